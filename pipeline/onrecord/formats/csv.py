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
from ..outlets import outlet_of
from ..text.visible import one_line
from . import Target
from .words import amount, speakers_by_id

COLUMNS = (
    "content", "speaker", "role", "agency", "country", "kind", "act", "cue", "confidence", "title", "date", "outlet", "url",
    "article", "claim", "speaker_kind", "named", "link", "candidates", "source", "negated", "within", "quantities", "start",
    "end", "offsets",
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


def claim_rows(document: Document) -> Iterator[list[Cell]]:
    """A row of ``COLUMNS`` for each claim."""
    speakers = speakers_by_id(document)
    quantities = {entity.id: entity for entity in document.entities if isinstance(entity, Quantity)}
    article = about(document)
    for claim in document.claims:
        speaker = speakers.get(claim.speaker or "")
        cells: dict[str, Cell] = {
            **article,
            "content": document.slice(claim.content),
            "kind": claim.kind,
            "act": claim.act,
            "cue": document.slice(claim.cue),
            "confidence": claim.confidence,
            "claim": claim.id,
            "link": claim.link,
            "candidates": "; ".join(speakers[id].name for id in claim.candidates),
            "source": document.slice(claim.source),
            "negated": claim.negated,
            "within": claim.within,
            "quantities": "; ".join(amount(quantities[id]) for id in claim.quantities),
            "start": claim.content[0][0] if claim.content else None,
            "end": claim.content[-1][1] if claim.content else None,
            "offsets": json.dumps(claim.content),
        }
        if speaker:
            cells |= {
                "speaker": speaker.name,
                "role": speaker.role,
                "agency": speaker.agency,
                "country": speaker.country,
                "speaker_kind": speaker.kind,
                "named": speaker.named,
            }
        yield [cells.get(name) for name in COLUMNS]


def article_row(document: Document) -> list[Cell]:
    """A row of ``COLUMNS`` with what is known of the article, and no claim."""
    article = about(document)
    return [article.get(name) for name in COLUMNS]


def about(document: Document) -> dict[str, str | None]:
    """Id, title, date, outlet and address of an article, each null where its ``meta`` has no such text or number."""
    told = {name: document.meta.get(name) for name in ("title", "date", "url")}
    plain = {
        name: str(value) for name, value in told.items() if isinstance(value, str | int | float) and str(value).strip()
    }
    return {"article": document.id, "outlet": outlet_of(document.meta), **{name: plain.get(name) for name in told}}
