"""When somebody spoke is no part of who it was: *growers of the tail-end areas* on Sunday warned that it would dry up."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from spacy.tokens import Doc, Token

from .. import layers
from ..lexicons import read_words
from ..lexicons.vocabulary import roles, words_of
from ..text.noun_phrases import FINITE, NOUNS, PHRASE, PREPOSITIONS
from ..text.times import when_before
from .candidate import Candidate, pieces_of

# Before a time that is none of speaking: chair since May.
LASTING = frozenset(["by", "since", "until"])
# How many words say what somebody did meanwhile at most; chosen, not measured.
LONGEST = 15
# How nouns for what happens end, whose the time behind them may be: after the eviction on Sunday.
HAPPENING = ("ion", "ing")


def when(doc: Doc, one: Candidate) -> Candidate:
    """The candidate without the words at the end of its source that only tell when, unless they are a name's or of what happened
    then: “the Mail on Sunday”, “victims of the flood on Sunday”, “those held on Sunday”, “a poll in May”."""
    source = layers.tokens_of(doc, one.source)
    place = when_before(source, len(source))
    if not 0 < place < len(source) or not source[place - 1].tag_.startswith("NN"):
        return one
    if (
        source[place].lower_ in LASTING
        or _is_of_a_name(doc, source, place)
        or _is_of_a_year(source, place)
        or any(_may_be_dated(token) for token in source[:place])
        or _is_named(doc, source[place])
    ):
        return one
    return replace(one, source=pieces_of(source[:place]))


def meanwhile(doc: Doc, one: Candidate) -> Candidate:
    """*Ada Frost* while opening the mill warned its owners: with no comma there neither the mill nor what she did is who it was."""
    cue, source = layers.tokens_of(doc, one.cue), layers.tokens_of(doc, one.source)
    at = _meanwhile(doc, cue[0].i) if cue else 0
    if not at or source and not at <= source[-1].i < cue[0].i:
        return one
    start = first = layers.sentence_start(doc[at])
    start = next((i for i in range(at - 1, first - 1, -1) if not _in_subject(doc[i])), first - 1) + 1
    while start < at and doc[start].tag_ in ("CC", "RB"):
        start += 1
    if start < at and doc[start].tag_ == "IN":  # "On Monday the mayor while …", "In Selby Ada Frost while …"
        start = next(
            (i for i in range(start + 2, at) if doc[i].tag_ in ("DT", "PRP$") and doc[i].nbor(-1).tag_ in NOUNS), at
        )
    # "A nurse treating a man while …"
    acts = any(token.tag_.startswith("NN") for token in doc[start:at]) and not doc[
        max(start - 1, first)
    ].tag_.startswith("VB")
    return replace(one, source=pieces_of(doc[start:at])) if acts else one


def _meanwhile(doc: Doc, verb: int) -> int:
    """The token of "while" or "when" and a participle before the one at ``verb``, with no other clause and no mark between; else 0."""
    for i in range(verb - 1, max(layers.sentence_start(doc[verb]), verb - LONGEST), -1):
        if doc[i].is_punct or doc[i].tag_ == "CC" or doc[i].tag_ in FINITE:
            return 0
        if doc[i].lower_ in ("while", "when") and doc[i + 1].tag_ in ("VBG", "VBN"):
            return i
    return 0


def _in_subject(token: Token) -> bool:
    return token.tag_ in PHRASE or token.lower_ in PREPOSITIONS


def _may_be_dated(token: Token) -> bool:
    noun = token.lemma_.lower()
    return (
        token.tag_ in ("VBN", "VBG", "VBD", "WP", "WDT")
        or noun in words_of("what befell", "event to come")
        or noun in read_words("document_nouns.txt")
        or token.tag_ in ("NN", "NNS")
        and noun.endswith(HAPPENING)
    )


def _is_of_a_name(doc: Doc, source: list[Token], place: int) -> bool:
    """A day behind a capital that is nobody's is of that: the heirs of *Black Friday*; but Ada Frost *Friday*."""
    day, before = source[place], source[place - 1]
    return day.text[:1].isupper() and before.tag_ in ("NNP", "NNPS") and not _is_named(doc, before)


def _is_of_a_year(source: list[Token], place: int) -> bool:
    """A year tells which holder of a post it was: the president *in 1994*; but researchers *in 1994*."""
    return source[-1].is_digit and source[place - 1].tag_ == "NN" and source[place - 1].lower_ in roles()


def _is_named(doc: Doc, token: Token) -> bool:
    found = layers.read(doc, "names")
    place = bisect_right(found, token.idx, key=lambda name: name["start"]) - 1
    return place >= 0 and token.idx < found[place]["end"]
