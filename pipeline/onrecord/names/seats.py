"""Those who sit for a constituency or a party, named beside it: "MP for Selby Ada Frost", "Brockham North MP Ada Frost"."""

from __future__ import annotations

from functools import cache
from itertools import takewhile

from ..lexicons import read_words
from ..lexicons.vocabulary import bodies, honorifics, initials, is_title, roles, titles, words_of
from ..text.words import Words
from .completing import SAINTS
from .governments import is_titled
from .runs import ORGANIZATION, PERSON, PLACE, Candidate, is_capital, organisations, run, run_back

# What a constituency's name ends with: "St. Mary Western", "St Ann North".
QUARTERS = frozenset(
    ["Central", "East", "Eastern", "North", "Northern", "Rural", "South", "Southern", "West", "Western"]
)

# How many words a constituency, or what a minister is for, has at most; chosen, not measured.
LONGEST = 3
MINISTERS = frozenset(["Commissioner", "Minister", "Secretary"])
# Posts that towns have, and no person has.
OF_TOWN = frozenset(["alderman", "councillor", "mayor", "sheriff"])
# What is said before the names of those who sit for a place, beside what they are.
SEATED = frozenset(["cllr", "hon"])
# Those of the seats who may speak for somebody: "a representative for Ada Frost".
FOR_PEOPLE = frozenset(["delegate", "member", "representative"])
# Of whom a place has many: "residents of Selby North".
INHABITANTS = frozenset(["constituents", "people", "residents", "villagers", "voters"])


@cache
def seats() -> frozenset[str]:
    """What a member is called for a constituency, whose name stands before: "Brockham North MP"."""
    return frozenset(word for word in initials() if word.lower() in read_words("seats.txt"))


