"""A released encoder on disk: exported it says what the trained one does, and a damaged one is refused."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("torch")
pytest.importorskip("onnx")
pytest.importorskip("onnxruntime")

from onrecord.errors import OnrecordError
from onrecord.ml.package import FILES, PIPELINE, load_model, own_hash, sha256


def test_the_exported_model_reads_what_the_trained_one_learned(packed: Path, articles: list[dict[str, Any]]) -> None:
    model = load_model(packed)
    right = 0
    for article in articles:
        found = model.read(article["text"]).attributions
        right += [a["content"] for a in found] == [a["content"] for a in article["attributions"]]
        assert all(0 < one["confidence"] < 1 for one in found)
    assert right > 0.6 * len(articles)


@pytest.fixture
def copy(tmp_path: Path, packed: Path) -> Path:
    """With a config.cfg, as a whole pipeline has it."""
    folder = shutil.copytree(packed, tmp_path / "copy")
    (folder / PIPELINE).write_text('[nlp]\nlang = "en"\n')
    meta = json.loads((folder / "meta.json").read_text())
    meta["sha256"] |= {PIPELINE: sha256((folder / PIPELINE).read_bytes()), "meta.json": own_hash(meta)}
    (folder / "meta.json").write_text(json.dumps(meta))
    load_model(folder)
    return folder


@pytest.mark.parametrize("name", [*FILES, PIPELINE, "meta.json"])
@pytest.mark.parametrize("damage", ["truncated", "tampered"])
def test_a_changed_file_is_refused(copy: Path, name: str, damage: str) -> None:
    content = (copy / name).read_bytes()
    middle = len(content) // 2
    tampered = content.replace(b'"window": 96', b'"window": 97') if name == "meta.json" else flipped(content, middle)
    (copy / name).write_bytes(content[:middle] if damage == "truncated" else tampered)
    with pytest.raises(OnrecordError, match=str(copy)) as refusal:
        load_model(copy)
    assert "\n" not in str(refusal.value)
    assert name in str(refusal.value) or damage == "truncated"


def flipped(content: bytes, place: int) -> bytes:
    return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]


@pytest.mark.parametrize("name", [*FILES, "meta.json"])
def test_a_missing_file_is_refused(copy: Path, name: str) -> None:
    (copy / name).unlink()
    with pytest.raises(OnrecordError, match=name):
        load_model(copy)


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"format": "onrecord-encoder/99"}', '{"format": "onrecord-encoder/1"}']
)
def test_a_folder_without_a_right_meta_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "meta.json").write_text(content)
    with pytest.raises(OnrecordError, match=r"meta|no onrecord model"):
        load_model(tmp_path)
