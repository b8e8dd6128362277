"""What somebody says while blaming or praising others, in a participle without a comma: She slammed the council *saying that it leaks*."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from .. import layers
from ..lexicons import read_words
from ..lexicons.vocabulary import words_of
from ..text.noun_phrases import FINITE
from .candidate import Candidate, pieces_of

# Verbs of which the one who is blamed or praised stands behind.
REACTING = words_of("judging") | frozenset(
    ["castigate", "chide", "condemn", "congratulate", "decry", "defend", "denounce", "deplore", "express", "flay", "lambast", "lambaste"]
) | {"oppose", "rubbish", "slam", "term", "welcome"}  # fmt: skip
SAYING = frozenset(["adding", "alleging", "arguing", "claiming", "maintaining", "saying", "stating"])


def with_participles(doc: Doc, candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates up to such a participle, and the claim of that by the same source, whatever was read as its own source."""
    parted = [(one, list(_parted(doc, one))) for one in candidates]
    said = {part.cue for one, parts in parted for part in parts if part.cue != one.cue}
    return [part for one, parts in parted for part in parts if len(parts) > 1 or one.cue not in said]


def _parted(doc: Doc, candidate: Candidate) -> Iterator[Candidate]:
    cue = layers.tokens_of(doc, candidate.cue)
    words = layers.tokens_of(doc, candidate.content[:1])
    place = _participle(words) if cue and cue[-1].lemma_.lower() in REACTING and candidate.source else 0
    if not place:
        yield candidate
        return
    rest = pieces_of(words[place + 1 :])
    yield replace(candidate, content=pieces_of(words[:place]))
    yield replace(candidate, content=(*rest, *candidate.content[1:]), cue=pieces_of(words[place : place + 1]))


def _participle(words: list[Token]) -> int:
    """The place of the participle behind an object of one, and before a clause; 0 where there is none.

    Not "those saying it leaks", "a report saying that it leaks", whose words these are.
    """
    place = next((i for i, token in enumerate(words) if token.lower_ in SAYING), 0)
    if place < 2 or any(token.tag_ in FINITE or token.is_quote for token in words[:place]):
        return 0
    before = words[place - 1]
    own = before.tag_ not in ("NN", "NNP") or before.lower_ in read_words("document_nouns.txt")
    return 0 if own or not any(token.tag_ in FINITE for token in words[place + 1 :]) else place
