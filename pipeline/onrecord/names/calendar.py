"""People who are called by words of the calendar: "April Sunday, who teaches in Arden, said"."""

from __future__ import annotations

from ..lexicons.vocabulary import months, roles, weekdays, words_of
from ..text.words import SENTENCE_ENDS, Words

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


def _is_role(words: Words, i: int) -> bool:
    """Whether an article and a role stand from word ``i`` on: "a retired teacher"; up to three words before it, chosen, not measured."""
    return words[i] in words_of("article") and any(words[k].lower() in roles() for k in range(i + 1, i + 5))
