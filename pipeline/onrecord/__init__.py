"""onrecord: who said what, on the record.

    import onrecord
    nlp = onrecord.load()
    doc = nlp("“We will not pay,” said Ana Silva.")
    doc._.claims[0].speaker.name

Nothing heavy is imported here: ``load`` imports spaCy when it is called.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    import pyarrow as pa
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

# onnxruntime tells its maker of its use unless this is set before it is imported for the first time.  Here, because
# every way to the package leads through this file, in worker processes too; docs/privacy.md.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

__version__ = "0.1.0"
__all__ = ["__version__", "load", "map_batches", "renew_spans", "to_document"]


def load(
    model: str | Path | None = None,
    *,
    base: str | None = None,
    lexicon: str | Path | None = None,
    vocab: Vocab | bool = True,
    disable: str | Iterable[str] = (),
    enable: str | Iterable[str] = (),
    exclude: str | Iterable[str] = (),
    config: dict[str, Any] | None = None,
) -> Language:
    """The pipeline that tags an article; see ``onrecord.loading.load``.  ``spacy.load("onrecord")`` calls it, too."""
    from .light_spacy import import_spacy

    import_spacy()
    from .loading import load as load_pipeline

    return load_pipeline(
        model,
        base=base,
        lexicon=lexicon,
        vocab=vocab,
        disable=disable,
        enable=enable,
        exclude=exclude,
        config=config,
    )


def to_document(doc: Doc, *, id: str = "") -> dict[str, Any]:
    """The record of a tagged Doc as plain data, as ``onrecord tag --format jsonl --acts all`` writes it and ``onrecord schema``
    describes it; ``id`` by default the one that the Doc brings in ``doc.user_data["id"]``.

    Raises OnrecordError where the Doc was not read by a pipeline of onrecord.
    """
    from .assembly import to_record

    return to_record(doc, id=id)


def renew_spans(doc: Doc) -> None:
    """Puts ``doc.spans`` in place again after a retokenizer, such as that of spaCy's ``merge_entities``: spaCy leaves the spans on
    the old numbers of the tokens.  What ``doc._.claims`` and ``to_document`` give needs no renewal.

    Raises OnrecordError where the Doc was not read by a pipeline of onrecord.
    """
    from . import layers
    from .errors import OnrecordError

    if not layers.are_of(doc):
        raise OnrecordError("this Doc was not read by a pipeline of onrecord; run the pipeline on it")
    layers.renew_spans(doc)


def map_batches(table: pa.Table, *, text: str = "text", id: str = "id", **settings: Any) -> pa.Table:
    """An Arrow table with the record of each article in ``table`` (or a RecordBatch, for a RecordBatch), in its order.

    ``text`` and ``id`` name columns; the others become ``meta``.  ``settings`` are ``model``, ``base``, ``lexicon``, ``acts``,
    ``min_confidence`` and ``timeout``, as in ``onrecord tag``.  The columns that come out are those of an archive's shards
    (docs/scale.md) and ``error``, which says why an article has no record, and is null where it has one.  The articles are
    read in a worker process, which stays loaded for the next call.

    Needs ``onrecord[archive]``.  Raises OnrecordError where the model cannot be loaded, or a column is not there.
    """
    from .archive import tables

    return tables.map_batches(table, text=text, id=id, **settings)
