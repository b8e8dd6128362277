"""What is read before a name, across a comma or glued to it."""

from __future__ import annotations

from typing import Any

import pytest
from tests.handmade import make

from onrecord import layers

from .test_after import NOTHING, profile, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Her lawyer, [PERSON Ida Brock], agreed.", said("lawyer", None, official=False)),
        ("The [AGENCY Harbour Agency]'s director, [PERSON Ida Brock], agreed.", said("director", "Harbour Agency", official=True)),
        ("Inspector General of the [AGENCY Harbour Agency], [PERSON Ida Brock], agreed.", said("Inspector General", "Harbour Agency", official=True)),
        ("State Minister for Rural Roads, [PERSON Ida Brock], agreed.", said("State Minister for Rural Roads", None, official=True)),
        ("Minister for Ports and Rivers [PERSON Ida Brock] agreed.", said("Minister for Ports and Rivers", None, official=True)),
        ("Minister of Trade, Ports and Rivers [PERSON Ida Brock] agreed.", said("Minister of Trade, Ports and Rivers", None, official=True)),
        ("Counsel for the plaintiff, [PERSON Ida Brock], agreed.", said("Counsel for the plaintiff", None, official=False)),
        ("Then counsel for the plaintiff, Chief [PERSON Ida Brock], agreed.", said("counsel for the plaintiff", None, official=False)),
        ("Her lawyer, [PERSON Ida Brock] SC, agreed.", said("lawyer", None, official=False)),
        # "A spokesman" is no Ida.
        ("A spokesman for the mayor, [PERSON Ida Brock], agreed.", said("mayor", None, official=True)),
        ("A spokeswoman for the mayor, [PERSON Ida Brock], agreed.", said("spokeswoman for the mayor", None, official=True)),
        # "Its" is of the body in the sentence before.
        ("The [AGENCY Harbour Agency] shut. Its spokesman, [PERSON Ida Brock], agreed.", said("spokesman", "Harbour Agency", official=True)),
        ("[ORGANIZATION Selby Dairies] shut. Its spokesman, [PERSON Ida Brock], agreed.", said("spokesman", "Selby Dairies", official=False)),
        # Nobody owns a council, nor is of a local government who lives in it.
        ("It is behind [AGENCY Selby Council]. Its owner, [PERSON Ida Brock], agreed.", said("owner", None, official=False)),
        ("[AGENCY Selby Council] shut. Its managing director, [PERSON Ida Brock], agreed.", said("managing director", "Selby Council", official=True)),
        ("The owner of a shop at the [AGENCY Harbour Agency], [PERSON Ida Brock], agreed.", said("owner of a shop", "Harbour Agency", official=False)),
        ("The manager of a shop in [AGENCY Selby Local Government], [PERSON Ida Brock], agreed.", said("manager of a shop", None, official=False)),
        ("The manager of [AGENCY Selby Local Government], [PERSON Ida Brock], agreed.", said("manager", "Selby Local Government", official=True)),
        # The captain of a team, as the article tells of a match.
        ("They lost 3-1. Captain [PERSON Ida Brock] blamed the referee.", said("Captain", None, official=False)),
        ("They lost two wickets. Captain [PERSON Ida Brock] scored ten.", said("Captain", None, official=False)),
        ("They lost two boats. Captain [PERSON Ida Brock] blamed the referee.", said("Captain", None, official=True)),
        ("They lost 3-1. [AGENCY Selby Fire Department] Captain [PERSON Ida Brock] blamed the referee.", said("Captain", "Selby Fire Department", official=True)),
        # Where a body has its seat is no part of its name.
        ("The director of the [PLACE Selby]-based_VBN [ORGANIZATION Marine Institute], [PERSON Ida Brock], agreed.", said("director", "Marine Institute", official=False)),
        ("The [ORGANIZATION Selby Union] met. Its secretary, [PERSON Ida Brock], agreed.", said("secretary", "Selby Union", official=False)),
        ("They met at 3 p.m. Minister [PERSON Ida Brock] agreed.", said("Minister", None, official=True)),
        # When it was is no part of a post.
        ("On_IN Monday Works Minister [PERSON Ida Brock] agreed.", said("Works Minister", None, official=True)),
        ("On_IN Monday works minister [PERSON Ida Brock] agreed.", said("works minister", None, official=True)),
        ("In_IN March Minister for Ports [PERSON Ida Brock] agreed.", said("Minister for Ports", None, official=True)),
        ("[ORGANIZATION Sunday Gazette] editor [PERSON Ida Brock] agreed.", said("editor", "Sunday Gazette", official=False)),
        # People are what a post is for.
        ("Women's Minister [PERSON Ida Brock] agreed.", said("Women's Minister", None, official=True)),
        ("The Children's Commissioner, [PERSON Ida Brock], agreed.", said("Children's Commissioner", None, official=True)),
        ("The workers' lawyer [PERSON Ida Brock] agreed.", said("lawyer", None, official=False)),
        ("Farmers' leader [PERSON Ida Brock] agreed.", said("leader", None, official=False)),
        ("Minister for Veterans [PERSON Ida Brock] agreed.", said("Minister for Veterans", None, official=True)),
        ("Works minis\u00adter [PERSON Ida Brock] agreed.", said("Works minister", None, official=True)),
        # Points that are tokens of their own; of a rank and a post with its body the post says more.
        ("The [AGENCY Harbour Agency]'s director, Col. [PERSON Ida Brock], agreed.", said("director", "Harbour Agency", official=True)),
        ("Then Col. [PERSON Ida Brock] agreed.", said("Col.", None, official=True)),
        ("Then [PERSON CS Brock] agreed.", NOTHING),
        ("Her lawyer, Engr. [PERSON Ida Brock], agreed.", said("lawyer", None, official=False)),
        ("Her lawyer, [PERSON Ida Brock] who_WP left_VBD, agreed.", said("lawyer", None, official=False)),
        ("[AGENCY Harbour Agency] spokesman Sr. Comr. [PERSON Ida Brock] agreed.", said("spokesman", "Harbour Agency", official=True)),
        ("Striker_NN [PERSON Ida Brock] agreed.", said("Striker", None, official=False)),
        ("The secretary of the [ORGANIZATION Weir Keepers Alliance], [PERSON Ida Brock], agreed.", said("secretary", "Weir Keepers Alliance", official=False)),
        ("Minister of Justice Sen. [PERSON Ida Brock] agreed.", said("Minister of Justice", None, official=True)),
        ("Minister of Ports and Rivers Senator [PERSON Ida Brock] agreed.", said("Minister of Ports and Rivers", None, official=True)),
        # In capitals without an article; the sentence goes on behind the name.
        ("They told_VBD Water Minister, [PERSON Ida Brock], so.", said("Water Minister", None, official=True)),
        ("A letter by_IN Water Minister, [PERSON Ida Brock], came.", said("Water Minister", None, official=True)),
        ("And_CC water minister of [PLACE Selby], [PERSON Ida Brock] said_VBD so.", said("water minister of Selby", None, official=True)),
        ("Formerly_RB water minister of [PLACE Selby], [PERSON Ida Brock] said_VBD so.", NOTHING),
        ("Water Minister, [PERSON Ida Brock] said_VBD so.", said("Water Minister", None, official=True)),
        ("They told_VBD the mayor, [PERSON Ida Brock] that_IN it was late.", said("mayor", None, official=True)),
        ("In_IN talks they_PRP asked_VBD the mayor, [PERSON Ida Brock] in_IN May.", NOTHING),
        ("They told_VBD the mayor, [PERSON Ida Brock] of_IN [PLACE Selby].", NOTHING),
        ("They told_VBD the mayor, [PERSON Ida Brock] said_VBD.", NOTHING),
        ("They became_VBD Water Minister, [PERSON Ida Brock], too.", NOTHING),
        ("They rose_VBD to_IN Water Minister, [PERSON Ida Brock], too.", NOTHING),
        ("They told_VBD water minister, [PERSON Ida Brock], so.", NOTHING),
        ("It is shut, ports police spokesman, [PERSON Ida Brock] said_VBD.", said("ports police spokesman", None, official=True)),
        ("It is shut, said deputy police chief, [PERSON Ida Brock].", said("deputy police chief", None, official=True)),
        ("They met the police chief, [PERSON Ida Brock] said_VBD.", NOTHING),
        ("They met the sergeant, deputy police chief, [PERSON Ida Brock] said_VBD.", NOTHING),
        ("They met a clerk, team captain, [PERSON Ida Brock] said_VBD.", NOTHING),
        ("Minister for Ports and Rivers, Dr the Hon. [PERSON Ida Brock], agreed.", said("Minister for Ports and Rivers", None, official=True)),
        # Since when.
        ("Newly_RB elected_VBN mayor [PERSON Ida Brock] agreed.", said("mayor", None, official=True)),
        ("Newly_JJ-elected_VBN mayor [PERSON Ida Brock] agreed.", said("mayor", None, official=True)),
        ("Directly_RB elected_VBN mayor [PERSON Ida Brock] agreed.", said("elected mayor", None, official=True)),
        # What small words say of time and place is no part of it.
        ("After_IN the long_JJ hearing_NN Sgt_NNP [PERSON Ida Brock] agreed.", said("Sgt", None, official=True)),
        ("Outside_IN court_NN Sgt_NNP [PERSON Ida Brock] agreed.", said("Sgt", None, official=True)),
        ("Then the trial_NN Judge_NNP [PERSON Ida Brock] agreed.", said("trial Judge", None, official=True)),
        # What somebody is to another says less than a post.
        ("Her colleague [PERSON Ida Brock], vice chair of the [AGENCY Harbour Agency], agreed.", said("vice chair", "Harbour Agency", official=True)),
        ("Her mother-in-law, [PERSON Ida Brock], a baker, agreed.", said("baker", None, official=False)),
        # The people of whom somebody is, between post and name, and a noun that only says so.
        ("Her coach, [COUNTRY-ES Spaniard] [PERSON Ida Brock], agreed.", said("coach", None, official=False)),
        # How often somebody was one is no part of it, in which race it is.
        ("Four_CD-time Olympic champion [PERSON Ida Brock] agreed.", said("Olympic champion", None, official=False)),
        ("The 1500_CD metres champion [PERSON Ida Brock] agreed.", said("1500 metres champion", None, official=False)),
        # Commas part the post from its body and its field.
        ("The Permanent Secretary, [AGENCY Harbour Agency], Mrs. [PERSON Ida Brock], agreed.", said("Permanent Secretary", "Harbour Agency", official=True)),
        ("The Director, Works and Roads, of the [ORGANIZATION Selby Dairies], [PERSON Ida Brock], agreed.", said("Director", "Selby Dairies", official=False)),
        ("The Deputy Commissioner, Works and Roads, [PERSON Ida Brock], agreed.", said("Deputy Commissioner", None, official=True)),
        ("The Minister of [ORGANIZATION Water Resources], [PERSON Ida Brock], agreed.", said("Minister of Water Resources", None, official=True)),
        ("The Chairman, [ORGANIZATION Guild of Bakers], [PERSON Ida Brock], agreed.", said("Chairman", "Guild of Bakers", official=False)),
        ("The Chairman, [ORGANIZATION National Union] of Drivers, [PERSON Ida Brock], agreed.", said("Chairman", "National Union of Drivers", official=False)),
        ("The Chairman, [ORGANIZATION Selby Dairies], [PERSON Ida Brock], and the board agreed.", NOTHING),
        # Whose body it is, is none's post.
        ("The president of the [ORGANIZATION Union of Pear Bakers] [PERSON Ida Brock] agreed.", said("president", "Union of Pear Bakers", official=False)),
        ("The president of the [ORGANIZATION Union of Pear Bakers], [PERSON Ida Brock], agreed.", said("president", "Union of Pear Bakers", official=False)),
        ("Secretary of the [ORGANIZATION League of Free Drivers] (LFD) [PERSON Ida Brock] agreed.", said("Secretary", "League of Free Drivers", official=False)),
        # For what or against what somebody is, nobody is of.
        ("A pro-[AGENCY EU] lawyer, [PERSON Ida Brock], agreed.", said("lawyer", None, official=False)),
        ("So the Governor, the [ORGANIZATION Selby Dairies], [PERSON Ida Brock], the baker, and he agreed.", said("baker", None, official=False)),
        ("So came the Deputy Speaker, [PERSON Ida Brock] (", NOTHING),
        ("The Deputy Speaker, [PERSON Ida Brock] (Selby North), agreed.", said("Deputy Speaker", None, official=True)),
        ("Then the [AGENCY Harbour Agency] chairman Professor [PERSON Ida Brock] agreed.", said("chairman", "Harbour Agency", official=True)),
        ("Then lecturer Pastor [PERSON Ida Brock] agreed.", said("Pastor", None, official=False)),
        ("The striker, [ORGANIZATION Selby Dairies], [PERSON Ida Brock], agreed.", NOTHING),
        # Brackets within a title and behind it.
        ("Minister of State (Independent Charge) for Roads [PERSON Ida Brock] agreed.", said("Minister of State (Independent Charge) for Roads", None, official=True)),
        ("Minister of State (Independent Charge) for Roads, [PERSON Ida Brock], agreed.", said("Minister of State (Independent Charge) for Roads", None, official=True)),
        ("Chief Harbour Commissioner Justice (retd) [PERSON Ida Brock] agreed.", said("Chief Harbour Commissioner", None, official=True)),
        ("Then Col. (Rtd.) [PERSON Ida Brock] agreed.", said("Col.", None, official=True)),
        # Short ranks with a hyphen; a form of address in brackets; how elders and princes are addressed.
        ("Then Lt-Col (Rtd) [PERSON Ida Brock] agreed.", said("Lt-Col", None, official=True)),
        ("Then Air Cdre [PERSON Ida Brock] agreed.", said("Air Cdre", None, official=True)),
        ("The Chairman, [ORGANIZATION Weir Keepers Alliance], Chief (Dr) (Mrs.) [PERSON Ida Brock], agreed.", said("Chairman", "Weir Keepers Alliance", official=False)),
        ("The Commissioner for Works, Prince (Engr) [PERSON Ida Brock], agreed.", said("Commissioner for Works", None, official=True)),
        ("Then Justice [PERSON Ida Brock] agreed.", said("Justice", None, official=True)),
        ("Deputy Commissioner (Works) [PERSON Ida Brock] agreed.", said("Deputy Commissioner", None, official=True)),
        ("Works minister Dato' Sri [PERSON Ida Brock] agreed.", said("Works minister", None, official=True)),
        # A post with its initials behind it, and one whose last word is many.
        ("Director of Public Prosecutions (DPP) [PERSON Ida Brock] agreed.", said("Director of Public Prosecutions", None, official=True)),
        ("The Director of Public Prosecutions (DPP), [PERSON Ida Brock], agreed.", said("Director of Public Prosecutions", None, official=True)),
        ("The Chief Executive Officer (CEO) of [ORGANIZATION Selby Dairies], [PERSON Ida Brock], agreed.", said("Chief Executive Officer", "Selby Dairies", official=False)),
        ("Inspector General of Police (IGP) Gen. [PERSON Ida Brock] agreed.", said("Inspector General of Police", None, official=True)),
        # Posts that private bodies have, too, and somebody's like in another country.
        ("The secretary general of the [ORGANIZATION Dockers Union], [PERSON Ida Brock], agreed.", said("secretary general", "Dockers Union", official=False)),
        ("The secretary general of the [AGENCY Harbour Agency], [PERSON Ida Brock], agreed.", said("secretary general", "Harbour Agency", official=True)),
        ("Central bank governor [PERSON Ida Brock] agreed.", said("governor", "Central bank", official=True)),
        ("Central bank president [PERSON Ida Brock] agreed.", said("president", "Central bank", official=True)),
        ("[AGENCY Selby Police] spokesman [PERSON Ida Brock] agreed.", said("spokesman", "Selby Police", official=True)),
        ("[AGENCY Selby Police] Chief [PERSON Ida Brock] agreed.", said("Selby Police Chief", None, official=True)),
        ("[ORGANIZATION Selby County] Clerk [PERSON Ida Brock] agreed.", said("Clerk", "Selby County", official=True)),
        ("Ranking Member [PERSON Ida Brock] agreed.", said("Ranking Member", None, official=True)),
        ("The co-author of the paper, [PERSON Ida Brock], agreed.", said("co-author of the paper", None, official=False)),
        ("Her colleague in the [AGENCY House of Representatives], [PERSON Ida Brock], agreed.", said("colleague", "House of Representatives", official=False)),
        ("Bank president [PERSON Ida Brock] agreed.", said("president", "Bank", official=False)),
        ("Minister for Ports, Rivers, Roads and Lands [PERSON Ida Brock] agreed.", said("Minister for Ports, Rivers, Roads and Lands", None, official=True)),
        ("Deputy Director for Old Ports at the [AGENCY Harbour Agency], [PERSON Ida Brock], agreed.", said("Deputy Director for Old Ports", "Harbour Agency", official=True)),
        ("Vice-president and chief scientist [PERSON Ida Brock] agreed.", said("Vice-president and chief scientist", None, official=False)),
        # Two posts before one name.
        ("Vice President and Minister of Ports [PERSON Ida Brock] agreed.", said("Vice President and Minister of Ports", None, official=True)),
        ("Minister of Ports and Deputy Governor [PERSON Ida Brock] agreed.", said("Minister of Ports and Deputy Governor", None, official=True)),
        ("Cabinet Secretary and Head of the [AGENCY Harbour Agency] [PERSON Ida Brock] agreed.", said("Cabinet Secretary and Head", "Harbour Agency", official=True)),
        ("Senator and former minister [PERSON Ida Brock] agreed.", said("Senator and former minister", None, official=True)),
        ("The President and Minister [PERSON Ida Brock] agreed.", said("Minister", None, official=True)),
        ("The Deputy Governor and Minister of Ports, [PERSON Ida Brock], agreed.", said("Deputy Governor and Minister of Ports", None, official=True)),
        ("The governor and the minister, [PERSON Ida Brock], agreed.", said("minister", None, official=True)),
        ("Senators and Governor [PERSON Ida Brock] agreed.", said("Governor", None, official=True)),
        # Two people's posts: between both, from several, and what nobody is at once.
        ("Talks between_IN Minister of Ports and Deputy Governor [PERSON Ida Brock] failed.", said("Deputy Governor", None, official=True)),
        ("Both_CC Minister of Ports and Deputy Governor [PERSON Ida Brock] agreed.", said("Deputy Governor", None, official=True)),
        ("Letters_NNS from_IN Minister of Ports and Deputy Governor [PERSON Ida Brock] came.", said("Deputy Governor", None, official=True)),
        ("A letter from_IN Minister of Ports and Deputy Governor [PERSON Ida Brock] came.", said("Minister of Ports and Deputy Governor", None, official=True)),
        ("President and Prime Minister [PERSON Ida Brock] agreed.", said("Prime Minister", None, official=True)),
        ("Mayor and former senator [PERSON Ida Brock] agreed.", said("Mayor and former senator", None, official=True)),
        ("President and one-time prime minister [PERSON Ida Brock] agreed.", said("President and one-time prime minister", None, official=True)),
        ("Prime Minister and acting_JJ president [PERSON Ida Brock] agreed.", said("Prime Minister and acting president", None, official=True)),
        ("The President and Prime Minister, [PERSON Ida Brock], agreed.", said("President and Prime Minister", None, official=True)),
        ("Attorney-General and Minister of Justice [PERSON Ida Brock] agreed.", said("Attorney-General and Minister of Justice", None, official=True)),
        ("Minister of Justice [PERSON Ida Brock] agreed.", said("Minister of Justice", None, official=True)),
        ("The Minister of State for Roads and Urban_JJ Works, [PERSON Ida Brock], agreed.", said("Minister of State for Roads and Urban Works", None, official=True)),
        ("Deputy Minister for Women, Youth and Small_JJ Business [PERSON Ida Brock] agreed.", said("Deputy Minister for Women, Youth and Small Business", None, official=True)),
        # A body's initials in brackets before its people.
        ("The [AGENCY Harbour Agency] (HA) director, [PERSON Ida Brock], agreed.", said("director", "Harbour Agency", official=True)),
        ("Then [AGENCY Harbour Agency] (HA) director [PERSON Ida Brock] agreed.", said("director", "Harbour Agency", official=True)),
        # A relative clause, whose noun is no part of the title.
        ("It was a step_NN Mayor [PERSON Ida Brock] called_VBD bold.", said("Mayor", None, official=True)),
        ("It was a deal_NN Mayor [PERSON Ida Brock] signed_VBN there.", said("Mayor", None, official=True)),
        ("Then city_NN Mayor [PERSON Ida Brock] agreed.", said("city Mayor", None, official=True)),
        ("Then a city_NN Mayor [PERSON Ida Brock] agreed_VBD.", said("city Mayor", None, official=True)),
        ("It was a step_NN Mayor [PERSON Ida Brock], too.", said("step Mayor", None, official=True)),
        ("Then an outgoing_VBG Deputy Mayor [PERSON Ida Brock] agreed_VBD.", said("outgoing Deputy Mayor", None, official=True)),
        # The dot of an abbreviation that ends the sentence, too.
        ("They lived_VBD in_IN the [COUNTRY-US U.S.] President [PERSON Ida Brock] agreed_VBD.", said("President", None, official=True)),
        ("The city's budget director, [PERSON Ida Brock], agreed.", said("budget director", "city", official=True)),
        # A post that opens the sentence of its holder, and where it is.
        ("A nurse at the [ORGANIZATION Selby Clinic], [PERSON Ida Brock] left_VBD early.", said("nurse", "Selby Clinic", official=False)),
        ("As head of the [ORGANIZATION Selby Union], [PERSON Ida Brock] said_VBD they agreed.", said("head", "Selby Union", official=False)),
        ("The District Commissioner (DC), Ms [PERSON Ida Brock] left_VBD early.", said("District Commissioner", None, official=True)),
        ("[ORGANIZATION Selby Union] leader and former_JJ mayor, [PERSON Ida Brock] left_VBD early.", said("leader and former mayor", None, official=True)),
        ("Chairman_NNP [ORGANIZATION Selby Union] (SU_NNP) [PERSON Ida Brock] left_VBD early.", said("Chairman", "Selby Union", official=False)),
        ("Chairman_NNP [AGENCY Harbour Agency] [PERSON Ida Brock] left_VBD early.", said("Chairman", "Harbour Agency", official=True)),
        ("[ORGANIZATION Selby Union] (SU_NNP) leader, [PERSON Ida Brock] left_VBD early.", said("leader", "Selby Union", official=False)),
        ("However_RB, the mayor, Ms [PERSON Ida Brock] left_VBD early.", said("mayor", None, official=True)),
        ("Speaking_VBG there_RB, the mayor, Ms [PERSON Ida Brock] left_VBD early.", said("mayor", None, official=True)),
        ("But_CC the mayor, Ms [PERSON Ida Brock] on_IN Monday left_VBD early.", said("mayor", None, official=True)),
        ("Chief Administrative_JJ Secretary for Roads (CAS), [PERSON Ida Brock] left_VBD early.", said("Chief Administrative Secretary for Roads", None, official=True)),
        ("Then CS [PERSON Ida Brock] agreed.", said("CS", None, official=True)),
        ("The chief executive of the [ORGANIZATION Selby Union], [PERSON Ida Brock] left_VBD early.", said("chief executive", "Selby Union", official=False)),
        ("The Police Public_JJ Relations Officer (PPRO), Superintendent of Police (SP) [PERSON Ida Brock], agreed.", said("Police Public Relations Officer", None, official=True)),
        ("A nurse who works_VBZ at the [ORGANIZATION Selby Clinic], [PERSON Ida Brock] left_VBD early.", said("nurse", "Selby Clinic", official=False)),
        ("At [ORGANIZATION Selby School], principal [PERSON Ida Brock] agreed.", said("principal", "Selby School", official=False)),
        ("At the [AGENCY Harbour Agency], spokesman [PERSON Ida Brock] agreed.", said("spokesman", "Harbour Agency", official=True)),
        ("In the [PLACE Selby] Vale district, superintendent [PERSON Ida Brock] agreed.", said("superintendent", "Selby Vale district", official=True)),
        # A doer that no list has opens a sentence; one of several.
        ("It rained. Brewmaster [PERSON Ida Brock] agreed.", said("Brewmaster", None, official=False)),
        ("One of the court's judges, [PERSON Ida Brock], agreed.", said("judge", "court", official=True)),
        ("One of the state's attorneys general, [PERSON Ida Brock], agreed.", said("attorney general", "state", official=True)),
        ("One of the secretaries of state, [PERSON Ida Brock], agreed.", said("secretary of state", None, official=True)),
        ("One of the veterans affairs secretaries, [PERSON Ida Brock], agreed.", said("veterans affairs secretary", None, official=True)),
        ("One of [ORGANIZATION Selby Dairies]'s board members, [PERSON Ida Brock], agreed.", said("board member", "Selby Dairies", official=False)),
        ("Colonels [PERSON Ida Brock] and [PERSON Hale] agreed.", said("Colonels", None, official=True)),
        # Bodies glued to names.
        ("[AGENCY Harbour Agency] [PERSON Ida Brock] agreed.", said(None, "Harbour Agency", official=True)),
        ("That is wrong, [ORGANIZATION Selby Dairies]'s [PERSON Ida Brock] said.", said(None, "Selby Dairies", official=False)),
    ],
)  # fmt: skip
def test_forms_that_say_who_somebody_is(text: str, expected: dict[str, Any]) -> None:
    assert profile(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He went to the mayor, [PERSON Ida Brock] said.",
        "The mayor, [PERSON Ida Brock] said_VBD.",
        "For_IN the mayor, Mx [PERSON Ida Brock] said_VBD they were late.",
        "The mayor, Mx [PERSON Ida Brock] and_CC others left_VBD early.",
        "With_IN the mayor, Mx [PERSON Ida Brock] left_VBD early.",
        "A nurse at the [ORGANIZATION Selby Clinic], [PERSON Ida Brock] said_VBD, was_VBD late.",
        "A defender of [ORGANIZATION Selby Dairies], [PERSON Ida Brock] left_VBD early.",
        "Nurses at the [ORGANIZATION Selby Clinic], [PERSON Ida Brock] said_VBD, left early.",
        "The union told the [AGENCY Senate] [PERSON Brock] was ill.",
        "In the [AGENCY Harbour Agency] [PERSON Ida Brock] was ill.",
        "Mayors of [PLACE Selby], [PERSON Ida Brock] said, are old.",
        "It rained. Former [PERSON Ida Brock] left.",
    ],
)
def test_forms_that_say_nothing_of_somebody(text: str) -> None:
    assert profile(text) in (NOTHING, said(None, None, official=False))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A lawyer for Mr. [PERSON Hale], [PERSON Ida Brock], agreed.", said("lawyer", None, official=False)),
        (
            "A spokeswoman for Mayor [PERSON Hale], [PERSON Ida Brock], agreed.",
            said("spokeswoman", None, official=True),
        ),
    ],
)
def test_what_somebody_is_to_somebody_else(text: str, expected: dict[str, Any]) -> None:
    assert profile(text, 1) == expected


