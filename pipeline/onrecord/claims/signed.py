"""Quotations with a name under them: “…” — Ada Frost, or the name on the next line, with a post behind a comma."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from .. import layers
from ..text.pieces import Piece
from .candidate import Candidate
from .sentences import FINITE, FULL_STOPS

# On the scale of the rates of cues, over a quotation's with a cue (claims/quoted.py); chosen, not measured.
SIGNED_RATE = 0.97
# " — Ada Frost, harbour master", "\n—Finance Minister Ada Frost, speaking on Monday", not " – a harbour", "Ada Frost"
BEHIND_DASH = re.compile(
    r"[ \t]*(?:\r?\n){0,2}[ \t]*(?P<dash>—|–|―|--|-)[ \t]*(?P<name>[^\W\d_a-z][^\n,;:()]{1,60}?)[ \t]*(?:[,(][^\n]{1,80})?(?=\n|$)"
)
# "\nAda Frost, harbour master", not "\nFrost", " Ada Frost"
ON_NEXT_LINE = re.compile(
    r"[ \t]*(?:\r?\n){1,2}[ \t]*(?P<dash>)(?P<name>(?:[^\W\d_a-z][\w.’'-]+[ \t]+){1,4}[^\W\d_a-z][\w’'-]+)(?:,[ \t][^\n.]{2,60})?[ \t]*(?=\n|$)"
)


def find_signed(doc: Doc, paragraphs: list[Piece]) -> Iterator[Candidate]:
    """The quotations that are followed by nothing but the name of who said them.

    Reads the tags and the layer ``statements``: a line with a finite verb is no name.
    """
    text = layers.text_of(doc)
    starts = {start for start, _ in paragraphs}
    for statement in layers.read(doc, "statements"):
        start, end = statement["outer"]
        if statement["depth"] or not text[start : statement["end"]].endswith(FULL_STOPS):
            continue
        match = BEHIND_DASH.match(text, end) or (ON_NEXT_LINE.match(text, end) if start in starts else None)
        if match is None or any(t.tag_ in FINITE for t in layers.span_of(doc, *match.span("name"))):
            continue
        cue = (match.span("dash"),) if match["dash"] else ()
        yield Candidate(((start, end),), cue, (match.span("name"),), SIGNED_RATE)
