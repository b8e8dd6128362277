"""Runs the generators for a given time: ``python -m fuzz --seconds 180 --seed 7`` in ``tests`` (``make fuzz``).

The kinds take turns.  What fails is made small, printed and kept in ``kept/KIND/``, where ``test_kept.py`` reads it again
with every test run; the exit status is then 1.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import signal
import sys
import time
import traceback
import warnings
from pathlib import Path
from types import FrameType
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings

from .targets import SLOW, TARGETS

KEPT = Path(__file__).parent / "kept"
ROUND = 60  # inputs of a kind before the next has its turn
PATIENCE = 60  # seconds for one input, on a busy machine


class TooLong(Exception):
    """One input took more than PATIENCE."""


def _stop(number: int, frame: FrameType | None) -> None:
    raise TooLong(f"more than {PATIENCE} s")


def play(kind: str, number: int) -> tuple[int, Any, str]:
    """How many inputs of one round were run; the smallest that failed, with its traceback (empty where none did)."""
    target = TARGETS[kind]
    count, failed, words = 0, None, ""

    @seed(number)
    @settings(
        max_examples=max(2, round(ROUND * SLOW.get(kind, 1))),
        deadline=None,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
        print_blob=False,
    )
    @given(target.strategy)
    def run(made: Any) -> None:
        nonlocal count, failed, words
        count += 1
        signal.alarm(PATIENCE)
        try:
            target.run(made)
        except Exception:
            failed, words = made, traceback.format_exc(limit=-4)
            raise
        finally:
            signal.alarm(0)

    try:
        run()
    except Exception:  # noqa: BLE001  the input and its traceback are what is reported
        return count, failed, words
    return count, None, ""


def keep(kind: str, made: Any) -> Path:
    content = json.dumps(made, ensure_ascii=True, indent=1)
    file = KEPT / kind / f"{hashlib.sha256(content.encode()).hexdigest()[:12]}.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content + "\n", encoding="utf8")
    return file


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--seconds", type=float, default=180)
    parser.add_argument("--seed", type=int, default=None, help="a new one each time where none is given")
    parser.add_argument("--only", action="append", choices=sorted(TARGETS))
    options = parser.parse_args()
    number = options.seed if options.seed is not None else random.SystemRandom().randrange(10**6)
    print(f"seed {number}, {options.seconds:g} s", flush=True)
    signal.signal(signal.SIGALRM, _stop)
    warnings.simplefilter("ignore")  # what is warned of is not what fails
    counts = dict.fromkeys(options.only or TARGETS, 0)
    found = 0
    end = time.monotonic() + options.seconds
    turn = 0
    while time.monotonic() < end:
        kind = list(counts)[turn % len(counts)]
        count, failed, words = play(kind, number * 100_000 + turn)
        counts[kind] += count
        turn += 1
        if words:
            found += 1
            print(f"{kind}: kept as {keep(kind, failed)}\n{words}", file=sys.stderr, flush=True)
    print(f"{sum(counts.values()):,} inputs: {', '.join(f'{k} {n:,}' for k, n in counts.items())}; {found} failed")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
