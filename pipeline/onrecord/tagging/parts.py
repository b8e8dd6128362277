"""An article that is as long as a book, read in parts, so that memory does not grow with it.

A Doc of five million characters takes more than a gigabyte with what is found in it.  So what is longer than ``LONGEST``
is cut at a paragraph, each part is read as if it were the article, and the records are put together as they come: of a part
only its JSON is kept, compressed.  Who is named in full in one part is the same person in a later one, also by the surname alone where
only one bears it, and the article's date is that of each part; what else stands in one part tells nothing of another.
"""

from __future__ import annotations

import zlib
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from io import BytesIO
from typing import Any

from pydantic_core import from_json, to_json

from ..assembly import document_of
from ..document import Document, Model, Speaker
from ..layers import Record
from ..text import names
from ..text.paragraphs import paragraph_starts

# Code points, some 40,000 words: a hearing of four hours is read whole, and a part takes 50 MB; chosen, not measured.
LONGEST = 250_000
PIECES = ("content", "cue", "source")


def parts_of(text: str) -> Iterator[tuple[int, int]]:
    """Half-open ranges of at most ``LONGEST`` code points, about equally long, that cover the text and begin with a paragraph;
    where no paragraph begins near, behind a blank."""
    starts = paragraph_starts(text)
    start = 0
    while (rest := len(text) - start) > LONGEST:
        limit = start + -(-rest // -(-rest // LONGEST))  # of as few parts as will do, the first
        nearest = start + (limit - start) // 2
        before = bisect_right(starts, limit)
        cut = starts[before - 1] if before else 0
        if cut <= nearest:
            cut = text.rfind(" ", nearest, limit) + 1 or limit
        yield start, cut
        start = cut
    yield start, len(text)


class Joined:
    """The document of an article that is read in parts."""

    def __init__(self, id: str, model: Model) -> None:
        self.id, self.model = id, model
        self.meta: dict[str, Any] = {}  # the first part's: a line that heads a later part is no head of the article
        self.date: date | None = None  # from which every part's dates are reckoned
        self._speakers = _Speakers()
        self._lists: dict[str, list[bytes]] = {"entities": [], "claims": []}
        self._counts = dict.fromkeys(self._lists, 0)

    def add(self, found: dict[str, list[Record]], start: int) -> None:
        """Takes what was found in the part that begins at ``start`` (``assembly.records_of``)."""
        ids = self._speakers.add(found["speakers"], start)
        for name in self._lists:
            ids |= {record["id"]: f"{name[0]}{i}" for i, record in enumerate(found[name], self._counts[name] + 1)}
            self._counts[name] += len(found[name])
        entities = [_entity(record, start, ids) for record in found["entities"]]
        claims = [_claim(record, start, ids) for record in found["claims"]]
        part = self._document("", entities=entities, claims=claims)
        for name, kept in self._lists.items():
            if found[name]:
                json = to_json(part, by_alias=True, include={name})
                kept.append(zlib.compress(json[len(f'{{"{name}":[') : -len("]}")], level=1))

    def to_json(self, text: str) -> bytes:
        """The whole document, as ``Document.to_bytes`` writes it: in one piece, of which there is never a copy."""
        written = BytesIO()
        written.write(self._document(text).to_bytes().removesuffix(b'"entities":[],"claims":[],"speakers":[]}'))
        lists = {name: map(zlib.decompress, kept) for name, kept in self._lists.items()}
        for name, parts in {**lists, "speakers": self._speakers.found}.items():
            written.write(f'"{name}":['.encode())
            for i, part in enumerate(parts):
                written.write(b"," * (i > 0) + part)
            written.write(b"]}" if name == "speakers" else b"],")
        return written.getvalue()

    def _document(self, text: str, **found: Sequence[Record]) -> Document:
        empty: dict[str, Sequence[Record]] = {"entities": [], "claims": [], "speakers": []}
        return document_of(empty | found, id=self.id, text=text, meta=self.meta, model=self.model)


class _Speakers:
    """The speakers of all parts, each person and body of a name once: the JSON of each, which takes a fifth of the room."""

    def __init__(self) -> None:
        self.found: list[bytes] = []
        self._named: dict[tuple[str, str], list[tuple[int, str]]] = defaultdict(list)  # their places and names

    def add(self, records: list[Record], start: int) -> dict[str | None, str | None]:
        """Takes those of a part; the id that each has from now on, for the one that it has there."""
        ids: dict[str | None, str | None] = {None: None}
        new: list[dict[str, Any]] = []
        same_as = self._same_as(records)
        for record in records:
            evidence = {fact: _moved(pieces, start) for fact, pieces in record["evidence"].items()}
            moved = {**record, "mentions": _moved(record["mentions"], start), "evidence": evidence}
            place = same_as.get(record["id"])
            if place is None:
                place = len(self.found) + len(new)
                new.append(moved)
            else:
                self.found[place] = to_json(_with(from_json(self.found[place]), moved))
            ids[record["id"]] = f"s{place + 1}"
        for one in new:
            if one["named"]:
                self._named[_key(one)].append((len(self.found), one["name"]))
            known = {"id": ids[one["id"]], "members": [ids[member] for member in one["members"]]}
            self.found.append(to_json(Speaker.model_validate(one | known)))
        return ids

    def _same_as(self, records: list[Record]) -> dict[str, int]:
        """By the id of a part's speaker who was named in an earlier part: the place of that one.  Two whom the part tells apart
        (Mr. and Mrs. Frost) are never one, and of them only a single one of exactly the name is taken for the earlier one."""
        fits: dict[tuple[int, str], list[Record]] = defaultdict(list)
        for record in records:
            if same := self._same(record):
                fits[same].append(record)
        found = {}
        for (place, name), bearers in fits.items():
            exact = [one for one in bearers if names.fold(one["name"]) == names.fold(name)]
            chosen = bearers if len(bearers) == 1 else exact
            if len(chosen) == 1:
                found[chosen[0]["id"]] = place
        return found

    def _same(self, record: Record) -> tuple[int, str] | None:
        """Who alone was named before by this name, or else as the only one of this surname."""
        known = self._named.get(_key(record), []) if record["named"] else []
        exact = [one for one in known if names.fold(one[1]) == names.fold(record["name"])]
        fits = exact or [one for one in known if _is_name_of(record["name"], one[1])]
        return fits[0] if len(fits) == 1 else None


def _key(record: Record) -> tuple[str, str]:
    """What all names of one speaker share: the surname, of bodies and countries the whole name."""
    words = names.words(record["name"]) if record["kind"] == "person" else ()
    return record["kind"], names.surname(words) if words else names.fold(record["name"])


def _is_name_of(name: str, full: str) -> bool:
    if None not in (a := names.generation(name), b := names.generation(full)) and a != b:
        return False
    short, words = names.words(name), names.words(full)
    return names.part(short, words) == "family" if len(short) == 1 else names.same_person(short, words)


def _with(speaker: dict[str, Any], more: Record) -> dict[str, Any]:
    """A speaker with the mentions from a later part, and what is told of somebody only there."""
    speaker["mentions"] = [*speaker["mentions"], *more["mentions"]]
    for fact in more["evidence"]:
        if speaker[fact] is None:
            speaker[fact], speaker["evidence"][fact] = more[fact], more["evidence"][fact]
    return speaker


def _entity(record: Record, start: int, ids: dict[str | None, str | None]) -> Record:
    named = {field: ids[record[field]] for field in ("id", "speaker", "converts") if field in record}
    return {**record, **named, "start": record["start"] + start, "end": record["end"] + start}


def _claim(record: Record, start: int, ids: dict[str | None, str | None]) -> Record:
    named = {field: ids[record[field]] for field in ("id", "speaker", "within")}
    many = {field: [ids[one] for one in record[field]] for field in ("candidates", "quantities")}
    return {**record, **named, **many, **{role: _moved(record[role], start) for role in PIECES}}


def _moved(pieces: Sequence[Sequence[int]], start: int) -> list[list[int]]:
    return [[begin + start, end + start] for begin, end in pieces]
