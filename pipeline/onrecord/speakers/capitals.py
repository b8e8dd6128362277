"""The country whose capital speaks for it: "Asunción said"."""

from __future__ import annotations

from functools import cache

from .. import layers
from ..lexicons import read_table
from ..text import names
from .links import Question
from .referents import Referent


def country_of_capital(question: Question, place: str) -> Referent | None:
    """The country; somebody new where the article does not name it, None where the place is no capital."""
    scene = question.scene
    listed = {r["name"]: r["country"] for r in layers.read(scene.doc, "lexicon") if r["label"] == "seat"}
    code = listed.get(place) or _capitals().get(place)
    if code is None:
        return None
    named = next((r for r in scene.referents if r.kind == "country" and code in r.countries), None)
    if named:
        return named
    if code not in scene.codes.values() and names.fold(place) in names.given_names():
        return None  # "Sofia said" in an article that is not about Bulgaria
    key = f"country {code}"
    identity = {"label": "COUNTRY", "role": None, "agency": None, "country": code}
    name = _country_names().get(code, place)
    return question.past.phrases.get(key) or Referent(
        "country", name, True, identity=identity, countries=frozenset([code]), key=key
    )


@cache
def _capitals() -> dict[str, str]:
    return {row[0]: row[1] for row in reversed(read_table("capitals.tsv"))}


@cache
def _country_names() -> dict[str, str]:
    return {row[0]: row[1].split("; ")[0] for row in reversed(read_table("country_names.tsv"))}
