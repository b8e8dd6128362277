"""The component ``onrecord_officials``."""

from __future__ import annotations

from typing import Any

import pytest
import spacy
from spacy.language import Language

from onrecord import layers


def profile(nlp: Language, text: str, name: str) -> dict[str, Any]:
    doc = nlp(text)
    return next((r for r in layers.read(doc, "profiles") if doc.text[r["start"] : r["end"]] == name), {})


@pytest.mark.parametrize(
    ("text", "name", "role", "agency", "country", "official"),
    [
        # Title and name.
        ("Foreign Ministry spokeswoman Lin Meihua spoke.", "Lin Meihua", "spokeswoman", "Foreign Ministry", None, True),
        ("The shipment was stopped, customs official Tan Wei said.", "Tan Wei", "official", "customs", None, True),
        ("French Finance Minister Luc Girard resigned.", "Luc Girard", "Finance Minister", None, "FR", True),
        ("Afghan Ambassador to the United States Karim Wardak spoke.", "Karim Wardak", "Ambassador to the United States", None, "AF", True),
        ("Sen. Ruth Alder voted against the bill.", "Ruth Alder", "Sen.", None, None, True),
        ("Former New Jersey Gov. Peter Lind agreed.", "Peter Lind", "Former New Jersey Gov.", None, None, True),
        ("Minister of Education Anna Costa said so.", "Anna Costa", "Minister of Education", None, None, True),
        # Name and apposition.
        ("Karl Brandt, an official with the Ministry of Commerce, agreed.", "Karl Brandt", "official", "Ministry of Commerce", None, True),
        ("Ruth Alder, 54, a Republican senator from Ohio, agreed.", "Ruth Alder", "senator from Ohio", None, None, True),
        ("Owen Pryce, a vet, said the pumps must stay on.", "Owen Pryce", "vet", None, None, False),
        ("“Yes,” said Moon Hye-jin, vice president of Hanbit Logistics.", "Moon Hye-jin", "vice president", "Hanbit Logistics", None, False),
        ("Anna Costa, who heads the Food Safety Authority, agreed.", "Anna Costa", None, "Food Safety Authority", None, True),
        ("President Elise Martin of France met nobody.", "Elise Martin", "President", None, "FR", True),
        # Companies that nobody found, by their leaders' roles.
        ("They met Lumen Foods CEO Ada Frost there.", "Ada Frost", "CEO", "Lumen Foods", None, False),
        ("Ada Frost, managing director of Corvane, resigned.", "Ada Frost", "managing director", "Corvane", None, False),
        ("The former Lumen Foods chief executive Ada Frost resigned.", "Ada Frost", "former chief executive", "Lumen Foods", None, False),
        ("Velland Foods' chief executive, Ada Frost, resigned.", "Ada Frost", "chief executive", "Velland Foods", None, False),
        ("They met former CEO Ada Frost there.", "Ada Frost", "former CEO", None, None, False),
        # Apposition and name.
        ("“No,” her lawyer, Simon Falk, said.", "Simon Falk", "lawyer", None, None, False),
        ("The country's health minister, Anna Costa, resigned.", "Anna Costa", "health minister", None, None, True),
        # Posts of several words, with a body, an abbreviation or a hyphen.
        ("Commander-in-Chief Anatol Bondar praised the troops.", "Anatol Bondar", "Commander-in-Chief", None, None, True),
        ("The permanent secretary of the Ministry of Roads, Anna Costa, said so.", "Anna Costa", "permanent secretary", "Ministry of Roads", None, True),
        ("Anna Costa, Cabinet Member for Coast and Highways, resigned.", "Anna Costa", "Cabinet Member for Coast and Highways", None, None, True),
        ("The commissioner for bridges, Anna Costa, resigned.", "Anna Costa", "commissioner for bridges", None, None, True),
        ("Attorney General (AG) Anna Costa resigned.", "Anna Costa", "Attorney General", None, None, True),
        ("Public Advocate Anna Costa resigned.", "Anna Costa", "Public Advocate", None, None, True),
        ("They met Lumen Foods president and CEO Ada Frost there.", "Ada Frost", "president and CEO", "Lumen Foods", None, False),
        # Who helps somebody in office has not that office.
        ("Simon Falk, the governor's chief of staff, agreed.", "Simon Falk", "chief of staff", None, None, True),
        ("The prime minister's spokeswoman, Anna Costa, agreed.", "Anna Costa", "spokeswoman", None, None, True),
        ("Simon Falk, the mayor's lawyer, agreed.", "Simon Falk", "lawyer", None, None, False),
        # Nouns that no list has.
        ("“Again,” sighed beekeeper Meg Tarrant.", "Meg Tarrant", "beekeeper", None, None, False),
    ],
)  # fmt: skip
def test_what_stands_beside_a_name(
    nlp: Language, text: str, name: str, role: str, agency: str | None, country: str | None, official: bool
) -> None:
    found = profile(nlp, text, name)
    assert (found["role"], found["agency"], found["country"], found["official"]) == (role, agency, country, official)


