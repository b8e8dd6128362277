"""Names of countries and demonyms as pure functions over text."""

from __future__ import annotations

import pycountry
import pytest

from onrecord.countries import table as countries
from onrecord.lexicons import read_table


def found(text: str) -> list[tuple[str, str | None]]:
    return [(text[m.start : m.end], m.code) for m in countries.find(text)]


def test_a_saint_with_a_hyphen_is_the_country() -> None:
    assert found("Saint-Martin and St. Lucia voted.") == [("Saint-Martin", "MF"), ("St. Lucia", "LC")]


def test_every_country_of_iso_3166_is_known_by_all_its_names() -> None:
    rows = {code: names.split("; ") for code, names in read_table("country_names.tsv")}
    assert set(rows) == {country.alpha_2 for country in pycountry.countries}
    for code, names in rows.items():
        # "Congo" alone is the larger of the two in the news.
        assert {word.code for name in names if name != "Congo" and (word := countries.lookup(name))} == {code}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("U.S.", "US"),
        ("US", "US"),
        ("USA", "US"),
        ("America", "US"),
        ("Britain", "GB"),
        ("UK", "GB"),
        ("Turkey", "TR"),
        ("Türkiye", "TR"),
        ("Ivory Coast", "CI"),
        ("Cote d’Ivoire", "CI"),
        ("Burma", "MM"),
        ("Czechia", "CZ"),
        ("Holland", "NL"),
        ("Vatican", "VA"),
        ("DPRK", "KP"),
        ("Republic of Korea", "KR"),
        ("UAE", "AE"),
        ("DRC", "CD"),
        ("Republic of the Congo", "CG"),
        ("Bosnia & Herzegovina", "BA"),
        ("St. Lucia", "LC"),
        ("Taiwan", "TW"),
        ("Hong Kong", "HK"),
        ("Palestinian", "PS"),
        ("CHINESE", "CN"),
        ("Britons", "GB"),
        ("Kiwis", "NZ"),
        ("Dutch", "NL"),
        ("American Samoa", "AS"),
        ("Kosovo", None),
        ("Soviet Union", None),
        ("Yugoslavia", None),
        ("East Germany", None),
    ],
)
def test_names_have_their_code(name: str, code: str | None) -> None:
    word = countries.lookup(name)
    assert word is not None
    assert word.code == code


@pytest.mark.parametrize(
    "text",
    [
        "New Mexico",
        "Northern Ireland",
        "South America",
        "Indiana",
        "the Indian Ocean",
        "European ministers of the EU",
        "England and Scotland",
        "a polish of fine china for us",
        "US$5 million",
        "Contact US today",
        "Lebanon, Pennsylvania",
        "the University of Georgia",
    ],
)
def test_what_is_no_country(text: str) -> None:
    assert found(text) == []


def test_longest_name_wins_and_longer_names_hold_countries() -> None:
    assert found("Papua New Guinea, Guinea-Bissau, Equatorial Guinea and Guinea") == [
        ("Papua New Guinea", "PG"),
        ("Guinea-Bissau", "GW"),
        ("Equatorial Guinea", "GQ"),
        ("Guinea", "GN"),
    ]
    assert found("the Afghan ambassador read the South China Morning Post") == [("Afghan", "AF"), ("China", "CN")]


def test_line_breaks_and_capitals() -> None:
    assert found("SOUTH\nKOREA met the United\nStates") == [("SOUTH\nKOREA", "KR"), ("United\nStates", "US")]
    assert found("New\n\nZealand") == []


def test_the_article_decides_about_congo_korea_and_georgia() -> None:
    assert found("Congo borders Angola")[0] == ("Congo", "CD")
    assert found("In Brazzaville, Congo voted")[0] == ("Congo", "CG")
    assert found("North Korea paraded. The Korean army marched.")[1] == ("Korean", "KP")
    assert found("North Korea and South Korea met. The Korean talks ended.")[2] == ("Korean", "KR")
    assert found("Georgia and Russia signed in Tbilisi")[0] == ("Georgia", "GE")
    assert found("Georgia and Alabama voted") == []


def test_the_north_and_the_south_are_states_in_an_article_about_korea() -> None:
    assert found("North Korea fired. The South answered, and the North’s army withdrew.") == [
        ("North Korea", "KP"),
        ("South", "KR"),
        ("North", "KP"),
    ]
    assert found("The South voted.") == []


def test_search_starts_where_it_is_told() -> None:
    assert [m.start for m in countries.find("China, China", 3)] == [7]


@pytest.mark.parametrize(
    "text",
    [
        "Georgia Gov. Ida Brock signed it.",
        "Georgia’s governor signed it.",
        "Georgia Lt. Gov. Ida Brock signed it. Georgia is hot.",
        "Georgia Secretary of State Ida Brock signed it.",
        "Ida Brock, the Georgia secretary of state, signed it.",
        "Georgia's attorney general, a Georgia congresswoman and a Georgia sheriff signed it.",
        "ATLANTA — Georgia is hot.",
    ],
)
def test_an_office_tells_the_state_of_georgia(text: str) -> None:
    assert found(text) == []


def test_georgia_is_a_country_without_a_states_office() -> None:
    assert found("Georgia President Ida Brock signed it.") == [("Georgia", "GE")]
    # Whoever has a state's office is of the state, wherever else the article is.
    assert found("Georgia Gov. Ida Brock flew to Tbilisi in Georgia.") == [("Georgia", "GE")]
    assert found("Georgia Senator Ida Brock flew to Tbilisi.") == []
    assert found("Georgia's governor flew to Tbilisi.") == [("Georgia", "GE")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("S. Sudan closed its border.", [("S. Sudan", "SS")]),
        ("W. Sahara and E.Timor met.", [("W. Sahara", "EH"), ("E.Timor", "TL")]),
        ("N. Koreans and an S. African met.", [("N. Koreans", "KP"), ("S. African", "ZA")]),
        ("Police in N. Ireland met some in N.Ireland and in Ireland.", [("Ireland", "IE")]),
        ("E. Sweden is no country.", [("Sweden", "SE")]),
    ],
)
def test_a_quarter_in_short(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected
