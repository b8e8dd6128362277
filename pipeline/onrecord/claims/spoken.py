"""Whether words are spoken: somebody says them of himself, or to others."""

from __future__ import annotations

from ..text import late_re as re

# What somebody says in a paragraph of the article's own.
# "“We left it open,” he said", not "“We left it open"
QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")
# "I", "my", not "we", "you"
OF_HIMSELF = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]yself)\b")
FIRST = frozenset(["i", "me", "my", "we", "us", "our"])
FIRST_OR_SECOND = FIRST | {"you", "your"}


def is_spoken(words: str) -> bool:
    """Whether somebody says it of himself or to others, quotations left out."""
    return not FIRST_OR_SECOND.isdisjoint(_unquoted(words))


def is_own(words: str) -> bool:
    """Whether somebody says it of himself, quotations left out."""
    return not FIRST.isdisjoint(_unquoted(words))


def _unquoted(words: str) -> list[str]:
    # "we 2", not "2"
    return [word.lower() for word in re.findall(r"[A-Za-z]+", QUOTED.sub(" ", words))]
