"""Who speaks in each claim of an article, in text order: one way for each kind of source.

A source that names somebody is that person's or body's; for a pronoun or a description the trained ranker chooses; a
quotation without a source goes on with the speaker of the one before it.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc

from .. import layers
from ..layers import Record
from ..text import names
from .agreement import fit
from .ranking import Option, Ranked, Said, find_options, load_ranker, rank
from .scene import Article, Piece, Place, Referent
from .source_nouns import is_document, kind_of
from .sources import (
    POSSESSIVES,
    Source,
    agrees,
    is_plural_after,
    read_antecedent,
    read_groups,
    read_in_full,
    read_source,
)

# How many candidates an open link gives.
CANDIDATES = 4
# An article's lead, headline and furniture included, in paragraphs.
LEAD = 3
# The least probability of a candidate.
UNLIKELY = 0.02
# The labels of interviews: who asks, and who answers.
ASKING, ANSWERING = frozenset(["q", "question"]), frozenset(["a", "answer"])
# The ways to a speaker beside the ranker.
WAYS = (
    "name",
    "unlisted name",
    "joint",
    "phrase",
    "first person",
    "relative",
    "introduced",
    "interview",
    "continuation",
)


@dataclass(frozen=True)
class Link:
    """A claim's speaker, how it was found, the way that it was found by, and the candidates where it is open.

    ``way``, one of ``WAYS``, has a rate of being right in ``ranker.json``: the probability of what was not ranked.
    """

    speaker: Referent | None = None
    how: str | None = None
    way: str = ""
    probability: float | None = None
    candidates: list[Referent] = field(default_factory=list)

    @property
    def confidence(self) -> float | None:
        """The probability that the speaker is right, given the claim; None where there is none."""
        if self.speaker is None or self.probability is not None:
            return self.probability
        return load_ranker().ways[self.way]


OPEN = Link()


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
        """Fills ``links`` for the id of each claim."""
        for claim in sorted(self.claims.values(), key=lambda c: (_anchor(c), c["within"] is not None)):
            self._link(claim)

    def _link(self, claim: Record) -> Link:
        """The claim's link; the claim that reports it or quotes it is linked first."""
        if claim["id"] not in self.links:
            self.links[claim["id"]] = OPEN
            self.links[claim["id"]] = link = self.resolve(claim)
            if link.speaker is not None:
                end = _end(claim)
                self.said.speaker, self.said.end, self.said.paragraph = (
                    link.speaker,
                    end,
                    self.article.paragraph(end - 1),
                )
                self.said.spoke.add(id(link.speaker))
        return self.links[claim["id"]]

    def resolve(self, claim: Record) -> Link:
        """Who speaks, by what the source is."""
        return self._resolved(claim, read_source(self.article, claim["source"]))

    def _resolved(self, claim: Record, source: Source) -> Link:
        """The speaker that a source of the claim means."""
        if source.kind == "name":
            return Link(source.referent, "name", "name")
        if source.kind == "joint":
            return Link(self._joint(source), "name" if source.members else "description", "joint")
        if source.kind == "first":
            # Inside a quotation "I" is its speaker.
            outer = self._outer(claim)
            return Link(outer, "pronoun", "first person") if outer else OPEN
        if source.kind == "relative":
            return self._relative(claim, source)
        if source.kind == "pronoun":
            return self._ranked(claim, source)
        if source.kind == "description":
            return self._description(claim, source)
        return self._continuation(claim)

    # One way for each kind of source

    def _relative(self, claim: Record, source: Source) -> Link:
        """What stands before "who": a name, across an apposition in commas or brackets, or a noun phrase."""
        plural = is_plural_after(self.article.doc, source)
        for place in self.article.before(source.span[0], 3):
            between = self.article.text[place.end : source.span[0]]
            beside = not between.strip(" ,()—–-") or self._apposed((place.start, place.end), between)
            if beside and agrees(place.referent.kind, source, plural=plural):
                return Link(self.take(place.referent, source), "pronoun", "relative")
        found = self._resolved(claim, read_antecedent(self.article, source.span[0], plural=plural))
        if found.speaker is None or not agrees(found.speaker.kind, source, plural=plural):
            return replace(found, speaker=None, how=None)
        return Link(self.take(found.speaker, source), "pronoun", "relative", found.probability)

    def _apposed(self, mention: Piece, between: str) -> bool:
        """Whether what stands between a name and "who" says who that is."""
        end = mention[1] + len(between)
        return "\n" not in between and any(
            mention[1] <= begin < end for begin, _ in self.article.roles_at.get(mention[1], [])
        )

    def _description(self, claim: Record, source: Source) -> Link:
        if source.phrase.lower() in ASKING:
            return OPEN
        if source.phrase.lower() in ANSWERING:
            return self._interviewed(source)
        if source.proper:
            return self._unlisted_name(claim, source)
        found = OPEN
        if source.definite:
            known = self.unnamed.get(_key(source.phrase))
            if known:
                return Link(self.take(known, source), "description", "phrase")
            found = self._ranked(claim, source)
            if found.speaker:
                return found
        # In a headline "union" is "a union".
        if not source.definite or source.phrase.lower() == source.head:
            introduced = self._introduced(source)
            if introduced:
                return Link(self.take(introduced, source), "description", "introduced")
        if source.definite and found.how is None:
            return found
        if kind_of(source.head, plural=source.plural) == "unknown" or source.phrase.lower() == "one":
            return OPEN  # "an opportunity" says nothing; neither does a noun of which nothing is known
        # Without a candidate the ranker is sure that the phrase stands for itself: that is no more certain than others.
        sure = load_ranker().ways["phrase"]
        probability = min(sure, found.probability or sure) if source.definite else sure
        return Link(self._phrase(source), "description", "phrase", probability)

    def _introduced(self, source: Source) -> Referent | None:
        """Who or what is named only later in the lead of an article that begins with "A customs officer said"."""
        article = self.article
        if source.plural or article.paragraph(source.span[0]) > LEAD:
            return None
        found = []
        for referent in article.referents:
            first = min(referent.mentions, default=(0, 0))[0]
            if source.span[1] <= first and article.paragraph(first) <= 2 * LEAD:
                fitting = fit(source, referent, spoke_last=False) or {}
                if (fitting.get("role") or fitting.get("body noun")) and not fitting["unshared name"]:
                    found.append(referent)
        return found[0] if len(found) == 1 else None

    def _interviewed(self, source: Source) -> Link:
        """Whoever answers in an interview: the one person, or the person most named by far, before the first answer."""
        article = self.article
        first = min((_anchor(claim) for claim in self.claims.values()), default=0)
        named: dict[int, int] = {}
        people = {id(p.referent): p.referent for p in article.places if p.referent.kind == "person"}
        for place in article.places:
            if id(place.referent) in people and place.start < max(first, source.span[0]):
                named[id(place.referent)] = named.get(id(place.referent), 0) + 1
        ranked = sorted(named, key=lambda key: -named[key])
        if ranked and (len(ranked) == 1 or named[ranked[0]] >= 2 * named[ranked[1]]):
            return Link(self.take(people[ranked[0]], source), "continuation", "interview")
        return Link(candidates=[people[key] for key in ranked[:CANDIDATES]])

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
                return Link(next(iter(named.values())), "continuation", "continuation")
        if speaker and claim["kind"] == "direct" and here == self.said.paragraph:
            return Link(speaker, "continuation", "continuation")
        return Link(candidates=[speaker] if speaker else [])

    # Referents

    def _ranked(self, claim: Record, source: Source) -> Link:
        """The ranker's choice; for a description that stands for itself a link with ``how`` and without a speaker."""
        outer = self._outer(claim)
        barred = {id(outer)} if outer else set()
        # Nor is Frost "Frost's lawyer".
        barred |= {id(p.referent) for p in self.article.before(source.span[1], 3) if p.start >= source.span[0]}
        groups = self._groups(source) if source.sort == "many" else []
        options = find_options(self.article, source, self.said, barred, claim, groups)
        return self.choose(claim, source, options)

    def choose(self, claim: Record, source: Source, options: list[Option]) -> Link:
        """One of the options, if it is probable enough; else the candidates."""
        ranker = load_ranker()
        ranked = rank(options, ranker.groups[source.kind])
        best = ranked[0]
        sure = best.probability
        if _goes_by(best, source):
            # "The poll" is a poll before or stands for itself: whichever, nobody else gets its words.
            sure = sum(r.probability for r in ranked if _goes_by(r, source))
        if sure >= ranker.least and (best.referent or best.itself):
            speaker = self.take(best.referent, source) if best.referent else None
            return Link(speaker, source.kind, probability=best.probability)
        return Link(candidates=_likely(ranked))

    def take(self, referent: Referent, source: Source) -> Referent:
        """The referent, with the source as one more place where it stands."""
        referent.mentions.append(source.span)
        self.said.places.append(self.article.place(*source.span, referent, subject=True, possessive=False))
        return referent

    def _groups(self, source: Source) -> list[Place]:
        """Where those stand whom "they" may mean, though nobody has spoken of them yet."""
        found = []
        for group in read_groups(self.article, source.span[0]):
            referent = self._unnamed(group)
            if not referent.mentions:
                referent.mentions.append(group.span)
            found.append(self.article.place_of(*group.span, referent))
        return found

    def _phrase(self, source: Source) -> Referent:
        """The referent that only a phrase names: one for equal phrases.

        A writing goes by what it was called where it was new: "the report" by "a report by the Arden Council".
        """
        place = source
        if source.definite and source.bare and is_document(source.head):
            source = read_in_full(self.article, source)
        return self.take(self._unnamed(source), place)

    def _unnamed(self, source: Source) -> Referent:
        key = _key(source.phrase)
        # "His office" may be another's than the last one.
        if source.phrase.split()[0].lower() in POSSESSIVES:
            key = f"{key} {source.span[0]}"
        if key not in self.unnamed:
            self.unnamed[key] = Referent(
                kind_of(source.head, plural=source.plural),
                source.phrase,
                False,
                plural=source.plural,
                head=source.head,
                words=source.words,
            )
        return self.unnamed[key]

    def _joint(self, source: Source) -> Referent:
        referent = self._phrase(source)
        referent.members = list(source.members)
        referent.named = bool(source.members)
        return referent

    def _one_of(self, bearers: list[Referent], claim: Record, source: Source) -> Link:
        """The one of several bearers of a name whom "he" or "she" would mean there; a title tells which of these."""
        told = names.honorifics().get(names.fold(source.phrase.split()[0]))
        gender = told if told in ("m", "f") else None  # "Dr." tells none
        pronoun = replace(source, kind="pronoun", sort="person", gender=gender)
        others = {id(referent) for referent in self.article.referents if referent not in bearers}
        options = find_options(self.article, pronoun, self.said, others, claim)
        link = self.choose(claim, pronoun, options)
        if link.speaker is None:
            return Link(candidates=bearers[:CANDIDATES])
        return replace(link, how="name")

    def _unlisted_name(self, claim: Record, source: Source) -> Link:
        """A proper name that is none of the identities: a surname that two bear, or a name that nobody found."""
        words = names.words(source.phrase)
        bearers = [
            r
            for r in self.article.by_word.get(words[-1] if words else "", [])
            if r.kind == "person" and _bears(words, r)
        ]
        if len(bearers) > 1:
            return self._one_of(bearers, claim, source)
        if bearers:
            return Link(self.take(bearers[0], source), "name", "name")
        country = self.article.country_of_capital(source.phrase)
        if country:
            return Link(self.take(country, source), "name", "name")
        referent = self._phrase(source)
        referent.named = True
        if referent.kind in ("unknown", "group"):
            referent.kind = "person" if words and words[0] in names.given_names() else "organization"
        return Link(referent, "name", "unlisted name")

    def _outer(self, claim: Record) -> Referent | None:
        """The speaker of the claim that reports this one, or in whose quotation its source stands."""
        outer = self.claims.get(claim["within"])
        if outer is None and claim["source"]:
            offset = claim["source"][0][0]
            i = bisect_right(self.quoted, (offset, float("inf"), "")) - 1
            if i >= 0 and offset < self.quoted[i][1] and self.article.in_quotes(offset):
                outer = self.claims[self.quoted[i][2]]
        return self._link(outer).speaker if outer and outer is not claim else None


def _likely(ranked: list[Ranked]) -> list[Referent]:
    """The candidates of an open link: those that are not out of the question."""
    return [r.referent for r in ranked[: CANDIDATES + 1] if r.referent and r.probability >= UNLIKELY][:CANDIDATES]


def _goes_by(choice: Ranked, source: Source) -> bool:
    """Whether a choice has the source's own words: a description itself, or one before it by the same noun."""
    referent = choice.referent
    if referent is None or source.kind != "description":
        return choice.itself
    same = not referent.named and referent.head == source.head
    # "Frost's lawyers" are not Hale's.
    return same and (not source.possessed or not source.proper_words.isdisjoint(referent.words))


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
