"""Fits how much the encoder's word counts beside the ranker's, whom a phrase means, and writes it into ``ranker.json``:
``python scripts/train_meant.py --attributions polnear-train.jsonl --model models/NAME``.

The model has heads for mentions.  The examples are those of ``scripts/train_ranker.py`` in the project's own articles and in those of
``polnear_speakers.tsv``, but of the tuning set alone, from which neither the ranker nor the encoder has learned: in articles
that it has learned from, the encoder is surer than it should be.  Five weights for each group of sources need no more.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

from own_articles import WORLD
from ranker_fitting import Example, given, judged, scored, train
from spacy.language import Language
from train_ranker import LEAST, OUTPUT, Gold, Teacher, from_attributions, from_own, write

import onrecord
from onrecord import layers
from onrecord.components.encoder import Encoder
from onrecord.corpora.records import in_tuning_set
from onrecord.ml.mentions import Meant
from onrecord.speakers.ranker import RANKER, load_ranker

FOLDS = 4  # in which it is tried


def unread(attributions: Path, nlp: Language, keep: Callable[[str], bool] = in_tuning_set) -> Iterator[Gold]:
    """The articles to be kept, with what the encoder says of mentions."""
    encoder = next(pipe for _, pipe in nlp.components if isinstance(pipe, Encoder))
    for gold in chain(
        from_own("train", nlp, keep), from_own(WORLD, nlp, keep), from_attributions(attributions, nlp, keep)
    ):
        text, tokens = layers.text_of(gold.doc), [(token.idx, token.idx + len(token)) for token in gold.doc]
        table = encoder.reader.read(text, tokens, wanted=["mentions"]).mentions
        yield replace(gold, meant=Meant(table) if table else None)


def stacked(example: Example) -> Example:
    """The example with the ranker's score as one of a few features."""
    (scores,) = scored([example], dict(load_ranker().groups[example.group].weights))
    features = [meant | {RANKER: float(score)} for meant, score in zip(example.meant, scores, strict=True)]
    return replace(example, features=features)


def examples_of(golds: Iterator[Gold]) -> dict[str, list[Example]]:
    """By group, those of whose source the encoder says anything."""
    found: dict[str, list[Example]] = defaultdict(list)
    for gold in golds:
        teacher = Teacher(gold)
        teacher.run()
        for example in teacher.examples:
            if all(example.meant):
                found[example.group].append(stacked(example))
    return found


def fit(examples: list[Example]) -> dict[str, float]:
    return {name: round(weight, 3) for name, weight in train(examples).items() if abs(weight) >= 0.01}


def tried(examples: list[Example], least: float) -> tuple[str, str]:
    """What is given out with the ranker alone, and with weights that are fitted without a fourth of the articles, each time."""
    articles = sorted({e.article for e in examples})
    found = []
    for number in range(FOLDS):
        part = set(articles[number::FOLDS])
        weights = fit([e for e in examples if e.article not in part])
        out = [e for e in examples if e.article in part]
        found += judged(out, scored(out, weights), 1.0)
    alone = judged(examples, scored(examples, {RANKER: 1.0}), 1.0)
    lines = []
    for some in (alone, found):
        answers = given(some, least)
        right = sum(j.right for j in answers)
        lines.append(f"{right} right, {len(answers) - right} wrong of {len(some)}")
    return lines[0], lines[1]


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument(
        "--attributions", type=Path, required=True, help="JSON Lines with the articles of polnear_speakers.tsv"
    )
    parser.add_argument("--model", required=True, help="model folder with heads for mentions")
    parser.add_argument("--output", type=Path, default=OUTPUT, help="(%(default)s)")
    options = parser.parse_args()
    nlp = onrecord.load(options.model)
    nlp.select_pipes(disable=["claims", "speakers", "quantities", "dates"])
    weights = {}
    for group, examples in sorted(examples_of(unread(options.attributions, nlp)).items()):
        alone, both = tried(examples, LEAST[group])
        print(f"{group}: the ranker alone {alone}; with the encoder {both}", file=sys.stderr)
        weights[group] = fit(examples)
    if not weights:
        print("train_meant: the model has no heads for mentions", file=sys.stderr)
        return 2
    write({**json.loads(OUTPUT.read_text(encoding="utf-8")), "meant": weights}, options.output)
    return 0


if __name__ == "__main__":
    sys.exit(main())
