"""What the server refuses, asked without a browser."""

from __future__ import annotations

import re
import socket
import stat
import time
import urllib.request
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from onrecord.errors import OnrecordError
from onrecord.review import patience, site
from onrecord.review.app import make_app
from onrecord.review.names import Names
from onrecord.review.security import Guard
from onrecord.review.server import Server
from onrecord.review.site import MAX_BODY, Site
from onrecord.store import Store, decisions

from .conftest import Serve

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
    guarded = Guard(make_app(Site(store)), names=Names.of("127.0.0.1", 8000), tokens={TOKEN: "Ana", "battery": "Bo"})
    return TestClient(guarded, base_url=ORIGIN, follow_redirects=False)


@pytest.fixture
def known(client: TestClient) -> TestClient:
    """A client that has opened the address."""
    client.get("/", params={"token": TOKEN})
    return client


def test_the_address_gives_a_strict_cookie_and_goes_on(client: TestClient) -> None:
    answer = client.get("/", params={"token": TOKEN})
    assert answer.status_code == 200 and 'content="0;url=/"' in answer.text
    cookie = answer.headers["set-cookie"]
    assert (
        "HttpOnly" in cookie and "Secure" not in cookie and "samesite=strict" in cookie.lower() and TOKEN not in cookie
    )
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
    server = Server(["Ana"])
    assert re.fullmatch(rf"http://127\.0\.0\.1:{server.port}/\?token=\S{{40,}}", server.addresses["Ana"])
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
            Server(["Ana"], host=host, port=port)
    server.socket.close()


def cookie_of(client: TestClient, token: str = TOKEN) -> str:
    """The cookie that the address with the token gives, as a browser sends it back."""
    return client.get("/", params={"token": token}).headers["set-cookie"].partition(";")[0]


@pytest.mark.parametrize(
    "beside",
    [
        "", "session={\"a\": 1}", "a=b c; d=é", "[bad]=1", "novalue", "a=\"unclosed", ",;=;;", "$Version=1; a:b=c",
        "x=" + "y" * 4000,
    ],
)  # fmt: skip
def test_another_programs_odd_cookie_locks_nobody_out(client: TestClient, beside: str) -> None:
    own = cookie_of(client)
    client.cookies.clear()
    for cookie in (f"{beside}; {own}", f"{own}; {beside}", f"{own.partition('=')[0]}=old; {beside};{own}"):
        assert client.get("/api/queue", headers={"cookie": cookie.encode()}).status_code == 200
    assert client.get("/api/queue", headers={"cookie": beside.encode()}).status_code == 401


def test_each_reviewer_signs_with_their_own_name(client: TestClient, store: Store) -> None:
    cookies = {name: cookie_of(client, token) for name, token in (("Ana", TOKEN), ("Bo", "battery"))}
    client.cookies.clear()
    for number, (name, cookie) in enumerate(cookies.items(), 1):
        headers = {"origin": ORIGIN, "cookie": cookie}
        action = {"action": "accept", "article": 1, "claim": f"c{number}", "version": 0, "reviewer": "Eve"}
        assert client.post("/api/decisions", json=action, headers=headers).status_code == 400
        del action["reviewer"]
        assert client.post("/api/decisions", json=action, headers=headers).json()["decision"]["reviewer"] == name
        assert f'<p class="reviewer" dir="auto">{name}</p>' in client.get("/search", headers={"cookie": cookie}).text
    # Each undoes what they decided, and nothing else.
    client.post("/api/undo", json={}, headers={"origin": ORIGIN, "cookie": cookies["Ana"]})
    assert [(one.reviewer, one.of) for one in decisions.log(store)] == [("Ana", None), ("Bo", None), ("Ana", 1)]


