"""What quotation marks make certain about attributions: a paired quotation is one piece, and said by one speaker."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace

import numpy as np

from .attributions import Found
from .features import QUOTED
from .pieces import Pieces

Span = tuple[int, int]
OPENING, INSIDE, CLOSING = (QUOTED.index(name) for name in ("opening", "inside", "closing"))


@dataclass(frozen=True)
class Quotation:
    """Pieces [start, end), marks included; ``closed`` is False where it goes on in the next paragraph."""

    start: int
    end: int
    closed: bool
    paragraph: int

    def shared(self, span: Span) -> int:
        return max(0, min(self.end, span[1]) - max(self.start, span[0]))


def quotations(pieces: Pieces) -> list[Quotation]:
    """The article's quotations in order, as ``features.quoted_characters`` pairs the marks."""
    states = pieces.features[:, 2]
    found = []
    for start in np.flatnonzero(states == OPENING).tolist():
        end = start + 1
        while end < len(states) and states[end] == INSIDE:
            end += 1
        closed = end < len(states) and states[end] == CLOSING
        found.append(Quotation(start, end + closed, closed, int(pieces.paragraphs[start])))
    return found


def union(spans: list[Span]) -> list[Span]:
    """The same pieces in text order, overlapping ones joined; those that touch may be paragraphs, and stay apart."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def whole_quotations(found: list[Found], marks: list[Quotation], *, least: float = 0.5) -> list[Found]:
    """Content that has at least the part ``least`` of a quotation has all of it, unless its cue stands in it."""
    starts = [q.start for q in marks]
    made = []
    for one in found:
        spans = list(one.content)
        for start, end in one.content:
            for q in marks[max(0, bisect_right(starts, start) - 1) : bisect_right(starts, end)]:
                if not q.shared(one.cue) and q.shared((start, end)) >= least * (q.end - q.start):
                    spans.append((q.start, q.end))
        made.append(_with(one, without(union(spans), [one.cue, *one.source])))
    return made


def one_owner(found: list[Found], marks: list[Quotation]) -> list[Found]:
    """Of several attributions that each have a quotation as a piece of its own, the one that has no other content keeps
    it, else the one whose cue is nearest.

    “A,” she said. “B,” he said: the first cue's content tends to run on into the second quotation.
    """
    contents = [list(one.content) for one in found]
    owners: list[list[int]] = [[] for _ in marks]
    starts = [q.start for q in marks]
    for i, one in enumerate(found):
        for start, end in one.content:
            for k in range(max(0, bisect_right(starts, start) - 1), bisect_right(starts, end)):
                q = marks[k]
                if 2 * q.shared((start, end)) >= q.end - q.start >= end - start - 1:
                    owners[k].append(i)
    for q, rivals in zip(marks, owners, strict=True):
        ranks = {i: (len(contents[i]) > 1, gap(found[i].cue, q), -found[i].scores["cue"]) for i in rivals}
        for i in rivals:
            if ranks[i] != min(ranks.values()):
                contents[i] = without(contents[i], [(q.start, q.end)])
    return [_with(one, content) for one, content in zip(found, contents, strict=True) if content]


def _with(one: Found, content: list[Span]) -> Found:
    return one if content == one.content else replace(one, content=content)


def gap(cue: Span, quotation: Quotation) -> int:
    """The pieces between the two."""
    return max(0, quotation.start - cue[1], cue[0] - quotation.end)


def without(spans: list[Span], holes: list[Span]) -> list[Span]:
    """The spans less the holes."""
    for low, high in holes:
        spans = [
            (s, e) for start, end in spans for s, e in ((start, min(end, low)), (max(start, high), end)) if s < e
        ] if any(s < high and low < e for s, e in spans) else spans  # fmt: skip
    return spans


def continued_quotations(found: list[Found], marks: list[Quotation], *, shortest: int = 4) -> list[Found]:
    """A quotation of at least ``shortest`` pieces that nobody has been given goes to whoever spoke just before it: in
    the same paragraph, or in the paragraph before where that one's quotation was left open."""
    taken = sorted((s, e, i) for i, one in enumerate(found) for s, e in one.content)
    owner: dict[int, int] = {}  # by the index of the quotation
    starts = [s for s, _, _ in taken]
    longest = max((e - s for s, e, _ in taken), default=0)
    for k, q in enumerate(marks):
        low = bisect_right(starts, q.start - longest - 1)
        for s, e, i in taken[low : bisect_right(starts, q.end)]:
            if 2 * q.shared((s, e)) >= q.end - q.start:
                owner[k] = i
    contents = {i: list(one.content) for i, one in enumerate(found)}
    cues = sorted(one.cue for one in found)
    for k in range(1, len(marks)):
        q, before = marks[k], marks[k - 1]
        if k in owner or k - 1 not in owner or q.end - q.start < shortest:
            continue
        if bisect_right(cues, (q.start, 0)) != bisect_right(cues, (q.end, 0)):
            continue  # somebody's cue stands in it
        same = q.paragraph == before.paragraph
        between = bisect_right(cues, (q.start, 0)) - bisect_right(cues, (before.end, 0))
        if (same and between <= 1) or (not before.closed and q.paragraph == before.paragraph + 1):
            owner[k] = owner[k - 1]
            contents[owner[k]].append((q.start, q.end))
    return [_with(one, union(contents[i])) for i, one in enumerate(found)]
