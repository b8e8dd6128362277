"""Quotations as units: what stands between one pair of marks, or runs on over several paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from .. import layers
from ..layers import Record
from ..text.paragraphs import is_aside
from .candidate import Piece

# A quotation of fewer words may be a title or a catchphrase; chosen, not measured.
SPEECH_WORDS = 3


@dataclass
class Unit:
    """A quotation in its pieces (code points, marks included), its tokens, paragraph, and what was found of its cue."""

    pieces: list[Piece]
    first: int
    last: int
    paragraph: int
    last_paragraph: int
    fills_paragraph: bool
    cue: frozenset[Token] = frozenset()
    source: frozenset[Token] = frozenset()
    runs_on: bool = False  # joined with a closed quotation in the next paragraph

    def is_sentence(self, doc: Doc) -> bool:
        """Whether the words begin as a sentence does, and are no title or catchphrase."""
        return self.opens_sentence(doc, SPEECH_WORDS)

    def opens_sentence(self, doc: Doc, least: int = 1) -> bool:
        """Whether the words begin as a sentence does, and there are so many of them."""
        words = [t for t in doc[self.first : self.last + 1] if t.is_alpha or t.like_num]
        return len(words) >= least and not words[0].text[:1].islower()

    def last_sign(self, doc: Doc) -> str:
        """The last character inside the marks, empty where there is none."""
        # From the tokens: doc.text is made anew at each use, in time that grows with the article.
        inside = (doc[i].text for i in range(self.last, self.first - 1, -1))
        return next((text[-1] for text in inside if text.strip(" \"'”’»`")), "")


def find_units(doc: Doc, paragraphs: list[Piece]) -> Iterator[Unit]:
    """The outermost quotations of the paragraphs, those that run over several of them in one."""
    statements = layers.read(doc, "statements")
    text = layers.text_of(doc)
    paragraphs = [(start, end) for start, end in paragraphs if not is_aside(text[start:end])]
    chains: dict[int, list[Record]] = {}
    for place, statement in enumerate(statements):
        if statement["depth"] == 0:
            head = statement["continues"]
            chain = chains.pop(head) if head in chains else []
            chains[place] = [*chain, statement]
    number = 0
    for chain in sorted(chains.values(), key=lambda c: c[0]["start"]):
        pieces = [(s["outer"][0], s["outer"][1]) for s in chain]
        while number + 1 < len(paragraphs) and paragraphs[number + 1][0] <= pieces[0][0]:
            number += 1
        if not paragraphs or pieces[0][0] >= paragraphs[number][1]:
            continue  # in a line of the page, which is no paragraph
        last = number
        while last + 1 < len(paragraphs) and paragraphs[last + 1][0] <= pieces[-1][0]:
            last += 1
        first_token = layers.span_of(doc, *pieces[0]).start
        span = layers.span_of(doc, *pieces[-1])
        fills = pieces[0][0] <= paragraphs[number][0] and pieces[-1][1] >= paragraphs[last][1] - 1
        yield Unit(pieces, first_token, span.end - 1, number, last, fills)
