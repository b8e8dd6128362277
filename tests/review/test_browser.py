"""The pages in a real browser: each action by keyboard and by mouse, and kept when the page is loaded again."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

import pytest

from formats.story import TEXT, at, story
from onrecord.review.keys import KEYS
from onrecord.store import Store, actions, articles, decisions
from onrecord.store.records import ReviewedArticle, ReviewedClaim

from .conftest import Running, Serve, gold, hostile, opened

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Locator, Page

pytestmark = pytest.mark.slow

KEY = {key.action: key.key for key in KEYS} | {"help": "?"}
# Where the characters of some words stand on the screen, from the first to the last.
PLACE = """([start, end]) => {
  const range = document.createRange();
  const walker = document.createTreeWalker(document.getElementById("text"), NodeFilter.SHOW_TEXT);
  let at = 0;
  const place = (point) => {
    for (;;) {
      const length = Array.from(walker.currentNode.data ?? "").length;
      if (walker.currentNode.nodeType === 3 && point <= at + length)
        return [walker.currentNode, Array.from(walker.currentNode.data).slice(0, point - at).join("").length];
      if (walker.currentNode.nodeType === 3) at += length;
      walker.nextNode();
    }
  };
  range.setStart(...place(start + 1)), range.setEnd(...place(end));
  range.startContainer.parentElement.scrollIntoView({ block: "center" });
  const end_rect = Array.from(range.getClientRects()).at(-1);
  range.collapse(true);
  const first = range.getBoundingClientRect();
  walker.currentNode = walker.root, at = 0;
  range.setStart(...place(start)), range.setEnd(...place(start + 1));
  const letter = Array.from(range.getClientRects()).at(-1);
  return [letter.left, letter.top + letter.height / 2, end_rect.right, end_rect.top + end_rect.height / 2];
}"""

Do = Callable[[str], None]


@pytest.fixture(params=["keyboard", "mouse"])
def way(request: pytest.FixtureRequest) -> str:
    return cast(str, request.param)


@pytest.fixture
def do(page: Page, way: str) -> Do:
    """Does an action with its key, or with its button."""

    def act(action: str) -> None:
        if way == "keyboard":
            page.keyboard.press(KEY[action])
        else:
            page.click(f'[data-action="{action}"]')

    return act


def choose(page: Page, way: str, typed: str, chosen: str) -> None:
    """Types into the list that is open, and takes an option."""
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
    """Takes a claim in hand by a click on it."""
    page.locator(f'mark[data-claim="{claim}"]').first.click()


def stored(store: Store, claim: str) -> ReviewedClaim:
    return next(one for one in articles.read(store, 1).claims if one.id == claim)


def shown(page: Page, field: str) -> str:
    return page.locator(f"#{field}").inner_text().strip()


def test_the_least_certain_comes_first_with_what_is_known_of_it(page: Page) -> None:
    assert shown(page, "where") == "Claim 6 of 7 in this article · to decide"
    assert shown(page, "words") == "the bridge had been neglected" and shown(page, "kind") == "indirect, denied"
    assert shown(page, "why") == "not clear; it may be Dutch transport ministry the builder"
    hold(page, "c3")
    assert shown(page, "speaker") == "1 Ana Silva Mayor" and shown(page, "why") == "a pronoun stands for the name"
    assert "about EUR 4,500,000" in shown(page, "quantities") and shown(page, "sure") == "80%"
    assert not page.locator("#remark").is_visible()


def test_marks_nest_and_overlap(page: Page) -> None:
    inner = page.locator('mark[data-claim="c4"] mark[data-claim="c5"]').first
    assert inner.inner_text() == "(the cables) are safe."
    assert "outer" in (page.locator('mark[data-claim="c4"]').first.get_attribute("class") or "")
    assert page.locator("#text").evaluate("(element) => element.textContent") == TEXT
    colours = {
        page.locator(f'mark[data-claim="{claim}"]').first.evaluate("(mark) => getComputedStyle(mark).backgroundColor")
        for claim in ("c1", "c4", "c5", "c6", "c7")
    }
    assert len(colours) == 5


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
    assert shown(page, "speaker") == "2 Dutch transport ministry NL"


def test_a_new_speaker_and_nobody(page: Page, store: Store, do: Do, way: str) -> None:
    do("speaker")
    choose(page, way, "Zoë Ødegård", "New organization: Zoë Ødegård")
    saved(page, "Zoë Ødegård")
    made = next(s for s in articles.read(store, 1).speakers if s.id == stored(store, "c6").speaker)
    assert (made.name, made.kind, made.named) == ("Zoë Ødegård", "organization", True)
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
    assert shown(page, "speaker") == "2 Dutch transport ministry NL"


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


def test_an_article_is_done(page: Page, store: Store, do: Do) -> None:
    do("done")
    saved(page, "the article is done")
    assert articles.read(store, 1).done
    reload(page)
    assert shown(page, "details").endswith("done")


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
        assert button.is_disabled() == (key.needs == "words"), key.action


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


def test_when_all_is_decided(page: Page, store: Store) -> None:
    for left in range(7, 0, -1):
        wait(page.locator("#count"), re.compile(f"^{7 - left} of 7"))
        page.keyboard.press("a")
    wait(page.locator("#notice"), re.compile("Every claim is decided"))
    wait(page.locator("#count"), "7 of 7")
    assert all(claim.state in ("accepted", "corrected") for claim in articles.read(store, 1).claims)


def test_two_tabs_see_each_other(context: BrowserContext, page: Page, running: Running, store: Store) -> None:
    other = opened(context, running)
    page.keyboard.press("k")
    saved(page, "kind: direct")
    wait(other.locator("#kind"), "direct, denied")
    wait(other.locator("#saved"), "Ana decided in this article: edit")
    wait(other.locator("#count"), re.compile("^1 of 7"))


def test_two_reviewers_at_once_lose_nothing(page: Page, store: Store) -> None:
    body = {"action": "reject", "article": 1, "claim": "c6", "version": 0}
    reject = actions.Reject.model_validate(body)
    page.evaluate(
        "() => (window.fetched = window.fetch, window.fetch = (...all) => all[0].includes('changes') ? new Promise(() => {}) : fetched(...all))"
    )
    decisions.decide(store, reject, reviewer="Bo")
    page.keyboard.press("k")
    wait(page.locator("#notice"), re.compile("Bo changed this claim in the meantime.*yours was: kind: direct"))
    wait(page.locator("#where"), re.compile("rejected"))
    assert shown(page, "saved") == "Not saved: kind: direct"
    page.click("text=Decide it my way")
    saved(page, "kind: direct")
    assert (stored(store, "c6").kind, stored(store, "c6").state) == ("direct", "corrected")
    assert [(one.reviewer, one.action) for one in decisions.log(store)] == [("Bo", "reject"), ("Ana", "edit")]


def test_a_network_that_fails_loses_nothing(context: BrowserContext, page: Page, store: Store) -> None:
    context.set_offline(True)
    page.keyboard.press("k")
    page.keyboard.press("d")
    wait(page.locator("#saved"), re.compile("^Not saved yet .kind: direct and 1 more.: the server does not answer"))
    assert decisions.last(store) == 0
    context.set_offline(False)
    saved(page, "not denied")
    assert (stored(store, "c6").kind, stored(store, "c6").negated) == ("direct", False)


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
    page.keyboard.press("t")
    page.keyboard.press("m")
    choose(page, "keyboard", "silva", "Ana Silva")
    saved(page, "missed")
    assert lost == [200] and decisions.last(store) == 1


def test_hostile_text_is_only_text(context: BrowserContext, running: Running, store: Store) -> None:
    articles.add(store, hostile())
    text = hostile().text
    page = opened(context, running, "/?article=2&claim=c1")
    assert shown(page, "title") == "<img src=x onerror=alert(1)>"
    assert page.locator("#text").evaluate("(element) => element.textContent") == text
    assert page.locator("#text .control").first.get_attribute("data-shown") == "\\u202e"
    assert page.locator("#speaker").inner_text() == "1 שלמה לוי <b> <i>=1+1"
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


def test_dark_print_and_small(page: Page) -> None:
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.emulate_media(color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    page.emulate_media(media="print")
    assert not page.locator("#hand").is_visible() and page.locator("#text").is_visible()
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 380, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 380


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


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(context: BrowserContext, page: Page, running: Running, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]

    def check() -> None:
        found = axe.Axe().run(page).response["violations"]
        serious = [one for one in found if one["impact"] in ("serious", "critical")]
        assert serious == [], [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in serious]

    check()
    for key in ("?", "s", "o"):
        page.keyboard.press(key)
        page.wait_for_selector("dialog[open]")
        check()
        page.keyboard.press("Escape")
    for path in ("/search", "/search?quantity=x", "/speakers", "/speakers/1", "/speakers/99"):
        page.goto(running.origin + path)
        check()


def test_a_long_article_stays_smooth(context: BrowserContext, serve: Serve, store: Store) -> None:
    """6,000 words with 420 claims: no key keeps the page busy for more than 0.4 s, on a slow machine too."""
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
        "() => { window.times = []; new PerformanceObserver((list) => times.push(...list.getEntries().map((e) => e.duration)))"
        ".observe({ type: 'longtask' }) }"
    )
    for _ in range(5):
        page.keyboard.press("e")
        page.keyboard.press("4")
        page.keyboard.press("k")
        saved(page, "kind")
    assert max(page.evaluate("times"), default=0) < 400


def test_steps_by_word_and_sentence(page: Page) -> None:
    found = page.evaluate(
        """async () => {
          const { words, sentences, moved, kindOf } = await import("/static/words.js");
          const text = "𝔄 “We’ll pay 2.5m,” she said. No more.";
          const all = words(text), slice = ([s, e]) => Array.from(text).slice(s, e).join("");
          return [all.map(slice), sentences(text).map(slice), slice(moved([2, 18], "end-back", all)),
            slice(moved([2, 3], "start-on", all)), ["“a,”", "a “b” c", "a"].map(kindOf)];
        }"""
    )
    assert found == [
        ["𝔄", "“", "We’ll", "pay", "2.5m", ",", "”", "she", "said", ".", "No", "more", "."],
        ["𝔄 “We’ll pay 2.5m,” she said.", "No more."], "“We’ll pay 2.5m", "“", ["direct", "mixed", "indirect"],
    ]  # fmt: skip
