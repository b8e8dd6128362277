"""CoNLL: a token a line, a column for each layer, so that names in names and claims in claims survive.

Columns: number, form, start, end; a column for each label of entities, ``B-LABEL``, ``I-LABEL`` or ``O`` (``B-LABEL:e7`` inside
another of its label); and content,
cue and source of claims, with their ids: ``B-c5|I-c4`` begins c5 inside c4.  A piece of a span that goes on after a gap
begins again with ``B-``.  Tokens are words and signs, cut where a span begins or ends.  A blank line ends a paragraph.
Comments give articles (``# newdoc id``) and claims (``# claim c5 = {…}``; of comments with one key readers keep the last,
findings/conllu-keeps-the-last-comment.sh).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence

from ..document import Document, Piece
from ..terms import LABELS
from ..text.visible import one_line, visible
from . import Target
from .jsonl import escape
from .reviewed import review_of
from .words import speakers_by_id

ROLES = ("content", "cue", "source")
COLUMNS = ("ID", "FORM", "START", "END", *LABELS, *(role.upper() for role in ROLES))
# "rain", ",", not " "
_TOKEN = re.compile(r"\w+|[^\w\s]")
Layer = list[tuple[str, Piece]]


def render(documents: Iterable[Document], target: Target) -> Iterator[str]:
    """The tokens of each article, after its comments."""
    yield f"# global.columns = {' '.join(COLUMNS)}\n"
    for document in documents:
        yield "".join(_lines(document))


def _lines(document: Document) -> Iterator[str]:
    yield f"# newdoc id = {one_line(document.id)}\n"
    yield from _comments(document)
    layers = _layers(document)
    edges = sorted({edge for layer in layers for _, piece in layer for edge in piece})
    number = end = 0
    for token in _tokens(document.text, edges):
        if number and "\n" in document.text[end : token[0]]:
            yield "\n"
            number = 0
        number += 1
        start, end = token
        cells = [str(number), visible(document.text[start:end]), str(start), str(end)]
        yield "\t".join([*cells, *(_tag(layer, start) for layer in layers)]) + "\n"
    yield "\n"


def _comments(document: Document) -> Iterator[str]:
    speakers = speakers_by_id(document)
    for claim in document.claims:
        speaker = speakers.get(claim.speaker or "")
        facts = {
            "id": claim.id, "kind": claim.kind, "act": claim.act, "negated": claim.negated, "within": claim.within,
            "confidence": claim.confidence, "speaker": speaker.name if speaker else None, **review_of(claim),
        }  # fmt: skip
        yield f"# claim {one_line(claim.id)} = {escape(json.dumps(facts, ensure_ascii=False))}\n"


def _layers(document: Document) -> list[Layer]:
    roles: list[Layer] = [
        [(claim.id, piece) for claim in document.claims for piece in getattr(claim, role)] for role in ROLES
    ]
    return [_entities(document, label) for label in LABELS] + roles


def _entities(document: Document, label: str) -> Layer:
    """The entities of a label; of two that share words the later has its id behind the label, to be told apart."""
    layer: Layer = []
    end = 0
    for entity in sorted((e for e in document.entities if e.label == label), key=lambda e: (e.start, -e.end)):
        layer.append((f"{label}:{entity.id}" if entity.start < end else label, (entity.start, entity.end)))
        end = max(end, entity.end)
    return layer


def _tokens(text: str, edges: Sequence[int]) -> Iterator[Piece]:
    """Words and signs, cut at the edges."""
    place = 0
    for match in _TOKEN.finditer(text):
        start = match.start()
        while place < len(edges) and edges[place] < match.end():
            if edges[place] > start:
                yield start, edges[place]
                start = edges[place]
            place += 1
        yield start, match.end()


def _tag(layer: Layer, start: int) -> str:
    tags = [f"{'B' if begin == start else 'I'}-{name}" for name, (begin, end) in layer if begin <= start < end]
    return "|".join(tags) or "O"
