"""The noun phrase beside a predicate that names its source, by tags alone."""

from __future__ import annotations

from collections.abc import Container, Sequence

from ..lexicons import read_words
from ..lexicons.vocabulary import bodies, days, roles, words_of
from ..text.noun_phrases import NOMINAL, NOUNS, PHRASE, PREPOSITIONS
from ..text.nouns import singular
from .sentences import MARKS, Sentence, Word

Range = tuple[int, int]
HEADS = NOUNS | {"PRP"}
# Texts by which things are done, and which report nothing.
REGULATING = frozenset(
    ["accord", "act", "agreement", "constitution", "contract", "deal", "directive", "guideline", "law", "manual", "norm", "order", "plan", "policy"]
) | {"protocol", "regulation", "rule", "schedule", "tender", "treaty"}  # fmt: skip
IN_PHRASE = PHRASE | {"PRP", "PDT", "CC", "VBG", "VBN", "FW", "NFP", "SYM", "AFX", "ADD", "RB"}
# Prepositions within a noun phrase behind its verb: the minister for water, a clerk at the bank.
INNER_BEHIND = frozenset(["of", "for", "from", "at"])
LONGEST = 30  # tokens; chosen, not measured


def subject_before(sentence: Sentence, place: int) -> Range | None:
    """The places of the noun phrase that ends before ``place``, appositions between commas within; None where none does.

    None, too, where a relative pronoun stands there: X, who said Y, is no report of X.
    """
    known = sentence.subjects
    if place not in known:
        known[place] = _find_before(sentence, place)
    return known[place]


def _find_before(sentence: Sentence, place: int) -> Range | None:
    words = sentence.words
    end = place
    while end > 0 and words[end - 1].tag == "RB":
        end -= 1
    if end > 0 and words[end - 1].tag == ",":
        opening = _apposition(sentence, end - 1)
        start = _phrase_before(sentence, opening) if opening is not None else None
    else:
        start = _phrase_before(sentence, end)
    return (start, end) if start is not None else None


def _apposition(sentence: Sentence, comma: int) -> int | None:
    """The place of the comma before the apposition that ends at ``comma``: X, the mayor of Y, said."""
    words = sentence.words
    for k in range(comma - 1, max(-1, comma - LONGEST), -1):
        if words[k].tag == "QUOTE":
            return None
        if words[k].tag == "," and k and words[k - 1].tag in (*HEADS, "CD", "-RRB-"):
            relative = words[k + 1].tag in ("WP", "WDT", "WRB")
            return k if relative or not sentence.is_clause(k, comma) else None
        if words[k].tag in (".", ":"):
            return None
    return None


def _phrase_before(sentence: Sentence, end: int) -> int | None:
    words = sentence.words
    if end <= 0 or words[end - 1].tag not in (*HEADS, "CD", "DT", "JJ", "-RRB-"):
        return None
    if words[end - 1].tag == "PRP":
        return end - 1
    start = end
    while start > 0:
        word = words[start - 1]
        inner = word.lower in PREPOSITIONS
        if not (word.tag in IN_PHRASE or inner) or word.tag == "PRP":
            break
        start -= 1
    while start < end and (
        words[start].tag in ("CC", "RB", "IN", "TO") and words[start].lower not in ("both", "neither", "either", "not")
    ):
        start += 1 if words[start].tag in ("CC", "RB") else _lead(sentence, start, end)
    has_noun = any(word.tag in (*HEADS, "CD", "DT") for word in words[start:end])
    return start if has_noun else None


def _lead(sentence: Sentence, start: int, end: int) -> int:
    """How many words an opening phrase has that is no part of the noun phrase: on Monday / the mayor."""
    words = sentence.words
    for k in range(start + 2, end):
        if words[k].tag in ("DT", "PRP$") or words[k - 1].lower in days() and words[k].tag in HEADS:
            return k - start
    return end - start


