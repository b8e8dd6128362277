"""Listens on this machine, says where, and ends with Ctrl-C."""

from __future__ import annotations

import ipaddress
import secrets
import socket
from collections.abc import Callable, Sequence

import uvicorn
from starlette.types import ASGIApp

from ..errors import OnrecordError
from .names import LOOPBACK, Names
from .patience import PatientProtocol
from .security import Guard

GRACE = 2  # seconds for answers that are under way at the end


class Server:
    """A port that is taken, and an address for each reviewer to open.

    ``public`` is the address of a proxy in front of it.  Raises OnrecordError where the port cannot be had.
    """

    def __init__(self, reviewers: Sequence[str], *, host: str = LOOPBACK, port: int = 0, public: str | None = None):
        self.socket = _bound(host, port)
        self.port: int = self.socket.getsockname()[1]
        try:
            self.names = Names.of(host, self.port, public)
        except OnrecordError:
            self.socket.close()
            raise
        self.tokens = {secrets.token_urlsafe(32): reviewer for reviewer in reviewers}
        origin = self.names.origins[0]
        self.addresses = {reviewer: f"{origin}/?token={token}" for token, reviewer in self.tokens.items()}
        self._running: uvicorn.Server | None = None

    def run(self, app: ASGIApp, *, started: Callable[[], None]) -> None:
        """Answers until Ctrl-C or ``stop``; ``started`` is called as soon as it does."""
        guarded = Guard(app, names=self.names, tokens=self.tokens)
        config = uvicorn.Config(
            guarded, http=PatientProtocol, ws="none", lifespan="off", log_level="warning", access_log=False,
            server_header=False, proxy_headers=False, timeout_graceful_shutdown=GRACE,
        )  # fmt: skip
        self._running = uvicorn.Server(config)
        try:
            started()
            self._running.run(sockets=[self.socket])
        except KeyboardInterrupt:
            pass  # uvicorn has answered what was under way, and hands the signal on
        finally:
            self.socket.close()

    def stop(self) -> None:
        """Ends ``run`` from another thread, as Ctrl-C does."""
        if self._running:
            self._running.should_exit = True


def _bound(host: str, port: int) -> socket.socket:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        raise OnrecordError(f"--host {host}: give an IP address of this machine, such as {LOOPBACK}") from None
    if address.is_unspecified:
        raise OnrecordError(f"--host {host}: name the one address that others shall use, not all of them at once")
    family = socket.AF_INET6 if address.version == 6 else socket.AF_INET
    # The protocol by name: only then asyncio sends small answers at once, instead of 40 ms later.
    bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((host, port))
        bound.listen(128)
    except OSError as error:
        bound.close()
        raise OnrecordError(
            f"{host} port {port}: cannot be used ({error.strerror}); choose another --port, or leave it out"
        ) from None
    return bound
