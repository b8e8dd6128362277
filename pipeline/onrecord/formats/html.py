"""One page that needs nothing else: the articles with claims, speakers and entities marked.

No script, no remote asset, and a content security policy that would refuse them.  Everything that a colour says is said
by a number too, and everything that the mouse shows is reachable by keyboard and printed in a list.
"""

from __future__ import annotations

import base64
import hashlib
import re
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from ..document import Claim, Country, Date, Document, Entity, Name, Quantity, Speaker
from ..text.visible import clipped, one_line
from . import Target
from .marks import Mark, marked
from .reviewed import in_words, review_of
from .words import amount, certainty, manner, number, position_of, speakers_by_id, who

if TYPE_CHECKING:
    from jinja2 import Environment

HUES, LINES = 7, 4  # so many colours of speakers, in so many styles of line: 28 that can be told apart
FOLDER = Path(__file__).parent
CHUNK = 1 << 20
SURE = 0.7  # a claim under this is listed to be looked at first; chosen, not measured
# "https://example.org/a", not "ftp://example.org", "https://example.org/a b"
_WEB_ADDRESS = re.compile(r"https?://[^\s]+\Z", re.IGNORECASE)
LABELS = {
    "OFFICIAL": "official", "PERSON": "person", "AGENCY": "agency", "ORGANIZATION": "organisation",
    "COUNTRY": "country", "PLACE": "place", "QUANTITY": "quantity", "DATE": "date",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """A speaker in an article's legend."""

    number: int
    classes: str
    name: str
    position: str
    claims: int
    first: str


def render(documents: Iterable[Document], target: Target) -> Iterator[str]:
    """The page: first the list of contents, for which the articles wait in a temporary file."""
    contents: list[dict[str, Any]] = []
    article = environment().get_template("article.html.jinja")
    with tempfile.TemporaryFile("w+", encoding="utf-8", newline="") as waiting:
        for place, document in enumerate(documents, 1):
            contents.append({"number": place, "title": _title(document), "claims": len(document.claims)})
            waiting.write(article.render(_article(document, place)))
        waiting.seek(0)
        css = (FOLDER / "page.css").read_text(encoding="utf-8")
        digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
        page = environment().get_template("page.html.jinja")
        yield from page.generate(contents=contents, articles=_chunks(waiting), css=css, digest=digest)


def _chunks(file: IO[str]) -> Iterator[str]:
    while chunk := file.read(CHUNK):
        yield chunk


@cache
def environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    environment.filters["number"] = number
    environment.filters["one_line"] = one_line
    return environment


def _title(document: Document) -> str:
    title = document.meta.get("title")
    return title if isinstance(title, str) and title.strip() else document.id


def _article(document: Document, place: int) -> dict[str, Any]:
    """What the template of an article needs; ``place`` is its number on the page."""

    def anchor(claim: Claim) -> str:
        return f"a{place}-{claim.id}"

    legend = _legend(document, place)
    quantities = [entity for entity in document.entities if isinstance(entity, Quantity)]
    url = document.meta.get("url")
    return {
        "place": place,
        "title": _title(document),
        "details": [
            str(document.meta[name]) for name in ("date", "section", "author", "site") if document.meta.get(name)
        ],
        "url": url if isinstance(url, str) and _WEB_ADDRESS.match(url) else None,
        "body": marked(document.text, _marks(document, place, legend)),
        "legend": legend.values(),
        "unknown": sum(claim.speaker is None for claim in document.claims),
        "nobody": next((anchor(claim) for claim in document.claims if claim.speaker is None), None),
        "doubtful": [
            (anchor(claim), clipped(document.slice(claim.content), 60), certainty(sure, claim.speaker))
            for sure, claim in _doubtful(document)
        ],
        "reviewed": [
            (anchor(claim), clipped(document.slice(claim.content), 60), words)
            for claim in document.claims
            if (words := in_words(claim))
        ],
        "quantities": [(document.text[entity.start : entity.end], amount(entity)) for entity in quantities],
        "model": document.model,
    }


def _doubtful(document: Document) -> list[tuple[float, Claim]]:
    """The claims of which the pipeline is not sure and on which nobody has decided, the least certain first."""
    undecided = (claim for claim in document.claims if review_of(claim).get("state", "open") in ("open", "skipped"))
    rated = ((claim.confidence, claim) for claim in undecided if claim.confidence is not None)
    return sorted(((sure, claim) for sure, claim in rated if sure < SURE), key=itemgetter(0))


def _legend(document: Document, place: int) -> dict[str, Entry]:
    """The speakers of claims by id, numbered in the order of their first claim."""
    speakers = speakers_by_id(document)
    claims = Counter(claim.speaker for claim in document.claims)
    legend: dict[str, Entry] = {}
    for claim in document.claims:
        if claim.speaker is None or claim.speaker in legend:
            continue
        speaker = speakers[claim.speaker]
        i = len(legend)
        classes = f"s{i % HUES} l{i // HUES % LINES}"
        first = f"a{place}-{claim.id}"
        legend[speaker.id] = Entry(i + 1, classes, speaker.name, position_of(speaker), claims[speaker.id], first)
    return legend


def _marks(document: Document, place: int, legend: dict[str, Entry]) -> Iterator[Mark]:
    """The marks of an article, those that go outside first."""
    speakers = speakers_by_id(document)
    reporting = {claim.within for claim in document.claims}
    for claim in document.claims:
        entry = legend.get(claim.speaker or "")
        classes = f"claim {entry.classes if entry else 'nobody'}" + (" outer" if claim.id in reporting else "")
        about = {"data-by": str(entry.number) if entry else "?", "title": _about(document, claim, speakers)}
        for i, (start, end) in enumerate(claim.content):
            yield Mark(start, end, "mark", classes, {**({} if i else {"id": f"a{place}-{claim.id}"}), **about})
        for start, end in claim.source:
            yield Mark(start, end, "span", f"source {entry.classes if entry else 'nobody'}")
        for start, end in claim.cue:
            yield Mark(start, end, "span", "cue")
    for entity in document.entities:
        if entity.label in LABELS:
            yield _entity_mark(document, entity, speakers)


def _about(document: Document, claim: Claim, speakers: dict[str, Speaker]) -> str:
    position = position_of(speakers[claim.speaker]) if claim.speaker else ""
    how = " · ".join(filter(None, (manner(document, claim), in_words(claim))))
    return f"{', '.join(filter(None, (who(claim, speakers), position)))}: {how}"


def _entity_mark(document: Document, entity: Entity, speakers: dict[str, Speaker]) -> Mark:
    label = LABELS[entity.label]
    note = label
    match entity:
        case Name(speaker=str(id)):
            note += ": " + ", ".join(filter(None, (speakers[id].name, position_of(speakers[id]))))
        case Country(country=str(code)):
            note += f": {code}"
        case Date(iso=str(iso)):
            note += f": {iso}"
        case Quantity():
            words = clipped(document.text[entity.start : entity.end], 100)
            attributes = {
                "tabindex": "0",
                "role": "note",
                "aria-label": f"{words}: {amount(entity)}",
                "data-note": amount(entity),
            }
            return Mark(entity.start, entity.end, "span", f"entity {label}", attributes)
    return Mark(entity.start, entity.end, "span", f"entity {label}", {"title": note})
