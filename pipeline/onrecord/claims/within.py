"""Claims within others: what somebody says that others say is looked for in the content of each claim, whoever found it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import dropwhile
from typing import Any

from spacy.tokens import Doc, Span, Token

from .. import layers
from ..text.intervals import Intervals
from ..text.noun_phrases import FINITE
from ..text.pieces import Piece
from .candidate import Candidate
from .cues import Cues

# How often content is read again: of 2,225 claims counted in corpus/world-dev 8 lie in one that lies in another, none deeper.
DEEP = 2
# What is read as a whole: the pieces of a content, or of one of its sentences.
Passage = tuple[Piece, ...]
# Attributions of ``ml.model`` within passages of the text.
Reader = Callable[[Iterable[Passage]], list[dict[str, Any]]]


def find_within(
    doc: Doc,
    cues: Cues,
    read: Reader,
    certain: Sequence[Candidate],
    found: Sequence[dict[str, Any]],
    by_rule: Sequence[Candidate],
) -> list[dict[str, Any]]:
    """What ``read`` finds in the content of all three, but for cues that ``found`` has already, and what it finds in the content of
    that: Frost said *the clerk had told her that Hale denied it*.

    Content in which no word tells such a claim (``claims.encoded`` would drop whatever is found there) is not read.
    """
    known = {tuple(piece) for one in found for piece in one["cue"]}
    contents = [
        [one.content for one in certain],
        [tuple((start, end) for start, end in one["content"]) for one in found],
        [one.content for one in by_rule],
    ]
    passages = [passage for pieces in _apart(contents) for passage in _passages(doc, pieces)]
    within: list[dict[str, Any]] = []
    for _ in range(DEEP):
        telling = [passage for passage in passages if _may_tell(doc, passage, cues)]
        new = [one for one in read(telling) if known.isdisjoint(map(tuple, one["cue"]))]
        within += new
        known |= {tuple(piece) for one in new for piece in one["cue"]}
        passages = [((start, end),) for one in new for start, end in one["content"]]
    return within


def _apart(contents: Iterable[list[Passage]]) -> Iterator[Passage]:
    """The contents without the pieces that share words with one of a list before theirs."""
    taken: Intervals[Piece] = Intervals()
    for some in contents:
        kept = [tuple(piece for piece in pieces if not taken.touching(*piece)) for pieces in some]
        for pieces in kept:
            for piece in pieces:
                taken.add(*piece, piece)
        yield from kept


def _passages(doc: Doc, pieces: Passage) -> Iterator[Passage]:
    """The pieces, those of one sentence together: *A clerk*, she said, *had told her*."""
    passage: Passage = ()
    for piece in sorted(pieces):
        if passage and _starts_sentence(doc, passage[-1][1], piece[0]):
            yield passage
            passage = ()
        passage = (*passage, piece)
    if passage:
        yield passage


def _starts_sentence(doc: Doc, end: int, start: int) -> bool:
    """Whether a sentence begins between what ends at ``end`` and what begins at ``start``, or with the latter."""
    between = layers.span_of(doc, end, start + 1)
    return any(token.is_sent_start and token.idx >= end for token in between)


def _may_tell(doc: Doc, passage: Passage, cues: Cues) -> bool:
    return any(tells(token, cues) for token in layers.tokens_of(doc, passage))


def tells(token: Token, cues: Cues) -> bool:
    """Whether a word in somebody's content may be the cue of a claim within it: told, says; he *goes*, ‘Look up.’; *aims* to, *held* that."""
    if token.lemma_ in cues.telling and token.lemma_ != "go":
        return True
    framed = FRAMES.get(token.lemma_)
    return framed is not None and framed(token, token.doc[token.i + 1 : token.i + 1 + FRAME])


def _goes(token: Token, behind: Span) -> bool:
    """He *goes*, ‘Look up.’"""
    return any(t.is_quote and (t.i == token.i + 1 or behind[0].text == ",") for t in behind[:2])


def _plans(token: Token, behind: Span) -> bool:
    """*Aims* to bottle it, *had voted* in 2021 to allow it: an infinitive follows, with an adverb, a day or a year between at most; not
    "as the board had planned to"."""
    rest = dropwhile(lambda t: t.tag_ in ("RB", "IN", "CD", "NNP"), behind)
    follows = next(rest, None)
    if token.tag_ not in (*FINITE, "VBN") or follows is None or follows.tag_ != "TO":
        return False
    return [t.tag_ for t in token.doc[follows.i + 1 : follows.i + 2]] in (["VB"], ["RB"])


def _holds(token: Token, behind: Span) -> bool:
    """*Held* that it was void"""
    return token.tag_ in (*FINITE, "VBN") and [t.lower_ for t in behind[:1]] == ["that"]


def _speaks(token: Token, behind: Span) -> bool:
    """Had *spoken* of “gravel kings”"""
    return len(behind) > 1 and behind[0].lower_ == "of" and behind[1].is_quote


# Words that tell a claim only in one frame.  In content of the articles of corpus/world 42 of 71 places where a form of such a plan stands
# before "to" are cues of claims, 8 of 10 of "held that", 4 of 4 of "spoken of" and "speaks of" before a quotation mark.
FRAMES: dict[str, Callable[[Token, Span], bool]] = {
    "go": _goes,
    "hold": _holds,
    "speak": _speaks,
    **dict.fromkeys(("aim", "decide", "offer", "plan", "vote"), _plans),
}
# How many words behind such a word are looked at; chosen, not measured.
FRAME = 4
