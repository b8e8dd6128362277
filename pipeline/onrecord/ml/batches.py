"""Annotated articles as batches of windows.  Needs PyTorch."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

import numpy as np
import torch
from torch import Tensor

from ..corpora.records import Article
from . import labels
from .features import SHAPES
from .mentions import PLAIN, edges_of, far, stands_for_itself
from .pieces import PieceReader, Pieces
from .relations import distances, paragraphs_between
from .windows import break_strength, cut

Task = Literal["attributions", "names", "tags", "mentions"]
TASKS = get_args(Task)
ANNOTATED = {
    "attributions": "attributions",
    "names": "names",
    "tags": "tokens",
    "mentions": "mentions",
}  # a task's key in an article
UNKNOWN = -100  # a label that is not counted


@dataclass
class Example:
    """One article for one task.  Spans are in pieces; ``links`` has for each cue its source and content spans."""

    pieces: Pieces
    strength: np.ndarray
    paragraphs: np.ndarray
    tags: np.ndarray
    links: list[tuple[tuple[int, int], list[tuple[int, int, int]]]] = field(default_factory=list)
    tokens: np.ndarray | None = None  # (n, 4): first piece, last piece, xpos, upos
    # (n, 6) in text order: first piece, last piece, start, end, number of the chain, whether it is a name
    mentions: np.ndarray | None = None


def tag_inventory(articles: Iterable[Article], place: int) -> tuple[str, ...]:
    return tuple(sorted({token[place] for article in articles for token in article.get("tokens", [])}))


def attribution_example(article: Article, pieces: Pieces, strength: np.ndarray) -> Example:
    tagged, links = [], []
    for attribution in article["attributions"]:
        spans = {role: [pieces.span(s, e) for s, e in attribution.get(role, [])] for role in labels.ROLES}
        for i, role in enumerate(labels.ROLES):
            tagged += [(s, e, i) for s, e in spans[role]]
        if spans["cue"] and spans["cue"][0][1] > spans["cue"][0][0]:
            cue = (spans["cue"][0][0], spans["cue"][-1][1])
            links.append((cue, [(s, e, i) for i, role in enumerate(labels.LINKED) for s, e in spans[role]]))
    return Example(pieces, strength, pieces.paragraphs, labels.encode(len(pieces), tagged), links)


def name_example(article: Article, pieces: Pieces, strength: np.ndarray) -> Example:
    spans = [(*pieces.span(s, e), labels.NAMES.index(label)) for s, e, label in article["names"]]
    return Example(pieces, strength, pieces.paragraphs, labels.encode(len(pieces), spans))


def tag_example(
    article: Article, pieces: Pieces, strength: np.ndarray, xpos: dict[str, int], upos: dict[str, int]
) -> Example:
    starts = np.zeros(len(pieces), np.int64)
    for start, end in article["sents"]:
        first, last = pieces.span(start, end)
        if last > first:
            starts[first] = 1
    tokens = []
    for start, end, universal, penn, *_ in article["tokens"]:
        first, last = pieces.span(start, end)
        if last > first:
            tokens.append((first, last - 1, xpos.get(penn, UNKNOWN), upos.get(universal, UNKNOWN)))
    return Example(pieces, strength, pieces.paragraphs, starts, tokens=np.array(tokens, np.int64).reshape(-1, 4))


def mention_example(article: Article, pieces: Pieces, strength: np.ndarray) -> Example:
    numbers: dict[str, int] = {}
    rows = []
    for start, end, chain in article["mentions"]:
        if edges := edges_of(pieces, start, end):
            named = stands_for_itself(article["text"][start:end])
            rows.append((*edges, start, end, numbers.setdefault(chain, len(numbers)), named))
    mentions = np.array(sorted(rows, key=lambda row: (row[3], row[2])), np.int64).reshape(-1, 6)
    return Example(pieces, strength, pieces.paragraphs, labels.encode(len(pieces), []), mentions=mentions)


def make_examples(
    articles: Iterable[Article], task: str, reader: PieceReader, xpos: tuple[str, ...], upos: tuple[str, ...]
) -> list[Example]:
    """The examples of those articles, annotated for the task, that have any word."""
    x, u = {tag: i for i, tag in enumerate(xpos)}, {tag: i for i, tag in enumerate(upos)}
    made = []
    for article in articles:
        pieces = reader(article["text"])
        if not len(pieces):
            continue
        strength = break_strength(article["text"], pieces)
        if task == "attributions":
            made.append(attribution_example(article, pieces, strength))
        elif task == "names":
            made.append(name_example(article, pieces, strength))
        elif task == "mentions":
            made.append(mention_example(article, pieces, strength))
        else:
            made.append(tag_example(article, pieces, strength, x, u))
    return made


@dataclass(frozen=True)
class Window:
    example: Example
    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start


def plan(
    examples: list[Example], *, size: int, budget: int, share: float, random: np.random.Generator
) -> list[list[Window]]:
    """Batches of windows of like length, at most ``budget`` pieces each, in random order.

    ``share`` is the part of the examples that is read: 1 for all of them, 1.5 for each once and half of them twice.
    """
    chosen: list[Example] = []
    while share > 0:
        order = random.permutation(len(examples))[: max(1, round(min(1.0, share) * len(examples)))]
        chosen += [examples[i] for i in order]
        share -= 1
    windows = []
    for example in chosen:
        first = int(random.integers(size // 3, size + 1))
        windows += [Window(example, s, e) for s, e in cut(example.strength, size=size, first=first)]
    random.shuffle(windows)
    windows.sort(key=lambda w: len(w) // 16)  # stable: like lengths together, otherwise in random order
    batches: list[list[Window]] = [[]]
    for window in windows:
        batch = batches[-1]
        if batch and (len(batch) + 1) * (max(map(len, [*batch, window])) + 2) > budget:
            batches.append(batch := [])
        batch.append(window)
    random.shuffle(batches)
    return batches


def collate(
    windows: list[Window],
    task: str,
    reader: PieceReader,
    *,
    random: np.random.Generator,
    mask_rate: float,
    recase_rate: float,
) -> dict[str, Tensor]:
    """Tensors of a batch; pieces stand from column 1 on, between [CLS] and [SEP].

    A part ``mask_rate`` of the pieces is hidden, and a part ``recase_rate`` of the windows read as if all in capitals
    or without any, so that headlines and careless writing are seen in training.
    """
    rows, width = len(windows), max(map(len, windows)) + 2
    ids = np.full((rows, width), reader.pad, np.int64)
    features = np.zeros((rows, width, 3), np.int64)
    real = np.zeros((rows, width), bool)
    target = np.full((rows, width), UNKNOWN, np.int64)
    for row, window in enumerate(windows):
        example, length = window.example, len(window)
        inner = slice(1, length + 1)
        ids[row, 0], ids[row, length + 1] = reader.cls, reader.sep
        piece_ids = example.pieces.ids[window.start : window.end].copy()
        piece_ids[random.random(length) < mask_rate] = reader.mask
        ids[row, inner] = piece_ids
        shapes = example.pieces.features[window.start : window.end].astype(np.int64)
        if random.random() < recase_rate:
            letters = (shapes[:, 0] > 0) & (shapes[:, 0] < SHAPES.index("digit"))
            shapes[letters, 0] = SHAPES.index("upper" if random.random() < 0.5 else "lower")
        features[row, inner] = shapes
        real[row, : length + 2] = True
        target[row, inner] = example.tags[window.start : window.end]
    batch: dict[str, Any] = {"ids": ids, "features": features, "real": real}
    if task == "attributions":
        batch["roles"] = target
        batch |= _links(windows, width, random)
    elif task == "names":
        batch["names"] = target
    elif task == "mentions":
        batch |= _mentions(windows)
    else:
        batch["sents"] = (target == 1).astype(np.float32)
        batch |= _tokens(windows)
    return {name: torch.from_numpy(array) for name, array in batch.items()}


def _tokens(windows: list[Window]) -> dict[str, np.ndarray]:
    parts = []
    for row, window in enumerate(windows):
        tokens = window.example.tokens
        assert tokens is not None
        inside = tokens[(tokens[:, 0] >= window.start) & (tokens[:, 1] < window.end)]
        shift = 1 - window.start
        parts.append(np.column_stack([np.full(len(inside), row), inside[:, :2] + shift, inside[:, 2:]]))
    table = np.concatenate(parts)
    return dict(zip(("token_row", "token_first", "token_last", "xpos", "upos"), table.T.copy(), strict=True))


def _mentions(windows: list[Window]) -> dict[str, np.ndarray]:
    """The mentions (m) in their windows; square (m, m): how far back, whether earlier, whether earlier and of the same chain.

    A mention whose chain stands only before its window has no weight: what it means is not there to be found.
    """
    parts, weights = [], []
    for row, window in enumerate(windows):
        mentions = window.example.mentions
        assert mentions is not None
        inside = mentions[(mentions[:, 0] >= window.start) & (mentions[:, 1] < window.end)]
        parts.append(np.column_stack([np.full(len(inside), row), inside]))
        gone = np.isin(inside[:, 4], mentions[mentions[:, 0] < window.start, 4])
        weights.append(np.column_stack([np.where(inside[:, 5] == 1, PLAIN, 1.0), gone]))
    row, first, last, start, end, chain, _ = np.concatenate(parts).T
    weight, gone = np.concatenate(weights).T
    earlier = (row[:, None] == row) & (end <= start[:, None])
    same = earlier & (chain[:, None] == chain)
    shift = 1 - np.array([window.start for window in windows])[row]
    return {
        "mention_row": row,
        "mention_first": first + shift,
        "mention_last": last + shift,
        "mention_far": far(first[:, None] - first),
        "mention_earlier": earlier,
        "mention_same": same,
        "mention_weight": np.where((gone == 1) & ~same.any(1), 0.0, weight).astype(np.float32),
    }


def _links(windows: list[Window], width: int, random: np.random.Generator) -> dict[str, np.ndarray]:
    rows, firsts, lasts, distance, paragraph, tags = [], [], [], [], [], []
    for row, window in enumerate(windows):
        paragraphs = np.zeros(width, np.int64)
        paragraphs[1 : len(window) + 1] = window.example.paragraphs[window.start : window.end]
        shift = 1 - window.start
        for (start, end), spans in window.example.links:
            if start < window.start or end > window.end:
                continue
            first, last = start + shift, end + shift
            if last - first > 1 and random.random() < 0.25:  # cues are found a little longer or shorter than marked
                first, last = (first + 1, last) if random.random() < 0.5 else (first, last - 1)
            target = labels.encode(len(window.example.tags), spans)[window.start : window.end]
            row_tags = np.full(width, UNKNOWN, np.int64)
            row_tags[1 : len(window) + 1] = target
            rows.append(row)
            firsts.append(first)
            lasts.append(last - 1)
            tags.append(row_tags)
            distance.append(distances(first, last, width))
            paragraph.append(paragraphs_between(paragraphs, first))
    shape = (-1, width)
    return {
        "cue_row": np.array(rows, np.int64),
        "cue_first": np.array(firsts, np.int64),
        "cue_last": np.array(lasts, np.int64),
        "distance": np.array(distance, np.int64).reshape(shape),
        "paragraph": np.array(paragraph, np.int64).reshape(shape),
        "links": np.array(tags, np.int64).reshape(shape),
    }
