"""Names that were taken for people's and are firms': by what they do, have, and are said to be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import takewhile

from ..countries import table as countries
from ..lexicons import read_words
from ..lexicons.vocabulary import businesses, roles, titles, words_of
from ..text.names import acronyms
from ..text.noun_phrases import PREPOSITIONS
from ..text.nouns import singular
from ..text.words import SENTENCE_ENDS, Words, plain
from .corrections import APPOSED, APPOSITION_ENDS
from .governments import is_he_that_says, is_titled
from .runs import ORGANIZATION, PERSON, Candidate, end_words, is_capital, is_listed_place

# What firms have and people have not, and what firms say of themselves: "Velkora said it plans to close".
OF_FIRMS = frozenset(["customers", "employees", "executives", "shareholders", "shares", "stock", "stores"])
FIRMS_VERBS = frozenset(["aims", "employs", "expects", "hopes", "intends", "plans", "sells"])
# "Velkora will shut two plants, it said"; how many words of such a sentence are looked at is chosen, not measured.
PLANNING = frozenset(["had", "has", "plans", "will", "would"])
SENTENCE = 40
# What a firm does that goes on with "It said": "Velkora did not say", "Velkora declined to say".
SAID_OR_NOT = words_of("said") | {"declined", "denied", "did", "has", "refused", "would"}
SAYING = words_of("said", "say or keep silent")
ADVERBS = frozenset(["also", "did", "had", "has", "later", "not", "only", "then", "would"])
# How many words an apposition of a firm has at most, chosen, not measured, and what firms are called by: "said they were not".
APPOSITION = 12
THINGS = frozenset(["it", "its", "their", "they"])
# What people are in a team, before their names: "Tars coach Ada Frost".
OF_TEAMS = frozenset(
    ["boss", "captain", "chairman", "chairwoman", "coach", "defender", "forward", "goalkeeper", "midfielder", "skipper"]
) | {"striker", "winger"}  # fmt: skip
# Whom bodies have, and nobody else: "the head of Forza Selby".
HEADING = frozenset(
    ["chair", "chairman", "chairperson", "chairwoman", "head", "members", "president", "vice-president"]
)
# What stands behind "said" in a clause about what is said: "the bank Frost said was shut".
AUXILIARIES = frozenset(
    ["are", "can", "could", "did", "does", "had", "has", "have", "is", "may", "might", "must", "should", "was", "were", "will"]
) | {"would"}  # fmt: skip
# What several are who trade under one name: "Administrators Selby Frost said they".
TRADES = frozenset(
    ["accountants", "administrators", "architects", "auctioneers", "auditors", "bookmakers", "brewers", "brokers", "builders",
     "consultants", "contractors", "developers", "distillers", "housebuilders", "insurers", "liquidators", "makers", "manufacturers",
     "organisers", "organizers", "owners", "pollsters", "promoters", "publishers", "receivers", "retailers", "solicitors", "surveyors"]
)  # fmt: skip
SELLING = frozenset(["estate", "letting", "property", "travel"])  # what agents trade in who are no agents of a service
# Behind these and whom they tell a clause begins: "told insurers Frost was late".
BEFORE_CLAUSE = frozenset(["assured", "informed", "reminded", "showed", "tell", "tells", "told", "warned"])
# What somebody heads or is in: "the head of the club", "an adviser to the court".
HEADED = 10  # how many words before its name somebody who heads it stands; chosen, not measured
OF = frozenset(["at", "for", "from", "in", "of", "to", "with"])


def companies(words: Words, candidates: list[Candidate], labels: dict[tuple[str, ...], str]) -> set[tuple[str, ...]]:
    """The names that were taken for people's, where the text treats them as firms."""
    bearers = {word for name, label in labels.items() if label == PERSON and len(name) > 1 for word in name}
    return {
        name
        for name, of_name in _by_name(words, candidates).items()
        if labels[name] == PERSON and _is_company(words, of_name, is_surname=words[of_name[0].start] in bearers)
    }


def _by_name(words: Words, candidates: list[Candidate]) -> dict[tuple[str, ...], list[Candidate]]:
    found: dict[tuple[str, ...], list[Candidate]] = defaultdict(list)
    for c in candidates:
        found[plain(words.words[c.start : c.end])].append(c)
    return found


