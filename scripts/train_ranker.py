"""Trains the ranker of speakers and writes its weights:
``python scripts/train_ranker.py --coref gum-train.jsonl --attributions polnear-train.jsonl``.

From texts with coreference chains (JSON Lines: ``id``, ``text``, ``entities`` with ``start``, ``end``, ``type``, ``chain``, and
``attributions`` with ``source``, ``cue``, ``content``), from articles with attributions, where ``polnear_speakers.tsv`` says who
is meant, and from the project's own articles.  Sources are those of the attributions, and beside them, in the first, every
person and body that is the subject of a clause: for a pronoun it is the same question who is meant.  The articles are resolved in text order with the gold speaker taken each time, and what the resolver
would have chosen from is an example: a softmax over the candidates and nobody, with weights that are pulled towards
nothing (L2), and with what the encoder says of mentions among the features.  In articles that the encoder has learned from it is
surer than elsewhere: there its word is learned apart, and not kept.  The other articles are those that the training is tried on, in
five folds.  The thresholds follow from what a wrong speaker costs.

Weights that are worth no more there than those in use are not written, for pronouns and descriptions apart, but with ``--force``.
Those in use may have been fitted to these very articles, where the new ones are told by the others: so it takes more than being as
good to take their place, at 2.1.0 some 20 right descriptions of 740 and 7 pronouns of 1,060 (docs/experiments.md).

``scripts/train_rates.py``, to be run afterwards, counts how often the ways are right that are not ranked.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import Any

from own_articles import WORLD
from ranker_fitting import LEARNED, Example, Judged, calibration_error, given, judged, scored, told, train, unheard
from ranker_gold import Gold, Mention, from_attributions, from_coref, from_own, words_of
from train_confidence import is_unlearned

import onrecord
from onrecord import layers
from onrecord.components.encoder import take_mentions
from onrecord.speakers.in_quotation import by_told_weights
from onrecord.speakers.ranker import Option, Ranked
from onrecord.speakers.reading import read_source
from onrecord.speakers.referents import Referent
from onrecord.speakers.resolving import resolve
from onrecord.speakers.scene import Scene
from onrecord.speakers.sources import Description, Joint, Pronoun
from onrecord.text.intervals import Intervals

ROOT = Path(__file__).parent.parent
OUTPUT = ROOT / "pipeline" / "onrecord" / "speakers" / "ranker.json"
# What a wrong speaker costs, where a right one is worth 1, and the probability from which it pays to give one: somebody by name, or
# one who has only a phrase, by which nobody is harmed.
COST = {"named": 2.3, "unnamed": 1.25}
LEAST = {what: round(cost / (1 + cost), 3) for what, cost in COST.items()}
# Articles that were written so that it is hard to tell who is meant, by how their ids begin: what is learned from them gives names where
# news is plain (docs/experiments.md).
HARD = ("fa-", "fd-", "fm-", "hc-", "mw-", "nk-")
FOLDS = 5  # in which it is tried
HEARD, UNHEARD = "with the encoder", "without"
# What joins the names of several.
JOINING = {"", "and"}


class Teacher:
    """Resolves an article with the gold speaker, keeps what there was to choose from, and whether rules were right."""

    def __init__(self, gold: Gold) -> None:
        layers.write(gold.doc, "claims", gold.claims)
        self.scene = Scene(gold.doc, take_mentions(gold.doc))
        self.gold = gold
        self.examples: list[Example] = []
        self.by_end: Intervals[Mention] = Intervals()
        for mention in gold.mentions:
            self.by_end.add(mention.start, mention.end, mention)
        self.chain_of: dict[int, str | None] = {id(r): self._chain(r) for r in self.scene.referents}
        # Referents are known by their ids: none may go while the article is read.
        self.kept: list[Referent] = []

    def run(self) -> None:
        for found in resolve(self.scene, self.judge, self.judge_told):
            chain, speaker = self.gold.chains.get(found.claim["id"]), found.link.speaker
            if speaker is not None:
                self.kept.append(speaker)
                self.chain_of.setdefault(id(speaker), chain)

    def judge_told(self, claim: layers.Record, source: Pronoun | Description, options: list[Option]) -> list[Ranked]:
        """What a pronoun within a quotation means is learned elsewhere (``train_in_quotation.py``)."""
        return by_told_weights(claim, source, options)

    def learn(self, chain: str, referents: list[Referent]) -> None:
        """Finds the chains of those whom only the options have."""
        for referent in referents:
            if id(referent) not in self.chain_of:
                same = words_of(referent.name) - JOINING == words_of(chain) - JOINING
                known = chain if same else self._chain(referent)
                if known is not None:
                    self.kept.append(referent)
                    self.chain_of[id(referent)] = known

    def right(self, chain: str, options: list[Option]) -> list[int]:
        """The places of the options that are of a chain."""
        self.learn(chain, [o.referent for o in options if o.referent])
        return [i for i, o in enumerate(options) if o.referent and self.chain_of.get(id(o.referent)) == chain]

    def unread(self, chain: str, options: list[Option]) -> list[int]:
        """Those without a name who may be the one without a name that is meant: readers wrote down sources only."""
        if not chain.startswith("-"):
            return []
        return [
            i
            for i, o in enumerate(options)
            if o.referent and not o.referent.named and id(o.referent) not in self.chain_of
        ]

    def _chain(self, referent: Referent) -> str | None:
        """The chain of most of its mentions by name, each that of the shortest gold mention that ends where it does."""
        found: Counter[str] = Counter()
        for start, end in referent.mentions:
            around = [m for m in self.by_end.touching(start, end) if m.end == end and m.start <= start]
            if not referent.named:  # its phrase may end before the mention does, at a relative clause
                around += [m for m in self.by_end.touching(start, end) if m.start == start and m.end >= end]
            if around:
                found[min(around, key=lambda m: m.end - m.start).chain] += 1
        return found.most_common(1)[0][0] if found else None

    def example(self, id: str, source: Pronoun | Description, options: list[Option], right: list[int]) -> Example:
        return Example(
            "pronoun" if isinstance(source, Pronoun) else "description", [o.features for o in options], right,
            self.gold.weights[id], self.gold.id, [answer(o) for o in options], not is_unlearned(self.gold.id),
        )  # fmt: skip

    def judge(self, claim: layers.Record, source: Pronoun | Description, options: list[Option]) -> list[Ranked]:
        """The right option as the only probable one; nobody where it is not known."""
        chain = self.gold.chains.get(claim["id"])
        if chain is None or isinstance(read_source(self.scene, claim["source"]), Joint):
            return [Ranked(1.0, None)]  # nobody wrote down who "she" is in "she and Hale"
        right = self.right(chain, options)
        # Somebody named who is no candidate is for a pronoun neither a candidate nor nobody.  Nor is it learned from descriptions that
        # such a one is meant, where the article names her: else too much is left open (docs/experiments.md).
        unfound = not right and chain in self.gold.named and not words_of(chain) <= words_of(source.phrase)
        nobody = next(i for i, o in enumerate(options) if o.referent is None)
        known = next((r for r in self.scene.referents if self.chain_of.get(id(r)) == chain), None) if unfound else None
        if known or unfound and nobody == len(options) - 1:
            return [Ranked(1.0, known)]
        right = right or [len(options) - 1 if unfound else nobody, *self.unread(chain, options)]
        self.examples.append(self.example(claim["id"], source, options, right))
        best = options[right[0]]
        return [Ranked(1.0, best.referent, best.itself)]


def answer(option: Option) -> str:
    """Whom an option gives: somebody named, somebody unnamed, or nobody."""
    if option.referent is not None and option.referent.named:
        return "named"
    return "unnamed" if option.referent or option.itself else ""


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--coref", type=Path, required=True, help="JSON Lines with chains and attributions")
    parser.add_argument(
        "--attributions", type=Path, required=True, help="JSON Lines with the articles of polnear_speakers.tsv"
    )
    parser.add_argument("--model", help="config or model folder whose names and tags are read, as for `onrecord tag`")
    parser.add_argument("--output", type=Path, default=OUTPUT, help="(%(default)s)")
    parser.add_argument("--force", action="store_true", help="write the new weights also where they are worth no more")
    options = parser.parse_args()
    nlp = onrecord.load(options.model)
    # Claims are the gold's, and nothing here asks for quantities or dates.
    nlp.select_pipes(disable=["claims", "quantities", "dates"])
    golds = chain(
        from_own("train", nlp),
        from_own(WORLD, nlp, lambda id: not id.startswith(HARD)),
        from_attributions(options.attributions, nlp),
        from_coref(options.coref, nlp),
    )
    kept = json.loads(OUTPUT.read_text(encoding="utf-8"))
    write(better(kept, examples_by_group(golds), force=options.force), options.output)
    return 0


def examples_by_group(golds: Iterable[Gold]) -> dict[str, list[Example]]:
    by_group: dict[str, list[Example]] = defaultdict(list)
    for gold in golds:
        teacher = Teacher(gold)
        teacher.run()
        for example in teacher.examples:
            by_group[example.group].append(example)
    return by_group


def better(kept: dict[str, Any], by_group: dict[str, list[Example]], *, force: bool = False) -> dict[str, Any]:
    """The ranker as it is kept in ``ranker.json``: of each group the weights that are fitted to these examples, or those of ``kept``
    where these are worth as much and nothing is forced; says on standard error how good both are.

    The rates of the ways are another script's, to be run after this one.
    """
    groups = dict(kept["groups"])
    for group, examples in sorted(by_group.items()):
        found, before = tried(examples), judged_by(kept["groups"].get(group, {}), unlearned(examples))
        for how, all_of in found.items():
            print(
                f"{group}: {len(examples)} examples, tried on {len(all_of)} {how}: {figures(all_of)}", file=sys.stderr
            )
        new, old = worth(found[HEARD]), worth(before)
        takes = force or new > old
        what = "are written" if takes else "are not written (--force writes them)"
        print(
            f"{group}: worth {new:.1f}; those in use {old:.1f}, {figures(before)}: the new weights {what}",
            file=sys.stderr,
        )
        if takes:
            groups[group] = fit(examples)
    return {"least": LEAST, "groups": groups, "ways": kept["ways"]}


def fit(examples: list[Example]) -> dict[str, float]:
    """The weights as they are kept: three decimals, without those of articles that the encoder has learned from."""
    weights = train([one for example in examples for one in told(example)])
    return {
        name: round(weight, 3)
        for name, weight in sorted(weights.items())
        if abs(weight) >= 0.01 and not name.startswith(LEARNED)
    }


def tried(examples: list[Example]) -> dict[str, list[Judged]]:
    """What is given out in the articles that the encoder has not learned from, by weights that are fitted without a fifth of them, each
    time: with what the encoder says, and without."""
    articles = sorted({e.article for e in unlearned(examples)})
    found: dict[str, list[Judged]] = {HEARD: [], UNHEARD: []}
    for number in range(FOLDS):
        part = set(articles[number::FOLDS])
        weights = fit([e for e in examples if e.article not in part])
        out = [e for e in examples if e.article in part]
        found[HEARD] += judged_by(weights, out)
        found[UNHEARD] += judged_by(weights, [unheard(e) for e in out])
    return found


def unlearned(examples: list[Example]) -> list[Example]:
    return [e for e in examples if not e.learned]


def judged_by(weights: dict[str, float], examples: list[Example]) -> list[Judged]:
    return judged(examples, scored(examples, weights), 1.0)


def figures(found: list[Judged]) -> str:
    answers = given(found, LEAST)
    right, by_name = sum(one.right for one in answers), sum(one.answers == "named" and not one.right for one in answers)
    return f"{right} right, {len(answers) - right} wrong ({by_name} by name), calibration error {calibration_error(found):.3f}"


def worth(found: list[Judged]) -> float:
    """How many of what is given out are right, less what the wrong ones cost."""
    return sum(1.0 if one.right else -COST[one.answers] for one in given(found, LEAST))


def write(ranker: dict[str, Any], path: Path) -> None:
    path.write_text(json.dumps(ranker, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
