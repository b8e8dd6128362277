"""Several tabs and reviewers at once, and a network that fails, in a real browser."""

from __future__ import annotations

import re
import sqlite3
from typing import TYPE_CHECKING, Any

import pytest

from full_disk import full_disk
from onrecord.store import Store, actions, database, decisions

from .conftest import Running, opened
from .hands import choose, reload, saved, shown, stored, wait

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.slow


def test_two_tabs_see_each_other(context: BrowserContext, page: Page, running: Running, store: Store) -> None:
    other = opened(context, running)
    page.keyboard.press("k")
    saved(page, "kind: direct")
    wait(other.locator("#kind"), "direct, denied")
    wait(other.locator("#saved"), "Ana decided in this article: corrected")
    wait(other.locator("#count"), re.compile("^1 of 7"))


def test_who_reads_elsewhere_in_the_article_stays_there(page: Page, store: Store) -> None:
    page.set_viewport_size({"width": 1280, "height": 300})
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_function("scrollY === 0")
    decisions.decide(store, actions.Reject(article=1, claim="c6", version=0), reviewer="Bo")
    wait(page.locator("#saved"), "Bo decided in this article: rejected")
    wait(page.locator("#where"), re.compile("rejected"))
    assert page.evaluate("scrollY") == 0


def test_a_server_that_was_started_again_says_what_to_open(context: BrowserContext, page: Page) -> None:
    context.clear_cookies()
    wait(page.locator("#saved"), "Not up to date: open the address again that the server printed")


def test_two_reviewers_at_once_lose_nothing(context: BrowserContext, running: Running, store: Store) -> None:
    page = opened(context, running, deaf=True)
    body = {"action": "reject", "article": 1, "claim": "c6", "version": 0}
    reject = actions.Reject.model_validate(body)
    decisions.decide(store, reject, reviewer="Bo")
    page.keyboard.press("k")
    wait(page.locator("#notice"), re.compile("Bo changed this claim in the meantime.*yours was: kind: direct"))
    wait(page.locator("#where"), re.compile("rejected"))
    assert shown(page, "saved") == "Not saved: kind: direct" and page.locator("#saved.bad").count()
    page.click("text=Decide it my way")
    saved(page, "kind: direct")
    assert (stored(store, "c6").kind, stored(store, "c6").state) == ("direct", "corrected")
    assert [(one.reviewer, one.action) for one in decisions.log(store)] == [("Bo", "reject"), ("Ana", "edit")]


def test_two_at_one_quantity_lose_nothing_and_see_each_other(
    context: BrowserContext, running: Running, store: Store
) -> None:
    page, other = opened(context, running, deaf=True), opened(context, running)
    for tab, unit in ((other, "year"), (page, "week")):
        tab.keyboard.press("y")
        choose(tab, "keyboard", "nine", "nine months")
        tab.fill("#entity-unit", unit)
        tab.keyboard.press("Enter")
        if tab is other:
            saved(other, "quantity: nine months")
    wait(page.locator("#notice"), re.compile("Ana changed this entity in the meantime"))
    page.click("text=Decide it my way")
    saved(page, "quantity: nine months")
    other.wait_for_function("() => document.querySelector('.entity[title*=\"9 week\"]')")
    assert [one.action for one in decisions.log(store)] == ["mark", "mark"]


def test_a_network_that_fails_loses_nothing(context: BrowserContext, page: Page, store: Store) -> None:
    context.set_offline(True)
    page.keyboard.press("k")
    page.keyboard.press("d")
    wait(page.locator("#saved"), re.compile("^Not saved yet .kind: direct and 1 more.: the server does not answer"))
    assert decisions.last(store) == 0
    context.set_offline(False)
    saved(page, "not denied")
    assert (stored(store, "c6").kind, stored(store, "c6").negated) == ("direct", False)


def test_a_store_that_another_process_holds_is_written_when_it_is_free(
    page: Page, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "WAIT", 0.1)
    with sqlite3.connect(store.path, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        for _ in range(3):
            page.keyboard.press("a")
        wait(
            page.locator("#saved"),
            re.compile("^Not saved yet .accepted and 2 more.: .*another process has been writing"),
        )
        assert decisions.last(store) == 0
    other.close()
    wait(page.locator("#count"), re.compile("^3 of 7"))
    assert decisions.last(store) == 3


def test_on_a_full_disk_nothing_is_shown_as_saved(page: Page, store: Store) -> None:
    size = store.path.with_name(f"{store.path.name}-wal").stat().st_size
    with full_disk(size + 1000):
        page.keyboard.press("a")
        page.keyboard.press("a")
        wait(page.locator("#saved"), re.compile("^Not saved yet .accepted and 1 more.: .*check the disk"))
    wait(page.locator("#count"), re.compile("^2 of 7"))
    assert decisions.last(store) == 2


def test_a_store_that_was_removed_is_noticed(page: Page, store: Store) -> None:
    away = store.path.rename(store.path.with_name("away.db"))
    wait(page.locator("#saved"), re.compile("^Not up to date: .*the store was removed or replaced"))
    page.keyboard.press("a")
    wait(page.locator("#saved"), re.compile("^Not saved yet .accepted.: .*the store was removed or replaced"))
    away.rename(store.path)
    saved(page, "accepted")
    assert decisions.last(store) == 1


def test_an_answer_that_got_lost_is_no_second_decision(page: Page, store: Store) -> None:
    lost: list[Any] = []

    def lose(route: Any) -> None:
        answer = route.fetch()
        if lost:
            route.fulfill(response=answer)
        else:
            lost.append(answer.status)
            route.abort()

    page.route("**/api/decisions", lose)
    reload(page)  # a request that goes out just as the route is switched on may pass it by
    page.keyboard.press("t")
    page.keyboard.press("m")
    choose(page, "keyboard", "silva", "Ana Silva")
    saved(page, "missed")
    assert lost == [200] and decisions.last(store) == 1