def _is_company(words: Words, mentions: list[Candidate], *, is_surname: bool) -> bool:
    """Whether a mention of a name without a title is treated as a firm; of a surname, whether it is said to be a body or a
    team, of a given name, whether it stands alone and is said to be a body."""
    if any(_is_of_trade(words, c) for c in mentions):
        return True
    mentions = [c for c in mentions if not is_titled(words, c.start)]
    said = any(_is_said_to_be_body(words, c) or _is_shortened(words, c) for c in mentions)
    if mentions and words[mentions[0].start] in read_words("given_names.tsv"):
        return said and mentions[0].end - mentions[0].start == 1 and not _is_somebody(words, words[mentions[0].start])
    if said or any(_is_called_as_body(words, c, is_surname=is_surname) for c in mentions):
        return True
    if is_surname or any(_acts_as_firm(words, c.end) for c in mentions):
        return not is_surname
    told = any(_is_it_that_says(words, c) or _is_beside_firms(words, c) for c in mentions)
    # Asked last, and once for a name: it goes through all of its mentions.
    return told and not _is_somebody(words, words[mentions[0].start])


def people(words: Words, candidates: list[Candidate]) -> Iterator[tuple[str, ...]]:
    """The names of two words that were taken for a body's, and whom somebody tells or who says something: "told Rob Fieldes".

    The first is a given name, the second ends no body's name, nothing treats them as a firm, and something as somebody.
    """
    pairs = [c for c in candidates if c.end - c.start == 2 and words[c.start] in read_words("given_names.tsv")]
    for name, of_name in _by_name(words, pairs).items():
        taken = any(c.label == ORGANIZATION for c in of_name)
        of_body = name[1] in end_words() or name[1].lower() in read_words("body_nouns.tsv") or not name[1].istitle()
        listed = " ".join(name) in read_words("organisations.txt")
        if taken and not of_body and not listed and _is_treated_as_somebody(words, of_name):
            yield name


def _is_treated_as_somebody(words: Words, mentions: list[Candidate]) -> bool:
    """Whether a name of two words is a person's: who is told something, "he" or "who", or is called by the surname alone, as
    "told Rob Fieldes", "told Will Courts he was late", "Rob Fieldes, who"; "Georgia Power said" may be anything."""
    if any(_is_treated_as_firm(words, c) for c in mentions):
        return False
    first, second = words[mentions[0].start], words[mentions[0].start + 1]
    # Of a place, a faith or a field is a body: "told Georgia Courts", "told Christian Frost", "told Ida Water".
    doubtful = (
        is_listed_place((first,))
        or countries.lookup(first) is not None
        or first in read_words("not_names_alone.txt")
        or second in read_words("agency_topics.txt")
    )
    return any(_is_somebody_here(words, c, told=not doubtful) for c in mentions) or _is_called_so(words, first, second)


def _is_somebody_here(words: Words, c: Candidate, *, told: bool) -> bool:
    """What stands beside a person's name: a title, "who", "he" or "she", and, if asked, what is done to people."""
    titled = is_titled(words, c.start) and not words[c.start - 1].islower()
    if titled or is_he_that_says(words, c.end):
        return True
    if words[c.end] == "," and words[c.end + 1] == "who":
        return True
    if words[c.start - 1] not in ("reminded", "thanked", "told"):
        return False
    return told or words[c.end + (words[c.end] == "that")] in ("he", "she")


def _is_called_so(words: Words, first: str, second: str) -> bool:
    """Whether a surname stands alone before a verb of speech: "Fieldes said"."""
    said = words_of("said")
    alone = (
        k for k in words.places[second] if words[k - 1] != first and (k in words.breaks or not is_capital(words[k - 1]))
    )
    return any(words[k + 1] in said or words[k - 1] in said for k in alone)


def _is_treated_as_firm(words: Words, c: Candidate) -> bool:
    """ "Ada Foods said it would close", "said its shops were shut", "told Ada Foods customers"; not "said it was late"."""
    told = c.end + 1 + (words[c.end + 1] == "that")
    own = words[told] == "its" or words[told] == "it" and words[told + 1] in PLANNING or words[c.end] in OF_FIRMS
    return own or _acts_as_firm(words, c.end) or _is_said_to_be_body(words, c)


def _is_called_as_body(words: Words, c: Candidate, *, is_surname: bool) -> bool:
    """What stands beside a body's name alone; what stands beside a surname, too, is asked of no surname alone."""
    if _is_team(words, c) or _is_the_one_that_says(words, c):
        return True
    return _is_called_a_body(words, c) and not (is_surname and c.end - c.start == 1)


