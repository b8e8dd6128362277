"""What is left of a name that the base found: without titles, possessive, numbers and quotation marks.

Each step is given the words ``start`` to ``end`` and returns what is left of them; ``STEPS`` has them in their order.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import cache
from itertools import chain

from ..lexicons import read_table, read_words
from ..lexicons.vocabulary import (
    bodies,
    businesses,
    dotted_titles,
    initials,
    is_title,
    roles,
    titles,
    weekdays,
    words_of,
)
from ..text import late_re as re
from ..text.names import is_honour
from ..text.nouns import singular
from ..text.words import Span, WordLists, Words, by_first, split
from .calendar import is_introduced
from .completing import (
    with_first_field,
    with_given_name_behind,
    with_initials_before,
    with_particles_behind,
    with_saint_behind,
    with_word_before,
    with_word_behind,
)
from .first_words import is_asked, is_called_by_auxiliary
from .origins import without_people_before
from .posts import are_own_initials, is_body_of, is_nobodys
from .runs import (
    INITIAL,
    NUMBER,
    ORGANIZATION,
    PERSON,
    PLACE,
    Candidate,
    is_capital,
    is_dotted_title,
    is_free,
    organisations,
    places,
)

# Of what the field stands before it: "Labour Minister".
HEADING = frozenset(["Commissioner", "Department", "Minister", "Ministry", "Secretary"])
QUOTES = set("\"'“”‘’«»`([{)]}-–—*•,;:/|.")
NOT_IN_PEOPLE = {"of", "'s", "’s", ",", "/"}
TAILS = {
    "'s",
    "’s",
    "'",
    "’",
    "news",
    "agency",
    "newspaper",
    "daily",
    "magazine",
    "television",
    "radio",
    "weekly",
    "newsroom",
}
# Given names that open questions, too: "Will Frost run again?"
AUXILIARIES = {"Can", "Will"}
JUNIOR = {"Jr", "Sr"}
# Offices that people are called by, besides those that are surnames: "Blessing Justice Frost".
NAMED_SO = frozenset(["emir", "emperor", "empress", "general", "justice", "marine", "premier", "queen", "regent"])
# Whose namesakes are numbered.
RULERS = frozenset(["Emperor", "Empress", "King", "Pope", "Queen", "Tsar"])
# Forms whose dot belongs to the name: "Walter Frost Jr.", "Northern Tools Inc."
DOTTED = JUNIOR | {"Inc", "Corp", "Co", "Ltd"}


# Of how many words a post is at most, counted over roles.tsv.
LONGEST_POST = 5
# Nouns for bodies with which posts begin, too: "District Attorney".
OF_POSTS = frozenset(["Battalion", "District", "Division"])
# What numbers its bodies, and such a number.
NUMBERED = {"Battalion", "Channel", "Chapter", "Company", "Council", "District", "Engine", "Ladder"}
NUMBERED |= {"Local", "Lodge", "Post", "Precinct", "Squad", "Station", "Troop"}
# "58", "1199", not "5.8", "2-1"
OWN = re.compile(r"(?<![\d.-])\d{1,4}\Z")


def cleaned(words: Words, start: int, end: int, label: str, weight: int) -> Iterator[Candidate]:
    """The candidates of a name that the base found in words ``start`` to ``end``; none where nothing is left of it."""
    for step, labels in STEPS:
        if label in labels and start < end:
            start, end = step(words, start, end)
    if not any(c.isalpha() for word in words.words[start:end] for c in word) or is_dotted_title(words, start, end):
        return
    if not (_is_portfolio_of_office if label == ORGANIZATION else _is_no_person)(words, start, end, label):
        yield Candidate(start, end, label, weight)
        if label == PERSON and _has_first_name_before(words, start, end):
            yield Candidate(start - 1, end, label, weight)


def until_number(words: Words, start: int, end: int) -> Span:
    """ "Northtown 2" ends before the number."""
    return start, _number_in(words, start, end)


def _number_in(words: Words, start: int, end: int, *, but_behind: Collection[str] = ()) -> int:
    """The first word behind ``start`` that is a bracket or a number, but one behind these words; else ``end``."""
    for j in range(start + 1, end):
        if words[j] == "(" or NUMBER.match(words[j]) and words[j - 1] not in but_behind:
            return j
    return end


def until_anothers_number(words: Words, start: int, end: int) -> Span:
    """ "Dockers Local 58" keeps its number, whether or not the base left it out; "Northtown 2" ends before it."""
    end = _number_in(words, start, end, but_behind=NUMBERED)
    own = words[end - 1] in NUMBERED and end - start > 1 and OWN.match(words[end]) and end not in words.breaks
    return start, end + bool(own)


def until_foreign_word(words: Words, start: int, end: int) -> Span:
    """A person's name ends before "of", a possessive, a figure or a word that is in no name: "Ada Frost Monday", not "Ada *I.* Frost"."""
    no_names = read_words("not_names.txt")

    def ends(j: int) -> bool:
        numbered = not RULERS.isdisjoint(words.words[max(0, start - 1) : j])  # "under King Charles I. Frost said"
        initial = INITIAL.match(words[j]) and words[j + 1] == "." and j + 2 < end and not numbered
        return words[j][0].isdigit() or words[j] in NOT_IN_PEOPLE or words[j] in no_names and not initial

    stop = next((j for j in range(start + 1, end) if ends(j)), end)
    # "George Will" is the whole name.
    if start + 2 == end == stop + 1 and words[start] in read_words("given_names.tsv") and words[stop].istitle():
        return start, end
    return start, stop


