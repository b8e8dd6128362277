"""Lower case as a regular expression that ignores case sees it."""

from __future__ import annotations

# ``re.IGNORECASE`` takes these for i, s and k, but ``str.lower`` leaves them (or makes two letters of one).
_ODD = str.maketrans({"ı": "i", "İ": "i", "ſ": "s", "\u212a": "k"})


def folded(words: str) -> str:
    """The key under which a list has the words that a pattern without case has matched, each white space one blank.

    >>> folded("Thou\\u017fand"), folded("up\\n to")
    ('thousand', 'up to')
    """
    return " ".join(words.translate(_ODD).lower().split())
