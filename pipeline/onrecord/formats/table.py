"""The table for a terminal: who said what, then the entities by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from ..document import Country, Date, Document, Entity, Name, Quantity, Speaker, Statement
from ..text.visible import clipped, one_line
from . import Target
from .reviewed import in_words
from .terminal import to_text
from .words import amount, manner, position_of, speakers_by_id, who

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table
    from rich.text import Text

MAX_CLAIMS = 100  # in one article, and
MAX_CHARACTERS = 400  # of one claim, and
MAX_ENTITIES = 20  # of one kind are shown; the other formats have everything
KINDS = {
    "OFFICIAL": "officials",
    "PERSON": "other people",
    "AGENCY": "agencies",
    "ORGANIZATION": "organisations",
    "COUNTRY": "countries",
    "PLACE": "places",
    "QUANTITY": "quantities",
    "DATE": "dates",
    "STATEMENT": "statements",
}


def render(documents: Iterable[Document], target: Target) -> Iterator[str]:
    """One table of claims and one of entities for each document, a blank line between documents."""
    before = ""
    for document in documents:
        yield before + to_text(*_parts(document), target=target)
        before = "\n"


def _parts(document: Document) -> Iterator[RenderableType]:
    from rich.text import Text

    details = [document.meta.get(name) for name in ("date", "section", "title")]
    heading = Text(one_line(document.id), style="bold")
    heading.append("".join(f" · {one_line(str(detail))}" for detail in details if detail), style="dim")
    yield heading
    yield Text(_summary(document), style="dim")
    yield ""
    if document.claims:
        yield _claims(document)
        yield ""
    if len(document.claims) > MAX_CLAIMS:
        yield Text(f"… and {len(document.claims) - MAX_CLAIMS:,} more claims (in the other formats)\n", style="dim")
    if document.entities:
        yield _entities(document)


def _summary(document: Document) -> str:
    claims, sources = len(document.claims), len({claim.speaker for claim in document.claims if claim.speaker})
    return (
        f"{claims:,} claim{'s' * (claims != 1)} by {sources:,} speaker{'s' * (sources != 1)}"
        if claims
        else "no claims found"
    )


def _grid(*ratios: int, below: int = 0) -> Table:
    from rich.table import Table

    grid = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, below, 0), expand=True)
    for ratio in ratios:
        grid.add_column(ratio=ratio, overflow="fold")
    return grid


def _claims(document: Document) -> Table:
    grid = _grid(3, 7, below=1)
    speakers = speakers_by_id(document)
    by_id = {claim.id: claim for claim in document.claims}
    for claim in islice(document.claims, MAX_CLAIMS):
        how = manner(document, claim)
        reporter = by_id[claim.within] if claim.within else None
        if reporter and reporter.speaker:
            how += f" · as reported by {who(reporter, speakers)}"
        how = " · ".join(filter(None, (how, in_words(claim))))
        content = ("↳ " if claim.within else "") + clipped(document.slice(claim.content), MAX_CHARACTERS)
        position = position_of(speakers[claim.speaker]) if claim.speaker else ""
        grid.add_row(
            _cell(who(claim, speakers), position, style="bold cyan" if claim.speaker else "italic"), _cell(content, how)
        )
    return grid


def _cell(first: str, second: str, *, style: str = "") -> Text:
    from rich.text import Text

    cell = Text()
    cell.append(one_line(first), style=style)
    if second:
        cell.append("\n" + one_line(second), style="dim")
    return cell


def _entities(document: Document) -> Table:
    from rich.text import Text

    grid = _grid(3, 7)
    speakers = speakers_by_id(document)
    for label, heading in KINDS.items():
        found = Counter(_in_words(document, entity, speakers) for entity in document.entities if entity.label == label)
        if not found:
            continue
        shown = [f"{words} ×{times}" if times > 1 else words for words, times in islice(found.items(), MAX_ENTITIES)]
        more = f"; … and {len(found) - MAX_ENTITIES:,} more" if len(found) > MAX_ENTITIES else ""
        grid.add_row(Text(heading, style="bold"), Text("; ".join(shown) + more))
    return grid


def _in_words(document: Document, entity: Entity, speakers: dict[str, Speaker]) -> str:
    """An entity as written, with what it was read as; the same for every mention of one speaker."""
    written = clipped(document.text[entity.start : entity.end], 60)
    match entity:
        case Name(speaker=str(id)):
            return one_line(", ".join(filter(None, (speakers[id].name, position_of(speakers[id])))))
        case Country(country=str()):
            return f"{written} ({entity.country})"
        case Quantity():
            return f"{written} = {one_line(amount(entity))}"
        case Date(iso=str()):
            return f"{written} = {entity.iso}"
        case Statement():
            return f"“{written}”"
    return written
