"""What a claim's source is: one of a few records, each with its own fields.

``span`` is the phrase that stands for the source (offsets in code points), ``phrase`` its words.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from .referents import Piece, Referent

Sort = Literal["person", "thing", "many"]


@dataclass(frozen=True)
class Nothing:
    """No source, or words that are nobody's: "you"."""


@dataclass(frozen=True)
class Name:
    """The name of somebody whom the article names: "the mayor of Arden, Ada Frost", "Frost’s"."""

    span: Piece
    phrase: str
    referent: Referent


@dataclass(frozen=True)
class UnlistedName:
    """A proper name that is none of the identities': a surname that two bear, a capital, a name that nobody found."""

    span: Piece
    phrase: str
    head: str
    plural: bool = False
    words: frozenset[str] = frozenset()
    address: str = ""  # "MS." of "MS. FROST"
    chosen: bool = False  # "a grower who asked to be known as Mat": by no other name, whoever bears it too


@dataclass(frozen=True)
class Pronoun:
    """ "He", "it" or "they"; ``gender`` is None where the pronoun tells none."""

    span: Piece
    phrase: str
    sort: Sort
    gender: str | None = None


@dataclass(frozen=True)
class FirstPerson:
    """ "I" or "we"."""

    span: Piece
    phrase: str


@dataclass(frozen=True)
class Label:
    """ "Q" or "A" before a turn of an interview."""

    span: Piece
    phrase: str
    asks: bool


@dataclass(frozen=True)
class Description:
    """A noun phrase: "the minister", "Frost's lawyer", "voters in the north"."""

    span: Piece
    phrase: str
    head: str  # the noun, in lower case
    title: str = ""  # the words at its end that are a role: "chief justice", else the noun
    definite: bool = False
    plural: bool = False
    # "his lawyer", "Frost's lawyer"; "the head of the union".
    possessed: bool = False
    complemented: bool = False
    # Whether somebody named in the article is likely meant: "the former senator", "the woman", "the Ohio governor".
    known: bool = False
    words: frozenset[str] = frozenset()
    proper_words: frozenset[str] = frozenset()
    country: str | None = None

    @property
    def bare(self) -> bool:
        """Whether it is one noun with nothing that belongs to it: "the report"."""
        return len(self.words) == 1 and not self.possessed and not self.complemented


@dataclass(frozen=True)
class Joint:
    """Several speakers: "Ada Frost and Ben Hale", "voters and their lawyers"; ``members`` are those with a name or a pronoun.

    ``whole`` tells that there are no others.
    """

    span: Piece
    phrase: str
    head: str
    members: tuple[Member, ...] = ()
    whole: bool = False


@dataclass(frozen=True)
class Relative:
    """ "Who" or "which", with the antecedent as a source of its own; ``plural`` where its verb says so."""

    span: Piece
    phrase: str
    antecedent: Source = field(default_factory=Nothing)
    plural: bool = False

    def agrees(self, kind: str) -> bool:
        """Whether it can stand for a speaker of this kind: "who" is no country, "which" no person, "who have" not one."""
        word = self.phrase.lower()
        if word in ("which", "that") and kind == "person" or word in ("who", "whom") and kind in BODIES:
            return False
        return not (self.plural and kind == "person")


# Kinds of speakers that are no "who".
BODIES = frozenset(["country", "organization", "document"])
Member: TypeAlias = "Referent | Pronoun | FirstPerson"
# What the ranker chooses for.
Ranked: TypeAlias = "Pronoun | Description"
Source: TypeAlias = "Nothing | Name | UnlistedName | Pronoun | FirstPerson | Label | Description | Joint | Relative"
