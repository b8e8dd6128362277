"""A quotation behind a sentence in which somebody else takes the word is a claim of its own."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from onrecord import layers
from onrecord.claims.candidate import Candidate
from onrecord.claims.passing import Passing
from onrecord.claims.sentences import find_sentences
from onrecord.text.paragraphs import paragraphs

from .written import at, written

SAID = "“ It/PRP leaks/VBZ , ” said/VBD {} ."
ALWAYS = "“ It/PRP always/RB has/VBZ . ”"
NODDED, DISAGREED = "nodded/VBD . " + ALWAYS, "disagreed/VBD . " + ALWAYS
PEOPLE = {"Hale": ("person", "f", "Lead clerk"), "Frost": ("person", "m", None), "Arden": ("organization", None, None)}


def read(text: str) -> Doc:
    """The Doc of a text in which whoever of ``PEOPLE`` is named is known."""
    doc = written(text)
    mentions = {name: [[t.idx, t.idx + len(t)] for t in doc if t.text == name] for name in PEOPLE}
    known = {name: PEOPLE[name] for name in PEOPLE if mentions[name]}
    layers.write(
        doc,
        "identities",
        [{"kind": k, "gender": g, "role": role, "mentions": mentions[n]} for n, (k, g, role) in known.items()],
    )
    return doc


def parted(text: str, source: str) -> list[str]:
    """What is left in the pieces of a claim of ``source`` that has all quotations of the text."""
    doc = read(text)
    quotations = tuple(tuple(statement["outer"]) for statement in layers.read(doc, "statements"))
    one = Candidate(quotations, at(doc, "said"), at(doc, source), 0.9)
    passing = Passing(doc, find_sentences(doc, paragraphs(doc.text, 0)))
    return [" ".join(doc.text[s:e] for s, e in part.content) for part in passing.parted([one])]


BOTH, ALONE = ["“It leaks,”", "“It always has.”"], ["“It leaks,” “It always has.”"]
HALE = SAID.format("Hale/NNP")


@pytest.mark.parametrize(
    ("text", "source", "parts"),
    [
        (f"{HALE} Frost/NNP {NODDED}", "Hale", BOTH),
        (f"{HALE} Hale/NNP {NODDED}", "Hale", ALONE),
        (f"{HALE} Frost/NNP left/VBD . {ALWAYS}", "Hale", ALONE),
        (f"{SAID.format('she/PRP')} Frost/NNP {NODDED}", "she", BOTH),
        (f"{SAID.format('he/PRP')} Frost/NNP {NODDED}", "he", ALONE),
        (f"{HALE} He/PRP {NODDED}", "Hale", BOTH),
        (f"{HALE} She/PRP {NODDED}", "Hale", ALONE),
        (f"{HALE} Her/PRP$ husband/NN {NODDED}", "Hale", BOTH),
        (f"{HALE} The/DT judge/NN {NODDED}", "Hale", BOTH),
        (f"{HALE} The/DT retired/VBN judge/NN {NODDED}", "Hale", ALONE),
        (f"{HALE} The/DT clerk/NN {DISAGREED}", "Hale", ALONE),
        (f"{HALE} The/DT baker/NN {NODDED}", "Hale", ALONE),
        (f"{HALE} The/DT baker/NN {DISAGREED}", "Hale", BOTH),
        (f"{HALE} The/DT council/NN {DISAGREED}", "Hale", BOTH),
        (f"{HALE} The/DT roof/NN {DISAGREED}", "Hale", ALONE),
        (f"{HALE} Bakers/NNS {DISAGREED}", "Hale", BOTH),
        (f"{HALE} Bakers/NNS {NODDED}", "Hale", ALONE),
        (f"{HALE} Roofs/NNS {DISAGREED}", "Hale", ALONE),
        (f"{HALE} Arden/NNP {NODDED}", "Hale", ALONE),
        (f"{HALE} Arden/NNP {DISAGREED}", "Hale", BOTH),
        (f"{SAID.format('the/DT clerk/NN')} Frost/NNP {NODDED}", "the clerk", ALONE),
        (f"{SAID.format('the/DT clerk/NN')} Frost/NNP {DISAGREED}", "the clerk", BOTH),
        # A body beside a post is not who has that.
        (f"{SAID.format('the/DT Arden/NNP clerk/NN')} Frost/NNP {NODDED}", "the Arden clerk", ALONE),
        (f"{SAID.format('Arden/NNP clerk/NN Frost/NNP')} Frost/NNP {NODDED}", "Arden clerk Frost", ALONE),
        (f"{SAID.format('the/DT Arden/NNP')} Frost/NNP {NODDED}", "the Arden", BOTH),
        # Words about whoever took no word; words of somebody who tells what others did.
        (f"{HALE} Frost/NNP nodded/VBD . “ He/PRP hates/VBZ it/PRP . ”", "Hale", ["“It leaks,” “He hates it.”"]),
        (f"{HALE} Frost/NNP disagreed/VBD . “ She/PRP hates/VBZ it/PRP . ”", "Hale", ["“It leaks,”", "“She hates it.”"]),
        (f"“ I/PRP told/VBD them/PRP , ” said/VBD Hale/NNP . Frost/NNP {NODDED}", "Hale", ["“I told them,” “It always has.”"]),
        # Each in turn.
        (f"{HALE} Frost/NNP {NODDED} Hale/NNP {DISAGREED}", "Hale", [*BOTH, BOTH[1]]),
    ],
)  # fmt: skip
def test_whoever_takes_the_word_says_what_follows(text: str, source: str, parts: list[str]) -> None:
    assert parted(text, source) == parts
