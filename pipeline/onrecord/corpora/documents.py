"""Documents that ``onrecord tag`` wrote (``-f jsonl``, ``json`` or ``parquet``, or shards): claims to attributions, entities to names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..countries.table import lookup
from ..document import Date, Document, Quantity
from ..errors import OnrecordError
from ..readers import Article, as_document
from ..readers import read as read_articles
from .drops import Drops
from .files import File
from .labels import Labels
from .reading import Item, Read
from .spans import to_attribution


def looks(file: File) -> bool:
    return _is_parquet(file) or str(file.first_object.get("schema", "")).startswith("onrecord/")


def _is_parquet(file: File) -> bool:
    return file.path is not None and file.path.suffix == ".parquet"


def read(files: Iterable[File], labels: Labels, drops: Drops) -> Iterator[Item]:
    for file in files:
        for where, item in _from_parquet(file) if _is_parquet(file) else _from_json(file):
            yield item if isinstance(item, OnrecordError) else Read(where, _to_article(item, where, labels, drops))


def _from_json(file: File) -> Iterator[tuple[str, Document | OnrecordError]]:
    for where, record in file.objects():
        if isinstance(record, OnrecordError):
            yield where, record
            continue
        try:
            yield where, as_document({"schema": "none"} | record, where)
        except OnrecordError as error:
            yield where, error


def _from_parquet(file: File) -> Iterator[tuple[str, Document | OnrecordError]]:
    for item in read_articles([file.name], documents=True):
        if isinstance(item, Article):
            yield file.name, OnrecordError(f"{file.name}: articles that nobody annotated; tag them first")
            return
        yield file.name, item


def name_kind(label: str, words: str, labels: Labels) -> str | None:
    """What kind of name an entity is in CoNLL-2003, where a demonym is MISC; None for what is no name."""
    country = lookup(words) if label == "COUNTRY" else None
    return "MISC" if country and country.demonym else labels.name(label)


def _to_article(document: Document, where: str, labels: Labels, drops: Drops) -> dict[str, object]:
    names = []
    for entity in document.entities:
        words = document.text[entity.start : entity.end]
        if kind := name_kind(entity.label, words, labels):
            names.append([entity.start, entity.end, kind])
        elif not isinstance(entity, Quantity | Date):
            drops.add(f"entity “{entity.label}”, no name", f"{where} “{words}”")
    article: dict[str, object] = {"id": document.id, "text": document.text, **attributions(document), "names": names}
    return article | {"values": values(document)}


def attributions(document: Document) -> dict[str, list[dict[str, Any]]]:
    """{"attributions"}, and {"inner"} where a claim lies within another one, each claim with all that is known of it."""
    found: dict[str, list[dict[str, Any]]] = {"attributions": []}
    speakers = {speaker.id: speaker for speaker in document.speakers}
    for claim in document.claims:
        one: dict[str, Any] = to_attribution([("source", claim.source), ("cue", claim.cue), ("content", claim.content)])
        if claim.act:  # a pipeline without a component for it has none, and then nothing is said of these
            one |= {"kind": claim.kind, "act": claim.act, "negated": claim.negated}
        if speaker := speakers.get(claim.speaker or ""):
            unnamed = speaker.kind == "person" and not speaker.named
            kind = "unnamed-person" if unnamed else speaker.kind
            one["speaker"] = {
                "names": [speaker.name], "mentions": [list(m) for m in speaker.mentions], "type": kind,
                "role": speaker.role, "agency": speaker.agency, "country": speaker.country,
            }  # fmt: skip
        found.setdefault("inner" if claim.within else "attributions", []).append(one)
    return found


def values(document: Document) -> list[dict[str, Any]]:
    """The quantities and dates as the document has them."""
    return [one.model_dump(mode="json") for one in document.entities if isinstance(one, Quantity | Date)]
