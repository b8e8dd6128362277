from __future__ import annotations

import pytest

from formats.story import story
from onrecord.document import Speaker
from onrecord.store import Store, articles, full_text, parties, search
from onrecord.store.search import Query


def parts(store: Store) -> list[int]:
    """How many each index has."""
    found = (
        store.db.execute(f"SELECT count(DISTINCT segid) FROM {index}_idx").fetchone() for index in full_text.INDEXES
    )
    return [count for (count,) in found]


def named(number: int) -> list[Speaker]:
    """The speakers, the first by another name each time."""
    first, *others = story().speakers
    return [first.model_copy(update={"name": f"Ana Silva {'abcdefghk'[number] * 3}"}), *others]


def test_the_parts_of_the_index_become_one(store: Store) -> None:
    for number in range(2, 9):
        articles.add(store, story(id=f"{number}", speakers=named(number)))
    before = search.find(store, Query(words="bridge"))
    assert min(parts(store)) > 1 and len(before.rows) == 16
    full_text.merge(store, lambda: True)
    assert min(parts(store)) > 1
    full_text.merge(store)
    assert parts(store) == [1, 1]
    assert len(parties.named_like(store, "ana silva")) == 8
    store.db.execute("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")
    search.forget()
    assert search.find(store, Query(words="bridge")) == before
    full_text.merge(store)  # there is nothing left to do


def test_others_write_between_two_steps(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(2, 9):
        articles.add(store, story(id=f"{number}"))
    monkeypatch.setattr(full_text, "STEP", 1)
    steps = 0

    def write() -> bool:
        nonlocal steps
        steps += 1
        if steps < 3:
            with Store(store.path) as other:
                articles.add(other, story(id=f"meanwhile {steps}"))
        return False

    full_text.merge(store, write)
    assert search.count(store, Query(words="bridge")) == 20
    store.db.execute("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")
