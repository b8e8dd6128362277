"""Bodies that an article calls only by whose they are: "the Frost campaign", "Ada Frost's office"."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from spacy.tokens import Doc

from ..text.noun_phrases import is_possessive
from .referents import Piece, Place, Referent

# Of which somebody has one at a time.
ONES = frozenset(["administration", "camp", "campaign", "government", "office"])
# What may be said between, of the same one: "Frost's presidential campaign".
BETWEEN = frozenset(["presidential", "reelection"])


@dataclass(frozen=True)
class Owned:
    """Whose it is, what it is, and where that stands."""

    owner: Referent
    head: str
    span: Piece


@dataclass
class Bodies:
    """These by where each ends, and by its noun the first of each owner (``id()``)."""

    ending: dict[int, Owned] = field(default_factory=dict)
    by_head: dict[str, dict[int, Owned]] = field(default_factory=dict)


def read_owned(doc: Doc, places: Iterable[Place], range_of: Callable[[int, int], tuple[int, int]]) -> Bodies:
    """Those beside the people's mentions ``places``; not "the Frost campaign manager"."""
    found = Bodies()
    for place in places:
        first, i = range_of(place.start, place.end)
        owns = i < len(doc) and is_possessive(doc[i])
        i += owns
        i += i < len(doc) and doc[i].lower_ in BETWEEN
        if place.referent.kind != "person" or i >= len(doc) or doc[i].lower_ not in ONES:
            continue
        article = first > 0 and doc[first - 1].lower_ == "the"
        goes_on = i + 1 < len(doc) and doc[i + 1].tag_.startswith(("NN", "HYPH"))
        if goes_on or owns and article:
            continue
        start = doc[first - 1].idx if article else place.start
        one = Owned(place.referent, doc[i].lower_, (start, doc[i].idx + len(doc[i])))
        found.ending[one.span[1]] = one
        found.by_head.setdefault(one.head, {}).setdefault(id(one.owner), one)
    return found
