"""A file that is being read, or standard input, as every reader gets it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import BinaryIO

from .fields import Naming


@dataclass(frozen=True, slots=True)
class Source:
    """``name`` is for messages, ``id`` what an article is called that is the whole file.

    ``stream`` is unpacked, and can only be read forward where ``is_file`` is false.  With ``documents``, what onrecord wrote
    comes as documents.
    """

    name: str
    id: str
    stream: BinaryIO
    is_file: bool = True
    documents: bool = False
    naming: Naming = field(default_factory=Naming)
