"""The files that pages are made of, read once: what a request names is looked up among them, never on the disk."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ..formats import html
from ..verification import page

STATIC = Path(__file__).parent / "static"
TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


@cache
def _files() -> dict[str, tuple[bytes, str]]:
    """Content and media type by name.  ``page.css``, the look of an article with marks, is the HTML format's; ``verification.css`` that of a draft beside its sources."""
    paths = {path.name: path for path in STATIC.iterdir()}
    paths |= {"page.css": html.FOLDER / "page.css", "verification.css": page.FOLDER / "page.css"}
    return {name: (path.read_bytes(), TYPES[path.suffix]) for name, path in paths.items()}


def asset(request: Request) -> Response:
    """``/static/NAME``."""
    found = _files().get(request.path_params["name"])
    if found is None:
        raise HTTPException(404)
    content, media_type = found
    return Response(content, media_type=media_type)
