"""Labelled spans and the relations between them, as annotation tools have them, to attributions and names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Any

from ..errors import OnrecordError
from ..text.pieces import Piece
from ..text.visible import clipped
from .drops import Drops
from .files import File
from .labels import Labels
from .reading import Item, Read
from .tagsets import ROLES

Reader = Callable[[Iterable[File], Labels, Drops], Iterator[Item]]


@dataclass(frozen=True, slots=True)
class Span:
    """A labelled span in pieces; ``where`` says where it stands in the data."""

    label: str
    pieces: tuple[Piece, ...]
    where: str


def says(text: str, pieces: Iterable[Piece], said: str | None) -> bool:
    """Whether the words at the pieces are those that the data itself gives, white space aside (None: it gives none)."""
    return said is None or " ".join(text[start:end] for start, end in pieces).split() == said.split()


def to_layers(
    text: str, spans: Sequence[Span], relations: Iterable[tuple[int, int]], labels: Labels, drops: Drops
) -> dict[str, Any]:
    """The ``attributions`` and ``names`` that labelled spans of an article are; each only where there is any.

    ``relations`` are pairs of indices of ``spans``, their direction without meaning.
    """
    layers: dict[str, Any] = {}
    roles = {index: role for index, span in enumerate(spans) if (role := labels.role(span.label))}
    linked = [(a, b) for a, b in relations if a in roles and b in roles]
    attributions, used = _link(roles, linked, spans)
    if roles:
        layers["attributions"] = attributions
    for index, span in enumerate(spans):
        excerpt = f"{span.where} “{clipped(' '.join(text[s:e] for s, e in span.pieces), 40)}”"
        if index in roles:
            if index not in used:
                drops.add(f"span “{span.label}” that belongs to no attribution", excerpt)
        elif (kind := labels.name(span.label)) is None:
            drops.add(f"span “{span.label}”, a label without a meaning here", excerpt)
        elif len(span.pieces) > 1:
            drops.add(f"name “{span.label}” in pieces", excerpt)
        else:
            layers.setdefault("names", []).append([*span.pieces[0], kind])
    return layers


def _link(
    roles: dict[int, str], relations: list[tuple[int, int]], spans: Sequence[Span]
) -> tuple[list[dict[str, list[list[int]]]], set[int]]:
    """Attributions from the relations between spans with roles, and the indices of the spans in them.

    Spans of one role that are related are pieces of one.  Of what hangs together, all is one attribution where it has
    one cue; with several cues each has what is related to it, and a source that is related to its content.  Without a
    cue the contents stand for it.
    """
    pieces = _groups(roles, [(a, b) for a, b in relations if roles[a] == roles[b]])
    unit = {index: number for number, group in enumerate(pieces) for index in group}
    role = [roles[group[0]] for group in pieces]
    pairs = {(unit[a], unit[b]) for a, b in relations if roles[a] != roles[b]}
    near = _neighbours(pairs)
    found: list[tuple[int, set[int]]] = []
    for whole in _groups(near, pairs):
        anchors = [u for u in whole if role[u] == "cue"] or [u for u in whole if role[u] == "content"]
        for anchor in anchors:
            members = set(whole) if len(anchors) == 1 else {anchor} | near[anchor]
            found.append((min(pieces[anchor]), _with_source(members, role, near)))
    attributions = []
    used: set[int] = set()
    for _, members in sorted(found, key=lambda group: group[0]):
        indices = [index for member in members for index in pieces[member]]
        used.update(indices)
        attributions.append(to_attribution((roles[index], spans[index].pieces) for index in indices))
    return attributions, used


def _neighbours(pairs: Iterable[tuple[int, int]]) -> dict[int, set[int]]:
    near: dict[int, set[int]] = {}
    for a, b in pairs:
        near.setdefault(a, set()).add(b)
        near.setdefault(b, set()).add(a)
    return near


def _with_source(members: set[int], role: Sequence[str], near: Mapping[int, set[int]]) -> set[int]:
    """The members, with the sources that are related to one of them where none is a source."""
    if any(role[unit] == "source" for unit in members):
        return members
    return members | {unit for member in members for unit in near[member] if role[unit] == "source"}


def to_attribution(parts: Iterable[tuple[str, Iterable[Piece]]]) -> dict[str, list[list[int]]]:
    """The attribution that has these roles with these pieces."""
    attribution: dict[str, list[list[int]]] = {role: [] for role in ROLES}
    for role, pieces in parts:
        attribution[role] += [[start, end] for start, end in pieces]
    return {role: sorted(pieces) for role, pieces in attribution.items()}


def _groups(members: Iterable[int], pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """What hangs together by the pairs, each group and the groups in the order of their first members."""
    group = {member: [member] for member in sorted(members)}
    for pair in pairs:
        small, large = sorted((group[member] for member in pair), key=len)
        if small is not large:
            large += small
            group.update(dict.fromkeys(small, large))
    return sorted(sorted(found) for found in {id(found): found for found in group.values()}.values())


def alike(read: Reader) -> Reader:
    """The reader with its articles all alike: each has all the layers that any has, empty where nothing was found."""

    @wraps(read)
    def read_alike(files: Iterable[File], labels: Labels, drops: Drops) -> Iterator[Item]:
        kept = list(read(files, labels, drops))
        layers = {key for item in kept if not isinstance(item, OnrecordError) for key in item.layers}
        for item in kept:
            if isinstance(item, OnrecordError):
                yield item
            else:
                yield Read(item.where, item.article | {key: item.article.get(key, []) for key in sorted(layers)})

    return read_alike
