"""People taken for bodies or places: by their age, "Faith Church, 19, said", a day's name, "Sunday Frost, a barber,", an honour, and
those of whom a court gives the initials."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..lexicons import read_words
from ..lexicons.vocabulary import bodies, initials, roles, titles, weekdays, words_of
from ..text import late_re as re
from ..text.names import is_honour
from ..text.words import Words
from .runs import ORGANIZATION, PERSON, Candidate, end_words, is_capital, is_listed_place, run

# Ages, with the fewest and most years: what a younger child is has its noun, and nobody is older; chosen, not measured.
YOUNGEST, OLDEST = 3, 110
# How many words a name has at most, and how many a role behind it; chosen, not measured.
LONGEST, DESCRIBED = 3, 5
# Papers and clubs are called by days, too: "Sunday Times, a paper,".
WHO = frozenset(["who", "whose"])
# What stands before the noun for one of many.
ONE = words_of("indefinite")
# Whoever is called by initials alone.
# "MT", "A.R.", "J.K.L.", not "M", "MTN4"
LETTERS = re.compile(r"(?:[A-Z]\.?){2,3}\Z")
# "27-year-old", not "27-year-olds"
AGED = re.compile(r"\d{1,3}-year-old\Z")
# How somebody's initials are given: "the maid, identified only as MT".
NAMED = frozenset(["identified", "known", "named"])
# What may stand between such a verb and its "as".
ONLY = frozenset(["court", "in", "just", "only", "simply"])
# What leads to where somebody is from.
FROM = frozenset(["from", "in", "of"])
# Of whom a court has many, and no firm is one.
IN_COURT = frozenset(
    ["accused", "boy", "child", "complainant", "girl", "maid", "man", "patient", "suspect", "victim", "woman"]
)


def person_by_what_is_said(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "Faith Church, 19, said", "Sunday Frost, a barber, said"; not "Selby Town, 19, and Arden Park, 12, drew"."""
    behind = c.end + 1
    if c.label == PERSON or words[c.end] != "," or not 1 < c.end - c.start <= LONGEST or c.end in words.breaks:
        return None
    if not all(word[:1].isupper() for word in words.words[c.start : c.end]) or words[c.start - 1].lower() == "the":
        return None
    aged = words[behind].isdigit() and YOUNGEST <= int(words[behind]) <= OLDEST and words[behind + 1] == ","
    goes_on = words[behind + 2].isalpha() and words[behind + 2].islower()
    if aged and goes_on and words[behind + 2] not in words_of("coordination"):
        return [c._replace(label=PERSON)]
    called_so = words[c.start].lower() in weekdays() and (words[behind] in WHO or _is_described(words, behind))
    return [c._replace(label=PERSON)] if called_so else None


