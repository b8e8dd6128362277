"""What the pages look like in a real browser: marks, hostile text, accessibility, long articles."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from formats.story import TEXT, story
from onrecord.store import Store, actions, articles, decisions

from .conftest import Running, Serve, gold, hostile, opened
from .hands import choose, hold, saved, shown, wait

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.slow
WIDTH = "document.documentElement.scrollWidth"
# Whether the beginning of what is selected is to be seen.
SELECTED = """() => {
  const { top, bottom } = getSelection().getRangeAt(0).getClientRects()[0];
  return top >= document.querySelector(".top").clientHeight && bottom <= innerHeight;
}"""
# Whether the first and the last line of an element are to be seen, and nothing lies over them.
ON_TOP = """(selector) => {
  const lines = Array.from(document.querySelector(selector).getClientRects());
  const seen = (x, y) => document.querySelector("#text").contains(document.elementFromPoint(x, y));
  return seen(lines[0].left + 1, lines[0].top + 1) && seen(lines.at(-1).left + 1, lines.at(-1).bottom - 1);
}"""


def test_the_least_certain_comes_first_with_what_is_known_of_it(page: Page) -> None:
    assert shown(page, "where") == "Claim 6 of 7 in this article · to decide"
    assert shown(page, "words") == "the bridge had been neglected" and shown(page, "kind") == "indirect, denied"
    assert shown(page, "why") == "not clear; it may be Dutch transport ministry the builder"
    assert shown(page, "sure") == "40%: it was left open whose words they are"
    hold(page, "c3")
    assert shown(page, "speaker") == "1 Ana Silva, Mayor" and shown(page, "why") == "a pronoun stands for the name"
    assert "about EUR 4,500,000" in shown(page, "quantities") and shown(page, "sure") == "80%"
    assert not page.locator("#remark").is_visible()


def test_marks_nest_and_overlap(page: Page) -> None:
    inner = page.locator('mark[data-claim="c4"] mark[data-claim="c5"]').first
    assert inner.inner_text() == "(the cables) are safe."
    assert "outer" in (page.locator('mark[data-claim="c4"]').first.get_attribute("class") or "")
    assert page.locator("#text").evaluate("(element) => element.textContent") == TEXT
    page.keyboard.press("k")
    saved(page, "kind")
    tick = "getComputedStyle(document.querySelector('.claim.is-corrected'), '::before').content"
    assert "\xa0✓" in page.evaluate(tick)  # stays beside the number
    # A piece is one element, whatever lies in it: the frame of the claim in hand goes around all of it.
    assert page.locator('mark[data-claim="c4"]').all_inner_texts() == [
        "the builder “stated clearly that (the cables) are safe.”"
    ]
    colours = {
        page.locator(f'mark[data-claim="{claim}"]').first.evaluate("(mark) => getComputedStyle(mark).backgroundColor")
        for claim in ("c1", "c4", "c5", "c6", "c7")
    }
    assert len(colours) == 5


def test_hostile_text_is_only_text(context: BrowserContext, running: Running, store: Store) -> None:
    articles.add(store, hostile())
    text = hostile().text
    page = opened(context, running, "/?article=2&claim=c1")
    assert shown(page, "title") == "<img src=x onerror=alert(1)>"
    assert page.locator("#text").evaluate("(element) => element.textContent") == text
    assert page.locator("#text .control").first.get_attribute("data-shown") == "\\u202e"
    assert page.locator("#speaker").inner_text() == "1 שלמה לוי <b>, <i>=1+1"
    # Code points, not what JavaScript counts: the letter in front takes two of those.
    page.keyboard.press("e")
    page.keyboard.press("3")
    page.keyboard.press("c")
    saved(page, "content")
    claim = articles.read(store, 2).claims[0]
    start, end = claim.content[0]
    assert text[start:end] == "“</span><img src=x onerror=alert(1)>,"
    for path in ("/search", "/speakers"):
        page.goto(running.origin + path)
        assert page.locator("img, main script").count() == 0


def test_dark_print_and_small(page: Page, running: Running) -> None:
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.emulate_media(color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    page.emulate_media(media="print")
    assert not page.locator("#hand").is_visible() and page.locator("#text").is_visible()
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 380, "height": 700})
    assert page.evaluate(WIDTH) <= 380
    for _ in range(7):
        page.keyboard.press("ArrowRight")
        assert page.evaluate(ON_TOP, "mark.hand"), shown(page, "words")
    page.click(".filter summary")
    assert page.evaluate(WIDTH) <= 380
    for path in ("/articles", "/speakers", "/search"):
        page.goto(running.origin + path)
        assert page.evaluate(WIDTH) <= 380, path


def test_what_is_selected_by_keys_comes_into_view(page: Page, store: Store) -> None:
    page.set_viewport_size({"width": 900, "height": 300})
    for _ in range(9):
        page.keyboard.press("t")
        assert page.evaluate(SELECTED), shown(page, "selection")


def test_who_is_quoted_and_the_same_person_across_articles(
    context: BrowserContext, running: Running, store: Store
) -> None:
    articles.add(store, gold("port-strike"))
    page = opened(context, running, "/speakers")
    page.click("text=Piers Whitlock")
    page.click("#join")
    choose(page, "keyboard", "silv", "Ana Silva")
    page.wait_for_url("**/speakers/1")
    assert "Piers Whitlock" in page.locator("main").inner_text()
    page.goto(running.origin + "/search?words=sound")
    page.locator(".claims blockquote a").first.click()
    page.wait_for_selector("body[data-ready]")
    assert shown(page, "words") == "“Every lorry driver knows the sound,”"
    with page.expect_download() as download:
        page.goto(running.origin + "/search?words=sound")
        page.click("text=Excel")
    assert download.value.suggested_filename == "claims.xlsx"


def test_who_is_quoted_is_narrowed_step_by_step(context: BrowserContext, running: Running, store: Store) -> None:
    """By role, body and what is left to decide; the address brings back the list, and a × takes one back."""
    articles.add(store, gold("port-strike"))
    from playwright.sync_api import expect

    page = opened(context, running, "/speakers")
    names, narrow = page.locator(".listed tbody th a"), page.locator('nav[aria-label="Narrow the list"]')

    def listed(*expected: str) -> None:
        expect(names).to_have_text([*expected])

    everybody = names.all_inner_texts()
    narrow.get_by_role("link", name="Mayor").click()
    listed("Ana Silva")
    assert "role=Mayor" in page.url
    wait(narrow.locator("b"), "Mayor 1")
    page.fill("#words", "bridge")
    page.get_by_role("button", name="Search").click()
    listed("Ana Silva")
    assert "role=Mayor" in page.url and "words=bridge" in page.url
    page.click("text=Clear")
    narrow.get_by_role("link", name="to decide").click()
    listed(*everybody)
    link = page.url
    for claim in articles.read(store, 1).claims:
        accept = {"action": "accept", "article": 1, "claim": claim.id, "version": claim.version}
        decisions.decide(store, actions.parse(json.dumps(accept)), reviewer="Ana")
    again = opened(context, running, link.removeprefix(running.origin))
    left = [name for name in everybody if name not in ("Ana Silva", "Dutch transport ministry")]
    assert again.locator(".listed tbody th a").all_inner_texts() == left != everybody
    again.get_by_role("link", name="All again, not only: to decide").click()
    again.get_by_role("link", name="all decided").click()
    again.get_by_role("link", name="organization").click()
    again.wait_for_url("**is=organization**")
    assert again.locator(".listed tbody th a").all_inner_texts() == ["Dutch transport ministry"]
    assert again.locator(".listed tbody td").last.inner_text() == "0"  # to decide


def test_articles_are_sorted_by_a_click_and_a_link_brings_that_back(
    context: BrowserContext, running: Running, store: Store
) -> None:
    articles.add(store, story(id="old", meta={"title": "An old one", "date": "2021-01-02"}))
    page = opened(context, running, "/articles")
    titles = page.locator(".listed tbody th a")
    assert page.locator(".listed tbody th").first.inner_text() == "An old one\nold"  # and what its file is called
    assert titles.first.inner_text() == "An old one"
    page.locator(".listed thead").get_by_role("link", name="Date").click()
    page.wait_for_url("**sort=date**")
    assert titles.last.inner_text() == "An old one"
    page.get_by_role("link", name="2021").click()
    page.wait_for_url("**year=2021**")
    again = opened(context, running, page.url.removeprefix(running.origin))
    assert again.locator(".listed tbody th a").all_inner_texts() == ["An old one"]
    assert again.locator("[aria-sort]").inner_text() == "Date"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(context: BrowserContext, page: Page, running: Running, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]

    def check() -> None:
        found = axe.Axe().run(page).response["violations"]
        serious = [one for one in found if one["impact"] in ("serious", "critical")]
        assert serious == [], [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in serious]

    check()
    hold(page, "c3")
    for key in ("?", "s", "o", "i", "p", "y"):
        page.keyboard.press(key)
        page.wait_for_selector("dialog[open]")
        check()
        page.keyboard.press("Escape")
        page.wait_for_selector("dialog[open]", state="detached")
    for path in ("/search", "/search?quantity=x", "/articles", "/speakers", "/speakers/1", "/speakers/99"):
        page.goto(running.origin + path)
        check()


def test_a_long_article_stays_smooth(context: BrowserContext, serve: Serve, store: Store) -> None:
    """6,000 words with 420 claims: the text is built anew where a decision moves a mark, and for nothing else."""
    record = story().model_dump(by_alias=True)
    size, parts = len(TEXT) + 2, 60
    claims = [
        claim | {"id": f"{claim['id']}x{part}", "within": None, "quantities": []}
        | {name: [(s + part * size, e + part * size) for s, e in claim[name]] for name in ("content", "cue", "source")}
        for part in range(parts) for claim in record["claims"]
    ]  # fmt: skip
    text = "\n\n".join([TEXT] * parts)
    articles.add(store, story(id="long", text=text, claims=claims, entities=[]))
    page = opened(context, serve(store), "/?article=2&claim=c1x30")
    page.evaluate(
        "() => { window.built = 0; new MutationObserver((list) => { built += list.length })"
        ".observe(document.getElementById('text'), { childList: true, subtree: true }) }"
    )
    for number in range(1, 6):
        page.keyboard.press("e")
        page.keyboard.press("4")
        page.keyboard.press("k")
        page.wait_for_selector(f'#saved[data-number="{number}"]')
        assert page.evaluate("built") == 0
    assert len(page.locator("#text > div").all()) > 1  # a browser lays out a block as a whole
    page.keyboard.press("c")
    page.wait_for_selector('#saved[data-number="6"]')
    assert page.evaluate("built") == 1


def test_a_sentence_goes_on_behind_an_abbreviation_and_after_a_question(page: Page) -> None:
    text = "Mr. J. R. Frost met Sen. Ada Lee on Jan. 5. “Who paid?” she asked. So did I. He left.\nDr.\n\nhale"
    step = 'async (text) => (await import("/static/words.js")).sentences(text).map(([s, e]) => text.slice(s, e))'
    assert page.evaluate(step, text) == [
        "Mr. J. R. Frost met Sen. Ada Lee on Jan. 5.", "“Who paid?” she asked.", "So did I.", "He left.", "Dr.", "hale",
    ]  # fmt: skip


def test_steps_by_word_and_sentence(page: Page) -> None:
    found = page.evaluate(
        """async () => {
          const { words, sentences, moved, kindOf, widened } = await import("/static/words.js");
          const text = "𝔄 “We’ll pay 2.5m,” she said. No more.";
          const all = words(text), slice = ([s, e]) => Array.from(text).slice(s, e).join("");
          return [all.map(slice), sentences(text).map(slice), slice(moved([2, 18], "end-back", all)),
            slice(moved([2, 3], "start-on", all)), slice(widened([4, 10], Array.from(text))),
            widened([1, 2], Array.from("東京は大きい")), ["“a,”", "a “b” c", "a"].map(kindOf)];
        }"""
    )
    assert found == [
        ["𝔄", "“", "We’ll", "pay", "2.5m", ",", "”", "she", "said", ".", "No", "more", "."],
        ["𝔄 “We’ll pay 2.5m,” she said.", "No more."], "“We’ll pay 2.5m", "“", "We’ll pay", [1, 2], ["direct", "mixed", "indirect"],
    ]  # fmt: skip
