"""One shard: a file of documents, in one of two formats."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from ..document import Document
from ..errors import OnrecordError
from ..shard_folders import REMEDY

ShardFormat = Literal["parquet", "jsonl"]
SUFFIXES: dict[ShardFormat, str] = {"parquet": ".parquet", "jsonl": ".jsonl.zst"}


def check_packages(format: ShardFormat) -> None:
    """Raises OnrecordError where the package for the format is not installed."""
    from importlib.util import find_spec

    package = "pyarrow" if format == "parquet" else "zstandard"
    if find_spec(package) is None:
        raise OnrecordError(f"--into needs {package}; install it with: pip install 'onrecord[archive]'")


def write(path: Path, documents: list[Document], format: ShardFormat) -> None:
    """Writes documents in their order.  The file is not yet safe on the disk."""
    if format == "parquet":
        import pyarrow.parquet as pq

        from .schema import to_table

        pq.write_table(to_table(documents), path, compression="zstd")
        return
    import zstandard

    lines = "".join(document.to_json() + "\n" for document in documents)
    path.write_bytes(zstandard.ZstdCompressor(write_checksum=True).compress(lines.encode()))


def read(path: Path) -> Iterator[Document]:
    """The documents of a shard.  Raises OnrecordError where it cannot be read."""
    try:
        if path.name.endswith(SUFFIXES["parquet"]):
            yield from _read_parquet(path)
        else:
            yield from _read_lines(path)
    except (OSError, ValueError, EOFError) as error:
        said = " ".join(str(error).split())
        raise OnrecordError(f"{path}: is no whole shard ({said}); {REMEDY}") from None


def _read_parquet(path: Path) -> Iterator[Document]:
    import pyarrow.parquet as pq

    from .schema import ARROW_SCHEMA, from_row

    # Fields that an earlier onrecord did not have come as null, nested ones too.
    yield from map(from_row, pq.read_table(path, schema=ARROW_SCHEMA, partitioning=None).to_pylist())


def _read_lines(path: Path) -> Iterator[Document]:
    import zstandard

    with path.open("rb") as file:
        try:
            # All frames of the file: by default the reader stops after the first.
            stream = zstandard.ZstdDecompressor().stream_reader(file, read_across_frames=True)
            for line in io.TextIOWrapper(stream, encoding="utf-8"):
                yield Document.model_validate_json(line)
        except zstandard.ZstdError as error:
            raise ValueError(error) from None


def digest(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        found = hashlib.sha256()
        while piece := file.read(1 << 20):
            found.update(piece)
    return found.hexdigest()
