"""A post that commas part from its body or its field, before the name: "The Permanent Secretary, Ministry of Roads, Ada Frost,"."""

from __future__ import annotations

from dataclasses import replace

from ..lexicons import read_words
from ..text.noun_phrases import DETERMINERS
from .designation import Designation
from .designations import Reader
from .marked import Span

# Between the words of a body or a field: "Relief and Rehabilitation", "House Committee on Works", "of the Glass Company".
LINKS = frozenset(["&", "and", "for", "in", "of", "on", "the", "-", "’s", "'s", "’", "'"])
# How many such parts stand between a post and the name, and how many tokens they have; chosen, not measured.
PARTS, LONG = 3, 12


def parted(reader: Reader, end: int) -> Designation | None:
    """The post whose parts between commas end before the comma at token ``end``: both written with capitals, and nobody among them."""
    last, body = end, None
    for _ in range(PARTS):
        comma = _comma_before(reader, last)
        # "The Governor, the Selby Bank, Ada Frost, the banker, and I"
        if comma is None or reader.doc[comma + 1].lower_ == "the":
            return None
        body = _body(reader, comma + 1, last) or body
        found = reader.ending_at(comma, 0)
        if found and found.end == comma:
            return _with_body(reader, found, body) if _is_post(reader, found, body) else None
        last = comma
    return None


def _comma_before(reader: Reader, end: int) -> int | None:
    """The comma before the words with capitals that end at token ``end``."""
    doc, i = reader.doc, end - 1
    if not (doc[i].text[:1].isupper() or doc[i].like_num):
        return None
    while i > 0 and end - i < LONG and doc[i].text != ",":
        named = i in reader.people or doc[i].is_sent_start
        if named or not (doc[i].text[:1].isupper() or doc[i].like_num or doc[i].lower_ in LINKS):
            return None
        i -= 1
    return i if doc[i].text == "," and 1 < i < end - 1 else None


def _body(reader: Reader, start: int, end: int) -> Span | None:
    """The body that a part is, or begins with: "House Committee on Works", "of the Glass Company"."""
    while start < end and reader.doc[start].lower_ in ("of", "the"):
        start += 1
    span = reader.bodies.get(start)
    return (start, end) if span is not None and span[0] == start and span[1] <= end else None


def _is_post(reader: Reader, found: Designation, body: Span | None) -> bool:
    """Whether it is a post with a capital, and with a body or one that bodies have: "The Chairman", not "the striker"."""
    doc, head = reader.doc, found.head
    if head is None or found.role is None or found.plural or not doc[found.role[1] - 1].text[:1].isupper():
        return False
    if body is None and head.kind == "private" and head.word not in read_words("company_roles.txt"):
        return False
    before = doc[found.start - 1].lower_ if found.start else ""
    return before in DETERMINERS or found.start == 0 or bool(doc[found.start].is_sent_start)


def _with_body(reader: Reader, found: Designation, body: Span | None) -> Designation:
    if found.agency or body is None:
        return found
    public = reader.is_public(body)
    return replace(found, agency=body, public=found.public and public is not False or public is True)
