"""The long run: its articles, what it sees of processes, and what it makes of it."""

from __future__ import annotations

import itertools
import json
import random
import subprocess
import sys
from pathlib import Path

import pytest
from benchmarks import soak
from benchmarks.soak import Look

linux = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="processes are read from /proc")


def test_articles_differ_and_are_the_same_for_a_seed() -> None:
    first, again = (list(itertools.islice(soak.synthetic(random.Random(3)), 4)) for _ in range(2))
    assert first == again
    assert len({json.loads(line)["text"] for line in first}) == 4
    assert json.loads(first[0])["text"].count(" ") > 100


def test_a_tenth_is_told_by_its_own_looks() -> None:
    looks = [Look(characters=i * 1_000, seconds=i / (1 if i < 90 else 2), memory=100 + i, files=9) for i in range(100)]
    assert soak.tenth(looks, 1) == {"memory, MiB": 115, "open files": 9, "characters a processor second": 1_000}
    assert soak.tenth(looks, 9)["characters a processor second"] == pytest.approx(2_000)


@linux
def test_a_look_takes_in_what_a_process_started() -> None:
    child = "print('on', flush=True); import sys; sys.stdin.read()"
    sleep = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    with subprocess.Popen([sys.executable, "-c", sleep], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin and process.stdout
        process.stdout.readline()
        seen = soak.look(process.pid, 7)
        assert len(soak.family(process.pid)) == 2
        assert seen.characters == 7 and seen.files >= 6 and seen.memory > 10
        process.stdin.close()


@linux
@pytest.mark.slow
def test_a_short_run_is_looked_at_in_order() -> None:
    looks = soak.soak(8, seed=1, every=1)
    assert len(looks) >= 2
    assert [one.characters for one in looks] == sorted(one.characters for one in looks)
    assert looks[-1].characters > 0
