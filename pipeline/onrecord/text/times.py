"""Words that only tell when: “on Sunday”, “last week”, “in May”, at the head or the end of other words of their sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Token

from ..lexicons.vocabulary import days, months
from . import late_re as re

LONGEST = 6  # tokens: late on the evening of May 3; chosen, not measured
# What such words begin with beside the name of a day.
OPENING = frozenset(
    [
        "at",
        "by",
        "during",
        "earlier",
        "early",
        "in",
        "last",
        "late",
        "later",
        "next",
        "on",
        "over",
        "since",
        "this",
        "until",
    ]
)
PART_OF_DAY = "(?:morning|afternoon|evening|night)"


def when_before(tokens: Sequence[Token], end: int) -> int:
    """Where the words that tell when begin, which end before place ``end``; ``end`` where there are none."""
    return next((start for start in range(max(0, end - LONGEST), end) if _tells_when(tokens[start:end])), end)


def when_behind(tokens: Sequence[Token]) -> int:
    """Where the words end that tell when and stand at the head of ``tokens``; 0 where there are none."""
    if not tokens or tokens[0].lower_ not in OPENING and tokens[0].lower_ not in days():
        return 0  # as before most words
    return next((end for end in range(min(LONGEST, len(tokens)), 0, -1) if _tells_when(tokens[:end])), 0)


def _tells_when(tokens: Sequence[Token]) -> bool:
    return _when().fullmatch(" ".join(token.lower_ for token in tokens)) is not None


@cache
def _when() -> re.Pattern[str]:
    day, month = "|".join(sorted(days())), "|".join(months())
    # Nobody who is called May or June is a time: a month needs a preposition.
    # "on sunday night", "late on sunday", "last week", "in may", "on 3 may", "over the weekend", "yesterday", not "may", "in arden", "the week"
    return re.compile(
        rf"(?:(?:earlier|early|late|later) )?(?:(?:(?:at|by|on|since|until) )?(?:{day})(?: {PART_OF_DAY})?"
        rf"|(?:last|next|this) (?:{day}|{PART_OF_DAY}|fortnight|week|weekend|month|year|decade|century)"
        rf"|(?:at|during|on|over) the weekend|(?:by|in|on|since|until) (?:(?:\d{{1,2}} )?(?:{month})(?: \d{{1,4}})?|\d{{4}}))"
    )
