"""What opens a sentence before its subject: ``Stressing that …, X said``, ``In the words of X, …``.

Annotators mark these too seldom for an encoder to learn them; a sentence's first words decide.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice

from spacy.tokens import Doc, Token

from .. import layers
from ..text.noun_phrases import FINITE
from .candidate import Candidate, pieces_of
from .constructions import PUTTING
from .contents import is_content
from .cues import Cues

VIEWPOINTS = ("words", "view", "opinion", "telling", "account", "phrase")
MINDS = ("mind", "eyes", "estimation", "reckoning", "judgment", "judgement", "assessment")
# What is somebody's in court: it is the Crown's case that Hale lied.
CASES = frozenset(["argument", "belief", "case", "contention", "submission", "understanding", "view"])
# Whose view it is, in the third person.
OWNERS = frozenset(["her", "his", "their"])
# What a clause has for its subject, and what begins one that is none by itself.
SUBJECTS = ("NN", "NNS", "NNP", "NNPS", "PRP", "DT", "WP", "EX", "CD")
GOING_ON = (*FINITE, "VB", "VBN", "VBG", "RB", "PRP", "IN")
OPENING_A_CLAUSE = ("CC", "IN", "RB", "WRB", "VBG", "VBN", "TO")
# What the ways below begin with.
LEADS = frozenset(["as", "by", "if", "in", "per", "the", "to"])
# How long what opens a sentence is, in tokens; chosen, not measured.
LONGEST = 20
# The words of the cue, and those of the source.
Parts = tuple[list[Token], list[Token]]


def with_gerund(doc: Doc, candidate: Candidate, cues: Cues) -> Iterator[Candidate]:
    """The candidate, and before it the claim of a gerund of speech that opens its sentence and ends at the comma before
    its source."""
    if not candidate.source:
        yield candidate
        return
    source = layers.span_of(doc, *candidate.source[0])
    opening = doc[layers.sentence_start(source[0])]
    words = doc[opening.i + 1 : source.start]
    is_subject = len(words) > 0 and words[0].tag_ in FINITE  # Reading did not move, they write
    speaks = opening.tag_ == "VBG" and cues.speaks(opening.lemma_) and not is_subject
    if speaks and len(words) > 3 and words[-1].text == ",":
        said, cue = pieces_of(words), pieces_of([opening])
        if is_content(doc, cue, said):
            yield replace(candidate, content=said, cue=cue)
        rest = tuple(piece for piece in candidate.content if piece[0] >= source.start_char)
        if rest:
            yield replace(candidate, content=rest)
    else:
        yield candidate


def find_viewpoints(doc: Doc, start: int, rate: float) -> Iterator[Candidate]:
    """In the words of X, …: the rest of the sentence is the content; sentences before ``start`` (code point) are none."""
    for sent in doc.sents:
        head = islice((token for token in sent if not token.is_space), LONGEST)
        first = next(head, None)
        if first is None or first.lower_ not in LEADS or sent.start_char < start:
            continue
        comma = next((i for i, token in enumerate(head, 1) if token.text == ","), 0)
        if comma < 3:
            continue
        words = [token for token in sent if not token.is_space]
        opening = words[:comma]
        found = next((found for way in OPENINGS if (found := way(opening))), None)
        if found and words[comma + 1 :]:
            cue, source = found
            yield Candidate(pieces_of(words[comma + 1 :]), pieces_of(cue), pieces_of(source), rate)


def find_asides(doc: Doc, start: int, rate: float, cues: Cues) -> Iterator[Candidate]:
    """The tour was, in the words of X, “a disaster”: what stands around the aside is the content, where nobody says that."""
    for sent in doc.sents:
        words = [token for token in sent if not token.is_space]
        commas = [i for i, token in enumerate(words[: LONGEST + 1]) if token.text == ","]
        if not commas or sent.start_char < start or any(token.is_quote for token in words[: commas[0]]):
            continue
        first = commas[0]
        close = _end_of_aside(words, first + 1)
        aside, rest = words[first + 1 : close], words[close:]
        found = next((found for way in ASIDES if len(aside) > 2 and (found := way(aside))), None)
        if found and _is_stated(words[:first], rest, cues):
            content = [*words[:first], *rest[rest[0].text == "," : _end_of_clause(rest)]]
            yield Candidate(pieces_of(content), pieces_of(found[0]), pieces_of(found[1]), rate)


def find_cases(doc: Doc, start: int, rate: float) -> Iterator[Candidate]:
    """*It is the Crown’s case* that Hale lied; the key, it is *his contention*, was copied: what follows, or stands around it in commas."""
    for sent in doc.sents:
        words = [token for token in sent if not token.is_space]
        places = (i for i, token in enumerate(words[:LONGEST]) if token.lower_ == "it")
        for i in places if sent.start_char >= start else ():
            end = next((k for k in range(i + 3, min(i + LONGEST, len(words))) if words[k].lower_ in CASES), 0)
            owner = words[i + 2 : end]
            marked = bool(owner) and owner[-1].tag_ == "POS"
            if words[i + 1 : i + 2] and words[i + 1].lemma_ == "be" and (marked or _is_third_person(owner)):
                content = _case(words, i, end)
                if content:
                    source = owner[:-1] if marked else owner
                    yield Candidate(pieces_of(content), pieces_of([words[i + 1], words[end]]), pieces_of(source), rate)


def _is_third_person(owner: list[Token]) -> bool:
    return len(owner) == 1 and owner[0].lower_ in OWNERS


def _case(words: list[Token], it: int, noun: int) -> list[Token]:
    """What is somebody's case: the clause with "that" behind it, or what stands around it between commas."""
    before, behind = words[:it], words[noun + 1 :]
    if len(behind) > 2 and behind[0].lower_ == "that" and not before:
        return behind if behind[1].tag_ not in FINITE else []  # it was Hale's case that made the law
    around = len(behind) > 2 and behind[0].text == "," and bool(before) and before[-1].text == ","
    return [*before[:-1], *behind[1:]] if around and not any(t.is_quote for t in (*before, *behind)) else []


