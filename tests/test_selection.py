"""Which claims are given: by confidence and by act."""

from __future__ import annotations

from typing import Any

import pytest

from formats.story import story
from onrecord.document import Document
from onrecord.errors import OnrecordError
from onrecord.selection import SPOKEN, LeftOut, Selection, parse_acts


def with_acts(*acts: str | None) -> Document:
    """The story, its first claims with these acts, the second reported by the first."""
    document = story()
    claims: list[Any] = [
        claim.model_copy(update={"act": act, "within": "c1" if claim.id == "c2" else None})
        for claim, act in zip(document.claims, acts, strict=False)
    ]
    return document.model_copy(update={"claims": claims})


@pytest.mark.parametrize(
    ("confidence", "minimum", "stays"),
    [(None, 0.9, True), (0.5, None, True), (0.5, 0.5, True), (0.49, 0.5, False), (None, None, True)],
)
def test_which_claims_are_sure_enough(confidence: float | None, minimum: float | None, stays: bool) -> None:
    assert Selection(minimum).keeps(confidence, "says") is stays


def test_claims_of_other_acts_are_left_out_and_counted_with_the_link_to_them() -> None:
    document, left_out = Selection(acts=SPOKEN).of(with_acts("plans", "says", "does", "asks", None))
    assert [(claim.id, claim.within) for claim in document.claims] == [("c2", None), ("c4", None), ("c5", None)]
    assert left_out == LeftOut(acts=2)


def test_the_words_of_a_claim_that_is_left_out_are_no_statement() -> None:
    document, _ = Selection(acts=("does",)).of(with_acts(*["says"] * 7))
    assert not document.claims and not [entity for entity in document.entities if entity.label == "STATEMENT"]
    assert [entity for entity in story().entities if entity.label == "STATEMENT"]


def test_a_claim_that_is_unsure_is_counted_apart_from_those_of_another_act() -> None:
    document = with_acts("says", "does", "says", "says")
    sure = [0.5, 0.5, 1.0, None]
    claims = [c.model_copy(update={"confidence": p}) for c, p in zip(document.claims, sure, strict=True)]
    chosen, left_out = Selection(1.0, SPOKEN).of(document.model_copy(update={"claims": claims}))
    assert (len(chosen.claims), left_out) == (2, LeftOut(acts=1, unsure=1))


def test_a_document_that_keeps_everything_is_the_same() -> None:
    document = with_acts("says", "does")
    assert Selection().of(document) == (document, LeftOut())


@pytest.mark.parametrize(
    ("given", "acts"),
    [(None, SPOKEN), ("all", None), ("plans, says", ("says", "plans")), ("does", ("does",))],
)
def test_acts_as_they_are_given(given: str | None, acts: tuple[str, ...] | None) -> None:
    assert parse_acts(given) == acts


@pytest.mark.parametrize("given", ["sings", "", "says,", "says,All"])
def test_an_unknown_act_is_refused_with_the_choices(given: str) -> None:
    with pytest.raises(OnrecordError, match="there are says, writes, asks, thinks, plans, does, and all"):
        parse_acts(given)
