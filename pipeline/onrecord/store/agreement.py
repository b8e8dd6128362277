"""How far reviewers agree: each one's last decision on a claim, from the log of one store or several.

Who reviews an article in the same store sees what others decided; for judgements that do not lean on each other, give
each reviewer a store of their own and compare the stores.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

from ..document import Document
from ..evaluation.attributions import attribution_scores
from ..text.names import words
from . import decisions
from .articles import originals
from .database import Store
from .described import FIELDS, Described, Thing
from .disputes import judgements
from .export import attribution
from .records import Json, ReviewedClaim
from .reliability import alpha, jaccard

PLAIN = ("decision", "speaker", "kind", "act", "negated", "within")
SPANS = ("content", "cue", "source")
Text = tuple[str, str]  # an article's id and text
Key = tuple[Text, str]  # of a claim: with its id, which for an added one names the store too


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A field in which reviewers differ; ``claim`` is its id, or the place of a speaker or entity (``speaker:s2``);
    ``values`` are in words, by reviewer, and ``words`` those of the article that it is about: of a claim what was said, of a
    speaker the name."""

    article: str
    claim: str
    field: str
    values: dict[str, str]
    words: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reviewers: F1 of the claims that each keeps, by ``evaluation.attributions``, over the articles that both went through."""

    reviewers: tuple[str, str]
    articles: int
    content: float
    attribution: float
    sourced: float


@dataclass(frozen=True, slots=True)
class Agreement:
    """``claims`` are those that two reviewers or more decided; ``alpha`` is Krippendorff's, by field: of claims, and of the
    speakers and entities that two or more described or marked (``described.FIELDS``)."""

    reviewers: list[str]
    claims: int
    alpha: dict[str, float | None]
    pairs: list[Pair]
    disagreements: list[Disagreement]


@dataclass(slots=True)
class _Judged:
    """What was decided: the last verdict of each reviewer on each claim, and the names of speakers as they decided."""

    verdicts: dict[Key, dict[str, ReviewedClaim]] = field(default_factory=lambda: defaultdict(dict))
    documents: dict[Text, Document] = field(default_factory=dict)
    claims: dict[Text, set[Key]] = field(default_factory=lambda: defaultdict(set))
    names: dict[tuple[int, Text, str], str] = field(default_factory=dict)
    stores: dict[tuple[Key, str], int] = field(default_factory=dict)
    described: Described = field(default_factory=Described)

    def name(self, key: Key, reviewer: str, speaker: str | None) -> str:
        found = self.names.get((self.stores[key, reviewer], key[0], speaker or ""), "")
        return found or "nobody"


def agreement(stores: Iterable[Store]) -> Agreement:
    """Compares the reviewers of these stores; articles are the same by id and text, reviewers by name."""
    judged = _Judged()
    for number, store in enumerate(stores):
        _gather(judged, store, number)
    both = {key: by for key, by in judged.verdicts.items() if len(by) > 1}
    values: dict[str, list[dict[str, Hashable]]] = {
        name: [_values(judged, key, by, name) for key, by in both.items()] for name in (*PLAIN, *SPANS)
    }
    found = {name: alpha([list(unit.values()) for unit in values[name]]) for name in PLAIN}
    for name in SPANS:
        units = [list(unit.values()) for unit in values[name]]
        found[name] = alpha(units, jaccard, block=lambda value: value[0])  # type: ignore[arg-type, index]
    described = list(judged.described.values())
    for name in FIELDS:
        found[name] = alpha([list(values.values()) for _, field, values in described if field == name])
    of_claims = {reviewer for by in judged.verdicts.values() for reviewer in by}
    reviewers = sorted(of_claims | {reviewer for by in judged.described.said.values() for reviewer in by})
    differences = [*_differences(judged, both, values)] + [
        Disagreement(
            thing[0], thing[2], field, {who: str(value) for who, value in said.items()}, _called(judged, thing)
        )
        for thing, field, said in described
        if len(set(said.values())) > 1
    ]
    return Agreement(reviewers, len(both), found, list(_pairs(judged, reviewers)), differences)


def _gather(judged: _Judged, store: Store, number: int) -> None:
    texts: dict[int, Text] = {}
    for article, document in originals(store, decided=True):
        text = texts[article] = (document.id, document.text)
        judged.documents[text] = document
        judged.names |= {(number, text, speaker.id): speaker.name for speaker in document.speakers}
    standing = decisions.standing(store)
    for decision in standing:
        if decision.article is None:
            continue
        text = texts[decision.article]
        document = judged.documents[text]
        judged.described.add(text, decision, {one.id: one for one in (*document.speakers, *document.entities)}, number)
        for place, after in decision.after.items():
            what, _, id = place.partition(":")
            if what == "speaker" and after:
                judged.names[number, text, id] = after["name"]
    for article, id, reviewer, claim in judgements(standing):
        text = texts[article]
        known = any(claim.id == id for claim in judged.documents[text].claims)
        key = (text, id if known else f"{id} of store {number + 1}")
        if claim is None:
            judged.verdicts[key].pop(reviewer, None)
            continue
        judged.verdicts[key][reviewer] = ReviewedClaim.model_validate(claim)
        judged.stores[key, reviewer] = number
        judged.claims[text].add(key)


def _values(judged: _Judged, key: Key, by: dict[str, ReviewedClaim], name: str) -> dict[str, Hashable]:
    """Each reviewer's value of a field; who rejects a claim has none but the decision."""
    if name == "decision":
        return {reviewer: claim.state != "rejected" for reviewer, claim in by.items()}
    kept = {reviewer: claim for reviewer, claim in by.items() if claim.state != "rejected"}
    if name == "speaker":
        return {reviewer: words(judged.name(key, reviewer, claim.speaker)) for reviewer, claim in kept.items()}
    if name in SPANS:
        return {
            reviewer: (key[0], frozenset(i for start, end in getattr(claim, name) for i in range(start, end)))
            for reviewer, claim in kept.items()
        }
    return {reviewer: getattr(claim, name) for reviewer, claim in kept.items()}