def test_where_somebody_is_is_no_body_of_an_office() -> None:
    assert profile("At the [AGENCY Harbour Agency], Mayor [PERSON Ida Brock] agreed.")["agency"] is None
    assert profile("In the old harbour, spokesman [PERSON Ida Brock] agreed.")["agency"] is None
    assert profile("He ate at [ORGANIZATION Selby School], principal [PERSON Ida Brock] agreed.")["agency"] is None


@pytest.mark.parametrize(
    "place",
    [
        # Who is at a court, or in a region, a district or a council, need not be of it.
        "In the [ORGANIZATION Selby Supreme Court]",
        "At the [AGENCY Selby Supreme Court]",
        "In the [PLACE Selby] Region",
        "In the [PLACE Selby] Vale district",
        "In Monday's court",
        "At Tuesday's council",
    ],
)
def test_where_something_is_said_is_not_who_says_it(place: str) -> None:
    expected = said("lawyer", None, official=False)
    assert profile(f"{place}, lawyer [PERSON Ida Brock] agreed.") == expected


def test_a_head_is_of_her_own_district_alone() -> None:
    for place in ("In the [PLACE Selby] Vale region", "In Monday's district", "In the old district"):
        assert profile(f"{place}, superintendent [PERSON Ida Brock] agreed.")["agency"] is None


