"""Pairs quotation marks, whatever their shape: curly, straight, single, low, guillemets, LaTeX.

Pairing by order fails on the first stray mark (demands.md has the reports), so each mark is judged by what stands
beside it: a mark after white space opens, one before white space or punctuation closes, one between letters is an
apostrophe.  Only a mark that could be either is settled by what is open.  Marks never pair across a paragraph's end; a
quotation that is open there goes on in the next paragraph if that begins with an opening mark, as newspapers print it, whatever
captions and headings stand between.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from . import late_re as re
from .marks import FAMILY, MARK, Mark, direction
from .paragraphs import SENTENCE_END, is_aside
from .pieces import trimmed

# 6'2" and 24"-wide: feet and inches, which open and close nothing.
# "6'2\"", "24\"-wide", not "24\" he", "'2"
MEASURE = re.compile(
    r"(?<![\w.])\d+(?:\.\d+)?\s?(?:['’′]\s?\d+(?:\.\d+)?\s?(?:[\"”″]|'')?|[\"″](?=[\s-]?(?:x\b|wide|high|long|tall|thick|deep|screen|pipe|display|tyre|tire|wheel|[\d])))"
)


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


BARE = 6  # paragraphs that a quotation goes on over without a mark at their head; chosen, not measured
MAX_DEPTH = 6  # marks beyond this depth are strays


def find_quotations(text: str, paragraphs: list[tuple[int, int]]) -> list[Quotation]:
    """The quotations in ``paragraphs`` (ranges of code points of ``text``), in text order, with their nesting depth.

    Never raises: a mark without a partner is no quotation, except where a paragraph opens with it or a colon or comma
    leads to it; then it runs to the paragraph's end.
    """
    return list(_quotations(text, tuple(paragraphs)))


@lru_cache(maxsize=1)
def _quotations(text: str, paragraphs: tuple[tuple[int, int], ...]) -> tuple[Quotation, ...]:
    """Kept, as the encoder and the statements ask for those of an article."""
    found: list[Quotation] = []
    running: int | None = None  # the place in found of the quotation that the next paragraph may go on with
    told = [(start, end) for start, end in paragraphs if not is_aside(text[start:end])]
    bare = 0  # how many paragraphs a quotation still goes on over without a mark at their head
    for i, (start, end) in enumerate(told):
        if bare and running is not None:
            bare -= 1
            running = _go_on_bare(text, found, running, start, end, ends=not bare)
            continue
        following = _family_at(text, told[i + 1][0]) if i + 1 < len(told) else None
        inside = _in_paragraph(text, start, end, following)
        if running is not None and inside and inside[0].outer[0] == start and inside[0].family == found[running].family:
            inside[0].continues = running
        running = next((len(found) + j for j, q in enumerate(inside) if not q.closed and q.family == following), None)
        found.extend(inside)
        if running is None and inside and (bare := _bare(text, inside[-1], told[i + 1 : i + 1 + BARE])):
            running = len(found) - 1
    _set_depths(found)
    return tuple(found)


def _in_paragraph(text: str, start: int, end: int, following: str | None) -> list[Quotation]:
    """The quotations of one paragraph in text order, and the one that it leaves open."""
    inside, unclosed = _pair(text, start, end, following)
    for position, mark_end, family in unclosed:
        goes_on = following == family and position == unclosed[0][0]
        if mark_end < end and (goes_on or not inside and _lost_its_close(text, start, position)):
            inside.append(_quotation(text, (position, mark_end), (end, end), family, closed=False))
            break
    return sorted(inside, key=lambda q: (q.outer[0], -q.outer[1]))


def _go_on_bare(text: str, found: list[Quotation], before: int, start: int, end: int, *, ends: bool) -> int | None:
    """Adds a paragraph without a mark at its head to those that a quotation goes on over, and what is quoted in it; its place, if it
    does not end the quotation."""
    place = len(found)
    found.append(_quotation(text, (start, start), (end - ends, end), found[before].family, closed=ends))
    found[-1].continues = before
    found += sorted(_pair(text, start, end, None)[0], key=lambda q: (q.outer[0], -q.outer[1]))
    return None if ends else place


def _bare(text: str, opened: Quotation, paragraphs: list[tuple[int, int]]) -> int:
    """Over how many of the next paragraphs an open quotation goes on that have no double mark at their head, as parliaments and the
    EU print it: up to the first that has one, where that ends it behind a full stop and is alone."""
    if opened.closed or opened.family != "double":
        return 0
    for number, (start, end) in enumerate(paragraphs, 1):
        marks = [mark.span() for mark in MARK.finditer(text, start, end) if FAMILY[mark[0]][0] == "double"]
        if marks:
            ends = marks == [(end - 1, end)] and end - start > 2 and SENTENCE_END.search(text[start:end])
            return number if ends else 0
    return 0


def _family_at(text: str, position: int) -> str | None:
    """The family of the mark that stands there, if one does."""
    mark = MARK.match(text, position)
    return FAMILY[mark[0]][0] if mark else None


def _quotation(
    text: str, opening: tuple[int, int], closing: tuple[int, int], family: str, *, closed: bool = True
) -> Quotation:
    """The quotation between two marks, the blanks of « oui » and of tokenised text left out of its words."""
    return Quotation(*trimmed(text, opening[1], closing[0]), (opening[0], closing[1]), family, closed=closed)


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


def _pair(text: str, start: int, end: int, following: str | None) -> tuple[list[Quotation], list[tuple[int, int, str]]]:
    """The closed quotations of one paragraph, and the (position, end of mark, family) of those left open; ``following``: the family of
    the mark with which the next paragraph begins."""
    closed: list[Quotation] = []
    stack: list[tuple[int, int, str]] = []
    marks = [
        Mark(text, start, end, *found.span(), goes_on=FAMILY[found[0]][0] == following)
        for found in MARK.finditer(text, start, end)
    ]
    measures = {i for m in MEASURE.finditer(text, start, end) for i in range(*m.span())} if marks else ()
    for mark in (single for written in marks for single in _apart(written, stack)):
        if mark.position in measures and not _closes_an_open(mark, stack):
            continue
        way = direction(mark, {family: text[s:e] for s, e, family in stack})
        if way > 0:
            stack = [*stack[-MAX_DEPTH:], (mark.position, mark.stop, mark.family)]
        while way < 0 and stack:
            position, mark_end, family = stack.pop()
            if family == mark.family:
                if text[mark_end : mark.position].strip():
                    closed.append(_quotation(text, (position, mark_end), (mark.position, mark.stop), family))
                break
    return closed, stack


def _apart(mark: Mark, stack: list[tuple[int, int, str]]) -> list[Mark]:
    """The mark, or the two of ‘He said ‘no’’, which closes two single ones where no double one is open."""
    families = [family for *_, family in stack]
    if mark.sign != "’’" or "double" in families or "single" not in families:
        return [mark]
    half = mark.position + 1
    return [Mark(mark.text, mark.start, mark.end, a, b) for a, b in ((mark.position, half), (half, mark.stop))]


def _closes_an_open(mark: Mark, stack: list[tuple[int, int, str]]) -> bool:
    """He said, "It took 24": a number may well stand last in a quotation, unless another mark is there to close it."""
    if mark.family != "double" or "double" not in {family for *_, family in stack} or mark.after.isalpha():
        return False
    later = next(mark.later(), None)
    return later is None or mark.text[later.position - 1].isspace() or later.points > 0
