"""Whether a run that never ends stays as it began: ``python -m benchmarks.soak --hours 4``.

Feeds ``onrecord tag`` synthetic articles through its standard input, as an archive run would, and looks at its processes
once a minute: resident memory and open files of all of them together, and characters read for each second of processor
time (not of the clock: others may use the machine).  An article is sentences of the corpus in an order of its own, with
words and numbers invented for it in place of those in capitals, so that no vocabulary is ever complete.  The exit status
is 1 where memory or open files grew, or speed fell, by more than ``NOISE`` from the second tenth of the run to the last
(the first is for warming up).
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from .report import ROOT, keep, markdown
from .store import word

NOISE = 0.1
EVERY = 60  # seconds between two looks
SENTENCES = 20, 60  # in an article
TICK, PAGE = os.sysconf("SC_CLK_TCK"), os.sysconf("SC_PAGE_SIZE")


class Look(NamedTuple):
    """The processes at one moment: characters tagged so far, processor seconds, MiB resident, files open."""

    characters: int
    seconds: float
    memory: float
    files: int


def synthetic(chance: random.Random) -> Iterator[str]:
    """Articles without end, as lines of JSON."""
    texts = [file.read_text(encoding="utf-8") for file in sorted((ROOT / "corpus" / "articles").glob("*.txt"))]
    sentences = [sentence for text in texts for sentence in re.split(r"(?<=[.”])\s+", text) if sentence]
    number = 0
    while True:
        number += 1
        text = " ".join(chance.choices(sentences, k=chance.randint(*SENTENCES)))
        text = re.sub(r"(?<=[a-z,] )[A-Z][a-z]+", lambda _: word(chance.randrange(10**9)).capitalize(), text)
        text = re.sub(r"\d", lambda _: str(chance.randint(1, 9)), text)
        yield json.dumps({"id": f"soak-{number}", "text": text}, ensure_ascii=False) + "\n"


def family(process: int) -> list[int]:
    """The process and all that it started."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    return [process, *(each for child in children for each in family(int(child)))]


def look(process: int, characters: int) -> Look:
    seconds = memory = files = 0.0
    for each in family(process):
        place = Path(f"/proc/{each}")
        fields = (place / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        seconds += (int(fields[11]) + int(fields[12])) / TICK
        memory += int((place / "statm").read_text(encoding="ascii").split()[1]) * PAGE / 2**20
        files += len(list((place / "fd").iterdir()))
    return Look(characters, seconds, memory, int(files))


def soak(seconds: float, seed: int, every: float = EVERY) -> list[Look]:
    """Tags for so long; one look at a time, in order.  Raises SystemExit where the run ends by itself."""
    # No time limit: it goes by the clock, and a long run shares the machine with others.
    options = ["--format", "jsonl", "--acts", "all", "--timeout", "0"]
    command = [sys.executable, "-m", "onrecord", "tag", "-", *options]
    looks: list[Look] = []
    done = 0
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8") as run:
        assert run.stdin and run.stdout

        def feed() -> None:
            assert run.stdin
            for line in synthetic(random.Random(seed)):
                if time.monotonic() > end or run.poll() is not None:
                    break
                run.stdin.write(line)
            run.stdin.close()

        end = time.monotonic() + seconds
        feeder = threading.Thread(target=feed)
        feeder.start()
        due = time.monotonic() + every
        for line in run.stdout:
            done += len(json.loads(line)["text"])
            if due <= time.monotonic() <= end:
                looks.append(look(run.pid, done))
                due += every
        feeder.join()
    if run.returncode:
        raise SystemExit(f"the run ended with status {run.returncode} after {done:,} characters")
    return looks


def tenth(looks: list[Look], number: int) -> dict[str, float]:
    """What was usual in one tenth of the run, from 0."""
    size = len(looks) // 10
    part = looks[number * size : (number + 1) * size + 1]
    speed = (part[-1].characters - part[0].characters) / (part[-1].seconds - part[0].seconds)
    return {
        "memory, MiB": median(one.memory for one in part),
        "open files": median(one.files for one in part),
        "characters a processor second": speed,
    }


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--hours", type=float, default=4.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", action="store_true", help="keep the result in benchmarks/results")
    options = parser.parse_args()
    every = min(EVERY, options.hours * 3600 / 40)
    looks = soak(options.hours * 3600, options.seed, every)
    if len(looks) < 20:
        raise SystemExit(f"only {len(looks)} looks: let it run for longer")
    start, finish = tenth(looks, 1), tenth(looks, 9)
    ratios = {name: finish[name] / start[name] for name in start}
    rows = [("", "second tenth", "last tenth", "ratio")]
    rows += [(name, f"{start[name]:,.0f}", f"{finish[name]:,.0f}", f"{ratios[name]:.2f}") for name in start]
    table = f"{options.hours:g} hours, {looks[-1].characters:,} characters\n\n" + markdown(rows, right=(1, 2, 3))
    print(table)
    if options.write:
        report: dict[str, Any] = {"hours": options.hours, "seed": options.seed, "start": start, "finish": finish}
        keep("soak", report | {"characters": looks[-1].characters}, table)
    grew = max(ratios["memory, MiB"], ratios["open files"]) > 1 + NOISE
    if grew or ratios["characters a processor second"] < 1 - NOISE:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
