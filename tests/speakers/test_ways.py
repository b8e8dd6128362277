"""The ways from a source to a speaker: each with texts that are its case and texts that it must leave to the others."""

from __future__ import annotations

from typing import Any

import pytest

from handmade import candidates, links, make, said_by
from onrecord.speakers import fronted, resolving, ways
from onrecord.speakers.links import Link, Question
from onrecord.speakers.resolving import resolve
from onrecord.speakers.scene import Scene
from onrecord.speakers.ways import WAYS, Way

from .examples_of_introductions import INTRODUCTIONS
from .examples_of_joint import JOINT
from .examples_of_only_one import ONLY_ONE, OPEN
from .examples_of_stances import STANCES
from .examples_of_standing import STANDING

FAMILY = "[PERSON Ben Frost] and his wife, [PERSON Ada Frost], came."
MOURNED = "[PERSON Ada Frost] died. <s1>[PERSON Joy Frost]</s1> said <q1>no</q1>.\n\n<s2>Frost</s2>"
CHAIR = "CHAIR (Ms. [PERSON Ada Frost]): It rains."
MINISTERS = "MINISTER FOR WATER (Ms. [PERSON Ada Frost]): Yes.\n\nMINISTER FOR ROADS (Mr. [PERSON Ben Hale]): No."
# For each way texts whose last claim it links, and to whom; and texts that are none of its business.
EXAMPLES: dict[Way, tuple[dict[str, str], list[str]]] = {
    ways.named: (
        {"<s>Mayor [PERSON Ada Frost]</s> said <q>so</q>.": "Ada Frost"},
        ["<s>The mayor</s> said <q>so</q>."],
    ),
    ways.by_handle: (
        {
            "<s>@ada_frost</s>: <q>It is open.</q>\n\n[PERSON Ada Frost] posted it.": "Ada Frost",
            "<s>@ArdenFerries2</s>: <q>It is open.</q>\n\n[ORGANIZATION Arden Ferries] posted it.": "Arden Ferries",
        },
        [
            "<s>@ben_hale</s>: <q>It is open.</q>\n\n[PERSON Ada Frost] posted it.",
            "<s>ada_frost</s>: <q>It is open.</q>\n\n[PERSON Ada Frost] posted it.",
        ],
    ),
    ways.labelled: (
        {
            "[PERSON Ada Frost] leads [ORGANIZATION Corvane].\n\n<s>AF</s>: <q>It rains.</q>": "Ada Frost",
            "[PERSON Ada-May Frost] leads it.\n\n**<s>AMF</s>:** <q>It rains.</q>": "Ada-May Frost",
            # Also where it looks like a body's.
            "[PERSON Ada Frost] leads it.\n\n<s>[ORGANIZATION AF]</s>: <q>It rains.</q>": "Ada Frost",
            "[PERSON Ada Frost] leads [ORGANIZATION Arden Fund] ([ORGANIZATION AF]).\n\n<s>[ORGANIZATION AF]</s>: <q>It rains.</q>": "Ada Frost",
        },
        [
            "[PERSON Ada Frost] leads it.\n\n<s>AF</s> said <q>it rains</q>.",  # no label
            "[PERSON Ada Frost] leads it. <s>AF</s>: <q>It rains.</q>",
            "[PERSON Ada Frost] leads it.\n\n<s>The mayor</s>: <q>It rains.</q>",
            "[PERSON Ada Frost] leads it.\n\n<s>BH</s>: <q>It rains.</q>",
            "[PERSON Ada Frost] met [PERSON Amy Fox].\n\n<s>AF</s>: <q>It rains.</q>",
            "The [ORGANIZATION Arden Fund] met.\n\n<s>AF</s>: <q>It rains.</q>",
            "[PERSON Lena Eva Ek] met [PERSON Ann Lee].\n\n<s>[PERSON LEE]</s>: <q>It rains.</q>",  # a surname
        ],
    ),
    ways.chairing: (
        {
            f"{CHAIR}\n\n<s>THE CHAIR</s>: <q>It rains.</q>": "Ada Frost",
            f"{MINISTERS}\n\n<s>THE MINISTER FOR ROADS</s>: <q>It rains.</q>": "Ben Hale",
            f"{MINISTERS}\n\n<s>THE MINISTER</s>: <q>It rains.</q>": OPEN,
        },
        [
            f"{CHAIR}\n\n<s>THE CHAIR</s> said <q>it rains</q>.",
            f"{CHAIR}\n\n<s>THE CLERK</s>: <q>It rains.</q>",
            f"{CHAIR}\n\n<s>She</s>: <q>It rains.</q>",
            "[PERSON ADA FROST] (for [PERSON Ben Hale]): Yes.\n\n<s>[PERSON ADA FROST]</s>: <q>It rains.</q>",
        ],
    ),
    ways.first_person: (
        {
            "<q1>“<s2>I</s2> told them <q2>it was late</q2>,”</q1> <s1>[PERSON Ada Frost]</s1> said.": "Ada Frost",
            "<s>I</s> told them <q>it was late</q>.": OPEN,
        },
        ["<s>She</s> said <q>so</q>."],
    ),
    ways.bearer_of_name: (
        {
            f"{FAMILY} <s>Mr. Frost</s> said <q>so</q>.": "Ben Frost",
            "[PERSON Ada Frost] met [PERSON Ben Frost]. <s>Ada Frost</s> said <q>so</q>.": "Ada Frost",
            f"{FAMILY} <s>Frost</s> said <q>so</q>.": OPEN,
            # A title tells, too.
            "Senator [PERSON Ada Frost] met [PERSON Joy Frost]. <s>Sen. Frost</s> said <q>so</q>.": "Ada Frost",
            # And the paragraph.
            "[PERSON Ada Frost] met [PERSON Joy Frost].\n\n[PERSON Joy Frost] left. <s>Frost</s> said <q>so</q>.": "Joy Frost",
            "[PERSON Ada Frost] met [PERSON Joy Frost].\n\n[PERSON Joy Frost] left. <s>Dr. Frost</s> said <q>so</q>.": OPEN,
            # And who is alive and has spoken.
            f"{MOURNED} <c2>said</c2> <q2>so</q2>.": "Joy Frost",
            f"{MOURNED} <c2>had said</c2> <q2>so</q2>.": OPEN,
            "[PERSON Ada Frost] died. [PERSON Joy Frost] wept.\n\n<s>Frost</s> said <q>so</q>.": OPEN,
        },
        [
            "[PERSON Ada Frost] left. <s>Orbel</s> said <q>so</q>.",
            "[PERSON Ada Frost] left. <s>Ada</s> said <q>so</q>.",  # a first name is nobody's surname
            "The [ORGANIZATION Torvik Frost] met. <s>Frost</s> said <q>so</q>.",  # nor is a body's name
            "[PERSON Ada Frost] left. <s>She</s> said <q>so</q>.",
        ],
    ),
    ways.capital: (
        {"<s>Montevideo</s> said <q>so</q>.": "Uruguay"},
        ["<s>Orbel</s> said <q>so</q>.", "<s>The mayor</s> said <q>so</q>."],
    ),
    ways.capital_as_body: (
        {"[COUNTRY-SS South Sudan] fell. <s>[ORGANIZATION Juba]</s> said <q>so</q>.": "South Sudan"},
        ["<s>[ORGANIZATION Juba]</s> said <q>so</q>.", "[COUNTRY-SS South Sudan] fell. <s>[PERSON Juba]</s> said <q>so</q>."],
    ),
    ways.unlisted_name: ({"<s>Orbel</s> said <q>so</q>.": "Orbel"}, ["<s>The mayor</s> said <q>so</q>."]),
    ways.interviewed: (
        {
            "[PERSON Ada Frost] leads it.\n\n<s>A</s>: <q>We ran it.</q>": "Ada Frost",
            # Of several the one named most by far.
            "[PERSON Ada Frost] met [PERSON Ben Hale]. [PERSON Frost] left.\n\n<s>A</s>: <q>We ran.</q>": "Ada Frost",
            "[PERSON Ada Frost] met [PERSON Ben Hale].\n\n<s>A</s>: <q>We ran it.</q>": OPEN,
            "It rained.\n\n<s>A</s>: <q>We ran it.</q>": OPEN,
            "[PERSON Ada Frost] leads it.\n\n<s>Q</s>: <q>You ran it.</q>": OPEN,
        },
        ["[PERSON Ada Frost] leads it.\n\n<s>She</s>: <q>We ran it.</q>"],
    ),
    ways.phrase_again: (
        {"<s1>A weary_JJ clerk</s1> said <q1>so</q1>. <s2>The weary_JJ clerk</s2> said <q2>no</q2>.": "A weary clerk"},
        [
            "<s1>A weary_JJ clerk</s1> said <q1>so</q1>. <s2>A weary_JJ clerk</s2> said <q2>no</q2>.",
            "<s1>A weary_JJ clerk</s1> said <q1>so</q1>. <s2>The old clerk</s2> said <q2>no</q2>.",
            "<s1>A weary_JJ clerk</s1> said <q1>so</q1>. <s2>She</s2> said <q2>no</q2>.",
        ],
    ),
    ways.named_later: (
        {
            "<s>A mayor</s> said <q>so</q>.\n\nMayor [PERSON Ada Frost] left.": "Ada Frost",
            # A post that says no body, where the next paragraph names its holder.
            "<s>A Torvik Ministry spokesperson</s> said <q>so</q>.\n\nSpokesperson [PERSON Ada Frost] left.": "Ada Frost",
            "<s>Union</s> says <q>so</q>.\n\nThe [ORGANIZATION Glass Union] met.": "Glass Union",
            "The [AGENCY Glass Board] shut, <s>its head</s> said <q>so</q>. [AGENCY Glass Board] head [PERSON Ada Frost] left.": "Ada Frost",
        },
        [
            "<s>A doctor</s> said <q>so</q>.\n\nHealth Minister Dr [PERSON Ada Frost] left.",
            "The [AGENCY Glass Board] shut, <s>its head</s> said <q>so</q>. [AGENCY Ports Board] head [PERSON Ada Frost] left.",
            "The [AGENCY Glass Board] shut, <s>its head</s> said <q>so</q>. [AGENCY Glass Board] deputy head [PERSON Ada Frost] left.",
            "<s>A driver</s> said <q>so</q>.\n\nAnother driver, [PERSON Ada Frost], left.",
            # Only one, only for such a noun, only one, only in a lead and named in it, only of the same town.
            "<s>A mayor</s> said <q>so</q>.\n\nMayor [PERSON Ada Frost] met Mayor [PERSON Ben Hale].",
            "<s>A police official</s> said <q>so</q>.\n\n[AGENCY Health Ministry] official [PERSON Ada Frost] left.",
            "<s>A Torvik Ministry spokesperson</s> said <q>so</q>.\n\nIt rained.\n\nSpokesperson [PERSON Ada Frost] left.",
            "<s>A mayor</s> said <q>so</q> and asked not to be named.\n\nMayor [PERSON Ada Frost] left.",
            "<s>A baker</s> said <q>so</q>.\n\nMayor [PERSON Ada Frost] left.",
            "<s>Two mayors</s> said <q>so</q>.\n\nMayor [PERSON Ada Frost] left.",
            "It rained.\n\nIt rained.\n\nIt rained.\n\n<s>A mayor</s> said <q>so</q>.\n\nMayor [PERSON Ada Frost] left.",
            "<s>A mayor</s> said <q>so</q>." + "\n\nIt rained." * 6 + "\n\nMayor [PERSON Ada Frost] left.",
            "<s>An Arden mayor</s> said <q>so</q>.\n\n[PERSON Ada Frost], mayor of [PLACE Torvik], left.",
            "Mayor [PERSON Ada Frost] left. <s>A mayor</s> said <q>so</q>.",
            "<s>The mayor</s> said <q>so</q>.\n\nMayor [PERSON Ada Frost] left.",
            "<s>She</s> said <q>so</q>.\n\nMayor [PERSON Ada Frost] left.",
        ],
    ),
    fronted.of_fronted: (
        {"[ORGANIZATION Orbel Bank] fell. <q>[ORGANIZATION Arden Foods] will close</q>, <s>the company</s> said.": "Arden Foods"},
        [
            "[ORGANIZATION Orbel Bank] fell. <q>[ORGANIZATION Arden Foods] closed</q>, <s>the company</s> said.",
            "[ORGANIZATION Orbel Bank] fell. <q>[ORGANIZATION Arden Union] will close</q>, <s>the company</s> said.",
            "[ORGANIZATION Orbel Bank] fell. <q>[ORGANIZATION Arden Foods] will close</q>, <s>the mayor</s> said.",
        ],
    ),
    ways.holder_without_name: (
        {
            "<q1>“<s2>The mayor</s2> told me <q2>so</q2>. The mayor’s office knows,”</q1> <s1>[PERSON Ada Frost]</s1> said.": "The mayor"
        },
        [
            "<s>The mayor</s> told me <q>so</q>. The mayor’s office knows.",  # the article's own words
            "<q1>“The mayor’s office knows. <s2>The mayor</s2> told me <q2>so</q2>,”</q1> <s1>[PERSON Ada Frost]</s1> said.",
            "<q1>“<s2>A mayor</s2> told me <q2>so</q2>. The mayor’s office knows,”</q1> <s1>[PERSON Ada Frost]</s1> said.",
            "<q1>“<s2>The bank</s2> told me <q2>so</q2>. The bank’s office knows,”</q1> <s1>[PERSON Ada Frost]</s1> said.",
            "<q1>“<s2>The baker</s2> told me <q2>so</q2>. The baker’s office knows,”</q1> <s1>[PERSON Ada Frost]</s1> said.",
            "<q1>“<s2>The mayor</s2> told me <q2>so</q2>. The mayor’s office knows,”</q1> <s1>Mayor [PERSON Ada Frost]</s1> said.",
            "<q1>“<s2>He</s2> told me <q2>so</q2>. The mayor’s office knows,”</q1> <s1>[PERSON Ada Frost]</s1> said.",
        ],
    ),
    **ONLY_ONE,
    **STANCES,
    **INTRODUCTIONS,
    **JOINT,
    **STANDING,
    ways.officiating: (
        {"[PERSON Ben Hale] sat down. <s>The prosecutor</s> said <q>so</q>.": "The prosecutor"},
        [
            "Prosecutor [PERSON Ben Hale] sat down. <s>The prosecutor</s> said <q>so</q>.",
            "Dr. [PERSON Ben Hale] sat down. <s>The doctor</s> said <q>so</q>.",
            "Barrister [PERSON Ben Hale] sat down. <s>The lawyer</s> said <q>so</q>.",
            "<s1>A judge in [PLACE Selby]</s1> said <q1>no</q1>. <s2>The judge</s2> said <q2>so</q2>.",
            "[PERSON Ben Hale] sat down. <s>The old prosecutor</s> said <q>so</q>.",
            "[PERSON Ben Hale] sat down. <s>The senator</s> said <q>so</q>.",  # he may be one
            "[PERSON Ben Hale] sat down. <s>He</s> said <q>so</q>.",
        ],
    ),
    ways.somebodys: (
        {
            "[PERSON Ben Hale] sat down. <s>His wife</s> said <q>so</q>.": "His wife",
            "[PERSON Ben Hale] sat down. <s>Our mother</s> said <q>so</q>.": "Our mother",
        },
        [
            "[PERSON Ben Hale] and his wife, [PERSON Ada Hale], left. <s>His wife</s> said <q>so</q>.",
            "[PERSON Ben Hale] sat down. <s>His wives</s> said <q>so</q>.",
            "[PERSON Ben Hale] sat down. <s>His clock</s> said <q>so</q>.",
            "[PERSON Ben Hale] sat down. <s>Your mayor</s> said <q>so</q>.",
            "[PERSON Ben Hale] sat down. <s>Our mayor</s> said <q>so</q>.",
            "[PERSON Ben Hale] and my wife, [PERSON Ada Hale], left. <s>My wife</s> said <q>so</q>.",
            "[PERSON Ben Hale] sat down. <s>He</s> said <q>so</q>.",
        ],
    ),
    ways.described: (
        {
            "Mayor [PERSON Ada Frost] left. <s>The mayor</s> said <q>so</q>.": "Ada Frost",
            "<s>The mayor</s> said <q>so</q>.": "The mayor",
            # Nobody says what he or she is told.
            "[PERSON Ben Hale] sang. <s>The man</s> <c>told</c> him_PRP <q>so</q>.": "The man",
            "[PERSON Ben Hale], whom <s>the governor</s> <c>called</c> <q>a liar</q>, left.": "the governor",
            "Mayor [PERSON Ben Hale] sang to his son. <s>The mayor</s> <c>told</c> him_PRP <q>so</q>.": "Ben Hale",
            # A label that is a post is of its holder.
            "Mayor [PERSON Ada Frost] left.\n\n<s>The MAYOR</s>: <q>It rains.</q>": "Ada Frost",
        },
        [
            "Mayor [PERSON Ada Frost] left. <s>The mayor</s>, who did_VBD not want to be named, said <q>so</q>.",
            "Attorney [PERSON Ada Frost] left. <s>The attorney for the bishop, [PERSON Ben Hale],</s> said <q>so</q>.",
            "Mayor [PERSON Ada Frost] left. <s>She</s> said <q>so</q>.",
            "[PERSON Ada Frost] left.\n\n<s>The SPEAKER</s>: <q>It rains.</q>",
        ],
    ),
    ways.phrase_itself: (
        {
            "<s>A weary_JJ clerk</s> said <q>so</q>.": "A weary clerk",
            "Three bakers_NNS left. <s>One_CD</s> said <q>so</q>.": "One",
            "Three bakers_NNS left. <s>One_CD</s> <c>might_MD say</c> <q>so</q>.": OPEN,
            "The two bakers_NNS left. <s>One_CD</s> said <q>so</q>.": OPEN,
            "Then <s>one_CD</s> said <q>so</q>.": OPEN,
        },
        ["<s>She</s> said <q>so</q>."],
    ),
    ways.choose_pronoun: (
        {"[PERSON Ada Frost] left. <s>She</s> said <q>so</q>.": "Ada Frost", "<s>She</s> said <q>so</q>.": OPEN},
        ["[PERSON Ada Frost] left. <s>The woman</s> said <q>so</q>."],
    ),
    ways.pointed_back: (
        {"<q>“It rains.”</q> With these words [PERSON Ada Frost] opened the meeting.": "Ada Frost"},
        [
            "<q>“It rains.”</q> [PERSON Ada Frost] opened the meeting.",
            "<q>“It rains,”</q> <s>she</s> said. With these words [PERSON Ada Frost] left.",
            "<q>“It rains.”</q> With these words they left. [PERSON Ada Frost] stayed.",
        ],
    ),
    ways.subject_before: (
        # The subject of the sentence before a quotation: one person, outside quotations, since the last claim.
        {
            "[PERSON Ada Frost] went on to the leak. <q>“It rains.”</q>": "Ada Frost",
            "<q1>“No,”</q1> <s1>[PERSON Ben Hale]</s1> said. [PERSON Ada Frost] left. <q2>“It rains.”</q2>": "Ada Frost",
            "[PERSON Ada Frost] is dead against it: <q>“It rains.”</q>": "Ada Frost",
        },
        [
            "[PERSON Ada Frost] went on. The note was brief: <q>“It rains.”</q>",
            "They met [PERSON Ada Frost]. <q>“It rains.”</q>",
            "“[PERSON Ada Frost] left,” it read. <q>“It rains.”</q>",
            "[PERSON Ada Frost] went on to the leak. <q>It rains.</q>",
            "[PERSON Ada Frost] went on. <q>“It rains,”</q> it was <c>said</c>.",
            "[PERSON Ada Frost] went on. <q>“It rains,”</q> <s>he</s> said.",
            "[PERSON Ada Frost] left and [PERSON Ben Hale] left. <q>“It rains.”</q>",
            "[PERSON Ada Frost] went on. It rained. <q>“It rains.”</q>",
            "[PERSON Ada Frost] went on.\n\n<q>“It rains.”</q>",
            "The [ORGANIZATION Arden Bank] went on. <q>“It rains.”</q>",
            "<q1>It rains</q1>, <s1>[PERSON Ada Frost]</s1> said. <q2>“It rains.”</q2>",  # already told
        ],
    ),
    ways.answers: (
        {
            "<q1>“Is it dry?”</q1> <s1>[PERSON Ada Frost]</s1> <c1>asked</c1>. <q2>“Not today.”</q2> [PERSON Ben Hale] left.": "Ben Hale",
            "<q1>“Is it dry?”</q1> <s1>[PERSON Ada Frost]</s1> <c1>asked</c1>. <q2>“Not today.”</q2> [PERSON Ben Hale] met [PERSON Cy Orr].": OPEN,
            "<q1>“Is it dry?”</q1> <s1>[PERSON Ada Frost]</s1> <c1>asked</c1> [PERSON Ben Hale]. <q2>“No.”</q2> <q3>“Now?”</q3>": "Ada Frost",
        },
        [
            "<q1>“It is dry,”</q1> <s1>[PERSON Ada Frost]</s1> <c1>said</c1>. <q2>“Not today.”</q2> [PERSON Ben Hale] left.",
            "<q1>“Is it dry?”</q1> <s1>[PERSON Ada Frost]</s1> <c1>said</c1>. <q2>“Not today.”</q2> [PERSON Ben Hale] left.",
            "<q1>“Is it dry?”</q1> <s1>[PERSON Ada Frost]</s1> <c1>asked</c1>.\n\n<q2>“Not today.”</q2> [PERSON Ben Hale] left.",
            "<q1>“Is it dry?”</q1> <s1>[PERSON Ada Frost]</s1> <c1>asked</c1>. <q2>“Not today,”</q2> <s2>[PERSON Ben Hale]</s2> said.",
            "<q1>“Is it dry?”</q1> <s1>[PERSON Ada Frost]</s1> <c1>asked</c1>. <q2>Not today.</q2> [PERSON Ben Hale] left.",
        ],
    ),
    ways.speaker_above: (
        {f"<s1>[PERSON Ada Frost]</s1> <c1>says</c1> <q1>it is dry</q1>.\n\n{line}<q2>“We looked at each of its piers twice, and saw nothing.”</q2>": "Ada Frost" for line in ("", "Article continues below\n\n")},
        [  # turns of a dialogue, somebody else in between, a body
            "<q1>“No,”</q1> <s1>[PERSON Ada Frost]</s1> said.\n\n<q2>“We looked at each of its piers twice, and saw nothing.”</q2>",
            "<s1>[PERSON Ada Frost]</s1> <c1>says</c1> <q1>it is dry</q1>.\n\n<q2>“We saw nothing.”</q2>",
            "<s1>[PERSON Ada Frost]</s1> <c1>says</c1> <q1>it is dry</q1>.\n\n<q2>“Who looked at each of its piers twice, and saw nothing?”</q2>",
            "<s1>[PERSON Ada Frost]</s1> <c1>asked</c1> <q1>if it was dry</q1>.\n\n<q2>“We looked at each of its piers twice, and saw nothing.”</q2>",
            "<s1>[PERSON Ada Frost]</s1> <c1>says</c1> <q1>it is dry</q1>.\n\n<q2>“We looked at each of its piers twice, and saw nothing.”</q2>\n\n“I did.”",
            "<s1>[PERSON Ben Hale]</s1> <c1>says</c1> <q1>no</q1>. <s2>[PERSON Ada Frost]</s2> <c2>says</c2> <q2>it is dry</q2>.\n\n<q3>“We looked at each of its piers twice, and saw nothing.”</q3>",
            "<s1>[PERSON Ada Frost]</s1> <c1>says</c1> <q1>it is dry</q1>. It rained.\n\n<q2>“We looked at each of its piers twice, and saw nothing.”</q2>",
            "<s1>[ORGANIZATION Arden Bank]</s1> <c1>says</c1> <q1>it is dry</q1>.\n\n<q2>“We looked at each of its piers twice, and saw nothing.”</q2>",
        ],
    ),
    ways.speaker_before: (
        {
            "<q1>“No,”</q1> <s1>[PERSON Ada Frost]</s1> said. <q2>“It rains.”</q2>": "Ada Frost",
            "<q1>“No,”</q1> <s1>[PERSON Ada Frost]</s1> said. <q2>“It rains,”</q2> it was <c2>added</c2>.": "Ada Frost",
            "<q1>“No,”</q1> <s1>[PERSON Ada Frost]</s1> said.\n\n<q2>“It rains.”</q2>": OPEN,
            "<q1>“No,”</q1> <s1>[PERSON Ada Frost]</s1> said. <q2>It rains.</q2>": OPEN,
            "<q>“It rains.”</q>": OPEN,
            "<q1>“No,”</q1> <s1>[PERSON Ada Frost]</s1> said. The note on it was brief: <q2>“It rains.”</q2>": OPEN,
            "<q1>Dry,</q1> <s1>[PERSON Ada Frost]</s1> said: <q2>“It rains.”</q2>": "Ada Frost",
        },
        ["<q1>“No,”</q1> <s1>[PERSON Ada Frost]</s1> said. <q2>“It rains,”</q2> <s2>she</s2> said."],
    ),
}  # fmt: skip


