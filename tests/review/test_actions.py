"""Each action by keyboard and by mouse, in a real browser: in the store, and kept when the page is loaded again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from formats.story import at, story
from onrecord.review.keys import KEYS
from onrecord.store import Store, articles, decisions
from onrecord.store.records import ReviewedArticle

from .conftest import Do, Running, gold, opened
from .hands import PLACE, at_rest, choose, hold, reload, saved, select, shown, stored, wait

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
    saved(page, "undone")
    assert stored(store, "c6").state == "open"
    wait(page.locator("#where"), "Claim 6 of 7 in this article · to decide")
    do("redo")
    saved(page, "redone")
    reload(page)
    assert stored(store, "c6").state == "accepted"
    wait(page.locator("#where"), "Claim 6 of 7 in this article · accepted")


def test_another_speaker_of_the_article(page: Page, store: Store, do: Do, way: str) -> None:
    do("speaker")
    choose(page, way, "tra min", "Dutch transport ministry")
    saved(page, "speaker: Dutch transport ministry")
    assert (stored(store, "c6").speaker, stored(store, "c6").state) == ("s2", "corrected")
    reload(page)
    assert shown(page, "speaker") == "2 Dutch transport ministry, NL"


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
    do("denied")
    saved(page, "not denied")
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
    if way == "mouse":
        page.click("#who button[value=save]")
    else:
        page.keyboard.press("Enter")
    saved(page, "this is “Ana María Silva”")
    reload(page)
    assert shown(page, "speaker") == "1 Ana María Silva, Mayor, City Hall"
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
    page.click("#part-elsewhere")
    saved(page, "nobody of another article")


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


def test_an_article_is_done_and_the_queue_goes_on_with_another(page: Page, store: Store, do: Do) -> None:
    articles.add(store, gold("port-strike"))
    before = page.url
    do("done")
    saved(page, "the article is done, 7 claims accepted with it")
    assert articles.read(store, 1).done and stored(store, "c1").state == "accepted"
    wait(page.locator("#where"), re.compile("of 13 in this article"))
    wait(page.locator("#count"), re.compile("^7 of 20"))
    page.goto(before)
    wait(page.locator("#details"), re.compile("done$"))
    do("done")
    saved(page, "the article is not done")
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
    page.keyboard.press("a")  # keys do nothing behind it
    page.keyboard.press("Escape")
    assert not page.locator("#help").is_visible() and shown(page, "saved").strip() == ""


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
    while not articles.read(store, 2).done:  # it is on its way
        page.wait_for_timeout(50)


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


def test_when_all_is_decided(page: Page, store: Store) -> None:
    for left in range(7, 0, -1):
        wait(page.locator("#count"), re.compile(f"^{7 - left} of 7"))
        page.keyboard.press("a")
    wait(page.locator("#notice"), re.compile("Every claim is decided"))
    wait(page.locator("#count"), "7 of 7")
    page.goto(page.url.partition("?")[0])
    wait(page.locator("#notice"), re.compile("Every claim is decided"))
    assert not page.locator("#hand").is_visible()
    assert all(claim.state in ("accepted", "corrected") for claim in articles.read(store, 1).claims)
