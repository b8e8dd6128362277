"""``make retrain``: its commands are there, with the options that it gives them."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

from typer.testing import CliRunner

from onrecord.cli import app

ROOT = Path(__file__).parent.parent.parent


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Whatever make these tests themselves are run by."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    return subprocess.run(["make", *arguments], cwd=ROOT, env=plain, capture_output=True, text=True)


def help_of(command: str) -> str:
    if script := re.search(r"python (scripts/\S+)", command):
        return (ROOT / script[1]).read_text(encoding="utf8")
    name = re.search(r"bin/onrecord (\S+)", command)
    assert name, command
    return CliRunner().invoke(app, [name[1], "--help"]).output


def test_each_step_knows_its_options() -> None:
    printed = make("-n", "retrain", "VERSION=9.9.9").stdout.replace("\\\n", " ")
    steps = [line for line in printed.splitlines() if "scripts/" in line or "bin/onrecord " in line]
    assert [step for step in steps if "onrecord train world" in step and "runs/9.9.9" in step]
    assert [step for step in steps if "onrecord release" in step and "--version 9.9.9" in step]
    for step in steps:
        said = help_of(step)
        for option in re.findall(r" (--?[a-z-]+)", step):
            assert option in said, (option, step)


def test_a_seed_is_that_of_the_files() -> None:
    files = "training_files.py .*--seed 7"
    assert re.search(files, make("-n", "retrain", "VERSION=9.9.9", "SEED=7").stdout.replace("\\\n", " "))
    assert "--seed" not in make("-n", "retrain", "VERSION=9.9.9", "SEED=").stdout


def test_without_a_version_nothing_is_begun() -> None:
    done = make("retrain", "VERSION=")
    assert done.returncode == 2 and "VERSION=" in done.stderr and not done.stdout
