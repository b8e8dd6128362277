"""The phrases of a word list in a text: longest first, in one pass."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from . import late_re as re

T = TypeVar("T")
# "rain", not " – "
WORD = re.compile(r"(?<!\w)\w+")
# Bounded, so that a text of nothing but white space costs no more than another.
SPACE = r"(?:[^\S\n]{1,9}\n?|\n)[^\S\n]{0,9}"
APOSTROPHE = "['’‘`´]"


class Phrases(Generic[T]):
    """Finds phrases in a text, each with the value it was given; as written or in capitals, never inside a word.

    A space in a phrase stands for any white space short of a paragraph break, an apostrophe for either kind.  Where two
    phrases start at the same word the longer one is found, and phrases found never overlap.  Linear in the text.
    """

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._values: dict[str, T] = {}
        self._by_first: dict[str, list[str]] = defaultdict(list)
        self._patterns: dict[str, re.Pattern[str]] = {}
        for phrase, value in entries:
            plain = _plain(phrase)
            first = WORD.match(plain)
            if first is None:
                raise ValueError(f"phrase {phrase!r} does not start with a word")
            for form, word in ((plain, first[0]), (plain.upper(), first[0].upper())):
                if form not in self._values:
                    self._by_first[word].append(form)
                self._values[form] = value

    def find(self, text: str, start: int = 0) -> Iterator[tuple[int, int, T]]:
        """The phrases in ``text[start:]`` in text order, as (start, end, value)."""
        done = start
        for word in WORD.finditer(text, start) if self._by_first else ():
            if word[0] not in self._by_first or word.start() < done:
                continue
            match = self._pattern(word[0]).match(text, word.start())
            if match:
                done = match.end()
                yield match.start(), done, self._values[_plain(match[0])]

    def get(self, phrase: str) -> T | None:
        """The value of a whole string, or None where it is no phrase of the list."""
        return self._values.get(_plain(phrase))

    def __contains__(self, phrase: str) -> bool:
        return _plain(phrase) in self._values

    def _pattern(self, first: str) -> re.Pattern[str]:
        if first not in self._patterns:
            forms = sorted(self._by_first[first], key=len, reverse=True)
            pattern = "|".join(re.escape(form).replace(r"\ ", SPACE).replace("'", APOSTROPHE) for form in forms)
            self._patterns[first] = re.compile(rf"(?:{pattern})(?!\w)")
        return self._patterns[first]


_STRAIGHT = dict.fromkeys(map(ord, "’‘`´"), "'")


def _plain(phrase: str) -> str:
    return " ".join(phrase.split()).translate(_STRAIGHT)
