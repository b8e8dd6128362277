"""Whose a bare surname is, where two people bear it."""

from __future__ import annotations

import re

import pytest

from growth import calls
from onrecord.identities.introduced import gender_by_noun
from onrecord.identities.kin import gender_by_spouse, name_kin
from onrecord.identities.people import cluster
from onrecord.identities.person import Mention
from onrecord.identities.shared_surnames import share_surnames

# "Ben Frost", "Eva", "FROST", not "Frost’s"
NAMED = re.compile(r"Ben Frost|Ada Frost|Max Hale|Frost(?=’)|Ben(?=’)|Eva|FROST")


def mentions(*texts: tuple[str, int]) -> list[Mention]:
    """Mentions one after the other, each with its paragraph."""
    return [Mention(100 * i, 100 * i + len(text), text, paragraph, None) for i, (text, paragraph) in enumerate(texts)]


def test_a_bare_surname_is_not_for_that_the_one_named_in_full_more_often() -> None:
    """Who is always named in full may be so because somebody else is the bare surname."""
    people, (left,) = cluster(mentions(("Ada Frost", 1), ("Ada Frost", 2), ("Ben Frost", 2), ("Frost", 9)))
    assert left.text == "Frost"
    assert [(p.name, len(p.mentions)) for p in people] == [("Ada Frost", 2), ("Ben Frost", 1)]


def test_a_form_of_address_before_a_surname_is_that_before_the_name_in_full() -> None:
    named = mentions(("Ada Konadu Frost", 1), ("Nana Frost", 2))
    named[0].address = "Nana"
    people, _ = cluster(named)
    assert [(p.name, len(p.mentions)) for p in people] == [("Ada Konadu Frost", 2)]
    assert len(cluster(mentions(("Ada Konadu Frost", 1), ("Nana Frost", 2)))[0]) == 2


def test_a_member_of_a_large_family_costs_no_more_than_one_of_a_small_one() -> None:
    """“Ada Frost” is not held against all the other Frosts to see whether “Ada” is a title."""
    few, many = (
        mentions(*((f"Q{chr(97 + i % 26)}{chr(97 + i // 26)} Frost", i) for i in range(count))) for count in (300, 600)
    )
    assert calls(lambda: cluster(many)) < 2.2 * calls(lambda: cluster(few))


def test_it_is_open_where_the_other_is_nearer() -> None:
    _, (left,) = cluster(mentions(("Ada Frost", 1), ("Ben Frost", 3), ("Frost", 3)))
    assert left.text == "Frost"


def test_it_is_open_where_the_paragraph_has_just_named_the_other_in_full() -> None:
    named = mentions(("Ada Frost", 1), ("Frost", 1), ("Ben Frost", 2), ("Frost", 2), ("Frost", 3))
    people, left = cluster(named)
    assert [mention.start for mention in left] == [300]
    assert {p.name: len(p.mentions) for p in people} == {"Ada Frost": 3, "Ben Frost": 1}


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


@pytest.mark.parametrize(
    ("before", "form", "heading", "number"),
    [
        ("", "Given Frost", False, 1),
        ("Mayor", "Endorsed Frost", True, 1),
        ("Mayor", "Endorsed Frost", False, 2),
        ("Mayor", "Barzov Frost", True, 2),
        ("", "Manning Frost", True, 2),
    ],
)
def test_what_leads_to_a_surname_is_no_given_name(before: str, form: str, heading: bool, number: int) -> None:
    named = mentions((form, 1), ("Ada Frost", 2), ("Frost", 2))
    named[0].address, named[0].heading, named[0].profile = before, heading, {"role": before, "gender": None}
    people, left = cluster(named)
    assert len(people) == number and bool(left) == (number == 2)
    assert number == 2 or not any(people[0].roles)


def test_a_title_that_is_a_given_name_is_one_unless_the_article_says_so() -> None:
    people, _ = cluster(mentions(("Dean Frost", 1), ("Ada Frost", 2)))
    assert [p.name for p in people] == ["Dean Frost", "Ada Frost"]
    named = mentions(("Dean Frost", 1), ("Ada Frost", 2))
    named[1].profile = {"gender": None, "role": "Dean"}
    people, _ = cluster(named)
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


