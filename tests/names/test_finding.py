"""Names over an article: what is no name, and one label for each."""

from __future__ import annotations

import pytest
from spacy.tokens import Span

from blank import blank
from onrecord.names.finding import find_names, surname

NLP = blank()


def read(text: str, *entities: tuple[str, str], weight: int = 2) -> list[tuple[str, str]]:
    """The names of a text in which the base, of this weight, found ``entities`` (label, words; each where it first stands)."""
    doc = NLP(text)
    spans = []
    for label, words in entities:
        span = doc.char_span(text.index(words), text.index(words) + len(words), label=label, alignment_mode="expand")
        assert isinstance(span, Span)
        spans.append(span)
    doc.ents = spans
    return [(text[r["start"] : r["end"]], r["label"]) for r in find_names(doc, weight)]


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("So Ida Brock (D-Newport) left.", ("GPE", "D-Newport")),
        ("So Ida Brock, R-Selby, left.", ("ORG", "R-Selby")),
        ("So Ida Brock, KC, left.", ("ORG", "KC")),
        ("So a California Democrat left.", ("ORG", "California Democrat")),
        ("THE MAYOR SAID IT LEAKS.", ("PERSON", "SAID")),
        ("So Ida Brock met the Scouser.", ("PERSON", "Scouser")),
        ("So Ida Brock paid EC$400.", ("ORG", "EC$")),
        ("So Ida Brock paid Dhs500.", ("ORG", "Dhs500")),
        ("So Ida Brock paid RON 20.", ("PERSON", "RON")),
        ("So on May 3 Ida Brock left.", ("ORG", "May")),
    ],
)
def test_tags_behind_names_are_no_names(text: str, entity: tuple[str, str]) -> None:
    assert [name for name, _ in read(text, entity) if name not in ("Ida Brock", "California")] == []


def test_a_letter_and_a_hyphen_alone_make_no_tag_and_an_age_no_day() -> None:
    assert ("K2", "PLACE") in read("So they climbed K2 in May.", ("LOC", "K2"))
    assert ("May", "PERSON") in read("So Ida Brock met May, 30.", ("PERSON", "May"))
    assert ("R-Selby", "ORGANIZATION") in read("He joined R-Selby in May.", ("ORG", "R-Selby"))


@pytest.mark.parametrize("weight", [2, 4])
@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("So the club, Forza Selbyham, left.", "Forza Selbyham", "ORGANIZATION"),
        ("So the line's operator, Velkora, left.", "Velkora", "ORGANIZATION"),
        ("So Velkora, a big maker of pumps, left.", "Velkora", "ORGANIZATION"),
        ("So Velkora Ruun, the airline, left.", "Velkora Ruun", "ORGANIZATION"),
        # People make, run and publish things, too; given names are people's; what is said must be closed.
        ("So the line's operator, Velkora Ruun, left.", "Velkora Ruun", "PERSON"),
        ("So the club, Ada Selbyham, left.", "Ada Selbyham", "PERSON"),
        ("So the akim of the district, Zelda Ruun, left.", "Zelda Ruun", "PERSON"),
        ("So an adviser to the club, Velkora Ruun, left.", "Velkora Ruun", "PERSON"),
        ("So the head of the club in the town, Velkora Ruun, left.", "Velkora Ruun", "PERSON"),
        ("So a man of the north left the old big red club, Velkora Ruun, alone.", "Velkora Ruun", "ORGANIZATION"),
        ("So the club, Forza Selbyham left.", "Forza Selbyham", "PERSON"),
        ("So Velkora, their maker of pumps, left.", "Velkora", "PERSON"),
        ("So Velkora, an aide at the club, left.", "Velkora", "PERSON"),
        ("So Velkora, an aide to the club, left.", "Velkora", "PERSON"),
        ("So Velkora, their club, left.", "Velkora", "ORGANIZATION"),
        ("So Velkora, the Selby-based club of the north, left.", "Velkora", "ORGANIZATION"),
        ("So Ida, the club of the north, left.", "Ida", "ORGANIZATION"),
        ("So Ida, which sells pumps, left.", "Ida", "PERSON"),
        ("So Velkora, a big man from the club, left.", "Velkora", "PERSON"),
        ("So the club of Velkora, left.", "Velkora", "PERSON"),
        ("So it is a club,\n\nVelkora, left.", "Velkora", "PERSON"),
        ("So met Velkora\n\n, the airline, left.", "Velkora", "PERSON"),
    ],
)
def test_what_is_said_beside_a_name_makes_a_body_of_it(text: str, name: str, label: str, weight: int) -> None:
    doc = NLP(text)
    doc.ents = [doc.char_span(text.index(name), text.index(name) + len(name), label="PERSON")]
    assert [(text[r["start"] : r["end"]], r["label"]) for r in find_names(doc, weight)] == [(name, label)]


