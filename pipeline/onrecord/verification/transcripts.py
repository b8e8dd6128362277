"""Plain transcripts: lines that begin with who speaks, with time codes such as ``[00:12:04]`` before or between them."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from ..claims.labels import Label, read_bare_letter, read_label, read_line
from ..claims.recurring import MIN_TURNS
from ..claims.set_off import read_set_off
from ..claims.turns import read_turns
from .sources import Source, Turn, Voice

CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?"
LONG = r"\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?"
UNTIL = rf"(?:[ \t]*(?:-+>|[-–—]|to)[ \t]*{CLOCK})?"
# "[00:12:04]", "(1:02:03.500)", "[00:04.000 --> 00:09.120]", "1:02:03 at the head of a line", "12:04", not "12:04 so", "at 1:02:03"
TIME = re.compile(
    rf"[\[(](?P<marked>{CLOCK}){UNTIL}[\])]|^[ \t]*(?:(?P<bare>{LONG})\b{UNTIL}|(?P<alone>\d{{1,2}}:\d{{2}})(?=[ \t]*$))",
    re.M,
)
# From one time to another, before all else that is in a line.
# "[00:04.000 --> 00:09.120]  Ada Frost: Yes", "0:00:01 - 0:00:04 Yes", not "[00:04] Yes", "10:00 to 12:00 is closed"
RANGE = re.compile(
    rf"(?:[\[(]{CLOCK}[ \t]*(?:-+>|[-–—]|to)[ \t]*{CLOCK}[\])]|{LONG}[ \t]*(?:-+>|[-–—])[ \t]*{LONG})[ \t]*"
)
# Behind a name.
# "Ada Frost 00:00:01", "Ada Frost  0:04", not "Ada Frost"
BEHIND = re.compile(rf"[ \t](?P<time>{CLOCK})[ \t]*$")
# "Yes.", not "\r\n"
LINE = re.compile(r"[^\r\n]+")
# A line that is a page's number; of digits alone only with a blank line or a new page before it.
# "Page 12 of 40", "- 12 -", "[12]", not "12", "pages 12"
PAGE = re.compile(
    r"page[ \t]\d{1,4}(?:[ \t]?(?:of|/)[ \t]?\d{1,4})?|[-–—\[(][ \t]?\d{1,4}[ \t]?[-–—\])]", re.IGNORECASE
)
# "12", "12/40", not "twelve"
DIGITS = re.compile(r"\d{1,4}(?:[ \t]?/[ \t]?\d{1,4})?")
# "12   Q. Why", "3 pipes", "3", not "3. pipes"
NUMBERED = re.compile(r"(?P<number>\d{1,2})(?:[ \t]+|$)")
# How many lines, and which share of all, make a transcript whose lines are numbered; chosen, not measured.
MIN_NUMBERED, MOSTLY = 5, 0.8

Lines = list[tuple[int, int]]


def is_transcript(text: str) -> bool:
    """Whether a text is a dialogue with labels, or has a time code on three of its lines."""
    lines, _ = _lines(text)
    alone = [label for start, end in lines if (label := _alone(text, start, end))]
    labelled = len(alone) >= MIN_TURNS or any(read_turns(text, lines)) or bool(read_set_off(text, lines))
    return labelled or len(TIME.findall(text)) >= 3


def read_transcript(id: str, text: str) -> Source:
    """Turns by label.  A line without one is of the speaker before it; before the first label nobody is known to speak.

    Labels, time codes, numbers of pages and lines belong to no turn: nobody says them.
    """
    turns: list[Turn] = []
    voice: Voice | None = None
    behind: list[tuple[int, str]] = []
    lines, pages = _lines(text)
    letters = {label.key for line in lines if (label := read_bare_letter(text, *line))} == {"q", "a"}
    set_off = read_set_off(text, lines)
    for start, end in lines:
        begin, label = set_off.get(start, (start, None))
        label = label or read_label(text, start, end) or read_line(text, start, end) or _alone(text, start, end)
        label = label or (read_bare_letter(text, start, end) if letters else None)
        if label is not None:
            behind += [
                (found.start(), found["time"])
                for found in [BEHIND.search(text, begin, end)]
                if found and end == label.end
            ]
            voice, start = voice_of(text, begin, label), label.end
        turns += [Turn(a, b, voice) for a, b in _without_times(text, start, end)]
    times = sorted([*behind, *((m.start(), m["marked"] or m["bare"] or m["alone"]) for m in TIME.finditer(text))])
    notices = [f"{id}: lines left out that are the number of a page: {pages:,}"] if pages else []
    return Source(id, text, turns, times, notices)


def _alone(text: str, start: int, end: int) -> Label | None:
    """A label with its colon that fills its line, so that the words are on the next: “Ada Frost:”."""
    if text[end - 1] != ":" or (label := read_label(f"{text[start:end]} x", 0, end - start + 2)) is None:
        return None
    name, mark = ((a + start, b + start) for a, b in (label.name, label.mark))
    return replace(label, name=name, mark=mark, end=end)


def voice_of(text: str, start: int, label: Label) -> Voice:
    """The speaker that a label at ``start`` names; the title before the name and the post behind it are the role.

    >>> line = "MINISTER ADA FROST, CHAIR OF THE BOARD: Good morning."
    >>> voice_of(line, 0, read_label(line, 0, len(line)))
    Voice(name='Ada Frost', role='minister, chair of the board', kind='unknown', number=0)
    """
    name = text[slice(*label.name)]
    around = (text[start : label.name[0]], text[label.name[1] : label.mark[0]])
    role = ", ".join(filter(None, (TIME.sub("", part).strip(" ,()[]>*_-–—/=~|") for part in around)))
    in_capitals = name.isupper() and (" " in name or len(name) > 3)  # but WHO
    return Voice(name.title() if in_capitals else name, role.lower() if role.isupper() else role)


def _lines(text: str) -> tuple[Lines, int]:
    """The lines with words, without the numbers of lines and the ranges of time before them, and how many numbers of pages are left out."""
    found = [
        (m.start() + len(m[0]) - len(m[0].lstrip()), m.start() + len(m[0].rstrip()))
        for m in LINE.finditer(text)
        if m[0].strip()
    ]
    lines = [line for line, before in zip(found, [None, *found], strict=False) if not _is_page(text, line, before)]
    pages = len(found) - len(lines)
    lines = [(match.end() if (match := RANGE.match(text, *line)) else line[0], line[1]) for line in lines]
    return _without_numbers(text, [line for line in lines if line[0] < line[1]]), pages


def _is_page(text: str, line: tuple[int, int], before: tuple[int, int] | None) -> bool:
    if PAGE.fullmatch(text, *line):
        return True
    gap = text[before[1] if before else 0 : line[0]]
    return DIGITS.fullmatch(text, *line) is not None and (gap.count("\n") > 1 or "\f" in gap)


def _without_numbers(text: str, lines: Lines) -> Lines:
    """The lines behind their numbers, where they are numbered through, from 1 on each page, as courts have it."""
    numbered = [NUMBERED.match(text, *line) for line in lines]
    numbers = [int(match["number"]) if match else None for match in numbered]
    in_order = sum(b in (1, (a or 0) + 1) for a, b in pairwise([0, *numbers]) if b is not None)
    if in_order < MIN_NUMBERED or in_order < MOSTLY * len(lines):
        return lines
    without = ((match.end() if match else start, end) for match, (start, end) in zip(numbered, lines, strict=True))
    return [(start, end) for start, end in without if start < end]


def _without_times(text: str, start: int, end: int) -> Lines:
    pieces, place = [], start
    for match in TIME.finditer(text, start, end):
        pieces.append((place, match.start()))
        place = match.end()
    pieces.append((place, end))
    return [(a, b) for a, b in pieces if text[a:b].strip()]
