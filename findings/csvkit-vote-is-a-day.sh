#!/usr/bin/env bash
# csvkit 2.2.0: a table that it only sorts has other figures in it: a vote of 9-8 is 2001-09-08, 5% is 5, and $5, €5 and £5 are all 5.
#
# It was made by journalists for journalists.  csvsort, csvjson, csvjoin and csvlook guess what each column is and write it out so: signs of
# currencies and percents are stripped from numbers (a column with “5%” and “0.05” has 5 and 0.05), “5:30”, half past five, is five and a half
# minutes, “Friday” is 5 January of the year 1, “No” is False, and N/A is nothing.  It takes a whole column that can be
# read so, as columns of results, prices and answers can; one name in it, and nothing is changed.  The option -I leaves
# all as it is.  Ours writes amounts with their unit in letters (“EUR 5”), so that none is taken for a bare number (formats/words.py).
#
# Seen: {'result': '2001-09-08', 'rise': '5', 'price': '5', 'time': '0:05:30', 'day': '0001-01-05', 'answer': 'False', 'amount': 'EUR 5'}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q csvkit==2.2.0
cd "$folder"
cat > table.csv <<'CSV'
result,rise,price,time,day,answer,amount
9-8,5%,€5,5:30,Friday,No,EUR 5
7-2,0.05,$7,10:15,Monday,Yes,USD 7
CSV
"$folder/venv/bin/csvsort" -c time table.csv > guessed.csv
"$folder/venv/bin/csvsort" -I -c time -r table.csv > kept.csv
"$folder/venv/bin/python" - <<'PY'
import csv

rows = {name: list(csv.DictReader(open(f"{name}.csv", encoding="utf-8"))) for name in ("table", "guessed", "kept")}
guessed = rows["guessed"]
print(guessed)
assert guessed[0] == {
    "result": "2001-09-08", "rise": "5", "price": "5", "time": "0:05:30", "day": "0001-01-05", "answer": "False",
    "amount": "EUR 5",
}, "the words are kept now, or guessed otherwise"
assert [row["rise"] for row in guessed] == ["5", "0.05"]
assert rows["kept"] == rows["table"], "with -I nothing is changed"
PY
