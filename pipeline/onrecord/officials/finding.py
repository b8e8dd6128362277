"""Officials: what the text says of each person where it names them: role, agency, country, gender.

An official is a person who holds or speaks for a public office: heads of state, ministers, legislators, judges, officers
of armed forces and police, diplomats, staff and spokespeople of public bodies, of the UN and the EU; former ones where
they are presented by that office.  No candidates as such, no company's, union's or party's people.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from .. import layers
from ..layers import Record
from ..lexicons import read_words
from ..lexicons.vocabulary import roles, words_of
from ..text import late_re as re
from ..text.names import fold, gender, honorifics, is_address, words, written
from ..text.noun_phrases import DETERMINERS, head_at
from ..text.nouns import singular
from ..user_lexicon.matching import completed, listed_people
from .after import after
from .asides import PARTY
from .before import apposition_before, before_brackets, glued_body, in_brackets, located, of_people, teller, voiced
from .called import assisting, called
from .designation import Designation
from .designations import REACH, STANDING, Reader
from .fronted import fronted
from .its import of_its
from .marked import Span
from .of_subject import of_subject
from .ranks import by_what_says_more, post_of_rank
from .serving import serving

# "45-year-old", not "45 years old"
AGED = re.compile(r"\d{1,3}-year-old")
# "(retd)", "(Rtd.)", "(retired)", not "(late)"
RETIRED = re.compile(r"\((?:retd|rtd|ret|retired)\.?\)", re.IGNORECASE)


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
    # "the official Selby News Agency" is no official
    if title and title.head and title.head.word == "official" and title.start == span.start - 1:
        return False
    return title is not None and title.head is not None and title.head.kind in ("office", "civil") and not title.plural


def _skip_titles(reader: Reader, start: int, end: int) -> int:
    """A name's first token, titles that the names left in it aside."""
    while start < end - 1 and (_is_honorific(reader.doc, start) or _is_title(reader, start)):
        start += 1
    return start


def _is_honorific(doc: Doc, i: int) -> bool:
    # "Her brother Ben" has a brother, "Brother Ben" is one.
    return doc[i].text[:1].isupper() and is_address(doc[i].text)


def _address_before(doc: Doc, i: int) -> int:
    """How many tokens of a form of address, or of white space in a line, stand right before token ``i``."""
    if doc[i - 1].is_space:
        return int("\n" not in doc[i - 1].text)
    if doc[i - 1].lower_ == "the" and _is_honorific(doc, i):
        return 1  # "Dr. the Hon. Ada Frost"
    # "Tan Sri", "Dato' Sri"; "Engr.", which is two tokens
    longest = (size for size in (3, 2) if i >= size and fold(doc[i - size : i].text) in honorifics())
    return next((size for size in longest if doc[i - size].text[:1].isupper()), int(_is_honorific(doc, i - 1)))


def _form_before(reader: Reader, i: int) -> int:
    """How many tokens right before token ``i`` say how somebody is addressed, and no post: not the end of "Sr. Comr. Frost"."""
    address = _address_before(reader.doc, i)
    if address and (post := reader.role_before(i)) and i - post[1][0] > address:
        return 0
    return _bracketed_before(reader.doc, i) or address or _justice_before(reader, i) or _age_before(reader.doc, i)


def _bracketed_before(doc: Doc, i: int) -> int:
    """How many tokens "(retd)", "(Rtd.)" or "(Mrs)" has right before token ``i``, as behind a rank, "Justice" or "Chief"."""
    if i < 4 or doc[i - 1].text != ")":
        return 0
    longest = (size for size in (4, 3) if doc[i - size].text == "(")
    size = next(longest, 0)
    said = doc[i - size : i].text
    return size if size and (RETIRED.fullmatch(said) or is_address(said[1:-1])) else 0


def _age_before(doc: Doc, i: int) -> int:
    """How many tokens an age has right before token ``i``, behind the comma of a post: "The driver, *45-year-old* Ada Frost,"."""
    aged = i > 5 and AGED.fullmatch(doc[i - 5 : i].text) is not None and doc[i - 6].text == ","
    return 5 * aged


def _justice_before(reader: Reader, i: int) -> int:
    """ "Justice" behind another post is a form of address: "Chief Election Commissioner Justice Ada Frost"."""
    return int(i > 1 and reader.doc[i - 1].text == "Justice" and _is_title(reader, i - 2))


def _is_title(reader: Reader, i: int) -> bool:
    word, after = reader.doc[i], reader.doc[i + 1]
    if word.lower_ in read_words("particles.txt") and word.is_upper == after.is_upper:
        return False  # DA COSTA, but DA Frost
    if word.lower_ in words_of("posts' initials that people have"):
        return False  # "CS Frost" would be Frost if it were a post
    role = reader.role_at(i)
    return role is not None and role[0].kind in ("office", "civil") and role[1][1] == i + 1


def _designations(reader: Reader, start: int, end: int) -> list[Designation]:
    """What stands beside the name in tokens ``start..end``: titles before appositions."""
    doc = reader.doc
    left = start
    while left > 0 and (size := _form_before(reader, left)):
        left -= size
    left = before_brackets(reader, left)
    people = of_people(reader, left)
    left = people.start if people else left
    limit = _sentence_end(doc, end)
    title = _title(reader, left)
    # "the refugees Frost spoke of" are not Frost; "Senators Frost and Hale" are.
    if (
        title
        and title.plural
        and not (end < len(doc) and doc[end].lower_ in ("and", ","))
        and not (left and doc[left - 1].lower_ == "and")
    ):
        title = None
    if title:
        title = located(reader, serving(reader, post_of_rank(reader, title, left), (start, end), titled=True))
        title = of_subject(reader, of_its(reader, title))
    apposition = apposition_before(reader, title.start if title else left, end, limit)
    if title is None and apposition is None:
        apposition = _apart(reader, left, end, limit)
    found = [
        *by_what_says_more(reader, title, apposition, after(reader, end, limit)),
        glued_body(reader, left) if not title else None,
        voiced(reader, title.start if title else left),
        people,
    ]
    return [said for said in found if said and not _is_another(reader, said, (start, end))]


