"""What the names of government bodies look like: "Ministry of X", "X Department", "Dutch government", "customs official".

Works on the words of the text, which a hyphen does not split and a possessive does: "Anti-Corruption", "Sheriff", "'s".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from .. import layers
from ..normalise.paragraphs import paragraph_starts
from ..normalise.phrases import read_rows, read_words

Span = tuple[int, int]
# Phrases by their first word, the longest first.
WordLists = dict[str, list[tuple[str, ...]]]
WORD = re.compile(r"(?:[^\W\d_]\.){2,}|['’]s?(?!\w)|\w+(?:(?!['’]s?(?!\w))[-'’&]\w+)*|[^\w\s]")
JOINTS = {"and", "&"}
# Words with a capital that begin a sentence or a person's title, and are no part of a body's name.
NO_MODIFIER = frozenset(
    "a after all also although an and another any as at because before both but by despite during each even every for from he"
    " her his how if in it its last late many mr mrs most ms next no not now of on one only or other our over said she"
    " since so some such that the their them then there these they this those though through to today two under until"
    " we were what when where which while who why with yet you your former ex president minister chancellor premier king queen prince"
    " senator judge general colonel captain spokesman spokeswoman secretary director chairman".split()
)
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september"
    " october november december".split()
)
CHAMBERS = {"Senate", "House", "Congressional", "Parliamentary", "Commons", "Select", "Knesset", "Duma"}
MOST_WORDS = 14


@dataclass
class Article:
    """The words of a text, and what of them are countries, places and people."""

    text: str
    body: int
    words: list[str]
    spans: list[Span]
    breaks: set[int]
    geo: set[int]
    people: set[int]
    heads: dict[tuple[str, ...], str]

    @classmethod
    def of(cls, doc: Doc) -> Article:
        text, body = doc.text, layers.body_start(doc)
        matches = list(WORD.finditer(text, body))
        spans = [m.span() for m in matches]
        starts = [start for start, _ in spans]

        def indices(records: list[layers.Record]) -> set[int]:
            return {i for r in records for i in range(bisect_left(starts, r["start"]), bisect_left(starts, r["end"]))}

        names = layers.read(doc, "names")
        words = [m[0] for m in matches]
        geo = indices([*layers.read(doc, "countries"), *(r for r in names if r["label"] == "PLACE")])
        geo |= {i for i, word in enumerate(words) if word in read_words("substate_adjectives.txt")}
        breaks = {bisect_left(starts, start) for start in paragraph_starts(text)}
        people = indices([r for r in names if r["label"] == "PERSON"])
        return cls(text, body, words, spans, breaks, geo, people - geo, _heads())

    def index(self, offset: int) -> int:
        """The number of the first word that starts at or after ``offset``."""
        return bisect_left(self.spans, (offset, offset))

    def is_name(self, i: int) -> bool:
        """Whether word ``i`` has a capital and may be part of a body's name."""
        word = self.words[i] if 0 <= i < len(self.words) else ""
        return word[:1].isupper() and word.lower() not in NO_MODIFIER and word.lower() not in DAYS and i not in self.people

    def is_modified(self, offset: int) -> bool:
        """Whether a capitalised word that is no country stands right before ``offset``."""
        i = self.index(offset) - 1
        return i + 1 not in self.breaks and self.is_name(i) and i not in self.geo

    def in_capitals(self, start: int, end: int) -> bool:
        """Whether the words around are in capitals too."""
        i, k = self.index(start), self.index(end)
        around = [w for w in (*self.words[max(0, i - 2) : i], *self.words[k : k + 2]) if w.isalpha()]
        return bool(around) and all(w.isupper() for w in around)

    def goes_on(self, end: int) -> bool:
        """Whether the words after ``end`` may belong to the same name: a capital, or "of" and a capital."""
        i = self.index(end)
        if i >= len(self.words) or i in self.breaks:
            return False
        return self.is_name(i) or self.words[i] in ("of", "for") and i + 1 < len(self.words) and self.words[i + 1][0].isupper()

    def has_topic(self, i: int, k: int) -> bool:
        return any(j in self.geo or self.words[j].title() in read_words("agency_topics.txt") for j in range(i, k))


def pattern_spans(article: Article) -> Iterator[Span]:
    """The spans of bodies, several for one body where patterns meet; in no order."""
    i = 0
    while i < len(article.words):
        head = _phrase_at(article, i, _head_lists())
        if head and (bounds := _capitalised(article, i, i + head)):
            yield article.spans[bounds[0]][0], article.spans[bounds[1] - 1][1]
        lower = _phrase_at(article, i, _lower())
        if lower and (start := _after_place(article, i)) is not None:
            yield article.spans[start][0], article.spans[i + lower - 1][1]
        yield from _designating(article, i)
        i += 1


def _phrase_at(article: Article, i: int, phrases: WordLists) -> int:
    """How many words the longest phrase at word ``i`` has, 0 where there is none."""
    for phrase in phrases.get(article.words[i], ()):
        size = len(phrase)
        if _key(article.words[i : i + size]) == phrase and article.breaks.isdisjoint(range(i + 1, i + size)):
            return size
    return 0


