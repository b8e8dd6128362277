"""Firms of one odd word, by what is said of them and how they go on."""

from __future__ import annotations

import pytest

from onrecord.names.finding import find_names

from .test_finding import NLP, read

FIRM = [("Velkora", "ORGANIZATION")]
PERSON = [("Velkora", "PERSON")]


@pytest.mark.parametrize(
    "text",
    [
        "So Velkora, its main rival, said it would appeal.",
        "So Velkora, its only supplier, added that they were late.",
        "So Velkora, a rival of the bank, left.",
        "So Velkora, an app for cooks, left.",
        "So Velkora (LON: VLK) left.",
        "So Velkora, the largest supplier to the old airline, left.",
        "So Velkora, the smallest of the three carriers, left.",
        "So Velkora, one of the two clubs, left.",
        "It rained. Velkora did not say who left. It said only that some had.",
        "Velkora said on Monday that it rained. It added that it snowed.",
        "Velkora did not respond. It later said so.",
        "Velkora declined to comment. It has not said why.",
    ],
)
def test_what_stands_beside_firms_or_goes_on_as_it_is_a_firm(text: str) -> None:
    assert read(text, ("PERSON", "Velkora")) == FIRM


@pytest.mark.parametrize(
    "text",
    [
        # Rivals of a mayor, partners of a bank, the youngest of sisters and of the bank are people.
        "So Velkora, a rival of the mayor, said it would rain.",
        "So Velkora, an app builder, said he was late.",
        "So Velkora, a partner of the bank, said it would rain.",
        "So Velkora, a rival in the bank, said it would rain.",
        "So Velkora, the youngest of the three sisters, left.",
        "So Velkora, the youngest of the bank, left.",
        "So Velkora, the head of the three banks, left.",
        # "Its rival" may be anybody, but for "it" or "they" behind.
        "So Velkora, its main rival, left.",
        "So Velkora, its main rival, said we lost.",
        "So Velkora, its main rival, heard it rain.",
        "So Velkora, its founder, said it would rain.",
        "So Velkora, its rival of old, said it would rain.",
        "So Velkora, their main rival, said it would rain.",
        # Somebody of whom a "he" or "she" tells.
        "So Velkora, a rival of the bank, said she would rain.",
        "So Velkora, a rival of the bank, left. Velkora said he was glad.",
        "So Velkora, a rival of the bank, left. Velkora, a friend, said he was glad.",
        # Anybody may be owed money.
        "So Velkora, a creditor of the bank, said it was late.",
        # What is said is closed, in the same paragraph, and behind a comma.
        "So Velkora, a rival of the bank.",
        "So Velkora, a rival\n\nof the bank, left.",
        "So Velkora was a rival of the bank, it was said.",
        # The next sentence tells of the weather, of a body, a report, a name, or stands elsewhere.
        "Velkora did not say. It was late.",
        "Velkora did not say. He said only that it rained.",
        "Velkora did not say what the club paid. It said only that it did.",
        "Velkora did not say what the reports told. It said only that it did.",
        "Velkora did not say what Tarka paid. It said only that it did.",
        "Velkora did not leave. It said only so.",
        "Velkora rang to say so. It said only so.",
        "Velkora did not say\n\nIt said only so.",
        "So Velkora did not say. It said only so.",
        "Velkora did not say. Velkora said he was glad. It said only so.",
    ],
)
def test_who_only_stands_beside_a_firm_is_a_person(text: str) -> None:
    assert [(name, label) for name, label in read(text, ("PERSON", "Velkora")) if name == "Velkora"][:1] == PERSON


