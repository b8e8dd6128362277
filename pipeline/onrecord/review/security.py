"""Who may ask: whoever opened the address with a token, from a page of this server, under one of its own names.

A page elsewhere on the web can make a browser send requests to this machine.  So the ``Host`` must be one of the
server's own names (a foreign name that was pointed here is refused), writes must come from a page of its own
(``Origin``), and everything but the opening needs a cookie that no other site's request carries.  What a proxy says in
``Forwarded`` or ``X-Forwarded-…`` is not read: anybody can write it.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .names import Names

READS = ("GET", "HEAD")
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
# A redirect would not do: whoever follows a link on a page of another site would come without the cookie, as strict as
# it is.  From this page the browser comes as from any other page of the server.
DOOR = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>onrecord</title>'
    '<link rel="icon" href="/static/icon.svg"><meta http-equiv="refresh" content="0;url=/"><p><a href="/">Go on to the review</a></p></html>'
)


class Guard:
    """ASGI middleware around the whole application; whom it lets in it writes into the scope as ``reviewer``.

    ``tokens`` has the reviewer for each token.  A read with ``?token=…`` gets the reviewer's cookie and goes on to ``/``.
    """

    def __init__(self, app: ASGIApp, *, names: Names, tokens: Mapping[str, str]) -> None:
        self.app = app
        self.names = names
        self.tokens = dict(tokens)
        # Not the tokens: those stay behind in the browser's history.
        self.sessions = {secrets.token_urlsafe(32): reviewer for reviewer in self.tokens.values()}
        # Cookies are shared by all ports of a machine, so each server has one of its own name.
        self.cookie = "onrecord_" + secrets.token_hex(4)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        headers = Headers(scope=scope)
        own = HEADERS | self._of_a_secure_origin(headers)

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(own)
            await send(message)

        reviewer = self._known(headers)
        answer = self._refusal(scope, headers, reviewer) or self.app
        await answer({**scope, "reviewer": reviewer}, receive, send_with_headers)

    def _of_a_secure_origin(self, headers: Headers) -> dict[str, str]:
        """What browsers take from a secure origin only, and complain of from another."""
        host = headers.get("host", "")
        return {"Cross-Origin-Opener-Policy": "same-origin"} if self.names.is_secure(host) else {}

    def _refusal(self, scope: Scope, headers: Headers, reviewer: str | None) -> Response | None:
        """What is answered instead of the page; None where the request may pass."""
        if headers.getlist("host") not in [[host] for host in self.names.hosts]:
            return _said(421, "This server answers under its own address only; open the one that it printed.")
        tokens = parse_qs(scope["query_string"].decode("latin-1")).get("token")
        if tokens and scope["method"] in READS:
            return self._open(tokens[-1])
        if reviewer is None:
            return _said(401, "Open the address that “onrecord review” printed in its terminal, the one with a token.")
        if scope["method"] not in READS:
            return self._refusal_to_write(headers)
        return None

    def _open(self, token: str) -> Response:
        reviewer = _holder(self.tokens, token)
        if reviewer is None:
            return _said(403, "This address is not valid any more; open the one that “onrecord review” printed last.")
        session = next(session for session, name in self.sessions.items() if name == reviewer)
        response = HTMLResponse(DOOR)
        response.set_cookie(
            self.cookie, session, httponly=True, samesite="strict", path="/", secure=self.names.encrypted
        )
        return response

    def _known(self, headers: Headers) -> str | None:
        """Whose cookie came with the request.  What other programs of this host put beside it is passed over."""
        for header in headers.getlist("cookie"):
            for part in header.split(";"):
                name, _, value = part.strip().partition("=")
                if name == self.cookie and (reviewer := _holder(self.sessions, value)) is not None:
                    return reviewer
        return None

    def _refusal_to_write(self, headers: Headers) -> Response | None:
        if headers.get("origin") not in self.names.origins:
            return _said(403, "Changes are taken from this server's own pages only.")
        if headers.get("content-type", "").partition(";")[0] != "application/json":
            return _said(415, "Changes are sent as JSON.")
        return None


def _holder(secret: Mapping[str, str], given: str) -> str | None:
    """Who has this token or session, compared in a time that tells nothing of it."""
    sent = given.encode("utf-8", "surrogatepass")
    found = [name for wanted, name in secret.items() if secrets.compare_digest(sent, wanted.encode())]
    return found[0] if found else None


def _said(status: int, words: str) -> Response:
    return PlainTextResponse(f"onrecord: {words}\n", status_code=status)
