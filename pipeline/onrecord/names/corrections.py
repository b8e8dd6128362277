"""What the words beside a name say against the label that it was given: storms and ships, places before posts,
capitals, persons in bodies.

Each rule is given a candidate and returns the candidates that stand there instead, or None where it is not its case;
``RULES`` has them in their order.
"""

from __future__ import annotations

from collections.abc import Callable

from ..countries import table
from ..lexicons import read_words
from ..lexicons.vocabulary import businesses, initials, roles, titles, words_of
from ..text.names import acronyms
from ..text.noun_phrases import PREPOSITIONS
from ..text.nouns import singular
from ..text.words import SENTENCE_ENDS, Words
from .abroad import body_abroad
from .bare_posts import bare_post, field_of_minister
from .cleaning import forms_of_address
from .firm_forms import club, company_by_form
from .governments import capital, country, is_he_that_says, is_titled, place_of_district
from .of_places import place_and_person, place_by_compass
from .origins import place_of_origin
from .people import (
    body_with_post,
    is_told_of,
    person_behind_verb,
    person_by_what_is_said,
    person_called_by_one_name,
    person_of_body,
    person_with_honour,
    person_with_initials,
    person_with_particle,
)
from .runs import ORGANIZATION, PERSON, PLACE, Candidate, end_words, is_capital, is_listed_place, organisations, places
from .seats import (
    constituency,
    constituency_and_person,
    place_before_apposed,
    place_before_post,
    saints_seat,
)
from .ships import STORMS, is_marked_ship

SHIPS = frozenset(
    ["barge", "boat", "catamaran", "ferry", "freighter", "frigate", "liner", "lugger", "schooner", "ship", "steamer", "submarine"]
) | {"tanker", "trawler", "tug", "vessel", "warship", "yacht", "MV", "HMS", "USS", "HMAS", "HMNZS"}  # fmt: skip
# Where a town stands behind a comma: "the High Court, Selby".
SITED = frozenset(
    [
        "Airport",
        "Barracks",
        "Cathedral",
        "College",
        "Court",
        "Hospital",
        "Polytechnic",
        "Prison",
        "Station",
        "University",
    ]
)
# How many words the first noun phrase of an apposition has at most, chosen, not measured, and what ends it.
APPOSED = 5
APPOSITION_ENDS = PREPOSITIONS | {
    ",", ".", "about", "across", "after", "against", "among", "around", "based", "before", "behind", "beside", "between", "beyond", "by",
    "inside", "into", "near", "outside", "over", "that", "through", "under", "which", "who", "whose", "within",
}  # fmt: skip

# How many words a noun for kin has before it with its article at most, chosen, not measured: "the late mayor's wife".
KIN = 5
# What stands before the name of a council of two places: "a spokesman for Selby and Arden Council".
BEFORE_COUNCIL = frozenset(["at", "by", "for", "from", "of", "to"])
# Of how many letters the initials of an agency and its people are at most; chosen, not measured.
INITIALS = 4


def corrected(words: Words, c: Candidate) -> list[Candidate]:
    """The candidates for which a candidate of the base stands, itself where no rule speaks against it."""
    return next((found for rule in RULES if (found := rule(words, c)) is not None), [c])


