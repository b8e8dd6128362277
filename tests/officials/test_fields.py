"""Posts with several fields, with a prefix, sent somewhere or of a country, and who runs what is public."""

from __future__ import annotations

from typing import Any

import pytest
from tests.handmade import make

from onrecord import layers

from .test_after import profile, said


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Water and Sanitation Minister [PERSON Ida Brock] agreed.", "Water and Sanitation Minister"),
        ("Finance and Planning Minister [PERSON Ida Brock] agreed.", "Finance and Planning Minister"),
        ("Social Welfare and Health Officer [PERSON Ida Brock] agreed.", "Social Welfare and Health Officer"),
        ("Right-to-roam campaigner [PERSON Ida Brock] agreed.", "Right-to-roam campaigner"),
        ("The Water and Tourism Minister, [PERSON Ida Brock], agreed.", "Water and Tourism Minister"),
        ("Trade, Ports and Fisheries Secretary [PERSON Ida Brock] agreed.", "Trade, Ports and Fisheries Secretary"),
        ("Local Government Minister [PERSON Ida Brock] agreed.", "Local Government Minister"),
        ("Labour Minister [PERSON Ida Brock] agreed.", "Labour Minister"),
        # Bodies are no fields.
        ("They met the Army and Finance Minister [PERSON Ida Brock] there.", "Finance Minister"),
        ("They met Velkora and Finance Minister [PERSON Ida Brock] there.", "Finance Minister"),
    ],
)
def test_several_fields_are_of_one_post(text: str, role: str) -> None:
    assert profile(text)["role"] == role


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ex-President, [PERSON Ida Brock], agreed.", said("ex-President", None, official=True)),
        ("Co-President [PERSON Ida Brock] agreed.", said("Co-President", None, official=True)),
        ("It was then-Prime Minister [PERSON Ida Brock].", said("then-Prime Minister", None, official=True)),
        ("Her ex-wife [PERSON Ida Brock] agreed.", said("ex-wife", None, official=False)),
    ],
)
def test_a_prefix_is_part_of_the_post(text: str, expected: dict[str, Any]) -> None:
    assert profile(text) == expected


