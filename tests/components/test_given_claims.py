"""The component ``onrecord_given_claims``: what was given stays, what it lacks is computed."""

from __future__ import annotations

from typing import Any

import pytest
import spacy
from spacy.language import Language

import onrecord
from onrecord import layers
from onrecord.claims.given import complete_claims
from onrecord.claims.wording import Wording
from onrecord.errors import OnrecordError


def claim(text: str, content: str, cue: str = "", source: str = "", **known: Any) -> dict[str, Any]:
    def pieces(words: str) -> list[list[int]]:
        return [[text.index(words), text.index(words) + len(words)]] if words else []

    given = {"id": None, "act": None, "negated": None, "within": None, "confidence": None}
    return given | {"content": pieces(content), "cue": pieces(cue), "source": pieces(source)} | known


def completed(nlp: Language, text: str, *claims: dict[str, Any]) -> list[dict[str, Any]]:
    doc = nlp(text)
    layers.write(doc, "claims", list(claims))
    return complete_claims(doc, Wording())


@pytest.mark.parametrize(
    ("content", "kind"),
    [("“It rains,”", "direct"), ("it would be “very wet” soon", "mixed"), ("that it stopped", "indirect")],
)
def test_the_kind_is_told_by_the_marks(nlp: Language, content: str, kind: str) -> None:
    text = "“It rains,” said Ada Frost. She said it would be “very wet” soon and denied that it stopped."
    (found,) = completed(nlp, text, claim(text, content))
    assert found["kind"] == kind


def test_spans_ids_and_what_is_known_are_kept(nlp: Language) -> None:
    text = "Ada Frost said it rains. Ben Hale denied it stops."
    second = claim(text, "it stops", "denied", "Ben Hale", id="c1", act="asks", confidence=0.4, negated=False)
    first = claim(text, "it rains", "said", "Ada Frost")
    found = completed(nlp, text, second, first)
    assert [c["id"] for c in found] == ["c2", "c1"]
    assert [c["negated"] for c in found] == [False, False]
    assert [c["confidence"] for c in found] == [None, 0.4]
    assert [c["act"] for c in found] == [None, "asks"]
    assert [c["content"] for c in found] == [first["content"], second["content"]]


def test_a_denial_is_negated(nlp: Language) -> None:
    text = "Ben Hale denied it stops. Ada Frost did not say it rains."
    found = completed(
        nlp, text, claim(text, "it stops", "denied", "Ben Hale"), claim(text, "it rains", "did not say", "Ada Frost")
    )
    assert [c["negated"] for c in found] == [True, True]


def test_a_claim_inside_another_is_within_it(nlp: Language) -> None:
    text = "Ada Frost said that Ben Hale said that the mayor said it rains."
    found = completed(
        nlp,
        text,
        claim(text, "that Ben Hale said that the mayor said it rains", "said", "Ada Frost"),
        claim(text, "that the mayor said it rains", "", "Ben Hale"),
        claim(text, "it rains", "", "the mayor"),
    )
    assert [c["within"] for c in found] == [None, "c1", "c2"]


def test_nothing_given_is_no_claim(nlp: Language) -> None:
    assert completed(nlp, "Ada Frost said it rains.") == []


def test_a_given_act_stays_in_a_pipeline_put_together_by_hand(nlp: Language) -> None:
    """Of one that came without, a text writes, whatever it does; no more of a claim is needed than its content."""
    text = "The report named the owner. The report ordered the weir to be shut. It rained."
    doc = nlp(text)
    told = [claim(text, "the owner", "named", "The report", act="does"), claim(text, "the weir to be shut", "ordered")]
    told[1]["source"] = [[28, 38]]
    layers.write(doc, "claims", [*told, {"content": [[len(text) - 10, len(text)]]}])
    by_hand = spacy.blank("en")
    by_hand.add_pipe("onrecord_given_claims")
    by_hand.add_pipe("onrecord_speakers")
    found = onrecord.to_document(by_hand(doc))["claims"]
    assert [c["act"] for c in found] == ["does", "writes", "says"]
    assert found[2] | {"content": [[68, 78]]} == found[2] and "act_given" not in found[0]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"content": []}, "given claims: claims.0.content: List should have at least 1 item"),
        ({"cue": [[0, 2]]}, "given claims: claims.0.content: Field required"),
        ({"content": [[0, 99]]}, r"given claims: claims.0: \[0, 99\] lies beyond the article's 9 characters"),
    ],
)
def test_what_is_no_claim_is_refused(given: dict[str, Any], words: str) -> None:
    by_hand = spacy.blank("en")
    by_hand.add_pipe("onrecord_given_claims")
    doc = by_hand.make_doc("It rains.")
    layers.write(doc, "claims", [given])
    with pytest.raises(OnrecordError, match=words):
        by_hand(doc)
