"""Claims inside claims: who reports whom must come to an end."""

from __future__ import annotations

from collections.abc import Mapping


def find_ring(within: Mapping[str, str | None]) -> list[str]:
    """The ids of claims that report each other in a ring, in their order; empty where there is none.

    ``within`` has for each claim the one that reports it.  Linear in the number of claims.
    """
    through: set[str] = set()
    for start in within:
        path: dict[str, None] = {}
        at: str | None = start
        while at is not None and at not in through:
            if at in path:
                ids = list(path)
                return ids[ids.index(at) :]
            path[at] = None
            at = within.get(at)
        through.update(path)
    return []
