"""Acts, denials, quantities and dates are measured where the gold has them."""

from __future__ import annotations

from typing import Any

from evaluation.articles import document
from onrecord.evaluation import evaluate
from onrecord.evaluation.amounts import count_amounts

TEXT = "Ana Silva denied that talks go on. Tom Brandt asked for 40 boats by May 2."
ROLES: list[dict[str, Any]] = [
    {"source": [[0, 9]], "cue": [[10, 16]], "content": [[17, 33]]},
    {"source": [[35, 45]], "cue": [[46, 51]], "content": [[52, 73]]},
]
SAID = [{"kind": "indirect", "act": "says", "negated": True}, {"kind": "indirect", "act": "asks", "negated": False}]
BOATS = {"label": "QUANTITY", "value": 40, "high": None, "bound": "=", "unit": "boat", "per": None, "converts": None}
GOLD = {"id": "a", "text": TEXT, "attributions": [{**one, **said} for one, said in zip(ROLES, SAID, strict=True)]}


def test_acts_and_denials_of_what_is_found() -> None:
    found = [{**ROLES[0], "act": "does", "negated": True}, {**ROLES[1], "act": "asks", "negated": True}]
    scores = evaluate([document(GOLD, found)], [GOLD])
    assert scores.counts["act"].tolist() == [[1, 2, 2]]
    assert scores.counts["negated"].tolist() == [[1, 2, 1]]
    missed = evaluate([document(GOLD, found[:1])], [GOLD])
    assert missed.counts["act"].tolist() == [[0, 1, 1]]


def test_gold_that_says_nothing_of_them_measures_none() -> None:
    plain = {**GOLD, "attributions": ROLES}
    assert not {"act", "negated", "quantities", "dates"} & evaluate([document(plain, [])], [plain]).counts.keys()


def test_quantities_and_dates_must_be_equal_in_all_that_is_said() -> None:
    start = TEXT.index("40")
    gold = {"id": "e1", "start": start, "end": start + 8, **BOATS}
    day = {"id": "e2", "start": 67, "end": 72, "label": "DATE", "iso": "2020-05-02"}
    for change, right in (
        ({"id": "x", "converts": "e9"}, 1),
        ({"value": 41}, 0),
        ({"bound": "~"}, 0),
        ({"end": 60}, 0),
    ):
        entities = document(GOLD, [], [{**gold, **change}, day]).entities
        assert count_amounts([gold, day], entities) == {"quantities": (right, 1, 1), "dates": (1, 1, 1)}
