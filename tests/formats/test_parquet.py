from __future__ import annotations

import io
from typing import Any

import pytest

from formats.read_back import documents
from onrecord.formats import Target, renderer
from onrecord.formats import parquet as module
from onrecord.formats.csv import COLUMNS, claim_rows

pq = pytest.importorskip("pyarrow.parquet")


def read(format: Any, found: list[Any]) -> Any:
    return pq.read_table(io.BytesIO(b"".join(renderer(format)(iter(found), Target(file=True)))))


@pytest.mark.slow
def test_whole_documents_come_back(monkeypatch: pytest.MonkeyPatch) -> None:
    from onrecord.archive.schema import ARROW_SCHEMA, from_row

    monkeypatch.setattr(module, "GROUP", 4)
    table = read("parquet", documents())
    assert table.schema.equals(ARROW_SCHEMA)
    assert [from_row(row) for row in table.to_pylist()] == documents()


def test_flat_is_a_claim_a_row_and_an_article_without_claims_has_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "GROUP", 4)
    table = read("parquet-flat", documents())
    rows = [tuple(row[name] for name in COLUMNS) for row in table.to_pylist()]
    assert [row for row in rows if row[COLUMNS.index("claim")] is not None] == [
        tuple(row) for document in documents() for row in claim_rows(document)
    ]
    assert set(table["article"].to_pylist()) == {document.id for document in documents()}
    assert table.schema.equals(read("parquet-flat", documents()[2:3]).schema), "fixed, when all is null too"
    assert read("parquet-flat", []).num_rows == read("parquet", []).num_rows == 0