def _is_of_trade(words: Words, c: Candidate) -> bool:
    """ "Administrators Selby Frost said", "estate agents Selby Frost"; not "developers Ruun Frost and Omar Hale", "owners Ruun Frost, 34,",
    "the owners, Ada Frost", "told insurers Ruun Frost was late"."""
    behind = words[c.end + (words[c.end] in (",", "("))]
    several = words[c.end] in ("and", "&") or behind.isdigit() or words[c.end] == "," and behind[:1].isupper()
    trade = words[c.start - 1].lower()
    of_trade = trade in TRADES or trade == "agents" and words[c.start - 2].lower() in SELLING
    told = not BEFORE_CLAUSE.isdisjoint(words.words[max(0, c.start - 3) : c.start - 1])
    return of_trade and c.start not in words.breaks and not several and not told


def _is_team(words: Words, c: Candidate) -> bool:
    """ "Tars coach Ada Frost", "the Tars": somebody trains, leads or plays for it, or it is many."""
    led = words[c.end] in OF_TEAMS and words[c.end + 1].istitle() and not {c.end, c.end + 1} & set(words.breaks)
    many = c.end - c.start == 1 and words[c.start - 1].lower() == "the" and words[c.start].endswith("s")
    return led or many and c.start not in words.breaks


def _is_said_to_be_body(words: Words, c: Candidate) -> bool:
    """What stands beside a name in commas: "the club, Sporting Selby,", "Velkora, a maker of pumps,", "Velkora, an app for cooks"."""
    if words[c.end] != "," or c.end in words.breaks:
        return False
    nouns = read_words("body_nouns.tsv") - (read_words("roles.tsv") if c.end - c.start > 1 else frozenset())
    if words[c.start - 1] == "," and c.start not in words.breaks and words[c.start - 2] in nouns:
        # "The head of the club, Ada Frost,", "A spokesman for the club in the valley, Ada Frost,"
        before = takewhile(lambda k: words[k] not in (",", "."), range(c.start - 2, c.start - 2 - HEADED, -1))
        heads = [k - 1 for k in before if words[k] in OF]
        near = next((words[k] for k in heads if k + APPOSED >= c.start - 2), words[c.start - 2])
        return near in nouns and not any(_is_post(words[k]) for k in heads)
    owned = words[c.end + 1] == "their" and words[c.end + 3] == ","  # "Velkora, their lobby,"
    if not (owned or words[c.end + 1] in words_of("article")):
        return False
    said = range(c.end + 2, c.end + 2 + APPOSED)
    # "The Arden-based maker of" has its noun behind "based".
    end = next((k for k in said if words[k] in APPOSITION_ENDS and words[k - 1] != "-"), c.end + 2)
    return words[end - 1] in nouns | words_of("what a name may be that is nobody's")


def _is_post(word: str) -> bool:
    role = roles().get(word.lower())
    return role is not None and role.kind != "private"


def _is_shortened(words: Words, c: Candidate) -> bool:
    """ "Khyber Qaumi Mahaz (KQM)": the first letters of three or more words stand behind a name; "Velkora (NYSE: VLK)": its shares do."""
    if words[c.end] == "(" and words[c.end + 1].upper() in read_words("exchanges.txt") and words[c.end + 2] == ":":
        return True
    short = words[c.end + 1] if words[c.end] == "(" and words[c.end + 2] == ")" else ""
    return len(short) > 2 and short.isupper() and short in acronyms(" ".join(words.words[c.start : c.end]))


def _is_the_one_that_says(words: Words, c: Candidate) -> bool:
    """ "The Khyber Mahaz said": nobody has an article, but "the Aga Khan", "the Dalai Lama" and whoever has a title's."""
    if words[c.start - 1].lower() != "the" or c.start in words.breaks or words[c.end] not in words_of("said"):
        return False
    called = titles() | words_of("address before a given name", "form of address or name") | {"khan"}
    return c.end - c.start > 1 and not any(word.lower() in called for word in words.words[c.start : c.end])


def _is_called_a_body(words: Words, c: Candidate) -> bool:
    """ "The party Forza Selby said", "Polish daily Gazeta Selby said", "head of Forza Selby"; not "At the school Frost said he",
    "the bank Frost said was shut"."""
    k = c.start - 1
    if c.start in words.breaks:
        return False
    if words[k] == "of":
        # "The head of Frost's office"
        return words[k - 1].lower() in HEADING and words[c.end] not in ("'s", "’s", "'", "’")
    noun = words[k] in read_words("body_nouns.tsv") - read_words("roles.tsv")
    if not noun or words[c.end] not in words_of("said") or words[c.end + 1] in AUXILIARIES:
        return False
    starts = range(k - 1, k - 1 - APPOSED, -1)
    start = next((i for i in starts if words[i].lower() in words_of("article", "possessive") or i in words.breaks), k)
    return words[start - 1].lower() not in PREPOSITIONS or start in words.breaks


