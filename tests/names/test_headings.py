"""Names in headings whose words all have capitals, and bodies that go by their initials."""

from __future__ import annotations

import pytest

from blank import blank
from onrecord.text.headings import heading_verbs
from onrecord.text.words import Words

from .test_finding import read


def test_a_body_is_called_by_its_initials() -> None:
    found = ("ORG", "Brock Weir Trust")
    assert ("BWT", "ORGANIZATION") in read("So Brock Weir Trust left. Then BWT left.", found)
    found = ("ORG", "Brock Weir"), ("GPE", "BW")
    assert ("BW", "ORGANIZATION") in read("So Brock Weir left. Then BW president Ida Hale left.", *found)
    assert ("BW", "ORGANIZATION") not in read("So Brock Weir left. Then a BW left.", *found)


def test_a_storm_is_nobody_where_it_goes_by_its_name_alone() -> None:
    assert read("So Brock hit. It was Storm Brock.", ("PERSON", "Brock")) == []
    assert ("Ida Brock", "PERSON") in read("So Storm Ida Brock left.", ("PERSON", "Ida Brock"))


def test_who_runs_a_sport_is_a_name() -> None:
    assert read("So World Rugby left.") == [("World Rugby", "ORGANIZATION")]


def test_a_name_ends_with_the_verb_of_a_heading_in_title_case() -> None:
    found = ("ORG", "Velko Trust Signs Lease")
    assert read("Velko Trust Signs Lease in Port Selby\n\nIt did.", found) == [("Velko Trust", "ORGANIZATION")]
    assert read("So Velko Trust Signs Lease left.", found) == [("Velko Trust Signs Lease", "ORGANIZATION")]


@pytest.mark.parametrize(("subject", "verbs"), [("NNS", {1}), ("NNP", set())])
def test_what_many_do_in_a_heading_is_its_verb(subject: str, verbs: set[int]) -> None:
    doc = blank()("Experts Weigh Weir Damage")
    doc[0].tag_, doc[1].tag_ = subject, "VBP"
    assert heading_verbs(doc, Words.of(doc.text)) == verbs
