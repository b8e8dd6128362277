"""From a tagged Doc to the record of the contract: layers in, one ``Document`` out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from spacy.language import Language
from spacy.tokens import Doc

from . import __version__, certainty, layers
from .document import Document, Model
from .errors import OnrecordError
from .layers import Record
from .names import nested_places
from .terms import FIELDS
from .text.intervals import Intervals

T = TypeVar("T")
Span = tuple[int, int]
OWN_PIPELINE = {
    "name": "own pipeline",
    "version": __version__,
    "sha256": "",
}  # of components that somebody put together
BODIES = ("AGENCY", "ORGANIZATION")


def to_document(doc: Doc, *, id: str, model: Model) -> Document:
    """The document for a Doc that the whole pipeline has read.

    Entities may overlap; of two names for the same words the more specific stays (agency before organisation, country
    before place), bodies hold the country and the place that they are of, and quotation marks count as a STATEMENT only where
    a claim's content holds them.
    """
    return document_of(records_of(doc), id=id, text=layers.text_of(doc), meta=doc._.article_meta or {}, model=model)


def document_of(
    found: Mapping[str, Sequence[Record]], *, id: str, text: str, meta: dict[str, Any], model: Model
) -> Document:
    """The document of ``records_of``, whose offsets are code points of ``text``."""
    return Document.model_validate(
        {"schema": "onrecord/1", "id": id, "text": text, "meta": meta, "model": model, **found}
    )


def records_of(doc: Doc) -> dict[str, list[Record]]:
    """The ``entities``, ``claims`` and ``speakers`` of the document, as plain records that name each other by ids."""
    claims, speakers = layers.read(doc, "claims"), layers.read(doc, "speakers")
    entities, quantity_ids = _entities(doc, claims, speakers)
    quantities = _intervals((e["start"], e["end"], e["id"]) for e in entities if e["label"] == "QUANTITY")
    return {
        "entities": [
            e | {"converts": quantity_ids.get(e["converts"])} if e["label"] == "QUANTITY" else e for e in entities
        ],
        "claims": [
            {**claim, "quantities": _inside(quantities, claim["content"]), "confidence": certainty.of_claim(claim)}
            for claim in claims
        ],
        "speakers": [*speakers],
    }


def to_record(doc: Doc, *, id: str = "") -> dict[str, Any]:
    """The document for a Doc as plain data, by the model that its vocabulary remembers (``remember``).

    Raises OnrecordError where no pipeline of onrecord has read the Doc.
    """
    if not layers.are_of(doc):
        raise OnrecordError(
            "this Doc was not read by a pipeline of onrecord (Doc.from_docs and span.as_doc() do not carry what was found); "
            "run the pipeline on it"
        )
    table = doc.vocab.lookups.get_table(layers.MODEL, {})
    made_by = {field: table.get(field, default) for field, default in OWN_PIPELINE.items()}
    name = id or str(doc.user_data.get("id", ""))
    return to_document(doc, id=name, model=Model(**made_by)).model_dump(mode="json", by_alias=True)


def remember(nlp: Language, model: Model) -> None:
    """Lets each Doc of the pipeline tell by which model it was read, also in another process."""
    if nlp.vocab.lookups.has_table(layers.MODEL):
        nlp.vocab.lookups.remove_table(layers.MODEL)
    nlp.vocab.lookups.add_table(layers.MODEL, model.model_dump())


def _entities(
    doc: Doc, claims: Sequence[Record], speakers: Sequence[Record]
) -> tuple[list[dict[str, Any]], dict[int | None, str]]:
    """The entities in text order with their ids, and the id for each place in the layer of quantities."""
    speaker_at = {tuple(mention): speaker["id"] for speaker in speakers for mention in speaker["mentions"]}
    found: list[dict[str, Any]] = []
    for record in _names(doc):
        span = (record["start"], record["end"])
        found.append({"start": span[0], "end": span[1], "label": record["label"]})
        if record["label"] != "PLACE":
            found[-1]["speaker"] = speaker_at.get(span)
    statements = _intervals((s["start"], s["end"], i) for i, s in enumerate(layers.read(doc, "statements")))
    quoted = {i for claim in claims for i in _inside(statements, claim["content"])}
    said = [record for i, record in enumerate(layers.read(doc, "statements")) if i in quoted]
    others: list[Record] = [*layers.read(doc, "countries"), *layers.read(doc, "dates"), *said]
    for record in others:
        kept = {field: record[field] for field in FIELDS.get(record["label"], ())}
        found.append({"start": record["start"], "end": record["end"], "label": record["label"], **kept})
    quantities: list[Record] = [*layers.read(doc, "quantities")]
    for place, record in enumerate(quantities):
        kept = {field: record[field] for field in FIELDS["QUANTITY"]}
        found.append(
            {
                "start": record["start"],
                "end": record["end"],
                "label": "QUANTITY",
                **kept,
                "place": place,
                "converts": record["converts"],
            }
        )
    found.sort(key=lambda e: (e["start"], -e["end"], e["label"]))
    ids = {e.pop("place"): f"e{i}" for i, e in enumerate(found, 1) if "place" in e}
    return [{"id": f"e{i}", **e} for i, e in enumerate(found, 1)], ids


def _names(doc: Doc) -> list[Record]:
    """Names, agencies and what the identities say of them, one label for the same words."""
    labels = {tuple(m): identity["label"] for identity in layers.read(doc, "identities") for m in identity["mentions"]}
    agencies = layers.read(doc, "agencies")
    agency_tokens = {i for a in agencies for i in range(a["start"], a["end"])}
    countries = {(c["start"], c["end"]) for c in layers.read(doc, "countries")}
    kept = []
    for name in layers.read(doc, "names"):
        span = (name["start"], name["end"])
        if span in countries or name["label"] != "PERSON" and not agency_tokens.isdisjoint(range(*span)):
            continue
        kept.append({**name, "label": labels.get(span, name["label"])})
    return [*kept, *agencies, *_places_of_bodies(layers.text_of(doc), [*kept, *agencies], countries)]


def _places_of_bodies(text: str, names: Sequence[Record], countries: Iterable[Span]) -> list[Record]:
    """The places inside the names of bodies, where nothing else is marked."""
    spans = [(name["label"], (name["start"], name["end"])) for name in names]
    own = {nested_places.key(text, span) for label, span in spans if label == "PLACE"}
    others = [*(span for label, span in spans if label not in BODIES), *countries]
    marked = _intervals((*span, span) for span in others)
    places = (
        nested_places.place_of_body(text, span, own, public=label == "AGENCY")
        for label, span in spans
        if label in BODIES
    )
    return [{"start": p[0], "end": p[1], "label": "PLACE"} for p in places if p and not marked.touching(*p)]


def _intervals(ranges: Iterable[tuple[int, int, T]]) -> Intervals[tuple[int, int, T]]:
    found: Intervals[tuple[int, int, T]] = Intervals()
    for start, end, value in ranges:
        found.add(start, end, (start, end, value))
    return found


def _inside(found: Intervals[tuple[int, int, T]], pieces: Iterable[Sequence[int]]) -> list[T]:
    """The values whose whole range lies in one of the pieces, in text order."""
    return [value for a, b in pieces for start, end, value in found.touching(a, b) if a <= start and end <= b]