def _end_of_aside(words: list[Token], start: int) -> int:
    """The place of the comma or quotation mark behind an aside that begins at ``start``: behind the mayor, Ada Frost, where a quotation
    follows; 0 where there is none."""
    ends = [i for i in range(start, min(start + LONGEST, len(words))) if words[i].text == "," or words[i].is_quote]
    quoted = next((i for i in ends if words[i].is_quote), 0)
    if quoted and not any(word.tag_ in FINITE for word in words[start:quoted]):
        return quoted - (words[quoted - 1].text == ",")
    return ends[0] if ends else 0


def _is_stated(before: list[Token], rest: list[Token], cues: Cues) -> bool:
    """Whether an aside stands within a clause, behind its verb or before it, which tells nobody's words itself: not "Frost calls it, in
    her words, …", "It leaks, in the view of Hale, who built it"."""
    subject = any(token.tag_ in SUBJECTS for token in before) and before[0].tag_ not in OPENING_A_CLAUSE
    begun = any(token.tag_ in FINITE for token in before)
    goes_on = (
        before[-1].tag_ in GOING_ON if begun else any(token.tag_ in FINITE or token.is_quote for token in rest[:2])
    )
    subject = subject and len(rest) > 2 and rest[1].tag_ not in ("WP", "WDT")
    return subject and goes_on and not any(cues.speaks(token.lemma_.lower()) for token in before)


def _end_of_clause(rest: list[Token]) -> int:
    """How many words of the rest belong to the clause: to a comma and a conjunction outside quotation marks, else all."""
    inside = False
    for i, token in enumerate(rest[:-1]):
        inside ^= token.is_quote
        if i and token.text == "," and not inside and rest[i + 1].tag_ in ("CC", "WDT", "WP"):
            return i
    return len(rest)


def in_the_words_of(opening: list[Token]) -> Parts | None:
    """In the words of X; by the account of X."""
    lowered = [token.lower_ for token in opening[:4]]
    led = lowered[:2] in (["in", "the"], ["by", "the"]) and lowered[3:] == ["of"] and lowered[2] in VIEWPOINTS
    return (opening[:4], opening[4:]) if led and len(opening) > 4 else None


def as_x_puts_it(opening: list[Token]) -> Parts | None:
    """As X puts it; the way X sees it."""
    lead = 1 if opening[0].lower_ == "as" else 2 if [t.lower_ for t in opening[:2]] == ["the", "way"] else 0
    puts = opening[-1].lower_ == "it" and opening[-2].lemma_.lower() in PUTTING
    return ([opening[-2], opening[-1]], opening[lead:-2]) if lead and puts and opening[lead:-2] else None


def to_hear_x(opening: list[Token]) -> Parts | None:
    """To hear X tell it; if X is to be believed."""
    lowered = [token.lower_ for token in opening]
    if lowered[:2] == ["to", "hear"] and lowered[-2:] == ["tell", "it"] and len(opening) > 4:
        return opening[-2:], opening[2:-2]
    if lowered[0] == "if" and lowered[-3:] == ["to", "be", "believed"] and len(opening) > 5:
        return opening[-4:], opening[1:-4]
    return None


def in_xs_words(opening: list[Token]) -> Parts | None:
    """In X's view; by her account; to the mayor's mind; not in our view, which is the outlet's own."""
    *owner, noun = opening[1:]
    if (
        opening[0].lower_ not in ("in", "by", "to")
        or noun.lower_ not in (*VIEWPOINTS, *MINDS)
        or not owner
        or owner[0].tag_ == "VB"
    ):
        return None
    owner = owner[:-1] if owner[-1].lower_ == "own" else owner
    if owner and owner[-1].tag_ == "POS" and len(owner) > 1:
        return [opening[0], noun], owner[:-1]
    return ([opening[0], noun], owner) if len(owner) == 1 and owner[0].lower_ in OWNERS else None


def per_x(opening: list[Token]) -> Parts | None:
    """Per the ministry; not Per Olsson, who is called so."""
    led = opening[0].lower_ == "per" and opening[1].lower_ == "the"
    return (opening[:1], opening[1:]) if led and opening[-1].tag_.startswith("NN") else None


OPENINGS: tuple[Callable[[list[Token]], Parts | None], ...] = (
    in_the_words_of,
    as_x_puts_it,
    to_hear_x,
    in_xs_words,
    per_x,
)
# Those that stand within a sentence, too.
ASIDES = (in_the_words_of, in_xs_words)
