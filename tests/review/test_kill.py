"""``kill -9`` at any moment loses no decision that the page showed as saved, and takes none twice.

``ONRECORD_KILLS`` says how often (``make test-kill`` asks for 50).
"""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

import pytest

from formats.story import story
from onrecord.store import Store, articles, decisions

from .conftest import PATIENCE
from .hands import saved, stored, wait

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

TIMES = int(os.environ.get("ONRECORD_KILLS", "6"))
SESSION = "kdkdkdkdkdkdkdkd"  # a correction each
USUAL = ("--no-browser", "--reviewer", "Ana")
# A server that is killed when a decision is on disk and its answer was about to go out.
DYING = """
import os, signal, sys
from onrecord.cli import main
from onrecord.review import app

make_app = app.make_app

def make_dying(site):
    made = make_app(site)

    async def call(scope, receive, send):
        async def die_or_send(message):
            if scope["method"] == "POST":
                os.kill(os.getpid(), signal.SIGKILL)
            await send(message)

        await made(scope, receive, die_or_send)

    return call

app.make_app = make_dying
main()
"""


def serving(*command: str) -> tuple[subprocess.Popen[str], str]:
    """A server as a process of its own, and the address to open."""
    server = subprocess.Popen([sys.executable, *command], stderr=subprocess.PIPE, text=True)
    assert server.stderr
    server.stderr.readline()  # whose decisions they are
    address = re.search(r"http://\S+", server.stderr.readline())
    assert address
    return server, address[0]


def enter(page: Page, address: str) -> None:
    """Opens an address with a token, which goes on to the review by itself: a server that dies meanwhile takes that along."""
    page.goto(address)
    page.wait_for_selector("body[data-ready]")


def killed_at(server: subprocess.Popen[str], path: Path, number: int) -> None:
    """Kills the server as soon as so many decisions are on disk: its last answer may be out, or not."""
    end = monotonic() + PATIENCE / 1000
    with Store(path) as store:
        while decisions.last(store) < number and monotonic() < end:
            sleep(0.001)  # with none the server would wait for this loop's core
    os.kill(server.pid, signal.SIGKILL)


def ended(server: subprocess.Popen[str]) -> None:
    assert server.stderr
    server.wait()
    server.stderr.close()


@pytest.mark.slow
def test_no_saved_decision_is_lost(tmp_path: Path, context: BrowserContext) -> None:
    path = tmp_path / "desk.db"
    with Store(path) as store:
        articles.add(store, story())
    kept = 0
    for time in range(TIMES):
        server, address = serving("-m", "onrecord", "review", "--store", str(path), *USUAL)
        page = context.new_page()
        page.goto(address)
        page.wait_for_url(lambda url: "token" not in url)
        page.goto(address.partition("/?")[0] + f"/?article=1&claim=c{1 + time % 7}")
        page.wait_for_selector("body[data-ready]")
        page.keyboard.press("k")
        page.wait_for_selector("#saved[data-number]")
        # After another one each time, while one change after the other is on its way.
        last = int(page.locator("#saved").get_attribute("data-number") or 0) + 1 + time % len(SESSION)
        killer = threading.Thread(target=killed_at, args=(server, path, last))
        killer.start()
        for key in SESSION:
            page.keyboard.press(key)
        killer.join()
        ended(server)
        page.keyboard.press("k")  # where all of the others came through
        wait_for = (
            "() => /^Not saved yet|^The server does not answer/.test(document.getElementById('saved').textContent)"
        )
        page.wait_for_function(wait_for)
        shown = int(page.locator("#saved").get_attribute("data-number") or 0)
        page.close(run_before_unload=False)
        with Store(path) as store:
            kept = decisions.last(store)
            assert kept >= last and kept >= shown
            assert [decision.number for decision in decisions.log(store)] == list(range(1, kept + 1))
            before = articles.read(store, 1)
            decisions.rebuild(store)  # what is derived is what the log says
            assert articles.read(store, 1) == before
            assert store.db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert kept > 2 * TIMES


@pytest.mark.slow
def test_what_came_through_without_an_answer_is_one_decision(tmp_path: Path, context: BrowserContext) -> None:
    path = tmp_path / "desk.db"
    with Store(path) as store:
        articles.add(store, story())
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    command = ("review", "--store", str(path), "--port", port, *USUAL)
    page, door = context.new_page(), context.new_page()
    steps = ("k", "kind: direct", "direct"), ("z", "undone", "indirect"), ("Z", "redone", "direct")
    for number, (key, words, kind) in enumerate(steps, 1):
        server, address = serving("-c", DYING, *command)
        enter(door, address)  # each server has a cookie of its own
        if number == 1:
            enter(page, address)
        page.keyboard.press(key)
        ended(server)
        wait(page.locator("#saved"), re.compile("^Not saved yet"))
        with Store(path) as store:
            assert decisions.last(store) == number  # it is on disk
        server, address = serving("-m", "onrecord", *command)
        enter(door, address)
        saved(page, words)
        server.send_signal(signal.SIGINT)
        ended(server)
        with Store(path) as store:
            assert decisions.last(store) == number
            assert stored(store, "c6").kind == kind
