"""``onrecord review``: the page where people go through the claims."""

from __future__ import annotations

import getpass
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import OnrecordError
from .messages import REFUSED, ending, say
from .options import INPUTS, Base, Lexicon, ModelName, Processes, Timeout

if TYPE_CHECKING:
    from ..document import Document
    from ..readers import Item
    from ..store import Store
    from ..tagging import Settings

STORE = Path("review.db")


def review_cli(
    inputs: Annotated[list[str] | None, typer.Argument(metavar="ARTICLES", help=INPUTS, show_default=False)] = None,
    store: Annotated[
        Path,
        typer.Option("--store", metavar="FILE", help="Where articles and decisions are kept; made if it is not there."),
    ] = STORE,
    reviewer: Annotated[
        str | None,
        typer.Option(
            "--reviewer", metavar="NAME", help="Who signs the decisions; by default your name on this machine."
        ),
    ] = None,
    port: Annotated[int, typer.Option("--port", min=0, max=65535, metavar="N", help="0 takes any that is free.")] = 0,
    host: Annotated[
        str,
        typer.Option(
            "--host",
            metavar="ADDRESS",
            help="The IP address to answer under. Another one than the default lets other machines in, unencrypted.",
        ),
    ] = "127.0.0.1",
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Only print the address.")] = False,
    model: ModelName = None,
    base: Base = None,
    lexicon: Lexicon = None,
    processes: Processes = 1,
    timeout: Timeout = None,
) -> None:
    """Review claims in the browser.

    \b
    onrecord review articles/                      tag what is new, and open the page
    onrecord review                                go on where you stopped
    onrecord review tagged.jsonl --store desk.db   what `onrecord tag` wrote: nothing is tagged again

    Articles are tagged while the page is open already. Every decision is saved as it is made. Ctrl-C ends the server.
    """
    with ending():
        refused = review(
            inputs or [], store=store, reviewer=reviewer, port=port, host=host, browser=not no_browser, model=model,
            base=base, lexicon=lexicon, processes=processes, timeout=timeout,
        )  # fmt: skip
    if refused:
        raise typer.Exit(REFUSED)


def review(
    inputs: list[str],
    *,
    store: Path = STORE,
    reviewer: str | None = None,
    port: int = 0,
    host: str = "127.0.0.1",
    browser: bool = True,
    model: str | None = None,
    base: str | None = None,
    lexicon: Path | None = None,
    processes: int = 1,
    timeout: float | None = None,
) -> int:
    """Serves the page until Ctrl-C; returns how many articles were refused.

    Raises OnrecordError where the store cannot be opened or the port not be had.
    """
    from ..review.app import make_app
    from ..review.server import Server
    from ..review.site import Site
    from ..store import Store
    from ..tagging import Settings

    name = (reviewer if reviewer is not None else _user()).strip()
    if not name:
        raise OnrecordError("--reviewer: a name is needed to sign decisions; give one")
    with Store(store) as opened:
        server = Server(host, port)
        filling = Filling(opened, inputs, Settings(model=model, base=base, lexicon=lexicon, timeout=timeout), processes)
        site = Site(opened, name, filling.status, lambda: filling.refused)

        def started() -> None:
            say(f"decisions by {name} are kept in {store}; Ctrl-C ends the server")
            say(f"open {server.address}")
            if browser:
                _show(server.address)
            filling.start()

        server.run(make_app(site), started=started)
        filling.stop()
        site.close()
    say(f"ended; everything that was decided is in {store}")
    return filling.refused


class Filling:
    """Tags what is new and adds it to the store, in a thread beside the server."""

    def __init__(self, store: Store, inputs: list[str], settings: Settings, processes: int) -> None:
        self.store = store
        self.inputs = inputs
        self.settings = settings
        self.processes = processes
        self.added = self.refused = 0
        self._thread = threading.Thread(target=self._run, name="tagging")
        self._stopped = threading.Event()

    def start(self) -> None:
        if self.inputs:
            self._thread.start()

    def stop(self) -> None:
        """Ends after the article that is being tagged."""
        self._stopped.set()
        if self._thread.is_alive():
            self._thread.join()

    def status(self) -> str:
        """What the page says while articles come in."""
        return f"reading articles, {self.added:,} so far" if self._thread.is_alive() else ""

    def _run(self) -> None:
        from ..document import Document
        from ..readers import read
        from ..tagging import tag_articles
        from .progress import Run

        with Run(self.inputs, shows_output=False) as run:
            items = self._new(run.watch(read(self.inputs, documents=True)))
            try:
                for document in run.results(tag_articles(items, self.settings, processes=self.processes)):
                    assert isinstance(document, Document)
                    self._add(document)
            except OnrecordError as error:  # no article can be tagged at all
                say(error)
                self.refused += 1
            self.refused += run.finish()

    def _add(self, document: Document) -> None:
        """One that the store refuses is named, and the rest goes on."""
        from ..store import articles

        try:
            articles.add(self.store, document)
            self.added += 1
        except OnrecordError as error:
            say(error)
            self.refused += 1

    def _new(self, items: Iterator[Item]) -> Iterator[Item]:
        """Those that the store does not have."""
        from ..store import articles

        for item in items:
            if self._stopped.is_set():
                return
            try:
                if isinstance(item, OnrecordError) or articles.known(self.store, item.id, item.text) is None:
                    yield item
            except OnrecordError as error:
                yield error


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # no such user on this machine
        return "reviewer"


def _show(address: str) -> None:
    """Opens a browser, where there is a screen for one."""
    import webbrowser

    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return
    threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