def _is_another(reader: Reader, kin: Designation, name: Span) -> bool:
    """Whether a designation is somebody else's, by his or her first name: "Tom Hale, his wife and a cousin fled"."""
    owner = (token.lower_ for token in reader.doc[max(0, kin.start - 1) : kin.start + 1])
    if kin.head is None or kin.head.gender is None or kin.head.kind != "private" or {"his", "her"}.isdisjoint(owner):
        return False
    return gender(words(reader.doc[name[0] : name[1]].text)) not in (None, kin.head.gender)


def _apart(reader: Reader, left: int, end: int, limit: int) -> Designation | None:
    """The post that stands before a name in another way than a title or an apposition."""
    found = in_brackets(reader, left, end) or fronted(reader, left, end, limit)
    return found or teller(reader, left) or called(reader, left)


def _title(reader: Reader, left: int) -> Designation | None:
    return assisting(reader, left) or reader.before(left)


def _sentence_end(doc: Doc, i: int) -> int:
    for j in range(i, min(len(doc), i + REACH + 5)):
        if doc[j].is_sent_start and j > i or doc[j].is_space and "\n" in doc[j].text:
            return j
    return min(len(doc), i + REACH + 5)


def _profile(reader: Reader, name: Span, designations: list[Designation], start: int, end: int) -> Record | None:
    """The record for a name from what stands beside it."""
    doc = reader.doc
    gender = _gender(reader, name, designations, start)
    party = PARTY.match(reader.text, doc[end].idx) if end < len(doc) else None
    if not (designations or gender or party):
        return None
    official = bool(party) or any(d.public for d in designations)
    told = {"start": name[0], "end": name[1], "label": "PERSON", "official": official, "gender": gender}
    return {**told, **facts(reader, designations)}


def facts(reader: Reader, designations: Sequence[Designation]) -> Record:
    """Role, agency and country, each with its evidence: of each the first that is said."""
    doc = reader.doc
    role = next((d for d in designations if d.role), None)
    agency = next((d for d in designations if d.agency), None)
    country = next((d for d in designations if d.country_at), None)
    evidence = {
        "role": [*_standing(doc, role), *_said(doc, role.role)] if role else [],
        "agency": _said(doc, agency.agency if agency else None),
        "country": _said(doc, country.country_at if country else None),
    }
    return {
        "role": _role(reader, role) if role else None,
        "agency": _words(reader.text, evidence["agency"]),
        "country": country.country if country else None,
        "evidence": evidence,
    }


def _role(reader: Reader, found: Designation) -> str | None:
    """The role in words; of "one of the court's judges" what the one is."""
    words = _words(reader.text, [*_standing(reader.doc, found), *_said(reader.doc, found.role)])
    # "Attorneys general" are several, though "general" is one.
    if words is None or not _is_of_several(reader.doc, found.start):
        return words
    parts = words.split(" ")
    heads = range(head_at(parts), -1, -1)
    noun = next((i for i in heads if singular(parts[i]) != parts[i] and singular(parts[i]).lower() in roles()), None)
    return words if noun is None else " ".join([*parts[:noun], singular(parts[noun]), *parts[noun + 1 :]])


def _standing(doc: Doc, found: Designation) -> list[list[int]]:
    """ "Former", "ex-" or the like at the head of a designation that a body, a country or a number parts from the role."""
    hyphen = int(doc[found.start].tag_ == "HYPH")  # "Then-Selby mayor": an adverb is no modifier
    first = found.start - hyphen
    if not found.role or found.role[0] <= found.start or doc[first].lower_ not in STANDING:
        return []
    hyphen = int(doc[first + 1].tag_ == "HYPH" and not doc[first].whitespace_)
    return _said(doc, (first, first + 1 + hyphen))


def _is_of_several(doc: Doc, start: int) -> bool:
    """Whether "one of" stands before the plural whose phrase begins at token ``start``, and a determiner between."""
    start -= start > 0 and doc[start - 1].lower_ in DETERMINERS
    return start > 1 and doc[start - 2 : start].text.lower() == "one of"


def _gender(reader: Reader, name: Span, designations: list[Designation], start: int) -> str | None:
    """What the form of address before the name at token ``start`` tells, else the first role that tells; of a woman by her given name
    "chairman" and "spokesman" tell nothing."""
    doc = reader.doc
    told = honorifics()[fold(doc[start - 1].text)] if start and _is_honorific(doc, start - 1) else "-"
    if told != "-":
        return told
    roles_told = (d.head for d in designations if d.head and d.head.gender)
    called = gender(words(reader.text[slice(*name)]))
    return next((r.gender for r in roles_told if not (called == "f" and r.word.endswith("man"))), None)


def _said(doc: Doc, span: Span | None) -> list[list[int]]:
    return [list(_offsets(doc, span))] if span else []


def _words(text: str, pieces: list[list[int]]) -> str | None:
    """The words in pieces of the text: "former director", "ex-director"."""
    if not pieces:
        return None
    return " ".join(written(text[start:end]) for start, end in pieces).replace("- ", "-")


def _offsets(doc: Doc, span: Span) -> tuple[int, int]:
    """The code points that a token range covers."""
    last = doc[span[1] - 1]
    return doc[span[0]].idx, last.idx + len(last)
