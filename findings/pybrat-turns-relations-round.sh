#!/usr/bin/env bash
# pybrat 0.1.7: a relation whose line has Arg2 before Arg1 is read the other way round.
#
# In brat's stand-off the names of the arguments say which is which. pybrat's pattern takes “Arg1 or Arg2” twice and goes by their
# place in the line, so “SaidBy Arg2:T2 Arg1:T1” (T1 was said by T2) comes back as: T2 was said by T1. The line passes without a
# word. An export must write Arg1 first, and a reader of other people's files must not be this one for who said what.
#
# Seen: R1 Content -> Person; R2, which says the same, Person -> Content
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q pybrat==0.1.7
mkdir "$folder/data"
printf 'Rates rise, Lind said.' >"$folder/data/a.txt"
printf 'T1\tContent 0 10\tRates rise\nT2\tPerson 12 16\tLind\nR1\tSaidBy Arg1:T1 Arg2:T2\nR2\tSaidBy Arg2:T2 Arg1:T1\n' >"$folder/data/a.ann"
"$folder/venv/bin/python" - "$folder/data" <<'PY'
import sys

from pybrat.parser import BratParser

[example] = BratParser().parse(sys.argv[1])
found = {relation.id: (relation.arg1.type, relation.arg2.type) for relation in example.relations}
print(found)
assert found == {"R1": ("Content", "Person"), "R2": ("Person", "Content")}, "the names of the arguments count now"
PY
