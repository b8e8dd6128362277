"""Quotations that a colon leads in without a verb of speech."""

from __future__ import annotations

import pytest

from onrecord.claims.candidate import Candidate
from onrecord.claims.cues import load_cues
from onrecord.claims.learned import find_claims
from onrecord.claims.led_in import find_led_in, is_addressee
from onrecord.claims.sentences import find_sentences
from onrecord.text.paragraphs import paragraphs

from .written import at, written

DRY = "“ It/PRP dries/VBZ up/RP . ”"
FROST = "Ada/NNP Frost/NNP"


def told(source: str) -> list[tuple[str, str]]:
    doc = written(source)
    found = find_led_in(find_sentences(doc, paragraphs(doc.text)))
    return [(" ".join(doc.text[s:e] for s, e in c.source), " ".join(doc.text[s:e] for s, e in c.cue)) for c in found]


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        (f"From/IN reader/NN {FROST} ,/, by/IN text/NN :/: {DRY}", ("reader Ada Frost", "")),
        (f"Via/IN text/NN from/IN reader/NN {FROST} :/: {DRY}", ("reader Ada Frost", "")),
        (f"14.41/CD From/IN the/DT report/NN :/: {DRY}", ("the report", "")),
        (f"For/IN the/DT dyer/NN {FROST} the/DT rule/NN is/VBZ plain/JJ :/: {DRY}", ("the dyer Ada Frost", "")),
        (f"But/CC for/IN her/PRP it/PRP is/VBZ simple/JJ :/: {DRY}", ("her", "")),
        (f"To/IN {FROST} ,/, it/PRP is/VBZ plain/JJ :/: {DRY}", ("Ada Frost", "")),
        # Who has it is the subject, not the one to whom.
        (f"To/IN the/DT baron/NN ,/, who/WP owns/VBZ it/PRP ,/, she/PRP had/VBD more/JJR :/: {DRY}", ("she", "")),
        (f"To/IN the/DT baron/NN ,/, the/DT warden/NN had/VBD more/JJR :/: {DRY}", ("the warden", "")),
        (f"Her/PRP$ verdict/NN :/: {DRY}", ("Her", "verdict")),
        (f"And/CC her/PRP$ first/JJ verdict/NN ? {DRY}", ("her", "verdict")),
        (f"{FROST} 's/POS advice/NN to/TO hikers/NNS is/VBZ short/JJ :/: {DRY}", ("Ada Frost", "advice")),
        (f"The/DT message/NN from/IN {FROST} :/: {DRY}", ("Ada Frost", "message")),
        (f"A/DT lesson/NN from/IN {FROST} :/: {DRY}", ("Ada Frost", "")),
        (f"Judge/NN to/TO airline/NN :/: {DRY}\nIt/PRP rained/VBD .", ("Judge", "")),
        # Whom a headline, a line of a list or a live blog names, with what it is about.
        (f"Harbour/NN boss/NN :/: {DRY}\nIt/PRP rained/VBD .", ("Harbour boss", "")),
        (f"CEO/NNP Quill/NNP :/: {DRY}\nIt/PRP rained/VBD .", ("CEO Quill", "")),
        (f"Frost/NNP :/: {DRY}\n{FROST} left/VBD .", ("Frost", "")),
        (f"It/PRP rained/VBD .\n•/: Harbour/NN boss/NN Quill/NNP :/: {DRY}", ("Harbour boss Quill", "")),
        (f"It/PRP rained/VBD .\nThe/DT harbour/NN boss/NN on/IN the/DT old/JJ ferry/NN :/: {DRY}", ("The harbour boss", "")),
        # Who is blunt, and who has this to say.
        (f"The/DT board/NN was/VBD blunt/JJ :/: {DRY}", ("The board", "was blunt")),
        (f"Police/NNS were/VBD quite/RB clear/JJ :/: {DRY}", ("Police", "were quite clear")),
        (f"She/PRP was/VBD blunt/JJ :/: {DRY}", ("She", "was blunt")),
        (f"{FROST} had/VBD this/DT to/TO say/VB about/IN the/DT dam/NN :/: {DRY}", ("Ada Frost", "had this to say")),
        # Who is here, also with the quotation in the next paragraph.
        (f"Here/RB 's/VBZ coach/NN {FROST} :/:\n{DRY}", ("coach Ada Frost", "")),
        (f"And/CC here/RB is/VBZ Frost/NNP on/IN the/DT dam/NN :/: {DRY}", ("Frost", "")),
        (f"Asked/VBN why/WRB ,/, here/RB 's/VBZ Frost/NNP 's/POS answer/NN :/:\n{DRY}", ("Frost", "answer")),
        (f"Here/RB 's/VBZ Frost/NNP again/RB :/: {DRY}", ("Frost", "")),
        (f"Then/RB there/EX was/VBD {FROST} :/: {DRY}", ("Ada Frost", "")),
        (f"Over/RB to/IN {FROST} ,/, a/DT diver/NN :/: {DRY}", ("Ada Frost, a diver", "")),
        # A post and a name, though no given name is known; also to whom, with a nickname, over the quotation's paragraph.
        (f"It/PRP rained/VBD .\nTheir/PRP$ captain/NN ,/, Ndiege/NNP Oru/NNP :/: {DRY}", ("Their captain, Ndiege Oru", "")),
        (f"It/PRP rained/VBD .\nGovernor/NNP Ndiege/NNP Oru/NNP to/IN radio/NN :/: {DRY}", ("Governor Ndiege Oru", "")),
        (f"It/PRP rained/VBD .\nCaptain/NNP Ndiege/NNP ‘/`` Ice/NNP ’/'' Oru/NNP :/: {DRY}", ("Captain Ndiege ‘Ice’ Oru", "")),
        (f"CAPTAIN/NN ,/, NDIEGE/NNP ORU/NNP :/:\n{DRY}", ("CAPTAIN, NDIEGE ORU", "")),
        # Who is portrayed in one line.
        (f"Ndiege/NNP Oru/NNP ,/, 34/CD ,/, driller/NN ./. {DRY}", ("Ndiege Oru, 34, driller", "")),
        (f"Ndiege/NNP Oru/NNP ,/, 34/CD ,/, who/WP drills/VBZ ./. {DRY}", ("Ndiege Oru, 34, who drills", "")),
        # Who has a word for something.
        (f"{FROST} ,/, the/DT coach/NN ,/, has/VBZ two/CD words/NNS for/IN the/DT foul/NN that/WDT sank/VBD them/PRP :/: {DRY}", ("Ada Frost, the coach", "has two words")),
        (f"The/DT union/NN had/VBD a/DT question/NN for/IN her/PRP :/: {DRY}", ("The union", "had a question")),
        # Of the sentence around, the subject that has a verb of its own.
        (f"For/IN the/DT dyer/NN the/DT rule/NN ,/, she/PRP says/VBZ ,/, is/VBZ plain/JJ :/: {DRY}", ("she", "")),
        (f"For/IN the/DT dyer/NN ,/, she/PRP says/VBZ ,/, it/PRP is/VBZ plain/JJ :/: {DRY}", ("she", "")),
        # Who it is for: a name, a person, a body, a group; as far as the phrase goes.
        (f"For/IN Frost/NNP it/PRP is/VBZ simple/JJ :/: {DRY}", ("Frost", "")),
        (f"For/IN her/PRP such/JJ rules/NNS are/VBP plain/JJ :/: {DRY}", ("her", "")),
        (f"For/IN the/DT union/NN it/PRP is/VBZ plain/JJ :/: {DRY}", ("the union", "")),
        (f"For/IN the/DT dyers/NNS of/IN Selby/NNP the/DT rule/NN is/VBZ plain/JJ :/: {DRY}", ("the dyers of Selby", "")),
        (f"For/IN the/DT head/NN of/IN the/DT Selby/NNP mills/NNS the/DT rule/NN is/VBZ plain/JJ :/: {DRY}", ("the head of the Selby mills", "")),
        (f"For/IN {FROST} at/IN home/NN the/DT rule/NN is/VBZ plain/JJ :/: {DRY}", ("Ada Frost", "")),
        (f"For/IN {FROST} is/VBZ plain/JJ :/: {DRY}", ("Ada Frost", "")),
        # A quotation before that is only named.
        (f"Her/PRP$ verdict/NN on/IN “ Rain/NN ” :/: {DRY}", ("Her", "verdict")),
        (f"Her/PRP$ verdict/NN on/IN “ Rain/NN ” ? {DRY}", ("Her", "verdict")),
        # To whom it is to be attributed, also with the quotation in the next paragraph.
        (f"Please/UH attribute/VB this/DT to/TO a/DT union/NN spokeswoman/NN :/:\n{DRY}", ("a union spokeswoman", "")),
        (f"The/DT following/NN can/MD be/VB attributed/VBN to/TO {FROST} ,/, the/DT mayor/NN :/: {DRY}", ("Ada Frost, the mayor", "")),
        # A dash behind nothing but somebody.
        (f"Mayor/NNP Zorva/NNP Quill/NNP —/: {DRY}", ("Mayor Zorva Quill", "")),
        (f"The/DT water/NN board/NN –/: {DRY}", ("The water board", "")),
        # A label: a name that people have, or a name with the way by which it came.
        (f"{FROST} :/: {DRY}", ("Ada Frost", "")),
        (f"The/DT judge/NN :/: {DRY}", ("The judge", "")),
        (f"The/DT Selby/NNP Council/NNP :/: {DRY}", ("The Selby Council", "")),
        (f"Ms/NNP Frost/NNP :/: {DRY}", ("Ms Frost", "")),
        (f"Zorva/NNP Quill/NNP by/IN text/NN :/: {DRY}", ("Zorva Quill", "")),
        (f"{FROST} ,/, a/DT reader/NN ,/, by/IN text/NN :/: {DRY}", ("Ada Frost, a reader", "")),
    ],
)  # fmt: skip
def test_the_lead_tells_who_speaks(source: str, parts: tuple[str, str]) -> None:
    assert told(source) == [parts]


