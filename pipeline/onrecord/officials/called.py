"""The post of whoever is only said to be called so: "a welder from Selby, identified only as Ben", "a lawyer named Ada Frost"."""

from __future__ import annotations

from ..lexicons.vocabulary import words_of
from .designation import Designation
from .designations import Reader

# How a name is given: with "as", and right before it.
GIVEN, NAMED = frozenset(["identified", "known", "named"]), frozenset(["called", "named"])
# What may stand between such a verb and its "as".
ONLY = frozenset(["court", "in", "just", "locally", "merely", "only", "police", "by", "simply"])
# How many tokens stand between that and "as", and how many the phrase for somebody has at most; chosen, not measured.
BETWEEN, PHRASE = 4, 8
# How many tokens before the name an inquest's lawyer is said to assist; chosen, not measured.
ASSISTED = 6


def assisting(reader: Reader, name: int) -> Designation | None:
    """The lawyer of an inquest before the name at token ``name``, who is not its judge: "Counsel assisting the coroner, Ada Frost,"."""
    doc = reader.doc
    end = name - (name > 0 and doc[name - 1].text == ",")
    verbs = (i for i in range(end - 1, max(end - ASSISTED, 0), -1) if doc[i].lower_ == "assisting")
    verb = next(verbs, None)
    role = reader.role_at(verb - 1) if verb and doc[verb - 1].lower_ == "counsel" else None
    if verb is None or role is None or any(token.is_punct for token in doc[verb:end]):
        return None
    return Designation(role[1][0], end, role[0], (role[1][0], end), None, None, None, public=False)


def called(reader: Reader, start: int) -> Designation | None:
    """The post of whoever has the name at token ``start``; none of several, nor of a thing, "the street known as Frost Road"."""
    end = _verb_before(reader, start)
    if end is None:
        return None
    end -= end > 1 and reader.doc[end - 1].text == ","
    for first in range(end - 1, max(end - PHRASE, -1), -1):
        if reader.doc[first].lower_ in words_of("article"):
            found = reader.starting_at(first, end)
            return found if found and not found.plural and found.head is not None else None
    return None


def _verb_before(reader: Reader, start: int) -> int | None:
    """The token of the verb by which the name at token ``start`` is given."""
    doc, i = reader.doc, start - 1
    if i < 2:
        return None
    if doc[i].lower_ in NAMED and doc[i].tag_ in ("VBN", "VBD"):
        return i
    if doc[i].lower_ != "as":
        return None
    i -= 1
    while i > max(start - BETWEEN - 2, 1) and doc[i].lower_ in ONLY:
        i -= 1
    return i if doc[i].lower_ in GIVEN else None
