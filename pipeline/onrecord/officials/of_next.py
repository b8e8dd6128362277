"""Whose post stands between two names, where the first is in what opens the sentence: "In an interview with Ada Frost, the mayor of Selby,
Ben Hale, said" tells what Hale is."""

from __future__ import annotations

from .. import layers
from ..text.noun_phrases import DETERMINERS, FINITE
from .designation import Designation
from .designations import Reader

# What a phrase begins with that stands before the subject.
OPENING = ("IN", "TO", "VBG", "VBN")

# How many tokens a name has before it at most, with a form of address: "Dr. (Mrs) Frost"; chosen, not measured.
ADDRESSED = 5


def is_of_next(reader: Reader, found: Designation, end: int) -> bool:
    """Whether a post is of the person named right behind it, from whom a comma parts the verb, and not of whoever stands before it.

    ``found`` is what is said, of which ``end`` is the token behind the last.  Not in "According to Ada Frost, the mayor of Selby, Ben Hale
    left".
    """
    doc, comma = reader.doc, found.start - 1
    comma -= doc[comma].lower_ in DETERMINERS
    parted = comma > 0 and end + 1 < len(doc) and doc[comma].text == doc[end].text == ","
    if not parted or comma - 1 not in reader.people or found.plural:
        return False
    within = range(end + 1, min(end + 1 + ADDRESSED, len(doc)))
    behind = next((reader.people[i][1] for i in within if i in reader.people), len(doc))
    return behind < len(doc) and doc[behind].text == "," and _opens(reader, comma)


def _opens(reader: Reader, comma: int) -> bool:
    """Whether nothing but a phrase without a verb of its own stands before a comma in its sentence."""
    before = [token for token in reader.doc[layers.sentence_start(reader.doc[comma]) : comma] if not token.is_space]
    first = next((i for i, token in enumerate(before) if token.tag_ not in ("CC", "RB") and token.text != ","), 0)
    rest = before[first:]
    return bool(rest) and rest[0].tag_ in OPENING and not any(t.tag_ in FINITE or t.text == "," for t in rest)
