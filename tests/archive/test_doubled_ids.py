"""An archive that was merged of two loses nothing: ids that come twice are kept apart, in each run alike."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import RunOnrecord
from onrecord.archive import shards


@pytest.mark.slow
def test_a_merged_archive_is_tagged_whole_and_once(tmp_path: Path, run_onrecord: RunOnrecord) -> None:
    pytest.importorskip("zstandard")
    texts = {
        "one.jsonl": ["The bridge is old, Ana Silva said.", "The road is new, Bo Lind said."],
        "two.jsonl": ["“No,” said Ada Frost.", "The road is new, Bo Lind said."],
    }
    for name, lines in texts.items():
        records = [json.dumps({"id": f"a{number}", "text": text}) for number, text in enumerate(lines)]
        (tmp_path / name).write_text("\n".join(records) + "\n", encoding="utf-8")
    first = run_onrecord("tag", "one.jsonl", "--into", "tagged", "--shards", "jsonl")
    assert (first.returncode, first.stderr) == (0, b"")
    for nothing in ([], ["onrecord: tagged: has all of these articles already; nothing was tagged"]):
        result = run_onrecord("tag", "one.jsonl", "two.jsonl", "--into", "tagged", "--shards", "jsonl")
        assert result.returncode == 0
        assert (
            result.stderr.decode().splitlines()
            == [
                f"onrecord: two.jsonl:{number + 1}: an earlier article of this run has the id “a{number}”; this one is called “a{number}#2”"
                for number in range(2)
            ]
            + nothing
        )
    found = {
        document.id: document.text for path in (tmp_path / "tagged").glob("*.zst") for document in shards.read(path)
    }
    assert found == {
        "a0": texts["one.jsonl"][0], "a1": texts["one.jsonl"][1], "a0#2": texts["two.jsonl"][0], "a1#2": texts["two.jsonl"][1],
    }  # fmt: skip
    assert b"4 articles in 2 shards, 0 set aside; all is as" in run_onrecord("check", "tagged").stdout
