"""Whether a mention is the subject of a clause or an object, by the tags around it: nothing here reads a parse."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Doc

from ..text.noun_phrases import FINITE

# Before a mention: what makes it an object, or the subject of no finite verb.
SUBJECTLESS = ("IN", "TO", "VB", "VBG", "VBN", "VBZ", "VBP")
COPULAS = ("was", "is", "were", "are")
ASKING = ("asked", "asks", "wondered", "inquired")
# How far an apposition, and what is joined with the mention, reach, in tokens; chosen, not measured.
APPOSED, JOINED = 20, 8
# What titles before a name are made of, and how many tokens they have; chosen, not measured.
TITLE_TAGS, TITLES = ("NNP", "NN", "JJ", "DT", "PRP$", "POS"), 6


def is_subject(doc: Doc, start: int, end: int) -> bool:
    """Whether a finite verb follows tokens ``start..end``, with nothing but an apposition or a clause in commas between."""
    if start and doc[start - 1].lower_ in COPULAS:
        return True  # "Among them was Ada Frost"
    if start and doc[start - 1].tag_ in SUBJECTLESS:
        return False
    if start > 1 and doc[start - 1].tag_ == "DT" and doc[start - 2].tag_ in ("IN", "TO"):
        return False  # "Ada Frost of the Glass Union said"
    if _is(doc, end, ",") and end + 1 < len(doc) and doc[end + 1].tag_ in FINITE:
        return True  # the name itself stands in commas: "the mayor, Ada Frost, said"
    end = _over_joined(doc, _over_apposition(doc, _over_complement(doc, end)))
    if doc[start].is_sent_start and end < len(doc) and doc[end].tag_ == "WP":
        return True  # "Ada Frost, 67, who had queued, was tired"
    while end < len(doc) and doc[end].tag_ in ("RB", "-LRB-", "-RRB-"):
        end += 1
    return end < len(doc) and doc[end].tag_ in FINITE


def asks(doc: Doc, end: int) -> bool:
    """Whether "asked" stands behind a mention that ends before token ``end``: whoever asks seldom answers."""
    return end < len(doc) and doc[end].lower_ in ASKING


def governor(doc: Doc, start: int) -> str:
    """What the mention at token ``start`` is the object of: ``verb``, ``preposition``, or nothing.

    Titles before it are looked over: in "told President Gray" Gray is told.
    """
    i = start - 1
    while i >= max(start - TITLES, 0) and doc[i].tag_ in TITLE_TAGS and not doc[i + 1].is_sent_start:
        i -= 1
    if i < 0 or doc[i + 1].is_sent_start:
        return ""
    if doc[i].tag_ in ("IN", "TO"):
        return "preposition"
    return "verb" if doc[i].tag_.startswith("VB") and doc[i].lower_ not in COPULAS else ""


def _is(doc: Doc, i: int, word: str) -> bool:
    return i < len(doc) and doc[i].lower_ == word


def _over_complement(doc: Doc, i: int) -> int:
    """Behind "of the Glass Union" or "from Arden" at token ``i``, or ``i``."""
    if i >= len(doc) or doc[i].lower_ not in ("of", "from"):
        return i
    return _next(
        doc,
        i + 1,
        JOINED,
        lambda j: not doc[j].tag_.startswith(("NN", "JJ", "DT", "POS")) and doc[j].lower_ not in ("of", "and"),
        i,
    )


def _over_apposition(doc: Doc, i: int) -> int:
    """Behind what stands in commas at token ``i``, or ``i``."""
    if not _is(doc, i, ","):
        return i
    return _next(doc, i + 1, APPOSED, lambda j: doc[j].text == "," or bool(doc[j].is_sent_start), i - 1) + 1


def _over_joined(doc: Doc, i: int) -> int:
    """Behind "and Hale" at token ``i``, or ``i``: of "Frost and Hale met" both are subjects."""
    if not _is(doc, i, "and"):
        return i
    return _next(doc, i + 1, JOINED, lambda j: not doc[j].tag_.startswith(("NN", "JJ", "DT")), i)


def _next(doc: Doc, i: int, reach: int, wanted: Callable[[int], bool], default: int) -> int:
    return next((j for j in range(i, min(i - 1 + reach, len(doc))) if wanted(j)), default)
