"""The error report: one HTML page with each mistake in its sentence, by kind of mistake.

Like the page of ``onrecord tag`` it needs no script and no other file, and its content security policy refuses both.
Gold and found are told apart by words and shape, not by colour alone; boxes at the top hide kinds of claims by style.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import FileSystemLoader
from markupsafe import Markup

from ..formats import html
from .excerpts import Excerpts
from .kinds import KINDS
from .mistakes import MISTAKES, Mistake, find_mistakes
from .predictions import Prediction

if TYPE_CHECKING:
    from jinja2 import Environment

    from ..corpora.records import Article

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Entry:
    """A mistake on the page; ``number`` is its anchor."""

    number: int
    article: str
    mistake: Mistake
    excerpt: Markup


class ErrorReport:
    """Collects the mistakes of articles, one after the other, and renders them."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def add(self, article: Article, prediction: Prediction) -> None:
        excerpts = Excerpts(article["text"])
        for mistake in find_mistakes(article, prediction):
            self.entries.append(Entry(len(self.entries) + 1, article["id"], mistake, excerpts.of(mistake)))

    def render(self, *, model: str, data: str, figures: Iterable[tuple[str, str]]) -> Iterator[str]:
        """The page in pieces.  ``figures`` are names and values to begin with."""
        groups = [
            (kind, *about, [entry for entry in self.entries if entry.mistake.kind == kind])
            for kind, about in MISTAKES.items()
        ]
        css = "".join((folder / name).read_text(encoding="utf-8") for folder, name in STYLES)
        yield from (
            _environment()
            .get_template("errors.html.jinja")
            .generate(
                model=model,
                data=data,
                figures=list(figures),
                groups=[group for group in groups if group[-1]],
                articles=self._by_article(),
                claims=[(kind, count) for kind in KINDS if (count := self._of_claim(kind))],
                css=css,
                digest=base64.b64encode(hashlib.sha256(css.encode()).digest()).decode(),
            )
        )

    def _by_article(self) -> list[tuple[str, list[tuple[str, int, int]]]]:
        """The articles, those with the most mistakes first: for each kind its heading, how many, and the first's number."""
        found: dict[str, dict[str, list[int]]] = {}
        for entry in self.entries:
            found.setdefault(entry.article, {}).setdefault(entry.mistake.kind, []).append(entry.number)
        most = Counter({article: sum(map(len, kinds.values())) for article, kinds in found.items()})
        return [
            (
                article,
                [
                    (MISTAKES[kind][0], len(found[article][kind]), found[article][kind][0])
                    for kind in MISTAKES
                    if kind in found[article]
                ],
            )
            for article, _ in most.most_common()
        ]

    def _of_claim(self, kind: str) -> int:
        return sum(entry.mistake.claim == kind for entry in self.entries)


STYLES = ((html.FOLDER, "page.css"), (FOLDER, "errors.css"))


@cache
def _environment() -> Environment:
    return html._environment().overlay(loader=FileSystemLoader(FOLDER))
