"""Who is quoted how often, across articles.

Speakers with a name are one row wherever their name (letter case and accents aside), kind and country are the same; an
article that gives no country counts for the one country that others give, if they agree.  Speakers without a name
(``officials``) are told apart by phrase, kind, agency and country.  A claim by people speaking together counts for each
of them.  Memory grows with the number of speakers, not of articles.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from ..document import Claim, Document, Speaker
from ..store.folding import filed
from ..terms import Kind, SpeakerKind

# Whether named, the folded name (of the unnamed with the agency), kind, country.
Key = tuple[bool, str, SpeakerKind, str | None]
_APOSTROPHES = str.maketrans("’‘ʼ", "'''")


@dataclass(slots=True)
class Row:
    """What was counted for one speaker."""

    kind: SpeakerKind
    named: bool
    country: str | None
    claims: Counter[Kind] = field(default_factory=Counter)
    articles: int = 0
    names: Counter[str] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)
    agencies: Counter[str] = field(default_factory=Counter)

    @property
    def name(self) -> str:
        """The form that most articles have; of those the best written, then the longest."""
        return max(self.names, key=lambda name: (self.names[name], well_written(name), len(name), name))

    @property
    def variants(self) -> list[str]:
        return sorted(set(self.names) - {self.name})

    @property
    def role(self) -> str | None:
        return _most_common(self.roles)

    @property
    def agency(self) -> str | None:
        return _most_common(self.agencies)

    @property
    def total(self) -> int:
        return self.claims.total()

    def __add__(self, other: Row) -> Row:
        """The two of different articles together."""
        return Row(
            self.kind,
            self.named,
            self.country,
            self.claims + other.claims,
            self.articles + other.articles,
            self.names + other.names,
            self.roles + other.roles,
            self.agencies + other.agencies,
        )


class Tally:
    """Counts documents."""

    def __init__(self) -> None:
        self.documents = 0
        self.claims = self.unnamed = (
            0  # each once, also where several people make it; those of which no speaker has a name
        )
        self.without_speaker: Counter[Kind] = Counter()
        self._rows: dict[Key, Row] = {}

    def add(self, document: Document) -> None:
        self.documents += 1
        speakers = {speaker.id: speaker for speaker in document.speakers}
        met: dict[Key, Row] = {}
        for claim in document.claims:
            said_by = list(_said_by(claim, speakers))
            for speaker in said_by:
                row = met.setdefault(_key(speaker), Row(speaker.kind, speaker.named, speaker.country, articles=1))
                row.claims[claim.kind] += 1
                row.names[speaker.name] = 1
                if speaker.role:
                    row.roles[speaker.role] = 1
                if speaker.agency:
                    row.agencies[speaker.agency] = 1
            self.claims += 1
            self.unnamed += bool(said_by) and not any(speaker.named for speaker in said_by)
            if not said_by:
                self.without_speaker[claim.kind] += 1
        _merge(self._rows, met)

    def rows(self) -> list[Row]:
        """The most quoted first."""
        placed: dict[Key, Row] = {}
        countries: dict[tuple[bool, str, SpeakerKind], set[str]] = {}
        for named, name, kind, country in self._rows:
            if country is not None:
                countries.setdefault((named, name, kind), set()).add(country)
        for (named, name, kind, country), row in self._rows.items():
            known = countries.get((named, name, kind), set())
            only = next(iter(known)) if country is None and named and len(known) == 1 else country
            _merge(placed, {(named, name, kind, only): replace(row, country=only)})
        return sorted(placed.values(), key=lambda row: (-row.total, -row.articles, row.name))


def _said_by(claim: Claim, speakers: dict[str, Speaker]) -> Iterator[Speaker]:
    """The claim's speaker, or the members where they are known by name or phrase."""
    speaker = speakers.get(claim.speaker or "")
    if speaker is not None:
        members = [speakers[id] for id in speaker.members if id in speakers]
        yield from members or [speaker]


def _key(speaker: Speaker) -> Key:
    name = folded(speaker.name)
    if not speaker.named and speaker.agency:
        name += "\n" + folded(speaker.agency)
    return speaker.named, name, speaker.kind, speaker.country


@lru_cache(maxsize=65_536)
def folded(name: str) -> str:
    """A name as all counts take it: as the review store files it, with one form of apostrophe and no ``the`` in front.

    >>> folded("The  Café’s"), folded("ΓΙΏΡΓΟΣ") == folded("Γιώργος")
    ("cafe's", True)
    """
    # "a  b", not "ab"
    return re.sub(r"\s+", " ", filed(name).translate(_APOSTROPHES)).strip().removeprefix("the ")


@lru_cache(maxsize=65_536)
def well_written(name: str) -> int:
    """How much a form of a name tells: capitals beside small letters, then accents.

    >>> well_written("José"), well_written("Jose"), well_written("JOSÉ"), well_written("JOSE")
    (3, 2, 1, 0)
    """
    is_cased = name not in (name.lower(), name.upper())
    return 2 * is_cased + any(map(unicodedata.combining, unicodedata.normalize("NFD", name)))


def _merge(rows: dict[Key, Row], more: dict[Key, Row]) -> None:
    for key, row in more.items():
        rows[key] = rows[key] + row if key in rows else row


def _most_common(counted: Counter[str]) -> str | None:
    """The commonest; of equals the first in the alphabet, so that the order of articles does not matter."""
    return min(counted, key=lambda value: (-counted[value], value), default=None)
