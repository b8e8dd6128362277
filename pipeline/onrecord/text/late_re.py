"""``re``, whose expressions are compiled when they are first used.

Of the package's four hundred a short article uses fewer than half, and compiling the others is a twentieth of the start
(docs/experiments.md).  What reads imports this module under the name ``re``.  An expression is no ``Pattern`` of ``re``'s: a match's
``re`` has its pattern, and is not it.
"""

from __future__ import annotations

import re
from re import (
    ASCII,
    DOTALL,
    IGNORECASE,
    MULTILINE,
    VERBOSE,
    I,
    Match,
    Pattern,
    escape,
    findall,
    finditer,
    fullmatch,
    match,
    search,
    split,
    sub,
)
from typing import Any, cast

__all__ = [
    "ASCII", "DOTALL", "IGNORECASE", "MULTILINE", "VERBOSE", "I", "Match", "Pattern", "compile", "escape", "findall", "finditer",
    "fullmatch", "match", "search", "split", "sub",
]  # fmt: skip
METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub")


class _Late:
    """Has the methods of the compiled expression from the first time on that one of them is asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self.flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name not in METHODS:
            raise AttributeError(name)
        made = re.compile(self.pattern, self.flags)
        vars(self).update((method, getattr(made, method)) for method in METHODS)
        return vars(self)[name]


def compile(pattern: str, flags: int = 0) -> Pattern[str]:
    """As ``re.compile``, later.

    >>> compile("a+").fullmatch("aaa") is not None, compile("(").pattern
    (True, '(')
    """
    return cast("Pattern[str]", _Late(pattern, flags))
