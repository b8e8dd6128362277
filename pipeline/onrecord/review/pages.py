"""The addresses with HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from starlette.responses import HTMLResponse, Response

from ..countries.typed import name_of
from ..errors import OnrecordError
from ..formats import html
from ..formats.words import certainty, position
from ..store import articles as stored
from ..store import kept_facets, parties, queue
from ..store import search as searching
from ..store.records import ClaimRow, PartyRow
from ..terms import Bound, SpeakerKind
from ..text.visible import visible
from . import queries
from .keys import KEYS
from .site import Ask, NotThere, Site

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = Path(__file__).parent / "templates"
VERIFICATION = Path(__file__).parents[1] / "verification"
ROWS = 50
SPEAKERS = 100
LABELS = ("QUANTITY", "DATE", "PERSON", "OFFICIAL", "AGENCY", "ORGANIZATION", "COUNTRY", "PLACE", "STATEMENT")
FACETS = {"left": "to decide", "decided": "all decided", "done": "done", "without": "without a claim"}
# What the table of articles is narrowed by: label, words of values.
NARROWED: dict[str, tuple[str, Mapping[str, str]]] = {
    "facet": ("Review", FACETS),
    "year": ("Year", {}),
    "outlet": ("Outlet", {}),
    "reviewer": ("Reviewer", {}),
}
# What the table of speakers is narrowed by: label, name in the address, words of values.
SPEAKER_FACETS: dict[str, tuple[str, str, Mapping[str, str]]] = {
    "kind": ("Speaker", "is", {}),
    "review": ("Review", "review", {name: FACETS[name] for name in parties.REVIEWS}),
    "role": ("Role", "role", {}),
    "agency": ("Agency", "of", {}),
    "country": ("Country", "country", {}),
}
# The columns of the table of speakers, by what it is sorted by; the chart is that of the claims.
SPEAKER_COLUMNS = {
    "name": "Speaker",
    "": "Claims",
    "chart": "Chart",
    "direct": "Direct",
    "mixed": "Mixed",
    "indirect": "Indirect",
    "articles": "Articles",
    "left": "To decide",
}
ORDERS = {"certainty": "least certain first", "article": "by article", "speaker": "by speaker", "date": "by date"}


def review(site: Site, ask: Ask) -> Response:
    """The queue, an article and the claim in hand; or what to do where the store has no claim."""
    progress = queue.progress(site.store, reviewer=ask.reviewer)
    if not progress.total and "article" not in ask.query:
        return _page("empty", site, ask, articles=_has_articles(site))
    only = {name: ask.query.get(name, "") for name in queries.FILTERS}
    queries.read_filter(only)
    filtered = sum(map(bool, only.values()))
    return _page("review", site, ask, keys=KEYS, orders=ORDERS, progress=progress, only=only, filtered=filtered)


def articles(site: Site, ask: Ask) -> Response:
    """All articles, those without a claim too, with how far the review of each is; narrowed by facets."""
    narrowed = {name: ask.query.get(name, "") for name in NARROWED}
    sort = ask.query.get("sort", "")
    found = stored.page(site.store, **narrowed, sort=sort, after=ask.query.get("after"), limit=ROWS)
    counts = stored.facets(site.store, **narrowed)
    facets = [
        (label, name, _facet(counts[name], narrowed[name], words))
        for name, (label, words) in NARROWED.items()
        if counts[name] or narrowed[name]
    ]
    return _page("articles", site, ask, found=found, form={**narrowed, "sort": sort}, facets=facets)


def search(site: Site, ask: Ask) -> Response:
    """Who said what: the form, and what it finds."""
    form = _form(ask)
    try:
        query = queries.read(form)
        found = searching.find(site.store, query, after=ask.query.get("after"), limit=ROWS)
        total = searching.count(site.store, query)
    except OnrecordError as error:
        return _page("search", site, ask, form=form, error=str(error), found=None, total=0, status=400)
    return _page("search", site, ask, form=form, error="", found=found, total=total, counted=searching.COUNTED)


def speakers(site: Site, ask: Ask) -> Response:
    """Who is quoted how much, in all claims or in those that the form asks for: the latest of them, or (``all``) each."""
    names = (*queries.SPEAKER_FACETS.values(), "sort", "all")
    form = {**_form(ask), **{name: ask.query.get(name, "") for name in names}}
    context: dict[str, Any] = {"form": form, "limit": SPEAKERS, "columns": SPEAKER_COLUMNS}
    try:
        query, narrowed = queries.read(form), queries.read_narrowed(form)
        latest = None if form["all"] else parties.LATEST
        found = parties.quoted(site.store, query, **narrowed, latest=latest, limit=SPEAKERS)
    except OnrecordError as error:
        return _page("speakers", site, ask, error=str(error), rows=[], most=1, status=400, **context)
    asked = {field: form[name] for field, (_, name, _) in SPEAKER_FACETS.items()} | {"country": query.country}
    context |= {
        "latest": None if found.whole else latest,
        "facets": [
            (
                label,
                name,
                _facet(found.facets[field], asked[field], words or _named(field, found.facets[field])),
                asked[field],
            )
            for field, (label, name, words) in SPEAKER_FACETS.items()
            if found.facets[field] or asked[field]
        ],
        "counted": None if found.all_facets else kept_facets.COUNTED,
    }
    return _page("speakers", site, ask, error="", rows=found.rows, most=_most(found.rows), **context)


def speaker(site: Site, ask: Ask) -> Response:
    """One person or body across articles: names, positions, claims."""
    try:
        party = parties.read(site.store, ask.path["party"])
    except OnrecordError as error:
        raise NotThere(str(error)) from None
    query = searching.Query(party=party.party, order="date")
    found = searching.find(site.store, query, after=ask.query.get("after"), limit=ROWS)
    total, form = searching.count(site.store, query), {"party": str(party.party)}
    return _page("speaker", site, ask, party=party, found=found, total=total, counted=searching.COUNTED, form=form)


def verification(site: Site, ask: Ask) -> Response:
    """The drafts that are checked, against their sources."""
    if site.verified is None:
        raise NotThere(
            "no draft is checked here; start the server with “onrecord verify DRAFT --against SOURCE --review”"
        )
    return _page("verification", site, ask, **site.verified.context())


def refuse(site: Site, ask: Ask, status: int, words: str) -> Response:
    return _page("refused", site, ask, words=words, status=status)


def not_found(site: Site, ask: Ask) -> Response:
    raise NotThere("there is no such page; it may be an old address")


def _has_articles(site: Site) -> bool:
    return site.store.db.execute("SELECT 1 FROM articles LIMIT 1").fetchone() is not None


def marked(row: ClaimRow) -> Iterator[tuple[str, bool]]:
    """The claim's words on one line, in pieces, and whether each was looked for."""
    at = 0
    for start, end in (*row.marks, (len(row.content),) * 2):
        for piece, is_found in ((row.content[at:start], False), (row.content[start:end], True)):
            if piece:
                # "a  b", not "ab"
                yield visible(re.sub(r"\s+", " ", piece)), is_found
        at = end


