"""Each correction by keyboard and by mouse, in a real browser: in the store, and kept when the page is loaded again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from formats.story import at
from onrecord.review.keys import KEYS
from onrecord.store import Store, articles, decisions

from .conftest import Do, Running
from .hands import PLACE, choose, click, hold, reload, saved, select, shown, stored, wait

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("action", "words", "part"),
    [
        ("content", "bridge had been neglected", "content"),
        ("cue", "denied that", "cue"),
        ("source", "ministry", "source"),
    ],
)
def test_words_by_selection(page: Page, store: Store, do: Do, way: str, action: str, words: str, part: str) -> None:
    select(page, words, way=way)
    do(action)
    saved(page, words)
    assert [list(piece) for piece in getattr(stored(store, "c6"), part)] == [at(words)]
    reload(page)
    assert shown(page, "words" if part == "content" else part) == words


def test_a_drag_takes_whole_words(page: Page, store: Store) -> None:
    start, end = at("bridge had been neglected")
    left, top, right, bottom = page.evaluate(PLACE, [start + 2, end - 3])
    page.mouse.move(left + 1, top)
    page.mouse.down()
    page.mouse.move(right - 1, bottom, steps=4)
    page.mouse.up()
    wait(page.locator("#selection"), "bridge had been neglected")
    page.keyboard.press("c")
    saved(page, "bridge had been neglected")
    assert stored(store, "c6").content == [(start, end)]


def test_a_claim_in_pieces_and_no_cue(page: Page, store: Store, do: Do, way: str) -> None:
    hold(page, "c7")
    select(page, "one man", way=way)
    do("piece")
    saved(page, "one man")
    assert stored(store, "c7").content == [tuple(at("“Every lorry driver knows the sound,”")), tuple(at("one man"))]
    select(page, "shouted", way=way)
    do("cue")  # what is the cue already is taken away
    saved(page, "no cue")
    assert stored(store, "c7").cue == []
    reload(page)
    assert shown(page, "words").endswith("one man") and not page.locator("#cue").is_visible()


def test_a_missed_claim(page: Page, store: Store, do: Do, way: str) -> None:
    select(page, "Port city to close its bridge", way=way)
    do("missed")
    choose(page, way, "silva", "Ana Silva")
    saved(page, "missed")
    (added,) = [claim for claim in articles.read(store, 1).claims if claim.added]
    assert (added.kind, added.speaker, added.content) == (
        "indirect",
        "s1",
        [tuple(at("Port city to close its bridge"))],
    )
    wait(page.locator("#words"), "Port city to close its bridge")
    reload(page)
    wait(page.locator("#where"), "Claim 1 of 8 in this article · accepted")


def test_kind_and_denial(page: Page, store: Store, do: Do) -> None:
    do("kind")
    saved(page, "kind: direct")
    assert page.locator('[data-action="denied"]').get_attribute("aria-pressed") == "true"
    do("denied")
    saved(page, "not denied")
    assert page.locator('[data-action="denied"]').get_attribute("aria-pressed") == "false"
    assert (stored(store, "c6").kind, stored(store, "c6").negated) == ("direct", False)
    reload(page)
    assert shown(page, "kind") == "direct"


def test_nesting(page: Page, store: Store, do: Do, way: str) -> None:
    do("nesting")
    choose(page, way, "builder", "the builder “stated")
    saved(page, "inside another")
    assert stored(store, "c6").within == "c4"
    reload(page)
    assert shown(page, "inside").startswith("the builder “stated")
    do("nesting")
    choose(page, way, "", "No claim reports it")
    saved(page, "inside no claim")
    assert stored(store, "c6").within is None


def test_act(page: Page, store: Store, do: Do, way: str) -> None:
    do("act")
    choose(page, way, "demands", "asks")
    saved(page, "act: asks")
    assert stored(store, "c6").act == "asks"
    reload(page)
    assert shown(page, "act") == "asks"


def test_a_quantity_is_corrected_and_removed(page: Page, store: Store, do: Do, way: str) -> None:
    hold(page, "c1")
    do("entity")
    choose(page, way, "nine", "nine months")
    assert page.input_value("#entity-value") == "9" and page.input_value("#entity-unit") == "month"
    page.fill("#entity-unit", "year")
    page.keyboard.press("Enter")
    saved(page, "quantity: nine months")
    wait(page.locator("#quantities"), "nine months = 9 year")
    do("entity")
    choose(page, way, "nine", "nine months")
    page.click("#entity-remove")
    saved(page, "no entity: nine months")
    assert stored(store, "c1").quantities == [] and "e1" not in {
        one.entity.id for one in articles.read(store, 1).entities
    }


def test_a_click_on_an_entity_opens_it(page: Page, store: Store) -> None:
    hold(page, "c6")
    click(page, "nine months")
    page.wait_for_selector("#entity[open]")
    assert page.input_value("#entity-value") == "9" and page.locator(".hand").first.get_attribute("data-claim") == "c1"
    page.get_by_role("button", name="Start ⇥").click()
    wait(page.locator("#entity-words"), "months")
    page.get_by_role("button", name="⇤ Start").focus()
    for _ in range(2):
        page.keyboard.press("Enter")
    wait(page.locator("#entity-words"), "for nine months")
    page.keyboard.press("Tab")
    page.get_by_label("Value").press("Enter")
    saved(page, "quantity: for nine months")
    (found,) = (one.entity for one in articles.read(store, 1).entities if one.version)
    assert (found.id, found.start, found.end) == ("e1", *at("for nine months"))
    page.keyboard.press("z")
    saved(page, "undone")
    assert [one.entity.start for one in articles.read(store, 1).entities if one.entity.id == "e1"] == [
        at("nine months")[0]
    ]


def test_words_that_are_selected_become_those_of_an_entity(page: Page, store: Store, do: Do, way: str) -> None:
    select(page, "for nine months", way=way)
    do("entity")
    choose(page, way, "nine", "nine months")
    page.get_by_role("button", name="As selected").click()
    page.get_by_label("Value").press("Enter")
    saved(page, "quantity: for nine months")
    (found,) = (one.entity for one in articles.read(store, 1).entities if one.version)
    assert (found.id, found.start, found.end) == ("e1", *at("for nine months"))


def test_a_double_click_on_an_entity_selects_the_word(context: BrowserContext, running: Running) -> None:
    page = context.new_page()
    page.clock.install()
    page.goto(running.address)
    page.wait_for_selector("body[data-ready]")
    click(page, "nine months", click_count=2)
    wait(page.locator("#selection"), "nine")
    page.clock.run_for(1000)
    assert not page.locator("#entity").is_visible()
    click(page, "bridge", click_count=1)  # nothing is selected any more
    click(page, "nine months")
    page.clock.run_for(1000)
    page.wait_for_selector("#entity[open]")


def test_the_list_of_entities_begins_with_those_at_hand(page: Page) -> None:
    words = page.locator("#picker-list li")
    hold(page, "c3")
    page.keyboard.press("y")
    words.first.wait_for()
    assert words.first.inner_text().startswith("about €4.5 million")
    page.keyboard.press("Escape")
    select(page, "Monday", way="mouse")
    page.keyboard.press("y")
    words.first.wait_for()
    assert [one.split(" ")[0] for one in words.all_inner_texts()[:3]] == ["New:", "Monday", "about"]


def test_enter_saves_where_a_choice_was_made(page: Page, store: Store) -> None:
    hold(page, "c1")
    page.keyboard.press("i")
    page.locator("#who-kind").focus()
    page.keyboard.type("gr")
    page.keyboard.press("Enter")
    saved(page, "Ana Silva")
    assert articles.read(store, 1).speakers[0].kind == "group"


def test_a_date_that_was_missed(page: Page, store: Store, do: Do, way: str) -> None:
    select(page, "for nine months", way=way)
    do("entity")
    choose(page, way, "", "New: for nine months")
    page.select_option("#entity-label-field", "DATE")
    assert not page.locator("#entity-value").is_visible()
    page.fill("#entity-iso", "2024-03/2024-12")
    page.keyboard.press("Enter")
    saved(page, "date: for nine months")
    added = next(one.entity for one in articles.read(store, 1).entities if one.version)
    assert (added.label, added.start, added.end) == ("DATE", *at("for nine months"))


def test_note(page: Page, store: Store, do: Do, way: str) -> None:
    do("note")
    page.keyboard.type("Who is “it”?\nAsk the desk.")
    if way == "mouse":
        page.click("#note button[value=save]")
    else:
        page.keyboard.press("Control+Enter")
    saved(page, "note")
    assert (stored(store, "c6").note, stored(store, "c6").state) == ("Who is “it”?\nAsk the desk.", "open")
    reload(page)
    assert "Ask the desk." in shown(page, "remark")
    do("note")
    page.keyboard.press("Escape")
    assert decisions.last(store) == 1


def test_select_by_keyboard_alone(page: Page) -> None:
    hold(page, "c2")
    for words in (
        "“We will not wait for an accident,”", "told", "Silva", "“and we will not pay for one.”",
        "“We will not wait for an accident,”",
    ):  # fmt: skip
        page.keyboard.press("e")
        wait(page.locator("#selection"), words)
    for key, words in (
        ("2", "We will not wait for an accident,”"), ("3", "We will not wait for an accident,"), ("1", "“We will not wait for an accident,"),
        ("4", "“We will not wait for an accident,”"), ("t", "The work costs about €4.5 million ($4.9 million), she added."),
    ):  # fmt: skip
        page.keyboard.press(key)
        wait(page.locator("#selection"), words)


def test_without_a_selection_words_cannot_be_given(page: Page) -> None:
    for key in KEYS:
        button = page.locator(f'[data-action="{key.action}"]')
        assert button.is_disabled() == ("words" in key.needs), key.action


def test_the_overlay_lists_every_key(page: Page, way: str) -> None:
    if way == "keyboard":
        page.keyboard.press("?")
    else:
        page.click('[data-action="help"]')
    text = page.locator("#help").inner_text()
    assert all(key.help in text for key in KEYS)
    assert (
        page.evaluate("document.activeElement.id") == "help-title"
    )  # and so begins at its beginning, however small the window
    page.keyboard.press("a")  # keys do nothing behind it
    page.keyboard.press("Escape")
    assert not page.locator("#help").is_visible() and shown(page, "saved").strip() == ""
