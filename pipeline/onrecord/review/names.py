"""The names under which the server answers: its own address, and the public one of a proxy in front of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from ..errors import OnrecordError

LOOPBACK = "127.0.0.1"
DEFAULT_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Names:
    """``origins`` are where its pages come from (``http://127.0.0.1:8000``), the one to open first; ``encrypted`` is
    whether people come over TLS."""

    origins: Sequence[str]

    @classmethod
    def of(cls, host: str, port: int, public: str | None = None) -> Names:
        """``host`` is an IP address, ``public`` an address such as ``https://desk.example``.

        Raises OnrecordError where that is none.
        """
        own = [f"[{host}]" if ":" in host else host, *(["localhost"] if host == LOOPBACK else [])]
        origins = [_origin("http", name, port) for name in own]
        return cls([_public(public), *origins] if public else origins)

    @property
    def hosts(self) -> list[str]:
        """The values of ``Host``: a browser leaves out the port that http or https has by itself, others may not."""
        found = []
        for origin in self.origins:
            scheme, _, host = origin.partition("://")
            found += [host] if urlsplit(origin).port else [host, f"{host}:{DEFAULT_PORTS[scheme]}"]
        return found

    @property
    def encrypted(self) -> bool:
        return self.origins[0].startswith("https://")

    def is_secure(self, host: str) -> bool:
        """Whether browsers trust what they get under this name: over TLS, or from the machine itself."""
        return host.startswith((LOOPBACK, "localhost", "[::1]")) or self.encrypted


def _origin(scheme: str, host: str, port: int | None) -> str:
    return f"{scheme}://{host}" + (f":{port}" if port not in (None, DEFAULT_PORTS[scheme]) else "")


def _public(address: str) -> str:
    wrong = OnrecordError(
        f"--address {address}: give the address that people open, such as https://desk.example, without a path"
    )
    try:
        parts = urlsplit(address.strip())
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode()
    except ValueError:
        raise wrong from None
    rest = parts.path.strip("/") or parts.query or parts.fragment or "@" in parts.netloc
    if parts.scheme not in DEFAULT_PORTS or not host or rest:
        raise wrong
    return _origin(parts.scheme, f"[{host}]" if ":" in host else host, port)
