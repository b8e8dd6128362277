"""The whole of a clause behind its predicate, with a parse made by hand: word/tag/head/dependency."""

from __future__ import annotations

import pytest

from onrecord.claims.clauses import whole_clause
from onrecord.claims.frames import Frame

from .written import parsed


def content(text: str, predicate: int, places: list[int], name: str = "ccomp") -> str:
    doc = parsed(text)
    frame = Frame(predicate=doc[predicate], content=frozenset(doc[i] for i in places), name=name)
    return " ".join(token.text for token in sorted(whole_clause(frame), key=lambda token: token.i))


def said(between: str) -> str:
    """ "Ada said BETWEEN it leaks": the parse gives the last two words alone."""
    words = between.split()
    first = len(words) + 2
    parts = ["Ada/NNP/1/nsubj", "said/VBD/1/ROOT", *(f"{w}/NN/{first + 1}/dep" for w in words)]
    text = " ".join([*parts, f"it/PRP/{first + 1}/nsubj", "leaks/VBZ/1/ccomp"])
    return content(text, 1, [first, first + 1])


@pytest.mark.parametrize(
    ("between", "whole"),
    [
        ("the old gate", "the old gate it leaks"),
        # When it was said is no part of what was said …
        ("on Monday", "it leaks"),
        ("Monday", "it leaks"),
        ("this week", "it leaks"),
        ("last Monday", "it leaks"),
        # … but a day that the clause is about is one.
        ("on gates", "on gates it leaks"),
        ("in Monday", "in Monday it leaks"),
        ("this gate", "this gate it leaks"),
        ("on Monday 's", "on Monday 's it leaks"),
        ("Monday and", "Monday and it leaks"),
    ],
)
def test_the_words_between_are_of_the_clause_but_for_the_time(between: str, whole: str) -> None:
    assert said(between) == whole


def test_only_a_clause_behind_its_predicate_is_mended() -> None:
    text = "Ada/NNP/1/nsubj said/VBD/1/ROOT the/DT/3/det gate/NN/1/dobj"
    assert content(text, 1, [3], name="dobj") == "gate"
    assert content("It/PRP/1/nsubj leaks/VBZ/3/ccomp Ada/NNP/3/nsubj said/VBD/3/ROOT", 3, [1]) == "leaks"


def test_what_stands_behind_hearers_or_a_comma_is_not_filled_up() -> None:
    assert (
        content("Ada/NNP/1/nsubj told/VBD/1/ROOT Ben/NNP/1/dative it/PRP/4/nsubj leaks/VBZ/1/ccomp", 1, [4]) == "leaks"
    )
    assert (
        content(
            "Ada/NNP/1/nsubj said/VBD/1/ROOT then/RB/1/advmod ,/,/1/punct it/PRP/5/nsubj leaks/VBZ/1/ccomp", 1, [4, 5]
        )
        == "it leaks"
    )


def test_a_clause_begins_with_its_that() -> None:
    text = "Ada/NNP/1/nsubj told/VBD/1/ROOT Ben/NNP/1/dobj that/IN/5/mark it/PRP/5/nsubj leaks/VBZ/1/ccomp"
    assert content(text, 1, [5]) == "that it leaks"


@pytest.mark.parametrize(
    ("mark", "whole"),
    [
        ("that/IN/8/mark", "it leaks and that he waits"),
        ("then/RB/8/advmod", "it leaks"),
        ("while/IN/8/mark", "it leaks"),
        ("that/DT/8/det", "it leaks"),
    ],
)
def test_a_second_clause_with_that_belongs_to_it(mark: str, whole: str) -> None:
    text = f"Ada/NNP/1/nsubj said/VBD/1/ROOT it/PRP/3/nsubj leaks/VBZ/1/ccomp and/CC/1/cc {mark} he/PRP/7/nsubj waits/VBZ/1/conj"
    assert content(text.replace("/8/", "/7/"), 1, [2, 3]) == whole


@pytest.mark.parametrize(("word", "left"), [("on", "on"), ("this", "this"), ("Monday", "")])
def test_a_text_may_end_with_what_looks_like_a_time(word: str, left: str) -> None:
    assert content(f"Ada/NNP/1/nsubj said/VBD/1/ROOT {word}/NN/1/ccomp", 1, [2]) == left
