from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from onrecord.ml.agreement import agreement
from onrecord.ml.package import load_model


def test_what_two_models_read_alike_is_told_by_layer(packed: Path, articles: list[dict[str, Any]]) -> None:
    model = load_model(packed)
    texts = [article["text"] for article in articles[:5]]
    same = agreement(model, model, texts)
    assert same == dict.fromkeys(("attributions", "names", "tags", "sentences"), 100.0)
    deaf = replace(model, thresholds=replace(model.thresholds, cue=1.0))
    found = agreement(model, deaf, texts)
    assert found["attributions"] < 60 and {**found, "attributions": 100.0} == same


def test_no_more_is_read_than_is_needed(packed: Path, articles: list[dict[str, Any]]) -> None:
    def texts() -> Any:
        yield articles[0]["text"]
        pytest.fail("that was enough")

    model = load_model(packed)
    assert agreement(model, model, texts(), least=5)["names"] == 100.0
    assert agreement(model, model, []) == {}
