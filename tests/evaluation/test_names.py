from __future__ import annotations

import pytest

from evaluation.articles import document
from onrecord.evaluation.names import count_names

TEXT = "The Port Authority's head, Ana Silva of Lisbon, met the Dutch government and United Steel Works Ltd."


def counted(gold: list[tuple[str, str]], predicted: list[tuple[str, str]]) -> tuple[int, int, int]:
    def at(words: str) -> tuple[int, int]:
        return TEXT.index(words), TEXT.index(words) + len(words)

    entities = [{"start": at(words)[0], "end": at(words)[1], "label": label} for words, label in predicted]
    found = document({"id": "a", "text": TEXT}, [], entities).entities
    return count_names(TEXT, [(*at(words), label) for words, label in gold], found)["names"]


@pytest.mark.parametrize(
    ("gold", "predicted", "expected"),
    [
        ([("Ana Silva", "PER")], [("Ana Silva", "OFFICIAL")], (1, 1, 1)),
        ([("Port Authority", "ORG")], [("The Port Authority's", "AGENCY")], (1, 1, 1)),
        ([("Lisbon", "LOC")], [("Lisbon", "ORGANIZATION")], (0, 1, 1)),
        ([("Dutch", "MISC")], [("Dutch", "COUNTRY"), ("Dutch government", "AGENCY")], (0, 0, 0)),
        ([], [("United Steel Works Ltd", "ORGANIZATION"), ("Steel Works", "ORGANIZATION")], (0, 1, 0)),
        ([("Steel Works", "ORG")], [("United Steel Works Ltd", "ORGANIZATION"), ("Steel Works", "AGENCY")], (1, 2, 1)),
    ],
)
def test_names(gold: list[tuple[str, str]], predicted: list[tuple[str, str]], expected: tuple[int, int, int]) -> None:
    assert counted(gold, predicted) == expected
