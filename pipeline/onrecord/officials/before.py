"""What the text says of somebody before the name, commas between or nothing: "her lawyer, Ben Hale,", "Corvane's Ben Hale"."""

from __future__ import annotations

from dataclasses import replace

from .. import layers
from ..countries.table import lookup
from ..lexicons.vocabulary import titles, words_of
from ..text import late_re as re
from ..text.names import is_honour
from ..text.noun_phrases import DETERMINERS, FINITE, is_possessive
from .after import LINKING, speaking_for
from .designation import Designation
from .designations import Reader
from .its import of_its
from .marked import Span
from .of_next import is_of_next
from .offices import HELPERS
from .parted import parted
from .serving import needs_name, serving

# Who heads a public body of a place, though the post is an office.
HEADS = frozenset(["superintendent"])
# How many tokens of a seat or a party stand in brackets behind a name at most; chosen, not measured.
BRACKETED = 8
# How many tokens a town or a body has behind a name at most; chosen, not measured.
HOME = 5
# What closes the brackets of a turn's label behind the name.
# "):", " (Burin, Lib.)):", not ")", " (Burin)"
LABEL_END = re.compile(r"(?: \([^()\n]{2,40}\))?\):")
# What a sentence goes on with behind whom it is told to, and what rather goes on with a name: "Ada Frost *of* Selby".
GOING_ON = frozenset(["IN", "TO", "VBG", "WDT", "WRB"])
BESIDE = frozenset(["at", "from", "of"])
# What is done with somebody, and how somebody comes to a post.
TOWARDS = frozenset(["against", "by", "from", "to", "with"])
# Verbs of speech beside those that all sources have.
REPORTING = frozenset(["explained", "noted", "reported", "stated", "stressed"])
RAISED = frozenset(
    ["advanced", "appointed", "chose", "elected", "elevated", "made", "named", "promoted", "risen", "rose"]
)
CLOSERS = {",", ".", ";", ")", ":", "—", "–", "--", "-", "”", '"', "!", "?"}


def apposition_before(reader: Reader, start: int, end: int, limit: int) -> Designation | None:
    """The role in "her lawyer, Ben Hale," — with a determiner or as a sentence's first words, and not said of somebody before; in
    capitals also in "told Water Minister, Ben Hale,"."""
    doc = reader.doc
    end += end < limit and is_honour(doc[end].text)  # "her lawyer, Ben Hale SC,"
    end = _past_home(reader, _past_brackets(reader, end, limit), limit)
    if start < 2 or doc[start - 1].text != "," or not _ends_there(reader, start - 1, end, limit):
        return None
    ends = before_brackets(reader, start - 1)
    found = reader.ending_at(ends, 0) or _helper(reader, ends)
    if not found or _is_in_body(reader, found, ends):
        return None if _is_joined(reader, end) else parted(reader, ends)
    found = serving(reader, reader.with_first(found, apposed=True), (start, end))
    owner = doc[found.start - 1].lower_ if found.start else ""
    determined = owner in DETERMINERS
    if not determined and not any(is_possessive(token) for token in doc[found.start : found.end]):
        return found if any(way(reader, found) for way in WITHOUT_ARTICLE) else None
    before = found.start - 2
    named = before > 0 and doc[before].text == "," and before - 1 in reader.people
    if named and not is_of_next(reader, found, start - 1):
        return None
    return of_its(reader, found)


def _is_in_body(reader: Reader, found: Designation, end: int) -> bool:
    """Whether a role ends the name of a body behind its post: "The Chairman, Guild of Road *Engineers*, Ada Frost,"; not where the body is
    what the post is for: "The Minister of *Water Resources*, Ada Frost,"."""
    body, role = reader.bodies.get(end - 1), found.role
    whole = role is not None and role[1] == end and body is not None and body[0] < role[0] and body[1] == end
    return whole or found.plural and parted(reader, end) is not None


def _ends_there(reader: Reader, comma: int, end: int, limit: int) -> bool:
    """Whether an apposition ends with the name, before token ``end``, or the sentence goes on behind it and has its verb before: "They
    told the mayor, Ada Frost *that*"; not "In talks with the mayor, Ada Frost in May *asked*"."""
    doc, first = reader.doc, _first(reader, comma)
    if end == limit or doc[end].text in CLOSERS or doc[end].lower_ in ("who", "whose"):
        return True
    if doc[end].tag_ not in GOING_ON or doc[end].lower_ in BESIDE or doc[first].tag_ in ("IN", "WRB", "VBG", "VBN"):
        return False
    return any(token.tag_ in FINITE for token in doc[first:comma])


