"""What a folder that ``tag --into`` wrote is known by, and what is said of a file in it that is no whole one.

Readers pass over what lies beside the shards; ``archive`` writes all of it.
"""

from __future__ import annotations

from pathlib import Path

from .errors import OnrecordError

MANIFEST, FAILED, LOCK = "manifest.jsonl", "failed.jsonl", "lock"
BESIDE_SHARDS = (MANIFEST, FAILED, LOCK)
REMEDY = "put it back from a copy, or remove it and give tag --into again: its articles are tagged anew"


def is_archive(folder: Path) -> bool:
    """Whether a run was begun in the folder."""
    return (folder / MANIFEST).is_file() or (folder / FAILED).is_file()


def no_parquet(file: str | Path, error: Exception) -> OnrecordError:
    """What to say of a file that ``pyarrow`` cannot read."""
    said = " ".join(str(error).split())[:200]
    remedy = REMEDY if is_archive(Path(file).parent) else "get the file again"
    if "encrypt" in said.lower():
        remedy = "give it decrypted"
    return OnrecordError(f"{file}: no Parquet that can be read ({said}); {remedy}")
