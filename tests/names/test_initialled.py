"""Whoever is called by initials alone, as courts call people: by an age, or by what gives the initials."""

from __future__ import annotations

import pytest

from .test_corrections import read


@pytest.mark.parametrize(
    ("text", "label", "name", "found"),
    [
        ("So MT, a 27-year-old maid, sang.", "ORG", "MT", "PERSON"),
        ("So TW, 34, sang.", "GPE", "TW", "PERSON"),
        ("So a man, named in court only as A.R., sang.", "ORG", "A.R.", "PERSON"),
        ("So a welder, named only as TW, sang.", "ORG", "TW", "PERSON"),
        ("So a teacher from Selby, identified only as TW, sang.", "ORG", "TW", "PERSON"),
        ("So a nurse, 29-year-old TW, sang.", "ORG", "TW", "PERSON"),
        ("So his mother, initials TW, sang.", "ORG", "TW", "PERSON"),
        ("So the bank of Selby, known as TW, sang.", "ORG", "TW", "ORGANIZATION"),
        ("So HTW, a 27-year-old firm, sang.", "ORG", "HTW", "ORGANIZATION"),
        ("So TW, 34, and HTW, 12, drew.", "ORG", "TW", "ORGANIZATION"),
        ("So Ida Brock, of Velk, TW, 34, sang.", "GPE", "TW", "PLACE"),
        ("So Ida Brock QC, 54, sang.", "ORG", "QC", "ORGANIZATION"),
        ("So the firm, known as TW, sang.", "ORG", "TW", "ORGANIZATION"),
    ],
)
def test_initials_are_somebodys_where_the_text_says_so(text: str, label: str, name: str, found: str) -> None:
    assert dict(read(text, label, name)).get(name) == found