@pytest.mark.parametrize(
    "source",
    [
        f"For/IN years/NNS the/DT rule/NN was/VBD plain/JJ :/: {DRY}",
        f"For/IN Monday/NNP the/DT forecast/NN was/VBD plain/JJ :/: {DRY}",
        f"For/IN {FROST} :/: {DRY}",  # a dedication
        f"The/DT rain/NN —/: {DRY}",
        f"Selby/NNP –/: {DRY}",
        f"The/DT mayor/NN left/VBD —/: {DRY}",
        f"The/DT work/NN ,/, attributed/VBN to/TO {FROST} ,/, was/VBD sold/VBN :/: {DRY}",
        f"This/DT was/VBD attributed/VBN by/IN experts/NNS to/TO {FROST} :/: {DRY}",
        f"From/IN the/DT cellar/NN :/: {DRY}",
        f"Her/PRP$ film/NN :/: {DRY}",
        f"Her/PRP$ verdict/NN changed/VBD things/NNS :/: {DRY}",
        f"A/DT baker/NN from/IN Selby/NNP :/: {DRY}",
        f"Our/PRP$ verdict/NN :/: {DRY}",
        f"Was/VBD it/PRP her/PRP$ verdict/NN ? {DRY}",
        f"Letter/NN to/TO editor/NN :/: {DRY}",
        f"Selby/NNP letter/NN to/TO editor/NN :/: {DRY}",
        f"Union/NN to/TO strike/VB :/: {DRY}",
        f"It/PRP rained/VBD .\nJudge/NN to/TO airline/NN :/: {DRY}",  # no headline
        f"The/DT rule/NN is/VBZ plain/JJ :/: {DRY}",
        f"Her/PRP$ verdict/NN . {DRY}",
        f"Her/PRP$ verdict/NN :/:\n{DRY}",
        f"Here/RB is/VBZ the/DT deal/NN with/IN Frost/NNP :/: {DRY}",
        f"Here/RB is/VBZ Frost/NNP 's/POS list/NN :/: {DRY}",
        f"Ada/NNP lived/VBD here/RB is/VBZ Frost/NNP :/: {DRY}",
        f"Her/PRP$ verdict/NN is/VBZ short/JJ ? {DRY}",  # asked
        f"Her/PRP$ verdict/NN is/VBZ short/JJ {DRY}",
        "Her/PRP$ verdict/NN :/: “ It/PRP dries/VBZ ” said/VBD Frost/NNP .",
        "Her/PRP$ verdict/NN ? “ It/PRP dries/VBZ ” said/VBD Frost/NNP .",
        f"Her/PRP$ verdict/NN ? And/CC {DRY}",
        # What she has is no word for what is said, or more is told of it.
        f"Her/PRP$ films/NNS :/: {DRY}",
        f"Her/PRP$ rage/NN at/IN the/DT verdict/NN :/: {DRY}",
        f"Her/PRP$ advice/NN column/NN :/: {DRY}",
        f"Her/PRP$ verdict/NN is/VBZ what/WP they/PRP hold/VBP :/: {DRY}",
        f"{FROST} past/IN advice/NN :/: {DRY}",
        f"Rain/NN in/IN Frost/NNP 's/POS advice/NN :/: {DRY}",
        f"The/DT message/NN from/IN {FROST} changed/VBD things/NNS :/: {DRY}",
        f"Rain/NN in/IN a/DT message/NN from/IN {FROST} :/: {DRY}",
        f"The/DT roof/NN of/IN Frost/NNP :/: {DRY}",
        f"The/DT message/NN of/IN the/DT stone/NN is/VBZ short/JJ :/: {DRY}",
        f"A/DT lesson/NN from/IN the/DT flood/NN :/: {DRY}",
        # What it has is no word for somebody.
        f"The/DT Finns/NNPS have/VBP a/DT word/NN for/IN rain/NN :/: {DRY}",
        f"The/DT union/NN had/VBD no/DT answer/NN for/IN her/PRP :/: {DRY}",
        f"The/DT union/NN had/VBD a/DT warning/NN before/IN she/PRP left/VBD :/: {DRY}",
        f"The/DT union/NN had/VBD a/DT hall/NN for/IN her/PRP :/: {DRY}",
        # Neither a name with an age nor one that opens the paragraph; what it says is done; over a paragraph a name alone.
        f"Ndiege/NNP Oru/NNP ,/, driller/NN ./. {DRY}",
        f"It/PRP rained/VBD ./. Ndiege/NNP Oru/NNP ,/, 34/CD ,/, driller/NN ./. {DRY}",
        f"Ndiege/NNP Oru/NNP ,/, 34/CD ,/, left/VBD ./. {DRY}",
        f"It/PRP rained/VBD .\nNDIEGE/NNP ORU/NNP :/:\n{DRY}",
        f"As/IN there/EX was/VBD {FROST} :/: {DRY}",
        # Nobody, or somebody who does another thing.
        f"From/IN {FROST} came/VBD this/DT :/: {DRY}",
        f"From/IN now/RB :/: {DRY}",
        f"12/CD :/: {DRY}",
        f"The/DT rule/NN :/: {DRY}",
        f"Selby/NNP :/: {DRY}",
        f"The/DT result/NN was/VBD clear/JJ :/: {DRY}",
        f"The/DT board/NN was/VBD a/DT joke/NN :/: {DRY}",
        f"The/DT dam/NN had/VBD this/DT to/TO say/VB :/: {DRY}",
        f"{FROST} left/VBD this/DT to/TO say/VB :/: {DRY}",
        f"To/IN the/DT baron/NN the/DT rule/NN had/VBD sense/NN :/: {DRY}",
        f"For/IN March/NNP the/DT forecast/NN was/VBD plain/JJ :/: {DRY}",
        f"For/IN all/DT the/DT rule/NN was/VBD plain/JJ :/: {DRY}",
        f"Verdict/NN on/IN judge/NN to/TO airline/NN :/: {DRY}",
        f"Road/NN to/TO ruin/NN :/: {DRY}",
        f"Judge/NN :/: {DRY}",
        f"It/PRP rained/VBD .\nHarbour/NN boss/NN :/: {DRY}",  # neither a headline nor a list
        f"Murder/NN trial/NN :/: {DRY}\nIt/PRP rained/VBD .",
        f"Nurse/NNP Shortage/NNP :/: {DRY}\nIt/PRP rained/VBD .",
        f"Quill/NNP :/: {DRY}\nIt/PRP rained/VBD .",
        f"A/DT sign/NN on/IN the/DT door/NN :/: {DRY}",
        f"A/DT bust/NN of/IN the/DT boss/NN on/IN the/DT wall/NN :/: {DRY}",
        f"{FROST} with/IN her/PRP$ dog/NN :/: {DRY}",
        f"Dry/NNP Summers/NNP :/: {DRY}",
        f"{FROST} ,/, a/DT reader/NN ,/, had/VBD lost/VBN :/: {DRY}",
    ],
)
def test_other_leads_tell_nobody(source: str) -> None:
    assert told(source) == []


