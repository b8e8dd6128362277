"""Where onrecord's annotations lie on a spaCy Doc: plain records in layers, and spans to look at them with.

A layer is a list of plain dicts (numbers, strings, lists, None), so that a Doc survives ``to_bytes``, DocBin and
worker processes.  Offsets are code points into ``doc.text``, half-open; pieces are lists of ``[start, end]``.  For each
layer whose records have ``start`` and ``end``, ``doc.spans[layer]`` holds the same records as token spans (widened to
whole tokens where a record cuts one), with the record's place in the layer as ``span.id``; the pieces of claims are in
``doc.spans["claims"]``, ``["cues"]`` and ``["sources"]``, with the claim's id.

The layers, in the order in which the pipeline writes them (``layer_types`` says what is in their records):

===============  ====================  =================================================================================
layer            written by            one record for
===============  ====================  =================================================================================
furniture        onrecord_furniture    the page-furniture line at the head of the text, if there is one
names            onrecord_names        a name: PERSON, ORGANIZATION or PLACE
countries        onrecord_countries    a country name or demonym
agencies         onrecord_agencies     a government body or intergovernmental organisation
lexicon          onrecord_lexicon      an entry of the user's own word list, where there is one
profiles         onrecord_officials    a person's mention with the role, agency and country that the text gives there
identities       onrecord_identities   a person or body of the article, with all its mentions by name
quantities       onrecord_quantities   a number with what it counts
dates            onrecord_dates        a date, absolute or relative
statements       onrecord_statements   the words between a pair of quotation marks
claims           onrecord_claims       an attribution: content, cue, source, act
speakers         onrecord_speakers     a source of a claim, or an official
===============  ====================  =================================================================================
"""

from __future__ import annotations

import weakref
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from operator import add
from typing import Any, Literal, overload

from spacy.tokens import Doc, Span, Token

from . import layer_types

Record = Mapping[str, Any]
LAYERS = (
    "furniture", "names", "countries", "agencies", "lexicon", "profiles", "identities",
    "quantities", "dates", "statements", "claims", "speakers",
)  # fmt: skip
# The factory, less its prefix, that writes each, where it has another name than the layer.
WRITTEN_BY = {layer: layer for layer in LAYERS} | {"profiles": "officials", "claims": "attributions"}
MODEL = "onrecord_model"  # a table of the vocabulary: by what its Docs were read
PIECES = 10_000  # of a text whose tokens are kept at once: some for each claim near by; chosen, not measured
STORED = ("._.", "onrecord_layers", None, None)  # where spaCy keeps what ``doc._.onrecord_layers`` has
LENGTH = "length"  # beside the layers: of the text that they are of, in code points


def attributes(*names: str) -> list[str]:
    """The attributes under which layers are read, as the ``requires`` of a factory has them."""
    return [f"doc._.onrecord_{name}" for name in names]


def written(*names: str) -> list[str]:
    """What writing layers changes, as the ``assigns`` of a factory has it."""
    shown = set(names) - {"identities", "speakers"}  # whose records are no spans
    return [*attributes("layers", *names), *(["doc.spans"] if shown else [])]


def register_extensions() -> None:
    """Declares ``doc._.onrecord_layers`` with all layers, ``doc._.onrecord_names`` and so on with the records of each, and
    ``doc._.article_meta``; safe to call again."""
    for layer in LAYERS:
        if not Doc.has_extension(f"onrecord_{layer}"):
            Doc.set_extension(f"onrecord_{layer}", getter=partial(read, layer=layer))
    for name in ("onrecord_layers", "article_meta"):  # plain "meta" is textacy's
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=None)


