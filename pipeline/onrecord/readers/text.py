"""``.txt``: UTF-8, kept exactly as it is."""

from __future__ import annotations

import re
import warnings
from collections import Counter
from collections.abc import Iterator

from ..articles import Article, Located
from ..errors import OnrecordError, OnrecordWarning
from .source import Source
from .streams import decode, whole

# Between two columns.
# "ramp      HARBOUR", not "ramp. HARBOUR", "      HARBOUR"
_GAP = re.compile(r"(?<=\S)[ ]{3,}(?=\S)")
# How many lines have a second column that begins at the same place, and which share of all lines; chosen, not measured.
_LINES, _SHARE = 6, 0.4


def read(source: Source) -> Iterator[Located]:
    text = decode(whole(source.stream, source.name), source.name)
    if not text.strip():
        raise OnrecordError(f"{source.name}:1: the text is empty; put the article there, or leave the file out")
    if _has_columns(text):
        what = "the lines seem to have two columns side by side, which are read across; put one column under the other"
        warnings.warn(OnrecordWarning(f"{source.name}: {what}"), stacklevel=3)
    yield source.name, Article(source.id, text, {}, source.name, 0)


def _has_columns(text: str) -> bool:
    """Whether a second column begins at one place of many lines, as in text that was saved as it stood on a printed page."""
    lines = [line for line in text.splitlines() if line.strip()]
    places = Counter(gap[-1] for line in lines if (gap := [m.end() for m in _GAP.finditer(line)]))
    most = max(places.values(), default=0)
    return most >= max(_LINES, _SHARE * len(lines))
