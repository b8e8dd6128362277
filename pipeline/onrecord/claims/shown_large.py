"""Quotations that are only shown large: a pull quote says again what somebody says in the article, and a subhead in marks is
nobody's next sentence.

Both fill a paragraph of their own, so that they look like what the quotation before goes on with.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ..layers import Record
from ..text import late_re as re
from ..text.intervals import Intervals
from ..text.pieces import Piece
from .candidate import Candidate

# Fewer words may be said twice; chosen, not measured.
REPEATED_WORDS = 5
# Within so many characters before a quotation stands the colon that leads it in; chosen, not measured.
LEAD = 5
# What closes something that is said.
# "Why?", "We left", "and then,", "never—", not "We left it open”"
STOPS = (".", "?", "!", ",", "…", "—", "–", "-", ":", ";")
# "don", not "“"
WORD = re.compile(r"[^\W_]+")


class ShownLarge:
    """The quotations of an article that fill a paragraph: ``again`` those that repeat others, ``heads`` those without a stop."""

    def __init__(self, text: str, statements: Sequence[Record], paragraphs: Sequence[Piece]) -> None:
        running = {s["continues"] for s in statements} - {None}
        filled = set(paragraphs)
        outermost = [(i, s) for i, s in enumerate(statements) if s["depth"] == 0]
        alone = [
            s
            for i, s in outermost
            if i not in running
            and s["continues"] is None
            and (s["outer"][0], s["outer"][1]) in filled
            # She told reporters: “We leave.”
            and not text[max(0, s["outer"][0] - LEAD) : s["outer"][0]].rstrip().endswith(":")
        ]
        self.again: Intervals[Piece] = Intervals()
        for start, end in self._repeated(text, [s for _, s in outermost], alone):
            self.again.add(start, end, (start, end))
        self.heads = {tuple(s["outer"]) for s in alone if not text.endswith(STOPS, 0, s["end"])} - set(paragraphs[-1:])

    @staticmethod
    def _repeated(text: str, outermost: list[Record], alone: list[Record]) -> set[Piece]:
        """Those whose words stand in the other quotations, which a cue may part."""
        apart = {id(statement) for statement in alone}
        words = [w for s in outermost if id(s) not in apart for w in _words(text, s)]
        places: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for i in range(len(words) - REPEATED_WORDS + 1):
            places[tuple(words[i : i + REPEATED_WORDS])].append(i)
        found = set()
        for statement in alone:
            own = _words(text, statement)
            is_asked = text.endswith("?", 0, statement["end"])  # whoever asks again is quoted again
            begins = [] if is_asked or len(own) < REPEATED_WORDS else places.get(tuple(own[:REPEATED_WORDS]), [])
            if any(words[i : i + len(own)] == own for i in begins):
                found.add((statement["outer"][0], statement["outer"][1]))
        return found

    def without(self, candidates: Iterable[Candidate]) -> list[Candidate]:
        """The candidates without what is only shown large; none of those of which nothing is left."""
        return [kept for one in candidates if (kept := one if one.is_turn else self._without(one))]

    def _without(self, candidate: Candidate) -> Candidate | None:
        said = [piece for piece in candidate.content if not self.again.touching(*piece)]
        if len(said) > 1:
            said = [piece for piece in said if piece not in self.heads] or said
        return candidate.with_content(tuple(said)) if said else None


def _words(text: str, statement: Record) -> list[str]:
    return WORD.findall(text[statement["start"] : statement["end"]].lower())