def _is_form_of_address(reader: Reader, found: Designation) -> bool:
    """Whether an office in capitals without an article stands behind a verb or who acts: "told Water Minister, Ben Hale,"; not "as Mayor,
    Ben Hale,", "became Mayor, Ben Hale,", "rose to Mayor, Ben Hale,"."""
    if found.start < 2 or not found.public or found.plural or found.role is None:
        return False
    capitals = all(token.text[:1].isupper() for token in reader.doc[slice(*found.role)] if token.tag_.startswith("NN"))
    before, second = reader.doc[found.start - 1], reader.doc[found.start - 2]
    raised = before.lower_ == "to" and second.lower_ in RAISED
    acting = before.tag_ in ("VB", *FINITE) and before.tag_ != "MD" and before.lower_ not in LINKING | RAISED
    return capitals and not raised and (acting or before.lower_ in TOWARDS)


def _is_of_teller(reader: Reader, found: Designation) -> bool:
    """Whether a post of several words without an article stands between a comma or a verb of speech and who says so: "It is shut, fire
    service spokesperson, Ben Hale said", "said deputy police chief, Ben Hale."."""
    doc, name = reader.doc, reader.people.get(found.end + 1)
    if found.start < 2 or found.end - found.start < 2 or found.plural or name is None or found.head is None:
        return False
    before, behind = doc[found.start - 1], name[1] + (name[1] < len(doc) and doc[name[1]].text == ",")
    told = behind < len(doc) and doc[behind].lower_ in words_of("said") | REPORTING
    inverted = before.lower_ in words_of("said") | REPORTING and doc[found.start - 2].text in CLOSERS
    listed = (
        reader.role_before(found.start - 1) is not None
    )  # "He rose to sergeant, deputy police chief, Ben Hale said"
    return found.head.kind != "private" and (before.text == "," and told and not listed or inverted)


def teller(reader: Reader, start: int) -> Designation | None:
    """The post of who says so, where no comma closes it: "It is shut, fire service spokesperson, Ben Hale said"."""
    found = reader.ending_at(start - 1, 0) if start > 2 and reader.doc[start - 1].text == "," else None
    return found if found and _is_of_teller(reader, found) else None


def _past_brackets(reader: Reader, end: int, limit: int) -> int:
    """The token behind the seat or party in brackets behind a name: "the chairman, Senator Ben Hale (Selby North),"."""
    doc = reader.doc
    if end + 1 >= limit or doc[end].text != "(" or not doc[end + 1].text[:1].isupper():
        return end
    return next((i + 1 for i in range(end + 1, min(end + BRACKETED, limit)) if doc[i].text == ")"), end)


def _past_home(reader: Reader, end: int, limit: int) -> int:
    """The token behind where somebody is from, or the body, up to the comma that closes that: "the driver, Ben Hale *of Selby*,"; not
    "the driver, Ben Hale of Selby, and a nurse"."""
    doc = reader.doc
    if end + 2 > limit or doc[end].lower_ not in BESIDE:
        return end
    close = end + 1
    while close < limit and doc[close].tag_ in ("NNP", "NNPS") and close - end <= HOME:
        close += 1
    closed = end + 1 < close < limit and doc[close].text == ","
    joined = closed and close + 1 < len(doc) and doc[close + 1].tag_ == "CC"
    return close if closed and not joined else end


def _is_joined(reader: Reader, end: int) -> bool:
    """Whether others are named with whom the name ends before token ``end``: "The Chairman, Corvane Holdings, Ada Frost, and the board"."""
    doc = reader.doc
    i = end + (end < len(doc) and doc[end].text == ",")
    return i < len(doc) and doc[i].tag_ == "CC"


def before_brackets(reader: Reader, i: int) -> int:
    """The token of the parenthesis that ends right before token ``i``, else ``i``: "Director (DPP) Frost", "Judge (Works) Frost"."""
    doc = reader.doc
    opening = next((j for j in range(i - 2, max(0, i - 5), -1) if doc[j].text == "("), None)
    if (
        opening is None
        or doc[i - 1].text != ")"
        or not all(token.text[:1].isupper() for token in doc[opening + 1 : i - 1])
    ):
        return i
    short = doc[opening + 1 : i - 1].text.isupper() and i - opening == 3
    return opening if short or reader.role_before(opening) else i


def in_brackets(reader: Reader, start: int, end: int) -> Designation | None:
    """The post before the brackets that hold nothing but the name and a seat, in the label of a turn: "The Minister for Water (Hon. Ada
    Frost):", "The Chair (Ada Frost (Selby, Lab)):"; not "the mayor (Ada Frost) dies", which may tell who plays it."""
    doc = reader.doc
    behind = doc[end - 1].idx + len(doc[end - 1])
    if start < 2 or doc[start - 1].text != "(" or not LABEL_END.match(reader.text, behind):
        return None
    found = reader.ending_at(start - 1, 0)
    return None if found is None or found.plural else found


def voiced(reader: Reader, start: int) -> Designation | None:
    """The body for which a sentence's subject speaks: "On behalf of the Selby Trust, Ada Frost said so"."""
    comma = start - 1
    if comma < 3 or reader.doc[comma].text != ",":
        return None
    found = speaking_for(reader, _first(reader, comma), comma)
    return found[0] if found and found[0].end == comma else None


def _first(reader: Reader, i: int) -> int:
    """The first word of the sentence of token ``i``."""
    first = layers.sentence_start(reader.doc[i])
    while first < i and reader.doc[first].is_space:
        first += 1
    return first


