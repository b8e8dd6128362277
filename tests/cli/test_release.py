"""``onrecord release``: its refusals; releasing itself is in ``tests/ml/test_release.py``."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord.cli import app


def test_without_its_packages_it_says_how_to_get_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.cli.train.find_spec", lambda name: None)
    result = CliRunner().invoke(app, ["release", "runs/a", "model", "--version", "1.0"])
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("onrecord: a release needs torch and ")
    assert result.stderr.endswith("pip install 'onrecord[train]'\n")


def test_a_folder_without_a_run_is_refused_in_one_line(tmp_path: Path) -> None:
    for package in ("torch", "tokenizers", "onnx", "onnxruntime"):
        pytest.importorskip(package)
    into = tmp_path / "models"
    result = CliRunner().invoke(app, ["release", str(tmp_path), "model", "--version", "1.0", "--into", str(into)])
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1 and "no trained network" in result.stderr
    assert not into.exists()
