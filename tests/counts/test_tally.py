from __future__ import annotations

import doctest
from typing import Any

from formats.story import story
from onrecord.counts import tally as tally_of_names
from onrecord.counts.tally import Row, Tally
from onrecord.document import Document


def test_the_examples() -> None:
    assert doctest.testmod(tally_of_names).failed == 0


def article(id: str, *speakers: dict[str, Any], claims: list[dict[str, Any]] | None = None) -> Document:
    """A document in which each of the speakers makes one indirect claim, or else these claims."""
    first, claim = story().speakers[0].model_dump(), story().claims[0].model_dump()
    plain = {**first, "role": None, "agency": None, "country": None}
    return story(
        id=id,
        entities=[],
        speakers=[{**plain, "id": f"s{i}", **speaker} for i, speaker in enumerate(speakers)],
        claims=[
            {**claim, "id": f"c{i}", "quantities": [], **changes}
            for i, changes in enumerate(claims or [{"speaker": f"s{i}"} for i in range(len(speakers))])
        ],
    )


def rows(*documents: Document) -> list[Row]:
    tally = Tally()
    for document in documents:
        tally.add(document)
    return tally.rows()


def test_claims_are_counted_by_kind_and_articles_once() -> None:
    ana, ministry, builder, man = rows(story(), story(id="2", claims=[story().claims[0].model_dump()]))[:4]
    assert (ana.name, ana.kind, ana.role, ana.total, ana.articles) == ("Ana Silva", "person", "Mayor", 4, 2)
    assert dict(ana.claims) == {"indirect": 3, "direct": 1}
    assert {row.name: (row.total, row.named) for row in (ministry, builder, man)} == {
        "Dutch transport ministry": (1, True), "the builder": (1, False), "one man in the crowd": (1, False),
    }  # fmt: skip


def test_what_nobody_is_named_for_is_counted_apart() -> None:
    tally = Tally()
    tally.add(story())
    assert dict(tally.without_speaker) == {"indirect": 1}


def test_a_claim_by_people_together_is_one_claim() -> None:
    tally = Tally()
    both = {"name": "Ana Silva and Bo Lind", "kind": "group", "members": ["s0", "s1"]}
    men = {"name": "two men", "named": False, "kind": "group"}
    claims = [{"speaker": "s2"}, {"speaker": "s3"}, {"speaker": None}]
    tally.add(article("1", {"name": "Ana Silva"}, {"name": "Bo Lind"}, both, men, claims=claims))
    assert (tally.claims, tally.unnamed, tally.without_speaker.total()) == (3, 1, 1)
    assert [row.total for row in tally.rows() if row.named] == [1, 1]


def test_a_name_is_one_row_without_case_accents_and_article() -> None:
    names = ["José Núñez", "Jose Nunez", "JOSÉ NÚÑEZ", "José Núñez"]
    [row] = rows(*(article(str(i), {"name": name}) for i, name in enumerate(names)))
    assert (row.name, row.variants, row.total, row.articles) == ("José Núñez", ["JOSÉ NÚÑEZ", "Jose Nunez"], 4, 4)
    body = {"kind": "organization"}
    [row] = rows(article("1", {"name": "the People’s Bank", **body}), article("2", {"name": "People's Bank", **body}))
    assert row.total == 2


def test_different_countries_and_kinds_stay_apart() -> None:
    found = rows(
        article("1", {"name": "Kim", "country": "KR"}),
        article("2", {"name": "Kim", "country": "US"}),
        article("3", {"name": "Kim", "country": None}),
        article("4", {"name": "Kim", "kind": "organization"}),
    )
    assert sorted((row.kind, row.country or "") for row in found) == [
        ("organization", ""), ("person", ""), ("person", "KR"), ("person", "US"),
    ]  # fmt: skip


def test_an_article_without_the_country_counts_for_the_only_one() -> None:
    documents = [article("1", {"name": "Kim"}), article("2", {"name": "Kim", "country": "KR"})]
    for order in (documents, documents[::-1]):
        [row] = rows(*order)
        assert (row.country, row.total, row.articles) == ("KR", 2, 2)


def test_the_unnamed_are_told_apart_by_phrase_agency_and_country() -> None:
    officials = {"name": "officials", "named": False, "kind": "group"}
    found = rows(
        article("1", officials),
        article("2", {**officials, "name": "Officials"}),
        article("3", {**officials, "agency": "customs"}),
        article("4", {**officials, "country": "CN"}),
    )
    assert {(row.total, row.agency, row.country) for row in found} == {
        (2, None, None), (1, None, "CN"), (1, "customs", None),
    }  # fmt: skip


def test_people_who_speak_together_are_quoted_each() -> None:
    both = {"name": "Ana Silva and Bo Lind", "kind": "group", "members": ["s0", "s1"]}
    people = [{"name": "Ana Silva"}, {"name": "Bo Lind"}, both]
    found = rows(article("1", *people, claims=[{"speaker": "s2"}, {"speaker": "s0"}]))
    assert [(row.name, row.total) for row in found] == [("Ana Silva", 2), ("Bo Lind", 1)]


def test_the_commonest_role_and_agency_whatever_the_order() -> None:
    documents = [article(str(i), {"role": role, "agency": "city"}) for i, role in enumerate(["mayor", "b", "mayor"])]
    for order in (documents, documents[::-1]):
        [row] = rows(*order)
        assert (row.role, row.agency) == ("mayor", "city")


def test_rows_can_be_asked_for_again() -> None:
    tally = Tally()
    for document in (article("1", {"name": "Kim"}), article("2", {"name": "Kim", "country": "KR"})):
        tally.add(document)
    assert tally.rows() == tally.rows()


def test_a_claim_of_a_speaker_that_the_document_lacks_counts_for_nobody() -> None:
    tally = Tally()
    tally.add(article("1", {"name": "Kim"}, claims=[{"speaker": "s9"}]))
    assert tally.rows() == [] and tally.without_speaker.total() == 1
