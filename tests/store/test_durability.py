"""A process that is killed while it writes loses no decision that it was told is kept."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from formats.story import story
from onrecord.store import Store, articles, decisions

WRITER = """
import sys
from onrecord.store import Store, actions, decisions
store = Store(sys.argv[1])
for round in range(1_000_000):
    version = store.db.execute("SELECT version FROM claims WHERE id = 'c1'").fetchone()[0]
    action = actions.Note(article=1, claim="c1", version=version, note=f"{round}")
    print(decisions.decide(store, action, reviewer="Ann").number, flush=True)
"""


@pytest.mark.slow
def test_killed_twenty_times(tmp_path: Path) -> None:
    path = tmp_path / "review.db"
    with Store(path) as store:
        articles.add(store, story())
    chance = random.Random(7)
    shown = 0
    for _ in range(20):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True)
        assert writer.stdout is not None
        numbers = [int(writer.stdout.readline())]
        time.sleep(chance.uniform(0, 0.05))
        writer.send_signal(signal.SIGKILL)
        numbers += [int(line) for line in writer.stdout.read().splitlines(keepends=True) if line.endswith("\n")]
        writer.stdout.close()
        writer.wait()
        assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
        with Store(path) as store:
            # One more than was shown may be there: killed between writing and showing.
            assert numbers[-1] <= decisions.last(store) <= numbers[-1] + 1
            assert store.db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            log = decisions.log(store, limit=1_000_000)
            assert [decision.number for decision in log] == list(range(1, len(log) + 1))
            after = log[-1].after["claim:c1"]
            assert after and after["note"] == articles.read(store, 1).claims[0].note
        shown += len(numbers)
    assert shown > 20
