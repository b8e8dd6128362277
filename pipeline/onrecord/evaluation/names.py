"""The figures of names: ``names`` and ``names PER``, ``names ORG``, ``names LOC``.

OFFICIAL and PERSON count as PER, AGENCY and ORGANIZATION as ORG, COUNTRY and PLACE as LOC.  Spans must be equal, a
leading “the” and a trailing possessive aside.  What such gold does not mark is left out: its own MISC, a country whose
words are a gold MISC (a demonym), an agency whose last word is in lower case (“Dutch government”), and a name inside a
longer predicted one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..document import Entity
from .counts import Counted, of_sets

LABELS = {
    "OFFICIAL": "PER", "PERSON": "PER", "AGENCY": "ORG", "ORGANIZATION": "ORG", "COUNTRY": "LOC", "PLACE": "LOC",
}  # fmt: skip
# "the Board", not "then"
ARTICLE = re.compile(r"(?:the|The|THE)\s+")
# "Frost’s", "Hales’", not "Frosts"
POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
NamedSpan = tuple[int, int, str]


def count_names(text: str, gold: Iterable[Sequence[int | str]], entities: Iterable[Entity]) -> Counted:
    """The counts of one article; ``gold`` holds [start, end, label] as in the training format."""
    expected, predicted = compared(text, gold, entities)
    counted = {"names": of_sets(expected, predicted)}
    for label in ("PER", "ORG", "LOC"):
        sides = [{name for name in side if name[2] == label} for side in (expected, predicted)]
        counted[f"names {label}"] = of_sets(sides[0], sides[1])
    return counted


def compared(
    text: str, gold: Iterable[Sequence[int | str]], entities: Iterable[Entity]
) -> tuple[set[NamedSpan], set[NamedSpan]]:
    """Gold and predicted names as they are compared: trimmed, and without what is left out."""
    every = {(*_trimmed(text, int(start), int(end)), str(label)) for start, end, label in gold}
    misc = {(start, end) for start, end, label in every if label == "MISC"}
    expected = {name for name in every if name[2] != "MISC"}
    predicted = {(*_trimmed(text, e.start, e.end), LABELS[e.label]) for e in entities if e.label in LABELS}
    unmarked = {name for name in predicted if _is_description(text, name)} | _inside_longer(predicted)
    unmarked -= expected
    return expected, {name for name in predicted - unmarked if not (name[2] == "LOC" and name[:2] in misc)}


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    if article := ARTICLE.match(text[start:end]):
        start += article.end()
    if possessive := POSSESSIVE.search(text[start:end]):
        end = start + possessive.start()
    return start, end


def _is_description(text: str, name: NamedSpan) -> bool:
    words = text[name[0] : name[1]].split()
    return name[2] == "ORG" and bool(words) and words[-1].islower()


def _inside_longer(names: set[NamedSpan]) -> set[NamedSpan]:
    """The names that lie in a longer one: after those that begin before them or with them, the longer first."""
    inside = set()
    reached = (-1, -1)  # of the names so far, the one that ends last
    for name in sorted(names, key=lambda name: (name[0], -name[1])):
        if name[1] <= reached[1] and name[:2] != reached:
            inside.add(name)
        elif name[1] > reached[1]:
            reached = name[:2]
    return inside
