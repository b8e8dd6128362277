"""The post of whoever is only said to be called so, and of whose name an age or a town stands beside."""

from __future__ import annotations

from typing import Any

import pytest

from .test_after import NOTHING, profile, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A welder, named_VBN only as [PERSON Ida Brock], agreed.", said("welder", None, official=False)),
        ("A teacher from [PLACE Selby], identified_VBN in court only as [PERSON Ida Brock], agreed.", said("teacher", None, official=False)),
        ("A lawyer named_VBN [PERSON Ida Brock] agreed.", said("lawyer", None, official=False)),
        ("The pilot known_VBN locally as [PERSON Ida Brock] agreed.", said("pilot", None, official=False)),
        # Nobody's, several people's, and another verb's.
        ("The street known_VBN as [PERSON Ida Brock] Road shut.", NOTHING),
        ("Teachers known_VBN as [PERSON Ida Brock] agreed.", NOTHING),
        ("A teacher as good as [PERSON Ida Brock] agreed.", NOTHING),
        # An age before the name, and where somebody is from behind it.
        ("The driver, 45-year-old [PERSON Ida Brock], agreed.", said("driver", None, official=False)),
        ("They met a nurse, 29-year-old [PERSON Ida Brock].", said("nurse", None, official=False)),
        ("The drivers of 45-year-old [PERSON Ida Brock] agreed.", NOTHING),
        ("The driver, [PERSON Ida Brock] of [PLACE Selby], agreed.", said("driver", None, official=False)),
        ("The lawyer, [PERSON Ida Brock] from [ORGANIZATION Hale Partners], agreed.", said("lawyer", "Hale Partners", official=False)),
        ("They met the driver, [PERSON Ida Brock] of [PLACE Selby], and a nurse.", NOTHING),
        # The lawyer of an inquest is not its judge.
        ("Counsel assisting_VBG the coroner, [PERSON Ida Brock], agreed.", said("Counsel assisting the coroner", None, official=False)),
        ("Counsel assisting_VBG the inquiry [PERSON Ida Brock] agreed.", said("Counsel assisting the inquiry", None, official=False)),
        ("Counsel was assisting_VBG when the coroner, [PERSON Ida Brock], agreed.", said("coroner", None, official=True)),
        ("They met the driver, [PERSON Ida Brock] of a club in [PLACE Selby], too.", said(None, "club", official=False)),
    ],
)  # fmt: skip
def test_who_is_called_so_or_is_of_somewhere_has_the_post(text: str, expected: dict[str, Any]) -> None:
    assert profile(text) == expected


def test_a_listed_club_of_a_state_is_no_public_body() -> None:
    found = profile("[ORGANIZATION State of Origin] captain [PERSON Ida Brock] agreed.")
    assert found == said("captain", "State of Origin", official=False)