@pytest.mark.parametrize(
    ("text", "base", "name", "label"),
    [
        # What a person is called by is no body: the first name, or the name in full of a surname.
        ("So Ida Brock left. Ida sang.", [("PERSON", "Ida Brock"), ("ORG", "Ida sang")], "Ida", "PERSON"),
        ("So Velka Ruun left. Velka sang.", [("PERSON", "Velka Ruun"), ("ORG", "Velka sang")], "Velka", "ORGANIZATION"),
        ("So Velka Ruun left. Ruun sang.", [("ORG", "Velka Ruun"), ("PERSON", "Ruun sang")], "Velka Ruun", "PERSON"),
        ("So Ruun Works shut. Works sang.", [("ORG", "Ruun Works"), ("PERSON", "Works sang")], "Ruun Works", "PERSON"),
        ("So Ruun Bank shut. Bank sang.", [("ORG", "Ruun Bank"), ("PERSON", "Bank sang")], "Ruun Bank", "ORGANIZATION"),
    ],
)
def test_what_a_person_is_called_by_is_no_body(text: str, base: list[tuple[str, str]], name: str, label: str) -> None:
    doc = NLP(text)
    spans = []
    for kind, words in base:
        start = text.rindex(words)
        spans.append(doc.char_span(start, start + len(words.removesuffix(" sang")), label=kind))
    doc.ents = spans
    assert (name, label) in [(text[r["start"] : r["end"]], r["label"]) for r in find_names(doc, 4)]


@pytest.mark.parametrize(
    "text",
    [
        "So Velkora shares rose.",
        "So Velkora, which makes tiles, left.",
        "So Velkora's customers left.",
        "So Velkora said it plans to close.",
        "So Velkora announced that it expects a loss.",
    ],
)
def test_a_firm_of_one_odd_word_is_no_person(text: str) -> None:
    assert read(text, ("PERSON", "Velkora")) == [("Velkora", "ORGANIZATION")]


@pytest.mark.parametrize(
    "text",
    [
        "So Brock said it would rain.",
        "So Brock shares a room.",
        "So Brock, whose firm makes tiles, left.",
        "So Mr. Brock said it plans to close.",
        "So Ida Brock left. Then Brock said it plans to close.",
    ],
)
def test_a_person_of_one_word_stays_one(text: str) -> None:
    assert all(label == "PERSON" for _, label in read(text, ("PERSON", "Ida Brock" if "Ida" in text else "Brock")))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # Postnominals stand behind a comma and are a body's name elsewhere; a person may be called so.
        ("He joined KC in May.", ("ORG", "KC")),
        ("So, KC, left.", ("PERSON", "KC")),
        # Behind a comma another body may stand.
        ("In May, Northern Tools rose.", ("ORG", "Northern Tools")),
        # One land and another word are no two peoples, nor is a body that two lands have.
        ("So the Peru-Chile Council met.", ("ORG", "Peru-Chile Council")),
        ("So Peru-Brock won.", ("ORG", "Peru-Brock")),
    ],
)
def test_what_only_looks_like_no_name(text: str, name: tuple[str, str]) -> None:
    assert [found for found, _ in read(text, name)] == [name[1]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("So Peru-Chile won.", ("ORG", "Peru-Chile")),
        ("So the Monday left.", ("ORG", "Monday")),
        ("So Peru said.", ("PERSON", "Peru")),
        ("So the Republican won.", ("ORG", "Republican")),
        ("So a Selbyham Republican won.", ("PERSON", "Selbyham Republican")),
        ("So the GDP rose.", ("ORG", "GDP")),
        # Behind the furniture that the text begins with nothing is lost, an entity of no kind of ours is none.
        ("So Tarkas rose.", ("MONEY", "Tarkas")),
    ],
)
def test_peoples_days_and_sums_are_no_names(text: str, name: tuple[str, str]) -> None:
    assert read(text, name) == []