def test_its_is_nobodys_where_two_bodies_are_named() -> None:
    text = "[ORGANIZATION Selby Dairies] sued the [AGENCY Harbour Agency]. Its spokesman, [PERSON Ida Brock], agreed."
    assert profile(text)["agency"] is None


def test_a_perfect_is_no_modifier() -> None:
    assert profile("The storm has brought_VBN Gov. [PERSON Ida Brock] back.")["role"] == "Gov."
    assert profile("It was the retired_VBN judge [PERSON Ida Brock].")["role"] == "retired judge"


def test_new_is_part_of_a_towns_name() -> None:
    assert profile("Former [PLACE New Selby] Mayor [PERSON Ida Brock] left.")["role"] == "Former New Selby Mayor"
    assert profile("The new mayor [PERSON Ida Brock] left.")["role"] == "mayor"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The OC [PERSON Frost] left.", "OC"),
        ("They dig [PERSON Frost] out.", None),
        ("The DySP [PERSON Frost] left.", "DySP"),
        ("Then PC [PERSON Frost] left.", "PC"),
        ("Then Det Ch Insp [PERSON Frost] left.", "Det Ch Insp"),
        ("Then Ch Con [PERSON Frost] left.", "Ch Con"),
    ],
)
def test_initials_are_a_post_in_capitals_alone(text: str, role: str | None) -> None:
    assert profile(text)["role"] == role


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("They lived_VBD in_IN the [COUNTRY-US U.S.] President [PERSON Ida Brock] agreed_VBD.", None),
        ("They lived_VBD in_IN the [COUNTRY-US U.S.] President [PERSON Ida Brock] of_IN Selby_NNP agreed_VBD.", None),
        # The dot ends no sentence where nobody does anything behind it, or nothing was said before but of "troops that".
        ("They met_VBD with_IN the [COUNTRY-US U.S.] Senator [PERSON Ida Brock].", "US"),
        ("They met_VBD with_IN the [COUNTRY-US U.S.] Secretary of State [PERSON Ida Brock] there.", "US"),
        ("A visit by_IN the [COUNTRY-US U.S.] Ambassador [PERSON Ida Brock] ended_VBD.", "US"),
        ("Her coach, [COUNTRY-ES Spaniard] [PERSON Ida Brock], agreed_VBD.", "ES"),
        ("Troops that_WDT were_VBD sent_VBN by_IN the [COUNTRY-US U.S.] President [PERSON Ida Brock] left_VBD.", "US"),
        ("It rained_VBD. A visit by_IN the [COUNTRY-US U.S.] Ambassador [PERSON Ida Brock] ended_VBD.", "US"),
    ],
)  # fmt: skip
def test_the_country_before_a_title_is_its_own_but_for_the_end_of_a_sentence(text: str, country: str | None) -> None:
    doc = make(text)
    assert [profile["country"] for profile in layers.read(doc, "profiles")] == [country]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The Minister for Water ([PERSON Ada Frost]): So.", "Minister for Water"),
        ("The Minister for Water (Mrs [PERSON Ada Frost]): So.", "Minister for Water"),
        ("The Minister for Water (Mrs [PERSON Ada Frost] (Selby, Lab)): So.", "Minister for Water"),
        ("The minister ([PERSON Ada Frost]) dies.", None),  # who plays him
        ("The ministers ([PERSON Ada Frost]): So.", None),
        ("The lake ([PERSON Ada Frost]): So.", None),
    ],
)
def test_the_post_in_the_label_of_a_turn_is_of_whom_the_brackets_name(text: str, role: str | None) -> None:
    profiles = layers.read(make(text), "profiles")
    assert [profile["role"] for profile in profiles if profile["role"]] == ([role] if role else [])


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("[PERSON Tom Hale], his wife and a cousin fled_VBD.", "m"),
        ("[PERSON Tom Hale], his brother and a cousin fled_VBD.", "m"),
        ("[PERSON Robin Hale], his wife, fled_VBD.", "f"),
    ],
)
def test_a_mans_wife_behind_his_name_is_not_he(text: str, gender: str) -> None:
    (person,) = layers.read(make(text), "identities")
    assert person["gender"] == gender


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("The chairman, [PERSON Ada Frost], left.", "f"),
        ("[PERSON Ada Frost], spokesman for the port, left.", "f"),
        ("Councilman [PERSON Robin Frost] left.", "m"),
        ("Councilwoman [PERSON Tom Frost] left.", "f"),
        ("Mr [PERSON Ada Frost], the chairman, left.", "m"),
    ],
)
def test_a_chairman_may_be_a_woman_by_her_given_name(text: str, gender: str) -> None:
    (person,) = layers.read(make(text), "identities")
    assert person["gender"] == gender


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("In an interview with_IN [PERSON Ben Hale], the mayor of Selby, [PERSON Ada Frost], left_VBD.", "Ada Frost"),
        ("Speaking_VBG to_TO [PERSON Ben Hale], the mayor, Dr. [PERSON Ada Frost], left_VBD.", "Ada Frost"),
        ("According_VBG to_TO [PERSON Ben Hale], the mayor, [PERSON Ada Frost] left_VBD.", "Ben Hale"),
        ("After_IN he left_VBD with_IN [PERSON Ben Hale], the mayor, [PERSON Ada Frost], wept_VBD.", "Ben Hale"),
        ("[PERSON Ben Hale], the mayor, [PERSON Ada Frost], and Tom left_VBD.", "Ben Hale"),
    ],
)
def test_behind_what_opens_a_sentence_a_post_is_of_its_subject(text: str, holder: str) -> None:
    found = {person["name"]: person["role"] for person in layers.read(make(text), "identities")}
    assert [name for name, role in found.items() if role] == [holder]
