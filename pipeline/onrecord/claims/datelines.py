"""Datelines: ``LONDON, May 3 (Reuters) -`` or ``London:`` at the head of a paragraph says where and when it was written, and
nothing else."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from operator import itemgetter

from ..countries.table import lookup
from ..lexicons import read_table, read_words
from ..text import late_re as re
from .candidate import Candidate, Piece

# "HARROWMOUTH, Ruritania, March 3 (Wire) – It", "SELBY -- It", "Selby/New Arden (wire) - It", not "SELBY — ", "Selby – It", "ANNE-MARIE FROST said"
DATELINE = re.compile(
    r"[A-Z]\w+(?:[ /-][A-Z]\w+){0,4} \([A-Za-z]\w{1,15}\) ?[-–—] (?=\S)|[A-Z][A-Z'’.-]+(?: [A-Z][A-Z'’.-]+){0,3}"
    r"(?:, [A-Z][A-Za-z. ]{1,25}){0,2}"
    r"(?:,? (?:Jan|Feb|March|Mar|April|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, \d{4})?)?"
    r"(?: \([A-Z][\w /.-]{1,30}\))? ?(?:--|–|—|(?<=[\s)])-|-(?=\s)) ?(?=\S)"
)

# When a paragraph of a live page was written.
# "06.40 We saw", "14:05 - The road", not "06.40 metres"
CLOCK = re.compile(
    r"(?:[01]?\d|2[0-4])[.:][0-5]\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?:?[ \t]+(?:[-–—|][ \t]*)?(?=[A-Z“\"‘])"
)
# How many paragraphs of a live page begin so at least; chosen, not measured.
MIN_CLOCKS = 2

LONGEST_SUBJECT = 100  # code points; chosen, not measured


def is_place(label: str) -> bool:
    """Whether a label is a city, a state or a country by the lists alone: "Lagos", "BEIRA, Mozambique"."""
    name, _, state = (part.strip() for part in label.partition(","))
    return name.lower() in _places() or any(word and lookup(word.title()) is not None for word in (name, state))


@cache
def _places() -> frozenset[str]:
    cities = (city for city, _ in read_table("capitals.tsv"))
    return frozenset(map(str.lower, {*read_words("places.txt"), *read_words("us_states.txt"), *cities}))


def find_datelines(text: str, paragraphs: list[Piece]) -> list[Piece]:
    """The dateline of each paragraph that has one, as code points, in text order."""
    clocks = [CLOCK.match(text, start, end) for start, end in paragraphs]
    live = sum(clock is not None for clock in clocks) >= MIN_CLOCKS
    found = (
        clock if live and clock else DATELINE.match(text, *at) for at, clock in zip(paragraphs, clocks, strict=True)
    )
    return [match.span() for match in found if match]


def without_datelines(candidate: Candidate, datelines: list[Piece]) -> Candidate:
    """The candidate with no piece of its content or source in a dateline.

    A parser that takes the dateline for the subject misses who comes after it: the words up to the cue.
    """
    content, source = (_cut(pieces, datelines) for pieces in (candidate.content, candidate.source))
    if candidate.source and candidate.cue and not source:
        place = bisect_right(datelines, candidate.source[0][0], key=itemgetter(0)) - 1
        start, end = datelines[place][1], min(s for s, _ in candidate.cue) - 1
        source = ((start, end),) if start < end < start + LONGEST_SUBJECT else ()
    return candidate.with_content(content, source)


def _cut(pieces: tuple[Piece, ...], datelines: list[Piece]) -> tuple[Piece, ...]:
    kept = []
    for start, end in pieces:
        place = bisect_right(datelines, start, key=itemgetter(0)) - 1
        if place >= 0:
            start = max(start, datelines[place][1])
        if start < end:
            kept.append((start, end))
    return tuple(kept)
