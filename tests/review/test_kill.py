"""``kill -9`` at any moment loses no decision that the page showed as saved."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from formats.story import story
from onrecord.store import Store, articles, decisions

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

TIMES = 20
SESSION = "kdkdkdkdkdkdkdkd"  # a correction each


@pytest.mark.slow
def test_no_saved_decision_is_lost(tmp_path: Path, context: BrowserContext) -> None:
    path = tmp_path / "desk.db"
    with Store(path) as store:
        articles.add(store, story())
    kept = 0
    for time in range(TIMES):
        server = subprocess.Popen(
            [sys.executable, "-m", "onrecord", "review", "--store", str(path), "--no-browser", "--reviewer", "Ana"],
            stderr=subprocess.PIPE,
            text=True,
        )
        assert server.stderr
        server.stderr.readline()  # whose decisions they are
        address = re.search(r"http://\S+", server.stderr.readline())
        assert address
        page = context.new_page()
        page.goto(address[0])
        page.goto(address[0].partition("/?")[0] + f"/?article=1&claim=c{1 + time % 7}")
        page.wait_for_selector("body[data-ready]")
        page.keyboard.press("k")
        page.wait_for_selector("#saved[data-number]")
        # At another moment each time while one change after the other is on its way.
        threading.Timer(0.02 * time, os.kill, (server.pid, signal.SIGKILL)).start()
        for key in SESSION:
            page.keyboard.press(key)
        server.wait()
        server.stderr.close()
        wait_for = (
            "() => /^Not saved yet|^The server does not answer/.test(document.getElementById('saved').textContent)"
        )
        page.wait_for_function(wait_for)
        shown = int(page.locator("#saved").get_attribute("data-number") or 0)
        page.close(run_before_unload=False)
        with Store(path) as store:
            kept = decisions.last(store)
            assert kept >= shown
            assert [decision.number for decision in decisions.log(store)] == list(range(1, kept + 1))
            before = articles.read(store, 1)
            decisions.rebuild(store)  # what is derived is what the log says
            assert articles.read(store, 1) == before
            assert store.db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert kept > TIMES  # more than the first of each came through
