"""Which of many ranges of a text touch a given one, in time that does not grow with the text."""

from __future__ import annotations

from collections import defaultdict
from typing import Generic, TypeVar

T = TypeVar("T")
BUCKET = 2_000  # code points


class Intervals(Generic[T]):
    """Values with the half-open range each was added with."""

    def __init__(self) -> None:
        self._buckets: dict[int, list[tuple[int, int, T]]] = defaultdict(list)

    def add(self, start: int, end: int, value: T) -> None:
        for bucket in range(start // BUCKET, end // BUCKET + 1):
            self._buckets[bucket].append((start, end, value))

    def touching(self, start: int, end: int) -> list[T]:
        """The values whose range shares a position with ``[start, end)``, each once; in text order if so added."""
        found = [
            value
            for bucket in range(start // BUCKET, end // BUCKET + 1)
            for s, e, value in self._buckets.get(bucket, ())
            if s < end and start < e
        ]
        return found if len(found) < 2 else list({id(value): value for value in found}.values())