def _capitalised(article: Article, i: int, k: int) -> tuple[int, int] | None:
    """The words of the body whose head is words ``i`` to ``k``, or None where the head does not name one."""
    needs = article.heads[_key(article.words[i:k])]
    start, end = _left(article, i), k
    owned = start > 1 and article.words[start - 1][0] in "'’" and start - 2 in article.geo
    if start == i or all(j in article.geo for j in range(start, i)):
        end = _right(article, k)
    mods = [*range(start, i), *range(k, end)]
    if any(article.words[j].title() in read_words("not_agencies.txt") for j in mods):
        return None
    topic = article.has_topic(start, i) or article.has_topic(k, end)
    first = article.words[start].title()
    valid = {
        "alone": True,
        "named": owned or bool(mods),
        "topic": owned or topic,
        "country": owned or any(j in article.geo for j in mods),
        "national": start < i and (first in ("National", "Federal") or start in article.geo and i - start > 1),
        "parliament": any(article.words[j] in CHAMBERS for j in range(start, i)),
    }
    return (start, end) if valid[needs] else None


def _left(article: Article, i: int) -> int:
    """Where the modifiers before a head begin."""
    j = i
    while j > 0 and j not in article.breaks and i - j < MOST_WORDS:
        before = article.words[j - 1]
        if before in JOINTS | {","} and _listed(article, j - 2) and _listed(article, j) and j - 1 not in article.breaks:
            j -= 2
        elif article.is_name(j - 1) and (not article.words[i].isupper() or j - 1 in article.geo or article.has_topic(j - 1, j)):
            j -= 1
        else:
            break
    return j


def _listed(article: Article, i: int) -> bool:
    """Whether word ``i`` is one of the subjects in "Trade, Industry and Energy Ministry"."""
    return i >= 0 and article.is_name(i) and i not in article.geo and article.has_topic(i, i + 1)


def _right(article: Article, k: int) -> int:
    """Where "of X, Y and Z" after a head ends."""
    words = article.words
    j = _complement(article, k, {"of", "for", "on", "against"})
    if j is None:
        return k
    while j < len(words) and j - k < MOST_WORDS and j not in article.breaks:
        if article.is_name(j) and not (words[j].isupper() and len(words[j]) > 1 and not words[j - 1].isupper()):
            j += 1
        elif words[j] in JOINTS and _continues(article, j + 1):
            j += 2
        elif words[j] == "," and _listed(article, j + 1) and _in_list(article, j):
            j += 2
        elif (further := _complement(article, j, {"of"})) is not None:
            j = further
        else:
            break
    return j


def _complement(article: Article, k: int, prepositions: set[str]) -> int | None:
    """The word after "of (the) X" at word ``k``, or None."""
    if k >= len(article.words) or article.words[k] not in prepositions or k in article.breaks:
        return None
    j = k + 2 if article.words[k + 1 : k + 2] == ["the"] else k + 1
    return j + 1 if article.is_name(j) and j not in article.breaks else None


def _continues(article: Article, i: int) -> bool:
    """Whether "and X" goes on with the same body: X is a subject, no other body, acronym or country."""
    if i >= len(article.words) or not article.is_name(i) or i in article.geo or _phrase_at(article, i, _head_lists()):
        return False
    return not article.words[i].isupper() or article.words[i - 2].isupper()


def _in_list(article: Article, comma: int) -> bool:
    """Whether "and" closes the list that goes on after the comma at word ``comma``."""
    return any(word in JOINTS for word in article.words[comma + 1 : comma + 6])


def _after_place(article: Article, i: int) -> int | None:
    """The first word of the country or place that a body in lower case at word ``i`` belongs to, or None."""
    j = i
    while j > 0 and i - j < 3 and j not in article.breaks and j - 1 not in article.geo and _is_middle(article.words[j - 1]):
        j -= 1
    if j == 0 or j in article.breaks:
        return None
    if article.words[j - 1][0] in "'’" and j > 1:
        j -= 1
    if j - 1 not in article.geo:
        return None
    while j > 0 and j - 1 in article.geo and article.words[j - 1][0].isalnum() and i - j < MOST_WORDS:
        j -= 1
        if j in article.breaks:
            break
    return j


def _is_middle(word: str) -> bool:
    return word.title() in read_words("agency_topics.txt") or word.lower() in read_words("government_adjectives.txt")


def _designating(article: Article, i: int) -> Iterator[Span]:
    """ "customs" before "official", and a ministry in lower case by its subject ("the foreign ministry")."""
    words = article.words
    size = _phrase_at(article, i, _designators())
    if size and i + size < len(words) and words[i + size] in read_words("official_nouns.txt"):
        yield article.spans[i][0], article.spans[i + size - 1][1]
    if words[i] == "ministry" and i > 0 and i not in article.breaks and words[i - 1].title() in read_words("agency_topics.txt"):
        yield article.spans[i - 1][0], article.spans[i][1]


def _key(words: list[str]) -> tuple[str, ...]:
    return tuple(word.replace("’", "'") for word in words)


def _split(phrase: str) -> tuple[str, ...]:
    return tuple(WORD.findall(phrase))


def _by_first(phrases: Iterable[tuple[str, ...]]) -> WordLists:
    lists: WordLists = defaultdict(list)
    for phrase in sorted(phrases, key=len, reverse=True):
        lists[phrase[0]].append(phrase)
    return dict(lists)


@cache
def _heads() -> dict[tuple[str, ...], str]:
    """What each head needs, the heads as written and in capitals."""
    rows = read_rows("agency_heads.tsv")
    return {_split(form): needs for head, needs in rows for form in (head.upper(), head)}


@cache
def _head_lists() -> WordLists:
    return _by_first(_heads())


@cache
def _lower() -> WordLists:
    phrases = map(_split, read_words("lower_agencies.txt"))
    # "Malaysia Tourism board": what comes before the last word may have its capital.
    return _by_first({form for p in phrases for form in (p, (*(w.capitalize() for w in p[:-1]), p[-1]))})


@cache
def _designators() -> WordLists:
    phrases = read_words("designating_agencies.txt")
    return _by_first(_split(form) for phrase in phrases for form in (phrase, phrase.capitalize()))
