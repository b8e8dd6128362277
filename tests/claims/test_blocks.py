"""Block quotations without marks."""

from __future__ import annotations

import pytest

from onrecord.claims.blocks import find_blocks
from onrecord.claims.cues import load_cues
from onrecord.claims.sentences import find_sentences
from onrecord.text.paragraphs import paragraphs

from .written import written

WE_GO = "We/PRP go/VBP ."
BLOCKS = [
    (f"Ada/NNP Frost/NNP said/VBD :\n{WE_GO}\nIt/PRP rained/VBD .", [("Ada Frost", "said", ["We go."])]),
    (f"In/IN a/DT note/NN ,/, the/DT club/NN wrote/VBD on/IN Monday/NNP :\n{WE_GO}", [("the club", "wrote", ["We go."])]),
    (f"The/DT club/NN said/VBD :\n>/SYM {WE_GO}\n>/SYM We/PRP wait/VBP .\nIt/PRP rained/VBD .", [("The club", "said", ["We go.", "We wait."])]),
    (f"The/DT club/NN said/VBD :\n•/SYM {WE_GO}\n•/SYM We/PRP wait/VBP .", [("The club", "said", ["We go.", "We wait."])]),
    (f"The/DT club/NN said/VBD :\n    {WE_GO}\n    We/PRP wait/VBP .\nIt/PRP rained/VBD .", [("The club", "said", ["We go.", "We wait."])]),
    # The rows of a list are one sentence, reported.
    ("Ada/NNP said/VBD :\nthat/IN we/PRP go/VBP ;\nthat/IN we/PRP wait/VBP .\nThen/RB it/PRP rained/VBD .", [("Ada", "said", ["that we go;", "that we wait."])]),
    ("Ada/NNP said/VBD that/IN :\n-/SYM we/PRP go/VBP ; and/CC\n-/SYM we/PRP wait/VBP .\n-/SYM we/PRP left/VBD .", [("Ada", "said", ["we go; and", "we wait."])]),
    ("Ada/NNP said/VBD :\nthat/IN we/PRP go/VBP ;\nIt/PRP rained/VBD .", [("Ada", "said", ["that we go;"])]),
    ("Ada/NNP said/VBD that/IN day/NN :\nWe/PRP go/VBP ;", []),
    (f"Ada/NNP said/VBD :\n“ {WE_GO} ”", []),
    (f"Ada/NNP said/VBD it/PRP leaks/VBZ .\n{WE_GO}", []),
    (f"This/DT is/VBZ what/WP Ada/NNP said/VBD :\n{WE_GO}", []),
    (f"Ada/NNP was/VBD told/VBN :\n{WE_GO}", []),
    (f"Ada/NNP had/VBD two/CD dogs/NNS :\n{WE_GO}", []),
    ("Ada/NNP said/VBD :\nWhat/WP comes/VBZ next/RB", []),
    ("Ada/NNP said/VBD :\nBen/NNP Hale/NNP : We/PRP go/VBP .", []),
    ("Ada/NNP said/VBD :", []),
    # Nobody before the verb, a relative word, words behind the verb that are no time; another sign, and another mark.
    (f"Often/RB said/VBD :\n{WE_GO}", []),
    (f"That/DT said/VBD :\n{WE_GO}", []),
    (f"Ada/NNP said/VBD the/DT words/NNS :\n{WE_GO}", []),
    (f"Ada/NNP said/VBD :\n>/SYM {WE_GO}\n•/SYM We/PRP wait/VBP .", [("Ada", "said", ["We go."])]),
    (f"Ada/NNP said/VBD :\n>/SYM {WE_GO}\n    We/PRP wait/VBP .", [("Ada", "said", ["We go."])]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), BLOCKS, ids=[case[0][:50] for case in BLOCKS])
def test_a_block_behind_a_colon_is_what_was_said(text: str, found: list[tuple[str, str, list[str]]]) -> None:
    doc = written(text)
    blocks = paragraphs(doc.text)
    made = list(find_blocks(doc.text, find_sentences(doc, blocks), load_cues(), blocks))
    assert all(one.is_turn is not doc.text[slice(*one.content[0])].islower() for one in made)

    def words(pieces: tuple[tuple[int, int], ...]) -> list[str]:
        return [doc.text[s:e] for s, e in pieces]

    assert [(words(c.source)[0], words(c.cue)[0], words(c.content)) for c in made] == found


def test_a_colon_within_a_paragraph_leads_to_no_block() -> None:
    doc = written(f"Ada/NNP Frost/NNP said/VBD : it/PRP rained/VBD\n{WE_GO}")
    doc[4].is_sent_start = True
    blocks = paragraphs(doc.text)
    assert list(find_blocks(doc.text, find_sentences(doc, blocks), load_cues(), blocks)) == []