def without_post_behind(words: Words, start: int, end: int) -> Span:
    """ "Ada Frost Gov." is Ada Frost; "Ada Boxer" is no boxer called Ada, nor "Alhaji Ada Bishop" a bishop."""
    first, _ = without_titles_before(words, start, end)
    names = words_of("form of address or name")
    while (
        end - first > 2
        and words[end - 1].lower() in titles()
        and words[end - 1].lower() not in names
        or words[end - 1] == "."
    ):
        if words[end - 2] in JUNIOR:
            break
        end -= 1
    return start, end


def without_honours_behind(words: Words, start: int, end: int) -> Span:
    """ "Ada Frost SC", "Ada Frost OBE" are Ada Frost; "ADA FROST SC" may be anything."""
    while end - start > 2 and is_honour(words[end - 1]) and not words[start].isupper():
        end -= 1
    return start, end


def without_marks_before(words: Words, start: int, end: int) -> Span:
    """ "the “Courier" is Courier."""
    while words[start] in QUOTES or words[start].lower() == "the":
        start += 1
    return start, end


def without_place_of_post_before(words: Words, start: int, end: int) -> Span:
    """ "Selby Governor Ada Frost" is called neither Selby nor Governor: a place of the list before a post is where that is, and
    so is any one word before an office that is nobody's name."""
    size = words.phrase_at(start, places())
    post = start + (size or 1)
    told = words[post].lower() in titles() if size else _is_only_office(words[post])
    called = words[start] in read_words("given_names.tsv") or not size and words[start].lower() in titles()
    return (start if called or end - post < 3 or not told else post), end


def _is_only_office(word: str) -> bool:
    """Whether a word is an office and no name: "Governor", "SP", not "Justice" or "King"."""
    role = roles().get(word.lower())
    named = word.lower() in words_of("public post that is a surname") | NAMED_SO or word in read_words(
        "given_names.tsv"
    )
    return (
        role is not None
        and role.kind == "office"
        and (word.istitle() or word in initials() and word.lower() not in read_words("seats.txt"))
        and not named
    )


def behind_small_post(words: Words, start: int, end: int) -> Span:
    """ "Selby mayor Frost", taken for one name, is Frost: nobody has a post in small letters within a name."""
    posts = (j for j in range(end - 2, start, -1) if words[j].islower() and words[j] in roles())
    post = next((j for j in posts if words[j] not in read_words("particles.txt")), start - 1)
    return post + 1, end


def without_titles_before(words: Words, start: int, end: int) -> Span:
    """ "President Frost", "Dr. Ada Frost", "Tan Sri Ada Frost", "Naib Tehsildar Ada Frost", "Sunday Ada Frost"."""
    size = max(words.phrase_at(start, lists) for lists in (forms_of_address(), posts_of_words()))
    if 0 < size < end - start:
        start += size
    while end - start > 1 and (_is_title(words, start) or words[start] in (".", "'", "’")):
        if are_own_initials(words, start, end):
            break
        start += 1
    # "Sunday Frost" may be called so.
    if end - start > 2 and words[start].lower() in weekdays():
        start += 1
    return start, end


