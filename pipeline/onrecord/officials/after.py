"""What the text says of somebody behind the name: ", 54, director of …", "of the Ministry of …", ", who heads …"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..lexicons import read_table, read_words
from ..lexicons.vocabulary import Role, titles, words_of
from ..text.noun_phrases import DETERMINERS, FINITE, PHRASE
from .asides import BEFORE_VERB, begins_predicate, past_asides, past_spaces
from .designation import Designation
from .designations import Reader
from .of_next import is_of_next

CLOSERS = frozenset([",", ".", ";", ")", ":", "”", '"'])
OPENERS = frozenset([",", "(", "—", "–", "--"])
BESIDE_BODY = ("of", "from", "at", "with")
BE = ("is", "was")
# What links somebody to a post: "has been principal since May", "became director of the fund".
LINKING = frozenset([*BE, "became", "been", "remained", "remains"])
# What is no post without an article: "is hopeful of a deal", "was resident in Selby".
ADJECTIVES = frozenset(
    ["dissident", "expert", "hopeful", "militant", "official", "patient", "private", "rebel", "representative", "resident", "suspect", "veteran"]
)  # fmt: skip
TODAY = frozenset(["also", "currently", "now", "still"])
SERVES = frozenset(["serves", "served", "works", "worked"])
# How somebody came into an office: "was elected mayor", "has been sworn in as governor".
INSTALLED = frozenset(["appointed", "elected", "inaugurated", "named", "re-elected", "reelected", "sworn"])
# Who elects somebody: "They elected Ada Frost mayor".
CHOOSING = frozenset(
    ["appointed", "approved", "chose", "confirmed", "elected", "named", "picked", "re-elected", "reelected"]
)
# What members of a house do, and what houses are called in small letters.
SITTING = frozenset(["held", "holds", "kept", "represented", "represents", "took", "won"])
HOUSES = frozenset(["assembly", "congress", "council", "legislature", "parliament", "senate"])
# How somebody speaks for a body: before the name at the head of a sentence, or behind it.
VOICES = [words.split() for words in ("speaking on behalf of", "speaking for", "on behalf of")]
DASHES = frozenset(["—", "–", "--", "-"])
# What people do in a body of which they have no post: "who teaches history at Easton College".
WORKING = frozenset(
    ["lectures", "researches", "served", "serves", "studied", "studies", "taught", "teaches", "worked", "works"]
)
# What people do for whoever employs them: "who covers courts for the Selby Times", not "who runs for the Senate".
EMPLOYED = frozenset(
    ["analyses", "analyzes", "coaches", "cooks", "counts", "covers", "designs", "drives", "edits", "illustrates"]
) | {"photographs", "plays", "prices", "programs", "reports", "reviews", "tracks", "translates", "writes"}  # fmt: skip
# How many tokens stand between a name and the article of what somebody is at most: "has long been a"; chosen, not measured.
BEFORE_ARTICLE = 5
# How many tokens of what somebody does stand before the body; chosen, not measured.
OBJECT = 12
# Words behind which another subject begins.
RELATIVES = frozenset(["that", "which", "who", "whose", "because", "while", "whether", "if"])


def after(reader: Reader, end: int, limit: int) -> list[Designation]:
    """The designations behind the name that ends before token ``end``, by the first of ``WAYS`` whose form is there."""
    i, aside = past_asides(reader, end, limit)
    for way in WAYS:
        found = way(reader, i, limit)
        if found is not None:
            return [*(one for one in found if not is_of_next(reader, one, one.end)), *aside]
    return aside


def _body_behind(reader: Reader, found: Designation, limit: int) -> Designation:
    """The post with its body behind a comma: "permanent secretary, Ministry of Roads,"."""
    doc = reader.doc
    body = reader.bodies.get(found.end + 1) if found.end + 1 < limit and doc[found.end].text == "," else None
    if found.agency or body is None or body[0] != found.end + 1 or body[1] < limit and doc[body[1]].text not in CLOSERS:
        return found
    # "a farmer, Selby Radio said"
    plain = doc[found.start].lower_ not in DETERMINERS and doc[found.start - 1].lower_ not in DETERMINERS
    leads = found.head is not None and found.head.word in read_words("company_roles.txt")
    if found.head is None or found.head.kind == "private" and not (plain or leads):
        return found
    public = reader.is_public(body)
    return replace(found, end=body[1], agency=body, public=found.public and public is not False or public is True)


def of_body(reader: Reader, i: int, limit: int) -> list[Designation] | None:
    """ "Ada Frost of the Ministry of Trade"."""
    if i >= limit or reader.doc[i].text not in BESIDE_BODY:
        return None
    if reader.doc[i].text == "from" and _is_reached(reader, i):
        return None
    return _one(reader.body_after(i, limit))


def _is_reached(reader: Reader, end: int) -> bool:
    """Whether something goes to whom is named right before token ``end``: "a letter to Ms. Frost from the ministry"."""
    doc = reader.doc
    i = reader.people[end - 1][0] if end - 1 in reader.people else 0
    while i > 1:
        title = doc[i - 2] if doc[i - 1].text == "." else doc[i - 1]
        if title.text[:1].isupper() and {title.lower_, f"{title.lower_}."} & titles():
            i = title.i  # the dot of a title ends no sentence
        elif doc[i - 1].text[:1].isupper() and not doc[i].is_sent_start:
            i -= 1
        else:
            break
    return i > 0 and doc[i - 1].lower_ == "to" and not doc[i].is_sent_start


def said_to_be(reader: Reader, i: int, limit: int) -> list[Designation] | None:
    """ "Ada Frost is the mayor of Arden", "Ada Frost has been head of the school since May", "Ada Frost serves as director of parks"."""
    doc = reader.doc
    i = _before_verb(reader, i, limit)
    if i + 2 < limit and doc[i].lower_ in SERVES and doc[i + 1].lower_ == "as":
        return _one(reader.starting_at(i + 2, limit))
    if i + 1 >= limit or doc[i].lower_ not in LINKING:
        return None
    i = _before_verb(reader, i + 1, limit)  # "is now the mayor"
    if doc[i].lower_ in DETERMINERS:
        return _with_article(reader, i, limit)
    found = reader.starting_at(i, limit) if doc[i].tag_.startswith(("NN", "JJ")) else None
    if (
        doc[i - 1].lower_ == "became"
        and found
        and (found.head is None or found.head.kind != "staff" or not found.agency)
    ):
        return None  # "became ambassador" may be long ago
    if found is None or found.plural or found.end in reader.people:
        return None
    return None if found.head is not None and found.head.word in ADJECTIVES else [found]


def _with_article(reader: Reader, i: int, limit: int) -> list[Designation]:
    """What somebody is said to be from the article at token ``i`` on, but what only another calls him or her."""
    found = reader.starting_at(i, limit) if reader.doc[i - 1].lower_ != "became" else None
    return [] if found and _is_judged(reader, found, i) else _one(found)


def _is_judged(reader: Reader, found: Designation, i: int) -> bool:
    """Whether somebody only says what another is, "The mayor said that Ada Frost was *a murderer*", and it is no post; ``i`` is its article."""
    doc, before = reader.doc, range(i - 1, max(i - BEFORE_ARTICLE, -1), -1)
    name = next((reader.people[j] for j in before if j in reader.people), None)
    private = found.head is not None and found.head.kind == "private"
    if name is None or not private or doc[i].lower_ not in ("a", "an"):
        return False
    first = name[0]
    while first and (doc[first - 1].text[:1].isupper() or reader.role_before(first)) and not doc[first].is_sent_start:
        first -= 1
    return first > 0 and (doc[first - 1].lower_ == "that" or doc[first - 1].tag_ in FINITE)


def _before_verb(reader: Reader, i: int, limit: int) -> int:
    """The token of the verb behind what may stand before it."""
    while i + 1 < limit and reader.doc[i].lower_ in BEFORE_VERB:
        i += 1
    return i


def leading(reader: Reader, i: int, limit: int) -> list[Designation] | None:
    """ "Ada Frost runs the clinic", "Ada Frost has led the Arden Trust since May": where, and no role.

    Not "Ada Frost leads Hale in a Corvane poll".
    """
    verb = _before_verb(reader, i, limit)
    if verb + 1 >= limit or reader.doc[verb].lower_ in BE:
        return None
    token = reader.doc[verb]
    perfect = i < verb and reader.doc[verb - 1].lower_ not in ("had", "then", "later") and token.tag_ == "VBN"
    if not (token.tag_ == "VBZ" or perfect) or token.lower_ not in WORKING and not reader.agency_at(verb + 1, limit):
        return None
    return _relative(reader, verb, limit) or None


def saying_more(reader: Reader, i: int, limit: int) -> list[Designation] | None:
    """ "Ada Frost raised two sons and is director of the clinic": a second clause of the same subject."""
    doc = reader.doc
    if i >= limit or doc[i].tag_ not in FINITE or doc[i].lower_ in words_of("saying and thinking"):
        return None
    for j in range(i, limit - 2):
        if j in reader.people or doc[j].text in (";", ":") or doc[j].is_quote or doc[j].lower_ in RELATIVES:
            return None
        if doc[j].lower_ == "and" and begins_predicate(doc[j + 1]):
            return said_to_be(reader, j + 1, limit)
    return None


def installed(reader: Reader, i: int, limit: int) -> list[Designation] | None:
    """ "Ada Frost was elected mayor", "Ada Frost has been sworn in as governor": the office is hers."""
    doc = reader.doc
    j = i
    while j < limit and doc[j].lower_ in ("was", "is", "has", "had", "been", "again", "first", "recently", "narrowly"):
        j += 1
    if j == i or j >= limit or doc[j].lower_ not in INSTALLED:
        return None
    return _into_office(reader, i, j + 1, limit)


def _into_office(reader: Reader, i: int, j: int, limit: int) -> list[Designation]:
    """What follows "elected" at token ``j``: the office or the body; the designation begins at token ``i``."""
    doc = reader.doc
    while j < limit and doc[j].lower_ in ("in", "as"):
        j += 1
    if j < limit and doc[j].lower_ == "to":
        return _one(_seat(reader, i, j + 1, limit))
    return _one(reader.starting_at(j, limit))


def as_holder(reader: Reader, i: int, limit: int) -> list[Designation] | None:
    """ "Ada Frost, as director of the port authority, agreed"."""
    doc = reader.doc
    if i + 1 >= limit or doc[i].text not in OPENERS or doc[i + 1].lower_ != "as":
        return None
    said = reader.starting_at(i + 2, limit)
    return [said] if said and said.end < limit and doc[said.end].text in CLOSERS else []


def apposed(reader: Reader, i: int, limit: int) -> list[Designation] | None:
    """ "Ada Frost, 54, director of the port authority,", "Ada Frost, who heads it,"."""
    doc, name = reader.doc, i - 1
    if i >= limit or doc[i].text not in OPENERS:
        return None
    i = past_spaces(reader, i + 1, limit)
    if i < limit and doc[i].lower_ == "as":
        return None
    if i + 1 < limit and doc[i].like_num and doc[i + 1].text == ",":
        i += 2
    if i < limit and doc[i].lower_ == "who":
        return _relative(reader, i + 1, limit)
    if i < limit and doc[i].lower_ in INSTALLED:
        return _into_office(reader, i, i + 1, limit)
    if (body := _signed(reader, i, limit)) is not None:
        return [body]
    if i < limit and doc[i].text in ("of", "from", "with"):
        return _one(reader.body_after(i, limit))
    if (voice := speaking_for(reader, i, limit)) is not None:
        return voice
    found = reader.starting_at(i, limit, any_noun=i < limit and doc[i].lower_ in ("a", "an"))
    if not found or _is_of_another(reader, found, i, limit, name):
        return []
    return [_body_behind(reader, body_of_relative(reader, found, limit), limit)]


def _is_of_another(reader: Reader, found: Designation, start: int, limit: int, name: int) -> bool:
    """Whether what begins at token ``start`` is somebody else: a title, a subject, or who else was there, as in "PC Frost, two officers of
    the council and a clerk"; ``name`` is the last token of the name."""
    others = found.plural and reader.doc[start].like_num and not _is_last_of_several(reader, name)
    return others or found.end in reader.people or _begins_clause(reader, found, start, limit)


