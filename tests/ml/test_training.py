"""Training by command: what is learned, resuming, seeds, and what is refused."""

from __future__ import annotations

import itertools
import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("tokenizers")

from onrecord.errors import OnrecordError  # noqa: E402
from onrecord.ml import tuning  # noqa: E402
from onrecord.ml.batches import TASKS, Window, collate, make_examples  # noqa: E402
from onrecord.ml.network import losses  # noqa: E402
from onrecord.ml.run import Run  # noqa: E402
from onrecord.ml.start import from_model  # noqa: E402
from onrecord.ml.torch_session import TorchSession  # noqa: E402
from onrecord.ml.training import Settings, split  # noqa: E402

from .conftest import CUES, NEWS, PEOPLE, article  # noqa: E402


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


def test_multiplying_in_16_bits_learns_much_the_same(tmp_path: Path, tiny: Path, overrides: dict[str, Any]) -> None:
    runs = []
    for name, bits in (("a", False), ("b", True)):
        run = short(tiny, tmp_path / name, overrides, **{"training.bfloat16": bits, "training.dropout": 0.0})
        run(lambda step: None, lambda epoch, scores: None)
        runs.append(torch.cat([tensor.flatten().float() for tensor in weights(run).values()]))
    apart = (runs[0] - runs[1]).abs().mean() / runs[0].abs().mean()
    assert 0 < apart < 0.1


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


def test_an_interrupted_run_is_saved_at_that_step(tmp_path: Path, tiny: Path, overrides: dict[str, Any]) -> None:
    run = short(tiny, tmp_path / "run", overrides)

    def stop(step: dict[str, Any]) -> None:
        if step["done"] == 7:
            run.trainer.stop()

    with pytest.raises(KeyboardInterrupt, match="go on with --resume"):
        run(stop, lambda epoch, scores: None)
    assert short(tiny, tmp_path / "run", overrides).trainer.done == 7


def test_a_run_goes_on_only_as_it_was_begun(tmp_path: Path, tiny: Path, overrides: dict[str, Any]) -> None:
    run = short(tiny, tmp_path / "run", overrides)
    run.trainer.save(tmp_path / "run" / "last.pt")
    with pytest.raises(OnrecordError, match=r"\[training\] seed = 1, not 2"):
        short(tiny, tmp_path / "run", overrides, **{"training.seed": 2})
    short(tiny, tmp_path / "run", overrides, **{"training.threads": 2})


def test_training_goes_on_from_a_trained_network(
    tmp_path: Path, tiny: Path, overrides: dict[str, Any], trained: tuple[Path, dict[str, float]]
) -> None:
    changed = {**overrides, "training.epochs": 1, "training.encoder_rate": 1e-6, "training.head_rate": 1e-6}
    run = Run(tiny, tmp_path / "more", overrides=changed, resume=False, start_from=trained[0] / "best")
    scores = run(lambda step: None, lambda epoch, scores: None)
    assert scores["attribution"] > 90


@pytest.fixture(scope="session")
def own(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[dict[str, Any]]]:
    """Twenty articles of a user's own in which a second sentence with a cue is never marked, unlike in the others."""
    found = []
    for i, (person, news, cue) in enumerate(itertools.product(PEOPLE[4:], NEWS, (CUES[2], "declared"))):
        one = article(100 + i, person, news, cue)
        found.append({"id": one["id"], "text": one["text"], "attributions": one["attributions"][:1]})
    path = tmp_path_factory.mktemp("own") / "own.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in found), encoding="utf8")
    return path, found


def test_what_was_known_is_not_forgotten_over_a_few_articles(
    tmp_path: Path,
    tiny: Path,
    data: Path,
    articles: list[dict[str, Any]],
    own: tuple[Path, list[dict[str, Any]]],
    trained: tuple[Path, dict[str, float]],
) -> None:
    old = dict.fromkeys(("attributions", "names", "tags"), articles)

    def forgotten(name: str, **changes: Any) -> float:
        """How many points the old articles' worst score falls; the own ones are learned."""
        overrides = {"data.attributions": str(own[0]), "training.epochs": 6, **changes}
        run = Run(tiny, tmp_path / name, overrides=overrides, resume=False, start_from=trained[0])
        before, unread = tuning.scores(run.trainer.model(run.start), old), loss_on(run, own[1])
        run(lambda step: None, lambda epoch, scores: None)
        after = tuning.scores(run.trainer.model(run.start), old)
        assert loss_on(run, own[1]) < unread
        return max(before[task] - after[task] for task in before)

    plainly = forgotten("plain")
    assert plainly > 10
    assert forgotten("replay", **{f"replay.{task}": str(data) for task in old}) < 1
    gently = {"training.encoder_rate": 6e-4, "training.head_rate": 1e-3, "training.blend": 0.1}
    assert forgotten("blend", **gently) < plainly / 3


