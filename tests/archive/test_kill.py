"""``tag --into`` killed at random moments, and compared with a run that nobody disturbed.

``ONRECORD_KILLS`` says how often (``make test-kill`` asks for 50).
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from conftest import RunOnrecord
from onrecord.archive import shards
from onrecord.archive.folder import read_failures, shard_files

pytest.importorskip("pyarrow")
pytest.importorskip("zstandard")
pytestmark = pytest.mark.slow

KILLS = int(os.environ.get("ONRECORD_KILLS", "4"))
ARTICLES = 60 * KILLS
# The command itself, with shards that are closed after a few articles.
RUN = """
import sys
from onrecord.archive import folder
from onrecord.cli import main
folder.ARTICLES = 7
sys.argv = ["onrecord", *sys.argv[1:]]
main()
"""


def command(tmp_path: Path, odd: str, folder: str) -> list[str]:
    options = ["--into", folder, "--model", odd, "-n", "2", "--timeout", "5"]
    return [sys.executable, "-c", RUN, "tag", str(tmp_path / "wire.jsonl"), *options]


def documents(folder: Path) -> dict[str, str]:
    """The records by id; no id stands there twice."""
    found = [document for path in shard_files(folder) for document in shards.read(path)]
    assert len({document.id for document in found}) == len(found)
    return {document.id: document.to_json() for document in found}


def test_killed_at_random_nothing_is_lost_doubled_or_done_again(tmp_path: Path, odd: str) -> None:
    log = tmp_path / "log"
    log.touch()
    texts = {f"a{n}": f"log {log} a{n}" for n in range(ARTICLES)}
    texts |= {"bad": "break", "deadly": "die"}
    with (tmp_path / "wire.jsonl").open("w") as wire:
        for id, text in random.Random(3).sample([*texts.items()], len(texts)):
            wire.write(json.dumps({"id": id, "text": text}) + "\n")
    folder, chance, kills = tmp_path / "out", random.Random(), 0
    while True:
        safe = set(documents(folder)) if folder.is_dir() else set()
        before = len(log.read_text().splitlines())
        with subprocess.Popen(command(tmp_path, odd, str(folder)), stderr=subprocess.DEVNULL) as process:
            if kills == KILLS:
                assert process.wait(timeout=300) in (0, 2)
                break
            until = time.monotonic() + 60
            while len(log.read_text().splitlines()) == before and process.poll() is None and time.monotonic() < until:
                time.sleep(0.01)  # the first article of this run
            time.sleep(chance.uniform(0, 0.8))
            process.kill()
            kills += 1
        time.sleep(0.2)  # its workers end
        assert not safe & set(log.read_text().splitlines()[before:])
    assert not safe & set(log.read_text().splitlines()[before:])
    subprocess.run(command(tmp_path, odd, str(tmp_path / "calm")), stderr=subprocess.DEVNULL, check=False, timeout=300)
    assert documents(folder) == documents(tmp_path / "calm")
    assert len(documents(folder)) == ARTICLES
    assert {failure["id"] for failure in read_failures(folder)} == {"bad", "deadly"}


def test_an_archive_run_by_command_and_its_check(tmp_path: Path, run_onrecord: RunOnrecord, odd: str) -> None:
    texts = ["First.", "hang", "die", "break", "Last."]
    lines = [json.dumps({"id": f"a{n}", "text": text}) for n, text in enumerate(texts)]
    (tmp_path / "wire.jsonl").write_text("\n".join([*lines, "no JSON", ""]))
    result = run_onrecord("tag", "wire.jsonl", "--into", "out", "--model", odd, "--timeout", "1", "--shards", "jsonl")
    said = result.stderr.decode().splitlines()
    assert (result.returncode, result.stdout) == (2, b"")
    assert [line.split(": ")[1] for line in said[:4]] == [f"wire.jsonl:{n}" for n in (2, 3, 4, 6)]
    assert said[4:] == [
        "onrecord: 2 articles done, 4 refused (see above)",
        "onrecord: what was set aside is in out/failed.jsonl",
    ]
    result = run_onrecord("check", "out")
    line = "out: 2 articles in 1 shard, 4 set aside; all is as the manifest says\n"
    assert (result.returncode, result.stdout.decode(), result.stderr) == (0, line, b"")
    reasons = [failure["reason"] for failure in read_failures(tmp_path / "out")]
    assert ["given up" in reasons[0], "SIGKILL" in reasons[1], "IndexError" in reasons[2]] == [True] * 3
    result = run_onrecord("tag", "wire.jsonl", "--into", "out", "-o", "x.jsonl", "--model", odd)
    assert result.stderr == b"onrecord: --into writes shards: leave --output and --format out\n"
    result = run_onrecord("tag", "wire.jsonl", "--into", "out", "--min-confidence", "0.5", "--model", odd)
    assert (result.returncode, b"begun with other options" in result.stderr) == (2, True)
    (tmp_path / "out" / "00000001.jsonl.zst").unlink()
    result = run_onrecord("check", "out")
    assert result.returncode == 2 and b"00000001.jsonl.zst: not there" in result.stderr
