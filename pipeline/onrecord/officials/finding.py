"""Officials: what the text says of each person where it names them: role, agency, country, gender.

An official is a person who holds or speaks for a public office: heads of state, ministers, legislators, judges, officers
of armed forces and police, diplomats, staff and spokespeople of public bodies, of the UN and the EU; former ones where
they are presented by that office.  No candidates as such, no company's, union's or party's people.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

from .. import layers
from ..layers import Record
from ..lexicons import read_table
from ..lexicons.vocabulary import Role
from ..text.names import fold, honorifics
from ..text.noun_phrases import DETERMINERS, is_possessive
from ..user_lexicon.matching import completed, listed_people
from .designations import REACH, Designation, Reader
from .marked import Span

# "(D-Arden)", ", R-Port Amadi,"
PARTY = re.compile(r"\((?:[RDI]|Rep|Dem|Ind)\.?[-–—][A-Z][\w.\- ]{1,12}\)|,\s[RDI]-[A-Z][\w.\- ]{1,20}(?=[,;.])")
CLOSERS = {",", ".", ";", ")", ":", "—", "–", "--", "-", "”", '"', "!", "?"}
DASHES = {"—", "–", "--"}


def find_profiles(doc: Doc) -> list[Record]:
    """A profile for each person's mention at which the text says who that is, in text order.

    Reads the layers ``names``, ``countries`` and ``agencies``.
    """
    reader = Reader(doc)
    listed = listed_people(doc)
    found = []
    plural: tuple[int, Designation] | None = None
    for name in layers.read(doc, "names"):
        if name["label"] != "PERSON" and not _is_titled(reader, name):
            continue
        span = layers.span_of(doc, name["start"], name["end"])
        start = _skip_titles(reader, span.start, span.end)
        designations = _designations(reader, start, span.end)
        # "Senators Ada Frost and Ben Hale": the title is everybody's.
        if plural and not designations and doc[start - 1].lower_ in ("and", ",") and start - 1 == plural[0]:
            designations = [plural[1]]
        plural = (span.end, designations[0]) if designations and designations[0].plural else None
        record = _profile(reader, (doc[start].idx, name["end"]), designations, start, span.end)
        record = completed(record, name, listed.get((name["start"], name["end"])))
        if record:
            found.append(record)
    return found


def _is_titled(reader: Reader, name: Record) -> bool:
    """Whether a name that was taken for a place's or a body's is a person's, by the title before it."""
    span = layers.span_of(reader.doc, name["start"], name["end"])
    title = reader.before(span.start) if len(span) > 1 and span.start not in reader.agencies else None
    return title is not None and title.head is not None and title.head.kind in ("office", "civil") and not title.plural


def _skip_titles(reader: Reader, start: int, end: int) -> int:
    """A name's first token, titles that the names left in it aside."""
    while start < end - 1 and (_is_honorific(reader.doc, start) or _is_title(reader, start)):
        start += 1
    return start


def _is_honorific(doc: Doc, i: int) -> bool:
    # "Her brother Ben" has a brother, "Brother Ben" is one.
    return doc[i].text[:1].isupper() and fold(doc[i].text) in honorifics()


def _is_title(reader: Reader, i: int) -> bool:
    role = reader.role_at(i)
    return role is not None and role[0].kind in ("office", "civil") and role[1][1] == i + 1


def _designations(reader: Reader, start: int, end: int) -> list[Designation]:
    """What stands beside the name in tokens ``start..end``: titles before appositions."""
    doc = reader.doc
    left = start
    while left > 0 and (_is_honorific(doc, left - 1) or doc[left - 1].is_space and "\n" not in doc[left - 1].text):
        left -= 1
    left = _before_abbreviation(doc, left)
    limit = _sentence_end(doc, end)
    title = reader.before(left)
    # "the refugees Frost spoke of" are not Frost; "Senators Frost and Hale" are.
    if (
        title
        and title.plural
        and not (end < len(doc) and doc[end].lower_ in ("and", ","))
        and not (left and doc[left - 1].lower_ == "and")
    ):
        title = None
    found = [
        title,
        _apposition_before(reader, left, end, limit),
        *_after(reader, end, limit),
    ]
    return [designation for designation in found if designation]


def _before_abbreviation(doc: Doc, i: int) -> int:
    """The token of the parenthesis that ends right before token ``i`` and holds capitals, else ``i``: "Director (DPP) Frost"."""
    short = i > 2 and doc[i - 1].text == ")" and doc[i - 3].text == "(" and doc[i - 2].text.isupper()
    return i - 3 if short else i


def _sentence_end(doc: Doc, i: int) -> int:
    for j in range(i, min(len(doc), i + REACH + 5)):
        if doc[j].is_sent_start and j > i or doc[j].is_space and "\n" in doc[j].text:
            return j
    return min(len(doc), i + REACH + 5)


