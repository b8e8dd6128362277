"""Who answers in an interview or a deposition."""

from __future__ import annotations

import pytest

from handmade import make, said_by
from onrecord.speakers.interviews import is_answer
from onrecord.speakers.scene import Scene

ANSWER = "\n\n<s>A</s>: <q>So.</q>"


@pytest.mark.parametrize(
    ("before", "answers"),
    [
        ("[PERSON Ada Frost] met [PERSON Ben Hale].\n\nQ: How?", None),
        ("[PERSON Ada Frost] met [PERSON Ben Hale]. [PERSON Hale] left.\n\nQ: How?", "Ben Hale"),
        # What the text says of it.
        ("[PERSON Ada Frost] met us. [PERSON Ada Frost] left.\n\nInterview with the actor [PERSON Ben Hale]\n\nQ: How?", "Ben Hale"),
        ("[PERSON Ada Frost] of this paper interviewed [PERSON Ben Hale].\n\nQ: How?", "Ben Hale"),
        ("Deposition of [PERSON Ben Hale]\n\nBY MS. [PERSON Ada Frost]:\n\nQ: How?", "Ben Hale"),
        ("[PERSON Ada Frost] asks.\n\n[PERSON Ben Hale], having been duly sworn, testified.\n\nQ: How?", "Ben Hale"),
        ("Five minutes with... [PERSON Ben Hale]\n\nThe potter talks to [PERSON Ada Frost] about clay.\n\nQ: How?", "Ben Hale"),
        # Whoever asks for a living asks here, too.
        ("The reporter talks to [PERSON Ada Frost] about clay.\n\nQ: How?", "Ada Frost"),
        ("Our senior editor spoke with [PERSON Ada Frost] about clay.\n\nQ: How?", "Ada Frost"),
        ("Q&A: [PERSON Ben Hale] on clay\n\n[PERSON Ada Frost] met him.\n\nQ: How?", "Ben Hale"),
        # Who is spoken to in a question, not who is spoken of.
        ("[PERSON Ada Frost] met [PERSON Ben Hale].\n\nQ: How, Mr. [PERSON Hale]?", "Ben Hale"),
        ("[PERSON Ada Frost] met [PERSON Ben Hale].\n\nQ: How did [PERSON Hale] leave?", "Ben Hale"),
        ("[PERSON Ada Frost] met [PERSON Ben Hale].\n\nQ: Did [PERSON Hale] see [PERSON Frost] leave?", None),
        ("[PERSON Ada Frost] left. We met.\n\nQ: Your brother, [PERSON Ben Hale], left?", "Ada Frost"),
        ("[PERSON Ada Frost] left. We met.\n\nQ: Really, [PERSON Ben Hale]?", "Ben Hale"),
        # The text begins with whoever answers, alone in the sentence, as its subject.
        ("[PERSON Ada Frost] left. Her father, [PERSON Ben Hale], stayed.\n\nQ: How?", "Ada Frost"),
        ("We met [PERSON Ada Frost]. Her father, [PERSON Ben Hale], stayed.\n\nQ: How?", None),
        # Nor who has a label of his own.
        ("[PERSON Ben Hale] came.\n\nMS. [PERSON FROST]: Objection.\n\nQ: How?", "Ben Hale"),
        # Whose interview it is, or who leads it: papers write both so.
        ("[PERSON Ada Frost] left. Excerpts from an interview with [PERSON Ben Hale]:\n\nQ: How?", None),
        ("Q: How?", None),
        # A body that is named more often answers nothing; a name behind a colon in a line is no label.
        ("[ORGANIZATION Corvane] met [ORGANIZATION Corvane]. [ORGANIZATION Corvane] met [PERSON Ben Hale].\n\nQ: How?", "Ben Hale"),
        ("We met [PERSON Ben Hale]: a good man.\n\nQ: How?", "Ben Hale"),
    ],
)  # fmt: skip
def test_who_answers(before: str, answers: str | None) -> None:
    scene = Scene(make(before + ANSWER))
    ranked = [*scene.interviewed, (None, 0), (None, 0)]
    (first, weight), (_, second) = ranked[0], ranked[1]
    assert (first.name if first is not None and weight >= 2 * second else None) == answers


def test_what_has_no_label_and_no_marks_is_an_answer_too() -> None:
    scene = Scene(make("We met the potter [PERSON Ada Frost].\n\nHow?\n\n<q>So.</q>"))
    (claim,) = scene.claims.values()
    assert is_answer(scene.text, {**claim, "kind": "direct"})
    assert not is_answer(scene.text, claim | {"kind": "indirect"})
    assert [(who.name, weight) for who, weight in scene.interviewed] == [("Ada Frost", 1)]


@pytest.mark.parametrize(
    ("first", "label", "speaker"),
    [
        ("[ORGANIZATION Radio Selby]", "RS", "Radio Selby"),
        # A word, and the initials with the article.
        ("[ORGANIZATION Island Selby]", "IS", "Island Selby"),
        ("The [ORGANIZATION Harbour Review]", "THR", "Harbour Review"),
        ("[ORGANIZATION Radio Arden]", "RS", "RS"),
    ],
)
def test_an_outlet_that_asks_goes_by_its_initials(first: str, label: str, speaker: str) -> None:
    told = f"<s1>{first}</s1>: <q1>How?</q1>\n\n<s2>[PERSON Ada Frost]</s2>: <q2>So.</q2>\n\n<s3>{label}</s3>: <q3>It rains.</q3>"
    assert said_by(make(told))[-1] == speaker


def test_who_has_not_spoken_is_no_label() -> None:
    told = "[ORGANIZATION Radio Selby] met [PERSON Ada Frost].\n\n<s>RS</s>: <q>It rains.</q>"
    assert said_by(make(told)) != ["Radio Selby"]
