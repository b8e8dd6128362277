"""What the names of government bodies look like: "Ministry of X", "X Department", "Dutch government", "customs official".

Works on the words of the text, which a hyphen does not split and a possessive does: "Anti-Corruption", "Sheriff", "'s".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import takewhile

from spacy.tokens import Doc

from .. import layers
from ..lexicons import read_table, read_words
from ..lexicons.vocabulary import honorifics, words_of
from ..text.headings import heading_verbs
from ..text.words import Span, WordLists, Words, by_first, plain, split

# With which a list of what a ministry deals with may end, besides the topics of public bodies.
LAST = frozenset(["Art", "Arts", "Innovation", "Recreation", "Sport", "Sports", "Technology"])
JOINTS = {"and", "&"}
CHAMBERS = {"Senate", "House", "Congressional", "Parliamentary", "Commons", "Select", "Knesset", "Duma"}
COMMITTEES = {"Judiciary", "Intelligence", "Appropriations", "Services", "Relations", "Means", "Oversight", "Affairs"}
# How many words of a body's name are read; chosen, not measured: more is a list of bodies.
MOST_WORDS = 14


@dataclass
class Article(Words):
    """The words of a text, and which of them are countries, places and people."""

    geo: set[int] = field(default_factory=set)
    people: set[int] = field(default_factory=set)
    # Words that are the whole name of a body.
    others: set[int] = field(default_factory=set)
    # For each "for", "of" and "on" within a body's name where that ends.
    within: dict[int, int] = field(default_factory=dict)

    def is_name(self, i: int) -> bool:
        """Whether word ``i`` has a capital and may be part of a body's name."""
        word = self.words[i] if 0 <= i < len(self) else ""
        seat = word.lower().endswith(("-based", "-headquartered"))
        other = seat or word.lower() in read_words("not_modifiers.txt") or word.lower() in honorifics()
        return word[:1].isupper() and not other and i not in self.people

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
        if i >= len(self) or i in self.breaks:
            return False
        return (
            self.is_name(i) or self.words[i] in ("of", "for") and i + 1 < len(self) and self.words[i + 1][0].isupper()
        )

    def has_topic(self, i: int, k: int) -> bool:
        return any(j in self.geo or self.words[j].title() in read_words("agency_topics.txt") for j in range(i, k))


def read_article(doc: Doc) -> Article:
    """The words of a Doc's text with what the layers ``names`` and ``countries`` say of them."""
    words = Words.of(layers.text_of(doc), layers.body_start(doc))
    verbs = heading_verbs(doc, words)
    words.breaks.update(verbs, (i + 1 for i in (*verbs, *_orders(doc, words))))
    names, adjectives = layers.read(doc, "names"), read_words("substate_adjectives.txt")
    article = Article(words.text, words.body, words.words, words.spans, words.breaks)
    for r in [*layers.read(doc, "countries"), *(r for r in names if r["label"] == "PLACE")]:
        article.geo.update(words.range(r["start"], r["end"]))
    for i, size in words.phrases(_places()).items():
        article.geo.update(range(i, i + size))
    article.geo.update(i for i, word in enumerate(words.words) if word in adjectives)
    for r in names:
        span = words.range(r["start"], r["end"])
        if r["label"] == "PERSON":
            article.people.update(span)
        elif r["label"] == "ORGANIZATION":
            article.others.update(span if len(span) == 1 else ())
            article.within.update((i, span.stop) for i in span if words[i] in ("for", "of", "on"))
    article.people -= article.geo
    return article


def _orders(doc: Doc, words: Words) -> Iterator[int]:
    """The words, by number, that open a sentence as an order: "*Ask* Treasury where it slept"."""
    for sentence in doc.sents if doc.has_annotation("SENT_START") else ():
        opening = next((token for token in sentence if token.is_alpha), None)
        if opening is not None and opening.tag_ == "VB" and opening.idx >= words.body:
            yield words.index(opening.idx)


