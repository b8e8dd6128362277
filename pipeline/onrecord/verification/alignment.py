"""The words of a quotation against those of a window of a source: the cheapest way to make one of the other.

Semi-global alignment (Sellers 1980): what stands in the window before and behind the quotation costs nothing.  Words that
are left out in a row cost less each than the first (Gotoh 1982), so that a dropped clause parts no quotation.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .items import Item
from .spelling import SOUNDS, same_lemma, same_spelling
from .words import NEGATIONS

# Costs of a step; all chosen, not measured.  Words that only fill time may be left out for little; a bracket may stand for
# a few words.  To leave a word out is cheaper than to change one, so that of two ways the one with more words alike is taken.
CHANGED, DROPPED, ADDED, RESPELLED, FILLED, BRACKETED = 0.95, 0.94, 1.01, 0.05, 0.1, 0.06
DROPPED_TOO = 0.3  # a word left out behind one that is
DENIED = 0.9  # a negation left out: less than a changed word, so that “did sign” is “did not sign” without its “not”
MOST_IN_BRACKETS = 8
ARTICLES = ("the", "a", "an")
LEFT_OUT = 3  # words at the end before the last; chosen, not measured
SHORT = 4  # letters: a shorter word stands everywhere
ALMOST = 1e-9

Pair = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class Alignment:
    """``pairs`` join places of items and of the sources' words, in order, None on the side that has nothing; a bracket
    is joined with each word that it stands for.  ``start`` and ``end`` are the places of the words in between."""

    cost: float
    pairs: tuple[Pair, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Row:
    """The costs after an item, for each place of the window: the least, and the least where the word before the place is
    left out."""

    least: list[float]
    dropped: list[float]


def align(items: Sequence[Item], keys: Sequence[str], low: int, high: int) -> Alignment | None:
    """The best alignment of all ``items`` with part of ``keys[low:high]``; None where no word is joined."""
    width = high - low
    window = keys[low:high]
    drops = _drops(window)
    table = [Row([0.0] * (width + 1), [0.0] * (width + 1))]
    for item in items:
        table.append(_bracket_row(table[-1]) if item.key is None else _word_row(table[-1], item, window, drops))
    last = table[-1].least
    end = _to_its_word(items[-1], window, last, min(range(width + 1), key=lambda j: (last[j], j)))
    traced = _traced(items, window, drops, table, end + _is_cut(items[-1], window, end), low)
    return traced and replace(traced, cost=last[end])


def _to_its_word(item: Item, window: Sequence[str], last: Sequence[float], end: int) -> int:
    """Where the quotation ends: at its last word where that stands a few words behind the one that it would stand for, which
    are left out then: “through January” is “through all of January” without two words, and changes none."""
    key = item.key or ""
    if not end or key == window[end - 1] or len(key) < SHORT:
        return end
    most = last[end] + LEFT_OUT * DROPPED_TOO
    behind = range(end + 1, min(end + LEFT_OUT, len(window)) + 1)
    return next((j for j in behind if window[j - 1] == key and last[j] <= most), end)


def _is_cut(item: Item, window: Sequence[str], end: int) -> bool:
    """Whether the quotation's last word would stand for an article: “tourists” is for “the islanders”, not for “the”."""
    return 0 < end < len(window) and window[end - 1] in ARTICLES and item.key not in (None, *ARTICLES)


def _drops(window: Sequence[str]) -> list[float]:
    """What leaving each word out costs: little for sounds, and for a word said again, sounds between them or not."""
    costs: list[float] = []
    before = ""
    for key in window:
        filled = key in SOUNDS or key == before and not key.startswith("#")
        costs.append(FILLED if filled else DENIED if key in NEGATIONS else DROPPED)
        before = before if key in SOUNDS else key
    return costs


def _word_row(above: Row, item: Item, window: Sequence[str], drops: list[float]) -> Row:
    left, left_dropped = above.least[0] + ADDED, above.least[0] + ADDED
    row = Row([left], [left_dropped])
    for j, other in enumerate(window):
        left_dropped = min(left + drops[j], left_dropped + min(drops[j], DROPPED_TOO))
        left = min(above.least[j] + _change(item, other), above.least[j + 1] + ADDED, left_dropped)
        row.least.append(left)
        row.dropped.append(left_dropped)
    return row


def alike(item: Item, other: str) -> bool:
    """Whether a word of the draft and one of a source are one: in two spellings, or, where an editor put letters of it in
    brackets, in two forms."""
    key = item.key or ""
    return same_spelling(key, other) or item.is_bracketed and same_lemma(key, other)


def _change(item: Item, other: str) -> float:
    key = item.key or ""
    if key == other:
        return 0.0
    if other in SOUNDS:  # no word is one
        return ADDED + FILLED
    may_be = item.is_bracketed or key[:1] == other[:1] or key[:1] == "'"
    return RESPELLED if may_be and alike(item, other) else CHANGED


def _bracket_row(above: Row) -> Row:
    least = above.least
    row = [min(least[j - k] + BRACKETED * k for k in range(min(j, MOST_IN_BRACKETS) + 1)) for j in range(len(least))]
    return Row(row, row)


def _traced(
    items: Sequence[Item], window: Sequence[str], drops: list[float], table: list[Row], end: int, low: int
) -> Alignment | None:
    pairs: list[Pair] = []
    i, j = len(items), end
    dropping = False  # the word behind this place is left out as one of several
    while i:
        here = table[i].dropped[j] if dropping else table[i].least[j]
        item = items[i - 1]
        if item.key is None:
            least = table[i - 1].least
            count = next(
                k for k in range(min(j, MOST_IN_BRACKETS) + 1) if abs(least[j - k] + BRACKETED * k - here) < ALMOST
            )
            pairs += [(i - 1, low + j - 1 - k) for k in range(count)] or [(i - 1, None)]
            i, j, dropping = i - 1, j - count, False
        elif j and not dropping and abs(table[i - 1].least[j - 1] + _change(item, window[j - 1]) - here) < ALMOST:
            pairs.append((i - 1, low + j - 1))
            i, j = i - 1, j - 1
        elif j and (dropping or abs(table[i].dropped[j] - here) < ALMOST):
            dropped = table[i].dropped[j]
            pairs.append((None, low + j - 1))
            dropping = abs(table[i].least[j - 1] + drops[j - 1] - dropped) >= ALMOST
            j -= 1
        else:
            pairs.append((i - 1, None))
            i -= 1
    pairs.reverse()
    places = [place for _, place in pairs if place is not None]
    if not places:
        return None
    return Alignment(table[-1].least[end], tuple(pairs), places[0], places[-1] + 1)