def test_a_doubtful_country_may_be_a_persons_name() -> None:
    assert read("So Jordan said.", ("PERSON", "Jordan")) == [("Jordan", "PERSON")]
    assert read("So Jordan said.", ("GPE", "Jordan")) == []


@pytest.mark.parametrize(
    ("text", "found", "whole"),
    [
        ("He met Lim Sok Huay.", ("PERSON", "Sok Huay"), "Lim Sok Huay"),
        ("He met Lim Huay.", ("PERSON", "Huay"), "Lim Huay"),
        ("He met Lim Rosa Brock.", ("PERSON", "Rosa Brock"), "Rosa Brock"),
        ("He met Lim Sok Huay Brock.", ("PERSON", "Sok Huay Brock"), "Sok Huay Brock"),
        ("He met Tarka Sok Huay.", ("PERSON", "Sok Huay"), "Sok Huay"),
        ("He met Lim\nSok Huay left.", ("PERSON", "Sok Huay"), "Sok Huay"),
        ("He met Lim Selby Works.", ("ORG", "Selby Works"), "Selby Works"),
    ],
)
def test_a_family_name_that_stands_first_begins_the_name(text: str, found: tuple[str, str], whole: str) -> None:
    assert whole in [name for name, _ in read(text, found)]


def test_a_name_of_the_base_ends_with_its_paragraph() -> None:
    assert read("So Selby\nBrock left.", ("PERSON", "Selby\nBrock")) == [("Selby", "PERSON"), ("Brock", "PERSON")]


def test_two_people_in_capitals_are_no_heading() -> None:
    assert read("So SELBY and Brock left.", ("PERSON", "SELBY and Brock")) == [("SELBY", "PERSON"), ("Brock", "PERSON")]


@pytest.mark.parametrize(
    "text",
    [
        # A first name of the list, a title before it, a comma within, an article behind; the next line is another's.
        "So Ida said it plans to close.",
        "So Mr Velkora said it plans to close.",
        "So Velkora said, it plans to close.",
        "So Velkora shares the room.",
        "So Velkora\n\nshares rose.",
        "So Velkora, who makes tiles, left.",
        "So Velkora said it hopped away.",
    ],
)
def test_who_does_not_act_as_a_firm(text: str) -> None:
    name = "Ida" if "Ida" in text else "Velkora"
    assert read(text, ("PERSON", name)) == [(name, "PERSON")]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("It rained. Velkora will shut, it said.", "ORGANIZATION"),
        ("Velkora plans to shut, it announced on Monday.", "ORGANIZATION"),
        # Not at a sentence's head, another verb, another sentence, somebody with a given name, or a name of two words.
        ("So Velkora will shut, it said.", "PERSON"),
        ("Velkora left early, it said.", "PERSON"),
        ("Velkora will shut. But, it said, not yet.", "PERSON"),
        ("Velkora will shut, it seems.", "PERSON"),
        ("Ida will leave, it said.", "PERSON"),
        ("Velkora Brock will leave, it said.", "PERSON"),
        ("Mr. Velkora met it. Velkora will leave, it said.", "PERSON"),
        ("Velkora will leave, it said. Velkora said he was glad.", "PERSON"),
        ("Velkora will leave, it said. Velkora added that she was glad.", "PERSON"),
        ("Velkora will leave, it said. Velkora said that it was glad.", "ORGANIZATION"),
        ("Velkora will leave, it said. Velkora met her.", "ORGANIZATION"),
        ("Tarka Velkora met it.\n\nVelkora will leave, it said.", "PERSON"),
    ],
)
def test_what_tells_of_its_own_plans_is_a_firm(text: str, label: str) -> None:
    name = next(n for n in ("Tarka Velkora", "Velkora Brock", "Velkora", "Ida") if n in text)
    assert {
        found for words, found in read(text, ("PERSON", name)) if words.split()[-1] in ("Velkora", "Brock", "Ida")
    } == {label}


