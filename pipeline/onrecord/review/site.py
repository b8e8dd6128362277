"""What every address of the page needs, and how an answer is made of it."""

from __future__ import annotations

import asyncio
import sys
import traceback
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from ..errors import OnrecordError
from ..store import Store

THREADS = 4  # each has its connection to the store for as long as the server runs


@dataclass(frozen=True, slots=True)
class Ask:
    """A request: what its path and query say, its body, and the id that the page gave a change, which it may send again."""

    path: Mapping[str, Any]
    query: Mapping[str, str]
    body: bytes
    id: str | None


class NotThere(OnrecordError):
    """What the address names is not in the store."""


@dataclass(frozen=True)
class Site:
    """The store, who decides, what is still being tagged (``filling``: a line for the page, or nothing), and how many
    articles could not be read."""

    store: Store
    reviewer: str
    filling: Callable[[], str] = lambda: ""
    refused: Callable[[], int] = lambda: 0
    _pool: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(THREADS, "review"))

    def endpoint(self, answer: Answer, refuse: Refuse) -> Callable[[Request], Any]:
        """A plain function as an endpoint: it runs in a thread of this site, and what it raises is said by ``refuse``."""

        async def handle(request: Request) -> Response:
            ask = Ask(
                request.path_params,
                request.query_params,
                await request.body(),
                request.headers.get("idempotency-key") or None,
            )
            return await asyncio.get_running_loop().run_in_executor(self._pool, work, ask)

        def work(ask: Ask) -> Response:
            try:
                return answer(self, ask)
            except NotThere as error:
                return refuse(self, 404, str(error))
            except OnrecordError as error:
                return refuse(self, 400, str(error))
            except OverflowError:
                return refuse(
                    self, 400, "a number in the address or the change is too large; go back and reload the page"
                )
            except Exception as error:  # noqa: BLE001  (the page goes on, and the terminal has what to report)
                traceback.print_exc(file=sys.stderr)
                return refuse(
                    self, 500, f"a fault in onrecord ({type(error).__name__}); please report what the terminal shows"
                )

        return handle

    def close(self) -> None:
        self._pool.shutdown(cancel_futures=True)


Answer = Callable[[Site, Ask], Response]
Refuse = Callable[[Site, int, str], Response]
