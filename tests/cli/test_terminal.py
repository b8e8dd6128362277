"""On a terminal, which is a pseudo-terminal of a given width here."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from formats.story import TEXT, story

fcntl = pytest.importorskip("fcntl", reason="pseudo-terminals are POSIX")
pty = pytest.importorskip("pty")
import struct  # noqa: E402
import termios  # noqa: E402

SGR = re.compile(r"\x1b\[[0-9;]*m")


def on_terminal(
    *arguments: str, cwd: Path, width: int = 80, only_stderr: bool = False, env: dict[str, str] | None = None
) -> str:
    """What ``onrecord ARGUMENTS`` shows on a terminal (standard error alone with ``only_stderr``)."""
    terminal, process_end = pty.openpty()
    fcntl.ioctl(process_end, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
    clean = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES", "NO_COLOR")}
    process = subprocess.Popen(
        [sys.executable, "-m", "onrecord", *arguments], cwd=cwd, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL if only_stderr else process_end, stderr=process_end,
        env={**clean, "TERM": "xterm", **(env or {})},
    )  # fmt: skip
    os.close(process_end)
    shown = b""
    try:
        while data := os.read(terminal, 65536):
            shown += data
    except OSError:  # Linux says so that the other end is closed
        pass
    os.close(terminal)
    process.wait(timeout=60)
    return shown.decode().replace("\r\n", "\n")


@pytest.fixture
def tagged(tmp_path: Path) -> Path:
    (tmp_path / "story.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "tagged.jsonl").write_text(story().to_json() + "\n", encoding="utf-8")
    return tmp_path


@pytest.mark.slow
@pytest.mark.parametrize("width", [60, 120])
def test_a_table_in_colour_as_wide_as_the_terminal(tagged: Path, width: int) -> None:
    shown = on_terminal("tag", "story.txt", cwd=tagged, width=width)
    assert SGR.search(shown)
    plain = SGR.sub("", shown)
    assert "\x1b" not in plain
    assert plain.startswith("story · 2024-03-11 · Home » City")
    widest = max(len(line) for line in plain.splitlines())
    assert width - 20 <= widest <= width


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_colour_where_it_is_not_wanted(tagged: Path, env: dict[str, str]) -> None:
    shown = on_terminal("count", "tagged.jsonl", cwd=tagged, env=env)
    assert "Ana Silva" in shown and "\x1b" not in shown


def test_a_docbin_is_not_thrown_at_a_terminal(tagged: Path) -> None:
    shown = on_terminal("tag", "story.txt", "--format", "spacy", cwd=tagged)
    assert shown == "onrecord: spacy is nothing for a terminal; write it to a file with --output FILE\n"


@pytest.mark.slow
def test_a_bar_shows_from_the_second_article_on(tagged: Path) -> None:
    assert on_terminal("tag", "story.txt", "-o", "one.csv", cwd=tagged, only_stderr=True) == ""
    (tagged / "more.jsonl").write_text("".join(f'{{"id": {n}, "text": "Text."}}\n' for n in range(30)) + "no\n")
    shown = on_terminal("tag", "story.txt", "more.jsonl", "-o", "all.csv", cwd=tagged, only_stderr=True, width=200)
    assert "articles" in shown and "\x1b[?25l" in shown and shown.count("\x1b[?25h") >= 1
    assert "onrecord: more.jsonl:31: not JSON (Expecting value at column 1)" in SGR.sub("", shown)
