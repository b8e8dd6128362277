"""What every address of the page needs, and how an answer is made of it."""

from __future__ import annotations

import asyncio
import sys
import traceback
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from ..errors import OnrecordError
from ..store import Store
from ..store.database import TookTooLong, Unavailable
from .verified import Verified

THREADS = 4  # each has its connection to the store for as long as the server runs
MAX_BODY = 1 << 20  # bytes; a decision is a few hundred
QUIET = 20  # seconds for a body to come
LONGEST = 30.0  # seconds that a request may keep the store busy
AGAIN = "2"  # seconds after which a client may ask again where the store could not answer


@dataclass(frozen=True, slots=True)
class Ask:
    """A request: what its path and query say, its body, who asks, and the id that the page gave a change, which it may
    send again."""

    path: Mapping[str, Any]
    query: Mapping[str, str]
    body: bytes
    reviewer: str
    id: str | None


class NotThere(OnrecordError):
    """What the address names is not in the store."""


@dataclass(frozen=True)
class Site:
    """The store, what is still being tagged (``filling``: a line for the page, or nothing), how many articles could
    not be read, and the drafts that are checked, if any are."""

    store: Store
    filling: Callable[[], str] = lambda: ""
    refused: Callable[[], int] = lambda: 0
    verified: Verified | None = None
    _pool: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(THREADS, "review"))

    def endpoint(self, answer: Answer, refuse: Refuse) -> Callable[[Request], Any]:
        """A plain function as an endpoint: it runs in a thread of this site, and what it raises is said by ``refuse``.

        Who asks is what ``security.Guard`` wrote into the request as ``reviewer``.
        """

        async def handle(request: Request) -> Response:
            ask = Ask(
                request.path_params,
                request.query_params,
                b"",
                request.scope["reviewer"],
                request.headers.get("idempotency-key") or None,
            )
            if request.method == "POST":
                try:
                    ask = replace(ask, body=await asyncio.wait_for(_body(request), QUIET))
                except _TooLong:
                    return _closing(refuse(self, ask, 413, f"the change has more than {MAX_BODY:,} bytes; shorten it"))
                except asyncio.TimeoutError:
                    return _closing(refuse(self, ask, 408, "the change did not come to its end; send it again"))
            return await asyncio.get_running_loop().run_in_executor(self._pool, work, ask)

        def work(ask: Ask) -> Response:
            try:
                with self.store.errors(), self.store.limited(LONGEST):
                    self.store.check()
                    return answer(self, ask)
            except NotThere as error:
                return refuse(self, ask, 404, str(error))
            except TookTooLong as error:
                return refuse(self, ask, 503, str(error))
            except Unavailable as error:
                response = refuse(self, ask, 503, str(error))
                response.headers["Retry-After"] = AGAIN
                return response
            except OnrecordError as error:
                return refuse(self, ask, 400, str(error))
            except (OverflowError, RecursionError, UnicodeEncodeError):
                words = "the address or the change has a number or text that cannot be; go back and reload the page"
                return refuse(self, ask, 400, words)
            except Exception as error:  # noqa: BLE001  (the page goes on, and the terminal has what to report)
                traceback.print_exc(file=sys.stderr)
                return refuse(
                    self,
                    ask,
                    500,
                    f"a fault in onrecord ({type(error).__name__}); please report what the terminal shows",
                )

        return handle

    def close(self) -> None:
        self._pool.shutdown(cancel_futures=True)


class _TooLong(Exception):
    """A body of more than MAX_BODY bytes, whatever its headers say."""


async def _body(request: Request) -> bytes:
    """The body, counted as it comes: one in chunks does not say its length before.  Raises _TooLong."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_BODY:
            raise _TooLong
    return bytes(body)


def _closing(response: Response) -> Response:
    """With the rest of the request unread nothing else can come on the connection."""
    response.headers["Connection"] = "close"
    return response


Answer = Callable[[Site, Ask], Response]
Refuse = Callable[[Site, Ask, int, str], Response]