def _apposition_before(reader: Reader, start: int, end: int, limit: int) -> Designation | None:
    """The role in "her lawyer, Ben Hale," — with a determiner, and not itself said of somebody before it."""
    doc = reader.doc
    if start < 2 or doc[start - 1].text != "," or end < limit and doc[end].text not in CLOSERS:
        return None
    found = reader.ending_at(start - 1, 0)
    if not found:
        return None
    determined = found.start > 0 and doc[found.start - 1].lower_ in DETERMINERS
    if not determined and not any(is_possessive(token) for token in doc[found.start : found.end]):
        return None
    before = found.start - 2
    named = before > 0 and doc[before].text == "," and before - 1 in reader.people
    return None if named else found


def _after(reader: Reader, end: int, limit: int) -> list[Designation]:
    """What follows the name: ", 54, director of …", "of the Ministry of …", ", who heads …", "is the mayor of …"."""
    doc = reader.doc
    i = end
    party = PARTY.match(reader.text, doc[i].idx) if i < limit else None
    while party and i < limit and doc[i].idx < party.end():
        i += 1
    if i + 2 < limit and doc[i].text == "(" and doc[i + 1].like_num and doc[i + 2].text == ")":
        i += 3
    if i < limit and doc[i].text in ("of", "from", "at", "with"):
        body = reader.body_after(i, limit)
        return [body] if body else []
    if i < limit and doc[i].lower_ in ("is", "was") and i + 1 < limit and doc[i + 1].lower_ in DETERMINERS:
        said = reader.starting_at(i + 1, limit)
        return [said] if said else []
    if i >= limit or doc[i].text not in {",", "(", *DASHES}:
        return []
    i += 1
    if i + 1 < limit and doc[i].like_num and doc[i + 1].text == ",":
        i += 2
    if i < limit and doc[i].lower_ == "who":
        return _relative(reader, i + 1, limit)
    if i < limit and doc[i].text in ("of", "from", "with"):
        body = reader.body_after(i, limit)
        return [body] if body else []
    found = reader.starting_at(i, limit, any_noun=i < limit and doc[i].lower_ in ("a", "an"))
    if not found or found.end in reader.people:
        return []
    # "According to Frost, the mayor was absent": what follows is a clause, with a subject of its own.
    follower = doc[found.end] if found.end < limit else None
    clause = follower is not None and (
        follower.tag_ in ("VBD", "VBZ", "VBP", "MD") or follower.lower_ == "and" and found.end + 1 in reader.people
    )
    return [] if clause else [found]


def _relative(reader: Reader, i: int, limit: int) -> list[Designation]:
    """ "who heads the port authority", "who is a member of the council"."""
    doc = reader.doc
    verbs = {row[0]: row[1] for row in read_table("lead_verbs.tsv")}
    if i < limit and doc[i].lower_ in ("is", "was"):
        said = reader.starting_at(i + 1, limit)
        return [said] if said else []
    if i >= limit or doc[i].lower_ not in verbs:
        return []
    agency = reader.agency_at(i + 1, limit)
    if not agency:
        return []
    public = any(j in reader.agencies for j in range(*agency)) or reader.is_public(agency) is True
    # A role is a noun: "who runs the clinic" says only where.
    return [Designation(i, agency[1], Role(verbs[doc[i].lower_], "staff", None), None, agency, None, None, public)]


def _profile(reader: Reader, name: Span, designations: list[Designation], start: int, end: int) -> Record | None:
    """The record for a name from what stands beside it: of each field the first that says it."""
    doc = reader.doc
    role = next((d for d in designations if d.role), None)
    agency = next((d for d in designations if d.agency), None)
    country = next((d for d in designations if d.country_at), None)
    honorific = honorifics()[fold(doc[start - 1].text)] if start and _is_honorific(doc, start - 1) else None
    gender = (
        honorific
        if honorific in ("m", "f")
        else next((d.head.gender for d in designations if d.head and d.head.gender), None)
    )
    party = PARTY.match(reader.text, doc[end].idx) if end < len(doc) else None
    if not (designations or gender or party):
        return None

    def said(span: Span | None) -> list[list[int]]:
        return [list(_offsets(doc, span))] if span else []

    evidence = {
        "role": said(role.role if role else None),
        "agency": said(agency.agency if agency else None),
        "country": said(country.country_at if country else None),
    }
    return {
        "start": name[0],
        "end": name[1],
        "label": "PERSON",
        "role": _words(reader.text, evidence["role"]),
        "agency": _words(reader.text, evidence["agency"]),
        "country": country.country if country else None,
        "official": bool(party) or any(d.public for d in designations),
        "gender": gender,
        "evidence": evidence,
    }


def _words(text: str, pieces: list[list[int]]) -> str | None:
    return " ".join(text[pieces[0][0] : pieces[0][1]].split()) if pieces else None


def _offsets(doc: Doc, span: Span) -> tuple[int, int]:
    """The code points that a token range covers."""
    last = doc[span[1] - 1]
    return doc[span[0]].idx, last.idx + len(last)
