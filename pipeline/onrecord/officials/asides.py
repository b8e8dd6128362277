"""What stands between a name and what is said of its bearer: a party's tag, an age, degrees, a body in brackets."""

from __future__ import annotations

from spacy.tokens import Token

from ..lexicons import read_words
from ..text import late_re as re
from ..text.names import is_honour
from ..text.noun_phrases import FINITE, NOMINAL
from .designation import Designation
from .designations import Reader

# "(D-Arden)", ", R-Port Amadi,", not "(D-arden)", ", R-Port Amadi left"
PARTY = re.compile(r"\((?:[RDI]|Rep|Dem|Ind)\.?[-–—][A-Z][\w.\- ]{1,12}\)|,\s[RDI]-[A-Z][\w.\- ]{1,20}(?=[,;.])")
# What may stand before a verb that links somebody to a post.
BEFORE_VERB = frozenset(["also", "currently", "had", "has", "later", "long", "now", "since", "soon", "still", "then"])


def past_asides(reader: Reader, i: int, limit: int) -> tuple[int, list[Designation]]:
    """The token behind honours and brackets, and what they say: "Ada Frost MP, PhD (Selby Dairies)" has a seat and a body."""
    doc = reader.doc
    said = []
    i = _past_brackets(reader, i, limit)
    while i + 1 < limit and is_honour(doc[i + (doc[i].text == ",")].text):
        at = i + (doc[i].text == ",")
        seat = reader.role_at(at)
        is_seat = seat is not None and seat[0].word in read_words("seats.txt")
        if at > i and (is_seat or at + 1 < limit and doc[at + 1].tag_ in NOMINAL):
            break  # appositions: ", MP for Selby,", ", MBA student,"
        if seat and is_seat:
            said.append(Designation(at, at + 1, *seat, None, None, None, public=True))
        i = at + 1
    body = reader.bodies.get(i + 1 + (doc[i + 1].lower_ == "the")) if i + 2 < limit and doc[i].text == "(" else None
    if body is None or body[0] > i + 2 or body[1] >= limit or doc[body[1]].text != ")" or is_honour(doc[body[0]].text):
        return i, said
    public = reader.is_public(body) is True
    return body[1] + 1, [*said, Designation(i, body[1] + 1, None, None, body, None, None, public)]


def _past_brackets(reader: Reader, i: int, limit: int) -> int:
    """The token behind a party's tag, an age in parentheses and spaces."""
    doc = reader.doc
    i = past_spaces(reader, i, limit)
    party = PARTY.match(reader.text, doc[i].idx) if i < limit else None
    while party and i < limit and doc[i].idx < party.end():
        i += 1
    if i + 2 < limit and doc[i].text == "(" and doc[i + 1].like_num and doc[i + 2].text == ")":
        i += 3
    if i + 3 < limit and doc[i].text == doc[i + 2].text == "," and doc[i + 1].like_num and begins_predicate(doc[i + 3]):
        i += 3
    return past_spaces(reader, i, limit)


def begins_predicate(token: Token) -> bool:
    """Whether a verb begins here or what may stand before it: "Ada Frost, 54, later became mayor"."""
    return token.tag_ in FINITE or token.lower_ in BEFORE_VERB


def past_spaces(reader: Reader, i: int, limit: int) -> int:
    while i < limit and reader.doc[i].is_space:
        i += 1
    return i
