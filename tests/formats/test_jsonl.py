from __future__ import annotations

import json

from jsonschema import Draft202012Validator

from formats.story import story
from onrecord.document import Document, json_schema
from onrecord.formats import Target, renderer

NASTY = story(text="a\x00\x1b\x7f\x9b\u2028\u202e\U000e0041“ü”😀", entities=[], claims=[], speakers=[])


def test_one_document_a_line_and_valid() -> None:
    lines = "".join(renderer("jsonl")([story(), story(id="2")], Target())).splitlines()
    records = [json.loads(line) for line in lines]
    assert [record["id"] for record in records] == ["bridge", "2"]
    for line, record in zip(lines, records, strict=True):
        Draft202012Validator(json_schema()).validate(record)
        assert Document.model_validate_json(line).text == story().text


def test_the_array_is_written_piece_by_piece() -> None:
    pieces = list(renderer("json")(iter([story(), story(id="2")]), Target()))
    assert len(pieces) == 3
    assert [record["id"] for record in json.loads("".join(pieces))] == ["bridge", "2"]
    assert json.loads("".join(renderer("json")([], Target()))) == []


def test_control_characters_are_escapes_and_mean_the_same() -> None:
    [line] = renderer("jsonl")([NASTY], Target())
    assert "\\u001b" in line and "\\u009b" in line and "\\u202e" in line and "\\udb40\\udc41" in line
    assert all(c.isprintable() for c in line.rstrip("\n"))
    assert "“ü”😀" in line
    assert json.loads(line)["text"] == NASTY.text
