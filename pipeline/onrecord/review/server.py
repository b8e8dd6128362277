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

    def run(self, app: ASGIApp, *, started: Callable[[], None]) -> None:
        """Answers until Ctrl-C; ``started`` is called as soon as it does."""
        guarded = Guard(app, hosts=self.hosts, token=self.token)
        config = uvicorn.Config(
            guarded, http="h11", ws="none", lifespan="off", log_level="warning", access_log=False, server_header=False,
            proxy_headers=False, timeout_graceful_shutdown=GRACE,
        )  # fmt: skip
        try:
            self.socket.listen(128)
            started()
            uvicorn.Server(config).run(sockets=[self.socket])
        except KeyboardInterrupt:
            pass  # uvicorn has answered what was under way, and hands the signal on
        finally:
            self.socket.close()


def _bound(host: str, port: int) -> socket.socket:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        raise OnrecordError(f"--host {host}: give an IP address of this machine, such as {LOOPBACK}") from None
    if address.is_unspecified:
        raise OnrecordError(f"--host {host}: name the one address that others shall use, not all of them at once")
    bound = socket.socket(socket.AF_INET6 if address.version == 6 else socket.AF_INET, socket.SOCK_STREAM)
    try:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((host, port))
    except OSError as error:
        bound.close()
        raise OnrecordError(
            f"{host} port {port}: cannot be used ({error.strerror}); choose another --port, or leave it out"
        ) from None
    return bound
