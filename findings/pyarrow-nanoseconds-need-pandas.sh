#!/usr/bin/env bash
# pyarrow 26.0.1: to_pylist() of an instant in nanoseconds raises, or not, by its last three digits and by whether pandas is installed.
#
# With pandas it gives an object of pandas' own, without it Python's, which ends at microseconds; digits behind these are a ValueError
# (and not an error of Arrow's, as for anything else in a file).  Instants in nanoseconds are what Go, Rust and Java write of “now”; those
# made in Python end in three noughts and pass.  So a reader is tested where pandas is and fails at a crawler's first row where it is not.
# An unsafe cast to microseconds gives the same in both.  Ours stopped with a traceback; it casts (readers/parquet.py,
# tests/readers/test_fields.py).
#
# Seen: {1772700000123456000: 'datetime', 1772700000123456789: 'ValueError'}; cast, 2026-03-05T08:40:00.123456+00:00
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pyarrow==26.0.1
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import pyarrow as pa


def given(instant: int) -> str:
    """The class of what comes out, or of what is raised."""
    try:
        return type(pa.array([instant], pa.timestamp("ns", "UTC")).to_pylist()[0]).__name__
    except ValueError as error:
        assert not isinstance(error, pa.ArrowException)
        return type(error).__name__


seen = {instant: given(instant) for instant in (1_772_700_000_123_456_000, 1_772_700_000_123_456_789)}
[cast] = pa.array([max(seen)], pa.timestamp("ns", "UTC")).cast(pa.timestamp("us", "UTC"), safe=False).to_pylist()
print(f"{seen}; cast, {cast.isoformat()}")
sys.exit(0 if list(seen.values()) == ["datetime", "ValueError"] and cast.microsecond == 123456 else 1)
PYTHON
