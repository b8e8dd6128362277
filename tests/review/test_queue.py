"""Deciding and going on, by keyboard and by mouse, in a real browser."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from formats.story import story
from onrecord.store import Store, actions, articles, decisions

from .conftest import Do, Running, gold, opened
from .hands import at_rest, choose, reload, saved, select, shown, stored, wait

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(("action", "state"), [("accept", "accepted"), ("reject", "rejected"), ("skip", "skipped")])
def test_decide_and_go_on(page: Page, store: Store, do: Do, action: str, state: str) -> None:
    do(action)
    saved(page, state)
    assert stored(store, "c6").state == state
    wait(page.locator("#words"), "“Every lorry driver knows the sound,”")
    page.goto(page.url.replace("claim=c7", "claim=c6"))
    wait(page.locator("#where"), re.compile(f"Claim 6 of 7 in this article · {state}"))


def test_next_and_back(page: Page, store: Store, do: Do) -> None:
    do("next")
    wait(page.locator("#words"), "“Every lorry driver knows the sound,”")
    do("back")
    wait(page.locator("#words"), "the bridge had been neglected")
    assert decisions.last(store) == 0


def test_undo_and_redo(page: Page, store: Store, do: Do) -> None:
    do("accept")
    saved(page, "accepted")
    do("undo")
    saved(page, "undone: accepted")
    assert stored(store, "c6").state == "open"
    wait(page.locator("#where"), "Claim 6 of 7 in this article · to decide")
    do("redo")
    saved(page, "redone: accepted")
    reload(page)
    assert stored(store, "c6").state == "accepted"
    wait(page.locator("#where"), "Claim 6 of 7 in this article · accepted")


def test_an_article_is_done_and_the_queue_goes_on_with_another(page: Page, store: Store, do: Do) -> None:
    articles.add(store, gold("port-strike"))
    before = page.url
    do("done")
    saved(page, "article done, 7 claims accepted")
    assert articles.read(store, 1).done and stored(store, "c1").state == "accepted"
    wait(page.locator("#where"), re.compile("of 13 in this article"))
    wait(page.locator("#count"), re.compile("^7 of 20"))
    page.goto(before)
    wait(page.locator("#details"), re.compile("done$"))
    assert page.locator('[data-action="done"]').get_attribute("aria-pressed") == "true"
    do("done")
    saved(page, "article not done")
    assert page.locator('[data-action="done"]').get_attribute("aria-pressed") == "false"
    wait(page.locator("#where"), re.compile("to decide$"))
    assert not articles.read(store, 1).done and stored(store, "c1").state == "open"


def test_an_article_without_claims_can_be_given_some(page: Page, store: Store, do: Do, way: str) -> None:
    articles.add(store, story(id="quiet", claims=[], meta={"title": "A quiet day"}))
    page.click("nav >> text=Articles")
    page.click("text=A quiet day")
    wait(page.locator("#where"), re.compile("^No claim in this article"))
    assert not page.locator("#facts").is_visible() and page.locator('[data-action="accept"]').is_disabled()
    page.keyboard.press("a")
    page.keyboard.press("s")  # nothing that needs a claim does anything
    select(page, "Port city to close its bridge", way=way)
    do("missed")
    choose(page, way, "silva", "Ana Silva")
    saved(page, "missed")
    wait(page.locator("#where"), "Claim 1 of 1 in this article · accepted")
    assert [claim.speaker for claim in articles.read(store, 2).claims] == ["s1"] and decisions.last(store) == 1
    page.keyboard.press("z")
    saved(page, "undone")
    wait(page.locator("#where"), re.compile("^No claim in this article"))


def test_the_queue_in_another_order(page: Page) -> None:
    page.select_option("#order", "article")
    wait(page.locator("#words"), re.compile("^The city will close"))
    page.keyboard.press("ArrowRight")
    wait(page.locator("#words"), re.compile("^“We will not wait"))
    assert "order=article" in page.url


def test_by_article_it_stays_in_the_article_until_it_is_done(
    context: BrowserContext, running: Running, store: Store
) -> None:
    articles.add(store, gold("port-strike"))
    page = opened(context, running, "/?article=2&order=article")
    for left in range(13, 0, -1):
        wait(page.locator("#where"), re.compile("^Claim .* of 13 in this article"))
        wait(page.locator("#count"), re.compile(f"^{13 - left} of 20"))
        at_rest(page)
        page.keyboard.press("a")
    wait(page.locator("#notice"), re.compile("All claims here are decided"))
    assert "article=2" in page.url
    wait(page.locator("#count"), re.compile("^13 of 20"))
    page.keyboard.press("f")
    wait(page.locator("#where"), re.compile("of 7 in this article"))
    saved(page, "article done")
    assert articles.read(store, 2).done


def test_the_address_brings_back_the_same_list(context: BrowserContext, running: Running, store: Store) -> None:
    page = opened(context, running)
    page.click(".filter summary")
    page.select_option("#only-kind", "direct")
    page.fill("#only-below", "80")
    page.select_option("#order", "article")  # keeps what was chosen already
    page.click("#filter button")
    page.wait_for_url("**below=80**")
    page.wait_for_selector("body[data-ready]")
    found = []
    for _ in range(2):
        wait(page.locator("#kind"), "direct")
        found.append(shown(page, "words"))
        page.keyboard.press("ArrowRight")
        page.wait_for_function("(words) => document.getElementById('words').textContent !== words", arg=found[-1])
    assert "kind=direct" in page.url and "below=80" in page.url
    assert page.locator(".filter summary").inner_text() == "Filter (2)"
    again = opened(context, running, page.url.removeprefix(running.origin))
    assert shown(again, "words") == shown(page, "words") and again.input_value("#only-below") == "80"
    for _ in range(2):
        at_rest(page)
        page.keyboard.press("a")
    wait(page.locator("#notice"), re.compile("No other claim fits the filter"))


def test_what_reviewers_differ_on_is_gone_through(context: BrowserContext, running: Running, store: Store) -> None:
    """As it is ticked in the form, without another word on what is to decide."""
    for reviewer, action in (("Ana", "accept"), ("Bo", "reject")):
        version = stored(store, "c2").version
        body = {"action": action, "article": 1, "claim": "c2", "version": version}
        decisions.decide(store, actions.parse(json.dumps(body)), reviewer=reviewer)
    page = opened(context, running)
    page.click(".filter summary")
    page.check("[name=disputed]")
    page.click("#filter button")
    page.wait_for_url("**disputed=1**")
    wait(page.locator("#where"), re.compile("Claim 2 of 7 .*rejected"))
    page.click(".filter summary")
    assert page.input_value("#only-state") == "any"


def test_when_all_is_decided(page: Page, store: Store) -> None:
    for left in range(7, 0, -1):
        wait(page.locator("#count"), re.compile(f"^{7 - left} of 7"))
        page.keyboard.press("a")
    wait(page.locator("#notice"), re.compile("Every claim is decided"))
    wait(page.locator("#count"), "7 of 7")
    assert "good" in (page.locator("#notice").get_attribute("class") or "")  # not what marks an error
    page.keyboard.press("z")
    wait(page.locator("#count"), re.compile("^6 of 7"))
    page.wait_for_selector("#notice", state="hidden")
    page.keyboard.press("a")
    wait(page.locator("#notice"), re.compile("Every claim is decided"))
    page.goto(page.url.partition("?")[0])
    wait(page.locator("#notice"), re.compile("Every claim is decided"))
    assert not page.locator("#hand").is_visible() and not page.locator("#speakers").is_visible()
    assert all(claim.state in ("accepted", "corrected") for claim in articles.read(store, 1).claims)
