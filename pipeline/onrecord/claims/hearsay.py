"""Reports without a source that an adverb tells, *two of them have* ``reportedly`` *fallen into the sea*, a clerk who ``allegedly``
*took a bribe*; or a noun, there was a ``rumour`` going round *that the mill was sold*.

Such words are too rare in articles with claims for an encoder to learn them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..text.noun_phrases import FINITE, PHRASE
from .candidate import Candidate
from .cues import Cues
from .sentences import CLAUSAL, MARKS, SUBORDINATORS, Sentence, Word
from .subject_phrases import subject_before

HEARSAY = frozenset(["reportedly", "allegedly"])
# What is said by nobody that is named; and what may be a text, about which "that nobody read" would say something.
RUMOURS = frozenset(["gossip", "rumor", "rumour", "speculation", "talk", "whisper"])
TEXTS = frozenset(["account", "claim", "report", "story"])
# What it does before it is told: making the rounds, going round the town.
SPREADING = frozenset(["circulating", "doing", "flying", "going", "making", "spreading", "swirling"])
# How many words may stand between such a noun and "that"; chosen, not measured.
SPREAD_WITHIN = 12
AUXILIARIES = frozenset(["be", "have", "will", "would", "could", "may", "might"])
RELATIVES = ("WP", "WDT")
# On the scale of the rates of cues (claims/led_in.py); chosen, not measured.
HEARSAY_RATE = 0.95


def find_hearsay(sentences: Sequence[Sentence], cues: Cues) -> Iterator[Candidate]:
    """A candidate for each clause of a sentence that such an adverb stands before, or within, the verb of."""
    for sentence in sentences:
        for place, word in enumerate(sentence.words):
            found = _told(sentence, place, cues) if word.lower in HEARSAY else None
            if word.lemma in RUMOURS | TEXTS:
                found = _rumoured(sentence, place)
            if found is not None:
                yield found


def _rumoured(sentence: Sentence, noun: int) -> Candidate | None:
    """There was a *report* making the rounds that it leaks, there is *talk* in Selby that he left; not no talk that, nor a report on his desk
    that nobody read, nor talk at the school that she ran."""
    words = sentence.words
    that = next((i for i in range(noun + 1, min(noun + SPREAD_WITHIN, len(words))) if words[i].lower == "that"), 0)
    between = words[noun + 1 : that]
    spreads = bool(between) and between[0].lower in SPREADING
    parted = any(word.tag in (*FINITE, *MARKS, "CC") for word in between)
    if not that or parted or words[noun].lemma in TEXTS and not spreads or not _is_there(words, noun):
        return None
    end = next((i for i in range(that, len(words)) if words[i].tag in (".", ":", "QUOTE")), len(words))
    if not spreads and _is_relative(between, words[end - 1]):
        return None
    whole = that + 1 < end and words[that + 1].tag not in FINITE and sentence.is_clause(that + 1, end)
    if not whole or end < len(words) and words[end].text not in (".", "…"):
        return None
    return Candidate(sentence.pieces(that, end), sentence.pieces(noun, noun + 1), (), HEARSAY_RATE)


def _is_relative(between: Sequence[Word], last: Word) -> bool:
    """Whether "that" stands for the noun before it, and a verb at the end lacks it: talk at the *school* that she *ran*."""
    return bool(between) and between[-1].tag in ("NN", "NNS") and last.tag in FINITE


def _is_there(words: Sequence[Word], noun: int) -> bool:
    """Whether a noun is what there is: *there was a* report, *there has been some* talk; not *there is no* talk, nor *if there was*."""
    be = next((i for i in range(1, noun) if words[i].lemma == "be"), 0)
    phrase = words[be + 1 : noun]
    there = next((i for i in range(max(be - 2, 0), be) if words[i].tag == "EX"), None)
    if there is None or there and words[there - 1].lower in SUBORDINATORS:
        return False
    return all(word.tag in PHRASE and word.lower != "no" for word in phrase)


def _told(sentence: Sentence, place: int, cues: Cues) -> Candidate | None:
    words = sentence.words
    first = place
    while first and words[first - 1].lemma in AUXILIARIES | {"not", "also"}:
        first -= 1
    verb = place + 1
    if verb >= len(words) or words[verb].tag in (",", ".", ":"):
        return None
    # Who "reportedly told" somebody something is its source; "for allegedly taking" has no subject.
    whole = first < place or words[verb].tag in FINITE
    if not whole or cues.speaks(words[verb].lemma) and words[verb].tag not in ("VBN", "VBG"):
        return None
    relative = first > 0 and words[first - 1].tag in RELATIVES
    subject = subject_before(sentence, _before_relative(words, first - 1) if relative else first)
    if subject is None or words[-1].text == "?" or any(word.lower == "if" for word in words[: subject[0]]):
        return None  # Did Hale allegedly take it? If he reportedly left, …
    start = subject[0] if relative or not _opens(words[: subject[0]]) else 0
    end = _end(words, verb, relative=relative)
    if any(word.tag == "QUOTE" for word in words[start:end]):
        return None
    told = sentence.pieces(start, subject[1] if relative else place) + sentence.pieces(place + 1, end)
    return Candidate(told, sentence.pieces(place, place + 1), (), HEARSAY_RATE)


def _before_relative(words: Sequence[Word], who: int) -> int:
    return who - 1 if who and words[who - 1].tag == "," else who


def _opens(words: Sequence[Word]) -> bool:
    """Whether what stands before a subject belongs to its clause: *at least two of* the wells, *on Monday* the mayor; not *when* the mayor."""
    return not any(word.tag in (*FINITE, ",", ":", "CC", "QUOTE", "WRB") or word.lower in CLAUSAL for word in words)


def _end(words: Sequence[Word], verb: int, *, relative: bool) -> int:
    """Where the clause ends: with the sentence, or where a reporter goes on: behind a comma, a conjunction, a relative clause."""
    for i in range(verb + 1, len(words)):
        if words[i].tag in (".", ":") or relative and (words[i].tag == "," or _is_main(words, i)):
            return i
        if words[i].tag in (",", "CC") and _goes_on(words, i):
            return i
    return len(words)


def _is_main(words: Sequence[Word], i: int) -> bool:
    """A pastor who took the money *was* sent to prison."""
    return words[i].tag in FINITE and words[i - 1].tag not in ("CC", "RB", "MD", "PRP", "WP", "WDT")


def _goes_on(words: Sequence[Word], i: int) -> bool:
    """Whether a clause with a verb of its own follows, and no list: boats, *nets* and sails."""
    if words[i + 1 : i + 2] and words[i + 1].tag in RELATIVES:
        return False
    stop = next((k for k in range(i + 1, len(words)) if words[k].tag in (",", ".", ":")), len(words))
    return any(word.tag in FINITE for word in words[i + 1 : stop])
