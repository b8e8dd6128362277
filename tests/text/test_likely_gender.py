"""What the form of a given name that no list has tells."""

from __future__ import annotations

import pytest

from onrecord.lexicons import look_up, read_table
from onrecord.text.likely_gender import BIAS, forms, likely_gender
from onrecord.text.names import fold


@pytest.mark.parametrize(
    ("name", "is_female"), [("zorvina", True), ("bardok", False), ("quellette", True), ("vandorf", False)]
)
def test_made_up_names(name: str, is_female: bool) -> None:
    assert abs(likely_gender(name)) > 0.5
    assert (likely_gender(name) > 0) == is_female


def test_it_is_a_share_and_nothing_for_no_letters() -> None:
    assert likely_gender("") == 0.0
    assert all(-1 <= likely_gender(name) <= 1 for name in ("a", "mmmmmmmmm", "aaaaaaaa"))


def test_the_forms_are_first_and_last_letters() -> None:
    assert list(forms("ada")) == ["<a", "<ad", "<ada", "a>", "da>", "ada>", "ada>"]
    assert all(form == BIAS or form[0] == "<" or form[-1] == ">" for form, _ in read_table("gender_weights.tsv"))


def test_the_lists_are_looked_up_where_they_stand() -> None:
    names = [name for name, _ in read_table("more_given_names.tsv")]
    assert names == sorted(set(map(fold, names)))
    told = dict(read_table("gender_weights.tsv"))
    assert list(told) == sorted(told)
    assert {form: look_up("gender_weights.tsv", form) for form in told} == told
    assert [look_up("gender_weights.tsv", form) for form in ("", "<qqq", "zzzz>")] == [None] * 3
