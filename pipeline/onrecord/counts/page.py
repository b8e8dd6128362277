"""One page with charts that needs nothing else: who is quoted, how much, how often directly, unnamed sources by outlet.

The charts are SVG in the page, each over a table with the same figures.  No script and no remote asset, with a content
security policy that would refuse them; all that articles say is escaped.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..countries.typed import name_of
from ..formats.html import environment
from ..text.visible import clipped
from .query import Counted, Counts

FOLDER = Path(__file__).parent
ROWS = 20
KINDS = ("direct", "mixed", "indirect")


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of a chart: each part with where it begins and how wide it is, in percent of the longest bar."""

    name: str
    parts: list[tuple[str, float, float, int]]
    total: int
    articles: int
    direct: float
    unnamed: float


@dataclass(frozen=True, slots=True)
class Chart:
    title: str
    what: str
    bars: list[Bar]


def render(counts: Counts, *, top: int | None = None) -> str:
    """The page; ``top`` is how many rows a chart has, except that of months, which has all."""
    rows = top or ROWS
    whole = counts.total()
    charts = [
        _chart("Who is quoted", "speaker", counts.by(["speaker"], top=rows)),
        _chart("In which role", "role", counts.by(["role"], top=rows)),
        _chart("For which body", "agency", counts.by(["agency"], top=rows)),
        _chart("From which country", "country", counts.by(["country"], top=rows)),
        _chart("By which outlet", "outlet", counts.by(["outlet"], top=rows)),
        _chart("In which month", "month", counts.by(["month"])),
        _chart("What sources do", "act", counts.by(["act"])),
    ]
    unnamed = _unnamed(counts.by(["outlet"], top=rows))
    css = (FOLDER / "page.css").read_text(encoding="utf-8")
    template = environment().from_string((FOLDER / "page.html.jinja").read_text(encoding="utf-8"))
    return template.render(
        css=css, digest=base64.b64encode(hashlib.sha256(css.encode()).digest()).decode(), kinds=KINDS, whole=whole,
        articles=counts.articles(), charts=[chart for chart in charts if chart.bars], unnamed=unnamed,
    )  # fmt: skip


def _chart(title: str, what: str, rows: Sequence[Counted]) -> Chart:
    longest = max((row.total for row in rows), default=1) or 1
    named = name_of if what == "country" else str
    bars = [
        _bar(row, {kind: getattr(row, kind) for kind in KINDS}, longest, named(row.values[0] or "")) for row in rows
    ]
    return Chart(title, what, bars)


def _unnamed(rows: Sequence[Counted]) -> list[Bar]:
    """The share of claims by unnamed sources, the highest first; outlets of fewer than ten claims say little, and come last."""
    ordered = sorted(rows, key=lambda row: (row.total < 10, -row.unnamed / max(1, row.total)))
    return [_bar(row, {"unnamed": row.unnamed}, row.total, row.values[0] or "") for row in ordered]


def _bar(row: Counted, parts: dict[str, int], longest: int, label: str) -> Bar:
    placed, begin = [], 0.0
    for name, count in parts.items():
        width = 100 * count / max(1, longest)
        placed.append((name, round(begin, 2), round(width, 2), count))
        begin += width
    total = max(1, row.total)
    return Bar(clipped(label, 60), placed, row.total, row.articles, row.direct / total, row.unnamed / total)
