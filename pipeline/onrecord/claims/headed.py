"""What people say under their names as subheads: “Ada Frost, 34, Selby”, then “I left in May.” on the next line.

Such a line also heads what an article tells of somebody, so what stands under it is read only where it is a quotation from end to
end, or somebody says it of himself.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..lexicons.vocabulary import roles
from ..text import late_re as re
from ..text.names import fold, given_names
from ..text.pieces import Piece
from .candidate import Candidate
from .labels import WORD
from .recurring import MIN_TURNS
from .spoken import OF_HIMSELF, QUOTED, is_own

# On the scale of the rates of cues, as a turn's (claims/turns.py); chosen, not measured.
HEADED_RATE = 0.97
# A line at least this long, in characters, is no subhead; chosen, not measured.
LONGEST = 90
# "Ada Frost, 34, Selby", "2. Ada Frost (Labour)", "Ada Frost, mayor of Selby", not "Ada, 34", "the mayor of Selby"
HEAD = re.compile(
    rf"(?:\d{{1,2}}[.)]\s)?(?P<name>{WORD}(?:\s(?:de|del|la|van|von|der|da|bin|al)|\s{WORD}){{1,4}})(?:(?P<age>,\s\d{{1,2}})?(?P<post>,\s[^:.?!“”\"]{{2,70}})?|\s\([A-Z][^():\n]{{1,40}}\))"
)
# A name, and where its bearer is from.
# "Ada Frost", "Maria de la Cruz", "Ada Frost, Selby Rovers", "Ada Frost – Selby", not "Frost", "the mayor"
NAME_ALONE = re.compile(
    rf"(?P<name>{WORD}(?:\s(?:de|del|la|van|von|der|da|bin|al)|\s{WORD}){{1,4}})(?:(?:,|\s[–—-])\s{WORD}(?:\s{WORD}){{0,3}})?"
)
# Two to four words of a name.
# "Ada Frost", "Ben Hale-Orr", not "Frost", "the mayor"
FULL_NAME = re.compile(rf"{WORD}(?:\s(?:de|del|la|van|von|der|da|bin|al)|\s{WORD}){{1,3}}")
# "“We left.”", "'We left.' 'We came back.'", not "“We left,” she said", "We left"
QUOTATION = re.compile(r"[“‘\"'].*[.?!…][”’\"']", re.DOTALL)


def find_headed(text: str, paragraphs: list[Piece]) -> Iterator[Candidate]:
    """A candidate for each such line with words under it: each name right above a quotation, and each of a series."""
    above = list(_right_above(text, paragraphs))
    yield from above
    taken = {one.content for one in above}
    yield from (one for one in _series(text, paragraphs) if one.content not in taken)


def _right_above(text: str, paragraphs: list[Piece]) -> Iterator[Candidate]:
    """Names with nothing but a line break before a quotation and a blank line before them: neither the name under the quotation
    before, nor one of a heading.  Behind a post, or with a known given name."""
    edges = [(0, 0), *paragraphs, (len(text), len(text))]
    for (_, before), (start, end), (first, last), (behind, _) in zip(
        edges, edges[1:], edges[2:], edges[3:], strict=False
    ):
        breaks = [_breaks(text[a:b]) for a, b in ((before, start), (end, first), (last, behind))]
        if breaks[1] != 1 or breaks[2] == 1 and behind < len(text) or before and breaks[0] < 2:
            continue
        if QUOTATION.fullmatch(text, first, last) and _is_person(text, start, end):
            yield Candidate(((first, last),), (), ((start, end),), HEADED_RATE, is_turn=True)


def _is_person(text: str, start: int, end: int) -> bool:
    """Ada Frost, with a known given name; Labour leader Ada Frost; not the mayor met Ada Frost."""
    alone = NAME_ALONE.fullmatch(text, start, end)
    # "Labour leader ", not "Frost"
    posts = ((m.end(), m["post"].lower()) for m in re.finditer(r"(?P<post>[\w’'-]+)\s", text[start:end]))
    posted = any(post in roles() and FULL_NAME.fullmatch(text, start + place, end) for place, post in posts)
    return posted or alone is not None and fold(alone["name"].split()[0]) in given_names()


def _breaks(between: str) -> int:
    return between.replace("\r\n", "\n").count("\n")


def _series(text: str, paragraphs: list[Piece]) -> Iterator[Candidate]:
    """None where a text has fewer than two, or a name comes back, but over quotations alone, as in what a broadcaster prints of its
    reports."""
    heads = list(_heads(text, paragraphs))
    names = {match["name"] for _, match in heads}
    over = all(QUOTATION.fullmatch(text, *paragraphs[i + 1]) for i, _ in heads if i + 1 < len(paragraphs))
    if len(names) < MIN_TURNS or len(names) < len(heads) and not over:
        return
    ends = [*(i for i, _ in heads[1:]), len(paragraphs)]
    for (i, match), end in zip(heads, ends, strict=True):
        surname = match["name"].split()[-1]
        said: list[Piece] = []
        for start, stop in paragraphs[i + 1 : end]:
            words = text[start:stop]
            is_told = match.re.pattern == NAME_ALONE.pattern or surname in words or not _is_own(words)
            if is_told and not QUOTATION.fullmatch(words):
                break
            if said and end == len(paragraphs) and not OF_HIMSELF.search(words):
                break  # where the article may go on
            said.append((start, stop))
        if said:
            yield Candidate(tuple(said), (), (match.span("name"),), HEADED_RATE, is_turn=True)


def _is_own(words: str) -> bool:
    """Whether somebody says it of himself, and nobody of him: “She baked. We miss her.”"""
    return is_own(words) and not QUOTED.search(words) and words.split()[0] not in ("He", "She", "His", "Her")


def _heads(text: str, paragraphs: list[Piece]) -> Iterator[tuple[int, re.Match[str]]]:
    last = -3
    for i, piece in enumerate(paragraphs):
        match = _head(text, *piece) or _bare(text, paragraphs, i, is_next=last == i - 2)
        if match:
            last = i
            yield i, match


def _bare(text: str, paragraphs: list[Piece], i: int, *, is_next: bool) -> re.Match[str] | None:
    """A name alone over a quotation that fills its paragraph; under one it signs that, unless such a name is over that, too."""
    match = NAME_ALONE.fullmatch(text, *paragraphs[i]) if i + 1 < len(paragraphs) else None
    if match is None or not is_next and fold(match["name"].split()[0]) not in given_names():
        return None
    is_under = i > 0 and QUOTATION.fullmatch(text, *paragraphs[i - 1])
    return match if QUOTATION.fullmatch(text, *paragraphs[i + 1]) and (is_next or not is_under) else None


def _head(text: str, start: int, end: int) -> re.Match[str] | None:
    """A line that is a name with an age, a place in brackets or a post."""
    match = HEAD.fullmatch(text, start, end) if end - start < LONGEST else None
    if match is None or match.end("name") == end:
        return None
    # "mayor", not "2"
    words = re.findall(r"[a-z]+", (match["post"] or "").lower())
    is_post = any(word in roles() for word in words)
    return match if match["age"] or is_post or match["post"] is None else None
