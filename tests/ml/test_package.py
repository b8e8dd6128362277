"""A released encoder: exported it says what the trained one does, and a damaged one is refused."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")
pytest.importorskip("onnxruntime")

from onrecord.errors import OnrecordError  # noqa: E402
from onrecord.ml.package import FILES, load_model  # noqa: E402
from onrecord.ml.release import package  # noqa: E402


@pytest.fixture(scope="module")
def released(
    tmp_path_factory: pytest.TempPathFactory, trained: tuple[Path, Any], articles: list[dict[str, Any]]
) -> Path:
    folder = tmp_path_factory.mktemp("models") / "tiny"
    some = dict.fromkeys(("attributions", "names", "tags"), articles[:10])
    package(trained[0] / "best", folder, some, window=96, about={"name": "tiny"})
    return folder


def test_exported_and_trained_agree(released: Path, articles: list[dict[str, Any]]) -> None:
    meta = json.loads((released / "meta.json").read_text(encoding="utf8"))
    scores = meta["scores"]
    assert scores["tuning"] == pytest.approx(scores["tuning_full_precision"], abs=5)
    assert meta["name"] == "tiny"
    model = load_model(released)
    right = 0
    for article in articles:
        found = model.read(article["text"]).attributions
        right += [a["content"] for a in found] == [a["content"] for a in article["attributions"]]
        assert all(0 < one["confidence"] < 1 for one in found)
    assert right > 0.6 * len(articles)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("damage", ["truncated", "tampered", "missing"])
def test_a_damaged_file_is_refused(tmp_path: Path, released: Path, name: str, damage: str) -> None:
    folder = shutil.copytree(released, tmp_path / "copy")
    content = (folder / name).read_bytes()
    if damage == "missing":
        (folder / name).unlink()
    else:
        middle = len(content) // 2
        changed = (
            content[:middle]
            if damage == "truncated"
            else content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]
        )
        (folder / name).write_bytes(changed)
    with pytest.raises(OnrecordError, match=name):
        load_model(folder)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"format": "onrecord-encoder/99"}'])
def test_a_folder_without_a_right_meta_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "meta.json").write_text(content)
    with pytest.raises(OnrecordError, match=r"meta|no onrecord model"):
        load_model(tmp_path)


def test_a_release_is_not_overwritten(released: Path, trained: tuple[Path, Any]) -> None:
    with pytest.raises(OnrecordError, match="already"):
        package(trained[0] / "best", released, {})
