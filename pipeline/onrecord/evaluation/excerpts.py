"""A mistake in its sentence: gold and found pieces marked, and what lies far between them left out."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from markupsafe import Markup

from ..formats.marks import Mark, marked
from ..text.paragraphs import paragraphs
from .matching import Piece
from .mistakes import Mistake, Roles

# Only to cut at: a stop after a short word (Mr., U.S., No.) may be no end, so the sentence then goes on.
# "It rained. So", "(so). “It", not "Mr. Frost", "rained. so"
SENTENCE_END = re.compile(r"(?:(?<=\w{4})|(?<=[\d)%]))[.!?][\"”’»)\]]*\s+(?=[\"“‘«(\[]?[A-Z])")
SIDES = {"gold": "s2", "found": "s5"}  # the page's colours of two speakers
ELIDED = Markup('<span class="elided"> […] </span>')


class Excerpts:
    """The sentences of one article."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.sentences = list(_sentences(text))
        self.starts = [start for start, _ in self.sentences]

    def of(self, mistake: Mistake) -> Markup:
        """The sentences that the mistake's pieces touch, marked."""
        marks = [*_marks("gold", mistake.gold), *_marks("found", mistake.found)]
        parts = [
            marked(
                self.text[start:end],
                (_moved(mark, start, end) for mark in marks if mark.start < end and start < mark.end),
            )
            for start, end in self._runs([(mark.start, mark.end) for mark in marks])
        ]
        return ELIDED.join(parts)

    def _runs(self, pieces: list[Piece]) -> list[Piece]:
        """The sentences that are touched, joined where at most one lies between them."""
        touched: set[int] = set()
        for start, end in pieces:
            touched.update(range(max(0, bisect_right(self.starts, start) - 1), bisect_left(self.starts, end)))
        runs: list[tuple[int, int]] = []
        for i in sorted(touched):
            if runs and i - runs[-1][1] <= 2:
                runs[-1] = (runs[-1][0], i)
            else:
                runs.append((i, i))
        return [(self.sentences[first][0], self.sentences[last][1]) for first, last in runs]


def _sentences(text: str) -> Iterator[Piece]:
    for start, end in paragraphs(text):
        for stop in SENTENCE_END.finditer(text, start, end):
            yield start, stop.end()
            start = stop.end()
        yield start, end


def _marks(side: str, roles: Roles) -> Iterator[Mark]:
    for role, pieces in roles.items():
        for start, end in pieces:
            yield Mark(
                start,
                end,
                "mark" if role == "content" else "span",
                f"{side} {SIDES[side]}",
                {"data-by": f"{side} {role}"},
            )


def _moved(mark: Mark, start: int, end: int) -> Mark:
    """In code points of text[start:end], of which it stays in."""
    return Mark(max(mark.start, start) - start, min(mark.end, end) - start, mark.tag, mark.classes, mark.attributes)
