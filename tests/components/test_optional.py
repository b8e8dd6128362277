from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

import pytest

import onrecord
from onrecord import layers
from onrecord.components.optional import ARTICLE
from onrecord.errors import LayerWarning

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow  # seconds of a real model or of processes: left out of the two minutes of the fast suite

TEXT = "“We sold 40 boats in March 2019,” said Mayor Ana Silva of Harrowmouth. Ruritania paid $5 million."


def broken(*args: Any) -> None:
    raise ValueError("no such thing")


@pytest.mark.parametrize(
    ("component", "decides", "layer", "kept"),
    [
        ("quantities", "find_quantities", "quantities", "dates"),
        ("dates", "find_records", "dates", "quantities"),
        ("officials", "find_profiles", "profiles", "quantities"),
        ("lexicon", "put_in_place", "lexicon", "quantities"),
    ],
)
def test_a_layer_that_fails_costs_no_more_than_itself(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, component: str, decides: str, layer: str, kept: str
) -> None:
    words = tmp_path / "words.csv"
    words.write_text("kind,name\nperson,Ana Silva\n", encoding="utf-8")
    nlp = onrecord.load("rules", lexicon=words)
    monkeypatch.setattr(importlib.import_module(f"onrecord.components.{component}"), decides, broken)
    doc = nlp.make_doc(TEXT)
    doc.user_data[ARTICLE] = "harrow.txt"
    with pytest.warns(LayerWarning) as caught:
        doc = nlp(doc)
    assert [str(warning.message) for warning in caught] == [
        f"harrow.txt: no {layer}, which is a fault in onrecord (ValueError: no such thing); "
        "the rest is given; please report it with the article"
    ]
    assert layers.read(doc, layer) == []
    assert layers.read(doc, kept)
    assert [claim.speaker.name for claim in doc._.claims if claim.speaker] == ["Ana Silva"]


def test_an_article_without_a_name_is_called_by_its_first_words(monkeypatch: pytest.MonkeyPatch) -> None:
    nlp = onrecord.load("rules")
    monkeypatch.setattr("onrecord.components.dates.find_records", broken)
    with pytest.warns(LayerWarning, match="article '“We sold 40 boats"):
        nlp(TEXT)


def test_a_layer_that_others_build_on_still_raises(monkeypatch: pytest.MonkeyPatch) -> None:
    nlp = onrecord.load("rules")
    monkeypatch.setattr("onrecord.components.speakers.find_speakers", broken, raising=False)
    monkeypatch.setattr("onrecord.components.statements.find_statements", broken, raising=False)
    with pytest.raises(ValueError, match="no such thing"):
        nlp(TEXT)
