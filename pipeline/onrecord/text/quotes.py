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
CLOSING_GUILLEMET = {"»": re.compile(r"\S[«»](?!\w)"), "›": re.compile(r"\S[‹›](?!\w)")}
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
    running: int | None = None  # the place in found of the quotation that the next paragraph may go on with
    for i, (start, end) in enumerate(paragraphs):
        inside, unclosed = _pair(text, start, end)
        next_mark = MARK.match(text, paragraphs[i + 1][0]) if i + 1 < len(paragraphs) else None
        for position, mark_end, family in unclosed:
            goes_on = next_mark is not None and FAMILY[next_mark[0]][0] == family and position == unclosed[0][0]
            if mark_end < end and (goes_on or not inside and _lost_its_close(text, start, position)):
                inside.append(_quotation(text, (position, mark_end), (end, end), family, closed=False))
                break
        inside.sort(key=lambda q: (q.outer[0], -q.outer[1]))
        if running is not None and inside and inside[0].outer[0] == start and inside[0].family == found[running].family:
            inside[0].continues = running
        next_family = FAMILY[next_mark[0]][0] if next_mark else None
        running = next((len(found) + j for j, q in enumerate(inside) if not q.closed and q.family == next_family), None)
        found.extend(inside)
    _set_depths(found)
    return found


def _quotation(
    text: str, opening: tuple[int, int], closing: tuple[int, int], family: str, *, closed: bool = True
) -> Quotation:
    """The quotation between two marks, the blanks of « oui » and of tokenised text left out of its words."""
    words = text[opening[1] : closing[0]]
    start = closing[0] - len(words.lstrip())
    return Quotation(start, start + len(words.strip()), (opening[0], closing[1]), family, closed=closed)


def _lost_its_close(text: str, start: int, position: int) -> bool:
    """Whether a mark without a partner opens what runs to the paragraph's end: at its head, behind a colon or comma, or
    behind a full stop with a capital after it."""
    before = text[start:position].rstrip()
    return not before or before[-1] in ":," or before[-1] in ".!?" and text[position + 1 : position + 2].isupper()


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
        family, way = _direction(text, start, end, mark, {f: text[s:e] for s, e, f in stack})
        if way > 0:
            stack = [*stack[-MAX_DEPTH:], (mark.start(), mark.end(), family)]
        elif way < 0:
            while stack:
                position, mark_end, open_family = stack.pop()
                if open_family == family:
                    if text[mark_end : mark.start()].strip():
                        closed.append(_quotation(text, (position, mark_end), mark.span(), family))
                    break
    return closed, stack


def _closes_an_open(text: str, mark: re.Match[str], end: int, stack: list[tuple[int, int, str]]) -> bool:
    """He said, "It took 24": a number may well stand last in a quotation, unless another mark is there to close it."""
    after = text[mark.end() : end][:1]
    if FAMILY[mark[0]][0] != "double" or "double" not in {family for *_, family in stack} or after.isalpha():
        return False
    marks = MARK.finditer(text, mark.end(), min(end, mark.end() + LOOK_AHEAD))
    later = next((m for m in marks if FAMILY[m[0]][0] == "double"), None)
    return later is None or text[later.start() - 1].isspace() or FAMILY[later[0]][1] > 0


def _direction(text: str, start: int, end: int, mark: re.Match[str], opened: dict[str, str]) -> tuple[str, int]:
    """The family of a mark, and +1 where it opens, -1 where it closes, 0 where it is an apostrophe or a stray.

    ``opened`` has the families that are open, each with the mark that opened it last.
    """
    family, points = FAMILY[mark[0]]
    before = text[mark.start() - 1] if mark.start() > start else ""
    after = text[mark.end()] if mark.end() < end else ""
    is_open = family in opened
    if "guillemet" in family:
        return family, _guillemet_way(text, start, end, mark, opened.get(family))
    after_gap = (
        not before
        or before.isspace()
        or before in OPENERS_AFTER
        or before in FAMILY
        and not _is_closing(text, mark.start() - 1)
        or not is_open
        and family == "double"
        and not before.isalnum()  # "One.""Two." and said,"One."
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
    elif not before.isspace() and not after_gap:  # glued on both sides: “word“word, "One,"he said, the U.S.’s
        way = 0 if family == "single" else 1 if points > 0 else -1 if is_open else 0
    else:  # blanks on both sides, as in tokenised text
        way = points or (-1 if is_open else 1)
    if way < 0 and not is_open:
        return family, 0
    if family == "single" and way > 0 and not _closes_later(text, start, end, mark):
        return family, 0
    if family == "single" and way < 0 and _is_possessive(text, mark, before, after, end):
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


def _closes_later(text: str, start: int, end: int, mark: re.Match[str]) -> bool:
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
    return mark.start() == start


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


def _guillemet_way(text: str, start: int, end: int, mark: re.Match[str], opener: str | None) -> int:
    """« oui », »ja« and »ja»: the first may have blanks inside; a » with a blank behind it is a bullet."""
    glued = mark.start() > start and not text[mark.start() - 1].isspace()
    spaced = text[mark.end() : end][:1].isspace()
    ahead = text[mark.end() : min(end, mark.end() + LOOK_AHEAD)]
    if mark[0] in "«‹":
        if opener is not None and opener in "»›" and glued:
            return -1
        return 1 if mark.start() == start or ("»" if mark[0] == "«" else "›") in ahead else 0
    if opener is not None and (opener in "«‹" or glued):
        return -1
    return 1 if not glued and not spaced and CLOSING_GUILLEMET[mark[0]].search(ahead) else 0