def test_two_people_joined_and_a_heading_before_a_dash() -> None:
    assert read("So Zorba and Brock left.", ("PERSON", "Zorba and Brock")) == [("Zorba", "PERSON"), ("Brock", "PERSON")]
    names = read("FOCUS - Northern Tools rises.", ("ORG", "FOCUS - Northern Tools"))
    assert names == [("Northern Tools", "ORGANIZATION")]
    names = read("Selbyham - Northern Tools rises.", ("ORG", "Selbyham - Northern Tools"))
    assert names == [("Selbyham", "ORGANIZATION"), ("Northern Tools", "ORGANIZATION")]


def test_a_capital_city_that_is_nobodys_name_is_a_place() -> None:
    assert read("So Asunción said.", ("PERSON", "Asunción")) == [("Asunción", "PLACE")]


def test_a_half_of_a_countrys_short_name_is_none() -> None:
    assert read("So S. Africa said.", ("GPE", "S"), ("GPE", "Africa")) == []
    assert read("So W. Selby said.", ("GPE", "Selby")) == [("Selby", "PLACE")]
    assert read("So N. Ireland said.", ("GPE", "N")) == []


def test_a_capital_city_in_a_name_or_that_people_are_called_by_is_none() -> None:
    assert read("So Asunción Brock left.", ("PERSON", "Asunción Brock")) == [("Asunción Brock", "PERSON")]
    assert read("So Mrs. Sofia left.", ("PERSON", "Sofia")) == [("Sofia", "PERSON")]


def test_countries_are_left_to_their_own_layer() -> None:
    assert read("So Peru said.", ("GPE", "Peru")) == []


def test_a_surname_is_its_bearers() -> None:
    text = "So Ida Brock left. BROCK LEAVES, they wrote. Then Brock slept."
    assert read(text, ("PERSON", "Ida Brock")) == [("Ida Brock", "PERSON"), ("BROCK", "PERSON"), ("Brock", "PERSON")]


def test_a_town_is_no_surname_of_the_lists_but_may_be_one_of_the_base_or_of_whoever_speaks() -> None:
    for did, label in (("slept", "PLACE"), ("said no", "PERSON"), ("said no in Nairobi", "PLACE")):
        found = read(f"So Nairobi {did}. Then Ida Nairobi left.", ("PERSON", "Ida Nairobi"))
        assert {*found} == {("Nairobi", label), ("Ida Nairobi", "PERSON")}
    names = read("So Selbyham slept. Then Ida Selbyham left.", ("GPE", "Selbyham"), ("PERSON", "Ida Selbyham"))
    assert names == [("Selbyham", "PERSON"), ("Ida Selbyham", "PERSON")]


def test_a_candidate_in_a_table_of_polls_is_no_team() -> None:
    names = read("Ida Brock leads in Selbyham.\nBrock 52 Hale 41", ("PERSON", "Ida Brock"))
    assert names == [("Ida Brock", "PERSON"), ("Brock", "PERSON"), ("Hale", "ORGANIZATION")]


def test_a_town_in_a_table_of_results_is_its_team() -> None:
    names = read("It rained in Nairobi. Nairobi slept.\nNairobi 2 Selbyham 1", ("GPE", "Nairobi"))
    assert names == [
        ("Nairobi", "PLACE"),
        ("Nairobi", "PLACE"),
        ("Nairobi", "ORGANIZATION"),
        ("Selbyham", "ORGANIZATION"),
    ]


def test_a_name_of_two_letters_is_not_looked_for_again() -> None:
    assert read("So Ida Bo left. A Bo tree fell.", ("PERSON", "Ida Bo")) == [("Ida Bo", "PERSON")]


def test_what_begins_in_small_letters_is_looked_for_again_where_a_particle_begins_it() -> None:
    assert read("A super Tarka rose. Another super Tarka fell.", ("ORG", "super Tarka")) == [
        ("super Tarka", "ORGANIZATION")
    ]
    names = read("So Ida van der Brock left. Then van der Brock slept.", ("PERSON", "Ida van der Brock"))
    assert names == [("Ida van der Brock", "PERSON"), ("van der Brock", "PERSON")]


