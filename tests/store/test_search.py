from __future__ import annotations

from typing import Any

import pytest

from formats.story import story
from onrecord.document import Quantity
from onrecord.errors import OnrecordError
from onrecord.store import Store, actions, articles, decisions, parties, query_sql, search
from onrecord.store.search import Query

from .conftest import Decide


def found(store: Store, **fields: Any) -> list[str]:
    """The claims that a query finds, sorted, read in pages of two; as many as counted."""
    query = Query(**fields)
    page = search.find(store, query, limit=2)
    rows = [*page.rows]
    while page.next is not None:
        page = search.find(store, query, after=page.next, limit=2)
        rows += page.rows
    assert len(rows) == search.count(store, query) == len({(row.article, row.claim) for row in rows})
    return sorted(row.claim for row in rows)


@pytest.mark.parametrize(
    ("query", "claims"),
    [
        ({"words": "bridge"}, ["c1", "c6"]),
        ({"words": "BRIDGES"}, ["c1", "c6"]),
        ({"words": "harbour bridge"}, ["c1"]),
        ({"words": "bridge harbour"}, ["c1"]),
        ({"words": '"bridge harbour"'}, []),
        ({"words": "bridge -harbour"}, ["c6"]),
        ({"words": "acc*"}, ["c2"]),
        ({"words": "ac*"}, ["c2"]),
        ({"words": "bridge OR lorry"}, []),
        ({"words": 'lorry" OR "bridge'}, []),
        ({"words": "content : (bridge)"}, []),
        ({"speaker": "silva"}, ["c1", "c2", "c3"]),
        ({"speaker": "dutch", "kind": "mixed"}, ["c4"]),
        ({"speaker": "silva ana"}, ["c1", "c2", "c3"]),
        ({"speaker": "ana dutch"}, []),
        ({"country": "NL"}, ["c4"]),
        ({"kind": "direct"}, ["c2", "c5", "c7"]),
        ({"kind": "direct", "words": "lorry", "since": "2024-03-11", "until": "2024-03-11"}, ["c7"]),
        ({"words": "lorry", "since": "2024-03-12"}, []),
        ({"until": "2024-03-10"}, []),
        ({"words": "lorry", "since": "2024-03", "until": "2024-03"}, ["c7"]),
        ({"words": "lorry", "since": "2024", "until": "2024"}, ["c7"]),
        ({"until": "2024-02"}, []),
        ({"since": "2024-04"}, []),
        ({"quantity": "any"}, ["c1", "c3"]),
        ({"quantity": "euros"}, ["c3"]),
        ({"quantity": "> 4 million euros"}, ["c3"]),
        ({"quantity": "> 4.6 million euros"}, []),
        ({"quantity": "> 4.6 million"}, ["c3"]),
        ({"quantity": "9 months"}, ["c1"]),
        ({"quantity": "8 to 10 months", "words": "bridge"}, ["c1"]),
        ({"party": 1}, ["c1", "c2", "c3"]),
        ({"party": 1, "words": "bridge"}, ["c1"]),
        ({"article": 2}, []),
        ({"order": "date"}, ["c1", "c2", "c3", "c4", "c5", "c6", "c7"]),
        ({"order": "date", "words": "bridge"}, ["c1", "c6"]),
    ],
)
def test_what_a_query_finds(store: Store, query: dict[str, Any], claims: list[str]) -> None:
    assert found(store, **query) == claims


