"""The encoder run over an article: window after window, each with what the heads say of its pieces.

Windows overlap, and each has a ``core``: the pieces that it sees with more context than its neighbours do.  A decoder
takes from a window only what starts in its core, so that nothing at a seam is lost or found twice, and an article
of any length is read in memory for one window.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np

from .pieces import PieceReader, Pieces
from .windows import break_strength, cut

# Rewritings of the graph that cost time: the sum and norm in one operator take six times as long as in two, on one core
# (findings/onnxruntime-fused-norm-is-slower.sh).
SLOWER = ["SkipLayerNormFusion"]

OVERLAP = 80  # pieces that two windows share


class Session(Protocol):
    """Whatever runs the network: ids int64 (1, t) and features int64 (1, t, 3) in, arrays (1, t, n) by name out."""

    def __call__(self, ids: np.ndarray, features: np.ndarray) -> dict[str, np.ndarray]: ...


@dataclass(frozen=True)
class Window:
    """Pieces [start, end) of ``pieces``; ``out`` has arrays (end - start, n) by the name of the head.

    ``core`` is the half-open range of article pieces that this window answers for.
    """

    pieces: Pieces
    start: int
    end: int
    core: tuple[int, int]
    out: dict[str, np.ndarray]

    def owns(self, place: int) -> bool:
        """Whether the piece at ``place`` (counted from the window's start) lies in the core."""
        return self.core[0] <= self.start + place < self.core[1]


class Encoder:
    def __init__(self, session: Session, reader: PieceReader, *, size: int = 320, overlap: int = OVERLAP) -> None:
        self.session, self.reader, self.size, self.overlap = session, reader, size, overlap

    def windows(self, text: str) -> Iterator[Window]:
        return self.windows_of(text, self.reader(text))

    def windows_of(self, text: str, pieces: Pieces) -> Iterator[Window]:
        """The windows of a text that is cut into pieces already; one of them where all of it fits."""
        size, ranges = self.size - 2, [(0, len(pieces))] if len(pieces) else []
        if len(pieces) > size:
            ranges = cut(break_strength(text, pieces), size=size, overlap=self.overlap)
        # Two neighbours share the pieces between them in halves.
        seams = [
            0,
            *((end + start) // 2 for (_, end), (start, _) in itertools.pairwise(ranges)),
            len(pieces),
        ]
        for i, (start, end) in enumerate(ranges):
            ids = np.concatenate(([self.reader.cls], pieces.ids[start:end], [self.reader.sep]))[None]
            features = np.zeros((1, end - start + 2, pieces.features.shape[1]), np.int64)
            features[0, 1:-1] = pieces.features[start:end]
            out = {name: array[0, 1:-1] for name, array in self.session(ids, features).items()}
            yield Window(pieces, start, end, (seams[i], seams[i + 1]), out)


class OnnxSession:
    """Runs an exported network; ``sizes`` are the heads' sizes by name, in the order of its one output's columns."""

    def __init__(self, model: Path | bytes, sizes: dict[str, int], threads: int = 1) -> None:
        import onnxruntime

        # For a process that imported it before onrecord, and for Windows, where the environment is not asked.
        onnxruntime.disable_telemetry_events()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        content = model if isinstance(model, bytes) else str(model)
        self.session = onnxruntime.InferenceSession(
            content, options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOWER
        )
        # It keeps the file's content to make itself anew for other devices, which nobody asks of it: a tenth of the memory.
        self.session._model_bytes = None
        ends = np.cumsum(list(sizes.values())).tolist()
        self.columns = {name: slice(end - size, end) for (name, size), end in zip(sizes.items(), ends, strict=True)}

    def __call__(self, ids: np.ndarray, features: np.ndarray) -> dict[str, np.ndarray]:
        (heads,) = self.session.run(None, {"ids": ids, "features": features})
        return {name: heads[:, :, columns] for name, columns in self.columns.items()}
