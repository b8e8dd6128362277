"""``onrecord.map_batches``: articles in a table in, their records in a table out."""

from __future__ import annotations

import datetime
import threading
from typing import Any

import pytest
from spacy.language import Language

import onrecord
from formats.story import TEXT
from onrecord.assembly import to_document
from onrecord.document import Model
from onrecord.errors import OnrecordError

pa = pytest.importorskip("pyarrow")

from onrecord.archive.schema import ARROW_SCHEMA, from_row  # noqa: E402
from onrecord.archive.tables import RESULT_SCHEMA, results  # noqa: E402

ZONE = datetime.timezone(datetime.timedelta(hours=2))


def errors(table: Any) -> list[str | None]:
    return [error and error.partition(";")[0] for error in table.column("error").to_pylist()]


@pytest.mark.slow
def test_the_records_are_those_of_tag(nlp: Language) -> None:
    table = pa.table({"url": ["u/1", "u/2"], "body": [TEXT, "“No,” said Bo Lind."], "outlet": ["A", None]})
    found = onrecord.map_batches(table, text="body", id="url")
    assert found.schema == RESULT_SCHEMA and errors(found) == [None, None]
    first, second = map(from_row, found.select(ARROW_SCHEMA.names).to_pylist())
    model = Model.model_validate(nlp.meta["onrecord"])
    assert first.model_copy(update={"meta": {}}) == to_document(nlp(TEXT), id="u/1", model=model).model_copy(
        update={"meta": {}}
    )
    assert first.meta["outlet"] == "A" and second.meta["outlet"] is None and second.claims
    assert list(results(found)) == [first, second]


@pytest.mark.slow
def test_what_is_no_article_is_a_row_with_its_reason(odd: str) -> None:
    table = pa.table({"id": ["a", None, "c", "d", "e"], "text": ["A.", "B.", " ", "hang", "break"]})
    found = onrecord.map_batches(table, model=odd, timeout=1)
    assert found.column("id").to_pylist() == ["a", None, "c", "d", "e"]
    assert errors(found) == [
        None,
        "row 1: the id is None, not a string or whole number",
        "row 2: the text is empty or no string",
        "row 3 (d): given up after 1 s",
        "row 4 (e): could not be tagged, which is a fault in onrecord (IndexError: no such token)",
    ]
    assert [str(result)[:6] for result in results(found) if isinstance(result, OnrecordError)] == ["row 1:", "row 2:", "row 3 ", "row 4 "]  # fmt: skip
    with pytest.raises(OnrecordError, match="no column “text” in id, body; name it with text= and id="):
        onrecord.map_batches(pa.table({"id": ["a"], "body": ["A."]}))


@pytest.mark.slow
def test_what_libraries_do_to_ids_and_dates_is_refused_or_kept(odd: str) -> None:
    when = datetime.datetime(2026, 11, 28, 1, 30, tzinfo=ZONE)
    rows = {"text": ["A."], "when": [when], "day": [when.date()], "n": [float("nan")], "parts": [{"b": [1, 2.5]}]}
    [document] = results(onrecord.map_batches(pa.table({"id": [7], **rows}), model=odd))
    assert document.id == "7"  # type: ignore[union-attr]
    meta = {"when": "2026-11-28T01:30:00+02:00", "day": "2026-11-28", "n": None, "parts": {"b": [1, 2.5]}}
    assert document.meta == meta  # type: ignore[union-attr]
    [refused] = results(onrecord.map_batches(pa.table({"id": [7.0], **rows}), model=odd))
    assert str(refused) == "row 0: the id is 7.0, not a string or whole number; cast the column"


@pytest.mark.slow
def test_record_batches_and_empty_tables(odd: str) -> None:
    batch = pa.RecordBatch.from_pydict({"id": ["a", "b"], "text": ["A.", "B."]})
    found = onrecord.map_batches(batch, model=odd)
    assert isinstance(found, pa.RecordBatch) and found.schema == RESULT_SCHEMA and found.num_rows == 2
    assert onrecord.map_batches(batch.slice(0, 0), model=odd).num_rows == 0
    assert onrecord.map_batches(pa.Table.from_batches([batch.slice(0, 0)]), model=odd).schema == RESULT_SCHEMA


@pytest.mark.slow
def test_threads_have_a_worker_each(odd: str) -> None:
    found: dict[int, int] = {}

    def work(number: int) -> None:
        table = pa.table({"id": [str(number)], "text": ["sleep 0.5"]})
        found[number] = onrecord.map_batches(table, model=odd).num_rows

    threads = [threading.Thread(target=work, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {0: 1, 1: 1, 2: 1}


def test_the_schema_is_the_archive_s_with_a_reason() -> None:
    assert RESULT_SCHEMA.names == [*ARROW_SCHEMA.names, "error"]
