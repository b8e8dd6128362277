"""From the arguments of ``--against`` to sources: captions, transcripts, articles, tagged documents, archives, stores."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from ..document import Document
from ..errors import OnrecordError, OnrecordWarning
from ..readers import Article, Item, Reading, decode, read, unreadable
from ..readers.kinds import ending, missing, not_installed
from ..readers.streams import damaged, is_damage, unpacked, whole
from ..readers.walking import Walk, id_of
from .captions import read_captions
from .sources import Source, of_document
from .transcripts import is_transcript, read_transcript
from .ttml import read_ttml

TTML = (".ttml", ".dfxp")
CAPTIONS = (".vtt", ".srt", *TTML)
STORE = b"SQLite format 3\x00"
# How captions begin that come as text, in a .txt or from a pipe.
# "WEBVTT\n", "1\n00:00:01,000 --> 00:00:03,500", not "WEBVTTS", "1\nWe left at 00:01"
CAPTIONS_HEAD = re.compile(r"(?P<webvtt>WEBVTT(?!\w))|\d{1,4}[ \t]*\r?\n\d{1,2}:\d{2}:\d{2}[,.]\d{1,3}[ \t]*-->")

Loaded = Source | Article | OnrecordError  # an article has yet to be tagged


def load(arguments: list[str], how: Reading | None = None, *, drafts: Sequence[str] = ()) -> Iterator[Loaded]:
    """The sources of all arguments in order, with an error in the place of each that cannot be read.

    A text is captions where it begins as WebVTT or SubRip do, a transcript where it has labels or time codes, else an article.  A folder that ``tag --into`` wrote is
    read as the documents in it; of a review store the documents as they are corrected.  What has the text of one of the
    ``drafts`` is left out with a warning: it would bear itself out.
    """
    own = set(map(_packed, drafts))
    how = replace(how or Reading(), besides=CAPTIONS)
    for argument in arguments:
        path = Path(argument)
        empty = True
        try:
            for loaded in _from(argument, path, how):
                empty = False
                if not isinstance(loaded, OnrecordError) and _packed(loaded.text) in own:
                    warnings.warn(
                        OnrecordWarning(f"{loaded.id}: not read as a source, since it is the draft word for word"),
                        stacklevel=2,
                    )
                else:
                    yield loaded
            if empty:
                yield OnrecordError(
                    f"{argument}: has no article in it; name another source, or let the run that fills it end"
                )
        except OnrecordError as error:
            yield error
        except OSError as error:
            yield unreadable(path, error)


def _packed(text: str) -> str:
    return "".join(text.split())


def _from(argument: str, path: Path, how: Reading) -> Iterator[Loaded]:
    if _is_captions(path):
        yield _captions(path, id_of(Path(path.name)))
    elif path.is_file() and _is_store(path):
        yield from map(of_document, _stored(path))
    else:
        found = False
        for file in sorted(p for p in path.rglob("*") if _is_captions(p)):
            found = True
            yield _captions(file, id_of(file.relative_to(path)))
        if not found or any(isinstance(file, Path) for file in Walk(path, CAPTIONS)):
            yield from map(_of_item, read([argument], how, documents=True))


def _is_captions(path: Path) -> bool:
    return ending(path.name)[0] in CAPTIONS and path.is_file()


def _captions(path: Path, id: str) -> Source | OnrecordError:
    suffix, packing = ending(path.name)
    if package := missing(".txt", packing):
        return not_installed(str(path), package)
    try:
        with path.open("rb") as file:
            content = whole(unpacked(file, packing), str(path))
        if suffix in TTML:
            return read_ttml(id, content, str(path))
        return read_captions(id, decode(content, str(path)), str(path), webvtt=suffix == ".vtt")
    except OnrecordError as error:
        return error
    except Exception as error:
        if is_damage(error):
            return damaged(str(path), error, "and nothing of it was read")
        if isinstance(error, OSError):
            return unreadable(path, error)
        raise


def _of_item(item: Item) -> Loaded:
    if isinstance(item, Document):
        return of_document(item)
    if isinstance(item, Article) and (head := CAPTIONS_HEAD.match(item.text)):
        return read_captions(item.id, item.text, item.id, webvtt=head["webvtt"] is not None)
    if isinstance(item, Article) and is_transcript(item.text):
        return read_transcript(item.id, item.text)
    return item


def _is_store(path: Path) -> bool:
    if path.suffix.lower() == ".db":
        return True  # what is wrong with one that is none is said when it is opened
    with path.open("rb") as file:
        return file.read(len(STORE)) == STORE


def _stored(path: Path) -> Iterator[Document]:
    from ..store import Store, search

    with Store(path, create=False) as store:
        yield from search.documents(store, search.Query())
