"""The training format itself, and JSON Lines that have its keys among others: only those of the format are kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..errors import OnrecordError
from .drops import Drops
from .files import File
from .labels import Labels
from .reading import Item, Read
from .records import KEYS
from .tagsets import REVIEWED, ROLES


def looks(file: File) -> bool:
    return {"id", "text"} <= file.first_object.keys()


def read(files: Iterable[File], labels: Labels, drops: Drops) -> Iterator[Item]:
    for file in files:
        for where, article in file.objects():
            if isinstance(article, OnrecordError):
                yield article
                continue
            kept = {key: article[key] for key in KEYS if key in article}
            for key in filter(lambda key: key not in KEYS, article):
                drops.add(f"key “{key}”, no part of the training format", where)
            if type(kept.get("id")) is int:
                kept["id"] = str(kept["id"])
            for layer in ("attributions", "inner"):
                if isinstance(found := kept.get(layer), list):
                    kept[layer] = [_only_known(attribution, where, drops) for attribution in found]
            yield Read(where, kept)


def _only_known(attribution: Any, where: str, drops: Drops) -> Any:
    if not isinstance(attribution, dict):
        return attribution  # for the checks to name
    for key in attribution.keys() - {*ROLES, *REVIEWED}:
        drops.add(f"key “{key}” of an attribution, no part of the training format", where)
    return {key: attribution[key] for key in (*ROLES, *REVIEWED) if key in attribution}