@pytest.mark.parametrize("few", [0, 500])
def test_a_filter_that_many_claims_pass_finds_the_same(store: Store, monkeypatch: pytest.MonkeyPatch, few: int) -> None:
    monkeypatch.setattr(query_sql, "FEW", few)
    assert found(store, quantity="> 1") == found(store, quantity="> 1", order="date") == ["c1", "c3"]
    assert found(store, quantity="> 1 million euros") == ["c3"]
    assert found(store, quantity="> 1", states=("rejected",)) == found(store, quantity="> 1", article=2) == []
    assert found(store, party=1, quantity="> 1", since="2024-01-01") == ["c1", "c3"]
    assert found(store, party=1, quantity="> 1", order="date") == ["c1", "c3"]
    assert found(store, party=1, quantity="> 1", since="2024-01-01", words="bridge") == ["c1"]


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ({"words": "-bridge"}, "only words that must not be there"),
        ({"words": "—"}, "no word in “—”"),
        ({"since": "last week"}, "“last week” is no day; write it as 2020-04-06, a month as 2020-04"),
        ({"quantity": "> many"}, "no number"),
        ({"states": ()}, "no state to look for"),
    ],
)
def test_a_query_that_cannot_be_read(store: Store, query: dict[str, Any], message: str) -> None:
    with pytest.raises(OnrecordError, match=message):
        search.find(store, Query(**query))


def test_decisions_are_searched_as_they_stand(store: Store, decide: Decide) -> None:
    decide("reject", "c1")
    decide("speaker", "c6", speaker={"name": "Bo Lind", "agency": "Harbour Office", "country": "SE"})
    assert found(store, words="bridge") == ["c6"]
    assert found(store, words="bridge", states=("rejected",)) == ["c1"]
    assert found(store, states=("rejected", "corrected")) == ["c1", "c6"]
    assert found(store, words="bridge", states=("open", "skipped", "accepted", "corrected", "rejected")) == ["c1", "c6"]
    assert found(store, agency="harbour", country="SE") == found(store, speaker="lind") == ["c6"]
    decide("edit", "c6", content=[[0, 4]])
    assert found(store, words="bridge") == []


def test_the_latest_added_or_the_latest_date_first(store: Store) -> None:
    for number, date in enumerate(("2024-05-01", "2024-01-01", None), 2):
        articles.add(store, story(id=f"{number}", meta={"date": date}))
    assert [row.article for row in search.find(store, Query(words="lorry")).rows] == [4, 3, 2, 1]
    assert [row.article for row in search.find(store, Query(words="lorry", order="date")).rows] == [2, 1, 3, 4]


@pytest.mark.parametrize(("counted", "claims"), [(2, 2), (60, 56), (53, 53)])
def test_counting_ends(store: Store, monkeypatch: pytest.MonkeyPatch, counted: int, claims: int) -> None:
    """Whether all are on the first page or not."""
    articles.add_all(store, (story(id=f"{number}") for number in range(2, 57)))
    monkeypatch.setattr(search, "COUNTED", counted)
    assert search.count(store, Query(words="lorry")) == claims
    assert search.count(store, Query(words="lorry", article=1)) == 1


@pytest.mark.parametrize("query", [{"words": "lorry"}, {"words": "lorry", "order": "date"}, {"quantity": "> 1"}, {}])
def test_pages_go_on_after_counting_ends(store: Store, monkeypatch: pytest.MonkeyPatch, query: dict[str, Any]) -> None:
    """Those within what is counted, the one across its end, and those after it; also in a list that is not remembered."""
    articles.add_all(store, (story(id=f"{number}", meta={"date": f"2024-01-{number:02}"}) for number in range(2, 14)))
    monkeypatch.setattr(search, "PAGE", 2)
    whole = search.find(store, Query(**query), limit=1000).rows
    for counted, size in ((5, 2), (5, 3), (1000, 4), (3, 40)):
        monkeypatch.setattr(search, "COUNTED", counted)
        search.forget()
        page = search.find(store, Query(**query), limit=size)
        rows = [*page.rows]
        while page.next is not None:
            page = search.find(store, Query(**query), after=page.next, limit=size)
            rows += page.rows
        assert rows == whole and len(whole) >= 13
        assert search.count(store, Query(**query)) == min(counted, len(whole))


def test_what_comes_in_is_counted(store: Store) -> None:
    assert search.count(store, Query(words="lorry")) == search.count(store, Query(words="lorry")) == 1
    articles.add(store, story(id="2"))
    assert search.count(store, Query(words="lorry")) == 2
    with Store(store.path) as other:
        articles.add(other, story(id="3"))
    assert search.count(store, Query(words="lorry")) == 3


