from __future__ import annotations

import csv
import html
import io
import json
from collections.abc import Iterable
from typing import Any, get_args

import openpyxl
import pytest

from formats.story import at, story
from onrecord.corpora.checks import find_problems
from onrecord.corpora.records import every_attribution, read_articles
from onrecord.document import Document
from onrecord.errors import OnrecordError
from onrecord.formats import Format, brat, schema_org, xlsx
from onrecord.formats.files import File
from onrecord.store import Store, articles, decisions, export, queue
from onrecord.store.records import STATES
from onrecord.store.search import Query, documents

from .conftest import Decide


def text(pieces: Any) -> str:
    return "".join(piece if isinstance(piece, str) else piece.decode() for piece in pieces)


def test_json_lines_are_documents_of_the_contract(store: Store, decide: Decide) -> None:
    decide("reject", "c1")
    lines = text(export.write(documents(store, Query()), "jsonl")).splitlines()
    assert [claim.id for claim in Document.model_validate_json(lines[0]).claims] == [f"c{n}" for n in range(2, 8)]


def test_a_claim_is_of_whose_decision_stands_not_of_who_took_another_back(store: Store, decide: Decide) -> None:
    """Who signed the accepted claim is Ann; Ben, who changed it and thought better of that, is not asked for it."""
    accepted = decide("accept", "c1", by="Ann")
    decide("edit", "c1", by="Ben", kind="direct")
    decide("accept", "c2", by="Ben")

    def owed() -> dict[str, tuple[str, str]]:
        return dict(articles.read(store, 1).decided)

    assert owed()["c1"][0] == "Ben"
    decisions.undo(store, reviewer="Ben")
    decisions.undo(store, reviewer="Ben")
    assert owed() == {"c1": ("Ann", accepted.at)}
    by = {who: queue.Filter(reviewer=who, states=STATES) for who in ("Ann", "Ben")}
    assert [row.claim for row in queue.page(store, only=by["Ann"]).rows] == ["c1"]
    assert queue.page(store, only=by["Ben"]).rows == []
    decisions.redo(store, reviewer="Ben")
    assert owed()["c1"][0] == "Ben"
    decisions.undo(store, reviewer="Ben")
    decisions.undo(store, reviewer="Ann")
    assert owed() == {}


def test_every_format_says_what_became_of_a_claim_who_decided_when_and_the_note(store: Store, decide: Decide) -> None:
    decide("note", "c2", note="Ask the desk.")
    decided = {
        "c1": decide("accept", "c1", by="Ann"),
        "c2": decide("edit", "c2", by="Ben", kind="mixed"),
        "c3": decide("reject", "c3", by="Ben"),
    }
    decide("skip", "c4", by="Ann")
    states = {"c1": "accepted", "c2": "corrected", "c3": "rejected", "c4": "skipped", "c5": "open"}
    everything = Query(states=STATES)

    def check(id: str, state: object, reviewer: object, at: object, note: object) -> None:
        made = decided.get(id)
        assert state == states.get(id, "open") and note == ("Ask the desk." if id == "c2" else "")
        if id != "c4":
            assert (reviewer or None, at or None) == ((made.reviewer, made.at) if made else (None, None))

    (line,) = text(export.write(documents(store, everything), "jsonl")).splitlines()
    for claim in json.loads(line)["claims"]:
        check(claim["id"], **claim["review"])
    assert len(Document.model_validate_json(line).claims) == 7
    table = list(csv.DictReader(io.StringIO(text(export.write(documents(store, everything), "csv")).lstrip("\ufeff"))))
    (content,) = export.write(documents(store, everything), "xlsx")
    assert isinstance(content, bytes)
    header, *rows = openpyxl.load_workbook(io.BytesIO(content)).active.iter_rows(values_only=True)
    for found in (table, [dict(zip(header, row, strict=True)) for row in rows]):
        assert len(found) == 7
        for row in found:
            check(row["claim"], row["state"], row["reviewer"], row["decided"], row["note"] or "")
    assert "c3" not in text(export.write(documents(store, Query()), "csv"))
    decisions.undo(store, reviewer="Ben")
    (line,) = text(export.write(documents(store, Query()), "jsonl")).splitlines()
    review = json.loads(line)["claims"][2]["review"]
    assert (review["state"], review["reviewer"]) == ("open", None)  # nobody's decision stands


@pytest.mark.parametrize("format", sorted({*get_args(Format)} - {"spacy", "xlsx"}))
def test_what_became_of_a_claim_is_in_each_format(store: Store, decide: Decide, format: Format) -> None:
    if format.startswith("parquet"):
        pytest.importorskip("pyarrow")
    if format == "cas":
        pytest.importorskip("cassis")
    decide("note", "c2", note="Ask the <desk>.")
    made = decide("accept", "c2", by="Bea")
    found = written(export.write(documents(store, Query()), format))
    for words in ("accepted", "Bea", made.at, "Ask the <desk>."):
        assert words in found
    assert "rejected" not in found.replace("|rejected", "")  # brat's list of values


