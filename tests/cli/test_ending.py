"""However a command is stopped, and whatever it finds closed, full or gone: one line, and what was done is kept."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from io import FileIO
from pathlib import Path

import pytest

from conftest import RunOnrecord
from formats.story import TEXT
from onrecord.cli.output import opened
from onrecord.errors import OnrecordError

ONRECORD = [sys.executable, "-m", "onrecord"]


def articles(path: Path, count: int) -> Path:
    path.write_text("".join(json.dumps({"id": f"a{n}", "text": TEXT}) + "\n" for n in range(count)))
    return path


@pytest.fixture
def wire(tmp_path: Path) -> Path:
    """Forty articles."""
    return articles(tmp_path / "wire.jsonl", 40)


Start = Callable[..., subprocess.Popen[bytes]]


@pytest.fixture
def started(tmp_path: Path) -> Iterator[Start]:
    """Starts ``onrecord ARGUMENTS``; what still runs at the end of a test is ended."""
    running: list[subprocess.Popen[bytes]] = []

    def start(*arguments: str, before: Callable[[], None] | None = None) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            [*ONRECORD, *arguments], cwd=tmp_path, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, preexec_fn=before,
        )  # fmt: skip
        running.append(process)
        return process

    yield start
    for process in running:
        with process:
            process.kill()


def wait_for_output(folder: Path, process: subprocess.Popen[bytes]) -> None:
    while not any(part.stat().st_size for part in folder.glob("*.part")):
        assert process.poll() is None, "ended before anything was seen of it"
        time.sleep(0.02)


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
@pytest.mark.parametrize("processes", ["1", "2"])
def test_what_was_done_before_a_signal_is_kept(tmp_path: Path, started: Start, number: int, processes: str) -> None:
    # Many more than can be under way at a time: where the first of two workers starts late, the other has read all of
    # a few by then, and everything is written and the file has its name before anybody looks.
    articles(tmp_path / "wire.jsonl", 400)
    process = started("tag", "wire.jsonl", "-n", processes, "-o", "out.jsonl")
    wait_for_output(tmp_path, process)
    process.send_signal(number)
    _, errors = process.communicate(timeout=60)
    begin, kept = errors.decode().split("; what was done until then is in ")
    assert (process.returncode, begin) == (130, "onrecord: interrupted")
    [part] = tmp_path.glob("*.part")
    assert str(part.resolve()) == kept.rstrip("\n")
    assert [json.loads(line)["text"] for line in part.read_text(encoding="utf-8").splitlines()]


@pytest.mark.slow
def test_a_hangup_that_nohup_ignores_stays_ignored(wire: Path, tmp_path: Path, started: Start) -> None:
    ignore = lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN)  # noqa: E731
    process = started("tag", "wire.jsonl", "-o", "out.jsonl", before=ignore)  # type: ignore[arg-type]
    wait_for_output(tmp_path, process)
    process.send_signal(signal.SIGHUP)
    assert process.communicate(timeout=120) == (b"", b"")
    assert (process.returncode, len((tmp_path / "out.jsonl").read_bytes().splitlines())) == (0, 40)


@pytest.mark.slow
def test_a_full_disk_keeps_whole_lines_and_says_where(wire: Path, tmp_path: Path, started: Start) -> None:
    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    process = started("tag", "wire.jsonl", "-o", "out.jsonl", before=small)
    _, errors = process.communicate(timeout=120)
    [part] = tmp_path.glob("*.part")
    assert process.returncode == 2
    assert errors.decode() == (
        f"onrecord: {tmp_path.resolve()}/out.jsonl: cannot be written (File too large); make room, or write somewhere else; "
        f"what was done until then is in {part.resolve()}\n"
    )
    assert part.read_bytes().endswith(b"}\n")
    assert [json.loads(line)["id"] for line in part.read_bytes().splitlines()][:2] == ["a0", "a1"]


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_disk_behind_standard_output(tmp_path: Path, wire: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            [*ONRECORD, "tag", str(wire)], stdout=full, stderr=subprocess.PIPE, timeout=60, check=False
        )
    line = (
        b"onrecord: standard output: cannot be written (No space left on device); make room, or write somewhere else\n"
    )
    assert (result.returncode, result.stderr) == (2, line)


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
@pytest.mark.parametrize("arguments", [[], ["--help"], ["--version"], ["tag", "--help"], ["schema"]])
def test_help_and_the_like_end_alike_on_a_full_disk(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run([*ONRECORD, *arguments], stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)
    line = (
        b"onrecord: standard output: cannot be written (No space left on device); make room, or write somewhere else\n"
    )
    assert (result.returncode, result.stderr) == (2, line)


def test_what_a_dead_run_left_does_not_block_the_next(tmp_path: Path) -> None:
    left = tmp_path / f"out.jsonl.{os.getpid()}.part"
    left.write_text("kept\n")
    with opened(tmp_path / "out.jsonl", force=False) as out:
        out.write("new\n")
    assert ((tmp_path / "out.jsonl").read_text(), left.read_text()) == ("new\n", "kept\n")


def test_a_piece_that_was_half_written_is_cut_off(tmp_path: Path) -> None:
    with (
        pytest.raises(KeyboardInterrupt, match=r"what was done until then is in .*\.part"),
        opened(tmp_path / "out.txt", force=False) as out,
    ):
        out.write("whole\n")
        out.stream.write(b"ha")
        raise KeyboardInterrupt
    [part] = tmp_path.iterdir()
    assert part.read_text() == "whole\n"


def test_a_piece_whose_end_a_signal_follows_is_kept(tmp_path: Path) -> None:
    class Interrupted(FileIO):
        """Where the signal comes after the last byte is written, and before ``write`` has said so."""

        def write(self, data: object) -> int:
            super().write(data)  # type: ignore[arg-type]
            raise KeyboardInterrupt

    with (
        pytest.raises(KeyboardInterrupt, match=r"what was done until then is in .*\.part"),
        opened(tmp_path / "out.txt", force=False) as out,
    ):
        out.stream = Interrupted(out.stream.name, "a")
        out.write("whole\n")
    [part] = tmp_path.iterdir()
    assert part.read_text() == "whole\n"


def closed(stream: int, *arguments: str, tmp_path: Path) -> subprocess.CompletedProcess[str]:
    command = ["sh", "-c", f'exec "$@" {stream}{"<" if stream == 0 else ">"}&-', "sh", *ONRECORD, *arguments]
    return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.slow
def test_closed_standard_streams(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("“No,” said Bo Lind.", encoding="utf-8")
    result = closed(0, "tag", "-", tmp_path=tmp_path)
    line = "onrecord: standard input is closed; name a file or a folder\n"
    assert (result.returncode, result.stdout, result.stderr) == (2, "", line)
    result = closed(1, "tag", "a.txt", tmp_path=tmp_path)
    line = "onrecord: standard output is closed; name a file with --output\n"
    assert (result.returncode, result.stderr) == (2, line)
    for stream in (0, 1, 2):
        result = closed(stream, "tag", "a.txt", "-o", "out.jsonl", "--force", tmp_path=tmp_path)
        assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
        assert json.loads((tmp_path / "out.jsonl").read_text())["id"] == "a"
    result = closed(2, "tag", "none.txt", tmp_path=tmp_path)
    assert (result.returncode, result.stdout) == (2, "")


@pytest.mark.slow
def test_a_working_directory_that_is_gone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("“No,” said Bo Lind.", encoding="utf-8")
    run = "import os, sys; os.rmdir(os.getcwd()); from onrecord.cli import main; sys.argv = ['onrecord', *sys.argv[1:]]; main()"

    def gone(*arguments: str) -> subprocess.CompletedProcess[str]:
        (tmp_path / "gone").mkdir()
        return subprocess.run(
            [sys.executable, "-c", run, *arguments], cwd=tmp_path / "gone", capture_output=True, text=True, timeout=60,
            check=False,
        )  # fmt: skip

    result = gone("tag", str(tmp_path / "a.txt"))
    assert (result.returncode, result.stderr) == (0, "")
    assert json.loads(result.stdout)["id"] == "a"
    result = gone("tag", str(tmp_path / "a.txt"), "-o", "out.jsonl")
    line = "onrecord: the working directory is gone; change to one that is there\n"
    assert (result.returncode, result.stdout, result.stderr) == (2, "", line)
    result = gone("tag", ".")
    assert (result.returncode, result.stdout, result.stderr.count("\n")) == (2, "", 1)


def test_an_input_without_a_name_is_one_line(run_here: RunOnrecord) -> None:
    for command in ("tag", "count"):
        result = run_here(command, "")
        line = "onrecord: an input has no name (“”); name a file or a folder, or - for standard input\n"
        assert (result.returncode, result.stdout, result.stderr.decode()) == (2, b"", line)


@pytest.mark.slow
@pytest.mark.parametrize("command", ["tag", "count"])
def test_an_article_over_the_limit_is_named_and_the_status_is_2(
    odd: str, tmp_path: Path, run_onrecord: RunOnrecord, command: str
) -> None:
    (tmp_path / "in").mkdir()
    for name, text in (("a", "First."), ("b", "hang"), ("c", "Third.")):
        (tmp_path / "in" / f"{name}.txt").write_text(text)
    result = run_onrecord(command, "in", "--timeout", "1", "--model", odd)
    assert result.returncode == 2
    assert result.stderr.decode().splitlines() == [
        "onrecord: in/b.txt: given up after 1 s; allow an article more with --timeout SECONDS, or split it",
        "onrecord: 2 articles done, 1 refused (see above)",
    ]


@pytest.mark.slow
def test_a_warning_is_one_line_and_the_status_is_0(odd: str, tmp_path: Path, run_onrecord: RunOnrecord) -> None:
    (tmp_path / "a.txt").write_text("warn")
    result = run_onrecord("tag", "a.txt", "--model", odd)
    assert (result.returncode, json.loads(result.stdout)["id"]) == (0, "a")
    assert result.stderr.decode() == (
        "onrecord: a.txt: no dates, which is a fault in onrecord (KeyError: 'x'); the rest is given; "
        "please report it with the article\n"
    )


def test_the_error_of_an_output_is_the_one_kind(tmp_path: Path) -> None:
    with pytest.raises(OnrecordError, match="no such folder"), opened(tmp_path / "none" / "a", force=False):
        pass
