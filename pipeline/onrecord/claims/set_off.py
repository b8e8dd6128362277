"""Labels that are set off otherwise than by a colon: “[Ada Frost] Yes.”, “**Ada Frost:** Yes.”, “<ada> yes”, the lines of
chats with their days, and a name alone on its line.

One such line alone tells nothing (“[Laughter] Yes.”), so the lines of a text are read together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from ..text import late_re as re
from ..text.pieces import Piece
from .labels import CAPITAL, CLOCK, TIME, WORD, Label, is_somebody, moved, read_label, whole_label
from .recurring import (
    MIN_TURNS,
    Found,
    read_asked,
    read_counted,
    read_posted,
    read_separated,
    read_stopped,
)

LONGEST = 70  # characters of a line that is a name; chosen, not measured
# "[12/03/2024, 10:03:22] Ada", "2024-03-12 10:03 – Ada", "12.03.24, 9:05 PM - Ada", not "12/03 Ada", "10:03 Ada"
STAMP = re.compile(
    r"[\[(]?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?[ \t\u202f]+\d{1,2}:\d{2}(?::\d{2})?(?:[ \t\u202f]?[APap]\.?[Mm]\.?)?[\])]?[ \t]*(?:[–—-][ \t]*)?"
)
# Each from the head of a line to what is said.
# "[Ada Frost] Yes", "(12:04) [MR. HALE]: Yes", not "[applause] Yes", "(Arden) Yes"
BRACKETED = re.compile(rf"{TIME}\[(?P<name>{CAPITAL}[^\[\]:\n]{{1,60}})\]:?[ \t]+(?=\S)")
# "**Ada Frost:** Yes", "- __Ada Frost__: Yes", "**[0:12] Ada:** Yes", not "**Yes**, she said", "** Ada: ** Yes"
STRONG = re.compile(
    rf"(?:[-*•>][ \t]+)?{TIME}(?P<open>\*\*|__|\*|_)(?P<name>{TIME}{CAPITAL}[^*_:\n]{{0,60}})(?::(?P=open):?|(?P=open):)[ \t]*(?=\S)"
)
# "<ada> yes", "[12:04] <@Ada Frost> yes", not "<ada>", "</p> yes"
ANGLED = re.compile(rf"{TIME}<[@+%~&]?(?P<name>[^\W\d_][^<>/=\n]{{0,40}})>[ \t]+(?=\S)")
# "12:04:31 From Ada Frost to Everyone: Yes", not "From Ada Frost to you: Yes"
SENT = re.compile(
    r"\d{1,2}:\d{2}:\d{2}[ \t]+From[ \t]+(?P<name>[^:\n]{1,60}?)[ \t]+[tT]o[ \t]+[^:\n]{1,60}:[ \t]*(?=\S)"
)
# "Ada Frost\tYes", "| Ada Frost | Yes |", not "Ada Frost, Yes"
TABLED = re.compile(rf"(?:\|[ \t]*)?(?P<name>{CAPITAL}[^|:\t\n]{{1,60}}?)[ ]*(?:\t+|\|)[ \t]*(?=[^\s|-])")
# A line that is nothing but a name, and what sets it off.
# "ADA FROST", "### Ada Frost", "**Ada Frost** (00:12)", "Ada Frost, 00:12:04", "00:12 Ada Frost", not "we opened it"
ALONE = re.compile(
    rf"(?P<before>(?:#{{1,6}}[ \t]+)?(?P<open>\*\*|__)?(?:{CLOCK}[ \t]*(?:[–—-]+>?[ \t]*)?)?)(?P<name>{CAPITAL}[^:*_\n]{{1,60}}?)(?(open)(?P=open))(?P<time>,?[ \t]+{CLOCK})?$"
)
# Who takes part, in a list before the turns.
# "Ada Frost - Chief Executive Officer", "Ada Frost, Harrow Bank", not "Ada Frost", "Frost said - so it goes."
LISTED = re.compile(
    rf"(?:[-*•][ \t]+)?(?P<name>(?:{WORD}[ \t]+){{1,4}}{WORD})(?:,|[ \t]+(?:--?|–|—|\|))[ \t]+{CAPITAL}[^\n:.?!]{{1,80}}$"
)
# "00:12", "[00:12:04]", not "00:12 Yes"
ONLY_TIME = re.compile(rf"{CLOCK}$")
# What transcribers and captions put in brackets at the head of a line.
# "Laughter", "End of tape", "DOOR SLAMS", not "Ada Frost"
DIRECTION = re.compile(
    r"^(?:alarm|applause|audience|beat|bell|car |chatter|cheer|cough|cross|crowd|dog|door|end|engine|foot|gasp|gun|inaudible|"
    r"indistinct|inter|knock|laugh|music|no |off|on |pause|phone|radio|recess|redacted|ring|sigh|silence|siren|sob|sound|start|static|"
    r"telephone|thunder|unintelligible|video|whisper|wind )",
    re.IGNORECASE,
)


def read_set_off(text: str, lines: list[Piece]) -> dict[int, tuple[int, Label]]:
    """The labels by the offsets of their lines, each with the offset of its first word; all of one kind, and none where a
    text has fewer than two."""
    for read in READERS:
        found = dict(read(text, lines))
        if len(found) >= MIN_TURNS:
            return found
    return {}


def _stamped(text: str, lines: list[Piece]) -> Iterator[Found]:
    for start, end in lines:
        stamp = STAMP.match(text, start, end)
        if stamp and (label := read_label(text, stamp.end(), end)):
            yield start, (stamp.end(), label)


def _strong(text: str, lines: list[Piece]) -> Iterator[Found]:
    return _matched(STRONG, text, lines)


def _sent(text: str, lines: list[Piece]) -> Iterator[Found]:
    return _matched(SENT, text, lines)


def _bracketed(text: str, lines: list[Piece]) -> Iterator[Found]:
    """Names in brackets: those of most lines, or that come back, or that a title, a post or a known given name tells."""
    found = [(start, one) for start, one in _matched(BRACKETED, text, lines) if not DIRECTION.match(f"{one[1].key} ")]
    counts = Counter(label.key for _, (_, label) in found)
    most = len(found) >= len(lines) / 2 or sum(count > 1 for count in counts.values()) >= MIN_TURNS
    return (
        (start, (begin, label))
        for start, (begin, label) in found
        if most or is_somebody(text[begin : label.name[1]], label)
    )


def _tabled(text: str, lines: list[Piece]) -> Iterator[Found]:
    """The rows of a table whose first column is who speaks: most lines of the text."""
    found = list(_matched(TABLED, text, lines))
    return iter(found if len(found) > len(lines) / 2 else ())


def _angled(text: str, lines: list[Piece]) -> Iterator[Found]:
    """Nicks may be of small letters; the tags of a page are none."""
    if "</" in text:
        return
    for start, end in lines:
        if match := ANGLED.match(text, start, end):
            name, mark = match.span("name"), (match.end("name"), match.end("name") + 1)
            yield start, (name[0], Label(name, mark, match.end(), match["name"].lower(), is_marked=True))


def _matched(pattern: re.Pattern[str], text: str, lines: list[Piece]) -> Iterator[Found]:
    for start, end in lines:
        match = pattern.match(text, start, end)
        if match and (label := whole_label(match["name"])):
            yield start, (match.start("name"), moved(label, match.start("name"), match.end()))


def _alone(text: str, lines: list[Piece]) -> Iterator[Found]:
    """Names that fill their lines, with words on the next.

    A heading is none: the name has a time, is in a list of those who take part, or comes back where every fourth line at least is a
    name; in capitals or set off it may have a title, a post or a known given name instead.
    """
    listed = _listed(text, lines)
    labels: dict[int, tuple[int, Label]] = {}
    told: set[str] = set()
    for (start, end), below in pairwise([*lines, (len(text), len(text))]):
        match = ALONE.match(text, start, end) if end - start < LONGEST else None
        label = whole_label(match["name"]) if match else None
        if match is None or label is None or not text[slice(*below)] or text[slice(*below)].isupper():
            continue
        labels[start] = match.start("name"), moved(label, match.start("name"), end)
        is_timed = bool(match["time"]) or ONLY_TIME.match(text, *below) is not None
        if is_timed or label.key in listed or _is_set_off(match, label):
            told.add(label.key.split()[-1])
    counts = Counter(label.key for _, label in labels.values())
    if len(labels) >= len(lines) / 4:
        told |= {key.split()[-1] for key, count in counts.items() if count > 1}
    if len(told) >= MIN_TURNS:
        yield from (item for item in labels.items() if item[1][1].key.split()[-1] in told)


def _listed(text: str, lines: list[Piece]) -> set[str]:
    return {match["name"].lower() for line in lines if (match := LISTED.match(text, *line))}


def _is_set_off(match: re.Match[str], label: Label) -> bool:
    """Whether a line that is a person's name has capitals or signs that set it off."""
    return (bool(match["before"]) or match["name"].isupper()) and is_somebody(match["name"], label)


READERS = (
    _stamped, _strong, _sent, _angled, _bracketed, _tabled, _alone, read_asked, read_counted, read_separated, read_stopped, read_posted,
)  # fmt: skip
