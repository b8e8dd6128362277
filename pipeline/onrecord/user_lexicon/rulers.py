"""What an EntityRuler, a SpanRuler or any other component of the user's put into ``doc.ents`` and ``doc.spans`` under the
labels of the contract: the same as an entry of the list that is met there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.pipeline import EntityRuler
from spacy.tokens import Doc, Span

from .. import layers
from ..layers import Record
from ..terms import NAMES

OURS = {*layers.LAYERS, "claims", "cues", "sources"}


def ruled(doc: Doc, rulers: Iterable[EntityRuler] = ()) -> list[Record]:
    """A record for each such span, as ``matching.Finder`` gives them.

    ``rulers`` are asked anew: one that does not overwrite entities leaves alone what a model took for something else.
    Spans of one ``id`` are one person or body, by the form of most words, of those the first.
    """
    spans = [*_spans(doc), *(span for ruler in rulers for span in _asked(ruler, doc))]
    names: dict[str, str] = {}
    for span in sorted(spans, key=lambda span: (-len(span), span.start)):
        names.setdefault(_id(span) or span.text, " ".join(span.text.split()))
    return [
        {
            "start": span.start_char, "end": span.end_char, "label": span.label_.lower(), "name": names[_id(span) or span.text],
            "role": None, "agency": None, "country": _country(doc, span), "gender": None, "id": _id(span),
        }
        for span in spans
    ]  # fmt: skip


def _spans(doc: Doc) -> Iterator[Span]:
    # PERSON is also what a model writes: with an id it is the user's.
    yield from (ent for ent in doc.ents if ent.label_ in NAMES and (ent.label_ != "PERSON" or _id(ent)))
    for group, spans in doc.spans.items():
        if group not in OURS:
            yield from (span for span in spans if span.label_ in NAMES)


def _asked(ruler: EntityRuler, doc: Doc) -> list[Span]:
    """What a ruler finds where nothing is an entity yet."""
    bare = doc.copy()
    bare.ents = ()
    return [ent for ent in ruler(bare).ents if ent.label_ in NAMES]


def _id(span: Span) -> str | None:
    return span.ent_id_ or span.id_ or None


def _country(doc: Doc, span: Span) -> str | None:
    """The code of the one country that is named in the span."""
    codes = {r["country"] for r in layers.read(doc, "countries") if span.start_char <= r["start"] < span.end_char}
    return codes.pop() if len(codes) == 1 else None
