"""A released encoder on disk: ``encoder.onnx``, ``tokenizer.json``, ``linker.npz`` and ``meta.json``.  No PyTorch.

meta.json has the sha256 of every other file, checked at load, and what reading needs: the heads' sizes, the tags, the
window, thresholds and calibration.  Nothing is pickled.
"""

from __future__ import annotations

import hashlib
import io
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import OnrecordError
from .attributions import Thresholds
from .calibration import Calibration
from .link import Linker
from .model import Model
from .pieces import PieceReader
from .reading import Encoder, OnnxSession

FORMAT = "onrecord-encoder/1"
FILES = ("encoder.onnx", "tokenizer.json", "linker.npz")


def write_meta(folder: Path, model: Model, sizes: dict[str, int], about: dict[str, Any]) -> None:
    """Writes linker.npz and meta.json beside the other files; ``about`` (data, settings, scores) goes in as it is."""
    arrays = {name: getattr(model.linker, name) for name in ("distance", "paragraph", "weight", "bias")}
    np.savez(folder / "linker.npz", **arrays)
    meta = {
        "format": FORMAT,
        "heads": sizes,
        "xpos": list(model.xpos),
        "upos": list(model.upos),
        "window": model.encoder.size,
        "overlap": model.encoder.overlap,
        "thresholds": asdict(model.thresholds),
        "calibration": list(model.calibration.weights) if model.calibration else None,
        **about,
        "sha256": {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in FILES},
    }
    (folder / "meta.json").write_text(json.dumps(meta, indent=1, ensure_ascii=False) + "\n", encoding="utf8")


def read_meta(folder: Path) -> dict[str, Any]:
    """meta.json as it is.  Raises OnrecordError where it is not there or of another format."""
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf8"))
    except (OSError, ValueError) as error:
        raise OnrecordError(f"{folder} is no onrecord model: {error}") from error
    if not isinstance(meta, dict) or meta.get("format") != FORMAT:
        raise OnrecordError(
            f"{folder}/meta.json is not of the format {FORMAT}; take a model released with this version"
        )
    return meta


def checked_bytes(folder: Path, name: str, meta: dict[str, Any]) -> bytes:
    """A file's content.  Raises OnrecordError where it is not what meta.json says."""
    try:
        content = (folder / name).read_bytes()
    except OSError as error:
        raise OnrecordError(f"{folder / name} cannot be read: {error.strerror}") from error
    if hashlib.sha256(content).hexdigest() != meta["sha256"].get(name):
        raise OnrecordError(
            f"{folder / name} is damaged or was changed: its sha256 is not the one in meta.json; install the model again"
        )
    return content


def load_model(folder: Path, *, threads: int = 1) -> Model:
    """The model in a folder, its files checked against their hashes."""
    meta = read_meta(folder)
    content = {name: checked_bytes(folder, name, meta) for name in FILES}
    arrays = np.load(io.BytesIO(content["linker.npz"]), allow_pickle=False)
    encoder = Encoder(
        OnnxSession(content["encoder.onnx"], meta["heads"], threads),
        PieceReader(content["tokenizer.json"]),
        size=meta["window"],
        overlap=meta["overlap"],
    )
    return Model(
        encoder,
        Linker(**{name: arrays[name] for name in ("distance", "paragraph", "weight", "bias")}),
        tuple(meta["xpos"]),
        tuple(meta["upos"]),
        Thresholds(**meta["thresholds"]),
        Calibration(tuple(meta["calibration"])) if meta["calibration"] else None,
    )
