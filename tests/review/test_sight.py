"""What is to be seen without scrolling, in a real browser: on a small screen, or with letters of twice the size."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from counts.test_query import DOCUMENTS, counts
from formats.story import at, story
from onrecord.counts.page import render
from onrecord.store import Store, actions, articles, decisions

from .conftest import Running, opened
from .hands import PLACE, at_rest, saved, shown

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.slow
TWICE = {"width": 640, "height": 450}  # a window of 1280 to 900 pixels at 200 %
# Whether the middle of an element is on the screen, and nothing lies over it.
SEEN = """(selector) => {
  const element = document.querySelector(selector), { left, top, width, height } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}"""
TOP = "document.querySelector('.top').getBoundingClientRect().height"


def all_but(store: Store, left: str) -> None:
    for claim in articles.read(store, 1).claims:
        if claim.id != left:
            accept = {"action": "accept", "article": 1, "claim": claim.id, "version": claim.version}
            decisions.decide(store, actions.parse(json.dumps(accept)), reviewer="Ana")


@pytest.mark.parametrize("size", [{"width": 1280, "height": 500}, TWICE])
def test_what_needs_an_answer_is_seen_however_far_down_somebody_reads(
    context: BrowserContext, running: Running, store: Store, size: dict[str, int]
) -> None:
    articles.add(store, story(id="another"))
    all_but(store, "c7")
    page = opened(context, running, "/?article=1&claim=c7&order=article")
    page.set_viewport_size(size)  # type: ignore[arg-type]
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.keyboard.press("a")
    page.wait_for_selector("#notice:not([hidden])")
    assert "All claims here are decided" in shown(page, "notice")
    assert page.evaluate("scrollY") > 0 and page.evaluate(SEEN, "#notice")
    assert page.evaluate(SEEN, "#where") and page.evaluate(SEEN, "#hand [data-action='accept']")


def test_what_was_said_of_an_article_goes_with_it(context: BrowserContext, running: Running, store: Store) -> None:
    """Else it is said of the next one, of which nothing is decided."""
    articles.add(store, story(id="another"))
    all_but(store, "c7")
    page = opened(context, running, "/?article=1&claim=c7&order=article")
    page.keyboard.press("a")
    page.wait_for_selector("#notice:not([hidden])")
    at_rest(page)
    page.keyboard.press("f")
    saved(page, "article done")
    page.wait_for_url("**article=2**")
    assert not page.locator("#notice").is_visible()


def test_the_frame_of_the_claim_in_hand_hides_nothing_beside_it(page: Page) -> None:
    """Whether a comma belongs to the claim is what a reviewer looks for."""

    def behind() -> bytes:
        middle, top, *_ = page.evaluate(PLACE, [end, end + 1])
        return page.screenshot(clip={"x": middle - 1, "y": top - 6, "width": 4, "height": 14})

    _, end = at("the bridge had been neglected")
    assert page.locator("#text").evaluate("(text, end) => Array.from(text.textContent)[end]", end) == "."
    page.wait_for_selector('mark.hand[data-claim="c6"]')
    in_hand = behind()
    page.keyboard.press("ArrowRight")
    page.wait_for_selector('mark.hand[data-claim="c7"]')
    assert behind() == in_hand


@pytest.mark.parametrize("width", [1280, 1000, 400])
def test_nothing_moves_with_what_is_said_on_top(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    say = "async (words) => (await import('/static/top.js')).state(words, 'good')"
    heights = set()
    for words in ("", "Saved: accepted", "Saved: speaker: Florentina Maximiliane von Hohenwaldstein-Brück"):
        page.evaluate(say, words)
        heights.add(page.evaluate(TOP))
    assert len(heights) == 1
    assert page.locator("#saved").get_attribute("title") == words


def test_that_an_article_is_done_is_read_to_its_end(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    say = "async (words) => (await import('/static/top.js')).state(words, 'good')"
    page.locator("#count").evaluate("(count) => count.textContent = '8 of 31 · about a minute left'")
    page.evaluate(say, "Saved: article done, 6 claims accepted")
    cut = "({ scrollHeight, clientHeight, scrollWidth, clientWidth }) => [scrollHeight > clientHeight, scrollWidth > clientWidth]"
    assert page.locator("#saved").evaluate(cut) == [False, False]


def test_accept_and_reject_are_in_reach_on_a_small_screen(page: Page) -> None:
    for size in (TWICE, {"width": 320, "height": 640}, {"width": 1280, "height": 400}):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        for action in ("accept", "reject", "next"):
            assert page.evaluate(SEEN, f"#hand [data-action='{action}']"), (size, action)
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
        inside = f"(link) => [link.getBoundingClientRect().height < 30, link.getBoundingClientRect().right <= {size['width']} - 10]"
        assert all(page.locator("nav a").nth(n).evaluate(inside) == [True, True] for n in range(4))


def test_a_name_on_the_page_of_count_is_read_on_a_small_screen(tmp_path: Path, browser: Browser) -> None:
    """And not set letter by letter, one below the other."""
    with counts(tmp_path / "c", *DOCUMENTS) as found:
        content = render(found)
    page = browser.new_page(viewport={"width": 380, "height": 700})
    page.set_content(content)
    assert page.evaluate("document.documentElement.scrollWidth") <= 380
    lines = page.locator("tbody th").evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().height)")
    assert lines and max(lines) < 80
    page.close()
