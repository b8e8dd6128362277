"""What ``onrecord tag`` can write: one module for each format.

Each has ``render(documents, target)``, a generator that turns documents into pieces of output as they come; nothing of
an article is kept once it is written (DocBin, which is one block, is the exception).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, Literal

Format = Literal["table", "jsonl", "json", "csv", "html", "spacy"]
FORMATS: tuple[Format, ...] = ("table", "jsonl", "json", "csv", "html", "spacy")
_MODULES = {"json": "jsonl", "spacy": "spacy_"}
_SUFFIXES: dict[str, Format] = {".txt": "table", ".htm": "html"}


@dataclass(frozen=True, slots=True)
class Target:
    """What the output goes to: its ``width`` in columns, whether it shows ``color``, whether it is a ``file``."""

    width: int = 80
    color: bool = False
    file: bool = False


def renderer(format: Format) -> Callable[[Iterable[Any], Target], Iterator[str | bytes]]:
    """The function that writes a format; it takes documents, for ``spacy`` the bytes of DocBins."""
    module = import_module(f".{_MODULES.get(format, format)}", __name__)
    render: Callable[[Iterable[Any], Target], Iterator[str | bytes]] = getattr(
        module, "render_array" if format == "json" else "render"
    )
    return render


def format_for(output: Path | None, *, terminal: bool) -> Format:
    """The format where none was asked for: what the file's suffix says, else a table on a terminal and JSON Lines."""
    if output is None:
        return "table" if terminal else "jsonl"
    suffix = output.suffix.lower()
    named: dict[str, Format] = {f".{format}": format for format in FORMATS}
    return (named | _SUFFIXES).get(suffix, "jsonl")
