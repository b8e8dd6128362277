"""``onrecord train``: its options and refusals; training itself is in ``tests/ml/test_training.py``."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord.cli import app
from onrecord.cli.train import parse_overrides
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


@pytest.mark.parametrize(
    ("arguments", "words"), [(["--epochs", "4"], "--section.name VALUE"), (["--training.epochs"], "needs a value")]
)
def test_a_setting_that_is_none_is_refused_in_one_line(tmp_path: Path, arguments: list[str], words: str) -> None:
    result = CliRunner().invoke(app, ["train", "a.cfg", "-o", str(tmp_path / "out"), *arguments])
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1 and words in result.stderr


def test_a_missing_configuration_is_refused_in_one_line(tmp_path: Path) -> None:
    pytest.importorskip("torch")
    pytest.importorskip("tokenizers")
    result = CliRunner().invoke(app, ["train", str(tmp_path / "a.cfg"), "-o", str(tmp_path / "out")])
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1 and "no configuration" in result.stderr
