#!/usr/bin/env bash
# har2warc 1.0.4: a page that a browser in Athens fetched at half past midnight on 5 March has the date 2026-03-05T00:30:00Z; it was
# 22:30 on 4 March in UTC.
#
# A HAR file tells the time with its zone (2026-03-05T00:30:00.000+02:00); the first nineteen characters are taken, and a Z is put
# behind them, which says UTC.  WARC-Date is off by the zone's hours, in either direction, and around midnight by a day.  Who counts
# “yesterday” in a page without a date of its own from there is a day off, and two browsers' archives of one page are in the wrong
# order.  Ours gives WARC-Date on as `fetched` (readers/warc.py), and counts no day of an article from it.
#
# Seen: 2026-03-05T00:30:00Z
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check har2warc==1.0.4 warcio==1.8.1
"$folder/venv/bin/python" - <<'PYTHON'
import io
import sys

from har2warc.har2warc import har2warc
from warcio.archiveiterator import ArchiveIterator

side = {"httpVersion": "HTTP/1.1", "headers": [], "cookies": [], "headersSize": -1, "bodySize": 0}
fetched = {
    "startedDateTime": "2026-03-05T00:30:00.000+02:00",
    "time": 1,
    "request": {**side, "method": "GET", "url": "https://gazette.example/", "queryString": []},
    "response": {**side, "status": 200, "statusText": "OK", "content": {"size": 2, "mimeType": "text/html", "text": "No"}},
    "cache": {},
    "timings": {},
}
log = {"version": "1.2", "creator": {"name": "browser", "version": "1"}, "pages": [], "entries": [fetched]}
warc = io.BytesIO()
har2warc({"log": log}, warc)
warc.seek(0)
[date] = [one.rec_headers.get_header("WARC-Date") for one in ArchiveIterator(warc) if one.rec_type == "response"]
print(date)
sys.exit(0 if date == "2026-03-05T00:30:00Z" else 1)
PYTHON
