"""Acts and denials by weights that were learned, and the file that keeps them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from onrecord.claims import acts, wording
from onrecord.claims.wording import Wording
from tagged import parse

if TYPE_CHECKING:
    from spacy.language import Language

SOURCE = "<src 1>Ada Frost</src> <cue 1>scorned</cue> <say 1>that the weir had cracked</say>."
DENIED = {"rule stated": np.array([3.0, 0.0]), "lemma scorn": np.array([0.0, 5.0])}


def told(nlp: Language, by: Wording, **known: Any) -> dict[str, Any]:
    tagged = parse(SOURCE)
    (claim,) = by(nlp(tagged.text), [{**tagged.claims[0], "act": None, "negated": False, **known}])
    return claim


def test_what_comes_with_onrecord_changes_no_verdict_of_the_rule(nlp: Language) -> None:
    assert told(nlp, Wording())["negated"] is False
    assert told(nlp, Wording(), negated=True)["negated"] is True
    written_out = Wording(acts.weights(), dict(wording.BY_RULE))
    assert [told(nlp, written_out, negated=rule)["negated"] for rule in (False, True)] == [False, True]


def test_a_word_that_was_learned_as_a_denial_denies(nlp: Language) -> None:
    assert told(nlp, Wording(denials=DENIED))["negated"] is True


def test_acts_are_told_by_the_weights_given(nlp: Language) -> None:
    asks = {"bias": np.eye(len(acts.ACTS))[acts.ACTS.index("asks")] * 9}
    assert told(nlp, Wording())["act"] == "says"
    assert told(nlp, Wording(acts=asks))["act"] == "asks"
    assert told(nlp, Wording(acts=asks), act="plans")["act"] == "plans"


def test_it_is_read_as_it_was_written(tmp_path: Path) -> None:
    assert wording.read(tmp_path) == Wording()
    wording.write(tmp_path, Wording(denials=DENIED))
    found = wording.read(tmp_path)
    assert {name: row.tolist() for name, row in found.denials.items()} == {k: v.tolist() for k, v in DENIED.items()}
    assert found.acts.keys() == acts.weights().keys()


@pytest.mark.parametrize("row", [[1.0], [1.0, None], [1.0, float("nan")]])
def test_what_is_no_row_of_weights_is_refused(tmp_path: Path, row: list[Any]) -> None:
    record = Wording().to_record() | {"denials": {"rule denied": row}}
    (tmp_path / wording.FILE).write_text(json.dumps(record), encoding="utf8")
    with pytest.raises(ValueError, match="2 weights"):
        wording.read(tmp_path)
