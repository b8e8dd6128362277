"""Indirect claims: the sentences of their speaker that are nearest, and what in them agrees.  No verdict."""

from __future__ import annotations

from collections.abc import Iterable
from math import sqrt

from spacy.lang.en.stop_words import STOP_WORDS

from ..document import Claim, Document, Piece, Speaker
from ..terms import NAMES
from .passages import passage
from .records import Difference, DifferenceKind, Judged
from .search import Index
from .voices import Voices
from .words import Word, read_words

MOST = 3  # passages shown
STEM = 6  # letters that make two words one for finding what is near


def compare(draft: Document, claim: Claim, speaker: Speaker | None, index: Index, voices: Voices) -> Judged:
    """The sentences that share most words with the claim: of the speaker's voice where that is in the sources, else of
    anybody whom nobody knows to be somebody else."""
    words = [word for start, end in claim.content for word in read_words(draft.text, start, end)]
    spans = _nearest(words, speaker, index, voices)
    agrees: dict[str, bool | None] = {"numbers": None, "dates": None, "names": None, "negation": None}
    differences: list[Difference] = []
    if spans:
        there = [index.place(i).word for i in range(*spans[0])]
        differences = list(_disagreements(draft, claim, words, there, agrees))
    found = passage(index, voices, spans[0]).speaker if spans else None
    return Judged(
        draft=draft.id, claim=claim.id, verdict="unjudged", kind=claim.kind,
        speaker=speaker.name if speaker else None,
        found_speaker=found, content=draft.slice(claim.content), pieces=claim.content,
        passages=[passage(index, voices, span) for span in spans], differences=differences, agrees=agrees,
    )  # fmt: skip


def _nearest(words: list[Word], speaker: Speaker | None, index: Index, voices: Voices) -> list[tuple[int, int]]:
    wanted = {_stem(word.key) for word in words if word.key not in STOP_WORDS}
    scored: dict[bool | None, list[tuple[float, tuple[int, int]]]] = {True: [], None: [], False: []}
    for start, end in index.sentences:
        shared = wanted & {_stem(key) for key in index.keys[start:end]}
        if shared:
            first = index.place(start)
            voice = voices.full(index.sources[first.source].id, first.turn.voice)
            scored[voices.same(speaker, voice)].append((-len(shared) / sqrt(8 + end - start), (start, end)))
    return [span for _, span in sorted(scored[True] or scored[None])[:MOST]]


def _stem(key: str) -> str:
    return key if key.startswith("#") else key[:STEM]


def _disagreements(
    draft: Document, claim: Claim, words: list[Word], there: list[Word], agrees: dict[str, bool | None]
) -> Iterable[Difference]:
    """What the claim has and the passage has not; fills in ``agrees``."""
    yield from _missing(draft, claim, words, there, agrees)
    denied = (sum(word.is_negation for word in words) + claim.negated) % 2
    negations = [word for word in there if word.is_negation]
    if denied or negations:
        agrees["negation"] = bool(denied) == bool(len(negations) % 2)
        if not agrees["negation"]:
            mine = [w.key for w in words if w.is_negation]
            yield Difference(
                kind="negation", draft=" ".join(mine), source=" ".join(w.key for w in negations), allowed=False
            )


def _missing(
    draft: Document, claim: Claim, words: list[Word], there: list[Word], agrees: dict[str, bool | None]
) -> Iterable[Difference]:
    """The numbers, dates and names that the passage has not."""
    keys = {word.key for word in there}
    dates, names = _entities(draft, claim, ("DATE",)), _entities(draft, claim, NAMES)
    numbers = [(w.start, w.end) for w in words if w.is_number and not any(a <= w.start < b for a, b in dates)]
    others = ", ".join(w.key.lstrip("#") for w in there if w.is_number)
    kinds: tuple[tuple[str, DifferenceKind, list[Piece]], ...] = (
        ("numbers", "number", numbers), ("dates", "date", dates), ("names", "name", names),
    )  # fmt: skip
    for field, kind, pieces in kinds:
        reached = -1  # by what is told already: "Selby" within "Selby Crown Court" is not told again
        for start, end in pieces:
            is_there = all(w.key in keys for w in read_words(draft.text, start, end) if w.key not in STOP_WORDS)
            agrees[field] = is_there and agrees[field] is not False
            if not is_there and end > reached:
                reached = end
                source = others if kind == "number" else ""
                yield Difference(kind=kind, draft=draft.text[start:end], source=source, allowed=False)


def _entities(draft: Document, claim: Claim, labels: tuple[str, ...]) -> list[Piece]:
    return [
        (entity.start, entity.end)
        for entity in draft.entities
        if entity.label in labels and any(a <= entity.start and entity.end <= b for a, b in claim.content)
    ]
