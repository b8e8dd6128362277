"""Speakers: one record for each source of a claim and each official, and for each claim who made it.

A source that names somebody is that person's or body's; a pronoun or a description goes to the candidate for whom enough
speaks; a quotation without a source goes on with the speaker of the one before it.  Where the text does not say, the
speaker is null and the candidates are listed.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers
from ..layers import Record
from ..normalise import names
from ..reference.article import Article, Piece, Place, Referent
from ..reference.ranking import Ranked, Said, choose, gender_of, rank
from ..reference.source_nouns import kind_of
from ..reference.sources import Source, read_antecedent, read_source

# How many candidates an open link gives.
CANDIDATES = 4
# A claim's speaker, how it was found, and the candidates where it is open.
Link = tuple[Referent | None, str | None, list[Referent]]


class Resolver:
    """Resolves the claims of one article in text order."""

    def __init__(self, doc: Doc) -> None:
        self.article = Article(doc)
        self.claims = {claim["id"]: claim for claim in layers.read(doc, "claims")}
        # The pieces of quotations with the claims that they belong to, to find whose words a source stands in.
        self.quoted = sorted(
            (a, b, id) for id, claim in self.claims.items() if claim["kind"] != "indirect" for a, b in claim["content"]
        )
        self.unnamed: dict[str, Referent] = {}
        self.said = Said()
        self.links: dict[str, Link] = {}

    def run(self) -> None:
        """Fills ``links``: for each claim's id the speaker, how it was found, and the candidates where it is open."""
        for claim in sorted(self.claims.values(), key=lambda c: (_anchor(c), c["within"] is not None)):
            self._link(claim)

    def _link(self, claim: Record) -> Link:
        """The claim's link; the claim that reports it or quotes it is linked first."""
        if claim["id"] not in self.links:
            self.links[claim["id"]] = (None, None, [])
            self.links[claim["id"]] = link = self._resolve(claim)
            if link[0] is not None:
                end = _end(claim)
                self.said.speaker, self.said.end, self.said.paragraph = link[0], end, self.article.paragraph(end - 1)
                self.said.spoke.add(id(link[0]))
        return self.links[claim["id"]]

    def _resolve(self, claim: Record) -> Link:
        source = read_source(self.article, claim["source"])
        if source.kind == "name":
            return source.referent, "name", []
        if source.kind == "joint":
            return self._joint(source), "name" if source.members else "description", []
        if source.kind == "first":
            return self._first_person(claim)
        if source.kind == "relative":
            return self._relative(claim, source)
        if source.kind == "pronoun":
            return self._ranked(claim, source)
        if source.kind == "description":
            return self._description(claim, source)
        return self._continuation(claim)

    # One way for each kind of source

    def _first_person(self, claim: Record) -> Link:
        """Inside a quotation "I" is its speaker."""
        outer = self._outer(claim)
        return (outer, "pronoun", []) if outer else (None, None, [])

    def _relative(self, claim: Record, source: Source) -> Link:
        """What stands right before "who": a name, across an apposition in commas or brackets, or a noun phrase."""
        for place in self.article.before(source.span[0], 3):
            between = self.article.text[place.end : source.span[0]]
            if not between.strip(" ,()—–-") or self._apposed((place.start, place.end), between):
                return self._take(place.referent, source), "pronoun", []
        antecedent = read_antecedent(self.article, source.span[0])
        if antecedent.kind == "joint":
            return self._take(self._joint(antecedent), source), "pronoun", []
        if antecedent.kind == "description" and not antecedent.proper:
            found, _, candidates = self._description(claim, antecedent)
            return (self._take(found, source), "pronoun", []) if found else (None, None, candidates)
        return None, None, []

    def _apposed(self, mention: Piece, between: str) -> bool:
        """Whether what stands between a name and "who" says who that is."""
        end = mention[1] + len(between)
        return "\n" not in between and any(
            mention[1] <= begin < end for begin, _ in self.article.roles_at.get(mention[1], [])
        )

    def _description(self, claim: Record, source: Source) -> Link:
        if source.proper:
            return self._unlisted_name(source)
        if source.definite:
            known = self.unnamed.get(_key(source.phrase))
            if known:
                return self._take(known, source), "description", []
            found = self._ranked(claim, source)
            if found[0]:
                return found
            if source.known and not source.plural:
                # Somebody named is meant, and the words do not say who.
                open_to = found[2] or self._persons_near(claim, source)
                if open_to:
                    return None, None, open_to
        if kind_of(source.head, plural=source.plural) == "unknown":
            return None, None, []  # "an opportunity" says nothing; neither does a noun of which nothing is known
        return self._phrase(source), "description", []

    def _persons_near(self, claim: Record, source: Source) -> list[Referent]:
        """The named people who could be meant by a description that says nothing about them."""
        gender = gender_of(source.head)
        anybody = replace(source, kind="pronoun", sort="person", gender=gender)
        ranked = self._candidates(claim, anybody)
        return [r.referent for r in ranked if r.score > 0 and r.referent.named][:CANDIDATES]

    def _continuation(self, claim: Record) -> Link:
        """A quotation without a source goes on with the speaker before it in its paragraph.

        Where a new sentence stands between them, or nobody spoke, it is the subject of that sentence: "Frost went on to
        the leak. “The seals have failed.”"
        """
        start = _start(claim)
        speaker = self.said.speaker
        here = self.article.paragraph(start)
        if claim["kind"] == "direct" and not claim["cue"]:
            subjects = [
                p
                for p in self.article.before(start, 8)
                if p.sentence == self.article.sentence(start) - 1 and p.start >= self.said.end
            ]
            named = {
                id(p.referent): p.referent
                for p in subjects
                if p.subject and not p.quoted and p.referent.kind == "person" and p.paragraph == here
            }
            if len(named) == 1:
                return next(iter(named.values())), "continuation", []
        if speaker and claim["kind"] == "direct" and here == self.said.paragraph:
            return speaker, "continuation", []
        return None, None, [speaker] if speaker else []

    # Referents

    def _ranked(self, claim: Record, source: Source) -> Link:
        ranked = self._candidates(claim, source)
        found = choose(ranked, source.kind)
        if found:
            return self._take(found, source), source.kind, []
        return None, None, [r.referent for r in ranked[:CANDIDATES]]

    def _candidates(self, claim: Record, source: Source) -> list[Ranked]:
        outer = self._outer(claim)
        barred = {id(outer)} if outer else set()
        return rank(self.article, source, source.span[0], self.said, barred)

    def _take(self, referent: Referent, source: Source) -> Referent:
        """The referent, with the source as one more place where it stands."""
        start, end = source.span
        referent.mentions.append(source.span)
        article = self.article
        place = Place(
            start,
            end,
            referent,
            article.sentence(start),
            article.paragraph(start),
            True,
            False,
            article.in_quotes(start),
        )
        self.said.places.append(place)
        return referent

    def _phrase(self, source: Source) -> Referent:
        """The referent that only a phrase names: one for equal phrases."""
        key = _key(source.phrase)
        if key not in self.unnamed:
            self.unnamed[key] = Referent(
                kind_of(source.head, plural=source.plural),
                source.phrase,
                False,
                plural=source.plural,
                head=source.head,
                words=source.words,
            )
        return self._take(self.unnamed[key], source)

    def _joint(self, source: Source) -> Referent:
        referent = self._phrase(source)
        referent.members = list(source.members)
        referent.named = bool(source.members)
        return referent

    def _unlisted_name(self, source: Source) -> Link:
        """A proper name that is none of the identities: a surname that two bear, or a name that nobody found."""
        words = names.words(source.phrase)
        bearers = [
            r
            for r in self.article.by_word.get(words[-1] if words else "", [])
            if r.kind == "person" and _bears(words, r)
        ]
        if len(bearers) > 1:
            return None, None, bearers[:CANDIDATES]
        if bearers:
            return self._take(bearers[0], source), "name", []
        country = self.article.country_of_capital(source.phrase)
        if country:
            return self._take(country, source), "name", []
        referent = self._phrase(source)
        referent.named = True
        if referent.kind in ("unknown", "group"):
            referent.kind = "person" if words and words[0] in names.given_names() else "organization"
        return referent, "name", []

    def _outer(self, claim: Record) -> Referent | None:
        """The speaker of the claim that reports this one, or in whose quotation its source stands."""
        outer = self.claims.get(claim["within"])
        if outer is None and claim["source"]:
            offset = claim["source"][0][0]
            i = bisect_right(self.quoted, (offset, float("inf"), "")) - 1
            if i >= 0 and offset < self.quoted[i][1] and self.article.in_quotes(offset):
                outer = self.claims[self.quoted[i][2]]
        return self._link(outer)[0] if outer and outer is not claim else None