def storm_or_ship(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "Hurricane Ada", "the ferry Ada Frost": nobody; what carries it ("the tanker Arden Star") is none of the three."""
    if words[c.start] in STORMS and c.end - c.start == 2 and c.label == PERSON:
        return []
    if is_marked_ship(words, c.start):
        return []
    stormy = words[c.start - 1] in STORMS and c.end - c.start == 1 and c.start not in words.breaks
    if not (stormy or is_ship(words, c)):
        return None
    return [] if c.label == PERSON or stormy else None


def is_ship(words: Words, c: Candidate) -> bool:
    """Whether the words beside say so: "the ferry Ada Frost", "ferry Princess Ada", "the Ada Frost, a fishing boat,"."""
    # "ferry Princess Ada"
    first = c.start - (words[c.start - 1].lower() in titles())
    if c.start not in words.breaks and words[first - 1] in SHIPS:
        return True
    named = words[first - 1].lower() == "the" and words[c.end] == "," and words[c.end + 1] in words_of("article")
    said = words.words[c.end + 2 : c.end + 2 + APPOSED] if named else []
    end = next((k for k, word in enumerate(said) if word in APPOSITION_ENDS), 0)
    return end > 0 and said[end - 1] in SHIPS


def place_of_chapter(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "The union's Arden chapter", taken for a body: where the chapter is."""
    owned = words[c.start - 1] in ("'s", "’s", "'", "’") and words[c.end] in ("branch", "chapter")
    alone = c.end - c.start == 1 and not words[c.start].isupper()
    return [c._replace(label=PLACE)] if c.label == ORGANIZATION and owned and alone else None


def listed_place(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "Kota Bharu", "in Selby", "*Cox*'s Bazar", taken for a person: a place of the list, where nobody has a title or speaks."""
    size = words.phrase_at(c.start, places())
    if c.label != PERSON or size < c.end - c.start or words[c.start] in read_words("given_names.tsv"):
        return None
    if size == 1 and (words[c.start - 1] not in ("in", "near", "from") or words.anywhere(words[c.start], is_titled)):
        return None
    if is_titled(words, c.start) or is_he_that_says(words, c.end):
        return None
    return [c._replace(label=PLACE)] if size == c.end - c.start else []


def kin(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "The groom, Ada Frost," taken for a body is a person, as a word for one gender or a tie says that is nobody's post.

    "Ben Hale, chairman, Selby Chamber of Commerce," is of that body, and so is "Ada Frost, the actress, Arden Players,".
    """
    if c.label == PERSON or c.end - c.start < 2 or words[c.start - 1] != "," or words[c.end] != ",":
        return None
    last, noun = words[c.end - 1], words[c.start - 2]
    role = roles().get(noun)
    told = role is not None and (role.gender or noun in words_of("tie"))
    bare = role is not None and told and role.kind == "private" and not noun.endswith(("man", "woman"))
    if noun in words_of("tie") and _is_owned_by_thing(words, c.start - 2):
        return None
    if not bare or c.start in words.breaks or last in end_words() or last.lower() in read_words("body_nouns.tsv"):
        return None
    return None if _is_said_of_another(words, c.start - 2) else [c._replace(label=PERSON)]


def _is_owned_by_thing(words: Words, noun: int) -> bool:
    """ "The town's former neighbour, Arden Bay,", "its twin, Orle Haven,": places and firms have neighbours, too."""
    start = noun
    while noun - start < KIN and words[start - 1].islower():
        start -= 1
    return not {"its", "'s", "’s"}.isdisjoint(words.words[start - 1 : noun])


def _is_said_of_another(words: Words, noun: int) -> bool:
    """ "Ada Frost, widow,", "Ada Frost, the late mayor's widow,"; not "On the pier, the widow,"."""
    start = noun
    while noun - start < KIN and words[start - 1].islower():
        start -= 1
    bare = words[start] not in words_of("article", "possessive")
    return words[start - 1] == "," and (bare or is_capital(words[start - 2]))


def business(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "Pilots of the carrier Velkora, with" taken for a place; not "the carrier Oslo", nor "the company Velkora hired"."""
    noun = words[c.start - 1] if c.label == PLACE and c.end - c.start == 1 and c.start not in words.breaks else "paper"
    known = is_listed_place((words[c.start],)) or words[c.start] in read_words("capitals.tsv")
    if noun == "paper" or noun not in businesses() or known:
        return None
    behind = words[c.end]
    goes_on = behind.isalpha() and behind not in PREPOSITIONS | words_of("coordination", "said")
    return None if goes_on else [c._replace(label=ORGANIZATION)]


def town_of_site(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "at the Federal High Court, Selby," is in Selby."""
    behind_site = words[c.start - 1] == "," and words[c.start - 2] in SITED
    if c.label != PERSON or c.end - c.start != 1 or not behind_site or words[c.end] not in (",", "."):
        return None
    return [c._replace(label=PLACE)]


def within_address(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "Datuk *Seri Dr* Ada Frost": nobody is called by the end of a form of address of several words."""
    size = words.phrase_at(c.start - 1, forms_of_address()) if c.start and c.start not in words.breaks else 0
    if c.label != PERSON or size < 2:
        return None
    start = c.start - 1 + size
    while start < c.end and words[start].lower() in titles():
        start += 1
    return [c._replace(start=start)] if start < c.end else []


def known_by_initials(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "PASOK said", "WH Smith said", taken for a person: a body of the list that is called by initials; not "DS Smith", a sergeant, nor "AJ
    Bell, 27," and "AJ Bell, a striker,"."""
    short = words[c.start].isupper() and not (c.end - c.start > 1 and words[c.start] in initials())
    known = short and words.phrase_at(c.start, organisations()) == c.end - c.start and not is_told_of(words, c.end)
    return [c._replace(label=ORGANIZATION)] if c.label != ORGANIZATION and known else None


def body_with_initials(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "ARDEN STEEL WORKS (ASW)", "Arden Farmers Bank (AFB)", taken for a place: a body; not "New South Wales (NSW)"."""
    short = words[c.end + 1] if words[c.end] == "(" and words[c.end + 2] == ")" else ""
    name = words.words[c.start : c.end]
    if c.label != PLACE or len(short) < 3 or short not in acronyms(" ".join(name)):
        return None
    body = name[-1].lower() in read_words("body_nouns.tsv") or name[-1].title() in end_words()
    capitals = all(word.isupper() for word in name) and not is_listed_place(tuple(word.title() for word in name))
    return [c._replace(label=ORGANIZATION)] if body or capitals else None


def whole_body(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "Velkora *Coaches* said", "for *Selby and* Arden Council": what else is part of a body's name, all of it in capitals."""
    if c.label != ORGANIZATION:
        return None
    end = words[c.end]
    firm = singular(end.lower()) in roles() and end in end_words() and c.end not in words.breaks
    if firm and not words[c.end + 1][:1].isupper():
        return [c._replace(end=c.end + 1)]
    joined = words[c.start - 1] == "and" and words[c.start - 3].lower() in BEFORE_COUNCIL
    joined = joined and _is_place(words, words[c.start - 2])
    if (
        words[c.end - 1] != "Council"
        or c.end - c.start != 2
        or not joined
        or not words.breaks.isdisjoint(range(c.start - 2, c.end))
    ):
        return None
    return [c._replace(start=c.start - 2)]


def _is_place(words: Words, name: str) -> bool:
    """Whether a word is a place by the list or by what stands before it anywhere, but no country: "Letters to Velkora and Arden
    Council" go to two."""
    near = words.anywhere(name, _is_behind_in)
    return (near or is_listed_place((name,))) and is_capital(name) and table.lookup(name) is None


def _is_behind_in(words: Words, i: int) -> bool:
    return words[i - 1] in ("in", "near")


def signed_initials(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "… on Monday. ABC DEF GH" at an article's end: who wrote it, and nobody's name."""
    behind_end = c.end == len(words) and words[c.start - 1] in SENTENCE_ENDS and c.end - c.start > 1
    initials_only = all(word.isupper() and len(word) <= INITIALS for word in words.words[c.start : c.end])
    return [] if behind_end and initials_only else None


Rule = Callable[[Words, Candidate], "list[Candidate] | None"]
RULES: tuple[Rule, ...] = (
    body_abroad,
    storm_or_ship,
    bare_post,
    field_of_minister,
    capital,
    country,
    place_of_district,
    place_of_origin,
    kin,
    business,
    town_of_site,
    place_and_person,
    place_by_compass,
    saints_seat,
    constituency_and_person,
    within_address,
    place_of_chapter,
    listed_place,
    body_with_initials,
    known_by_initials,
    whole_body,
    company_by_form,
    club,
    place_before_apposed,
    place_before_post,
    constituency,
    signed_initials,
    person_by_what_is_said,
    person_called_by_one_name,
    person_behind_verb,
    person_of_body,
    person_with_honour,
    person_with_initials,
    person_with_particle,
    body_with_post,
)
