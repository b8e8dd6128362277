"""``onrecord export``: out of a store of reviewed articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from ..errors import OnrecordError
from ..formats import format_for
from ..selection import SPOKEN, LeftOut
from ..terms import Kind
from ..text.visible import count_of
from .messages import ending, say, say_left_out
from .options import Force, Output
from .review import STORE

if TYPE_CHECKING:
    from ..corpora.records import Article
    from ..selection import Selection
    from ..store.records import ExportedDocument
    from ..store.search import Query
    from ..terms import State

# All that ``tag`` writes but spaCy's DocBin, which a store does not have.
ExportFormat = Literal[
    "table", "jsonl", "json", "csv", "html", "parquet", "parquet-flat", "xlsx", "w3c", "brat", "cas", "tei", "schema-org",
    "conll",
]  # fmt: skip
StoreFile = Annotated[Path, typer.Option("--store", metavar="FILE", help="The store that `onrecord review` keeps.")]


def export_cli(
    store: StoreFile = STORE,
    reviewed: Annotated[
        bool,
        typer.Option("--reviewed", help="The articles that are reviewed, as training data for `onrecord train`."),
    ] = False,
    format: Annotated[
        ExportFormat | None,
        typer.Option(
            "--format",
            "-f",
            help="What to write; by default what the ending of --output says, else JSON Lines.",
            show_default=False,
        ),
    ] = None,
    output: Output = None,
    force: Force = False,
    query: Annotated[
        str, typer.Option("--query", "-q", help='Words of the claim: all of them, "a phrase", -not, begin*.')
    ] = "",
    speaker: Annotated[str, typer.Option("--speaker", help="Words of the speaker's name.")] = "",
    agency: Annotated[str, typer.Option("--agency", help="Words of the speaker's agency.")] = "",
    country: Annotated[
        str, typer.Option("--country", metavar="COUNTRY", help="The speaker's country, by code or name: CN, China.")
    ] = "",
    since: Annotated[
        str,
        typer.Option(
            "--since", metavar="DAY", help="Articles of this day (2020-04-06), month (2020-04), year, or later."
        ),
    ] = "",
    until: Annotated[
        str, typer.Option("--until", metavar="DAY", help="Articles of this day, month, year, or earlier.")
    ] = "",
    kind: Annotated[Kind | None, typer.Option("--kind", help="Only claims of this kind.", show_default=False)] = None,
    quantity: Annotated[
        str,
        typer.Option(
            "--quantity",
            help="Claims with such a quantity: “> 1 billion masks”, “at least $5m”; “percent” for any of these, “any” for any at all.",
        ),
    ] = "",
    acts: Annotated[
        str | None,
        typer.Option(
            "--acts",
            metavar="LIST",
            help="Only claims whose sources do this, such as says,plans; of says, writes, asks, thinks, plans, does. By default "
            "all that the store has: what --acts of `onrecord review` chose, and what reviewers added.",
            show_default=False,
        ),
    ] = None,
    state: Annotated[
        list[str] | None,
        typer.Option(
            "--state",
            metavar="LIST",
            help="Only claims in these states, such as accepted,corrected; of open, skipped, accepted, corrected, "
            "rejected. By default all but rejected ones.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Write what is in a store: what a search finds, or training data.

    \b
    onrecord export --store review.db -o claims.xlsx                       all claims but the rejected ones
    onrecord export --store review.db -q 'mask*' --country China -o x.csv  what a search finds, a claim a row
    onrecord export --store r.db --since 2026-03 --quantity any -o x.csv   claims with numbers, from March on
    onrecord export --store review.db --reviewed -o train.jsonl            reviewed articles, to train on

    JSON Lines are documents as `onrecord tag` writes them, as reviewers left them; each claim has its state, who decided
    it, when, and the note (`review`), and so it has in every other format. An article is reviewed when all of
    its claims are decided, or it was marked as done.
    """
    from ..countries.typed import code_of
    from ..store.search import Query

    with ending():
        wanted = Query(
            words=query, speaker=speaker, agency=agency, country=code_of(country), since=since, until=until, kind=kind,
            quantity=quantity,
        )  # fmt: skip
        if state:
            wanted = replace(wanted, states=_states(state))
        export(store, reviewed=reviewed, query=wanted, acts=acts, format=format, output=output, force=force)