def located(reader: Reader, title: Designation) -> Designation:
    """The title with the body of "At Arden High School, principal Ada Frost": it is where the post is.

    Before a court stand those who are not of it, in a district those who do not lead it.
    """
    doc, comma = reader.doc, title.start - 1
    if title.agency or title.head is None or comma < 2 or doc[comma].text != ",":
        return title
    if title.head.kind != "staff" and title.head.word not in HEADS:
        return title
    body = _opening_body(reader, comma, heads=title.head.word in HEADS)
    if body is None:
        return title
    public = reader.is_public(body)
    return replace(title, agency=body, public=public is True or title.public and public is None)


def _opening_body(reader: Reader, comma: int, *, heads: bool) -> Span | None:
    """The body of "At Arden High School," or, for who heads it, "In the Arden Valley district,", with which a sentence opens."""
    doc = reader.doc
    first = _first(reader, comma)
    start = first + 1 + (doc[first + 1].lower_ == "the")
    if doc[first].lower_ not in ("at", "in") or start >= comma or not doc[start].text[:1].isupper():
        return None
    last = doc[comma - 1].lower_
    if doc[first].lower_ == "at":
        return (start, comma) if reader.bodies.get(start) == (start, comma) and last != "court" else None
    named = start < comma - 1 and all(token.text[:1].isupper() for token in doc[start : comma - 1])
    return (start, comma) if heads and named and last == "district" else None


def _helper(reader: Reader, end: int) -> Designation | None:
    """What somebody is to the person who is named before token ``end``: "a lawyer for Mr. Hale", "the wife of Mayor Hale"."""
    doc = reader.doc
    if end - 1 not in reader.people:
        return None
    i = reader.people[end - 1][0] - 1
    titled = False
    while i > 1 and doc[i].text[:1].isupper() and (doc[i].lower_ in titles() or reader.role_at(i)):
        role = reader.role_at(i)
        titled = titled or role is not None and role[0].kind in ("office", "civil")
        i -= 1
    found = reader.role_before(i) if i > 0 and doc[i].lower_ in ("for", "of", "to") else None
    if found is None:
        return None
    head, noun = found
    return Designation(noun[0], end, head, noun, None, None, None, titled and head.word in HELPERS)


def glued_body(reader: Reader, start: int) -> Designation | None:
    """The body of "Border Service Ben Hale said" or "Corvane's Ben Hale", right before the name at token ``start``; with the post that
    stands before it, "Chairman Selby Board Ben Hale"."""
    doc = reader.doc
    start = before_brackets(reader, start)
    owned = start > 1 and is_possessive(doc[start - 1])
    last = start - 1 - owned
    body = reader.bodies.get(last)
    if body is None or body[1] != last + 1 or not doc[body[0]].text[:1].isupper():
        return None
    post = None if owned else reader.role_before(body[0])
    if post and doc[post[1][0]].text[:1].isupper() and post[0].kind != "rank":
        public = reader.is_public(body)
        public = public is True or post[0].kind == "office" and public is None
        return Designation(post[1][0], start, *post, body, None, None, public)
    first = body[0] == 0 or doc[body[0]].is_sent_start or doc[body[0] - 1].text in CLOSERS
    if not owned and not (first and body[1] - body[0] > 1):
        return None
    return Designation(body[0], start, None, None, body, None, None, reader.is_public(body) is True)


def of_people(reader: Reader, start: int) -> Designation | None:
    """The people of whom somebody is, right before the name at token ``start`` and behind a post and a comma: "her coach, *Spaniard*
    Ada Frost,"."""
    country = reader.countries.get(start - 1)
    if country is None or country[1] != start or country[0] < 1 or reader.doc[country[0] - 1].text != ",":
        return None
    word = reader.doc[slice(*country)].text
    found = lookup(word)
    if found is None or not found.demonym:
        return None
    return Designation(country[0], start, None, None, None, reader.codes.get(country[0]), country, False)


def _is_second(reader: Reader, found: Designation) -> bool:
    """Whether a post is the second of two with their holders: "its president, Ada Frost, and secretary, Ben Hale,"."""
    doc, joint = reader.doc, found.start - 1
    if joint < 2 or doc[joint].lower_ != "and" or found.plural or found.head is None:
        return False
    return joint - 1 - (doc[joint - 1].text == ",") in reader.people


def _opens_sentence(reader: Reader, found: Designation) -> bool:
    """Whether a post written with a capital opens its sentence: "Inspector General of the Coast Guard, Ben Hale, said"."""
    token = reader.doc[found.start]
    opens = token.is_sent_start or found.start == 0 or reader.doc[found.start - 1].is_space
    return bool(opens) and found.head is not None and token.text[:1].isupper() and not found.plural


# What shows that a post without an article is that of the name behind the comma.
WITHOUT_ARTICLE = (_opens_sentence, _is_second, needs_name, _is_form_of_address, _is_of_teller)