def subject_after(sentence: Sentence, place: int, *, inner: Container[str] = INNER_BEHIND) -> Range | None:
    """The places of the noun phrase that begins at ``place``, with an apposition up to the next stop.

    ``inner`` are the prepositions that go on with it.
    """
    words = sentence.words
    end = place
    while end < len(words):
        word = words[end]
        goes_on = word.lower in inner and end > place
        if word.tag in ("VBG", "PRP") and end > place or not (word.tag in IN_PHRASE or goes_on):
            break
        if word.tag == "PRP":
            return (place, place + 1)
        if end > place and word.lower in days() | {"later", "then", "afterwards", "again"}:
            break
        end += 1
    relative = _with_relative(sentence, end) if end > place else None
    if relative is not None:
        return (place, relative)
    while end > place and words[end - 1].tag in ("IN", "CC", "RB", "DT"):
        end -= 1
    if not any(word.tag in HEADS or word.tag == "CD" for word in words[place:end]):
        return None
    return (place, _with_apposition(sentence, end))


def _with_relative(sentence: Sentence, end: int) -> int | None:
    """Say the people *who live there*.: up to the next stop; None where no relative pronoun follows at once."""
    words = sentence.words
    if end >= len(words) or words[end].tag not in ("WP", "WDT", "WP$"):
        return None
    return _next_mark(words, end + 1)


def _next_mark(words: Sequence[Word], start: int) -> int:
    """The place of the comma, stop, bracket or quotation that comes next, or behind the last word."""
    return next((k for k in range(start, len(words)) if words[k].tag in (*MARKS, "-LRB-")), len(words))


def _with_apposition(sentence: Sentence, end: int) -> int:
    """Said Ada Frost, the mayor.: the phrase behind a comma, up to the next comma or stop."""
    words = sentence.words
    if end + 1 >= len(words) or words[end].tag != ",":
        return end
    nouns = words[end + 1].tag in ("DT", "NN", "NNP", "NNS", "JJ", "CD", "PRP$", "WP", "WP$")
    close = _next_mark(words, end + 1)
    relative = words[end + 1].tag in ("WP", "WP$")
    if not nouns or (not relative and sentence.is_clause(end + 1, close)):
        return end
    return close


def is_own(sentence: Sentence, subject: Range) -> bool:
    """Whether the phrase can be a source at all: no relative word."""
    words = [word.lower for word in sentence.words[slice(*subject)]]
    return bool(words) and words[-1] not in words_of("relative pronoun")


def only_hears(sentence: Sentence, subject: Range, verb: int) -> bool:
    """Wall was never safe, *court* told: whoever ends a headline with that, and has no article, tells nothing."""
    words = sentence.words
    return verb + 1 == len(words) and words[verb].lower == "told" and words[subject[0]].tag in NOMINAL


def is_named_per(sentence: Sentence, place: int, subject: Range) -> bool:
    """Whether "per" gives who says so, set off by a comma: per TMZ, per court records, per the council; not per night, per child, per
    the doctor's orders, as per the Companies Act, nor where Per is a man's name."""
    words = sentence.words
    if place and (words[place - 1].tag != "," or words[place].text != words[place].lower):
        return False
    first, last = words[subject[0]], _head(sentence, subject)
    noun = singular(last.lower) if last.tag in ("NNS", "NNPS") or last.lower == "police" else last.lower
    if noun in REGULATING:
        return False
    named = any(word.tag in ("NNP", "NNPS") for word in words[slice(*subject)])
    told = noun in roles() or noun in bodies() or noun in read_words("document_nouns.txt")
    return (
        last.tag in ("NNP", "NNPS")
        or told
        and (named or last.tag == "NNS" or last.lower == "police" or first.tag == "DT")
    )


def _head(sentence: Sentence, subject: Range) -> Word:
    """The noun before what is said of it with a preposition: an *order* of the court."""
    words = sentence.words[slice(*subject)]
    place = next((i for i, word in enumerate(words) if i and word.tag == "IN"), len(words))
    return words[place - 1]