@overload
def read(doc: Doc, layer: Literal["furniture"]) -> list[layer_types.Furniture]: ...
@overload
def read(doc: Doc, layer: Literal["names"]) -> list[layer_types.Name]: ...
@overload
def read(doc: Doc, layer: Literal["countries"]) -> list[layer_types.Country]: ...
@overload
def read(doc: Doc, layer: Literal["agencies"]) -> list[layer_types.Agency]: ...
@overload
def read(doc: Doc, layer: Literal["lexicon"]) -> list[layer_types.Entry]: ...
@overload
def read(doc: Doc, layer: Literal["profiles"]) -> list[layer_types.Profile]: ...
@overload
def read(doc: Doc, layer: Literal["identities"]) -> list[layer_types.Identity]: ...
@overload
def read(doc: Doc, layer: Literal["quantities"]) -> list[layer_types.Quantity]: ...
@overload
def read(doc: Doc, layer: Literal["dates"]) -> list[layer_types.Date]: ...
@overload
def read(doc: Doc, layer: Literal["statements"]) -> list[layer_types.Statement]: ...
@overload
def read(doc: Doc, layer: Literal["claims"]) -> list[layer_types.Claim]: ...
@overload
def read(doc: Doc, layer: Literal["speakers"]) -> list[layer_types.Speaker]: ...
@overload
def read(doc: Doc, layer: str) -> list[Any]: ...
def read(doc: Doc, layer: str) -> Any:
    """The records of a layer, empty where no component has written it.  They are not to be changed in place."""
    if layer not in LAYERS:
        raise KeyError(f"no layer {layer!r}; the layers are {', '.join(LAYERS)}")
    records: list[Record] = _stored(doc).get(layer, [])
    return records


def _stored(doc: Doc) -> dict[str, Any]:
    """``doc._.onrecord_layers``, without the object that spaCy makes each time to look it up."""
    stored: Any = doc.user_data
    return stored.get(STORED) or {}


def has(doc: Doc, layer: str) -> bool:
    """Whether a component has written the layer, be it empty."""
    return layer in _stored(doc)


def are_of(doc: Doc) -> bool:
    """Whether the layers are those of this text.  ``span.as_doc()`` and ``Doc.from_docs`` leave them behind, or take those of
    the longer text along, whose offsets mean nothing here."""
    return _stored(doc).get(LENGTH) == length(doc)


def are_lost(doc: Doc) -> bool:
    """Whether the Doc looks read by a pipeline of onrecord, and its layers are not there."""
    return not are_of(doc) and doc.has_annotation("TAG") and doc.vocab.lookups.has_table(MODEL)


class _Known(dict[tuple[int, int], slice]):
    """What is asked of a Doc again and again, found once: its text, and, until a layer is written, as others may set them in between,
    its tokens, where they and its sentences begin, and by a piece of the text the places of its tokens."""

    def __init__(self, doc: Doc) -> None:
        self.doc, self.tokens, self.text = weakref.ref(doc), len(doc), doc.text
        self.forget()

    def forget(self) -> None:
        self.words: list[Token] = []  # they keep the Doc, so that the last layer that is written must let go of them
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.sentences: list[int] = []
        self.clear()

    def __missing__(self, piece: tuple[int, int]) -> slice:
        (start, end), doc = piece, self.doc()
        if doc is None or not (0 <= start < len(self.text) and 0 < end <= len(self.text)):
            raise ValueError(f"[{start}, {end}) is not a range of a text of {len(self.text)} characters")
        if not self.starts:
            starts = column(doc, "IDX")
            self.ends = list(map(add, starts, column(doc, "LENGTH")))
            self.starts = starts  # last: who reads beside, in another thread, must find both
        if len(self) >= PIECES:
            self.clear()
        # The blank behind a token is none of it.
        found = self[piece] = slice(bisect_right(self.ends, start), bisect_left(self.starts, end))
        return found


_latest: _Known | None = None


def _known(doc: Doc) -> _Known:
    """Kept of the Doc asked for last."""
    global _latest
    latest = _latest
    if latest is None or latest.doc() is not doc or latest.tokens != len(doc):
        latest = _latest = _Known(doc)
    return latest


def text_of(doc: Doc) -> str:
    """``doc.text``, which spaCy puts together from the tokens each time that it is asked for."""
    return _known(doc).text


def column(doc: Doc, attribute: str) -> list[int]:
    """An attribute of each token, by its name in ``spacy.attrs``: hashes of strings, offsets, flags.

    One call in place of a Token made for each: what goes through a whole article reads these.
    """
    table: Any = doc.to_array([attribute])
    numbers: list[int] = table.ravel().tolist()
    return numbers


