"""What somebody says while asking, blaming or praising others, in a participle without a comma: She slammed the council *saying that it
leaks*, urged drivers to stop *adding that the ice was thin*."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise

from spacy.tokens import Doc, Token

from .. import layers
from ..lexicons import read_words
from ..lexicons.vocabulary import bodies, roles, words_of
from ..text.noun_phrases import FINITE
from ..text.nouns import PEOPLE, singular
from .candidate import Candidate, pieces_of

# Verbs of which the one who is blamed or praised stands behind.
REACTING = words_of("judging") | frozenset(
    ["castigate", "chide", "condemn", "congratulate", "decry", "defend", "denounce", "deplore", "express", "flay", "lambast", "lambaste"]
) | {"oppose", "rubbish", "slam", "term", "welcome"}  # fmt: skip
SAYING = frozenset(["adding", "alleging", "arguing", "claiming", "maintaining", "saying", "stating"])
SAYING |= {"explaining", "insisting", "noting", "stressing"}
# Behind these no participle is of whoever asks: "by saying", "and saying", "the saying", "stop saying".
LEADING = ("IN", "TO", "CC", "DT", "PRP$", "MD", "VBD", "VBZ", "VBP", "WDT", "WP", "PRP", "NNP", "NNPS")
DOING = frozenset(
    ["admit", "avoid", "begin", "consider", "continue", "deny", "finish", "go", "keep", "mind", "quit", "recall", "regret", "resist", "risk", "start"]
) | {"stop", "try"}  # fmt: skip


def with_participles(doc: Doc, candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates up to such a participle, and the claim of that by the same source, whatever was read as its own source."""
    parted = [(one, list(_parted(doc, one))) for one in candidates]
    said = {part.cue for one, parts in parted for part in parts if part.cue != one.cue}
    return [part for one, parts in parted for part in parts if len(parts) > 1 or one.cue not in said]


def _parted(doc: Doc, candidate: Candidate) -> Iterator[Candidate]:
    cue = {token.lemma_.lower() for token in layers.tokens_of(doc, candidate.cue)}
    words = layers.tokens_of(doc, candidate.content[:1])
    known = not cue.isdisjoint(REACTING | words_of("giving a reason"))
    behind = known and candidate.source and candidate.cue[0][0] < candidate.content[0][0]
    place = _participle(words, reacting=not cue.isdisjoint(REACTING)) if behind else 0
    if not place:
        yield candidate
        return
    rest = pieces_of(words[place + 1 :])
    yield replace(candidate, content=pieces_of(words[:place]))
    yield replace(candidate, content=(*rest, *candidate.content[1:]), cue=pieces_of(words[place : place + 1]))


def _participle(words: list[Token], *, reacting: bool) -> int:
    """The place of the participle behind an object of one, or what is asked of many, and before a clause; 0 where there is none.

    Not "those saying it leaks", "a report saying that it leaks", whose words these are.
    """
    place = next((i for i, token in enumerate(words) if token.lower_ in SAYING), 0)
    if place < 2 or any(token.tag_ in FINITE or token.is_quote for token in words[:place]):
        return 0
    if words[place].lower_ != "adding" and _is_its_own(words[:place]):
        return 0
    before = words[place - 1]
    judged = reacting and before.tag_ in ("NN", "NNP") and before.lower_ not in read_words("document_nouns.txt")
    clause = any(token.tag_ in FINITE for token in words[place + 1 :])
    return place if clause and (judged or not _leads(before)) else 0


def _is_its_own(words: list[Token]) -> bool:
    """Whether words before a participle may say it themselves: *a* firm saying so, the *letter to* the mayor, the *sign on* the door."""
    described = (
        one.lower_ in _texts() and behind.tag_ in ("IN", "TO") and behind.lower_ != "of"
        for one, behind in pairwise(words)
    )
    return words[0].lower_ in ("a", "an") or any(described)


@cache
def _texts() -> frozenset[str]:
    """What may say something, and nobody says it: a letter, a sign."""
    return read_words("document_nouns.txt") | read_words("no_sources.txt")


def _leads(before: Token) -> bool:
    """Whether a participle belongs to the word before it: "by saying", "stop saying", "a man saying", "a letter saying"."""
    if before.is_punct or before.tag_ in LEADING or before.lemma_.lower() in DOING:
        return True
    if before.tag_ not in ("NN", "NNS"):
        return False
    word = before.lower_ if before.lower_ in roles() else singular(before.lower_)
    own = _texts() | read_words("group_nouns.txt")
    people = word.endswith(PEOPLE) and word not in read_words("not_roles.txt") | read_words("no_agents.txt")
    return word in roles() or word in bodies() or not own.isdisjoint((word, before.lower_)) or people
