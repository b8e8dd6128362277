from __future__ import annotations

import pytest

from formats.story import story
from onrecord.store import Store, articles, full_text, search
from onrecord.store.search import Query


def parts(store: Store) -> int:
    found: int = store.db.execute("SELECT count(DISTINCT segid) FROM words_idx").fetchone()[0]
    return found


def test_the_parts_of_the_index_become_one(store: Store) -> None:
    for number in range(2, 9):
        articles.add(store, story(id=f"{number}"))
    before = search.find(store, Query(words="bridge"))
    assert parts(store) > 1 and len(before.rows) == 16
    full_text.merge(store, lambda: True)
    assert parts(store) > 1
    full_text.merge(store)
    assert parts(store) == 1
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
