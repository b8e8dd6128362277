"""What somebody is of whom only a source tells it."""

from __future__ import annotations

import pytest

import onrecord


def speakers(text: str) -> dict[str, tuple[str | None, str | None, str | None]]:
    found = onrecord.to_document(onrecord.load()(text))["speakers"]
    return {s["name"]: (s["role"], s["agency"], s["country"]) for s in found}


TOLD = "“It was time,” Frost said. The minister said her deputy would take over."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"Ada Frost will leave the ministry in May.\n\n{TOLD}", ("minister", None, None)),
        ("Ada Frost was found guilty of theft. “I did nothing,” the accountant said.", ("accountant", None, None)),
        # What stands beside the name stays.
        (f"Mayor Ada Frost will leave the ministry in May.\n\n{TOLD}", ("Mayor", None, None)),
        # What they are to somebody, and how old, is no function.
        ("Ada Frost lost her son. “I did nothing,” the mother said.", (None, None, None)),
        ("Ada Frost was found guilty of theft. “I did nothing,” the 34-year-old said.", (None, None, None)),
    ],
)
def test_the_phrase_tells_what_somebody_is(text: str, said: tuple[str | None, str | None, str | None]) -> None:
    assert speakers(text)["Ada Frost"] == said


def test_who_holds_an_office_by_it_is_an_official_with_evidence() -> None:
    document = onrecord.to_document(onrecord.load()(f"Ada Frost will leave the ministry in May.\n\n{TOLD}"))
    text, (ada,) = document["text"], document["speakers"]
    labels = {e["label"] for e in document["entities"] if text[e["start"] : e["end"]] in ("Ada Frost", "Frost")}
    assert labels == {"OFFICIAL"}
    assert [text[s:e] for s, e in ada["evidence"]["role"]] == ["minister"]
