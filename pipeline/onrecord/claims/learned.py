"""Claims from what the encoder finds, and from what needs no learning: the lines of a transcript, and quotations with
their cue beside them that the encoder left alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from spacy.tokens import Doc

from .. import layers, views  # noqa: F401  (views declares doc._.claims)
from ..layers import Record
from ..text.intervals import Intervals
from ..text.paragraphs import paragraphs
from ..user_lexicon.matching import listed_verbs
from .bounds import Bounds
from .candidate import Candidate, pieces_of
from .combine import combine
from .contents import is_content
from .cues import Cues, load_cues
from .datelines import find_datelines, without_datelines
from .denial import is_denied, is_dismissed
from .openings import find_viewpoints, with_gerund
from .ownership import Ownership
from .passive import unasked, unasked_cue, with_actor
from .quoted import find_candidates as find_quoted
from .reports import find_reports
from .sentences import find_sentences
from .signed import find_signed
from .turns import read_turns

Pieces = tuple[tuple[int, int], ...]
# Rates on a scale with the encoder's confidence: below most of its own, so that these give way where they clash.
RULE_RATE = 0.3
NESTED_RATE = 0.3
# The share that PolNeAR's annotators marked of what the rules add, in the tuning articles: 10 of 14, 1 of 6.
CUED_CONFIDENCE = 0.7
FLOATING_CONFIDENCE = 0.2
SPACE = re.compile(r"\s*")
UNQUOTED = re.compile(r'[^\s"“”„«»‘`](?:[^"“”„«»‘`]*[^\s"“”„«»‘`])?')
# They introduce a quotation only where its sentence goes on: “We go,” she smiled.
GESTURES = frozenset(["frown", "grin", "laugh", "nod", "shrug", "sigh", "smile"])
# How a sentence ends inside its quotation marks.
ENDED = (".”", '."', ".’", ".»")


def find_claims(doc: Doc, found: list[dict[str, Any]]) -> list[Record]:
    """The claims of a Doc whose layer ``statements`` is written; ``found`` are attributions of ``ml.model``."""
    start, text = layers.body_start(doc), doc.text
    blocks = paragraphs(text, start)
    cues = load_cues().with_listed(listed_verbs(doc, "cue"), listed_verbs(doc, "denial"))
    turns, questions = read_turns(text, blocks)
    learned: Iterable[Candidate] = (c for c in _learned(doc, found, cues) if not _is_asked(text, c, questions))
    by_rule = find_quoted(doc, cues, blocks)
    if doc.has_annotation("SENT_START"):
        learned = [part for one in learned for part in with_gerund(doc, one, cues)]
        by_rule += find_viewpoints(doc, start, RULE_RATE)
        sentences = find_sentences(doc, blocks)
        bounds = Bounds(doc, blocks)
        learned = [bounds.bounded(one) for one in learned if bounds.is_statement(one)]
        reports = [report for sentence in sentences for report in find_reports(sentence, cues)]
        learned = Ownership(text, sentences, reports, layers.read(doc, "statements")).settle(learned)
    certain = [*turns, *find_signed(doc, blocks)]
    candidates = [*(replace(one, confidence=one.rate) for one in certain), *learned]
    claimed: Intervals[Candidate] = Intervals()
    for candidate in candidates:
        for piece in candidate.content:
            claimed.add(*piece, candidate)
    for candidate in by_rule:
        if not any(claimed.touching(*piece) for piece in candidate.content):
            confidence = CUED_CONFIDENCE if candidate.cue else FLOATING_CONFIDENCE
            candidates.append(replace(candidate, rate=RULE_RATE, confidence=confidence))
    datelines = find_datelines(text, blocks)
    kept = [c if c.is_turn else without_datelines(c, datelines) for c in candidates if c.start >= start]
    kept = [replace(c, negated=is_denied(doc, c.cue, c.source, cues)) for c in kept]
    return combine(text, kept, layers.read(doc, "statements"), nested_rate=NESTED_RATE)


def _learned(doc: Doc, found: list[dict[str, Any]], cues: Cues) -> Iterator[Candidate]:
    text, body = doc.text, layers.body_start(doc)
    for one in found:
        content = unasked(doc, _after(text, body, one["content"]))
        cue, source = (_unquoted(text, one[role]) for role in ("cue", "source"))
        words = [token for piece in cue for token in layers.span_of(doc, *piece)]
        if len(told := unasked_cue(words)) < len(words):
            question = words[len(told)].idx
            cue, content = pieces_of(told), tuple(piece for piece in content if piece[1] <= question)
        if not is_content(doc, cue, content):
            continue
        if one["inner"] and not any(
            cues.speaks(token.lemma_) for piece in cue for token in layers.span_of(doc, *piece)
        ):
            continue  # not to, of: what is read without its context is sure of too much
        if one["inner"] and is_dismissed(doc, cue, cues):
            continue  # denied reports that: the denial has the same content
        if not _is_no_source(doc, source, cues):
            confidence = one["confidence"]
            if _is_apart(doc, text, content, cue, source, cues):
                cue, source = (), ()
            one_found = Candidate(content, cue, source, rate=confidence or 0.0, confidence=confidence)
            yield with_actor(doc, one_found)


def _after(text: str, body: int, pieces: list[list[int]]) -> Pieces:
    """The pieces, without what they have of the furniture before the article's ``body``."""
    space = SPACE.match(text, body)
    first = space.end() if space else body
    return tuple((max(s, first), e) for s, e in pieces if e > first)


def _is_asked(text: str, candidate: Candidate, questions: list[Candidate]) -> bool:
    """Whether it is the line of an interviewer who only asks."""
    labelled = all(not text[start:end].strip(" :") for start, end in candidate.cue)
    return labelled and any(q.start <= candidate.start and candidate.end <= q.end for q in questions)


def _is_apart(doc: Doc, text: str, content: Pieces, cue: Pieces, source: Pieces, cues: Cues) -> bool:
    """“The seals have failed.” Frost nodded.: a sentence of its own after a quotation, with no verb of speech."""
    end = content[-1][1]
    said = [token for piece in cue for token in layers.span_of(doc, *piece)]
    after = bool(cue and source) and min(cue[0][0], source[0][0]) >= end
    return (
        after
        and text.endswith(ENDED, 0, end)
        and not any(cues.speaks(t.lemma_) and t.lemma_ not in GESTURES for t in said)
    )


def _unquoted(text: str, pieces: list[list[int]]) -> tuple[tuple[int, int], ...]:
    """The pieces without quotation marks, which belong to content: had “stated is two pieces."""
    return tuple(match.span() for start, end in pieces for match in UNQUOTED.finditer(text, start, end))


def _is_no_source(doc: Doc, source: tuple[tuple[int, int], ...], cues: Cues) -> bool:
    """Experience shows, time will tell: a source that is only a noun that cannot speak."""
    words = [token for piece in source for token in layers.span_of(doc, *piece) if any(map(str.isalnum, token.text))]
    return bool(words) and all(w.lemma_ in cues.no_sources or w.tag_ in ("DT", "PRP$", "JJ") for w in words)
