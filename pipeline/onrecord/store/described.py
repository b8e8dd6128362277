"""What reviewers said of speakers and entities, each in their last word on it: for ``agreement``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from .records import Decision, Json

# The fields of a speaker that are compared, and what they are called.
SPEAKER = {"name": "name", "kind": "kind of speaker", "role": "role", "agency": "agency", "country": "country"}
ENTITY = "entity"
FIELDS = (*SPEAKER.values(), ENTITY)
NONE = "none"  # what an entity that was removed is
Thing = tuple[str, str, str]  # an article's id and text, and a place in it


@dataclass(slots=True)
class Described:
    """By thing and reviewer the record that they left; None for an entity that they removed."""

    said: dict[Thing, dict[str, Json | None]] = field(default_factory=lambda: defaultdict(dict))

    def add(self, text: tuple[str, str], decision: Decision, known: Mapping[str, Any], store: int) -> None:
        """Notes a decision on an article; ``known`` are the ids of its speakers and entities as they came."""
        for place, after in decision.after.items():
            what, _, id = place.partition(":")
            own = f"{id} of store {store + 1}"
            if what == "speaker" and decision.action == "describe" and after:
                self.said[(*text, f"{what}:{id if id in known else own}")][decision.reviewer] = after
            elif what == "entity" and (decision.action == "mark" or decision.action == "unmark" and after is None):
                # What was missed is the same thing to two reviewers where it has the same words.
                added = f"{after['start']} to {after['end']}" if after else own
                self.said[(*text, f"{what}:{id if id in known else added}")][decision.reviewer] = after

    def values(self) -> Iterator[tuple[Thing, str, dict[str, Hashable]]]:
        """Each thing that two or more said something of, each field of it, and each reviewer's value."""
        for thing, by in self.said.items():
            if len(by) < 2:
                continue
            if thing[2].startswith(ENTITY):
                yield thing, ENTITY, {reviewer: _of_entity(after) for reviewer, after in by.items()}
                continue
            for name, called in SPEAKER.items():
                yield thing, called, {reviewer: (after or {}).get(name) or NONE for reviewer, after in by.items()}


def _of_entity(after: Json | None) -> str:
    """Label, place and what is known of it, in words."""
    if after is None:
        return NONE
    fields = {name: value for name, value in after.items() if name not in ("id", "label", "start", "end", "speaker")}
    known = [f"{name} {value}" for name, value in fields.items() if value is not None]
    return f"{after['label']} at {after['start']} to {after['end']}{': ' if known else ''}{', '.join(known)}"
