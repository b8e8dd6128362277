"""From files and folders in any of the formats to articles in the training format."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Protocol

from ..errors import OnrecordError
from ..shard_folders import BESIDE_SHARDS, MANIFEST
from . import brat, cas, conll, conllu, docbin, doccano, documents, labelstudio, prodigy, training, unread
from .checks import find_problems
from .drops import Drops
from .files import File
from .labels import Labels
from .reading import Item, Read
from .records import Article, Known


class Reader(Protocol):
    """What the module of a format has."""

    def looks(self, file: File) -> bool: ...
    def read(self, files: Iterable[File], labels: Labels, drops: Drops) -> Iterator[Item]: ...


# In the order in which they are tried: the more particular first.
READERS: dict[str, Reader] = {
    "brat": brat,
    "conllu": conllu,
    "conll": conll,
    "cas": cas,
    "docbin": docbin,
    "onrecord": documents,
    "labelstudio": labelstudio,
    "doccano": doccano,
    "prodigy": prodigy,
    "training": training,
}

# Of a folder everything else is passed over where its format is not known.
DATA_SUFFIXES = (".ann", ".conll", ".conllu", ".jsonl", ".spacy", ".xmi")


def convert_all(
    inputs: Iterable[str], labels: Labels, drops: Drops, *, format: str | None = None
) -> Iterator[Article | OnrecordError]:
    """The articles of all inputs, files or folders, in the training format; an error in the place of what is broken.

    ``-`` is standard input.  Files given by name must be in a format that is known; of a folder those are read that are.
    Everything that comes out passes the checks of training: what does not is left out and counted in ``drops``.
    """
    known = Known()
    for argument in inputs:
        for item in _read_argument(argument, labels, drops, format):
            if isinstance(item, OnrecordError):
                yield item
            else:
                yield from _finish(item, known, drops)


def _finish(item: Read, known: Known, drops: Drops) -> Iterator[Article | OnrecordError]:
    article = _without_problems(item, drops)
    if isinstance(article, OnrecordError):
        yield article
    elif not item.layers:
        drops.add("article without attributions, names or tokens", f"{item.where} “{article['id']}”")
    elif objection := known.objection(article):
        yield OnrecordError(f"{item.where}: {objection}; rename one of them, or convert them apart")
    else:
        yield article


def _without_problems(item: Read, drops: Drops) -> Article | OnrecordError:
    """The article without those annotations that something is wrong with."""
    article, where = item.article, item.where
    wrong: dict[str, set[int]] = {}
    for problem in find_problems(article):
        if problem.warning:
            continue
        if problem.index is None:
            return OnrecordError(f"{where}: {problem}; mend it or leave it out")
        if problem.index not in wrong.setdefault(problem.layer, set()):
            wrong[problem.layer].add(problem.index)
            # "claims[3]", not "claims[a]"
            kind = re.sub(r"\[\d+\]", "", problem.inside)
            drops.add(f"{problem.layer}[]{kind}: {problem.what}", f"{where} {problem}")
    return article | {
        layer: [value for index, value in enumerate(article[layer]) if index not in indices]
        for layer, indices in wrong.items()
    }


def _read_argument(argument: str, labels: Labels, drops: Drops, format: str | None) -> Iterator[Item]:
    read = False
    for name, group in groupby(_recognised(argument, format), key=lambda found: found[0]):
        read = True
        if name is None:
            yield from (error for _, error in group if isinstance(error, OnrecordError))
        else:
            files = (file for _, file in group if isinstance(file, File))
            yield from READERS[name].read(files, labels, drops)
    if not read:
        what = f"in the format {format}" if format else "in a format that can be read"
        yield OnrecordError(f"{argument}: no file {what} in this folder; name a file, or another folder")


def _recognised(argument: str, format: str | None) -> Iterator[tuple[str | None, File | OnrecordError]]:
    """The files that an argument means, each with its format; an error, without one, for what cannot be read."""
    path = None if argument == "-" else Path(argument)
    folder = path is not None and path.is_dir()
    for file in _walk(path) if path and folder else [File(path)]:
        try:
            if objection := unread.objection(file):
                yield None, objection
                continue
            name = format if format and not folder else _guess(file, format)
        except OnrecordError as error:
            yield None, error
            continue
        if name:
            yield name, file
        elif not folder or not format and file.name.endswith(DATA_SUFFIXES):
            unknown = f"in no format that can be read; say which it is with --from: {', '.join(READERS)}; an article that nobody annotated, tag first"
            what = unknown if file.head.strip() else "no article in it; name a file that has some"
            yield None, OnrecordError(f"{file.name}: {what}")


def _walk(folder: Path) -> Iterator[File]:
    """The files below a folder in the order of their names, hidden ones and a collection's configuration left out."""
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        beside = path.name in BESIDE_SHARDS and (path.parent / MANIFEST).is_file()
        if path.is_file() and not hidden and not beside and path.name not in brat.CONFIGURATION:
            yield File(path)


def _guess(file: File, format: str | None) -> str | None:
    """The format that a file seems to be in; with ``format`` only that one counts."""
    return next((name for name in READERS if format in (None, name) and READERS[name].looks(file)), None)
