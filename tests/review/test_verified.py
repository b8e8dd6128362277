"""A draft against its sources in the review page: judged as its claims then stand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from onrecord.review.app import make_app
from onrecord.review.site import Site
from onrecord.review.verified import Verified
from onrecord.store import Store, actions, articles, decisions
from onrecord.verification.transcripts import read_transcript
from verification.drafts import draft

from .conftest import Serve, as_reviewer, opened
from .hands import choose, saved, wait

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

HEARING = read_transcript("hearing", "ADA FROST: The wells are dry. <b>\nBEN HALE: We must dig new ones.")


@pytest.fixture
def verified(store: Store) -> Verified:
    return Verified(store, [draft(("Ben Hale", "“The wells are dry.”"), ("Ben Hale", "“We must dig”"))], [HEARING])


@pytest.fixture
def client(store: Store, verified: Verified) -> Iterator[TestClient]:
    site = Site(store, verified=verified)
    yield TestClient(as_reviewer(make_app(site)))
    site.close()


def test_verdicts_follow_what_is_corrected(client: TestClient, store: Store) -> None:
    page = client.get("/verification").text
    assert "2 claims: 1 verbatim, 1 given to somebody else" in page and "&lt;b&gt;" in page
    assert '<a href="/?article=2&amp;claim=c1">correct the claim</a>' in page
    speaker = {"name": "Ada Frost", "kind": "person", "named": True}
    action = {"action": "speaker", "article": 2, "claim": "c1", "version": 0, "speaker": speaker}
    decisions.decide(store, actions.parse(json.dumps(action).encode()), reviewer="Ana")
    assert "2 claims: 2 verbatim" in client.get("/verification").text


def test_a_new_version_of_a_draft_is_another_article(store: Store, verified: Verified) -> None:
    first, again, new = (
        Verified(store, [draft(("Ben Hale", words))], [HEARING]).articles[0] for words in ("“No.”", "“No.”", "“Yes.”")
    )
    assert verified.articles == [2] and first == again == 3 and new == 4
    assert articles.read(store, 3).id.startswith("draft@")


def test_without_a_draft_there_is_no_such_page(store: Store) -> None:
    site = Site(store)
    client = TestClient(as_reviewer(make_app(site)))
    answer = client.get("/verification")
    assert answer.status_code == 404 and "onrecord verify DRAFT --against SOURCE --review" in answer.text
    assert "Verification</a>" not in client.get("/").text
    site.close()


@pytest.mark.slow
def test_in_a_browser(context: BrowserContext, serve: Serve, store: Store, verified: Verified) -> None:
    page = opened(context, serve(store, verified=verified), "/verification")
    colours = {
        page.locator(f"ol mark.{verdict}").evaluate("(mark) => getComputedStyle(mark).backgroundColor")
        for verdict in ("verbatim", "misattributed")
    }
    assert len(colours) == 2 and "rgba(0, 0, 0, 0)" not in colours
    page.click("text=correct >> nth=0")
    wait(page.locator("#words"), "“The wells are dry.”")
    page.wait_for_selector("body[data-ready]")
    page.keyboard.press("s")
    choose(page, "keyboard", "Ada Frost", "Somebody new: “Ada Frost”")
    page.wait_for_selector("#who[open]")
    page.keyboard.press("Enter")
    saved(page, "Ada Frost")
    page.click("nav >> text=Verification")
    wait(page.locator(".sums"), "2 claims: 2 verbatim")
