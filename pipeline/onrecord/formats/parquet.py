"""Parquet: whole documents in the schema of an archive's shards, or (flat) the table of ``formats.csv``.

The schema is fixed, whatever the articles have.  Flat, an article without claims has one row, in which ``claim`` is
null: counted articles stay right.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from ..document import Document
from . import Target
from .csv import COLUMNS, Cell, article_row, claim_rows
from .reviewed import COLUMNS as REVIEW_COLUMNS
from .reviewed import review_of

if TYPE_CHECKING:
    import pyarrow as pa

D = TypeVar("D", bound=Document)
GROUP = 1_000  # articles in a row group


def render(documents: Iterable[Document], target: Target) -> Iterator[bytes]:
    """A document a row, in the columns of ``archive.schema``."""
    from ..archive.schema import ARROW_SCHEMA, to_table

    return _written(documents, ARROW_SCHEMA, to_table)


def with_reviews(documents: Iterable[Document]) -> Iterator[bytes]:
    """The same of the documents of a store, with a column ``reviews``: what became of each claim."""
    import pyarrow as pa

    from ..archive.schema import ARROW_SCHEMA, to_table

    reviews = pa.field("reviews", pa.list_(pa.struct([(name, pa.string()) for name in ("claim", *REVIEW_COLUMNS)])))

    def table(group: list[Document]) -> pa.Table:
        found = [[{"claim": claim.id, **review_of(claim)} for claim in document.claims] for document in group]
        return to_table(group).append_column(reviews, pa.array(found, reviews.type))

    return _written(documents, ARROW_SCHEMA.append(reviews), table)


def render_flat(documents: Iterable[Document], target: Target) -> Iterator[bytes]:
    """A claim a row, in the columns of ``formats.csv``."""
    return flat(documents, COLUMNS, claim_rows)


def flat(
    documents: Iterable[D], columns: Sequence[str], to_rows: Callable[[D], Iterable[list[Cell]]]
) -> Iterator[bytes]:
    """A claim a row, in columns that begin with those of ``formats.csv``."""
    import pyarrow as pa

    kinds = {
        "named": pa.bool_(),
        "negated": pa.bool_(),
        "confidence": pa.float64(),
        "start": pa.int64(),
        "end": pa.int64(),
    }
    schema = pa.schema([(name, kinds.get(name, pa.string())) for name in columns])

    def to_table(group: list[D]) -> pa.Table:
        rows = [cells for document in group for cells in list(to_rows(document)) or [article_row(document)]]
        return pa.Table.from_pylist([dict(zip(columns, cells, strict=False)) for cells in rows], schema=schema)

    return _written(documents, schema, to_table)


def _written(documents: Iterable[D], schema: pa.Schema, to_table: Any) -> Iterator[bytes]:
    import pyarrow.parquet as pq

    waiting, pieces = iter(documents), _Pieces()
    with pq.ParquetWriter(pieces, schema, compression="zstd") as writer:
        while group := list(islice(waiting, GROUP)):
            writer.write_table(to_table(group))
            yield pieces.taken()
    yield pieces.taken()


class _Pieces(io.RawIOBase):
    """A file that hands on what is written to it."""

    def __init__(self) -> None:
        self.place = 0
        self.waiting = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self.waiting += data
        self.place += len(data)
        return len(data)

    def tell(self) -> int:
        return self.place

    def taken(self) -> bytes:
        data, self.waiting = bytes(self.waiting), bytearray()
        return data
