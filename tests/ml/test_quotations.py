"""What quotation marks make certain."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.ml.attributions import Found
from onrecord.ml.pieces import PieceReader
from onrecord.ml.quotations import continued_quotations, one_owner, quotations, union, whole_quotations, without

SCORES = {"cue": 1.0, "content": 1.0, "source": 1.0}


@pytest.fixture(scope="module")
def reader(base: Path) -> PieceReader:
    return PieceReader(base / "tokenizer.json")


def found(reader: PieceReader, text: str, cue: str, *content: str) -> Found:
    pieces = reader(text)

    def span(words: str) -> tuple[int, int]:
        return pieces.span(text.index(words), text.index(words) + len(words))

    return Found(span(cue), [], [span(words) for words in content], SCORES)


def contents(reader: PieceReader, text: str, one: Found) -> list[str]:
    pieces = reader(text)
    return [text[pieces.starts[s] : pieces.ends[e - 1]] for s, e in one.content]


def test_most_of_a_quotation_is_all_of_it(reader: PieceReader) -> None:
    text = "“The bridge will open in May,” she said. Talks go on."
    one = found(reader, text, "said", "The bridge will open in")
    made = whole_quotations([one], quotations(reader(text)))
    assert contents(reader, text, made[0]) == ["“The bridge will open in May,”"]
    little = found(reader, text, "said", "May")
    assert whole_quotations([little], quotations(reader(text))) == [little]


def test_a_quotation_with_the_cue_in_it_is_left_alone(reader: PieceReader) -> None:
    text = "“The harbour is closed, she said on Monday.”"
    one = found(reader, text, "said", "The harbour is closed")
    assert whole_quotations([one], quotations(reader(text))) == [one]


def test_what_follows_in_the_paragraph_is_the_same_speaker(reader: PieceReader) -> None:
    text = "“The harbour is closed,” she said. “No one was hurt.”\n\n“Prices rose by a tenth,” he announced."
    marks = quotations(reader(text))
    both = [
        found(reader, text, "said", "“The harbour is closed,”"),
        found(reader, text, "announced", "“Prices rose by a tenth,”"),
    ]
    made = continued_quotations(both, marks)
    assert contents(reader, text, made[0]) == ["“The harbour is closed,”", "“No one was hurt.”"]
    assert made[1] == both[1]


def test_an_open_quotation_goes_on_in_the_next_paragraph(reader: PieceReader) -> None:
    text = "She said: “The harbour is closed.\n\n“No one was hurt.”\n\n“Talks go on.”"
    marks = quotations(reader(text))
    assert [mark.closed for mark in marks] == [False, True, True]
    made = continued_quotations([found(reader, text, "said", "“The harbour is closed.")], marks)
    assert contents(reader, text, made[0]) == ["“The harbour is closed.", "“No one was hurt.”"]


def test_a_quotation_is_its_nearest_cue_s(reader: PieceReader) -> None:
    text = "“The harbour is closed,” she said. “No one was hurt,” she told reporters."
    both = [
        found(reader, text, "said", "“The harbour is closed,”", "“No one was hurt,”"),
        found(reader, text, "told reporters", "“No one was hurt,”"),
    ]
    made = one_owner(both, quotations(reader(text)))
    assert contents(reader, text, made[0]) == ["“The harbour is closed,”"]
    assert contents(reader, text, made[1]) == ["“No one was hurt,”"]


def test_a_claim_around_a_quotation_keeps_it(reader: PieceReader) -> None:
    text = "He announced that she said “the harbour is closed” on Monday."
    both = [
        found(reader, text, "announced", "that she said “the harbour is closed”"),
        found(reader, text, "said", "“the harbour is closed”"),
    ]
    assert one_owner(both, quotations(reader(text))) == both


def test_spans() -> None:
    assert union([(4, 6), (0, 2), (2, 3), (5, 9)]) == [(0, 2), (2, 3), (4, 9)]
    assert without([(0, 5), (7, 9)], [(1, 2), (4, 8)]) == [(0, 1), (2, 4), (8, 9)]
