"""What names look like beside what the base finds: titles before people, company endings, datelines, tables of results.

Every rule gives candidates: words ``start`` to ``end`` (numbers of ``Words``), a label, and how sure the rule is, from 1
(a word of a list) to 5 (the form leaves no doubt).  Weights, and how many capitals a run may have, are chosen, not measured:
longer runs are headings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from ..countries import table as countries
from ..lexicons import read_words
from ..lexicons.vocabulary import bodies, is_title, words_of
from ..text import late_re as re
from ..text.abroad import nouns_abroad
from ..text.nouns import singular
from ..text.words import Words
from .abroad import begun_abroad
from .calendar import is_called_by_calendar, is_called_by_weekday
from .cleaning import HEADING
from .first_words import is_called_by_auxiliary, is_called_he
from .origins import body_of_sport
from .posts import are_own_initials, is_nobodys
from .runs import (
    INITIAL,
    NUMBER,
    ORGANIZATION,
    PERSON,
    PLACE,
    VERSUS,
    Candidate,
    ends,
    ends_organisation,
    is_capital,
    is_dotted_title,
    is_free,
    is_known,
    organisations,
    places,
    run,
    run_back,
)
from .spelt_out import spelt_out

# "BANGKOK 1996-08-29", "SANAA, Yemen, March 3 (Reuters) -", "TOKYO —", not "TOKYO rose", "Tokyo — it"
DATELINE = re.compile(
    r"^(?P<place>[A-Z][A-Z.'’ -]*[A-Z.])(?P<more>(?:[,/] ?[A-Z][\w.' -]{1,25}){0,2}?)"
    r"(?=,? +(?:\d{4}-\d\d-\d\d|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d|\((?![^()\n]*\):)[A-Z]|-- |[—–]))",
    re.MULTILINE,
)
# "2", "71", not "2nd"
SCORE = re.compile(r"\d{1,2}\Z")
# "26th", "1ST", not "26", "th"
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)\Z", re.IGNORECASE)
# Family names that are verbs where they have no capital.
LIKE_VERBS = {"Can", "Did", "Does", "Were", "Will"}
SPEAKING = {"spokesman", "spokesperson", "spokeswoman"}
BEGINNINGS = {"University", "Universities", "College", "Bank", "Institute", "Church", "Association", "Federation"}
# What a nickname in the middle of a name stands in.
NICKNAME_MARKS = {"“": "”", "‘": "’", '"': '"', "'": "'", "(": ")", "«": "»"}
# States and cities by their initials, of which members sit, too; and what members are called that is no party.
STATES = {
    "AB", "ACT", "AJK", "AP", "BC", "DC", "FCT", "GB", "HP", "KP", "KZN", "MB", "NB", "NI", "NL", "NS", "NSW", "NT", "NWT", "NYC", "ON", "PEI",
    "QC", "QLD", "SA", "SK", "TN", "UP", "VIC", "WA", "WB", "BAME", "LGBT", "OBC",
}  # fmt: skip
# The last words of newspapers' names, which a town's name may begin.
NEWSPAPERS = {"Chronicle", "Courier", "Dispatch", "Gazette", "Herald", "Inquirer", "Sentinel", "Tribune"}


def pattern_names(words: Words) -> Iterator[Candidate]:
    """The candidates of all rules; they may overlap and contradict each other."""
    yield from _datelines(words)
    for i, word in enumerate(words.words):
        for rule in rules_at(word):
            yield from rule(words, i)


@lru_cache(maxsize=20_000)
def rules_at(word: str) -> tuple[Rule, ...]:
    """The rules that may begin at a word; kept, as articles have most of their words in common."""
    return tuple(rule for rule, may_begin in _table(word).items() if may_begin(word))


def _table(word: str) -> Table:
    if word[0].isupper():
        return AT_CAPITAL
    if word[0].isdigit():
        return AT_NUMBER
    if word in NICKNAME_MARKS:
        return AT_PARENTHESIS if word == "(" else AT_QUOTATION_MARK
    return AT_COMMA if word == "," else AT_SMALL


def _datelines(words: Words) -> Iterator[Candidate]:
    for match in DATELINE.finditer(words.text, words.body):
        span = words.range(match.start(), match.end("place"))
        if len(span) <= 4:
            yield Candidate(span.start, span.stop, PLACE, 5)


def _listed(words: Words, i: int) -> Iterator[Candidate]:
    """Places and organisations of the gazetteers."""
    if size := words.phrase_at(i, places()):
        yield Candidate(i, i + size, PLACE, 3)
    size = words.phrase_at(i, organisations())
    if size and not (words[i] in ("Labor", "Labour") and words[i + 1] in HEADING):  # "Labour Minister Ida Brock"
        yield Candidate(i, i + size, ORGANIZATION, 3 if size < 3 else 4)  # whatever is found in "State of Origin"


def _titled(words: Words, i: int) -> Iterator[Candidate]:
    """ "spokeswoman Ana Silva", "Mr. Smith": capitals after a title are a person."""
    if words.phrase_at(i, organisations()) > 1:
        return
    k = _behind_title(words, i)
    if is_nobodys(words, k) or not is_capital(words[k]) or k in words.breaks:
        return
    end = run(words, k, most=5)
    k = max((j + 1 for j in range(k, end - 1) if is_title(words[j])), default=k)
    if end == k or words[i].islower() and end - k < 2 or is_known(words, k, end):
        return  # "Miss V" is nobody's name
    if singular(words[k - 1].lower()) != words[k - 1].lower() and words[end - 1].lower() in bodies():
        return  # "Resident Doctors *Forum*"
    if is_dotted_title(words, k, end) or words[end] == "of" and words[end - 1].lower() in bodies():
        return  # "Chief Officer *Dr.* Ada Frost", "President *Selby Chamber* of Trade"
    if not (words[i].isupper() and len(words[i]) > 3):
        yield Candidate(
            k - are_own_initials(words, i, end), end, PERSON, 3 if words[i][0].isupper() and end - k < 3 else 2
        )


def _behind_title(words: Words, i: int) -> int:
    """The word behind a title, its point and its short form: "Mr. *Frost*", "Relations Officer (PRO) *Ada* Frost"."""
    k = i + 2 if words[i + 1] == "." else i + 1
    return k + 3 if words[k] == "(" and words[k + 1].isupper() and words[k + 2] == ")" else k


def _labelled(words: Words, i: int) -> Iterator[Candidate]:
    """ "HON. ADA FROST (Lower Arden): …": who speaks in a transcript, at the start of a line."""
    if i not in words.breaks:
        return
    title = is_title(words[i])
    start = i + title + (title and words[i + 1] == ".")
    end = run(words, start)
    after = end
    if words[after] == "(":
        after = next((k + 1 for k in range(after, min(after + 6, len(words))) if words[k] == ")"), after)
    named = end - start > 1 and not any(is_title(words[k]) for k in range(start, end))
    if named and words[after] == ":" and not is_known(words, start, end):
        yield Candidate(start, end, PERSON, 4)


def _called_by_words(words: Words, i: int) -> Iterator[Candidate]:
    """ "April Sunday, who teaches in Arden, said", "told Will Power": a month and a weekday that are no date, and Will."""
    if is_called_by_calendar(words, i) or is_called_by_auxiliary(words, i) or is_called_he(words, i):
        yield Candidate(i, i + 2, PERSON, 4)
    elif is_called_by_weekday(words, i):
        yield Candidate(i, run(words, i + 1, most=3), PERSON, 4)


def _lettered(words: Words, i: int) -> Iterator[Candidate]:
    """ "Witness C", "Soldier F": who is called by a letter, so that nobody knows the name; not "Officer B. Frost", "Officer B Frost"."""
    letter, behind = words[i + 1], i + 2
    if len(letter) != 1 or not letter.isupper() or letter == "I":
        return
    named = words[behind + (words[behind] == ".")]
    if i + 1 not in words.breaks and not is_capital(named):
        yield Candidate(i, i + 2, PERSON, 4)


def _spoken_for(words: Words, i: int) -> Iterator[Candidate]:
    """ "a spokesman for Arden Water": two or more capitals that nobody bears as a name or a title are a body."""
    start = i + 2 + (words[i + 2] == "the")
    if words[i + 1] != "for" or not words.breaks.isdisjoint(range(i + 1, start + 1)):
        return
    end = run(words, start, most=4)
    somebody = words[start] in read_words("given_names.tsv") or INITIAL.match(words[start])
    titled = any(is_title(words[k]) for k in range(start, end))
    if end - start > 1 and not somebody and not titled and not countries.lookup(words[start]):
        yield Candidate(start, end, ORGANIZATION, 1)


def _apposed(words: Words, i: int) -> Iterator[Candidate]:
    """ "the union's lawyer, Ana Silva,": two or more capitals after the noun for a person and a comma; "the charity, Warm
    Hands," is a body by the noun before it."""
    named = words[i - 1] in read_words("body_nouns.tsv") and words[i - 2].lower() == "the"
    if named and words[i - 1] not in read_words("roles.tsv") and i + 1 not in words.breaks:
        end = run(words, i + 1, most=4)
        first = words[i + 1]
        person = first in read_words("given_names.tsv") or is_title(first)
        if end > i + 1 and words[end] == "," and not person and not is_known(words, i + 1, end):
            yield Candidate(i + 1, end, ORGANIZATION, 2)
    if words[i - 1] not in read_words("roles.tsv"):
        return
    end = run(words, i + 1, most=5)
    if end - i > 2 and i + 1 not in words.breaks and not is_known(words, i + 1, end):
        yield Candidate(i + 1, end, PERSON, 3)


