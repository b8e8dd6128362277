"""Posts of other countries, as news in English has them."""

from __future__ import annotations

import pytest
from tests.handmade import make

from onrecord import layers


@pytest.mark.parametrize(
    "post",
    [
        "préfet",
        "bourgmestre",
        "walikota",
        "akim",
        "župan",
        "ordfører",
        "mutasarrif",
        "turaga ni koro",
        "divisional secretary",
        "federal deputy",
    ],
)
def test_whoever_holds_one_is_an_official(post: str) -> None:
    (person,) = layers.read(make(f"The {post}, [PERSON Ada Frost], left."), "identities")
    assert (person["label"], person["role"]) == ("OFFICIAL", post)


@pytest.mark.parametrize("honour", ["OD", "GCFR", "MNZM", "CFR"])
def test_an_honour_behind_a_name_parts_nobody_from_the_post(honour: str) -> None:
    (person,) = layers.read(make(f"[PERSON Ada Frost], {honour}, mayor of Selby, left."), "identities")
    assert person["role"] == "mayor of Selby"