def pattern_spans(article: Article) -> Iterator[Span]:
    """The spans of bodies, several for one body where patterns meet; in no order."""
    for i, size in article.phrases(_head_lists()).items():
        if bounds := _capitalised(article, i, i + size):
            yield article.span(*bounds)
    for i, size in article.phrases(_lower()).items():
        if (start := _after_place(article, i)) is not None:
            yield article.span(start, i + size)
    yield from _designating(article)


@dataclass(frozen=True)
class Head:
    """A head's place in the article: its words ``i`` to ``k`` within those of the body, ``start`` to ``end``."""

    article: Article
    start: int
    i: int
    k: int
    end: int

    @property
    def modifiers(self) -> list[int]:
        return [*range(self.start, self.i), *range(self.k, self.end)]

    @property
    def owned(self) -> bool:
        """Whether a country's or a place's possessive stands before it."""
        before = self.start - 1
        return before > 0 and self.article.words[before][0] in "'’" and before - 1 in self.article.geo


def _capitalised(article: Article, i: int, k: int) -> tuple[int, int] | None:
    """The words of the body whose head is words ``i`` to ``k``, or None where the head does not name one."""
    start, end = _left(article, i), k
    of = article[k] == "of" and k not in article.breaks
    # "National Department of Health", not "the State Department of Ida Brock"
    subject = of and article.has_topic(k + 1, min(k + 2, len(article)))
    levelled = all(
        j in article.geo or subject and article.words[j].lower() in words_of("level of a body") for j in range(start, i)
    )
    if levelled or of and k + 1 in article.geo:
        end = _right(article, k)
    elif k not in article.breaks:  # "the State Office for River Affairs", not "left the Justice Department for Corvane"
        end = max(article.within.get(k, k), k)
    head = Head(article, start, i, k, end)
    # Of a list, as "Culture, Media and Sport", the first subject tells.
    told = takewhile(lambda j: article.words[j] != ",", range(k, end))
    if any(article.words[j].title() in read_words("not_agencies.txt") for j in (*range(start, i), *told)):
        return None
    return (start, end) if NEEDS[heads()[plain(article.words[i:k])]](head) else None


def _alone(head: Head) -> bool:
    """ "Supreme Court"."""
    return True


def _named(head: Head) -> bool:
    """ "Selby Police Department", "Ministry of Health"."""
    return head.owned or bool(head.modifiers)


def _topic(head: Head) -> bool:
    """ "Port Authority", "Board of Education"; not "Chess Board"."""
    topics = head.article.has_topic(head.start, head.i) or head.article.has_topic(head.k, head.end)
    return head.owned or topics


def _national(head: Head) -> bool:
    """ "National Cancer Institute"; not "Selby Institute"."""
    if head.start == head.i:
        return False
    first = head.article.words[head.start].title()
    return first in ("National", "Federal") or head.start in head.article.geo and head.i - head.start > 1


def _country(head: Head) -> bool:
    """ "Kenyan Parliament", "Army of Chad"; not "Salvation Army"."""
    return head.owned or any(j in head.article.geo for j in head.modifiers)


def _parliament(head: Head) -> bool:
    """ "Senate Finance Committee", "Ways and Means Committee"; not "Festival Committee"."""
    words = head.article.words
    return any(words[j] in CHAMBERS for j in range(head.start, head.i)) or words[head.i - 1] in COMMITTEES


# What each class of ``agency_heads.tsv`` needs beside the head.
NEEDS: dict[str, Callable[[Head], bool]] = {
    "alone": _alone,
    "named": _named,
    "topic": _topic,
    "country": _country,
    "national": _national,
    "parliament": _parliament,
}


