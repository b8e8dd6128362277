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
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from ..errors import OnrecordError

Article = dict[str, Any]
NAMES = ("PER", "ORG", "LOC", "MISC")


def _are_spans(value: Any, length: int, *kinds: type) -> bool:
    """Whether it is a list of [start, end, ...] within the text, each with further values of these kinds."""
    return isinstance(value, list) and all(
        isinstance(span, list)
        and len(span) == 2 + len(kinds)
        and all(isinstance(part, kind) for part, kind in zip(span, (int, int, *kinds), strict=True))
        and 0 <= span[0] <= span[1] <= length
        for span in value
    )


def _attributions_fit(article: Article) -> bool:
    found, length = article["attributions"], len(article["text"])
    return isinstance(found, list) and all(
        isinstance(one, dict) and all(_are_spans(one.get(role), length) for role in ("source", "cue", "content"))
        for one in found
    )


def _names_fit(article: Article) -> bool:
    names = article["names"]
    return _are_spans(names, len(article["text"]), str) and all(name[2] in NAMES for name in names)


def _tokens_fit(article: Article) -> bool:
    length = len(article["text"])
    return _are_spans(article["tokens"], length, str, str, str) and _are_spans(article.get("sents"), length)


FITS: dict[str, Callable[[Article], bool]] = {
    "attributions": _attributions_fit,
    "names": _names_fit,
    "tokens": _tokens_fit,
}


def read_articles(path: Path) -> Iterator[Article]:
    """The articles of a file.  Raises OnrecordError where a line is no article, or is annotated otherwise."""
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
            if wrong := next((key for key, fits in FITS.items() if key in article and not fits(article)), None):
                raise OnrecordError(f"{path}:{number}: {wrong!r} is not as the training format has it")
            yield article


def in_tuning_set(article_id: str) -> bool:
    """Every tenth article, by a hash of its id: kept from training, for checkpoints, thresholds and calibration."""
    return int(hashlib.sha256(article_id.encode()).hexdigest(), 16) % 10 == 0
