"""What a reviewer's hands do on the page, and what the eyes see."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from formats.story import at
from onrecord.review.keys import KEYS
from onrecord.store import Store, articles
from onrecord.store.records import ReviewedClaim

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

KEY = {key.action: key.key for key in KEYS} | {"help": "?"}
# The middle of the first character of some words, and of the last, on the screen.
PLACE = """([start, end]) => {
  const walker = document.createTreeWalker(document.getElementById("text"), NodeFilter.SHOW_TEXT);
  const middle = (point) => {
    walker.currentNode = walker.root;
    for (let at = 0; walker.nextNode(); ) {
      const letters = Array.from(walker.currentNode.data);
      if (point < at + letters.length) {
        const range = document.createRange();
        range.setStart(walker.currentNode, letters.slice(0, point - at).join("").length);
        range.setEnd(walker.currentNode, letters.slice(0, point - at + 1).join("").length);
        walker.currentNode.parentElement.scrollIntoView({ block: "center" });
        return range.getBoundingClientRect();
      }
      at += letters.length;
    }
  };
  middle(start);
  const last = middle(end - 1), first = middle(start);
  return [first.left, first.top + first.height / 2, last.right, last.top + last.height / 2];
}"""

# The first letter in an element of the article that is in no entity.
FREE = """(selector) => {
  const walker = document.createTreeWalker(document.getElementById("text"), NodeFilter.SHOW_TEXT);
  for (let at = 0; walker.nextNode(); at += Array.from(walker.currentNode.data).length) {
    const parent = walker.currentNode.parentElement;
    if (parent.closest(selector) && !parent.closest(".entity")) return [at, at + 1];
  }
}"""


def choose(page: Page, way: str, typed: str, chosen: str) -> None:
    """Types into the list that is open, and takes an option."""
    page.wait_for_selector("#picker[open]")
    page.keyboard.type(typed)
    option = page.locator("#picker-list li", has_text=chosen).first
    option.wait_for()
    if way == "mouse":
        option.click()
        return
    while option.get_attribute("aria-selected") != "true":
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")


def select(page: Page, words: str, *, way: str, nth: int = 0) -> None:
    """Selects words of the article: by dragging, or sentence by sentence and word by word."""
    start, end = at(words, nth)
    if way == "mouse":
        left, top, right, bottom = page.evaluate(PLACE, [start, end])
        page.mouse.move(left + 1, top)
        page.mouse.down()
        page.mouse.move(right - 1, bottom, steps=4)
        page.mouse.up()
    else:
        selected = page.locator("#selection").inner_text
        while words not in selected():
            step(page, "sentence")
        for nearer, back in (("start-on", "start-back"), ("end-back", "end-on")):
            # As long as the words wanted are left, and then back again.
            while words in selected() and selected() != words:
                step(page, nearer)
            if words not in selected():
                step(page, back)
    wait(page.locator("#selection"), words)


def at_rest(page: Page) -> None:
    """Waits until the claim that comes next is in hand."""
    page.wait_for_selector('#hand:not([aria-busy="true"])')


def step(page: Page, action: str) -> None:
    """Presses the key and waits until the selection is another."""
    before = page.locator("#selection").inner_text()
    page.keyboard.press(KEY[action])
    page.wait_for_function("(before) => document.getElementById('selection').innerText !== before", arg=before)


def wait(place: Locator, words: str | re.Pattern[str]) -> None:
    from playwright.sync_api import expect

    expect(place).to_have_text(words)


def saved(page: Page, words: str = "") -> None:
    wait(page.locator("#saved"), re.compile(f"^Saved: .*{re.escape(words)}"))


def reload(page: Page) -> None:
    page.reload()
    page.wait_for_selector("body[data-ready]")


def hold(page: Page, claim: str) -> None:
    """Takes a claim in hand by a click on it, beside what is named and counted in it."""
    left, top, *_ = page.evaluate(PLACE, page.evaluate(FREE, f'mark[data-claim="{claim}"]'))
    page.mouse.click(left + 1, top)


def click(page: Page, words: str, nth: int = 0, **how: int) -> None:
    """Clicks on the first letter of words of the article."""
    left, top, *_ = page.evaluate(PLACE, at(words, nth))
    page.mouse.click(left + 1, top, **how)


def stored(store: Store, claim: str) -> ReviewedClaim:
    return next(one for one in articles.read(store, 1).claims if one.id == claim)


def shown(page: Page, field: str) -> str:
    return page.locator(f"#{field}").inner_text().strip()
