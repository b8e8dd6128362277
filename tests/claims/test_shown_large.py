"""Pull quotes and subheads in quotation marks."""

from __future__ import annotations

import pytest

from onrecord import layers
from onrecord.claims.candidate import Candidate
from onrecord.claims.shown_large import ShownLarge
from onrecord.text.paragraphs import paragraphs

from .written import at, written

SAID = "“ It/PRP leaks/VBZ very/RB badly/RB , ” Frost/NNP said/VBD , “ and/CC it/PRP rots/VBZ . ”"


@pytest.mark.parametrize(
    ("shown", "left"),
    [
        ("“ It/PRP leaks/VBZ very/RB badly/RB and/CC it/PRP rots/VBZ ”", False),
        ("“ Very/RB badly/RB , and/CC it/PRP rots/VBZ . ”", False),
        ("“ It/PRP leaks/VBZ very/RB badly/RB and/CC it/PRP rots/VBZ ? ”", True),  # whoever asks again
        ("“ It/PRP leaks/VBZ very/RB badly/RB . ”", True),  # four words
        ("“ It/PRP leaks/VBZ very/RB badly/RB but/CC it/PRP rots/VBZ ”", True),
        ("“ It/PRP leaks/VBZ very/RB badly/RB and/CC it/PRP rots/VBZ , ” Hale/NNP said/VBD .", True),
    ],
)
def test_what_fills_a_paragraph_and_is_said_elsewhere_is_no_claim(shown: str, left: bool) -> None:
    doc = written(f"{SAID}\n{shown}\nIt/PRP rained/VBD .")
    start = doc.text.index("\n") + 1
    large = ShownLarge(doc.text, layers.read(doc, "statements"), paragraphs(doc.text))
    piece = (start, doc.text.index("”", start) + 1)
    assert bool(large.without([Candidate((piece,), (), (), 0.5)])) is left


def test_what_a_colon_leads_in_is_not_only_shown() -> None:
    doc = written(
        f"{SAID}\nFrost/NNP wrote/VBD :\n“ It/PRP leaks/VBZ very/RB badly/RB and/CC it/PRP rots/VBZ . ”\nIt/PRP rained/VBD ."
    )
    post = Candidate(at(doc, "“It leaks very badly and it rots.”"), at(doc, "wrote"), (), 0.5)
    assert ShownLarge(doc.text, layers.read(doc, "statements"), paragraphs(doc.text)).without([post]) == [post]


def test_a_subhead_in_marks_is_no_part_of_what_somebody_says() -> None:
    doc = written("“ We/PRP obey/VBP rules/NNS ”\nFrost/NNP said/VBD : “ We/PRP left/VBD . ”")
    large = ShownLarge(doc.text, layers.read(doc, "statements"), paragraphs(doc.text))
    head, said = at(doc, "“We obey rules”"), at(doc, "“We left.”")
    both, alone = large.without([Candidate((*head, *said), (), (), 0.5), Candidate(head, (), (), 0.5)])
    assert (both.content, alone.content) == (said, head)
