"""Claims and speakers as objects to program with: made from a Doc's layers when asked for, never stored.

Importing this module declares ``doc._.claims`` and ``doc._.speakers``; the component that finds claims does.

for claim in doc._.claims:
    print(claim.speaker, claim.cue, claim.text)
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Span

from . import layers
from .layers import Record


@dataclass(frozen=True)
class SpeakerView:
    """A source of a claim, or an official; fields as in the contract, ``mentions`` as spans of the Doc."""

    id: str
    name: str
    kind: str
    named: bool
    role: str | None
    agency: str | None
    country: str | None
    mentions: tuple[Span, ...]

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class ClaimView:
    """An attribution; ``content``, ``cue`` and ``source`` are spans in text order, widened to whole tokens.

    ``text`` is the content exactly as written, its pieces joined by a space.  ``speaker`` is None where the text does
    not say, with those it may be in ``candidates``; ``within`` is the id of the claim that reports this one.
    """

    id: str
    kind: str
    text: str
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    speaker: SpeakerView | None
    link: str | None
    candidates: tuple[SpeakerView, ...]
    negated: bool
    within: str | None
    confidence: float | None


def speakers(doc: Doc) -> list[SpeakerView]:
    """The speakers of a Doc, in the order of their first mention."""
    return [_speaker(doc, record) for record in layers.read(doc, "speakers")]


def claims(doc: Doc) -> list[ClaimView]:
    """The claims of a Doc, in text order."""
    text = doc.text
    by_id = {speaker.id: speaker for speaker in speakers(doc)}
    return [
        ClaimView(
            id=record["id"],
            kind=record["kind"],
            text=" ".join(text[start:end] for start, end in record["content"]),
            content=_spans(doc, record["content"], "content"),
            cue=_spans(doc, record["cue"], "cue"),
            source=_spans(doc, record["source"], "source"),
            speaker=by_id.get(record["speaker"]),
            link=record["link"],
            candidates=tuple(by_id[candidate] for candidate in record["candidates"]),
            negated=record["negated"],
            within=record["within"],
            confidence=record["confidence"],
        )
        for record in layers.read(doc, "claims")
    ]


def _speaker(doc: Doc, record: Record) -> SpeakerView:
    plain = {field: record[field] for field in ("id", "name", "kind", "named", "role", "agency", "country")}
    return SpeakerView(**plain, mentions=_spans(doc, record["mentions"], "mention"))


def _spans(doc: Doc, pieces: list[list[int]], label: str) -> tuple[Span, ...]:
    return tuple(layers.span_of(doc, start, end, label=label) for start, end in pieces)


for _name, _getter in (("claims", claims), ("speakers", speakers)):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, getter=_getter)
