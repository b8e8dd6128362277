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
    """A mistake on the page."""

    article: str
    mistake: Mistake
    excerpt: Markup


class ErrorReport:
    """Collects the mistakes of articles, one after the other, and renders them."""

    def __init__(self) -> None:
        self.groups: dict[str, list[Entry]] = {kind: [] for kind in MISTAKES}

    def add(self, article: Article, prediction: Prediction) -> None:
        excerpts = Excerpts(article["text"])
        for mistake in find_mistakes(article, prediction):
            self.groups[mistake.kind].append(Entry(article["id"], mistake, excerpts.of(mistake)))

    def render(self, *, model: str, data: str, figures: Iterable[tuple[str, str]]) -> Iterator[str]:
        """The page in pieces.  ``figures`` are names and values to begin with."""
        css = "".join((folder / name).read_text(encoding="utf-8") for folder, name in STYLES)
        groups = {kind: entries for kind, entries in self.groups.items() if entries}
        claims = Counter(entry.mistake.claim for entries in groups.values() for entry in entries)
        yield from (
            _environment()
            .get_template("errors.html.jinja")
            .generate(
                model=model,
                data=data,
                figures=list(figures),
                about=MISTAKES,
                groups=groups,
                articles=_by_article(groups),
                claims=[(kind, claims[kind]) for kind in KINDS if claims[kind]],
                css=css,
                digest=base64.b64encode(hashlib.sha256(css.encode()).digest()).decode(),
            )
        )


def _by_article(groups: dict[str, list[Entry]]) -> list[tuple[str, dict[str, list[int]]]]:
    """The articles, those with the most mistakes first: for each kind the places of the article's in the group."""
    found: dict[str, dict[str, list[int]]] = {}
    for kind, entries in groups.items():
        for place, entry in enumerate(entries, 1):
            found.setdefault(entry.article, {}).setdefault(kind, []).append(place)
    return sorted(found.items(), key=lambda item: -sum(map(len, item[1].values())))


STYLES = ((html.FOLDER, "page.css"), (FOLDER, "errors.css"))


@cache
def _environment() -> Environment:
    return html.environment().overlay(loader=FileSystemLoader(FOLDER))
