"""Claims from the encoder: what is done with what it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from onrecord.claims.learned import find_claims

if TYPE_CHECKING:
    from spacy.language import Language


def claims(nlp: Language, text: str, *, content: str, cue: str, source: str) -> list[tuple[str, str, str]]:
    """Content, cue and source of the claims of a text in which the encoder found one attribution."""

    def at(words: str) -> list[list[int]]:
        return [[text.index(words), text.index(words) + len(words)]] if words else []

    found: dict[str, Any] = {"content": at(content), "cue": at(cue), "source": at(source)}
    doc = nlp(text)
    made = find_claims(doc, [{**found, "confidence": 0.9, "inner": False}])
    parts = ("content", "cue", "source")
    return [tuple(" ".join(text[s:e] for s, e in claim[part]) for part in parts) for claim in made]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("words", "verb", "kept"),
    [("We go.", "nodded", False), ("We go.", "left", False), ("We go.", "said", True), ("We go,", "nodded", True)],
)
def test_a_sentence_after_a_quotation_is_not_its_cue(nlp: Language, words: str, verb: str, kept: bool) -> None:
    text = f"They met. “{words}” Frost {verb}."
    (claim,) = claims(nlp, text, content=f"“{words}”", cue=verb, source="Frost")
    assert claim == (f"“{words}”", verb if kept else "", "Frost" if kept else "")


def test_the_line_of_whoever_only_asks_is_no_claim(nlp: Language) -> None:
    text = "THE HERALD: Are they safe?\n\nADA FROST: They are old. I would not sleep in one."
    (claim,) = claims(nlp, text, content="Are they safe?", cue=":", source="THE HERALD")
    assert claim == ("They are old. I would not sleep in one.", ":", "ADA FROST")


def test_content_begins_after_the_furniture(nlp: Language) -> None:
    text = "date 2020-04-06 Home » Nation\n\nThe bridge will close, Frost said."
    for content in ("Nation\n\nThe bridge will close", "Nation"):
        found = claims(nlp, text, content=content, cue="said", source="Frost")
        assert found == [("The bridge will close", "said", "Frost")]