def _states(names: list[str]) -> tuple[State, ...]:
    from ..store.records import STATES

    names = [name.strip() for some in names for name in some.split(",")]
    if unknown := set(names).difference(STATES):
        raise OnrecordError(f"--state {unknown.pop()}: no such state; there are: {', '.join(STATES)}")
    return tuple(state for state in STATES if state in names)


def export(
    store: Path,
    *,
    reviewed: bool = False,
    query: Query | None = None,
    acts: str | None = None,
    format: ExportFormat | None = None,
    output: Path | None = None,
    force: bool = False,
) -> None:
    """Writes what ``query`` finds of these acts (None: of every act), or with ``reviewed`` the reviewed articles as training data.

    Raises OnrecordError where that cannot be done: no such store, a file in the way, nothing that is reviewed.
    """
    from ..selection import Selection, parse_acts
    from ..store import Store, search
    from ..store.export import NONE_REVIEWED, lines, training, write
    from .folder import opened_for
    from .output import no_terminal, store_files

    chosen = format or format_for(output, terminal=False)
    if chosen == "spacy":
        raise OnrecordError("a store keeps no spaCy Docs; write them with `onrecord tag`, or choose another --format")
    if reviewed and chosen != "jsonl":
        raise OnrecordError("training data are JSON Lines; write them to a .jsonl file")
    if reviewed and acts is not None:
        raise OnrecordError("training data have all claims that the store has; leave --acts out with --reviewed")
    if reviewed and query not in (None, search.Query()):
        raise OnrecordError("training data are whole articles, all that are reviewed; leave what narrows a search out")
    asked = Asked(Selection(acts=parse_acts(acts, usual=None)))
    no_terminal(chosen, output)
    with Store(store, create=False) as kept, opened_for(chosen, output, force=force, read=store_files(store)) as out:
        found = search.documents(kept, query or search.Query())
        pieces: Iterator[Any] = (
            lines(asked.counted(training(kept, say))) if reviewed else write(asked.of(begun(found)), chosen, out.target)
        )
        for piece in pieces:
            out.write(piece)
        if reviewed and not asked.given:  # what a search finds may be nothing; an empty file is no training data
            raise OnrecordError(f"{store}: {NONE_REVIEWED}")
    say_left_out(asked.left_out)
    if asked.unspoken and acts is None:
        say(
            f"{count_of(asked.unspoken, 'claim')} of thoughts, plans or deeds among these; --acts {','.join(SPOKEN)} leaves them out"
        )
    if not asked.given:
        say("no claim is as asked for; ask for less")


def begun(documents: Iterator[ExportedDocument]) -> Iterator[ExportedDocument]:
    """The same, the first of them made: what cannot be asked for is said before a head is written."""
    first = next(documents, None)
    return documents if first is None else chain([first], documents)


class Asked:
    """Documents with the claims of a selection, those without any left out; ``left_out`` counts the other claims, ``given``
    what was given, and ``unspoken`` the claims in it that are not said, written or asked."""

    def __init__(self, selection: Selection) -> None:
        self.selection = selection
        self.left_out, self.given, self.unspoken = LeftOut(), 0, 0

    def counted(self, articles: Iterable[Article]) -> Iterator[Article]:
        for article in articles:
            self.given += 1
            yield article

    def of(self, documents: Iterable[ExportedDocument]) -> Iterator[ExportedDocument]:
        for found in documents:
            document, left_out = self.selection.of(found)
            self.left_out += left_out
            self.unspoken += sum(claim.act is not None and claim.act not in SPOKEN for claim in document.claims)
            if document.claims:
                self.given += 1
                yield document
