#!/usr/bin/env bash
# warcio 1.8.1: of a page that a WARC file has in several records the first piece comes as the page, with status 200 and no sign of more.
#
# A record that would be too large is cut into segments: the first is a “response” with the number 1, the rest are records of the type
# “continuation” (ISO 28500, “Record segmentation”).  A loop over responses, as every example has it, reads the first and passes the rest over.
# raw_stream.limit is 0 and the file ends as it should, so the checks for files that are cut off find nothing; the article ends in the
# middle of a sentence, and who denied it further down is not there.  WARC-Segment-Number tells.  Ours took the piece for the page; it says so
# now (readers/warc.py, tests/readers/test_warc.py).
#
# Seen: [('response', '200', '1', b'<p>Frost said they paid.</p><p>Hale'), ('continuation', None, '2', b' denied it.</p>')], left over 0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check warcio==1.8.1
"$folder/venv/bin/python" - <<'PYTHON'
import io
import sys

from warcio.archiveiterator import ArchiveIterator


def record(kind: str, number: int, block: bytes) -> bytes:
    """One segment of a page."""
    id = f"<urn:uuid:00000000-0000-0000-0000-{number:012}>"
    origin = "" if number == 1 else f"WARC-Segment-Origin-ID: {id[:-2]}1>\r\nWARC-Segment-Total-Length: 98\r\n"
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: {id}\r\nWARC-Date: 2026-03-05T00:00:00Z\r\n"
        f"WARC-Target-URI: https://a.example/\r\nWARC-Segment-Number: {number}\r\n{origin}"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Frost said they paid.</p><p>Hale"
data = record("response", 1, http) + record("continuation", 2, b" denied it.</p>")
seen, left = [], 0
for one in ArchiveIterator(io.BytesIO(data)):
    status = one.http_headers and one.http_headers.get_statuscode()
    seen.append((one.rec_type, status, one.rec_headers.get_header("WARC-Segment-Number"), one.content_stream().read()))
    left += getattr(one.raw_stream, "limit", 0)
print(f"{seen}, left over {left}")
wanted = [("response", "200", "1", b"<p>Frost said they paid.</p><p>Hale"), ("continuation", None, "2", b" denied it.</p>")]
sys.exit(0 if seen == wanted and left == 0 else 1)
PYTHON
