"""The nouns for people and bodies: what they are called, and whether that is public."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ..lexicons import read_table


class Role(NamedTuple):
    """A row of ``roles.tsv``; ``word`` is the noun in full and in lower case."""

    word: str
    kind: str
    gender: str | None


@cache
def roles() -> dict[str, Role]:
    """The roles by noun, in lower case."""
    return {
        noun.lower(): Role((full if full != "-" else noun).lower(), kind, None if gender == "-" else gender)
        for noun, kind, gender, full in read_table("roles.tsv")
    }


@cache
def bodies() -> dict[str, str]:
    """Nouns for bodies: ``public``, ``private`` or ``-``."""
    return {row[0]: row[1] for row in read_table("body_nouns.tsv")}


@cache
def public_bodies() -> frozenset[str]:
    """The nouns for public bodies."""
    return frozenset(noun for noun, kind in bodies().items() if kind == "public")


def singular(noun: str) -> str:
    """A role's noun in the singular."""
    if noun.endswith("men"):
        return noun[:-3] + "man"
    if noun.endswith("s."):
        return noun[:-2] + "."
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
