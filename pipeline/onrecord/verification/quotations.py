"""What a claim of the draft quotes: the words inside marks, each quotation with the gap that its cue makes in it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..document import Claim, Document, Piece
from ..text.intervals import Intervals
from ..text.paragraphs import paragraphs
from ..text.quotes import find_quotations

SOME = 3  # words: fewer between marks are mostly a title, or meant as a word
OUTER_MARKS = ' \t\r\n"“”„«»‹›'
# "rained.” ", not "rained,”"
SENTENCE_END = re.compile(r"[.!?…][\"”’»)\]]*\s*$")


class Quoted:
    """The quotations of a draft, found once."""

    def __init__(self, document: Document) -> None:
        self.text = document.text
        found = find_quotations(document.text, paragraphs(document.text))
        self._inside = [(q.start, q.end) for q in found if q.depth == 0]

    def of(self, claim: Claim) -> list[list[Piece]]:
        """The quotations of a claim, each as its pieces in text order; none where it is indirect.

        A quotation that the cue breaks inside a sentence is one in two pieces; behind a sentence's end another begins.
        Of a claim without marks, as the line of a transcript, all is quoted.
        """
        if claim.kind == "indirect":
            return []
        pieces = [
            (max(start, low), min(end, high))
            for start, end in claim.content
            for low, high in self._inside
            if max(start, low) < min(end, high)
        ]
        if not pieces and claim.kind == "direct":
            pieces = [self._trimmed(start, end) for start, end in claim.content]
        quotations: list[list[Piece]] = []
        for piece in pieces:
            if quotations and claim.kind == "direct" and self._goes_on(quotations[-1][-1], piece):
                quotations[-1].append(piece)
            else:
                quotations.append([piece])
        # "a", not "“ ”"
        return [q for q in quotations if any(re.search(r"\w", self.text[a:b]) for a, b in q)]

    def unclaimed(self, claims: Iterable[Claim]) -> list[Piece]:
        """The quotations of some words that no claim has any of: what nobody was found to say is not judged."""
        claimed: Intervals[Claim] = Intervals()
        for claim in claims:
            for start, end in claim.content:
                claimed.add(start, end, claim)
        return [
            (start, end)
            for start, end in self._inside
            # "old mill", not " – "
            if len(re.findall(r"\w+", self.text[start:end])) >= SOME and not claimed.touching(start, end)
        ]

    def _goes_on(self, before: Piece, after: Piece) -> bool:
        between = self.text[before[1] : after[0]]
        # "so. But", not "3.5"
        return not SENTENCE_END.search(self.text[slice(*before)]) and not re.search(r"[.!?](?=[\s“\"])", between)

    def _trimmed(self, start: int, end: int) -> Piece:
        words = self.text[start:end]
        begin = start + len(words) - len(words.lstrip(OUTER_MARKS))
        return begin, max(begin, end - (len(words) - len(words.rstrip(OUTER_MARKS))))
