"""The nouns for people and bodies: what they are called, and whether that is public."""

from __future__ import annotations

from functools import cache

from ..lexicons import read_table
from ..lexicons.vocabulary import roles
from ..text.nouns import singular


@cache
def bodies() -> dict[str, str]:
    """Nouns for bodies: ``public``, ``private`` or ``-``."""
    return {row[0]: row[1] for row in read_table("body_nouns.tsv")}


@cache
def businesses() -> frozenset[str]:
    """Nouns for bodies that may be businesses: "bank", "newspaper"; not "union"."""
    return frozenset(row[0] for row in read_table("body_nouns.tsv") if "business" in row[2:])


@cache
def public_bodies() -> frozenset[str]:
    """The nouns for public bodies."""
    return frozenset(noun for noun, kind in bodies().items() if kind == "public")


def is_of_many(noun: str) -> bool:
    """Whether a noun, in lower case, is the plural of a role: "senators"."""
    return (one := singular(noun)) in roles() and one != noun