def loss_on(run: Run, articles: list[dict[str, Any]]) -> float:
    """The loss of the network as it would be kept, on articles with attributions."""
    model = run.trainer.model(run.start)
    session = model.encoder.session
    assert isinstance(session, TorchSession)
    network, reader = session.network, run.trainer.reader
    examples = make_examples(articles, "attributions", reader, network.shape.xpos, network.shape.upos)
    windows = [Window(example, 0, len(example.pieces)) for example in examples]
    random = np.random.default_rng(0)
    batch = collate(windows, "attributions", reader, random=random, mask_rate=0.0, recase_rate=0.0)
    with torch.no_grad():
        return float(losses(network, batch, "attributions"))


def test_too_few_articles_choose_no_thresholds(
    tmp_path: Path, tiny: Path, own: tuple[Path, list[dict[str, Any]]], packed: Path
) -> None:
    overrides = {"data.attributions": str(own[0]), "training.epochs": 1}
    run = Run(tiny, tmp_path / "own", overrides=overrides, resume=False, start_from=packed)
    run(lambda step: None, lambda epoch, scores: None)
    again = from_model(tmp_path / "own")
    assert (again.thresholds, again.calibration) == (run.start.thresholds, run.start.calibration)


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
        ({"training.epochs": "three"}, r"\[training\] epochs has to be a valid integer, and is 'three'"),
        ({"training.epochs": 1.5}, "epochs has to be a valid integer, and is 1.5"),
        ({"training.epochs": 0}, "epochs has to be greater than or equal to 1, and is 0"),
        ({"training.threads": 0}, "threads has to be greater than or equal to 1"),
        ({"training.minutes": "soon"}, "minutes has to be a valid number, and is 'soon'"),
        ({"training.bfloat16": "True"}, "bfloat16 has to be true or false, and is 'True'"),
        ({"training.window": 40}, "window has to be greater than or equal to 96"),
        ({"training.window": 200}, "window is 200, and the network has 128 positions"),
        ({"training.shares": {"quotes": 1.0}}, "shares.quotes has to be 'attributions'"),
        (
            {"training.shares": dict.fromkeys(TASKS, 0)},
            "nothing to train on: .* takes nothing of attributions and names",
        ),
        ({"network.layers": 0}, r"\[network\] layers has to be greater than or equal to 1"),
        ({"network.heads": 5}, "heads is 5, and does not divide the width, 48"),
        ({"data.names": 5}, "files of names are a path or a list of paths, not 5"),
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
    assert not (tmp_path / "out").exists()


def test_every_setting_is_in_the_documentation() -> None:
    page = (Path(__file__).parents[2] / "docs" / "training-data.md").read_text(encoding="utf8")
    settings = page.partition("\n### Settings\n")[2].partition("\n### ")[0]
    assert [field.name for field in fields(Settings) if f"`{field.name}`" not in settings] == []


def test_sizes_that_the_model_to_go_on_from_has_not_are_refused(
    tmp_path: Path, tiny: Path, own: tuple[Path, list[dict[str, Any]]], trained: tuple[Path, dict[str, float]]
) -> None:
    changes = {"data.attributions": str(own[0]), "network.layers": 3}
    with pytest.raises(OnrecordError, match=r"\[network\] layers is 3, and the model to go on from has 2"):
        Run(tiny, tmp_path / "out", overrides=changes, resume=False, start_from=trained[0])


def test_a_task_that_no_article_is_annotated_for_is_told(
    tmp_path: Path, tiny: Path, overrides: dict[str, Any], own: tuple[Path, list[dict[str, Any]]]
) -> None:
    said: list[str] = []
    files = {"data.attributions": str(own[0]), "data.tags": str(own[0])}
    Run(
        tiny,
        tmp_path / "out",
        overrides={**overrides, "data.names": None, **files},
        resume=False,
        start_from=None,
        tell=said.append,
    )
    assert "[data] tags: no article to train on is annotated for it, so that nothing of it is learned" in said


def test_a_file_in_which_nothing_is_annotated_is_named(tmp_path: Path, tiny: Path, overrides: dict[str, Any]) -> None:
    (tmp_path / "tagged.jsonl").write_text('{"id": "a", "text": "Talks go on."}\n')
    only = {"data.attributions": str(tmp_path / "tagged.jsonl"), "data.names": None, "data.tags": None}
    with pytest.raises(OnrecordError, match=r"no article in .*tagged\.jsonl is annotated for attributions"):
        Run(tiny, tmp_path / "out", overrides={**overrides, **only}, resume=False, start_from=None)


@pytest.mark.parametrize("content", ["", "[training]\nepochs = 1\n", "epochs", "[training\n"])
def test_a_file_that_is_no_configuration_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "wrong.cfg").write_text(content)
    with pytest.raises(OnrecordError, match=r"wrong\.cfg"):
        Run(tmp_path / "wrong.cfg", tmp_path / "out", overrides={}, resume=False, start_from=None)


def test_articles_not_annotated_for_the_task_are_left_out(tmp_path: Path) -> None:
    bare = [{"id": f"article-{i}", "text": "Talks go on."} for i in range(40)]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(article) + "\n" for article in bare))
    assert split({"names": [tmp_path / "a.jsonl"]}) == ({}, {})
