"""Of a rank or a seat and a post of one person the post says more: "spokesperson Commodore Ada Frost", "its leader, Rep. Frost"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..lexicons import read_words
from ..lexicons.vocabulary import Role, roles, words_of
from ..text.former import FORMER
from .before import before_brackets
from .designation import Designation
from .designations import Reader
from .marked import Span

# What somebody is to another person, which is no post.
TIES = words_of("relative") | frozenset(
    ["boyfriend", "classmate", "colleague", "cousin", "dad", "fiancé", "fiancée", "friend", "girlfriend", "grandfather"]
) | {
    "granddaughter", "grandmother", "grandson", "hubby", "mom", "mum", "neighbor", "neighbour", "opponent", "predecessor", "rival", "roommate", "stepdad", "stepmum",
    "stepfather", "stepmother", "successor", "team-mate", "teammate", "widow", "widower",
}  # fmt: skip
# Ranks in some services, and posts in others: "superintendent of schools".
GRADES = frozenset(["commander", "commissioner", "director", "officer", "superintendent"])

# How princes are addressed, and elders who have no post of that name.
ROYAL = frozenset(["Prince", "Princess"])
ADDRESSED = ROYAL | {"Chief"}


def post_of_rank(reader: Reader, title: Designation, name: int) -> Designation:
    """The post before the rank or the seat that ends at the name in token ``name``, else the title as it is.

    "Coast Guard spokesman Capt. Frost" is the spokesman, "commission chairman Professor Frost" the chairman, "Chief of Harbour Staff (CHS) Gen. Frost" the chief.
    """
    if title.agency is None and (opening := before_brackets(reader, title.start)) < title.start:
        post = reader.before(opening)
        return post if post and not post.plural else title
    begins, rank = _before_ranks(reader, name)
    body = reader.bodies.get(begins - 1, (0, 0))
    complement = body[1] == begins and _is_complement(reader, body[0])
    if begins == name or not complement and rank is not None and rank.kind in ("private", "rank"):
        return title
    if body[1] == begins and not complement:
        return title  # "DA MP Frost", where these are a party's initials
    post = reader.before(begins)
    if post is None or post.plural or rank is None and not complement and not _says_more(post, title):
        return title  # but "Minister of Ports Sen. Frost" is the minister
    return replace(post, public=post.public or title.public)


def _before_ranks(reader: Reader, name: int) -> tuple[int, Role | None]:
    """Where the ranks and the seat before a name begin, and the post right before them."""
    begins = name
    while (found := reader.role_before(begins)) and (
        _addresses(found[0])
        and not _leads(reader, found[1])
        or begins == name
        and (_is_seat(found[0]) or _is_grade(reader, *found))
    ):
        begins = found[1][0]
    # "Commissioner for *Refugees* Senator Frost": these are no post.
    return begins, found[0] if found and not reader.is_for(found[1]) else None


def _is_grade(reader: Reader, role: Role, noun: Span) -> bool:
    """Whether a post that is a rank of some services, too, is that here: "police spokesman *Superintendent* Frost"."""
    before = reader.role_before(noun[0]) if role.word in GRADES else None
    return before is not None and "spokes" in before[0].word


def _says_more(post: Designation, title: Designation) -> bool:
    """Whether a post that has something of its own behind it is whose it is before a title: an office before any, and what is more than
    private before a rank: "head of the diving unit *Maj. Frost*"."""
    if post.head is None or title.head is None:
        return False
    office = post.head.kind == "office" or post.head.word.startswith("shadow ")
    return office or post.head.kind != "private" and _is_rank(title.head)


def _is_complement(reader: Reader, i: int) -> bool:
    """Whether a post may be of what begins at token ``i``: "Commander of the *Harbour Guard* Gen. Frost", "Spokesman on *Ports* Sen. Frost"."""
    before = i - 1 - (i > 0 and reader.doc[i - 1].lower_ == "the")
    return before > 0 and reader.doc[before].lower_ in ("of", "for", "on")


def by_what_says_more(
    reader: Reader,
    title: Designation | None,
    apposition: Designation | None,
    behind: Sequence[Designation],
) -> list[Designation | None]:
    """What stands beside a name: title, apposition before, and what is behind; a post before a rank, or a seat before the name.

    So does a post of what somebody is to another: "her colleague Ada Frost, the vice chair".

    "The prison's director, Col. Frost", "its leader, Rep. Frost", "Col. Frost, head of the prison"; "Sen. Frost, chair of
    the committee" is first the senator.
    """
    found = [title, apposition, *behind]
    if behind and behind[0].role and (_is_tie(title) or _is_tie(apposition)):
        return [behind[0], title, apposition, *behind[1:]]
    if title is None or title.head is None:
        return found
    with_body = apposition is not None and apposition.agency is not None and title.agency is None
    # "Counsel for the bank, Chief Ada Frost,": how she is addressed
    addressed = reader.doc[title.start : title.end].text in ADDRESSED
    if with_body or addressed or _is_rank(title.head) or _is_seat(title.head):
        found = [apposition, title, *behind] if with_body or _is_post(apposition) else found
    if found[0] is title and behind and _is_less(reader, title, behind[0]):
        found = [behind[0], title, apposition, *behind[1:]]
    return found


def _is_less(reader: Reader, title: Designation, behind: Designation) -> bool:
    """Whether a title says less than the post behind the name: a rank, a prince's, and a seat before a post in brackets, as in minutes:
    "Prince Ali, the water minister", "Cllr Frost (Chairman)"."""
    if title.head is None or not _is_post(behind) or _is_past(reader, behind):
        return False
    royal = reader.doc[title.start : title.end].text in ROYAL
    bracketed = _is_seat(title.head) and reader.doc[behind.start - 1].text == "("
    return royal or bracketed or _is_rank(title.head)


def is_tie(role: str) -> bool:
    """Whether a role is what somebody is to another, and no more.

    >>> is_tie("late father of two"), is_tie("daughter-in-law"), is_tie("friend and adviser"), is_tie("father figure")
    (True, True, False, False)
    """
    head = role.lower().split(" of ")[0].split(" to ")[0]
    return " and " not in head and head.split(" ")[-1].removesuffix("-in-law") in TIES


def is_rank(role: str) -> bool:
    """Whether a role is a rank and no more.

    >>> is_rank("Gen"), is_rank("Pol Col"), is_rank("general secretary")
    (True, True, False)
    """
    found = roles().get(role.lower())
    return found is not None and _is_rank(found)


def _is_tie(found: Designation | None) -> bool:
    return found is not None and found.head is not None and is_tie(found.head.word)


def _leads(reader: Reader, noun: Span) -> bool:
    """Whether a noun is the lead of a body, and no form of address: "Harbour Bureau *chief* Gen. Frost", "Chief Gen. Frost"."""
    return reader.doc[slice(*noun)].text == "chief"


def _addresses(role: Role) -> bool:
    return _is_rank(role) or role.word in words_of("calling before a name")


def _is_rank(role: Role) -> bool:
    return role.word in read_words("ranks.txt")


def _is_seat(role: Role) -> bool:
    return role.word in read_words("seats.txt")


def _is_post(found: Designation | None) -> bool:
    """Whether something is a post, and neither what somebody is to another person nor a rank or a seat."""
    if found is None or found.head is None or found.role is None or _is_rank(found.head) or _is_seat(found.head):
        return False
    return found.head.kind != "private" or found.head.word in read_words("company_roles.txt")


def _is_past(reader: Reader, found: Designation) -> bool:
    """What only was: "Gen. Ada Frost, a former minister"."""
    return FORMER.search(reader.doc[found.start : found.end].text) is not None