@pytest.mark.parametrize("decided", [0, 4])
def test_states_that_few_or_most_claims_have(store: Store, decide: Decide, decided: int) -> None:
    for number in range(1, decided + 1):
        decide("accept", f"c{number}")
    accepted, waiting = [[f"c{n}" for n in range(1, 8) if (n <= decided) == accepted] for accepted in (True, False)]
    assert found(store, states=("accepted",)) == accepted
    assert found(store, states=("open", "skipped")) == waiting
    assert found(store, states=("accepted",), kind="direct") == [c for c in accepted if c in ("c2", "c5", "c7")]
    assert found(store, states=("open",), kind="direct") == [c for c in waiting if c in ("c2", "c5", "c7")]
    assert found(store, states=("open",), quantity="> 1") == [c for c in waiting if c in ("c1", "c3")]
    assert found(store, states=("open",), party=1, order="date") == [c for c in waiting if c in ("c1", "c2", "c3")]


@pytest.mark.parametrize("unit", ["", " months"])
@pytest.mark.parametrize(
    ("quantity", "is_found"),
    [
        ("6", True), ("8", True), ("12", True), ("5", False), ("13", False), ("8 to 10", True), ("1 to 7", True), ("11 to 20", True),
        ("1 to 20", True), ("1 to 5", False), ("13 to 20", False),
    ],
)  # fmt: skip
def test_a_range_is_found_where_it_overlaps(store: Store, unit: str, quantity: str, is_found: bool) -> None:
    entities = [
        entity.model_copy(update={"value": 6, "high": 12})
        if isinstance(entity, Quantity) and entity.unit == "month"
        else entity
        for entity in story().entities
    ]
    articles.add(store, story(id="2", entities=entities))
    assert found(store, quantity=f"{quantity}{unit}", article=2) == (["c1"] if is_found else [])


def test_who_made_a_claim_is_told_as_it_stands(store: Store, decide: Decide) -> None:
    def who(claim: str) -> int | None:
        return next(row.party for row in search.find(store, Query()).rows if row.claim == claim)

    assert (who("c1"), who("c4"), who("c5")) == (1, 2, None)
    decisions.decide(store, actions.Join(party=2, into=1), reviewer="Ann")
    assert who("c4") == 1
    decide("speaker", "c4", speaker={"name": "Bo Lind", "country": "SE"})
    assert who("c4") == 3


def test_the_documents_have_the_claims_that_were_found(store: Store, decide: Decide) -> None:
    articles.add(store, story(id="2"))
    decide("reject", "c2")
    documents = list(search.documents(store, Query(kind="direct")))
    assert [[claim.id for claim in document.claims] for document in documents] == [["c5", "c7"], ["c2", "c5", "c7"]]
    assert documents[0].claims[0].within is None
    (rejected,) = search.documents(store, Query(states=("rejected",)))
    assert [(claim.id, claim.review.state) for claim in rejected.claims] == [("c2", "rejected")]


def test_joined_parties_are_searched_together(store: Store) -> None:
    decisions.decide(store, actions.Join(party=2, into=1), reviewer="Ann")
    assert found(store, party=1) == found(store, party=2) == ["c1", "c2", "c3", "c4"]
    assert [row.total for row in parties.quoted(store, Query(party=2)).rows] == [4]


def test_a_claim_by_two_members_of_one_party_is_found_once(store: Store) -> None:
    group = {**story().speakers[3].model_dump(), "members": ["s1", "s2"], "kind": "group"}
    articles.add(store, story(id="2", speakers=[*story().speakers[:3], group]))
    assert found(store, party=1, article=2) == ["c1", "c2", "c3", "c7"]
    decisions.decide(store, actions.Join(party=2, into=1), reviewer="Ann")
    assert (
        found(store, party=1, article=2)
        == found(store, party=1, order="date", article=2)
        == ["c1", "c2", "c3", "c4", "c7"]
    )