def _acts_as_firm(words: Words, after: int) -> bool:
    """What stands behind a name: "Velkora, which", "Velkora shares rose", "Velkora said it plans"; not "Frost shares a room"."""
    if after in words.breaks:
        return False
    if words[after] == ",":
        return words[after + 1] == "which"
    if words[after] in ("'s", "’s"):
        return words[after + 1] in OF_FIRMS
    if words[after] in OF_FIRMS:
        return words[after + 1] not in words_of("article", "possessive") | {"with"}
    said = words.words[after : after + 5]
    return "it" in said and words[after + said.index("it") + 1] in FIRMS_VERBS and "," not in said


def _is_it_that_says(words: Words, c: Candidate) -> bool:
    """ "Velkora will shut two plants, it said": one unknown word that opens the sentence, whose plans "it" tells, or of
    which the next sentence tells so."""
    if not words.begins_sentence(c.start) or c.end - c.start != 1:
        return False
    rest = range(c.end, c.end + SENTENCE)
    stop = next((k for k in rest if words[k] in SENTENCE_ENDS or k in words.breaks), rest.stop)
    planned = any(
        words.words[k : k + 2] == [",", "it"] and words[k + 2] in words_of("said") for k in range(c.end, stop)
    )
    return planned and words[c.end] in PLANNING or _goes_on_as_it(words, c.end, stop)


def _is_somebody(words: Words, name: str) -> bool:
    """Who is "Mr. Frost" anywhere in the article, or of whom a "he" or "she" tells: "Frost said he was glad"."""
    # "Frost, a friend of the bank, said he was glad"
    return any(
        is_titled(words, k)
        or is_he_that_says(words, k + 1)
        or (close := _closing_comma(words, k + 1)) > 0
        and is_he_that_says(words, close + 1)
        for k in words.places[name]
    )


def _closing_comma(words: Words, comma: int) -> int:
    """The comma that closes the apposition which one at word ``comma`` opens, in the same paragraph; else 0."""
    close = next((k for k in range(comma + 1, comma + APPOSITION + 1) if words[k] == ","), 0)
    return close if words[comma] == "," and words.breaks.isdisjoint(range(comma, close + 1)) else 0


def _goes_on_as_it(words: Words, after: int, stop: int) -> bool:
    """ "Velkora did not say who left. It said only": nothing else in the sentence can say anything, neither a body nor a
    report."""
    told = stop + 2
    while words[told] in ADVERBS:
        told += 1
    if words.words[stop : stop + 2] != [".", "It"] or words[told] not in SAYING or words[after] not in SAID_OR_NOT:
        return False
    said = words.words[after:stop]
    others = read_words("body_nouns.tsv") | read_words("document_nouns.txt") | read_words("group_nouns.txt")
    speaks = any(word in SAYING for word in said)
    return speaks and not any(is_capital(word) or word in others or singular(word) in others for word in said)


def _is_beside_firms(words: Words, c: Candidate) -> bool:
    """ "Velkora, a rival of the bank,", "Velkora, the smallest of the three carriers,", "Velkora, its main rival, said it"."""
    first = c.end + 1
    close = _closing_comma(words, c.end)
    if c.end - c.start != 1 or not close:
        return False
    end = next(k for k in range(first, close + 1) if words[k] in APPOSITION_ENDS | {"to"})
    head, last = words[end - 1], words[close - 1]
    told = close + 2 + (words[close + 2] == "that")
    teller = words[told] if words[close + 1] in words_of("said") else ""
    if words[first] == "its":
        return end == close and head in words_of("what firms are to firms") and teller in THINGS
    of_others = (
        words[first] in words_of("article") | {"one"} and words[end] in ("of", "to") and teller not in ("he", "she")
    )
    return of_others and _is_of_firms(head, singular(last), many=singular(last) != last)


def _is_of_firms(head: str, other: str, *, many: bool) -> bool:
    """ "A *rival* of the bank", "the *smallest* of the carriers", "*one* of the carriers"."""
    if head in words_of("what firms are to firms"):
        return other in businesses()
    return (head.endswith("est") or head == "one") and many and other in read_words("body_nouns.tsv")