def _is_last_of_several(reader: Reader, last: int) -> bool:
    """Whether another person is named before the one whose name ends with token ``last``: "Ada Frost and Ben Hale, two clerks"."""
    start = next((name[0] for name in reader.people.values() if name[1] == last + 1), last)
    return reader.doc[start - 1].lower_ in ("and", "&") if start else False


def speaking_for(reader: Reader, i: int, limit: int) -> list[Designation] | None:
    """The body of "speaking for the Selby Trust", "on behalf of the bank", where that begins at token ``i``; not "for the first time"."""
    voice = next((words for words in VOICES if reader.doc[i : i + len(words)].text.lower().split() == words), None)
    return _one(reader.body_after(i + len(voice) - 1, limit)) if voice and i + len(voice) <= limit else None


def body_of_relative(reader: Reader, found: Designation, limit: int) -> Designation:
    """The post with the body of the clause behind it: "a nurse who works nights at Selby General"."""
    i = _past_work(reader, found.end, limit)
    i += i + 1 < limit and reader.doc[i].text == ","
    if found.agency or i >= limit or reader.doc[i].lower_ != "who":
        return found
    said = next(iter(_relative(reader, i + 1, limit)), None)
    return replace(found, agency=said.agency, public=found.public or said.public) if said and said.agency else found


