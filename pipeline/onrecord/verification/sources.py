"""What a draft is held against: a text with who speaks where, and the time codes in it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from ..document import Document

NOBODY = (None, None)


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks, as a source names them; ``role`` is what it says of them beside the name.

    One of whom a source tells only that it is somebody else has no name, and a ``number`` of its own.
    """

    name: str
    role: str = ""
    kind: str = "unknown"
    number: int = 0


@dataclass(frozen=True, slots=True)
class Turn:
    """``text[start:end]`` of a source; ``voice`` is None where the source does not say whose words they are.

    ``teller`` is who quotes them, where they stand within somebody's quotation: “He said, ‘Go,’ and I went” has a turn of his.
    """

    start: int
    end: int
    voice: Voice | None
    teller: Voice | None = None


@dataclass(frozen=True)
class Source:
    """``turns`` are in text order and do not overlap; ``times`` are the offsets from which time codes hold, in order.

    Of captions ``text`` is the words that are shown, a line each, without labels (``is_captions``); of other sources the
    text as read.
    """

    id: str
    text: str
    turns: list[Turn]
    times: list[tuple[int, str]] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    is_captions: bool = False

    def time_at(self, offset: int) -> str | None:
        """The time code that holds at an offset."""
        place = bisect_right(self.times, offset, key=lambda time: time[0])
        return self.times[place - 1][1] if place else None


def of_document(document: Document) -> Source:
    """A tagged article: the words of direct and mixed claims are their speaker's, the rest is nobody's.

    Where claims nest, the words are those of the inner claim's speaker, as told by the outer one's.
    """
    speakers = {speaker.id: speaker for speaker in document.speakers}
    owners: list[tuple[Voice | None, Voice | None]] = [NOBODY] * len(document.text)
    for claim in sorted(document.claims, key=lambda claim: claim.within is not None):
        if claim.kind == "indirect":
            continue
        speaker = speakers.get(claim.speaker or "")
        role = ", ".join(filter(None, (speaker.role, speaker.agency))) if speaker else ""
        voice = Voice(speaker.name, role, speaker.kind) if speaker else None
        for start, end in claim.content:
            owners[start:end] = [(voice, teller or before) for before, teller in owners[start:end]]
    turns: list[Turn] = []
    begin = 0
    for place in range(1, len(owners) + 1):
        if place == len(owners) or any(a is not b for a, b in zip(owners[place], owners[begin], strict=True)):
            turns.append(Turn(begin, place, *owners[begin]))
            begin = place
    return Source(document.id, document.text, turns)
