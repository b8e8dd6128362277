"""The component ``onrecord_identities``."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language

from handmade import make
from onrecord import layers
from onrecord.identities.bodies import BodyMention
from onrecord.identities.bodies import cluster as cluster_bodies
from onrecord.identities.finding import _alias
from onrecord.identities.people import cluster
from onrecord.identities.person import Mention


def mentions(*forms: str, paragraphs: tuple[int, ...] = (), genders: tuple[str | None, ...] = ()) -> list[Mention]:
    """Mentions in a row, one paragraph for all where none are given."""
    found = []
    for i, form in enumerate(forms):
        gender = genders[i] if genders else None
        profile = {"gender": gender, "role": None} if gender else None
        found.append(Mention(i * 100, i * 100 + len(form), form, paragraphs[i] if paragraphs else 0, profile))
    return found


def groups(found: list[Mention]) -> tuple[list[list[str]], list[str]]:
    people, unresolved = cluster(found)
    return [[m.text for m in person.mentions] for person in people], [m.text for m in unresolved]


@pytest.mark.parametrize(
    "forms",
    [
        ["Ada Frost", "Frost", "Ada", "A. Frost", "FROST"],
        ["Frost", "Ada Frost"],
        ["Hua Chunying", "Hua"],
        ["Nils van der Berg", "van der Berg", "Berg"],
        ["José Müller", "Muller"],
        ["José Elías de la Vega y Soto", "De la Vega"],
        # An initial is none of the small words in a surname.
        ["Elif Frost", "E. Frost", "Frost"],
        ["Seán Ó Frost", "Ó Frost"],
        # A given name that is such a word elsewhere.
        ["Frost", "Ole Frost"],
    ],
)
def test_one_person(forms: list[str]) -> None:
    assert groups(mentions(*forms)) == ([forms], [])


@pytest.mark.parametrize(
    ("text", "people"),
    [
        # A rank goes with a post: where that is held, and no other bears the name for a surname.
        ("Minister [PERSON Somchai Brock] left. Gen [PERSON Somchai] sang.", ["Somchai Brock"]),
        ("Baker [PERSON Somchai Brock] left. Gen [PERSON Somchai] sang.", ["Somchai Brock", "Somchai"]),
        ("Minister [PERSON Omar Brock] left. Gen [PERSON Omar] sang.", ["Omar Brock", "Omar"]),
        # A headline has it first.
        ("Gen [PERSON Somchai] left\n\nMinister Gen [PERSON Somchai Brock] sang.", ["Somchai Brock"]),
        # The initials of a post before a surname.
        ("Minister [PERSON Ada Brock] left. [ORGANIZATION PPC Brock] sang.", ["Ada Brock"]),
        ("Minister [PERSON Ada Brock] left. [ORGANIZATION QLV Brock] sang.", ["Ada Brock", "QLV Brock"]),
    ],
)
def test_who_is_called_by_a_rank_or_by_initials(text: str, people: list[str]) -> None:
    assert [r["name"] for r in layers.read(make(text), "identities")] == people


def test_an_official_news_agency_is_no_official() -> None:
    doc = make("The official [ORGANIZATION Selby News Agency] wrote so. An official, [PERSON Ada Brock], left.")
    assert [(r["name"], r["kind"]) for r in layers.read(doc, "identities")] == [
        ("Selby News Agency", "organization"),
        ("Ada Brock", "person"),
    ]


def test_of_a_rank_and_a_post_the_post_says_more_wherever_they_stand() -> None:
    doc = make("Gen [PERSON Ada Brock] left. Interior Minister [PERSON Ada Brock] sang.")
    assert [r["role"] for r in layers.read(doc, "identities")] == ["Interior Minister"]


def test_a_surname_of_two_is_nobodys_when_nothing_decides() -> None:
    people, unresolved = groups(mentions("Ben Frost", "Ada Frost", "Frost"))
    assert people == [["Ben Frost"], ["Ada Frost"]]
    assert unresolved == ["Frost"]


def test_a_title_decides_between_two_of_one_surname() -> None:
    people, unresolved = groups(mentions("Ben Frost", "Ada Frost", "Frost", genders=(None, None, "f")))
    assert people == [["Ben Frost"], ["Ada Frost", "Frost"]]
    assert unresolved == []


def test_a_surname_stays_with_the_one_it_was_established_for() -> None:
    people, unresolved = groups(mentions("Ada Frost", "Frost", "Ben Frost", "Frost", paragraphs=(0, 0, 2, 5)))
    assert people == [["Ada Frost", "Frost", "Frost"], ["Ben Frost"]]
    assert unresolved == []


def test_the_name_is_the_fullest_without_a_headlines_verb() -> None:
    found = mentions("Ada Frost Speaks", "Ada Frost", "ADA FROST", "Frost")
    found[0].heading = True
    assert [person.name for person in cluster(found)[0]] == ["Ada Frost"]


@pytest.mark.parametrize(
    "forms",
    [
        ["Ovrak Zelaqua Filho", "Zelaqua", "Zelaqua Filho"],
        ["Nieves Larrazábal Ochoa", "Larrazábal", "Larrazábal Ochoa"],
        ["Kwazela Adu Mensima", "Kwazela Adu", "Adu", "Mensima"],
        ["Tesfahun Alebe", "Alebe Tesfahun", "Alebe"],
        ["Bambang Wiratmoko", "Pak Bambang", "Eng. Bambang"],
        ["U Moe Zaw Lin", "U Moe Zaw", "U Zaw"],
    ],
)
def test_a_short_form_is_the_person_whose_name_has_it(forms: list[str]) -> None:
    people, unresolved = cluster(mentions(*forms))
    assert [len(person.mentions) for person in people] == [len(forms)] and unresolved == []
    assert people[0].name == forms[0].removeprefix("U ")


@pytest.mark.parametrize(
    "forms", [["Omar Ali Hale", "Ali Hale"], ["Rashid bin Fahd Zahidi", "Fahd"], ["Ada Frost", "Don Frost"]]
)
def test_a_relative_is_somebody_else(forms: list[str]) -> None:
    assert [len(person.mentions) for person in cluster(mentions(*forms))[0]] == [1, 1]


def test_a_word_within_a_name_is_open_where_another_bears_it_as_the_surname() -> None:
    people, unresolved = groups(mentions("Thandeka Dlomo Mkhize", "Sipho Dlomo", "Dlomo"))
    assert len(people) == 2 and unresolved == ["Dlomo"]


def test_bodies_by_acronym_words_and_first_word() -> None:
    text = "The Bureau of Land Management (BLM) met Hanbit Logistics. BLM and Hanbit agreed."
    found = [
        BodyMention(s, s + len(form), form, form in ("Bureau of Land Management", "BLM"), None)
        for form, s in [
            ("Bureau of Land Management", 4),
            ("BLM", 31),
            ("Hanbit Logistics", 40),
            ("BLM", 58),
            ("Hanbit", 66),
        ]
    ]
    assert [(body.name, len(body.mentions), body.agency) for body in cluster_bodies(found, text)] == [
        ("Bureau of Land Management", 3, True),
        ("Hanbit Logistics", 2, False),
    ]


def test_ministries_of_two_countries_are_two() -> None:
    found = [
        BodyMention(i * 50, i * 50 + 16, "Foreign Ministry", True, code) for i, code in enumerate(["JP", "CN", "JP"])
    ]
    assert [len(body.mentions) for body in cluster_bodies(found, "")] == [2, 1]


def test_the_layer_and_the_entities_of_the_doc(nlp: Language) -> None:
    doc = nlp(
        "French Finance Minister Luc Girard spoke in France. Girard praised the Ministry of Health. CHINA and China agreed."
    )
    identities = {i["name"]: i for i in layers.read(doc, "identities")}
    girard = identities["Luc Girard"]
    assert (girard["label"], girard["role"], girard["country"], girard["gender"]) == (
        "OFFICIAL",
        "Finance Minister",
        "FR",
        "m",
    )
    assert [doc.text[s:e] for s, e in girard["mentions"]] == ["Luc Girard", "Girard"]
    assert identities["Ministry of Health"]["label"] == "AGENCY"
    # A demonym is no mention of a country that could speak.
    assert [doc.text[s:e] for s, e in identities["France"]["mentions"]] == ["France"]
    assert len(identities["China"]["mentions"]) == 2
    assert ("Luc Girard", "OFFICIAL") in [(ent.text, ent.label_) for ent in doc.ents]
    assert [i["id"] for i in layers.read(doc, "identities")] == [f"i{n}" for n in range(1, len(identities) + 1)]


def test_alone_in_another_pipeline() -> None:
    other = spacy.blank("en")
    other.add_pipe("onrecord_identities")
    for text in ("", " ", "Mayor Ada Frost spoke."):
        assert layers.read(other(text), "identities") == []


def identities(marked: str) -> list[tuple[str, str, int]]:
    """Name, label and number of mentions of each identity of a text made by hand."""
    return [(i["name"], i["label"], len(i["mentions"])) for i in layers.read(make(marked), "identities")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # A name of one word is a body's where it is one elsewhere, unless somebody bears it.
        ("[ORGANIZATION Nuvora] fell. [PERSON Nuvora] rose.", [("Nuvora", "ORGANIZATION", 2)]),
        ("[PERSON Ada Frost] fell. [ORGANIZATION Frost] and [PERSON Frost] rose.", [("Ada Frost", "PERSON", 3)]),
        ("[PERSON Adele] sang. [PERSON Adele] left. [ORGANIZATION Adele] rose.", [("Adele", "PERSON", 2), ("Adele", "ORGANIZATION", 1)]),
        ("[ORGANIZATION Perkins Telecom] fell. [PERSON Perkins] rose.", [("Perkins Telecom", "ORGANIZATION", 2)]),
        # A form of address is before a person, whatever the label; one of several surnames.
        ("[ORGANIZATION Adv Selby] said no.", [("Adv Selby", "ORGANIZATION", 1)]),
        ("[PERSON BEN HALE]: Yes.\n\n[ORGANIZATION MR. HALE]: No.", [("BEN HALE", "PERSON", 2)]),
        ("[PERSON Rui Pedro Valente da Costa] rose. [PERSON Valente] fell.", [("Rui Pedro Valente da Costa", "PERSON", 2)]),
        # What is invisible is no part of a name.
        ("[PERSON Ana Sil\u00adva] rose. [PERSON Ana Silva] fell.", [("Ana Silva", "PERSON", 2)]),
        # A name that is a person's by its title, or elsewhere.
        ("[PERSON Ada Frost] fell. [PLACE Ada Frost] rose.", [("Ada Frost", "PERSON", 2)]),
        ("Senator [ORGANIZATION Ada Frost] rose.", [("Ada Frost", "OFFICIAL", 1)]),
        # A body between two posts is nobody.
        ("Chief Whip [ORGANIZATION Harvest Front] MP [PERSON Ada Frost] rose.", [("Harvest Front", "ORGANIZATION", 1), ("Ada Frost", "OFFICIAL", 1)]),
        # What goes on behind a name in a heading is no part of it, also where the heading ends like a sentence.
        ("[PERSON Ada Frost Hammers Bakers]: ‘You Should Rest.’\n\n[PERSON Ada Frost] left.", [("Ada Frost", "PERSON", 2)]),
        ("[PERSON Ovrak Zelaqua Filho] spoke to bakers.\n\n[PERSON Ovrak Zelaqua] left.", [("Ovrak Zelaqua Filho", "PERSON", 2)]),
        # Another name in brackets.
        ("[PERSON Ada Frost] (“Nico”) spoke. [PERSON Nico] left.", [("Ada Frost", "PERSON", 2)]),
        # A noun is no body's name.
        ("[ORGANIZATION Council] met.", []),
        # Generations, written inside the name or behind it.
        ("[PERSON Ben Frost] Sr. met [PERSON Ben Frost, Jr.] today.", [("Ben Frost Sr.", "PERSON", 1), ("Ben Frost, Jr.", "PERSON", 1)]),
        # Countries named by themselves.
        ("[COUNTRY-FR France] met [COUNTRY-FR French] bakers.", [("France", "COUNTRY", 1)]),
    ],
)  # fmt: skip
def test_who_is_named(text: str, found: list[tuple[str, str, int]]) -> None:
    assert identities(text) == found


def test_the_office_comes_before_what_is_said_otherwise() -> None:
    doc = make("[PERSON Ada Frost], a baker, spoke. Mayor [PERSON Ada Frost] of [COUNTRY-FR France] left.")
    frost = layers.read(doc, "identities")[0]
    assert (frost["role"], frost["label"]) == ("Mayor", "OFFICIAL")
    assert [doc.text[a:b] for a, b in frost["evidence"]["role"]] == ["Mayor"]


@pytest.mark.parametrize(
    ("text", "role", "agency"),
    [
        ("Former [ORGANIZATION Selby Works] engineer [PERSON Ada Frost] spoke. [PERSON Frost], the CTO, left.", "CTO", None),
        ("[PERSON Ada Frost], a former deputy minister, spoke. Senator [PERSON Ada Frost] left.", "Senator", None),
        ("Former mayor [PERSON Ada Frost] spoke. [PERSON Frost], a baker, left.", "Former mayor", None),
        ("Former clerk [PERSON Ada Frost] spoke. [PERSON Frost], a mother of two, left.", "Former clerk", None),
        ("Clerk [PERSON Ada Frost] spoke. [PERSON Frost], the former chairwoman, left.", "Clerk", None),
    ],
)  # fmt: skip
def test_what_somebody_is_comes_before_what_they_were(text: str, role: str, agency: str | None) -> None:
    frost = next(i for i in layers.read(make(text), "identities") if i["kind"] == "person")
    assert (frost["role"], frost["agency"]) == (role, agency)


@pytest.mark.parametrize(
    ("behind", "alias"),
    [
        (", popularly known as Buck,", ("buck",)),
        (", known to his friends as “Buck”,", ("buck",)),
        (", fondly called Buck,", ("buck",)),
        (", a.k.a. Buck,", ("buck",)),
        (" (also known as Buck)", ("buck",)),
        (" finally called Buck.", ()),
        (", known to the police as Buck Hale,", ()),
    ],
)
def test_what_else_somebody_is_called(behind: str, alias: tuple[str, ...]) -> None:
    assert _alias(f"Ben Frost{behind}", len("Ben Frost")) == alias
