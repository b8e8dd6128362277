#!/usr/bin/env bash
# warcio 1.8.1: a WARC file that is cut off in the headers of a record reads like a whole one; the record is not there, and nothing
# says so, not even where the stream under it raises EOFError there, as gzip does for a file that is cut off.
#
# ArchiveIterator ends its loop on any EOFError, its own (“no more records”) and others', and its header parser raises EOFError
# where the headers stop.  A crawl whose last download broke off, or a file that a full disk cut, therefore loses its tail in
# silence, and how much depends on where the cut is: in the body of a record the body is short (raw_stream.limit is left over),
# in the headers the record is gone, and behind the first line it raises AttributeError.  Our reader (readers/warc.py) unpacks by
# itself and asks whether the file ends as WARC ends, with two empty lines.
#
# Seen: whole 2, cut in the headers of the second 1, the same under a stream that raises EOFError 1: no error
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check warcio==1.8.1
"$folder/venv/bin/python" - <<'PYTHON'
import io
import sys

from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

out = io.BytesIO()
writer = WARCWriter(out, gzip=False)
for name in ("one", "two"):
    http = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
    payload = io.BytesIO(b"words " * 9)
    record = writer.create_warc_record(f"https://a.example/{name}", "response", payload=payload, http_headers=http)
    writer.write_record(record)
    if name == "one":
        first = out.tell()
data = out.getvalue()


class CutOff(io.BytesIO):
    """A stream that says that it is cut off, as gzip.GzipFile does."""

    def read(self, size=-1):
        piece = super().read(size)
        if not piece:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        return piece


def count(stream):
    return sum(1 for _ in ArchiveIterator(stream))


headers = data[: data.index(b"WARC-Payload-Digest", first)]
seen = (count(io.BytesIO(data)), count(io.BytesIO(headers)), count(CutOff(headers)))
print("warcio 1.8.1 | whole, cut in the headers, cut as gzip says it:", seen)
sys.exit(0 if seen == (2, 1, 1) else 1)
PYTHON
