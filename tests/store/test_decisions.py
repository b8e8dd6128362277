from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from formats.story import at, story
from onrecord.errors import OnrecordError
from onrecord.store import Store, actions, articles, database, days, decisions, parties, queue, search
from onrecord.store.decisions import Conflict

from .conftest import Decide, claim, speaker


def state(store: Store) -> list[Any]:
    """Everything derived, without the numbers of rows."""
    db = store.db
    tables = {
        "claims": "SELECT * FROM claims ORDER BY article, id",
        "speakers": "SELECT * FROM speakers ORDER BY article, id",
        "parties": "SELECT * FROM parties ORDER BY key",
        "articles": "SELECT * FROM articles ORDER BY key",
        "tally": "SELECT * FROM tally ORDER BY state",
        "said": "SELECT said.party, said.date, said.article, id, said.kind, said.state FROM said JOIN claims ON key = claim"
        " ORDER BY said.party, said.article, id",
        "quantities": "SELECT article, id, entity, low, high, unit, head, quantities.state FROM quantities"
        " JOIN claims ON key = claim ORDER BY article, id, entity",
    }
    found: list[Any] = [
        (table, {name: value for name, value in dict(row).items() if (table, name) != ("claims", "key")})
        for table, query in tables.items()
        for row in db.execute(query)
    ]
    db.execute("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")  # raises where it differs from claims
    for word in ("bridge", "lorry", "wait"):
        rows = search.find(store, search.Query(words=word)).rows
        found.append((word, sorted((row.article, row.claim) for row in rows)))
    return found


def test_the_log_says_who_when_with_which_model_and_what(store: Store, decide: Decide) -> None:
    made = decide("accept", "c1")
    assert (made.number, made.reviewer, made.model, made.article, made.action) == (1, "Ann", "rules 0.1.0", 1, "accept")
    assert made.at.endswith("Z") and len(made.at) == len("2024-03-11T10:00:00.000Z")
    before, after = made.before["claim:c1"], made.after["claim:c1"]
    assert before and after and (before["state"], after["state"]) == ("open", "accepted")
    assert decisions.log(store) == [made] and decisions.last(store) == 1
    assert decisions.log(store, since=1) == [] and decisions.log(store, article=2) == []


