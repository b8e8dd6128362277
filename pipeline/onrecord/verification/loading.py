"""From the arguments of ``--against`` to sources: captions, transcripts, articles, tagged documents, archives, stores."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ..document import Document
from ..errors import OnrecordError
from ..readers import Article, Item, Reading, decode, read, unreadable
from ..readers.walking import Walk
from .captions import read_captions
from .sources import Source, of_document
from .transcripts import is_transcript, read_transcript
from .ttml import read_ttml

TTML = (".ttml", ".dfxp")
CAPTIONS = (".vtt", ".srt", *TTML)
STORE = b"SQLite format 3\x00"

Loaded = Source | Article | OnrecordError  # an article has yet to be tagged


def load(arguments: list[str], how: Reading | None = None) -> Iterator[Loaded]:
    """The sources of all arguments in order, with an error in the place of each that cannot be read.

    A text is a transcript where it has labels or time codes, else an article.  A folder that ``tag --into`` wrote is
    read as the documents in it; of a review store the documents as they are corrected.
    """
    how = replace(how or Reading(), besides=CAPTIONS)
    for argument in arguments:
        path = Path(argument)
        try:
            yield from _from(argument, path, how)
        except OnrecordError as error:
            yield error
        except OSError as error:
            yield unreadable(path, error)


def _from(argument: str, path: Path, how: Reading) -> Iterator[Loaded]:
    if path.suffix.lower() in CAPTIONS:
        yield _captions(path, path.stem)
    elif path.is_file() and _is_store(path):
        yield from map(of_document, _stored(path))
    else:
        found = False
        for file in sorted(p for p in path.rglob("*") if p.suffix.lower() in CAPTIONS and p.is_file()):
            found = True
            yield _captions(file, file.relative_to(path).with_suffix("").as_posix())
        if not found or any(isinstance(file, Path) for file in Walk(path, CAPTIONS)):
            yield from map(_of_item, read([argument], how, documents=True))


def _captions(path: Path, id: str) -> Source | OnrecordError:
    try:
        if path.suffix.lower() in TTML:
            return read_ttml(id, path.read_bytes(), str(path))
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


def _stored(path: Path) -> Iterator[Document]:
    from ..store import Store, search

    with Store(path, create=False) as store:
        yield from search.documents(store, search.Query())