def _in_office(words: Words, i: int) -> Iterator[Candidate]:
    """ "Minister of Civil Defence Ana Silva": a known first name within the capitals after a title and its office."""
    if words[i + 1] not in ("of", "to", "for"):
        return
    start = i + 3 if words[i + 2] == "the" else i + 2
    end = run(words, start, most=7) if start not in words.breaks else start
    first = next((k for k in range(start + 1, end - 1) if words[k] in read_words("given_names.tsv")), None)
    if first is not None:
        yield Candidate(first, end, PERSON, 3)


def _first_named(words: Words, i: int) -> Iterator[Candidate]:
    """A first name of the list and one to three capitals after it."""
    if i in words.breaks or not words[i - 1][0].isupper():
        end = run(words, i, most=4)
        if words[i + 1] in LIKE_VERBS and words[i + 2].islower() and i + 1 not in words.breaks:
            end += 1  # "Ada Were called it a gift"
        if end - i in (2, 3) and not is_known(words, i, end) and not ends_organisation(words, end):
            yield Candidate(i, end, PERSON, 3)


def _of_country(words: Words, i: int) -> Iterator[Candidate]:
    """ "1. Ana Silva (Portugal)": two or more capitals before a country in parentheses, in lists of results."""
    close = next((k for k in range(i + 1, min(i + 5, len(words))) if words[k] == ")"), None)
    if close is None or not countries.lookup(words.text[words.spans[i][1] : words.spans[close][0]]):
        return
    start = run_back(words, i)
    if i - start >= 2:
        is_side = SCORE.match(words[close + 1]) and is_capital(words[close + 2])
        yield Candidate(start, i, ORGANIZATION if is_side else PERSON, 4)
        team = run(words, close + 1, most=3)
        if close + 1 not in words.breaks and team > close + 1 and (team in words.breaks or NUMBER.match(words[team])):
            yield Candidate(close + 1, team, ORGANIZATION, 4)


