"""Which address answers with what."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.convertors import IntegerConvertor, register_url_convertor
from starlette.routing import Route

from . import api, downloads, pages
from .assets import asset
from .site import Answer, Refuse, Site


class Number(IntegerConvertor):
    """A number that the store can have given: others are of no address."""

    regex = "[0-9]{1,18}"


register_url_convertor("number", Number())


def make_app(site: Site) -> Starlette:
    """The application, to be put behind ``security.Guard``."""

    def route(path: str, answer: Answer, refuse: Refuse = pages.refuse, method: str = "GET") -> Route:
        return Route(path, site.endpoint(answer, refuse), methods=[method])

    return Starlette(
        routes=[
            route("/", pages.review),
            route("/articles", pages.articles),
            route("/search", pages.search),
            route("/speakers", pages.speakers),
            route("/speakers/{party:number}", pages.speaker),
            route("/verification", pages.verification),
            route("/claims.{format}", downloads.claims),
            route("/speakers.{format}", downloads.speakers),
            route("/api/queue", api.get_queue, api.refuse),
            route("/api/articles/{article:number}", api.get_article, api.refuse),
            route("/api/changes", api.get_changes, api.refuse),
            route("/api/parties", api.get_parties, api.refuse),
            route("/api/decisions", api.post_decision, api.refuse, "POST"),
            route("/api/undo", api.post_undo, api.refuse, "POST"),
            route("/api/redo", api.post_redo, api.refuse, "POST"),
            Route("/static/{name}", asset, methods=["GET"]),
            route("/{path:path}", pages.not_found),
        ],
    )
