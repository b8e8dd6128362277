"""Where somebody speaks in a writing: "in a statement", "in her letter"."""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Doc

from .. import layers

# In what somebody speaks ("in a statement", "in her letter"), and not only of it ("to a report").
IN = frozenset(["in", "through", "via", "by"])
OWN = frozenset(["a", "an", "another", "his", "her", "its", "their", "the"])
# How far the preposition stands before the noun ("in a strongly worded statement"), in tokens; chosen, not measured.
FAR = 6
# Writings that have one author; a "report" or a "poll" is mostly somebody else's than who speaks in it.
LETTERS = frozenset(
    ["communique", "communiqué", "email", "e-mail", "letter", "memo", "message", "note", "post", "release", "statement", "tweet"]
)  # fmt: skip


def find_letters(doc: Doc) -> dict[str, list[int]]:
    """By their nouns, the tokens in text order that are writings in which somebody speaks."""
    words = layers.strings(doc, "LOWER")
    found: dict[str, list[int]] = {}
    for i, noun in enumerate(words):
        if noun in LETTERS:
            start, _ = layers.sentence_range(doc, i)
            if any(a in IN and b in OWN for a, b in pairwise(words[max(start, i - FAR) : i])):
                found.setdefault(noun, []).append(i)
    return found
