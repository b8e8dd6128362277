"""People taken for bodies or places: by their age, "Faith Church, 19, said", a day's name, "Sunday Frost, a barber,", an honour."""

from __future__ import annotations

from ..lexicons import read_words
from ..lexicons.vocabulary import bodies, initials, roles, titles, weekdays, words_of
from ..text.names import is_honour
from ..text.words import Words
from .runs import ORGANIZATION, PERSON, Candidate, end_words, is_listed_place, run

# Ages, with the fewest and most years: what a younger child is has its noun, and nobody is older; chosen, not measured.
YOUNGEST, OLDEST = 3, 110
# How many words a name has at most, and how many a role behind it; chosen, not measured.
LONGEST, DESCRIBED = 3, 5
# Papers and clubs are called by days, too: "Sunday Times, a paper,".
WHO = frozenset(["who", "whose"])
# What stands before the noun for one of many.
ONE = words_of("indefinite")


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
    named = _is_surname_elsewhere(words, start) if c.end - start == 1 else words[start] in read_words("given_names.tsv")
    return [c._replace(start=start, label=PERSON)] if named else None


def _is_surname_elsewhere(words: Words, i: int) -> bool:
    """Whether a word stands behind a first name in the article: "Ada *Frost*"."""
    given = read_words("given_names.tsv")
    return any(words[k - 1] in given and k not in words.breaks for k in words.places[words[i]])


def body_with_post(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "Former *Ports Board* chief Ada Frost", "President *Selby Chamber* of Trade Ada Frost", taken for a person: a body, by its last word
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
    post = words[c.end].islower() and words[c.end] in roles() and words[c.end + 1][:1].isupper()
    return [c._replace(label=ORGANIZATION)] if noun and post else None


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
