"""What the default pipeline must find in our own test articles: floors a little under what it finds, so that a loss shows."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from onrecord import layers

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.slow  # seconds of a real model or of processes: left out of the two minutes of the fast suite

CORPUS = Path(__file__).parent.parent / "corpus"
TEST = json.loads((CORPUS / "splits.json").read_text(encoding="utf-8"))["test"]
WORD = re.compile(r"\w+")

Record = dict[str, Any]


def words(text: str, pieces: list[list[int]]) -> set[int]:
    return {m.start() for start, end in pieces for m in WORD.finditer(text, start, end)}


def verdict(gold: Record, claim: Record, found: list[Record], speakers: dict[str, str]) -> str:
    """found with the ``right`` or a ``wrong`` speaker or ``unknown``, else ``missed``; half of the words must agree."""
    want = words(gold["text"], claim["content"])
    scored = [(len(want & have) / len(want | have), c) for c in found if (have := words(gold["text"], c["content"]))]
    overlap, best = max(scored, key=lambda pair: pair[0], default=(0.0, {}))
    if overlap < 0.5:
        return "missed"
    names = {speaker["id"]: speaker["name"] for speaker in gold["speakers"]}
    got = speakers.get(best["speaker"])
    return "right" if got == names.get(claim["speaker"]) else "unknown" if got is None else "wrong"


@pytest.fixture(scope="module")
def verdicts(nlp: Language) -> Counter[str]:
    count: Counter[str] = Counter()
    for name in TEST:
        gold = json.loads((CORPUS / "gold" / f"{name}.json").read_text(encoding="utf-8"))
        doc = nlp(gold["text"])
        speakers = {s["id"]: s["name"] for s in layers.read(doc, "speakers")}
        found = layers.read(doc, "claims")
        count.update(verdict(gold, claim, found, speakers) for claim in gold["claims"])
    return count


def test_claims_are_found_with_their_speakers(verdicts: Counter[str]) -> None:
    assert verdicts["right"] / verdicts.total() >= 0.64, verdicts


def test_few_claims_carry_somebody_elses_name(verdicts: Counter[str]) -> None:
    assert verdicts["wrong"] / verdicts.total() <= 0.23, verdicts


def test_few_claims_are_missed(verdicts: Counter[str]) -> None:
    assert verdicts["missed"] / verdicts.total() <= 0.08, verdicts
