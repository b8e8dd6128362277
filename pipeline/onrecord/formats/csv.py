"""CSV: one claim a row, to be opened in a spreadsheet.

A cell that a spreadsheet would take for a formula gets an apostrophe in front.  White space in a cell is one blank, so
that a row is a line; ``offsets`` lead back to the words exactly as written.  A file (not a pipe) starts with a byte
order mark, without which spreadsheets do not read UTF-8.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence

from ..document import Document, Quantity
from . import Target
from .visible import one_line
from .words import amount, speakers_by_id

COLUMNS = (
    "article", "date", "claim", "speaker", "speaker_kind", "named", "role", "agency", "country", "kind", "link",
    "candidates", "cue", "source", "content", "negated", "confidence", "within", "quantities", "start", "end", "offsets",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")

Cell = str | int | float | bool | None


def render(documents: Iterable[Document], target: Target) -> Iterator[str]:
    """The header, then the rows of each document."""
    yield ("\ufeff" if target.file else "") + to_rows([COLUMNS])
    for document in documents:
        yield to_rows(claim_rows(document))


def to_rows(rows: Iterable[Sequence[Cell]]) -> str:
    """Rows of CSV (RFC 4180, but ending in a plain line feed), each cell harmless."""
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerows([harmless(cell) for cell in row] for row in rows)
    return buffer.getvalue()


def harmless(cell: Cell) -> str | int | float:
    """The cell on one line, with an apostrophe in front where a spreadsheet would take it for a formula."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell).lower()
    if not isinstance(cell, str):
        return cell
    text = one_line(cell)
    return f"'{text}" if cell.startswith(_FORMULA) or text.startswith(_FORMULA) else text


def claim_rows(document: Document) -> Iterator[Sequence[Cell]]:
    """A row of ``COLUMNS`` for each claim."""
    speakers = speakers_by_id(document)
    quantities = {entity.id: entity for entity in document.entities if isinstance(entity, Quantity)}
    date = document.meta.get("date")
    for claim in document.claims:
        speaker = speakers.get(claim.speaker or "")
        who: list[Cell] = [None] * 6
        if speaker:
            who = [speaker.name, speaker.kind, speaker.named, speaker.role, speaker.agency, speaker.country]
        yield [
            document.id,
            date if isinstance(date, str) else None,
            claim.id,
            *who,
            claim.kind,
            claim.link,
            "; ".join(speakers[id].name for id in claim.candidates),
            document.slice(claim.cue),
            document.slice(claim.source),
            document.slice(claim.content),
            claim.negated,
            claim.confidence,
            claim.within,
            "; ".join(amount(quantities[id]) for id in claim.quantities),
            claim.content[0][0] if claim.content else None,
            claim.content[-1][1] if claim.content else None,
            json.dumps(claim.content),
        ]
