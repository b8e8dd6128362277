"""Sentences with attributions, cropped from annotated articles and set side by side.

In US political news a paragraph is one or two sentences of 25 words, so a tagger hardly ever sees what other news is full
of: short sentences in a row, each with a source of its own, and between them some that are nobody's.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

from ...text.pieces import trimmed
from ..records import Article
from .edits import ROLES

# "rained. It", "rained\n", not "rained. it", "rained."
SENTENCE = re.compile(r"[.!?][\"”’')]*(?=\s+[\"“‘'(]?[A-Z0-9])|\n+")
# "he said", "“", not "it rained"
SPEECH = re.compile(
    r"[\"“”]|\b(?:say|says|said|tell|told|ask|asked|think|thought|believe|want|according|hope|call|called|claim|argue|warn"
    r"|announce|note|add|added|report|reported|plan|promise|know|feel|expect|show|suggest)"
)
LONGEST = 420  # code points of a crop
SHORT = 170


@dataclass(frozen=True)
class Crop:
    """A stretch of whole sentences; offsets of its attributions are its own."""

    text: str
    attributions: tuple[dict[str, list[list[int]]], ...]


def sentences(text: str) -> list[tuple[int, int]]:
    """Roughly: stops before a capital, and line ends."""
    cuts = [0, *(m.end() for m in SENTENCE.finditer(text)), len(text)]
    found = (trimmed(text, start, end) for start, end in itertools.pairwise(cuts))
    return [(start, end) for start, end in found if start < end]


def crops(article: Article) -> tuple[list[Crop], list[Crop]]:
    """Of an article: the shortest stretches that hold whole attributions, and sentences in which nobody says anything."""
    text = article["text"]
    ranges = _ranges(article)
    speaking: list[Crop] = []
    plain: list[Crop] = []
    for start, end in _stretches(text, ranges):
        words = text[start:end]
        if len(words) > LONGEST or not words[0].isupper() and words[0] not in '“"':
            continue
        inside = [one for s, e, one in ranges if start <= s and e <= end]
        moved = tuple(
            {role: [[s - start, e - start] for s, e in one.get(role, [])] for role in ROLES} for one in inside
        )
        if any(one["cue"] and one["source"] and one["content"] for one in moved):
            speaking.append(Crop(words, moved))
        elif not moved and words[-1] == "." and 30 < len(words) < 200 and not SPEECH.search(words):
            plain.append(Crop(words, ()))
    return speaking, plain


def _ranges(article: Article) -> list[tuple[int, int, dict[str, list[list[int]]]]]:
    """Each attribution that has a piece, with where its first begins and its last ends."""
    found = []
    for one in article["attributions"]:
        pieces = [piece for role in ROLES for piece in one.get(role, [])]
        if pieces:
            found.append((min(s for s, _ in pieces), max(e for _, e in pieces), one))
    return found


def _stretches(text: str, ranges: Iterable[tuple[int, int, object]]) -> list[tuple[int, int]]:
    """Sentences, those that an attribution runs across as one."""
    spans = [(start, end) for start, end, _ in ranges]
    found: list[tuple[int, int]] = []
    for start, end in sentences(text):
        if found and any(s < found[-1][1] and e > start for s, e in spans):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def side_by_side(name: str, speaking: list[Crop], plain: list[Crop], random: Random) -> Article:
    """An article of two to six crops, short ones above all, a plain sentence between some of them."""
    chosen: list[Crop] = []
    for _ in range(random.randint(2, 5)):
        best = min(random.sample(speaking, min(3, len(speaking))), key=lambda crop: max(SHORT, len(crop.text)))
        chosen.append(best)
        if plain and random.random() < 0.35:
            chosen.append(random.choice(plain))
    random.shuffle(chosen)
    lines = random.random() < 0.25
    between = ["\n\n" if lines or random.random() < 0.1 else " " for _ in chosen[1:]]
    text, attributions = joined(chosen, between)
    if random.random() < 0.7:
        text = curled(text)
    return {"id": name, "text": text, "attributions": attributions}


def joined(crops: list[Crop], between: Iterable[str]) -> tuple[str, list[dict[str, list[list[int]]]]]:
    """One text of the crops, with ``between`` them what is given for each pair, and their attributions in it."""
    text = ""
    attributions: list[dict[str, list[list[int]]]] = []
    for space, crop in zip(["", *between], crops, strict=True):
        text += space
        shift = len(text)
        text += crop.text
        attributions += [
            {role: [[s + shift, e + shift] for s, e in spans] for role, spans in one.items()}
            for one in crop.attributions
        ]
    return text, attributions


def curled(text: str) -> str:
    """Straight double marks as curly ones: one way of quoting in a text, as in print."""
    # '"No', not 'No"'
    return re.sub(r'"(?=\w)', "“", text).replace('"', "”")
