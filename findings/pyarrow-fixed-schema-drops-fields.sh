#!/usr/bin/env bash
# pyarrow 26.0.1: Table.from_pylist with a schema drops every field that the schema does not name, nested ones too, and fills
# every field that a row does not have with null; neither says a word.
#
# One fixed schema for all shards of an archive is the cure for shards that each infer their own.  It has this price: a field
# that the records gained yesterday, or a name misspelt on either side (“negatd”), is gone from every shard, and the read-back looks
# sound.  There is no option that refuses; pa.array with the struct type behaves alike.  So the schema must be made of the
# records' own definition, and a test must compare whole records after the way there and back.
#
# Seen: [{'id': 'a', 'claims': [{'id': 'c1', 'negated': None}]}]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q pyarrow==26.0.1
"$folder/venv/bin/python" - <<'PY'
import warnings

import pyarrow as pa

warnings.simplefilter("error")
schema = pa.schema(
    [("id", pa.string()), ("claims", pa.list_(pa.struct([("id", pa.string()), ("negated", pa.bool_())])))]
)
rows = [{"id": "a", "title": "Ferry", "claims": [{"id": "c1", "negatd": True, "act": "says"}]}]
table = pa.Table.from_pylist(rows, schema=schema)
table.validate(full=True)
print(table.to_pylist())
assert table.to_pylist() == [{"id": "a", "claims": [{"id": "c1", "negated": None}]}], "fields are refused or kept now"
assert pa.array(rows[0]["claims"], schema.field("claims").type.value_type).to_pylist() == [{"id": "c1", "negated": None}]
PY
