#!/usr/bin/env bash
# DuckDB 2.0.1 and pyarrow 26.0.1: for their regular expressions \b is in the middle of “José”, and \s no blank that does not break.
#
# Both have RE2, whose \b, \w and \s know the letters and blanks of ASCII only, however the text is encoded; Polars and Python take all of Unicode.
# So a count of the town of Jos finds every José, a word \w+ ends before ó, and “5 million” is not found where the page has the
# blank that keeps both on one line, as good pages do.  The same pattern over the same Parquet counts otherwise by the
# program that reads it.  [\s\p{Z}] and \p{L} are known to all but Python's own re.
#
# Seen: {'DuckDB': (True, False), 'pyarrow': (True, False), 'Polars': (False, True), 'Python': (False, True)} for \bJos\b and 5\s+million
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check polars==2.1.0 pyarrow==26.0.1 duckdb==2.0.1
"$folder/venv/bin/python" - <<'PYTHON'
import re
import sys

import duckdb
import polars as pl
import pyarrow as pa
import pyarrow.compute as pc

ASKED = [(r"\bJos\b", "José paid."), (r"5\s+million", "We paid 5\u00a0million.")]
MATCHERS = {
    "DuckDB": lambda pattern, text: duckdb.execute("SELECT regexp_matches(?, ?)", [text, pattern]).fetchall()[0][0],
    "pyarrow": lambda pattern, text: pc.match_substring_regex(pa.array([text]), pattern)[0].as_py(),
    "Polars": lambda pattern, text: pl.Series([text]).str.contains(pattern)[0],
    "Python": lambda pattern, text: re.search(pattern, text) is not None,
}
found = {name: tuple(matches(pattern, text) for pattern, text in ASKED) for name, matches in MATCHERS.items()}
print(found)
assert all(matches(r"5[\s\p{Z}]+million", ASKED[1][1]) for name, matches in MATCHERS.items() if name != "Python")
ascii_only, all_letters = (True, False), (False, True)
sys.exit(0 if found == {"DuckDB": ascii_only, "pyarrow": ascii_only, "Polars": all_letters, "Python": all_letters} else 1)
PYTHON
