"""The training format: JSON Lines, one article a line.

``id`` (string) and ``text`` (string), and any of these, each present where the article is annotated for it:

- ``attributions``: a list of {"source", "cue", "content"}, each role a list of [start, end] (a role in pieces, or empty)
- ``names``: a list of [start, end, label], label one of PER, ORG, LOC, MISC
- ``tokens``: a list of [start, end, universal tag, Penn tag, lemma], and ``sents``: a list of [start, end]

All offsets are half-open code points of ``text``.  Other keys are kept and ignored.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..errors import OnrecordError

Article = dict[str, Any]


def read_articles(path: Path) -> Iterator[Article]:
    """The articles of a file.  Raises OnrecordError where a line is no article."""
    try:
        lines = path.open(encoding="utf8")
    except OSError as error:
        raise OnrecordError(f"cannot read {path}: {error.strerror}") from error
    with lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                article = json.loads(line)
            except json.JSONDecodeError as error:
                raise OnrecordError(f"{path}:{number}: not JSON ({error.msg} at column {error.colno})") from error
            if not isinstance(article, dict) or not isinstance(article.get("text"), str) or "id" not in article:
                raise OnrecordError(f"{path}:{number}: an article needs an id and a text")
            yield article


def in_tuning_set(article_id: str) -> bool:
    """Every tenth article, by a hash of its id: kept from training, for checkpoints, thresholds and calibration."""
    return int(hashlib.sha256(article_id.encode()).hexdigest(), 16) % 10 == 0
