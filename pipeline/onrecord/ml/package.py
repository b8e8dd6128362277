"""A released encoder on disk: ``encoder.onnx``, ``tokenizer.json``, ``linker.npz`` and ``meta.json``.  No PyTorch.

meta.json has the sha256 of every other file and of itself, checked at load, and what reading needs: the heads' sizes,
the tags, the window, thresholds and calibration.  The ``config.cfg`` of a whole pipeline and the ``wording.json`` of one
that learned from reviews, beside them, are checked too.
Nothing is pickled.
"""

from __future__ import annotations

import hashlib
import io
import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from ..claims import wording
from ..errors import OnrecordError
from .attributions import Thresholds
from .calibration import Calibration
from .link import Linker
from .mentions import HEADS
from .model import Model
from .pieces import PieceReader
from .reading import Encoder, OnnxSession

FORMAT = "onrecord-encoder/1"
FILES = ("encoder.onnx", "tokenizer.json", "linker.npz")
PIPELINE = "config.cfg"
MORE = (PIPELINE, wording.FILE)  # the whole pipeline, and what it learned of acts and denials
LINKER = ("distance", "paragraph", "weight", "bias")
MENTIONS = "mention_distance"  # beside them, where the network has heads for mentions
Meta = dict[str, Any]
LONGEST = 512  # pieces in a window: the places that the base weights know
SHORTEST = 16  # pieces that a window must bring beyond its overlap


class ThresholdsRead(BaseModel):
    """``attributions.Thresholds`` as a file has them."""

    model_config = ConfigDict(extra="forbid", allow_inf_nan=False)

    cue_bias: float
    cue: float = Field(ge=0, le=1)
    content_bias: float
    source_bias: float
    same_content: float = Field(gt=0, le=1)
    confidence: float = Field(ge=0, le=1)


class Settings(BaseModel):
    """What reading needs of meta.json, within what can be."""

    model_config = ConfigDict(allow_inf_nan=False)

    heads: dict[str, Annotated[int, Field(gt=0)]]
    xpos: tuple[str, ...]
    upos: tuple[str, ...]
    window: int = Field(ge=SHORTEST, le=LONGEST)
    overlap: int = Field(ge=0)
    thresholds: ThresholdsRead
    calibration: tuple[float, ...] | None

    @model_validator(mode="after")
    def _windows_advance(self) -> Settings:
        if self.window - self.overlap < SHORTEST:
            raise ValueError(f"an overlap of {self.overlap} leaves nothing of a window of {self.window}")
        return self


def write_meta(folder: Path, model: Model, shape: dict[str, Any], heads: dict[str, int], about: Meta) -> None:
    """Writes meta.json beside the other files; ``about`` (name, data, settings, scores) goes in as it is.

    ``shape`` has the network's sizes, ``heads`` those of its outputs by name, in their order.
    """
    meta = {
        "format": FORMAT,
        **about,
        "heads": heads,
        "network": shape,
        "xpos": list(model.xpos),
        "upos": list(model.upos),
        "window": model.encoder.size,
        "overlap": model.encoder.overlap,
        "thresholds": asdict(model.thresholds),
        "calibration": list(model.calibration.weights) if model.calibration else None,
    }
    hashes = {name: sha256((folder / name).read_bytes()) for name in there(folder)}
    meta["sha256"] = {**hashes, "meta.json": own_hash(meta)}
    (folder / "meta.json").write_text(json.dumps(meta, indent=1, ensure_ascii=False) + "\n", encoding="utf8")


def there(folder: Path) -> list[str]:
    """The names of the files that have a hash."""
    return [*FILES, *(name for name in MORE if (folder / name).exists())]


def write_linker(folder: Path, model: Model) -> None:
    arrays = {name: getattr(model.linker, name) for name in LINKER}
    if model.mention_distance is not None:
        arrays[MENTIONS] = model.mention_distance
    np.savez(folder / "linker.npz", **arrays)


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def own_hash(meta: Meta) -> str:
    """The sha256 of meta.json without its table of hashes."""
    rest = {name: value for name, value in meta.items() if name != "sha256"}
    return sha256(json.dumps(rest, sort_keys=True).encode())


def read_meta(folder: Path) -> Meta:
    """meta.json as it is.  Raises OnrecordError where it is not there, of another format, or was changed."""
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf8"))
    except OSError as error:
        raise OnrecordError(
            f"{folder} is no onrecord model: it has no meta.json that can be read ({error.strerror})"
        ) from error
    except ValueError as error:
        raise OnrecordError(f"{folder}/meta.json is damaged ({error}); install the model again") from error
    if not isinstance(meta, dict) or meta.get("format") != FORMAT:
        raise OnrecordError(
            f"{folder}/meta.json is not of the format {FORMAT}; take a model released with this version"
        )
    hashes = meta.get("sha256")
    if not isinstance(hashes, dict) or hashes.get("meta.json") != own_hash(meta):
        raise damaged(folder / "meta.json")
    return meta


def is_release(folder: Path) -> bool:
    """Whether the folder is a released model's, whole or not: by its meta.json, or by the encoder itself."""
    try:
        return "format" in json.loads((folder / "meta.json").read_text(encoding="utf8"))
    except (OSError, ValueError, TypeError):
        return (folder / "encoder.onnx").is_file()


def damaged(file: Path) -> OnrecordError:
    return OnrecordError(
        f"{file} is damaged or was changed: its sha256 is not the one in meta.json; install the model again"
    )


def read_files(folder: Path) -> tuple[Meta, dict[str, bytes]]:
    """meta.json, and the content of the other files.  Raises OnrecordError where one is not what meta.json says."""
    meta = read_meta(folder)
    return meta, {name: read_file(folder, name, meta) for name in there(folder)}


def read_file(folder: Path, name: str, meta: Meta) -> bytes:
    """The content of one file.  Raises OnrecordError where it cannot be read, or is not what ``meta`` says."""
    try:
        content = (folder / name).read_bytes()
    except OSError as error:
        raise OnrecordError(f"{folder / name} cannot be read: {error.strerror}") from error
    if sha256(content) != meta["sha256"].get(name):
        raise damaged(folder / name)
    return content


def load_model(folder: Path, *, threads: int = 1) -> Model:
    """The model in a folder, its files checked against their hashes.

    Raises OnrecordError where one is missing, empty, changed, not of its form, or says what cannot be: a hash tells that a
    file is the one that was released, not that it was made with care.
    """
    meta, content = read_files(folder)
    settings = _settings(folder, meta)
    try:
        part = "linker.npz"
        arrays = np.load(io.BytesIO(content[part]), allow_pickle=False)
        linker = Linker(**{name: arrays[name] for name in LINKER})
        mention_distance = arrays[MENTIONS] if HEADS[0] in settings.heads else None
        part = "tokenizer.json"
        reader = PieceReader(content[part])
        part = "encoder.onnx"
        session = OnnxSession(content[part], settings.heads, threads)
    except Exception as error:
        reason = " ".join(str(error).split())[:160]
        raise OnrecordError(f"{folder / part} cannot be read ({reason}); install the model again") from error
    return Model(
        Encoder(session, reader, size=settings.window, overlap=settings.overlap),
        linker,
        settings.xpos,
        settings.upos,
        Thresholds(**settings.thresholds.model_dump()),
        Calibration(settings.calibration) if settings.calibration else None,
        mention_distance,
    )


def _settings(folder: Path, meta: Meta) -> Settings:
    try:
        return Settings.model_validate(meta)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the file"
        raise OnrecordError(
            f"{folder / 'meta.json'}: {place}: {first['msg']}; take a model released with this version"
        ) from error
