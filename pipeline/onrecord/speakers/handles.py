"""Who posts under a handle: "@ada_frost" is Ada Frost."""

from __future__ import annotations

from ..text import late_re as re
from ..text.names import fold
from .links import Link, Question
from .sources import Nothing

# "@ada_frost", "@AdaFrost2", not "ada_frost", "@ada frost"
HANDLE = re.compile(r"^@\w[\w.]*$")
# What a handle has beside the letters of a name.
# "_", "2", not "a"
NO_LETTERS = re.compile(r"[\W\d_]+")


def by_handle(question: Question) -> Link | None:
    """ "@ada_frost:": the only one whose name has these letters, in this order."""
    pieces = question.claim["source"]
    if isinstance(question.source, Nothing) or len(pieces) != 1:
        return None
    handle = question.scene.text[slice(*pieces[0])]
    if not HANDLE.fullmatch(handle):
        return None
    wanted = _letters(handle)
    bearers = [
        r for r in question.scene.referents if r.kind in ("person", "organization") and _letters(r.name) == wanted
    ]
    return Link(bearers[0], "name", tuple(pieces[0])) if wanted and len(bearers) == 1 else None


def _letters(name: str) -> str:
    return NO_LETTERS.sub("", fold(name))