def test_what_no_store_hands_out_has_no_review() -> None:
    assert "review" not in "".join(schema_org.render([story()], export.FILE))
    assert "State T" not in written(brat.render([story()], export.FILE))


def written(pieces: Iterable[Any]) -> str:
    """All that a file, or the files of a folder, say, without the marks of XML and with lines that were broken made whole."""
    content = b""
    for piece in pieces:
        content += piece.data if isinstance(piece, File) else piece.encode() if isinstance(piece, str) else piece
    if content.startswith(b"PAR1"):
        import pyarrow.parquet as pq

        return str(pq.read_table(io.BytesIO(content)).to_pylist())
    return " ".join(html.unescape(content.decode().lstrip("\ufeff")).split())


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


def test_more_rows_than_a_sheet_has(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MAX_ROWS", 7)
    with pytest.raises(OnrecordError, match="more than 6 claims, which is all a sheet can hold"):
        list(export.write(documents(store, Query()), "xlsx"))


def test_training_data_are_of_reviewed_articles(store: Store, decide: Decide, tmp_path: Any) -> None:
    assert list(export.training(store)) == []
    for number in range(1, 7):
        decide("reject" if number == 2 else "accept", f"c{number}")
    decide("skip", "c7")
    said: list[str] = []
    assert list(export.training(store, said.append)) == []
    assert "1 article with decisions left out, since not all claims there are decided" in said[0]
    decide("edit", "c7", cue=[])
    (article,) = export.training(store, said.append)
    assert not any("left out, since" in line for line in said[1:])
    assert len(every_attribution(article)) == 6 and article["attributions"][-1]["cue"] == []
    path = tmp_path / "train.jsonl"
    path.write_text(json.dumps(article), encoding="utf-8")
    assert [one["id"] for one in read_articles(path)] == ["bridge"]


def test_an_article_marked_as_done_is_reviewed(store: Store, decide: Decide) -> None:
    decide("reject", "c1")
    decide("done")
    (article,) = export.training(store)
    assert len(every_attribution(article)) == 6
    decide("done", done=False)
    assert list(export.training(store)) == []


def test_a_claim_within_another_is_apart_and_each_has_its_speaker(store: Store, decide: Decide) -> None:
    decide("edit", "c1", within="c2")
    decide("done")
    (article,) = export.training(store)
    found = articles.read(store, 1)
    inner = next(claim for claim in found.claims if claim.id == "c1")
    assert len(article["attributions"]) + len(article["inner"]) == len(found.claims)
    assert inner.content[0] in {tuple(one["content"][0]) for one in article["inner"]}
    speakers = {speaker.id: speaker.name for speaker in found.document().speakers}
    names = [one["speaker"]["names"] for one in article["inner"] + article["attributions"] if "speaker" in one]
    assert sorted(names) == sorted([speakers[claim.speaker]] for claim in found.claims if claim.speaker)


def test_what_is_told_of_a_speaker_is_training_data(store: Store, decide: Decide) -> None:
    decide("describe", speaker="s1", version=0, role="harbour master", agency="Port of Harrow", country="PT")
    decide("done")
    (article,) = export.training(store)
    speaker = article["attributions"][0]["speaker"]
    assert [speaker[name] for name in ("role", "agency", "country")] == ["harbour master", "Port of Harrow", "PT"]
    assert not list(find_problems(article))


def test_corrections_of_entities_acts_and_denials_are_training_data(store: Store, decide: Decide) -> None:
    decide("edit", "c1", act="asks", negated=True)
    decide("done")
    (article,) = export.training(store)
    assert (article["attributions"][0]["act"], article["attributions"][0]["negated"]) == ("asks", True)
    assert article.keys() - {"inner"} == {"id", "text", "attributions"}  # nobody looked at what is named and counted
    start, end = at("nine months")
    quantity = {"id": "", "label": "QUANTITY", "start": start, "end": end, "value": 9, "high": None, "bound": "=", "unit": "year", "per": None, "converts": None}  # fmt: skip
    decide("mark", entity=quantity, replaces="e1", version=0)
    (article,) = export.training(store)
    assert next(one for one in article["values"] if one["start"] == start)["unit"] == "year"
    entities = articles.read(store, 1).document().entities
    assert [one["iso"] for one in article["values"] if one["label"] == "DATE"] == [
        one.iso for one in entities if one.label == "DATE"
    ]
    named = {article["text"][start:end]: kind for start, end, kind in article["names"]}
    assert named["Ana Silva"] == "PER" and not list(find_problems(article))
    decisions.undo(store, reviewer="Ann")
    assert "names" not in next(iter(export.training(store)))
