"""From a training run to a folder that is released: exported, quantised, thresholds and confidence fitted, measured.

Needs PyTorch and onnx.
"""

from __future__ import annotations

import shutil
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

import torch

from ..corpora.records import Article
from ..errors import OnrecordError
from . import calibration, tuning
from .export import Sample, export
from .model import Model
from .network import Network
from .package import load_model, write_meta
from .pieces import PieceReader
from .reading import Encoder, OnnxSession
from .torch_session import TorchSession, linker_weights, load_network


class Recorder:
    """A session that only keeps what it is asked: the windows that an encoder would read."""

    def __init__(self) -> None:
        self.samples: list[Sample] = []

    def __call__(self, ids: Any, features: Any) -> dict[str, Any]:
        self.samples.append((torch.from_numpy(ids), torch.from_numpy(features)))
        return {}


def samples(articles: list[Article], reader: PieceReader, *, size: int, most: int = 64) -> list[Sample]:
    """The first windows of some articles."""
    recorder = Recorder()
    encoder = Encoder(recorder, reader, size=size)
    for article in articles[:most]:
        for _ in islice(encoder.windows(article["text"]), 1):
            pass
    return recorder.samples


def package(
    run: Path,
    folder: Path,
    tuning_set: dict[str, list[Article]],
    *,
    window: int = 320,
    about: dict[str, Any] | None = None,
) -> Model:
    """Writes the run's best network to ``folder`` and gives the exported model, read back from there.

    Thresholds and confidence are fitted to the exported model on the tuning set; meta.json has its scores there and
    those of the network before quantisation.  Raises OnrecordError where the folder is there already.
    """
    if folder.exists():
        raise OnrecordError(f"{folder} is there already; take another folder")
    folder.mkdir(parents=True)
    network = load_network(run)
    shutil.copyfile(run / "tokenizer.json", folder / "tokenizer.json")
    reader = PieceReader(folder / "tokenizer.json")
    articles = [article for task in tuning_set.values() for article in task]
    export(network, folder / "encoder.onnx", samples(articles, reader, size=window))
    sizes = {name: network.heads[name].out_features for name in Network.OUTPUTS}
    rest = (linker_weights(network), network.shape.xpos, network.shape.upos)
    full = Model(Encoder(TorchSession(network), reader, size=window), *rest)
    small = Model(Encoder(OnnxSession(folder / "encoder.onnx", sizes), reader, size=window), *rest)
    if gold := tuning_set.get("attributions"):
        read = tuning.windows(small, gold)
        thresholds, _ = tuning.choose_thresholds(small, gold, read)
        small, full = replace(small, thresholds=thresholds), replace(full, thresholds=thresholds)
        rows, right = calibration.examples(gold, [tuning.decode(small, windows) for windows in read])
        if len(rows):
            small = replace(small, calibration=calibration.fit(rows, right))
    measured = {"tuning": tuning.scores(small, tuning_set), "tuning_full_precision": tuning.scores(full, tuning_set)}
    write_meta(folder, small, sizes, {**(about or {}), "scores": measured})
    return load_model(folder)