def _past_work(reader: Reader, i: int, limit: int) -> int:
    """The token behind what somebody has written: "author of “The Long Dam,” who teaches at Easton College"."""
    doc = reader.doc
    if i + 1 >= limit or doc[i].lower_ != "of" or not doc[i + 1].is_quote:
        return i
    return next((j + 1 for j in range(i + 2, min(i + OBJECT, limit)) if doc[j].is_quote), i)


def _begins_clause(reader: Reader, found: Designation, start: int, limit: int) -> bool:
    """Whether what begins at token ``start`` is the subject of a clause: "According to Frost, the mayor was absent".

    "Frost, director of the port authority told us" lacks only its comma, "the lawyer hired by Frost" is no clause.  "Frost, whose husband,
    a clerk, left," is no husband.
    """
    doc = reader.doc
    if doc[start].lower_ == "whose":
        return True
    if found.end >= limit:
        return False
    follower = doc[found.end]
    if follower.lower_ == "and":
        return found.end + 1 in reader.people and reader.past_person(found.end + 1, limit) is None
    if follower.tag_ not in FINITE or found.end + 1 < limit and doc[found.end + 1].lower_ == "by":
        return False
    return doc[start].lower_ in DETERMINERS or found.agency is None


def _relative(reader: Reader, i: int, limit: int) -> list[Designation]:
    """ "who heads the port authority", "who is a member of the council", "who was elected mayor", "who works for Corvane"."""
    doc = reader.doc
    verbs = {row[0]: row[1] for row in read_table("lead_verbs.tsv")}
    if (found := installed(reader, i, limit)) is not None:
        return found
    if i < limit and doc[i].lower_ in BE:
        return _one(reader.starting_at(i + 1, limit))
    if (found := said_to_be(reader, i, limit)) is not None:
        return found
    i += i + 1 < limit and doc[i].lower_ in TODAY
    i += 2 * (doc[i : i + 2].text.lower() == "co-")  # "who co-founded the Selby Trust"
    if _sits(reader, i, limit):
        return [Designation(i, i + 1, None, None, None, None, None, public=True)]
    if i < limit and doc[i].lower_ in WORKING | verbs.keys() and not reader.agency_at(i + 1, limit):
        runs = doc[i].lower_ in verbs and i + 1 < limit and doc[i + 1].tag_ not in PHRASE  # "who runs for the Senate"
        return [] if runs else _one(_where(reader, i, limit))
    if i >= limit or doc[i].lower_ not in verbs:
        return _one(_for_whom(reader, i, limit))
    agency = reader.agency_at(i + 1, limit)
    if not agency:
        return []
    public = any(j in reader.agencies for j in range(*agency)) or reader.is_public(agency) is True
    # A role is a noun: "who runs the clinic" says only where.
    return [Designation(i, agency[1], Role(verbs[doc[i].lower_], "staff", None), None, agency, None, None, public)]


