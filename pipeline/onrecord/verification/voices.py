"""Whether a speaker of the draft and a voice of a source are one: by the rules for names that hold everywhere.

The answer is open where neither is sure: an office without a name, a surname that two people bear, a question from the
floor.  What is open never makes a quotation somebody else's.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from ..document import Speaker
from ..lexicons.vocabulary import honorifics, roles, titles
from ..text.names import Words, acronyms, body_key, fold, gender, part, same_person
from ..text.names import words as words_of_name
from .sources import Source, Voice

UNNAMED = frozenset(
    [
        "q",
        "a",
        "question",
        "answer",
        "reporter",
        "moderator",
        "interviewer",
        "host",
        "speaker",
        "man",
        "woman",
        "audience",
        "unidentified",
    ]
)


class Voices:
    """The voices of all sources, so that a later ``FROST`` is the one Ada Frost among them."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._full: dict[str, list[Voice]] = {}
        for source in sources:
            known = dict.fromkeys(turn.voice for turn in source.turns if turn.voice is not None)
            self._full[source.id] = [voice for voice in known if is_named(voice) and len(words(voice.name)) > 1]

    def full(self, source: str, voice: Voice | None) -> Voice | None:
        """The voice with the fullest name that its source has for it; itself where two may be meant."""
        if voice is None or not is_named(voice) or len(words(voice.name)) > 1:
            return voice
        bearers = [v for v in self._full[source] if part(words(voice.name), words(v.name)) == "family"]
        distinct = [
            v for i, v in enumerate(bearers) if not any(same_person(words(v.name), words(o.name)) for o in bearers[:i])
        ]
        return distinct[0] if len(distinct) == 1 else voice

    @cached_property
    def _surnames(self) -> dict[str, int]:
        people: list[tuple[str, ...]] = []
        for voice in (voice for voices in self._full.values() for voice in voices):
            name = words(voice.name)
            if not any(same_person(name, other) for other in people):
                people.append(name)
        counts: dict[str, int] = {}
        for name in people:
            counts[name[-1]] = counts.get(name[-1], 0) + 1
        return counts

    def same(self, speaker: Speaker | None, voice: Voice | None) -> bool | None:
        """True where they are one, False where they are two, None where that is open."""
        if speaker is None or voice is None:
            return None
        if not speaker.named or not is_named(voice):
            return _by_role(speaker, voice)
        if speaker.kind == "person":
            return self._same_person(speaker, voice)
        if speaker.kind in ("organization", "country") and voice.kind in ("organization", "country", "unknown"):
            return True if _same_body(speaker.name, voice.name) else None
        return True if fold(speaker.name) == fold(voice.name) else None

    def _same_person(self, speaker: Speaker, voice: Voice) -> bool | None:
        mine, theirs = words(speaker.name), words(voice.name)
        if not mine or not theirs or voice.kind in ("organization", "country", "group", "document"):
            return None
        if mine == theirs:
            return True if len(mine) > 1 or self._surnames.get(mine[0], 1) == 1 else None
        if len(mine) > 1 and len(theirs) > 1:
            return same_person(mine, theirs)
        short, long = sorted((mine, theirs), key=len)
        if len(short) == len(long):
            return False
        if part(short, long) is None:
            return False
        if _gender_of_title(voice.name) not in (None, gender(mine)) and gender(mine):
            return False
        return True if part(short, long) == "family" and self._surnames.get(short[-1], 1) == 1 else None


def words(name: str) -> Words:
    """The words of a person's name without titles and posts before it.

    >>> words("Mayor Gale Sorley"), words("MS. FROST")
    (('gale', 'sorley'), ('frost',))
    """
    found = words_of_name(name)
    while len(found) > 1 and (found[0] in titles() or found[0] in roles()):
        found = found[1:]
    return found


def is_named(voice: Voice) -> bool:
    """Whether a voice has a name, and not only an office or a place in the room: MR. HALE, not THE CHAIR or Q."""
    found = [fold(word) for word in voice.name.split()]
    return bool(found) and not (
        set(found) & UNNAMED or found[:1] == ["the"] or all(word in roles() for word in found if word)
    )


def _by_role(speaker: Speaker, voice: Voice) -> bool | None:
    """``the minister`` and MINISTER FOR WATER are one; of two that differ nobody knows."""
    mine = {fold(word) for word in f"{speaker.role or ''} {'' if speaker.named else speaker.name}".split()}
    theirs = {fold(word) for word in f"{voice.role} {'' if is_named(voice) else voice.name}".split()}
    return True if mine & theirs & set(roles()) else None


def _same_body(mine: str, theirs: str) -> bool:
    if body_key(mine) and body_key(mine) == body_key(theirs):
        return True
    return theirs.replace(".", "") in acronyms(mine) or mine.replace(".", "") in acronyms(theirs)


def _gender_of_title(name: str) -> str | None:
    found = honorifics().get(fold(name.split()[0])) if name.split() else None
    return found if found in ("m", "f") else None