def _nicknamed(words: Words, i: int) -> Iterator[Candidate]:
    """ "Ada “Buck” Frost", "Ada (Buck) Frost": one name, whoever marks what stands in the middle."""
    close = next((k for k in range(i + 2, min(i + 5, len(words))) if words[k] == NICKNAME_MARKS[words[i]]), None)
    if close is None or not all(is_capital(word) for word in words.words[i + 1 : close]):
        return
    if words[i] == "(" and _belongs_to_post(words, i, close):
        return
    family = close + 1
    while words[family] in read_words("particles.txt"):
        family += 1
    start, end = run_back(words, i, most=3), run(words, family, most=3)
    # "Captain Ada “Buck” Frost", "District Attorney Ada “Buck” Frost"
    start = max((k + 1 for k in range(start, i - 1) if is_title(words[k])), default=start)
    if start == i or end == family or not {close + 1, i}.isdisjoint(words.breaks):
        return
    # "Northern Tools (Selby) Inc", "Brazil “Deep” South"
    if is_free(words, start) and not is_known(words, i + 1, close) and not is_known(words, close + 1, end):
        yield Candidate(start, end, PERSON, 4)


def _belongs_to_post(words: Words, i: int, close: int) -> bool:
    """ "Director of Fire Prevention (DFP) Ada Frost", "Superintendent of Police (Crime) Ada Frost", "Union of Bakers
    (Unba) Secretary Ada Frost": what is in the brackets."""
    short = any(word.isupper() for word in words.words[i + 1 : close]) or is_title(words[close + 1])
    return short or words[i - 2] == "of" and is_title(words[i - 3])


