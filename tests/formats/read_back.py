"""Documents that every format must give back: the story, hostile text, crossing claims, and the corpus."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from formats.story import story
from onrecord.document import Document

GOLD = Path(__file__).parents[2] / "corpus" / "gold"
HOSTILE_TEXT = (
    '#1 🙂 “<b>&amp; =cmd|1</b>\r\n]]> it’s 1,000=2,” said\tBo "\\" Lind🙂.\n\n“He paid 5.” “He paid 50.” “He paid 5.” '
    * 2
)


def _at(words: str, nth: int = 0) -> tuple[int, int]:
    start = -1
    for _ in range(nth + 1):
        start = HOSTILE_TEXT.index(words, start + 1)
    return start, start + len(words)


def _claim(id: str, content: list[tuple[int, int]], **more: Any) -> dict[str, Any]:
    defaults: dict[str, Any] = {
        "kind": "direct", "cue": [], "source": [], "speaker": "s1", "link": "name", "candidates": [], "act": "says",
        "negated": False, "within": None, "quantities": [], "confidence": 1.0,
    }  # fmt: skip
    return {"id": id, "content": content, **defaults, **more}


def hostile() -> Document:
    """Markup, formulas, line breaks of Windows, characters outside the plane, words that come often, claims that cross."""
    first, last = _at("“<b>"), _at("2,”")
    record = story(id="../=Évil & <b>/1", meta={"title": '=1+1 "&<', "url": "https://x.example/?a=1&b=2", "site": "@x"})
    return Document.model_validate(
        record.model_dump(by_alias=True)
        | {
            "text": HOSTILE_TEXT,
            "entities": [
                {"id": "e1", "label": "PERSON", "start": _at("Bo")[0], "end": _at("Lind")[1], "speaker": "s1"}
            ],
            "claims": [
                _claim("c1", [(first[0], last[1])], cue=[_at("said")], source=[(_at("Bo")[0], _at("Lind")[1])]),
                _claim(
                    "c2", [_at("He paid 5.", 2)], negated=True, kind="indirect", within="c1", act=None, confidence=None
                ),
                _claim("c3", [(_at("it’s")[0], _at("He paid 50.")[1])], speaker=None, link=None, kind="mixed"),
                _claim("c4", [_at("He paid 5."), _at("50."), _at("He paid 5.", 3)], confidence=0.123456),
            ],
            "speakers": [
                record.speakers[0].model_dump()
                | {"name": 'Bo "<&\\" Lind 🙂', "role": "=HYPERLINK(1)", "mentions": [_at("Bo")]}
            ],
        }
    )


def gold(limit: int | None = None) -> list[Document]:
    paths = sorted(GOLD.glob("*.json"))[:limit]
    return [Document.model_validate_json(path.read_text(encoding="utf-8")) for path in paths]


def documents() -> list[Document]:
    empty = story(id="empty", entities=[], claims=[], speakers=[])
    return [story(), hostile(), empty, *gold()]


def speaker_names(document: Document) -> dict[str | None, str]:
    return {speaker.id: speaker.name for speaker in document.speakers}
