"""Generator of articles: our own ones as they are, and paragraphs of several, each changed as desks, pages and mails change them."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

WORLD = Path(__file__).parents[2] / "corpus" / "world"
MOST_PARAGRAPHS = 8
BEFORE = [
    "SELBY, Peru, May 3 (Reuters) - ", "SELBY — ", "SELBY: ", "10:42 ", "[10:42] ", "- ", "• ", "> ", "Q: ", "Frost: ", "MS FROST: ",
    "Ada Frost, mayor: ", "“", "”", '"', "‘", "(", "He said ", "According to ", "2. ", "",
]  # fmt: skip
AFTER = ["”", '"', "’", ")", " — Ada Frost", " - Ada Frost, mayor", ", she said", " (Reuters)", ":", " …", " said", ""]
BETWEEN = ["\n\n", "\n", " ", "", "\n\n\n"]


@cache
def _texts() -> list[str]:
    # <say 1 by=kou>…</say>
    return [re.sub(r"</?\w[^<>]*>", "", file.read_text(encoding="utf8")) for file in sorted(WORLD.glob("*.txt"))]


@cache
def _paragraphs() -> list[str]:
    return [paragraph for text in _texts() for paragraph in text.split("\n\n") if paragraph.strip()]


CHANGES: list[Callable[[str], str]] = [
    str,
    str.upper,
    str.lower,
    str.title,
    lambda words: re.sub("[“”]", "", words),
    lambda words: re.sub("[“”]", '"', words),
    lambda words: words.replace("“", "‘").replace("”", "’"),
    lambda words: words.replace("”", ""),
    lambda words: words.replace(", ", " — "),
    lambda words: words.replace(". ", ".\n"),
    lambda words: words.replace(".", ""),
    lambda words: re.sub(r"\b(said|says|told|according to)\b", "", words),
]


def _cut(words: str, start: float, end: float) -> str:
    """The words between two places, told as shares of all."""
    parts = words.split(" ")
    return " ".join(parts[int(start * len(parts)) : int(end * len(parts)) + 1])


# The place of a paragraph as a share of all: to make one and its list is left until an article is wanted.
_places = st.floats(0, 1, exclude_max=True)
_changed = st.tuples(
    _places.map(lambda place: _paragraphs()[int(place * len(_paragraphs()))]),
    st.sampled_from(CHANGES),
    st.sampled_from([0.0, 0.0, 0.2, 0.5]),
    st.sampled_from([1.0, 1.0, 0.8, 0.5]),
    st.sampled_from(BEFORE),
    st.sampled_from(AFTER),
    st.sampled_from(BETWEEN),
).map(lambda x: x[4] + _cut(x[1](x[0]), x[2], x[3]) + x[5] + x[6])

_whole = st.tuples(_places, st.sampled_from(CHANGES)).map(lambda x: x[1](_texts()[int(x[0] * len(_texts()))]))
_spliced = st.lists(_changed, min_size=1, max_size=MOST_PARAGRAPHS).map("".join)
articles = _whole | _spliced
