"""Whose words somebody tells, in the midst of what is told: Hale said the roof, *according to the surveyor*, would last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from ..text import late_re as re

# The longest source is of so many code points; chosen, not measured.
# ", according to the surveyor, ", " according to an internal review,", not ", accordingly, ", ", in accord with the plan, "
ACCORDING = re.compile(r"[ ,]*\baccording to [^,.;:!?“”\"()\n]{2,80}[ ,]*")


def with_asides(text: str, found: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The attributions of ``ml.model``, with such words as part of the content: between two pieces of it, and between it and who tells it.

    What those words tell is found in the content, as a claim within."""
    for one in found:
        content = [list(piece) for piece in one["content"]]
        told = [piece for role in ("cue", "source") for piece in one[role]]
        if content and told and "according to" in text[content[0][0] : max(end for _, end in [*content, *told])]:
            yield {**one, "content": _to_teller(text, _closed(text, content, told), told)}
        else:
            yield one


def _closed(text: str, content: list[list[int]], told: list[list[int]]) -> list[list[int]]:
    """The pieces, two of which are one where no more than such words part them."""
    whole = content[:1]
    for (_, end), (start, last) in pairwise(content):
        aside = ACCORDING.fullmatch(text, end, start) and not any(end <= piece[0] < start for piece in told)
        if aside:
            whole[-1][1] = last
        else:
            whole.append([start, last])
    return whole


def _to_teller(text: str, content: list[list[int]], told: list[list[int]]) -> list[list[int]]:
    """The pieces, with such words behind the last that stands before who tells it: The weir is old, *according to a review*, Hale said."""
    teller = min(told)[0]
    before = [piece for piece in content if piece[1] <= teller]
    if before and ACCORDING.fullmatch(text, before[-1][1], teller) and text[:teller].rstrip().endswith(","):
        before[-1][1] = len(text[:teller].rstrip(" ,"))
    return content
