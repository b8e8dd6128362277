"""Who may ask: whoever opened the address with the token, from a page of this server, under one of its own names.

A page elsewhere on the web can make a browser send requests to this machine.  So the ``Host`` must be one of the
server's own names (a foreign name that was pointed here is refused), writes must come from a page of its own
(``Origin``), and everything but the opening needs a cookie that no other site's request carries.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MAX_BODY = 1 << 20  # bytes; a decision is a few hundred
READS = ("GET", "HEAD")
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class Guard:
    """ASGI middleware around the whole application.

    ``hosts`` are the values of ``Host`` that are this server's (``127.0.0.1:8000``).  ``token`` opens the door: a read
    with ``?token=…`` gets the cookie and is sent to ``/``.
    """

    def __init__(self, app: ASGIApp, *, hosts: Iterable[str], token: str) -> None:
        self.app = app
        self.hosts = tuple(hosts)
        self.token = token
        self.session = secrets.token_urlsafe(32)  # not the token: that one stays behind in the browser's history
        # Cookies are shared by all ports of a machine, so each server has one of its own name.
        self.cookie = "onrecord_" + secrets.token_hex(4)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        answer = self._refusal(scope) or self.app
        await answer(scope, receive, send_with_headers)

    def _refusal(self, scope: Scope) -> Response | None:
        """What is answered instead of the page; None where the request may pass."""
        headers = Headers(scope=scope)
        if headers.getlist("host") not in [[host] for host in self.hosts]:
            return _said(421, "This server answers under its own address only; open the one that it printed.")
        tokens = parse_qs(scope["query_string"].decode("latin-1")).get("token")
        if tokens and scope["method"] in READS:
            return self._open(tokens)
        if not self._is_known(headers):
            return _said(401, "Open the address that “onrecord review” printed in its terminal, the one with a token.")
        if scope["method"] not in READS:
            return self._refusal_to_write(headers)
        return None

    def _open(self, tokens: list[str]) -> Response:
        if not _same(tokens[-1], self.token):
            return _said(403, "This address is not valid any more; open the one that “onrecord review” printed last.")
        response = RedirectResponse("/", status_code=303)
        response.set_cookie(self.cookie, self.session, httponly=True, samesite="strict", path="/")
        return response

    def _is_known(self, headers: Headers) -> bool:
        try:
            cookie = SimpleCookie(headers.get("cookie", "")).get(self.cookie)
        except CookieError:
            return False
        return cookie is not None and _same(cookie.value, self.session)

    def _refusal_to_write(self, headers: Headers) -> Response | None:
        if headers.get("origin") not in [f"http://{host}" for host in self.hosts]:
            return _said(403, "Changes are taken from this server's own pages only.")
        if headers.get("content-type", "").partition(";")[0] != "application/json":
            return _said(415, "Changes are sent as JSON.")
        if not headers.get("content-length", "").isdecimal() or int(headers["content-length"]) > MAX_BODY:
            return _said(413, f"Send the change with its length, at most {MAX_BODY:,} bytes.")
        return None


def _same(given: str, wanted: str) -> bool:
    return secrets.compare_digest(given.encode("utf-8", "surrogatepass"), wanted.encode())


def _said(status: int, words: str) -> Response:
    return PlainTextResponse(f"onrecord: {words}\n", status_code=status)
