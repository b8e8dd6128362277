"""What belongs to a name though the base left it out: initials, particles, the saint of a surname.

Each step is given the words ``start`` to ``end``, as those of ``cleaning`` are, and returns the whole name's.
"""

from __future__ import annotations

from ..countries import table as countries
from ..lexicons import read_words
from ..lexicons.vocabulary import titles, words_of
from ..text import late_re as re
from ..text.words import Span, Words
from .runs import INITIAL, is_capital, is_listed_place, run

# How Mohammed is written before a name.
SHORTENED = frozenset(["Md", "Mohd"])
# What stands between the family name and the given name in Vietnam.
MIDDLE = {"Thi", "Thị", "Van", "Văn"}
# What stands in a surname with a point, and before what a street is: "Ada St. Frost", "on Ada Frost St. Hale said".
SAINTS = {"St", "Sta", "Ste", "Sto"}
BEFORE_STREET = {"along", "and", "at", "between", "from", "in", "near", "of", "off", "on", "outside", "to"}
# How many words the first of two fields of a committee has; chosen, not measured.
FIELD = 3
# Initials of no person that may stand right before one.
OTHER_INITIALS = frozenset(["A.M.", "C.E.O.", "D.C.", "E.U.", "L.A.", "M.P.", "N.Y.", "P.M.", "U.N."])
# "A.K.", "R.B.", not "A.", "AK"
INITIALS = re.compile(r"(?:[A-Z]\.){2,}\Z")


def with_particles_behind(words: Words, start: int, end: int) -> Span:
    """ "Ada Frost de la Hale", "Ada bin Hale" and "Ada St. Hale" where the base found "Ada Frost", "Ada" and "Ada St"."""
    k = end
    while words[k] in read_words("particles.txt"):
        k += 1
    # "on Ada Frost St. Hale said"
    if words[end - 1] in SAINTS and words[end] == "." and end - start > 1 and words[start - 1] not in BEFORE_STREET:
        k = end + 1
    if k == end or not words.breaks.isdisjoint(range(end, k + 1)):
        return start, end
    return start, run(words, k, most=4) if is_capital(words[k]) else end


def with_first_field(words: Words, start: int, end: int) -> Span:
    """ "Planning and Harbours Committee", "Audit and Risk Committee" at the head of a paragraph, where the base found "Harbours Committee"
    and "Risk Committee"; not "Selby and Harbours Committee"."""
    first = start - 1
    if words[end - 1] != "Committee" or words[start - 1] != "and" or start in words.breaks:
        return start, end
    while first > 0 and first not in words.breaks and words[first - 1].istitle() and start - first <= FIELD:
        first -= 1
    opens = first in words.breaks and 1 < start - first <= FIELD + 1
    other = {*words.words[first : start - 1]} & (read_words("given_names.tsv") | read_words("not_names.txt"))
    return (first if opens and not other and not is_listed_place((words[first],)) else start), end


def with_saint_behind(words: Words, start: int, end: int) -> Span:
    """ "Sta. Hale" where the base found the place "Sta"."""
    behind = words[end - 1] in SAINTS and words[end] == "." and is_capital(words[end + 1])
    return start, end + 2 * (behind and words.breaks.isdisjoint((end, end + 1)))


def with_given_name_behind(words: Words, start: int, end: int) -> Span:
    """ "Tran Thi My" and "Le Van So" where the base found "Tran Thi" and "Le Van": nobody's name ends with the word in the middle."""
    within = words[end - 1] in MIDDLE and end - start > 1 and words[end].istitle() and end not in words.breaks
    return start, end + within


def with_initials_before(words: Words, start: int, end: int) -> Span:
    """ "Q. Frost", "A.K. Frost" and "Ma. Ada Frost" where the base found "Frost" and "Ada Frost"."""
    while words[start - 1] == "." and _is_short(words[start - 2]) and start not in words.breaks:
        start -= 2
    return start - _is_called_by_initials(words, start), end


def _is_short(word: str) -> bool:
    return INITIAL.match(word) is not None or word.istitle() and word.lower() in words_of("shortened given name")


def _is_called_by_initials(words: Words, start: int) -> bool:
    """Whether the word before a name is its bearer's initials, and none of a state, a body or an hour: "in D.C. Frost said"."""
    word, before = words[start - 1], words[start - 2]
    if start in words.breaks or not INITIALS.match(word) or word.lower() in titles():
        return False
    abbreviated = word in OTHER_INITIALS or word in read_words("us_states.txt") or countries.lookup(word) is not None
    return not (abbreviated or before in ("in", "near", "the", "of") or before[:1].isdigit())


def with_word_before(words: Words, start: int, end: int) -> Span:
    """ "said Said Ali Frost": no verb has a capital within a sentence; "I Wayan Frost": no pronoun stands before such a name;
    "Md Ada Frost", "Md. Ada Frost": short for Mohammed; not "in Selby, Md. Ada Frost"."""
    dotted = words[start - 1] == "."
    before = words[start - 1 - dotted]
    if before in SHORTENED and words[start - 2 - dotted] != "," and not {start, start - dotted} & words.breaks:
        return start - 1 - dotted, end
    within = words[start - 2].islower() and start - 1 not in words.breaks
    verb = before.istitle() and before.lower() in words_of("said") and within
    balinese = before == "I" and words[start].lower() in words_of("behind the I of a name") and end - start > 1
    return start - (start not in words.breaks and (verb or balinese)), end


def with_word_behind(words: Words, start: int, end: int) -> Span:
    """ "Mohamed Said said" where the base found "Mohamed": nothing is said twice; "Mohamed Said, a nurse": a given name alone is
    seldom a headline's subject, as is "What Frost Said, Explained"."""
    if words[end] != "Said" or end in words.breaks:
        return start, end
    given = end - start == 1 and words[start] in read_words("given_names.tsv") and words[end + 2].islower()
    return start, end + (words[end + 1] in words_of("said") or words[end + 1] == "," and given)