def test_who_is_called_by_a_name_that_is_no_surname_may_have_mr_before_it() -> None:
    for given, number in (("Yonas", 1), ("Martin", 2), ("Ben", 2)):
        for named in (mentions((f"{given} Frost", 1), (given, 1)), mentions((given, 1), (f"{given} Frost", 1))):
            alone = next(m for m in named if m.text == given)
            alone.profile = {"gender": "m", "role": None}
            # Nobody is called so before the name in full.
            assert len(cluster(named)[0]) == (number if alone.start else 2)


def shared(text: str, *found: str) -> list[str]:
    """The given names that get a surname, where the article has these names."""
    named = [Mention(i := text.index(name), i + len(name), name, 0, None) for name in found]
    for mention in named:
        mention.address = next(iter(re.findall(r"([A-Z]\w*)\.? $", text[: mention.start])), "")
    share_surnames(text, named)
    return [mention.text for mention in named if mention.alias == (mention.words[0], "frost")]


@pytest.mark.parametrize(
    "text",
    [
        "The sisters Eva and Ada Frost sang.",
        "Sisters Eva & Ada Frost sang.",
        "Her parents, Eva and Ada Frost, sang.",
        "The children of Eva and Ada Frost sang.",
        "Husband and wife Eva and Ada Frost sang.",
        "Eva and Ada Frost, twins, sang.",
        "Eva and Ada Frost, who are both sisters, sang.",
        "Eva and Ada Frost (a couple) sang.",
        "Eva and Ada Frost are siblings.",
        "Eva and Ada Frost, mother and daughter, sang.",
        "Eva and Ada Frost sang. The Frosts had a mill.",
        "Eva and Ada Frost sang. It was the Frost family that came.",
    ],
)
def test_who_is_said_to_be_of_one_family_shares_the_surname_behind(text: str) -> None:
    assert shared(text, "Eva", "Ada Frost") == ["Eva"]


@pytest.mark.parametrize(
    "text",
    [
        "Eva and Ada Frost sang.",
        "Eva and Ada Frost met the sisters.",
        "Eva and Ada Frost, and her parents, sang.",
        "The sisters met Eva and Ada Frost.",
        # No family beside joins what a line, a comma or a word parts.
        "Eva\nAda Frost, sisters, sang.",
        "Eva,\nAda Frost, sisters, sang.",
        "The sisters Eva, and Ada Frost, sang.",
        "The sisters Eva, Ada Frost, sang.",
        "The sisters Eva with Ada Frost sang.",
    ],
)
def test_others_do_not(text: str) -> None:
    assert shared(text, "Eva", "Ada Frost") == []


def test_a_row_shares_the_surname_behind_it() -> None:
    names = ("Eva", "Max", "Ada Frost", "Ben", "Olga Hale")
    for comma in ("", ","):
        text = f"The sisters Eva, Max{comma} and Ada Frost sang, then Ben, Olga Hale."
        assert shared(text, *names) == ["Eva", "Max"]


def test_a_name_that_nobody_knows_is_a_given_name_only_behind_the_family() -> None:
    assert shared("The sisters Zuvelka and Ada Frost sang.", "Zuvelka", "Ada Frost") == ["Zuvelka"]
    assert shared("Hale and Ada Frost sang. The Frosts left.", "Hale", "Ada Frost") == []


@pytest.mark.parametrize("title", ["Judge", "Pope", "Mrs.", "Chef"])
def test_who_has_a_title_shares_no_surname(title: str) -> None:
    text = f"{title} Eva and Ada Frost, sisters, sang."
    assert shared(text, "Eva", "Ada Frost") == shared(text, f"{title} Eva", "Ada Frost") == []


def test_a_surname_that_was_shared_is_open() -> None:
    named = mentions(("Eva", 1), ("Ada Frost", 1), ("Frost", 2), ("Eva", 2))
    named[0].alias = ("eva", "frost")
    people, (left,) = cluster(named)
    assert left.text == "Frost" and [(p.name, len(p.mentions)) for p in people] == [("Eva", 2), ("Ada Frost", 1)]


def test_who_is_named_in_full_elsewhere_needs_no_shared_surname() -> None:
    text = "Eva Hale came. Eva and Ada Frost, sisters, sang."
    named = [Mention(i := text.index(n), i + len(n), n, 0, None) for n in ("Eva Hale", "Ada Frost")]
    named.insert(1, Mention(15, 18, "Eva", 0, None))
    share_surnames(text, named)
    assert named[1].alias == ()


