"""What the store hands out."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, get_args

from pydantic import model_validator

from ..document import Claim, Document, Entity, Name, Record, Speaker
from ..terms import Kind, SpeakerKind, State

STATES: tuple[State, ...] = get_args(State)
DECIDED: tuple[State, ...] = ("accepted", "corrected", "rejected")

T = TypeVar("T")
Json = dict[str, Any]


class ReviewedClaim(Claim):
    """A claim as it stands now.

    ``version`` is the number of the decision that last changed it, 0 where none did: a decision on the claim names the
    version that the reviewer saw.  ``added`` is true for one that a reviewer found; its ``act`` is ``says`` where that
    reviewer gave no other.
    """

    state: State = "open"
    note: str = ""
    added: bool = False
    version: int = 0

    @model_validator(mode="before")
    @classmethod
    def _says(cls, record: Any) -> Any:
        """Also of what the log of an older store has."""
        if isinstance(record, dict) and record.get("added") and record.get("act") is None:
            return {**record, "act": "says"}
        return record


class ReviewedSpeaker(Speaker):
    """A speaker as it stands now; ``party`` is who that is across articles, None for those without a name."""

    party: int | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class ReviewedEntity:
    """An entity as it stands now; ``version`` is the number of the decision that last changed it, 0 where none did."""

    entity: Entity
    version: int = 0


class Review(Record):
    """What became of a claim: its state, who brought it there and when (UTC; null where nobody did), and the note."""

    state: State
    reviewer: str | None
    at: str | None
    note: str


class ExportedClaim(Claim):
    """A claim that leaves the store."""

    review: Review


class ExportedDocument(Document):
    """A document that leaves the store: that of the contract, each claim with its ``review``."""

    claims: list[ExportedClaim]  # type: ignore[assignment]  # narrower, and never written


@dataclass(frozen=True, slots=True)
class ReviewedArticle:
    """An article with everything as it stands now.

    ``article`` is its number in the store, ``original`` the document as it came.  Claims and speakers that are gone
    (merged, undone) are not in the lists; rejected claims are.  ``decided`` has, by claim, who brought it to its state, and when.
    ``unshown`` claims were found, too, and are of acts that nobody is asked about.
    """

    article: int
    original: Document
    title: str
    date: str | None
    done: bool
    claims: list[ReviewedClaim]
    speakers: list[ReviewedSpeaker]
    entities: list[ReviewedEntity]
    decided: Mapping[str, tuple[str, str]]
    unshown: int = 0

    @property
    def id(self) -> str:
        return self.original.id

    @property
    def text(self) -> str:
        return self.original.text

    @property
    def entities_reviewed(self) -> bool:
        """Whether reviewers corrected, added or removed any entity."""
        return {one.entity.id: one.entity for one in self.entities} != {one.id: one for one in self.original.entities}

    def document(self) -> Document:
        """The document of the contract as it stands now, without rejected claims."""
        kept = [claim for claim in self.claims if claim.state != "rejected"]
        return self._with([Claim.model_validate(claim.model_dump()) for claim in _nested(kept)])

    def exported(self, only: Collection[str]) -> ExportedDocument:
        """The document with these claims, by id, and what became of each."""
        kept = _nested([claim for claim in self.claims if claim.id in only])
        claims = [ExportedClaim(**claim.model_dump(), review=self._review(claim)) for claim in kept]
        return ExportedDocument.model_construct(**dict(self._with([])) | {"claims": claims})

    def _with(self, claims: list[Claim]) -> Document:
        named = {mention: speaker.id for speaker in self.speakers for mention in speaker.mentions}
        entities = [
            entity.model_copy(update={"speaker": named.get((entity.start, entity.end))})
            if isinstance(entity, Name)
            else entity
            for entity in (one.entity for one in self.entities)
        ]
        speakers = [Speaker.model_validate(speaker.model_dump()) for speaker in self.speakers]
        return self.original.model_copy(update={"claims": claims, "entities": entities, "speakers": speakers})

    def _review(self, claim: ReviewedClaim) -> Review:
        reviewer, at = self.decided.get(claim.id, (None, None))
        return Review(state=claim.state, reviewer=reviewer, at=at, note=claim.note)


def _nested(claims: list[ReviewedClaim]) -> list[ReviewedClaim]:
    """The claims, each inside another only where that one is among them."""
    ids = {claim.id for claim in claims}
    return [c if c.within is None or c.within in ids else c.model_copy(update={"within": None}) for c in claims]


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article in a list."""

    article: int
    id: str
    title: str
    date: str | None
    done: bool
    claims: int
    undecided: int


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim in a list.

    ``key`` is the claim's number in the store, ``article`` the article's, ``claim`` the claim's id in it, ``party`` who
    said it across articles.  ``marks`` are the places in ``content`` of the words that were looked for.
    """

    key: int
    article: int
    article_id: str
    title: str
    date: str | None
    claim: str
    version: int
    kind: Kind
    state: State
    content: str
    speaker: str | None
    role: str | None
    agency: str | None
    country: str | None
    confidence: float | None
    party: int | None
    marks: Sequence[tuple[int, int]] = ()


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some rows of a list, and what to give as ``after`` for those that follow; None at the end."""

    rows: list[T]
    next: str | None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the review is: claims by state; ``pace`` is seconds a claim, None before there is one to tell."""

    states: dict[State, int]
    pace: float | None

    @property
    def total(self) -> int:
        return sum(self.states.values())

    @property
    def decided(self) -> int:
        return sum(self.states[state] for state in DECIDED)

    @property
    def seconds_left(self) -> float | None:
        return None if self.pace is None else self.pace * (self.total - self.decided)


@dataclass(frozen=True, slots=True)
class Decision:
    """An entry of the log.

    ``number`` counts up over the whole store.  ``before`` and ``after`` have what was changed by its place
    (``claim:c2``, ``speaker:s1``, ``article``, ``party:7``), None where it was not there.  ``of`` is the decision that
    an undo or redo is about.  ``model`` is the name and version of what tagged the article.
    """

    number: int
    at: str
    reviewer: str
    model: str | None
    article: int | None
    action: str
    before: dict[str, Json | None]
    after: dict[str, Json | None]
    of: int | None


@dataclass(frozen=True, slots=True)
class PartyRow:
    """A person or body across articles, with how often it is quoted (claims that were rejected left out); ``undecided`` of
    the claims nobody has decided."""

    party: int
    name: str
    kind: SpeakerKind
    role: str | None
    agency: str | None
    country: str | None
    direct: int
    mixed: int
    indirect: int
    articles: int
    undecided: int

    @property
    def total(self) -> int:
        return self.direct + self.mixed + self.indirect


@dataclass(frozen=True, slots=True)
class Quoted:
    """Who is quoted in some claims.

    ``rows`` are in the order asked for; ``facets`` how many there are, by ``kind``, ``role``, ``agency``, ``review``
    (``left``: some claim is to decide, ``decided``) and ``country``, each counted among those that the other facets leave,
    the most first.  ``whole`` is false where only the latest of the claims were counted, ``all_facets`` where only the most
    quoted were.
    """

    rows: list[PartyRow]
    facets: dict[str, dict[str, int]]
    whole: bool = True
    all_facets: bool = True


@dataclass(frozen=True, slots=True)
class Party:
    """A person or body across articles.

    ``names`` are all forms with the number of articles that have each, ``positions`` the same for (role, agency,
    country); ``joined`` are the parties that reviewers merged into this one.
    """

    party: int
    name: str
    kind: SpeakerKind
    names: list[tuple[str, int]]
    positions: list[tuple[tuple[str | None, str | None, str | None], int]]
    joined: list[int]
