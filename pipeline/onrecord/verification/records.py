"""What ``verify`` says of a draft: a verdict for each claim, in text order."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from ..document import Offset, Piece, Record
from ..terms import Kind

Verdict = Literal["verbatim", "altered", "composite", "misattributed", "not-found", "unjudged"]
# Where several hold, the first of these; anything but verbatim and unjudged is a fault.
FAULTS: tuple[Verdict, ...] = ("not-found", "misattributed", "composite", "altered")
DifferenceKind = Literal[
    "negation", "number", "changed", "dropped", "added", "date", "name",
    "ellipsis", "bracket", "mark", "capital", "spelling", "filler",
]  # fmt: skip
ContextKind = Literal["condition", "limit", "doubt", "report", "question"]


class Passage(Record):
    """Where a source has the words: ``[start, end)`` in code points of the source's text.

    ``time`` is the time code that stands last before the words, as written; ``speaker`` who says them there, both null
    where the source does not tell.
    """

    source: str
    start: Offset
    end: Offset
    time: str | None
    speaker: str | None
    text: str


class Context(Passage):
    """Words of a source beside the quoted ones, or under their ellipsis, that bear on their meaning: a condition or a time
    (“if we win”), a limit (“only for cars”), a doubt (“perhaps”), that others say so (“they say that”), that it is asked."""

    kind: ContextKind


class Difference(Record):
    """Words of the draft and of the source that are not alike; either may be empty.

    ``allowed`` is what an editor may do: marks, capitals, spelling, ``…``, ``[brackets]``, filler words left out.
    """

    kind: DifferenceKind
    draft: str
    source: str
    allowed: bool


def difference(kind: DifferenceKind, draft: str, source: str, *, allowed: bool) -> Difference:
    return Difference(kind=kind, draft=draft, source=source, allowed=allowed)


class Judged(Record):
    """A claim of the ``draft`` (its id) against the sources.

    ``content`` are the claim's words as written, ``pieces`` where they stand in the draft; ``speaker`` its speaker's
    name; ``found_speaker`` who says the words in the source.  ``agrees`` is for indirect claims alone: whether numbers,
    dates, names and negation are those of the nearest passage, null where the claim has none of the kind.  ``context``
    changes no verdict.
    """

    draft: str
    claim: str
    verdict: Verdict
    kind: Kind
    speaker: str | None
    found_speaker: str | None
    content: str
    pieces: list[Piece]
    passages: list[Passage]
    differences: list[Difference]
    agrees: dict[str, bool | None] | None = None
    context: list[Context] = Field(default_factory=list)

    def to_json(self) -> str:
        """One line of JSON, not ASCII-escaped."""
        return self.model_dump_json()
