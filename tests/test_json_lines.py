"""Lines of JSON that other parsers read in silence, and lose something of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import OnrecordError
from onrecord.json_lines import loads, parse_object

FORM = "each line must be an object"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"id": "a", "n": 1e999}', "1e999 is more than a number can hold"),
        ('{"id": "a", "n": -1e999}', "-1e999 is more than a number can hold"),
        ('{"id": "a", "n": NaN}', "NaN is no JSON number"),
        ('{"id": "a", "n": Infinity}', "Infinity is no JSON number"),
        ('{"id": "a", "id": "b"}', "“id” stands twice"),
        ('{"id": "a", "x": {"k": 1, "j": 2, "k": 3}}', "“k” stands twice"),
        ('{"id": "a", "n": ' + "9" * 5000 + "}", "not JSON that can be read"),
        ('["a"]', "a list, not an object"),
        ('{"id": "a"', "not JSON"),
        ('{"id": "\\ud83d"}', "half a character"),
        ('{"x": ' + "[" * 200 + "]" * 200 + "}", "nested more than"),
        ('{"x": ' + "[" * 100_000 + "]" * 100_000 + "}", "not JSON that can be read"),
    ],
)
def test_what_would_be_lost_or_cannot_be_written_again_is_refused(line: str, said: str) -> None:
    with pytest.raises(OnrecordError, match=r"^wire:7: ") as raised:
        parse_object(line, "wire:7", FORM)
    assert said in str(raised.value)
    assert "\n" not in str(raised.value)


def test_what_can_be_written_again_is_read_as_it_is() -> None:
    line = (
        '{"id": "a", "n": 1.5e300, "k": {"n": 1}, "l": [{"n": 1}, {"n": 2}], "big": 123456789012345678901234567890}\r\n'
    )
    assert parse_object(line, "wire:1", FORM) == {
        "id": "a",
        "n": 1.5e300,
        "k": {"n": 1},
        "l": [{"n": 1}, {"n": 2}],
        "big": 123456789012345678901234567890,
    }


@given(st.text(alphabet='{}[]",:0123456789eE+-.nultrfas\\ ', max_size=60))
def test_any_line_is_read_or_refused_in_a_line(line: str) -> None:
    try:
        assert isinstance(parse_object(line, "x:1", FORM), dict)
    except OnrecordError as error:
        assert "\n" not in str(error).replace(line, "")


def test_an_array_is_held_to_the_same() -> None:
    with pytest.raises(ValueError, match="stands twice"):
        loads('[{"a": 1, "a": 2}]')
