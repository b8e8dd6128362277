"""Whose a paragraph is that is one quotation without a speaker: of whoever spoke up to the end of the one before, unless it may answer."""

from __future__ import annotations

import pytest

from handmade import make, said_by

DRY = "<s1>[PERSON Ada Frost]</s1> <c1>said</c1> <q1>the wall was dry</q1>"
# Over two paragraphs, of which only the last closes.
OVER = "<q2>“We looked at it in May.</q2>\n\n<q2>“Was it wet? No.”</q2>"
LOOKED = "<q2>“We looked at it twice in May and in June.”</q2>"
AGAIN = "<q3>“Nobody has ever seen a drop of water behind it.”</q3>"
ANSWERS = [
    # What asks, is short, is said to somebody or names whoever spoke, and what goes on about somebody else.
    f"{DRY}.\n\n<q2>“Who has looked at the wall in May?”</q2>",
    f"{DRY}.\n\n<q2>“It is wet.”</q2>",
    f"{DRY}.\n\n<q2>“Nobody has looked at it, Minister, for years.”</q2>",
    f"{DRY}.\n\n<q2>“You looked at it twice, [PERSON Ada Frost], in May.”</q2>",
    f"{DRY}, but [PERSON Ben Hale] left.\n\n{LOOKED}",
    f"{DRY}, but a neighbour left.\n\n{LOOKED}",
    f"{DRY}.\n\nIt rained.\n\n{LOOKED}",
    f"{DRY}.\n\n{LOOKED}\n\nSo spoke the man.",
    f"{DRY}.\n\n{OVER}\n\nSo spoke the man.",
    f"{DRY}.\n\n<q2>“We looked, Minister, in May.</q2>\n\n<q2>“It was dry.”</q2>",
    f"It_PRP was_VBD shut_VBN after <s1>a walker</s1> <c1>said</c1> <q1>it leaked</q1>.\n\n{OVER}",
    # A question or a denial is answered; what a text says is read on from; a body may have somebody else speak.
    f"<s1>[PERSON Ada Frost]</s1> <c1>asked</c1> <q1>whether it was dry</q1>.\n\n{LOOKED}",
    f"<s1>[PERSON Ada Frost]</s1> <c1>denied</c1> <q1>the theft</q1>.\n\n{LOOKED}",
    f"<s1>The report</s1> <c1>said</c1> <q1>the wall was dry</q1>.\n\n{LOOKED}",
    f"<s1>[ORGANIZATION Arden Bank]</s1> <c1>said</c1> <q1>the wall was dry</q1>.\n\n{LOOKED}",
    # Two that are short are a dialogue.
    f"{DRY}.\n\n<q2>“We looked at it in May.”</q2>\n\n<q3>“It was wet in June.”</q3>",
]


@pytest.mark.parametrize(
    "text",
    [
        f"{DRY}.\n\n{LOOKED}",
        f"{DRY}.\n\n{LOOKED}\n\n[PERSON Ben Hale] left.",
        f"{DRY}.\n\n{LOOKED}\n\n{AGAIN}",
        f"{DRY}.\n\n{OVER}",
        f"<s1>[PERSON Ada Frost]</s1> <c1>said</c1>:\n\n<q1>“It is dry and has been dry for years.”</q1>\n\n{LOOKED}",
    ],
)
def test_a_speaker_goes_on_in_a_paragraph_of_quotation(text: str) -> None:
    assert set(said_by(make(text))) == {"Ada Frost"}


@pytest.mark.parametrize("text", ANSWERS)
def test_what_may_be_somebody_elses_answer_is_nobodys(text: str) -> None:
    assert said_by(make(text))[1] is None


def test_whose_words_somebody_has_told_may_go_on() -> None:
    told = (
        "<s1>[PERSON Ada Frost]</s1> <c1>recalled</c1> <q1>what <s2>a neighbour</s2> <c2>said</c2></q1> <q2>then</q2>"
    )
    assert (
        said_by(make(f"{told}.\n\n<q3>“We looked at it twice in May and in June.”</q3>", within={"c2": "c1"}))[2]
        is None
    )
