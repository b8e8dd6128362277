"""What somebody is of whom only a source tells it: "Halvard Menk has won again. … The president said"."""

from __future__ import annotations

from collections.abc import Iterable

from ..layers import Record
from ..officials.designations import Reader
from ..officials.ranks import is_tie
from ..officials.unnamed import described
from .referents import Referent
from .resolving import Resolved

# From which probability on that somebody is meant the words are what they are; chosen, not measured.
SURE = 0.8


def add_posts(reader: Reader, resolved: Iterable[Resolved]) -> None:
    """Gives those of whom nothing is said beside their names role, agency and country of the first phrase that surely means them."""
    for found in resolved:
        person = found.link.speaker
        if person is None or not is_untold(person) or found.link.how != "description" or (found.confidence or 0) < SURE:
            continue
        spans = found.claim["source"]
        phrase = (spans[0][0], spans[-1][1]) if spans else (0, 0)
        definite = reader.text[slice(*phrase)][:4].lower() == "the "  # "Chef who threw eggs" is a headline's
        said = described(reader, *phrase) if definite else None
        if said and said["role"] and not is_tie(said["role"]):
            person.identity = with_post(person.identity or {}, said)


def is_untold(referent: Referent) -> bool:
    """Whether it is somebody named of whom the text says nothing beside the name."""
    said = referent.identity
    return referent.kind == "person" and referent.named and said is not None and not said["role"] and not said["agency"]


def with_post(identity: Record, said: Record) -> Record:
    """The identity with what is said; a country that stands there already stays."""
    country = identity["country"] or said["country"]
    kept = identity["evidence"]["country"] if identity["country"] else said["evidence"]["country"]
    return {
        **identity,
        "label": "OFFICIAL" if said["official"] else identity["label"],
        "role": said["role"],
        "agency": said["agency"],
        "country": country,
        "evidence": {**said["evidence"], "country": kept},
    }
