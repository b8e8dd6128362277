"""A country as somebody types it into a form."""

from __future__ import annotations

from ..errors import OnrecordError
from ..formats.visible import clipped
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
