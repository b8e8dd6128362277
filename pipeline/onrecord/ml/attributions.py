"""Attributions out of what the heads say of a window: cues first, then each cue's own source and content."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from . import labels, viterbi
from .link import Linker
from .reading import Window

CUE = labels.ROLES.index("cue")
IN_CUE = slice(4 * CUE + 1, 4 * CUE + 5)
NO_CUE = [tag for tag in range(labels.size(labels.ROLES)) if not IN_CUE.start <= tag < IN_CUE.stop]
TINY = np.finfo(np.float32).tiny  # a probability whose logarithm is a number


@dataclass(frozen=True)
class Thresholds:
    """Chosen on the tuning set.

    ``cue_bias`` is taken from the score of being outside where cues are sought, ``cue`` the least probability of a cue;
    ``content_bias`` and ``source_bias`` are added to the scores of being in a content or source; of two attributions
    whose contents share ``same_content`` of their pieces only the surer one is kept; ``confidence`` is the least that
    an attribution is reported with, where that is calibrated.
    """

    cue_bias: float = 1.0
    cue: float = 0.0
    content_bias: float = 0.0
    source_bias: float = 1.0
    same_content: float = 0.5
    confidence: float = 0.0


@dataclass
class Found:
    """One attribution; spans are half-open ranges of the article's pieces, ``scores`` what its confidence rests on."""

    cue: tuple[int, int]
    source: list[tuple[int, int]]
    content: list[tuple[int, int]]
    scores: dict[str, float]


def cues(roles: np.ndarray, thresholds: Thresholds) -> list[tuple[int, int, float]]:
    """(start, end, probability) of the cues in role log-probabilities (t, tags), all else taken together as outside."""
    others = np.add.reduce(np.exp(roles[:, NO_CUE]), -1, keepdims=True)
    outside = np.log(np.maximum(others, TINY)) - thresholds.cue_bias
    found = []
    for start, end, _ in viterbi.spans(viterbi.decode(np.concatenate([outside, roles[:, IN_CUE]], -1)[None])[0]):
        if (p := _mean(np.add.reduce(np.exp(roles[start:end, IN_CUE]), -1))) >= thresholds.cue:
            found.append((start, end, p))
    return found


def link_scores(
    window: Window, found: list[tuple[int, int, float]], linker: Linker, thresholds: Thresholds
) -> np.ndarray:
    """(cues, t, tags) for the tags of ``labels.LINKED``, those of the cue itself closed."""
    scores = viterbi.log_softmax(linker(window, [(s, e) for s, e, _ in found]))
    scores[:, :, 1:5] += thresholds.source_bias
    scores[:, :, 5:9] += thresholds.content_bias
    for i, (start, end, _) in enumerate(found):
        scores[i, start:end, 1:] = viterbi.NEVER
    return scores


def read_window(window: Window, linker: Linker, thresholds: Thresholds) -> list[Found]:
    """The attributions whose cue starts in the window's core."""
    roles = viterbi.log_softmax(window.out["roles"])
    found = [cue for cue in cues(roles, thresholds) if window.owns(cue[0])]
    if not found:
        return []
    scores = link_scores(window, found, linker, thresholds)
    tags = viterbi.decode(scores)
    probabilities = np.exp(viterbi.log_softmax(scores))
    made = []
    for i, (start, end, p) in enumerate(found):
        spans: dict[int, list[tuple[float, int, int]]] = {0: [], 1: []}
        for s, e, label in viterbi.spans(tags[i]):
            inside = np.add.reduce(probabilities[i, s:e, 4 * label + 1 : 4 * label + 5], -1)
            spans[label].append((_mean(inside), s, e))
        if not spans[1]:
            continue
        shift = window.start
        source = max(spans[0], default=None)
        made.append(
            Found(
                cue=(start + shift, end + shift),
                source=[(source[1] + shift, source[2] + shift)] if source else [],
                content=[(s + shift, e + shift) for _, s, e in spans[1]],
                scores={
                    "cue": p,
                    "content": sum(q * (e - s) for q, s, e in spans[1]) / sum(e - s for _, s, e in spans[1]),
                    "source": source[0] if source else 1 - float(np.add.reduce(probabilities[i, :, 1:5], -1).max()),
                },
            )
        )
    return made


def _mean(probabilities: np.ndarray) -> float:
    """Of a few numbers, for which numpy's own way takes several times as long."""
    return float(np.float32(float(np.add.reduce(probabilities)) / len(probabilities)))


def without_doubles(found: list[Found], least: float) -> list[Found]:
    """Drops of two attributions whose content overlaps by ``least`` (of the union) the one less sure."""
    kept: list[Found] = []
    taken: dict[int, list[Found]] = {}
    for one in sorted(found, key=lambda f: -f.scores["cue"] * f.scores["content"]):
        own = {p for s, e in one.content for p in range(s, e)}
        rivals = {id(other): other for p in own for other in taken.get(p, ())}.values()
        doubles = False
        for other in rivals:
            theirs = {p for s, e in other.content for p in range(s, e)}
            if len(own & theirs) >= least * len(own | theirs):
                doubles = True
                break
        if not doubles:
            kept.append(one)
            for p in own:
                taken.setdefault(p, []).append(one)
    return sorted(kept, key=lambda f: f.cue)
