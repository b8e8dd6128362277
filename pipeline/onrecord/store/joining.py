"""Who is the same across articles: people and bodies of one full name whose position and country do not speak against it.

A surname alone joins nobody: whoever an article names by one word is a party apart until a reviewer merges it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable

from ..document import Speaker
from ..text.names import LITTLE, NAME_WORD, fold, generation, words
from .folding import fold_called


def full_name(speaker: Speaker) -> str:
    """The name for comparing (no accents, letter case, forms of address, but Jr. and Sr.); empty where it is not one in full."""
    if not speaker.named:
        return ""
    if speaker.kind == "person":
        found = words(speaker.name)
        return " ".join([*found, *filter(None, [generation(speaker.name)])]) if len(found) > 1 else ""
    return " ".join(filter(None, map(fold, NAME_WORD.findall(speaker.name)))).removeprefix("the ")


def position(speaker: Speaker) -> set[str]:
    """The words of role and agency, for comparing."""
    found = NAME_WORD.findall(f"{speaker.role or ''} {speaker.agency or ''}")
    return {word for word in map(fold, found) if word} - LITTLE


def parties_of(db: sqlite3.Connection, speakers: Iterable[Speaker]) -> dict[str, int | None]:
    """The party of each speaker of an article that comes in, by the speaker's id: whom an article keeps apart are two, of
    whatever name.  Whose position is told is looked for first, so that namesakes do not take each other's party."""
    found: dict[str, int | None] = {}
    for speaker in sorted(speakers, key=lambda one: not position(one)):
        found[speaker.id] = party_of(db, speaker, others=found.values())
    return found


def party_of(
    db: sqlite3.Connection, speaker: Speaker, *, apart: bool = False, others: Collection[int | None] = ()
) -> int | None:
    """The party that an article's speaker is, made where there is none; None for a speaker without a name.

    Two are one where the full name is, neither country contradicts the other, and the positions share a word or one
    of them is not stated.  Each speaker adds what it tells to its party.  ``apart``: a party of its own in any case;
    ``others`` are those of the article's other speakers, and none of them is this one's.
    """
    if not speaker.named:
        return None
    name, held = full_name(speaker), position(speaker)
    for row in _same_name(db, name, speaker) if name and not apart else ():
        before = set(row["position"].split())
        if row["key"] in others:
            continue
        if held and before and held.isdisjoint(before) and speaker.kind == "person":
            continue
        if not held <= before or row["country"] is None and speaker.country:
            db.execute(
                "UPDATE parties SET position = ?, country = coalesce(country, ?) WHERE key = ?",
                (" ".join(sorted(held | before)), speaker.country, row["key"]),
            )
        return int(row["key"])
    made = db.execute(
        "INSERT INTO parties (kind, name, folded, position, country) VALUES (?, ?, ?, ?, ?)",
        (speaker.kind, speaker.name, "" if apart else name, " ".join(sorted(held)), speaker.country),
    ).lastrowid
    db.execute("UPDATE parties SET root = key WHERE key = ?", (made,))
    db.execute("INSERT INTO names (rowid, name) VALUES (?, ?)", (made, fold_called(speaker.name, speaker.kind)))
    return made


def _same_name(db: sqlite3.Connection, name: str, speaker: Speaker) -> list[sqlite3.Row]:
    """The parties of that name whose country is the speaker's (first) or unknown; the oldest of equals first."""
    return db.execute(
        # The index has no empty names, and is used only where none is asked for.
        "SELECT key, position, country FROM parties WHERE folded = :name AND folded != '' AND kind = :kind"
        " AND (country IS NULL OR :country IS NULL OR country = :country) ORDER BY country IS NOT :country, key",
        {"name": name, "kind": speaker.kind, "country": speaker.country},
    ).fetchall()
