"""What an action makes of an article: pure, from the present state to the records that change."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from ..document import Claim, Entity, Evidence, Piece, Quantity, Speaker
from ..errors import OnrecordError
from ..nesting import find_ring
from ..terms import State
from ..text.pieces import trimmed, union
from . import actions
from .present import record
from .records import DECIDED, Json, ReviewedArticle, ReviewedClaim, ReviewedEntity, ReviewedSpeaker

PartyOf = Callable[[Speaker, bool, list[int | None]], int | None]
# What a correction can change; where none of it differs from what the model said, the claim was accepted.
JUDGED = ("kind", "content", "cue", "source", "speaker", "act", "negated", "within")
# With another speaker, what the model said of its own is void.
UNSURE: Json = {"link": None, "candidates": [], "confidence": None, "speaker_confidence": None}
TOLD = ("role", "agency", "country")  # what a speaker record tells, with evidence for each


class Stale(Exception):
    """A claim or speaker (its place) is not the version that the reviewer saw."""

    def __init__(self, place: str) -> None:
        super().__init__(place)
        self.place = place


class Editing:
    """An article while one action changes it; ``after`` has the records that changed, by place.

    ``number`` is that of the decision: a claim or speaker that it adds has the id ``r`` and that number, which no
    other ever gets.  ``party_of`` gives a new speaker its party (the flag: one of its own; the list: none of these).
    """

    def __init__(self, article: ReviewedArticle, *, number: int, party_of: PartyOf) -> None:
        self.article = article
        self.number = number
        self.party_of = party_of
        self.original = {claim.id: claim for claim in article.original.claims}
        self.claims = {claim.id: claim for claim in article.claims}
        self.speakers = {speaker.id: speaker for speaker in article.speakers}
        self.entities = {one.entity.id: one for one in article.entities}
        self.after: dict[str, Json | None] = {}

    def __call__(self, action: actions.OnArticle) -> dict[str, Json | None]:
        """The records that the action changes.  Raises Stale, and OnrecordError where the action makes no sense."""
        match action:
            case actions.Accept():
                self._judge(self._claim(action))
            case actions.Reject():
                self._set(self._claim(action), state="rejected")
            case actions.Skip():
                self._set(self._claim(action), state="skipped")
            case actions.Note():
                self._set(self._claim(action), note=action.note.strip())
            case actions.Edit():
                self._edit(action)
            case actions.SetSpeaker():
                claim = self._claim(action)
                said_by = self._speaker_id(action.speaker)
                self._judge(claim, speaker=said_by, **UNSURE)
            case actions.Add():
                self._add(action)
            case actions.Describe():
                self._describe(action)
            case actions.Merge():
                self._merge(action)
            case actions.Split():
                self._split(action)
            case actions.Part():
                speaker = self._speaker(action.speaker, action.version)
                if not speaker.named:
                    raise OnrecordError(f"“{speaker.name}” is no name; only who has one is the same across articles")
                self._set(speaker, party=self.party_of(speaker, True, []))
            case actions.Mark():
                self._mark(action)
            case actions.Unmark():
                self._unmark(self._entity(action.entity, action.version))
            case actions.Done():
                self._done(action)
        return self.after

    def _claim(self, action: actions.OnClaim) -> ReviewedClaim:
        claim = self.claims.get(action.claim)
        if claim is None or claim.version != action.version:
            raise Stale(f"claim:{action.claim}")
        return claim

    def _speaker(self, id: str, version: int) -> ReviewedSpeaker:
        speaker = self.speakers.get(id)
        if speaker is None or speaker.version != version:
            raise Stale(f"speaker:{id}")
        return speaker

    def _set(self, entry: ReviewedClaim | ReviewedSpeaker, **changes: Any) -> None:
        after = entry.model_copy(update=changes)
        if isinstance(after, ReviewedClaim):
            self.claims[after.id] = after
            self.after[f"claim:{after.id}"] = record(after)
        else:
            self.speakers[after.id] = after
            self.after[f"speaker:{after.id}"] = record(after)

    def _judge(self, claim: ReviewedClaim, **changes: Any) -> None:
        """The claim with these changes is right."""
        after = claim.model_copy(update=changes)
        first = self.original.get(claim.id)
        same = first is None or all(getattr(first, name) == getattr(after, name) for name in JUDGED)
        state: State = "accepted" if same else "corrected"
        self._set(after, state=state)

    def _edit(self, action: actions.Edit) -> None:
        claim = self._claim(action)
        changes: dict[str, Any] = action.model_dump(include={"kind", "act", "negated"}, exclude_none=True)
        for role in ("content", "cue", "source"):
            if (given := getattr(action, role)) is not None:
                changes[role] = self._pieces(given)
        if "content" in changes:
            if not changes["content"]:
                raise OnrecordError("the content is empty; select the words of the claim")
            changes["quantities"] = self._quantities(changes["content"])
        if not changes.keys().isdisjoint({"content", "source"}):
            changes["confidence"] = None
        if action.within is not None:
            changes["within"] = self._within(action.within, claim.id)
        self._judge(claim, **changes)

    def _add(self, action: actions.Add) -> None:
        content = self._pieces(action.content)
        if not content:
            raise OnrecordError("the content is empty; select the words of the claim")
        speaker = self._speaker_id(action.speaker)
        if any(
            one.state != "rejected" and (one.content, one.speaker) == (content, speaker) for one in self.claims.values()
        ):
            raise OnrecordError("this speaker's claim of these words is there already; somebody may just have added it")
        plain = Claim(
            id=f"r{self.number}", kind=action.kind, content=content, cue=self._pieces(action.cue),
            source=self._pieces(action.source), speaker=speaker, link=None, candidates=[],
            act=action.act, negated=action.negated, within=self._within(action.within or "", f"r{self.number}"),
            quantities=self._quantities(content), confidence=None,
        )  # fmt: skip
        self._set(ReviewedClaim(**plain.model_dump(), state="accepted", added=True))

    def _describe(self, action: actions.Describe) -> None:
        speaker = self._speaker(action.speaker, action.version)
        given = action.model_dump(include={"name", "kind", "named", *TOLD}, exclude_none=True)
        changes: dict[str, Any] = {
            key: value.strip() if isinstance(value, str) else value for key, value in given.items()
        }
        if changes.get("name") == "":
            raise OnrecordError("a speaker has a name, or the words that stand for one; write them")
        changes |= {name: changes[name] or None for name in TOLD if name in changes}
        changes = {key: value for key, value in changes.items() if getattr(speaker, key) != value}
        if not changes:
            raise OnrecordError(f"“{speaker.name}” is described in these words already")
        # What a reviewer knows stands nowhere in the text.
        unproved: dict[str, list[Piece]] = {name: [] for name in TOLD if name in changes}
        self._tell(speaker, evidence=speaker.evidence.model_copy(update=unproved), **changes)

    def _tell(self, speaker: ReviewedSpeaker, **changes: Any) -> None:
        """The speaker with these changes; by another name, or first by one, it is looked for anew across articles."""
        after = speaker.model_copy(update=changes)
        if (after.name, after.kind, after.named) != (speaker.name, speaker.kind, speaker.named):
            changes["party"] = self.party_of(after, False, [])
        self._set(speaker, **changes)

    def _merge(self, action: actions.Merge) -> None:
        gone, into = self._speaker(action.speaker, action.version), self._speaker(action.into, action.into_version)
        if gone.id == into.id:
            raise OnrecordError(f"“{into.name}” cannot be merged into itself; choose another speaker")
        told = {name: getattr(gone, name) for name in TOLD if not getattr(into, name)}
        self._tell(
            into,
            mentions=union([*into.mentions, *gone.mentions]),
            evidence=into.evidence.model_copy(update={name: getattr(gone.evidence, name) for name in told}),
            **told,
            **({"name": gone.name, "named": gone.named} if _fullness(gone) > _fullness(into) else {}),
        )
        for claim in list(self.claims.values()):
            candidates = _without_doubles(into.id if id == gone.id else id for id in claim.candidates)
            if claim.speaker == gone.id:
                self._set(claim, speaker=into.id, candidates=candidates)
            elif candidates != claim.candidates:
                self._set(claim, candidates=candidates)
        for group in list(self.speakers.values()):
            if gone.id in group.members and group.id != gone.id:
                self._set(group, members=_without_doubles(into.id if id == gone.id else id for id in group.members))
        self.after[f"speaker:{gone.id}"] = None

    def _entity(self, id: str, version: int) -> Entity:
        found = self.entities.get(id)
        if found is None or found.version != version:
            raise Stale(f"entity:{id}")
        return found.entity

    def _mark(self, action: actions.Mark) -> None:
        given = action.entity
        pieces = self._pieces([(given.start, given.end)])
        if not pieces:
            raise OnrecordError("an entity is of words; select some")
        if isinstance(given, Quantity) and given.high is not None and given.high < given.value:
            raise OnrecordError(f"a range rises: {given.high} is below {given.value}; write the smaller number first")
        id = f"r{self.number}" if action.replaces is None else self._entity(action.replaces, action.version).id
        ((start, end),) = pieces
        entity = given.model_copy(update={"id": id, "start": start, "end": end})
        if isinstance(entity, Quantity) and entity.converts is not None:
            other = self.entities.get(entity.converts)
            if other is None or not isinstance(other.entity, Quantity) or entity.converts == id:
                raise OnrecordError(f"“{entity.converts}” is no other quantity of the article; choose one, or none")
        same = (one.entity for one in self.entities.values() if one.entity.id != id and one.entity.label == given.label)
        if any((one.start, one.end) == (start, end) for one in same):
            raise OnrecordError(f"these words are marked as {given.label} already; correct that one")
        self._put_entity(id, entity)

    def _unmark(self, entity: Entity) -> None:
        for one in list(self.entities.values()):
            if isinstance(one.entity, Quantity) and one.entity.converts == entity.id:
                self._put_entity(one.entity.id, one.entity.model_copy(update={"converts": None}))
        self._put_entity(entity.id, None)

    def _put_entity(self, id: str, entity: Entity | None) -> None:
        """The entity as it is now, or none; the quantities of claims follow."""
        if entity is None:
            del self.entities[id]
        else:
            self.entities[id] = ReviewedEntity(entity)
        self.after[f"entity:{id}"] = None if entity is None else entity.model_dump(mode="json")
        for claim in list(self.claims.values()):
            inside = isinstance(entity, Quantity) and id in self._quantities(claim.content)
            if inside != (id in claim.quantities):
                others = [other for other in claim.quantities if other != id]
                self._set(claim, quantities=[*others, id] if inside else others)

    def _done(self, action: actions.Done) -> None:
        self.after["article"] = {"done": action.done}
        for claim in list(self.claims.values()) if action.done else ():
            if claim.state not in DECIDED:
                self._judge(claim)

    def _split(self, action: actions.Split) -> None:
        old = self._speaker(action.speaker, action.version)
        for id in action.claims:
            if id not in self.claims or self.claims[id].speaker != old.id:
                raise OnrecordError(f"“{id}” is no claim of “{old.name}”; choose among those that are")
        new = self._new_speaker(action.new, [*action.new.mentions, *action.mentions])
        self._set(old, mentions=[mention for mention in old.mentions if mention not in new.mentions])
        for id in action.claims:
            self._judge(self.claims[id], speaker=new.id, **UNSURE)

    def _speaker_id(self, speaker: str | actions.NewSpeaker | None) -> str | None:
        if isinstance(speaker, actions.NewSpeaker):
            return self._new_speaker(speaker, speaker.mentions).id
        if speaker is not None and speaker not in self.speakers:
            raise Stale(f"speaker:{speaker}")
        return speaker

    def _new_speaker(self, new: actions.NewSpeaker, mentions: Iterable[Piece]) -> ReviewedSpeaker:
        plain = Speaker(
            id=f"r{self.number}", name=new.name.strip(), kind=new.kind, named=new.named, role=new.role, agency=new.agency,
            country=new.country or None, mentions=self._pieces(mentions), members=[],
            evidence=Evidence(role=[], agency=[], country=[]),
        )  # fmt: skip
        if not plain.name:
            raise OnrecordError("the new speaker has no name; write one, or the words that stand for it")
        others = [one.party for one in self.speakers.values()]  # who is new is none of these, of whatever name
        speaker = ReviewedSpeaker(**plain.model_dump(), party=self.party_of(plain, False, others))
        self._set(speaker)
        return speaker

    def _pieces(self, pieces: Iterable[Piece]) -> list[Piece]:
        """The pieces in text order, without white space at their ends.  Raises OnrecordError where one is not in the text."""
        text, found = self.article.text, []
        for start, end in pieces:
            if not start < end <= len(text):
                raise OnrecordError(
                    f"{start} to {end} is no part of the text ({len(text)} characters); select the words again"
                )
            start, end = trimmed(text, start, end)
            if start < end:
                found.append((start, end))
        return union(found)

    def _quantities(self, content: list[Piece]) -> list[str]:
        quantities = (one.entity for one in self.entities.values() if isinstance(one.entity, Quantity))
        return [q.id for q in quantities if any(start <= q.start and q.end <= end for start, end in content)]

    def _within(self, outer: str, claim: str) -> str | None:
        """The claim that reports this one; one cannot be inside itself, however far around."""
        if not outer:
            return None
        if outer not in self.claims and outer != claim:
            raise Stale(f"claim:{outer}")
        others = {one.id: one.within for one in self.claims.values() if one.id != claim}
        if claim in find_ring({claim: outer, **others}):
            raise OnrecordError("a claim cannot be reported by itself; choose another claim around it")
        return outer


def _fullness(speaker: Speaker) -> tuple[bool, int, int]:
    """By this the fuller of two names is told: a name before a description, then more words, then longer ones."""
    return speaker.named, len(speaker.name.split()), len(speaker.name)


def _without_doubles(ids: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(ids))