def _is_title(words: Words, i: int) -> bool:
    """ "Frost" has none; "Ing" is one with its point only; the DS of "DS Smith" is a firm's; "Si Thu" is no SI."""
    word = words[i].lower()
    if words.phrase_at(i, organisations()) > 1:  # "Economist" is a paper, too
        return False
    return is_title(words[i]) or words[i + 1] == "." and f"{word}." in dotted_titles()


def without_role_before(words: Words, start: int, end: int) -> Span:
    """ "Baker Ada Frost" at a sentence's head is Ada Frost; "Baker Frost" may be called so, and so is "Hunter Ada Frost"."""
    role = roles().get(words[start].lower())
    called = end - start < 3 or words[start] in read_words("given_names.tsv")
    return (start if role is None or called or not words.begins_sentence(start) else start + 1), end


def without_auxiliary_before(words: Words, start: int, end: int) -> Span:
    """ "Will Frost run again?" asks of Frost, also behind a colon; "Will Frost said so" tells of Will Frost."""
    asks = end - start > 1 and words[end].islower() and _may_ask(words, start)
    return start + (asks and not is_called_by_auxiliary(words, start)), end


def _may_ask(words: Words, i: int) -> bool:
    """Whether word ``i`` may be the verb of a question: it opens one, also behind "What we know:"."""
    opens = words.begins_sentence(i) or words[i - 1] in (":", "|", "–", "—")
    return words[i] in AUXILIARIES and opens and is_asked(words, i)


def without_business_before(words: Words, start: int, end: int) -> Span:
    """ "Chipmaker Velkora" at a sentence's head is called Velkora, but where it has the word within one, too.

    A bank, a group or a carrier may be called so.
    """

    def opens(i: int) -> bool:
        return words.begins_sentence(i) or words[i - 1] in ("“", "‘")

    noun, name = words[start], words[start + 1]
    makes = noun.lower() in businesses() and noun.endswith("er") and noun.lower() != "carrier"
    if not makes or end - start < 2 or not is_capital(name) or not opens(start):
        return start, end
    whole = any(words[k + 1] == name and not opens(k) for k in words.places[noun])
    return (start if whole else start + 1), end


def without_post_of_several_words(words: Words, start: int, end: int) -> Span:
    """ "Selby Bay *Fire* Marshal Ada Frost": the first words of a post are no body's, but "Selby *Police* Chief" may be of Selby Police."""
    for k in range(start + 1, end):
        of_post = words[k] in OF_POSTS and words[k - 1] != "School" or words[k + 1] in ("'s", "’s")
        if (of_post or words[k].lower() not in bodies()) and _is_post_until_name(words, k, end):
            return start, k
    return start, end


def _is_post_until_name(words: Words, k: int, end: int) -> bool:
    """Whether a post of several words begins at word ``k``, reaches ``end`` at least, and has a capital behind it."""
    for after in range(max(end, k + 2), k + LONGEST_POST + 1):
        if not words.breaks.isdisjoint(range(k + 1, after + 1)):
            return False
        post = " ".join(words.words[k:after]).lower().replace(" '", "'").replace(" ’", "’")
        if post in roles() and is_capital(words[after]) and words[after].lower() not in bodies():
            return True
    return False


def without_portfolio(words: Words, start: int, end: int) -> Span:
    """ "Secretary of State Frost" is not called State."""
    return start + _is_portfolio(words, start), end


def without_tails(words: Words, start: int, end: int) -> Span:
    """ "Frost's", "Courier newspaper"; the dot of "Jr." stays."""
    while words[end - 1] in QUOTES or words[end - 1] in TAILS:
        if words[end - 1] == "." and words[end - 2] in DOTTED:
            break
        end -= 1
    return start, end


