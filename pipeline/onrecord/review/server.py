"""Listens on this machine, says where, and ends with Ctrl-C."""

from __future__ import annotations

import ipaddress
import secrets
import socket
from collections.abc import Callable

import uvicorn
from starlette.types import ASGIApp

from ..errors import OnrecordError
from .security import Guard

LOOPBACK = "127.0.0.1"
GRACE = 2  # seconds for answers that are under way at the end


class Server:
    """A port that is taken, and the address to open.  Raises OnrecordError where it cannot be had."""

    def __init__(self, host: str = LOOPBACK, port: int = 0) -> None:
        self.socket = _bound(host, port)
        self.port: int = self.socket.getsockname()[1]
        self.token = secrets.token_urlsafe(32)
        name = f"[{host}]" if ":" in host else host
        names = [name, "localhost"] if host == LOOPBACK else [name]
        # A browser leaves out the port that http has by itself.
        self.hosts = [f"{name}:{self.port}" for name in names] + (names if self.port == 80 else [])
        self.address = f"http://{self.hosts[0]}/?token={self.token}"
        self._running: uvicorn.Server | None = None

    def run(self, app: ASGIApp, *, started: Callable[[], None]) -> None:
        """Answers until Ctrl-C or ``stop``; ``started`` is called as soon as it does."""
        guarded = Guard(app, hosts=self.hosts, token=self.token)
        config = uvicorn.Config(
            guarded, http="h11", ws="none", lifespan="off", log_level="warning", access_log=False, server_header=False,
            proxy_headers=False, timeout_graceful_shutdown=GRACE,
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
