"""The error report."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import Any

from evaluation.articles import document
from formats.test_html import Page
from onrecord.evaluation.mistakes import MISTAKES, find_mistakes
from onrecord.evaluation.page import ErrorReport
from onrecord.evaluation.predictions import Prediction

TEXT = (
    "Ana Silva said talks go on, and that they go well. Prices rose, Tom Brandt said. It rained.\n\n"
    "Nobody spoke on Monday evening. “We wait,” Silva said. They wondered."
)


def at(words: str, nth: int = 0) -> list[int]:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return [start, start + len(words)]


def claim(content: str, source: list[int] | None, cue: str = "said") -> dict[str, Any]:
    return {"content": [at(content)], "cue": [at(cue)], "source": [source] if source else []}


SILVA, BRANDT = at("Ana Silva"), at("Tom Brandt")
WHOLE, PART = "talks go on, and that they go well", "talks"


def kinds(gold: list[dict[str, Any]], predicted: list[dict[str, Any]]) -> list[str]:
    article = {"id": "a", "text": TEXT, "attributions": gold}
    return [m.kind for m in find_mistakes(article, Prediction(document(article, predicted)))]


def test_kinds_of_mistake() -> None:
    right = claim(WHOLE, SILVA)
    assert kinds([right], [right]) == []
    assert kinds([right], []) == ["missed"]
    assert kinds([], [right]) == ["spurious"]
    assert kinds([right], [claim(PART, SILVA)]) == ["content"]
    assert kinds([right], [claim(WHOLE, BRANDT)]) == ["source"]
    assert kinds([right], [claim(WHOLE, None)]) == ["no-source"]
    assert kinds([claim(WHOLE, None)], [right]) == ["needless-source"]
    assert kinds([right], [claim("Prices rose", BRANDT), right]) == ["spurious"]


def test_names_tags_sentences_and_speakers_have_theirs() -> None:
    article = {
        "id": "a",
        "text": TEXT,
        "names": [[*SILVA, "PER"], [*BRANDT, "PER"], [*at("Monday"), "MISC"], [*at("Silva", 1), "PER"]],
        "tokens": [[0, 3, "PROPN", "NNP", "Ana"], [4, 9, "PROPN", "NNP", "Silva"]],
        "sents": [at(TEXT[:50])],
        "attributions": [
            {**claim("Prices rose", BRANDT), "speaker": {"names": ["Tom Brandt"], "mentions": [], "type": "person"}}
        ],
    }
    entities = [
        {"start": 4, "end": 9, "label": "PERSON"},
        {"start": BRANDT[0], "end": BRANDT[1], "label": "PLACE"},
        {"start": at("They")[0], "end": at("They")[1], "label": "PLACE"},
    ]
    claims = [{**claim("Prices rose", BRANDT), "speaker": "s0"}]
    found = document(article, claims, entities, [{"name": "Ana Silva"}])
    prediction = Prediction(found, [(0, 3, "PROPN", "NNP"), (4, 9, "VERB", "VB")], [(0, 90)])
    mistakes = find_mistakes(article, prediction)
    assert [m.kind for m in mistakes] == [
        "speaker-wrong", "name-part", "name-label", "name-missed", "name-spurious", "tag", "sentence",
    ]  # fmt: skip
    assert [m.note for m in mistakes if m.note] == ["Tom Brandt, read as Ana Silva", "NNP, read as VB"]
    assert {m.kind for m in mistakes} <= set(MISTAKES)


def page(article: dict[str, Any], predicted: list[dict[str, Any]], **names: str) -> str:
    report = ErrorReport()
    report.add(article, Prediction(document(article, predicted)))
    return "".join(report.render(**{"model": "rules", "data": "dev.jsonl", **names}, figures=[("attribution", "50.0")]))


def test_each_miss_stands_in_its_sentence_marked() -> None:
    gold = [claim(WHOLE, SILVA), {"content": [at("“We wait,”")], "cue": [at("said", 2)], "source": [at("Silva", 1)]}]
    text = page({"id": "a", "text": TEXT, "attributions": gold}, [claim(PART, BRANDT)])
    shown = Page(text)
    assert TEXT[:51].strip() in shown.text and "“We wait,” Silva said." in shown.text
    assert "It rained" not in shown.text and "Nobody spoke" not in shown.text
    by = [a["data-by"] for name in ("gold", "found") for a in shown.with_class(name) if a.get("data-by")]
    assert by.count("gold content") == 2 + 1 and by.count("found source") == 1  # one more in the key
    links = {a["href"] for tag, a in shown.elements if tag == "a"}
    ids = {f"#{a['id']}" for _, a in shown.elements if a.get("id")}
    assert {"#missed", "#content", "#missed-1", "#content-1"} <= links <= ids
    assert re.search(r'id="show-direct"[^>]*> direct \(1\)', text) and 'id="show-mixed"' not in text


def test_what_lies_far_apart_is_cut() -> None:
    far = {"content": [at("They wondered")], "cue": [at("said")], "source": [SILVA]}
    assert "[…]" in page({"id": "a", "text": TEXT, "attributions": [far]}, [])


def test_it_needs_nothing_else_and_refuses_it() -> None:
    text = page({"id": "a", "text": TEXT, "attributions": [claim(WHOLE, SILVA)]}, [])
    assert not re.search(r"<script|<link|<img|<iframe|@import|url\(|\bon\w+=| style=", text)
    css = text[text.index("<style>") + 7 : text.index("</style>")]
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    policy = next(a["content"] for _, a in Page(text).elements if a.get("http-equiv") == "Content-Security-Policy")
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_untrusted_text_is_shown_not_obeyed() -> None:
    nasty = '<script>alert(1)</script>\x1b\u202e "x" said so.'
    article = {
        "id": nasty,
        "text": nasty,
        "attributions": [
            {
                "source": [[0, 8]], "cue": [[8, 13]], "content": [[13, 30]],
                "speaker": {"names": [nasty], "mentions": [], "type": "person"},
            }
        ],
    }  # fmt: skip
    text = page(article, [], model=nasty, data=nasty)
    assert "<script" not in text and "\x1b" not in text and "\u202e" not in text
    Page(text)


def test_no_mistakes_and_no_articles_make_a_page_too() -> None:
    right = claim(WHOLE, SILVA)
    assert "No mistakes." in page({"id": "a", "text": TEXT, "attributions": [right]}, [right])
    assert "No mistakes." in "".join(ErrorReport().render(model="m", data="d", figures=[]))
