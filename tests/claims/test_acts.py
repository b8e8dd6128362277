"""What the source of a claim does, by its cue and what stands around it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest

from onrecord.claims import acts
from onrecord.claims.regression import probabilities
from onrecord.lexicons import read_table
from onrecord.terms import Act
from tagged import parse

from .written import at, written

if TYPE_CHECKING:
    from spacy.language import Language

CORPUS = Path(__file__).parent.parent.parent / "corpus"
LEAST = 0.9  # of the acts of the corpus's dev set

SAYS, WRITES, ASKS, THINKS, PLANS, DOES = get_args(Act)


def told(nlp: Language, source: str) -> list[str]:
    tagged = parse(source)
    claims = [{k: v for k, v in claim.items() if k != "act"} for claim in tagged.claims]
    return [claim["act"] for claim in acts.with_acts(nlp(tagged.text), claims)]


@pytest.mark.parametrize(
    ("act", "source"),
    [
        (SAYS, "<src 1>Ada Frost</src> <cue 1>said</cue> <say 1>the weir had cracked</say>."),
        (SAYS, "<src 1>The firm</src> <cue 1>announced</cue> <say 1>plans to close two mills</say>."),
        (SAYS, "<say 1><w>“Please send boats,”</w></say> <src 1>Ada Frost</src> <cue 1>said</cue>."),
        (WRITES, "<say 1>The weir is sound</say>, <cue 1>according to</cue> <src 1>the report</src>."),
        (WRITES, "<src 1>The survey</src> <cue 1>says</cue> <say 1>that nets were torn</say>."),
        (WRITES, "<src 1>Ada Frost</src> <cue 1>wrote</cue> <say 1>that nets were torn</say>."),
        (SAYS, "<src 1>Ada Frost</src> <cue 1>stated</cue> <say 1>that nets were torn</say>."),
        (SAYS, "<src 1>The mayor</src> <cue 1>stated</cue> <say 1>that nets were torn</say>."),
        (WRITES, "<src 1>Ada Frost</src> <cue 1>stated</cue> in a letter <say 1>that nets were torn</say>."),
        (WRITES, "In a letter <src 1>Ada Frost</src> <cue 1>stated</cue> <say 1>that nets were torn</say>."),
        (WRITES, "<src 1>The letter</src> <cue 1>stated</cue> <say 1>that nets were torn</say>."),
        (SAYS, "<src 1>Ada Frost</src> <cue 1>said</cue> <say 1>the quay, to be built in May, would leak</say>."),
        (ASKS, "<src 1>Ada Frost</src> <cue 1>urged</cue> <say 1>the crew to leave</say>."),
        (ASKS, "<src 1>Ada Frost</src> <cue 1>charged</cue> <say 1>the crew to be kind</say>."),
        (ASKS, "<src 1>Ada Frost</src> <cue 1>tasked</cue> <say 1>the crew to search</say>."),
        (ASKS, "<src 1>The mayor</src> <cue 1>demanded</cue> <say 1>a new count</say>."),
        (THINKS, "<src 1>Ada Frost</src> <cue 1>fears</cue> <say 1>that the ice is thin</say>."),
        (PLANS, "<src 1>The union</src> <cue 1>vowed</cue> <say 1>to strike again</say>."),
        (SAYS, "<src 1>The banks</src> <cue 1>agreed</cue> <say 1>that rates were too high</say>."),
        (PLANS, "<src 1>The banks</src> <cue 1>agreed</cue> <say 1>to cut them</say>."),
        (SAYS, "The jury <cue 1>heard from</cue> <src 1>a clerk</src> <say 1>that nets were torn</say>."),
        (SAYS, "The jury <cue 1>heard</cue> <say 1>that nets were torn</say>."),
        (ASKS, "<say 1>Who will feed them</say>? <src 1>she</src> <cue 1>wondered</cue>."),
        (THINKS, "<src 1>Ada Frost</src> <cue 1>wondered</cue> <say 1>who will feed them</say>."),
        (ASKS, "<src 1>Ada Frost</src> <cue 1>wants to know</cue> <say 1>why nets were torn</say>."),
        (THINKS, "<src 1>Ada Frost</src> <cue 1>knew</cue> <say 1>that nets were torn</say>."),
        (DOES, "<src 1>Ada Frost</src> <cue 1>had failed to consider</cue> <say 1>the torn nets</say>."),
        (DOES, "<say 1>The torn nets</say> <cue 1>had been discussed</cue> by <src 1>the council</src>."),
        (THINKS, "<src 1>Ada Frost</src> <cue 1>was disappointed</cue> <say 1>that nets were torn</say>."),
        (SAYS, "<src 1>Ada Frost</src> <cue 1>had persuaded</cue> <say 1>that nets were torn</say>."),
        (WRITES, "<src 1>The appeals court</src> <cue 1>held</cue> <say 1>that nets were torn</say>."),
        (THINKS, "<src 1>Ada Frost</src> <cue 1>holds</cue> <say 1>that nets were torn</say>."),
        (SAYS, "<src 1>Ada Frost</src> <cue 1>counted</cue> <say 1>67 torn nets</say>."),
        (DOES, "<src 1>Ada Frost</src> <cue 1>counted</cue> <say 1>the nets</say>."),
        (SAYS, "<src 1>Ada Frost</src> <cue 1>spoke of</cue> <say 1>torn nets</say>."),
        (
            DOES,
            "<src 1>The firm</src> <cue 1>recalled</cue> <say 1>40,000 nets from two shops because they were torn</say>.",
        ),
        (SAYS, "<src 1>Ada Frost</src> <cue 1>recalled</cue> <say 1>nets were torn before the boats came</say>."),
        (THINKS, "<src 1>Ada Frost</src> <cue 1>recalled</cue> <say 1>seeing nets because they were torn</say>."),
        (SAYS, "<src 1>Ada Frost</src> <cue 1>recalled</cue> <say 1>a time when nets were torn</say>."),
        (SAYS, "The council met. <src 1>It</src> <cue 1>said</cue> <say 1>that nets were torn</say>."),
        (WRITES, "<src 1>The newsletter</src> <cue 1>warned</cue> <say 1>that nets were torn</say>."),
        (WRITES, "<src 1>Ada Frost</src> <cue 1>said</cue> in an affidavit <say 1>that nets were torn</say>."),
        (WRITES, "<src 1>The law</src> <cue 1>requires</cue> <say 1>a permit</say>."),
        (DOES, "<src 1>The bank</src> <cue 1>requires</cue> <say 1>a permit</say>."),
        (ASKS, "<src 1>Ada Frost</src> <cue 1>repeated her call for</cue> <say 1>a strike</say>."),
        (DOES, "<src 1>The council</src> <cue 1>rejected</cue> <say 1>the plan</say>."),
        (DOES, "<src 1>The ministry</src> <cue 1>summoned</cue> <say 1>the envoy</say>."),
        (SAYS, "<say 1><w>“It is old,”</w></say> as <src 1>Ada Frost</src> <cue 1>likes to say</cue>."),
        (SAYS, "<src 1>Ada Frost</src> <cue 1>sees</cue> it simply: <say 1><w>“It is old.”</w></say>"),
        (THINKS, "<say 1><w>“It is old,”</w></say> <src 1>Ada Frost</src> <cue 1>thought</cue>."),
        (SAYS, "<say 1><w>“It is old,”</w></say> <src 1>Ada Frost</src> <cue 1>remembered</cue>."),
        (SAYS, "<say 1><w>“It is old,”</w></say> <src 1>Ada Frost</src> <cue 1>can be heard saying</cue>."),
        (DOES, "<src 1>The council</src> <cue 1>voted</cue> <say 1>to close the pool</say>."),
        (DOES, "<src 1>The council</src> <cue 1>criticised</cue> <say 1>the plan</say>."),
        (SAYS, "<src 1>The council</src> <cue 1>criticised</cue> <say 1>the plan as late</say>."),
        (DOES, "<src 1>The council</src> <cue 1>took note of</cue> <say 1>the ruling</say>."),
        (DOES, "<src 1>The council</src> <cue 1>presented a report on</cue> <say 1>the weir</say>."),
        (DOES, "<src 1>The firm</src> <cue 1>did not respond to</cue> <say 1>requests for comment</say>."),
        (DOES, "<src 1>The firm</src> <cue 1>rejects</cue> <say 1>that</say>."),
        (SAYS, "<src 1>The firm</src> <cue 1>denied</cue> <say 1>this</say>."),
        (SAYS, "<src 1>The clerk</src> <cue 1>put</cue> <say 1>the number of dead at 12</say>."),
        (SAYS, "<src 1>The firm</src> <cue 1>puts</cue> <say 1>the delay down to fog</say>."),
        (DOES, "<src 1>The council</src> <cue 1>put</cue> <say 1>its plans for the weir on hold</say>."),
        (DOES, "<src 1>The referee</src> <cue 1>ruled out</cue> <say 1>his second goal</say>."),
        (DOES, "<src 1>The firm</src> <cue 1>put</cue> <say 1>its new tractor on sale at $900</say>."),
        (DOES, "<src 1>The council</src> <cue 1>put</cue> <say 1>the mill up for auction at $2 million</say>."),
        (DOES, "<src 1>Ada Frost</src> <cue 1>put</cue> <say 1>her side ahead at 12 minutes</say>."),
        (
            SAYS,
            "<src 1>The clerk</src> <cue 1>put</cue> <say 1>the cost of the weir in Selby at more than $4 million</say>.",
        ),
        (SAYS, "<src 1>The vet</src> <cue 1>attributed</cue> <say 1>the outbreak to bad water</say>."),
        (SAYS, "<src 1>Surveyors</src> <cue 1>pegged</cue> <say 1>the yield at 30 bushels</say>."),
        (
            WRITES,
            "<say 1>Forty people died</say>, <cue 1>according to</cue> <src 1>customs data</src>, <say 1>down from 60</say>.",
        ),
        (SAYS, "<src 1>Ada Frost</src> <cue 1>grinned</cue>, <say 1><w>“It leaks.”</w></say>"),
        (DOES, "<src 1>The council</src> <cue 1>opened an inquiry into</cue> <say 1>whether nets were torn</say>."),
    ],
)
def test_an_act_is_told_by_cue_source_and_complement(nlp: Language, act: str, source: str) -> None:
    assert told(nlp, source) == [act]


def test_of_two_cue_words_the_one_beside_the_content_tells_the_act(nlp: Language) -> None:
    assert told(nlp, "<src 1>She</src> <cue 1>refused to say</cue> <say 1>whether they would pay</say>.") == [SAYS]


@pytest.mark.parametrize(
    ("cue", "negated", "act"),
    [("would not be drawn on", True, SAYS), ("had checked", False, DOES), ("declined to be drawn on", True, SAYS)],
)  # fmt: skip
def test_what_was_not_said_is_of_speech_whatever_the_verb(nlp: Language, cue: str, negated: bool, act: str) -> None:
    tagged = parse(f"<src 1>She</src> <cue 1>{cue}</cue> <say 1>whether they would pay</say>.")
    claim = {k: v for k, v in tagged.claims[0].items() if k != "act"} | {"negated": negated}
    assert acts.tell(nlp(tagged.text), claim) == act


@pytest.mark.parametrize(
    ("act", "source"),
    [
        (SAYS, "<src 1>Ada Frost</src> <cue 1>pushed back against</cue> <say 1>reports of a split</say>."),
        (SAYS, "<src 1>The union</src> <cue 1>shot down talk of</cue> <say 1>a deal</say>."),
        (SAYS, "<src 1>The mayor</src> <cue 1>ruled out</cue> <say 1>a second count</say>."),
        (WRITES, "<src 1>The report</src> <cue 1>ruled out</cue> <say 1>a second leak</say>."),
    ],
)
def test_what_is_talked_down_is_said(nlp: Language, act: str, source: str) -> None:
    tagged = parse(source)
    claim = {k: v for k, v in tagged.claims[0].items() if k != "act"} | {"negated": True}
    assert acts.tell(nlp(tagged.text), claim) == act


def test_a_claim_that_brings_its_act_keeps_it(nlp: Language) -> None:
    text = "Ada Frost said it rained."
    claim = {"content": [[15, 24]], "cue": [[10, 14]], "source": [[0, 9]], "kind": "indirect", "act": THINKS}
    assert acts.with_acts(nlp(text), [claim]) == [claim]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("The/DT report/NN", "document"),
        # Its head tells, not what is behind a preposition or a comma.
        ("The/DT clerk/NN of/IN the/DT report/NN", "other"),
        ("The/DT report/NN of/IN the/DT clerk/NN", "document"),
        ("", "none"),
    ],
)
def test_a_source_is_a_document_by_its_head(source: str, kind: str) -> None:
    doc = written(f"{source} said/VBD it/PRP leaks/VBZ .")
    words = " ".join(item.split("/")[0] for item in source.split())
    assert acts.source_kind(doc, {"source": at(doc, words)}) == kind


def test_the_list_and_the_weights_name_acts_only() -> None:
    assert {act for _, *row in read_table("cue_acts.tsv") for act in row} <= set(acts.ACTS)
    assert all(len(row) == len(acts.ACTS) for row in acts.weights().values())


def test_probabilities_are_of_all_acts_and_sum_to_one() -> None:
    odds = probabilities(("bias", f"listed {PLANS}"), acts.weights(), len(acts.ACTS))
    assert odds.sum() == pytest.approx(1)
    assert acts.ACTS[int(odds.argmax())] == PLANS


@pytest.mark.slow
def test_acts_of_the_corpus(nlp: Language) -> None:
    right = total = 0
    for name in json.loads((CORPUS / "splits.json").read_text(encoding="utf-8"))["dev"]:
        gold = json.loads((CORPUS / "gold" / f"{name}.json").read_text(encoding="utf-8"))
        doc = nlp(gold["text"])
        right += sum(acts.tell(doc, claim) == claim["act"] for claim in gold["claims"])
        total += len(gold["claims"])
    assert right / total >= LEAST, f"{right} of {total}"


def test_of_a_cue_the_listed_word_tells_the_act_not_the_last_verb() -> None:
    doc = written("Frost/NNP said/VBD strolling/VBG .")
    word = acts.cue_word([doc[1], doc[2]], before=False)
    assert word is not None and word.text == "said"


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ("wrote/VBD in/IN her/PRP$ opinion/NN", "wrote"),
        ("wrote/VBD of/IN his/PRP$ opinion/NN", "opinion"),
        ("in/IN her/PRP$ opinion/NN", "opinion"),
    ],
)
def test_in_what_somebody_writes_is_no_act(source: str, word: str) -> None:
    found = acts.cue_word(list(written(source)), before=False)
    assert found is not None and found.text == word


@pytest.mark.parametrize(("kind", "act"), [("noun", DOES), ("of", DOES), ("that", SAYS)])
def test_a_noun_says_what_is_in_a_clause_behind_it(kind: str, act: str) -> None:
    assert acts._listed_act(written("a/DT statement/NN")[1], kind, mixed=False, wordless=False) == act


@pytest.mark.parametrize(("wordless", "act"), [(True, SAYS), (False, DOES)])
def test_a_cue_of_marks_alone_is_of_speech(wordless: bool, act: str) -> None:
    word = written("Frost/NNP kneaded/VBD it/PRP .")[1]
    assert acts._listed_act(word, "noun", mixed=False, wordless=wordless) == act


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ("", None),
        ("—/:", None),
        ("No/DT gravel/NN", "gravel"),
        ("kneaded/VBD dough/NN", "kneaded"),
    ],
)
def test_of_words_that_are_not_listed_the_last_verb_tells_the_act(source: str, word: str | None) -> None:
    found = acts.cue_word(list(written(source)) if source else [], before=False)
    assert (found and found.text) == word


@pytest.mark.parametrize(
    ("source", "content", "cue", "asked"),
    [
        ("Who/WP pays/VBZ ?/. she/PRP wondered/VBD .", "Who pays", "wondered", True),
        ("Who/WP pays/VBZ ?/. she/PRP wondered/VBD .", "Who pays?", "wondered", True),
        ("She/PRP pays/VBZ ,/, he/PRP wondered/VBD .", "She pays", "wondered", False),
        ("She/PRP wondered/VBD who/WP pays/VBZ ?/.", "who pays", "wondered", False),
        # Nothing stands behind the content; nothing is the cue.
        ("She/PRP wondered/VBD who/WP pays/VBZ", "who pays", "wondered", False),
        ("Who/WP pays/VBZ ?/.", "Who pays", "", False),
    ],
)
def test_a_question_mark_between_content_and_cue_makes_a_question(
    source: str, content: str, cue: str, asked: bool
) -> None:
    doc = written(source)
    assert acts._is_question(doc, {"content": at(doc, content), "cue": at(doc, cue)}) is asked


def test_a_cue_without_a_word_has_an_act() -> None:
    assert acts._listed_act(None, "noun", mixed=True, wordless=True) in get_args(Act)
