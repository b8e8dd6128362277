"""The singular of an English noun, and by which endings it is one for people."""

from __future__ import annotations

from functools import cache, lru_cache

from ..lexicons import read_table

# Nouns in -men that are no plurals of -man.
NOT_OF_MEN = frozenset(["abdomen", "acumen", "regimen", "specimen", "stamen", "women"])
# How nouns for people end.
PEOPLE = ("er", "or", "ist", "man", "woman")


@cache
def irregular() -> dict[str, str]:
    return {plural: singular for plural, singular in read_table("plurals.tsv")}  # noqa: C416


def is_plural(word: str) -> bool:
    """Whether a noun can stand after a number above one."""
    low = word.lower()
    if word.endswith("s") and word[:-1].isupper() and len(word) > 2:
        return True  # "RBIs"
    return low in irregular() or len(low) > 2 and low.endswith("s") and not low.endswith(("ss", "us", "is"))


def _irregular(word: str) -> str | None:
    """The singular of a word that the list of irregular ones has, or whose last part it has: "spokes-women"."""
    low = word.lower()
    last = low.rsplit("-", 1)[-1]
    known = irregular().get(low) or irregular().get(last)
    if not known:
        return None
    stem = word[: len(word) - len(last)] if low not in irregular() else ""
    return stem + (known.capitalize() if word[len(stem)].isupper() else known)


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """The singular, with the case of the word kept; a word that is no plural comes back as it is.

    >>> singular("countries"), singular("Greeks"), singular("people"), singular("boxes")
    ('country', 'Greek', 'person', 'box')
    >>> singular("lawmen"), singular("Reps.")
    ('lawman', 'Rep.')
    >>> singular("RBIs"), singular("BASIS")
    ('RBI', 'BASIS')
    """
    if word.isupper() and len(word) > 3 and is_plural(word):
        return singular(word.lower()).upper()
    if known := _irregular(word):
        return known
    low = word.lower()
    if low.endswith("men") and len(low) > 4 and low not in NOT_OF_MEN:
        return word[:-3] + "man"
    if low.endswith("s.") and "." not in low[:-1] and len(low) > 3:
        return word[:-2] + "."
    if not is_plural(word):
        return word
    if word[:-1].isupper():
        return word[:-1]
    if low.endswith("ies") and len(low) > 4:
        return word[:-3] + "y"
    if low.endswith(("ches", "shes", "xes", "sses", "zzes")) or low.endswith("oes") and len(low) > 4:
        return word[:-2]
    return word[:-1]
