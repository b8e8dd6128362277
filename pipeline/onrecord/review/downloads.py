"""What a search shows, as a file."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from typing import IO

from starlette.responses import Response, StreamingResponse

from ..formats.csv import to_rows
from ..formats.xlsx import workbook
from ..store import export, parties, search
from . import queries
from .site import Ask, NotThere, Site

TYPES = {
    "jsonl": "application/jsonl",
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
COLUMNS = ("speaker", "kind", "role", "agency", "country", "direct", "mixed", "indirect", "total", "articles")
MOST = 1_000_000  # rows that a spreadsheet can take
CHUNK = 1 << 18


def claims(site: Site, ask: Ask) -> Response:
    """``/claims.jsonl``, ``.csv`` or ``.xlsx`` of what the query finds."""
    format = ask.path["format"]
    if format not in TYPES:
        raise NotThere(f"no file claims.{format}; there are: {', '.join(TYPES)}")
    return _file(f"claims.{format}", export.write(search.documents(site.store, queries.read(ask.query)), format))


def speakers(site: Site, ask: Ask) -> Response:
    """``/speakers.csv`` or ``.xlsx``: who is quoted how much in what the query finds."""
    format = ask.path["format"]
    if format not in ("csv", "xlsx"):
        raise NotThere(f"no file speakers.{format}; there are: csv, xlsx")
    rows = [
        (r.name, r.kind, r.role, r.agency, r.country, r.direct, r.mixed, r.indirect, r.total, r.articles)
        for r in parties.quoted(
            site.store, queries.read(ask.query), **queries.read_narrowed(ask.query), limit=MOST
        ).rows
    ]
    made = workbook("speakers", COLUMNS, rows) if format == "xlsx" else "\ufeff" + to_rows([COLUMNS, *rows])
    return _file(f"speakers.{format}", [made])


def _file(name: str, pieces: Iterable[str | bytes]) -> Response:
    """A download.  It is made to its end first: an error on the way is an error page, and no half of a file."""
    file = tempfile.TemporaryFile()  # noqa: SIM115  (closed when it is sent)
    try:
        for piece in pieces:
            file.write(piece.encode() if isinstance(piece, str) else piece)
    except BaseException:
        file.close()
        raise
    file.seek(0)
    format = name.rpartition(".")[2]
    return StreamingResponse(
        _sent(file), media_type=TYPES[format], headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


def _sent(file: IO[bytes]) -> Iterator[bytes]:
    with file:
        while chunk := file.read(CHUNK):
            yield chunk
