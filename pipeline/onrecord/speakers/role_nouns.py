"""The nouns of a role, as they are used for whoever holds it."""

from __future__ import annotations

from ..lexicons.vocabulary import roles, wider_roles
from ..text import late_re as re
from .agreement import SHADOW

# What a post is of: "senator from Ohio", "chief of police", not "vice president".
# " of ", " from ", not "often"
COMPLEMENT = re.compile(r"\s(?:at|by|for|from|in|of|on|to|under|with)\s")
# Between the posts of one who has two.
# "general and director", "founder / CEO", not "hand"
JOINED = re.compile(r"\s(?:and|&)\s|\s?[,/]\s")


def role_words(role: str | None) -> set[str]:
    """The nouns of a role as they are used for its holder: "Gov." is a governor, "vice president" no president, nor is a shadow
    minister one.

    >>> role_words("senator from Ohio")
    {'senator'}
    >>> sorted(role_words("retired general and director of the fund"))
    ['director', 'general']
    >>> sorted(role_words("head of state"))
    ['head', 'head of state']
    """
    if not role:
        return set()
    whole = {role.lower()} & wider_roles().keys()
    *others, last = JOINED.split(COMPLEMENT.split(role.lower())[0])
    # What only shares the noun behind "and" is no post: "trade and industry minister".
    return {_noun(post) for post in others if post.split() and post.split()[-1] in roles()} | {_noun(last)} | whole


def _noun(post: str) -> str:
    parts = post.split()
    shadow = f"{SHADOW} " * (SHADOW in parts[:-1])
    for length in (3, 2, 1):
        found = roles().get(" ".join(parts[-length:]))
        if found:
            return f"{shadow}{found.word}"
    return f"{shadow}{parts[-1]}"
