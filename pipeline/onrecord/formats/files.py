"""Files of a format that is a folder: what they are called, and what they hold."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

# "a b", not "a-b.txt"
_UNSAFE = re.compile(r"[^\w.-]+")
MAX_NAME = 80


@dataclass(frozen=True, slots=True)
class File:
    name: str
    data: bytes


def file_name(id: str) -> str:
    """A name for an article's files, without ending: its id where that is a plain name, else what is plain of it and a hash.

    An id may be anything (``../x``, an address, 10,000 characters); no two have one name, on no file system, so an id
    with capitals has the hash too.
    """
    plain = _UNSAFE.sub("_", id).strip("._-")
    if plain and plain == id == id.lower() and id.isascii() and len(id) <= MAX_NAME:
        return id
    plain = plain.encode("ascii", "ignore").decode()[:MAX_NAME]
    return f"{plain}-{hashlib.sha256(id.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}".lstrip("-")