def tried(way: Way, marked: str, monkeypatch: pytest.MonkeyPatch) -> Link | None:
    """What a way makes of the claim with the highest number, with all that is known by then."""
    scene = Scene(make(marked))
    found: dict[str, Link | None] = {}

    def spy(question: Question) -> None:
        found[question.claim["id"]] = way(question)

    monkeypatch.setattr(resolving, "WAYS", (("spy", spy), *WAYS))
    list(resolve(scene))
    return found[max(found)]


def cases(which: int) -> list[Any]:
    return [
        pytest.param(way, text, id=f"{way.__name__} {text}") for way, both in EXAMPLES.items() for text in both[which]
    ]


def test_each_way_has_its_examples() -> None:
    assert set(EXAMPLES) == {way for _, way in WAYS}


@pytest.mark.parametrize(("way", "text"), cases(0))
def test_a_way_links_what_is_its_case(way: Way, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    link = tried(way, text, monkeypatch)
    assert link is not None
    assert (link.speaker.name if link.speaker else OPEN) == EXAMPLES[way][0][text]


@pytest.mark.parametrize(("way", "text"), cases(1))
def test_a_way_leaves_the_rest_to_others(way: Way, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert tried(way, text, monkeypatch) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # Of two who bear a surname the one who is called that in full; a first name is nobody's surname.
        (f"{FAMILY} <s>[PERSON Ada Frost]</s> said <q>so</q>.", "Ada Frost"),
        (f"{FAMILY} <s>Mr. [PERSON Frost]</s> said <q>so</q>.", "Ben Frost"),
        (f"{FAMILY} <s>[PERSON Frost]</s> said <q>so</q>.", None),
    ],
)
def test_the_bearer_of_a_surname(text: str, name: str | None) -> None:
    assert said_by(make(text))[-1] == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{FAMILY} <s>[PERSON Frost]</s> said <q>so</q>.", {"Ada Frost", "Ben Frost"}),
        (f"{MINISTERS}\n\n<s>THE MINISTER</s>: <q>It rains.</q>", {"Ada Frost", "Ben Hale"}),
        (
            "[PERSON Ada Frost] met [PERSON Ben Hale].\n\n<s>A</s>: <q>We ran it.</q>",
            {"Ada Frost", "Ben Hale"},
        ),
        ("<q1>“No,”</q1> <s1>[PERSON Ada Frost]</s1> said. <q2>It rains.</q2>", {"Ada Frost"}),
        (
            "The sisters [PERSON Eva] and [PERSON Ada Frost] won.\n\n<s>[PERSON Frost]</s> said <q>so</q>.",
            {"Eva", "Ada Frost"},
        ),
    ],
)
def test_an_open_link_has_its_candidates(text: str, names: set[str]) -> None:
    doc = make(text)
    assert said_by(doc)[-1] is None and candidates(doc, -1) == names


def test_who_is_named_only_behind_a_lead_is_found_by_description() -> None:
    assert links(make("<s>A mayor</s> said <q>so</q>.\n\nMayor [PERSON Ada Frost] left.")) == [("Ada Frost", "description")]  # fmt: skip
