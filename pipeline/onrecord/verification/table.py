"""Verdicts for the terminal: what is at fault first to see, with the words of the source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..formats import Target
from ..formats.terminal import to_text
from ..text.visible import clipped, one_line
from .records import FAULTS, Difference, Judged, Passage

if TYPE_CHECKING:
    from rich.console import RenderableType

WORDS = {
    "verbatim": "verbatim", "altered": "altered", "composite": "composite", "misattributed": "given to somebody else",
    "not-found": "not found", "unjudged": "indirect: no verdict",
}  # fmt: skip
STYLES = {"verbatim": "green", "unjudged": "dim"}
MOST = 400  # characters of a claim or passage


def render(judged: Sequence[Judged], target: Target) -> str:
    """One row for each claim, and a line of sums."""
    return to_text(*_parts(judged), target=target)


def _parts(judged: Sequence[Judged]) -> Iterator[RenderableType]:
    from rich.table import Table
    from rich.text import Text

    grid = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 1, 0), expand=True)
    grid.add_column(ratio=2, overflow="fold")
    grid.add_column(ratio=8, overflow="fold")
    for record in judged:
        head = Text(WORDS[record.verdict], style=STYLES.get(record.verdict, "bold red"))
        head.append("\n" + one_line(record.speaker or "not stated"), style="dim")
        cell = Text(clipped(record.content, MOST))
        for line, _ in lines(record):
            cell.append("\n" + one_line(line), style="dim")
        grid.add_row(head, cell)
    if judged:
        yield grid
    yield Text(sums(judged))


def sums(judged: Sequence[Judged]) -> str:
    """``12 claims: 9 verbatim, 2 altered, 1 not found; 1 with something outside the marks that bears on it``."""
    counts = Counter(record.verdict for record in judged)
    parts = [f"{counts[v]:,} {WORDS[v]}" for v in ("verbatim", *reversed(FAULTS), "unjudged") if counts[v]]
    told = f"{len(judged):,} claim{'s' * (len(judged) != 1)}" + (f": {', '.join(parts)}" if parts else "")
    beside = sum(bool(record.context) for record in judged)
    return f"{told}; {beside:,} with something outside the marks that bears on it" if beside else told


def lines(record: Judged) -> Iterator[tuple[str, Passage | None]]:
    """What there is to know of a verdict: who says the words, the differences, the passages; each line with the place of a
    source that it tells of."""
    if record.verdict == "misattributed":
        yield f"said by {record.found_speaker}", None
    for difference in record.differences:
        yield in_words(difference), None
    for beside in record.context:
        yield f"{beside.kind} outside the marks: “{clipped(beside.text, MOST)}”", beside
    if record.agrees is not None:
        told = [_agreement(name, same) for name, same in record.agrees.items() if same is not None]
        if told:
            yield f"nearest passage: {', '.join(told)}", None
        elif not record.passages:
            yield "nothing that its speaker says in the sources is like it", None
    for passage in record.passages:
        where = " · ".join(filter(None, (passage.source, passage.time, passage.speaker)))
        yield f"[{where}] {clipped(passage.text, MOST)}", passage


def _agreement(name: str, same: bool) -> str:
    """``numbers agree``, ``negation does not agree``."""
    if name == "negation":
        return f"{name} {'agrees' if same else 'does not agree'}"
    return f"{name} {'agree' if same else 'do not agree'}"


def in_words(difference: Difference) -> str:
    """``number: “15” for “1.5”``."""
    kind = f"{difference.kind} (allowed)" if difference.allowed else difference.kind
    if not difference.source:
        return f"{kind}: “{difference.draft}” is not in the source"
    return (
        f"{kind}: “{difference.source}” left out"
        if not difference.draft
        else f"{kind}: “{difference.draft}” for “{difference.source}”"
    )
