"""The project's own marked articles, for the other scripts: those of a split of ``corpus/``, and those of ``corpus/world``,
``corpus/world-dev``, ``corpus/retold-dev`` and ``corpus/hearings``."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).parent.parent / "corpus"
sys.path.insert(0, str(CORPUS.parent / "tests"))

from tagged import parse  # noqa: E402

WORLD = "world"
NAMED = (WORLD, "world-dev", "retold-dev")  # claims and names are marked; all but the first only measure
FOLDERS = (*NAMED, "hearings")


def own_articles(which: str) -> Iterator[dict[str, Any]]:
    """Each with ``id``, ``text``, ``entities``, ``claims``, ``speakers``, as in a document of ``onrecord tag``.

    ``which`` is a split (``train``, ``dev``, ``test``) or one of ``FOLDERS``, whose entities are names alone, if any.
    """
    if which in FOLDERS:
        for path in sorted((CORPUS / which).glob("*.txt")):
            yield {"id": path.stem, **vars(parse(path.read_text(encoding="utf8").rstrip("\n")))}
    else:
        for name in json.loads((CORPUS / "splits.json").read_text(encoding="utf8"))[which]:
            yield json.loads((CORPUS / "gold" / f"{name}.json").read_text(encoding="utf8"))
