"""What reviewed claims teach of acts and denials, and that a run, a release and a saved pipeline keep it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("torch")
pytest.importorskip("tokenizers")

import onrecord
from onrecord.claims import wording
from onrecord.claims.wording import Wording
from onrecord.ml.wording import learn

pytestmark = pytest.mark.slow  # seconds of a real model or of processes: left out of the two minutes of the fast suite

PEOPLE = ("Ana Silva", "Tom Brandt", "Mira Okafor", "Juan Peralta", "Lena Voss", "Omar Haddad")
THINGS = ("the bridge", "the ferry", "the school", "the market")


def article(number: int, cue: str, act: str, *, negated: bool) -> dict[str, Any]:
    """One claim, as a review leaves it."""
    person, thing = PEOPLE[number % 6], THINGS[number % 4]
    text = f"{person} {cue} that {thing} was sold."
    start = len(person) + 1
    roles = {
        "source": [[0, len(person)]],
        "cue": [[start, start + len(cue)]],
        "content": [[start + len(cue) + 1, len(text) - 1]],
    }
    return {
        "id": f"a{cue}{number}",
        "text": text,
        "attributions": [roles | {"kind": "indirect", "act": act, "negated": negated}],
    }


def reviewed(cue: str, act: str, *, negated: bool = False) -> list[dict[str, Any]]:
    return [article(number, cue, act, negated=negated) for number in range(10)]


def learned(tmp_path: Path, articles: list[dict[str, Any]]) -> tuple[Wording, list[str]]:
    said: list[str] = []
    learn(articles, tmp_path / "start", tmp_path / "out", said.append)
    return wording.read(tmp_path / "out"), said


def test_corrected_acts_and_denials_are_learned(tmp_path: Path) -> None:
    made, said = learned(
        tmp_path,
        [*reviewed("chirped", "writes"), *reviewed("whinged", "says", negated=True), *reviewed("said", "says")],
    )
    assert said == [
        "acts: right in 20 of 30 reviewed claims, in 30 learning from the others; so they are learned",
        "denials: right in 20 of 30 reviewed claims, in 30 learning from the others; so they are learned",
    ]
    nlp = onrecord.load(enable=["furniture", "paragraphs", "encoder", "sentences", "tags", "lemmas"])
    told = []
    for cue in ("chirped", "whinged", "said"):
        one = article(99, cue, "says", negated=False)
        claim = {
            "kind": "indirect",
            "negated": False,
            **{r: one["attributions"][0][r] for r in ("source", "cue", "content")},
        }
        (found,) = made(nlp(one["text"]), [claim])
        told.append((found["act"], found["negated"]))
    assert told == [("writes", False), ("says", True), ("says", False)]


def test_where_all_was_right_nothing_changes(tmp_path: Path) -> None:
    made, said = learned(tmp_path, reviewed("said", "says"))
    assert made == Wording() and not (tmp_path / "out").exists()
    assert [line.rsplit("; ", 1)[1] for line in said] == ["so they stay as they were"] * 2


def test_articles_without_acts_teach_none(tmp_path: Path, articles: list[dict[str, Any]]) -> None:
    assert learned(tmp_path, articles) == (Wording(), [])


def test_a_model_that_learned_before_goes_on_from_that(tmp_path: Path) -> None:
    learn(reviewed("chirped", "writes"), tmp_path / "none", tmp_path / "start", lambda line: None)
    before = wording.read(tmp_path / "start")
    made, _ = learned(tmp_path, reviewed("said", "says"))
    assert made.acts.keys() == before.acts.keys() != Wording().acts.keys()