def saints_seat(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "MP for St. *Mary Western Ada Frost*": the place that is called by the saint, and who is named behind it."""
    first = c.start - 1 - (words[c.start - 1] == ".")
    saint = words[first] in SAINTS and words.breaks.isdisjoint(range(first + 1, c.end))
    part = next((k for k in range(c.end - 1, c.start, -1) if words[k] in QUARTERS), None)
    if c.label != PERSON or not saint or part is None or is_capital(words[first - 1]) and first not in words.breaks:
        return None
    rest = [c._replace(start=part + 1)] if c.end - part > 2 else []
    return [Candidate(first, part + 1, PLACE, c.weight), *rest]


def constituency_and_person(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "MP for Selby Ada Frost", "Councillor for Ombo/Selby Ada Frost": for whom a seat is held is a place, and the words behind it are who
    holds it; "Ada Frost, MP for *Hale*", a place alone."""
    first = c.start
    while words[first - 1] == "/" and is_capital(words[first - 2]):
        first -= 2
    seat = words[first - 2].lower()
    seated = (
        words[first - 1] == "for" and words.breaks.isdisjoint(range(first, c.start + 1)) and _is_seat(words, first - 2)
    )
    if c.label != PERSON or not seated:
        return None
    if c.end - c.start < 3:
        alone = c.end - c.start == 1 and seat not in FOR_PEOPLE and words[c.start] not in read_words("given_names.tsv")
        return [c._replace(label=PLACE)] if alone else None
    given = (k for k in range(c.start + 1, c.end - 1) if words[k] in read_words("given_names.tsv"))
    start = next(given, c.start + 1)
    return [Candidate(c.start, start, PLACE, c.weight), c._replace(start=start)]


def place_before_post(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "Selby Governor Ada Frost", "Selby mayor Ada Frost", "*Fidesz MEP Ada Frost*": one word before a post in capitals, or that towns
    have and no person, behind which somebody is named, is the place or the party.

    Of several words, the first of them no first name, before a seat, too ("Brockham North MP Ada Frost"); before a minister's post
    ("Panch Sakti Minister Ada Frost") they are what he is for, and no name.  Whatever stands with the seat within one name is a place.
    """
    end = next((k for k in range(c.start + 1, c.end - 1) if words[k] in seats()), c.end)
    several, apart = end - c.start > 1, end == c.end
    # Posts have up to four words before the noun: "First Deputy Prime Minister"; chosen, not measured.
    post = next((k for k in range(end, end + 5) if words[k].lower() in roles() or not words[k].istitle()), end)
    if c.label != PERSON or is_titled(words, c.start) or apart and not _may_have_post(words, c.start, end, post):
        return None
    name = post + 1 + (words[post + 1] == ".")
    while several and words[name].lower() in titles():  # "Brockham North MP Hon. Ada Frost"
        name += 1 + (words[name + 1] == ".")
    named = words.breaks.isdisjoint(range(end, name + 1)) and run(words, name, most=2) > name + (several and apart)
    if not named:
        return None
    place = c._replace(end=end, label=label_before(words, c.start))
    said = [] if several and words[post] in MINISTERS else [place]
    return [*said, c._replace(start=name)] if name < c.end else said


def place_before_apposed(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "*Selby Gup*, Ada Frost, said", "Selby Warden, Ada Frost said": one word before a title in capitals is where that is, where its holder
    is named behind a comma and nobody else; not "Quill Warden, Ada Frost and Jo Poole".

    With no comma behind the holder it opens the sentence: "According to Quill Warden, Ada Frost said so" tells of two, and so does "Quill
    Warden, Ada Frost told us, had lied".
    """
    place = words[c.start]
    if c.end - c.start != 2 or not _may_be_held(words[c.end - 1], c.label) or place in read_words("given_names.tsv"):
        return None
    end = _end_of_holder(words, c.end)
    said, opens = words_of("said"), words.begins_sentence(c.start - (words[c.start - 1].lower() == "the"))
    set_off = words[end] == "," and words[end + 1] in said
    behind = takewhile(lambda k: not words.begins_sentence(k), range(end + 1, len(words.words)))
    alone = opens and words[end] in said and all(words[k] != "," for k in behind)
    if not end or not (set_off or alone):
        return None
    # "Team Captain, Ada Frost, said", "Youth Leader, Ada Frost, said"
    common = is_title(place) or place.lower() in bodies() or place in read_words("agency_topics.txt")
    return [] if common or place.lower() in words.places else [c._replace(end=c.end - 1, label=PLACE)]


def _may_be_held(title: str, label: str) -> bool:
    """Whether a word may be what the holder is called, in what was taken for a name: any title in a person's, an office in a body's."""
    held = title.lower() in honorifics() or title.lower() in roles() and roles()[title.lower()].kind == "office"
    return title.istitle() and is_title(title) and (label == PERSON or label == ORGANIZATION and held)


def _end_of_holder(words: Words, comma: int) -> int:
    """The end of the name in full, or with a title, that stands behind a comma; 0 where none does."""
    name = comma + 1
    while is_title(words[name]):
        name += 1 + (words[name + 1] == ".")
    end = run(words, name, most=4)
    full = end - name > 1 or end > name > comma + 1
    return end if words[comma] == "," and full and words.breaks.isdisjoint(range(comma - 1, end + 1)) else 0


def _may_have_post(words: Words, start: int, end: int, post: int) -> bool:
    """Whether one word may be a place with the post behind it, or several what a minister or a member right behind them is for; not
    "Panch Sakti Meets Minister Ada Frost", which is of two."""
    if end - start > 1:
        for_them = words[end] in seats() | MINISTERS and end - start <= LONGEST
        return for_them and words[start] not in read_words("given_names.tsv")
    word, role = words[post], roles().get(words[post].lower())
    return role is not None and role.kind == "office" and (word.istitle() or word in seats() | OF_TOWN)


def constituency(words: Words, c: Candidate) -> list[Candidate] | None:
    """ "The Ombo North MP said", "Senator Ada Frost (Ombo North)", "residents of Ombo North", taken for a person or a body."""
    quarter = (
        c.end - c.start > 1 and words[c.end - 1] in QUARTERS and words.breaks.isdisjoint(range(c.start + 1, c.end + 1))
    )
    if c.label == PLACE or not quarter or words[c.start] in read_words("given_names.tsv"):
        return None
    before = words[c.start - 1]
    named = range(run_back(words, c.start - 1) - 1, c.start - 1) if before == "(" and words[c.end] == ")" else ()
    sat_for = any(words[k].lower() in SEATED or _is_seat(words, k) for k in named)
    lived_in = before == "of" and words[c.start - 2].lower() in INHABITANTS and c.start not in words.breaks
    return [c._replace(label=PLACE)] if words[c.end] in seats() or sat_for or lived_in else None


def label_before(words: Words, i: int) -> str:
    """Of which kind the name at word ``i`` is, before a seat: a known party, else a place."""
    return ORGANIZATION if words.phrase_at(i, organisations()) else PLACE


def _is_seat(words: Words, i: int) -> bool:
    """ "MP", "Senator", "member", "Member of *Parliament*"."""
    word = words[i].lower()
    return word in read_words("seats.txt") or word == "member" or word == "parliament" and words[i - 1] == "of"
