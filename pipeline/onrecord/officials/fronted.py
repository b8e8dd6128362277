"""The post that opens a sentence before the name of its subject, with no comma behind: "A nurse at the clinic, Ada Frost left early."."""

from __future__ import annotations

from .. import layers
from ..lexicons import read_words
from ..text.noun_phrases import DETERMINERS, FINITE
from ..text.times import when_behind
from .after import body_of_relative
from .before import CLOSERS, before_brackets
from .designation import Designation
from .designations import Reader

# How many tokens stand between the name and its verb at most: "on Monday in an interview with the agency"; chosen, not measured.
BETWEEN = 12


def fronted(reader: Reader, start: int, end: int, limit: int) -> Designation | None:
    """The post that opens the sentence whose subject is named next: "A nurse at the clinic, Ada Frost left early.".

    Not "The mayor, Frost said, left early", but "The District Commissioner (DC), Ms Ada Frost asked".
    """
    doc, comma = reader.doc, start - 1
    if comma < 1 or doc[comma].text != "," or not _acts(reader, end, limit):
        return None
    first = _subject_start(reader, comma)
    resumed = any(doc[i].text == "," and doc[i + 1].tag_ in FINITE for i in range(end, limit - 1))
    ends = before_brackets(reader, comma)
    closed = any(
        doc[i].text in CLOSERS
        and doc[i].tag_ != "HYPH"
        and i not in reader.asides
        and not reader.short_form_before(i + 1)
        for i in range(first, ends)
    )
    if resumed or closed:
        return None
    found = _whole(reader, first, ends)
    addressed = start not in reader.people or ends < comma
    return found if found and not found.plural and (addressed or _tells(reader, found, first)) else None


def _whole(reader: Reader, first: int, end: int) -> Designation | None:
    """The post that is all of the tokens ``first..end``, a clause with "who" behind it aside; "Chief Administrative Secretary" is none of a chief."""
    found = reader.starting_at(first, end)
    found = body_of_relative(reader, found, end) if found else None
    if found and (found.end == end or reader.doc[found.end].lower_ == "who"):
        return found
    found = reader.ending_at(end, first)
    begins = first + (reader.doc[first].lower_ in DETERMINERS)
    return found if found and found.start == begins and found.end == end else None


def _acts(reader: Reader, end: int, limit: int) -> bool:
    """Whether a verb follows the name that ends before token ``end``, behind words of time and place alone: "on Monday *asked*"."""
    words = reader.doc[end : min(limit, end + BETWEEN)]
    if not len(words):
        return False
    if words[0].tag_ in FINITE:
        return True
    if words[0].tag_ != "IN" and not when_behind(list(words)):
        return False
    verb = next((i for i, token in enumerate(words) if token.tag_ in FINITE), 0)
    return verb > 0 and all(
        token.text not in CLOSERS and token.tag_ not in ("CC", "WDT", "WP") for token in words[:verb]
    )


def _subject_start(reader: Reader, comma: int) -> int:
    """The first word of the subject in whose sentence token ``comma`` is: behind "But", "However,", "For his part," and "Speaking in May,"."""
    doc = reader.doc
    first = layers.sentence_start(doc[comma])
    while first < comma and (doc[first].is_space or doc[first].lower_ in ("as", "now", "currently")):
        first += 1
    if doc[first].tag_ not in ("CC", "IN", "RB", "VBG", "VBN"):
        return first
    behind = next((i + 1 for i in range(first, comma) if doc[i].text == ","), None)
    if behind is None:
        return first + (doc[first].tag_ == "CC")  # "Formerly a nurse at the clinic, Ada Frost left"
    plain = all(doc[i].tag_ not in FINITE and i not in reader.people for i in range(first, behind))
    return behind if plain else first


def _tells(reader: Reader, found: Designation, first: int) -> bool:
    """Whether a post at a sentence's head is whole: "a mayor", "head of the bank"; "the mayor" may be somebody else than who says so.

    "A defender of Corvane" is nobody there, a "member of the council" is, and its chief executive.
    """
    if found.head is None or found.role is None:
        return False
    admires = found.head.kind == "private" and reader.doc[found.role[1]].lower_ == "of"
    admires = admires and found.head.word not in read_words("company_roles.txt")
    whole = found.end - found.start > 2 or reader.doc[first].lower_ in ("a", "an")
    # "Water Minister, Ada Frost said"
    whole = whole or found.end - found.start == 2 and found.public and reader.doc[first].text.istitle()
    return not (found.agency and admires) and (found.agency is not None or whole)
