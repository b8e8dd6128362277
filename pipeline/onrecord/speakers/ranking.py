"""Ranks the candidates for a source that names nobody, and says how probable each is.

A softmax over the candidates and the choice of nobody, each with the weighted sum of its named features.  For a description
nobody is two choices: that it stands for itself, and that it means somebody who is no candidate, as where the name was not
recognised.  The weights are in ``ranker.json``; ``scripts/train_ranker.py`` writes it.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from ..layers import Record
from ..officials.roles import bodies
from .agreement import Features, fit
from .scene import Article, Place, Referent
from .source_nouns import is_document, kind_of
from .sources import Source

# How far back candidates are looked for: mentions, and paragraphs.
MENTIONS, PARAGRAPHS = 60, 8
# The features of candidates that fit a source by more than not being ruled out.
FITTING = ("gender known", "role", "same noun", "body noun", "it: organization", "they: group")
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
class Option:
    """A candidate, or nobody (None), with what speaks for it; ``itself``: that a description stands for itself."""

    referent: Referent | None
    features: Features
    itself: bool = False


@dataclass(frozen=True)
class Ranked:
    probability: float
    referent: Referent | None
    itself: bool = False


@dataclass(frozen=True)
class Weights:
    """What was trained for one group of sources."""

    weights: Mapping[str, float]

    def score(self, features: Features) -> float:
        return sum(self.weights.get(name, 0.0) * value for name, value in features.items())


@dataclass(frozen=True)
class Ranker:
    """``least`` is the probability from which a choice is given out, ``groups`` has the weights for each group of sources,
    ``ways`` how often a link that is not ranked is right.
    """

    least: float
    groups: Mapping[str, Weights]
    ways: Mapping[str, float]


@cache
def load_ranker() -> Ranker:
    data = json.loads(Path(__file__).with_name("ranker.json").read_text(encoding="utf-8"))
    return Ranker(data["least"], {name: Weights(weights) for name, weights in data["groups"].items()}, data["ways"])


def rank(options: list[Option], weights: Weights) -> list[Ranked]:
    """The options with their probabilities, the best first."""
    scores = [weights.score(option.features) for option in options]
    highest = max(scores)
    exponentials = [math.exp(score - highest) for score in scores]
    total = sum(exponentials)
    ranked = [
        Ranked(e / total, option.referent, option.itself) for e, option in zip(exponentials, options, strict=True)
    ]
    return sorted(ranked, key=lambda r: -r.probability)


def find_options(
    article: Article, source: Source, said: Said, barred: set[int], claim: Record, groups: Sequence[Place] = ()
) -> list[Option]:
    """The candidates for a source of a claim, and then nobody.

    ``groups`` are mentions of candidates beside those that are named or have spoken.

    ``barred`` holds the ids (``id()``) of those who cannot be meant: inside a quotation its own speaker is no "he".
    """
    offset = source.span[0]
    last = _last_places(article, offset, said, groups)
    candidates = {key: place.referent for key, place in last.items()}
    if said.speaker:
        candidates.setdefault(id(said.speaker), said.speaker)
    if source.kind == "description":
        for word in (source.head, *sorted(source.words)):
            for referent in article.by_word.get(word, [])[-NAMESAKES:]:
                candidates.setdefault(id(referent), referent)
    options = []
    for key, referent in candidates.items():
        found = fit(source, referent, spoke_last=referent is said.speaker) if key not in barred else None
        if found is not None:
            options.append(Option(referent, found | _standing(article, offset, referent, last.get(key), said)))
    _compare(article, offset, options, last)
    _read_content(article, options, claim, offset)
    if source.kind == "pronoun":
        options.append(_nobody(source))
    else:
        options.append(_itself(source))
        if any(_may_be_unfound(source, referent) for referent in article.referents):
            options.append(_unfound(article, source))
    return [replace(o, features={k: v for k, v in o.features.items() if v}) for o in options]


def _last_places(article: Article, offset: int, said: Said, groups: Sequence[Place]) -> dict[int, Place]:
    """For each of those mentioned before ``offset`` (by ``id()``) the last mention, or an earlier one that says more."""
    last: dict[int, Place] = {}
    paragraph = article.paragraph(offset)
    resolved = [place for place in said.places[-RESOLVED:] if place.end <= offset]
    for place in sorted((*article.before(offset, MENTIONS), *resolved, *groups), key=lambda p: -p.start):
        if paragraph - place.paragraph > PARAGRAPHS:
            break
        seen = last.get(id(place.referent))
        if seen is None or _better(place, seen):
            last[id(place.referent)] = place
    return last


def _better(place: Place, seen: Place) -> bool:
    """Whether an earlier mention says more of where its bearer stands: a subject one sentence back, out of quotes."""
    return (
        seen.quoted and not place.quoted or place.subject and not seen.subject and seen.sentence - place.sentence <= 1
    )


def _standing(article: Article, offset: int, referent: Referent, place: Place | None, said: Said) -> Features:
    """Where a candidate stands in the article: how far back, in what place, and what it has said."""
    paragraph = article.paragraph(offset)
    found: Features = {"spoke before": float(id(referent) in said.spoke)}
    if place:
        sentences = article.sentence(offset) - place.sentence
        found |= {
            "same sentence": float(sentences == 0),
            "sentence before": float(sentences == 1),
            "sentences back": min(sentences, 8) ** 0.5,
            "same paragraph": float(paragraph == place.paragraph),
            "paragraphs back": (paragraph - place.paragraph) ** 0.5,
            "subject": float(place.subject),
            "subject here": float(place.subject and sentences == 0),
            "subject before": float(place.subject and sentences == 1 and not place.quoted),
            "possessive": float(place.possessive),
            "in quotes": float(place.quoted and not article.in_quotes(offset)),
            "named since": float(place.start >= said.end and place.subject and referent is not said.speaker),
        }
    else:
        found["out of reach"] = 1.0
    if referent is said.speaker:
        back = paragraph - said.paragraph
        found |= {"last speaker": 1.0, "spoke here": float(back == 0), "spoke far back": float(back > 1)}
    return found


def _compare(article: Article, offset: int, options: list[Option], last: dict[int, Place]) -> None:
    """Adds what a candidate is among the others: the nearest, the only one, the one named most."""
    if not options:
        return
    ends = {id(o.referent): last[id(o.referent)].end for o in options if id(o.referent) in last}
    nearest = max(ends.values(), default=-1)
    most = max(len(o.referent.mentions) for o in options if o.referent)
    here = article.paragraph(offset)
    close = [key for key in ends if here - last[key].paragraph <= 1]
    rivals = any(o.features.get("named since") for o in options)
    fitting = [id(o.referent) for o in options if any(o.features.get(name) for name in FITTING)]
    for option in options:
        assert option.referent is not None
        key, named = id(option.referent), len(option.referent.mentions)
        option.features["nearest"] = float(ends.get(key) == nearest)
        option.features["still speaking"] = float("last speaker" in option.features and not rivals)
        option.features["alone"] = float(close == [key])
        option.features["alone at all"] = float(len(options) == 1)
        option.features["alone in fitting"] = float(fitting == [key])
        option.features["share of mentions"] = named / most
        option.features["often named"] = float(min(named, 12)) ** 0.5


def _read_content(article: Article, options: list[Option], claim: Record, offset: int) -> None:
    """Adds what is said to what speaks for a candidate: nobody calls himself by name, and a quotation goes on.

    But "Corvane lost money, it said".
    """
    quoted = claim["kind"] != "indirect"
    spoken_of = article.named_in([piece for piece in claim["content"] if quoted or piece[0] > offset])
    for option in options:
        features = option.features
        speaking = features["still speaking"] * quoted
        features["named in it"] = float(id(option.referent) in spoken_of)
        features["still speaking, quoted"] = speaking
        features["still speaking here, quoted"] = speaking * features.get("spoke here", 0.0)


def _nobody(source: Source) -> Option:
    """That a pronoun means none of the candidates."""
    return Option(
        None,
        {"nobody": 1.0, "nobody: it": float(source.sort == "thing"), "nobody: they": float(source.sort == "many")},
    )


def _itself(source: Source) -> Option:
    """That a description means none of the candidates, and nobody whom the article names."""
    return Option(
        None,
        {
            "itself": 1.0,
            "itself: epithet": float(source.known),
            "itself: bare body": float(source.head in bodies() and source.bare),
            "itself: document": float(is_document(source.head)),
            "itself: modified": float(min(max(len(source.words) - 1, 0), 3)),
            "itself: complement": float(source.complemented),
            "itself: possessed": float(source.possessed),
            "itself: plural": float(source.plural),
            "itself: proper words": float(bool(source.proper_words)),
        },
        itself=True,
    )


def _may_be_unfound(source: Source, referent: Referent) -> bool:
    """Whether somebody whom the article names could be meant, though nothing says so: a person by "the winner"."""
    if source.plural or not referent.named:
        return False
    kind = kind_of(source.head, plural=False)
    public = referent.identity is not None and referent.identity["label"] == "AGENCY"
    return referent.kind == kind and not (public and bodies().get(source.head) == "private")


def _unfound(article: Article, source: Source) -> Option:
    """That a description means somebody named who is no candidate."""
    kind = kind_of(source.head, plural=False)
    return Option(
        None,
        {
            "unfound": 1.0,
            "unfound: bare": float(source.bare),
            "unfound: body": float(kind == "organization"),
            "unfound: possessed": float(source.possessed),
            "unfound: complement": float(source.complemented),
            "unfound: proper words": float(bool(source.proper_words)),
            "unfound: used before": float(article.first_use.get(source.head, len(article.text)) < source.span[0]),
        },
    )
