"""Words a second on one core, beside the base alone and textacy's direct quotations: ``python -m benchmarks.speed``.

Each contender has a process of its own, all on one core; they read the same texts in turn, for several rounds: the
medians and the median ratios to the base are what to compare.  Cold start is ``onrecord tag`` on one short story, and
``onrecord --help``, beside ``import spacy``; ``--cold-start`` measures nothing else.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from importlib.metadata import version
from importlib.util import find_spec
from itertools import cycle
from pathlib import Path
from typing import Any

from .contenders import BASE, CONTENDERS, count_words
from .machine import processor
from .report import ROOT, keep, markdown

THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")
SAMPLE = ROOT / "corpus" / "sample"


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--texts", type=Path, help="JSON Lines with a text each (corpus/articles, repeated)")
    parser.add_argument("--words", type=int, default=20_000, help="read at least so many words a round (%(default)s)")
    parser.add_argument("--rounds", type=int, default=5, help="(%(default)s)")
    parser.add_argument("--cold-start", action="store_true", help="only that, which takes half a minute")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--write", action="store_true", help="also keep them in benchmarks/results")
    return parser.parse_args()


def read_texts(path: Path | None, words: int) -> list[str]:
    """The articles of a file, or of the corpus, cut or repeated to ``words``.  Raises FileNotFoundError."""
    if path is not None:
        texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    else:
        texts = [file.read_text(encoding="utf-8") for file in sorted((ROOT / "corpus" / "articles").glob("*.txt"))]
    if not texts:
        raise FileNotFoundError(f"no articles in {path or 'corpus/articles'}")
    chosen: list[str] = []
    total = 0
    for text in cycle(texts):
        if total >= words:
            return chosen
        chosen.append(text)
        total += max(1, count_words([text]))
    return chosen


def pin_to_one_core() -> None:
    """For this process and its children; to be called before anything imports NumPy."""
    os.environ.update(dict.fromkeys(THREADS, "1"))
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


class Worker:
    """One contender in its process; ``ask`` has it read the texts once."""

    def __init__(self, name: str, texts: list[str]) -> None:
        command = [sys.executable, "-m", "benchmarks.contenders", name]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)
        self.made = self.ask(json.dumps(texts))

    def ask(self, line: str = "") -> dict[str, float]:
        assert self.process.stdin and self.process.stdout
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            raise SystemExit(f"a contender ended with status {self.process.wait()}")
        made: dict[str, float] = json.loads(answer)
        return made

    def end(self) -> None:
        self.process.communicate()


def race(names: list[str], texts: list[str], rounds: int) -> dict[str, dict[str, float]]:
    """Words a second, the ratio to the base, memory and articles refused, by contender."""
    workers = {name: Worker(name, texts) for name in names}
    speeds: dict[str, list[float]] = {name: [] for name in names}
    memory: dict[str, float] = {}
    for i in range(rounds):
        for name in names[i % len(names) :] + names[: i % len(names)]:
            answer = workers[name].ask()
            speeds[name].append(workers[name].made["words"] / answer["seconds"])
            memory[name] = answer["memory"]
    for worker in workers.values():
        worker.end()
    return {
        name: {
            "words a second": statistics.median(speeds[name]),
            "of the base": statistics.median(s / b for s, b in zip(speeds[name], speeds[BASE], strict=True)),
            "slowest": min(speeds[name]),
            "fastest": max(speeds[name]),
            "peak memory, MiB": memory[name],
            "articles refused": workers[name].made["refused"],
        }
        for name in names
    }


def cold_start(rounds: int) -> dict[str, float]:
    """Seconds, as medians, of the command on the sample story, of its help, and of ``import spacy``; and the median ratios
    of their processor seconds to that import's, which a busy machine changes less."""
    story = next(iter(sorted(SAMPLE.glob("*.txt"))))
    onrecord = str(Path(sysconfig.get_path("scripts")) / "onrecord")
    commands = {
        "onrecord tag": [onrecord, "tag", "--format", "jsonl", str(story)],
        "onrecord --help": [onrecord, "--help"],
        "import spacy": [sys.executable, "-c", "import spacy"],
    }
    wall: dict[str, list[float]] = {name: [] for name in commands}
    processor: dict[str, list[float]] = {name: [] for name in commands}
    for i in range(rounds + 1):
        for name, command in commands.items():
            taken = run(command)
            if i:  # the first writes what Python compiles, and fills the system's memory of files
                wall[name].append(taken[0])
                processor[name].append(taken[1])
    return {
        **{f"{name}, seconds": statistics.median(times) for name, times in wall.items()},
        "ratio": _ratio(processor["onrecord tag"], processor["import spacy"]),
        "ratio of help": _ratio(processor["onrecord --help"], processor["import spacy"]),
    }


