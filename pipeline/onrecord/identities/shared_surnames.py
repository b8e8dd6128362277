"""The surname of a given name that shares it with the name behind it: "Eva and Ada Frost" are both Frost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from ..lexicons.vocabulary import words_of
from ..text import names

if TYPE_CHECKING:
    from .people import Mention

# What stands between two who share a surname: "Eva and Ada Frost", "Eva, Ben and Ada Frost".
# ", ", " and ", ", and ", " & ", not ";", "said"
JOINED = re.compile(r",?\s(?:(?:and|&)\s)?")
# How far before a name the word before it begins, in code points; the longest is "newlyweds".
BEFORE = 12


def share_surnames(text: str, mentions: Sequence[Mention]) -> None:
    """Gives the surname, as what they are called too, to given names in a row before a name in full; mentions in text order.

    None to those whom the article names in full: of Eva Hale and Ada Frost, "Eva and Ada Frost" says nothing new.
    """
    named = {word for mention in mentions if len(mention.words) > 1 for word in mention.words}
    surname = ""  # of the row that goes on at the mention behind
    for mention, after in reversed([*pairwise(mentions)]):
        between = text[mention.end : after.start]
        if not _is_given(text, mention) or not JOINED.fullmatch(between):
            surname = ""
            continue
        if len(after.words) > 1:
            surname = "" if between == ", " else names.surname(after.words)
        if surname and mention.words[0] not in named:
            mention.alias = mention.alias or (*mention.words, surname)


def _is_given(text: str, mention: Mention) -> bool:
    """Whether one word is a given name, by the list of them or by what stands before it: "the brothers Zek and Ada Frost"."""
    if len(mention.words) > 1:
        return False
    before = text[max(0, mention.start - BEFORE) : mention.start].split()[-1:]
    return (
        mention.words[0] in names.given_names()
        or bool(before)
        and names.fold(before[0]) in words_of("people of one surname")
    )
