"""Cue words: how often each predicate, with each kind of complement, is the cue of an attribution."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from ..lexicons import read_list, read_table

# A reporting verb that PolNeAR's training articles have too seldom to count, and a predicate of which nothing is known;
# chosen, not measured.
REPORTING_RATE = 0.55
# A verb that the user's own list has for a cue: no count holds against it; chosen, not measured.
LISTED_RATE = 0.8
CLAUSE_FRAMES = ("ccomp", "parenthetical", "as")


@dataclass(frozen=True)
class Cues:
    """``rates`` by (lemma, frame); the others are lemmas: of verbs that report, that deny, of nouns that cannot
    speak, of other words that tell claims within somebody's content, and of verbs that report because the user says so."""

    rates: dict[tuple[str, str], float]
    reporting: frozenset[str]
    denials: frozenset[str]
    no_sources: frozenset[str]
    inner: frozenset[str] = frozenset()
    listed: frozenset[str] = frozenset()

    def with_listed(self, verbs: frozenset[str], denials: frozenset[str]) -> Cues:
        """With the verbs of the user's own list, of which ``denials`` deny what they report."""
        return replace(self, listed=verbs | denials, denials=self.denials | denials) if verbs | denials else self

    def rate(self, lemma: str, frame: str) -> float:
        """The share of such frames that are attributions, 0 where that is unknown."""
        if lemma in self.listed and frame in CLAUSE_FRAMES:
            return LISTED_RATE
        known = self.rates.get((lemma, frame))
        if known is not None:
            return known
        return REPORTING_RATE if lemma in self.reporting and frame in CLAUSE_FRAMES else 0.0

    def reports(self, lemma: str) -> bool:
        """Whether a list has a verb with this lemma for one that reports, ours or the user's."""
        return lemma in self.reporting or lemma in self.listed

    @cached_property
    def speaking(self) -> frozenset[str]:
        """The lemmas of verbs that can introduce a quotation."""
        # The rates are counted; where they suffice is chosen and not measured.
        counted = (lemma for (lemma, frame), rate in self.rates.items() if frame in CLAUSE_FRAMES and rate >= 0.4)
        return self.reporting | self.listed | frozenset(counted)

    def speaks(self, lemma: str) -> bool:
        """Whether a verb with this lemma can introduce a quotation."""
        return lemma in self.speaking

    @cached_property
    def telling(self) -> frozenset[str]:
        """The lemmas of words that can introduce a claim within somebody's content."""
        return self.speaking | self.inner


@lru_cache(maxsize=1)
def load_cues() -> Cues:
    rows = (*read_table("cue_rates.tsv"), *read_table("cue_overrides.tsv"))  # the later row holds
    rates = {(lemma, frame): float(rate) for lemma, frame, rate in rows}
    lists = ("reporting_verbs.txt", "denial_verbs.txt", "no_sources.txt")
    reporting, denials, no_sources = (frozenset(read_list(name)) for name in lists)
    inner = frozenset(lemma for lemma, *_ in read_table("inner_cues.tsv"))
    return Cues(rates, reporting, denials, no_sources, inner)
