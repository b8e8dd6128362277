"""Sentences as a reporter writes them: a quotation, whatever it holds, is one word of the sentence around it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from spacy.tokens import Doc

from .. import layers
from ..text.noun_phrases import FINITE
from ..text.pieces import Piece

# What a quotation ends with that is spoken to its end, so that the next word may begin another sentence.
FULL_STOPS = (".", "!", "?", "…", "—")
# Tags of what parts its clauses, and its quotations from them.
MARKS = (".", ":", ",", "QUOTE")
# Behind these a sentence goes on with a small letter: Who will feed them? she wondered.
ASKED = ("?", "!")
# What leads into a clause that is no statement by itself: when asked, he said; ``CLAUSAL`` are never prepositions.
CLAUSAL = frozenset(["although", "because", "if", "once", "though", "when", "while", "whereas"])
SUBORDINATORS = CLAUSAL | {"after", "as", "before", "since", "until"}


class Word(NamedTuple):
    """A token outside quotation marks, or a quotation (``tag`` is QUOTE); offsets in code points of the text."""

    text: str
    tag: str
    lemma: str
    start: int
    end: int
    lower: str
    quotation: int | None = None  # its place in the layer of statements
    small: bool = False  # whether the quotation begins with a small letter, as one that goes on with a sentence does


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

    @cached_property
    def subjects(self) -> dict[int, tuple[int, int] | None]:
        """What ``subject_phrases`` found before a place, for which most rules ask anew."""
        return {}

    def pieces(self, start: int, end: int) -> tuple[Piece, ...]:
        """The words from place ``start`` to ``end`` as one piece, without commas and stops at its ends; none for none."""
        while start < end and self.words[start].tag in (",", ":", "."):
            start += 1
        while end > start and self.words[end - 1].tag in (",", ":", "."):
            end -= 1
        return ((self.words[start].start, self.words[end - 1].end),) if start < end else ()

    def is_clause(self, start: int, end: int) -> bool:
        """Whether a finite verb stands among the words from place ``start`` to ``end``."""
        place = bisect_left(self._finite, start)
        return place < len(self._finite) and self._finite[place] < end

    def clause_end(self, start: int) -> int:
        """The place of the first comma, stop or quotation from ``start`` on."""
        place = bisect_left(self._marks, start)
        return self._marks[place] if place < len(self._marks) else len(self.words)

    @cached_property
    def _finite(self) -> tuple[int, ...]:
        return tuple(i for i, word in enumerate(self.words) if word.tag in FINITE)

    @cached_property
    def _marks(self) -> tuple[int, ...]:
        return tuple(i for i, word in enumerate(self.words) if word.tag in MARKS)


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
        if paragraph < 0 or word.start >= paragraphs[paragraph][1]:
            continue  # before the body, or in a line of the page
        # The first word behind “…,” begins no sentence, whatever the tagger thinks.
        goes_on = run and (
            run[-1].tag == "QUOTE" and not _is_ended(doc, run[-1]) or run[-1].text in ASKED and word.text[:1].islower()
        )
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
    text, lemmas = layers.text_of(doc), layers.strings(doc, "LEMMA")
    lowered = {lemma: lemma.lower() for lemma in set(lemmas)}
    numbers = (layers.column(doc, name) for name in ("IDX", "SENT_START", "IS_SPACE"))
    words, tags = (layers.strings(doc, name) for name in ("ORTH", "TAG"))
    lowered |= {word: word.lower() for word in set(words)}
    for first, mark, blank, word, tag, lemma in zip(*numbers, words, tags, lemmas, strict=True):
        if first < end:
            continue
        begins = begins or mark == 1
        if blank:
            continue
        while place < len(outermost) and outermost[place][1] <= first:
            place += 1
        after = first + len(word)
        if place < len(outermost) and outermost[place][0] < after:
            start, end, number = outermost[place]
            if start > first:  # the mark is glued to a word: said,“We go”
                yield Word(text[first:start], tag, lowered[lemma], first, start, text[first:start].lower()), begins
                begins = False
            small = text[statements[number]["start"]].islower()
            yield Word("“”", "QUOTE", "", start, end, "“”", number, small), begins
        else:
            yield Word(word, tag, lowered[lemma], first, after, lowered[word]), begins
        begins = False


def _is_ended(doc: Doc, quotation: Word) -> bool:
    """Whether the words of a quotation end with a full stop."""
    statement = layers.read(doc, "statements")[quotation.quotation or 0]
    last: str = layers.span_of(doc, statement["end"] - 1, statement["end"]).text
    return last.endswith(FULL_STOPS)


def is_subordinate(words: Sequence[Word]) -> bool:
    """Whether a clause only leads to another: On Monday, *when it rained*, …; claims *according to which it leaks*."""
    first = words[0]
    joined = first.tag in ("IN", "VBG") and any(word.tag == "WDT" for word in words[1:3])
    return joined or first.tag == "WRB" or first.lower in CLAUSAL