def person_called_by_one_name(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "A taxi driver, Somchai, said", taken for a body or a place: whoever drives is a person; not "A carrier, Velkora, said"."""
    word, noun = words[c.start], c.start - 2
    apposed = words[c.start - 1] == "," and words[c.end] == "," and words[noun] in words_of("nobody but a person")
    if c.label == PERSON or c.end - c.start != 1 or not apposed or {c.start, c.end} & words.breaks:
        return None
    first = next((k for k in range(noun - 1, noun - DESCRIBED, -1) if not words[k].islower() or words[k] in ONE), noun)
    one = words[first].lower() in ONE and words.breaks.isdisjoint(range(first + 1, noun + 1))
    known = is_listed_place((word,)) or word in read_words("organisations.txt")
    return [c._replace(label=PERSON)] if one and word.istitle() and not known else None


def initialled(words: Words, names: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Those of these names that are somebody's initials, by what stands beside one mention: "MT, a 27-year-old maid,", "A.R., 34, told",
    "the maid, identified as MT"; not "HTW, a 27-year-old firm,"."""
    for name in names:
        if len(name) == 1 and LETTERS.match(name[0]) and not is_honour(name[0]):
            at = words.places.get(name[0], ())
            if any(_is_aged(words, k + 1) and not _is_behind_name(words, k) or _is_given_as(words, k) for k in at):
                yield name


def _is_behind_name(words: Words, i: int) -> bool:
    """Whether the letters belong to what stands before: "Ada Frost *QC*, 54, said", "of Selby, *OH*, 54, said"."""
    before = i - 1 - (words[i - 1] == ",")
    apart = not words.breaks.isdisjoint(range(before + 1, i + 1)) or words.begins_sentence(before)
    return words[before].istitle() and not apart


def _is_aged(words: Words, comma: int) -> bool:
    """Whether the age of a person stands behind this comma."""
    i = comma + 1
    if words[comma] != "," or not words.breaks.isdisjoint((comma, i)):
        return False
    if words[i].isdigit():
        goes_on = words[i + 2].isalpha() and words[i + 2].islower() and words[i + 2] not in words_of("coordination")
        return YOUNGEST <= int(words[i]) <= OLDEST and words[i + 1] == "," and goes_on
    people = words_of("nobody but a person") | IN_COURT | roles().keys()
    said = words.words[i + 2 : i + 2 + DESCRIBED]
    end = next((k for k, word in enumerate(said) if word in (",", "of", "at", "from", "in", "who")), 0)
    return words[i] in ONE and AGED.match(words[i + 1]) is not None and end > 0 and said[end - 1] in people


def _is_given_as(words: Words, i: int) -> bool:
    """ "The maid, identified only as *MT*", "a welder from Selby, named in court as *TW*", "the 27-year-old *MT*", "her initials *MT*"."""
    if words[i - 1] == "initials" or AGED.match(words[i - 1]) and i not in words.breaks:
        return True
    verb = i - 2
    while i - verb < DESCRIBED and words[verb] in ONLY:
        verb -= 1
    noun = verb - 1 - (words[verb - 1] == ",")
    if words[noun - 1] in FROM and is_capital(words[noun]):
        noun -= 2
    named = words[i - 1] == "as" and words[verb] in NAMED and words.breaks.isdisjoint(range(noun + 1, i + 1))
    people = words_of("nobody but a person") | IN_COURT | (roles().keys() - bodies().keys())
    return named and words[noun] in people


def is_told_of(words: Words, i: int) -> bool:
    """Whether the age or the post of a person stands at word ``i``, behind a name: "Ada Frost*, 27,*", "Ada Frost*, a striker,*"."""
    return _is_aged(words, i) or words[i] == "," and _is_described(words, i + 1)


def _is_described(words: Words, i: int) -> bool:
    """ "a retired barber," and no more: "the owner of the bank" may be another subject."""
    if words[i] not in words_of("article"):
        return False
    noun = next((k for k in range(i + 1, i + DESCRIBED) if words[k] in (",", "of", "at", "from", "in")), i)
    return words[noun - 1].lower() in roles()


def person_of_body(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "analyst Ada Frost of Selby Capital", taken for one body or two: the person, and the body behind "of"."""
    joint = next((j for j in range(c.start + 2, c.end - 1) if words[j] == "of"), c.end)
    if words[joint] != "of" or joint - c.start not in (2, 3) or run(words, c.start) != joint:
        return None
    first = words[c.start] in read_words("given_names.tsv")
    said = words[c.start - 1].lower() in roles() and c.start not in words.breaks
    if words[joint - 1] in end_words() or not first or joint == c.end and not said:
        return None
    body = [c._replace(start=joint + 1)] if joint < c.end else []
    return [c._replace(end=joint, label=PERSON), *body]


def person_with_honour(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "District Collector Ada Frost IAS", taken for a body: behind a post, and before what only people bear."""
    if c.label != ORGANIZATION or c.end - c.start not in (3, 4) or not is_honour(words[c.end - 1]):
        return None
    titled = words[c.start - 1].lower() in titles() and words[c.start - 1].istitle() and c.start not in words.breaks
    name = run(words, c.start) >= c.end and words[c.end - 2] not in end_words()
    return [c._replace(end=c.end - 1, label=PERSON)] if titled and name else None


def person_with_initials(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "DSP Ada Frost", "SP Frost", taken for a body: behind the initials of a post, a first name or what ends one in full elsewhere.

    "SP Energy Networks" and "ACP Holdings" are bodies.
    """
    start = c.start + 1
    if c.label != ORGANIZATION or words[c.start] not in initials() or not 0 < c.end - start <= LONGEST:
        return None
    if words[c.end - 1] in end_words() or run(words, start, most=LONGEST) < c.end:
        return None
    given = read_words("given_names.tsv")
    named = words.anywhere(words[start], _is_surname) if c.end - start == 1 else words[start] in given
    return [c._replace(start=start, label=PERSON)] if named else None


def _is_surname(words: Words, i: int) -> bool:
    """Whether word ``i`` stands behind a first name: "Ada *Frost*"."""
    return words[i - 1] in read_words("given_names.tsv") and i not in words.breaks


def body_with_post(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "Former *Ports Board* chief Ada Frost", "*Ports Board* works manager Ada Frost", "President *Selby Chamber* of Trade Ada Frost", taken for a person: a body, by its last word
    and the post or the "of" behind it."""
    if (
        c.label != PERSON
        or c.end - c.start < 2
        or c.end in words.breaks
        or words[c.start] in read_words("given_names.tsv")
    ):
        return None
    noun = words[c.end - 1].lower() in bodies() and words[c.end - 1].istitle()
    if noun and words[c.end] == "of" and words[c.end + 1].istitle():
        return [c._replace(label=ORGANIZATION, end=c.end + 2)]
    stop = next((k for k in range(c.end, c.end + DESCRIBED) if not words[k].islower()), c.end)
    post = " ".join(words.words[c.end : stop]) in roles() and words[stop][:1].isupper()
    return (
        [c._replace(label=ORGANIZATION)] if noun and post and words.breaks.isdisjoint(range(c.end, stop + 1)) else None
    )


def person_with_particle(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "Ada de la Roche": a first name before "de la" or "van der" is no body's, but for the word that ends one."""
    if c.label != ORGANIZATION or words[c.start] not in read_words("given_names.tsv"):
        return None
    if words[c.start + 1] not in read_words("particles.txt") or words[c.end - 1] in end_words():
        return None
    return [c._replace(label=PERSON)] if run(words, c.start) >= c.end else None


def person_behind_verb(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "Said Frost: “No.”" at a sentence's head: Frost, where nobody is called Said Frost within a sentence or before a comma."""
    verb = words[c.start].lower() in words_of("said") and words.begins_sentence(c.start) and words[c.start + 1] != ":"
    if c.label != PERSON or not verb or words[c.end] != ":":
        return None
    again = (k for k in words.places[words[c.start]] if words[k + 1] == words[c.start + 1])
    whole = any(not words.begins_sentence(k) or words[k + c.end - c.start] == "," for k in again)
    return None if whole else [c._replace(start=c.start + 1)]