def test_evidence_is_the_words_that_say_so(nlp: Language) -> None:
    text = "Karl Brandt, an official with the Ministry of Commerce, agreed."
    found = profile(nlp, text, "Karl Brandt")
    assert {key: [text[s:e] for s, e in spans] for key, spans in found["evidence"].items()} == {
        "role": ["official"],
        "agency": ["Ministry of Commerce"],
        "country": [],
    }


@pytest.mark.parametrize(
    ("text", "name", "gender"),
    [
        ("Mrs. Frost agreed with Ben Hale.", "Frost", "f"),
        ("Mr Hale agreed.", "Hale", "m"),
        ("Police spokeswoman Kim Lund agreed.", "Kim Lund", "f"),
        ("Her brother Moon Jae-ho disagreed.", "Moon Jae-ho", "m"),
    ],
)
def test_gender_as_the_text_tells_it(nlp: Language, text: str, name: str, gender: str) -> None:
    assert profile(nlp, text, name)["gender"] == gender


def test_a_partys_tag_makes_an_official(nlp: Language) -> None:
    assert profile(nlp, "Ruth Alder (R-Ohio) voted against the bill.", "Ruth Alder")["official"]


def test_a_plural_title_is_everybodys(nlp: Language) -> None:
    for name in ("Ruth Alder", "Peter Lind"):
        assert profile(nlp, "Senators Ruth Alder and Peter Lind voted against the bill.", name)["official"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A spokesman for Ada Frost declined to comment.", "Ada Frost"),
        ("According to Frost, the mayor was absent.", "Frost"),
        ("He spoke to his mother, Frost was told.", "Frost"),
        ("Ben Hale, Mayor Ada Frost and others came.", "Ben Hale"),
    ],
)
def test_what_is_said_of_somebody_else(nlp: Language, text: str, name: str) -> None:
    assert not profile(nlp, text, name).get("role")


@pytest.mark.parametrize(
    ("text", "name", "official"),
    [
        ("Presidential candidate Ada Frost spoke.", "Ada Frost", False),
        ("Captain Ada Frost of the army spoke.", "Ada Frost", True),
        ("The goal came from captain Ada Frost late in the game.", "Ada Frost", False),
        ("Union leader Ben Hale spoke.", "Ben Hale", False),
        ("Police chief Ben Hale spoke.", "Ben Hale", True),
    ],
)
def test_who_is_an_official(nlp: Language, text: str, name: str, official: bool) -> None:
    assert profile(nlp, text, name)["official"] is official


def test_alone_in_another_pipeline() -> None:
    other = spacy.blank("en")
    other.add_pipe("onrecord_officials")
    assert layers.read(other("Mayor Ada Frost spoke."), "profiles") == []
    assert layers.read(other(""), "profiles") == []
