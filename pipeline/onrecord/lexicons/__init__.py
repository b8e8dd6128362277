"""The word lists, as data: UTF-8, an entry a line, fields by tabs, no stray blanks; ``#`` begins a comment line.  See SOURCES.md."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@cache
def read_table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of the list ``name`` (with its suffix), in order.  Raises FileNotFoundError where there is none."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line and line[0] != "#")


@cache
def read_list(name: str) -> tuple[str, ...]:
    """The first field of every row of the list ``name``, in order."""
    return tuple(row[0] for row in read_table(name))


@cache
def read_words(name: str) -> frozenset[str]:
    """The entries of the list ``name``, to look words up in."""
    return frozenset(read_list(name))
