"""Whom a pronoun means by the clause that leads to the claim."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from blank import blank
from handmade import make, said_by
from onrecord.speakers.leads import askers, fronted, reacts
from onrecord.speakers.reading import read_source
from onrecord.speakers.scene import Scene
from onrecord.speakers.sources import Pronoun

UNION = "The [ORGANIZATION Glass Union] called a strike."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{UNION} The palace rejected that: <q>the pay was good</q>, <s>it</s> said.", "The palace"),
        (f"{UNION} The palace rejected that — <q>the pay was good</q>, <s>it</s> said.", "The palace"),
        (f"{UNION} In June, the palace rejected that: <q>the pay was good</q>, <s>it</s> said.", "the palace"),
        (f"{UNION} Last_JJ year the council disagreed. <q>The pay was good</q>, <s>it</s> said.", "the council"),
        (f"{UNION} The council disagreed. <q>The pay was good</q>, <s>it</s> said.", "The council"),
        (f"{UNION} [ORGANIZATION Velkora] disputed that. <q>The pay was good</q>, <s>it</s> said.", "Velkora"),
        (f"{UNION} <q>The council was late: the pay was good</q>, <s>it</s> said.", "The council"),
        ("The nurses’ association disagreed. <q>The pay was good</q>, <s>it</s> said.", "The nurses’ association"),
        (f"{UNION} [PERSON Frost]’s council disagreed. <q>The pay was good</q>, <s>it</s> said.", "Glass Union"),
        # What no body says, and what somebody said before who may go on.
        (f"{UNION} [PERSON Ada Frost] rejected that: <q>the pay was good</q>, <s>it</s> said.", "Glass Union"),
        (f"{UNION} The miners rejected that: <q>the pay was good</q>, <s>it</s> said.", "Glass Union"),
        (f"{UNION} Its plan rejected that: <q>the pay was good</q>, <s>it</s> said.", "Glass Union"),
        (f"{UNION}\n\nIt rained.\n\n<q>The pay was good</q>, <s>it</s> said.", None),
        # In what text a person says something, where no body is spoken of.
        ("In a report on rain, [PERSON Ada Frost] said so. <s>It</s> said <q>the dam was old</q>.", "a report on rain"),
        ("In a report tabled_VBD in May_NNP, the mayor said so. <s>It</s> said <q>the dam was old</q>.", "a report tabled in May"),
        ("In a report to [ORGANIZATION Velkora], the mayor said so. <s>It</s> said <q>the dam was old</q>.", "Velkora"),
        ("In a town on the coast, the mayor said so. <s>It</s> said <q>the dam was old</q>.", None),
        # What somebody holds that says something, with an article of its own.
        ("[PERSON Ada Frost] has a map. <q>The coast</q>, <s>it</s> shows, is shorter.", "a map"),
        ("She has a map. <q>The coast</q>, <s>it</s> shows, is shorter.", "a map"),
        ("[PERSON Ada Frost] has the map. <q>The coast</q>, <s>it</s> shows, is shorter.", None),
        ("[ORGANIZATION Velkora] has a map. <q>The coast</q>, <s>it</s> shows, is shorter.", "Velkora"),
        # A clause begins its sentence.
        (f"{UNION} Now_RB <q>the council was late: the pay was good</q>, <s>it</s> said.", "Glass Union"),
        ("<s1>[ORGANIZATION Velkora]</s1> said <q1>so</q1>. The council met. <q2>The pay was good</q2>, <s2>it</s2> said.", "Velkora"),
    ],
)  # fmt: skip
def test_it_is_the_body_whose_clause_leads_to_the_claim(text: str, name: str | None) -> None:
    assert said_by(make(text))[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mr. [PERSON Ben Hale] was asked by Judge [PERSON Karl Brandt] why it leaked. <q>“Orders,”</q> <s>he</s> said.", "Ben Hale"),
        ("The driver was asked by Judge [PERSON Karl Brandt] why it leaked. <q>“Orders,”</q> <s>he</s> said.", "The driver"),
        ("Judge [PERSON Karl Brandt] asked Mr. [PERSON Ben Hale] why it leaked. <q>“Orders,”</q> <s>he</s> said.", "Ben Hale"),
        # Who asks by profession, or is spoken to as a court, does not answer; nor does whoever is replied to.
        ("[PERSON Ben Hale] rose.\n\n<q1>“Why?”</q1> <c1>asked</c1> judge <s1>[PERSON Karl Brandt]</s1>.\n\n<q2>“Orders,”</q2> <s2>he</s2> said.", "Ben Hale"),
        ("[PERSON Ben Hale] rose.\n\n<q1>“Why?”</q1> <s1>[PERSON Karl Brandt]</s1> <c1>asked</c1>.\n\n<q2>“Orders, my lord,”</q2> <s2>he</s2> said.", "Ben Hale"),
        ("[PERSON Ben Hale] rose.\n\n<q1>“Why?”</q1> <s1>[PERSON Karl Brandt]</s1> <c1>asked</c1>.\n\n<q2>“Orders,”</q2> <s2>he</s2> <c2>replied_VBD</c2>.", "Ben Hale"),
        ("Judge [PERSON Karl Brandt] asked the witness, Mr. [PERSON Ben Hale], about it.\n\n<q>“Orders,”</q> <s>he</s> said.", "Ben Hale"),
        # Also where he who asks has been speaking.
        ("<s1>[PERSON Karl Brandt]</s1> said <q1>so</q1>. [PERSON Brandt] asked [PERSON Ben Hale] why. <q2>“Orders,”</q2> <s2>he</s2> said.", "Ben Hale"),
        ("“Why?” [PERSON Karl Brandt] asked Mr. [PERSON Ben Hale]. <q>“Orders,”</q> <s>he</s> said.", "Ben Hale"),
        ("[PERSON Karl Brandt] asked [PERSON Ben Hale]: nobody else was there. <q>“Orders,”</q> <s>he</s> said.", "Ben Hale"),
        # An examiner who asks nobody by name does not answer, nor does the one by whom somebody is asked.
        ("[PERSON Ben Hale] sat down. Judge [PERSON Karl Brandt] asked whether it leaked. <q>“Orders,”</q> <s>he</s> said.", "Ben Hale"),
        ("Judge [PERSON Karl Brandt] came. [PERSON Ben Hale] sat down. The judge asked whether it leaked. <q>“Orders,”</q> <s>he</s> said.", "Ben Hale"),
        ("[PERSON Ben Hale] sat down. He was asked by [PERSON Karl Brandt] why it leaked. <q>“Orders,”</q> <s>he</s> said.", "Ben Hale"),
        ("[PERSON Ben Hale] sat down. Asked_VBN by [PERSON Karl Brandt] why it leaked, <s>he</s> said <q>“Orders”</q>.", "Ben Hale"),
        # Who says something in a writing that is somebody's; nobody but him whose it is, if he may be "he".
        ("[PERSON Karl Brandt] cited Mr. [PERSON Ben Hale]’s long homily, in which <s>he</s> said <q>it leaked</q>.", "Ben Hale"),
        ("[PERSON Karl Brandt] took from the sexton a letter from the vicar, [PERSON Ben Hale], in which <s>he</s> said <q>it leaked</q>.", "Ben Hale"),
        ("[PERSON Karl Brandt] cited a letter from Mrs. [PERSON Ruth Alder], in which <s>he</s> said <q>it leaked</q>.", "Karl Brandt"),
        ("[PERSON Karl Brandt] wrote a letter to [PERSON Ben Hale], in which <s>he</s> said <q>it leaked</q>.", None),
        # Who is named in the middle of what is said.
        ("[PERSON Karl Brandt] sat down. <q>[PERSON Ben Hale]</q>, <s>he</s> said, <q>was late</q>.", "Karl Brandt"),
        # A request is no question; whoever is no "he" was not asked; in between something else may happen.
        ("[PERSON Karl Brandt] asked for a talk with [PERSON Ben Hale]. <q>“Orders,”</q> <s>he</s> said.", None),
        ("[PERSON Karl Brandt] asked Mrs. [PERSON Ruth Alder] why it leaked. <q>“Orders,”</q> <s>he</s> said.", "Karl Brandt"),
        ("Mayor [PERSON Ruth Alder] came. [PERSON Karl Brandt] asked the mayor why it leaked. <q>“Orders,”</q> <s>he</s> said.", "Karl Brandt"),
    ],
)  # fmt: skip
def test_whoever_was_asked_answers(text: str, name: str | None) -> None:
    assert said_by(make(text))[-1] == name


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("[PERSON Ada Frost] put it to her that it rained. <s>She</s> said <q>so</q>.", True),
        ("They put it to [PERSON Ada Frost] that it rained. <s>She</s> said <q>so</q>.", False),
        ("[PERSON Ada Frost] put it near her. <s>She</s> said <q>so</q>.", False),
    ],
)
def test_who_puts_it_to_somebody_does_not_answer(text: str, out: bool) -> None:
    scene = Scene(make(text))
    (claim,) = scene.claims.values()
    source = read_source(scene, claim["source"])
    assert isinstance(source, Pronoun)
    assert (askers(scene, claim, source) == {id(scene.referents[0])}) is out


def test_a_claim_at_the_head_of_a_text_has_nothing_that_leads_to_it() -> None:
    assert said_by(make("<q>It rains</q>, <s>it</s> said.")) == [None]
    assert said_by(make("<q>“Orders,”</q> <s>he</s> said.")) == [None]


@pytest.mark.parametrize(
    ("words", "answers"), [(["hit", "back"], True), (["hit", "out"], True), (["hit", "the"], False), (["hit"], False)]
)
def test_who_hits_back_or_out_answers_and_a_storm_does_not(words: list[str], answers: bool) -> None:
    doc = Doc(blank().vocab, words=words, tags=["VBD", "RB"][: len(words)], lemmas=words)
    assert reacts(doc[0]) is answers


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("Asked_VBN if [PERSON Ada Frost] was_VBD ill, <s>she</s> said <q>no</q>.", True),
        ("Under questioning by [PERSON Ada Frost], <s>she</s> said <q>no</q>.", True),
        ("Praising_VBG [PERSON Ada Frost], <s>she</s> said <q>no</q>.", True),
        ("Under rules that [PERSON Ada Frost] wrote_VBD, <s>she</s> said <q>no</q>.", False),
        ("Introduced_VBN as [PERSON Ada Frost], <s>she</s> said <q>no</q>.", False),
        ("<q>Held_VBN in May, [PERSON Ada Frost] left_VBD</q>, <s>she</s> said.", False),
        ("Following_VBG the arrest of [PERSON Ada Frost], <s>she</s> said <q>no</q>.", False),
        ("When [PERSON Ada Frost] was_VBD asked_VBN, <s>she</s> said <q>no</q>.", False),
        ("Asked_VBN if [PERSON Ada Frost] was_VBD ill, the aide told her <s>she</s> said <q>no</q>.", False),
    ],
)
def test_whom_a_participle_speaks_of_is_not_its_subject(text: str, out: bool) -> None:
    scene = Scene(make(text))
    (claim,) = scene.claims.values()
    source = read_source(scene, claim["source"])
    assert isinstance(source, Pronoun)
    assert bool(fronted(scene, claim, source)) is out


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Judge [PERSON Karl Brandt] and [PERSON Max Frost] met.\n\nThe judge laugh_VBD.\n\n<q>“No,”</q> <s>he</s> said.", "Karl Brandt"),
        ("Mr. [PERSON Ben Hale] and [PERSON Max Frost] met.\n\n[PERSON Hale] laugh_VBD.\n\n<q>“No,”</q> <s>he</s> said.", "Ben Hale"),
        # Nobody is a judge, more stands there, or no quotation opens the paragraph.
        ("Mr. [PERSON Ben Hale] and [PERSON Max Frost] met.\n\nThe judge laugh_VBD.\n\n<q>“No,”</q> <s>he</s> said.", None),
        ("Judge [PERSON Karl Brandt] and [PERSON Max Frost] met.\n\nIt rained. The judge laugh_VBD.\n\n<q>“No,”</q> <s>he</s> said.", None),
        ("Judge [PERSON Karl Brandt] and [PERSON Max Frost] met.\n\nThe judge laugh_VBD.\n\nSo <q>“no,”</q> <s>he</s> said.", None),
    ],
)  # fmt: skip
def test_he_takes_the_word_in_a_paragraph_of_his_own(text: str, name: str | None) -> None:
    assert said_by(make(text))[-1] == name


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("[PERSON Karl Lund] accused_VBD [PERSON Ben Hale] of_IN lying.", "Ben Hale"),
        ("[PERSON Karl Lund] was_VBD accused_VBN by_IN [PERSON Ben Hale] of_IN lying.", "Karl Lund"),
        ("[PERSON Karl Lund] sued_VBD the mayor_NN, [PERSON Ben Hale].", "Ben Hale"),
    ],
)
def test_whoever_is_accused_denies_it(before: str, name: str) -> None:
    denial = "<s>He</s> <c>denied_VBD</c> <q>it leaked</q>."
    assert said_by(make(f"{before} {denial}"))[-1] == name
    other = denial.replace("denied_VBD", "said_VBD")
    assert said_by(make(f"[PERSON Karl Lund] accused_VBD [PERSON Ben Hale]. {other}"))[-1] != "Ben Hale"


def test_a_body_that_is_accused_denies_it_too() -> None:
    denial = "<s>It</s> <c>rejected_VBD</c> <q>the claim</q>."
    text = f"The [ORGANIZATION Glass Union] accused_VBD [ORGANIZATION Velkora] of_IN lying. {denial}"
    assert said_by(make(text))[-1] == "Velkora"
