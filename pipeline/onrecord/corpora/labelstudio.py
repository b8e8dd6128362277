"""The JSON export of Label Studio: tasks with ``data.text`` and ``annotations`` of labelled regions and relations.

Its offsets count UTF-16 code units in old versions and code points in new ones; the words that it gives with each
region tell which (https://labelstud.io/guide/task_format).  Predictions are not read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..errors import OnrecordError
from ..text.pieces import Piece
from .drops import Drops
from .files import File
from .labels import Labels
from .reading import Item, Read
from .spans import Span, alike, says, to_layers


def looks(file: File) -> bool:
    first = file.first_object
    return isinstance(first.get("data"), dict) and isinstance(first.get("annotations"), list)


def read(files: Iterable[File], labels: Labels, drops: Drops) -> Iterator[Item]:
    """An article for each annotation of each task, called as ``data.id`` says, else ``FILE-TASK``."""
    yield from alike(_read_each(files, labels, drops))


def _read_each(files: Iterable[File], labels: Labels, drops: Drops) -> Iterator[Item]:
    for file in files:
        for where, task in file.objects():
            if isinstance(task, OnrecordError):
                yield task
                continue
            try:
                yield from list(_read_task(task, where, file.stem, labels, drops))
            except (AttributeError, KeyError, TypeError) as error:
                yield OnrecordError(f"{where}: no task as Label Studio writes it ({error!r}); export it again as JSON")


def _read_task(task: dict[str, Any], where: str, stem: str, labels: Labels, drops: Drops) -> Iterator[Item]:
    texts = [value for value in task["data"].values() if isinstance(value, str)]
    text = task["data"].get("text", texts[0] if len(texts) == 1 else None)
    if not isinstance(text, str):
        yield OnrecordError(f"{where}: no text in “data”; name it “text”")
        return
    id = str(task["data"].get("id") or f"{stem}-{task['id']}")
    drops.add("prediction", where, len(task.get("predictions") or ()))
    for annotation in task["annotations"]:
        if annotation.get("was_cancelled"):
            drops.add("skipped task", where)
            continue
        by = annotation.get("completed_by")
        annotator = by.get("id") if isinstance(by, dict) else by
        layers = _read_regions(text, annotation["result"], where, labels, drops)
        name = {} if annotator is None else {"annotator": str(annotator)}
        yield Read(where, {"id": id, **name, "text": text, **layers})


def _read_regions(text: str, result: list[dict[str, Any]], where: str, labels: Labels, drops: Drops) -> dict[str, Any]:
    spans: list[Span] = []
    place: dict[str, int] = {}
    relations: list[tuple[str, str]] = []
    for region in result:
        if region["type"] == "relation":
            relations.append((region["from_id"], region["to_id"]))
        elif region["type"] != "labels":
            drops.add(f"region of the type “{region['type']}”", where)
        elif piece := _to_code_points(text, region["value"]):
            place[region["id"]] = len(spans)
            spans += [Span(label, (piece,), where) for label in region["value"]["labels"]]
        else:
            drops.add("span whose words are not those at its offsets", where)
    pairs = [(place[a], place[b]) for a, b in relations if a in place and b in place]
    drops.add("relation to a region that was left out", where, len(relations) - len(pairs))
    return to_layers(text, spans, pairs, labels, drops)


def _to_code_points(text: str, value: dict[str, Any]) -> Piece | None:
    """A region's offsets as code points of the text; None where its words are elsewhere."""
    start, end = value["start"], value["end"]
    said = value.get("text")
    said = said and said.replace("\\n", "\n")  # some versions write line breaks as two characters
    if says(text, [(start, end)], said):
        return start, end
    units = text.encode("utf-16-le")
    start, end = (len(units[: 2 * offset].decode("utf-16-le", "ignore")) for offset in (start, end))
    return (start, end) if says(text, [(start, end)], said) else None
