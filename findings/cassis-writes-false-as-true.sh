#!/usr/bin/env bash
# dkpro-cassis 0.12.0: a Boolean feature that is given the string "false" is written as true, and a span that ends before it begins
# or behind the text is written too.
#
# The type system says uima.cas.Boolean, but values are not held against it: "false", as a table or an XML attribute has it, is
# true to Python and so to the XMI. A denied claim turns into an assertion or the other way round, and nothing is said at the
# write or at the read. So an export must hand over real Booleans, and compare with what it reads back.
#
# Seen: negated True for "false"; begin 3, end 2 read back as such
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q dkpro-cassis==0.12.0
"$folder/venv/bin/python" -W error - <<'PY'
import cassis

types = cassis.TypeSystem()
claim = types.create_type("x.Claim")
types.create_feature(claim, "negated", "uima.cas.Boolean")
cas = cassis.Cas(types, sofa_string="He denied it.")
cas.add(claim(begin=0, end=2, negated="false"))
cas.add(claim(begin=3, end=2, negated=False))
first, second = cassis.load_cas_from_xmi(cas.to_xmi(), typesystem=types).select("x.Claim")
print(first.negated, (second.begin, second.end))
assert first.negated is True, "the value is held against the type now"
assert (second.begin, second.end) == (3, 2), "the order of begin and end is checked now"
PY
