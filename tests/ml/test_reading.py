"""An article read in windows: nothing is lost or doubled at a seam."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from onrecord import resources
from onrecord.ml import labels
from onrecord.ml.attributions import Found, Thresholds, without_doubles
from onrecord.ml.link import Linker
from onrecord.ml.model import Model
from onrecord.ml.package import load_model
from onrecord.ml.pieces import PieceReader
from onrecord.ml.reading import Encoder
from onrecord.ml.relations import DISTANCES, PARAGRAPHS, distances, paragraphs_between

SENTENCE = "Ana Silva said talks go on. "
LINK_TAGS = labels.size(labels.LINKED)
# The tag of a piece by its distance to the cue: one before it is the source, the first two after it are the content.
TAG_AT = {1: labels.SINGLE, 13: 4 + labels.BEGIN, 14: 4 + labels.END}


class Oracle:
    """A network that knows one sentence: "said" is a cue, "Ana Silva" a person who begins a sentence."""

    def __init__(self, reader: PieceReader) -> None:
        self.id = reader.tokenizer.token_to_id
        self.read = 0

    def __call__(self, ids: np.ndarray, features: np.ndarray) -> dict[str, np.ndarray]:
        t = ids.shape[1]
        self.read += t
        roles = np.zeros((1, t, labels.size(labels.ROLES)))
        names = np.zeros((1, t, labels.size(labels.NAMES)))
        roles[:, :, 0] = names[:, :, 0] = 5
        roles[ids == self.id("said"), labels.SINGLE] = 10
        names[ids == self.id("ana"), labels.BEGIN] = 10
        names[ids == self.id("silva"), labels.END] = 10
        person = np.isin(ids, [self.id("ana"), self.id("silva")])[..., None]
        empty = np.zeros((1, t, 2 * LINK_TAGS))
        return {
            "roles": roles,
            "names": names,
            "sents": np.where(ids == self.id("ana"), 5.0, -5.0)[..., None],
            "first": np.where(person, [[[0.0, 1.0, 0.0, 1.0]]], [[[1.0, 0.0, 1.0, 0.0]]]),
            "last": np.zeros((1, t, 4)),
            "cue_start": empty,
            "cue_end": empty,
            "key": empty,
        }


def linker() -> Linker:
    """One hidden number for each tag, which only the right distance makes positive."""
    distance = np.full((DISTANCES, LINK_TAGS), -1.0)
    for step, tag in TAG_AT.items():
        distance[step, tag] = 20
    bias = np.zeros(LINK_TAGS)
    bias[0] = 5
    return Linker(distance, np.zeros((PARAGRAPHS, LINK_TAGS)), np.eye(LINK_TAGS), bias)


@pytest.fixture
def model(base: Path) -> Model:
    reader = PieceReader(base / "tokenizer.json")
    encoder = Encoder(Oracle(reader), reader, size=40, overlap=16)
    return Model(encoder, linker(), ("NN", "NNP"), ("NOUN", "PROPN"), Thresholds(cue_bias=0, source_bias=0))


@pytest.mark.parametrize("times", [1, 3, 40])
@pytest.mark.parametrize("lead", ["", "Talks go on in the harbour of the bridge no one was hurt "])
def test_nothing_is_lost_or_doubled_at_a_seam(model: Model, times: int, lead: str) -> None:
    text = lead + SENTENCE * times
    starts = [len(lead) + i * len(SENTENCE) for i in range(times)]
    reading = model.read(text)
    assert [one["cue"] for one in reading.attributions] == [[[s + 10, s + 14]] for s in starts]
    assert [one["source"] for one in reading.attributions] == [[[s + 4, s + 9]] for s in starts]
    assert [one["content"] for one in reading.attributions] == [[[s + 15, s + 23]] for s in starts]
    assert reading.names == [(s, s + 9, "PER") for s in starts]


def test_tags_are_for_the_tokens_given(model: Model) -> None:
    text = "Ana Silva said talks.\n\n Ana\u200b"
    tokens = [(0, 3), (4, 9), (10, 14), (15, 20), (20, 21), (21, 24), (24, 27), (27, 28)]
    reading = model.read(text, tokens, wanted=["tags"])
    assert reading.xpos == ["NNP", "NNP", "NN", "NN", "NN", "_SP", "NNP", "SYM"]
    assert reading.starts_sentence == [True, False, False, False, False, False, True, False]
    assert reading.attributions == []
    assert reading.names == []


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200b", "“", "a"])
def test_next_to_nothing_is_read(model: Model, text: str) -> None:
    reading = model.read(text, [(0, len(text))] if text else [])
    assert reading.attributions == []
    assert len(reading.xpos) == bool(text)


def test_the_work_grows_with_the_article(model: Model) -> None:
    oracle = model.encoder.session
    assert isinstance(oracle, Oracle)
    model.read(SENTENCE * 1000)
    assert oracle.read < 2 * 7 * 1000


def test_of_two_with_the_same_content_the_surer_stays() -> None:
    def found(cue: int, content: tuple[int, int], p: float) -> Found:
        return Found((cue, cue + 1), [], [content], {"cue": p, "content": 1.0, "source": 1.0})

    sure, doubtful, other = found(9, (0, 8), 0.9), found(10, (1, 8), 0.6), found(20, (11, 19), 0.5)
    assert without_doubles([doubtful, other, sure], 0.5) == [sure, other]
    assert without_doubles([doubtful, sure], 1.1) == [sure, doubtful]


def test_distances() -> None:
    assert distances(2, 4, 7).tolist() == [2, 1, 0, 0, 13, 14, 15]
    assert distances(150, 151, 300).max() == DISTANCES - 1
    assert paragraphs_between(np.array([1, 1, 2, 9]), 2).tolist() == [2, 2, 3, 6]


def test_the_runtime_keeps_norms_apart_from_sums(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Together they take six times as long; what the runtime made of the graph is in the file that it writes."""
    runtime = pytest.importorskip("onnxruntime")
    plain = runtime.SessionOptions

    def written() -> Any:
        options = plain()
        options.optimized_model_filepath = str(tmp_path / "made.onnx")
        return options

    monkeypatch.setattr(runtime, "SessionOptions", written)
    load_model(resources.folder("models") / resources.DEFAULT_MODEL)
    made = (tmp_path / "made.onnx").read_bytes()
    assert b"LayerNormalization" in made
    assert b"SkipLayerNormalization" not in made
