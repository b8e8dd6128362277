"""The full-text indexes in the file.

What comes in is written as a part of its own, and a search looks into each part; SQLite brings parts together as more comes,
and leaves some twenty of them in a store of a million claims.
"""

from __future__ import annotations

from collections.abc import Callable

from .database import Store

INDEXES = ("words", "names")
STEP = 500  # pages of the index that are written at once: some hundredths of a second


def merge(store: Store, stop: Callable[[], bool] = lambda: False) -> None:
    """Makes the parts of each one: a search of a large store then takes half the time.

    It is done in steps, between which others can write, and may end after each: ``stop`` is asked.  A million claims take
    seven seconds.
    """
    for index in INDEXES:
        pages = -STEP  # less than nothing: all parts, also where SQLite would wait for more of them
        while not stop():
            with store.writing() as db:
                before = db.total_changes
                db.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('merge', ?)", (pages,))
                if db.total_changes - before < 2:  # one is the row that asked for it
                    break
            pages = STEP
