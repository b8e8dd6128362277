"""What ``onrecord tag`` and ``onrecord export`` can write: one module for each format.

Each has ``render(documents, target)``, a generator that turns documents into pieces of output as they come; nothing of
an article is kept once it is written (DocBin and XLSX, which are one block, are the exceptions).  The formats in
``FOLDERS`` are files in a folder: their pieces are ``files.File``.  docs/formats.md says what reads each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal, TypeVar

from ..errors import OnrecordError

Format = Literal[
    "table", "jsonl", "json", "csv", "html", "spacy", "parquet", "parquet-flat", "xlsx", "w3c", "brat", "cas", "tei",
    "schema-org", "conll",
]  # fmt: skip
F = TypeVar("F", bound=str)
FOLDERS = frozenset[Format]({"brat", "cas", "tei"})
BINARY = frozenset[Format]({"spacy", "parquet", "parquet-flat", "xlsx"})
SUFFIXES: dict[str, Format] = {
    ".txt": "table", ".jsonl": "jsonl", ".json": "json", ".csv": "csv", ".html": "html", ".htm": "html",
    ".spacy": "spacy", ".parquet": "parquet", ".xlsx": "xlsx", ".jsonld": "w3c", ".conll": "conll",
}  # fmt: skip
# What an article has to be for a format, where it is not a document (see ``tagging.settings``).
FORMS: dict[Format, Literal["line", "docbin"]] = {"jsonl": "line", "json": "line", "spacy": "docbin"}
_MODULES = {"json": "jsonl", "spacy": "spacy_", "parquet-flat": "parquet", "schema-org": "schema_org"}
_FUNCTIONS = {"json": "render_array", "parquet-flat": "render_flat"}
_PACKAGES = {
    "parquet": ("pyarrow", "pyarrow"),
    "parquet-flat": ("pyarrow", "pyarrow"),
    "cas": ("cassis", "dkpro-cassis"),
}


@dataclass(frozen=True, slots=True)
class Target:
    """What the output goes to: its ``width`` in columns, whether it shows ``color``, whether it is a ``file``."""

    width: int = 80
    color: bool = False
    file: bool = False


def renderer(format: Format) -> Callable[[Iterable[Any], Target], Iterator[Any]]:
    """The function that writes a format; it takes what ``FORMS`` says.

    Raises OnrecordError where the package that the format needs is not installed.
    """
    module, package = _PACKAGES.get(format, (None, None))
    if module and find_spec(module) is None:
        raise OnrecordError(f"--format {format} needs {package}; install it with: pip install 'onrecord[formats]'")
    render: Callable[[Iterable[Any], Target], Iterator[Any]] = getattr(
        import_module(f".{_MODULES.get(format, format)}", __name__), _FUNCTIONS.get(format, "render")
    )
    return render


def format_for(output: Path | None, *, terminal: bool) -> Format:
    """The format where none was asked for: what the file's ending says, else a table on a terminal and JSON Lines.

    Raises OnrecordError where the file has an ending that is of no format.
    """
    return by_suffix(output, SUFFIXES, "table" if terminal and output is None else "jsonl")


def by_suffix(
    output: Path | None, formats: dict[str, F], otherwise: F, *, remedy: str = "; or name one with --format"
) -> F:
    """The one of ``formats``, by their endings, that a file's ending says; ``otherwise`` where there is no file or it has none.

    Raises OnrecordError where the file has an ending that is of no format: what was written would be no such file.
    ``remedy`` is what else can be done, in a command that has ``--format``.
    """
    suffix = output.suffix.lower() if output else ""
    if suffix and suffix not in formats:
        raise OnrecordError(f"{output}: no format has the ending {suffix}; there are {' '.join(formats)}{remedy}")
    return formats.get(suffix, otherwise)
