"""Whose a headline's quotation is that names nobody: “It sat there like it paid rent”: Koala moves in is his who says these words below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..layers import Record
from ..text import late_re as re
from .links import Link
from .resolving import Resolved
from .scene import Scene

# "don", not "“"
WORD = re.compile(r"[^\W_]+")
# Fewer words may be said by two; chosen, not measured.
LEAST = 3


def with_headline(scene: Scene, resolved: dict[str, Resolved]) -> dict[str, Resolved]:
    """The claims with their links, a headline's quotation without a source linked where one alone says the same words in the text.

    Of the five own-words articles (corpus/world) that mark whose such words are, four have that speaker, the fifth the noun that the
    text calls him by.
    """
    below: list[tuple[str, Resolved]] | None = None
    linked: dict[str, Resolved] = {}
    for id, found in resolved.items():
        claim = found.claim
        if found.link.speaker or claim["source"] or claim["within"] or not _in_headline(scene, claim):
            continue
        below = list(_below(scene, resolved)) if below is None else below
        said = _words(scene, claim)
        again = [other for words, other in below if said in words] if len(said.split()) >= LEAST else []
        if len({other.link.speaker for other in again}) == 1:
            first = again[0]
            linked[id] = replace(found, link=Link(first.link.speaker, "continuation"), confidence=first.confidence)
    return {**resolved, **linked}


def _below(scene: Scene, resolved: dict[str, Resolved]) -> Iterator[tuple[str, Resolved]]:
    for found in resolved.values():
        if found.link.speaker and not found.claim["within"] and not _in_headline(scene, found.claim):
            yield _words(scene, found.claim), found


def _in_headline(scene: Scene, claim: Record) -> bool:
    return scene.paragraph(claim["content"][0][0]) == 1


def _words(scene: Scene, claim: Record) -> str:
    said = " ".join(scene.text[start:end] for start, end in claim["content"])
    return f" {' '.join(WORD.findall(said.lower()))} "
