"""The records that onrecord writes: one ``Document`` for each article, whatever the output format.

All positions are half-open ``[start, end)`` in Unicode code points of ``text``.  A span in pieces is a list of such
pairs in text order.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic_core import to_json

from .terms import Act, Bound, Kind, Link, SpeakerKind

Offset = Annotated[int, Field(ge=0)]
Piece = tuple[Offset, Offset]


class Record(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True, allow_inf_nan=False)  # JSON has no such numbers


class Located(Record):
    id: str
    start: Offset
    end: Offset


class Name(Located):
    """A named person or body; ``speaker`` is the id of its speaker record, where it has one."""

    label: Literal["OFFICIAL", "PERSON", "AGENCY", "ORGANIZATION"]
    speaker: str | None = None


class Country(Located):
    """A country name or demonym; ``country`` is ISO 3166-1 alpha-2, null where there is no code."""

    label: Literal["COUNTRY"]
    country: Annotated[str, Field(pattern="^[A-Z]{2}$")] | None


class Place(Located):
    label: Literal["PLACE"]


class Quantity(Located):
    """A number with what it counts; ``converts`` is the id of the quantity that this one restates."""

    label: Literal["QUANTITY"]
    value: int | float
    high: int | float | None
    bound: Bound
    unit: str | None
    per: str | None
    converts: str | None


class Date(Located):
    """A date; ``iso`` is a day, week, month or year, ``start/end`` with either side empty when open, or null."""

    label: Literal["DATE"]
    iso: str | None


class Statement(Located):
    """The words between quotation marks that quote somebody, the marks left out."""

    label: Literal["STATEMENT"]


Entity = Annotated[Name | Country | Place | Quantity | Date | Statement, Field(discriminator="label")]


Probability = Annotated[float, Field(ge=0, le=1)]


class Claim(Record):
    id: str
    kind: Kind
    content: list[Piece]
    cue: list[Piece]
    source: list[Piece]
    speaker: str | None
    link: Link | None
    candidates: list[str]
    act: Act | None = None  # null from a pipeline without a component that reads it
    negated: bool
    within: str | None
    quantities: list[str]
    confidence: Probability | None
    # Of the speaker alone, given that the claim is right; the other factor of ``confidence``.
    speaker_confidence: Probability | None = None


class Evidence(Record):
    role: list[Piece]
    agency: list[Piece]
    country: list[Piece]


class Speaker(Record):
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


class Model(Record):
    name: str
    version: str
    sha256: str


class Document(Record):
    """Everything found in one article."""

    schema_: Literal["onrecord/1"] = Field(alias="schema")
    id: str
    text: str
    meta: dict[str, Any]
    model: Model
    entities: list[Entity]
    claims: list[Claim]
    speakers: list[Speaker]

    model_config = ConfigDict(populate_by_name=True)

    def to_json(self) -> str:
        """One line of JSON, not ASCII-escaped."""
        return self.model_dump_json(by_alias=True)

    def to_bytes(self) -> bytes:
        """The same in UTF-8, made at once: a string has two bytes for each letter where one of them is a curly quotation mark."""
        return to_json(self, by_alias=True)

    def slice(self, pieces: list[Piece]) -> str:
        """The words of a span in pieces, joined by a space."""
        return " ".join(self.text[start:end] for start, end in pieces)


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a document; readers must ignore fields they do not know."""
    schema = Document.model_json_schema(by_alias=True, mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
