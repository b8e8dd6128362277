"""Answers that come late or in another order, and keys that come before them: each step waits for a state, none for a time."""

from __future__ import annotations

import re
from time import monotonic
from typing import TYPE_CHECKING, Any

import pytest

from formats.story import story
from onrecord.store import Store, actions, articles, decisions

from .conftest import PATIENCE, Running, gold, opened
from .hands import at_rest, choose, reload, saved, shown, stored, wait

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.slow
# Takes the first act of the list and asks for another at once, before the browser has told that the list was closed.
AGAIN = """async () => {
  const press = (key) => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  press("Enter");
  for (let i = 0; i < 20; i++) await null;
  press("v");
}"""


class Held:
    """Answers to one address, kept back from ``begin`` until they are let go.

    Made before the page is loaded: a request that goes out just as the routes are switched on may pass them by.
    """

    def __init__(self, browsing: Page | BrowserContext, address: str) -> None:
        self.is_open = True
        self.kept: list[tuple[Any, Any]] = []
        browsing.route(address, self._keep)

    def begin(self, page: Page) -> None:
        self.page, self.is_open = page, False

    def _keep(self, route: Any) -> None:
        if self.is_open:
            route.continue_()
            return
        answer = route.fetch()
        if self.is_open:
            route.fulfill(response=answer)
        else:
            self.kept.append((route, answer))

    def wait(self) -> None:
        end = monotonic() + PATIENCE / 1000
        while not self.kept:
            assert monotonic() < end, "nothing was asked of the address"
            self.page.wait_for_function("() => new Promise(requestAnimationFrame)")

    def let_go(self) -> None:
        self.is_open = True
        for route, answer in self.kept:
            route.fulfill(response=answer)


def holding(page: Page, *addresses: str) -> list[Held]:
    """Loads the review page again, and holds what is asked of the addresses from then on."""
    found = [Held(page, address) for address in addresses]
    reload(page)
    for held in found:
        held.begin(page)
    return found


def test_before_the_script_has_run_no_button_can_be_pressed(context: BrowserContext, running: Running) -> None:
    page = context.new_page()
    page.route("**/static/review.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(running.address)
    page.wait_for_url(lambda url: "token" not in url)
    buttons = page.locator("[data-action], #order").all()
    assert len(buttons) > 20 and all(button.is_disabled() for button in buttons)


def test_a_key_while_the_next_article_is_on_its_way_is_about_no_claim(page: Page, store: Store) -> None:
    articles.add(store, story(id="second"))
    (held,) = holding(page, "**/api/articles/2")
    page.keyboard.press("a")
    held.wait()
    page.keyboard.press("r")
    held.let_go()
    at_rest(page)
    page.wait_for_url("**article=2**")
    saved(page, "accepted")
    assert [(one.article, one.action) for one in decisions.log(store)] == [(1, "accept")]


def test_a_list_opened_again_at_once_takes_both_answers(page: Page, store: Store) -> None:
    page.keyboard.press("v")
    page.keyboard.type("thinks")
    wait(page.locator("#picker-list li"), re.compile("^thinks"))
    page.evaluate(AGAIN)
    choose(page, "keyboard", "plans", "plans")
    saved(page, "act: plans")
    assert [one.after["claim:c6"]["act"] for one in decisions.log(store) if one.after["claim:c6"]] == [
        "thinks",
        "plans",
    ]  # type: ignore[index]


def test_enter_is_for_the_list_of_what_was_typed(context: BrowserContext, running: Running, store: Store) -> None:
    articles.add(store, gold("port-strike"))
    held = Held(context, "**/api/parties?name=silva")
    page = opened(context, running, "/speakers")
    page.click("text=Piers Whitlock")
    page.click("#join")
    page.fill("#picker-input", "dutch")
    page.locator("#picker-list li", has_text="Dutch transport ministry").wait_for()
    held.begin(page)
    page.fill("#picker-input", "silva")
    page.keyboard.press("Enter")
    held.wait()
    held.let_go()
    page.wait_for_url("**/speakers/1")
    assert "Piers Whitlock" in page.locator("main").inner_text()


def test_ones_own_decision_is_nobody_elses(page: Page) -> None:
    answer, look = holding(page, "**/api/decisions", "**/api/articles/1")
    page.keyboard.press("k")
    look.wait()  # the page has heard of the decision before the answer to it
    answer.let_go()
    saved(page, "kind: direct")
    with page.expect_response("**/api/articles/1"):
        look.let_go()
    with page.expect_response(re.compile("since=1$")):
        pass
    assert shown(page, "saved") == "Saved: kind: direct"


def test_an_older_answer_does_not_hide_what_was_decided_since(page: Page, store: Store) -> None:
    (look,) = holding(page, "**/api/articles/1")
    decisions.decide(store, actions.Reject(article=1, claim="c1", version=0), reviewer="Bo")
    look.wait()
    page.keyboard.press("k")
    saved(page, "kind: direct")
    look.let_go()
    wait(page.locator("#saved"), "Bo decided in this article: rejected")
    assert shown(page, "kind") == "direct, denied" and stored(store, "c6").kind == "direct"
