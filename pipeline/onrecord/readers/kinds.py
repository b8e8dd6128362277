"""What can be read: for each ending the module that reads it, and the package that it needs.

The one table of inputs.  ``onrecord[inputs]`` installs all packages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec

from ..articles import Located
from ..errors import OnrecordError
from .source import Source


@dataclass(frozen=True, slots=True)
class Kind:
    """``reader`` is a module beside this one and a function in it; ``needs`` the package that has to be installed.

    With ``seeks`` it cannot be read from a pipe or out of a packed file.
    """

    reader: str
    needs: str | None = None
    seeks: bool = False

    def read(self, source: Source) -> Iterator[Located]:
        """Raises OnrecordError where the file as a whole cannot be read."""
        module, _, function = self.reader.partition(".")
        if self.seeks and not source.is_file:
            raise OnrecordError(
                f"{source.name}: cannot be read from a pipe or packed; save it unpacked and name the file"
            )
        found: Callable[[Source], Iterator[Located]] = getattr(
            import_module(f"{__package__}.{module}"), function or "read"
        )
        yield from found(source)


KINDS = {
    ".txt": Kind("text"),
    ".html": Kind("files.read_page"),
    ".htm": Kind("files.read_page"),
    ".jsonl": Kind("lines"),
    ".ndjson": Kind("lines"),
    ".json": Kind("lines.read_whole"),
    ".csv": Kind("delimited"),
    ".tsv": Kind("delimited"),
    ".xlsx": Kind("sheets", needs="openpyxl", seeks=True),
    ".parquet": Kind("parquet", needs="pyarrow", seeks=True),
    ".rss": Kind("feeds", needs="feedparser"),
    ".atom": Kind("feeds", needs="feedparser"),
    ".xml": Kind("feeds", needs="feedparser"),
    ".warc": Kind("warc", needs="warcio"),
    ".eml": Kind("mail"),
    ".docx": Kind("files.read_word", seeks=True),
    ".pdf": Kind("files.read_pdf", needs="pypdfium2"),
}
PACKED = {".gz": None, ".zst": "zstandard"}  # behind any of them, with the package that unpacks
# What a message names of them: each kind once.
NAMED = [suffix for suffix in KINDS if suffix not in (".htm", ".ndjson")]

# What people give that is no article, and what to do.
_IMAGES = (".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".webp", ".bmp", ".heic", ".svg")
_SOUND = (".mp3", ".wav", ".m4a", ".ogg", ".flac", ".mp4", ".mov", ".mkv", ".webm")
REMEDIES = {
    **dict.fromkeys(
        _IMAGES, "an image; recognise its text first, for instance with “tesseract”, and give that as .txt"
    ),
    **dict.fromkeys(_SOUND, "a recording; transcribe it first, and give that as .txt"),
    **dict.fromkeys((".doc", ".odt", ".rtf", ".pages"), "a document of another kind; save it as .docx or .txt"),
    **dict.fromkeys((".xls", ".ods", ".numbers"), "a workbook of another kind; save it as .xlsx or .csv"),
    **dict.fromkeys(
        (".zip", ".tar", ".tgz", ".7z", ".rar", ".bz2", ".xz"), "an archive; unpack it and name the folder"
    ),
    **dict.fromkeys((".vtt", ".srt"), "captions; hold a draft against them with “onrecord verify --against”"),
    ".db": "a database; what a review store has, “onrecord export --store FILE -o articles.jsonl” writes",
    ".epub": "a book; save its text as .txt",
    ".msg": "an e-mail of another kind; save it as .eml, or its text as .txt",
}


def listed(besides: Iterable[str] = ()) -> str:
    """What can be read, for a message: the endings of ``besides``, then those of articles.

    >>> listed([".vtt"])
    '.vtt, .txt, .html, .jsonl, .json, .csv, .tsv, .xlsx, .parquet, .rss, .atom, .xml, .warc, .eml, .docx or .pdf'
    """
    *most, last = [*besides, *NAMED]
    return f"{', '.join(most)} or {last}"


def ending(name: str) -> tuple[str, str]:
    """The ending that says what a file is, in small letters, and that of its packing or "": ``.jsonl`` and ``.gz``."""
    stem, dot, last = name.lower().rpartition(".")
    packing = f".{last}" if stem and f".{last}" in PACKED else ""
    if packing:
        stem, dot, last = stem.rpartition(".")
    return (f".{last}" if stem and dot else ""), packing


def missing(suffix: str, packing: str = "") -> str | None:
    """The package that is needed for an ending and is not installed."""
    needs = [KINDS[suffix].needs, PACKED.get(packing)]
    return next((package for package in needs if package and find_spec(package) is None), None)


def not_installed(what: str, package: str) -> OnrecordError:
    return OnrecordError(f"{what}: needs {package}; install what reads it: pip install 'onrecord[inputs]'")
