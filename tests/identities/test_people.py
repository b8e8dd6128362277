"""Whose a bare surname is, where two people bear it."""

from __future__ import annotations

from onrecord.identities.people import Mention, cluster


def mentions(*texts: tuple[str, int]) -> list[Mention]:
    """Mentions one after the other, each with its paragraph."""
    return [Mention(100 * i, 100 * i + len(text), text, paragraph, None) for i, (text, paragraph) in enumerate(texts)]


def test_a_bare_surname_is_not_for_that_the_one_named_in_full_more_often() -> None:
    """Who is always named in full may be so because somebody else is the bare surname."""
    people, (left,) = cluster(mentions(("Ada Frost", 1), ("Ada Frost", 2), ("Ben Frost", 2), ("Frost", 9)))
    assert left.text == "Frost"
    assert [(p.name, len(p.mentions)) for p in people] == [("Ada Frost", 2), ("Ben Frost", 1)]


def test_it_is_open_where_the_other_is_nearer() -> None:
    _, (left,) = cluster(mentions(("Ada Frost", 1), ("Ben Frost", 3), ("Frost", 3)))
    assert left.text == "Frost"


def test_it_is_open_where_both_are_named_alike() -> None:
    _, (left,) = cluster(mentions(("Ada Frost", 1), ("Ben Frost", 1), ("Frost", 9)))
    assert left.text == "Frost"


def test_a_title_keeps_the_bearer_that_it_had_first() -> None:
    named = mentions(("Max Frost", 1), ("Mr. Frost", 1), ("Ben Frost", 9), ("Mr. Frost", 9))
    for mention in named[1::2]:
        mention.profile = {"gender": "m", "role": None}
    people, left = cluster(named)
    assert [(p.name, len(p.mentions)) for p in people] == [("Max Frost", 3), ("Ben Frost", 1)] and left == []


def test_who_goes_by_the_first_name_is_seldom_meant_by_the_surname() -> None:
    first = [("Ben", paragraph) for paragraph in (2, 3, 4, 5)]
    people, left = cluster(mentions(("Ada Frost", 1), ("Ben Frost", 1), *first, ("Frost", 6)))
    assert left == []
    assert {p.name: len(p.mentions) for p in people} == {"Ada Frost": 2, "Ben Frost": 5}


def test_a_headline_says_what_somebody_is_before_the_surname() -> None:
    people, _ = cluster(mentions(("Donor Frost", 1), ("Ada Frost", 2)))
    assert [(p.name, len(p.mentions)) for p in people] == [("Ada Frost", 2)]


def test_jr_and_sr_part_people_and_belong_to_the_name_of_both() -> None:
    named = mentions(("Ben Frost", 1), ("Ben Frost", 1), ("Frost", 2), ("Frost", 2), ("Frost", 3))
    for mention, generation in zip(named, ["Sr.", "Jr.", "Jr.", "Sr.", None], strict=True):
        mention.generation = generation
    people, left = cluster(named)
    assert [(p.name, [m.start for m in p.mentions]) for p in people] == [
        ("Ben Frost Sr.", [0, 300]),
        ("Ben Frost Jr.", [100, 200]),
    ]
    assert [m.start for m in left] == [400]


def test_jr_is_no_part_of_the_name_of_one_alone() -> None:
    named = mentions(("Ben Frost", 1), ("Ben Frost", 2))
    named[0].generation = "Jr."
    assert [(p.name, len(p.mentions)) for p in cluster(named)[0]] == [("Ben Frost", 2)]


def test_a_count_tells_nothing_of_two_who_are_introduced_in_one_paragraph() -> None:
    _, left = cluster(mentions(("Ada Frost", 1), ("Ben Frost", 1), ("Ben Frost", 1), ("Frost", 1)))
    assert [m.text for m in left] == ["Frost"]


def test_a_particle_begins_a_surname_but_for_a_given_name() -> None:
    people, _ = cluster(mentions(("Nils van Berg", 1), ("van Berg", 1), ("Ben Berg", 2)))
    assert [(p.name, len(p.mentions)) for p in people] == [("Nils van Berg", 2), ("Ben Berg", 1)]


def test_a_first_name_behind_what_somebody_is_to_another_is_one() -> None:
    """ "His brother Ben" is Ben Frost; "Senator Ben" and "Mr. Ben" are of that family."""
    for role, number in (("brother", 1), ("Senator", 2), (None, 2)):
        named = mentions(("Ben Frost", 1), ("Ben", 1))
        named[1].profile = {"gender": "m", "role": role}
        assert len(cluster(named)[0]) == number
