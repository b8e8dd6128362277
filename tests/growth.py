"""How long something takes to read a text, to see that it grows with the text's length and no faster."""

from __future__ import annotations

import cProfile
import time
from collections.abc import Callable

RUNS = 3


def seconds(read: Callable[[str], object], piece: str, size: int) -> float:
    """Of processor time, for ``piece`` over and over in ``size`` code points: the least of some runs, since a collection of
    garbage, which may come at any time, is not the text's."""
    text = piece * (size // len(piece))
    taken = []
    for _ in range(RUNS):
        begun = time.process_time()
        read(text)
        taken.append(time.process_time() - begun)
    return min(taken)


def calls(read: Callable[[], object]) -> int:
    """How many calls of functions, also of Python's own, a reading takes: what grows is seen in a short text, on a busy machine too."""
    profile = cProfile.Profile()
    profile.runcall(read)
    return sum(entry.callcount for entry in profile.getstats())
