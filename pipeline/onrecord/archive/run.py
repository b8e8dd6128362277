"""A run over an archive: tags what the folder does not have, and keeps it there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ..document import Document
from ..errors import OnrecordError
from ..tagging import Result, Settings
from .folder import Archive
from .shards import digest

# These do not change the records, or are in the model's fingerprint.
_NO_OPTIONS = {"model", "base", "lexicon", "form", "timeout", "selection", "any_language"}


def options_of(settings: Settings, *, claims: Path | None = None) -> dict[str, Any]:
    """What changes the records beside the model; ``claims`` is the file that brings them."""
    options = {name: value for name, value in asdict(settings).items() if name not in _NO_OPTIONS}
    selection = settings.selection
    options |= {"min_confidence": selection.min_confidence, "acts": selection.acts and list(selection.acts)}
    return options | ({"claims": digest(claims)} if claims else {})


def keep(results: Iterable[Result], archive: Archive) -> Iterator[Result]:
    """Puts each result into the archive, and hands it on."""
    for result in results:
        if isinstance(result, OnrecordError):
            archive.set_aside(result)
        else:
            assert isinstance(result, Document)
            archive.add(result)
        yield result
