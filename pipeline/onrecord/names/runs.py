"""Runs of words in capitals, which may be names by their form, and the gazetteers that say what they are not."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ..countries import table as countries
from ..lexicons import read_words
from ..lexicons.vocabulary import dotted_titles, is_title
from ..text import late_re as re
from ..text.words import WordLists, Words, by_first, split

PERSON, ORGANIZATION, PLACE = "PERSON", "ORGANIZATION", "PLACE"
# "al-Amr", "d'Estaing", "d'État", "p'Bitek", "kaNdlovu", not "alarm", "al-amr", "eMail"
ARTICLE = re.compile(r"(?:(?:a[dlnrstz]|ash|el|ul)[-'’]|[dp]['’]|(?:ba|ka|kwa)(?=\w[a-z]))(?P<capital>[^\W\d_a-z])")
# "Q", not "q", "Quill"
INITIAL = re.compile(r"[A-Z]\Z")
# "12", "-3.5", "2-1", not "12th", "two"
NUMBER = re.compile(r"[+-]?\d[\d.,:/-]*\Z")
VERSUS = {"v", "vs", "V", "VS", "AT"}


class Candidate(NamedTuple):
    """A possible name: words ``start`` to ``end``, a label, and how sure it is, from 1 to 5."""

    start: int
    end: int
    label: str
    weight: int


def is_capital(word: str) -> bool:
    """Whether a word may be part of a name by its form: a capital and letters."""
    if word[:1].isupper():
        return word.title() not in read_words("not_names.txt")
    behind = ARTICLE.match(word)
    return behind is not None and behind["capital"].isupper()


def is_free(words: Words, i: int, *, opens: bool = False) -> bool:
    """Whether word ``i`` may be a first name: a capital, no title, place, country or end of an organisation's name; none
    that opens a paragraph, unless it ``opens`` one for certain."""
    word = words[i]
    return (
        is_capital(word)
        and not is_title(word)
        and not countries.lookup(word)
        and not words.phrase_at(i, places())
        and not words.phrase_at(i, organisations())
        and word not in end_words()
        and (opens or i not in words.breaks or word in read_words("given_names.tsv"))
    )


def is_listed_place(name: tuple[str, ...]) -> bool:
    """Whether these words, as ``plain`` gives them, are a place of the gazetteer."""
    return name in places().get(name[0], {}).get(len(name), ())


def run(words: Words, i: int, *, most: int = 6) -> int:
    """The end of the run of capitalised words (initials, particles within) that starts at word ``i``."""
    k = i
    while k - i < most and (k == i or k not in words.breaks):
        word = words[k]
        if INITIAL.match(word) and words[k + 1] == "." and is_capital(words[k + 2]):
            k += 2
        elif (
            is_capital(word)
            and word not in VERSUS
            or k > i
            and word in read_words("particles.txt")
            and _particle_goes_on(words, k)
        ):
            k += 1
        else:
            break
    return k


def run_back(words: Words, i: int, *, most: int = 4) -> int:
    """The start of the run of capitalised words (particles, initials within) that ends before word ``i``."""
    k = i
    while i - k < most and k not in words.breaks:
        word = words[k - 1]
        if is_capital(word) or k < i and word in read_words("particles.txt") and _particle_follows(words, k - 2):
            k -= 1
        elif k < i and word == "." and INITIAL.match(words[k - 2]):
            k -= 2
        else:
            break
    return k


def _particle_follows(words: Words, k: int) -> bool:
    return is_capital(words[k]) or words[k] in read_words("particles.txt") and is_capital(words[k - 1])


def _particle_goes_on(words: Words, k: int) -> bool:
    following = words[k + 1]
    return is_capital(following) or following in read_words("particles.txt") and is_capital(words[k + 2])


def is_known(words: Words, i: int, k: int) -> bool:
    """Whether any of words ``i`` to ``k`` is a country or ends an organisation's name."""
    return any(countries.lookup(words[j]) for j in range(i, k)) or words[k - 1] in end_words()


def ends_organisation(words: Words, k: int) -> bool:
    """Whether an end of an organisation's name stands from word ``k`` on: "Inc", "Savings Bank"."""
    return k < len(words) and k not in words.breaks and bool(words.phrase_at(k, ends()))


def is_dotted_title(words: Words, start: int, end: int) -> bool:
    """Whether a name is a title alone, without the point behind it: the "Dr." of "Chief Officer Dr. Ada Frost"."""
    return end - start == 1 and words[end] == "." and f"{words[start].lower()}." in dotted_titles()


def _with_capitals(phrases: frozenset[str]) -> WordLists:
    return by_first(split(form) for phrase in phrases for form in (phrase, phrase.upper()))


@cache
def places() -> WordLists:
    """The places of the gazetteer and the American states, for ``Words.phrase_at``."""
    return _with_capitals(read_words("places.txt") | {s for s in read_words("us_states.txt") if "." not in s})


@cache
def organisations() -> WordLists:
    """The organisations of the gazetteer, for ``Words.phrase_at``."""
    return _with_capitals(read_words("organisations.txt"))


@cache
def ends() -> WordLists:
    """The last words that make a name an organisation's, for ``Words.phrase_at``."""
    return by_first(split(phrase) for phrase in read_words("organisation_ends.txt"))


@cache
def end_words() -> frozenset[str]:
    """The last word of each of ``ends``."""
    return frozenset(phrase.split()[-1] for phrase in read_words("organisation_ends.txt"))
