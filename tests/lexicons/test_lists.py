"""The word lists: every file can be read, says a thing once, and stands in SOURCES.md."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from onrecord import lexicons
from onrecord.lexicons import FOLDER, read_list, read_table

LISTS = sorted(path for path in FOLDER.iterdir() if path.suffix in (".txt", ".tsv"))
# Lists of which one field is no key: these many make one; 0 is the whole row.
KEY_FIELDS = {
    "compound_units.tsv": 2,
    "agencies.tsv": 0,
    "capitals.tsv": 0,
    "country_aliases.tsv": 0,
    "cue_overrides.tsv": 2,
    "cue_rates.tsv": 2,
    "currencies.tsv": 0,
    "demonyms.tsv": 0,
    "units.tsv": 0,
}

every_list = pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)


def test_a_table_is_its_rows_without_comments_and_blank_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "x.tsv").write_text("# a comment\nmühe\t1\n\nla peine\t\t#2\n", encoding="utf-8")
    monkeypatch.setattr(lexicons, "FOLDER", tmp_path)
    read_table.cache_clear()
    read_list.cache_clear()
    assert read_table("x.tsv") == (("mühe", "1"), ("la peine", "", "#2"))
    assert read_list("x.tsv") == ("mühe", "la peine")
    with pytest.raises(FileNotFoundError, match=re.escape("y.tsv")):
        read_table("y.tsv")


def test_there_are_lists_and_nothing_else() -> None:
    others = {path.name for path in FOLDER.iterdir()} - {path.name for path in LISTS}
    assert LISTS and others <= {"__init__.py", "vocabulary.py", "__pycache__", "SOURCES.md"}


@every_list
def test_a_list_can_be_read(path: Path) -> None:
    rows = read_table(path.name)
    assert rows
    assert all(row[0] for row in rows), "an entry without its first field"
    if path.suffix == ".txt":
        assert all(len(row) == 1 for row in rows), "a .txt has one field a line; a table is a .tsv"


@every_list
def test_a_list_begins_with_what_it_is(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("# ")


@every_list
def test_a_list_has_no_stray_blanks(path: Path) -> None:
    text = path.read_bytes().decode()
    assert text == unicodedata.normalize("NFC", text)
    assert text.endswith("\n") and not text.endswith("\n\n") and "\r" not in text
    for line in text.splitlines():
        if not line.startswith("#"):
            assert line == line.rstrip() and all(field == field.strip() for field in line.split("\t")), repr(line)
            assert "  " not in line and "\u00a0" not in line, repr(line)


@every_list
def test_a_list_says_a_thing_once(path: Path) -> None:
    fields = KEY_FIELDS.get(path.name, 1) or None
    repeated = [key for key, count in Counter(row[:fields] for row in read_table(path.name)).items() if count > 1]
    assert not repeated


def test_every_list_stands_in_the_sources_and_no_list_that_is_gone() -> None:
    named = set(re.findall(r"`([\w-]+\.(?:txt|tsv))`", (FOLDER / "SOURCES.md").read_text(encoding="utf-8")))
    there = {path.name for path in LISTS}
    assert sorted(there - named) == sorted(named - there) == []
