"""The JSON Lines of doccano: a project with relations (``entities``, ``relations``), or spans alone (``label``).

Offsets are code points (https://github.com/doccano/doccano, docs/tutorial.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..errors import OnrecordError
from .drops import Drops
from .files import File
from .labels import Labels
from .reading import Item, Read, misfit
from .spans import Span, alike, to_layers

UNLINKED = (
    "doccano's export of spans does not say which source belongs to which content; annotate in a project of sequence "
    "labeling with relations, and export that as JSONL"
)


def looks(file: File) -> bool:
    first = file.first_object
    entities, spans = first.get("entities"), first.get("label", first.get("labels"))
    if isinstance(entities, list) and isinstance(first.get("relations"), list):
        return all(isinstance(one, dict) and "start_offset" in one for one in entities)
    is_text = isinstance(first.get("text", first.get("data")), str)
    return is_text and isinstance(spans, list) and all(isinstance(one, list) and len(one) == 3 for one in spans)


@alike
def read(files: Iterable[File], labels: Labels, drops: Drops) -> Iterator[Item]:
    """An article for each line, called by its ``id`` (``FILE-ID``)."""
    for file in files:
        for number, (where, task) in enumerate(file.objects(), 1):
            if isinstance(task, OnrecordError):
                yield task
                continue
            try:
                text = task.get("text", task.get("data"))
                spans, relations = _linked(task, where) if "entities" in task else (_alone(task, where), None)
                if not isinstance(text, str):
                    raise KeyError("text")
                if relations is None and any(labels.role(span.label) for span in spans):
                    yield OnrecordError(f"{where}: {UNLINKED}")
                    break
                layers = to_layers(text, spans, relations or [], labels, drops)
            except (AttributeError, KeyError, TypeError, ValueError) as error:
                yield OnrecordError(
                    f"{where}: no line as doccano writes it ({misfit(error)}); export it again as JSONL"
                )
                continue
            yield Read(where, {"id": f"{file.stem}-{task.get('id', number)}", "text": text, **layers})


def _linked(task: dict[str, Any], where: str) -> tuple[list[Span], list[tuple[int, int]]]:
    spans = [Span(one["label"], ((one["start_offset"], one["end_offset"]),), where) for one in task["entities"]]
    place = {one["id"]: index for index, one in enumerate(task["entities"])}
    return spans, [(place[one["from_id"]], place[one["to_id"]]) for one in task["relations"]]


def _alone(task: dict[str, Any], where: str) -> list[Span]:
    return [Span(label, ((start, end),), where) for start, end, label in task["label" if "label" in task else "labels"]]