def _where(reader: Reader, verb: int, limit: int) -> Designation | None:
    """The body in which somebody does something: "teaches old law at Easton College"."""
    doc, end = reader.doc, min(verb + OBJECT, limit)
    end = next((j for j in range(verb + 1, end) if doc[j].text in CLOSERS), end)
    beside = (j for j in range(verb + 1, end) if doc[j].lower_ in ("at", "for", "with", "in", "on"))
    bodies = (reader.body_after(j, limit) for j in beside)
    return next((body for body in bodies if body and body.agency), None)


def _for_whom(reader: Reader, verb: int, limit: int) -> Designation | None:
    """The named body for which somebody does something: "who prices houses for the Corvane Group".

    A public one is rather what it is about: "who covers the race for the Senate".
    """
    doc, end = reader.doc, min(verb + OBJECT, limit)
    if verb >= limit or doc[verb].lower_ not in EMPLOYED:
        return None
    end = next((j for j in range(verb + 1, end) if doc[j].text in CLOSERS or doc[j].tag_ in FINITE), end)
    beside = next((j for j in range(verb + 1, end) if doc[j].lower_ == "for"), None)
    body = reader.body_after(beside, limit) if beside else None
    named = body and body.agency and reader.bodies.get(body.agency[0]) == body.agency
    return body if body and named and not body.public else None


