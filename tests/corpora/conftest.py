"""What the tests of the readers share."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from onrecord.corpora.checks import find_problems
from onrecord.corpora.conversion import convert_all
from onrecord.corpora.drops import Drops
from onrecord.corpora.labels import Labels
from onrecord.corpora.records import Article
from onrecord.errors import OnrecordError

Convert = Callable[..., tuple[list[Article], dict[str, int], list[str]]]


@pytest.fixture
def convert(tmp_path: Path) -> Convert:
    """Writes files (name=content; what is no string becomes JSON) and converts them, or one path that is given.

    Gives the articles, the counts of what was left out by reason, and the refusals.  Whatever comes out is sound.
    """

    def run(
        files: dict[str, Any] | Path, *, labels: list[str] | None = None, format: str | None = None
    ) -> tuple[list[Article], dict[str, int], list[str]]:
        path = files if isinstance(files, Path) else tmp_path
        for name, content in {} if isinstance(files, Path) else files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            data = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
            (tmp_path / name).write_bytes(data.encode())
        drops = Drops()
        items = list(convert_all([str(path)], Labels(labels or []), drops, format=format))
        articles = [item for item in items if not isinstance(item, OnrecordError)]
        assert not [problem for article in articles for problem in find_problems(article) if not problem.warning]
        counts = {record["reason"]: record["count"] for record in drops.to_records()}
        return articles, counts, [str(item) for item in items if isinstance(item, OnrecordError)]

    return run


def words(article: Article, pieces: list[list[int]]) -> list[str]:
    return [article["text"][start:end] for start, end in pieces]
