"""What reviewers' corrections teach of acts and denials: the regressions of ``claims.wording`` go on from what they are.

No part of the network tells these.  What is learned is kept only where it tells more of the reviewed claims right than
before, each by weights that were learned without the fold of its article.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from spacy.tokens import Doc

from ..claims import acts, regression
from ..claims.cues import load_cues
from ..claims.denial import is_denied
from ..claims.regression import Features
from ..claims.wording import DENIALS, FILE, Wording, denial, read, write
from ..corpora.records import Article, every_attribution
from ..layers import Record
from ..terms import Act
from .crossvalidation import FOLDS, folds

# What reads the words; no claims are looked for.
READS = ("furniture", "paragraphs", "encoder", "sentences", "tags", "lemmas")


@dataclass(frozen=True)
class Seen:
    """A reviewed claim in its Doc, its ``negated`` as the rule has it; the fold of its article, and what is right."""

    fold: int
    doc: Doc
    claim: Record
    act: Act
    negated: bool

    def features(self, what: str) -> tuple[Features, int]:
        """What is seen, and the class that is right, of ``acts`` or ``denials``."""
        if what == "acts":
            return acts.evidence(self.doc, self.claim).features, acts.ACTS.index(self.act)
        return denial(self.doc, self.claim), int(self.negated)

    def is_right(self, what: str, wording: Wording) -> bool:
        if what == "acts":
            return acts.tell(self.doc, self.claim, wording.acts) == self.act
        return wording.denies(self.doc, self.claim) == self.negated


CLASSES = {"acts": len(acts.ACTS), "denials": len(DENIALS)}


def learn(articles: Iterable[Article], start: Path, into: Path, tell: Callable[[str], None]) -> None:
    """Learns from the articles whose claims have ``act`` and ``negated``, as a review store gives them, and writes to
    ``into`` what a model of the folder ``start`` makes of it; nothing where it has none and there is nothing to learn."""
    began = wording = read(start)
    seen = list(_read(articles))
    for what in CLASSES if seen else ():
        before = sum(one.is_right(what, began) for one in seen)
        after = 0
        for fold in range(FOLDS):
            others = fitted(what, [one for one in seen if one.fold != fold], began)
            after += sum(one.is_right(what, others) for one in seen if one.fold == fold)
        kept = "so they are learned" if after > before else "so they stay as they were"
        tell(
            f"{what}: right in {before:,} of {len(seen):,} reviewed claims, in {after:,} learning from the others; {kept}"
        )
        if after > before:
            wording = replace(wording, **{what: getattr(fitted(what, seen, began), what)})
    if wording is not began or (start / FILE).is_file():
        into.mkdir(parents=True, exist_ok=True)
        write(into, wording)


def fitted(what: str, seen: Iterable[Seen], began: Wording) -> Wording:
    """The wording with its ``acts`` or ``denials`` learned from these claims."""
    told = [one.features(what) for one in seen]
    return replace(began, **{what: regression.fit(told, getattr(began, what), CLASSES[what])}) if told else began


def _read(articles: Iterable[Article]) -> Iterator[Seen]:
    """The reviewed claims, their words read by the default pipeline."""
    from ..loading import load

    every = ((article, [one for one in every_attribution(article) if "act" in one]) for article in articles)
    marked = [(article, found) for article, found in every if found]
    if not marked:
        return
    nlp = load(enable=READS)
    fold = folds({"attributions": [article for article, _ in marked]})
    for article, found in marked:
        doc = nlp(article["text"])
        for one in found:
            claim = {role: [tuple(piece) for piece in one[role]] for role in ("content", "cue", "source")}
            rule = is_denied(doc, claim["cue"], claim["source"], load_cues())
            yield Seen(
                fold[str(article["id"])],
                doc,
                {**claim, "kind": one["kind"], "negated": rule},
                one["act"],
                one["negated"],
            )
