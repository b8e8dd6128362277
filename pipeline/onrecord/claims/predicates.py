"""The predicates of a sentence that can report: said, has told, did not deny, refused to say, was told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from ..lexicons import read_words
from ..lexicons.vocabulary import words_of
from ..text.noun_phrases import FINITE, PHRASE
from .cues import Cues
from .passive import OF_NOBODY
from .sentences import MARKS, Sentence, Word

AUXILIARIES = frozenset(["have", "be", "do"])
# What somebody does again and again: “It leaks,” she liked to say.
HABITS = frozenset(["like", "love", "prefer", "tend"])
# They lead to a verb of speech and with it are one cue: went on to say, was quoted as saying, liked to say.
LEADING = frozenset(["go", "begin", "continue", "seem", "quote", "cite", "yet", "use", "want", "report"]) | HABITS
PLURAL = ("NNS", "NNPS")
IN_PHRASE = PHRASE | {"VBG", "VBN"}
MANY = frozenset(["people", "police", "those", "many", "some", "most", "others", "both"])
# What stands between the two: refused to publicly say, stopped short of saying.
LEADS = frozenset(["to", "of", "as", "from"])
ADVERBS = ("RB", "RBR", "RP")
PASSIVE = frozenset(["be", "get"])


@dataclass(frozen=True)
class Predicate:
    """The places [start, end) of a sentence's words that are one cue; ``verb`` the place of the verb of speech.

    ``cues`` are those by which it was found."""

    start: int
    end: int
    verb: int
    lemma: str
    cues: Cues
    passive: bool = False


def find_predicates(sentence: Sentence, cues: Cues) -> Iterator[Predicate]:
    """The finite predicates outside quotation marks whose verb can introduce speech."""
    words, place = sentence.words, 0
    while place < len(words):
        may_be = words[place].tag in FINITE or _is_plural_behind(sentence, place)
        found = _predicate(sentence, place, cues) if may_be else None
        if found is not None:
            yield found
        place = found.end if found else place + 1


def _is_plural_behind(sentence: Sentence, place: int) -> bool:
    """It leaks, *say* neighbours: taggers hold such a verb for an infinitive."""
    words = sentence.words
    if words[place].tag != "VB" or not place or words[place - 1].tag not in (",", "QUOTE"):
        return False
    phrase = list(takewhile(lambda word: word.tag in IN_PHRASE, words[place + 1 :]))
    return bool(phrase) and (phrase[-1].tag in PLURAL or phrase[-1].lower in MANY)


def _is_done_to_somebody(lemma: str) -> bool:
    """Whether the subject of a verb's passive is spoken to or of: was told, was called a liar."""
    return lemma in read_words("object_verbs.txt") or lemma in words_of("calling names")


def _predicate(sentence: Sentence, place: int, cues: Cues) -> Predicate | None:
    words = sentence.words
    holds = read_words("withholding_verbs.txt") | LEADING
    passive, end = False, place
    while end < len(words):
        word = words[end]
        if word.lemma in holds and (verb := _led(sentence, end)) is not None:
            if not cues.speaks(words[verb].lemma):
                return None
            return Predicate(place, verb + 1, verb, words[verb].lemma, cues)
        if word.lemma == "go" and _is_closed(words, end):
            return Predicate(place, end + 2, end, word.lemma, cues)
        if word.tag in ADVERBS:
            end += 1
        elif (word.tag == "MD" or word.lemma in AUXILIARIES) and _goes_on(sentence, end):
            passive = word.lemma in PASSIVE
            end += 1
        elif word.tag.startswith("VB"):
            participle = passive and word.tag in ("VBN", "VBD")
            is_passive = participle and _is_done_to_somebody(word.lemma)
            # Is said *to* have left: nobody who is named says so.
            hearsay = participle and not is_passive and any(behind.tag == "TO" for behind in words[end + 1 : end + 2])
            spoken = is_passive or cues.speaks(word.lemma) and not hearsay
            return Predicate(place, end + 1, end, word.lemma, cues, is_passive) if spoken else None
        else:
            return None
    return None


def _is_closed(words: Sequence[Word], place: int) -> bool:
    """It is, she went *on*, dry: behind a comma or a quotation, and with nothing behind it."""
    pair = words[place + 1 : place + 3]
    return len(pair) == 2 and pair[0].lower == "on" and pair[1].tag in MARKS


def _goes_on(sentence: Sentence, place: int) -> bool:
    """Whether an auxiliary has its verb shortly behind it."""
    return any(word.tag.startswith("VB") or word.lower == "yet" for word in sentence.words[place + 1 : place + 4])


def _led(sentence: Sentence, place: int) -> int | None:
    """The place of the verb that another leads to: yet to say, went on to say, stopped short of saying."""
    words = sentence.words
    for k in range(place + 1, min(place + 5, len(words))):
        if words[k].tag in ("VB", "VBG") and any(word.lower in LEADS for word in words[place + 1 : k]):
            return k
        if words[k].tag not in ("TO", "IN", "JJ", "RB", "RP"):
            return None
    return None


def is_expletive(sentence: Sentence, subject: tuple[int, int], predicate: Predicate) -> bool:
    """*It* is widely feared that it leaks: nobody does, least of all a board that was named before; not it was told that it leaks."""
    words = sentence.words
    passive = any(word.lemma == "be" for word in words[predicate.start : predicate.verb])
    it = words[subject[0]].lower == "it" and subject[1] - subject[0] == 1
    return it and passive and predicate.lemma in OF_NOBODY and words[predicate.verb].tag in ("VBN", "VBD")


def is_shown(sentence: Sentence, predicate: Predicate) -> bool:
    """The key, it is said, *had been shown* to a clerk: what is shown, said, reported says nothing."""
    words, verb = sentence.words, predicate.verb
    return verb > predicate.start and words[verb].tag in ("VBN", "VBD") and words[verb - 1].lemma == "be"
