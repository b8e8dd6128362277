"""A country as somebody types it into a form, and as a table shows it."""

from __future__ import annotations

from functools import cache

from ..errors import OnrecordError
from ..text.visible import clipped
from .table import lookup


def code_of(written: str) -> str:
    """The code of a country, from its name or its code; empty for nothing.  Raises OnrecordError where it is neither.

    >>> code_of("the Netherlands"), code_of("cn"), code_of("")
    ('NL', 'CN', '')
    """
    name = written.strip().removeprefix("the ")
    known = next(filter(None, map(lookup, (name, name.title(), name.upper()))), None)
    if known and known.code:
        return known.code
    if not name or (len(name) == 2 and name.isascii() and name.isalpha()):
        return name.upper()
    raise OnrecordError(f"no country “{clipped(written, 50)}”; write its name or its code, for instance China or CN")


def name_of(code: str) -> str:
    """The everyday name of a country (CLDR); the code itself where there is none.

    >>> name_of("NL"), name_of("KP")
    ('Netherlands', 'North Korea')
    """
    return _names().get(code, code)


@cache
def _names() -> dict[str, str]:
    from babel import Locale

    return {str(code): str(name) for code, name in Locale("en").territories.items()}