def test_a_short_form_alone_is_whoever_has_the_name() -> None:
    """ "Mike" is Michael Tanner, but neither Max Tanner nor, for certain, one of two Michaels."""
    (person,), left = cluster(mentions(("Michael Tanner", 1), ("Mike", 1)))
    assert (person.name, len(person.mentions), left) == ("Michael Tanner", 2, [])
    (person,), _ = cluster(mentions(("Mike Tanner", 1), ("Michael", 1)))
    assert len(person.mentions) == 2
    people, _ = cluster(mentions(("Max Tanner", 1), ("Mike", 1)))
    assert [p.name for p in people] == ["Max Tanner", "Mike"]
    _, (open_one,) = cluster(mentions(("Michael Tanner", 1), ("Michael Frost", 1), ("Mike", 1)))
    assert open_one.text == "Mike"


@pytest.mark.parametrize(
    ("text", "address", "name"),
    [
        ("Ben Frost came. Frost’s wife, Eva, sang. FROST left.", "f", "Eva"),
        ("Ben Frost came. Ben’s mother Eva sang. FROST left.", "f", "Eva"),
        ("Ben Frost came. His widow, Eva, sang. FROST left.", "f", "Eva"),
        # He is no Mrs., a lawyer and an ex-wife are not called so, and somebody so named before is meant.
        ("Ben Frost came. Frost’s wife, Eva, sang. FROST left.", "m", "Ben Frost"),
        ("Ben Frost came. Frost’s lawyer, Eva, sang. FROST left.", "f", "FROST"),
        ("Ben Frost came. Frost’s ex-wife, Eva, sang. FROST left.", "f", "FROST"),
        ("Ben Frost came. Max Hale and his wife, Eva, sang. FROST left.", "f", "FROST"),
        ("Ben Frost came with Ada Frost. Frost’s wife, Eva, sang. FROST left.", "f", "Ada Frost"),
    ],
)
def test_mrs_may_be_somebodys_wife(text: str, address: str, name: str) -> None:
    found = [Mention(m.start(), m.end(), m[0], i, None) for i, m in enumerate(re.finditer(NAMED, text))]
    found[-1].profile = {"gender": address, "role": None}
    name_kin(text, found)
    people, _ = cluster(found)
    assert next(p.name for p in people if found[-1] in p.mentions) == name


@pytest.mark.parametrize(
    ("mention", "kin", "people"),
    [
        ("Mike", "hale", ["Michael Tanner", "Mike"]),
        ("Mike", "tanner", ["Michael Tanner"]),
        ("Mike", "", ["Michael Tanner"]),
        ("Michael", "hale", ["Michael Tanner"]),
    ],
)
def test_somebody_elses_husband_has_no_name_that_his_is_short_for(mention: str, kin: str, people: list[str]) -> None:
    found = mentions(("Michael Tanner", 1), (mention, 1))
    found[-1].kin = kin
    assert [person.name for person in cluster(found)[0]] == people


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Tarka Frost came. Frost’s late wife sang. He wept.", "m"),
        ("Tarka Frost came. Frost's widower sang. She was 30.", "f"),
        ("Tarka Frost left her church. Frost’s wife sang.", None),
        ("Tarka Frost came. Frost’s lawyer sang. He wept.", None),
        ("Tarka Frost came. Frost’s mother and wife sang. He wept.", None),
        ("Tarka Frost came. Frost’s sister’s wife sang. He wept.", None),
        ("Tarka Frost came. Frost’s wife left, Frost’s husband came. He wept.", None),
    ],
)
def test_whose_wife_is_spoken_of_is_a_man(text: str, gender: str | None) -> None:
    assert gender_by_spouse(text, frosts(text)) == gender


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Frost, a man named Frost, came.", "m"),
        ("A woman called Tarka Frost came.", "f"),
        ("A man who called Frost came.", None),
        ("A firm named Frost sold it.", None),
    ],
)
def test_who_is_introduced_as_a_man_is_one(text: str, gender: str | None) -> None:
    assert gender_by_noun(text, frosts(text)) == gender


def frosts(text: str) -> list[Mention]:
    return [Mention(m.start(), m.end(), m[0], 0, None) for m in re.finditer("(?:Tarka )?Frost", text)]
