from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import onrecord.formats
from formats.story import TEXT, story
from onrecord.formats import Target, renderer
from onrecord.formats.marks import Mark, marked
from onrecord.store.records import ExportedDocument
from onrecord.text.visible import CONTROL, escaped

VOID = {"meta"}
CSS = (Path(onrecord.formats.__file__).parent / "page.css").read_text(encoding="utf-8")


class Page(HTMLParser):
    """Checks that every element is closed in its turn; collects attributes, and the text inside ``.text``."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[tuple[str, bool]] = []
        self.text = ""
        self.feed(page)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        assert len(attributes) == len(dict(attributes))
        self.elements.append((tag, dict(attributes)))
        if tag not in VOID:
            inside = bool(self.open) and self.open[-1][1]
            self.open.append((tag, inside or dict(attributes).get("class") == "text"))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1][1]:
            self.text += data

    def with_class(self, name: str) -> Iterator[dict[str, str | None]]:
        return (a for _, a in self.elements if name in (a.get("class") or "").split())


def html(*documents: object) -> str:
    return "".join(renderer("html")(documents, Target()))  # type: ignore[arg-type]


def test_the_text_is_all_there_and_marked() -> None:
    page = Page(html(story()))
    assert page.text == TEXT
    ids = {a["id"] for a in page.with_class("claim") if a.get("id")}
    assert ids == {f"a1-c{n}" for n in range(1, 8)}
    assert [a["data-by"] for a in page.with_class("claim")][1:] == ["1", "1", "1", "1", "2", "3", "?", "4"]
    assert sum(1 for _ in page.with_class("cue")) - 1 == 7
    outer = next(a for a in page.with_class("claim") if a.get("id") == "a1-c4")
    assert "outer" in (outer["class"] or "")


def test_a_quantity_can_be_read_by_mouse_keyboard_and_on_paper() -> None:
    text = html(story())
    quantity = next(a for a in Page(text).with_class("quantity") if a["data-note"] == "about EUR 4,500,000")
    assert quantity["tabindex"] == "0"
    assert quantity["aria-label"] == "about €4.5 million: about EUR 4,500,000"
    assert "<div><dt>about €4.5 million</dt><dd>about EUR 4,500,000</dd></div>" in text
    assert ".quantity:hover::after, .quantity:focus::after" in CSS


def test_what_is_doubtful_is_listed_the_least_certain_first() -> None:
    text = html(story())
    assert (
        "<h3>Look at these first</h3>" in text
        and '<dt><a href="#a1-c6">the bridge had been neglected</a></dt><dd>40% sure</dd>' in text
    )
    assert '<a class="chip nobody" href="#a1-c6">?</a> left open or not stated' in text
    record = story().model_dump()
    for state, listed in (("skipped", True), ("accepted", False)):
        review = {"state": state, "reviewer": "Ann", "at": None, "note": ""}
        record["claims"] = [{**claim.model_dump(), "review": review} for claim in story().claims]
        assert ("Look at these first" in html(ExportedDocument.model_validate(record))) is listed


def test_it_needs_nothing_else_and_refuses_it() -> None:
    text = html(story())
    assert not re.search(r"<script|<link|<img|<iframe|@import|url\(|\bon\w+=| style=", text)
    digest = base64.b64encode(hashlib.sha256(CSS.encode()).digest()).decode()
    policy = next(a["content"] for _, a in Page(text).elements if a.get("http-equiv") == "Content-Security-Policy")
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert f"<style>{CSS}</style>" in text


def test_several_articles_have_a_list_of_contents() -> None:
    text = html(story(), story(id="other", claims=[]), story(id="titled", meta={"title": "A <title>"}))
    targets = {a["href"] for tag, a in Page(text).elements if tag == "a"}
    assert {"#a1", "#a2", "#a3"} <= targets
    assert "A &lt;title&gt;</a> <small>7 claims</small>" in text
    assert "other</a> <small>0 claims</small>" in text
    assert text.index("<nav") < text.index("<article")
    assert "<nav" not in html(story())


def test_no_articles_make_a_page_too() -> None:
    assert "No articles." in html()


def test_markup_and_control_characters_in_an_article_are_shown() -> None:
    nasty = "<script>alert(1)</script>\x1b\u202e\x00 \"x\" 'y' &amp;\nline"
    document = story(
        id=nasty, text=nasty, meta={"url": "javascript:alert(1)", "date": nasty, "section": ["<b>"]}, claims=[
            {**story().claims[0].model_dump(), "content": [[0, 8]], "cue": [[8, 12]], "source": [], "quantities": []}
        ],
        entities=[{**story().entities[0].model_dump(), "start": 20, "end": 30, "unit": '"><script>\x1b'}],
        speakers=[{**story().speakers[0].model_dump(), "name": "<i>\u202e", "role": '"onclick="'}],
    )  # fmt: skip
    text = html(document)
    page = Page(text)
    assert page.text == nasty.replace("\x1b", "\\x1b").replace("\u202e", "\\u202e").replace("\x00", "\\x00")
    assert all(c.isprintable() or c == "\n" for c in text)
    assert not any(tag in ("script", "i") for tag, _ in page.elements)
    assert not any("onclick" in a or (a.get("href") or "").startswith("javascript:") for _, a in page.elements)


def test_a_web_address_is_a_link() -> None:
    text = html(story(meta={"url": "https://gazette.example/?a=1&b=2"}))
    assert any(a.get("href") == "https://gazette.example/?a=1&b=2" for _, a in Page(text).elements)


def test_more_speakers_than_colours_differ_by_line() -> None:
    document = story()
    claims = [document.claims[0].model_copy(update={"id": f"c{n}", "speaker": f"s{n}"}).model_dump() for n in range(30)]
    speakers = [document.speakers[0].model_copy(update={"id": f"s{n}"}).model_dump() for n in range(30)]
    page = Page(html(story(claims=claims, speakers=speakers, entities=[])))
    chips = [a["class"] for a in page.with_class("chip")]
    assert len(set(chips[:28])) == 28
    assert {c for chip in chips for c in (chip or "").split()} - {"chip"} <= set(re.findall(r"\.(s\d|l\d)\b", CSS))


def test_crossing_marks_are_split() -> None:
    marks = [Mark(0, 5, "mark", "a"), Mark(3, 8, "span", "b", {"id": "x"}), Mark(3, 4, "span", "c")]
    assert marked("0123456789", marks) == (
        '<mark class="a">012<span class="b" id="x"><span class="c">3</span>4</span></mark>'
        '<span class="b on">567</span>89'
    )


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=20), st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=6))
def test_any_marks_in_any_text_are_well_formed(text: str, spans: list[tuple[int, int]]) -> None:
    spans = [(a, b) for a, b in spans if a <= b <= len(text)]
    body = marked(text, [Mark(a, b, "span", f"m{i}") for i, (a, b) in enumerate(spans)])
    page = Page(f'<div class="text">{body}</div>')
    assert page.text == "".join(escaped(c) if CONTROL.match(c) and c not in "\t\n\r" else c for c in text)
    for i, (a, b) in enumerate(spans):
        first = [x for x in page.with_class(f"m{i}") if "on" not in (x["class"] or "").split()]
        assert len(first) == (a < b)


def _luminance(color: tuple[float, ...]) -> float:
    parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in color)]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _color(hex: str) -> tuple[float, ...]:
    return tuple(int(hex[i : i + 2], 16) for i in (1, 3, 5))


def _mix(one: tuple[float, ...], share: float, other: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(a * share + b * (1 - share) for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_text_on_every_colour_has_contrast(scheme: int) -> None:
    def setting(name: str) -> str:
        return re.findall(rf"--{name}: (.+?);", CSS)[scheme]

    page, ink, quiet = _color(setting("page")), _color(setting("ink")), _color(setting("quiet"))
    assert _contrast(quiet, page) >= 4.5
    hues = [_color(hue) for hue in re.findall(r"--c: (#\w{6})", CSS)]
    assert len(hues) == 8
    for hue in hues:
        for share in (setting("tint"), setting("chip")):
            assert _contrast(_mix(hue, int(share[:-1]) / 100, page), ink) >= 4.5
        assert _contrast(_mix(hue, 0.55, ink), page) >= 3
