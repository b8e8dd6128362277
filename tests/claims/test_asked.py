"""Interviews without labels, and articles that only ask."""

from __future__ import annotations

import pytest

from onrecord.claims.asked import read_asked
from onrecord.text.paragraphs import paragraphs

INTERVIEW = (
    "We met the potter Ada Frost in Selby.\n\nWhy did you stop?\n\nMy hands. I had to.\n\n(She laughs.)\n\nIt was time.\n\n"
    "Your brother calls it “late”. Does that hurt?\n\nHe bought two of them.\n\nYou have called yourself lazy.\n\nI am.\n\n"
    "And now?\n\nI sleep.\n\nThe show is open until May, the gallery said."
)
ANSWERS = [["My hands. I had to.", "It was time."], ["He bought two of them."], ["I am."], ["I sleep."]]


def read(text: str) -> list[list[str]]:
    answers, _ = read_asked(text, paragraphs(text))
    return [[text[s:e] for s, e in one.content] for one in answers]


def test_what_stands_between_questions_is_answered() -> None:
    assert read(INTERVIEW) == ANSWERS


@pytest.mark.parametrize(
    "said",
    [
        "The potter talks to Ben Hale.",
        "Interview: Ada Frost",
        "Five minutes with Ada Frost",
        "The talk was edited.",
        "She received us.",
        "The Gazette met Ada Frost.",
        "A conversation with Ada Frost.",
    ],
)
def test_what_says_that_it_is_an_interview(said: str) -> None:
    assert read(INTERVIEW.replace("We met the potter Ada Frost in Selby.", said)) == ANSWERS


def test_the_last_question_may_be_the_one_that_is_put_to_somebody() -> None:
    text = (
        "We met Ada Frost.\n\nWho paid?\n\nThe port. I saw it.\n\nWho lost?\n\nMy brother.\n\nWhen will you open?\n\n"
    )
    assert read(f"{text}I hope in May.") == [["The port. I saw it."], ["My brother."], ["I hope in May."]]
    assert read(f"{text}Write to the Gazette.") == []


def test_what_is_in_bold_is_put_to_somebody() -> None:
    assert read(INTERVIEW.replace("You have called yourself lazy.", "**The work is slow.**")) == ANSWERS


@pytest.mark.parametrize(
    "others",
    [
        {"We met": "Here is"},  # nothing says that it is an interview
        {"And now?": "And now."},  # two questions
        {"I ": "She ", "My": "Her"},  # nobody speaks of himself
        {"you stop": "it stop", "Your": "Her", "You have": "She has", "yourself": "herself"},  # nobody is spoken to
    ],
)
def test_what_is_no_interview(others: dict[str, str]) -> None:
    text = INTERVIEW
    for words, instead in others.items():
        text = text.replace(words, instead)
    assert read(text) == []


def test_the_questions_state_nothing() -> None:
    _, questions = read_asked(INTERVIEW, paragraphs(INTERVIEW))
    assert [INTERVIEW[slice(*one.content[0])] for one in questions] == [
        "Why did you stop?", "Your brother calls it “late”. Does that hurt?", "And now?",
    ]  # fmt: skip


def test_questions_that_nobody_answers_are_no_interview() -> None:
    asked = ["Will it rain?", "Is it late?", "Have you been there?", "Who paid?", "Were you surprised?"]
    assert (
        read(
            "Doorstop interview, Selby\n\n" + "".join(f"REPORTER:\n\n{question}\n\nMINISTER:\n\n" for question in asked)
        )
        == []
    )


def test_two_questions_are_enough_where_each_has_its_answer() -> None:
    text = "We met Ada Frost.\n\nWhy did you stop?\n\nMy hands.\n\nAnd now?\n\nI sleep."
    assert read(text) == [["My hands."], ["I sleep."]]
    assert read(f"{text}\n\nThe show is open until May.") == []
    assert read(text.replace("We met", "Here is")) == []
