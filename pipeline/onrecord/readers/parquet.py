"""``.parquet``: a row an article; what onrecord wrote are documents.  Rows are numbered from 1."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..articles import Article, Located
from ..errors import OnrecordError
from ..shard_folders import no_parquet
from .fields import in_words, rows
from .source import Source

ROWS = 64  # read at a time


def read(source: Source) -> Iterator[Located]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        file = pq.ParquetFile(source.stream)
        if (file.schema_arrow.metadata or {}).get(b"onrecord"):
            yield from _documents(file, source)
            return
        table = _table(file)
        yield from rows(table, source.name, source.id, source.naming, documents=source.documents)
    except (pa.ArrowException, OSError) as error:
        raise no_parquet(source.name, error) from None


def _table(file: Any) -> Iterator[tuple[int, dict[str, Any] | OnrecordError]]:
    number = 0
    for batch in file.iter_batches(batch_size=ROWS):
        for row in _in_microseconds(batch).to_pylist():
            number += 1
            yield number, {name: in_words(value) for name, value in row.items()}


def _in_microseconds(batch: Any) -> Any:
    """The same, whether pandas is installed or not: of nanoseconds ``to_pylist`` makes an object of pandas', or raises
    (findings/pyarrow-nanoseconds-need-pandas.sh)."""
    import pyarrow as pa

    kinds = [_coarser(column.type) for column in batch.columns]
    columns = [
        column if column.type == kind else column.cast(kind, safe=False)
        for column, kind in zip(batch.columns, kinds, strict=True)
    ]
    return pa.RecordBatch.from_arrays(columns, names=batch.schema.names)


def _coarser(kind: Any) -> Any:
    """The type with no time in it finer than a microsecond."""
    import pyarrow as pa

    if pa.types.is_list(kind) or pa.types.is_large_list(kind):
        return (pa.list_ if pa.types.is_list(kind) else pa.large_list)(_coarser(kind.value_type))
    if pa.types.is_struct(kind):
        return pa.struct([(part.name, _coarser(part.type)) for part in kind])
    if getattr(kind, "unit", None) != "ns":
        return kind
    if pa.types.is_timestamp(kind):
        return pa.timestamp("us", kind.tz)
    return pa.duration("us") if pa.types.is_duration(kind) else pa.time64("us")


def _documents(file: Any, source: Source) -> Iterator[Located]:
    from ..archive.schema import ARROW_SCHEMA, from_row

    if "reviews" in file.schema_arrow.names:
        source.naming.say_of_decisions(source.name)
    names = [name for name in ARROW_SCHEMA.names if name in file.schema_arrow.names]
    number = 0
    for batch in file.iter_batches(batch_size=ROWS, columns=names):
        for row in batch.to_pylist():
            number += 1
            where = f"{source.name}: row {number}"
            try:
                document = from_row(row)
            except (ValueError, TypeError) as error:
                said = " ".join(str(error).split())[:200]
                yield where, OnrecordError(f"{where}: not as onrecord writes it ({said}); tag the article again")
                continue
            article = Article(document.id, document.text, document.meta, where, 0)
            yield where, document if source.documents else article
