"""What is in a record of each layer.  Offsets are code points of ``doc.text``, half-open; pieces are lists of [start, end]."""

from __future__ import annotations

from typing import Literal, TypedDict

from .terms import Act, Bound, Kind, Link, SpeakerKind

Piece = list[int]
Gender = Literal["m", "f"]


class Evidence(TypedDict):
    """Where the text says so; empty where it is from the user's list."""

    role: list[Piece]
    agency: list[Piece]
    country: list[Piece]


class Furniture(TypedDict):
    start: int
    end: int


class Name(TypedDict):
    start: int
    end: int
    label: Literal["PERSON", "ORGANIZATION", "PLACE"]


class Country(TypedDict):
    start: int
    end: int
    label: Literal["COUNTRY"]
    country: str | None  # ISO 3166-1 alpha-2


class Agency(TypedDict):
    start: int
    end: int
    label: Literal["AGENCY"]
    country: str | None


class Entry(TypedDict):
    """What the user's list or rulers say of the words: ``label`` is a kind of docs/lexicons.md, ``name`` what it is called."""

    start: int
    end: int
    label: str
    name: str
    role: str | None
    agency: str | None
    country: str | None
    gender: Gender | None
    id: str | None


class Profile(TypedDict):
    """What the text says of a person at one mention."""

    start: int
    end: int
    label: Literal["PERSON"]
    role: str | None
    agency: str | None
    country: str | None
    official: bool
    gender: Gender | None
    evidence: Evidence


class Identity(TypedDict):
    """A person, a body or a country of the article with all its mentions by name.

    ``surname``, folded, is what somebody named by the given name alone is called too: of Eva in "the sisters Eva and Ada Frost".
    """

    id: str
    kind: Literal["person", "organization", "country"]
    label: Literal["OFFICIAL", "PERSON", "AGENCY", "ORGANIZATION", "COUNTRY"]
    name: str
    mentions: list[Piece]
    gender: Gender | None
    surname: str | None
    role: str | None
    agency: str | None
    country: str | None
    evidence: Evidence


class Quantity(TypedDict):
    """A number with what it counts, as in the contract; ``converts`` is the place in the layer of what it restates."""

    start: int
    end: int
    label: Literal["QUANTITY"]
    value: float
    high: float | None
    bound: Bound
    unit: str | None
    per: str | None
    converts: int | None


class Date(TypedDict):
    start: int
    end: int
    label: Literal["DATE"]
    iso: str | None


class Statement(TypedDict):
    """The words between two quotation marks; ``outer`` with the marks, ``continues`` the place of the quotation it goes on."""

    start: int
    end: int
    label: Literal["STATEMENT"]
    outer: Piece
    depth: int
    continues: int | None


class Claim(TypedDict, total=False):
    """An attribution; the fields of its speaker are there when that was looked for."""

    id: str
    kind: Kind
    content: list[Piece]
    cue: list[Piece]
    source: list[Piece]
    act: Act | None
    negated: bool
    within: str | None
    confidence: float | None
    speaker: str | None
    link: Link | None
    candidates: list[str]
    speaker_confidence: float | None


class GivenClaim(Claim, total=False):
    """One that somebody else found: ``act_given`` where it came with its act, which stays."""

    act_given: bool


class Speaker(TypedDict):
    """A source of a claim, or an official, as in the contract."""

    id: str
    name: str
    kind: SpeakerKind
    named: bool
    role: str | None
    agency: str | None
    country: str | None
    mentions: list[Piece]
    members: list[str]
    evidence: Evidence
