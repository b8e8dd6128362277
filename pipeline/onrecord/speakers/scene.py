"""One article as the speakers see it: its identities with their mentions, where they stand, and what stands in quotes."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from spacy.tokens import Doc

from .. import layers
from ..identities.appositions import nouns_beside
from ..layers import Record
from ..lexicons import read_table
from ..officials.roles import roles
from ..text import names
from ..text.paragraphs import paragraph_starts
from ..text.pieces import union

Piece = tuple[int, int]
# How many mentions of a body are read for what it is: a name is explained where it is new.
DESCRIBED = 5
FINITE = ("VBD", "VBZ", "VBP", "MD")
SUBJECTLESS = ("IN", "TO", "VB", "VBG", "VBN", "VBZ", "VBP")


@dataclass(eq=False)
class Referent:
    """Somebody or something that can be a speaker: an identity, or what only a phrase names."""

    kind: str
    name: str
    named: bool
    gender: str | None = None
    plural: bool = False
    identity: Record | None = None
    # The noun that the name or phrase turns on, in lower case: "ministry" of Ministry of Trade; none of a person's name.
    head: str = ""
    roles: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    # Nouns that the article puts beside a body's name: "the club SV Nordhafen", "Corvane, a chip maker".
    nouns: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    mentions: list[Piece] = field(default_factory=list)
    members: list[Referent] = field(default_factory=list)

    @property
    def official(self) -> bool:
        return self.identity is not None and self.identity["label"] == "OFFICIAL"


@dataclass(frozen=True)
class Place:
    """A mention where it stands: ``subject``, ``possessive`` and ``quoted`` from the words around it alone."""

    start: int
    end: int
    referent: Referent
    sentence: int
    paragraph: int
    subject: bool
    possessive: bool
    quoted: bool


class Article:
    """Reads the layers ``identities``, ``profiles``, ``names``, ``countries``, ``statements`` and ``claims``."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = doc.text
        self.paragraph_starts = paragraph_starts(doc.text)
        self.sentence_starts = [t.idx for t in doc if t.is_sent_start] if doc.has_annotation("SENT_START") else [0]
        profiles = layers.read(doc, "profiles")
        # Where each person's mention has the words that say what the person is, by the mention's end.
        self.roles_at = {p["end"]: [*p["evidence"]["role"], *p["evidence"]["agency"]] for p in profiles}
        self._profile_at = {p["end"]: p for p in profiles}
        claims = layers.read(doc, "claims")
        quoted = [(s["start"], s["end"]) for s in layers.read(doc, "statements")]
        quoted += [(a, b) for claim in claims if claim["kind"] == "direct" for a, b in claim["content"]]
        self.quoted = union(quoted)
        self.referents = [self._referent(identity) for identity in layers.read(doc, "identities")]
        self.at: dict[Piece, Referent] = {
            mention: referent for referent in self.referents for mention in referent.mentions
        }
        self.codes = {r["start"]: r["country"] for r in layers.read(doc, "countries")}
        self.places = sorted(
            (self.place_of(s, e, referent) for (s, e), referent in self.at.items()), key=lambda p: p.start
        )
        self._place_starts = [place.start for place in self.places]

    def paragraph(self, offset: int) -> int:
        return bisect_right(self.paragraph_starts, offset)

    def sentence(self, offset: int) -> int:
        return bisect_right(self.sentence_starts, offset)

    def in_quotes(self, offset: int) -> bool:
        i = bisect_right(self.quoted, (offset, float("inf"))) - 1
        return i >= 0 and self.quoted[i][0] <= offset < self.quoted[i][1]

    def before(self, offset: int, most: int) -> list[Place]:
        """The last ``most`` mentions that end before ``offset``, the nearest first."""
        i = bisect_left(self._place_starts, offset)
        return [place for place in reversed(self.places[max(0, i - most) : i]) if place.end <= offset]

    def named_in(self, pieces: list[list[int]]) -> set[int]:
        """Who is named in these pieces of the text, by ``id()``."""
        starts = self._place_starts
        found = (self.places[bisect_left(starts, start) : bisect_left(starts, end)] for start, end in pieces)
        return {id(place.referent) for places in found for place in places}

    @cached_property
    def mention_tokens(self) -> dict[int, tuple[int, Referent]]:
        """For the first token of each mention, the token after it and the referent."""
        found: dict[int, tuple[int, Referent]] = {}
        for (start, end), referent in self.at.items():
            span = layers.span_of(self.doc, start, end)
            if span.start not in found or found[span.start][0] < span.end:
                found[span.start] = (span.end, referent)
        return found

    @cached_property
    def first_use(self) -> dict[str, int]:
        """Where each word, in lower case, stands first."""
        return {token.lower_: token.idx for token in reversed(self.doc)}

    @cached_property
    def by_word(self) -> dict[str, list[Referent]]:
        """The referents by each word of their names and roles, for descriptions and ambiguous surnames."""
        index: dict[str, list[Referent]] = {}
        for referent in self.referents:
            for word in referent.roles | referent.words:
                index.setdefault(word, []).append(referent)
        return index

    def country_of_capital(self, place: str) -> Referent | None:
        """The country whose capital speaks for it: "Seoul said"; a new one where the article does not name it."""
        listed = [(r["name"], r["country"]) for r in layers.read(self.doc, "lexicon") if r["label"] == "seat"]
        code = next((row[1] for row in (*listed, *read_table("capitals.tsv")) if row[0] == place), None)
        named = next((r for r in self.referents if r.kind == "country" and code and code in r.countries), None)
        if code is None or named is not None:
            return named
        if code not in self.codes.values() and names.fold(place) in names.given_names():
            return None  # "Sofia said" in an article that is not about Bulgaria
        name = next((row[1].split("; ")[0] for row in read_table("country_names.tsv") if row[0] == code), place)
        identity = {"label": "COUNTRY", "role": None, "agency": None, "country": code}
        self.referents.append(Referent("country", name, True, identity=identity, countries=frozenset([code])))
        return self.referents[-1]

    @cached_property
    def described_at(self) -> dict[int, tuple[Piece, str, Referent]]:
        """By where the words for a role begin: its holder's name there (offsets and words), and the holder."""
        found = {}
        for (start, end), referent in self.at.items():
            for begin, _ in self.roles_at.get(end, []):
                found[begin] = (start, end), self.text[start:end], referent
        return found

    def _referent(self, identity: Record) -> Referent:
        mentions = [(start, end) for start, end in identity["mentions"]]
        referent = Referent(
            identity["kind"], identity["name"], True, gender=identity["gender"], identity=identity, mentions=mentions
        )
        words = {names.fold(word) for word in identity["name"].split()}
        countries = {identity["country"]}
        said: set[str] = set()
        if identity["kind"] == "organization":
            referent.head = re.split(r" (?:of|for|on|in) ", identity["name"])[0].split()[-1].lower()
            spans = [layers.span_of(self.doc, *mention) for mention in mentions[:DESCRIBED]]
            referent.nouns = frozenset(noun for s in spans for noun in nouns_beside(self.doc, s.start, s.end))
        if identity["kind"] == "person":
            for profile in filter(None, (self._profile_at.get(end) for _, end in mentions)):
                said |= role_words(profile["role"])
                words |= {names.fold(w) for w in f"{profile['role'] or ''} {profile['agency'] or ''}".split()}
                countries.add(profile["country"])
        referent.roles, referent.words = frozenset(said), frozenset(words - {""})
        referent.countries = frozenset(code for code in countries if code)
        return referent

    def place_of(self, start: int, end: int, referent: Referent) -> Place:
        """A mention, with what the words around it say of its place."""
        span = layers.span_of(self.doc, start, end)
        after = self.doc[span.end] if span.end < len(self.doc) else None
        possessive = (
            after is not None and after.tag_ == "POS" or names.POSSESSIVE.search(self.text[start:end]) is not None
        )
        subject = self._is_subject(span.start, span.end)
        return self.place(start, end, referent, subject=subject, possessive=possessive)

    def place(self, start: int, end: int, referent: Referent, *, subject: bool, possessive: bool) -> Place:
        sentence, paragraph = self.sentence(start), self.paragraph(start)
        return Place(start, end, referent, sentence, paragraph, subject, possessive, self.in_quotes(start))

    def _is_subject(self, first: int, after: int) -> bool:
        """Whether a finite verb follows the mention, with nothing but an apposition or a clause in commas between."""
        doc = self.doc
        if first and doc[first - 1].lower_ in ("was", "is", "were", "are"):
            return True  # "Among them was Ada Frost"
        if first and doc[first - 1].tag_ in SUBJECTLESS:
            return False
        if after + 1 < len(doc) and doc[after].text == "," and doc[after + 1].tag_ in FINITE:
            return True  # the name itself stands in commas: "the mayor, Ada Frost, said"
        if after < len(doc) and doc[after].text == ",":
            after = next(
                (
                    i + 1
                    for i in range(after + 1, min(after + 20, len(doc)))
                    if doc[i].text == "," or doc[i].is_sent_start
                ),
                after,
            )
        if after < len(doc) and doc[after].lower_ == "and":
            # "Frost and Hale met": both are.
            after = next(
                (
                    i
                    for i in range(after + 1, min(after + 8, len(doc)))
                    if not doc[i].tag_.startswith(("NN", "JJ", "DT"))
                ),
                after,
            )
        while after < len(doc) and doc[after].tag_ in ("RB", "-LRB-", "-RRB-") and not doc[after].is_sent_start:
            after += 1
        return after < len(doc) and doc[after].tag_ in FINITE


def role_words(role: str | None) -> set[str]:
    """The nouns of a role as they are used for its holder: "Lt. Gov." is a governor, "vice president" no president."""
    if not role:
        return set()
    parts = role.lower().split(" of ")[0].split(" to ")[0].split(" for ")[0].split()
    for length in (3, 2, 1):
        found = roles().get(" ".join(parts[-length:]))
        if found:
            return {found.word}
    return {parts[-1]}
