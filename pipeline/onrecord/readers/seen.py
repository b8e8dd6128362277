"""The ids that a run has met."""

from __future__ import annotations

from array import array
from hashlib import blake2b


class Seen:
    """The ids met so far, as 8-byte hashes in one flat table: a million ids take 16 MB and are told apart with a chance
    of error of one in 30 million."""

    def __init__(self) -> None:
        self._slots = array("Q", bytes(8 * 1024))
        self._used = 0

    def add(self, id: str) -> bool:
        """Whether the id is new; from now on it is not."""
        key = _key(id)
        place = self._place(key)
        if self._slots[place]:
            return False
        self._slots[place] = key
        self._used += 1
        if self._used * 3 > len(self._slots) * 2:
            old, self._slots = self._slots, array("Q", bytes(16 * len(self._slots)))
            for other in filter(None, old):
                self._slots[self._place(other)] = other
        return True

    def add_distinct(self, id: str) -> str:
        """The id where it is new, else the id with ``#2``, ``#3``, … behind it, the first that is; from now on it is not.

        The numbers of an id are looked for by halving, so that a million articles of one id take no longer than others.
        """
        if self.add(id):
            return id
        met, free = 1, 2
        while f"{id}#{free}" in self:
            met, free = free, 2 * free
        while free - met > 1:
            middle = (met + free) // 2
            met, free = (middle, free) if f"{id}#{middle}" in self else (met, middle)
        self.add(f"{id}#{free}")
        return f"{id}#{free}"

    def __len__(self) -> int:
        return self._used

    def __contains__(self, id: str) -> bool:
        return bool(self._slots[self._place(_key(id))])

    def _place(self, key: int) -> int:
        """The slot that has the key, or the free one where it belongs."""
        place = key % len(self._slots)
        while self._slots[place] not in (0, key):
            place = (place + 1) % len(self._slots)
        return place


def _key(id: str) -> int:
    return int.from_bytes(blake2b(id.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") or 1
