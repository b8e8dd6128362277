"""What makes an official: the decision from a role, and from the body and the country beside it.  See docs/speakers.md."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from ..lexicons import read_words
from ..lexicons.vocabulary import Role, bodies, public_bodies

# Offices that private bodies have too.
ALSO_PRIVATE = frozenset(
    ["commander", "commissioner", "commissioner general", "counterpart", "delegate", "deputy secretary-general", "judge"]
) | {"regent", "registrar general", "secretary general", "secretary-general"}  # fmt: skip

# Of which nobody holds two.
ALONE = frozenset(["chancellor", "governor", "mayor", "premier", "president", "prime minister", "senator"])

# Who speaks and works for the holder of an office, and so for the office: "the governor's spokeswoman".
HELPERS = frozenset(
    [
        "adviser",
        "advisor",
        "aide",
        "assistant",
        "chief of staff",
        "deputy",
        "envoy",
        "press secretary",
        "private secretary",
        "spokesman",
        "spokesperson",
        "spokeswoman",
    ]
)


def is_public_office(
    head: Role, words: str, *, has_agency: bool, public_agency: bool | None, has_country: bool
) -> bool:
    """Whether a designation is of a public office (see the classes in ``roles.tsv``).

    ``words`` is the role as written; ``public_agency`` tells of the body beside it, None where there is none or its words do
    not say.
    """
    if head.kind == "staff":
        said = _is_of_government(head, words)
        return bool(public_agency) or not has_agency and (has_country or said)
    if head.kind == "rank":
        # "Captain Ada Frost" serves; "captain Ada Frost" may lead a team.
        return _is_titled(words) and not has_country or bool(public_agency)
    if head.kind == "civil":
        # "president of Hanbit Logistics": a president of a body is of a public one only if that is known; "jury president"
        president = head.word.endswith("president")
        if president and any(word == "jury" or bodies().get(word) == "private" for word in words.lower().split()):
            return False
        return public_agency is not False and (not has_agency or bool(public_agency) or not president)
    if head.kind == "private":
        return bool(public_agency) and may_be_public(head)
    return head.kind == "office" and not (public_agency is False and head.word in ALSO_PRIVATE)


def may_be_public(head: Role) -> bool:
    """Whether a post of companies is one that public bodies have, too: "managing director of the IMF", not "owner"."""
    return head.word in read_words("company_roles.txt") and not head.word.endswith("owner")


def _is_titled(words: str) -> bool:
    """Whether a post is written with capitals: "Speaker of the House", not "speaker of the evening"."""
    return all(word.istitle() for word in words.split() if word not in ("of", "the"))


def _is_of_government(head: Role, words: str) -> bool:
    """Whether a post is of a public body by its words: "police spokesman", "Assistant Secretary of Labor"."""
    if not public_bodies().isdisjoint(words.lower().split()):
        return True
    fields = read_words("agency_topics.txt")
    governs = head.word.endswith(("secretary", "director-general", "director general"))
    return governs and any(word.istitle() and word in fields for word in words.split())


def body_by_words(words: Iterable[str]) -> bool | None:
    """Whether a body is public by the last of its nouns that tells; None where none does."""
    said = list(words)
    # "Central bank" is told by both of its words.
    pairs = [f"{first} {second}" for first, second in pairwise(["", *said])]
    kinds = [bodies().get(pair) or bodies().get(word, "-") for pair, word in zip(pairs, said, strict=True)]
    told = [kind for kind in kinds if kind != "-"]
    return told[-1] == "public" if told else None


def exclude_each_other(first: Role, second: Role) -> bool:
    """Whether nobody holds both posts: "President and Prime Minister"; "Vice President and Prime Minister" may be one."""
    return first.word != second.word and {first.word, second.word} <= ALONE
