"""What a head needs beside it to name a body, class by class of ``agency_heads.tsv``."""

from __future__ import annotations

import pytest

from blank import blank
from onrecord import layers
from onrecord.agencies.patterns import NEEDS, heads, pattern_spans, read_article


def bodies(
    text: str, *, places: tuple[str, ...] = (), people: tuple[str, ...] = (), found: tuple[str, ...] = ()
) -> set[str]:
    doc = blank()(text)
    named = [(name, "PLACE") for name in places] + [(name, "PERSON") for name in people]
    named += [(name, "ORGANIZATION") for name in found]
    records = [{"start": text.index(n), "end": text.index(n) + len(n), "label": label} for n, label in named]
    layers.write(doc, "names", sorted(records, key=lambda r: r["start"]))
    layers.write(doc, "countries", [])
    article = read_article(doc)
    return {text[slice(*span)] for span in pattern_spans(article)}


EXAMPLES = {
    "alone": ("the Supreme Court sat", "Supreme Court", "the supreme chess court sat"),
    "named": ("the Selby Police Department shut", "Selby Police Department", "the Department shut"),
    "topic": ("the Port Authority shut", "Port Authority", "the Chess Authority shut"),
    "national": ("the National Cancer Institute shut", "National Cancer Institute", "the Brandt Institute shut"),
    "country": ("the Army of Selby left", "Army of Selby", "the Salvation Army left"),
    "parliament": ("the Senate Finance Committee sat", "Senate Finance Committee", "the Festival Committee sat"),
}


def test_each_class_of_the_list_has_its_rule_and_its_examples() -> None:
    assert set(NEEDS) == set(EXAMPLES) == set(heads().values())


@pytest.mark.parametrize(("holds", "body", "other"), EXAMPLES.values())
def test_what_each_class_needs(holds: str, body: str, other: str) -> None:
    assert body in bodies(holds, places=("Selby",) if "Selby" in holds else ())
    assert bodies(other) == set()


def test_the_subject_behind_a_body_of_a_level_belongs_to_it() -> None:
    assert bodies("the National Department of Health shut") == {"National Department of Health"}
    assert bodies("the State Department of Ida Brock", people=("Ida Brock",)) == {"State Department"}
    assert bodies("the National Department of") == {"National Department"}


def test_a_form_of_address_is_no_part_of_a_body() -> None:
    for address in ("Dr", "Mrs", "Prof"):
        assert bodies(f"Ministry of Health {address} Ida Brock spoke", people=("Ida Brock",)) == {"Ministry of Health"}


def test_a_list_of_subjects_is_one_body() -> None:
    assert "Ministry of Trade, Energy and Transport" in bodies("the Ministry of Trade, Energy and Transport shut")
    assert bodies("the Ministry of Health and Ida Brock", people=("Ida Brock",)) == {"Ministry of Health"}
    # Of the others the list need not know, but none is a body of its own.
    assert bodies("the Ministry of Labour, Kites and Sport shut") == {"Ministry of Labour, Kites and Sport"}
    assert bodies("the Ministry of Labour, Velka and Ruun", found=("Velka", "Ruun")) == {"Ministry of Labour"}
    assert bodies("the Ministry of Labour, Velka Ltd and Ruun", found=("Velka Ltd", "Ruun")) == {"Ministry of Labour"}
    assert bodies("the Ministry of Labour, Velka and Ruun shut") == {"Ministry of Labour"}
    assert bodies("the Ministry of Labour, Selby and Hull", places=("Selby", "Hull")) == {"Ministry of Labour"}
    assert bodies("the Ministry of Sport, Labour and Kites shut") == set()


def test_the_office_of_a_post_is_a_body_and_so_are_fire_brigades() -> None:
    assert bodies("the Office of the Prime Minister shut") == {"Office of the Prime Minister"}
    assert bodies("she left the office of the Prime Minister") == set()
    assert bodies("the Selby Fire Brigade left") == {"Selby Fire Brigade"}
    assert "Maritime and Coastguard Agency" in bodies("the Maritime and Coastguard Agency left")


def test_whom_a_member_of_parliament_sits_for_is_no_part_of_it() -> None:
    assert bodies("the member of Parliament for Selby told Parliament on Monday", places=("Selby",)) == {"Parliament"}


def test_what_a_body_is_for_belongs_to_it_where_that_was_found_as_its_name() -> None:
    text = "the State Office for River Affairs left the Justice Department for Corvane"
    found = ("State Office for River Affairs", "Justice Department", "Corvane")
    assert bodies(text, found=found) == {"State Office for River Affairs", "Justice Department"}
    for whole in ("Senate Committee on Interior", "Harbour Police of the Selby East City Council"):
        assert whole in bodies(f"the {whole} sat", found=(whole,))


def test_a_police_station_is_not_the_police_of_its_town() -> None:
    assert "Selby police station" in bodies("at the Selby police station", places=("Selby",))
    assert bodies("the Selby police said", places=("Selby",)) == {"Selby police"}


@pytest.mark.parametrize(("tag", "body"), [("VB", "Treasury"), ("NNP", "Ask Treasury")])
def test_a_verb_that_opens_an_order_is_no_part_of_a_body(tag: str, body: str) -> None:
    doc = blank()("It slept. Ask Treasury.")
    for token in doc:
        token.is_sent_start = token.text in ("It", "Ask")
        token.tag_ = tag if token.text == "Ask" else "NN"
    layers.write(doc, "names", [])
    layers.write(doc, "countries", [])
    article = read_article(doc)
    assert body in {doc.text[slice(*span)] for span in pattern_spans(article)}
