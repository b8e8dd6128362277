"""Whether the shards of a folder are what its manifest says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..errors import OnrecordError
from ..readers import Seen
from ..shard_folders import MANIFEST, REMEDY, is_archive
from . import folder as archive
from . import shards


def check(folder: Path) -> Iterator[str]:
    """A line for each thing that is wrong; none where all is well.

    Raises OnrecordError where the folder is no archive.
    """
    if not is_archive(folder):
        raise OnrecordError(f"{folder}: no archive of onrecord; name the folder that was given to tag --into")
    header, listed = archive.read_manifest(folder)
    files = {path.name: path for path in archive.shard_files(folder)}
    seen = Seen()
    for name in sorted({*files, *listed}):
        path = folder / name
        if name not in files:
            yield f"{path}: not there; put it back from a copy, or give tag --into again: its articles are tagged anew"
        elif name not in listed:
            yield f"{path}: not in {MANIFEST}, as after a stop; the next run lists it"
        elif shards.digest(path) != listed[name]["sha256"]:
            yield f"{path}: not what was written (another SHA-256); {REMEDY}"
        else:
            yield from _check_content(path, listed[name]["articles"], header and header["model"], seen)
    for part in sorted(folder.glob(f"*{archive.PART}")):
        yield f"{part}: in work, or left by a run that was stopped; the next run clears it away"


def _check_content(path: Path, ids: list[str], model: object, seen: Seen) -> Iterator[str]:
    try:
        documents = [(document.id, document.model.model_dump()) for document in shards.read(path)]
    except OnrecordError as error:
        yield str(error)
        return
    if [id for id, _ in documents] != ids:
        yield f"{path}: has other articles than {MANIFEST} says"
    if any(made_by != model for _, made_by in documents):
        yield f"{path}: has records of another model than {MANIFEST} says"
    yield from (f"{path}: the article “{id}” is in an earlier shard too" for id in ids if not seen.add(id))
