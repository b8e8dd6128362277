"""Articles in Arrow tables in, their records in Arrow tables out: what a job of one's own on Ray, Dask or Spark calls."""

from __future__ import annotations

import json
import queue
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

import pyarrow as pa

from ..document import Document
from ..errors import ArticleError, OnrecordError
from ..readers import Article
from ..readers.fields import dated, plain
from ..selection import Selection, parse_acts
from ..tagging import Settings, Worker
from .schema import ARROW_SCHEMA, from_row, to_table

if TYPE_CHECKING:
    from ..tagging.tagger import Record

ERROR = "error"
RESULT_SCHEMA = ARROW_SCHEMA.append(pa.field(ERROR, pa.string()))
Table = TypeVar("Table", pa.Table, pa.RecordBatch)


def map_batches(
    table: Table,
    *,
    text: str = "text",
    id: str = "id",
    acts: str | None = None,
    min_confidence: float | None = None,
    **settings: Any,
) -> Table:
    """A table with a row for each row of ``table``, which has an article a row; see ``onrecord.map_batches``."""
    rows = table.to_pylist()
    asked = Settings(selection=Selection(min_confidence, parse_acts(acts)), **settings)
    for name in (id, text):
        if name not in table.schema.names:
            raise OnrecordError(f"no column “{name}” in {', '.join(table.schema.names)}; name it with text= and id=")
    found = tag([_article(row, number, id, text) for number, row in enumerate(rows)], asked)
    if isinstance(table, pa.Table):
        return found
    batches = found.combine_chunks().to_batches()  # none of a table without rows
    return batches[0] if batches else pa.RecordBatch.from_pylist([], schema=RESULT_SCHEMA)


def tag(articles: list[Article | OnrecordError], settings: Settings) -> pa.Table:
    """A row of ``RESULT_SCHEMA`` for each article, with ``error`` and no record where there is none.

    The process keeps a loaded worker for the next call; calls at the same time, from several threads, have one each.
    """
    idle = _idle(settings)
    try:
        worker = idle.get_nowait()
    except queue.Empty:
        worker = Worker(settings)
    try:
        records = iter(worker.tag([article for article in articles if isinstance(article, Article)]))
    finally:
        idle.put(worker)
    return pa.concat_tables(
        [RESULT_SCHEMA.empty_table()]
        + [_result(article, next(records) if isinstance(article, Article) else article) for article in articles]
    )


def results(table: pa.Table) -> Iterable[Document | OnrecordError]:
    """The rows of ``tag`` as documents and errors."""
    for row in table.to_pylist():
        if row[ERROR] is None:
            yield from_row(row)
        else:
            yield ArticleError(row["id"], row[ERROR]) if row["id"] is not None else OnrecordError(row[ERROR])


@cache
def _idle(settings: Settings) -> queue.SimpleQueue[Worker]:
    """The workers of this process that wait for articles; they end with it."""
    return queue.SimpleQueue()


def _result(article: Article | OnrecordError, record: Record | OnrecordError) -> pa.Table:
    try:
        if not isinstance(record, OnrecordError):
            done = to_table([Document.model_validate_json(record.data)])
            return done.append_column(RESULT_SCHEMA.field(ERROR), pa.nulls(1, pa.string()))
    except OverflowError as error:
        record = OnrecordError(f"a number in it is too large for a table ({error})")
    row: dict[str, Any] = {ERROR: str(record)}
    if isinstance(article, Article):
        row |= {"id": article.id, "text": article.text, "meta": json.dumps(article.meta, ensure_ascii=False)}
    elif isinstance(article, ArticleError):
        row["id"] = article.id
    return pa.Table.from_pylist([row], schema=RESULT_SCHEMA)


def _article(row: dict[str, Any], number: int, id_field: str, text_field: str) -> Article | OnrecordError:
    id, text = row.pop(id_field), row.pop(text_field)
    if isinstance(id, int) and not isinstance(id, bool):
        id = str(id)
    if not isinstance(id, str) or not id:
        return OnrecordError(f"row {number}: the {id_field} is {id!r}, not a string or whole number; cast the column")
    if not isinstance(text, str) or not text.strip():
        return ArticleError(id, f"row {number}: the {text_field} is empty or no string; leave the row out")
    meta = dated({name: plain(value) for name, value in row.items()})
    return Article(id, text, meta, f"row {number} ({id})", len(text))
