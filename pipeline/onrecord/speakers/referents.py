"""Who can speak in an article, and where each is mentioned."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..layers import Record

Piece = tuple[int, int]


@dataclass(eq=False)
class Referent:
    """Somebody or something that can be a speaker: an identity, or what only a phrase names."""

    kind: str
    name: str
    named: bool
    gender: str | None = None
    plural: bool = False
    identity: Record | None = None
    # The noun that the name or phrase turns on, in lower case: "ministry" of Ministry of Trade; none of a person's name.
    head: str = ""
    roles: frozenset[str] = frozenset()
    # Those of the roles that are only said with "former".
    former: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    # Nouns that the article puts beside a body's name: "the club SV Nordhafen", "Corvane, a chip maker".
    nouns: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    mentions: list[Piece] = field(default_factory=list)
    members: list[Referent] = field(default_factory=list)
    # Equal phrases are one referent: what they share; empty for identities.
    key: str = ""

    @property
    def official(self) -> bool:
        return self.identity is not None and self.identity["label"] == "OFFICIAL"


@dataclass(frozen=True)
class Place:
    """A mention where it stands, from the words around it alone.

    ``governed`` is what it is the object of: ``verb``, ``preposition`` or nothing; ``reported`` that it stands in what
    somebody says; ``asks`` that a verb of asking follows.
    """

    start: int
    end: int
    referent: Referent
    sentence: int
    paragraph: int
    subject: bool
    possessive: bool
    quoted: bool
    governed: str = ""
    reported: bool = False
    asks: bool = False
