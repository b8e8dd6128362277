"""Sentences as a reporter writes them: a quotation, whatever it holds, is one word of the sentence around it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc

from .. import layers
from ..text.pieces import Piece

# What a quotation ends with that is spoken to its end, so that the next word may begin another sentence.
FULL_STOPS = (".", "!", "?", "…", "—")
FINITE = ("VBD", "VBZ", "VBP", "MD")
# What leads into a clause that is no statement by itself: when asked, he said; ``CLAUSAL`` are never prepositions.
CLAUSAL = frozenset(["although", "because", "if", "once", "though", "when", "while", "whereas"])
SUBORDINATORS = CLAUSAL | {"after", "as", "before", "since", "until"}


@dataclass(frozen=True)
class Word:
    """A token outside quotation marks, or a quotation (``tag`` is QUOTE); offsets in code points of the text."""

    text: str
    tag: str
    lemma: str
    start: int
    end: int
    quotation: int | None = None  # its place in the layer of statements

    @property
    def lower(self) -> str:
        return self.text.lower()


@dataclass(frozen=True)
class Sentence:
    """The words of one sentence, in order, and the paragraph it stands in."""

    words: tuple[Word, ...]
    paragraph: int

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.words[-1].end

    @cached_property
    def quotations(self) -> tuple[int, ...]:
        """The places of its words that are quotations."""
        return tuple(i for i, word in enumerate(self.words) if word.tag == "QUOTE")

    def pieces(self, start: int, end: int) -> tuple[Piece, ...]:
        """The words from place ``start`` to ``end`` as one piece, without commas and stops at its ends; none for none."""
        while start < end and self.words[start].tag in (",", ":", "."):
            start += 1
        while end > start and self.words[end - 1].tag in (",", ":", "."):
            end -= 1
        return ((self.words[start].start, self.words[end - 1].end),) if start < end else ()

    def is_clause(self, start: int, end: int) -> bool:
        """Whether a finite verb stands among the words from place ``start`` to ``end``."""
        return any(word.tag in FINITE for word in self.words[start:end])


def find_sentences(doc: Doc, paragraphs: list[Piece]) -> list[Sentence]:
    """The sentences of a Doc with tags, whose layer ``statements`` is written; none where sentences are not marked."""
    if not doc.has_annotation("SENT_START"):
        return []
    sentences: list[Sentence] = []
    starts = [start for start, _ in paragraphs]
    run: list[Word] = []
    last = -1
    for word, begins in _words(doc):
        paragraph = bisect_right(starts, word.start) - 1
        if paragraph < 0:
            continue
        # The first word behind “…,” begins no sentence, whatever the tagger thinks.
        goes_on = run and run[-1].tag == "QUOTE" and not _is_ended(doc, run[-1])
        turns = run and run[-1].tag == word.tag == "QUOTE" and not goes_on  # “Why?” “Because.”
        if run and (paragraph != last or begins and not goes_on or turns):
            sentences.append(Sentence(tuple(run), last))
            run = []
        last = paragraph
        run.append(word)
    if run:
        sentences.append(Sentence(tuple(run), last))
    return sentences


def _words(doc: Doc) -> Iterator[tuple[Word, bool]]:
    """Each word, and whether a sentence begins with it; a sentence's start inside a quotation begins none."""
    statements = layers.read(doc, "statements")
    outermost = [(s["outer"][0], s["outer"][1], i) for i, s in enumerate(statements) if s["depth"] == 0]
    place, end = 0, -1
    begins = False
    for token in doc:
        if token.idx < end:
            continue
        begins = begins or bool(token.is_sent_start)
        if token.is_space:
            continue
        while place < len(outermost) and outermost[place][1] <= token.idx:
            place += 1
        if place < len(outermost) and outermost[place][0] < token.idx + len(token):
            start, end, number = outermost[place]
            if start > token.idx:  # the mark is glued to a word: said,“We go”
                yield Word(token.text[: start - token.idx], token.tag_, token.lemma_.lower(), token.idx, start), begins
                begins = False
            yield Word("“”", "QUOTE", "", start, end, number), begins
        else:
            yield Word(token.text, token.tag_, token.lemma_.lower(), token.idx, token.idx + len(token)), begins
        begins = False


def _is_ended(doc: Doc, quotation: Word) -> bool:
    """Whether the words of a quotation end with a full stop."""
    statement = layers.read(doc, "statements")[quotation.quotation or 0]
    last: str = layers.span_of(doc, statement["end"] - 1, statement["end"]).text
    return last.endswith(FULL_STOPS)
