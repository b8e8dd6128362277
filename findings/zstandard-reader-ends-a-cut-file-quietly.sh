#!/usr/bin/env bash
# zstandard 0.25.0 (python-zstandard): of a .zst file that is cut off, stream_reader and zstandard.open give what there is and then
# end, as at the end of a whole file.  gzip and lzma of the standard library raise EOFError there.
#
# A download that broke off, or a shard on a disk that was full, reads as a shorter archive: the last line of JSON may be cut,
# or, where the cut falls between two lines of a block, nothing at all looks wrong.  Only the object that decompressobj() gives knows
# (its `eof` stays False).  Our reader of packed files (readers/streams.py) is made of these objects, one for each frame, and fed in
# small pieces, as they have no limit of what one piece unfolds to.
#
# Seen: gzip raises EOFError; zstandard reads 131072 of 240000 bytes, by open and by stream_reader alike, and raises nothing
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check zstandard==0.25.0
"$folder/venv/bin/python" - "$folder" <<'PYTHON'
import gzip
import io
import random
import sys
from pathlib import Path

import zstandard

random.seed(1)
data = "".join(f"{random.random():.9f}\n" for _ in range(20_000)).encode()
path = Path(sys.argv[1]) / "a.zst"
packed = zstandard.compress(data)
path.write_bytes(packed[:-2000])
try:
    gzip.decompress(gzip.compress(data)[:-5000])
    by_gzip = "nothing"
except EOFError:
    by_gzip = "EOFError"
with zstandard.open(path, "rb") as file:
    by_open = len(file.read())
with path.open("rb") as file:
    by_reader = len(io.BufferedReader(zstandard.ZstdDecompressor().stream_reader(file, read_across_frames=True)).read())
one = zstandard.ZstdDecompressor().decompressobj()
one.decompress(path.read_bytes())
print(f"zstandard {zstandard.__version__} | gzip raises {by_gzip}; zstandard reads {by_open} and {by_reader} of {len(data)}; eof {one.eof}")
sys.exit(0 if by_gzip == "EOFError" and 0 < by_open == by_reader < len(data) and not one.eof else 1)
PYTHON