def test_a_firm_called_like_another_is_no_persons() -> None:
    text = "Then Velkora said it plans to close. So Velkora Works shut."
    names = read(text, ("PERSON", "Velkora"), ("ORG", "Velkora Works"))
    assert names == [("Velkora", "ORGANIZATION"), ("Velkora Works", "ORGANIZATION")]


def test_a_surname_that_acts_as_a_firm_is_its_bearers() -> None:
    names = read(
        "Then Velkora said it plans to close. So Ida Velkora left.", ("PERSON", "Velkora"), ("PERSON", "Ida Velkora")
    )
    assert names == [("Velkora", "PERSON"), ("Ida Velkora", "PERSON")]


def test_a_town_that_acts_is_no_firm() -> None:
    text = "So Selby Vale, which grew, slept. It rained in Selby Vale."
    assert read(text, ("GPE", "Selby Vale")) == [("Selby Vale", "PLACE")] * 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # A word in small letters, or a title before three capitals, is less sure of a person than the base of a body.
        ("So its lawyer Tarka Vale left.", "Tarka Vale"),
        ("So Chairman Selby Vale Waterworks left.", "Selby Vale Waterworks"),
    ],
)
def test_a_body_behind_a_post_stays_one(text: str, name: str) -> None:
    assert read(text, ("ORG", name)) == [(name, "ORGANIZATION")]


@pytest.mark.parametrize(
    ("name", "family"),
    [
        (("Lena", "van", "der", "Brock"), ("van", "der", "Brock")),
        (("Tom", "Brock", "Sr", "."), ("Brock",)),
        (("Brock", "Q"), ()),
        (("Brock",), ()),
        (("Hua", "Brock"), ("Hua",)),
        (("Ida", "Hua", "Brock"), ("Brock",)),
        (("Hua", "Ida", "Brock"), ("Brock",)),
        # Of two that may stand first the last is one.
        (("Hua", "Chen"), ("Chen",)),
        (("van", "Brock"), ("Brock",)),
    ],
)
def test_the_surname_of_a_name(name: tuple[str, ...], family: tuple[str, ...]) -> None:
    assert surname(name) == family


def test_a_place_whose_stores_close_is_no_firm() -> None:
    assert read("So Selbyham stores closed.", ("GPE", "Selbyham")) == [("Selbyham", "PLACE")]


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("So Tarkas coach Ada Frost left.", "Tarkas", "ORGANIZATION"),
        ("So the Tarkas won.", "Tarkas", "ORGANIZATION"),
        ("So Tarka coach hire left.", "Tarka", "PERSON"),
        ("So Tarka\n\ncoach Ada Frost left.", "Tarka", "PERSON"),
        ("So the Tarka won.", "Tarka", "PERSON"),
        ("So Brocks won.", "Brocks", "PERSON"),
        ("So the Ada Brocks won.", "Ada Brocks", "PERSON"),
    ],
)
def test_a_team_is_nobody(text: str, name: str, label: str) -> None:
    assert (name, label) in read(text, ("PERSON", name))


def test_a_day_in_capitals_is_no_name() -> None:
    assert read("So CHRISTIAN MUSLIM left.", ("ORG", "CHRISTIAN MUSLIM")) == []


def test_a_headline_between_two_names_is_no_third_name() -> None:
    text = "Ida Brock Slams Velko Ruun. So Ida Brock left Velko Ruun."
    doc = NLP(text)
    found = [(0, 26, "PERSON"), (31, 40, "PERSON"), (46, 56, "ORG")]
    doc.ents = [doc.char_span(s, e, label=label) for s, e, label in found]
    names = [text[r["start"] : r["end"]] for r in find_names(doc, 2)]
    assert names == ["Ida Brock", "Velko Ruun"] * 2


def test_a_title_with_its_point_is_no_name() -> None:
    assert read("So Dr. Ida Brock left.", ("PERSON", "Dr."), ("PERSON", "Ida Brock")) == [("Ida Brock", "PERSON")]


def test_a_name_that_holds_one_other_is_a_name() -> None:
    text = "Ida Brock Lima Silva came. So Ida Brock left."
    doc = NLP(text)
    doc.ents = [doc.char_span(0, 20, label="PERSON"), doc.char_span(30, 39, label="PERSON")]
    assert "Ida Brock Lima Silva" in [text[r["start"] : r["end"]] for r in find_names(doc, 2)]
