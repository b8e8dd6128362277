"""What a reviewer can decide.  Each is a record that can be made from JSON: ``action`` tells which (``parse``).

``version`` is that of the claim or speaker which the reviewer saw; a decision on another one is a conflict.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, TypeAdapter, ValidationError

from ..countries.typed import code_of
from ..document import Entity, Piece
from ..errors import OnrecordError
from ..terms import Act, Kind, SpeakerKind

Name = Annotated[str, Field(min_length=1, max_length=500)]
Pieces = Annotated[list[Piece], Field(max_length=200)]
Country = Annotated[str, AfterValidator(code_of)]  # by name or by code


class _Action(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _OnClaim(_Action):
    article: int
    claim: str
    version: int


class Accept(_OnClaim):
    """The claim is right as it stands."""

    action: Literal["accept"] = "accept"


class Reject(_OnClaim):
    """It is no claim."""

    action: Literal["reject"] = "reject"


class Skip(_OnClaim):
    """Later: the claim goes to the end of the queue."""

    action: Literal["skip"] = "skip"


class Note(_OnClaim):
    """A remark on the claim, instead of the one that it has; empty for none.  Decides nothing."""

    action: Literal["note"] = "note"
    note: Annotated[str, Field(max_length=10_000)]


class Edit(_OnClaim):
    """Other words, kind, act, nesting or negation; what is not given stays.  ``within`` is a claim's id, or "" for none.

    Pieces must lie in the text; their order and whether they touch do not matter.  The claim's quantities follow its
    content.
    """

    action: Literal["edit"] = "edit"
    content: Annotated[Pieces, Field(min_length=1)] | None = None
    cue: Pieces | None = None
    source: Pieces | None = None
    kind: Kind | None = None
    act: Act | None = None
    within: str | None = None
    negated: bool | None = None


class NewSpeaker(_Action):
    """Somebody whom the article has no record of; ``mentions`` are spans that name them."""

    name: Name
    kind: SpeakerKind = "person"
    named: bool = True
    role: Name | None = None
    agency: Name | None = None
    country: Country | None = None
    mentions: Pieces = []


class SetSpeaker(_OnClaim):
    """Somebody else said it: one of the article's speakers by id, somebody new, or (None) nobody the text names."""

    action: Literal["speaker"] = "speaker"
    speaker: str | NewSpeaker | None


class Add(_Action):
    """A claim that was missed; it is accepted with that, and a statement (``says``) where no act is given."""

    action: Literal["add"] = "add"
    article: int
    content: Annotated[Pieces, Field(min_length=1)]
    cue: Pieces = []
    source: Pieces = []
    kind: Kind
    speaker: str | NewSpeaker | None = None
    act: Act | None = None
    within: str | None = None
    negated: bool = False


Said = Annotated[str, Field(max_length=500)]


class Describe(_Action):
    """What a speaker is called, and is; what is not given stays, and an empty role, agency or country is none."""

    action: Literal["describe"] = "describe"
    article: int
    speaker: str
    version: int
    name: Name | None = None
    kind: SpeakerKind | None = None
    named: bool | None = None
    role: Said | None = None
    agency: Said | None = None
    country: Country | None = None


class Merge(_Action):
    """Two speakers of an article are one: ``speaker`` goes into ``into``, with its claims and mentions.

    The fuller of their names is kept, and what only one of them tells of role, agency and country.
    """

    action: Literal["merge"] = "merge"
    article: int
    speaker: str
    version: int
    into: str
    into_version: int


class Split(_Action):
    """A speaker is two: these claims and mentions of it are somebody else's, who is new."""

    action: Literal["split"] = "split"
    article: int
    speaker: str
    version: int
    claims: list[str]
    mentions: Pieces = []
    new: NewSpeaker


class Join(_Action):
    """Two parties are one across all articles, now and later: ``party`` goes into ``into``."""

    action: Literal["join"] = "join"
    party: int
    into: int


def _by_name(entity: Any) -> Any:
    """An entity whose country may be given by name."""
    country = entity.get("country") if isinstance(entity, dict) else None
    return entity | {"country": code_of(country)} if isinstance(country, str) and country else entity


class Mark(_Action):
    """Words of the article are an entity: a new one, or (``replaces``, with its ``version``) one as it ought to be.

    The id in ``entity`` does not matter, and whose name it is follows from the speakers' mentions.
    """

    action: Literal["mark"] = "mark"
    article: int
    entity: Annotated[Entity, BeforeValidator(_by_name)]
    replaces: str | None = None
    version: int = 0


class Unmark(_Action):
    """It is no entity."""

    action: Literal["unmark"] = "unmark"
    article: int
    entity: str
    version: int


class Part(_Action):
    """An article's speaker is not who it was taken for across articles: it becomes a party of its own."""

    action: Literal["part"] = "part"
    article: int
    speaker: str
    version: int


class Done(_Action):
    """The article is finished: nothing is missing, and the claims that nobody decided are right, each accepted with that.

    With false it is not finished after all: what was accepted with that, and not changed since, is as it was before.
    """

    action: Literal["done"] = "done"
    article: int
    done: bool = True


OnClaim = Accept | Reject | Skip | Note | Edit | SetSpeaker
OnArticle = OnClaim | Add | Describe | Merge | Split | Part | Mark | Unmark | Done
Action = OnArticle | Join
_ACTIONS: TypeAdapter[Action] = TypeAdapter(Annotated[Action, Field(discriminator="action")])


def parse(body: bytes | str) -> Action:
    """The action that a piece of JSON says.  Raises OnrecordError where it says none."""
    try:
        return _ACTIONS.validate_json(body)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the decision"
        raise OnrecordError(f"not a decision ({place}: {first['msg']}); reload the page and try again") from None
