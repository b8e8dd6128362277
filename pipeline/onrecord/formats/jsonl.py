"""JSON Lines and JSON: the documents of the contract.

Characters that a terminal might act on are written as JSON escapes, which mean the same to every reader.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ..text.visible import CONTROL
from . import Target

if TYPE_CHECKING:
    from ..document import Document


def escape(line: str) -> str:
    """JSON with every control character as an escape."""
    return CONTROL.sub(lambda match: json.dumps(match[0])[1:-1], line)


def to_line(document: Document | str) -> str:
    """One line of JSON without control characters, and without the line break; of a document, or of its JSON."""
    return escape(document if isinstance(document, str) else document.to_json())


def render(documents: Iterable[Document | str], target: Target) -> Iterator[str]:
    """One document a line."""
    for document in documents:
        yield to_line(document) + "\n"


def render_array(documents: Iterable[Document | str], target: Target) -> Iterator[str]:
    """All documents in one array, one a line."""
    before = "[\n"
    for document in documents:
        yield before + to_line(document)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"
