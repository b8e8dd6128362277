"""Direct, mixed or indirect: the kind of a content by the quotation marks around its words.

``direct``: all of its words stand inside quotation marks; ``mixed``: some do; ``indirect``: none does.  Marks that hold
the source as well (the cue, where there is no source) are somebody else's and do not count: in “My sister swears it was
safe,” she said, what the sister swears is indirect.  Marks are paired by ``text.quotes``, so that an apostrophe is
none and a quotation that runs over paragraphs is one.  Only marks count: a turn of a transcript without any is indirect
here, though ``onrecord tag`` calls it direct.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..terms import Kind
from ..text.intervals import Intervals
from ..text.paragraphs import paragraphs
from ..text.quotes import find_quotations
from .matching import Attribution, Piece, tokens

KINDS: tuple[Kind, ...] = ("direct", "mixed", "indirect")


def find_kinds(text: str, attributions: Iterable[Attribution]) -> list[Kind]:
    """The kind of each attribution of one article."""
    quotations: Intervals[Piece] = Intervals()
    for quotation in find_quotations(text, paragraphs(text)):
        quotations.add(*quotation.outer, quotation.outer)
    return [_kind(text, one, quotations) for one in attributions]


def _kind(text: str, attribution: Attribution, quotations: Intervals[Piece]) -> Kind:
    teller = attribution["source"] or attribution["cue"]
    words = tokens(text, attribution["content"])
    quoted = set[Piece]()
    for piece in attribution["content"]:
        for start, end in quotations.touching(*piece):
            if not teller or not all(start <= s and e <= end for s, e in teller):
                quoted |= tokens(text, [(start, end)]) & words
    if not quoted:
        return "indirect"
    return "direct" if quoted == words else "mixed"
