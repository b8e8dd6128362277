"""The addresses under ``/api/``: what the page's script asks for and sends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

from starlette.responses import JSONResponse, Response

from ..errors import OnrecordError
from ..store import actions, decisions, parties, queue
from ..store.records import Decision
from . import articles
from .queries import is_number, read_filter
from .site import Ask, Site

Json = dict[str, Any]
PAGE = 50


def refuse(site: Site, ask: Ask, status: int, words: str) -> Response:
    return JSONResponse({"error": words}, status_code=status)


def get_queue(site: Site, ask: Ask) -> Response:
    """``order``, ``after``, ``article`` and what a filter has: the next claims to decide."""
    orders = {order: order for order in get_args(queue.Order)}
    asked = ask.query.get("order", "certainty")
    if asked not in orders:
        raise OnrecordError(f"no order “{asked}”; there are: {', '.join(orders)}")
    article = ask.query.get("article", "")
    if article and not is_number(article):
        raise OnrecordError("“article” is the number of one; go back to the list of articles")
    found = queue.page(
        site.store,
        orders[asked],
        only=read_filter(ask.query),
        article=int(article) if article else None,
        after=ask.query.get("after"),
        limit=PAGE,
    )
    return JSONResponse(
        {
            "rows": [{"article": row.article, "claim": row.claim} for row in found.rows],
            "next": found.next,
            **_state(site, ask),
        }
    )


def get_article(site: Site, ask: Ask) -> Response:
    # First the state: the article has at least all decisions up to the one that is called the last.
    return JSONResponse({**_state(site, ask), **_article(site, ask.path["article"])})


def get_changes(site: Site, ask: Ask) -> Response:
    """The decisions after number ``since`` (without one, none): what other tabs and reviewers did."""
    since = ask.query.get("since")
    if since is not None and not is_number(since):
        raise OnrecordError("“since” is the number of a decision; reload the page")
    # First the state: what is decided in between comes again next time, and is not left out.
    state = _state(site, ask)
    made = [] if since is None else decisions.log(site.store, since=int(since))
    if made:
        state["last"] = made[-1].number
    return JSONResponse({"decisions": [_decision(site, decision) for decision in made], **state})


def get_parties(site: Site, ask: Ask) -> Response:
    """``name``: people and bodies across articles whose name has words that begin so."""
    found = parties.named_like(site.store, ask.query.get("name", ""))
    return JSONResponse({"rows": [{"party": row.party, "name": row.name, "total": row.total} for row in found]})


def post_decision(site: Site, ask: Ask) -> Response:
    """The body is an action; the answer has the article as it stands then."""
    action = actions.parse(ask.body)
    return _decide(site, ask, lambda: decisions.decide(site.store, action, reviewer=ask.reviewer, request=ask.id))


def post_undo(site: Site, ask: Ask) -> Response:
    return _decide(site, ask, lambda: decisions.undo(site.store, reviewer=ask.reviewer, request=ask.id))


def post_redo(site: Site, ask: Ask) -> Response:
    return _decide(site, ask, lambda: decisions.redo(site.store, reviewer=ask.reviewer, request=ask.id))


def _decide(site: Site, ask: Ask, decide: Callable[[], Decision | None]) -> Response:
    try:
        made = decide()
    except decisions.Conflict as conflict:
        others = [_decision(site, decision) for decision in conflict.decisions]
        return JSONResponse({"error": str(conflict), "decisions": others}, status_code=409)
    if made is None:
        return JSONResponse({"decision": None, **_state(site, ask)})
    state = _state(site, ask)
    article = {} if made.article is None else _article(site, made.article)
    return JSONResponse({"decision": _decision(site, made), **state, **article})


def _article(site: Site, article: int) -> Json:
    return {"article": articles.to_json(articles.read(site, article))}


def _decision(site: Site, decision: Decision) -> Json:
    """``places`` are what it changed: ``claim:c2``, ``speaker:s1``; ``of`` is the action that it took back or again."""
    of = decisions.log(site.store, since=decision.of - 1, limit=1) if decision.of else []
    return {
        "number": decision.number,
        "reviewer": decision.reviewer,
        "action": decision.action,
        "of": of[0].action if of else None,
        "article": decision.article,
        "places": list(decision.after),
    }


def _state(site: Site, ask: Ask) -> Json:
    """What is shown on top of the page: how far the review is, and the number of the last decision."""
    progress = queue.progress(site.store, reviewer=ask.reviewer)
    return {
        "last": decisions.last(site.store),
        "progress": {"decided": progress.decided, "total": progress.total, "seconds": progress.seconds_left},
        "filling": site.filling(),
    }
