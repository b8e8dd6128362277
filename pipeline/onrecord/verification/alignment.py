"""The words of a quotation against those of a window of a source: the cheapest way to make one of the other.

Semi-global alignment (Sellers 1980): what stands in the window before and behind the quotation costs nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .items import Item
from .spelling import SOUNDS, same_spelling
from .words import NEGATIONS

# Costs of a step.  Words that only fill time may be left out for little; a bracket may stand for a few words.
CHANGED, DROPPED, ADDED, RESPELLED, FILLED, BRACKETED = 0.95, 1.0, 1.0, 0.05, 0.1, 0.06
DENIED = 0.9  # a negation left out: less than a changed word, so that “did sign” is “did not sign” without its “not”
MOST_IN_BRACKETS = 8

Pair = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class Alignment:
    """``pairs`` join places of items and of the sources' words, in order, None on the side that has nothing; a bracket
    is joined with each word that it stands for.  ``start`` and ``end`` are the places of the words in between."""

    cost: float
    pairs: tuple[Pair, ...]
    start: int
    end: int


def align(items: Sequence[Item], keys: Sequence[str], low: int, high: int) -> Alignment | None:
    """The best alignment of all ``items`` with part of ``keys[low:high]``; None where no word is joined."""
    width = high - low
    window = keys[low:high]
    drops = _drops(window)
    table = [[0.0] * (width + 1)]
    for item in items:
        table.append(_bracket_row(table[-1]) if item.key is None else _word_row(table[-1], item.key, window, drops))
    end = min(range(width + 1), key=lambda j: (table[-1][j], j))
    return _traced(items, window, drops, table, end, low)


def _drops(window: Sequence[str]) -> list[float]:
    """What leaving each word out costs: little for sounds, and for a word said again, sounds between them or not."""
    costs: list[float] = []
    before = ""
    for key in window:
        filled = key in SOUNDS or key == before and not key.startswith("#")
        costs.append(FILLED if filled else DENIED if key in NEGATIONS else DROPPED)
        before = before if key in SOUNDS else key
    return costs


def _word_row(above: list[float], key: str, window: Sequence[str], drops: list[float]) -> list[float]:
    row = [above[0] + ADDED]
    left = row[0]
    for j, other in enumerate(window):
        best = above[j] + _change(key, other)
        if (added := above[j + 1] + ADDED) < best:
            best = added
        if (dropped := left + drops[j]) < best:
            best = dropped
        row.append(best)
        left = best
    return row


def _change(key: str, other: str) -> float:
    if key == other:
        return 0.0
    return (
        RESPELLED
        if key[:1] == other[:1] and same_spelling(key, other) or key[0] == "'" and same_spelling(key, other)
        else CHANGED
    )


def _bracket_row(above: list[float]) -> list[float]:
    return [min(above[j - k] + BRACKETED * k for k in range(min(j, MOST_IN_BRACKETS) + 1)) for j in range(len(above))]


def _traced(
    items: Sequence[Item], window: Sequence[str], drops: list[float], table: list[list[float]], end: int, low: int
) -> Alignment | None:
    pairs: list[Pair] = []
    i, j = len(items), end
    while i:
        here, key = table[i][j], items[i - 1].key
        if key is None:
            count = next(
                k for k in range(min(j, MOST_IN_BRACKETS) + 1) if abs(table[i - 1][j - k] + BRACKETED * k - here) < 1e-9
            )
            pairs += [(i - 1, low + j - 1 - k) for k in range(count)] or [(i - 1, None)]
            i, j = i - 1, j - count
        elif j and abs(table[i - 1][j - 1] + _change(key, window[j - 1]) - here) < 1e-9:
            pairs.append((i - 1, low + j - 1))
            i, j = i - 1, j - 1
        elif j and abs(table[i][j - 1] + drops[j - 1] - here) < 1e-9:
            pairs.append((None, low + j - 1))
            j -= 1
        else:
            pairs.append((i - 1, None))
            i -= 1
    pairs.reverse()
    places = [place for _, place in pairs if place is not None]
    if not places:
        return None
    return Alignment(table[-1][end], tuple(pairs), places[0], places[-1] + 1)
