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
from .records import Context, Judged, Passage
from .sources import Source, Voice
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
    told = [(f"q{place}", record, _lines(f"p{place}", record)) for place, record in enumerate(judged, 1)]
    in_sources: dict[str, list[Mark]] = {source.id: _labels(source) for source in sources}
    quoted = {passage.source for record in judged for passage in record.passages}
    in_drafts: dict[str, list[Mark]] = {draft.id: [] for draft in drafts}
    for claim, record, told_of in told:
        title = WORDS[record.verdict]
        for i, (start, end) in enumerate(record.pieces):
            in_drafts[record.draft].append(
                Mark(start, end, "mark", record.verdict, {} if i else {"id": claim, "title": title})
            )
        for _, place, passage in told_of:
            if passage is None:
                continue
            beside = passage.kind if isinstance(passage, Context) else None
            attributes = {"id": place, "title": beside or " · ".join(filter(None, (title, passage.time)))}
            look = "beside" if beside else record.verdict
            in_sources[passage.source].append(Mark(passage.start, passage.end, "mark", look, attributes))
    return {
        "sums": sums(judged), "told": told, "words": WORDS,
        "drafts": [(draft.id, marked(draft.text, in_drafts[draft.id])) for draft in drafts],
        "sources": [
            (numbers[source.id], source.id, marked(source.text, in_sources[source.id]) if source.id in quoted else None)
            for source in sources
        ],
    }  # fmt: skip


def _lines(place: str, record: Judged) -> list[tuple[str, str, Passage | None]]:
    """What is told of a claim: a line, and where it leads to in a source, with the anchor there."""
    return [(line, f"{place}-{n}" if passage else "", passage) for n, (line, passage) in enumerate(lines(record), 1)]


def _labels(source: Source) -> list[Mark]:
    """Of captions, whose text has no labels: who speaks from where on, and when, for the page to show before the words."""
    if not source.is_captions or not any(turn.voice for turn in source.turns):
        return []
    labels: list[Mark] = []
    voice: Voice | None = None
    for turn in source.turns:
        if not labels or turn.voice != voice:
            voice = turn.voice
            who = (voice.name if voice else "") or "somebody"
            told = " · ".join(filter(None, (who, source.time_at(turn.start))))
            labels.append(Mark(turn.start, turn.end, "span", "turn", {"data-label": told}))
    return labels