def run(command: list[str]) -> tuple[float, float]:
    """Seconds and processor seconds that a command takes with all its processes, compiled as an installed one is."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    started, before = time.perf_counter(), os.times()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=environment)
    after = os.times()
    used = after.children_user - before.children_user + after.children_system - before.children_system
    return time.perf_counter() - started, used


def _ratio(times: list[float], of: list[float]) -> float:
    return statistics.median(a / b for a, b in zip(times, of, strict=True))


def two_processes(texts: list[str], rounds: int) -> dict[str, float]:
    """Seconds, as medians, of the command on the texts with one process and with two; how many times faster two are, and how
    many times the processor's time they take, which says what they wait for and do twice."""
    seconds: dict[str, list[float]] = {"1": [], "2": []}
    used: dict[str, list[float]] = {"1": [], "2": []}
    with tempfile.TemporaryDirectory() as temporary:
        articles = Path(temporary) / "articles.jsonl"
        lines = (json.dumps({"id": str(i), "text": text}) for i, text in enumerate(texts))
        articles.write_text("\n".join(lines), encoding="utf-8")
        for _ in range(rounds):
            for processes, times in seconds.items():
                command = [sys.executable, "-m", "onrecord", "tag", str(articles), "-n", processes, "-f", "jsonl"]
                taken = run(command)
                times.append(taken[0])
                used[processes].append(taken[1])
    medians = {
        f"{processes} of onrecord tag, seconds": statistics.median(times) for processes, times in seconds.items()
    }
    one, two = medians.values()
    return medians | {"ratio": one / two, "ratio of processor time": _ratio(used["2"], used["1"])}


def machine(texts: list[str]) -> dict[str, str]:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    packages = ["onrecord", "spacy", *(["textacy"] if find_spec("textacy") else [])]
    return {
        "machine": f"one of {os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()} {platform.machine()}",
        "processor": processor(),
        "software": ", ".join(
            [f"Python {platform.python_version()}", *(f"{name} {version(name)}" for name in packages)]
        ),
        "texts": f"{len(texts)} articles ({len(set(texts))} distinct), {count_words(texts)} words",
    }


def shown(report: dict[str, Any]) -> str:
    rows = [("", "words a second", "of the base", "slowest – fastest", "peak memory, MiB", "articles refused")]
    for name, figures in report["speed"].items():
        spread = f"{figures['slowest']:,.0f} – {figures['fastest']:,.0f}"
        memory = f"{figures['peak memory, MiB']:,.0f}"
        rows.append(
            (
                name,
                f"{figures['words a second']:,.0f}",
                f"{figures['of the base']:.2f}",
                spread,
                memory,
                f"{figures['articles refused']}",
            )
        )
    start = report["cold start"]
    cold = (
        f"Cold start: `onrecord tag` on the sample story {start['onrecord tag, seconds']:.2f} s, `onrecord --help` "
        f"{start['onrecord --help, seconds']:.2f} s, `import spacy` {start['import spacy, seconds']:.2f} s; in processor time "
        f"{start['ratio']:.2f} and {start['ratio of help']:.2f} times the import."
    )
    pair = report["two processes"]
    if pair:
        cold += (
            f" Two processes read the same articles {pair['ratio']:.2f} times as fast as one, in "
            f"{pair['ratio of processor time']:.2f} times its processor time."
        )
    facts = ". ".join(fact[0].upper() + fact[1:] for fact in report["machine"].values())
    return f"{markdown(rows, right=range(1, 6))}\n\n{cold}\n\n{facts}."


def main() -> int:
    options = arguments()
    if options.cold_start:
        pin_to_one_core()
        print(json.dumps(cold_start(10), indent=1))
        return 0
    try:
        texts = read_texts(options.texts, options.words)
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 2
    pair = two_processes(3 * texts, 3) if len(os.sched_getaffinity(0)) > 1 else {}
    pin_to_one_core()
    names = [name for name in CONTENDERS if "direct_quotations" not in name or find_spec("textacy")]
    if len(names) < len(CONTENDERS):
        print(
            "textacy is not installed, so it is left out: pip install --require-hashes -r requirements/bench.txt",
            file=sys.stderr,
        )
    speed = race(names, texts, options.rounds)
    report = {
        "machine": machine(texts),
        "rounds": options.rounds,
        "speed": speed,
        "cold start": cold_start(10),
        "two processes": pair,
    }
    print(json.dumps(report, ensure_ascii=False, indent=1) if options.json else shown(report))
    if options.write:
        keep("speed", report, shown(report))
    return 0


if __name__ == "__main__":
    sys.exit(main())
