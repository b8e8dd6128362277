"""People who are called by words of the calendar: "April Sunday, who teaches in Arden, said"."""

from __future__ import annotations

from ..lexicons import read_words
from ..lexicons.vocabulary import months, roles, titles, weekdays, words_of
from ..text.words import SENTENCE_ENDS, Words

# What stands before a name that is told: "identified as Friday Okoro", "one Sunday Hale".
TELLING = frozenset(["as", "called", "named", "one"])
# What ends such a name: "as Monday Frost told the court" is of a day.
BEHIND_TOLD = frozenset([",", "(", ")", "."])
# What a weekday has behind it that is nobody's surname: "Sunday Times", "Friday Prayers".
OF_DAYS = frozenset(
    ["Afternoon", "Brunch", "Club", "Dinner", "Evening", "Football", "Herald", "Independent", "Journal", "League", "Mail", "Market", "Mass", "Mirror"]
) | {
    "Morning", "News", "Night", "Post", "Prayer", "Prayers", "Punch", "School", "Service", "Standard", "Star", "Sun", "Telegraph", "Times",
    "Tribune", "Vision", "World",
}  # fmt: skip
# What closes a quotation.
CLOSING = frozenset(["”", "’", '"', "''"])
# What begins that which is said of somebody behind a comma; articles do before a role: "a nurse", not "a bank holiday".
SAID_OF = frozenset(["who", "whose", "his", "her", "their"])


def is_called_by_calendar(words: Words, i: int) -> bool:
    """Whether a month and a weekday from word ``i`` on are a name: no date has both with nothing between.

    At a sentence's head or behind a verb of speech, and with what is said of its bearer or a verb of speech behind: not
    "on an April Sunday, the town", nor "Monday May said" of a Ms. May.
    """
    first, second = words[i], words[i + 1]
    if not (first.istitle() and second.istitle() and first.lower() in months() and second.lower() in weekdays()):
        return False
    if i + 1 in words.breaks or i + 2 in words.breaks:
        return False
    said = words_of("said")
    described = words[i + 2] == "," and (words[i + 3] in SAID_OF or _is_role(words, i + 3))
    if words.begins_sentence(i):
        return described or words[i + 2] in said
    return words[i - 1] in said and (described or words[i + 2] in SENTENCE_ENDS)


def is_month_of_day(words: Words, i: int) -> bool:
    """Whether a month from word ``i`` on has its day behind it: "May 3" of a dateline, not "May, 60," nor "May 2026"."""
    day = words[i + 1]
    return words[i].lower() in months() and day.isdigit() and len(day) < 3 and i + 1 not in words.breaks


def is_called_by_weekday(words: Words, i: int) -> bool:
    """Whether a weekday from word ``i`` on is a given name: "DSP Sunday Bassey", "a trader, Monday Hale,", "one Friday Okoro",
    "Sunday Frost (34)"; not "on Friday Okoro said", nor "the Sunday Times"."""
    first, second = words[i], words[i + 1]
    capitals = first.istitle() and second.istitle() and second.isalpha()
    if not capitals or first.lower() not in weekdays() or i + 1 in words.breaks or second in OF_DAYS:
        return False
    if second.lower() in {*months(), *weekdays(), *titles()} or second in read_words("not_names.txt"):
        return False
    described = words[i + 2] == "," and (words[i + 3] in SAID_OF or _is_role(words, i + 3))
    if words.begins_sentence(i):
        return described or words[i + 2] == "(" and words[i + 3].isdigit() or _is_named_alone(words, i)
    if _is_named_alone(words, i):
        return True
    # "told the mayor Monday Arden would pay"
    titled = words[i - 1 - (words[i - 1] == ".")][:1].isupper()
    return is_introduced(words, i, i + 2) and (titled or words[i + 2] in BEHIND_TOLD)


def _is_named_alone(words: Words, i: int) -> bool:
    """Whether somebody must be named where a weekday stands at word ``i``, whom nobody is called otherwise: "“…,” *Friday Okoro* said",
    "According to *Friday Okoro*,", "told *Friday Okoro*"; not where a Ben Okoro is named, who may have said so on Friday."""
    before, behind = words[i - 1], words[i + 2]
    quoted = before in CLOSING and words[i - 2] in (",", ".", "!", "?", "…") and behind in words_of("said")
    by = before == "to" and words[i - 2].lower() == "according" and behind == ","
    given = read_words("given_names.tsv")
    others = (words[k - 1] in given for k in words.places[words[i + 1]] if words[k - 1] != words[i])
    return (quoted or by or before == "told") and not any(others)


def is_introduced(words: Words, i: int, end: int) -> bool:
    """Whether what stands before a weekday makes a name of it: "coach Sunday Frost", "A barber, Sunday Frost, left", "one Sunday Frost,";
    not "No one Sunday Frost met"."""
    before = words[i - 1 - (words[i - 1] == ".")].lower()
    if before == "," and words[end] in (",", "("):
        before = words[i - 2].lower()
    return before in titles() or before in roles() or before in TELLING and words[end] in BEHIND_TOLD


def _is_role(words: Words, i: int) -> bool:
    """Whether an article and a role stand from word ``i`` on: "a retired teacher"; up to three words before it, chosen, not measured."""
    return words[i] in words_of("article") and any(words[k].lower() in roles() for k in range(i + 1, i + 5))
