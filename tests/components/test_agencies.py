"""The component ``onrecord_agencies``."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from onrecord import layers

ALONE = spacy.blank("en")
ALONE.add_pipe("onrecord_countries")
ALONE.add_pipe("onrecord_agencies")
WORDS = [
    "Ministry",
    "of",
    "and",
    "the",
    "Health",
    "'s",
    "U.S.",
    ",",
    "(",
    ")",
    "customs",
    "official",
    "MOH",
    "\n",
    "Council",
]


def found(text: str) -> list[str]:
    return [text[r["start"] : r["end"]] for r in layers.read(ALONE(text), "agencies")]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("An official with the Ministry of Commerce spoke.", ["Ministry of Commerce"]),
        ("the Department of Health and Human Services said", ["Department of Health and Human Services"]),
        ("the Ministry of Trade, Industry and Energy said", ["Ministry of Trade, Industry and Energy"]),
        ("the Ministry of Defence and NATO agreed", ["Ministry of Defence", "NATO"]),
        ("the Ministry of Health and the Ministry of Finance", ["Ministry of Health", "Ministry of Finance"]),
        ("Foreign Ministry spokeswoman Ana Silva", ["Foreign Ministry"]),
        ("the Dutch government recalled it", ["Dutch government"]),
        ("The Indonesian Navy sank a boat.", ["Indonesian Navy"]),
        ("the South Korean military fired", ["South Korean military"]),
        ("Japan’s defence ministry denied it", ["Japan’s defence ministry"]),
        ("Kenya's Ministry of Health denied it", ["Ministry of Health"]),
        ("customs official Ana Silva", ["customs"]),
        ("the Nairobi-headquartered Ports Authority", ["Ports Authority"]),
        ("the Rivertown Police Department", ["Rivertown Police Department"]),
        ("the Green County Sheriff's Office", ["Green County Sheriff's Office"]),
        ("the Port Authority of Lagos", ["Port Authority of Lagos"]),
        ("the Senate Judiciary Committee met", ["Senate Judiciary Committee"]),
        ("The UN, the World Bank and the Kremlin", ["UN", "World Bank", "Kremlin"]),
        ("THE WHO sold fish.", ["WHO"]),
        ("A WHO doctor sold fish.", ["WHO"]),
    ],
)
def test_bodies(text: str, agencies: list[str]) -> None:
    assert found(text) == agencies


@pytest.mark.parametrize(
    "text",
    [
        "The government and the ministry said police were there.",
        "The African National Congress won.",
        "He read the Travel Council of Bakers and the Football Commission.",
        "WHO WANTS TO KNOW",
        "VENDORS WHO sold fish left.",
        "A VENDOR WHO sold fish left.",
        "Customs differ between villages.",
    ],
)
def test_what_is_no_body(text: str) -> None:
    assert found(text) == []


def test_an_abbreviation_in_parentheses_is_known_through_the_article() -> None:
    text = "The Malian Ministry of Mines (MOM) spoke. MOM paid."
    records = layers.read(ALONE(text), "agencies")
    assert [(text[r["start"] : r["end"]], r["country"]) for r in records] == [
        ("Malian Ministry of Mines", "ML"),
        ("MOM", "ML"),
        ("MOM", "ML"),
    ]


def test_a_body_goes_on_by_its_last_word() -> None:
    assert found("The National Fisheries Commission met. Then the Commission voted.") == [
        "National Fisheries Commission",
        "Commission",
    ]


def test_a_body_ends_with_its_paragraph() -> None:
    assert found("Ministry of Health\n\nCouncil members") == ["Ministry of Health"]


def test_the_house_is_a_chamber_in_an_article_about_a_parliament() -> None:
    assert found("The House voted after the Senate. House Speaker Ana Silva left the White House.") == [
        "House",
        "Senate",
        "House",
        "White House",
    ]
    assert found("The House was sold. She lived in a House by the sea.") == []


def test_country(nlp: Language) -> None:
    text = "The FBI, the Dutch government and the United Nations agreed."
    assert [r["country"] for r in layers.read(nlp(text), "agencies")] == ["US", "NL", None]


@settings(deadline=None)
@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS)).map(" ".join)))
def test_any_text_in_anybodys_pipeline(text: str) -> None:
    for record in layers.read(ALONE(text), "agencies"):
        assert text[record["start"] : record["end"]].strip()


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Ministerio de Pesca", [None]),
        ("Guardia Civil", ["ES"]),
        ("Partido de Pesca", []),
        ("Universidad de Pesca", []),
    ],
)
def test_a_public_body_by_a_word_of_another_language(name: str, country: list[str | None]) -> None:
    doc = ALONE.make_doc(f"The {name} said so.")
    layers.write(doc, "names", [{"start": 4, "end": 4 + len(name), "label": "ORGANIZATION"}])
    for _, component in ALONE.pipeline:
        doc = component(doc)
    assert [r["country"] for r in layers.read(doc, "agencies")] == country


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("The UN High Commissioner for Refugees, Ada Frost, left.", ["UN"]),
        ("So UN High Commissioner for Refugees Ada Frost left.", ["UN"]),
        ("Ada Frost, the UN High Commissioner for Refugees, left.", ["UN"]),
        ("Ada Frost met the UN High Commissioner for Refugees.", ["UN High Commissioner for Refugees"]),
    ],
)
def test_a_body_that_is_called_after_its_head_is_a_post_beside_a_name(text: str, agencies: list[str]) -> None:
    doc = spacy.blank("en")(text)
    place = text.index("Ada")
    layers.write(doc, "names", [{"start": place, "end": place + len("Ada Frost"), "label": "PERSON"}])
    for _, component in ALONE.pipeline:
        doc = component(doc)
    assert [text[r["start"] : r["end"]] for r in layers.read(doc, "agencies")] == agencies