@pytest.mark.parametrize(
    ("text", "role", "agency"),
    [
        # What a body parts from the post; what follows it.
        ("Former [ORGANIZATION Selby Dairies] director [PERSON Ida Brock] agreed.", "Former director", "Selby Dairies"),
        ("Then_RB-Selby mayor [PERSON Ida Brock] agreed.", "Then-Selby mayor", None),
        ("[PERSON Ida Brock], director-designate of [ORGANIZATION Selby Aid], agreed.", "director-designate", "Selby Aid"),
        ("[PERSON Ida Brock], director designate_VB of roads, agreed.", "director", None),
        ("[PERSON Ida Brock], matron-in-charge of [ORGANIZATION Selby Aid], agreed.", "matron-in-charge", "Selby Aid"),
        # Part of a body, or of its name.
        ("[PERSON Ida Brock], a team leader at [ORGANIZATION Selby Aid], agreed.", "team leader", "Selby Aid"),
        ("[PERSON Ida Brock], [ORGANIZATION Selby Aid]'s board chair, agreed.", "board chair", "Selby Aid"),
        ("[PERSON Ida Brock], the bank's director at [ORGANIZATION Selby Aid], agreed.", "director", "bank"),
        ("[PERSON Ida Brock], a union official at the [AGENCY Ports Board], agreed.", "official", "union"),
        ("[PERSON Ida Brock], a bank director in [PLACE Selby], agreed.", "director", "bank"),
        # What somebody answers for.
        ("[PERSON Ida Brock], director responsible for roads at [ORGANIZATION Selby Aid], agreed.", "director", "Selby Aid"),
        # Words that begin like verbs and prepositions, and secretaries of a body.
        ("[PERSON Ida Brock], planning_VBG director at [ORGANIZATION Selby Aid], agreed.", "planning director", "Selby Aid"),
        ("[PERSON Ida Brock], an under_IN-secretary at the [AGENCY Ports Board], agreed.", "under-secretary", "Ports Board"),
        ("[PERSON Ida Brock], general secretary of [ORGANIZATION Selby Rovers], agreed.", "general secretary", "Selby Rovers"),
        ("According to [PERSON Ida Brock], [PERSON Baker] of [ORGANIZATION Selby Aid] left.", None, None),
        ("The [AGENCY Senate] campaign spokesman, [PERSON Ida Brock], agreed.", "spokesman", "campaign"),
        # Honours, seats and bodies right behind the name, and for whom somebody speaks.
        ("[PERSON Ida Brock], PhD, head of [ORGANIZATION Selby Aid], agreed.", "head", "Selby Aid"),
        ("[PERSON Ida Brock] MP agreed.", "MP", None),
        ("[PERSON Ida Brock], MP for [PLACE Selby], agreed.", "MP for Selby", None),
        ("[PERSON Ida Brock], MBA student at [ORGANIZATION Selby Aid], agreed.", "MBA student", "Selby Aid"),
        ("[PERSON Ida Brock] KC agreed.", None, None),
        ("[PERSON Ida Brock] ([ORGANIZATION Selby Aid]), a baker, agreed.", "baker", "Selby Aid"),
        ("[PERSON Ida Brock] ([ORGANIZATION QC]) agreed.", None, None),
        ("[PERSON Ida Brock] ([ORGANIZATION Selby Aid] lent it) agreed.", None, None),
        ("Speaking on behalf of [ORGANIZATION Selby Aid], [PERSON Ida Brock] agreed.", None, "Selby Aid"),
        ("[PERSON Ida Brock], speaking for [ORGANIZATION Selby Aid], agreed.", None, "Selby Aid"),
        ("Speaking for the first time, [PERSON Ida Brock] agreed.", None, None),
        # A body behind the post where nobody has another.
        ("[PERSON Ida Brock], farmer, [ORGANIZATION Selby Aid], agreed.", "farmer", "Selby Aid"),
        ("[PERSON Ida Brock], a farmer, [ORGANIZATION Selby Aid], agreed.", "farmer", None),
        ("[PERSON Ida Brock], who co-founded_VBD [ORGANIZATION Selby Aid], agreed.", None, "Selby Aid"),
    ],
)  # fmt: skip
def test_the_post_and_its_body_are_whole(text: str, role: str | None, agency: str | None) -> None:
    found = profile(text)
    assert (found["role"], found["agency"]) == (role, agency)


@pytest.mark.parametrize(
    ("text", "role", "agency", "country"),
    [
        ("[PERSON Ida Brock], the prime minister of [COUNTRY-NO Norway], agreed.", "prime minister", None, "NO"),
        ("[PERSON Ida Brock], the minister for [COUNTRY-NO Norway], agreed.", "minister for Norway", None, None),
        ("[PERSON Ida Brock], a special envoy for [COUNTRY-NO Norway], agreed.", "special envoy for Norway", None, None),
        ("[PERSON Ida Brock], an analyst for [COUNTRY-NO Norway], agreed.", "analyst", None, "NO"),
        (
            "[PERSON Ida Brock], head of [AGENCY [COUNTRY-NO Norway]’s Ports Authority], agreed.",
            "head", "Ports Authority", "NO",
        ),
        (
            "[PERSON Ida Brock], head of the [AGENCY [COUNTRY-RU Russian] Ports Council], agreed.",
            "head", "Russian Ports Council", "RU",
        ),
        ("[PERSON Ida Brock], head of the [ORGANIZATION [COUNTRY-RU Russian] Tea Club], agreed.", "head", "Russian Tea Club", None),
    ],
)  # fmt: skip
def test_the_country_is_whose_the_post_is(text: str, role: str, agency: str | None, country: str | None) -> None:
    (found,) = layers.read(make(text), "profiles")
    assert (found["role"], found["agency"], found["country"]) == (role, agency, country)


