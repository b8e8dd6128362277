"""What was decided for which request, so that a change sent again (its answer got lost) is not made again."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable

from ..store.records import Decision

KEPT = 1000


class Replies:
    """The last decisions by the id that the page gave each change."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._made: OrderedDict[str, Decision | None] = OrderedDict()

    def once(self, token: str, decide: Callable[[], Decision | None]) -> Decision | None:
        """``decide()``, or what it gave when the same token came before.  Changes are made one after the other."""
        with self._lock:
            if token and token in self._made:
                return self._made[token]
            made = decide()
            if token:
                self._made[token] = made
                if len(self._made) > KEPT:
                    self._made.popitem(last=False)
            return made
