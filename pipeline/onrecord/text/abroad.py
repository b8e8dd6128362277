"""What a body is by a word of another language in its name: a "Partido" is a party, a "Landeskriminalamt" an agency."""

from __future__ import annotations

from functools import cache, lru_cache

from ..lexicons import read_table
from .names import fold

# Articles before such a word: "El Diario", "Das Ministerium".
ARTICLES = frozenset(["das", "der", "die", "el", "il", "le", "les", "los"])
# How many letters stand before the end of a compound at least; chosen, not measured.
BEFORE_END = 4


@lru_cache(maxsize=4096)
def nouns_abroad(name: str) -> tuple[str, ...]:
    """The English nouns for a body of this name, by its first word (but an article), its last or a compound's end; none where none says so.

    >>> nouns_abroad("Universität Selby"), nouns_abroad("Landeskriminalamt")[0], nouns_abroad("Selby University")
    (('university',), 'agency', ())
    """
    written = name.lower().split()
    written = written[len(written) > 1 and written[0] in ARTICLES :]
    words = [fold(word) for word in written]
    if not words:
        return ()
    known = (_words().get(word, ()) for word in (written[0], words[0], f"-{words[-1]}" if words[1:] else ""))
    ends = (_words().get(end, ()) for word in words for end in _ends(word))
    return next((nouns for nouns in (*known, *ends) if nouns), ())


def is_public_abroad(name: str) -> bool:
    """Whether a body of this name is a public one for certain: "Ministério da Pesca"."""
    return nouns_abroad(name) in _public()


def _ends(word: str) -> list[str]:
    return [f"-{word[i:]}" for i in range(BEFORE_END, len(word) - 2)]


@cache
def _words() -> dict[str, tuple[str, ...]]:
    return {word: tuple(row[1].split()) for row in read_table("foreign_bodies.tsv") for word in row[0].split()}


@cache
def _public() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(row[1].split()) for row in read_table("foreign_bodies.tsv") if "public" in row[2:])
