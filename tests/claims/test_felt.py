"""A few quoted words behind somebody else's report that tell how another person is."""

from __future__ import annotations

import pytest

from onrecord import layers
from onrecord.claims.candidate import Candidate
from onrecord.claims.felt import without_felt

from .written import written

HALE = "Hale/NNP called/VBD it/PRP “ a/DT gift/NN ” ./."


@pytest.mark.parametrize(
    ("behind", "is_kept"),
    [
        ("Ada/NNP Frost/NNP was/VBD “ over/IN it/PRP ” ./.", False),
        ("The/DT nurse/NN has/VBZ been/VBN left/VBN “ over/IN it/PRP ” ./.", False),
        ("Farmers/NNS feel/VBP “ over/IN it/PRP ” ./.", False),
        # What is no person, a whole sentence, what somebody does, and what stands there besides.
        ("The/DT dam/NN was/VBD “ over/IN it/PRP ” ./.", True),
        ("Ada/NNP Frost/NNP was/VBD “ Over/IN it/PRP ” ./.", True),
        ("Ada/NNP Frost/NNP built/VBD “ over/IN it/PRP ” ./.", True),
        ("Ada/NNP Frost/NNP was/VBD behind/IN “ over/IN it/PRP ” ./.", True),
        ("In/IN May/NNP ,/, Ada/NNP Frost/NNP was/VBD “ over/IN it/PRP ” ./.", True),
        ("“ over/IN it/PRP ” ./.", True),
    ],
)
def test_how_somebody_else_is_was_not_said_by_who_spoke_before(behind: str, is_kept: bool) -> None:
    doc = written(f"{HALE} {behind}")
    name = doc.text.find("Ada Frost")
    if name >= 0:
        layers.write(doc, "names", [{"start": name, "end": name + len("Ada Frost"), "label": "PERSON"}])
    pieces = tuple(
        (doc.text.index(words), doc.text.index(words) + len(words))
        for words in ("“a gift”", doc.text[doc.text.rindex("“") : doc.text.rindex("”") + 1])
    )
    cue = doc.text.index("called")
    found = without_felt(doc, Candidate(pieces, ((cue, cue + len("called")),), ((0, 4),), 0.9))
    assert found.content == (pieces if is_kept else pieces[:1])


def test_without_a_cue_or_with_one_piece_it_is_as_it_was() -> None:
    doc = written(HALE)
    one = Candidate(((15, 23),), ((5, 11),), (), 0.9)
    assert without_felt(doc, one) is one
