"""What of the data read has no place in the training format: counted by reason, with the first place of each."""

from __future__ import annotations

from typing import Any


class Drops:
    """Counts in the order in which the reasons came up."""

    def __init__(self) -> None:
        self._found: dict[str, tuple[int, str]] = {}

    def add(self, reason: str, place: str, count: int = 1) -> None:
        """``place`` says where: file, line, excerpt."""
        if count:
            before, first = self._found.get(reason, (0, place))
            self._found[reason] = (before + count, first)

    def to_records(self) -> list[dict[str, Any]]:
        return [{"reason": reason, "count": count, "first": first} for reason, (count, first) in self._found.items()]

    def to_lines(self) -> list[str]:
        return [f"left out: {count:,} × {reason}; first at {first}" for reason, (count, first) in self._found.items()]
