"""What a verb dismisses is the content, noun and all: shot down *reports that it leaks*, laughed off *rumours of a sale*; and
the clause in it is somebody's claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import takewhile

from spacy.tokens import Doc, Token

from .. import layers
from ..lexicons import read_words
from ..lexicons.vocabulary import words_of
from ..text.noun_phrases import FINITE, PHRASE
from .agents import phrase_behind
from .candidate import Candidate, pieces_of
from .denial import DISMISSED_WITHIN, dismisses

# Verbs that look like nouns, and as such say nothing: no dispute claims, while a challenge may.
DOUBTS = frozenset(["contest", "dispute", "doubt", "question"])
# The share of the clauses of what is denied that is marked as somebody's, counted in corpus/world: 46 of 49.
DENIED_SHARE = 0.94
# What belongs to the noun phrase of what is dismissed: the paper's latest claims.
IN_PHRASE = PHRASE | {"VBN", "VBG"}


def with_noun(doc: Doc, candidate: Candidate) -> Candidate:
    """The candidate with the noun that ends its cue in front of its content, where a verb before it dismisses that; and with
    that verb for a cue."""
    words = layers.tokens_of(doc, candidate.cue)
    noun = words[-1] if words else None
    # Whatever its tag: "shot down reports" looks like a subject and its verb.
    if noun is None or noun.lemma_.lower() not in read_words("claim_nouns.txt"):
        return candidate
    verb = _misread(noun, layers.tokens_of(doc, candidate.source)) or _dismissal_before(noun)
    behind = doc[noun.i + 1].idx if noun.i + 1 < len(doc) else -1
    place = next((i for i, (start, _) in enumerate(candidate.content) if start == behind), None)
    if verb is None or place is None:
        return candidate
    first = noun
    while first.i - 1 > verb.i and first.nbor(-1).tag_ in IN_PHRASE:
        first = first.nbor(-1)
    content = list(candidate.content)
    content[place] = (first.idx, content[place][1])
    cue = [*(token for token in words if token.i < verb.i), *doc[verb.i : first.i]]
    source = [token for token in layers.tokens_of(doc, candidate.source) if not verb.i <= token.i < first.i]
    return replace(candidate, content=tuple(content), cue=pieces_of(cue), source=pieces_of(source))


def _misread(noun: Token, source: list[Token]) -> Token | None:
    """The police *dispute* claims that it leaks: taken for what claims it, which no dispute does."""
    verb = source[-1] if len(source) > 1 else None
    return verb if verb is not None and verb.i + 1 == noun.i and verb.lower_ in DOUBTS else None


def _dismissal_before(noun: Token) -> Token | None:
    """The verb before it that dismisses it, or decries it: *slammed* suggestions that it leaks."""
    before = noun.doc[max(layers.sentence_start(noun), noun.i - DISMISSED_WITHIN) : noun.i]
    verbs = (token for token in reversed(before) if token.tag_.startswith("VB"))
    verb = next((t for t in verbs if dismisses(t) or _decries(t, noun)), None)
    return None if verb is None or any(token.is_punct for token in noun.doc[verb.i : noun.i]) else verb


def _decries(verb: Token, noun: Token) -> bool:
    """*Slammed* the paper's suggestions, but not *slammed* the paper over suggestions."""
    between = verb.doc[verb.i + 1 : noun.i]
    return verb.lemma_.lower() in words_of("decrying") and all(token.tag_ in IN_PHRASE for token in between)


def find_dismissed(doc: Doc, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """What somebody is said to have said is a claim within the denial: rejected *Hale's suggestion that it leaks*, *claims by the union
    that it leaks*; denied reports of nobody's have the same content as the denial, which says who denies them."""
    for one in candidates:
        if one.negated and one.cue and (inner := _dismissed(doc, one)) is not None:
            yield replace(inner, rate=one.rate, confidence=one.confidence and one.confidence * DENIED_SHARE)


def _dismissed(doc: Doc, one: Candidate) -> Candidate | None:
    """The clause behind the noun that the content begins with, and whose it is: an owner before that or an agent behind it."""
    words = layers.span_of(doc, *one.content[0])
    before = list(takewhile(lambda token: token.lemma_.lower() not in read_words("claim_nouns.txt"), words))
    if len(before) == len(words) or not all(token.tag_ in IN_PHRASE or token.tag_ == "POS" for token in before):
        return None
    noun = words[len(before)]
    agent = phrase_behind(noun, "by")
    place = agent[-1].i + 1 if agent else noun.i + 1
    that = doc[place : min(place + 2, words.end)]
    if len(that) < 2 or that[0].lower_ != "that" or that[1].tag_ in FINITE:
        return None  # claims that appeared in the Gazette
    # The last: "his brother's claim".
    owner = next((before[:i] for i in range(len(before), 0, -1) if before[i - 1].tag_ in ("POS", "PRP$")), [])
    source = agent or [token for token in owner if token.tag_ != "POS"]
    if not source:
        return None
    (_, end), *others = one.content
    return replace(
        one, content=((that[0].idx, end), *others), cue=pieces_of([noun]), source=pieces_of(source), negated=False
    )
