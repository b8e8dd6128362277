"""Who is named in a sentence about the one before."""

from __future__ import annotations

import pytest

from onrecord.claims.announced import find_announced, without_this
from onrecord.claims.candidate import Candidate
from onrecord.claims.sentences import find_sentences
from onrecord.text.paragraphs import paragraphs

from .written import at, written

DRY = "The/DT well/NN is/VBZ dry/JJ ."


def announced(source: str) -> list[tuple[str, ...]]:
    doc = written(source)
    found = find_announced(find_sentences(doc, paragraphs(doc.text)))
    return [tuple(doc.text[s:e] for pieces in (one.content, one.cue, one.source) for s, e in pieces) for one in found]


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        (f"{DRY} This/DT was/VBD disclosed/VBN by/IN Frost/NNP .", "was disclosed", "Frost"),
        (f"{DRY}\nThis/DT was/VBD announced/VBN in/IN Selby/NNP by/IN the/DT mayor/NN .", "was announced", "the mayor"),
        (f"{DRY} That/DT has/VBZ been/VBN confirmed/VBN by/IN the/DT ministry/NN .", "has been confirmed", "the ministry"),
        (f"{DRY} This/DT was/VBD made/VBN known/VBN by/IN the/DT clerk/NN .", "was made known", "the clerk"),
        (f"{DRY} This/DT was/VBD contained/VBN in/IN a/DT statement/NN signed/VBN by/IN Frost/NNP .", "was contained in a statement", "Frost"),
        (f"{DRY} This/DT was/VBD revealed/VBN by/IN a/DT report/NN .", "was revealed", "a report"),
    ],
)  # fmt: skip
def test_the_sentence_before_is_told(text: str, cue: str, source: str) -> None:
    assert announced(text) == [("The well is dry", cue, source)]


@pytest.mark.parametrize(
    "text",
    [
        f"{DRY} This/DT was/VBD dug/VBN by/IN Frost/NNP .",
        f"{DRY} This/DT was/VBD contained/VBN in/IN a/DT tank/NN by/IN Frost/NNP .",
        f"{DRY} This/DT was/VBD made/VBN by/IN Frost/NNP .",
        f"{DRY} This/DT was/VBD announced/VBN by/IN Monday/NNP .",
        f"{DRY} This/DT was/VBD confirmed/VBN by/IN the/DT smell/NN .",
        f"{DRY} This/DT was/VBD announced/VBN ./. Frost/NNP stood/VBD by/IN Hale/NNP .",
        f"{DRY} It/PRP was/VBD announced/VBN by/IN Frost/NNP .",
        f"{DRY} This/DT",
        "A/DT dry/JJ well/NN\nThis/DT was/VBD announced/VBN by/IN Frost/NNP .",
        "“ It/PRP is/VBZ dry/JJ , ” Hale/NNP said/VBD . This/DT was/VBD confirmed/VBN by/IN Frost/NNP .",
    ],
)
def test_what_is_told_of_no_sentence(text: str) -> None:
    assert announced(text) == []


def test_this_alone_is_no_content_unless_the_sentence_is_somebodys() -> None:
    doc = written(f"{DRY} This/DT was/VBD disclosed/VBN by/IN Frost/NNP .")
    this = Candidate(at(doc, "This"), at(doc, "was disclosed"), at(doc, "Frost"), 1.0)
    dry = Candidate(at(doc, "The well is dry"), (), (), 1.0)
    told = list(find_announced(find_sentences(doc, paragraphs(doc.text))))
    assert without_this([this], told) == []
    assert without_this([this, dry], told) == [this, dry]
