"""The amounts of a text as tests write them."""

from __future__ import annotations

from onrecord.quantities.amounts import find_amounts


def amounts(text: str) -> list[tuple[str, float, float | None, str, str | None]]:
    return [(text[a.start : a.end], a.value, a.high, a.bound, a.unit) for a in find_amounts(text)]


def only(text: str) -> tuple[str, float, float | None, str, str | None]:
    found = amounts(text)
    assert len(found) == 1, found
    return found[0]