def _bears(words: names.Words, referent: Referent) -> bool:
    full = names.words(referent.name)
    return full == words or names.part(words, full) == "family"


def _key(phrase: str) -> str:
    key = " ".join(phrase.casefold().split())
    return key.removeprefix("the ").removeprefix("a ").removeprefix("an ")


def _start(claim: Record) -> int:
    return min((s for field in ("content", "cue", "source") for s, _ in claim[field]), default=0)


def _end(claim: Record) -> int:
    return max((e for field in ("content", "cue", "source") for _, e in claim[field]), default=1)


def _anchor(claim: Record) -> int:
    """Where a claim is resolved in text order: at its source, else where it begins."""
    return min((s for s, _ in claim["source"]), default=_start(claim))


def find_speakers(doc: Doc) -> tuple[list[Record], list[Record]]:
    """The speakers, and the claims with speaker, link and candidates filled in.

    Reads the layers ``identities``, ``profiles``, ``names``, ``countries``, ``statements`` and ``claims``.
    """
    resolver = Resolver(doc)
    resolver.run()
    end = len(resolver.article.text)
    wanted: list[Referent] = [referent for referent in resolver.article.referents if referent.official]
    for speaker, _, candidates in resolver.links.values():
        wanted += [*([speaker, *speaker.members] if speaker else []), *candidates]
    unique = list({id(referent): referent for referent in wanted}.values())
    unique.sort(key=lambda referent: min(referent.mentions, default=(end, 0)))
    ids = {id(referent): f"s{i}" for i, referent in enumerate(unique, 1)}
    claims = []
    for claim in layers.read(doc, "claims"):
        speaker, link, candidates = resolver.links[claim["id"]]
        claims.append(
            {
                **claim,
                "speaker": ids[id(speaker)] if speaker else None,
                "link": link,
                "candidates": [ids[id(candidate)] for candidate in candidates],
            }
        )
    return [_record(ids[id(referent)], referent, ids) for referent in unique], claims


def _record(speaker: str, referent: Referent, ids: dict[int, str]) -> Record:
    identity = referent.identity or {}
    return {
        "id": speaker,
        "name": referent.name,
        "kind": referent.kind,
        "named": referent.named,
        "role": identity.get("role"),
        "agency": identity.get("agency"),
        "country": identity.get("country"),
        "mentions": [list(mention) for mention in sorted(set(referent.mentions))],
        "members": [ids[id(member)] for member in referent.members],
        "evidence": identity.get("evidence", {"role": [], "agency": [], "country": []}),
    }


class Speakers:
    """Writes the layer ``speakers`` as in the contract, and into each claim ``speaker``, ``link`` and ``candidates``."""

    def __call__(self, doc: Doc) -> Doc:
        speakers, claims = find_speakers(doc)
        layers.write(doc, "speakers", speakers)
        layers.write(doc, "claims", claims)
        return doc


@Language.factory("onrecord_speakers", assigns=["doc._.layers"])
def make_speakers(nlp: Language, name: str) -> Speakers:
    return Speakers()
