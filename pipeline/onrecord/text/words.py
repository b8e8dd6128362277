"""The words of a text for rules over capitals: a hyphen does not split a word, a possessive and a paragraph's end do."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from . import late_re as re
from .paragraphs import paragraph_starts

Span = tuple[int, int]
# Phrases by their first word and their length, the longest first.
WordLists = dict[str, dict[int, set[tuple[str, ...]]]]
# "US-led" is two words, "Hye-jin" one.
SUFFIXED = "-(?:affiliated|backed|based|born|bound|brokered|controlled|dominated|educated|funded|held|hosted|led|linked|listed|made|mediated|occupied|owned|run|sponsored|style|trained|wide)"
# What a sentence ends with, or a text begins with.
SENTENCE_ENDS = frozenset([".", "!", "?", "”", '"', ""])
# Accents of their own, as in decomposed text, and what a wrong decoding leaves between letters: "JosÃ\x83Â© MuÃ±oz".
LETTER = "[\\w\u0300-\u036f\x80-\x84\x86-\x9f]"
JOINT = "[-'’&\xa1-\xaa\xac-\xb9\xbc-\xbf]"
# What has a mark between two names: "van 't Veld", "a/l" for "son of".
# "U.S.", "Hye-jin", "’s", "&", "'t Veld", "a/l Brock", not " \n"
WORD = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}|(?<![\w/])(?:['’]t(?=\s[A-Z])|[ads]/[lop](?=\s))|['’]s?(?!\w)|{LETTER}+(?:(?!['’]s?(?!\w)|{SUFFIXED}(?!\w)){JOINT}{LETTER}+)*|[^\w\s]"
)


def is_capitalised(word: str) -> bool:
    """Whether it is written as a name is, "McHale" too, of which ``is_title`` of Python and spaCy say no
    (findings/spacy-mchale-is-no-title.sh), and "U.S.", "J.", "G7", of which they say yes; not "BBC"."""
    return word.istitle() or word[:1].isupper() and not word.isupper()


@dataclass(eq=False)  # one article's are a key, and no others are the same
class Words:
    """The words of ``text[body:]`` with their offsets, and the numbers of those that begin a paragraph."""

    text: str
    body: int
    words: list[str]
    spans: list[Span]
    breaks: set[int]
    _anywhere: dict[tuple[object, str], bool] = field(default_factory=dict, init=False, repr=False)

    @classmethod
    def of(cls, text: str, body: int = 0) -> Words:
        words, spans, breaks = _read(text, body)
        return cls(text, body, words, spans, set(breaks))

    @cached_property
    def starts(self) -> list[int]:
        return [start for start, _ in self.spans]

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """The numbers at which each word stands, in order."""
        places: dict[str, list[int]] = {}
        for i, word in enumerate(self.words):
            places.setdefault(word, []).append(i)
        return places

    def anywhere(self, word: str, holds: Callable[[Words, int], bool]) -> bool:
        """Whether it holds of any place of this word, once ``breaks`` are all there.  It is looked for once, whoever asks: an article may
        have as many mentions of one name as it has sentences."""
        asked = holds, word
        if asked not in self._anywhere:
            self._anywhere[asked] = any(holds(self, k) for k in self.places.get(word, ()))
        return self._anywhere[asked]

    def __len__(self) -> int:
        return len(self.words)

    def __getitem__(self, i: int) -> str:
        """Word ``i``, or an empty string outside the text."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def index(self, offset: int) -> int:
        """The number of the first word that starts at or after ``offset``."""
        return bisect_left(self.starts, offset)

    def range(self, start: int, end: int) -> range:
        """The numbers of the words that start in ``text[start:end]``."""
        return range(self.index(start), self.index(end))

    def span(self, i: int, k: int) -> Span:
        """The offsets of words ``i`` to ``k``, ``k`` left out."""
        return self.spans[i][0], self.spans[k - 1][1]

    def begins_sentence(self, i: int) -> bool:
        """Whether word ``i`` is the first of a paragraph, or stands behind what a sentence ends with."""
        return i in self.breaks or self[i - 1] in SENTENCE_ENDS

    def phrase_at(self, i: int, phrases: WordLists) -> int:
        """How many words the longest phrase at word ``i`` has, 0 where there is none."""
        for size, of_that_size in phrases.get(self.words[i], {}).items():
            if plain(self.words[i : i + size]) in of_that_size and self.breaks.isdisjoint(range(i + 1, i + size)):
                return size
        return 0

    def phrases(self, phrases: WordLists) -> dict[int, int]:
        """By the number of its first word, how many words the longest phrase there has: all of the text, in order."""
        found = {i: self.phrase_at(i, phrases) for i, word in enumerate(self.words) if word in phrases}
        return {i: size for i, size in found.items() if size}


@lru_cache(maxsize=1)
def _read(text: str, body: int) -> tuple[list[str], list[Span], list[int]]:
    """The words, their offsets, and which begin a paragraph; kept, as names and agencies both ask for those of an article."""
    words: list[str] = []
    spans: list[Span] = []
    for match in WORD.finditer(text, body):
        words.append(match[0])
        spans.append(match.span())
    starts = [start for start, _ in spans]
    return words, spans, [bisect_left(starts, start) for start in paragraph_starts(text)]


def plain(words: Iterable[str]) -> tuple[str, ...]:
    """Words as a key: with straight apostrophes."""
    return tuple(word.replace("’", "'") for word in words)


def split(phrase: str) -> tuple[str, ...]:
    """The words of a phrase, as ``Words`` has them."""
    if phrase.isascii() and phrase.replace(" ", "").isalnum():
        return tuple(phrase.split())  # the same, and most of the lists are such
    return plain(WORD.findall(phrase))


def by_first(phrases: Iterable[tuple[str, ...]]) -> WordLists:
    """Phrases for ``Words.phrase_at``."""
    lists: WordLists = {}
    for phrase in sorted(set(phrases), key=len, reverse=True):
        lists.setdefault(phrase[0], {}).setdefault(len(phrase), set()).add(phrase)
    return lists


def longest(spans: Iterable[Span]) -> list[Span]:
    """The spans in text order, of overlapping ones the longest (the first of equals)."""
    kept: list[Span] = []
    for span in sorted(spans):
        if kept and span[0] < kept[-1][1]:
            if span[1] - span[0] > kept[-1][1] - kept[-1][0]:
                kept[-1] = span
        else:
            kept.append(span)
    return kept
