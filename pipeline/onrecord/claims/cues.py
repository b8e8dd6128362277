"""Cue words: how often each predicate, with each kind of complement, is the cue of an attribution."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

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
    speak, and of verbs that report because the user says so."""

    rates: dict[tuple[str, str], float]
    reporting: frozenset[str]
    denials: frozenset[str]
    no_sources: frozenset[str]
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

    def speaks(self, lemma: str) -> bool:
        """Whether a verb with this lemma can introduce a quotation."""
        # The rates are counted; where they suffice is chosen and not measured.
        return lemma in self.reporting | self.listed or any(
            self.rates.get((lemma, frame), 0.0) >= 0.4 for frame in CLAUSE_FRAMES
        )


@lru_cache(maxsize=1)
def load_cues() -> Cues:
    rows = (*read_table("cue_rates.tsv"), *read_table("cue_overrides.tsv"))  # the later row holds
    rates = {(lemma, frame): float(rate) for lemma, frame, rate in rows}
    lists = ("reporting_verbs.txt", "denial_verbs.txt", "no_sources.txt")
    return Cues(rates, *(frozenset(read_list(name)) for name in lists))
