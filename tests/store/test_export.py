from __future__ import annotations

import io
import json
from typing import Any

import openpyxl
import pytest

from formats.story import story
from onrecord.corpora.records import read_articles
from onrecord.document import Document
from onrecord.errors import OnrecordError
from onrecord.store import Store, export, xlsx
from onrecord.store.search import Query, documents

from .conftest import Decide


def text(pieces: Any) -> str:
    return "".join(piece if isinstance(piece, str) else piece.decode() for piece in pieces)


def test_json_lines_are_documents_of_the_contract(store: Store, decide: Decide) -> None:
    decide("reject", "c1")
    lines = text(export.write(documents(store, Query()), "jsonl")).splitlines()
    assert [claim.id for claim in Document.model_validate_json(lines[0]).claims] == [f"c{n}" for n in range(2, 8)]


def test_cells_are_harmless_in_csv_and_in_a_workbook(store: Store, decide: Decide) -> None:
    for id, name in {"c1": "=1+1", "c2": "+1", "c3": "-1", "c4": "@SUM(A1)", "c5": "\t=1", "c6": "\r=1"}.items():
        decide("speaker", id, speaker={"name": "x", "role": name})
    table = text(export.write(documents(store, Query()), "csv"))
    assert table.startswith("\ufeff") and table.count(",'=1") == 3 and ",'@SUM(A1)," in table
    (content,) = export.write(documents(store, Query()), "xlsx")
    assert isinstance(content, bytes)
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    rows = list(sheet.iter_rows(values_only=True))
    roles = [row[rows[0].index("role")] for row in rows[1:]]
    assert roles[:6] == ["'=1+1", "'+1", "'-1", "'@SUM(A1)", "'=1", "'=1"]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    assert rows[1][rows[0].index("start")] == 59


def test_more_rows_than_a_sheet_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MAX_ROWS", 7)
    with pytest.raises(OnrecordError, match="more than 6 claims, which is all a sheet can hold"):
        list(export.write([story()], "xlsx"))


def test_training_data_are_of_reviewed_articles(store: Store, decide: Decide, tmp_path: Any) -> None:
    assert list(export.training(store)) == []
    for number in range(1, 7):
        decide("reject" if number == 2 else "accept", f"c{number}")
    decide("skip", "c7")
    assert list(export.training(store)) == []
    decide("edit", "c7", cue=[])
    (article,) = export.training(store)
    assert len(article["attributions"]) == 6 and article["attributions"][-1]["cue"] == []
    path = tmp_path / "train.jsonl"
    path.write_text(json.dumps(article), encoding="utf-8")
    assert [one["id"] for one in read_articles(path)] == ["bridge"]


def test_an_article_marked_as_done_is_reviewed(store: Store, decide: Decide) -> None:
    decide("reject", "c1")
    decide("done")
    (article,) = export.training(store)
    assert len(article["attributions"]) == 6
    decide("done", done=False)
    assert list(export.training(store)) == []
