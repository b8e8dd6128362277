"""Which content is read again, and how often."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from onrecord.claims.cues import load_cues
from onrecord.claims.within import Passage, find_within, tells

from .written import at, written

TEXT = "Frost/NNP said/VBD Hale/NNP told/VBD her/PRP that/IN Lund/NNP says/VBZ it/PRP leaks/VBZ and/CC smells/VBZ"


def test_what_is_found_in_content_is_read_once_more() -> None:
    doc = written(TEXT)
    outer, second, third = (
        {"source": at(doc, source), "cue": at(doc, cue), "content": at(doc, content)}
        for source, cue, content in (
            ("Frost", "said", "Hale told her that Lund says it leaks and smells"),
            ("Hale", "told", "that Lund says it leaks and smells"),
            ("Lund", "says", "it leaks and smells"),
        )
    )
    read: list[str] = []

    def reader(passages: Iterable[Passage]) -> list[dict[str, Any]]:
        read.extend(doc.text[slice(*piece)] for pieces in passages for piece in pieces)
        return [second] if len(read) == 1 else [second, third]

    assert find_within(doc, load_cues(), reader, [], [outer], []) == [second, third]
    assert read == ["Hale told her that Lund says it leaks and smells", "that Lund says it leaks and smells"]


def test_a_sentence_that_its_cue_parts_is_read_whole() -> None:
    doc = written(
        "A/DT clerk/NN ,/, she/PRP said/VBD ,/, told/VBD her/PRP so/RB ./. Hale/NNP told/VBD her/PRP ,/, too/RB"
    )
    content = [at(doc, part)[0] for part in ("A clerk", "told her so.", "Hale told her, too")]
    outer = {"source": at(doc, "she"), "cue": at(doc, "said"), "content": content}
    read: list[list[str]] = []

    def reader(passages: Iterable[Passage]) -> list[dict[str, Any]]:
        read.extend([doc.text[slice(*piece)] for piece in pieces] for pieces in passages)
        return []

    find_within(doc, load_cues(), reader, [], [outer], [])
    assert read == [["A clerk", "told her so."], ["Hale told her, too"]]


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        ("the/DT firm/NN aims/VBZ to/TO leave/VB", "aims", True),
        ("the/DT board/NN had/VBD voted/VBN in/IN 2021/CD to/TO leave/VB", "voted", True),
        ("the/DT board/NN aims/VBZ to/TO never/RB leave/VB", "aims", True),
        ("it/PRP left/VBD as/IN the/DT board/NN had/VBD planned/VBN to/TO ./.", "planned", False),
        ("it/PRP left/VBD as/IN the/DT board/NN had/VBD planned/VBN to/TO", "planned", False),
        ("the/DT plan/NN to/TO leave/VB", "plan", False),
        ("they/PRP voted/VBD for/IN Hale/NNP", "voted", False),
        ("the/DT court/NN held/VBD that/IN it/PRP leaks/VBZ", "held", True),
        ("the/DT club/NN held/VBD a/DT vote/NN", "held", False),
        ("Hale/NNP spoke/VBD of/IN “ a/DT leak/NN ”", "spoke", True),
        ("Hale/NNP spoke/VBD of/IN a/DT leak/NN", "spoke", False),
        ("he/PRP goes/VBZ ,/, ‘ Leave/VB . ’", "goes", True),
        ("he/PRP goes/VBZ home/RB", "goes", False),
    ],
)
def test_a_word_that_tells_a_claim_in_one_frame_alone(text: str, word: str, *, told: bool) -> None:
    assert tells(next(token for token in written(text) if token.text == word), load_cues()) is told
