"""The closed classes of words that sources are made of."""

from __future__ import annotations

from ..lexicons.vocabulary import words_of
from .sources import Sort

# What each personal pronoun can stand for, and the gender that it tells.
PRONOUNS: dict[str, tuple[Sort, str | None]] = {
    **dict.fromkeys(("he", "him", "his", "himself"), ("person", "m")),
    **dict.fromkeys(("she", "her", "hers", "herself"), ("person", "f")),
    **dict.fromkeys(("it", "its", "itself"), ("thing", None)),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), ("many", None)),
}
RELATIVE = words_of("relative pronoun")
POSSESSIVES = words_of("possessive")
DEFINITE = POSSESSIVES | {"the", "this", "that", "these", "those", "both"}
QUOTES = frozenset(["“", "”", '"', "‘", "’", "'", "``", "''"])
EDGE = QUOTES | {",", ".", ";", ":", "—", "–", "--", "(", ")", "…", "?", "!"}
# Tags that end a noun phrase: finite verbs, question words, "to", interjections.
FINITE = frozenset(["VBD", "VBZ", "VBP", "MD", "WP", "WDT", "WP$", "WRB", "TO", "EX", "UH"])
