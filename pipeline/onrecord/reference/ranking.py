"""Ranks the candidates for a source that names nobody: features of each, one plain sum, and a margin to be sure.

A trained ranker can take the place of the weights: ``features`` says everything that ``score`` looks at.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from ..lexicons import read_table
from ..normalise.names import fold
from .article import Article, Place, Referent
from .roles import roles
from .sources import Source

Features = dict[str, float]

# Nouns that stand for any public body, and for any other.
PUBLIC = frozenset(["agency", "body", "organisation", "organization"])
PRIVATE = frozenset(["company", "corporation", "firm", "group", "body", "organisation", "organization"])

WEIGHTS: dict[str, dict[str, float]] = {
    "pronoun": {
        # Where the candidate was last named.
        "same sentence": 1.5,
        "sentences back": -0.45,
        "paragraphs back": -0.7,
        "subject": 1.6,
        "possessive": -0.4,
        "in quotes": -2.5,
        # What the candidate is in the article.
        "last speaker": 2.0,
        "last speaker, same paragraph": 1.2,
        "often named": 0.35,
        "spoke before": 0.5,
        "named since": 2.3,
        # How it fits the source.
        "gender known": 1.5,
        "kind fits": 1.0,
    },
    "description": {
        "sentences back": -0.15,
        "paragraphs back": -0.1,
        "subject": 0.3,
        "in quotes": -1.0,
        "last speaker": 1.5,
        "often named": 0.15,
        "spoke before": 0.3,
        "role": 4.0,
        "role words": 1.0,
        "country": 2.0,
        "unshared name": -2.5,
        "body noun": 4.0,
        "body kind": 1.6,
    },
}
# The least score, and the least distance to the next, for a link.
LEAST = {"pronoun": 0.0, "description": 3.0}
MARGIN = 0.8
# How far back candidates are looked for: mentions, and paragraphs.
MENTIONS, PARAGRAPHS = 60, 8
# How many resolved sources, and how many bearers of one word, are looked at.
RESOLVED, NAMESAKES = 30, 20


@dataclass
class Said:
    """What came before a claim: who spoke last and where that ended, who has spoken, which sources have been resolved."""

    speaker: Referent | None = None
    end: int = -1
    paragraph: int = -9
    spoke: set[int] = field(default_factory=set)
    places: list[Place] = field(default_factory=list)


@dataclass(frozen=True)
class Ranked:
    score: float
    referent: Referent
    features: Features


def rank(article: Article, source: Source, offset: int, said: Said, barred: set[int]) -> list[Ranked]:
    """The candidates for a source at ``offset``, the best first.

    ``barred`` holds the ids (``id()``) of those who cannot be meant: inside a quotation its own speaker is no "he".
    """
    last: dict[int, Place] = {}
    paragraph = article.paragraph(offset)
    resolved = [place for place in said.places[-RESOLVED:] if place.end <= offset]
    for place in sorted((*article.before(offset, MENTIONS), *resolved), key=lambda p: -p.start):
        if paragraph - place.paragraph > PARAGRAPHS:
            break
        seen = last.get(id(place.referent))
        if seen is None or _better(place, seen):
            last[id(place.referent)] = place
    candidates = {key: place.referent for key, place in last.items()}
    if said.speaker:
        candidates.setdefault(id(said.speaker), said.speaker)
    if source.kind == "description":
        for word in (source.head, *source.words):
            for referent in article.by_word.get(word, [])[-NAMESAKES:]:
                candidates.setdefault(id(referent), referent)
    ranked = []
    for key, referent in candidates.items():
        found = features(article, source, offset, referent, last.get(key), said) if key not in barred else None
        if found is not None:
            ranked.append(Ranked(score(source.kind, found), referent, found))
    return sorted(ranked, key=lambda r: -r.score)


def score(kind: str, found: Features) -> float:
    """The sum of the features, weighted for a kind of source; those without a weight for it do not count."""
    weights = WEIGHTS[kind]
    return sum(weights.get(name, 0.0) * value for name, value in found.items())


def choose(ranked: list[Ranked], kind: str) -> Referent | None:
    """The best candidate, if it is good enough and clearly better than the next; else None."""
    if not ranked or ranked[0].score < LEAST[kind]:
        return None
    if len(ranked) > 1 and ranked[0].score - ranked[1].score < MARGIN:
        return None
    return ranked[0].referent


def features(
    article: Article, source: Source, offset: int, referent: Referent, place: Place | None, said: Said
) -> Features | None:
    """What speaks for and against a candidate, by the names of ``WEIGHTS``; None where it cannot be meant at all."""
    fit = (
        _pronoun_fit(source, referent, referent is said.speaker)
        if source.kind == "pronoun"
        else _description_fit(source, referent)
    )
    if fit is None:
        return None
    found = dict(fit)
    paragraph = article.paragraph(offset)
    if place:
        sentences = article.sentence(offset) - place.sentence
        found["same sentence"] = float(sentences == 0)
        found["sentences back"] = float(min(sentences, 6))
        found["paragraphs back"] = float(paragraph - place.paragraph)
        found["subject"] = float(place.subject)
        found["possessive"] = float(place.possessive)
        found["named since"] = float(place.start >= said.end and place.subject and referent is not said.speaker)
        found["in quotes"] = float(place.quoted and not article.in_quotes(offset))
    elif referent is not said.speaker:
        found["sentences back"] = 6.0
        found["paragraphs back"] = float(PARAGRAPHS)
    if referent is said.speaker:
        found["last speaker"] = 1.0 / max(1, paragraph - said.paragraph)
        found["last speaker, same paragraph"] = float(paragraph == said.paragraph)
    found["spoke before"] = float(id(referent) in said.spoke)
    found["often named"] = min(len(referent.mentions), 10) ** 0.5
    return {name: value for name, value in found.items() if value}


def _better(place: Place, seen: Place) -> bool:
    """Whether an earlier mention says more of where its bearer stands: a subject one sentence back, out of quotes."""
    return (
        seen.quoted and not place.quoted or place.subject and not seen.subject and seen.sentence - place.sentence <= 1
    )


def _pronoun_fit(source: Source, referent: Referent, spoke_last: bool) -> Features | None:
    if source.sort == "person":
        if (
            referent.kind not in ("person", "unknown")
            or source.gender
            and referent.gender
            and referent.gender != source.gender
        ):
            return None
        return {"gender known": float(referent.gender == source.gender), "kind fits": float(referent.named)}
    if source.sort == "thing":
        if referent.kind in ("person", "group"):
            return None
        return {"kind fits": float(referent.kind in ("organization", "document"))}
    if referent.kind in ("person", "document") or referent.kind != "group" and not spoke_last:
        return None  # a body is "they" only right after it has spoken
    return {"kind fits": float(referent.kind == "group")}


def _description_fit(source: Source, referent: Referent) -> Features | None:
    head = source.head
    if source.plural and referent.kind == "person":
        return None
    if source.country and referent.countries and source.country not in referent.countries:
        return None
    shared = len((source.words - {fold(head)}) & referent.words)
    found: Features = {
        "role words": float(min(shared, 2)),
        "country": float(bool(source.country and source.country in referent.countries)),
        "unshared name": float(not source.proper_words <= referent.words),
    }
    if referent.kind == "person" and referent.named:
        if (
            not describes(head, referent.roles)
            or gender_of(head)
            and referent.gender
            and gender_of(head) != referent.gender
        ):
            return None
        return {**found, "role": 1.0}
    if source.plural != referent.plural or found["unshared name"] and referent.named:
        return None
    if head == referent.head:
        return {**found, "body noun": 1.0}
    agency = referent.identity is not None and referent.identity["label"] == "AGENCY"
    fits = referent.kind == "organization" and referent.named and head in (PUBLIC if agency else PRIVATE)
    return {**found, "body kind": 1.0} if fits else None


def describes(head: str, held: frozenset[str]) -> bool:
    """Whether a noun can stand for the holder of one of these roles: the role itself, or a wider word for it."""
    return head in held or not _wider().get(head, frozenset()).isdisjoint(held)


@cache
def _wider() -> dict[str, frozenset[str]]:
    """For a wider word the roles that it covers: a lawmaker may be a senator."""
    return {word: frozenset(covered.split(", ")) for word, covered in read_table("wider_roles.tsv")}


def gender_of(head: str) -> str | None:
    """The gender that a noun tells: of the list of roles, or by its ending."""
    role = roles().get(head)
    if role and role.gender:
        return role.gender
    if head.endswith("woman"):
        return "f"
    return "m" if head.endswith("man") and head != "human" else None
