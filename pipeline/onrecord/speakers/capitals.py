"""The country whose capital speaks for it: "Asunción said"."""

from __future__ import annotations

from functools import cache

from .. import layers
from ..lexicons import read_table
from ..text import late_re as re
from ..text import names
from .links import Link, Question
from .referents import Referent
from .scene import Scene
from .sources import UnlistedName

# What parts one capital from the next: "Suva, Apia and Honiara".
# ", and ", " and ", not "-", "sand"
JOINTS = re.compile(r",\s+(?:and\s+)?|\s+and\s+")
# What Brussels speaks for in an article that names it, and not Belgium.
UNION = frozenset([("european", "union"), ("eu",)])
# What is the seat of more than its country's government: it speaks for that where the article is about the country.
SHARED = frozenset(["Brussels", "The Hague"])


def are_capitals(scene: Scene, phrase: str) -> bool:
    """Whether a phrase is a row of capitals and nothing else: "Suva, Apia and Honiara"."""
    places = JOINTS.split(phrase)
    return len(places) > 1 and all(_code(scene, place) for place in places)


def countries_of_capitals(question: Question, places: str) -> list[Referent]:
    """The countries of "Honiara and Suva", kept for what they say next; none where one of the places is no capital."""
    found = [country_of_capital(question, place) for place in JOINTS.split(places)]
    countries = [country for country in found if country]
    if len(found) < 2 or len(countries) < len(found):
        return []
    for country in countries:
        if country.key:
            question.past.phrases.setdefault(country.key, country)
    return countries


def country_of_body(question: Question, phrase: str, name: str) -> Referent | None:
    """The country of a capital that was taken for a body of this name, in an article about the country; "The Hague" is "Hague"."""
    place = next((place for place in (phrase, f"The {name}") if place in _capitals()), "")
    known = _capitals().get(place) in question.scene.codes.values()
    return country_of_capital(question, place) if known else None


def country_of_capital(question: Question, place: str) -> Referent | None:
    """The country; somebody new where the article does not name it, None where the place is no capital."""
    scene, source = question.scene, question.source
    if isinstance(source, UnlistedName) and scene.text.endswith(("The ", "the "), 0, source.span[0]):
        place = f"The {place}" if f"The {place}" in _capitals() else place
    code = _code(scene, place)
    if code is None:
        return None
    named = next((r for r in scene.referents if r.kind == "country" and code in r.countries), None)
    if named:
        return named
    if code not in scene.codes.values() and (place in SHARED or names.fold(place) in names.given_names()):
        return None  # "Sofia said" in an article that is not about Bulgaria
    key = f"country {code}"
    identity = {"label": "COUNTRY", "role": None, "agency": None, "country": code}
    name = _country_names().get(code, place)
    return question.past.phrases.get(key) or Referent(
        "country", name, True, identity=identity, countries=frozenset([code]), key=key
    )


def union_of_seat(question: Question) -> Link | None:
    """ "Brussels said", where the article names the European Union and not Belgium: the union."""
    source, scene = question.source, question.scene
    if not isinstance(source, UnlistedName) or source.phrase != "Brussels" or "BE" in scene.codes.values():
        return None
    unions = [r for r in scene.referents if r.kind == "organization" and names.words(r.name) in UNION]
    return Link(unions[0], "name", source.span) if len(unions) == 1 else None


def _code(scene: Scene, place: str) -> str | None:
    listed = {r["name"]: r["country"] for r in layers.read(scene.doc, "lexicon") if r["label"] == "seat"}
    return listed.get(place) or _capitals().get(place)


@cache
def _capitals() -> dict[str, str]:
    return {row[0]: row[1] for row in reversed(read_table("capitals.tsv"))}


@cache
def _country_names() -> dict[str, str]:
    return {row[0]: row[1].split("; ")[0] for row in reversed(read_table("country_names.tsv"))}
