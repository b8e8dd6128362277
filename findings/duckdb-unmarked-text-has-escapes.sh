#!/usr/bin/env bash
# DuckDB 2.0.1: text in Parquet that is not marked as text has “\xE2\x80\x9C” for an opening quotation mark once it is cast or exported.
#
# Parquet keeps text as bytes with a mark that they are UTF-8, and older and other writers (Hive, Impala, crawlers in C++) leave the
# mark out.  The column is then a BLOB, and as text a BLOB is its ASCII letters, with an escape for each byte of the rest.  No
# error: plain English looks right, a comparison with it holds, and COPY writes the escapes into JSON and CSV as words.  What goes are
# the curly marks and accents, so of an archive of articles all quotations and half of the names.  binary_as_string = true reads it as text.
# Ours was hurt: such a title was “b'…'” in `meta` and such an article refused; both are read now (readers/fields.py,
# tests/readers/test_fields.py).
#
# Seen: cast '\xE2\x80\x9CNo,\xE2\x80\x9D said Frost.', JSON {"text":"\\xE2\\x80\\x9CNo,\\xE2\\x80\\x9D said Frost."}, told so '“No,” said Frost.'
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check duckdb==2.0.1
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from pathlib import Path

import duckdb


def first(query: str) -> object:
    """The one value that a query gives."""
    return duckdb.execute(query).fetchall()[0][0]


duckdb.execute("COPY (SELECT encode('“No,” said Frost.') AS text, encode('It rained.') AS plain) TO 'a.parquet'")
cast, plain = first("SELECT text::VARCHAR FROM 'a.parquet'"), first("SELECT count(*) FROM 'a.parquet' WHERE plain = 'It rained.'")
duckdb.execute("COPY (SELECT text FROM 'a.parquet') TO 'a.json' (FORMAT json)")
written = Path("a.json").read_text().strip()
told = first("SELECT text FROM read_parquet('a.parquet', binary_as_string = true)")
print(f"cast '{cast}', JSON {written}, told so '{told}'")
escaped = r"\xE2\x80\x9CNo,\xE2\x80\x9D said Frost."
right = (cast, plain, told) == (escaped, 1, "“No,” said Frost.") and escaped.replace("\\", "\\\\") in written
sys.exit(0 if right else 1)
PYTHON
