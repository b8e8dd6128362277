from __future__ import annotations

from typing import Any

import pytest

from formats.story import story
from onrecord.document import Document
from onrecord.errors import OnrecordError
from onrecord.store import Store, actions, articles, decisions, parties
from onrecord.store.decisions import Conflict
from onrecord.store.search import Query

from .conftest import Decide, speaker


def with_first(id: str, **changes: Any) -> Document:
    """The story with another first speaker."""
    first, *others = story().speakers
    return story(id=id, speakers=[first.model_copy(update=changes), *others])


@pytest.mark.parametrize(
    ("changes", "same"),
    [
        ({}, True),
        ({"name": "Ána  SILVA"}, True),
        ({"role": None}, True),
        ({"role": "former mayor", "country": "PT"}, True),
        ({"role": "violinist"}, False),
        ({"role": "violinist", "agency": "Mayor’s Office"}, True),
        ({"name": "Silva"}, False),
        ({"name": "Rui Silva"}, False),
        ({"kind": "organization"}, False),
        ({"named": False}, False),
    ],
)
def test_who_is_the_same_in_another_article(store: Store, changes: dict[str, Any], same: bool) -> None:
    articles.add(store, with_first("2", **changes))
    assert (speaker(store, "s1", article=2).party == speaker(store, "s1").party) is same


def test_another_country_is_another_person(store: Store) -> None:
    for number, country in enumerate(("PT", "BR", None, "BR"), 2):
        articles.add(store, with_first(str(number), country=country))
    found = [speaker(store, "s1", article=number).party for number in range(1, 6)]
    # The first told no country and became the Portuguese one.
    assert found[0] == found[1] == found[3] != found[2] == found[4]


def test_a_surname_joins_nobody(store: Store) -> None:
    for number in (2, 3):
        articles.add(store, with_first(str(number), name="Silva"))
    assert len({speaker(store, "s1", article=number).party for number in (1, 2, 3)}) == 3


def test_father_and_son_are_two_and_each_is_himself_again(store: Store) -> None:
    for number, name in enumerate(("Ana Silva Jr.", "Ana Silva, Sr", "Ana Silva, Jr"), 2):
        articles.add(store, with_first(str(number), name=name))
    plain, junior, senior, again = (speaker(store, "s1", article=number).party for number in range(1, 5))
    assert junior == again and len({plain, junior, senior}) == 3


def test_whom_an_article_keeps_apart_are_two(store: Store, decide: Decide) -> None:
    """Of one name and a position that does not speak against it; each is found again."""
    first, *others = story().speakers
    second = first.model_copy(update={"id": "s9", "role": None, "mentions": []})
    articles.add(store, story(id="2", speakers=[second, first, *others]))
    one, two = (speaker(store, id, article=2).party for id in ("s1", "s9"))
    assert one == speaker(store, "s1").party != two
    claims = [claim.id for claim in articles.read(store, 1).claims if claim.speaker == "s1"]
    new = {"name": "Ana Silva", "mentions": []}
    decide("split", speaker="s1", version=0, claims=claims[:1], new=new)
    made = next(one for one in articles.read(store, 1).speakers if one.id.startswith("r"))
    assert made.party not in (one, None)


def test_who_is_quoted_how_often(store: Store, decide: Decide) -> None:
    articles.add(store, story(id="2"))
    decide("reject", "c1")
    first, second = parties.quoted(store).rows
    assert (first.name, first.role, first.direct, first.mixed, first.indirect, first.total, first.articles) == (
        "Ana Silva", "Mayor", 2, 0, 3, 5, 2,
    )  # fmt: skip
    assert (second.name, second.country, second.total) == ("Dutch transport ministry", "NL", 2)
    assert [row.total for row in parties.quoted(store, Query(words="bridge")).rows] == [1]
    assert len(parties.quoted(store, limit=1).rows) == 1


