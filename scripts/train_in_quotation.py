"""Trains whom a pronoun for a person means within a quotation, and writes ``speakers/in_quotation.json``:
``python scripts/train_in_quotation.py``.

The examples are the claims within others of corpus/world whose source is "he" or "she" in quotation marks; each is resolved with the gold speaker of
all before.  The weights are trained as those of ``scripts/train_ranker.py``, without the articles that the encoder has not learned from,
on which is said how good they are.  Of somebody without a name readers often marked the pronoun alone: then whoever has none may be
right, or nobody.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path

from own_articles import WORLD
from ranker_fitting import Example, judged, scored, temperature_for, train
from ranker_gold import Gold, from_own
from train_confidence import is_unlearned
from train_ranker import Teacher

import onrecord
from onrecord import layers
from onrecord.speakers.ranker import Option, Ranked
from onrecord.speakers.sources import Ranked as RankedSource

OUTPUT = Path(__file__).parent.parent / "pipeline" / "onrecord" / "speakers" / "in_quotation.json"
# From which probability somebody with a name is given out, and somebody without, whom a mistake harms less; chosen, not measured.
LEAST = {"named": 0.643, "unnamed": 0.4}


class ToldTeacher(Teacher):
    """Resolves an article with the gold speakers, and keeps what there was to choose from within claims."""

    def __init__(self, gold: Gold) -> None:
        super().__init__(gold)
        self.told: list[Example] = []

    def judge_told(self, claim: layers.Record, source: RankedSource, options: list[Option]) -> list[Ranked]:
        """The right option as the only probable one; nobody where it is not known."""
        chain, nobody = self.gold.chains.get(claim["id"]), len(options) - 1
        if chain is None:
            return [Ranked(1.0, None)]
        right = self.right(chain, options)
        best = options[right[0]].referent if right else None
        if not right:
            unnamed = [i for i, o in enumerate(options) if o.referent and not o.referent.named]
            right = [*([] if chain in self.gold.named else unnamed), nobody]
        self.told.append(self.example(claim["id"], source, options, right))
        return [Ranked(1.0, best)]


def examples_of(golds: Iterable[Gold]) -> list[Example]:
    found: list[Example] = []
    for gold in golds:
        teacher = ToldTeacher(gold)
        teacher.run()
        found += teacher.told
    return found


def fit(examples: list[Example]) -> dict[str, float]:
    """The weights; says on standard error how good they are."""
    weights = train([e for e in examples if not is_unlearned(e.article)])
    unread = [e for e in examples if is_unlearned(e.article)]
    scores = scored(unread, weights)
    temperature = temperature_for(unread, scores)
    found = [j for j in judged(unread, scores, temperature) if j.answers]
    for least in sorted({0.0, *LEAST.values()}):
        given = [j for j in found if j.probability >= least]
        print(
            f"{len(examples)} examples, {len(unread)} of them unread; temperature {temperature}; from {least}: "
            f"{len(given)} answered, {sum(j.right for j in given)} right",
            file=sys.stderr,
        )
    divided = {name: round(weight / temperature, 3) for name, weight in sorted(weights.items())}
    return {name: weight for name, weight in divided.items() if abs(weight) >= 0.01}


def main() -> int:
    nlp = onrecord.load()
    # Claims and speakers are the gold's, and nothing here asks for quantities or dates.
    nlp.select_pipes(disable=["claims", "speakers", "quantities", "dates"])
    told = {"least": LEAST, "weights": fit(examples_of(from_own(WORLD, nlp)))}
    OUTPUT.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
