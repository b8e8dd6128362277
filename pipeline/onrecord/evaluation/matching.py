"""Gold and predicted attributions, paired one to one: what is found, and what of it has the right source.

Two attributions are a pair where their contents share at least half of the word tokens of either (intersection over
union); the pair is right where the sources agree too: both empty, the last word of some piece in common, or half of the
tokens.  An attribution is {"source", "cue", "content"}, each a list of [start, end) in code points of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

# "rain", not " – "
WORD = re.compile(r"\w+")
PAIRED = 0.5  # of the word tokens
Piece = tuple[int, int]
Attribution = dict[str, Any]
Pair = tuple[int, int, bool]


def tokens(text: str, pieces: Iterable[Sequence[int]]) -> set[Piece]:
    """The (start, end) of every word that lies in a piece."""
    return {m.span() for start, end in pieces for m in WORD.finditer(text, start, end)}


def overlap(a: set[Piece], b: set[Piece]) -> float:
    """Intersection over union; 1 where both are empty."""
    return len(a & b) / len(a | b) if a or b else 1.0


def source_agrees(text: str, gold: Sequence[Sequence[int]], predicted: Sequence[Sequence[int]]) -> bool:
    g, p = tokens(text, gold), tokens(text, predicted)
    if not g or not p:
        return not g and not p
    ends = [{max(t) for piece in pieces if (t := tokens(text, [piece]))} for pieces in (gold, predicted)]
    return bool(ends[0] & ends[1]) or overlap(g, p) >= PAIRED


def match(
    text: str, gold: Sequence[Attribution], predicted: Sequence[Attribution], *, least: float = PAIRED
) -> list[Pair]:
    """Pairs (place in gold, place in predicted, right), best content overlap first.

    With ``least`` 0 they are pairs as soon as their contents share a word.
    """
    contents = [tokens(text, a["content"]) for a in gold], [tokens(text, a["content"]) for a in predicted]
    # Only those that share a token can be a pair.
    holders: dict[Piece, list[int]] = {}
    for j, content in enumerate(contents[1]):
        for token in content:
            holders.setdefault(token, []).append(j)
    scored = []
    for i, content in enumerate(contents[0]):
        for j in {j for token in content for j in holders.get(token, ())}:
            if (share := overlap(content, contents[1][j])) >= least:
                scored.append((share, source_agrees(text, gold[i]["source"], predicted[j]["source"]), i, j))
    pairs, seen = [], (set[int](), set[int]())
    for _, right, i, j in sorted(scored, key=lambda x: (-x[0], -x[1], x[2], x[3])):
        if i not in seen[0] and j not in seen[1]:
            seen[0].add(i)
            seen[1].add(j)
            pairs.append((i, j, right))
    return pairs
