"""The network: a BERT encoder with the features added to its input, and every head.  Needs PyTorch.

Only the encoder and linear layers run over the whole article; what relates a cue to other words (``Linker``) is small
enough to be computed again in numpy from the vectors that the heads give out (``decode``).
"""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Annotated

import numpy as np
import torch
from pydantic import Field
from torch import Tensor, nn
from torch.nn import functional as F

from . import labels
from .configuration import Count
from .features import FEATURES
from .mentions import DISTANCES as FAR
from .mentions import HEADS, columns
from .relations import DISTANCES, PARAGRAPHS

LINK_TAGS = labels.size(labels.LINKED)


@dataclass(frozen=True)
class Shape:
    """Everything that fixes the network's tensors.  ``xpos`` and ``upos`` are the tag inventories; ``mention_width`` is that of
    the vectors of mentions, 0 where it has none."""

    vocabulary: Count = 30522
    width: Count = 384
    layers: Count = 6
    heads: Count = 12
    inner: Count = 1536
    positions: Count = 512
    link_width: Count = 128
    mention_width: Annotated[int, Field(ge=0)] = 0
    xpos: tuple[str, ...] = field(default=())
    upos: tuple[str, ...] = field(default=())

    def to_dict(self) -> dict[str, object]:
        return asdict(self)


class Dropout(nn.Module):
    """Dropout that takes its mask from a pool drawn once: drawing random numbers is slow on a CPU."""

    def __init__(self, rate: float, pool: int = 1 << 22) -> None:
        super().__init__()
        self.rate, self.size = rate, pool
        self.random = torch.Generator()
        self.pool: Tensor | None = None

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or self.rate == 0:
            return x
        if self.pool is None or self.pool.device != x.device:
            keep = torch.rand(self.size, generator=torch.Generator().manual_seed(0)) >= self.rate
            self.pool = (keep.to(x.dtype) / (1 - self.rate)).to(x.device)
        n = x.numel()
        if n >= self.size:
            raise ValueError(
                f"a batch of {n} numbers is more than the pool for dropout holds ({self.size}); use smaller batches"
            )
        start = int(torch.randint(self.size - n, (), generator=self.random))
        return x * self.pool[start : start + n].view_as(x)


class Layer(nn.Module):
    """One post-norm transformer layer."""

    def __init__(self, shape: Shape, dropout: Dropout) -> None:
        super().__init__()
        self.heads = shape.heads
        self.qkv = nn.Linear(shape.width, 3 * shape.width)
        self.out = nn.Linear(shape.width, shape.width)
        self.norm1 = nn.LayerNorm(shape.width, eps=1e-12)
        self.up = nn.Linear(shape.width, shape.inner)
        self.down = nn.Linear(shape.inner, shape.width)
        self.norm2 = nn.LayerNorm(shape.width, eps=1e-12)
        self.dropout = dropout

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        b, t, w = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, w // self.heads).permute(2, 0, 3, 1, 4)
        attended = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(x + self.dropout(self.out(attended.transpose(1, 2).reshape(b, t, w))))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, shape: Shape, dropout: Dropout) -> None:
        super().__init__()
        self.words = nn.Embedding(shape.vocabulary, shape.width)
        self.places = nn.Embedding(shape.positions, shape.width)
        self.features = nn.ModuleList(nn.Embedding(n, shape.width) for n in FEATURES.values())
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))
        self.dropout = dropout
        for embedding in self.features:
            nn.init.zeros_(embedding.weight)

    def forward(self, ids: Tensor, features: Tensor, real: Tensor | None) -> list[Tensor]:
        """ids int64 (b, t), features int64 (b, t, 3), real bool (b, t) or None for all.

        Gives vectors (b, t, width): the embeddings, and what each layer makes of those before it.
        """
        x = self.words(ids) + self.places.weight[: ids.shape[1]]
        for i, embedding in enumerate(self.features):
            x = x + embedding(features[:, :, i])
        found = [self.dropout(self.norm(x))]
        mask = None if real is None else torch.where(real, 0.0, -1e4)[:, None, None, :]
        for layer in self.layers:
            found.append(layer(found[-1], mask))
        return found


