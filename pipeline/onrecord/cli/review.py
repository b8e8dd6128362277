"""``onrecord review``: the page where people go through the claims."""

from __future__ import annotations

import getpass
import os
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import OnrecordError
from .messages import REFUSED, ending, leave, say
from .options import (
    INPUTS,
    Acts,
    AnyLanguage,
    Base,
    DateField,
    IdField,
    Lexicon,
    ModelName,
    Processes,
    TextField,
    Timeout,
    TitleField,
    reading,
)

if TYPE_CHECKING:
    from ..readers import Reading
    from ..review.verified import Verified
    from ..store import Store
    from ..tagging import Settings

STORE = Path("review.db")
# XHTML: such files are no articles, should they lie in a folder of these.
DOOR = (
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>onrecord</title>'
    '<meta http-equiv="refresh" content="0;url={0}"/></head><body><a href="{0}">onrecord review</a></body></html>'
)


def review_cli(
    inputs: Annotated[list[str] | None, typer.Argument(metavar="ARTICLES...", help=INPUTS, show_default=False)] = None,
    store: Annotated[
        Path,
        typer.Option(
            "--store",
            metavar="FILE",
            help="Where articles and decisions are kept; made for ARTICLES if it is not there.",
        ),
    ] = STORE,
    reviewer: Annotated[
        list[str] | None,
        typer.Option(
            "--reviewer",
            metavar="NAME",
            help="Who signs the decisions; by default your name on this machine. Several: each gets an address.",
            show_default=False,
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
    address: Annotated[
        str | None,
        typer.Option(
            "--address",
            metavar="URL",
            help="The address that people open, where it is another: https://desk.example, of a proxy with TLS.",
            show_default=False,
        ),
    ] = None,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Only print the address.")] = False,
    acts: Acts = None,
    model: ModelName = None,
    base: Base = None,
    lexicon: Lexicon = None,
    processes: Processes = 1,
    timeout: Timeout = None,
    text_field: TextField = None,
    id_field: IdField = None,
    title_field: TitleField = None,
    date_field: DateField = None,
    any_language: AnyLanguage = False,
) -> None:
    """Review claims in the browser.

    \b
    onrecord review articles/                      tag what is new, and open the page
    onrecord review                                go on where you stopped
    onrecord review tagged.jsonl --store desk.db   what `onrecord tag` wrote: nothing is tagged again

    Articles are tagged while the page is open already. Every decision is saved as it is made. Ctrl-C ends the server.
    """
    from ..readers import read
    from ..selection import Selection, parse_acts
    from ..tagging import Settings

    with ending():
        if inputs and not any(name == "-" or os.path.lexists(name) for name in inputs):
            for item in read(inputs):  # of each what is wrong
                if isinstance(item, OnrecordError):
                    raise item  # before a store is made
        if acts and not inputs:
            raise OnrecordError(
                "--acts is for articles that come in, and none are named; leave it out, or fill a new --store"
            )
        settings = Settings(
            model=model,
            base=base,
            lexicon=lexicon,
            timeout=timeout,
            selection=Selection(acts=parse_acts(acts)),
            any_language=any_language,
        )
        refused, is_through = review(
            inputs or [], store=store, reviewers=reviewer or [user()], port=port, host=host, address=address,
            browser=not no_browser, settings=settings, processes=processes,
            how=reading(text_field, id_field, title_field, date_field, timeout),
        )  # fmt: skip
    if not is_through:
        leave(REFUSED if refused else 0)
    if refused:
        raise typer.Exit(REFUSED)


def review(
    inputs: list[str],
    *,
    store: Path = STORE,
    reviewers: Sequence[str],
    port: int = 0,
    host: str = "127.0.0.1",
    address: str | None = None,
    browser: bool = True,
    settings: Settings,
    processes: int = 1,
    how: Reading | None = None,
    verified: Callable[[Store], Verified] | None = None,
) -> tuple[int, bool]:
    """Serves the page until Ctrl-C; returns how many articles were refused, and whether all were read by then: where
    not, a thread is still at one, and the process must be left.  ``verified`` are the drafts that are checked.

    Raises OnrecordError where the store cannot be opened, the port not be had, or a model, base or list that is named not be
    loaded.
    """
    from ..review.app import make_app
    from ..review.server import Server
    from ..review.site import Site
    from ..store import Store
    from .filling import Filling

    names = _distinct(reviewers)
    if verified is None and (settings.model or settings.base or settings.lexicon):
        _check(settings)
    with Store(store, create=bool(inputs) or verified is not None) as opened:
        server = Server(names, host=host, port=port, public=address)
        filling = Filling(opened, inputs, settings, processes, how)
        site = Site(opened, filling.status, lambda: filling.refused, verified(opened) if verified else None)
        door = store.with_name(f"{store.name}-{server.port}.xhtml")

        def started() -> None:
            say(f"decisions by {', '.join(names)} are kept in {store}; Ctrl-C ends the server")
            for name in names:
                say(f"open {server.addresses[name]}" + (f" ({name})" if len(names) > 1 else ""))
            if acts := settings.selection.acts if inputs else None:
                say(
                    f"shown are claims whose source {', '.join(acts)}; --acts all, with a new store, shows thoughts, plans and deeds, too"
                )
            if browser:
                _show(server.addresses[names[0]], door)
            filling.start()

        server.run(make_app(site), started=started)
        door.unlink(missing_ok=True)
        opened.stop_waiting()
        is_through = filling.stop()
        site.close()
        say(f"ended; everything that was decided is in {store}")
        if not is_through:
            say("not all articles were read; name them again to go on")
    return filling.refused, is_through


def _check(settings: Settings) -> None:
    """Loads what is named once, before there is a store or a page: in the thread that tags, a wrong name would be said beneath an
    address that is open already."""
    from ..tagging import Worker

    with Worker(settings) as worker:
        worker.load()


def _distinct(reviewers: Sequence[str]) -> list[str]:
    names = [name.strip() for name in reviewers]
    if not all(names):
        raise OnrecordError("--reviewer: a name is needed to sign decisions; give one")
    if len(set(names)) < len(names):
        raise OnrecordError("--reviewer: two have the same name; decisions must tell who took them")
    return names


def user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # no such user on this machine
        return "reviewer"


def _show(address: str, door: Path) -> None:
    """Opens a browser, where there is a screen for one.

    What a browser is started with, everybody on the machine can read: it gets a file that only its owner can read, which
    leads on to the address with the token.
    """
    import html
    import webbrowser

    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return
    try:
        door.unlink(missing_ok=True)
        with os.fdopen(os.open(door, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(DOOR.format(html.escape(address)))
    except OSError:
        return  # the address is printed, too
    threading.Thread(target=webbrowser.open, args=(door.absolute().as_uri(),), daemon=True).start()
