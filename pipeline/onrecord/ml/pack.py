"""From a trained network to the files of a release: exported, quantised, thresholds and confidence fitted.

Needs PyTorch and onnx.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import torch

from ..corpora.records import Article
from . import tuning
from .export import Sample, export
from .model import Model
from .network import Shape
from .package import write_linker
from .pieces import PieceReader
from .reading import Encoder, OnnxSession
from .torch_session import TorchSession, linker_weights, load_fitted, load_network, mention_distance

# Characters that a piece has at most on average, with the blank before it; chosen, not measured.
LONGEST_PIECE = 8


@dataclass(frozen=True)
class Packed:
    """The exported model and the trained one, with the same thresholds."""

    small: Model
    full: Model
    shape: Shape
    heads: dict[str, int]
    parameters: int


class Recorder:
    """A session that only keeps what it is asked: the windows that an encoder would read."""

    def __init__(self) -> None:
        self.samples: list[Sample] = []

    def __call__(self, ids: Any, features: Any) -> dict[str, Any]:
        self.samples.append((torch.from_numpy(ids), torch.from_numpy(features)))
        return {}


def filled(texts: list[str], least: int) -> Iterator[str]:
    """Each text, with as many of those behind it, in a ring, as make it ``least`` characters long.

    >>> list(filled(["One.", "Two.", "A third text."], 9))
    ['One.\n\nTwo.', 'Two.\n\nA third text.', 'A third text.']
    """
    for place, text in enumerate(texts):
        behind = islice(cycle(texts), place + 1, place + len(texts))
        while len(text) < least and (more := next(behind, None)) is not None:
            text += f"\n\n{more}"
        yield text


def samples(texts: list[str], reader: PieceReader, *, size: int, most: int = 64) -> list[Sample]:
    """The first windows of some texts, as they are and, of short ones, filled with the texts behind them.

    Numbers between the layers get larger in long windows.  Where only short ones were tried, as of twenty reports of a
    review, 8 bits cost 1.6 points of attribution F1 more (docs/review-loop.md).
    """
    recorder = Recorder()
    encoder = Encoder(recorder, reader, size=size)
    for text in dict.fromkeys([*texts[:most], *islice(filled(texts, LONGEST_PIECE * size), most)]):
        for _ in islice(encoder.windows(text), 1):
            pass
    return recorder.samples


def pack(best: Path, folder: Path, tuning_set: dict[str, list[Article]], texts: list[str], *, window: int) -> Packed:
    """Writes encoder.onnx, tokenizer.json and linker.npz of a run's ``best`` network to ``folder``.

    ``texts`` are what the export is tried with.  Thresholds and confidence are fitted to the exported model on the
    tuning set.  Where that is too small, those of the model that the run began with stay.
    """
    network = load_network(best)
    shutil.copyfile(best / "tokenizer.json", folder / "tokenizer.json")
    reader = PieceReader(folder / "tokenizer.json")
    export(network, folder / "encoder.onnx", samples(texts, reader, size=window))
    heads = {name: network.heads[name].out_features for name in network.outputs}
    rest = (
        linker_weights(network),
        network.shape.xpos,
        network.shape.upos,
        *load_fitted(best),
        mention_distance(network),
    )
    full = Model(Encoder(TorchSession(network), reader, size=window), *rest)
    small = Model(Encoder(OnnxSession(folder / "encoder.onnx", heads), reader, size=window), *rest)
    gold = tuning_set.get("attributions", [])
    if len(gold) >= tuning.ENOUGH or gold and small.calibration is None:
        small = tuning.fit(small, gold)
    write_linker(folder, small)
    parameters = sum(p.numel() for p in network.parameters())
    return Packed(
        small,
        replace(full, thresholds=small.thresholds, calibration=small.calibration),
        network.shape,
        heads,
        parameters,
    )
