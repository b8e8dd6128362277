from __future__ import annotations

from pathlib import Path

import pytest

from formats.story import at, story
from onrecord.store import Store, actions, articles, decisions
from onrecord.store.agreement import Disagreement, agreement

from .conftest import Decide


def test_who_decides_alike_agrees(store: Store, decide: Decide) -> None:
    for id in (f"c{number}" for number in range(1, 8)):
        decide("reject" if id == "c7" else "accept", id)
        decide("reject" if id == "c7" else "accept", id, by="Ben")
    found = agreement([store])
    assert (found.reviewers, found.claims, found.disagreements) == (["Ann", "Ben"], 7, [])
    assert found.alpha["decision"] == found.alpha["speaker"] == found.alpha["content"] == 1.0
    assert [(pair.reviewers, pair.articles, pair.attribution) for pair in found.pairs] == [(("Ann", "Ben"), 1, 100.0)]


def test_where_they_differ_is_listed(store: Store, decide: Decide) -> None:
    for number in range(1, 8):
        decide("accept", f"c{number}")
    decide("reject", "c1", by="Ben")
    decide("edit", "c2", by="Ben", content=[at("“We will not wait for an accident,”")])
    decide("speaker", "c6", by="Ben", speaker={"name": "Bo Lind"})
    decide("accept", "c5", by="Ben")
    found = agreement([store])
    assert found.claims == 4 and found.pairs == []  # Ben has not been through the article
    assert Disagreement("bridge", "c1", "decision", {"Ann": "accepted", "Ben": "rejected"}) in found.disagreements
    assert Disagreement("bridge", "c6", "speaker", {"Ann": "nobody", "Ben": "Bo Lind"}) in found.disagreements
    assert [(one.claim, one.field) for one in found.disagreements] == [
        ("c1", "decision"), ("c2", "content"), ("c6", "speaker"),
    ]  # fmt: skip
    assert found.alpha["decision"] == pytest.approx(0.0) and 0 < (found.alpha["content"] or 0) < 1


def test_what_was_taken_back_is_no_judgement(store: Store, decide: Decide) -> None:
    decide("accept", "c1")
    decide("reject", "c1", by="Ben")
    decisions.undo(store, reviewer="Ben")
    assert (agreement([store]).claims, agreement([store]).reviewers) == (0, ["Ann"])


def test_reviewers_with_a_store_each(tmp_path: Path) -> None:
    with Store(tmp_path / "ann.db") as ann, Store(tmp_path / "ben.db") as ben:
        articles.add(ben, story(id="other"))  # the article has another number there
        for store, name in ((ann, "Ann"), (ben, "Ben")):
            articles.add(store, story())
            article = articles.known(store, "bridge", story().text) or 0
            for number in range(1, 8):
                action = actions.Accept(article=article, claim=f"c{number}", version=0)
                decisions.decide(store, action, reviewer=name)
            spans = [tuple(at("nine months"))] if name == "Ann" else [tuple(at("Monday"))]
            added = actions.Add.model_validate({"article": article, "content": spans, "kind": "indirect"})
            decisions.decide(store, added, reviewer=name)
        found = agreement([ann, ben])
    assert found.claims == 7 and found.disagreements == []
    assert found.pairs[0].attribution == pytest.approx(100 * 7 / 8)
