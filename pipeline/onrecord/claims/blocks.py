"""Block quotations without marks: the paragraph behind ``Ada Frost wrote on her page:``, and those set off like it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from ..text import late_re as re
from ..text.pieces import Piece
from .candidate import Candidate
from .cues import Cues
from .labels import read_label
from .predicates import find_predicates
from .reports import behind_adjuncts
from .sentences import Sentence
from .subject_phrases import Range, is_own, subject_before

# On the scale of the rates of cues; chosen, not measured: PolNeAR's training articles have no such block.
BLOCK_RATE = 0.9
# How a line of a quotation is set off.
# "    We", "> We", "• We", "- We", not "We", "-5"
SIGN = re.compile(r"(?P<sign>>|[•*·–-](?=\s))?[ \t]*")
# "We go.”", not "We go", "12."
SENTENCE = re.compile(r"[^\W\d_].*[.!?…][)”’»\"']*", re.DOTALL)
# A row of a list that is one sentence: all of them are what is said, in the words of whoever reports it.
# "that it leaks;", "the quay was late; and", not "It leaks.", "We go"
ROW = re.compile(r"[^\W\d_A-Z].*[;,](?: and| or)?", re.DOTALL)
RELATIVE = ("WP", "WDT", "WRB")


def find_blocks(text: str, sentences: list[Sentence], cues: Cues, paragraphs: list[Piece]) -> Iterator[Candidate]:
    """A candidate for each paragraph that ends with a report and a colon, before a paragraph without marks."""
    starts = [start for start, _ in paragraphs]
    for sentence in sentences:
        place = bisect_right(starts, sentence.start) - 1
        if sentence.words[-1].lower != ":" or place + 1 >= len(paragraphs) or sentence.end < paragraphs[place][1]:
            continue
        told = _told(sentence, cues)
        block = tuple(_block(text, paragraphs[place + 1 :]))
        if told and block:
            source, cue = told
            is_list = ROW.fullmatch(text, *block[0]) is not None
            yield Candidate(block, sentence.pieces(*cue), sentence.pieces(*source), BLOCK_RATE, is_turn=not is_list)


def _told(sentence: Sentence, cues: Cues) -> tuple[Range, Range] | None:
    """The source and cue of a sentence that only leads to what is said; not of … here is *what she said*:"""
    for predicate in reversed(list(find_predicates(sentence, cues))):
        source = subject_before(sentence, predicate.start)
        if source is None or predicate.passive or not is_own(sentence, source):
            continue
        relative = source[0] > 0 and sentence.words[source[0] - 1].tag in RELATIVE
        behind = behind_adjuncts(sentence, predicate)
        if behind < len(sentence.words) and sentence.words[behind].lower == "that":
            behind += 1
        if not relative and behind == len(sentence.words) - 1:
            return source, (predicate.start, predicate.end)
    return None


def _block(text: str, paragraphs: list[Piece]) -> Iterator[Piece]:
    """The first paragraph, where it is sentences; and those behind it that are set off by the same sign as it, or the rows of its list."""
    first = _way(text, *paragraphs[0])
    goes_on = False
    for place, (start, end) in enumerate(paragraphs):
        way = _way(text, start, end)
        words = SIGN.match(text, start, end)
        begin = words.end() if words else start
        is_row = ROW.fullmatch(text, begin, end) is not None and (not place or goes_on)
        if place and (way != first or not (way or goes_on)):
            return
        if not (is_row or SENTENCE.fullmatch(text, begin, end)) or goes_on and not is_row and text[begin].isupper():
            return
        if read_label(text, begin, end):
            return
        yield begin, end
        if goes_on and not is_row:
            return
        goes_on = is_row


def _way(text: str, start: int, end: int) -> str:
    """How a paragraph is set off: by a sign, by blanks, or not at all."""
    line = text.rfind("\n", 0, start) + 1
    sign = SIGN.match(text, start, end)
    return (sign["sign"] if sign and sign["sign"] else "") or ("blanks" if start - line > 1 else "")
