"""The closed classes of words that sources are made of."""

from __future__ import annotations

RELATIVE = frozenset(["who", "which", "that", "whom", "whose"])
POSSESSIVES = frozenset(["his", "her", "its", "their", "my", "our", "your", "whose"])
DEFINITE = POSSESSIVES | {"the", "this", "that", "these", "those", "both"}
QUOTES = frozenset(["“", "”", '"', "‘", "’", "'", "``", "''"])
EDGE = QUOTES | {",", ".", ";", ":", "—", "–", "--", "(", ")", "…", "?", "!"}
# Tags that end a noun phrase: finite verbs, question words, "to", interjections.
FINITE = frozenset(["VBD", "VBZ", "VBP", "MD", "WP", "WDT", "WP$", "WRB", "TO", "EX", "UH"])
