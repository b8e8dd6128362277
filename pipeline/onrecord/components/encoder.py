"""The encoder: reads the article once, for every learned head of the pipeline.

What it finds for a head waits in ``doc._.onrecord_heads`` until that head's component takes it; a head that is not in the
pipeline is not decoded.
"""

from __future__ import annotations

import json
import shutil
from functools import cached_property
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers, resources
from ..errors import OnrecordError
from ..ml.mentions import Meant
from ..ml.model import Model
from ..ml.package import FILES, load_model, read_meta
from ..model_folders import model_places

# The task of the encoder that each head's component takes its part from.
TASKS = {
    "onrecord_sentences": "tags",
    "onrecord_tags": "tags",
    "onrecord_entities": "names",
    "onrecord_attributions": "attributions",
    "onrecord_speakers": "mentions",
}

if not Doc.has_extension("onrecord_heads"):
    Doc.set_extension("onrecord_heads", default=None)


def take(doc: Doc, head: str) -> list[Any]:
    """What the encoder found for a head, taken off the Doc.  Raises OnrecordError where no encoder has read it."""
    heads = dict(doc._.onrecord_heads or {})
    if head not in heads:
        raise OnrecordError(
            f"nothing was read for {head!r}: put the component onrecord_encoder earlier in the pipeline"
        )
    found: list[Any] = heads.pop(head)
    doc._.onrecord_heads = heads or None
    return found


def take_mentions(doc: Doc) -> Meant | None:
    """The same for what it says of mentions; None where no encoder has read the Doc, or it has no heads for them."""
    if "mentions" not in (doc._.onrecord_heads or {}):
        return None
    table: Any = take(doc, "mentions")
    return Meant(table)


def model_folder(model: str | None) -> Path:
    """The folder of a released model by its name or path, or of the default for None."""
    named = model or resources.DEFAULT_MODEL
    return next(filter(Path.is_dir, model_places(named)), Path(named))


class Encoder:
    """Runs a released model (a folder of ``ml.package``), which is read from disk when it is first needed."""

    def __init__(self, nlp: Language, folder: Path) -> None:
        self.nlp: Language | None = nlp
        self.folder = folder
        self.sent_tasks: frozenset[str] = frozenset()  # in a worker process, which has no pipeline to ask

    @cached_property
    def reader(self) -> Model:
        """Raises OnrecordError where the folder holds no model, or a file of it is not what its meta.json says."""
        return load_model(self.folder)

    @property
    def tasks(self) -> frozenset[str]:
        """What the heads of the pipeline need, of the pipes that are switched on now."""
        if self.nlp is None:
            return self.sent_tasks
        factories = (self.nlp.get_pipe_meta(name).factory for name in self.nlp.pipe_names)
        return frozenset(TASKS[factory] for factory in factories if factory in TASKS)

    @property
    def fingerprint(self) -> str:
        """The hashes of the model's files, as its meta.json has them."""
        return json.dumps(read_meta(self.folder)["sha256"], sort_keys=True)

    def __call__(self, doc: Doc) -> Doc:
        offsets = doc.to_array(["IDX", "LENGTH"]).astype("int64")
        offsets[:, 1] += offsets[:, 0]
        found = vars(self.reader.read(layers.text_of(doc), offsets, wanted=self.tasks))
        doc._.onrecord_heads = {head: what for head, what in found.items() if what is not None}
        return doc

    def __getstate__(self) -> dict[str, Any]:
        # For worker processes: the session of the runtime cannot be sent, and the pipeline need not be.
        return {"nlp": None, "folder": self.folder, "sent_tasks": self.tasks}

    def to_disk(self, path: Path, *, exclude: tuple[str, ...] = ()) -> None:
        path.mkdir(exist_ok=True)
        for name in (*FILES, "meta.json"):
            shutil.copyfile(self.folder / name, path / name)

    def from_disk(self, path: Path, *, exclude: tuple[str, ...] = ()) -> Encoder:
        self.folder = path
        self.__dict__.pop("reader", None)
        return self


@Language.factory("onrecord_encoder", default_config={"model": None}, assigns=["doc._.onrecord_heads"])
def make_encoder(nlp: Language, name: str, model: str | None) -> Encoder:
    """``model``: a released model, by name or folder."""
    return Encoder(nlp, model_folder(model))
