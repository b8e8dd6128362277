"""``onrecord tag --into`` and ``onrecord check``: archives in shards."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import OnrecordError
from .messages import REFUSED, ending, say

if TYPE_CHECKING:
    from ..archive.shards import ShardFormat
    from ..readers import Reading
    from ..tagging import Settings


def tag_into(
    folder: Path,
    inputs: list[str],
    settings: Settings,
    *,
    processes: int = 1,
    shards: ShardFormat = "parquet",
    claims: Path | None = None,
    ray: str | None = None,
    how: Reading | None = None,
) -> int:
    """Tags what ``folder`` does not have yet and keeps the records there; returns how many articles were set aside.

    ``ray`` is the address of a cluster that does the work instead of ``processes`` on this machine.  Raises OnrecordError
    where the folder is another run's or was begun with another model or other options.
    """
    from ..archive.folder import Archive
    from ..archive.run import keep, options_of
    from ..given_claims import with_claims
    from ..readers import read
    from ..tagging import tag_articles
    from .progress import Run

    with Run(inputs, shows_output=False) as run:
        try:
            with Archive(folder, format=shards, options=options_of(settings, claims=claims)) as archive:
                if ray is not None:
                    results = _cluster().tag_articles(inputs, settings, address=ray, done=archive.done, how=how)
                else:
                    items = archive.done.left(run.watch(read(inputs, how, done=archive.done.is_aside)))
                    new = with_claims(items, claims, done=archive.has) if claims else items
                    results = tag_articles(new, settings, processes=processes, left_out=run.left_out)
                for _ in run.results(keep(results, archive)):
                    pass
        except KeyboardInterrupt:
            raise KeyboardInterrupt(
                f"what was done is safe in {folder}, and the same command goes on from there"
            ) from None
        refused = run.finish()
    if archive.done and not refused and not run.tagged:
        say(f"{folder}: has all of these articles already; nothing was tagged")
    if refused:
        say(f"what was set aside is in {folder / 'failed.jsonl'}")
    return refused


def _cluster() -> ModuleType:
    """What works on a cluster.  Raises OnrecordError where Ray is not installed."""
    if find_spec("ray") is None:
        raise OnrecordError("--ray needs Ray; install it with: pip install 'onrecord[ray]'")
    from ..archive import cluster

    return cluster


def check_cli(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="What was given to tag --into.", show_default=False)],
) -> None:
    """Check the shards of an archive against its manifest.

    \b
    onrecord check tagged/

    Reads every shard. Each thing that is wrong is a line on standard error; the exit status is then 2.
    """
    with ending():
        wrong = check(folder)
    if wrong:
        raise typer.Exit(REFUSED)


def check(folder: Path) -> int:
    """Says what is wrong with an archive, or what is in it; returns how many things are wrong."""
    from ..archive import folder as archive
    from ..archive.check import check as find
    from ..text.visible import count_of

    wrong = 0
    for line in find(folder):
        say(line)
        wrong += 1
    _, listed = archive.read_manifest(folder)
    articles = sum(len(line["articles"]) for line in listed.values())
    state = f"{count_of(wrong, 'thing')} wrong (see above)" if wrong else "all is as the manifest says"
    aside = len(archive.read_failures(folder))
    typer.echo(
        f"{folder}: {count_of(articles, 'article')} in {count_of(len(listed), 'shard')}, {aside:,} set aside; {state}"
    )
    return wrong
