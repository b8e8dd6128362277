"""What the tests of readers have in common: files, and what came out of them."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

from onrecord.errors import OnrecordError
from onrecord.readers import Article, Reading, read

SENTENCE = "“We will not pay,” said Ana Silva, the mayor of Harrowmouth."


def write(path: Path, data: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def read_all(
    *inputs: Path | str, how: Reading | None = None, **named: Any
) -> tuple[list[Article], list[str], list[str]]:
    """The articles, the errors and the warnings."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        items = list(read(inputs, how, **named))
    articles = [item for item in items if isinstance(item, Article)]
    errors = [str(item) for item in items if isinstance(item, OnrecordError)]
    return articles, errors, [str(warning.message) for warning in caught]
