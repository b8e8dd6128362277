"""Claims by rules: sentences with the claims that a reader marks, through the whole pipeline.

In the tagged sentences ``say`` is content, ``cue`` and ``src`` are cue and source (tests/tagged.py).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import spacy

from onrecord import layers
from tagged import parse

if TYPE_CHECKING:
    from spacy.language import Language

SENTENCES = {
    "quotation, inverted cue": "<say 1>“<w>We will not pay,</w>”</say> <cue 1>said</cue> <src 1>Ana Silva, a port official</src>.",
    "quotation, cue after its subject": "<say 1>“<w>We will not pay,</w>”</say> <src 1>Ana Silva</src> <cue 1>said</cue>.",
    "cue before, comma": "<src 1>Ana Silva</src> <cue 1>said</cue>, <say 1>“<w>We will not pay.</w>”</say>",
    "cue before, colon": '<src 1>Ana Silva</src> <cue 1>added</cue>: <say 1>"<w>We will not pay.</w>"</say>',
    "split quotation": "<say 1>“<w>We will not pay,</w>”</say> <src 1>she</src> <cue 1>said</cue>, <say 1>“<w>not this year.</w>”</say>",
    "quotation that goes on": "<say 1>“<w>We will not pay,</w>”</say> <src 1>she</src> <cue 1>said</cue>. <say 1>“<w>They know that.</w>”</say>",
    "a verb that is on no list": "<say 1>“<w>It is dreadful to be last,</w>”</say> <cue 1>wheezed</cue> <src 1>goalkeeper Meg Tarrant</src>.",
    "single quotation marks": "<say 1>‘<w>We won’t pay,</w>’</say> <src 1>the dockers’ leader</src> <cue 1>said</cue>.",
    "LaTeX quotation marks": "<say 1>``<w>We will not pay,</w>''</say> <src 1>Ana Silva</src> <cue 1>said</cue>.",
    "that-clause": "<src 1>The minister</src> <cue 1>said</cue> <say 1>that the port would close</say>.",
    "clause without that": "<src 1>The minister</src> <cue 1>said</cue> <say 1>the port would close</say>.",
    "clause before its cue": "<say 1>The port will close</say>, <src 1>the minister</src> <cue 1>said</cue> on Friday.",
    "parenthetical cue": "<say 1>The masks</say>, <src 1>he</src> <cue 1>said</cue>, <say 1>were bought before the price rise</say>.",
    "parenthetical cue before a quotation": "<say 1>Complaints about the masks</say>, <src 1>they</src> <cue 1>said</cue>, <say 1>“<w>did not reflect the facts</w>”</say>.",
    "addressee is no content": "<src 1>The mayor</src> <cue 1>told</cue> reporters <say 1>that the bridge was safe</say>.",
    "mixed": "<src 1>She</src> <cue 1>said</cue> <say 1>the offer was “<w>fair and final</w>”</say>.",
    "fragments under one cue": "<src 1>Vera Lund</src> <cue 1>called</cue> <say 1>the plan “<w>reckless</w>”, “<w>untested</w>” and “<w>late</w>”</say>.",
    "denial": "<src 1>The company</src> <cue 1>denied</cue> <say 1 negated>that it had paid a bribe</say>.",
    "negated cue": "<src 1>The company</src> <cue 1>did not say</cue> <say 1 negated>how many workers would go</say>.",
    "according to": "<cue 1>According to</cue> <src 1>the report</src>, <say 1>prices rose in May</say>.",
    "in the words of": "<cue 1>In the words of</cue> <src 1>harbour master Gus Nyberg</src>, <say 1>the pier is “<w>firewood</w>”</say>.",
    "day between cue and clause": "<src 1>The firm</src> <cue 1>said</cue> on Monday <say 1>it would close</say>.",
    "this week between cue and clause": "<src 1>The firm</src> <cue 1>said</cue> this week <say 1>it would close</say>.",
    "a day that owns something": "<src 1>He</src> <cue 1>said</cue> <say 1>Monday's vote was late</say>.",
    "subject with a participle": "<src 1>Scientists</src> <cue 1>said</cue> <say 1>that bees exposed to light slept less</say>.",
    "two clauses with that": "<src 1>She</src> <cue 1>said</cue> <say 1>that taxes would rise, and that pensions would fall</say>.",
    "dateline": "LONDON, May 3 (Newsline) - <src 1>Britain</src> <cue 1>said</cue> on Friday <say 1>it would leave</say>.",
    "clock at a sentence's end": "<src 1>Bo Hall</src> <cue 1>said</cue> <say 1>the shop shut at 5 p.m.</say> McLow closed it.",
    "opening gerund": "<cue 1>Stressing</cue> <say 1>the bridge is old</say>, <src 1>Lund</src> said traffic would be limited.",
    "complaint": "<src 1>Some residents</src> <cue 1>complained about</cue> <say 1>noise from the harbour</say>.",
    "speaking is not what is said": "<src 1>A person close to the talks</src> <cue 1>said</cue> <say 1>a deal was near</say>, speaking on condition of anonymity.",
    "a fragment the parser cannot read": '<src 1>The inspector</src> <cue 1>told</cue> her <say 1>she "<w>shouldn‘t open that valve</w>"</say> but she did.',
    "headline": "<say 1>Dockers ‘<w>won’t go back for pennies</w>’</say>, <cue 1>says</cue> <src 1>union</src>",
    "measure beside a quotation": "<say 1>“<w>I felt fine,</w>”</say> <cue 1>said</cue> <src 1>the 6'2\" guard, Dion Mays</src>, after the game.",
}


def words(text: str, pieces: list[list[int]]) -> list[str]:
    return [text[start:end].strip(" .,") for start, end in pieces]


@pytest.mark.parametrize("source", SENTENCES.values(), ids=SENTENCES)
def test_a_claim_is_found_as_marked(nlp: Language, source: str) -> None:
    gold = parse(source)
    doc = nlp(gold.text)
    (want,) = gold.claims
    found = [
        c for c in layers.read(doc, "claims") if words(gold.text, c["content"]) == words(gold.text, want["content"])
    ]
    assert found, [words(gold.text, c["content"]) for c in layers.read(doc, "claims")]
    for role in ("cue", "source"):
        assert words(gold.text, found[0][role]) == words(gold.text, want[role])
    assert (found[0]["kind"], found[0]["negated"]) == (want["kind"], want["negated"])


@pytest.mark.parametrize(
    "text",
    [
        "The depot's motto was “measure twice, dig once”, and the crew kept to it.",
        "The so-called “go-slow” at the gates began on Monday.",
        "Experience shows that fixed quotas tend to be missed.",
        "Last week, the Dutch government recalled 600,000 masks.",
        "The council tightened regulations for imported toys in March.",
        "“Why am I doing this?” the rope slipped.",
        "",
        "\n\n",
        '"',
    ],
)
def test_what_is_no_claim(nlp: Language, text: str) -> None:
    assert layers.read(nlp(text), "claims") == []


def test_a_report_inside_a_report_is_nested(nlp: Language) -> None:
    text = "China said the manufacturer “stated clearly that the masks are safe.”"
    outer, inner = layers.read(nlp(text), "claims")
    assert words(text, outer["source"]) == ["China"]
    assert (inner["within"], outer["within"]) == (outer["id"], None)
    assert words(text, inner["source"]) == ["the manufacturer"]
    assert (outer["kind"], inner["kind"]) == ("mixed", "direct")


def test_what_a_speaker_says_of_himself_in_a_quotation_is_no_claim_of_its_own(nlp: Language) -> None:
    claims = layers.read(nlp("“I think that we said that the bridge was safe,” Lund said."), "claims")
    assert len(claims) == 1


def test_a_quotation_over_paragraphs_is_one_claim_in_pieces(nlp: Language) -> None:
    text = "“We wait,” Girard said. “Cases are down.\n\n“So far we have stayed under the mark.\n\n“I ask you to be patient.”"
    (claim,) = layers.read(nlp(text), "claims")
    assert len(claim["content"]) == 4
    assert words(text, claim["source"]) == ["Girard"]


def test_a_running_quotation_with_a_cue_at_either_end_is_two_claims(nlp: Language) -> None:
    text = "Owen Pryce said: “They need water today.\n\n“If the pumps stay off they will not last,” he added."
    first, second = layers.read(nlp(text), "claims")
    assert words(text, first["cue"]) == ["said"]
    assert words(text, second["cue"]) == ["added"]


def test_a_paragraph_of_quotation_follows_the_cue_of_the_one_before(nlp: Language) -> None:
    text = "“We wait for rain,” the farmer said.\n\n“There has been none since March.”"
    (claim,) = layers.read(nlp(text), "claims")
    assert len(claim["content"]) == 2


def test_speech_without_a_cue_is_a_claim_without_one(nlp: Language) -> None:
    text = "Alice Carver began briefing the crew. “The seals have failed.” The crew nodded."
    (claim,) = layers.read(nlp(text), "claims")
    assert words(text, claim["content"]) == ["“The seals have failed.”"]
    assert claim["cue"] == claim["source"] == []


def test_turns_of_a_transcript_but_not_the_questions(nlp: Language) -> None:
    text = (
        "THE HERALD: Are the tunnels safe?\nIVAN KOSTIC: They were built for another century. I would not sleep in one."
    )
    (claim,) = layers.read(nlp(text), "claims")
    assert text[slice(*claim["source"][0])] == "IVAN KOSTIC"
    assert claim["kind"] == "direct"


def test_questions_and_answers_by_letter_and_names_in_full(nlp: Language) -> None:
    (claim,) = layers.read(nlp("Q: You regret that.\nA: Not at all. I was young.\nQ: Are you tired?"), "claims")
    assert claim["speaker"] is None
    text = "Peter Lomax: Do you regret that?\n\nInes Valcourt: Not at all. I was young."
    (claim,) = layers.read(nlp(text), "claims")
    assert words(text, claim["source"]) == ["Ines Valcourt"]


def test_a_text_may_end_with_a_cue(nlp: Language) -> None:
    assert len(layers.read(nlp("The bridge is old, according to"), "claims")) == 1


def test_a_line_with_a_colon_is_no_transcript(nlp: Language) -> None:
    assert layers.read(nlp("Topics: ports and ships.\nRelated: more on the strike."), "claims") == []


def test_the_furniture_line_carries_no_claim(nlp: Language) -> None:
    claims = layers.read(
        nlp("date 2020-01-02 Mayor said the bridge is safe\n\nThe mayor said the bridge was safe."), "claims"
    )
    assert len(claims) == 1
    assert claims[0]["content"][0][0] > 40


def test_a_higher_threshold_gives_fewer_claims(nlp: Language) -> None:
    text = "The minister said the port would close. The senator backed the bill."
    claims = nlp.get_pipe("claims")
    doc = nlp(text)
    found = len(layers.read(doc, "claims"))
    strict = type(claims)(threshold=0.9)(doc)
    assert len(layers.read(strict, "claims")) < found


def test_without_a_parse_quotations_are_still_found() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("onrecord_statements")
    nlp.add_pipe("onrecord_claims")
    (claim,) = layers.read(nlp("“The seals have failed.” Nobody spoke."), "claims")
    assert claim["kind"] == "direct"


def test_the_name_that_says_what_it_is_and_the_old_one_make_the_same() -> None:
    nlp = spacy.blank("en")
    by_name = [nlp.create_pipe(factory, config={"threshold": 0.5}) for factory in ("onrecord_claims_by_rules", "onrecord_claims")]  # fmt: skip
    assert [(type(pipe).__name__, pipe.threshold) for pipe in by_name] == [("Claims", 0.5)] * 2  # type: ignore[attr-defined]
