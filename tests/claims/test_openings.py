"""What opens a sentence before its subject: a gerund of speech, and in whose words it is."""

from __future__ import annotations

import pytest

from onrecord.claims.candidate import Candidate
from onrecord.claims.cues import load_cues
from onrecord.claims.openings import find_viewpoints, with_gerund

from .written import at, written

LEAD = "In/IN the/DT words/NNS of/IN Ada/NNP Frost/NNP ,/, it/PRP leaks/VBZ ."


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (LEAD, "Ada Frost"),
        (LEAD.replace("words/NNS", "view/NN"), "Ada Frost"),
        (LEAD.replace("In/IN", "By/IN"), "Ada Frost"),
        ("As/IN Ada/NNP Frost/NNP puts/VBZ it/PRP ,/, it/PRP leaks/VBZ .", "Ada Frost"),
        ("The/DT way/NN Frost/NNP sees/VBZ it/PRP ,/, it/PRP leaks/VBZ .", "Frost"),
        ("To/TO hear/VB Frost/NNP tell/VB it/PRP ,/, it/PRP leaks/VBZ .", "Frost"),
        ("If/IN Frost/NNP is/VBZ to/TO be/VB believed/VBN ,/, it/PRP leaks/VBZ .", "Frost"),
        ("As/IN Ada/NNP Frost/NNP fixes/VBZ it/PRP ,/, it/PRP leaks/VBZ .", None),
        ("As/IN Ada/NNP Frost/NNP puts/VBZ water/NN ,/, it/PRP leaks/VBZ .", None),
        ("If/IN Frost/NNP puts/VBZ it/PRP ,/, it/PRP leaks/VBZ .", None),
        ("As/IN puts/VBZ it/PRP ,/, it/PRP leaks/VBZ .", None),
        ("To/TO hear/VB tell/VB it/PRP ,/, it/PRP leaks/VBZ .", None),
        ("In/IN Ada/NNP Frost/NNP 's/POS view/NN ,/, it/PRP leaks/VBZ .", "Ada Frost"),
        ("By/IN her/PRP$ account/NN ,/, it/PRP leaks/VBZ .", "her"),
        ("To/IN the/DT mayor/NN 's/POS mind/NN ,/, it/PRP leaks/VBZ .", "the mayor"),
        ("Per/IN the/DT ministry/NN ,/, it/PRP leaks/VBZ .", "the ministry"),
        ("In/IN our/PRP$ view/NN ,/, it/PRP leaks/VBZ .", None),
        ("In/IN the/DT view/NN ,/, it/PRP leaks/VBZ .", None),
        ("In/IN Ada/NNP Frost/NNP 's/POS house/NN ,/, it/PRP leaks/VBZ .", None),
        ("On/IN Ada/NNP Frost/NNP 's/POS view/NN ,/, it/PRP leaks/VBZ .", None),
        ("Per/NNP Olsson/NNP Frost/NNP ,/, it/PRP leaks/VBZ .", None),
        # Another noun, another preposition, no comma, nobody before the comma.
        (LEAD.replace("words/NNS", "gate/NN"), None),
        (LEAD.replace("of/IN", "on/IN"), None),
        (LEAD.replace("In/IN", "On/IN"), None),
        (LEAD.replace(" ,/,", ""), None),
        (LEAD.replace(" Ada/NNP Frost/NNP", ""), None),
    ],
)
def test_in_whose_words_a_sentence_is(text: str, source: str | None) -> None:
    doc = written(text)
    found = list(find_viewpoints(doc, 0, 0.3))
    assert [[doc.text[s:e] for s, e in one.source] for one in found] == ([[source]] if source else [])
    assert all(doc.text[slice(*one.content[0])].startswith("it leaks") for one in found)


def test_sentences_before_the_body_are_none() -> None:
    doc = written(f"{LEAD}\n{LEAD}")
    assert len(list(find_viewpoints(doc, 0, 0.3))) == 2
    assert len(list(find_viewpoints(doc, 1, 0.3))) == 1


def parts(text: str, source: str, content: str) -> list[tuple[str, str]]:
    doc = written(text)
    found = Candidate(at(doc, content), at(doc, "said"), at(doc, source), 0.9)
    made = with_gerund(doc, found, load_cues())
    return [(doc.text[slice(*one.cue[0])], doc.text[slice(*one.content[0])].rstrip(" ,")) for one in made]


def test_a_gerund_of_speech_is_a_claim_of_its_own() -> None:
    text = "Stressing/VBG that/IN it/PRP leaks/VBZ ,/, Ada/NNP said/VBD they/PRP wait/VBP ."
    assert parts(text, "Ada", "they wait") == [("Stressing", "that it leaks"), ("said", "they wait")]


def test_a_gerund_that_has_all_the_content_is_the_only_claim() -> None:
    text = "Stressing/VBG that/IN it/PRP leaks/VBZ ,/, Ada/NNP said/VBD ."
    assert parts(text, "Ada", "that it leaks") == [("Stressing", "that it leaks")]


@pytest.mark.parametrize("opening", ["Replying/VBG to/TO the/DT debate/NN", "Writing/VBG in/IN the/DT Gazette/NNP"])
def test_a_gerund_that_says_only_where_is_no_claim(opening: str) -> None:
    assert parts(f"{opening} ,/, Ada/NNP said/VBD they/PRP wait/VBP .", "Ada", "they wait") == [("said", "they wait")]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        # No verb of speech, no gerund, no comma, too short for a clause, nobody who says it.
        ("Leaving/VBG the/DT old/JJ gate/NN ,/, Ada/NNP said/VBD they/PRP wait/VBP .", "Ada"),
        ("Stress/NN on/IN the/DT gate/NN ,/, Ada/NNP said/VBD they/PRP wait/VBP .", "Ada"),
        ("Stressed/VBD that/IN it/PRP leaks/VBZ ,/, Ada/NNP said/VBD they/PRP wait/VBP .", "Ada"),
        ("Stressing/VBG that/IN the/DT gate/NN leaks/VBZ Ada/NNP said/VBD they/PRP wait/VBP .", "Ada"),
        ("Stressing/VBG that/IN it/PRP leaks/VBZ Ada/NNP said/VBD they/PRP wait/VBP .", "Ada"),
        ("Stressing/VBG it/PRP ,/, Ada/NNP said/VBD they/PRP wait/VBP .", "Ada"),
        ("According/VBG to/IN the/DT report/NN ,/, Ada/NNP said/VBD they/PRP wait/VBP .", "Ada"),
        ("Stressing/VBG that/IN it/PRP leaks/VBZ ,/, Ada/NNP said/VBD they/PRP wait/VBP .", ""),
    ],
)
def test_another_opening_leaves_a_claim_as_it_is(text: str, source: str) -> None:
    assert parts(text, source, "they wait") == [("said", "they wait")]
