from __future__ import annotations

import pytest

from onrecord.text.inflection import inflected


@pytest.mark.parametrize(
    ("verb", "form"),
    [("deny", "denies"), ("deny", "denying"), ("stop", "stopped"), ("refuse", "refusing"), ("pass", "passes"), ("say", "says")],
)  # fmt: skip
def test_regular_forms_of_a_verb(verb: str, form: str) -> None:
    assert form in set(inflected(verb))
