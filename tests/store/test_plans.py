"""What is asked of a store finds its rows by an index: nothing goes through a table that grows with it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest

from formats.story import story
from onrecord.store import Store, actions, articles, decisions, kept_facets, parties, query_sql, queue, search
from onrecord.store.search import Query

GROWING = "claims articles documents parties speakers said quantities decisions forms quoted facets told entities"
# "SCAN claims", "SCAN claims USING COVERING INDEX x", not "SEARCH claims USING INDEX x"
SCAN = re.compile(rf"SCAN ({GROWING.replace(' ', '|')})\b(?! USING INDEX)")
# For a new article SQLite plans to look for rows that have waited for it, which it does where a check is deferred: none is.
# "SELECT 1", "UPDATE claims SET", not "-- SELECT 1", "INSERT INTO articles"
STATEMENT = re.compile(r"\s*(?!INSERT INTO articles)(SELECT|INSERT|UPDATE|DELETE|WITH)\b")


def scans(store: Store, ask: Callable[[], object]) -> list[str]:
    """Each table that is gone through, with what is asked."""
    asked: list[str] = []
    store.db.set_trace_callback(asked.append)
    ask()
    store.db.set_trace_callback(None)
    assert asked
    found = []
    for statement in filter(STATEMENT.match, asked):
        for row in store.db.execute(f"EXPLAIN QUERY PLAN {statement}"):
            if SCAN.match(row["detail"]):
                found.append(f"{row['detail']}: {statement}")
    return found


def decide(store: Store, action: str, **more: object) -> object:
    return decisions.decide(store, actions.parse(json.dumps({"action": action, **more})), reviewer="Ann")


VIEWS: dict[str, Callable[[Store], object]] = {
    "an article comes in": lambda store: articles.add(store, story(id="another")),
    "an article": lambda store: articles.read(store, 1),
    "articles": lambda store: [articles.page(store, sort=sort) for sort in articles.SORTS],
    "accept": lambda store: decide(store, "accept", article=1, claim="c1", version=0),
    "another speaker": lambda store: decide(
        store, "speaker", article=1, claim="c1", version=0, speaker={"name": "Bo Lind", "country": "SE"}
    ),
    "join": lambda store: decide(store, "join", party=2, into=1),
    "undo": lambda store: decisions.undo(store, reviewer="Ann"),
    "the queue": lambda store: [queue.page(store, order) for order in queue.COLUMNS],
    "progress": lambda store: queue.progress(store, reviewer="Ann"),
    "a speaker": lambda store: parties.read(store, 1),
    "a speaker’s claims": lambda store: search.find(store, Query(party=1, order="date")),
    "a speaker’s claims, counted": lambda store: search.count(store, Query(party=1, order="date")),
    "names": lambda store: parties.named_like(store, "sil"),
    "who is quoted": lambda store: parties.quoted(store),
    "who is quoted, sorted": lambda store: [parties.quoted(store, sort=sort) for sort in kept_facets.SORTS],
    "who is quoted from a country": lambda store: parties.quoted(store, Query(country="NL"), kind="organization"),
    "who is quoted, by facets": lambda store: [
        parties.quoted(store, Query(country=country), kind=kind, role=role, review="left")
        for country in ("", "NL")
        for kind in (None, "person")
        for role in ("", "Mayor")
    ],
    "who is quoted in a search": lambda store: parties.quoted(store, Query(words="bridge", country="NL"), latest=9),
    "words": lambda store: search.find(store, Query(words="bridge", speaker="silva", since="2024-01-01")),
    "an amount": lambda store: search.find(store, Query(quantity="> 4 million euros")),
    "from one to another": lambda store: search.find(store, Query(quantity="8 to 10 months")),
    "an amount of anything": lambda store: search.find(store, Query(quantity="8 to 10")),
    "an amount in words": lambda store: search.find(store, Query(quantity="8 to 10", words="bridge")),
}


@pytest.mark.parametrize("quantity", ["> 4 million euros", "8 to 10 months", "> 4 million"])
def test_many_quantities_come_in_order(store: Store, monkeypatch: pytest.MonkeyPatch, quantity: str) -> None:
    """None is sorted: reading stops at the end of the page."""
    monkeypatch.setattr(query_sql, "FEW", 0)
    asked = query_sql.QuerySQL.of(store.db, Query(quantity=quantity))
    page = f"{asked.page(['key'], [7])} ORDER BY key DESC LIMIT 2"
    plan = [row["detail"] for row in store.db.execute(f"EXPLAIN QUERY PLAN {page}", asked.values)]
    assert len(plan) == 1 and ("quantities_in_order" in plan[0]) == (quantity != "> 4 million"), plan


@pytest.mark.parametrize("view", VIEWS)
def test_no_table_is_gone_through(store: Store, view: str) -> None:
    decide(store, "note", article=1, claim="c2", version=0, note="seen")
    assert scans(store, lambda: VIEWS[view](store)) == []
