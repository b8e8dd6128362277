"""Which mentions of bodies are one body."""

from __future__ import annotations

import pytest

from onrecord.identities.bodies import BodyMention, cluster


def bodies(text: str, *names: str) -> list[list[str]]:
    """The names as they are put together; each stands in the text in turn."""
    mentions, position = [], 0
    for name in names:
        start = text.index(name, position)
        position = start + len(name)
        mentions.append(BodyMention(start, position, name, False, None))
    return [body.texts for body in cluster(mentions, text)]


@pytest.mark.parametrize(
    ("text", "names", "found"),
    [
        ("Ministry of Trade, the Trade Ministry", ["Ministry of Trade", "Trade Ministry"], 1),
        ("Ministry of Trade, the Ministry of Health", ["Ministry of Trade", "Ministry of Health"], 2),
        ("Bureau of Land Management (BLM). BLM", ["Bureau of Land Management", "BLM"], 1),
        ("Harbour Workers Group (HARB). HARB", ["Harbour Workers Group", "HARB"], 1),
        ("Verkehrsclub Selby (VCÖ). VCÖ", ["Verkehrsclub Selby", "VCÖ"], 1),
        ("Landeskriminalamt (LKA). LKA", ["Landeskriminalamt", "LKA"], 1),
        # Of small letters only those of the name in their order, and no word of it.
        ("Bundesamt für Strahlen (BfS). BfS", ["Bundesamt für Strahlen", "BfS"], 1),
        ("Comisión Nacional del Agua (Conagua). Conagua", ["Comisión Nacional del Agua", "Conagua"], 1),
        ("Comisión Nacional del Agua (Quito). Quito", ["Comisión Nacional del Agua", "Quito"], 2),
        ("Comisión del Agua (Agua). Agua", ["Comisión del Agua", "Agua"], 2),
        ("Bureau of Land Management. XYZ", ["Bureau of Land Management", "XYZ"], 2),
        ("Department of the Treasury, the Treasury", ["Department of the Treasury", "Treasury"], 1),
        ("Corvane Holdings. Corvane", ["Corvane Holdings", "Corvane"], 1),
        ("Corvane Holdings. Corvane Inc. ", ["Corvane Holdings", "Corvane Inc"], 1),
        ("The Red Mesa Housing Coalition. Red Mesa's", ["The Red Mesa Housing Coalition", "Red Mesa's"], 1),
        ("Red Mesa. The Red Mesa Fund", ["Red Mesa", "Red Mesa Fund"], 2),
        ("Red Mesa Fund. Red Mesa Club. Red Mesa", ["Red Mesa Fund", "Red Mesa Club", "Red Mesa"], 3),
        ("Red Mesa Fund. Red Hill", ["Red Mesa Fund", "Red Hill"], 2),
        ("Corvane Bank. Corvane Club. Corvane", ["Corvane Bank", "Corvane Club", "Corvane"], 3),
        # By the noun that says what it is, behind the article; where two bodies end so, it is neither.
        ("Arden Health Service met. The Service", ["Arden Health Service", "Service"], 1),
        ("Arden Health Service met. The Service", ["Arden Health Service", "The Service"], 1),
        ("Arden Health Service met. A Service", ["Arden Health Service", "Service"], 2),
        (
            "Arden Health Service, Selby Ambulance Service. The Service",
            ["Arden Health Service", "Selby Ambulance Service", "Service"],
            3,
        ),
        (
            "Service of Arden, Selby Ambulance Service. The Service",
            ["Service of Arden", "Selby Ambulance Service", "Service"],
            3,
        ),
        ("Access to Tide Commission met. The Commission", ["Access to Tide Commission", "Commission"], 1),
        ("Friends of Arden Council met. The Council", ["Friends of Arden Council", "Council"], 2),
        ("Arden Police of the Selby Council. The Council", ["Arden Police of the Selby Council", "Council"], 2),
        ("Arden Police of the Selby Council. The Police", ["Arden Police of the Selby Council", "Police"], 1),
        # The Court is no Court Theatre, but the Tide may be the Tide Fund.
        ("Court Theatre. Arden High Court. The Court", ["Court Theatre", "Arden High Court", "Court"], 2),
        ("Tide Fund. Arden Tide. The Tide", ["Tide Fund", "Arden Tide", "Tide"], 3),
        # What every town has is that of the article, also in the headline; not where it has two, nor the Supreme Court.
        ("Selby City Council. The City Council", ["Selby City Council", "City Council"], 1),
        ("High Court hears. The Arden High Court", ["High Court", "Arden High Court"], 1),
        ("Police Department. Selby Police Department", ["Police Department", "Selby Police Department"], 1),
        (
            "Arden School Board. Selby School Board. School Board",
            ["Arden School Board", "Selby School Board", "School Board"],
            3,
        ),
        ("Arden Supreme Court. The Supreme Court", ["Arden Supreme Court", "Supreme Court"], 2),
    ],
)
def test_one_body_by_its_words_its_acronym_its_first_or_its_last_word(text: str, names: list[str], found: int) -> None:
    assert len(bodies(text, *names)) == found


def test_a_public_body_is_not_called_by_the_first_words_of_another() -> None:
    mentions = [BodyMention(0, 12, "Arden Court Bar", True, None), BodyMention(20, 31, "Arden Court", False, None)]
    assert len(cluster(mentions, " " * 40)) == 2


def test_the_longest_form_is_the_name() -> None:
    text = "the Corvane Bank’s. Corvane"
    (body,) = cluster(
        [BodyMention(0, 18, "the Corvane Bank’s", True, "FR"), BodyMention(20, 27, "Corvane", False, None)], text
    )
    assert (body.name, body.agency, body.country) == ("Corvane Bank", True, "FR")


def test_of_two_forms_as_long_the_one_in_small_letters_is_the_name() -> None:
    text = "RIVER TRUST. RIVER TRUST. River Trust"
    places = [(0, 11), (13, 24), (26, 37)]
    found = cluster([BodyMention(start, end, text[start:end], False, None) for start, end in places], text)
    assert [body.name for body in found] == ["River Trust"]


def test_a_name_keeps_the_article_within_it() -> None:
    (body,) = cluster([BodyMention(0, 27, "The Ministry of the Interior", False, None)], "The Ministry of the Interior")
    assert body.name == "Ministry of the Interior"


def test_bodies_of_one_name_in_two_countries_are_two() -> None:
    mentions = [BodyMention(10 * i, 10 * i + 9, "Navy Club", True, code) for i, code in enumerate(["FR", "CL", None])]
    assert [len(body.mentions) for body in cluster(mentions, " " * 40)] == [2, 1]
