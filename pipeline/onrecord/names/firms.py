"""Names that were taken for people's and are firms': by what they do, have, and are said to be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..lexicons import read_words
from ..lexicons.vocabulary import words_of
from ..officials.roles import businesses
from ..text.nouns import singular
from ..text.words import Words, plain
from .calendar import ENDS, SAID
from .corrections import APPOSED, APPOSITION_ENDS, TELLING, is_he_that_says, is_titled
from .patterns import ORGANIZATION, PERSON, Candidate, end_words, is_capital

# What firms have and people have not, and what firms say of themselves: "Velkora said it plans to close".
OF_FIRMS = frozenset(["customers", "employees", "executives", "shareholders", "shares", "stock", "stores"])
FIRMS_VERBS = frozenset(["aims", "employs", "expects", "hopes", "intends", "plans", "sells"])
# "Velkora will shut two plants, it said"; how many words of such a sentence are looked at is chosen, not measured.
PLANNING = frozenset(["had", "has", "plans", "will", "would"])
SENTENCE = 40
# What a firm does that goes on with "It said": "Velkora did not say", "Velkora declined to say".
SAID_OR_NOT = TELLING | {"declined", "denied", "did", "has", "refused", "would"}
SAYING = TELLING | {"add", "confirm", "say"}
SILENT = frozenset(["comment", "deny", "denied", "denies", "disclose", "explain", "reply", "respond"])
ADVERBS = frozenset(["also", "did", "had", "has", "later", "not", "only", "then", "would"])
# How many words an apposition of a firm has at most, chosen, not measured, and what firms are called by: "said they were not".
APPOSITION = 12
THINGS = frozenset(["it", "its", "their", "they"])
# What is done to people: "told Rob Fieldes that".
TOLD = frozenset(["asked", "ordered", "reminded", "thanked", "told", "urged", "warned"])
# What people are in a team, before their names: "Tars coach Ada Frost".
OF_TEAMS = frozenset(
    ["captain", "coach", "defender", "forward", "goalkeeper", "midfielder", "skipper", "striker", "winger"]
)
# What somebody heads or is in: "the head of the club", "an adviser to the court".
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
    mentions = [c for c in mentions if not is_titled(words, c.start)]
    said = any(_is_said_to_be_body(words, c) for c in mentions)
    if mentions and words[mentions[0].start] in read_words("given_names.tsv"):
        return said and mentions[0].end - mentions[0].start == 1 and not _is_somebody(words, words[mentions[0].start])
    if said or any(_is_team(words, c) for c in mentions):
        return True
    if is_surname or any(_acts_as_firm(words, c.end) for c in mentions):
        return not is_surname
    told = any(_is_it_that_says(words, c) or _is_beside_firms(words, c) for c in mentions)
    # Asked last, and once for a name: it goes through all of its mentions.
    return told and not _is_somebody(words, words[mentions[0].start])


def people(words: Words, candidates: list[Candidate]) -> Iterator[tuple[str, ...]]:
    """The names of two words that were taken for a body's, and whom somebody tells or who says something: "told Rob Fieldes".

    The first is a given name, the second ends no body's name, and nothing treats them as a firm.
    """
    pairs = [c for c in candidates if c.end - c.start == 2 and words[c.start] in read_words("given_names.tsv")]
    for name, of_name in _by_name(words, pairs).items():
        taken = any(c.label == ORGANIZATION for c in of_name)
        spoken = any(words[c.end] in SAID or words[c.start - 1] in TOLD for c in of_name)
        of_body = name[1] in end_words() or name[1].lower() in read_words("body_nouns.tsv") or not name[1].istitle()
        listed = " ".join(name) in read_words("organisations.txt")
        if taken and spoken and not of_body and not listed and not any(_is_treated_as_firm(words, c) for c in of_name):
            yield name


def _is_treated_as_firm(words: Words, c: Candidate) -> bool:
    """ "Ada Foods said it would close", "said its shops were shut", "told Ada Foods customers"; not "said it was late"."""
    told = c.end + 1 + (words[c.end + 1] == "that")
    own = words[told] == "its" or words[told] == "it" and words[told + 1] in PLANNING or words[c.end] in OF_FIRMS
    return own or _acts_as_firm(words, c.end) or _is_said_to_be_body(words, c)


def _is_team(words: Words, c: Candidate) -> bool:
    """ "Tars coach Ada Frost", "the Tars": somebody trains, leads or plays for it, or it is many."""
    led = words[c.end] in OF_TEAMS and words[c.end + 1].istitle() and not {c.end, c.end + 1} & set(words.breaks)
    many = c.end - c.start == 1 and words[c.start - 1].lower() == "the" and words[c.start].endswith("s")
    return led or many and c.start not in words.breaks


def _is_said_to_be_body(words: Words, c: Candidate) -> bool:
    """What stands beside a name in commas: "the club, Sporting Selby,", "Velkora, a maker of pumps,"."""
    if words[c.end] != "," or c.end in words.breaks:
        return False
    nouns = read_words("body_nouns.tsv") - (read_words("roles.tsv") if c.end - c.start > 1 else frozenset())
    if words[c.start - 1] == "," and c.start not in words.breaks and words[c.start - 2] in nouns:
        # "The head of the club, Ada Frost,"
        heads = (words[k - 1] for k in range(c.start - 2, c.start - 2 - APPOSED, -1) if words[k] in OF)
        return next(heads, words[c.start - 2]) in nouns
    owned = words[c.end + 1] == "their" and words[c.end + 3] == ","  # "Velkora, their lobby,"
    if not (owned or words[c.end + 1] in words_of("article")):
        return False
    said = range(c.end + 2, c.end + 2 + APPOSED)
    # "The Arden-based maker of" has its noun behind "based".
    end = next((k for k in said if words[k] in APPOSITION_ENDS and words[k - 1] != "-"), c.end + 2)
    return words[end - 1] in nouns


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
    opens = c.start in words.breaks or words[c.start - 1] in ENDS
    if not opens or c.end - c.start != 1:
        return False
    rest = range(c.end, c.end + SENTENCE)
    stop = next((k for k in rest if words[k] in ENDS or k in words.breaks), rest.stop)
    planned = any(words.words[k : k + 2] == [",", "it"] and words[k + 2] in TELLING for k in range(c.end, stop))
    return planned and words[c.end] in PLANNING or _goes_on_as_it(words, c.end, stop)


def _is_somebody(words: Words, name: str) -> bool:
    """Who is "Mr. Frost" anywhere in the article, or of whom a "he" or "she" tells: "Frost said he was glad"."""
    return any(is_titled(words, k) or is_he_that_says(words, k + 1) for k in words.places[name])


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
    speaks = any(word in SAYING | SILENT for word in said)
    return speaks and not any(is_capital(word) or word in others or singular(word) in others for word in said)


def _is_beside_firms(words: Words, c: Candidate) -> bool:
    """ "Velkora, a rival of the bank,", "Velkora, the smallest of the three carriers,", "Velkora, its main rival, said it"."""
    first = c.end + 1
    close = next((k for k in range(first, first + APPOSITION) if words[k] == ","), 0)
    if words[c.end] != "," or c.end - c.start != 1 or not close or not words.breaks.isdisjoint(range(c.end, close + 1)):
        return False
    end = next(k for k in range(first, close + 1) if words[k] in APPOSITION_ENDS | {"to"})
    head, last = words[end - 1], words[close - 1]
    told = close + 2 + (words[close + 2] == "that")
    teller = words[told] if words[close + 1] in TELLING else ""
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
