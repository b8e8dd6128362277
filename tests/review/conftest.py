"""A store with a few articles, the server in a thread of this process, and Debian's Chromium."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest
from starlette.testclient import TestClient
from starlette.types import ASGIApp, Receive, Scope, Send

from formats.story import story
from onrecord.document import Document
from onrecord.review.app import make_app
from onrecord.review.server import Server
from onrecord.review.site import Site
from onrecord.review.verified import Verified
from onrecord.store import Store

from .hands import KEY, at_rest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

GOLD = Path(__file__).parents[2] / "corpus" / "gold"
PATIENCE = 30_000  # milliseconds: a machine may have much else to do
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


def gold(name: str) -> Document:
    """An article of the corpus as people annotated it."""
    return Document.model_validate_json((GOLD / f"{name}.json").read_text(encoding="utf-8"))


def hostile() -> Document:
    """Text that tries to be markup, turns the direction of writing, and is not in the first plane of Unicode."""
    text = "𝔄 <script>alert(1)</script> \u202eevil\u202c\r\n“</span><img src=x onerror=alert(1)>,” said שלמה לוי <b>.\n"
    content, cue, source = (
        "“</span><img src=x onerror=alert(1)>,”",
        "said",
        "שלמה לוי <b>",
    )

    def at(words: str) -> list[list[int]]:
        return [[text.index(words), text.index(words) + len(words)]]

    record: dict[str, Any] = json.loads(story().to_json())
    claim = record["claims"][0] | {"content": at(content), "cue": at(cue), "source": at(source), "quantities": []}
    speaker = record["speakers"][0] | {"name": source, "role": "<i>=1+1", "mentions": at(source)}
    speaker["evidence"] = {"role": [], "agency": [], "country": []}
    return Document.model_validate(
        record
        | {"id": "=hostile", "text": text, "entities": [], "claims": [claim], "speakers": [speaker]}
        | {"meta": {"title": "<img src=x onerror=alert(1)>", "date": "2024-03-12"}}
    )


@pytest.fixture
def store(tmp_path: Path, stored_story: Path) -> Iterator[Store]:
    """Article 1 is the story of the bridge, with a claim of nobody among seven."""
    with Store(shutil.copy(stored_story, tmp_path / "desk.db")) as opened:
        yield opened


class Running:
    """A server under way, and a way to open its pages."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.addresses = server.addresses
        self.address = next(iter(server.addresses.values()))
        self.origin = self.address.partition("/?")[0]


def as_reviewer(app: ASGIApp, name: str = "Ana") -> ASGIApp:
    """The application as behind a guard that let this reviewer in."""

    async def call(scope: Scope, receive: Receive, send: Send) -> None:
        await app({**scope, "reviewer": name}, receive, send)

    return call


@pytest.fixture
def client(store: Store) -> Iterator[TestClient]:
    """The pages without a browser and without the guard."""
    with serving(store) as client:
        yield client


@contextmanager
def serving(store: Store) -> Iterator[TestClient]:
    site = Site(store)
    yield TestClient(as_reviewer(make_app(site)))
    site.close()


def sent(client: TestClient, token: str = "", **action: Any) -> Any:
    return client.post("/api/decisions", json=action, headers={"idempotency-key": token})


Serve = Callable[..., Running]
Do = Callable[[str], None]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Starts a server for a store; all of them end with the test."""
    running: list[tuple[Server, threading.Thread, Site]] = []

    def start(
        store: Store, *reviewers: str, port: int = 0, public: str | None = None, verified: Verified | None = None
    ) -> Running:
        server, site = Server(reviewers or ("Ana",), port=port, public=public), Site(store, verified=verified)
        ready = threading.Event()
        thread = threading.Thread(target=server.run, args=(make_app(site),), kwargs={"started": ready.set})
        thread.start()
        running.append((server, thread, site))
        assert ready.wait(PATIENCE / 1000)
        return Running(server)

    yield start
    for server, thread, site in running:
        server.stop()
        thread.join()
        site.close()


@pytest.fixture
def running(store: Store, serve: Serve) -> Running:
    return serve(store)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; nothing is downloaded."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if CHROMIUM is None:
        pytest.skip("there is no Chromium on this machine; on Debian: apt-get install chromium")
    playwright.expect.set_options(timeout=PATIENCE)
    with playwright.sync_playwright() as driver:
        launched = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser without cookies.  A test fails where a page logs an error, breaks its policy or leaves this machine."""
    opened = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    opened.set_default_timeout(PATIENCE)
    errors: list[str] = []
    opened.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    opened.on("weberror", lambda error: errors.append(str(error.error)))
    opened.on("request", lambda request: errors.append(request.url) if "//127.0.0.1:" not in request.url else None)
    yield opened
    opened.close()
    # What a test provokes (a conflict, a server that is gone) the browser logs as a failed resource.
    assert [error for error in errors if "Failed to load resource" not in error] == []


@pytest.fixture
def page(context: BrowserContext, running: Running) -> Page:
    """The review page, with its first claim in hand."""
    return opened(context, running)


# A page that never hears what others decided.
DEAF = "window.fetched = fetch; window.fetch = (...all) => all[0].includes('since=') ? new Promise(() => {}) : fetched(...all)"


def opened(context: BrowserContext, running: Running, path: str = "", *, deaf: bool = False) -> Page:
    """A tab with a page of the server: the review page, or the one at ``path``."""
    page = context.new_page()
    if deaf:
        page.add_init_script(DEAF)
    page.goto(running.address)
    page.wait_for_url(lambda url: "token" not in url)
    if path:
        page.goto(running.origin + path)
    if not path or path.startswith("/?"):
        page.wait_for_selector("body[data-ready]")
    return page


@pytest.fixture(params=["keyboard", "mouse"])
def way(request: pytest.FixtureRequest) -> str:
    return cast(str, request.param)


@pytest.fixture
def do(page: Page, way: str) -> Do:
    """Does an action with its key, or with its button."""

    def act(action: str) -> None:
        at_rest(page)
        if way == "keyboard":
            page.keyboard.press(KEY[action])
        else:
            page.click(f'[data-action="{action}"]')

    return act
