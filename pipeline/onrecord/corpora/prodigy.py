"""JSON Lines of the Prodigy tool (``prodigy db-out``): ``text``, ``spans`` with labels, ``relations`` between them.

Offsets are code points.  Only what was accepted is read (https://prodi.gy/docs/api-interfaces#relations).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..errors import OnrecordError
from .drops import Drops
from .files import File
from .labels import Labels
from .reading import Item, Read, misfit
from .spans import Span, alike, says, to_layers


def looks(file: File) -> bool:
    first = file.first_object
    return "text" in first and not {"_input_hash", "answer", "spans", "relations"}.isdisjoint(first)


@alike
def read(files: Iterable[File], labels: Labels, drops: Drops) -> Iterator[Item]:
    """An article for each accepted line, called as its ``id`` says (or ``meta.id``), else ``FILE-LINE``."""
    for file in files:
        for number, (where, task) in enumerate(file.objects(), 1):
            if isinstance(task, OnrecordError):
                yield task
            elif task.get("answer", "accept") != "accept":
                drops.add(f"task answered “{task['answer']}”", where)
            elif not isinstance(task.get("text"), str):
                drops.add("task without a text", where)
            else:
                yield _read_one(task, where, f"{file.stem}-{number}", labels, drops)


def _read_one(task: dict[str, Any], where: str, name: str, labels: Labels, drops: Drops) -> Item:
    text = task["text"]
    meta = task.get("meta")
    id = task.get("id") or (meta.get("id") if isinstance(meta, dict) else None) or name
    annotator = task.get("_annotator_id") or task.get("_session_id")
    try:
        spans = [(s["start"], s["end"], s["label"], s.get("text")) for s in task.get("spans") or ()]
        kept = [
            Span(label, ((start, end),), where) for start, end, label, said in spans if says(text, [(start, end)], said)
        ]
        drops.add("span whose words are not those at its offsets", where, len(spans) - len(kept))
        place = {(*span.pieces[0], span.label): index for index, span in enumerate(kept)}
        relations = []
        for relation in task.get("relations") or ():
            ends = [(end["start"], end["end"], end["label"]) for end in (relation["head_span"], relation["child_span"])]
            if all(end in place for end in ends):
                relations.append((place[ends[0]], place[ends[1]]))
            else:
                drops.add("relation to words that have no label", where)
        layers = to_layers(text, kept, relations, labels, drops)
    except (AttributeError, KeyError, TypeError) as error:
        return OnrecordError(
            f"{where}: no task as Prodigy writes it ({misfit(error)}); export it again with “prodigy db-out”"
        )
    return Read(where, {"id": str(id), **({"annotator": str(annotator)} if annotator else {}), "text": text, **layers})
