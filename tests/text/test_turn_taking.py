"""Who takes the word between two quotations."""

from __future__ import annotations

import pytest

from claims.written import written
from onrecord.text.turn_taking import Tagged, turn_taken

HIS_HEAD = "shook/VBD his/PRP$ head/NN"


@pytest.mark.parametrize(
    ("text", "subject", "answers"),
    [
        ("Ada/NNP Frost/NNP disagreed/VBD .", "Ada Frost", True),
        ("But/CC for/IN now/RB ,/, Frost/NNP agreed/VBD .", "Frost", True),
        ("The/DT head/NN of/IN it/PRP ,/, who/WP built/VBD it/PRP ,/, was/VBD less/RBR sure/JJ .", "The head of it", True),
        ("Frost/NNP is/VBZ in/IN no/DT doubt/NN .", "Frost", False),
        (f"Frost/NNP {HIS_HEAD} in/IN disbelief/NN .", "Frost", False),
        (f"Frost/NNP smiled/VBD and/CC {HIS_HEAD} .", "Frost", False),
        ("Frost/NNP does/VBZ not/RB agree/VB .", "Frost", True),
        ("Frost/NNP agreed/VBD with/IN him/PRP .", "Frost", True),
        ("Frost/NNP agreed/VBD with/IN the/DT bank/NN .", "Frost", False),
        ("Frost/NNP was/VBD having/VBG none/NN of/IN it/PRP .", "Frost", True),
        ("Frost/NNP dismissed/VBD the/DT claim/NN .", "Frost", True),
        ("Frost/NNP defended/VBD his/PRP$ own/JJ decision/NN on/IN Monday/NN .", "Frost", True),
        ("An/DT aide/NN at/IN the/DT mill/NN disagreed/VBD .", "An aide at the mill", True),
        ("Frost/NNP dismissed/VBD the/DT cook/NN .", "", None),
        ("Frost/NNP dismissed/VBD the/DT claim/NN when/WRB Hale/NNP left/VBD .", "", None),
        ("Frost/NNP read/VBD the/DT claim/NN .", "", None),
        ("Frost/NNP never/RB nodded/VBD .", "", None),
        ("Frost/NNP agreed/VBD to/TO pay/VB .", "", None),
        ("Frost/NNP smiled/VBD when/WRB Hale/NNP left/VBD .", "", None),
        ("Frost/NNP objected/VBD last/JJ year/NN .", "", None),
        ("Frost/NNP smiled/VBD and/CC left/VBD .", "", None),
        (f"Frost/NNP left/VBD and/CC {HIS_HEAD} .", "", None),
        ("Frost/NNP was/VBD mayor/NN ,/, sure/JJ .", "", None),
        ("At/IN noon/NN Frost/NNP nodded/VBD .", "", None),
        ("Frost/NNP ,/, a/DT clerk/NN", "", None),
        ("Nodded/VBD .", "", None),
    ],
)  # fmt: skip
def test_who_takes_the_word(text: str, subject: str, answers: bool | None) -> None:
    doc = written(text)
    turn = turn_taken([Tagged(token.lower_, token.lemma_.lower(), token.tag_) for token in doc])
    assert (doc[turn.start : turn.end].text, turn.answers) == (subject, answers) if turn else answers is None
