"""What is said of somebody at whose name two posts, a rank or somebody else's office stand, and whose body "its" is."""

from __future__ import annotations

from typing import Any

import pytest

from .test_after import profile, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Chief Press Secretary to the Governor, Sir [PERSON Ida Brock], agreed.", said("Chief Press Secretary to the Governor", None, official=True)),
        ("The Special Adviser to the President on Energy, [PERSON Ida Brock], agreed.", said("Special Adviser to the President", None, official=True)),
        ("Assistant to the Minister [PERSON Ida Brock] agreed.", said("Assistant to the Minister", None, official=True)),
        ("Deputy Chief of Staff to the Vice President [PERSON Ida Brock] agreed.", said("Deputy Chief of Staff to the Vice President", None, official=True)),
        ("The private secretary to the prime minister, [PERSON Ida Brock], agreed.", said("private secretary to the prime minister", None, official=True)),
        ("A spokeswoman for the deputy mayor, [PERSON Ida Brock], agreed.", said("spokeswoman for the deputy mayor", None, official=True)),
        ("The deputy to the governor, [PERSON Ida Brock], agreed.", said("deputy to the governor", None, official=True)),
        ("The lawyer for the mayor, [PERSON Ida Brock], agreed.", said("lawyer for the mayor", None, official=False)),
        ("[PERSON Ida Brock], a senior adviser to the deputy mayor, agreed.", said("senior adviser to the deputy mayor", None, official=True)),
        # Whose office it is.
        ("An adviser to President [PERSON Ida Brock] agreed.", said("President", None, official=True)),
        ("Adviser to the President on Ports [PERSON Ida Brock] agreed.", said("Adviser to the President", None, official=True)),
        ("An aide to the Minister for Ports [PERSON Ida Brock] agreed.", said("Minister for Ports", None, official=True)),
        ("They met the aide to the governor [PERSON Ida Brock] in May.", said("governor", None, official=True)),
        ("The letter to the governor, [PERSON Ida Brock], was late.", said("governor", None, official=True)),
        ("The door to the mayor, [PERSON Ida Brock], was open.", said("mayor", None, official=True)),
        ("[PERSON Ida Brock], an aide to the mayor's wife, agreed.", said("aide to the mayor's wife", None, official=False)),
        ("[PERSON Ida Brock], an aide to the bishop, agreed.", said("aide to the bishop", None, official=False)),
    ],
)  # fmt: skip
def test_who_serves_an_office_does_not_hold_it(text: str, expected: dict[str, Any]) -> None:
    assert profile(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[AGENCY Coast Guard] spokesperson Commodore [PERSON Ida Brock] agreed.", said("spokesperson", "Coast Guard", official=True)),
        ("[AGENCY Coast Guard] spokesman Commander [PERSON Ida Brock] agreed.", said("spokesman", "Coast Guard", official=True)),
        ("Police spokesman Superintendent [PERSON Ida Brock] agreed.", said("Police spokesman", None, official=True)),
        ("School Superintendent [PERSON Ida Brock] agreed.", said("School Superintendent", None, official=False)),
        ("The commander of the [AGENCY Coast Guard] Commodore [PERSON Ida Brock] agreed.", said("commander", "Coast Guard", official=True)),
        ("It leaks, said_VBN registrar_NN [PERSON Ida Brock].", said("registrar", None, official=False)),
        ("Home Adviser Brig Gen (retd) [PERSON Ida Brock] agreed.", said("Home Adviser", None, official=True)),
        ("The [AGENCY Army] chief of staff General [PERSON Ida Brock] agreed.", said("chief of staff", "Army", official=True)),
        ("Majority Leader Sen. [PERSON Ida Brock] agreed.", said("Majority Leader", None, official=True)),
        ("Its floor leader, Rep. [PERSON Ida Brock], agreed.", said("floor leader", None, official=True)),
        ("Prince [PERSON Ida Brock], the deputy defence minister, agreed.", said("deputy defence minister", None, official=True)),
        ("Sen. [PERSON Ida Brock], chair of the water committee, agreed.", said("Sen.", "water committee", official=True)),
        ("Cllr [PERSON Ida Brock] (Chairman) agreed.", said("Chairman", None, official=True)),
        ("Police spokesman Officer [PERSON Ida Brock] agreed.", said("Police spokesman", None, official=True)),
        ("Spokesman on [ORGANIZATION National Security] Senator [PERSON Ida Brock] agreed.", said("Spokesman", "National Security", official=True)),
        # Who else was there.
        ("Inspector [PERSON Ida Brock], two officers of the council and a clerk met.", said("Inspector", None, official=True)),
        ("Its president, Capt. [PERSON Ida Brock], agreed.", said("president", None, official=True)),
        ("Its chief executive, Capt. [PERSON Ida Brock], agreed.", said("chief executive", None, official=True)),
        ("Col. [PERSON Ida Brock], head of the [AGENCY Harbour Agency], agreed.", said("head", "Harbour Agency", official=True)),
        ("[AGENCY Coast Guard] chief Adm. [PERSON Ida Brock] agreed.", said("chief", "Coast Guard", official=True)),
        ("[AGENCY Coast Guard] spokesman Pol Lt Gen [PERSON Ida Brock] agreed.", said("spokesman", "Coast Guard", official=True)),
        ("[ORGANIZATION DA] MP [PERSON Ida Brock] agreed.", said("MP", "DA", official=True)),
        # The rank stays.
        ("Sen. [PERSON Ida Brock], chair of the [AGENCY Harbour Agency], agreed.", said("Sen.", "Harbour Agency", official=True)),
        ("Gen. [PERSON Ida Brock], a former minister, agreed.", said("Gen.", None, official=True)),
        ("Gen. [PERSON Ida Brock], a one-time minister, agreed.", said("Gen.", None, official=True)),
        ("Her sister, Capt. [PERSON Ida Brock], agreed.", said("Capt.", None, official=True)),
        ("Her friend, Capt. [PERSON Ida Brock], head of the [AGENCY Harbour Agency], agreed.", said("head", "Harbour Agency", official=True)),
        ("Presidential nominee Gov. [PERSON Ida Brock] agreed.", said("Gov.", None, official=True)),
        ("Attorney General [PERSON Ida Brock] agreed.", said("Attorney General", None, official=True)),
        ("Detective Inspector [PERSON Ida Brock] agreed.", said("Detective Inspector", None, official=True)),
    ],
)  # fmt: skip
def test_of_a_rank_and_a_post_the_post_says_more(text: str, expected: dict[str, Any]) -> None:
    assert profile(text) == expected


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("The [ORGANIZATION Selby Union] met. Its director general [PERSON Ida Brock] agreed.", "Selby Union"),
        ("The [AGENCY Harbour Agency] ([AGENCY HarbA]) shut. Its director, [PERSON Ida Brock], agreed.", "Harbour Agency"),
        ("The [AGENCY Harbour Agency] shut. The [AGENCY HA] left. Its director, [PERSON Ida Brock], agreed.", "HA"),
        ("The [AGENCY Harbour Agency], the [AGENCY HA], shut. Its director, [PERSON Ida Brock], agreed.", "Harbour Agency"),
        ("The [ORGANIZATION Selby Union] met. “They smile,” its director, [PERSON Ida Brock], said.", "Selby Union"),
        ("The [ORGANIZATION Selby Union] met. “The [AGENCY Senate] smiles. We do not,” its director, [PERSON Ida Brock], said.", "Selby Union"),
        ("The [ORGANIZATION Selby Union] lost, said its director [PERSON Ida Brock].", "Selby Union"),
        ("The [ORGANIZATION Selby Union], whose_WP$ director, [PERSON Ida Brock], agreed, met.", "Selby Union"),
        ("The [ORGANIZATION Selby-Vale] union, whose_WP$ director, [PERSON Ida Brock], agreed, met.", "Selby-Vale union"),
        ("She told [ORGANIZATION Selby Radio]. The [ORGANIZATION Selby Union] told [ORGANIZATION Vale Times] it had “days, not weeks”. Its director, [PERSON Ida Brock], agreed.", "Selby Union"),
        # Not the one that it names beside others, nor of the country, nor whom the sentence before named and this does not open with.
        ("[ORGANIZATION Selby Union] beat [ORGANIZATION Vale Trust]. Its director [PERSON Ida Brock] agreed.", None),
        ("[COUNTRY-FR France] left_VBD the [ORGANIZATION Selby Union]. Its president, [PERSON Ida Brock], agreed.", None),
        ("The [ORGANIZATION Selby Union] met. They saw its director, [PERSON Ida Brock], leave.", None),
        ("The [ORGANIZATION Selby Union] met [PERSON Hale], whose_WP$ director, [PERSON Ida Brock], agreed.", None),
    ],
)  # fmt: skip
def test_its_is_of_the_one_body_that_it_can_be(text: str, agency: str | None) -> None:
    number = 1 if "[PERSON Hale]" in text else 0
    assert profile(text, number)["agency"] == agency


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("Its president, [PERSON Hale], and secretary, Mr [PERSON Ida Brock], agreed.", 1, said("secretary", None, official=True)),
        ("They met [PERSON Hale] and secretary, Mr [PERSON Ida Brock], agreed.", 1, said("secretary", None, official=True)),
        ("They met Selby and secretary, Mr [PERSON Ida Brock], agreed.", 0, said(None, None, official=False)),
        # What nobody governs.
        ("Jury president [PERSON Ida Brock] agreed.", 0, said("Jury president", None, official=False)),
        ("Club president [PERSON Ida Brock] agreed.", 0, said("president", "Club", official=False)),
    ],
)  # fmt: skip
def test_posts_of_several_and_of_nobody_in_office(text: str, number: int, expected: dict[str, Any]) -> None:
    assert profile(text, number) == expected
