"""Reports without a source that an adverb or a noun tells."""

from __future__ import annotations

import pytest

from onrecord.claims.cues import load_cues
from onrecord.claims.hearsay import find_hearsay
from onrecord.claims.sentences import find_sentences
from onrecord.text.paragraphs import paragraphs

from .written import written


def told(source: str) -> list[tuple[str, ...]]:
    doc = written(source)
    found = find_hearsay(find_sentences(doc, paragraphs(doc.text)), load_cues())
    return [tuple(doc.text[s:e] for s, e in one.content) for one in found]


@pytest.mark.parametrize(
    ("source", "content"),
    [
        ("On/IN Monday/NNP two/CD of/IN them/PRP have/VBP reportedly/RB sunk/VBN .", ("On Monday two of them have", "sunk")),
        ("The/DT firm/NN is/VBZ reportedly/RB in/IN talks/NNS .", ("The firm is", "in talks")),
        ("A/DT clerk/NN who/WP allegedly/RB took/VBD money/NN was/VBD held/VBN .", ("A clerk", "took money")),
        ("Hale/NNP ,/, who/WP allegedly/RB took/VBD it/PRP ,/, left/VBD .", ("Hale", "took it")),
        ("Boats/NNS reportedly/RB sank/VBD ,/, and/CC Hale/NNP left/VBD .", ("Boats", "sank")),
        ("Hale/NNP reportedly/RB sold/VBD boats/NNS ,/, nets/NNS and/CC sails/NNS .", ("Hale", "sold boats, nets and sails")),
        ("It/PRP closed/VBD after/IN he/PRP allegedly/RB took/VBD it/PRP .", ("he", "took it")),
        ("How/WRB he/PRP allegedly/RB took/VBD it/PRP", ("he", "took it")),
        ("There/EX was/VBD a/DT report/NN making/VBG the/DT rounds/NNS that/IN he/PRP left/VBD .", ("that he left",)),
        ("There/EX has/VBZ been/VBN talk/NN in/IN Selby/NNP that/IN he/PRP left/VBD .", ("that he left",)),
    ],
)  # fmt: skip
def test_the_clause_is_told(source: str, content: tuple[str, ...]) -> None:
    assert told(source) == [content]


@pytest.mark.parametrize(
    "source",
    [
        "A/DT reportedly/RB drunk/JJ driver/NN left/VBD .",
        "Hale/NNP was/VBD held/VBN for/IN allegedly/RB taking/VBG it/PRP .",
        "Hale/NNP reportedly/RB told/VBD the/DT clerk/NN it/PRP leaks/VBZ .",
        "Hale/NNP reportedly/RB “ left/VBD ” .",
        "Hale/NNP left/VBD ,/, reportedly/RB .",
        "Did/VBD Hale/NNP allegedly/RB take/VB it/PRP ?",
        "Which/WDT firm/NN allegedly/RB took/VBD it/PRP ?",
        "If/IN Hale/NNP reportedly/RB left/VBD ,/, who/WP stayed/VBD .",
        "There/EX was/VBD a/DT report/NN on/IN it/PRP that/IN nobody/NN read/VBD .",
        "There/EX is/VBZ no/DT talk/NN that/IN he/PRP left/VBD .",
        "There/EX was/VBD talk/NN at/IN the/DT school/NN that/WDT Hale/NNP ran/VBD .",
        "If/IN there/EX is/VBZ talk/NN that/IN he/PRP left/VBD ,/, she/PRP knows/VBZ .",
        "There/EX was/VBD talk/NN that/WDT went/VBD on/RP .",
        "There/EX was/VBD talk/NN of/IN rain/NN ,/, and/CC that/DT was/VBD it/PRP .",
    ],
)
def test_other_words_are_no_report(source: str) -> None:
    assert told(source) == []
