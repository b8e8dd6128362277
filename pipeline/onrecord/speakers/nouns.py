"""What the noun of a source says of it: one or many, a person, a body, a group or a document."""

from __future__ import annotations

from functools import cache, lru_cache

from ..countries.table import is_one_of_people
from ..lexicons import read_list, read_table, read_words
from ..lexicons.vocabulary import bodies, roles
from ..text.abroad import nouns_abroad
from ..text.noun_phrases import body_at
from ..text.nouns import PEOPLE, singular

# Last words of names that say less than the word before: "Police Service", "Fire Department".
WIDE = frozenset(["department", "force", "forces", "office", "service", "services"])


def is_plural(head: str, tag: str) -> bool:
    if head not in roles() and singular(head) in roles():
        return True  # "suspects", which taggers take for a verb
    return tag in ("NNS", "NNPS", "CD") or is_group(head)


@lru_cache(maxsize=4096)
def kind_of(head: str, *, plural: bool) -> str:
    """The kind of a speaker that only a phrase names, by its head."""
    if is_document(head):
        return "document"
    if plural or head in QUANTIFIED or head.replace(".", "").isdigit():
        return "group"
    if head in bodies():
        return "organization"
    is_agent = head.endswith(PEOPLE) and head not in read_words("no_agents.txt")
    if head in roles() or head in PERSONS or is_agent or is_affiliation(head):
        return "person"
    if is_one_of_people(head.capitalize()):
        return "person"
    return "unknown"


def last_words(name: str) -> tuple[str, ...]:
    """What says of which kind a named body is, in small letters: its noun, and the word before a wide one; what a word of another
    language means.

    >>> last_words("Bank of Arden"), last_words("Arden Police Service"), last_words("Partido Verde")
    (('bank',), ('service', 'police'), ('party',))
    """
    if abroad := nouns_abroad(name):
        return abroad
    words = name.lower().split()
    head = body_at(words)
    return (words[head], *words[max(0, head - 1) : head]) if words[head] in WIDE else (words[head],)


def names_called(noun: str) -> frozenset[str]:
    """The words of names of bodies that a noun can stand for: a force is a police or a constabulary."""
    return _names_by_noun().get(noun, frozenset())


@cache
def _names_by_noun() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for words, nouns in read_table("body_synonyms.tsv"):
        for noun in (written.replace("_", " ") for written in nouns.split()):
            found[noun] = found.get(noun, frozenset()) | frozenset(words.split())
    return found


# So many of a number of people: "46 percent", "a majority of voters".
QUANTIFIED = frozenset(
    [
        "all",
        "both",
        "bunch",
        "couple",
        "everybody",
        "everyone",
        "few",
        "half",
        "handful",
        "lot",
        "majority",
        "many",
        "minority",
        "mix",
        "most",
        "none",
        "number",
        "one",
        "others",
        "percent",
        "percentage",
        "plurality",
        "quarter",
        "several",
        "share",
        "some",
        "third",
        "those",
        "two",
        "three",
    ]
)
PERSONS = frozenset(
    [
        "source",
        "person",
        "individual",
        "old",  # "the 20-year-old"
        "somebody",
        "someone",
        "figure",
        "child",
        "guy",
        "kid",
        "voice",
        "expert",
        "personality",
        "seed",
        "wildcard",
        "politician",
    ]
)


def is_document(head: str) -> bool:
    return not {head, head.removesuffix("s")}.isdisjoint(_documents())


@cache
def epithets() -> frozenset[str]:
    """Nouns that writers use for somebody named before."""
    return frozenset(read_list("epithets.txt"))


@cache
def _documents() -> frozenset[str]:
    return frozenset(read_list("document_nouns.txt"))


def are_people(head: str) -> bool:
    """Whether a plural is a word for people: "officials", "voters", "Danes"."""
    one = singular(head)
    known = one in roles() or one in PERSONS or is_one_of_people(one.capitalize())
    return is_group(head) or is_affiliation(head) or known or one.endswith(PEOPLE)


def is_affiliation(head: str) -> bool:
    """Whether a noun, in lower case, is one for people of a party, a creed or a part of a country, one or many."""
    return singular(head) in read_words("affiliations.txt")


def is_group(head: str) -> bool:
    return head in _groups() and head not in bodies()


@cache
def _groups() -> frozenset[str]:
    return frozenset(read_list("group_nouns.txt"))
