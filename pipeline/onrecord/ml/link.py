"""The linker in numpy: what each piece of a window is to a cue (the same arithmetic as ``network.Linker``)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .reading import Window
from .relations import distances, paragraphs_between


@dataclass(frozen=True)
class Linker:
    """The weights of ``network.Linker``: distance (25, w), paragraph (7, w), weight (tags, w), bias (tags,)."""

    distance: np.ndarray
    paragraph: np.ndarray
    weight: np.ndarray
    bias: np.ndarray

    def __call__(self, window: Window, cues: list[tuple[int, int]]) -> np.ndarray:
        """Scores (cues, t, tags); cues are half-open ranges of pieces counted from the window's start."""
        width = self.weight.shape[1]
        key = window.out["key"]
        paragraphs = window.pieces.paragraphs[window.start : window.end]
        factor, term = np.ascontiguousarray(key[:, :width]), np.ascontiguousarray(key[:, width:])
        nothing = np.zeros_like(factor)  # numpy takes five times as long over the greater of an array and one number
        mixed, found = np.empty_like(factor), np.empty_like(factor)  # filled again for each cue
        scores = np.empty((len(cues), len(key), len(self.bias)), np.float32)
        for i, (start, end) in enumerate(cues):
            cue = window.out["cue_start"][start] + window.out["cue_end"][end - 1]
            np.multiply(cue[:width], factor, out=mixed)
            mixed += cue[width:]
            mixed += term
            mixed += self.distance.take(distances(start, end, len(key)), 0, out=found, mode="clip")
            mixed += self.paragraph.take(paragraphs_between(paragraphs, start), 0, out=found, mode="clip")
            np.matmul(np.maximum(mixed, nothing, out=mixed), self.weight.T, out=scores[i])
        scores += self.bias
        return scores
