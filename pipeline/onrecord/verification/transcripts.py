"""Plain transcripts: lines that begin with who speaks, with time codes such as ``[00:12:04]`` before or between them."""

from __future__ import annotations

import re

from ..claims.labels import Label, read_label
from ..claims.turns import read_turns
from .sources import Source, Turn, Voice

# "[00:12:04]", "(1:02:03.500)", "1:02:03 at the head of a line", not "12:04 so", "at 1:02:03"
TIME = re.compile(
    r"[\[(](?P<marked>\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)[\])]|^[ \t]*(?P<bare>\d{1,2}:\d{2}:\d{2})\b", re.M
)
# "Yes.", not "\r\n"
LINE = re.compile(r"[^\r\n]+")


def is_transcript(text: str) -> bool:
    """Whether a text is a dialogue with labels, or has a time code on three of its lines."""
    stating, asking = read_turns(text, _lines(text))
    return bool(stating or asking) or len(TIME.findall(text)) >= 3


def read_transcript(id: str, text: str) -> Source:
    """Turns by label.  A line without one is of the speaker before it; before the first label nobody is known to speak.

    Labels and time codes belong to no turn: nobody says them.
    """
    turns: list[Turn] = []
    voice: Voice | None = None
    for start, end in _lines(text):
        label = read_label(text, start, end)
        if label is not None:
            voice, start = voice_of(text, start, label), label.end
        turns += [Turn(a, b, voice) for a, b in _without_times(text, start, end)]
    return Source(id, text, turns, [(m.start(), m["marked"] or m["bare"]) for m in TIME.finditer(text)])


def voice_of(text: str, start: int, label: Label) -> Voice:
    """The speaker that a label at ``start`` names; the title before the name and the post behind it are the role.

    >>> line = "MINISTER ADA FROST, CHAIR OF THE BOARD: Good morning."
    >>> voice_of(line, 0, read_label(line, 0, len(line)))
    Voice(name='Ada Frost', role='minister, chair of the board', kind='unknown')
    """
    name = text[slice(*label.name)]
    around = (text[start : label.name[0]], text[label.name[1] : label.mark[0]])
    role = ", ".join(filter(None, (TIME.sub("", part).strip(" ,()[]>-–—") for part in around)))
    in_capitals = name.isupper() and (" " in name or len(name) > 3)  # but WHO
    return Voice(name.title() if in_capitals else name, role.lower() if role.isupper() else role)


def _lines(text: str) -> list[tuple[int, int]]:
    return [
        (m.start() + len(m[0]) - len(m[0].lstrip()), m.start() + len(m[0].rstrip()))
        for m in LINE.finditer(text)
        if m[0].strip()
    ]


def _without_times(text: str, start: int, end: int) -> list[tuple[int, int]]:
    pieces, place = [], start
    for match in TIME.finditer(text, start, end):
        pieces.append((place, match.start()))
        place = match.end()
    pieces.append((place, end))
    return [(a, b) for a, b in pieces if text[a:b].strip()]