ANY = (PERSON, ORGANIZATION, PLACE)
Step = Callable[[Words, int, int], Span]
STEPS: tuple[tuple[Step, tuple[str, ...]], ...] = (
    (until_number, (PERSON, PLACE)),
    (until_anothers_number, (ORGANIZATION,)),
    (until_foreign_word, (PERSON,)),
    (without_post_behind, (PERSON,)),
    (without_honours_behind, (PERSON,)),
    (without_marks_before, ANY),
    (without_place_of_post_before, (PERSON,)),
    (behind_small_post, (PERSON,)),
    (without_auxiliary_before, (PERSON,)),
    (without_titles_before, (PERSON,)),
    (without_role_before, (PERSON,)),
    (without_people_before, (PERSON,)),
    (without_business_before, (ORGANIZATION,)),
    (without_post_of_several_words, (ORGANIZATION,)),
    (with_first_field, (ORGANIZATION,)),
    (with_initials_before, (PERSON,)),
    (with_word_before, (PERSON,)),
    (with_word_behind, (PERSON,)),
    (without_portfolio, (PERSON,)),
    (with_particles_behind, (PERSON,)),
    (with_saint_behind, (PLACE, ORGANIZATION)),
    (with_given_name_behind, (PERSON,)),
    (without_tails, ANY),
)


@cache
def forms_of_address() -> WordLists:
    """The forms of address and the short posts of several words, of which one may be a name: nobody is called Tan in
    "Tan Sri Ada Frost", nor Pol in "Pol Col Ada Frost"."""
    short = (noun for noun, *_, full in read_table("roles.tsv") if full != "-")
    return by_first(
        split(form) for form in chain((row[0] for row in read_table("honorifics.tsv")), short) if " " in form
    )


@cache
def posts_of_words() -> WordLists:
    """The posts of several words, each with a capital, as they stand before a name: "Naib Tehsildar"."""
    posts = (noun for noun, role in roles().items() if role.kind != "private" and " " in noun)
    return by_first(split(noun.title()) for noun in posts)


def _is_portfolio_of_office(words: Words, start: int, end: int, label: str) -> bool:
    """Whether a body is what an office is for: "Minister of Education", "Labour Minister"; not "director of Selby Dairies"."""
    post = words[start - 2].lower()
    of_office = words[start - 1] in ("of", "for") and post in titles() and not is_body_of(words, post, start, end)
    # "Labour Minister Ada Frost"
    return of_office or end - start == 1 and words[start] in ("Labor", "Labour") and words[end] in HEADING


def _is_no_person(words: Words, start: int, end: int, label: str) -> bool:
    """Whether a person's name is a title, a word in small letters or what ends a union's name."""
    alone = end - start == 1 and not is_capital(words[start])
    # "Doctors *Forum*"
    union = end - start == 1 and words[start].lower() in bodies() and _is_plural_post(words[start - 1].lower())
    return label == PERSON and (alone or union or is_nobodys(words, start))


def _is_plural_post(word: str) -> bool:
    return (one := singular(word)) != word and one in roles()


def _has_first_name_before(words: Words, start: int, end: int) -> bool:
    """Whether the base found the surname only, and a first name stands before it."""
    before = words[start - 1]
    if end - start != 1 or not before.istitle() or start in words.breaks or _is_portfolio(words, start - 1):
        return False
    if _may_ask(words, start - 1):
        return is_called_by_auxiliary(words, start - 1)
    # "April Frost" is no month.
    if is_free(words, start - 1) or before in read_words("given_names.tsv"):
        return True
    # No English word opens the paragraph: "Ayşegül Frost".
    if start - 1 in words.breaks and not before.isascii() and is_free(words, start - 1, opens=True):
        return True
    return before.lower() in weekdays() and (is_introduced(words, start - 1, end) or _opens(words, start - 1, end))


def _opens(words: Words, start: int, end: int) -> bool:
    """Whether a weekday is the first word of a sentence, with no comma before a surname that nobody bears by another name, nor
    stands before: "Sunday Frost, a barber, left", not "Frost spoke. Sunday Frost left"."""
    opens = start in words.breaks or words[start - 1] in (".", "")
    if not opens or end != start + 2 or words.words.index(words[start + 1]) <= start:
        return False
    given = read_words("given_names.tsv")
    return not any(words[k - 1] in given for k in range(end, len(words.words)) if words[k] == words[start + 1])


def _is_portfolio(words: Words, i: int) -> bool:
    """Whether a word is what an office is for: nobody is called State in "Secretary of State Frost"."""
    k = i - 1 - (words[i - 1] == "the")
    titled = words[k] == "of" and words[k - 1].lower() in titles()
    # "Leader of the Opposition Frost"
    return titled and (words[i] in read_words("agency_topics.txt") or words[i] == "Opposition")
