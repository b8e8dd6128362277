"""Twenty reviewers at once on one server that is killed again and again: what each was told is what is kept, once."""

from __future__ import annotations

import json
import random
import re
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from http.client import HTTPException
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any

import pytest

from formats.story import story
from onrecord.store import Store, articles, decisions
from onrecord.store.agreement import agreement

PEOPLE = [f"reviewer {number}" for number in range(20)]
EACH, ARTICLES, KILLS = 12, 3, 4


class Desk:
    """The server, started again after each kill under the same port, and the addresses that it printed last."""

    def __init__(self, path: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        names = [word for name in PEOPLE for word in ("--reviewer", name)]
        self.command = ["review", "--no-browser", "--store", str(path), "--port", str(self.port), *names]
        self.addresses: dict[str, str] = {}
        self.start()

    def start(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "onrecord", *self.command], stderr=subprocess.PIPE, text=True
        )
        assert self.process.stderr
        self.process.stderr.readline()
        lines = (self.process.stderr.readline() for _ in PEOPLE)
        found = (re.search(r"(http://\S+) \((.+)\)", line) for line in lines)
        self.addresses = {one[2]: one[1] for one in found if one}

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()
        assert self.process.stderr
        self.process.stderr.close()


class Person:
    """Decides as the page does: with an id for each change, which is sent until there is an answer."""

    def __init__(self, desk: Desk, name: str, seed: int) -> None:
        self.desk, self.name, self.chance = desk, name, random.Random(seed)
        self.opener: urllib.request.OpenerDirector | None = None
        self.saved: dict[str, int] = {}  # what was shown as saved: the request's id, and the decision's number
        self.conflicts = 0

    def __call__(self) -> None:
        for number in range(EACH):
            article = self.ask(f"/api/articles/{self.chance.randint(1, ARTICLES)}")["article"]
            self.send(f"{self.name} {number}", self.action(article))

    def action(self, article: Any) -> Any:
        claim, speaker = self.chance.choice(article["claims"]), self.chance.choice(article["speakers"])
        on_claim = {"article": article["article"], "claim": claim["id"], "version": claim["version"]}
        entity = self.chance.choice([e for e in article["entities"] if e["entity"]["label"] == "QUANTITY"])
        unit = f"unit of {self.name}"
        on_speaker = {"article": article["article"], "speaker": speaker["id"], "version": speaker["version"]}
        return self.chance.choice(
            [
                {"action": "accept", **on_claim},
                {"action": "reject", **on_claim},
                {"action": "edit", "within": self.chance.choice(article["claims"])["id"], **on_claim},
                {"action": "edit", "act": self.chance.choice(["asks", "plans"]), **on_claim},
                {"action": "speaker", "speaker": speaker["id"], **on_claim},
                {
                    "action": "mark",
                    "article": article["article"],
                    "entity": {**entity["entity"], "unit": unit},
                    "replaces": entity["entity"]["id"],
                    "version": entity["version"],
                },
                {"action": "describe", "role": f"role by {self.name}", **on_speaker},
            ]
        )

    def send(self, request: str, action: Any) -> None:
        try:
            self.saved[request] = self.ask("/api/decisions", action, request)["decision"]["number"]
        except urllib.error.HTTPError as error:
            assert error.code in (400, 409)  # what makes no sense, or came second
            self.conflicts += error.code == 409

    def ask(self, path: str, body: Any = None, request: str = "") -> Any:
        """The answer, however often the server dies on the way."""
        origin = f"http://127.0.0.1:{self.desk.port}"
        headers = {"Content-Type": "application/json", "Origin": origin, "Idempotency-Key": request}
        for _ in range(3000):
            try:
                if self.opener is None:
                    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
                    opener.open(self.desk.addresses[self.name], timeout=30).close()
                    self.opener = opener
                data = None if body is None else json.dumps(body).encode()
                asked = urllib.request.Request(origin + path, data, headers if body else {})
                with self.opener.open(asked, timeout=60) as answer:
                    return json.load(answer)
            except urllib.error.HTTPError as error:
                error.close()
                if error.code in (401, 403):  # started again: each start has tokens of its own
                    self.opener = None
                elif error.code < 500:
                    raise
            except (OSError, ValueError, KeyError, HTTPException):
                pass  # it is dead, or died in the middle of its answer
            time.sleep(0.02)
        raise AssertionError(f"{self.name} got no answer to {path}")


def worked(desk: Desk) -> list[Person]:
    """Twenty people when all of them are through; the server is killed each time that a part of their work is done."""
    people = [Person(desk, name, seed) for seed, name in enumerate(PEOPLE)]
    threads = [threading.Thread(target=person) for person in people]
    for thread in threads:
        thread.start()
    for part in range(1, KILLS + 1):
        while any(map(threading.Thread.is_alive, threads)) and done(people) < part * EACH:
            time.sleep(0.01)
        desk.kill()
        desk.start()
    for thread in threads:
        thread.join()
    return people


def done(people: list[Person]) -> int:
    return sum(len(person.saved) for person in people)


@pytest.mark.slow
def test_twenty_reviewers_and_a_server_that_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    with Store(path) as store:
        articles.add_all(store, (story(id=str(number)) for number in range(ARTICLES)))
    desk = Desk(path)
    try:
        people = worked(desk)
        # Everybody sees what the others made of the speakers and the entities.
        read = [[p.ask(f"/api/articles/{a}")["article"] for a in range(1, ARTICLES + 1)] for p in people]
        roles = [[s["role"] for article in one for s in article["speakers"]] for one in read]
        units = [[e["entity"].get("unit") for article in one for e in article["entities"]] for one in read]
    finally:
        desk.kill()
    for seen, word in ((roles, "role by"), (units, "unit of")):
        assert all(one == seen[0] for one in seen) and any(word in str(one) for one in seen[0])
    with Store(path) as store:
        rows = store.db.execute("SELECT number, reviewer, request FROM decisions").fetchall()
        kept = {row["request"]: (row["number"], row["reviewer"]) for row in rows}
        assert len(kept) == len(rows)  # nothing twice
        assert kept.items() >= {(r, (number, p.name)) for p in people for r, number in p.saved.items()}
        shown = done(people)
        assert len(rows) == shown > EACH * 5  # who was killed in between has sent it again
        # Agreement compares them by field.
        assert {"decision", "act", "speaker", "within", "role", "entity"} <= agreement([store]).alpha.keys()
        before = [articles.read(store, number) for number in range(1, ARTICLES + 1)]
        decisions.rebuild(store)
        assert [articles.read(store, number) for number in range(1, ARTICLES + 1)] == before
        assert store.db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