class Linker(nn.Module):
    """Scores what each piece is to a cue: outside, or a tag of its source or content."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.distance = nn.Embedding(DISTANCES, width)
        self.paragraph = nn.Embedding(PARAGRAPHS, width)
        self.out = nn.Linear(width, LINK_TAGS)
        nn.init.normal_(self.distance.weight, std=0.1)
        nn.init.normal_(self.paragraph.weight, std=0.1)
        with torch.no_grad():  # nearly every piece is outside: begin there
            self.out.bias[0] += 4.0

    def forward(self, cue: Tensor, key: Tensor, distance: Tensor, paragraph: Tensor) -> Tensor:
        """cue (c, 2 w), key (c, t, 2 w), distance and paragraph int64 (c, t): logits (c, t, tags)."""
        product, added = cue.chunk(2, -1)
        key_product, key_added = key.chunk(2, -1)
        mixed = product[:, None] * key_product + added[:, None] + key_added
        return self.out(F.relu(mixed + self.distance(distance) + self.paragraph(paragraph)))


class Network(nn.Module):
    """``forward`` gives a dict of tensors for each piece; ``outputs`` are their names, ``deep`` and then ``wide``.

    The first read the last layer, the others every second: words show further down.  Those of mentions are there where the
    shape gives them a width.
    """

    def __init__(self, shape: Shape, dropout: float = 0.1) -> None:
        super().__init__()
        self.shape = shape
        self.dropout = Dropout(dropout)
        self.encoder = Encoder(shape, self.dropout)
        self.deep: tuple[str, ...] = ("roles", "cue_start", "cue_end", "key")
        self.deep += HEADS if shape.mention_width else ()
        self.wide: tuple[str, ...] = ("names", "sents", "first", "last")
        tags = len(shape.xpos) + len(shape.upos)
        sizes = {
            "roles": labels.size(labels.ROLES),
            "names": labels.size(labels.NAMES),
            "sents": 1,
            "first": tags,
            "last": tags,
            "cue_start": 2 * shape.link_width,
            "cue_end": 2 * shape.link_width,
            "key": 2 * shape.link_width,
            **dict.fromkeys(HEADS, columns(shape.mention_width)),
        }
        wide = len(range(0, shape.layers + 1, 2)) * shape.width
        self.heads = nn.ModuleDict(
            {name: nn.Linear(shape.width if name in self.deep else wide, sizes[name]) for name in self.outputs}
        )
        self.linker = Linker(shape.link_width)
        if shape.mention_width:
            self.mention_distance = nn.Embedding(FAR, 1)
            nn.init.zeros_(self.mention_distance.weight)
        with torch.no_grad():
            for name in ("roles", "names"):
                self.heads[name].bias[0] += 2.0

    @property
    def outputs(self) -> tuple[str, ...]:
        return self.deep + self.wide

    def forward(
        self, ids: Tensor, features: Tensor, real: Tensor, wanted: tuple[str, ...] | None = None
    ) -> dict[str, Tensor]:
        """``wanted``: the heads that are needed, all where it is None."""
        layers = self.encoder(ids, features, real)
        deep, wide = self.dropout(layers[-1]), self.dropout(torch.cat(layers[::-2], -1))
        return {name: self.heads[name](deep if name in self.deep else wide) for name in wanted or self.outputs}


def read_safetensors(path: Path) -> dict[str, Tensor]:
    """The float32 tensors of a .safetensors file."""
    data = path.read_bytes()
    length = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + length])
    header.pop("__metadata__", None)
    found = {}
    for name, entry in header.items():
        if entry["dtype"] == "F32":
            start, end = (8 + length + offset for offset in entry["data_offsets"])
            found[name] = torch.from_numpy(np.frombuffer(data[start:end], np.float32).copy()).view(entry["shape"])
    return found


def load_bert(encoder: Encoder, weights: dict[str, Tensor]) -> None:
    """Fills the encoder from BERT's weights (names as in Hugging Face's BertModel)."""
    state = {
        "words.weight": weights["embeddings.word_embeddings.weight"],
        "places.weight": weights["embeddings.position_embeddings.weight"]
        + weights["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
    }
    for i in range(len(encoder.layers)):
        old, new = f"encoder.layer.{i}.", f"layers.{i}."
        for kind in ("weight", "bias"):
            parts = [weights[f"{old}attention.self.{name}.{kind}"] for name in ("query", "key", "value")]
            state[f"{new}qkv.{kind}"] = torch.cat(parts)
            state[f"{new}out.{kind}"] = weights[f"{old}attention.output.dense.{kind}"]
            state[f"{new}norm1.{kind}"] = weights[f"{old}attention.output.LayerNorm.{kind}"]
            state[f"{new}up.{kind}"] = weights[f"{old}intermediate.dense.{kind}"]
            state[f"{new}down.{kind}"] = weights[f"{old}output.dense.{kind}"]
            state[f"{new}norm2.{kind}"] = weights[f"{old}output.LayerNorm.{kind}"]
    missing, unexpected = encoder.load_state_dict(state, strict=False)
    assert not unexpected and all(name.startswith("features.") for name in missing), (missing, unexpected)


def losses(network: Network, batch: dict[str, Tensor], task: str) -> Tensor:
    """The loss of one batch (see ``batches``) of one task."""
    ids, features, real = batch["ids"], batch["features"], batch["real"]
    if task == "names":
        return F.cross_entropy(network(ids, features, real, ("names",))["names"][real], batch["names"][real])
    if task == "tags":
        out = network(ids, features, real, ("sents", "first", "last"))
        at = batch["token_row"]
        tags = out["first"][at, batch["token_first"]] + out["last"][at, batch["token_last"]]
        xpos, upos = tags.split([len(network.shape.xpos), len(network.shape.upos)], -1)
        sents = F.binary_cross_entropy_with_logits(out["sents"][..., 0][real], batch["sents"][real])
        return F.cross_entropy(xpos, batch["xpos"]) + 0.5 * F.cross_entropy(upos, batch["upos"]) + 2 * sents
    if task == "mentions":
        return antecedent_loss(network, batch)
    out = network(ids, features, real, ("roles", "cue_start", "cue_end", "key"))
    loss = F.cross_entropy(out["roles"][real], batch["roles"][real])
    rows = batch["cue_row"]
    if len(rows):
        cue = out["cue_start"][rows, batch["cue_first"]] + out["cue_end"][rows, batch["cue_last"]]
        links = network.linker(cue, out["key"][rows], batch["distance"], batch["paragraph"])
        there = real[rows]
        loss = loss + F.cross_entropy(links[there], batch["links"][there], reduction="sum") / (30 * len(rows))
    return loss


def antecedent_loss(network: Network, batch: dict[str, Tensor]) -> Tensor:
    """For each mention the probability of all that it may mean, of those before it in its window and none, mean by weight."""
    out = network(batch["ids"], batch["features"], batch["real"], HEADS)
    row = batch["mention_row"]
    numbers = out[HEADS[0]][row, batch["mention_first"]] + out[HEADS[1]][row, batch["mention_last"]]
    width = network.shape.mention_width
    asking, asked_for, nobody = numbers.float().split([width, width, 1], -1)
    scores = asking @ asked_for.T / math.sqrt(width) + network.mention_distance(batch["mention_far"])[..., 0]
    earlier, same = batch["mention_earlier"], batch["mention_same"]
    scores = torch.cat([scores.masked_fill(~earlier, -1e4), nobody], -1)
    right = torch.cat([same, ~same.any(-1, keepdim=True)], -1)
    lost = scores.logsumexp(-1) - scores.masked_fill(~right, -1e4).logsumexp(-1)
    weight = batch["mention_weight"]
    return (lost * weight).sum() / weight.sum().clamp(min=1e-6)


def with_mentions(network: Network, width: int) -> Network:
    """The same network with new heads for mentions; itself where it has them."""
    if network.shape.mention_width:
        return network
    made = Network(replace(network.shape, mention_width=width))
    made.load_state_dict(network.state_dict(), strict=False)
    return made


def parameter_groups(
    network: Network, *, encoder_rate: float, head_rate: float, layer_decay: float, decay: float
) -> list[dict]:
    """AdamW's groups: each layer of the encoder at ``layer_decay`` times the rate of the one above."""
    groups: dict[tuple[float, float], list[nn.Parameter]] = {}
    depth = len(network.encoder.layers)
    for name, parameter in network.named_parameters():
        if not parameter.requires_grad:
            continue
        if name.startswith("encoder.layers."):
            rate = encoder_rate * math.pow(layer_decay, depth - 1 - int(name.split(".")[2]))
        elif name.startswith("encoder.features."):
            rate = head_rate
        elif name.startswith("encoder."):
            rate = encoder_rate * math.pow(layer_decay, depth)
        else:
            rate = head_rate
        groups.setdefault((rate, decay if parameter.ndim > 1 else 0.0), []).append(parameter)
    return [{"params": ps, "lr": rate, "rate": rate, "weight_decay": wd} for (rate, wd), ps in groups.items()]
