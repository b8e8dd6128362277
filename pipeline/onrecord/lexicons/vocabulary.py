"""The words that several parts look up, each under one name: small classes, titles, roles, forms of address.

Every accessor reads a file beside it once and gives plain sets and tables, in lower case where it is not said otherwise.
A list that only one part needs is read there, with ``read_words`` and its file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal, NamedTuple

from . import read_list, read_table, read_words

WordClass = Literal[
    "acting",
    "answering",
    "address before a given name",
    "address before a surname",
    "article",
    "being",
    "beside speaking",
    "people of one surname",
    "relative",
    "barred",
    "behind the I of a name",
    "beginning of a surname",
    "calling names",
    "commenting",
    "calling before a name",
    "company form",
    "counted beside points",
    "coordination",
    "decrying",
    "degree",
    "demonstrative",
    "evading",
    "examining",
    "facing others",
    "form of address or name",
    "generation",
    "given name that is a surname",
    "going on",
    "granted",
    "hearing",
    "hearing matters",
    "indefinite",
    "honour behind a name",
    "level of a body",
    "taking sides",
    "what sides are taken on",
    "marked",
    "measured",
    "month that is another word",
    "naming",
    "negation",
    "nobody but a person",
    "posts' initials that people have",
    "of a district",
    "body of a place",
    "part of a place's name",
    "of no place",
    "wide region",
    "of headlines",
    "first half of a name",
    "for a party",
    "of laws",
    "of letters",
    "of oneself",
    "paid for",
    "personal pronoun",
    "possessive",
    "possessive pronoun",
    "post that is addressed",
    "opening the name of a club",
    "people whom posts are for",
    "post for a field",
    "posts' initials that are nothing else",
    "public post that is a surname",
    "judging",
    "giving a reason",
    "question verb",
    "question word",
    "questioning",
    "ruling out without a word",
    "reacting",
    "reflexive pronoun",
    "relative pronoun",
    "said",
    "say or keep silent",
    "saying and thinking",
    "shortened given name",
    "small word in a body",
    "sport",
    "told of in sport",
    "run for a country",
    "taking as true",
    "thanking",
    "tie",
    "told to",
    "turning to",
    "uttering",
    "what befell",
    "event to come",
    "what a name may be that is nobody's",
    "what firms are to firms",
    "what is said",
    "often left out before a name",
    "wishing",
    "what somebody has to say",
]


class Role(NamedTuple):
    """A row of ``roles.tsv``; ``word`` is the noun in full and in lower case."""

    word: str
    kind: str
    gender: str | None


@cache
def word_classes() -> dict[str, tuple[str, ...]]:
    """The words of each class of ``word_classes.tsv``, in the file's order."""
    return {name: tuple(words.split()) for name, words in read_table("word_classes.tsv")}


@cache
def words_of(*classes: WordClass) -> frozenset[str]:
    """The words of one or more classes.  Raises KeyError where there is no such class.

    >>> "nor" in words_of("negation", "coordination")
    True
    """
    return frozenset(word for name in classes for word in word_classes()[name])


def weekdays() -> tuple[str, ...]:
    """The days of the week, Monday first, of ``days.txt``, which goes on with ``today`` and the like."""
    return read_list("days.txt")[:7]


def days() -> frozenset[str]:
    """The days of the week and those reckoned from today."""
    return read_words("days.txt")


def months() -> tuple[str, ...]:
    """The months in order.

    >>> months().index("march") + 1
    3
    """
    return read_list("months.txt")


@cache
def roles() -> dict[str, Role]:
    """What a person can be called, by noun, in lower case."""
    return {
        noun.lower(): Role((full if full != "-" else noun).lower(), kind, None if gender == "-" else gender)
        for noun, kind, gender, full in read_table("roles.tsv")
    }


@cache
def wider_roles() -> dict[str, frozenset[str]]:
    """For a wider word the roles that it covers: a lawmaker may be a senator."""
    return {word: frozenset(covered.split(", ")) for word, covered in read_table("wider_roles.tsv")}


@cache
def bodies() -> dict[str, str]:
    """Nouns for bodies: ``public``, ``private`` or ``-``."""
    return {row[0]: row[1] for row in read_table("body_nouns.tsv")}


@cache
def businesses() -> frozenset[str]:
    """Nouns for bodies that may be businesses: "bank", "newspaper"; not "union"."""
    return frozenset(row[0] for row in read_table("body_nouns.tsv") if "business" in row[2:])


@cache
def public_bodies() -> frozenset[str]:
    """The nouns for public bodies."""
    return frozenset(noun for noun, kind in bodies().items() if kind == "public")


@cache
def initials() -> frozenset[str]:
    """The posts of ``roles.tsv`` that are written by their initials, in capitals: "MP", "DySP"."""
    return frozenset(noun for noun, *_ in read_table("roles.tsv") if sum(map(str.isupper, noun)) > 1 and noun.isalpha())


@cache
def honorifics() -> dict[str, str]:
    """Forms of address, in lower case, with the gender that they tell: ``m``, ``f`` or ``-``."""
    return {form.lower(): gender for form, gender in read_table("honorifics.tsv")}


@cache
def dotted_titles() -> frozenset[str]:
    """Titles and forms of address before a name that end with a dot, in lower case: "fr.", "brig.-gen."."""
    return frozenset(form for form in roles().keys() | honorifics().keys() if form.endswith("."))


@cache
def within_dotted_titles() -> frozenset[str]:
    """The words of short posts of several words that end with a dot, in lower case: "sr." and "comr." of "sr. comr."."""
    return frozenset(word for form in dotted_titles() if " " in form for word in form.split() if word.endswith("."))


@cache
def titles() -> frozenset[str]:
    """What stands before a name with a capital and is no part of it: the last words of posts, forms of address, the rest
    of ``titles.txt``.

    >>> "councilmember" in titles(), "deputies" in titles(), "mr." in titles(), "baker" in titles()
    (True, True, True, False)
    """
    posts = (noun for noun, role in roles().items() if role.kind != "private")
    return frozenset(_last_words(posts)) - read_words("particles.txt") | honorifics().keys() | read_words("titles.txt")


def is_title(word: str) -> bool:
    """Whether a word as it is written is one of ``titles``: initials have their capitals.

    >>> is_title("Senator"), is_title("SP"), is_title("Si")
    (True, True, False)
    """
    return word.lower() in titles() and not (word.istitle() and word.lower() in lowered_initials())


@cache
def lowered_initials() -> frozenset[str]:
    """The same as ``initials``, in lower case."""
    return frozenset(map(str.lower, initials()))


def _last_words(posts: Iterable[str]) -> Iterator[str]:
    """The last word of each post and its plural: justice and justices of “chief justice”, nothing of “chief of staff”."""
    for noun in posts:
        *before, last = noun.split()
        if not {"of", "pro", "chargé"} & set(before):
            yield last
            yield plural(last)


def plural(noun: str) -> str:
    """The plural of a noun for a person, in lower case.

    >>> plural("deputy"), plural("spokeswoman"), plural("sen."), plural("judge")
    ('deputies', 'spokeswomen', 'sens.', 'judges')
    """
    if noun.endswith("man") and noun != "human":
        return noun[:-3] + "men"
    if noun.endswith("."):
        return noun[:-1] + "s."
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")
