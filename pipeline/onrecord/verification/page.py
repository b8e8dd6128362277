"""One page that needs nothing else: drafts and sources side by side, each quotation linked to its place.

No script and no remote asset, with a content security policy that would refuse them; all that articles say is escaped.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader

from ..document import Document
from ..formats.html import environment
from ..formats.marks import Mark, marked
from .records import Judged
from .sources import Source
from .table import WORDS, lines, sums

FOLDER = Path(__file__).parent


def render(drafts: Sequence[Document], sources: Sequence[Source], judged: Sequence[Judged]) -> str:
    """The page by itself."""
    css = (FOLDER / "page.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    template = environment().overlay(loader=FileSystemLoader(FOLDER)).get_template("page.html.jinja")
    return template.render(css=css, digest=digest, addresses=None, **columns(drafts, sources, judged))


def columns(drafts: Sequence[Document], sources: Sequence[Source], judged: Sequence[Judged]) -> dict[str, Any]:
    """What ``columns.html.jinja`` shows.  Sources without a passage are named, and their text left out."""
    numbers = {source.id: number for number, source in enumerate(sources, 1)}
    told = [(f"q{place}", f"p{place}", record, list(lines(record))) for place, record in enumerate(judged, 1)]
    in_sources: dict[str, list[Mark]] = {source.id: [] for source in sources}
    in_drafts: dict[str, list[Mark]] = {draft.id: [] for draft in drafts}
    for claim, place, record, _ in told:
        title = {"title": WORDS[record.verdict]}
        for i, (start, end) in enumerate(record.pieces):
            in_drafts[record.draft].append(
                Mark(start, end, "mark", record.verdict, {} if i else {"id": claim, **title})
            )
        for i, passage in enumerate(record.passages):
            in_sources[passage.source].append(
                Mark(passage.start, passage.end, "mark", record.verdict, {} if i else {"id": place, **title})
            )
    return {
        "sums": sums(judged), "told": told, "words": WORDS,
        "drafts": [(draft.id, marked(draft.text, in_drafts[draft.id])) for draft in drafts],
        "sources": [
            (numbers[source.id], source.id, marked(source.text, in_sources[source.id]) if in_sources[source.id] else None)
            for source in sources
        ],
    }  # fmt: skip
