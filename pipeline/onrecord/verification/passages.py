"""Spans of the index as passages of their sources."""

from __future__ import annotations

from .records import Passage
from .search import Index
from .voices import Voices


def passage(index: Index, voices: Voices, span: tuple[int, int]) -> Passage:
    """The words from one place of the index to another, with who says the first of them, and when."""
    first = index.place(span[0])
    words = [index.place(position).word for position in range(*span)]
    start, end = min(word.start for word in words), max(word.end for word in words)
    source = index.sources[first.source]
    voice = voices.full(source.id, first.turn.voice)
    return Passage(
        source=source.id, start=start, end=end, time=source.time_at(start),
        speaker=voice.name or None if voice else None, text=source.text[start:end],
    )  # fmt: skip
