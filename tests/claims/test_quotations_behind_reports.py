"""A quotation without a source behind what two people have said: whoever spoke last goes on, whatever the one before said, and how."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest
from spacy.language import Language

import onrecord

pytestmark = pytest.mark.slow  # a real model reads a hundred texts

FIRST = [
    "Mayor Ada Frost called the plan “a costly joke”.",
    "“The plan is a costly joke,” Mayor Ada Frost said.",
    "“The plan is a joke,” said Mayor Ada Frost. “It costs too much.”",
    "Mayor Ada Frost said the plan cost too much.",
    "The plan costs too much, according to Mayor Ada Frost.",
    "Mayor Ada Frost said that the plan was “a costly joke”.",
    "Mayor Ada Frost said: “The plan is a joke.”",
]
SECOND = [
    "Ben Hale, who runs the port, said that the work had begun.",
    "The work has begun, according to Ben Hale, who runs the port.",
    "The work had begun, said Ben Hale, who runs the port.",
    "Port director Ben Hale told the council that the work had begun.",
    "Ben Hale, who runs the port, admitted the work was late.",
    "Ben Hale, who runs the port, denied that the work was late.",
    "Ben Hale, who runs the port, believes the work will be done by May.",
    "Ben Hale, who runs the port, described the work as “nearly done”.",
    "Ben Hale, who runs the port, promised to finish the work by May.",
    "Ben Hale, who runs the port, blames the rain for the delay.",
    "A spokesman for the port, Ben Hale, said the work had begun.",
    "Ben Hale runs the port. He said the work had begun.",
    "Port director Ben Hale dismissed the criticism.",
]
QUOTATION = "“We lost three weeks to the storm. Nobody could have known.”"


@pytest.fixture(scope="module")
def speakers() -> Callable[[str], list[str | None]]:
    nlp: Language = onrecord.load()

    def read(text: str) -> list[str | None]:
        """Who is given the quotation, by each claim that has it."""
        found = onrecord.to_document(nlp(text))
        names = {speaker["id"]: speaker["name"] for speaker in found["speakers"]}
        place = text.index(QUOTATION)
        return [
            names.get(claim["speaker"] or "")
            for claim in found["claims"]
            if any(start <= place < end for start, end in claim["content"])
        ]

    return read


@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_it_is_of_whoever_spoke_last(speakers: Callable[[str], list[str | None]], between: str) -> None:
    texts = [
        f"The council met.\n\n{first}{between}{second} {QUOTATION}\n\nIt rained."
        for first, second in product(FIRST, SECOND)
    ]
    assert {text: found for text in texts if (found := speakers(text)) != ["Ben Hale"]} == {}


def test_it_is_never_of_whoever_spoke_before(speakers: Callable[[str], list[str | None]]) -> None:
    texts = [
        f"The council met.\n\n{first} {second}\n\n{QUOTATION}\n\nIt rained." for first, second in product(FIRST, SECOND)
    ]
    assert [text for text in texts if "Ada Frost" in speakers(text)] == []