def _bracketed(words: Words, i: int) -> Iterator[Candidate]:
    """ "HPA(N)", "HPA(UN)": a party and its wing, with nothing between them."""
    glued = words.text[words.spans[i][1] : words.spans[i][1] + 1] == "("
    wing = words[i + 2]
    if glued and words[i].isupper() and words[i + 3] == ")" and wing.isupper() and len(words[i]) > 1 and len(wing) < 4:
        yield Candidate(i, i + 4, ORGANIZATION, 4)


def _of_party(words: Words, i: int) -> Iterator[Candidate]:
    """ "HPA MP Ida Brock": the initials of a party before a seat of its member, no state's."""
    seat, word = words[i + 1], words[i]
    initials = word.isupper() and 1 < len(word) < 6 and word.isalpha() and word not in STATES
    if not (initials and seat[:1].isupper() and seat.lower() in read_words("seats.txt")) or i + 1 in words.breaks:
        return
    named = i + 2 not in words.breaks and run(words, i + 2, most=3) > i + 3
    if named and not countries.lookup(word) and word not in read_words("us_states.txt"):
        yield Candidate(i, i + 1, ORGANIZATION, 4)


def _scorer(words: Words, i: int) -> Iterator[Candidate]:
    """ "(Silva 26th, 71st)": who scored, and when."""
    if ORDINAL.match(words[i]) and words[i - 1][1:2].islower():
        start = run_back(words, i, most=3)
        if words[start - 1] in ("(", ",", ";"):
            yield Candidate(start, i, PERSON, 4)


def _ended(words: Words, i: int) -> Iterator[Candidate]:
    """ "Northern Tools Inc", "Riverside University": the last word says what it is."""
    size = words.phrase_at(i, ends())
    if not size or i in words.breaks:
        return
    # "London Rangers" may be anything, the Boston Courier is a newspaper.
    if words[i] not in NEWSPAPERS and words.phrase_at(i - 1, places()):
        return
    start = _company_start(words, i)
    if start < i and not (start + 1 == i and countries.lookup(words[start])):
        yield Candidate(start, i + size, ORGANIZATION, 3)


def _company_start(words: Words, i: int) -> int:
    """The first capital of the run before word ``i``: "Hale" of "Hale & Frost Inc"."""
    start = i
    while i - start < 5 and (is_capital(words[start - 1]) or words[start - 1] == "&"):
        start -= 1
        if start in words.breaks:
            break
    return start + (words[start] == "&")


