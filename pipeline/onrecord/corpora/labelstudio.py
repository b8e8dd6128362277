"""The exports of Label Studio: JSON, tasks with ``data.text`` and ``annotations`` of labelled regions and relations; and
JSON-MIN, which has no relations, and is read where nothing in it needs any.

The regions of a HyperText task are places in what a page shows, which is then the article's text (``hypertext``).  Offsets count UTF-16 code units in old versions and code points in new ones; the words that it gives with each
region tell which (https://labelstud.io/guide/task_format).  Predictions are not read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..errors import OnrecordError
from ..text.pieces import Piece
from .drops import Drops
from .files import File
from .hypertext import Page
from .labels import Labels
from .reading import Item, Read, misfit
from .spans import Span, alike, says, to_layers

LABELS = ("labels", "hypertextlabels")  # the types of region that label words
MINIMAL = {"annotation_id", "annotator", "lead_time"}  # keys of a task in JSON-MIN


def looks(file: File) -> bool:
    first = file.first_object
    return isinstance(first.get("data"), dict) and isinstance(first.get("annotations"), list) or is_minimal(first)


def is_minimal(task: dict[str, Any]) -> bool:
    """Whether a task is flat: it has what only JSON-MIN has beside the regions, or regions that are no task's of JSON."""
    return len(MINIMAL & task.keys()) >= 2 or "data" not in task and any(map(_is_region, task.values()))


def _is_region(value: Any) -> bool:
    """Whether a value is the regions of a task in JSON-MIN: labels of one of the types that label words, and a place."""
    first = value[0] if isinstance(value, list) and value else None
    return isinstance(first, dict) and {"start", "end"} <= first.keys() and any(kind in first for kind in LABELS)


@alike
def read(files: Iterable[File], labels: Labels, drops: Drops) -> Iterator[Item]:
    """An article for each annotation of each task, called as ``data.id`` says, else ``FILE-TASK``."""
    for file in files:
        for where, task in file.objects():
            if isinstance(task, OnrecordError):
                yield task
                continue
            try:
                if is_minimal(task):
                    task = _whole(task)
                    if _has_roles(task, labels):
                        yield OnrecordError(f"{where}: {NO_RELATIONS}")
                        break
                yield from list(_read_task(task, where, file.stem, labels, drops))
            except (AttributeError, KeyError, TypeError) as error:
                yield OnrecordError(
                    f"{where}: no task as Label Studio writes it ({misfit(error)}); export it again as JSON"
                )


NO_RELATIONS = (
    "Label Studio's JSON-MIN leaves out the relations, which say what source belongs to what content; export it as JSON"
)


def _whole(task: dict[str, Any]) -> dict[str, Any]:
    """A task of JSON-MIN as JSON has it; what is no text is left out."""
    data = {name: value for name, value in task.items() if isinstance(value, str) and not name.endswith("_at")}
    regions = [one for value in task.values() if isinstance(value, list) for one in value if isinstance(one, dict)]
    result = [
        {"id": str(number), "type": kind, "value": region}
        for number, region in enumerate(regions)
        for kind in LABELS
        if kind in region
    ]
    annotation = {"completed_by": task.get("annotator"), "result": result}
    return {"id": task["id"], "data": data, "annotations": [annotation]}


def _has_roles(task: dict[str, Any], labels: Labels) -> bool:
    regions = task["annotations"][0]["result"]
    return any(labels.role(label) for region in regions for label in region["value"][region["type"]])


def _read_task(task: dict[str, Any], where: str, stem: str, labels: Labels, drops: Drops) -> Iterator[Item]:
    texts = [value for value in task["data"].values() if isinstance(value, str)]
    text = task["data"].get("text", texts[0] if len(texts) == 1 else None)
    if not isinstance(text, str):
        yield OnrecordError(f"{where}: no text in “data”; name it “text”")
        return
    page = Page(text) if _is_page(task) else None
    text = page.text if page else text
    id = str(task["data"].get("id") or f"{stem}-{task['id']}")
    drops.add("prediction", where, len(task.get("predictions") or ()))
    for annotation in task["annotations"]:
        if annotation.get("was_cancelled"):
            drops.add("skipped task", where)
            continue
        by = annotation.get("completed_by")
        annotator = by.get("id") if isinstance(by, dict) else by
        layers = _read_regions(text, page, annotation["result"], where, labels, drops)
        name = {} if annotator is None else {"annotator": str(annotator)}
        yield Read(where, {"id": id, **name, "text": text, **layers})


def _is_page(task: dict[str, Any]) -> bool:
    return any(region["type"] == "hypertextlabels" for one in task["annotations"] for region in one["result"])


def _read_regions(
    text: str, page: Page | None, result: list[dict[str, Any]], where: str, labels: Labels, drops: Drops
) -> dict[str, Any]:
    spans: list[Span] = []
    place: dict[str, int] = {}
    relations: list[tuple[str, str]] = []
    for region in result:
        if region["type"] == "relation":
            relations.append((region["from_id"], region["to_id"]))
        elif region["type"] not in LABELS:
            drops.add(f"region of the type “{region['type']}”", where)
        elif piece := _on_page(page, region["value"]) if page else _to_code_points(text, region["value"]):
            place[region["id"]] = len(spans)
            spans += [Span(label, (piece,), where) for label in region["value"][region["type"]]]
        else:
            drops.add("span whose words are not those at its offsets", where)
    pairs = [(place[a], place[b]) for a, b in relations if a in place and b in place]
    drops.add("relation to a region that was left out", where, len(relations) - len(pairs))
    return to_layers(text, spans, pairs, labels, drops)


def _on_page(page: Page, value: dict[str, Any]) -> Piece | None:
    """A region's place in what the page shows; None where its words are elsewhere, or its place is not told."""
    offsets = value.get("globalOffsets")
    if not offsets:
        return None
    start, end = page.place(offsets["start"], offsets["end"])
    return (start, end) if says(page.text, [(start, end)], value.get("text")) else None


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