def test_the_log_cannot_be_changed(store: Store, decide: Decide) -> None:
    decide("accept", "c1")
    for statement in ("UPDATE decisions SET reviewer = 'Ben'", "DELETE FROM decisions"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            store.db.execute(statement)


def test_a_decision_needs_a_name(decide: Decide) -> None:
    with pytest.raises(OnrecordError, match="--reviewer"):
        decide("accept", "c1", by=" ")


def test_who_saw_another_version_is_told_and_nothing_is_changed(store: Store, decide: Decide) -> None:
    decide("edit", "c1", kind="mixed", by="Ben")
    with pytest.raises(Conflict, match="Ben changed this claim in the meantime") as caught:
        decide("accept", "c1", version=0)
    assert [decision.reviewer for decision in caught.value.decisions] == ["Ben"]
    assert claim(store, "c1").kind == "mixed" and decisions.last(store) == 1
    with pytest.raises(Conflict, match="nothing of this name"):
        decisions.decide(store, actions.Accept(article=1, claim="c99", version=0), reviewer="Ann")


def test_undo_and_redo_go_through_a_reviewers_own_decisions(store: Store, decide: Decide) -> None:
    states = [state(store)]
    for number, (action, more) in enumerate([("accept", {}), ("edit", {"kind": "mixed"}), ("reject", {})], 1):
        decide(action, f"c{number}", **more)
        states.append(state(store))
    decide("accept", "c7", by="Ben")

    def claims() -> list[tuple[str, str]]:
        return [(c.state, c.kind) for c in articles.read(store, 1).claims[:6]]

    at_end = claims()
    undone = [decisions.undo(store, reviewer="Ann") for _ in range(4)]
    assert [decision and decision.of for decision in undone] == [3, 2, 1, None]
    assert {state for state, _ in claims()} == {"open"} and claim(store, "c7").state == "accepted"
    redone = [decisions.redo(store, reviewer="Ann") for _ in range(4)]
    assert [decision and decision.of for decision in redone] == [1, 2, 3, None] and claims() == at_end
    decisions.undo(store, reviewer="Ann")
    decide("accept", "c4")
    assert decisions.redo(store, reviewer="Ann") is None
    assert [decision.number for decision in decisions.standing(store)] == [1, 2, 4, decisions.last(store)]


def test_a_request_that_comes_again_makes_no_other_decision(store: Store) -> None:
    """Whatever was decided since; what made no decision is no decision yet."""
    assert decisions.undo(store, reviewer="Ann", request="u0") is None
    quoted = {row.name: row.party for row in parties.quoted(store).rows}
    asked: list[tuple[str, actions.Action]] = [
        ("r1", actions.Reject(article=1, claim="c1", version=0)),
        ("r2", actions.Join(party=quoted["Dutch transport ministry"], into=quoted["Ana Silva"])),
    ]
    made = [decisions.decide(store, action, reviewer="Ann", request=request) for request, action in asked]
    made += [turn for turn in (decisions.undo(store, reviewer="Ann", request="u1"),) if turn]
    made += [turn for turn in (decisions.redo(store, reviewer="Ann", request="u2"),) if turn]
    assert [decision.number for decision in made] == [1, 2, 3, 4]
    again = [decisions.decide(store, action, reviewer="Ann", request=request) for request, action in asked]
    assert [*again, decisions.undo(store, reviewer="Ann", request="u1")] == made[:3]
    assert decisions.redo(store, reviewer="Ann", request="u2") == made[3]
    assert decisions.last(store) == 4
    assert decisions.undo(store, reviewer="Ann", request="u0") == decisions.log(store)[-1]


def test_one_request_at_once_makes_one_decision(store: Store) -> None:
    made = []
    add = actions.Add(article=1, content=[at("nine months")], kind="indirect")
    threads = [
        threading.Thread(target=lambda: made.append(decisions.decide(store, add, reviewer="Ann", request="r1")))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 4 and decisions.log(store) == [made[0]]


def test_what_somebody_else_changed_since_is_not_undone(store: Store, decide: Decide) -> None:
    decide("accept", "c1")
    decide("edit", "c1", kind="mixed", by="Ben")
    with pytest.raises(Conflict, match="Ben changed this claim"):
        decisions.undo(store, reviewer="Ann")
    assert claim(store, "c1").kind == "mixed"


def test_what_others_build_on_is_not_undone(store: Store, decide: Decide) -> None:
    made = decide("speaker", "c7", speaker={"name": "Bo Lind"})
    new = next(place for place in made.after if place.startswith("speaker:")).partition(":")[2]
    decide("speaker", "c6", speaker=new, by="Ben")
    with pytest.raises(Conflict, match="another decision builds on this one"):
        decisions.undo(store, reviewer="Ann")
    assert speaker(store, new).name == "Bo Lind"
    decisions.undo(store, reviewer="Ben")
    assert decisions.undo(store, reviewer="Ann")
    assert new not in {one.id for one in articles.read(store, 1).speakers}


def test_the_present_state_is_what_the_log_makes_of_the_documents(store: Store, decide: Decide) -> None:
    decide("accept", "c1")
    decide("skip", "c2")
    decide("note", "c3", note="By telephone")
    decide("edit", "c3", content=[list(at("about €4.5 million"))], negated=True)
    decide("speaker", "c7", speaker={"name": "Bo Lind", "role": "driver", "mentions": [at("one man in the crowd")]})
    decide("add", content=[at("nine months")], cue=[at("said")], kind="indirect", speaker="s1")
    decide("merge", speaker="s4", version=0, into="s3", into_version=0)
    decide("split", speaker="s1", version=0, claims=["c2"], mentions=[at("Silva", 1)], new={"name": "Rui Silva"})
    articles.add(store, story(id="second"))
    decide("part", article=2, speaker="s2", version=0)
    quoted = {row.name: row.party for row in parties.quoted(store).rows}
    decisions.decide(store, actions.Join(party=quoted["Bo Lind"], into=quoted["Rui Silva"]), reviewer="Ben")
    decisions.undo(store, reviewer="Ann")
    decisions.redo(store, reviewer="Ann")
    decide("done")
    decisions.undo(store, reviewer="Ben")
    before = state(store)
    decisions.rebuild(store)
    assert state(store) == before


def test_an_article_that_is_done_has_nothing_left_to_decide(store: Store, decide: Decide) -> None:
    decide("reject", "c1")
    decide("skip", "c2")
    decide("done")
    assert [one.state for one in articles.read(store, 1).claims] == ["rejected"] + ["accepted"] * 6
    assert queue.page(store).rows == [] and queue.progress(store, reviewer="Ann").decided == 7
    decide("edit", "c3", version=3, negated=True)
    decide("done", done=False)  # what was accepted with the article is as before, what was decided since stays
    assert [one.state for one in articles.read(store, 1).claims] == ["rejected", "skipped", "corrected"] + ["open"] * 4
    decide("done", done=False)
    assert [one.state for one in articles.read(store, 1).claims][3:] == ["open"] * 4
    decisions.undo(store, reviewer="Ann")
    decisions.undo(store, reviewer="Ann")
    assert {one.state for one in articles.read(store, 1).claims[3:]} == {"accepted"}


def test_a_store_of_the_first_version_becomes_the_same(store: Store, decide: Decide, tmp_path: Path) -> None:
    articles.add(store, story(id="dateless", meta={}))
    decide("accept", "c1")
    decide("speaker", "c7", speaker={"name": "Bo Lind", "country": "SE"})
    with closing(sqlite3.connect(tmp_path / "first.db", isolation_level=None)) as first:
        first.executescript(database.migrations()[0])
        first.execute("ATTACH ? AS now", (str(store.path),))
        first.create_function("day_words", 1, days.words)
        tables = "models articles documents parties decisions speakers claims said quantities"
        for table in tables.split():
            columns = [name for _, name, *_ in first.execute(f"PRAGMA main.table_info({table})")]
            # What it had then, and what the triggers make of the claims.
            then = {
                "units": "coalesce((SELECT group_concat(head, ' ') FROM now.quantities WHERE claim = claims.key), '')",
                "day": "day_words(date)", "claims": "0", "undecided": "0",
            }  # fmt: skip
            values = ", ".join(then.get(column, column) for column in columns)
            first.execute(f"INSERT INTO main.{table} ({', '.join(columns)}) SELECT {values} FROM now.{table}")
        first.execute("PRAGMA user_version = 1")
        first.execute(f"PRAGMA application_id = {database.APPLICATION}")
    with Store(tmp_path / "first.db") as migrated:
        assert state(migrated) == state(store)
        decisions.rebuild(migrated)
        assert state(migrated) == state(store)


def test_two_reviewers_at_once_lose_nothing(store: Store) -> None:
    """Two threads decide on all claims; where one comes second it is told, looks, and decides again."""
    conflicts: list[Conflict] = []

    def review(reviewer: str) -> None:
        for id in (f"c{number}" for number in range(1, 8)):
            seen = claim(store, id)
            while True:
                try:
                    action = actions.Note(article=1, claim=id, version=seen.version, note=f"{seen.note} {reviewer}")
                    decisions.decide(store, action, reviewer=reviewer)
                    break
                except Conflict as conflict:
                    conflicts.append(conflict)
                    seen = claim(store, id)

    threads = [threading.Thread(target=review, args=(name,)) for name in ("Ann", "Ben", "Cem")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {tuple(sorted(c.note.split())) for c in articles.read(store, 1).claims} == {("Ann", "Ben", "Cem")}
    assert decisions.last(store) == 21


@pytest.mark.parametrize("turn", ["undo", "redo"])
def test_two_people_never_nest_claims_in_a_ring(store: Store, decide: Decide, turn: str) -> None:
    """Ann puts c1 into c2 and takes it back, Ben puts c2 into c1: Ann's may not come back."""
    if turn == "redo":
        decide("edit", "c1", within="c2")
        decisions.undo(store, reviewer="Ann")
    else:
        decide("edit", "c1", within="c2", by="Cem")
        decide("edit", "c1", within="")
    decide("edit", "c2", within="c1", by="Ben")
    with pytest.raises(Conflict, match="builds on this one"):
        getattr(decisions, turn)(store, reviewer="Ann")
    assert (claim(store, "c1").within, claim(store, "c2").within) == (None, "c1")
    with pytest.raises(OnrecordError, match="reported by itself"):
        decide("edit", "c1", within="c2")
    assert decide("edit", "c3", within="c2").number  # and the store is free for all


def test_a_ring_that_an_older_store_has_can_be_taken_apart(store: Store, decide: Decide) -> None:
    for id, within in (("c1", "c2"), ("c2", "c1")):
        store.db.execute("UPDATE claims SET record = json_set(record, '$.within', ?) WHERE id = ?", (within, id))
    decide("edit", "c3", within="c1")
    decide("edit", "c1", within="")
    assert claim(store, "c2").within == "c1" and claim(store, "c1").within is None
