from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from formats.story import story
from onrecord.errors import OnrecordError
from onrecord.formats import FOLDERS, SUFFIXES, Format, Target, format_for, renderer
from onrecord.formats.files import file_name

FORMATS = {*get_args(Format)}


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("a.XLSX", "xlsx"),
        ("a.parquet", "parquet"),
        ("a.jsonld", "w3c"),
        ("a.conll", "conll"),
        ("a", "jsonl"),
        ("a.htm", "html"),
    ],
)
def test_the_ending_says_the_format(name: str, format: str) -> None:
    assert format_for(Path(name), terminal=False) == format


@pytest.mark.parametrize("name", ["a.xls", "a.docx", "a.jsonl.gz", "out.v2"])
def test_an_ending_of_no_format_is_refused(name: str) -> None:
    with pytest.raises(OnrecordError, match=rf"{name}: no format has the ending .*\.xlsx .*name one with --format"):
        format_for(Path(name), terminal=False)


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.formats.find_spec", lambda name: None)
    with pytest.raises(OnrecordError, match=r"--format cas needs dkpro-cassis; install .*'onrecord\[formats\]'"):
        renderer("cas")


def test_every_format_is_written_and_no_ending_is_of_a_folder() -> None:
    assert not FOLDERS & set(SUFFIXES.values()) and set(SUFFIXES.values()) < FORMATS
    for format in FORMATS - {"spacy", "parquet", "parquet-flat", "cas"}:
        assert list(renderer(format)([story()], Target(file=True)))


def test_files_are_called_as_the_article_where_that_is_a_name() -> None:
    assert file_name("wire-2024.01") == "wire-2024.01"
    names = [
        file_name(id) for id in ("../../etc/passwd", "A", "a", "a/b", "a_b", "é", "", ".", "x" * 5_000, "a b", "CON\0")
    ]
    assert len({name.lower() for name in names}) == len(names)
    assert all(name and "/" not in name and not name.startswith(".") and len(name) < 120 for name in names)
