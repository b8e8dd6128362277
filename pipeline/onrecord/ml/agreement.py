"""How far an exported model decides as the network that it was exported from: token by token, on text.  No PyTorch."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from .model import Model, Reading

TOKENS = 20_000  # at the least, where there is so much text: a share of them is then known to a tenth of a percent
# "rain", ",", not " "
_TOKEN = re.compile(r"\w+|[^\w\s]")
ROLES = ("source", "cue", "content")


def agreement(some: Model, other: Model, texts: Iterable[str], *, least: int = TOKENS) -> dict[str, float]:
    """By layer (attributions, names, tags, sentences) the percentage of tokens of which both models say the same: the roles
    that a token has in attributions, its kind of name, its Penn tag, whether a sentence starts there.

    Reads texts until there are ``least`` tokens; empty where there are none.
    """
    alike = dict.fromkeys(("attributions", "names", "tags", "sentences"), 0)
    total = 0
    for text in texts:
        tokens = [found.span() for found in _TOKEN.finditer(text)]
        readings = [model.read(text, tokens) for model in (some, other)]
        for layer, (ours, theirs) in zip(
            alike, zip(*(decisions(one, tokens) for one in readings), strict=True), strict=True
        ):
            alike[layer] += sum(a == b for a, b in zip(ours, theirs, strict=True))
        total += len(tokens)
        if total >= least:
            break
    return {layer: round(100 * count / total, 2) for layer, count in alike.items()} if total else {}


def inside(tokens: list[tuple[int, int]], start: int, end: int) -> range:
    """The tokens that begin in [start, end)."""
    return range(bisect_left(tokens, (start, start)), bisect_left(tokens, (end, end)))


def decisions(
    reading: Reading, tokens: list[tuple[int, int]]
) -> tuple[list[object], list[object], list[object], list[object]]:
    """For each layer, what is said of each token."""
    roles: list[set[str]] = [set() for _ in tokens]
    kinds: list[str | None] = [None] * len(tokens)
    spans = [(s, e, role) for one in reading.attributions for role in ROLES for s, e in one[role]]
    for start, end, role in spans:
        for place in inside(tokens, start, end):
            roles[place].add(role)
    for start, end, kind in reading.names:
        for place in inside(tokens, start, end):
            kinds[place] = kind
    return [*roles], [*kinds], [*reading.xpos], [*reading.starts_sentence]
