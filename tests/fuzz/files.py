"""Files of every kind that can be read, whole and spoilt: cut off, with bytes changed, put together from two, or packed."""

from __future__ import annotations

import csv
import gzip
import io
import json
import zipfile
from collections.abc import Callable
from functools import cache

from hypothesis import strategies as st

ROWS = [
    {"id": "a", "text": "“We will wait,” said Ana Silva.", "title": "Bridge", "date": "2020-04-06"},
    {"id": "a", "text": "The council denied it.\nAll of it.", "title": "=1+1", "date": "06/04/2020"},
    {"id": "", "text": "", "title": "", "date": "soon"},
]
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Desk</title>{}</channel></rss>"""
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _table(delimiter: str) -> bytes:
    written = io.StringIO()
    writer = csv.DictWriter(written, list(ROWS[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(ROWS)
    return written.getvalue().encode()


def _feed() -> bytes:
    items = (
        f"<item><guid>{r['id']}</guid><description><![CDATA[<p>{r['text']}</p>]]></description></item>" for r in ROWS
    )
    return FEED.format("".join(items)).encode()


def _workbook() -> bytes:
    from openpyxl import Workbook

    book, written = Workbook(), io.BytesIO()
    book.active.append(list(ROWS[0]))
    for row in ROWS:
        book.active.append(list(row.values()))
    book.save(written)
    return written.getvalue()


def _parquet() -> bytes:
    import pyarrow as pa
    from pyarrow import parquet

    written = io.BytesIO()
    parquet.write_table(pa.Table.from_pylist(ROWS), written)
    return written.getvalue()


def _warc() -> bytes:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    written = io.BytesIO()
    writer = WARCWriter(written, gzip=False)
    for number, row in enumerate(ROWS):
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
        page = io.BytesIO(f"<article><p>{row['text']}</p></article>".encode())
        writer.write_record(
            writer.create_warc_record(f"http://desk.example/{number}", "response", payload=page, http_headers=headers)
        )
    return written.getvalue()


def _word() -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{row['text']}</w:t></w:r></w:p>" for row in ROWS)
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as folder:
        folder.writestr("word/document.xml", f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>')
    return written.getvalue()


def _pdf() -> bytes:
    from fpdf import FPDF

    document = FPDF()
    document.add_page()
    document.set_font("helvetica")
    document.write(text="Ana Silva said the bridge was old. She denied the rest.")
    return bytes(document.output())


MADE: dict[str, Callable[[], bytes]] = {
    ".txt": lambda: "\n".join(row["text"] for row in ROWS).encode(),
    ".html": lambda: f"<article><p>{ROWS[0]['text']}</p></article>".encode(),
    ".jsonl": lambda: "\n".join(map(json.dumps, ROWS)).encode(),
    ".json": lambda: json.dumps(ROWS).encode(),
    ".csv": lambda: _table(","),
    ".tsv": lambda: _table("\t"),
    ".xlsx": _workbook,
    ".parquet": _parquet,
    ".rss": _feed,
    ".warc": _warc,
    ".docx": _word,
    ".pdf": _pdf,
}


@cache
def whole(ending: str) -> bytes:
    return MADE[ending]()


def spoilt(ending: str, other: str, cut: float, changed: list[tuple[float, int]], packed: bool) -> tuple[str, str]:
    """The file's ending and its bytes in hexadecimal: ``ending``'s up to ``cut``, then ``other``'s; some bytes changed."""
    first, second = whole(ending), whole(other) if other else b""
    data = bytearray(first[: int(cut * len(first))] + second[int(cut * len(second)) :])
    for place, byte in changed if data else ():
        data[int(place * (len(data) - 1))] = byte
    return (ending + ".gz", gzip.compress(bytes(data)).hex()) if packed else (ending, data.hex())


shares = st.floats(0, 1)
files = st.builds(
    spoilt,
    st.sampled_from(sorted(MADE)),
    st.sampled_from(["", *sorted(MADE)]),
    st.just(1.0) | shares,
    st.lists(st.tuples(shares, st.integers(0, 255)), max_size=4),
    st.booleans(),
)
