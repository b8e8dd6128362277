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
    first, *_, last = found.disagreements
    assert first == Disagreement(
        "bridge",
        "c1",
        "decision",
        {"Ann": "accepted", "Ben": "rejected"},
        "The city will close its harbour bridge for nine months",
    )
    assert last == Disagreement(
        "bridge", "c6", "speaker", {"Ann": "nobody", "Ben": "Bo Lind"}, "the bridge had been neglected"
    )
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


def test_speakers_and_entities_are_compared_by_field(store: Store, decide: Decide) -> None:
    decide("describe", speaker="s1", version=0, role="mayor", agency="City Hall")
    decide("describe", by="Ben", speaker="s1", version=1, role="mayor", agency="Port", country="PT")
    start, end = at("nine months")
    quantity = {"id": "", "label": "QUANTITY", "start": start, "end": end, "value": 9, "high": None, "bound": "=", "per": None, "converts": None}  # fmt: skip
    decide("mark", entity={**quantity, "unit": "month"}, replaces="e1", version=0)
    decide("unmark", by="Ben", entity="e1", version=3)
    found = agreement([store])
    assert (found.claims, found.reviewers) == (0, ["Ann", "Ben"])
    assert {(one.claim, one.field): one.values for one in found.disagreements} == {
        ("speaker:s1", "agency"): {"Ann": "City Hall", "Ben": "Port"},
        ("speaker:s1", "country"): {"Ann": "none", "Ben": "PT"},
        ("entity:e1", "entity"): {"Ann": f"QUANTITY at {start} to {end}: value 9, bound =, unit month", "Ben": "none"},
    }
    assert (
        found.alpha["agency"] == 0.0 and {"name", "role", "country", "entity", "kind of speaker"} <= found.alpha.keys()
    )


def test_entities_that_two_stores_added_are_the_same_by_their_words(tmp_path: Path) -> None:
    with Store(tmp_path / "ann.db") as ann, Store(tmp_path / "ben.db") as ben:
        for store, name, iso in ((ann, "Ann", "2024-03"), (ben, "Ben", "2024-04")):
            articles.add(store, story())
            for words, date in (("said on Monday", "2024-03-11"), ("on Monday", iso)):
                start, end = at(words)
                entity = {"id": "", "label": "DATE", "start": start, "end": end, "iso": date}
                decisions.decide(
                    store,
                    actions.Mark.model_validate({"action": "mark", "article": 1, "entity": entity}),
                    reviewer=name,
                )
        found = agreement([ann, ben])
        assert [(one.field, sorted(one.values)) for one in found.disagreements] == [("entity", ["Ann", "Ben"])]
        assert found.disagreements[0].values["Ben"].endswith("iso 2024-04")


def test_who_marks_an_article_as_done_judges_the_claims_left_in_it(store: Store, decide: Decide) -> None:
    decide("reject", "c1")
    decide("done")
    decide("reject", "c2", by="Ben")
    found = agreement([store])
    assert (found.reviewers, found.claims) == (["Ann", "Ben"], 1)
    assert [(one.claim, one.values) for one in found.disagreements] == [("c2", {"Ann": "accepted", "Ben": "rejected"})]
    decide("done", done=False)  # c2 is Ben's by now, and stays as Ann had it
    assert agreement([store]).claims == 1


def test_what_is_not_done_after_all_is_nobodys_judgement(store: Store, decide: Decide) -> None:
    decide("done")
    assert agreement([store]).reviewers == ["Ann"]
    decide("done", done=False)
    assert agreement([store]).reviewers == []
    decide("accept", "c1", by="Ben")
    assert (agreement([store]).reviewers, agreement([store]).claims) == (["Ben"], 0)
