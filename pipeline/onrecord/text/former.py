"""Words for what somebody no longer is, or is only for a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from . import late_re as re

# "former mayor", "ex-mayor", "one-time mayor", "a retired judge", not "formerly", "mayor", "text-book", "one time"
FORMER = re.compile(r"\b(?:former|ex|onetime|one-time|retired)\b", re.IGNORECASE)
# "acting mayor", "mayor-elect", "President-designate", not "mayor", "elected"
NOT_YET = re.compile(r"\b(?:acting|interim|caretaker)\b|-\s?(?:elect|designate)\b", re.IGNORECASE)
# What somebody no longer is, in a role or before it.
# "former mayor", "ex-Selby engineer", not "former mayor, a baker", "mayor"
WAS = re.compile(rf"{FORMER.pattern}[^,;.:()“”\"]*$", re.IGNORECASE)
# How far before a role that is looked for, in code points; chosen, not measured.
BEFORE = 24


def was(text: str, role: Iterable[Sequence[int]]) -> bool:
    """Whether "former" stands in the words of a role or before them."""
    return any(WAS.search(text[max(0, start - BEFORE) : end]) for start, end in role)
