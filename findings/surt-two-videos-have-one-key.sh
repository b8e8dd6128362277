#!/usr/bin/env bash
# surt 0.3.1: two videos whose addresses differ by a capital, youtu.be/aBc and youtu.be/abC, have one key.
#
# SURT is the form in which indexes of web archives (CDX) sort addresses and are asked for them.  Host names know no capitals, but a
# path does, and a short link or a video's number has small letters and capitals that mean different things; the whole address is written
# small, with its query.  A captured speech and whatever else has the letters are then one page at two times, and the transcript that is
# fetched for a quotation may be another's.  The address of the record itself (WARC-Target-URI) has to be compared behind the index.
#
# Seen: {'https://youtu.be/aBc': 'be,youtu)/abc', 'https://youtu.be/abC': 'be,youtu)/abc', 'https://a.example/?v=Qx': 'example,a)/?v=qx'}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check surt==0.3.1
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from surt import surt

expected = {"https://youtu.be/aBc": "be,youtu)/abc", "https://youtu.be/abC": "be,youtu)/abc", "https://a.example/?v=Qx": "example,a)/?v=qx"}
found = {address: surt(address) for address in expected}
print(found)
sys.exit(0 if found == expected else 1)
PYTHON
