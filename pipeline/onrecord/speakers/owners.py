"""Whose somebody is said to be right beside the name, and who is somebody else: "the girl's mother, Ada Frost", "Ada Frost, the mother of
the girl"; "the girl" is not Frost."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from ..text.noun_phrases import is_possessive
from .nouns import kind_of
from .referents import Referent
from .scene import Scene

# How many words beside a name are looked at; chosen, not measured.
BESIDE = 8
# Penn tags of what may stand between an owner and the noun that is owned, or before a noun.
INNER = ("NN", "JJ", "CD", "HYPH")


def owners_beside(scene: Scene, referent: Referent) -> frozenset[str]:
    """The nouns of whoever somebody is said to be the mother or lawyer of, where the name stands first; in lower case."""
    first, behind = scene.range(*min(referent.mentions, default=(0, 0)))
    doc = scene.doc
    before, after = list(doc[max(0, first - BESIDE) : first]), list(doc[behind : behind + BESIDE])
    found = {_owner_before(before), _owner_of(after[1:]) if _leads(after) else ""}
    return frozenset(found - {""})


def _leads(after: Sequence[Token]) -> bool:
    return len(after) > 1 and after[0].lower_ in (",", "is", "was")


def _owner_before(tokens: list[Token]) -> str:
    """Of "The girl's angry mother, ", not of "the girl's name, " and "the singer's lawyer told"; nor of "the wife of the singer, ", whose
    name may be the singer's."""
    if tokens and tokens[-1].text == ",":
        tokens = tokens[:-1]
    start = len(tokens)
    while start and tokens[start - 1].tag_.startswith(INNER):
        start -= 1
    owned = 1 < start < len(tokens) and is_possessive(tokens[start - 1]) and _is_person(tokens[-1])
    return tokens[start - 2].lower_ if owned else ""


def _owner_of(tokens: Sequence[Token]) -> str:
    """Of "the boy's angry father", "the angry father of the boy"."""
    end = _end_of(tokens, 1 if tokens[0].tag_ == "DT" else 0)
    if not 0 < end < len(tokens):
        return ""
    if is_possessive(tokens[end]):
        owned = _end_of(tokens, end + 1)
        return tokens[end - 1].lower_ if _is_person(tokens[owned - 1]) else ""
    rest = [token for token in tokens[end + 1 : end + 3] if token.tag_ != "DT"]
    return rest[0].lower_ if rest and tokens[end].lower_ == "of" and _is_person(tokens[end - 1]) else ""


def _end_of(tokens: Sequence[Token], i: int) -> int:
    while i < len(tokens) and tokens[i].tag_.startswith(INNER):
        i += 1
    return i


def _is_person(token: Token) -> bool:
    return kind_of(token.lower_, plural=False) == "person"