def _left(article: Article, i: int) -> int:
    """Where the modifiers before a head begin."""
    j = i
    while j > 0 and j not in article.breaks and i - j < MOST_WORDS:
        before = article.words[j - 1]
        if before in JOINTS | {","} and _listed(article, j - 2) and _listed(article, j) and j - 1 not in article.breaks:
            j -= 2
        elif (
            j - 1 in article.geo
            or article.is_name(j - 1)
            and (not article.words[i].isupper() or article.has_topic(j - 1, j))
        ):
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
    # "The member of Parliament for Selby told Parliament on Friday"
    seated = words[k - 1].title() == "Parliament"
    j = _complement(article, k, {"of"} if seated else {"of", "for", "on", "against"})
    if j is None:
        return k
    while j < len(words) and j - k < MOST_WORDS and j not in article.breaks:
        if article.is_name(j) and not (words[j].isupper() and len(words[j]) > 1 and not words[j - 1].isupper()):
            j += 1
        elif (
            words[j] in JOINTS
            and _continues(article, j + 1)
            or words[j] == ","
            and (_listed(article, j + 1) or _is_subject(article, j + 1) and article.has_topic(k, j))
            and _in_list(article, j)
        ):
            j += 2
        elif (further := _complement(article, j, {"of"})) is not None:
            j = further
        else:
            break
    return j


def _complement(article: Article, k: int, prepositions: set[str]) -> int | None:
    """The word after "of (the) X" at word ``k``, or None."""
    if k >= len(article) or article.words[k] not in prepositions or k in article.breaks:
        return None
    j = k + 2 if article.words[k + 1 : k + 2] == ["the"] else k + 1
    return j + 1 if article.is_name(j) and j not in article.breaks else None


def _is_subject(article: Article, i: int) -> bool:
    """Whether word ``i`` may be a subject that no list has: of "Department for Culture, *Media* and Sport"; one word, and no body,
    country or person, in a list whose last one is known: not "Department of Energy, Exxon and Shell"."""
    known = article.words[i].isupper() or i in article.geo | article.others or article.phrase_at(i, _head_lists())
    joint = next((k for k in range(i + 1, i + 6) if article[k] != "," and not article.is_name(k)), i)
    told = article[joint] in JOINTS and (_listed(article, joint + 1) or article[joint + 1] in LAST)
    return told and article.is_name(i) and article[i + 1] in JOINTS | {","} and not known


def _continues(article: Article, i: int) -> bool:
    """Whether "and X" goes on with the same body: X is a subject, no other body, acronym or country."""
    if i >= len(article) or not article.is_name(i) or i in article.geo or article.phrase_at(i, _head_lists()):
        return False
    return not article.words[i].isupper() or article.words[i - 2].isupper()


def _in_list(article: Article, comma: int) -> bool:
    """Whether "and" closes the list that goes on after the comma at word ``comma``."""
    return any(word in JOINTS for word in article.words[comma + 1 : comma + 6])


def _after_place(article: Article, i: int) -> int | None:
    """The first word of the country or place that a body in lower case at word ``i`` belongs to, or None."""
    j = i
    while (
        j > 0
        and i - j < 3
        and j not in article.breaks
        and j - 1 not in article.geo
        and _is_middle(article.words[j - 1])
    ):
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


def _designating(article: Article) -> Iterator[Span]:
    """ "customs" before "official", and a ministry in lower case by its subject ("the foreign ministry")."""
    words = article.words
    for i, size in article.phrases(_designators()).items():
        if i + size < len(words) and words[i + size] in read_words("official_nouns.txt"):
            yield article.span(i, i + size)
    for i, word in enumerate(words):
        if (
            word == "ministry"
            and i > 0
            and i not in article.breaks
            and words[i - 1].title() in read_words("agency_topics.txt")
        ):
            yield article.span(i - 1, i + 1)


@cache
def _places() -> WordLists:
    return by_first(split(place) for place in read_words("places.txt") | read_words("us_states.txt"))


@cache
def heads() -> dict[tuple[str, ...], str]:
    """What each head needs, the heads as written and in capitals."""
    rows = read_table("agency_heads.tsv")
    return {split(form): needs for head, needs in rows for form in (head.upper(), head)}


@cache
def _head_lists() -> WordLists:
    return by_first(heads())


@cache
def _lower() -> WordLists:
    phrases = map(split, read_words("lower_agencies.txt"))
    # "Malaysia Tourism board": what comes before the last word may have its capital.
    return by_first({form for p in phrases for form in (p, (*(w.capitalize() for w in p[:-1]), p[-1]))})


@cache
def _designators() -> WordLists:
    phrases = read_words("designating_agencies.txt")
    return by_first(split(form) for phrase in phrases for form in (phrase, phrase.capitalize()))
