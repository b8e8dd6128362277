"""Firms by their form: "Velkora Oyj", "Velkora, Inc.", "Velkora S.p.A."."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..lexicons import read_words
from ..lexicons.vocabulary import words_of
from ..text.names import fold
from ..text.words import Words, plain
from .governments import is_he_that_says, is_titled
from .runs import ORGANIZATION, PERSON, Candidate, end_words, is_capital

# What stands behind a comma in a firm's name: "Velkora, Inc.", "Velkora Co., Ltd."
FORMS = frozenset(["Inc", "Incorporated", "LLC", "LLP", "Ltd"])
# How sure such a name is; chosen, not measured.
SURE = 4


def company_by_form(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "Velkora Oyj", taken for a person, "Velkora *S.p.A.*", which its points parted, and "Velkora, *Inc.*", which the comma did: a
    firm, and all of its name."""
    alone = c.end - c.start == 1 and c.start not in words.breaks
    if words[c.start] in FORMS and words[c.start - 1] == "," or alone and _is_dotted_form(words, c.start):
        return []
    if _is_dotted_form(words, c.end) and c.end not in words.breaks:
        return [Candidate(c.start, c.end + 1, ORGANIZATION, SURE)]
    parted = words[c.end] == "," and words[c.end + 1] in FORMS and {c.end, c.end + 1}.isdisjoint(words.breaks)
    if parted and is_capital(words[c.start]):
        return [Candidate(c.start, c.end + 2 + (words[c.end + 2] == "."), ORGANIZATION, SURE)]
    last = words[c.end - 1]
    formed = last in end_words() and fold(last) in words_of("company form") and not words[c.start].isupper()
    return [c._replace(label=ORGANIZATION)] if c.label == PERSON and c.end - c.start > 1 and formed else None


def club(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "Sporting Selby", "Cricket Norland", or *Selby* of them, taken for a person: a club or a league, by its first word; not "coach
    Racing Frost" nor "Football: Ada Frost"."""
    before = c.start - (c.end - c.start == 1)
    opened = not {c.start, before + 1} & words.breaks if before < c.start else True
    named = words[before].istitle() and words[before].lower() in words_of("opening the name of a club")
    alone = before < c.start
    if (
        not (c.label == PERSON or alone and c.label == ORGANIZATION)
        or not named
        or not opened
        or is_titled(words, before)
    ):
        return None
    return [c._replace(start=before, label=ORGANIZATION)]


def in_short(
    words: Words, candidates: Sequence[Candidate], labels: Mapping[tuple[str, ...], str]
) -> Iterator[tuple[str, ...]]:
    """What bodies of the article are called for short, and was taken for people's: "LOM" of "Institute for Roads (LOM)", whatever its
    letters stand for, and "Kawa Hara" of "Kawa Hara Corporation"; not "Ada Frost" of "Ada Frost Company", nor "Mr Tan Boon",
    "Tan Boon, 44,", "Tan Boon said he"."""
    people = {plain(words.words[c.start : c.end]) for c in candidates if _is_treated_as_person(words, c)}
    for c in candidates:
        if c.label == ORGANIZATION and c.end - c.start > 2 and words[c.end] == "(" and words[c.end + 2] == ")":
            letters = words[c.end + 1]
            if len(letters) > 2 and letters.isupper() and letters.isalpha():
                yield (letters,)
    for name, label in labels.items():
        short = name[:-1]
        formed = label == ORGANIZATION and len(name) > 2 and fold(name[-1]) in words_of("company form")
        called = short in people or any(word in read_words("given_names.tsv") for word in short[:1])
        if formed and labels.get(short) == PERSON and not called:
            yield short


def _is_treated_as_person(words: Words, c: Candidate) -> bool:
    """ "Mr Tan Boon", "Tan Boon, 44", "Tan Boon (44)", "Tan Boon, who", "Tan Boon said he"."""
    behind = words[c.end + 1] if words[c.end] in (",", "(") else ""
    return is_titled(words, c.start) or behind.isdigit() or behind == "who" or is_he_that_says(words, c.end)


def _is_dotted_form(words: Words, i: int) -> bool:
    """ "S.p.A.", "d.o.o." behind a capital."""
    return "." in words[i][:-1] and fold(words[i]) in words_of("company form") and is_capital(words[i - 1])
