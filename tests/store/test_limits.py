"""A question to the store that never ends is given up, and the next one is answered."""

from __future__ import annotations

import pytest

from onrecord.store import Store
from onrecord.store.database import TookTooLong

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


def test_a_question_without_end_is_given_up_and_the_next_is_answered(store: Store) -> None:
    with pytest.raises(TookTooLong, match=r"longer than 0\.2 s"), store.errors(), store.limited(0.2):
        store.db.execute(ENDLESS).fetchone()
    with store.limited(60):
        assert store.db.execute("SELECT count(*) FROM articles").fetchone()[0] == 1


def test_what_was_being_written_is_undone(store: Store) -> None:
    with pytest.raises(TookTooLong), store.limited(0.2), store.writing() as db:
        db.execute("UPDATE articles SET id = 'other'")
        db.execute(ENDLESS).fetchone()
    assert store.db.execute("SELECT count(*) FROM articles WHERE id = 'other'").fetchone()[0] == 0
    assert not store.db.in_transaction