def strings(doc: Doc, attribute: str) -> list[str]:
    """The same of an attribute that is a string ("LOWER", "TAG"): equal ones are one object."""
    numbers, store = column(doc, attribute), doc.vocab.strings
    known = {number: store[number] for number in set(numbers)}
    return [known[number] for number in numbers]


def length(doc: Doc) -> int:
    """How many code points the text has, without building it."""
    if not len(doc):
        return 0
    last = doc[-1]
    return last.idx + len(last.text_with_ws)


def write(doc: Doc, layer: str, records: Sequence[Record]) -> None:
    """Replaces a layer, and the spans that show it."""
    if layer not in LAYERS:
        raise KeyError(f"no layer {layer!r}; the layers are {', '.join(LAYERS)}")
    # A new dict each time: an extension's value is shared by copies of a Doc.
    known = _known(doc)
    known.forget()
    stored: Any = doc.user_data
    stored[STORED] = {**_stored(doc), layer: records, LENGTH: len(known.text)}
    _show(doc, layer, records)


def renew_spans(doc: Doc) -> None:
    """Puts the spans that show the layers in place again."""
    for layer in LAYERS:
        if has(doc, layer):
            _show(doc, layer, read(doc, layer))


def _show(doc: Doc, layer: str, records: Sequence[Record]) -> None:
    if layer == "claims":
        _show_claims(doc, records)
    elif all("start" in record for record in records):
        doc.spans[layer] = [
            span_of(doc, record["start"], record["end"], label=record.get("label", layer), span_id=str(i))
            for i, record in enumerate(records)
        ]


def _show_claims(doc: Doc, records: Sequence[Record]) -> None:
    """``doc.spans["claims"]``, ``["cues"]`` and ``["sources"]``: each piece a span with its claim's id, as displaCy shows them."""
    for group, role in (("claims", "content"), ("cues", "cue"), ("sources", "source")):
        doc.spans[group] = [
            span_of(doc, start, end, label=record["kind"] if role == "content" else role, span_id=record["id"])
            for record in records
            if "kind"
            in record  # claims that somebody else found have none, and perhaps no id, until they are completed
            for start, end in record[role]
        ]


def span_of(doc: Doc, start: int, end: int, *, label: str = "", span_id: str = "") -> Span:
    """The tokens that touch ``text[start:end]`` (code points).  Raises ValueError where the range is outside the text."""
    span = doc.char_span(start, end, label=label, span_id=span_id, alignment_mode="expand")
    if span is None:
        raise ValueError(f"[{start}, {end}) is not a range of a text of {len(doc.text)} characters")
    return span


def tokens_of(doc: Doc, pieces: Iterable[Sequence[int]]) -> list[Token]:
    """The tokens that touch the pieces, piece by piece.  Raises ValueError as ``span_of`` does."""
    known = _known(doc)
    words = known.words = known.words or list(doc)
    found: list[Token] = []
    for start, end in pieces:
        found += words[known[start, end]]
    return found


def sentence(token: Token) -> Span:
    """``token.sent``, for which spaCy goes through the whole sentence each time; the whole Doc where nothing has found sentences."""
    start, end = sentence_range(token.doc, token.i)
    return Span(token.doc, start, end)


def sentence_range(doc: Doc, place: int) -> tuple[int, int]:
    """The tokens of the sentence in which the token at ``place`` stands, as a half-open range."""
    starts = _sentence_starts(doc)
    behind = bisect_right(starts, place)
    return starts[behind - 1], starts[behind] if behind < len(starts) else len(doc)


def sentence_start(token: Token) -> int:
    """The index of the first token of its sentence; 0 in a Doc whose sentences nothing has found."""
    starts = _sentence_starts(token.doc)
    return starts[bisect_right(starts, token.i) - 1]


def _sentence_starts(doc: Doc) -> list[int]:
    """The places of the tokens with which sentences begin."""
    known = _known(doc)
    if not known.sentences:
        known.sentences = [0, *(i for i, mark in enumerate(column(doc, "SENT_START")) if mark == 1 and i)]
    return known.sentences


def body_start(doc: Doc) -> int:
    """Where the article begins, as a code point: after the furniture line, which carries no entity and no claim."""
    return max((record["end"] for record in read(doc, "furniture")), default=0)


register_extensions()
