"""The program leaves nothing in the home folder and asks nobody on the network; docs/privacy.md says so."""

from __future__ import annotations

import functools
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import urllib.request
from http.cookiejar import CookieJar
from pathlib import Path

import pytest

from formats.story import TEXT
from ml.conftest import *  # noqa: F403  (the data of a tiny training run)

ONRECORD = [sys.executable, "-m", "onrecord"]
ROOT = Path(__file__).parents[1]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An empty home folder."""
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """Where commands run: a folder with two articles."""
    folder = tmp_path / "work"
    (folder / "in").mkdir(parents=True)
    for name in ("a", "b"):
        (folder / "in" / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    return folder


def environment(home: Path) -> dict[str, str]:
    """A stranger's: nothing in it says where to keep files, or to send nothing."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "ORT_"))}
    return {**kept, "HOME": str(home), "USERPROFILE": str(home)}


def run(work: Path, home: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=work, env=environment(home), capture_output=True, text=True, timeout=300, check=False
    )


def left_in(home: Path) -> list[str]:
    return [str(path.relative_to(home)) for path in home.rglob("*")]


def test_the_runtime_is_told_before_it_is_imported() -> None:
    code = "import onrecord, os, sys; print(os.environ['ORT_DISABLE_TELEMETRY'], 'onnxruntime' in sys.modules)"
    env = {name: value for name, value in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"}
    assert subprocess.check_output([sys.executable, "-c", code], env=env, text=True).split() == ["1", "False"]


@pytest.mark.slow
def test_the_home_stays_empty_after_tag_with_two_processes(work: Path, home: Path) -> None:
    result = run(work, home, *ONRECORD, "tag", "in", "-n", "2", "-o", "out.jsonl")
    assert (result.returncode, result.stderr) == (0, "")
    assert left_in(home) == []
    assert sorted(path.name for path in work.iterdir()) == ["in", "out.jsonl"]


@pytest.mark.slow
def test_the_home_stays_empty_after_a_review(work: Path, home: Path) -> None:
    command = [*ONRECORD, "review", "in", "--no-browser", "--reviewer", "Ana", "--store", "desk.db"]
    process = subprocess.Popen(command, cwd=work, env=environment(home), stderr=subprocess.PIPE, text=True)
    try:
        assert process.stderr
        address = next(found[0] for line in process.stderr if (found := re.search(r"http://\S+", line)))
        browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        with browser.open(address, timeout=30) as page:
            assert page.status == 200
        process.send_signal(signal.SIGINT)
        process.wait(timeout=60)
    finally:
        process.kill()
        process.communicate()
    assert left_in(home) == []
    assert sorted(path.name for path in work.iterdir()) == ["desk.db", "in"]


@pytest.mark.slow
def test_the_home_stays_empty_after_training(work: Path, home: Path, tiny: Path, overrides: dict[str, str]) -> None:
    pytest.importorskip("torch")
    options = [word for name, value in overrides.items() for word in (f"--{name}", json.dumps(value))]
    result = run(work, home, *ONRECORD, "train", str(tiny), "-o", "run", "--training.epochs", "1", *options)
    assert result.returncode == 0, result.stderr
    assert left_in(home) == []


@pytest.mark.slow
def test_the_home_stays_empty_where_spacy_loads_a_saved_pipeline(work: Path, home: Path) -> None:
    code = "import onrecord; onrecord.load().to_disk('saved'); import spacy; spacy.load('saved')('“No,” said Bo Lind.')"
    result = run(work, home, sys.executable, "-c", code)
    assert (result.returncode, result.stderr) == (0, "")
    alone = "import spacy; spacy.load('saved')('“No,” said Bo Lind.')"  # nobody imports onrecord by name
    result = run(work, home, sys.executable, "-c", alone)
    assert (result.returncode, result.stderr) == (0, "")
    assert left_in(home) == []


@functools.cache
def works(*command: str) -> bool:
    """Whether this machine has the tool and lets it be used."""
    if shutil.which(command[0]) is None:
        return False
    return subprocess.run([*command, "true"], capture_output=True, check=False).returncode == 0


@pytest.mark.slow
def test_nothing_is_asked_on_the_network(work: Path, home: Path, tmp_path: Path) -> None:
    trace = ("strace", "-f", "-o", str(tmp_path / "calls"), "-e", "trace=connect,sendto,sendmsg,sendmmsg")
    if not works(*trace):
        pytest.skip("no strace, or it may not trace here")
    (work / "in" / "page.html").write_text(f"<html><article><p>{TEXT}</p></article></html>", encoding="utf-8")
    result = run(work, home, *trace, *ONRECORD, "tag", "in", "-n", "2", "-o", "out.jsonl")
    assert result.returncode == 0, result.stderr
    assert len((work / "out.jsonl").read_text(encoding="utf-8").splitlines()) == 3
    calls = (tmp_path / "calls").read_text(encoding="utf-8").splitlines()
    assert [call for call in calls if "AF_INET" in call] == []


@pytest.mark.slow
def test_it_reads_where_there_is_no_network_at_all(work: Path, home: Path) -> None:
    alone = ("unshare", "--map-root-user", "--net")
    if not works(*alone):
        pytest.skip("no unshare, or this machine allows no network namespace")
    result = run(work, home, *alone, *ONRECORD, "tag", "in", "-n", "2", "-o", "out.jsonl")
    assert (result.returncode, result.stderr) == (0, "")
    assert len((work / "out.jsonl").read_text(encoding="utf-8").splitlines()) == 2


def test_the_page_on_privacy_names_the_versions_that_were_checked() -> None:
    page = (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8")
    [(low, high)] = re.findall(
        r'"onnxruntime>=([\d.]+),<([\d.]+)"', (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    )
    assert f"Checked: onnxruntime {low}," in page and f"from {high} on are refused" in page
