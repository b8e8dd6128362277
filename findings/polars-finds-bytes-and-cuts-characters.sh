#!/usr/bin/env bash
# Polars 2.1.0 and pyarrow 26.0.1: a place that they find is counted in bytes, and a place that they cut at in characters.
#
# str.find and find_substring say how many bytes stand before; str.slice and utf8_slice_codeunits take characters, and so do offsets
# in Python.  A text in plain letters has one byte for each, so that a first try is right; a curly quotation mark is three, so of nearly every
# text with a quotation in it what is cut out lies further on, and is a piece of other words or nothing.  Whoever looks for a speaker's
# name in a column of quotations has to count bytes back, or look with DuckDB (instr), which counts characters.
#
# Seen: {'Python': (11, 'Frost'), 'Polars': (15, 't.'), 'pyarrow': (15, 't.'), 'DuckDB': (11, 'Frost')}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check polars==2.1.0 pyarrow==26.0.1 duckdb==2.0.1
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import duckdb
import polars as pl
import pyarrow as pa
import pyarrow.compute as pc

TEXT, NAME = "“No,” said Frost.", "Frost"
texts = pl.Series([TEXT])
at = texts.str.find(NAME, literal=True)[0]
column = pa.array([TEXT])
place = pc.find_substring(column, NAME)[0].as_py()
found = {
    "Python": (TEXT.index(NAME), TEXT[TEXT.index(NAME) :][: len(NAME)]),
    "Polars": (at, texts.str.slice(at, len(NAME))[0]),
    "pyarrow": (place, pc.utf8_slice_codeunits(column, place, place + len(NAME))[0].as_py()),
    "DuckDB": duckdb.execute("SELECT instr($1, $2) - 1, substr($1, instr($1, $2), length($2))", [TEXT, NAME]).fetchall()[0],
}
print(found)
sys.exit(0 if found == {"Python": (11, "Frost"), "Polars": (15, "t."), "pyarrow": (15, "t."), "DuckDB": (11, "Frost")} else 1)
PYTHON
