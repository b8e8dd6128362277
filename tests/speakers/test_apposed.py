"""Who is named behind a comma, beside what is said of him, her or it, in whole sentences."""

from __future__ import annotations

import pytest

from handmade import make, said_by


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        # What may be a document, or many, and is a person here.
        ("A guide with a broken arm, [PERSON Ada Frost],", "Ada Frost"),
        ("The note of the miller, [PERSON Ada Frost],", "The note of the miller"),
        ("A youth, [PERSON Ada Frost],", "Ada Frost"),
        # Whoever has a role beside it is told already, and so not whom a lawyer is for.
        ("A lawyer for the contractor [PERSON Ben Hale], [PERSON Ada Frost],", "Ada Frost"),
        ("A lawyer for the contractor, [PERSON Ada Frost],", "A lawyer for the contractor"),
        # A firm may be somebody's employer.
        ("Their employer, [ORGANIZATION Corvane],", "Corvane"),
        ("Their mayor, [ORGANIZATION Corvane],", "Their mayor"),
        # Behind a post its body and a place, and who holds it.
        ("Education officer, [ORGANIZATION Corvane], [PERSON Latur], [PERSON Ada Frost]", "Ada Frost"),
        ("Education officer, [ORGANIZATION Corvane], [PERSON Ada Frost]", "Ada Frost"),
        ("Education officer, [PERSON Latur],", "Latur"),
        # A body, the post in it, and who holds that.
        ("[ORGANIZATION Corvane], Head of Sales, [PERSON Ada Frost],", "Ada Frost"),
        ("[ORGANIZATION Corvane], Senior Analyst (Grain), [PERSON Ada Frost],", "Ada Frost"),
        ("[ORGANIZATION Corvane], head of sales [PERSON Ada Frost],", "Ada Frost"),
        ("[ORGANIZATION Corvane], its auditor, and [PERSON Ada Frost]", "Corvane"),
        ("[ORGANIZATION Corvane], a maker of nets,", "Corvane"),
    ],
)
def test_a_name_behind_a_comma_is_of_what_stands_before_it(source: str, speaker: str) -> None:
    assert said_by(make(f"<s>{source}</s> said <q>it rains</q>.")) == [speaker]


@pytest.mark.parametrize(
    "clause",
    [
        ", whose name is",
        ", whose real name was given as",
        " who uses the name",
        " who posts online as",
        " who wrote as",
        " who was introduced as",
        " by the name of",
        " writing as",
        ", giving her name only as",
        " (who gave her name as",
        " who signed herself",
        " known_VBN on stage as",
        " nicknamed",
        ", a cook from the north named",
    ],
)
def test_who_says_by_what_name_she_goes_has_it(clause: str) -> None:
    assert said_by(make(f"<s>A nurse{clause} [PERSON Ada Frost]</s> said <q>it rains</q>.")) == ["Ada Frost"]


@pytest.mark.parametrize(
    "clause", [", whose patient is", " who posts letters to", " by the house of", " writing to", " known to"]
)
def test_whom_she_only_speaks_of_is_somebody_else(clause: str) -> None:
    assert said_by(make(f"<s>A nurse{clause} [PERSON Ada Frost]</s> said <q>it rains</q>.")) != ["Ada Frost"]
