"""What the server refuses, asked without a browser."""

from __future__ import annotations

import re
import stat

import pytest
from starlette.testclient import TestClient

from onrecord.errors import OnrecordError
from onrecord.review.app import make_app
from onrecord.review.security import MAX_BODY, Guard
from onrecord.review.server import Server
from onrecord.review.site import Site
from onrecord.store import Store, decisions

HOST, TOKEN = "127.0.0.1:8000", "correct-horse"
ORIGIN = f"http://{HOST}"
ACCEPT = b'{"action": "accept", "article": 1, "claim": "c1", "version": 0}'
READS = [
    "/",
    "/search",
    "/speakers",
    "/speakers/1",
    "/claims.csv",
    "/api/queue",
    "/api/articles/1",
    "/static/review.js",
]


@pytest.fixture
def client(store: Store) -> TestClient:
    guarded = Guard(make_app(Site(store, "Ana")), hosts=[HOST], token=TOKEN)
    return TestClient(guarded, base_url=ORIGIN, follow_redirects=False)


@pytest.fixture
def known(client: TestClient) -> TestClient:
    """A client that has opened the address."""
    client.get("/", params={"token": TOKEN})
    return client


def test_the_address_gives_a_strict_cookie_by_redirect(client: TestClient) -> None:
    answer = client.get("/", params={"token": TOKEN})
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie and "samesite=strict" in cookie.lower() and TOKEN not in cookie
    assert client.get("/").status_code == 200


@pytest.mark.parametrize("path", READS)
def test_nothing_is_shown_without_the_cookie(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 401 and "Open the address" in answer.text and "bridge" not in answer.text


def test_a_wrong_token_opens_nothing(client: TestClient) -> None:
    for token in ("wrong", f"{TOKEN}x", "%C3%A4", "%FF"):
        answer = client.get(f"/?token={token}")
        assert (answer.status_code, "set-cookie" in answer.headers) == (403, False)
    name = re.match("[^=]+", client.get("/", params={"token": TOKEN}).headers["set-cookie"])
    assert name
    client.cookies.clear()
    client.cookies.set(name[0], "forged")
    assert client.get("/").status_code == 401


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "127.0.0.1", "127.0.0.1:8001", "", "[::1]:8000"])
def test_a_foreign_host_is_misdirected(known: TestClient, host: str) -> None:
    assert known.get("/", headers={"host": host}).status_code == 421
    assert known.get("/", params={"token": TOKEN}, headers={"host": host}).status_code == 421


@pytest.mark.parametrize(
    "origin", [None, "null", "http://evil.example", "https://127.0.0.1:8000", "http://127.0.0.1:8001"]
)
def test_only_its_own_pages_write(known: TestClient, store: Store, origin: str | None) -> None:
    headers = {"content-type": "application/json"} | ({"origin": origin} if origin else {})
    for path in ("/api/decisions", "/api/undo", "/api/redo"):
        assert known.post(path, content=ACCEPT, headers=headers).status_code == 403
    assert decisions.last(store) == 0


def test_a_form_cannot_write(known: TestClient, store: Store) -> None:
    headers = {"origin": ORIGIN, "content-type": "text/plain"}
    assert known.post("/api/decisions", content=ACCEPT, headers=headers).status_code == 415
    headers["content-type"] = "application/json; charset=utf-8"
    assert known.post("/api/decisions", content=b" " * (MAX_BODY + 1), headers=headers).status_code == 413
    assert decisions.last(store) == 0
    assert known.post("/api/decisions", content=ACCEPT, headers=headers).status_code == 200
    assert decisions.last(store) == 1


@pytest.mark.parametrize("path", [*READS, "/nothing", "/static/nothing", "/api/articles/9"])
def test_every_answer_has_the_policy(known: TestClient, path: str) -> None:
    headers = known.get(path).headers
    assert "script-src 'self';" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", ["/", "/search?words=bridge", "/speakers", "/speakers/1", "/search?quantity=x"])
def test_pages_have_no_script_style_or_handler_inside_and_nothing_from_elsewhere(known: TestClient, path: str) -> None:
    html = known.get(path).text
    assert not re.search(r"<style|\bstyle=|\bon[a-z]+=|javascript:|<script(?![^>]* src=\"/static/)", html)
    assert not re.findall(r"\s(?:src|href|action)=\"(?!/)[^\"#]", html)


@pytest.mark.parametrize(
    "name",
    ["../site.py", "%2e%2e/site.py", "..%2f..%2fapp.py", "/etc/passwd", "%2fetc%2fpasswd", "review.js/..", "desk.db"],
)
def test_a_path_never_leads_to_the_disk(known: TestClient, name: str) -> None:
    assert known.get(f"/static/{name}").status_code == 404


def test_the_store_is_its_owners(store: Store) -> None:
    assert stat.S_IMODE(store.path.stat().st_mode) == 0o600


def test_the_server_is_on_this_machine_only_and_says_what_is_wrong() -> None:
    server = Server()
    assert server.address.startswith(f"http://127.0.0.1:{server.port}/?token=") and len(server.token) > 40
    for host, port, words in (
        (
            "127.0.0.1",
            server.port,
            f"port {server.port}: cannot be used (Address already in use); choose another --port",
        ),
        ("0.0.0.0", 0, "name the one address"),
        ("::", 0, "name the one address"),
        ("example.org", 0, "give an IP address"),
    ):
        with pytest.raises(OnrecordError, match=re.escape(words)):
            Server(host, port)
    server.socket.close()
