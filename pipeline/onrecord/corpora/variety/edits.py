"""An annotated article with some of its words exchanged, every span moved along."""

from __future__ import annotations

from bisect import bisect_right

from ..records import Article

Edit = tuple[int, int, str]  # start, end, the words that come there instead
ROLES = ("source", "cue", "content")


def edited(article: Article, edits: list[Edit]) -> Article:
    """The article with ``edits`` (in order, apart from one another) made, for attributions and names.

    A span that starts or ends inside an exchanged stretch takes in the whole of what came in its place.
    """
    text, parts, at = article["text"], [], 0
    for start, end, new in edits:
        parts += [text[at:start], new]
        at = end
    parts.append(text[at:])
    starts, shifts = [start for start, _, _ in edits], [0]
    for start, end, new in edits:
        shifts.append(shifts[-1] + len(new) - (end - start))

    def moved(place: int, *, end: bool) -> int:
        i = bisect_right(starts, place - end)  # how many edits begin before it
        if i and place < edits[i - 1][1]:  # inside the last of them
            first = edits[i - 1][0] + shifts[i - 1]
            return first + len(edits[i - 1][2]) if end else first
        return place + shifts[i]

    def span(piece: list[int]) -> list[int]:
        return [moved(piece[0], end=False), moved(piece[1], end=True)]

    made = {"id": article["id"], "text": "".join(parts)}
    if "attributions" in article:
        made["attributions"] = [
            {role: [span(piece) for piece in one.get(role, [])] for role in ROLES} for one in article["attributions"]
        ]
    if "names" in article:
        made["names"] = [[*span([start, end]), label] for start, end, label in article["names"]]
    return made