def test_a_name_of_two_words_and_a_bearers_are_no_firms() -> None:
    text = "So Velka Ruun, a rival of the bank, said it would rain."
    assert read(text, ("PERSON", "Velka Ruun")) == [("Velka Ruun", "PERSON")]
    text = "So Ida Velkora left. So Velkora, a rival of the bank, said it would rain."
    assert read(text, ("PERSON", "Ida Velkora")) == [("Ida Velkora", "PERSON"), ("Velkora", "PERSON")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Then they told Rob Fieldes the door was open.", "Rob Fieldes"),
        ("It rained, and they reminded Ida Shores of that.", "Ida Shores"),
        ("Ida Courts said he was late.", "Ida Courts"),
        ("Then they told Sydney Shores that she was late.", "Sydney Shores"),
        ("Then they told Ida Water he was late.", "Ida Water"),
        ("Then Ida Courts, who was late, left.", "Ida Courts"),
        ("Then Mayor Ida Courts left.", "Ida Courts"),
        ("Ida Courts left. Courts said it was late.", "Ida Courts"),
        ("Ida Courts left. It was late, said Courts.", "Ida Courts"),
    ],
)
def test_who_has_a_given_name_and_says_something_or_is_told_is_no_body(text: str, name: str) -> None:
    assert {label for _, label in read(text, ("ORG", name), weight=4)} == {"PERSON"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # No given name, one word more, a word that ends bodies' names, initials, a body of the list.
        ("Then they told Velka Courts the door was open.", "Velka Courts"),
        ("Then they told Ida Velka Courts the door was open.", "Ida Velka Courts"),
        ("Then they told Ida Holdings the door was open.", "Ida Holdings"),
        ("Then they told Ida County the door was open.", "Ida County"),
        ("Then they told Ida TV the door was open.", "Ida TV"),
        ("Then they told Merrill Lynch the door was open.", "Merrill Lynch"),
        # It says something as a firm may, and is asked.
        ("Ida Courts said the lights were out.", "Ida Courts"),
        ("It was late, said Ida Courts.", "Ida Courts"),
        ("Then they urged Ida Courts to leave.", "Ida Courts"),
        # Of a place, a faith or a field.
        ("Then they told Sydney Shores the door was open.", "Sydney Shores"),
        ("Then they told Georgia Shores the door was open.", "Georgia Shores"),
        ("Then they told Christian Shores the door was open.", "Christian Shores"),
        ("Then they told Ida Water the door was open.", "Ida Water"),
        # Another's name ends so, or a word is like it.
        ("Ida Courts rose. Velka Courts said so.", "Ida Courts"),
        ("Ida Courts rose. The Courts rose.", "Ida Courts"),
        ("They met the mayor\n\nIda Courts rose.", "Ida Courts"),
        ("They met the analyst Ida Courts.", "Ida Courts"),
        # Nobody tells it anything.
        ("Then they left Ida Courts to the rain.", "Ida Courts"),
        # It acts as a firm, here or elsewhere, or is said to be one.
        ("Ida Courts said it would close.", "Ida Courts"),
        ("Ida Courts said that it would close.", "Ida Courts"),
        ("Ida Courts said its doors were shut.", "Ida Courts"),
        ("Then they told Ida Courts customers the door was open.", "Ida Courts"),
        ("Then they told Ida Courts, a maker of pumps, the truth.", "Ida Courts"),
        ("Then they told Ida Courts, which sells pumps, the truth.", "Ida Courts"),
    ],
)
def test_a_body_with_a_given_name_in_its_name_stays_one(text: str, name: str) -> None:
    assert (name, "ORGANIZATION") in read(text, ("ORG", name), weight=4)


@pytest.mark.parametrize(
    "text",
    [
        "The party Velkora Ruun said so.",
        "So Polish newspaper Velkora Ruun said so.",
        "It was Tom Brock, head of Velkora Ruun.",
        "The Velkora Ruun said so.",
        "So Velkora Ruun Tark (VRT) left.",
    ],
)
def test_who_is_called_a_body_is_one(text: str) -> None:
    name = "Velkora Ruun Tark" if "Tark" in text else "Velkora Ruun"
    assert dict(read(text, ("PERSON", name)))[name] == "ORGANIZATION"


