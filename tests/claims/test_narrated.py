"""What an interview's writer tells between the answers."""

from __future__ import annotations

import pytest

from onrecord.claims.asked import read_asked
from onrecord.claims.narrated import own, surnames
from onrecord.claims.turns import read_turns
from onrecord.text.paragraphs import paragraphs

FROST = frozenset(["Frost"])


@pytest.mark.parametrize(
    "told",
    [
        "Frost was made director in 2011.",
        "She pours the tea.",
        "Outside, where Frost keeps bees, it rains. “I like them,” she says.",
        "This interview has been edited for length.",
        "She pours the tea.\n\nThe wind has turned.",
    ],
)
def test_what_is_told_between_answers(told: str) -> None:
    assert _own(f"Why the hills?\n\nA bus. It was late.\n\n{told}\n\nI stayed.") == ["A bus. It was late.", "I stayed."]


@pytest.mark.parametrize(
    "said",
    [
        "She pours the tea and I drink it.",
        "The hills were green.",
        "They never asked.",
        "My neighbour, Frost’s cousin, was late.",
    ],
)
def test_what_an_answer_goes_on_with(said: str) -> None:
    assert _own(f"Why the hills?\n\nA bus. It was late.\n\n{said}") == ["A bus. It was late.", said]


@pytest.mark.parametrize(
    "before",
    ["My aunt. It was late.", "A nurse came by.", "They sent Ada Hale.", "Her bus. It was late.", "You met him late."],
)
def test_whoever_is_named_before_may_be_the_one_who_is_meant(before: str) -> None:
    assert _own(f"Why the hills?\n\n{before}\n\nShe was kind.") == [before, "She was kind."]


def test_an_answer_that_begins_so_is_one() -> None:
    assert _own("Who taught you?\n\nShe did. Frost is her name.") == ["She did. Frost is her name."]


def test_in_interviews_with_labels_and_without() -> None:
    labelled = (
        "Q&A with Ada Frost\n\nGAZETTE: Why now?\n\nAF: My hands.\n\nFrost shows them.\n\nGAZETTE: So?\n\nAF: I rest."
    )
    stating, _ = read_turns(labelled, paragraphs(labelled))
    assert [labelled[slice(*piece)] for one in stating for piece in one.content] == ["My hands.", "I rest."]
    headed = "Frost: Weir will hold\n\nFrost spoke on Monday.\n\nHALE: Will it?\n\nFROST: It will.\n\nHALE: I see."
    (first, *_), _ = read_turns(headed, paragraphs(headed))
    assert len(first.content) == 2  # which the article behind a headline tells is no matter of answers
    asked = "We met Ada Frost.\n\nWhy do you stop?\n\nI am old.\n\nFrost laughs.\n\nAnd now?\n\nI rest.\n\nAnd then?\n\nI sleep."
    answers, _ = read_asked(asked, paragraphs(asked))
    assert [asked[slice(*piece)] for one in answers for piece in one.content] == ["I am old.", "I rest.", "I sleep."]


def test_names_before_an_interview() -> None:
    assert surnames("The Gazette met Dr Ada Frost and Juan de la Cruz.") == {"Gazette", "Frost", "Cruz"}


def _own(text: str) -> list[str]:
    asked, *pieces = paragraphs(text)
    return [text[slice(*piece)] for piece in own(text, asked[0], pieces, FROST)]
