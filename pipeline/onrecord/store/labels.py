"""What a claim is, as words for full-text search: its kind, state, country, act, day, what it counts and who made it.

A mark and a letter say what each is of, so that it is no word of a text: to look for the country US costs nothing for every
"us" that somebody said, nor a speaker's name for those who are spoken of, and no column of the index is asked for, which
would be sorted out of all places where a word stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from . import days
from .folding import MARK

Sort = Literal["kind", "state", "country", "unit", "party", "act", "speaker", "agency"]
_LETTERS: dict[Sort, str] = {
    "kind": "k", "state": "s", "country": "c", "unit": "u", "party": "p", "act": "a", "speaker": "n", "agency": "b"
}  # fmt: skip
COUNTED = f"{MARK}q"  # the label of a claim with a quantity, of whatever unit
NEVER = f"{MARK}0"  # the label of no claim
# As SQLite's tokenizer has words, accents that stand apart included.
# "co", "José", not "-"
_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u0331])*")


def label(sort: Sort, value: str | int) -> str:
    """The words for a value, each marked: ``cUS``; of a unit (the last word of it) ``umask``; of a name ``nAna nSilva``."""
    return _marked(_LETTERS[sort], str(value))


def day_labels(words: Iterable[str]) -> list[str]:
    """The labels for words of ``days``."""
    return [MARK + word for word in words]


def labels(
    *,
    kind: str,
    state: str,
    country: str | None,
    day: str,
    units: Iterable[str],
    parties: Iterable[int],
    act: str | None,
    speaker: str,
    agency: str,
) -> str:
    """All words for a claim; ``day`` is ISO 8601 or empty, ``units`` has the last word of each quantity's unit, ``speaker``
    and ``agency`` are folded."""
    counted = [label("unit", unit) for unit in units]
    return " ".join(
        [
            label("kind", kind),
            label("state", state),
            *([label("country", country)] if country else []),
            *([COUNTED, *counted] if counted else []),
            *(label("party", party) for party in parties),
            *day_labels(days.words(day).split()),
            *([label("act", act)] if act else []),
            *names(speaker, agency),
        ]
    )


def names(speaker: str, agency: str) -> list[str]:
    """The labels for the speaker's name and body, folded; none for an empty one."""
    return [*([label("speaker", speaker)] if speaker else []), *([label("agency", agency)] if agency else [])]


def relabelled(before: str, speaker: str, agency: str) -> str:
    """Labels as they were before they had a mark, and before names were among them, as they are now."""
    return " ".join([*(_marked(word[0], word[1:]) for word in before.split()), *names(speaker, agency)])


def renamed(before: str, speaker: str, agency: str) -> str:
    """Labels with other names, folded."""
    of_names = (MARK + _LETTERS["speaker"], MARK + _LETTERS["agency"])
    return " ".join([*(word for word in before.split() if not word.startswith(of_names)), *names(speaker, agency)])


def _marked(letter: str, text: str) -> str:
    found = _WORD.sub(rf"{MARK}{letter}\g<0>", text)
    return found if MARK in found else f"{MARK}{letter}{text}"