@pytest.mark.parametrize(
    "text",
    [
        # Where somebody speaks, of what somebody speaks, whose friend somebody is.
        "At the bank Velkora Ruun said so.",
        "The bank Velkora Ruun said was shut left.",
        "It was Tom Brock, a friend of Velkora Ruun.",
        "It was Tom Brock, head of Velkora Ruun’s office.",
        "So the party saw\nVelkora Ruun said so.",
        # Who has an article: by a title, or before another noun.
        "The Velkora Lama said so.",
        "The Velkora Ruun trial left.",
        "So Velkora Ruun Tark (VRK) left.",
        "So Velkora Ruun (VR) left.",
    ],
)
def test_who_is_beside_a_body_is_a_person(text: str) -> None:
    name = next(name for name in ("Velkora Ruun Tark", "Velkora Ruun", "Velkora Lama") if name in text)
    assert dict(read(text, ("PERSON", name)))[name] == "PERSON"


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("So Ida Brock sold (NYSE: VLK) and left.", ("ORG", "NYSE")),
        ("So Ida Brock sold (NYSE: VLK) and left.", ("ORG", "VLK")),
        ("So Ida Brock sold (Nasdaq:VLK; TSX: VKA) and left.", ("ORG", "TSX")),
    ],
)
def test_what_a_share_is_called_at_an_exchange_is_no_body(text: str, entity: tuple[str, str]) -> None:
    assert [name for name, _ in read(text, entity) if name == entity[1]] == []


def test_an_exchange_that_speaks_is_a_body() -> None:
    assert ("NYSE", "ORGANIZATION") in read("NYSE: it shut early, VLK said.", ("ORG", "NYSE"))


@pytest.mark.parametrize(
    ("text", "entities", "name", "label"),
    [
        ("So the Brock Institute for Roads (LOM) left. So LOM won.", [("ORG", "Brock Institute for Roads")], "LOM", "ORGANIZATION"),
        ("So Velk Ruun Corporation left. So then Velk Ruun won.", [("ORG", "Velk Ruun Corporation")], "Velk Ruun", "ORGANIZATION"),
        ("So Velk Ruun Corporation left. So then Mr Velk Ruun won.", [("ORG", "Velk Ruun Corporation")], "Velk Ruun", "PERSON"),
        ("So Velk Ruun Corporation left. So then Velk Ruun, 44, won.", [("ORG", "Velk Ruun Corporation")], "Velk Ruun", "PERSON"),
        ("So Velk Ruun Corporation left. So then Velk Ruun said he won.", [("ORG", "Velk Ruun Corporation")], "Velk Ruun", "PERSON"),
        ("So Ida Brock Corporation left. So then Ida Brock won.", [("ORG", "Ida Brock Corporation")], "Ida Brock", "PERSON"),
    ],
)  # fmt: skip
def test_what_a_body_is_called_for_short_is_no_person(
    text: str, entities: list[tuple[str, str]], name: str, label: str
) -> None:
    doc = NLP(text)
    last = text.rindex(name)
    spans = [(text.index(words), words, found) for found, words in entities[:1]] + [(last, name, "PERSON")]
    doc.ents = [doc.char_span(start, start + len(words), label=found) for start, words, found in spans]
    assert [(r["label"]) for r in find_names(doc, 2) if r["start"] == last] == [label]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("So administrators Selby Ruun left.", "ORGANIZATION"),
        ("Estate agents Ali Ruun left.", "ORGANIZATION"),
        ("So developers Ali Ruun and Omar Brock left.", "PERSON"),
        ("So developers Ali Ruun, Omar Brock and Ida Hale left.", "PERSON"),
        ("So the developer Ali Ruun left.", "PERSON"),
        ("So developers Ali Ruun, 34, and Omar Brock left.", "PERSON"),
        ("So developers Ali Ruun (34) and Omar Brock left.", "PERSON"),
        ("They told insurers Ali Ruun was late.", "PERSON"),
        ("They warned the brokers Ali Ruun was late.", "PERSON"),
        ("Service agents Ali Ruun left.", "PERSON"),
    ],
)
def test_several_of_a_trade_are_a_firm(text: str, label: str) -> None:
    name = "Selby Ruun" if "Selby" in text else "Ali Ruun"
    assert (name, label) in read(text, ("PERSON", name), *((("PERSON", "Omar Brock"),) if "Omar" in text else ()))