@pytest.mark.parametrize(
    ("text", "official"),
    [
        ("Assistant Secretary of Labor [PERSON Ida Brock] agreed.", True),
        ("The Deputy Director-General of Health, [PERSON Ida Brock], agreed.", True),
        ("The assistant secretary of the choir, [PERSON Ida Brock], agreed.", False),
        ("The Speaker of the House, [PERSON Ida Brock], agreed.", True),
        ("The speaker of the evening, [PERSON Ida Brock], agreed.", False),
        ("[PERSON Ida Brock], chief executive of the [AGENCY Ports Authority], agreed.", True),
        ("[PERSON Ida Brock], chief executive of [ORGANIZATION Velkora], agreed.", False),
        ("[PERSON Ida Brock], a plumber at the [AGENCY Ports Authority], agreed.", False),
        ("Opposition Leader [PERSON Ida Brock] agreed.", True),
        ("The opposition leader [PERSON Ida Brock] agreed.", False),
        ("The Leader of the Opposition, [PERSON Ida Brock], agreed.", True),
    ],
)
def test_who_holds_an_office_by_the_words_of_the_post(text: str, official: bool) -> None:
    assert bool(profile(text)["official"]) is official


@pytest.mark.parametrize(
    ("text", "role"),
    [
        # Whom a post is for, who are many, and a title of the same person behind them.
        ("The Commissioner for Refugees, [PERSON Ida Brock], agreed.", "Commissioner for Refugees"),
        ("Commissioner for Refugees Sen. [PERSON Ida Brock] agreed.", "Commissioner for Refugees"),
        ("Shadow Minister for Health Senator [PERSON Ida Brock] agreed.", "Shadow Minister for Health"),
        ("The refugees, [PERSON Ida Brock] and a cook, agreed.", None),
        # A comparative, a word in -ing.
        ("Minister for Older_JJR People [PERSON Ida Brock] agreed.", "Minister for Older People"),
        ("Earlier_JJR Minister [PERSON Ida Brock] agreed.", "Minister"),
        ("Mining_VBG Minister [PERSON Ida Brock] agreed_VBD.", "Mining Minister"),
        ("It rains, said_VBD Mining_VBG Minister [PERSON Ida Brock].", "Mining Minister"),
        ("Meeting_VBG Minister [PERSON Ida Brock], they_PRP agreed_VBD.", "Minister"),
        ("It rains, mining_VBG Minister [PERSON Ida Brock] agreed_VBD.", "Minister"),
        # What an office keeps is no body's.
        ("The Registrar of Companies, [PERSON Ida Brock], agreed.", "Registrar of Companies"),
        ("The Ombudsman for [ORGANIZATION Children], [PERSON Ida Brock], agreed.", "Ombudsman for Children"),
    ],
)
def test_what_a_post_is_for_belongs_to_it_whoever_they_are(text: str, role: str | None) -> None:
    assert profile(text)["role"] == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        # A rank behind what a post is for says less than the post.
        (
            "The head of the new_JJ harbour unit Major-General [PERSON Ida Brock] agreed.",
            "head of the new harbour unit",
        ),
        ("Chief of operations Major-General [PERSON Ida Brock] agreed.", "Chief of operations"),
        ("The friend of Colonel [PERSON Ida Brock] agreed.", "Colonel"),
        ("The Director of Wells, Brigadier (retired) [PERSON Ida Brock], agreed.", "Director of Wells"),
        # Two posts of one person, behind a conjunction that opens the sentence.
        ("But_CC striker and captain [PERSON Ida Brock] agreed.", "striker and captain"),
        ("They met striker and captain [PERSON Ida Brock].", "captain"),
    ],
)
def test_a_post_says_more_than_a_rank_and_two_more_than_one(text: str, role: str) -> None:
    assert profile(text)["role"] == role


@pytest.mark.parametrize("form", ["Ntate", "Tuai Rumah", "Deaconess", "Ing"])
def test_forms_of_address_of_the_world_are_no_part_of_a_name(form: str) -> None:
    (person,) = layers.read(make(f"{form} [PERSON Ida Brock] agreed."), "identities")
    assert person["name"] == "Ida Brock"
