"""Under which addresses the page works: plain HTTP by name, behind a proxy with TLS, from a link, for several people."""

from __future__ import annotations

import asyncio
import shutil
import socket
import ssl
import stat
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from onrecord.cli import review as command
from onrecord.store import Store, decisions

from .conftest import CHROMIUM, PATIENCE, Running, Serve
from .hands import saved, shown

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def elsewhere(browser: Browser) -> Iterator[Browser]:
    """A browser for which desk.example is this machine, and which takes any certificate."""
    rules = "--host-resolver-rules=MAP desk.example 127.0.0.1"
    opened = browser.browser_type.launch(
        executable_path=CHROMIUM, args=["--no-sandbox", rules, "--ignore-certificate-errors"]
    )
    yield opened
    opened.close()


def first(browser: Browser, address: str, errors: list[str]) -> Page:
    page = browser.new_page()
    page.set_default_timeout(PATIENCE)
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto(address)
    page.wait_for_selector("body[data-ready]")
    return page


def test_over_plain_http_by_name(elsewhere: Browser, serve: Serve, store: Store) -> None:
    """There the browser has no secure context, and what it keeps for those is missing."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    running = serve(store, port=port, public=f"http://desk.example:{port}")
    errors: list[str] = []
    page = first(elsewhere, running.address, errors)
    assert page.url.startswith(f"http://desk.example:{port}/") and not page.evaluate("isSecureContext")
    page.keyboard.press("a")
    saved(page, "accepted")
    assert decisions.last(store) == 1 and errors == []


def test_behind_a_proxy_with_tls(elsewhere: Browser, serve: Serve, store: Store, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        front = free.getsockname()[1]
    running = serve(store, public=f"https://desk.example:{front}")
    errors: list[str] = []
    with tls_proxy(tmp_path, front, running.server.port):
        page = first(elsewhere, running.address, errors)
        page.keyboard.press("k")
        saved(page, "kind: direct")
        (cookie,) = page.context.cookies()
        assert cookie["secure"] and cookie["httpOnly"] and cookie["sameSite"] == "Strict"
        page.context.close()
    assert decisions.last(store) == 1 and errors == []


@contextmanager
def tls_proxy(folder: Path, front: int, back: int) -> Iterator[None]:
    """Takes TLS off, and hands everything on as it is."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("there is no openssl on this machine to make a certificate with")
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(
        [
            openssl,
            *["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=desk.example", "-keyout"],
            key,
            "-out",
            certificate,
        ],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    loop, ready = asyncio.new_event_loop(), threading.Event()

    async def hand_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while data := await reader.read(1 << 16):
                writer.write(data)
                await writer.drain()
        writer.close()

    async def serve_one(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        behind = await asyncio.open_connection("127.0.0.1", back)
        await asyncio.gather(hand_on(reader, behind[1]), hand_on(behind[0], writer))

    async def run() -> None:
        await asyncio.start_server(serve_one, "127.0.0.1", front, ssl=context)
        ready.set()

    def forever() -> None:
        asyncio.set_event_loop(loop)
        loop.run_until_complete(run())
        loop.run_forever()

    thread = threading.Thread(target=forever, daemon=True)
    thread.start()
    assert ready.wait(PATIENCE / 1000)
    yield
    loop.call_soon_threadsafe(loop.stop)
    thread.join()


def test_the_file_that_a_browser_is_given_leads_in(
    browser: Browser, running: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The token is in no list of processes: the browser is started with the name of a file that only its owner reads."""
    given, called = [], threading.Event()
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr("webbrowser.open", lambda address: (given.append(address), called.set()))
    door = tmp_path / "desk.db-1.xhtml"
    command._show(running.address, door)
    assert called.wait(PATIENCE / 1000) and given == [door.as_uri()] and "token" not in given[0]
    assert stat.S_IMODE(door.stat().st_mode) == 0o600
    errors: list[str] = []
    page = first(browser, given[0], errors)
    assert page.url.startswith(running.origin) and "token" not in page.url and errors == []
    page.close()


def test_a_link_on_another_site_leads_in(browser: Browser, running: Running) -> None:
    """A strict cookie does not come with the redirect of a foreign page's link: hence the page in between."""
    page = browser.new_page()
    page.route(
        "http://chat.example/",
        lambda route: route.fulfill(body=f'<a href="{running.address}">desk</a>', content_type="text/html"),
    )
    page.goto("http://chat.example/")
    page.click("a")
    page.wait_for_selector("body[data-ready]")
    page.close()


def test_two_reviewers_with_an_address_each(browser: Browser, serve: Serve, store: Store) -> None:
    running = serve(store, "Ana", "Bo")
    errors: list[str] = []
    pages = {}
    for name in ("Ana", "Bo"):
        context = browser.new_context()
        page = pages[name] = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.goto(running.addresses[name])
        page.wait_for_selector("body[data-ready]")
        assert page.locator(".reviewer").inner_text() == name
    pages["Ana"].keyboard.press("k")
    saved(pages["Ana"], "kind: direct")
    pages["Bo"].wait_for_function("() => /Ana decided/.test(document.getElementById('saved').textContent)")
    pages["Bo"].keyboard.press("z")
    pages["Bo"].wait_for_function("() => /Nothing to undo/.test(document.getElementById('saved').textContent)")
    assert shown(pages["Bo"], "kind").startswith("direct")
    assert [(one.reviewer, one.action) for one in decisions.log(store)] == [("Ana", "edit")] and errors == []
    for page in pages.values():
        page.context.close()


def test_the_order_that_was_chosen_is_that_of_the_next_day(browser: Browser, serve: Serve, store: Store) -> None:
    """From another port, as a server takes any free one; a link with an order goes before."""
    today, tomorrow = serve(store), serve(store)
    page = browser.new_page()
    for running, order in ((today, "certainty"), (tomorrow, "article")):
        page.goto(running.address)
        page.wait_for_selector("body[data-ready]")
        assert page.locator("#order").input_value() == order
        page.select_option("#order", "article")
        page.wait_for_url("**order=article**")
    page.goto(f"{tomorrow.origin}/?order=date")
    page.wait_for_selector("body[data-ready]")
    assert page.locator("#order").input_value() == "date"
    page.close()
