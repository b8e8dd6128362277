"""The word lists, as data: UTF-8, an entry a line, fields by tabs, no stray blanks; ``#`` begins a comment line.  See SOURCES.md."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@cache
def read_table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of the list ``name`` (with its suffix), in order.  Raises FileNotFoundError where there is none."""
    return tuple([tuple(line.split("\t")) for line in _lines(name)])


def _lines(name: str) -> list[str]:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and line[0] != "#"]


@cache
def read_list(name: str) -> tuple[str, ...]:
    """The first field of every row of the list ``name``, in order."""
    return tuple(row[0] for row in read_table(name))


@cache
def read_words(name: str) -> frozenset[str]:
    """The entries of the list ``name``, to look words up in."""
    return frozenset(read_list(name))


_kept_lines = cache(_lines)


def look_up(name: str, entry: str) -> str | None:
    """The second field of an entry of the list ``name``, which is in order: of a long list of which an article needs a few
    entries no table is made."""
    lines = _kept_lines(name)
    place = bisect_left(lines, f"{entry}\t")
    found, _, value = lines[place].partition("\t") if place < len(lines) else ("", "", "")
    return value if found == entry else None