def test_people_speaking_together_are_quoted_each(store: Store) -> None:
    group = {**story().speakers[3].model_dump(), "members": ["s1", "s2"], "kind": "group"}
    articles.add(store, story(id="2", speakers=[*story().speakers[:3], group]))
    assert [row.total for row in parties.quoted(store, Query(article=2)).rows] == [4, 2]
    assert [row.name for row in parties.named_like(store, "silva")] == ["Ana Silva"]
    decisions.decide(store, actions.Join(party=2, into=1), reviewer="Ann")
    assert [row.total for row in parties.quoted(store, Query(article=2)).rows] == [5]


def test_a_party_has_all_names_and_positions(store: Store, decide: Decide) -> None:
    articles.add(store, with_first("2", name="Silva", role="mayor of the city"))
    into, other = speaker(store, "s1").party, speaker(store, "s1", article=2).party
    assert into and other
    decisions.decide(store, actions.Join(party=other, into=into), reviewer="Ann")
    found = parties.read(store, other)
    assert (found.party, found.name, found.joined) == (into, "Ana Silva", [other])
    assert found.names == [("Ana Silva", 1), ("Silva", 1)]
    assert found.positions == [(("mayor of the city", None, None), 1), (("Mayor", None, None), 1)]
    decide("part", article=2, speaker="s1", version=0)
    assert parties.read(store, into).names == [("Ana Silva", 1)]


def test_joining_in_a_row_and_taking_it_back(store: Store) -> None:
    for number in (2, 3):
        articles.add(store, with_first(str(number), name="Silva"))
    a, b, c = (speaker(store, "s1", article=number).party or 0 for number in (1, 2, 3))
    decisions.decide(store, actions.Join(party=c, into=b), reviewer="Ann")
    decisions.decide(store, actions.Join(party=b, into=a), reviewer="Ann")
    assert [parties.read(store, party).party for party in (a, b, c)] == [a, a, a]
    with pytest.raises(Conflict, match="Ann changed this party"):
        decisions.decide(store, actions.Join(party=b, into=c), reviewer="Ben")
    with pytest.raises(Conflict):
        decisions.decide(store, actions.Join(party=a, into=c), reviewer="Ben")
    decisions.undo(store, reviewer="Ann")
    assert [parties.read(store, party).party for party in (a, b, c)] == [a, b, b]
    for party, into in ((a, a), (a, 99)):
        with pytest.raises(OnrecordError, match="two people or bodies"):
            decisions.decide(store, actions.Join(party=party, into=into), reviewer="Ben")


def test_an_article_that_comes_later_joins_what_was_merged(store: Store) -> None:
    articles.add(store, with_first("2", name="Ana Souza"))
    a, b = (speaker(store, "s1", article=number).party or 0 for number in (1, 2))
    decisions.decide(store, actions.Join(party=b, into=a), reviewer="Ann")
    articles.add(store, with_first("3", name="Ana Souza"))
    assert parties.read(store, speaker(store, "s1", article=3).party or 0).party == a


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("sil", ["Ana Silva"]),
        ("an sil", ["Ana Silva"]),
        ("lva", []),
        ("%", []),
        ("", ["Ana Silva", "Dutch transport ministry"]),
    ],
)
def test_type_ahead(store: Store, words: str, names: list[str]) -> None:
    assert [row.name for row in parties.named_like(store, words)] == names


def test_a_party_that_is_not_there(store: Store) -> None:
    with pytest.raises(OnrecordError, match="no speaker 99"):
        parties.read(store, 99)


def test_facets_count_speakers_and_narrow_each_other(store: Store) -> None:
    def facets(*asked: Any, **kind: Any) -> tuple[dict[str, int], dict[str, int]]:
        found = parties.quoted(store, *asked, **kind)
        return found.facets["kind"], found.facets["country"]

    assert facets(Query()) == ({"organization": 1, "person": 1}, {"NL": 1})
    assert facets(Query(country="NL")) == ({"organization": 1}, {"NL": 1})
    assert facets(Query(), kind="person") == ({"organization": 1, "person": 1}, {})
    assert [row.name for row in parties.quoted(store, kind="organization").rows] == ["Dutch transport ministry"]
    assert facets(Query(words="nothing")) == ({}, {})
