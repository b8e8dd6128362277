#!/usr/bin/env bash
# DuckDB 2.0.1: of a file in a folder called country=US the column “country” is US in every row, whatever the file says.
#
# Folders NAME=VALUE are how archives are parted, and reading them as columns is on by itself, also where one file is named in
# full, and for Parquet, CSV and JSON alike.  Where the file has a column of that name the folder wins, without a word; pyarrow reads the
# file and refuses the folder.  Claims kept by an outlet's country, year or language so lose what they say of the speaker's
# country, of the date or the text, and every count by it is of the shelf.  With hive_partitioning = false the file is read as it is;
# ours counts so (counts/query.py, tests/counts/test_query.py), since it did not, and docs/scale.md says it.
#
# Seen: {'parquet': ['US', 'US'], 'csv': ['US', 'US'], 'json': ['US', 'US']} for FR and DE, with hive_partitioning = false ['DE', 'FR']
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q duckdb==2.0.1
cd "$folder"
mkdir -p "claims/country=US"
"$folder/venv/bin/python" -W error - <<'PY'
import duckdb

rows = "SELECT * FROM (VALUES ('Ada Frost', 'FR'), ('Ben Hale', 'DE')) AS t(speaker, country)"
seen, asked = {}, {}
for kind in ("parquet", "csv", "json"):
    path = f"claims/country=US/one.{kind}"
    duckdb.sql(f"COPY ({rows}) TO '{path}' (FORMAT {kind})")
    seen[kind] = sorted(country for (country,) in duckdb.sql(f"SELECT country FROM '{path}'").fetchall())
    query = f"SELECT country FROM read_{kind}('{path}', hive_partitioning = false)"
    asked[kind] = sorted(country for (country,) in duckdb.sql(query).fetchall())
print(seen, asked)
assert seen == dict.fromkeys(seen, ["US", "US"]), "the file's own column is kept now"
assert asked == dict.fromkeys(asked, ["DE", "FR"])
PY
