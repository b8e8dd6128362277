"""Quotations that a colon leads in without a verb of speech."""

from __future__ import annotations

import pytest

from onrecord.claims.cues import load_cues
from onrecord.claims.learned import find_claims
from onrecord.claims.led_in import find_led_in
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
        (f"14.41/CD From/IN the/DT report/NN :/: {DRY}", ("the report", "")),
        (f"For/IN the/DT dyer/NN {FROST} the/DT rule/NN is/VBZ plain/JJ :/: {DRY}", ("the dyer Ada Frost", "")),
        (f"But/CC for/IN her/PRP it/PRP is/VBZ simple/JJ :/: {DRY}", ("her", "")),
        (f"To/IN {FROST} ,/, it/PRP is/VBZ plain/JJ :/: {DRY}", ("Ada Frost", "")),
        # Who has it is the subject, not the one to whom.
        (f"To/IN the/DT baron/NN ,/, who/WP owns/VBZ it/PRP ,/, she/PRP had/VBD more/JJR :/: {DRY}", ("she", "")),
        (f"To/IN the/DT baron/NN ,/, the/DT warden/NN had/VBD more/JJR :/: {DRY}", ("the warden", "")),
        (f"Her/PRP$ verdict/NN :/: {DRY}", ("Her", "verdict")),
        (f"And/CC her/PRP$ first/JJ verdict/NN ? {DRY}", ("her", "verdict")),
        (f"{FROST} 's/POS advice/NN to/TO hikers/NNS is/VBZ short/JJ :/: {DRY}", ("Ada Frost's", "advice")),
        (f"The/DT message/NN from/IN {FROST} :/: {DRY}", ("Ada Frost", "message")),
        (f"A/DT lesson/NN from/IN {FROST} :/: {DRY}", ("Ada Frost", "")),
        (f"Judge/NN to/TO airline/NN :/: {DRY}\nIt/PRP rained/VBD .", ("Judge", "")),
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
    ],
)
def test_other_leads_tell_nobody(source: str) -> None:
    assert told(source) == []


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
