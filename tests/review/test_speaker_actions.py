"""The speakers of claims by keyboard and by mouse, in a real browser: in the store, and kept when the page is loaded again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from formats.story import at, story
from onrecord.store import Store, articles, decisions
from onrecord.store.records import ReviewedArticle

from .conftest import Do, Running, opened
from .hands import choose, hold, reload, saved, shown, stored, wait

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.slow


def test_another_speaker_of_the_article(page: Page, store: Store, do: Do, way: str) -> None:
    do("speaker")
    choose(page, way, "tra min", "Dutch transport ministry")
    saved(page, "speaker: Dutch transport ministry")
    assert (stored(store, "c6").speaker, stored(store, "c6").state) == ("s2", "corrected")
    reload(page)
    assert shown(page, "speaker") == "2 Dutch transport ministry, NL"


def test_those_whom_it_may_be_come_first(page: Page, do: Do) -> None:
    """The others as the article names them."""
    do("speaker")
    page.wait_for_selector("#picker-list li")
    names = [one.split(" organization")[0].split(" NL")[0] for one in page.locator("#picker-list li").all_inner_texts()]
    assert names[:2] == ["Dutch transport ministry", "the builder"] and names[2].startswith("Ana Silva")


def test_a_new_speaker_and_nobody(page: Page, store: Store, do: Do, way: str) -> None:
    do("speaker")
    choose(page, way, "Zoë Ødegård", "Somebody new: “Zoë Ødegård”")
    assert decisions.last(store) == 0  # nobody is made before the form is sent
    page.select_option("#who-kind", "organization")
    page.fill("#who-country", "no")
    page.keyboard.press("Enter")
    saved(page, "Zoë Ødegård")
    made = next(s for s in articles.read(store, 1).speakers if s.id == stored(store, "c6").speaker)
    assert (made.name, made.kind, made.named, made.role, made.country) == (
        "Zoë Ødegård",
        "organization",
        True,
        None,
        "NO",
    )
    do("speaker")
    choose(page, way, "", "Nobody the text names")
    saved(page, "nobody")
    assert stored(store, "c6").speaker is None
    reload(page)
    assert shown(page, "speaker") == "nobody the text names"


def test_a_candidate_is_a_click_away_and_escape_changes_nothing(page: Page, store: Store) -> None:
    page.keyboard.press("s")
    page.keyboard.type("ana")
    page.keyboard.press("Escape")
    assert not page.locator("#picker").is_visible()
    page.locator("#why button", has_text="the builder").click()
    saved(page, "speaker: the builder")
    assert stored(store, "c6").speaker == "s3" and decisions.last(store) == 1


def test_merge_two_speakers(page: Page, store: Store, do: Do, way: str) -> None:
    hold(page, "c5")
    do("merge")
    choose(page, way, "dutch", "Dutch transport ministry")
    saved(page, "“the builder” is “Dutch transport ministry”")
    article: ReviewedArticle = articles.read(store, 1)
    assert stored(store, "c5").speaker == "s2" and "s3" not in {speaker.id for speaker in article.speakers}
    reload(page)
    assert shown(page, "speaker") == "2 Dutch transport ministry, NL"


def test_a_typed_name_makes_nobody_by_itself(page: Page, store: Store) -> None:
    page.keyboard.press("s")
    choose(page, "keyboard", "Ana Sliva", "Somebody new: “Ana Sliva”")
    wait(page.locator("#who-label"), "Somebody new")
    page.keyboard.press("Escape")
    assert not page.locator("#who").is_visible()
    assert decisions.last(store) == 0 and len(articles.read(store, 1).speakers) == 4


def test_whoever_the_article_names_is_in_the_list(context: BrowserContext, running: Running, store: Store) -> None:
    record = story().model_dump(by_alias=True)
    speakers = [speaker for speaker in record["speakers"] if speaker["id"] != "s2"]
    claims = [claim | {"speaker": None, "candidates": []} for claim in record["claims"]]
    articles.add(store, story(id="named", claims=claims, speakers=speakers))
    page = opened(context, running, "/?article=2&claim=c4")
    page.keyboard.press("s")
    choose(page, "keyboard", "trans", "Dutch transport ministry")
    saved(page, "Dutch transport ministry")
    made = articles.read(store, 2).speakers[-1]
    assert (made.name, made.kind, made.mentions) == ("Dutch transport ministry", "organization", [tuple(at(made.name))])


def test_a_speaker_is_described(page: Page, store: Store, do: Do, way: str) -> None:
    hold(page, "c3")
    do("describe")
    assert page.input_value("#who-name") == "Ana Silva" and page.input_value("#who-role") == "Mayor"
    page.fill("#who-name", "Ana María Silva")
    page.fill("#who-agency", "City Hall")
    page.locator("#who-country").type("Portugal")
    if way == "mouse":
        page.click("#who button[value=save]")
    else:
        page.keyboard.press("Enter")
    saved(page, "this is “Ana María Silva”")
    reload(page)
    assert shown(page, "speaker") == "1 Ana María Silva, Mayor, City Hall (PT)"
    assert stored(store, "c3").state == "open"  # the claim itself was not judged


def test_a_speaker_is_parted(page: Page, store: Store, do: Do, way: str) -> None:
    hold(page, "c2")
    do("part")
    boxes = page.locator("#part-claims input")
    assert [box.is_checked() for box in boxes.all()] == [False, True, False]
    boxes.nth(2).check()
    if way == "mouse":
        page.click("#part button[value=save]")
    else:
        page.keyboard.press("Enter")
    page.fill("#who-name", "Rui Silva")
    page.keyboard.press("Enter")
    saved(page, "2 by “Rui Silva”")
    new = stored(store, "c2").speaker
    assert new == stored(store, "c3").speaker != stored(store, "c1").speaker == "s1"
    hold(page, "c1")
    do("part")
    page.click("text=All are, but other articles mean a namesake")
    saved(page, "nobody of another article")


TYPED = {
    "Pilar Ruiz-Hale": ["ruiz-hale", "pilar ruiz", "hale"],
    "J.R. Frost": ["J R Frost", "j.r. frost", "jr", "J. R."],
    "J. R. Lind": ["J.R. Lind", "jr l", "r lind"],
    "Łukasz Đặng": ["lukasz", "dang", "Łuk"],
    "Sean O’Hale": ["o'hale", "O’Hale", "hale"],
    "16,000 ventilators": ["16,000", "16000", "16"],
}


def test_what_is_typed_finds_names_however_they_are_written(page: Page) -> None:
    """The list of speakers and of entities: the way that search takes words."""
    find = """async ([all, typed]) => (await import("/static/picker.js"))
        .matching(all.map((label) => ({ label })), typed).map((one) => one.label)"""
    for name, ways in TYPED.items():
        for typed in ways:
            assert name in page.evaluate(find, [[*TYPED], typed]), typed
    assert page.evaluate(find, [[*TYPED], "ukasz"]) == []
