"""Pairs quotation marks, whatever their shape: curly, straight, single, low, guillemets, LaTeX.

Pairing by order fails on the first stray mark (demands.md has the reports), so each mark is judged by what stands
beside it: a mark after white space opens, one before white space or punctuation closes, one between letters is an
apostrophe.  Only a mark that could be either is settled by what is open.  Marks never pair across a paragraph's end; a
quotation that is open there goes on in the next paragraph if that begins with an opening mark, as newspapers print it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MARK = re.compile(r"``|''|[\"“”„‟«»‹›‘’‚‛'`]")
# 6'2" and 24"-wide: feet and inches, which open and close nothing.
MEASURE = re.compile(
    r"(?<![\w.])\d+(?:\.\d+)?\s?(?:['’′]\s?\d+(?:\.\d+)?\s?(?:[\"”″]|'')?|[\"″](?=[\s-]?(?:x\b|wide|high|long|tall|thick|deep|screen|pipe|display|tyre|tire|wheel|[\d])))"
)
# Words that begin with an apostrophe, and years such as ’90s.
ELIDED = re.compile(r"['’‘](?:em|tis|twas|til|till|cause|bout|round|n|nuff|im|er|\d0s|\d\d)\b", re.IGNORECASE)
# Which family a mark belongs to, and which way it points: +1 opens, -1 closes, 0 either.
FAMILY = {
    '"': ("double", 0), "''": ("double", 0), "``": ("double", 1), "“": ("double", 1), "”": ("double", -1),
    "„": ("double", 1), "‟": ("double", 1),
    "'": ("single", 0), "`": ("single", 1), "‘": ("single", 1), "’": ("single", -1), "‚": ("single", 1), "‛": ("single", 1),
    "«": ("guillemet", 0), "»": ("guillemet", 0), "‹": ("single guillemet", 0), "›": ("single guillemet", 0),
}  # fmt: skip
OPENERS_AFTER = set("([{—–-/…:")


@dataclass
class Quotation:
    """One quotation: ``outer`` holds the marks, ``start`` to ``end`` the words inside; offsets in code points.

    ``closed`` is False where the paragraph ended first; ``continues`` is the place in the list of the quotation that
    this one goes on with.
    """

    start: int
    end: int
    outer: tuple[int, int]
    family: str
    depth: int = 0
    closed: bool = True
    continues: int | None = None


MAX_DEPTH = 6  # marks beyond this depth are strays
LOOK_AHEAD = 3_000  # code points within which a single mark must find its partner


def find_quotations(text: str, paragraphs: list[tuple[int, int]]) -> list[Quotation]:
    """The quotations in ``paragraphs`` (ranges of code points of ``text``), in text order, with their nesting depth.

    Never raises: a mark without a partner is no quotation, except where a paragraph opens with it or a colon or comma
    leads to it; then it runs to the paragraph's end.
    """
    found: list[Quotation] = []
    running: Quotation | None = None
    for i, (start, end) in enumerate(paragraphs):
        inside, unclosed = _pair(text, start, end)
        next_mark = MARK.match(text, paragraphs[i + 1][0]) if i + 1 < len(paragraphs) else None
        for position, mark_end, family in unclosed:
            goes_on = next_mark is not None and FAMILY[next_mark[0]][0] == family and position == unclosed[0][0]
            if mark_end < end and (goes_on or not inside and _lost_its_close(text, start, position)):
                inside.append(Quotation(mark_end, end, (position, end), family, closed=False))
                break
        inside.sort(key=lambda q: (q.outer[0], -q.outer[1]))
        if running is not None and inside and inside[0].outer[0] == start and inside[0].family == running.family:
            inside[0].continues = found.index(running)
        found.extend(inside)
        runs_on = next_mark is not None and any(not q.closed and FAMILY[next_mark[0]][0] == q.family for q in inside)
        running = next(q for q in inside if not q.closed) if runs_on else None
    _set_depths(found)
    return found


def _lost_its_close(text: str, start: int, position: int) -> bool:
    before = text[start:position].rstrip()
    return not before or before[-1] in ":,"


def _set_depths(quotations: list[Quotation]) -> None:
    open_until: list[int] = []
    for quotation in quotations:
        while open_until and open_until[-1] <= quotation.outer[0]:
            open_until.pop()
        quotation.depth = len(open_until)
        open_until.append(quotation.outer[1])


def _pair(text: str, start: int, end: int) -> tuple[list[Quotation], list[tuple[int, int, str]]]:
    """The closed quotations of one paragraph, and the (position, end of mark, family) of those left open."""
    closed: list[Quotation] = []
    stack: list[tuple[int, int, str]] = []
    measures = {i for m in MEASURE.finditer(text, start, end) for i in range(*m.span())}
    for mark in MARK.finditer(text, start, end):
        if mark.start() in measures and not _closes_an_open(text, mark, end, stack):
            continue
        family, way = _direction(text, start, end, mark, {f for _, _, f in stack})
        if way > 0:
            stack = [*stack[-MAX_DEPTH:], (mark.start(), mark.end(), family)]
        elif way < 0:
            while stack:
                position, mark_end, open_family = stack.pop()
                if open_family == family:
                    if text[mark_end : mark.start()].strip():
                        closed.append(Quotation(mark_end, mark.start(), (position, mark.end()), family))
                    break
    return closed, stack


def _closes_an_open(text: str, mark: re.Match[str], end: int, stack: list[tuple[int, int, str]]) -> bool:
    """“It took 24” … : a number may well stand last in a quotation that is open."""
    after = text[mark.end() : end][:1]
    return any(f == FAMILY[mark[0]][0] for _, _, f in stack) and FAMILY[mark[0]][0] == "double" and not after.isalpha()


def _direction(text: str, start: int, end: int, mark: re.Match[str], open_families: set[str]) -> tuple[str, int]:
    """The family of a mark, and +1 where it opens, -1 where it closes, 0 where it is an apostrophe or a stray."""
    family, points = FAMILY[mark[0]]
    before = text[mark.start() - 1] if mark.start() > start else ""
    after = text[mark.end()] if mark.end() < end else ""
    is_open = family in open_families
    after_gap = (
        not before
        or before.isspace()
        or before in OPENERS_AFTER
        or before in FAMILY
        and not _is_closing(text, mark.start() - 1)
    )
    before_gap = not after or not after.isalnum() and after not in "([{$€£¥#@…—–-" and after not in FAMILY
    if family == "single" and before.isalnum() and after.isalnum():
        return family, 0
    if family == "single" and not is_open and (ELIDED.match(text, mark.start()) or not after_gap):
        return family, 0
    opens_like = after_gap and bool(after) and not after.isspace()
    closes_like = not (not before or before.isspace()) and (before_gap or after in FAMILY or after in "—–-…")
    if opens_like and closes_like:
        way = points or (-1 if is_open else 1)
    elif closes_like:
        way = -1 if is_open else 0
    elif opens_like:
        way = 1
    elif not before.isspace() and not after_gap:  # between two letters: “word“word
        way = points if points > 0 or is_open else -1 if is_open else 0
    else:  # blanks on both sides, as in tokenised text
        way = points or (-1 if is_open else 1)
    if way < 0 and not is_open:
        return family, 0
    if family == "single" and way > 0 and not _closes_later(text, mark, end):
        return family, 0
    if family == "single" and way < 0 and _is_possessive(text, mark, before, after, end):
        return family, 0
    if family == "guillemet" and way > 0 and not _guillemet_closes(text, mark, end):
        return family, 0
    return family, way


def _is_closing(text: str, position: int) -> bool:
    """Whether the mark at ``position``, beside another mark, closes: there is a word or a stop on its left."""
    return (
        position > 0
        and not text[position - 1].isspace()
        and FAMILY[text[position]][1] <= 0
        and text[position - 1] not in FAMILY
    )


def _closes_later(text: str, mark: re.Match[str], end: int) -> bool:
    for later in MARK.finditer(text, mark.end(), min(end, mark.end() + LOOK_AHEAD)):
        if FAMILY[later[0]][0] == "single":
            before = text[later.start() - 1]
            after = text[later.end()] if later.end() < end else ""
            if (
                FAMILY[later[0]][1] <= 0
                and not after.isalnum()
                and (not before.isspace() or mark.end() < end and text[mark.end()].isspace())
            ):
                return True
    return mark.start() == 0 or text[mark.start() - 1] == "\n"


def _is_possessive(text: str, mark: re.Match[str], before: str, after: str, end: int) -> bool:
    """The farmers’ union: a closing mark after an s, before a small letter, with another to come before the next opens."""
    if before != "s" or after != " " or not text[mark.end() + 1 : mark.end() + 2].islower():
        return False
    for later in MARK.finditer(text, mark.end(), min(end, mark.end() + LOOK_AHEAD)):
        if FAMILY[later[0]][0] != "single":
            continue
        behind, ahead = text[later.start() - 1], text[later.end()] if later.end() < end else ""
        if behind.isalnum() and ahead.isalnum():
            continue
        return not behind.isspace() and not ahead.isalnum()
    return False


def _guillemet_closes(text: str, mark: re.Match[str], end: int) -> bool:
    """»Home » Nation« are bullets unless the other guillemet follows."""
    partner = "«" if mark[0] == "»" else "»"
    return partner in text[mark.end() : min(end, mark.end() + LOOK_AHEAD)]