def _form(ask: Ask) -> dict[str, str]:
    """The fields as they were filled in, for the form that is shown again."""
    return {name: ask.query.get(name, "") for name in (*queries.WORDS, "kind", "act", "states", "party")}


def _facet(counts: Mapping[str, int], asked: str, words: Mapping[str, str] = {}) -> list[tuple[str, str, int | None]]:
    """Values as the facets of a table have them: value, words (the value itself where there are none for it), count; and the
    one that is asked for, also where it is none of the most frequent."""
    others: dict[str, None] = {asked: None} if asked and asked not in counts else {}
    return [(value, words.get(value, value), count) for value, count in {**counts, **others}.items()]


def _named(field: str, values: Iterable[str]) -> dict[str, str]:
    """Countries by their names; other values stand for themselves."""
    return {value: name_of(value) for value in values} if field == "country" else {}


def _most(rows: list[PartyRow]) -> int:
    return max((row.total for row in rows), default=1) or 1


def _page(template: str, site: Site, ask: Ask, *, status: int = 200, **context: Any) -> Response:
    found = _environment().get_template(f"{template}.html.jinja")
    made = found.render(site=site, reviewer=ask.reviewer, filling=site.filling(), **context)
    return HTMLResponse(made, status)


@cache
def _environment() -> Environment:
    from jinja2 import FileSystemLoader

    environment = html.environment().overlay(loader=FileSystemLoader([TEMPLATES, VERIFICATION]))
    # An overlay shares these with the one it lies over, which has no use for the page's own.
    environment.globals = environment.globals | {
        "certainty": certainty, "position": position, "kinds": queries.KINDS, "acts": queries.ACTS, "queued": queries.QUEUED, "marked": marked, "speaker_kinds": get_args(SpeakerKind),
        "entity_labels": LABELS, "bounds": get_args(Bound), "states": queries.STATES, "address": queries.to_address
    }  # fmt: skip
    return environment