def test_a_body_in_chunks_counts_against_the_limit(known: TestClient, store: Store) -> None:
    def chunks(size: int) -> Iterator[bytes]:
        yield ACCEPT
        for _ in range(size // 1024):
            yield b" " * 1024

    headers = {"origin": ORIGIN, "content-type": "application/json"}
    assert known.post("/api/decisions", content=chunks(MAX_BODY + 1024), headers=headers).status_code == 413
    assert decisions.last(store) == 0
    assert known.post("/api/decisions", content=chunks(MAX_BODY // 2), headers=headers).status_code == 200


PUBLIC = "https://desk.example"


@pytest.fixture
def proxied(store: Store) -> TestClient:
    """Behind a proxy with TLS, which says so in whatever headers it likes."""
    names = Names.of("127.0.0.1", 8000, PUBLIC)
    guarded = Guard(make_app(Site(store)), names=names, tokens={TOKEN: "Ana"})
    return TestClient(guarded, base_url=PUBLIC, headers={"x-forwarded-proto": "https", "x-forwarded-for": "10.0.0.9"})


def test_behind_a_proxy_the_public_name_counts(proxied: TestClient, store: Store) -> None:
    cookie = proxied.get("/", params={"token": TOKEN}).headers["set-cookie"]
    assert "Secure" in cookie and "HttpOnly" in cookie
    headers = {"cookie": cookie.partition(";")[0], "content-type": "application/json"}
    for host in ("desk.example", "desk.example:443", "127.0.0.1:8000"):  # the last as a proxy that hands on its own
        assert proxied.get("/", headers={**headers, "host": host}).status_code == 200
    forged = {**headers, "host": "evil.example", "x-forwarded-host": "desk.example", "forwarded": "host=desk.example"}
    assert proxied.get("/", headers=forged).status_code == 421
    for origin in ("http://desk.example", "https://desk.example:444", "https://evil.example", "null"):
        refused = proxied.post(
            "/api/decisions", content=ACCEPT, headers={**headers, "origin": origin, "x-forwarded-host": "evil.example"}
        )
        assert refused.status_code == 403, origin
    assert decisions.last(store) == 0
    taken = proxied.post(
        "/api/decisions", content=ACCEPT, headers={**headers, "origin": PUBLIC, "host": "127.0.0.1:8000"}
    )
    assert taken.status_code == 200 and decisions.last(store) == 1


@pytest.mark.parametrize(
    ("address", "origin", "hosts"),
    [
        ("https://desk.example/", "https://desk.example", ["desk.example", "desk.example:443"]),
        ("https://Desk.Example:8443", "https://desk.example:8443", ["desk.example:8443"]),
        ("http://desk.example:80", "http://desk.example", ["desk.example", "desk.example:80"]),
        ("https://bücher.example", "https://xn--bcher-kva.example", None),
        ("https://[2001:db8::1]:444", "https://[2001:db8::1]:444", ["[2001:db8::1]:444"]),
    ],
)
def test_the_names_of_a_public_address(address: str, origin: str, hosts: list[str] | None) -> None:
    names = Names.of("127.0.0.1", 8000, address)
    assert names.origins[0] == origin and names.encrypted == origin.startswith("https")
    assert hosts is None or names.hosts == [*hosts, "127.0.0.1:8000", "localhost:8000"]


@pytest.mark.parametrize(
    "address",
    [
        "desk.example",
        "ftp://desk.example",
        "https://",
        "https://desk.example/review",
        "https://a:x",
        "https://u@a",
        "//a",
    ],
)
def test_what_is_no_public_address(address: str) -> None:
    with pytest.raises(OnrecordError, match="give the address that people open"):
        Server(["Ana"], public=address)


def silent_for(port: int, *pieces: bytes) -> float:
    """Seconds until the server closes a connection on which these pieces came, and nothing else."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        begun = time.monotonic()
        for piece in pieces:
            connection.sendall(piece)
        while connection.recv(1 << 16):
            pass
        return time.monotonic() - begun


@pytest.mark.slow
def test_a_silent_connection_is_closed(serve: Serve, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "QUIET", 0.5)
    monkeypatch.setattr(site, "QUIET", 0.5)
    running = serve(store)
    port = running.server.port
    head = f"POST /api/undo HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: {running.origin}\r\n".encode()
    with urllib.request.urlopen(running.address) as opened:
        cookie = opened.headers["set-cookie"].partition(";")[0].encode()
    body = b"Cookie: " + cookie + b"\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"
    for pieces in ([], [b"GET / HT"], [head], [head, body], [b"GET / HTTP/1.1\r\nHost: x\r\n\r\n", b"GET /"]):
        silent_for(port, *pieces)  # else the socket's own time runs out
    # Who goes on sending a little is not waited for either.
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection, pytest.raises(OSError):
        for _ in range(300):
            connection.sendall(b"X")
            time.sleep(0.05)
    with urllib.request.urlopen(running.address) as opened:
        assert opened.status == 200
