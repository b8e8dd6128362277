"""Who speaks before a colon in a headline, a list or a live blog: “Harbour boss: ‘We shut’”, “Frost on the ferry: “We shut.””"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..lexicons.vocabulary import honorifics, roles, words_of
from ..text.names import fold, given_names
from .sentences import Sentence, Word
from .subject_phrases import IN_PHRASE, Range

# What a line of a list begins with.
BULLETS = frozenset(["-", "–", "—", "•", "*", "·", "▪", "●"])
# What stands in who speaks.
PLAIN = ("NN", "NNP", "NNPS", "DT", "POS")


class Headings:
    """The headline and the lines of the lists of one article, and the surnames that it gives with a first name."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.headline = 0 if sentences and sentences[-1].paragraph else None
        self.lines = {
            id(line)
            for mark, line in pairwise(sentences)
            if mark.paragraph == line.paragraph and len(mark.words) == 1 and _is_mark(mark.words[0])
        }
        # Behind another sentence of its paragraph: “It leaks,” said Hale. Frost: “It never did.”
        self.goes_on = {id(line) for before, line in pairwise(sentences) if before.paragraph == line.paragraph}
        self.surnames = {
            word.text
            for sentence in sentences
            for before, first, word in zip([None, *sentence.words], sentence.words, sentence.words[1:], strict=False)
            if first.tag == word.tag == "NNP" and (fold(first.text) in given_names() or _is_post(before))
        }

    def before_colon(self, lead: Sentence, begin: int, sign: int) -> tuple[Range, Range] | None:
        """*Harbour boss Frost* on the ferry, anywhere; *Harbour boss*, *CEO Frost* alone where a line has nothing else."""
        words = lead.words
        on = next((i for i in range(begin + 1, sign) if words[i].lower in ("on", "about")), sign)
        if not self.is_person(words[begin:on]) or any(word.tag not in PLAIN for word in words[begin:on]):
            return None
        about = words[on + 1 : sign]
        told = all(word.tag in IN_PHRASE or word.lower in words_of("small word in a body") for word in about)
        is_line = (
            lead.paragraph == self.headline or id(lead) in self.lines | self.goes_on or begin > 0 and _is_mark(words[0])
        )
        return ((begin, on), (0, 0)) if (about and told if on < sign else is_line) else None

    def is_person(self, words: Sequence[Word]) -> bool:
        """Harbour boss, boss Frost, CEO Frost, Ms Frost, Ada Frost, and Frost where Ada Frost is named: a murder trial, a Nurse
        Shortage are nobody."""
        if not words:
            return False
        *before, last = words
        if last.tag in ("NN", "NNP") and last.lower in roles():
            return last.text.islower() or not before
        if last.tag != "NNP":
            return False
        if not before:
            return last.text in self.surnames
        title = before[-1]
        held = title.lower in roles() and (title.text.islower() or title.text.isupper())
        return held or title.lower.rstrip(".") in honorifics() or fold(title.text) in given_names()


def _is_mark(word: Word) -> bool:
    return word.text in BULLETS


def _is_post(word: Word | None) -> bool:
    """Opposition *Leader* Sharda Mohan: behind that a given name is one that no list has."""
    return word is not None and word.lower in roles()
