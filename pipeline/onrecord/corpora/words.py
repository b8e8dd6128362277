"""Tokens to running text: where the blanks go."""

from __future__ import annotations

from collections.abc import Iterable

CLOSING = frozenset([",", ".", ";", ":", "?", "!", ")", "]", "}", "%", "''", "”", "’", "…"])  # no blank before these
OPENING = frozenset(["(", "[", "{", "$", "£", "€", "#", "``", "“", "‘"])  # and none after these
PARTS = frozenset(["'s", "'re", "'ve", "'ll", "'d", "'m", "n't", "’s", "’re", "’ve", "’ll", "’d", "’m", "n’t"])
STRAIGHT = frozenset(['"', "'"])  # opens and closes in turn


def join(words: Iterable[str]) -> tuple[str, list[tuple[int, int]]]:
    """A sentence from its tokens, with the offsets of each.

    >>> join(["The", "board", "'s", "vote", "(", "6-3", ")", "."])[0]
    "The board's vote (6-3)."
    """
    text, spans = "", []
    glued = True  # no blank before the next word
    quoted: set[str] = set()
    for word in words:
        closes = word in quoted or word == "'" and text.endswith("s")  # the boards' vote
        if not (glued or closes or word in CLOSING or word.lower() in PARTS):
            text += " "
        spans.append((len(text), len(text) + len(word)))
        text += word
        opens = word in STRAIGHT and not closes
        quoted = quoted | {word} if opens else quoted - {word}
        glued = opens or word in OPENING
    return text, spans
