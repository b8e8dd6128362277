"""The component ``onrecord_names``."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, Span

from blank import blank
from onrecord import layers
from onrecord.components.names import make_names
from onrecord.names.finding import surname

ALONE = spacy.blank("en")
ALONE.add_pipe("onrecord_names")
WORDS = [
    "Ana",
    "Silva",
    "Mr",
    ".",
    "J",
    "van",
    "der",
    "(",
    "Peru",
    ")",
    "2",
    "1st",
    "AT",
    "v",
    "-",
    "Inc",
    "Bank",
    "of",
    "\n",
    "TOKYO",
    "--",
]


def found(doc: Doc) -> list[tuple[str, str]]:
    return [(doc.text[r["start"] : r["end"]], r["label"]) for r in layers.read(doc, "names")]


def read(text: str, **entities: str) -> list[tuple[str, str]]:
    """What the component makes of a text in which the base found ``entities`` (label: words)."""
    doc = blank()(text)
    spans = []
    for label, words in entities.items():
        start = text.index(words)
        span = doc.char_span(start, start + len(words), label=label)
        assert isinstance(span, Span)
        spans.append(span)
    doc.ents = spans
    return found(make_names(ALONE, "names", weight=2)(doc))


@pytest.mark.parametrize(
    ("text", "entities", "names"),
    [
        ("Then President Silva left.", {"PERSON": "President Silva"}, [("Silva", "PERSON")]),
        # A surname that is a trade, a first name that is a month, a portfolio that is no first name.
        ("Then Ana Boxer left.", {"PERSON": "Ana Boxer"}, [("Ana Boxer", "PERSON")]),
        ("Then April Silva left.", {"PERSON": "Silva"}, [("April Silva", "PERSON")]),
        ("Then Secretary of State Silva left.", {"PERSON": "State Silva"}, [("Silva", "PERSON")]),
        ("Then Secretary of State Silva left.", {"PERSON": "Silva"}, [("Silva", "PERSON")]),
        # Accents of their own, and what a wrong decoding leaves.
        ("Then José Mun\u0303oz left.", {"PERSON": "José Mun\u0303oz"}, [("José Mun\u0303oz", "PERSON")]),
        ("Then José MuÃ\x83Â±oz left.", {"PERSON": "José MuÃ\x83Â±oz"}, [("José MuÃ\x83Â±oz", "PERSON")]),
        # A capital that speaks.
        ("Aid came, and Asunción said more would.", {"PERSON": "Asunción"}, [("Asunción", "PLACE")]),
        # Labels of a transcript.
        ("HON. ANA SILVA (Lower Arden): It rains.", {}, [("ANA SILVA", "PERSON")]),
        ("Then Silva's car left.", {"PERSON": "Silva's"}, [("Silva", "PERSON")]),
        (
            "He joined the Riverside Orchestra.",
            {"ORG": "the Riverside Orchestra"},
            [("Riverside Orchestra", "ORGANIZATION")],
        ),
        ("So Zorba and Brunn left.", {"PERSON": "Zorba and Brunn"}, [("Zorba", "PERSON"), ("Brunn", "PERSON")]),
        ("Zorba 26th", {"PERSON": "Zorba 26th"}, [("Zorba", "PERSON")]),
        ("They flew to China.", {"GPE": "China"}, []),
        (
            "Sarnik flew. FOCUS - Sarnik rises",
            {"ORG": "FOCUS - Sarnik"},
            [("Sarnik", "ORGANIZATION"), ("Sarnik", "ORGANIZATION")],
        ),
        ("Science by Q. Brunn.", {"PERSON": "Brunn"}, [("Q. Brunn", "PERSON")]),
    ],
)
def test_names_of_the_base_are_cleaned(text: str, entities: dict[str, str], names: list[tuple[str, str]]) -> None:
    assert read(text, **entities) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("customs official Zan Wu said", [("Zan Wu", "PERSON")]),
        ("spokeswoman Moon Hye-rin said", [("Moon Hye-rin", "PERSON")]),
        ("General Omar al-Brunn said", [("Omar al-Brunn", "PERSON")]),
        ("Minister Lena van der Brunn said", [("Lena van der Brunn", "PERSON")]),
        ("He saw Peter Zorba leave.", [("Peter Zorba", "PERSON")]),
        ("1. Ondra Brunnova (Slovakia) 22.4", [("Ondra Brunnova", "PERSON")]),
        ("He left Brunnova Tools Inc in May.", [("Brunnova Tools Inc", "ORGANIZATION")]),
        ("at the University of Brunnova in May", [("University of Brunnova", "ORGANIZATION")]),
        ("ZORBAVILLE, Peru, March 3 (Reuters) - It rained.", [("ZORBAVILLE", "PLACE"), ("Reuters", "ORGANIZATION")]),
        ("Northham 2 Easterton 1", [("Northham", "ORGANIZATION"), ("Easterton", "ORGANIZATION")]),
        ("It rained in Nairobi.", [("Nairobi", "PLACE")]),
    ],
)
def test_names_that_rules_find(text: str, names: list[tuple[str, str]]) -> None:
    assert read(text) == names


def test_a_body_is_called_after_what_it_runs_for_a_country(nlp: Language) -> None:
    doc = nlp("Tourism Fiji said arrivals rose.")
    assert [doc.text[r["start"] : r["end"]] for r in layers.read(doc, "agencies")] == ["Tourism Fiji"]


def test_surnames_are_found_again_also_in_capitals() -> None:
    assert read("ZORBA LEAVES\n\nMr. Peter Zorba left. So Zorba was gone.") == [
        ("ZORBA", "PERSON"),
        ("Peter Zorba", "PERSON"),
        ("Zorba", "PERSON"),
    ]


@pytest.mark.slow
def test_a_long_list_that_the_base_takes_for_one_name() -> None:
    text = "So " + "Zorba and " * 3000 + "Brunn"
    assert len(read(text, PERSON=text[3:])) == 3001


def test_a_person_stands_after_the_noun_for_one() -> None:
    assert read("“No,” the union’s lawyer, Kalo Brunn, told us.", ORG="Kalo Brunn") == [("Kalo Brunn", "PERSON")]
    assert read("It was the union’s gate, Kalo Brunn, that shut.") == []


def test_a_first_name_ends_the_name_of_an_office() -> None:
    assert read("said Vice Minister of Civil Defence Rosa Elena Brunn.") == [("Rosa Elena Brunn", "PERSON")]
    assert read("said Ambassador to the United States Karim Brunn.") == [("Karim Brunn", "PERSON")]
    assert read("said the Minister of Civil Defence.") == []


def test_one_name_has_one_label() -> None:
    names = read("So Zorba spoke. Then Mr. Peter Zorba left.", ORG="Zorba")
    assert names == [("Zorba", "PERSON"), ("Peter Zorba", "PERSON")]


@pytest.mark.parametrize(
    ("name", "family"),
    [
        (("Ana", "Silva"), ("Silva",)),
        (("Loyola", "de", "Palacio"), ("de", "Palacio")),
        (("Hua", "Chunying"), ("Hua",)),
        (("John", "Smith", "Jr", "."), ("Smith",)),
        (("Silva",), ()),
    ],
)
def test_surname(name: tuple[str, ...], family: tuple[str, ...]) -> None:
    assert surname(name) == family


def test_with_the_whole_pipeline(nlp: Language) -> None:
    names = found(nlp("Prime Minister Ana Silva met Peter Zorba in Nairobi on Monday. Silva later praised Zorba."))
    assert ("Ana Silva", "PERSON") in names
    assert ("Silva", "PERSON") in names
    assert ("Nairobi", "PLACE") in names


@settings(deadline=None)
@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS)).map(" ".join)))
def test_any_text_in_anybodys_pipeline(text: str) -> None:
    end = 0
    for record in layers.read(ALONE(text), "names"):
        assert end <= record["start"] < record["end"] <= len(text)
        end = record["end"]
