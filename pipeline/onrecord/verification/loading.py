"""From the arguments of ``--against`` to sources: captions, transcripts, articles, tagged documents, archives, stores."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path

from ..document import Document
from ..docx import extract
from ..errors import OnrecordError, OnrecordWarning
from ..readers import Article, Item, decode, read, unreadable
from .captions import read_captions
from .sources import Source, of_document
from .transcripts import is_transcript, read_transcript

WORD = ".docx"
CAPTIONS = (".vtt", ".srt")
STORE = b"SQLite format 3\x00"
MANIFEST = "manifest.jsonl"

Loaded = Source | Article | OnrecordError  # an article has yet to be tagged


def load(arguments: list[str]) -> Iterator[Loaded]:
    """The sources of all arguments in order, with an error in the place of each that cannot be read.

    A text is a transcript where it has labels or time codes, else an article.  A folder that ``tag --into`` wrote is
    read as the documents in it; of a review store the documents as they are corrected.
    """
    for argument in arguments:
        path = Path(argument)
        try:
            yield from _from(argument, path)
        except OnrecordError as error:
            yield error
        except OSError as error:
            yield unreadable(path, error)


def _from(argument: str, path: Path) -> Iterator[Loaded]:
    if path.suffix.lower() in CAPTIONS:
        yield _captions(path, path.stem)
    elif path.is_dir() and (path / MANIFEST).is_file():
        yield from map(of_document, _archived(path))
    elif path.is_file() and _is_store(path):
        yield from map(of_document, _stored(path))
    elif path.is_dir():
        files = sorted(p for p in path.rglob("*") if p.suffix.lower() in CAPTIONS and p.is_file())
        for file in files:
            yield _captions(file, file.relative_to(path).with_suffix("").as_posix())
        if not files or any(p.suffix.lower() in (".txt", ".html", ".htm", ".jsonl") for p in path.rglob("*")):
            yield from map(_of_item, read([argument], documents=True))
    else:
        yield from map(_of_item, read_draft(argument))


def read_draft(argument: str) -> Iterator[Item]:
    """What ``readers.read`` reads, documents as they are, and Word documents; what was decided about one is a warning."""
    path = Path(argument)
    if path.suffix.lower() != WORD:
        yield from read([argument], documents=True)
        return
    try:
        data = path.read_bytes()
        text, notices = extract(data, argument)
    except OSError as error:
        yield unreadable(path, error)
    except OnrecordError as error:
        yield error
    else:
        for notice in notices:
            warnings.warn(notice, OnrecordWarning, stacklevel=2)
        if text:
            yield Article(path.stem, text, {}, argument, len(data))
        else:
            yield OnrecordError(f"{argument}: no text in this document; check that it is the right one")


def _captions(path: Path, id: str) -> Source | OnrecordError:
    try:
        text = decode(path.read_bytes(), str(path))
        return read_captions(id, text, str(path), webvtt=path.suffix.lower() == ".vtt")
    except OnrecordError as error:
        return error
    except OSError as error:
        return unreadable(path, error)


def _of_item(item: Item) -> Loaded:
    if isinstance(item, Document):
        return of_document(item)
    if isinstance(item, Article) and is_transcript(item.text):
        return read_transcript(item.id, item.text)
    return item


def _is_store(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(STORE)) == STORE


def _archived(folder: Path) -> Iterator[Document]:
    from ..archive import shards

    for shard in sorted(p for p in folder.iterdir() if p.name.endswith((".parquet", ".jsonl.zst"))):
        yield from shards.read(shard)


def _stored(path: Path) -> Iterator[Document]:
    from ..store import Store, search

    with Store(path, create=False) as store:
        yield from search.documents(store, search.Query())
