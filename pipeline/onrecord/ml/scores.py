"""The figures that training watches, with the definitions of the project's benchmark.

Attributions: gold and predicted are paired one to one by content (token intersection over union of at least a half);
a pair is right where the source agrees too (both empty, the last word of some piece in common, or half of the tokens).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

WORD = re.compile(r"\w+")
Piece = tuple[int, int]


def f1(right: int, predicted: int, gold: int) -> float:
    """In percent; 0 where there is nothing to be right about."""
    return 200 * right / (predicted + gold) if predicted + gold else 0.0


def tokens(text: str, pieces: Iterable[Iterable[int]]) -> set[Piece]:
    return {m.span() for start, end in pieces for m in WORD.finditer(text, start, end)}


def overlap(a: set[Piece], b: set[Piece]) -> float:
    return len(a & b) / len(a | b) if a or b else 1.0


def source_agrees(text: str, gold: list[list[int]], predicted: list[list[int]]) -> bool:
    g, p = tokens(text, gold), tokens(text, predicted)
    if not g or not p:
        return not g and not p
    ends = [{max(t) for piece in pieces if (t := tokens(text, [piece]))} for pieces in (gold, predicted)]
    return bool(ends[0] & ends[1]) or overlap(g, p) >= 0.5


def match(text: str, gold: list[dict[str, Any]], predicted: list[dict[str, Any]]) -> list[tuple[int, int, bool]]:
    """Pairs (gold, predicted, right), best content overlap first."""
    contents = [tokens(text, a["content"]) for a in gold], [tokens(text, a["content"]) for a in predicted]
    # Only those that share a token can be a pair.
    holders: dict[Piece, list[int]] = {}
    for j, content in enumerate(contents[1]):
        for token in content:
            holders.setdefault(token, []).append(j)
    scored = []
    for i, content in enumerate(contents[0]):
        for j in {j for token in content for j in holders.get(token, ())}:
            if (share := overlap(content, contents[1][j])) >= 0.5:
                scored.append((share, source_agrees(text, gold[i]["source"], predicted[j]["source"]), i, j))
    pairs, seen = [], (set[int](), set[int]())
    for _, right, i, j in sorted(scored, key=lambda x: (-x[0], -x[1], x[2], x[3])):
        if i not in seen[0] and j not in seen[1]:
            seen[0].add(i)
            seen[1].add(j)
            pairs.append((i, j, right))
    return pairs


def attribution_scores(rows: Iterable[tuple[str, list[dict[str, Any]], list[dict[str, Any]]]]) -> dict[str, float]:
    """{"content", "attribution", "sourced"}: F1 over rows of (text, gold, predicted)."""
    n = dict.fromkeys(
        ("gold", "predicted", "content", "right", "sourced gold", "sourced predicted", "sourced right"), 0
    )
    for text, gold, predicted in rows:
        pairs = match(text, gold, predicted)
        n["gold"] += len(gold)
        n["predicted"] += len(predicted)
        n["content"] += len(pairs)
        n["right"] += sum(right for _, _, right in pairs)
        n["sourced gold"] += sum(bool(a["source"]) for a in gold)
        n["sourced predicted"] += sum(bool(a["source"]) for a in predicted)
        n["sourced right"] += sum(right and bool(gold[i]["source"]) for i, _, right in pairs)
    return {
        "content": f1(n["content"], n["predicted"], n["gold"]),
        "attribution": f1(n["right"], n["predicted"], n["gold"]),
        "sourced": f1(n["sourced right"], n["sourced predicted"], n["sourced gold"]),
    }


def span_score(rows: Iterable[tuple[set[Any], set[Any]]]) -> float:
    """F1 over rows of (gold, predicted) sets of spans."""
    right = predicted = gold = 0
    for g, p in rows:
        right, predicted, gold = right + len(g & p), predicted + len(p), gold + len(g)
    return f1(right, predicted, gold)