@pytest.mark.parametrize(("cue", "addresses"), [("To", True), ("had", False), ("", False)])
def test_a_preposition_addresses_somebody(cue: str, addresses: bool) -> None:
    doc = written("To/IN the/DT baron/NN she/PRP had/VBD more/JJR .")
    assert is_addressee(doc.text, Candidate(at(doc, "more"), at(doc, cue), (), 0.9)) is addresses


def contents(source: str, *found: tuple[str, str, str]) -> list[tuple[str, str]]:
    doc = written(source)
    encoded = [
        {"source": at(doc, s), "cue": at(doc, c), "content": at(doc, q), "inner": False, "confidence": 0.9}
        for s, c, q in found
    ]
    claims = find_claims(doc, encoded)
    return [(" ".join(doc.text[s:e] for s, e in c["source"]), doc.text[slice(*c["content"][0])]) for c in claims]


def test_a_quotation_behind_a_colon_is_a_claim_whoever_leads_in() -> None:
    assert contents(f"The/DT rule/NN in/IN short/JJ :/: {DRY}") == [("", "“It dries up.”")]
    assert contents("The/DT film/NN in/IN short/JJ :/: “ Dry/JJ Summers/NNS in/IN Selby/NNP ”") == []


def test_whom_somebody_addresses_is_no_source() -> None:
    source = f"To/IN the/DT baron/NN ,/, who/WP left/VBD ,/, she/PRP had/VBD more/JJR :/: {DRY}"
    heard = ("the baron", "To", "she had more: “It dries up.”")
    assert contents(source, heard) == [("she", "“It dries up.”")]


def test_the_encoder_decides_where_it_has_found_who_speaks() -> None:
    source = f"Her/PRP$ verdict/NN ,/, Frost/NNP said/VBD :/: {DRY}"
    assert load_cues().speaks("say")
    assert contents(source, ("Frost", "said", "“It dries up.”")) == [("Frost", "“It dries up.”")]
