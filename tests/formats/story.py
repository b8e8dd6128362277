"""A document made by hand, with everything that a format must be able to show: invented people, and real kinds of text."""

from __future__ import annotations

from typing import Any

from onrecord.document import Document

TEXT = (
    "date 2024-03-11 Home » City\n"
    "Port city to close its bridge\n\n"
    "The city will close its harbour bridge for nine months, Mayor Ana Silva said on Monday. "
    "“We will not wait for an accident,” Silva told reporters, “and we will not pay for one.” "
    "The work costs about €4.5 million ($4.9 million), she added.\n\n"
    "The Dutch transport ministry said the builder “stated clearly that (the cables) are safe.” "
    "It denied that the bridge had been neglected.\n\n"
    "“Every lorry driver knows the sound,” one man in the crowd shouted."
)


def at(words: str, nth: int = 0) -> list[int]:
    """Start and end of the nth time that the words stand in the text."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return [start, start + len(words)]


def _entity(number: int, label: str, words: str, nth: int = 0, **more: Any) -> dict[str, Any]:
    start, end = at(words, nth)
    return {"id": f"e{number}", "start": start, "end": end, "label": label, **more}


def _quantity(number: int, words: str, value: float, unit: str, **more: Any) -> dict[str, Any]:
    defaults = {"high": None, "bound": "=", "per": None, "converts": None}
    return _entity(number, "QUANTITY", words, value=value, unit=unit, **{**defaults, **more})


def _claim(number: int, kind: str, content: list[list[int]], **more: Any) -> dict[str, Any]:
    defaults: dict[str, Any] = {
        "cue": [], "source": [], "speaker": None, "link": None, "candidates": [], "negated": False, "within": None,
        "quantities": [], "confidence": None,
    }  # fmt: skip
    return {"id": f"c{number}", "kind": kind, "content": content, **defaults, **more}


def _speaker(number: int, name: str, kind: str, **more: Any) -> dict[str, Any]:
    defaults: dict[str, Any] = {
        "named": True, "role": None, "agency": None, "country": None, "mentions": [], "members": [],
        "evidence": {"role": [], "agency": [], "country": []},
    }  # fmt: skip
    return {"id": f"s{number}", "name": name, "kind": kind, **defaults, **more}


def story(**changes: Any) -> Document:
    """The document; ``changes`` replace whole fields."""
    record: dict[str, Any] = {
        "schema": "onrecord/1",
        "id": "bridge",
        "text": TEXT,
        "meta": {"date": "2024-03-11", "section": "Home » City"},
        "model": {"name": "rules", "version": "0.1.0", "sha256": "0" * 64},
        "entities": [
            _quantity(1, "nine months", 9, "month"),
            _entity(2, "OFFICIAL", "Ana Silva", speaker="s1"),
            _entity(3, "DATE", "Monday", iso="2024-03-11"),
            _entity(4, "STATEMENT", "We will not wait for an accident,"),
            _entity(5, "OFFICIAL", "Silva", 1, speaker="s1"),
            _entity(6, "STATEMENT", "and we will not pay for one."),
            _quantity(7, "about €4.5 million", 4_500_000, "EUR", bound="~"),
            _quantity(8, "$4.9 million", 4_900_000, "USD", converts="e7"),
            _entity(9, "AGENCY", "Dutch transport ministry", speaker="s2"),
            _entity(10, "COUNTRY", "Dutch", country="NL"),
            _entity(11, "STATEMENT", "stated clearly that (the cables) are safe."),
        ],
        "claims": [
            _claim(
                1, "indirect", [at("The city will close its harbour bridge for nine months")], cue=[at("said")],
                source=[at("Mayor Ana Silva")], speaker="s1", link="name", quantities=["e1"], confidence=0.97,
            ),
            _claim(
                2, "direct", [at("“We will not wait for an accident,”"), at("“and we will not pay for one.”")],
                cue=[at("told")], source=[at("Silva", 1)], speaker="s1", link="name", confidence=0.9,
            ),
            _claim(
                3, "indirect", [at("The work costs about €4.5 million ($4.9 million)")], cue=[at("added")],
                source=[at("she")], speaker="s1", link="pronoun", quantities=["e7", "e8"], confidence=0.8,
            ),
            _claim(
                4, "mixed", [at("the builder “stated clearly that (the cables) are safe.”")], cue=[at("said", 1)],
                source=[at("The Dutch transport ministry")], speaker="s2", link="name", confidence=0.7,
            ),
            _claim(
                5, "direct", [at("(the cables) are safe.")], cue=[at("stated clearly")], source=[at("the builder")],
                speaker="s3", link="description", within="c4", confidence=0.6,
            ),
            _claim(
                6, "indirect", [at("the bridge had been neglected")], cue=[at("denied")], source=[at("It")],
                candidates=["s2", "s3"], negated=True, confidence=0.4,
            ),
            _claim(7, "direct", [at("“Every lorry driver knows the sound,”")], cue=[at("shouted")], source=[at("one man in the crowd")], speaker="s4", link="description"),
        ],
        "speakers": [
            _speaker(
                1, "Ana Silva", "person", role="Mayor", mentions=[at("Ana Silva"), at("Silva", 1)],
                evidence={"role": [at("Mayor")], "agency": [], "country": []},
            ),
            _speaker(2, "Dutch transport ministry", "organization", country="NL", mentions=[at("Dutch transport ministry")]),
            _speaker(3, "the builder", "organization", named=False, mentions=[at("the builder")]),
            _speaker(4, "one man in the crowd", "person", named=False, mentions=[at("one man in the crowd")]),
        ],
    }  # fmt: skip
    return Document.model_validate({**record, **changes})