def chosen(reader: Reader, i: int, limit: int) -> list[Designation] | None:
    """ "They elected Ada Frost mayor", "the town chose Ada Frost as its mayor": the office is hers."""
    doc = reader.doc
    first = reader.people[i - 1][0] if i - 1 in reader.people else 0
    if first == 0 or i >= limit or doc[first - 1].lower_ not in CHOOSING:
        return None
    found = reader.starting_at(i + (doc[i].lower_ == "as"), limit)
    return [found] if found and found.head and found.head.kind != "private" else None


def _sits(reader: Reader, i: int, limit: int) -> bool:
    """Whether a relative clause says that somebody has a seat: "who won the seat", "who represents Arden in parliament"."""
    doc = reader.doc
    if i >= limit or doc[i].lower_ not in SITTING:
        return False
    end = next((j for j in range(i, limit) if doc[j].text in CLOSERS), limit)
    if doc[i].lower_.startswith("represent"):
        houses = (j for j in range(i + 1, end) if doc[j].lower_ == "in" and j + 1 < end)
        return any(
            doc[k].lower_ in HOUSES or k in reader.agencies for j in houses for k in (j + 1, min(j + 2, end - 1))
        )
    return any(doc[j].lower_ == "seat" for j in range(i + 1, min(i + OBJECT, end)))


def _signed(reader: Reader, i: int, limit: int) -> Designation | None:
    """The body of a label or a signature on a line of its own: "Ada Frost, Arden Water Board:"."""
    doc, body = reader.doc, reader.bodies.get(i)
    name = next((reader.people[j] for j in range(i - 1, max(i - 4, -1), -1) if j in reader.people), None)
    if body is None or name is None or body[0] != i or body[1] > limit:
        return None
    begins = name[0] == 0 or "\n" in doc[name[0] - 1].text or doc[name[0] - 1].text in DASHES
    ends = body[1] == len(doc) or doc[body[1]].text == ":" or "\n" in doc[body[1]].text
    ends = ends or doc[body[1]].text == "." and (body[1] + 1 == len(doc) or "\n" in doc[body[1] + 1].text)
    if not (begins and ends):
        return None
    return Designation(i, body[1], None, None, body, None, None, reader.is_public(body) is True)


def _seat(reader: Reader, start: int, i: int, limit: int) -> Designation | None:
    """The body into which somebody was elected: "to the city council"."""
    agency = reader.agency_at(i, limit)
    public = agency is not None and reader.is_public(agency) is True
    return Designation(start, agency[1], None, None, agency, None, None, public) if agency else None


def _one(found: Designation | None) -> list[Designation]:
    return [found] if found else []


Way = Callable[[Reader, int, int], "list[Designation] | None"]
# In the order in which they are tried; a way gives None where the text has not its form.
WAYS: tuple[Way, ...] = (chosen, of_body, said_to_be, installed, leading, saying_more, as_holder, apposed)