def _begun(words: Words, i: int) -> Iterator[Candidate]:
    """ "University of X": the first word says what it is."""
    if words[i + 1] != "of":
        return
    k = i + 3 if words[i + 2] == "the" else i + 2
    end = k + words.phrase_at(k, places()) if k < len(words) else k
    end = end if end > k else run(words, k, most=3)
    if end > k and k not in words.breaks:
        yield Candidate(i, end, ORGANIZATION, 3)


def _innings(words: Words, i: int) -> Iterator[Candidate]:
    """ "Northtown 2 (Silva 15th minute)", "Northshire 259 (P. Silva 81)": a side, its score, and who made it."""
    if NUMBER.match(words[i - 1]) and is_capital(words[i + 1]) and words[i + 1][1:2] != "":
        start = run_back(words, i - 1)
        if start < i - 1 and not words[start - 1].isalpha():
            yield Candidate(start, i - 1, ORGANIZATION, 4)


def _results(words: Words, i: int) -> Iterator[Candidate]:
    """Teams in tables, at the start of a line."""
    if i not in words.breaks:
        return
    end = run(words, i, most=4)
    if end in words.breaks:
        return
    if NUMBER.match(words[end]):
        yield from _score(words, i, end)
    elif words[end] in VERSUS and end + 1 not in words.breaks:
        yield from _fixture(words, i, end)


def _score(words: Words, i: int, end: int) -> Iterator[Candidate]:
    """ "Northtown 2 Easton 1", "Northtown 3 2 0 1 4 5 6"."""
    k = end + 1
    second = run(words, k, most=4)
    if second > k and k not in words.breaks and NUMBER.match(words[second]) and second not in words.breaks:
        yield Candidate(i, end, ORGANIZATION, 5)
        yield Candidate(k, second, ORGANIZATION, 5)
    elif all(NUMBER.match(words[j]) and j not in words.breaks for j in range(end, end + 4)):
        yield Candidate(i, end, ORGANIZATION, 4 if end - i == words.phrase_at(i, places()) else 3)


def _fixture(words: Words, i: int, end: int) -> Iterator[Candidate]:
    """ "Northtown v Easton", "NORTHTOWN AT EASTON"."""
    second = run(words, end + 1, most=4)
    if second > end + 1 and (second in words.breaks or not words[second].isalpha()):
        yield Candidate(i, end, ORGANIZATION, 4)
        yield Candidate(end + 1, second, PLACE if words[end] == "AT" else ORGANIZATION, 4)


def _anywhere(word: str) -> bool:
    return True


def _title(word: str) -> bool:
    return is_title(word)


Rule = Callable[[Words, int], Iterator[Candidate]]
# Each rule with the words that it may begin at, as far as these show it by themselves.
Table = dict[Rule, Callable[[str], bool]]
AT_CAPITAL: Table = {
    _listed: lambda word: word in places() or word in organisations(),
    _titled: _title,
    _labelled: _anywhere,
    _in_office: _title,
    _first_named: lambda word: word in read_words("given_names.tsv"),
    _called_by_words: _anywhere,
    _lettered: lambda word: word.lower() in words_of("of letters"),
    _ended: lambda word: word in ends(),
    _begun: lambda word: word in BEGINNINGS,
    _bracketed: str.isupper,
    _of_party: str.isupper,
    body_of_sport: lambda word: word == "World" or word.lower() in words_of("sport", "run for a country"),
    begun_abroad: lambda word: bool(nouns_abroad(word)),
    _results: _anywhere,
}
AT_PARENTHESIS: Table = {_of_country: _anywhere, _innings: _anywhere, _nicknamed: _anywhere, spelt_out: _anywhere}
AT_QUOTATION_MARK: Table = {_nicknamed: _anywhere}
AT_NUMBER: Table = {_scorer: _anywhere}
AT_COMMA: Table = {_apposed: _anywhere}
AT_SMALL: Table = {
    _titled: _title,
    _in_office: _title,
    _ended: lambda word: word in ends(),
    _spoken_for: lambda word: word in SPEAKING,
}
