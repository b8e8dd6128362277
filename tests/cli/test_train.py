"""``onrecord train``: its options and refusals; training itself is in ``tests/ml/test_training.py``."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from onrecord.cli import app
from onrecord.cli.steps import Steps
from onrecord.cli.train import parse_overrides, stopped_by_interrupt
from onrecord.errors import OnrecordError


def test_overrides_are_read_from_the_command_line() -> None:
    assert parse_overrides(["--training.epochs", "4", "--data.names=a b.jsonl"]) == {
        "training.epochs": 4,
        "data.names": "a b.jsonl",
    }
    for wrong in (["training.epochs", "4"], ["--training.epochs"], ["--epochs", "4"]):
        with pytest.raises(OnrecordError):
            parse_overrides(wrong)


def test_without_pytorch_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("onrecord.cli.train.find_spec", lambda name: None)
    result = CliRunner().invoke(app, ["train", "a.cfg", "-o", str(tmp_path / "out"), "--training.epochs", "1"])
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr == (
        "onrecord: training needs torch and tokenizers; install what it needs with: pip install 'onrecord[train]'\n"
    )
    assert not (tmp_path / "out").exists()
    onward = CliRunner().invoke(app, ["train", "--from", "onrecord_en_news", "-o", str(tmp_path / "out")])
    assert "needs torch and tokenizers and onnx; " in onward.stderr


@pytest.mark.parametrize(
    ("arguments", "words"), [(["--epochs", "4"], "--section.name VALUE"), (["--training.epochs"], "needs a value")]
)
def test_a_setting_that_is_none_is_refused_in_one_line(tmp_path: Path, arguments: list[str], words: str) -> None:
    result = CliRunner().invoke(app, ["train", "a.cfg", "-o", str(tmp_path / "out"), *arguments])
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1 and words in result.stderr


def test_without_a_configuration_or_a_model_it_asks_for_one(tmp_path: Path) -> None:
    for arguments in ([], ["--training.epochs", "4"], ["--reviews", "review.db"]):
        result = CliRunner().invoke(app, ["train", "-o", str(tmp_path / "out"), *arguments])
        assert result.exit_code == 2
        assert (
            result.stderr.count("\n") == 1
            and "name a model to go on from, such as --from onrecord_en_news" in result.stderr
        )


def test_what_is_asked_for_without_a_configuration_arrives(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: list[Any] = []
    monkeypatch.setattr("onrecord.cli.train.train", lambda *plain, **named: asked.append((plain, named)) or {})
    command = ["train", "--from", "m", "--reviews", "r.db", "--training.threads", "1", "-o", "o", "--training.seed=2"]
    assert CliRunner().invoke(app, command).exit_code == 0
    assert CliRunner().invoke(app, [command[0], "own", *command[1:]]).exit_code == 0
    overrides = {"training.threads": 1, "training.seed": 2}
    named = {"overrides": overrides, "resume": False, "start_from": "m", "reviews": Path("r.db")}
    assert asked == [((None, Path("o")), named), (("own", Path("o")), named)]


def test_before_what_takes_long_there_is_a_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("onrecord.cli.train.find_spec", lambda name: True)
    monkeypatch.setitem(sys.modules, "onrecord.ml.run", None)  # what loads PyTorch
    result = CliRunner().invoke(app, ["train", "--from", "m", "--reviews", "r.db", "-o", str(tmp_path / "out")])
    assert isinstance(result.exception, ImportError)
    assert result.stderr == "onrecord: loading PyTorch, the network and the articles, which may take a minute\n"


def test_a_missing_configuration_is_refused_in_one_line(tmp_path: Path) -> None:
    pytest.importorskip("torch")
    pytest.importorskip("tokenizers")
    result = CliRunner().invoke(app, ["train", str(tmp_path / "a.cfg"), "-o", str(tmp_path / "out")])
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1 and "no configuration" in result.stderr
    assert "those that come with onrecord: encoder, own, varied, world\n" in result.stderr


def step(done: int, **changes: Any) -> dict[str, Any]:
    usual = {"task": "names", "loss": 0.5, "epoch": 1, "done": done, "steps": 100, "pieces": 1000, "seconds": 0.5}
    return {**usual, **changes}


def test_without_a_terminal_there_is_a_line_about_every_minute(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    now = 0.0
    monkeypatch.setattr(time, "monotonic", lambda: now)
    with Steps(done=0, quiet=False) as steps:
        for done in range(1, 31):
            now += 6
            steps.show(step(done))
        steps.tell("epoch 1 is read")
    *lines, last = capsys.readouterr().err.splitlines()
    assert len(lines) == 3
    assert "step 20/100, epoch 2, loss names 0.50, 2,000 pieces/s, 8 min left" in lines[1]
    assert last == "onrecord: epoch 1 is read"


def test_a_quiet_run_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with Steps(done=0, quiet=True) as steps:
        steps.show(step(1))
        steps.tell("epoch 1 is read")
    assert capsys.readouterr() == ("", "")


def test_the_first_interrupt_stops_in_order_and_the_second_at_once() -> None:
    asked = []
    with pytest.raises(KeyboardInterrupt), stopped_by_interrupt(lambda: asked.append(1)):
        os.kill(os.getpid(), signal.SIGINT)
        assert asked == [1]
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(1)
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
