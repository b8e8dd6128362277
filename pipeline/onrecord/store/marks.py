"""Where the words that were looked for stand in a claim."""

from __future__ import annotations

import re

from .folding import places

_ON, _OFF = "\x02", "\x03"  # no folded text has them
# "\x02", "\x03", not "2"
_EDGE = re.compile(f"[{_ON}{_OFF}]")
MARKED = f"highlight(words, 1, '{_ON}', '{_OFF}')"  # the folded content, what was found in it between the two


def marks(content: str, marked: str) -> list[tuple[int, int]]:
    """The places in a claim's content, from what ``MARKED`` gives for it.

    >>> marks("Straße and road", "Strasse and \\x02road\\x03")
    [(11, 15)]
    """
    pieces = _EDGE.split(marked)
    where = range(len(content) + 1) if content == "".join(pieces) else places(content)
    at, found = 0, []
    for number, piece in enumerate(pieces):
        if number % 2:
            found.append((where[at], where[at + len(piece) - 1] + 1))
        at += len(piece)
    return found
