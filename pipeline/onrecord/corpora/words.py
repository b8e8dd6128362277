"""Tokens to running text: where the blanks go."""

from __future__ import annotations

from collections.abc import Sequence

CLOSING = frozenset([",", ".", ";", ":", "?", "!", ")", "]", "}", "%", "''", "”", "’", "…"])  # no blank before these
OPENING = frozenset(["(", "[", "{", "$", "£", "€", "#", "``", "“", "‘"])  # and none after these
PARTS = frozenset(["'s", "'re", "'ve", "'ll", "'d", "'m", "n't", "’s", "’re", "’ve", "’ll", "’d", "’m", "n’t"])
STRAIGHT = frozenset(['"', "'"])  # opens and closes in turn


def join(words: Sequence[str]) -> tuple[str, list[tuple[int, int]]]:
    """A sentence from its tokens, with the offsets of each.

    >>> join(["The", "board", "'s", "vote", "(", "6-3", ")", "."])[0]
    "The board's vote (6-3)."
    """
    text, spans = "", []
    glued = True  # no blank before the next word
    quoted: set[str] = set()
    for number, word in enumerate(words, 1):
        # A mark that ends a sentence closes what an earlier sentence opened; the other one is in: the boards' vote.
        closes = word in quoted or number == len(words) > 1 or word == "'" and text.endswith("s")
        if not (glued or word in STRAIGHT and closes or word in CLOSING or word.lower() in PARTS):
            text += " "
        spans.append((len(text), len(text) + len(word)))
        text += word
        opens = word in STRAIGHT and not closes
        quoted = quoted | {word} if opens else quoted - {word}
        glued = opens or word in OPENING
    return text, spans
