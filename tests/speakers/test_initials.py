"""Offices that an article introduces by their initials."""

from __future__ import annotations

import pytest

from handmade import make
from onrecord.speakers.initials import short_forms
from onrecord.speakers.scene import Scene


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("The Director of Fishing Permits (DFP), [PERSON Ada Frost], left.", {"DFP": "Ada Frost"}),
        ("Chief Judicial Magistrate (CJM) [PERSON Ada Frost] left.", {"CJM": "Ada Frost"}),
        ("[PERSON Ada Frost], the Director of Fishing Permits (DFP), left.", {"DFP": "Ada Frost"}),
        ("[PERSON Ada Frost] is the Commissioner of Lands (CL).", {"CL": "Ada Frost"}),
        ("[PERSON Ada Frost], fishing permits officer (FPO) of Selby, left.", {"FPO": "Ada Frost"}),
        ("Director of Fishing Permits (DFP) of the town [PERSON Ada Frost] left.", {"DFP": "Ada Frost"}),
        ("Director of Fishing Permits (DFP) of Old Arden [PERSON Ada Frost] left.", {"DFP": "Ada Frost"}),
        ("The Director of Fishing Permits (DFP) of the town met [PERSON Ada Frost].", {}),
        # Other initials, no office, nobody beside it, a body's.
        ("Officer-in-Charge [PERSON Ada Frost] left.", {"OC": "Ada Frost"}),
        # Initials that stand before a name.
        ("PS [PERSON Ada Frost] left.", {"PS": "Ada Frost"}),
        ("[PERSON Ada Frost], chief weir warden for Selby, left.", {"CWW": "Ada Frost", "CWWS": "Ada Frost"}),
        ("The Director of Fishing Permits (XYZ), [PERSON Ada Frost], left.", {}),
        ("The Old Stone Bridge (OSB), [PERSON Ada Frost], left.", {}),
        ("The Director of Fishing Permits (DFP) left.", {}),
        ("[PERSON Ada Frost] met the Director of Fishing Permits (DFP).", {}),
        ("The Director of Fishing Permits (DFP), [ORGANIZATION Corvane], left.", {}),
        ("Like the Director of Fishing Permits (DFP), [PERSON Ada Frost] left.", {}),
    ],
)
def test_who_holds_the_office(text: str, holders: dict[str, str]) -> None:
    assert {initials: r.name for initials, (r,) in Scene(make(text)).initials.items()} == holders


@pytest.mark.parametrize(
    ("behind", "short"),
    [
        (" (GRENG), left", {"GRE", "GORE", "GRENG"}),
        (" (the Board), left", {"GRE", "GORE"}),
        (", GRENG, left", {"GRE", "GORE"}),
    ],
)
def test_a_body_goes_by_what_brackets_behind_it_say(behind: str, short: set[str]) -> None:
    body = "Guild of Road Engineers"
    profile = {"agency": body, "evidence": {"agency": [[0, len(body)]]}}
    assert short_forms(body + behind, profile) == short


def test_without_a_body_nothing_is_short() -> None:
    assert short_forms("", {"agency": None, "evidence": {"agency": []}}) == set()
