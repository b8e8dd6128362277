"""People whose first name is another word, too, so that its capital tells nothing: "Will Power said", "told Will Power"."""

from __future__ import annotations

from ..lexicons import read_words
from ..lexicons.vocabulary import months, words_of
from ..text.words import Words

# What nothing asks with "Will" at its head has behind the name: "Will Frost has left".
FINITE = {"had", "has", "is", "told", "was"}
# How many words of a sentence are looked at for its end; chosen, not measured.
SENTENCE = 60


def is_called_by_auxiliary(words: Words, i: int) -> bool:
    """Whether words ``i`` and the next are a name of two: in a sentence, or at its head before a verb of speech.

    Not "the Will Power of Attorney", nor "Will Smithfield close?"
    """
    first, second = words[i], words[i + 1]
    if (
        first not in read_words("not_names.txt")
        or first not in read_words("given_names.tsv")
        or first.lower() in months()
        or not second.istitle()
        or second in read_words("not_names.txt")
    ):
        return False
    behind = words[i + 2]
    if i + 1 in words.breaks or behind == "of" or behind[:1].isupper() and i + 2 not in words.breaks:
        return False
    if words.begins_sentence(i):
        return behind in words_of("said") | FINITE or behind == "," and not is_asked(words, i)
    return words[i - 1].islower() and words[i - 1] not in words_of("article", "demonstrative", "possessive")


def is_asked(words: Words, i: int) -> bool:
    """ "Will Frost, who lost, run again?": a sentence that begins with "Will" or "Can" at word ``i`` and ends with its mark."""
    ends = (words[k] for k in range(i, i + SENTENCE) if words[k] in (".", "?", "!") or k + 1 in words.breaks)
    return next(ends, "?") == "?"


def is_called_he(words: Words, i: int) -> bool:
    """Whether "He" is a family name: "He Lifeng said", "Vice Premier He Lifeng,"; not "He Said She Said", nor "He, Frost said"."""
    if words[i] != "He":
        return False
    given, behind = words[i + 1], words[i + 2]
    if not given.istitle() or not given.isalpha() or given in read_words("not_names.txt"):
        return False
    return i + 1 not in words.breaks and len(given) > 2 and not behind[:1].isupper()
