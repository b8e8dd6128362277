"""What opens a sentence before its subject: a gerund of speech, and in whose words it is."""

from __future__ import annotations

import pytest

from onrecord.claims.candidate import Candidate
from onrecord.claims.cues import load_cues
from onrecord.claims.learned import find_claims
from onrecord.claims.openings import find_asides, find_cases, find_viewpoints, with_gerund

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


HANGS = "The/DT roof/NN is/VBZ"
HERS = "in/IN her/PRP$ words/NNS"


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (f"{HANGS} ,/, {HERS} ,/, old/JJ .", "her", "The roof is old"),
        (f"{HANGS} ,/, in/IN her/PRP$ own/JJ words/NNS ,/, “ old/JJ ” .", "her", "The roof is “old”"),
        ("The/DT roof/NN ,/, in/IN the/DT view/NN of/IN Frost/NNP ,/, is/VBZ old/JJ .", "Frost", "The roof is old"),
        (f"{HANGS} ,/, {HERS} ,/, “ old/JJ , tired/JJ ” ,/, but/CC dry/JJ .", "her", "The roof is “old, tired”"),
        (f"{HANGS} ,/, in/IN the/DT words/NNS of/IN the/DT mayor/NN ,/, Ada/NNP ,/, “ old/JJ ” .", "the mayor, Ada", "The roof is “old”"),
        ("The/DT roof/NN ,/, in/IN Frost/NNP 's/POS words/NNS ,/, “ hangs/VBZ on/IN ” .", "Frost", "The roof “hangs on”"),
        ("The/DT roof/NN leaks/VBZ ,/, in/IN the/DT view/NN of/IN Frost/NNP ,/, who/WP built/VBD it/PRP .", None, ""),
        # Somebody else's words, no clause, what only leads to one, words in a quotation, another aside.
        (f"Hale/NNP said/VBD it/PRP was/VBD ,/, {HERS} ,/, old/JJ .", None, ""),
        (f"The/DT roof/NN ,/, {HERS} ,/, of/IN old/JJ .", None, ""),
        (f"In/IN May/NNP ,/, {HERS} ,/, it/PRP leaked/VBD badly/RB .", None, ""),
        (f"“ It/PRP is/VBZ ,/, {HERS} ,/, old/JJ ” ,/, said/VBD Hale/NNP .", None, ""),
        (f"{HANGS} ,/, to/TO use/VB her/PRP$ phrase/NN ,/, old/JJ .", None, ""),
        (f"{HANGS} ,/, in/IN her/PRP$ house/NN ,/, old/JJ .", None, ""),
        (f"{HANGS} ,/, {HERS}", None, ""),
    ],
)  # fmt: skip
def test_whose_words_stand_around_an_aside(text: str, source: str | None, content: str) -> None:
    doc = written(text)
    found = list(find_asides(doc, 0, 0.3, load_cues()))
    assert [[doc.text[s:e] for s, e in one.source] for one in found] == ([[source]] if source else [])
    assert all(" ".join(doc.text[s:e] for s, e in one.content) == content for one in found)


@pytest.mark.parametrize(("aside", "source"), [(HERS, "her"), ("in/IN Hale/NNP 's/POS words/NNS", "Hale")])
def test_what_the_encoder_has_of_an_aside_gives_way_to_the_whole(aside: str, source: str) -> None:
    doc = written(f"{HANGS} ,/, {aside} ,/, “ old/JJ ” .")
    found = {
        "source": at(doc, source),
        "cue": at(doc, "words"),
        "content": at(doc, "“old”"),
        "inner": False,
        "confidence": 0.9,
    }
    (claim,) = find_claims(doc, [found])
    assert [doc.text[s:e] for s, e in claim["content"]] == ["The roof is", "“old”"]


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
        ("Explaining/VBG is/VBZ too/RB hard/JJ ,/, Ada/NNP said/VBD they/PRP wait/VBP .", "Ada"),
        ("Stressing/VBG that/IN it/PRP leaks/VBZ ,/, Ada/NNP said/VBD they/PRP wait/VBP .", ""),
    ],
)
def test_another_opening_leaves_a_claim_as_it_is(text: str, source: str) -> None:
    assert parts(text, source, "they wait") == [("said", "they wait")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It/PRP is/VBZ the/DT Crown/NNP 's/POS case/NN that/IN Hale/NNP lied/VBD .", ("the Crown", "that Hale lied")),
        ("It/PRP was/VBD his/PRP$ contention/NN that/IN Hale/NNP lied/VBD .", ("his", "that Hale lied")),
        ("Hale/NNP ,/, it/PRP is/VBZ the/DT State/NNP 's/POS case/NN ,/, lied/VBD twice/RB .", ("the State", "Hale|lied twice")),
        ("It/PRP was/VBD Hale/NNP 's/POS case/NN that/IN made/VBD the/DT law/NN .", None),
        ("It/PRP is/VBZ our/PRP$ view/NN that/IN Hale/NNP lied/VBD .", None),
        ("It/PRP is/VBZ the/DT court/NN 's/POS case/NN list/NN that/IN Hale/NNP read/VBD .", None),
        ("It/PRP saw/VBD the/DT Crown/NNP 's/POS case/NN that/IN Hale/NNP lied/VBD .", None),
        ("Hale/NNP ,/, “ it/PRP is/VBZ the/DT State/NNP 's/POS case/NN , ” lied/VBD .", None),
    ],
)  # fmt: skip
def test_whose_case_it_is(text: str, found: tuple[str, str] | None) -> None:
    doc = written(text)
    (one, *_) = [*find_cases(doc, 0, 0.3), None]
    parts = one and tuple("|".join(doc.text[s:e] for s, e in part) for part in (one.source, one.content))
    assert parts == found
    assert not list(find_cases(doc, len(doc.text), 0.3))
