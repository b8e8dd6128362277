"""One Arrow schema for all shards, made of the document's own fields; nothing of a document is lost on the way there and back."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

from formats.story import TEXT, story
from onrecord.assembly import to_document
from onrecord.document import Document, Model
from onrecord.errors import OnrecordError

pa = pytest.importorskip("pyarrow")
import pyarrow.dataset as ds  # noqa: E402
import pyarrow.parquet as pq  # noqa: E402

from onrecord.archive import shards  # noqa: E402
from onrecord.archive.schema import ARROW_SCHEMA, from_row, to_table  # noqa: E402

EMPTY = {"entities": [], "claims": [], "speakers": [], "meta": {}}


def plain(id: str, **changes: Any) -> Document:
    """An article in which nothing was found, but for the changes."""
    return Document.model_validate({**story(id=id).model_dump(by_alias=True), **EMPTY, **changes})


def quantity(value: float, high: float | None = None) -> dict[str, Any]:
    return {
        "id": "e1", "start": 0, "end": 1, "label": "QUANTITY", "value": value, "high": high, "bound": "=", "unit": None,
        "per": None, "converts": None,
    }  # fmt: skip


def test_the_columns_are_those_of_a_document() -> None:
    assert ARROW_SCHEMA.names == ["id", "text", "meta", "model", "entities", "claims", "speakers"]
    assert {*ARROW_SCHEMA.names} == {*Document.model_fields} - {"schema_"}
    kinds = {field.name: field.type for field in ARROW_SCHEMA.field("entities").type.value_type}
    assert kinds["value"] == kinds["high"] == pa.float64()
    assert {"start", "label", "country", "iso", "unit", "speaker", "converts"} < {*kinds}
    claim = {field.name: field.type for field in ARROW_SCHEMA.field("claims").type.value_type}
    assert claim["negated"] == pa.bool_() and claim["confidence"] == pa.float64() and claim["within"] == pa.string()
    assert claim["content"] == pa.list_(pa.struct([("start", pa.int64()), ("end", pa.int64())]))


@pytest.mark.slow
def test_documents_come_back_as_they_were(nlp: Language) -> None:
    made = to_document(nlp(TEXT), id="made", model=Model.model_validate(nlp.meta["onrecord"]))
    documents = [
        story(), made, plain("007"), plain("2024-01-02", meta={"date": "01-02-2026", "c.us": {"US": [1, None, 2.5]}}),
        plain("q", entities=[quantity(3), quantity(2.5, 7), quantity(3_860_000_000)]),
    ]  # fmt: skip
    assert [from_row(row) for row in to_table(documents).to_pylist()] == documents
    back = [document.to_json() for document in map(from_row, to_table(documents).to_pylist())]
    assert back == [document.to_json() for document in documents]


def test_a_number_that_no_column_holds_is_refused() -> None:
    with pytest.raises(OverflowError):
        to_table([plain("a", entities=[quantity(10**400)])])


@pytest.mark.parametrize("format", ["parquet", "jsonl"])
def test_shards_come_back_as_they_were(tmp_path: Path, format: shards.ShardFormat) -> None:
    pytest.importorskip("zstandard")
    documents = [story(id=str(n)) for n in range(3)]
    path = tmp_path / f"00000001{shards.SUFFIXES[format]}"
    shards.write(path, documents, format)
    assert list(shards.read(path)) == documents


def test_every_shard_has_the_one_schema_whatever_is_in_it(tmp_path: Path) -> None:
    """Shards that infer their own lose nested fields that come later, and round the numbers of later files."""
    shards.write(tmp_path / "1.parquet", [plain("none")], "parquet")
    shards.write(tmp_path / "2.parquet", [plain("whole", entities=[quantity(2)])], "parquet")
    shards.write(tmp_path / "3.parquet", [story(id="full"), plain("part", entities=[quantity(2.5)])], "parquet")
    assert all(pq.read_schema(path).equals(ARROW_SCHEMA) for path in tmp_path.iterdir())
    table = ds.dataset(tmp_path).to_table()
    assert table.column("id").to_pylist() == ["none", "whole", "full", "part"]
    assert [from_row(row) for row in table.to_pylist()][2] == story(id="full")


def test_duckdb_reads_shards_with_articles_that_have_no_claims_and_numbers_that_are_not_whole(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    shards.write(tmp_path / "1.parquet", [plain("none"), plain("whole", entities=[quantity(2)])], "parquet")
    shards.write(tmp_path / "2.parquet", [story(id="full"), plain("part", entities=[quantity(2.5)])], "parquet")
    files = f"read_parquet('{tmp_path}/*.parquet', union_by_name = true)"
    rows = duckdb.sql(f"SELECT id, len(claims) FROM {files} ORDER BY id").fetchall()
    assert rows == [("full", len(story().claims)), ("none", 0), ("part", 0), ("whole", 0)]
    values = duckdb.sql(
        f"SELECT e.value FROM {files} LEFT JOIN LATERAL (SELECT unnest(entities) AS e) ON true "
        "WHERE id IN ('whole', 'part') ORDER BY 1"
    ).fetchall()
    assert values == [(2.0,), (2.5,)]
    negated = duckdb.sql(f"SELECT count(*) FROM {files}, unnest(claims) AS t(c) WHERE c.negated IS NOT NULL").fetchall()
    assert negated == [(len(story().claims),)]


def test_all_frames_of_a_compressed_shard_are_read(tmp_path: Path) -> None:
    pytest.importorskip("zstandard")
    for name in ("1", "2"):
        shards.write(tmp_path / f"{name}.jsonl.zst", [story(id=name)], "jsonl")
    both = tmp_path / "3.jsonl.zst"
    both.write_bytes((tmp_path / "1.jsonl.zst").read_bytes() + (tmp_path / "2.jsonl.zst").read_bytes())
    assert [document.id for document in shards.read(both)] == ["1", "2"]


def test_a_shard_of_an_onrecord_that_had_fewer_fields_is_read(tmp_path: Path) -> None:
    """Without the schema pyarrow reads a folder by its first file, and drops a nested field that only later ones have."""
    rows = to_table([story(id="old")]).to_pylist()
    claims = ARROW_SCHEMA.field("claims").type.value_type
    before = pa.list_(pa.struct([field for field in claims if field.name != "speaker_confidence"]))
    place = ARROW_SCHEMA.get_field_index("claims")
    old = pa.Table.from_pylist(rows, schema=ARROW_SCHEMA.set(place, pa.field("claims", before)))
    pq.write_table(old, tmp_path / "1.parquet")
    shards.write(tmp_path / "2.parquet", [story(id="new")], "parquet")
    [document] = shards.read(tmp_path / "1.parquet")
    assert document.id == "old" and all(claim.speaker_confidence is None for claim in document.claims)
    both = pq.read_table(tmp_path, schema=ARROW_SCHEMA).to_pylist()
    assert from_row(both[1]) == story(id="new")
    pq.write_table(old.drop_columns(["speakers"]), tmp_path / "3.parquet")
    with pytest.raises(OnrecordError, match=r"3.parquet: is no whole shard"):
        list(shards.read(tmp_path / "3.parquet"))


def test_the_query_of_the_documentation_counts_by_full_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    duckdb = pytest.importorskip("duckdb")
    page = (Path(__file__).parents[2] / "docs" / "scale.md").read_text(encoding="utf-8")
    query = page.partition("```sql\n")[2].partition("```")[0]
    (tmp_path / "tagged").mkdir()
    shards.write(tmp_path / "tagged" / "1.parquet", [story(id="a"), plain("b"), story(id="c")], "parquet")
    names = {speaker.id: speaker.name for speaker in story().speakers if speaker.named}
    expected = Counter(names[claim.speaker] for claim in story().claims * 2 if claim.speaker in names)
    monkeypatch.chdir(tmp_path)
    assert dict(duckdb.sql(query).fetchall()) == expected and expected
