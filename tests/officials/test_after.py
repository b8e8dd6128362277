"""What is read behind a name: each way with a text that has its form and one that must not."""

from __future__ import annotations

from typing import Any

import pytest
from tests.handmade import make

from onrecord import layers
from onrecord.officials import after
from onrecord.officials.designations import Reader


def profile(marked: str, number: int = 0) -> dict[str, Any]:
    """What is said of the text's person of this number, as words."""
    doc = make(marked)
    person = [r for r in layers.read(doc, "names") if r["label"] == "PERSON"][number]
    found = next((r for r in layers.read(doc, "profiles") if r["end"] == person["end"]), {})
    return {key: found.get(key) for key in ("role", "agency", "official")}


def said(role: str | None, agency: str | None, *, official: bool) -> dict[str, Any]:
    return {"role": role, "agency": agency, "official": official}


NOTHING = {"role": None, "agency": None, "official": None}

# way: texts that have its form, with what they say, and texts that look alike and say nothing.
EXAMPLES = {
    "chosen": (
        [
            ("They elected [PERSON Ida Brock] mayor.", said("mayor", None, official=True)),
            ("They chose [PERSON Ida Brock] as their member of parliament.", said("member of parliament", None, official=True)),
        ],
        ["They saw [PERSON Ida Brock] as their mayor.", "They named [PERSON Ida Brock] person of the year."],
    ),
    "of_body": (
        [
            ("[PERSON Ida Brock] of the [AGENCY Ministry of Ports] agreed.", said(None, "Ministry of Ports", official=True)),
            # The road of the sentence before leads nowhere here; whom one writes to is there.
            ("A road led to Selby. [PERSON Ida Brock] from [ORGANIZATION Selby Dairies] agreed.", said(None, "Selby Dairies", official=False)),
            ("They wrote to [PERSON Ida Brock] at the [AGENCY Ministry of Ports].", said(None, "Ministry of Ports", official=True)),
        ],
        [
            "[PERSON Ida Brock] of all people agreed.",
            "She sent a letter to Ms. [PERSON Brock] from the [AGENCY Ministry of Ports].",
            "She sent a letter to Engr. [PERSON Brock] from the [AGENCY Ministry of Ports].",
        ],
    ),
    "said_to_be": (
        [
            ("[PERSON Ida Brock] is the mayor of [PLACE Selby].", said("mayor of Selby", None, official=True)),
            ("[PERSON Ida Brock] serves as director of the [AGENCY Harbour Agency].", said("director", "Harbour Agency", official=True)),
            ("[PERSON Ida Brock] is executive director of [ORGANIZATION Selby Aid].", said("executive director", "Selby Aid", official=False)),
            ("[PERSON Ida Brock] has been principal of [ORGANIZATION Selby School] since_IN May_NNP.", said("principal", "Selby School", official=False)),
            ("[PERSON Ida Brock] remains director of [ORGANIZATION Selby Aid].", said("director", "Selby Aid", official=False)),
            ("[PERSON Ida Brock] later became director of [ORGANIZATION Selby Aid].", said("director", "Selby Aid", official=False)),
        ],
        ["[PERSON Ida Brock] has been told_VBN by the mayor.", "[PERSON Ida Brock] became a defender.", "[PERSON Ida Brock] became ambassador.", "[PERSON Ida Brock] is hopeful_JJ of a deal.", "[PERSON Ida Brock] is [PERSON Hale]'s.", "[PERSON Ida Brock] serves as before, the mayor knew.", "[PERSON Ida Brock] serves", "[PERSON Ida Brock] is late, and the mayor knew."],
    ),
    "installed": (
        [
            ("[PERSON Ida Brock] was elected mayor in May.", said("mayor", None, official=True)),
            ("[PERSON Ida Brock] was sworn in as governor.", said("governor", None, official=True)),
            ("[PERSON Ida Brock] has been appointed judge.", said("judge", None, official=True)),
            ("[PERSON Ida Brock] was elected to the city council.", said(None, "city council", official=True)),
        ],
        ["[PERSON Ida Brock] was elected in May.", "[PERSON Ida Brock] had asked the mayor.", "[PERSON Ida Brock] elected to stay."],
    ),
    "leading": (
        [
            ("[PERSON Ida Brock] now runs [ORGANIZATION Selby Aid].", said(None, "Selby Aid", official=False)),
            ("[PERSON Ida Brock] has led_VBN the [AGENCY Harbour Agency] since_IN May_NNP.", said(None, "Harbour Agency", official=True)),
        ],
        ["[PERSON Ida Brock] led_VBD the [AGENCY Harbour Agency] into court.", "[PERSON Ida Brock] had led_VBN [ORGANIZATION Selby Aid].", "[PERSON Ida Brock] runs late.", "[PERSON Ida Brock] leads_VBZ [PERSON Hale] in a [ORGANIZATION Selby News] poll."],
    ),
    "saying_more": (
        [
            ("[PERSON Ida Brock] raised_VBD two sons and is director of [ORGANIZATION Selby Aid].", said("director", "Selby Aid", official=False)),
            ("[PERSON Ida Brock] has_VBZ two sons and is now the mayor.", said("mayor", None, official=True)),
        ],
        [
            "[PERSON Ida Brock] said_VBD it rained and is director.",
            "[PERSON Ida Brock] met_VBD a man who left and is director of [ORGANIZATION Selby Aid].",
            "[PERSON Ida Brock] met_VBD [PERSON Hale] and is late.",
            "[PERSON Ida Brock] met_VBD [PERSON Hale] and was director of [ORGANIZATION Selby Aid].",
        ],
    ),
    "as_holder": (
        [
            ("[PERSON Ida Brock], as director of [ORGANIZATION Selby Aid], agreed.", said("director", "Selby Aid", official=False)),
        ],
        ["[PERSON Ida Brock], as the mayor knew, agreed.", "[PERSON Ida Brock], as ever, agreed."],
    ),
    "apposed": (
        [
            # Of two things that are said the one that is more than private; a post behind what a chief is for.
            ("[PERSON Ida Brock], a Selby resident and a board member of [ORGANIZATION Selby Aid], agreed.", said("board member", "Selby Aid", official=False)),
            ("[PERSON Ida Brock], a fellow at [ORGANIZATION Selby College] and a former senator, agreed.", said("fellow", "Selby College", official=False)),
            ("[PERSON Ida Brock], a former assistant chief tax judge, agreed.", said("former assistant chief tax judge", None, official=True)),
            ("[PERSON Ida Brock], a lawyer for the landlord group, agreed.", said("lawyer", "landlord group", official=False)),
            ("[PERSON Ida Brock], a nurse who teaches_VBZ old and new river trade law at the [ORGANIZATION Selby College], agreed.", said("nurse", "Selby College", official=False)),
            ("[PERSON Ida Brock], a vet, agreed.", said("vet", None, official=False)),
            ("[PERSON Ida Brock], 51, a senator, agreed.", said("senator", None, official=True)),
            ("[PERSON Ida Brock],  head of the [AGENCY Harbour Agency], agreed.", said("head", "Harbour Agency", official=True)),
            ("[PERSON Ida Brock], president and CEO of [ORGANIZATION Selby Dairies] said so.", said("president and CEO", "Selby Dairies", official=False)),
            ("[PERSON Ida Brock], who heads the [AGENCY Harbour Agency], agreed.", said(None, "Harbour Agency", official=True)),
            # A post for two things, a deputy's post, the body of a clause and behind "at".
            ("[PERSON Ida Brock], harbour and policy director of the [AGENCY Harbour Agency], agreed.", said("harbour and policy director", "Harbour Agency", official=True)),
            ("[PERSON Ida Brock], director of roads and bridges at the [AGENCY Harbour Agency], agreed.", said("director of roads and bridges", "Harbour Agency", official=True)),
            ("[PERSON Ida Brock], deputy project director of the [AGENCY Harbour Agency], agreed.", said("deputy project director", "Harbour Agency", official=True)),
            ("[PERSON Ida Brock], a nurse who works nights at [ORGANIZATION Selby General], agreed.", said("nurse", "Selby General", official=False)),
            ("[PERSON Ida Brock], a nurse who works nights, agreed.", said("nurse", None, official=False)),
            ("[PERSON Ida Brock], policy director at Velkora, agreed.", said("policy director", "Velkora", official=False)),
            ("[PERSON Ida Brock], policy director in Velkora, agreed.", said("policy director", None, official=False)),
            # "And" joins no role: these are two.
            ("[PERSON Ida Brock], a baker and mayor, agreed.", said("baker and mayor", None, official=True)),
            ("[PERSON Ida Brock], who was elected mayor, agreed.", said("mayor", None, official=True)),
            ("[PERSON Ida Brock], who was elected to the city council, agreed.", said(None, "city council", official=True)),
            ("[PERSON Ida Brock], who teaches_VBZ old law at [ORGANIZATION Selby College], agreed.", said(None, "Selby College", official=False)),
            ("[PERSON Ida Brock], who works_VBZ for [ORGANIZATION Selby Dairies], agreed.", said(None, "Selby Dairies", official=False)),
            ("[PERSON Ida Brock], [PERSON Tom Hale]'s lawyer, agreed.", said("lawyer", None, official=False)),
            ("[PERSON Ida Brock], [PERSON Hale]'s state director, agreed.", said("state director", None, official=False)),
            ("[PERSON Ida Brock], a [PERSON Hale] campaign spokeswoman, agreed.", said("spokeswoman", "Hale campaign", official=False)),
            ("[PERSON Ida Brock], founder and chief executive of [ORGANIZATION Selby Dairies], agreed.", said("founder and chief executive", "Selby Dairies", official=False)),
            ("[PERSON Ida Brock], permanent secretary, [AGENCY Ministry of Roads], agreed.", said("permanent secretary", "Ministry of Roads", official=True)),
            ("[PERSON Ida Brock] (President, [ORGANIZATION Selby Dairies] ) : Yes.", said("President", "Selby Dairies", official=False)),
            ("[PERSON Ida Brock], CEO, [ORGANIZATION Selby Dairies], agreed.", said("CEO", "Selby Dairies", official=False)),
            ("[PERSON Ida Brock], a senator, [ORGANIZATION Selby Dairies] said, agreed.", said("senator", None, official=True)),
            ("[PERSON Ida Brock], who leads research at the [ORGANIZATION Selby College], agreed.", said(None, "Selby College", official=False)),
            ("[PERSON Ida Brock], elected to the [AGENCY Senate] in May, agreed.", said(None, "Senate", official=True)),
            ("[PERSON Ida Brock], who won_VBD the seat in May, agreed.", said(None, None, official=True)),
            ("[PERSON Ida Brock], who represents_VBZ Selby in parliament, agreed.", said(None, None, official=True)),
            ("[PERSON Ida Brock], [AGENCY Harbour Agency]: Yes.", said(None, "Harbour Agency", official=True)),
            ("[PERSON Ida Brock], the governor challenged by [PERSON Hale], agreed.", said("governor", None, official=True)),
            # The noun at the end of its phrase is the role; a word in -ing what it is for; a term is not.
            ("[PERSON Ida Brock], a veteran ferry pilot, agreed.", said("ferry pilot", None, official=False)),
            ("[PERSON Ida Brock], a major rice buyer, agreed.", said("major rice buyer", None, official=False)),
            ("[PERSON Ida Brock], a student fundraiser, agreed.", said("student fundraiser", None, official=False)),
            ("[PERSON Ida Brock], head of welding_VBG and repairs at [ORGANIZATION Selby Dairies], agreed.", said("head of welding and repairs", "Selby Dairies", official=False)),
            ("[PERSON Ida Brock], who served_VBD as a senator for ten years, agreed.", said("senator", None, official=True)),
            ("[PERSON Ida Brock], who has been principal of [ORGANIZATION Selby School], agreed.", said("principal", "Selby School", official=False)),
            # Behind how long somebody holds a post stands where.
            ("[PERSON Ida Brock], a captain with ten years at the [AGENCY Selby Police Department], agreed.", said("captain", "Selby Police Department", official=True)),
            ("[PERSON Ida Brock], director for two months of the [ORGANIZATION Selby Trust], agreed.", said("director", "Selby Trust", official=False)),
            ("[PERSON Ida Brock], a nurse with more_JJR than the past ten years of service at the [ORGANIZATION Selby Clinic], agreed.", said("nurse", "Selby Clinic", official=False)),
            ("[PERSON Ida Brock], a nurse with two children at the [ORGANIZATION Selby Clinic], agreed.", said("nurse", "Selby Clinic", official=False)),
            ("[PERSON Ida Brock], a senator for ten years in [PLACE Selby], agreed.", said("senator", None, official=True)),
            ("[PERSON Ida Brock], a senator for ten years of [PLACE Selby], agreed.", said("senator", None, official=True)),
            # Of two nouns for people the last one, also where no list has it.
            ("[PERSON Ida Brock], a nurse educator at [ORGANIZATION Selby Clinic], agreed.", said("nurse educator", "Selby Clinic", official=False)),
            ("[PERSON Ida Brock], a general practitioner at [ORGANIZATION Selby Clinic], agreed.", said("general practitioner", "Selby Clinic", official=False)),
            ("[PERSON Ida Brock], a general today, agreed.", said("general", None, official=True)),
            ("[PERSON Ida Brock], a mayor dreamer, agreed.", said("mayor", None, official=True)),
            # A clause behind a noun leaves it what it is.
            ("[PERSON Ida Brock], the popular_JJ mayor American_JJ voters like, agreed.", said("mayor", None, official=True)),
            ("[PERSON Ida Brock], the mayor voters like, agreed.", said("mayor", None, official=True)),
            ("[PERSON Ida Brock], a nurse [ORGANIZATION Selby General Hospital] fired_VBD, agreed.", said("nurse", None, official=False)),
            ("[PERSON Ida Brock], a student [ORGANIZATION Selby University] expelled_VBD, agreed.", said("student", None, official=False)),
            ("[PERSON Ida Brock], a writer [PLACE Selby] calls_VBZ a spy, agreed.", said("writer", None, official=False)),
            ("[PERSON Ida Brock], a veteran Republican_JJ strategist, agreed.", said("strategist", None, official=False)),
            # … where it has a verb: what has none is the post.
            ("[PERSON Ida Brock], a veteran [ORGANIZATION Labour] MP, agreed.", said("MP", None, official=True)),
            ("[PERSON Ida Brock], a rebel Tory MP, agreed.", said("MP", None, official=True)),
            ("[PERSON Ida Brock], a former student Union President, agreed.", said("President", "Union", official=False)),
            ("[PERSON Ida Brock], a nurse Selby General fired_VBD, agreed.", said("nurse", None, official=False)),
            ("[PERSON Ida Brock], veteran radio hosts, agreed.", said("radio hosts", None, official=False)),
            # What belongs to a body, and a body that has a person's name.
            ("[PERSON Ida Brock], a clerk in the north office of [ORGANIZATION Selby Dairies], agreed.", said("clerk", "Selby Dairies", official=False)),
            ("[PERSON Ida Brock], a lawyer for the [PERSON Hale] campaign, agreed.", said("lawyer", "Hale campaign", official=False)),
            ("[PERSON Ida Brock], the [ORGANIZATION Selby Farm Party] chairwoman, agreed.", said("chairwoman", "Selby Farm Party", official=False)),
            ("[PERSON Ida Brock], the [ORGANIZATION Liberal Harbour Club] secretary, agreed.", said("secretary", "Liberal Harbour Club", official=False)),
            ("[PERSON Ida Brock], coordinator of Farmers Against_IN Salt Dams, agreed.", said("coordinator", "Farmers Against Salt Dams", official=False)),
            # Whom somebody works for, also behind what she has written.
            ("[PERSON Ida Brock], who counts_VBZ birds for the [ORGANIZATION Selby Trust], agreed.", said(None, "Selby Trust", official=False)),
            ("[PERSON Ida Brock], who covers_VBZ courts for the [ORGANIZATION Selby Times], agreed.", said(None, "Selby Times", official=False)),
            ("[PERSON Ida Brock], the author of “Old Dams,” who teaches_VBZ at [ORGANIZATION Selby College], agreed.", said("author", "Selby College", official=False)),
            ("[PERSON Ida Brock], a vet, who now works_VBZ at [ORGANIZATION Selby College], agreed.", said("vet", "Selby College", official=False)),
            ("[PERSON Ida Brock], a senator and [PERSON Hale] supporter who left, agreed.", said("senator", None, official=True)),
        ],
        [
            "According to [PERSON Ida Brock], the mayor was late.",
            "According to [PERSON Ida Brock], an officer of the [AGENCY Harbour Agency] was late.",
            "According to [PERSON Ida Brock], [PERSON Hale]'s lawyer was late.",
            "[PERSON Ida Brock], whose_WP$ husband, a clerk, left, agreed.",
            "[PERSON Ida Brock], whose_WP$ lawyer, [PERSON Tom Hale], left, agreed.",
            "[PERSON Ida Brock], who saw the mayor, agreed.",
            "[PERSON Ida Brock], a lawyer young activist [PERSON Tom Hale] hired_VBD, agreed.",
            "[PERSON Ida Brock], a lawyer Senator [PERSON Tom Hale] hired_VBD, agreed.",
            "[PERSON Ida Brock], who works_VBZ at night, [PERSON Hale] of [ORGANIZATION Selby Aid] and others agreed.",
            "[PERSON Ida Brock], who won_VBD the race, agreed.",
            "He saw [PERSON Ida Brock], [AGENCY Harbour Agency]: Yes.",
            "[PERSON Ida Brock], who works_VBZ at night, agreed.",
            "[PERSON Ida Brock], who waits_VBZ for the [ORGANIZATION Selby Trust], agreed.",
            "[PERSON Ida Brock], who lobbies_VBZ towns for the [ORGANIZATION Selby Trust], agreed.",
            "[PERSON Ida Brock], who covers_VBZ the race for the [AGENCY Senate], agreed.",
            "[PERSON Ida Brock], who covers_VBZ rallies for the [ORGANIZATION Selby Trust] website, agreed.",
            "[PERSON Ida Brock], who runs_VBZ for the [AGENCY Senate], agreed.",
            "[PERSON Ida Brock], who leads_VBZ by two in the [AGENCY Senate] race, agreed.",
            "[PERSON Ida Brock], who counts_VBZ birds for fun, agreed.",
            "[PERSON Ida Brock], who knows_VBZ it sold for the [ORGANIZATION Selby Trust], agreed.",
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("verb", ["is", "was", "has been"])
def test_an_age_may_stand_before_a_clause(verb: str) -> None:
    assert profile(f"[PERSON Ida Brock], 51, {verb} mayor.") == said("mayor", None, official=True)


def test_each_way_has_its_examples() -> None:
    assert {way.__name__ for way in after.WAYS} == set(EXAMPLES)


@pytest.mark.parametrize(("text", "expected"), [case for holds, _ in EXAMPLES.values() for case in holds])
def test_forms_that_say_who_somebody_is(text: str, expected: dict[str, Any]) -> None:
    assert profile(text) == expected


@pytest.mark.parametrize("text", [text for _, others in EXAMPLES.values() for text in others])
def test_forms_that_say_nothing_of_somebody(text: str) -> None:
    assert profile(text) in (NOTHING, said(None, None, official=False))


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_way_leaves_other_forms_to_the_others(name: str) -> None:
    way = getattr(after, name)
    for other, (holds, _) in EXAMPLES.items():
        for text, _said in holds:
            doc = make(text)
            start = layers.read(doc, "names")[0]
            end = layers.span_of(doc, start["start"], start["end"]).end
            assert (way(Reader(doc), end, len(doc)) is None) is (other != name)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The mayor said_VBD that [PERSON Ada Frost] was_VBD a murderer.", None),
        ("The mayor insisted_VBD [PERSON Ada Frost] was_VBD a heroine.", None),
        ("The mayor said_VBD that baker [PERSON Ada Frost] is_VBZ a thief.", "baker"),
        ("The mayor said_VBD that [PERSON Ada Frost] is_VBZ the treasurer.", "treasurer"),
        ("The mayor said_VBD that [PERSON Ada Frost] is_VBZ a senator.", "senator"),
        ("[PERSON Ada Frost] was_VBD a nurse.", "nurse"),
    ],
)
def test_what_somebody_calls_another_is_no_role(text: str, role: str | None) -> None:
    (person,) = layers.read(make(text), "identities")
    assert person["role"] == role
