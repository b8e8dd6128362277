"""Words beside a name that are akin to those of a description: "Ada Frost, who studies frog biology" to "the biologist"."""

from __future__ import annotations

from collections.abc import Iterable

from ..lexicons import read_words
from ..lexicons.vocabulary import words_of
from ..text.names import fold
from .referents import Referent
from .scene import Scene
from .sources import Description

# How many letters at their beginning two words share that are akin; chosen, not measured.
SHARED = 5
# How many words before a name and behind it are looked at, and how many mentions around it for where others begin; chosen, not measured.
BEFORE, BEHIND, AROUND = 20, 30, 4
# Penn tags of words that say something.
TELLING = ("NN", "JJ", "VB")
# Stems of words for one matter that have no letters in common.
METEOROLOGY = frozenset(["meteo", "weath"])


def stem(word: str) -> str:
    """The beginning of a word, for comparing: "biologist" and "biology" have the same."""
    return fold(word)[:SHARED]


def akin(scene: Scene, source: Description, referent: Referent) -> dict[str, float]:
    """Whether the noun of a description, and whether another word of it, is akin to one that stands beside the first mention of
    somebody, or to one of the name and the post."""
    noun = stem(source.head)
    others = {stem(word) for word in source.words} - {noun}
    beside, called = scene.beside(referent, stems_beside), stems(referent.words)
    return {
        "akin": float(noun in beside),
        "akin: modifier": float(not others.isdisjoint(beside)),
        "akin: called": float(noun in called),
    }


def of_another(scene: Scene, source: Description, referent: Referent) -> bool:
    """Whether what a description says behind its noun is not said beside somebody's name: "the father of the bride" is no "Father Frost,
    a bishop's spokesman", "the owner of the pub" may be "Frost, who owns the pub"."""
    kin = source.head in words_of("relative") and not referent.roles  # "Frost lost a son. The father of the boy said"
    tokens = scene.tokens(*source.span) if source.complemented and not kin else []
    noun = next((i for i, token in enumerate(tokens) if token.lower_ == source.head), len(tokens))
    said = stems(token.lower_ for token in tokens[noun + 1 :] if token.tag_.startswith("NN"))
    return bool(said) and said.isdisjoint(scene.beside(referent, stems_beside) | stems(referent.words))


def deals_with_other(source: Description, referent: Referent) -> bool:
    """Whether a body is for other things than those that a description says, by its name: "the weather agency" is no "National Drug
    Agency", the "statistics office" may be the "National Office"."""
    said, called = _topics(source.words), _topics(referent.words)
    return bool(said) and bool(called) and said.isdisjoint(called | stems(referent.words))


def _topics(words: Iterable[str]) -> frozenset[str]:
    """Those of the words that bodies deal with, as stems; whoever watches the weather is meteorological."""
    topics = read_words("agency_topics.txt")
    told = stems(word for word in words if word.title() in topics and word not in words_of("level of a body"))
    return told | METEOROLOGY if told & METEOROLOGY else told


def stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(stem(word) for word in words)


def stems_beside(scene: Scene, referent: Referent) -> frozenset[str]:
    """Those of the words in the sentence that names somebody first, from the name before to the name behind of the same kind."""
    start, end = min(referent.mentions, default=(0, 0))
    first, last = scene.sentence_at(start)
    others = [
        p for p in scene.places_around(start, AROUND) if p.referent is not referent and p.referent.kind == referent.kind
    ]
    first = max([first, *(p.end for p in others if p.end <= start)])
    last = min([last, *(p.start for p in others if p.start >= end)])
    before, behind = scene.span(first, start) if first < start else (), scene.span(end, last) if end < last else ()
    told = [*before[-BEFORE:], *behind[:BEHIND]]
    return stems(token.lower_ for token in told if token.tag_.startswith(TELLING))