def _pairs(judged: _Judged, reviewers: list[str]) -> Iterator[Pair]:
    for a, b in combinations(reviewers, 2):
        rows = []
        for text, document in judged.documents.items():
            through = [judged.verdicts.get((text, claim.id), {}) for claim in document.claims]
            if through and all(a in by and b in by for by in through):
                rows.append((text[1], _kept(judged, text, a), _kept(judged, text, b)))
        if rows:
            scores = attribution_scores(rows)
            yield Pair((a, b), len(rows), scores["content"], scores["attribution"], scores["sourced"])


def _kept(judged: _Judged, text: Text, reviewer: str) -> list[Json]:
    """The claims of a text that a reviewer keeps, as attributions."""
    found = (judged.verdicts[key].get(reviewer) for key in judged.claims[text])
    return [attribution(claim) for claim in found if claim and claim.state != "rejected"]


def _differences(
    judged: _Judged, both: dict[Key, dict[str, ReviewedClaim]], values: dict[str, list[dict[str, Hashable]]]
) -> Iterator[Disagreement]:
    for place, (key, by) in enumerate(both.items()):
        for name, units in values.items():
            if len(set(units[place].values())) > 1:
                said = {who: _in_words(judged, key, who, by[who], name) for who in units[place]}
                yield Disagreement(key[0][0], key[1], name, said, _said(judged, key, by))


def _said(judged: _Judged, key: Key, by: dict[str, ReviewedClaim]) -> str:
    """The claim's words as it came, of one that was added as its first reviewer left it."""
    document = judged.documents[key[0]]
    came = [claim for claim in document.claims if claim.id == key[1]]
    return document.slice((came or list(by.values()))[0].content)


def _called(judged: _Judged, thing: Thing) -> str:
    """The speaker's name, or the entity's words, as they came; empty where they did not."""
    article, text, place = thing
    document = judged.documents[article, text]
    names = {f"speaker:{one.id}": one.name for one in document.speakers}
    names |= {f"entity:{one.id}": text[one.start : one.end] for one in document.entities}
    return names.get(place, "")


def _in_words(judged: _Judged, key: Key, reviewer: str, claim: ReviewedClaim, name: str) -> str:
    if name == "decision":
        return claim.state
    if name == "speaker":
        return judged.name(key, reviewer, claim.speaker)
    if name in SPANS:
        return judged.documents[key[0]].slice(getattr(claim, name))
    return str(getattr(claim, name))
