"""What people are called by the words right before their names."""

from __future__ import annotations

import pytest

from onrecord.speakers.addressed import addressed


@pytest.mark.parametrize(
    ("before", "called"),
    [
        ("The clinic of Dr. ", {"doctor"}),
        ("said army spokesman Maj. Gen. ", {"major general"}),
        ("Defence Minister Gen ", {"general"}),
        ("Father ", {"priest"}),
        ("the bishop's secretary, Fr. ", {"priest"}),
        # Neither a rank nor a cloth, or none that is a form of address.
        ("Defence Minister ", set()),
        ("her father ", set()),
        ("General\n", set()),
        ("", set()),
    ],
)
def test_what_is_right_before_the_name(before: str, called: set[str]) -> None:
    assert addressed(f"{before}Ada Frost left.", len(before), has_post=True) == called


def test_a_rank_is_only_added_to_a_post() -> None:
    assert addressed("Gen. Ada Frost left.", 5, has_post=False) == frozenset()
