"""Whom "he" or "she" may mean within a quotation, and what speaks for each: who is in the words before the pronoun ("My doctor
rang. She says"), and whom the article spoke of before these ("Her landlord was there. “He told me so”")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from ..lexicons.vocabulary import words_of
from .agreement import Features, describes, fit, gender_of
from .dead import dead
from .leads import askers, fronted
from .links import Question
from .phrases import known_phrase, standing_at
from .ranker import Option
from .referents import Place, Referent
from .scene import Scene
from .sources import Description, Name, Pronoun, Source
from .within import is_own, may_be, phrase_at, spoken_of_before
from .words import POSSESSIVES

# Among how many mentions, resolved sources, tokens and paragraphs before the pronoun candidates are looked for; chosen, not measured.
MENTIONS, RESOLVED, TOKENS, PARAGRAPHS = 60, 30, 150, 3
# So many sentences back in the words before the pronoun, and before these, or more, are alike; and how many of the last sources may
# stand in these words; chosen, not measured.
BACK_TOLD, BACK, LAST = 3, 4, 6
# Whoever is met so is likely to be who says something then: "I rang my brother. He said".
MEETING = frozenset(["ask", "beg", "call", "meet", "phone", "ring", "see", "tell"])


@dataclass
class _Candidate:
    """``told`` are the mentions in the words before the pronoun, ``others`` those before or behind these; in text order."""

    referent: Referent
    fits: Features
    told: list[Place] = field(default_factory=list)
    others: list[Place] = field(default_factory=list)


@dataclass(frozen=True)
class _Words:
    """The words of one speaker up to a pronoun: its pieces, and where they begin."""

    scene: Scene
    pieces: Sequence[Sequence[int]]
    start: int
    offset: int

    def have(self, offset: int) -> bool:
        return any(start <= offset < end for start, end in self.pieces)


def told_options(question: Question, source: Pronoun, told: Sequence[Sequence[int]], barred: set[int]) -> list[Option]:
    """The candidates for a pronoun in ``told``, what somebody says, and then nobody."""
    scene, claim, offset = question.scene, question.claim, source.span[0]
    pieces = [piece for piece in told if piece[0] <= offset]
    words = _Words(scene, pieces, pieces[0][0] if pieces else offset, offset)
    barred = barred | askers(scene, claim, source) | fronted(scene, claim, source) | dead(scene, claim, offset)
    candidates = [c for c in _candidates(question, source, words) if id(c.referent) not in barred]
    options = [Option(c.referent, features) for c, features in _described(question, source, words, candidates)]
    nobody = {"nobody": 1.0, "nobody, somebody told": float(any(c.told for c in candidates))}
    return [*options, Option(None, _said(nobody))]


def _said(features: Features) -> Features:
    return {name: value for name, value in features.items() if value}


# The candidates


def _candidates(question: Question, source: Pronoun, words: _Words) -> list[_Candidate]:
    """Whoever is mentioned near, or spoke last, and fits the pronoun."""
    scene, past, offset = question.scene, question.past, source.span[0]
    resolved = [place for place in past.places[-RESOLVED:] if place.end <= offset]
    places = sorted(
        (*scene.before(offset, MENTIONS), *resolved, *_phrases(question, source, words)), key=lambda p: p.start
    )
    here, found = scene.paragraph(offset), dict[int, _Candidate]()
    for place in places:
        if here - place.paragraph <= PARAGRAPHS:
            one = found.setdefault(id(place.referent), _Candidate(place.referent, {}))
            (one.told if words.have(place.start) else one.others).append(place)
    if past.speaker:
        found.setdefault(id(past.speaker), _Candidate(past.speaker, {}))
    fitting = []
    for one in found.values():
        fits = fit(source, one.referent, spoke_last=one.referent is past.speaker)
        if fits is not None:
            # By its noun alone: that a pronoun has taken somebody up before says nothing of this one.
            known = {} if one.referent.named else {"gender known": float(gender_of(one.referent.head) == source.gender)}
            one.fits = fits | known
            fitting.append(one)
    return fitting


def _phrases(question: Question, source: Pronoun, words: _Words) -> Iterator[Place]:
    """Where those stand who are brought up by a phrase alone: "my brother", "a clerk", "the guide"."""
    scene, doc = question.scene, question.scene.doc
    end = scene.range(*source.span)[0]
    known: dict[str, Referent] = {}
    for token in doc[max(0, end - TOKENS) : end]:
        read = phrase_at(scene, token, end)
        if isinstance(read, Description) and may_be(source, read) and not _is_outer(question, read, token.idx, words):
            referent = known_phrase(question.past, read)
            referent = known.setdefault(referent.key, referent)
            yield scene.place_of(*read.span, standing_at(referent, read.span))


def _is_outer(question: Question, read: Description, offset: int, words: _Words) -> bool:
    """Whether a phrase before the words may mean who says them: "The minister met Hale. “He swore it,” Minister Frost said"."""
    outer = question.outer
    own = outer is not None and read.definite and not read.possessed and describes(read.title, outer.roles)
    return own and not words.have(offset)


# What speaks for them


def _described(
    question: Question, source: Pronoun, words: _Words, candidates: list[_Candidate]
) -> Iterator[tuple[_Candidate, Features]]:
    by_rule = spoken_of_before(question.scene, question.claim, words.pieces, source, question.outer)
    rival = any(c.told for c in candidates)
    last_told = max((c.told[-1].start for c in candidates if c.told), default=-1)
    last = max((c.others[-1].start for c in candidates if c.others), default=-1)
    spoken_of = question.scene.named_in(question.claim["content"])
    for one in candidates:
        features = {
            **{f"fits: {name}": value for name, value in one.fits.items()},
            **_of_speaking(question, one, words),
            **(_in_words(words, one, last_told) if one.told else {}),
            **(_before_words(words, one, last, rival=rival) if one.others else {}),
            **({} if one.referent.named else _as_phrase(question.scene, source, one)),
            "spoken of": float(id(one.referent) in spoken_of or _stands_in(one, question.claim["content"])),
            "by the rule": float(_is_meant(by_rule, one)),
        }
        yield one, _said(features)


def _of_speaking(question: Question, one: _Candidate, words: _Words) -> Features:
    past = question.past
    before = any(p.referent is one.referent and words.have(p.start) for p in past.places[-LAST:])
    return {"last speaker": float(one.referent is past.speaker), "spoke in these words": float(before)}


def _in_words(words: _Words, one: _Candidate, last: int) -> Features:
    """Of who stands in the words before the pronoun."""
    place, scene = one.told[-1], words.scene
    return {
        **_standing("told", one.told, scene.sentence(words.offset) - place.sentence, BACK_TOLD),
        "told: last": float(place.start == last),
        "told: met": float(_is_met(scene, place)),
    }


def _standing(where: str, places: list[Place], back: int, most: int) -> Features:
    """Where the last of the places stands, ``back`` sentences before (``most`` or more are alike), and what it is there."""
    place = places[-1]
    subject = any(p.subject and p.sentence == place.sentence for p in places)
    return {
        where: 1.0,
        f"{where}: {min(back, most)} back": 1.0,
        f"{where}: subject": float(subject),
        f"{where}: subject {min(back, 2)} back": float(subject),
        f"{where}: object": float(place.governed == "verb"),
        f"{where}: object of preposition": float(place.governed == "preposition"),
        f"{where}: possessive": float(place.possessive),
    }


def _is_met(scene: Scene, place: Place) -> bool:
    doc, first = scene.doc, scene.range(place.start, place.end)[0]
    return first > 0 and doc[first - 1].lemma_.lower() in MEETING


def _before_words(words: _Words, one: _Candidate, last: int, *, rival: bool) -> Features:
    """Of who stands before the words or behind their beginning; ``rival``: that somebody stands in them."""
    place, scene = one.others[-1], words.scene
    return {
        **_standing("before", one.others, max(scene.sentence(words.start) - place.sentence, 0), BACK),
        "before, somebody told": float(rival and not one.told),
        "before: paragraphs": float(max(scene.paragraph(words.start) - place.paragraph, 0)) ** 0.5,
        "before: in quotes": float(place.quoted),
        "before: last": float(place.start == last),
    }


def _as_phrase(scene: Scene, source: Pronoun, one: _Candidate) -> Features:
    """Of somebody without a name: how the last mention begins, and whether it has the pronoun's own possessive."""
    begun = [(place, scene.tokens(place.start, place.end)[0]) for place in (*one.told, *one.others)]
    begun = [
        (place, first) for place, first in begun if first.tag_ != "PRP"
    ]  # nor does "he" begin the phrase that it means
    if not begun:
        return {}
    place, first = begun[-1]
    here = scene.sentence(place.start) == scene.sentence(source.span[0])
    return {
        f"begins with {_kind_of(first)}": 1.0,
        "phrase, told": float(bool(one.told)),
        "phrase, before": float(not one.told),
        "its own": float(here and is_own(source, first)),
    }


def _kind_of(first: Token) -> str:
    word = first.lower_
    if word in ("my", "the"):
        return word
    if word == "some" or word in words_of("indefinite"):
        return "a"
    return "our" if word == "our" else "his" if word in POSSESSIVES else "this"


def _stands_in(one: _Candidate, content: Sequence[Sequence[int]]) -> bool:
    return any(start <= place.start < end for place in (*one.told, *one.others) for start, end in content)


def _is_meant(by_rule: Source | None, one: _Candidate) -> bool:
    """Whether what the words say means this candidate."""
    if isinstance(by_rule, Name):
        return by_rule.referent is one.referent
    spans = [(place.start, place.end) for place in one.told]
    return isinstance(by_rule, Description) and by_rule.span in spans
