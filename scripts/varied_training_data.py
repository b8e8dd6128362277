"""Writes the varied training data of the released encoder from the articles at hand:

    python scripts/varied_training_data.py --attributions polnear/train.jsonl --names names/reuters-train.jsonl -o varied/

US political news has paragraphs of one or two long sentences and the names of one country.  So a third of its training
articles get the people, bodies and posts of other countries; their sentences with attributions are cropped and set side by
side, with sentences between them in which nobody speaks; short texts come from templates of our own.  Articles of the tuning
set stay as they are, and nothing is made of them.  The same seed writes the same files (given the same model, which finds the
names to be exchanged).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from onrecord import resources
from onrecord.corpora.checks import find_problems
from onrecord.corpora.records import Article, in_tuning_set, read_articles
from onrecord.corpora.variety.crops import Crop, crops, side_by_side
from onrecord.corpora.variety.renamed import renamed
from onrecord.corpora.variety.templates import text
from onrecord.ml.package import load_model

RENAMED = {"attributions": 0.35, "names": 0.4}  # the part of the training articles whose names are exchanged
CROPS, TEXTS, TEXTS_WITH_NAMES = 3000, 6000, 3000


def attributions(articles: list[Article], texts: list[Article], random: Random, model: str) -> Iterator[Article]:
    """The articles, some renamed, their crops side by side, and the texts."""
    reader = load_model(resources.folder("models") / model)
    yield from (article for article in articles if in_tuning_set(article["id"]))
    speaking: list[Crop] = []
    plain: list[Crop] = []
    for article in articles:
        if in_tuning_set(article["id"]):
            continue
        more, others = crops(article)
        speaking += more
        plain += others
        if random.random() < RENAMED["attributions"]:
            found = reader.read(article["text"], wanted=["names"]).names
            yield renamed(article, list(found), random)
        else:
            yield article
    for number in range(CROPS):
        yield side_by_side(f"crop-{number}", speaking, plain, random)
    yield from texts


def names(articles: list[Article], texts: list[Article], random: Random) -> Iterator[Article]:
    yield from texts[:TEXTS_WITH_NAMES]
    for article in articles:
        exchange = not in_tuning_set(article["id"]) and random.random() < RENAMED["names"]
        yield renamed(article, [(s, e, label) for s, e, label in article["names"]], random) if exchange else article


def write(path: Path, articles: Iterator[Article], layer: str) -> None:
    """Each article with that layer alone; one that exchanging has spoilt (a mark over a name's edge) is left out and named."""
    with path.open("w", encoding="utf8") as file:
        for article in articles:
            kept: dict[str, Any] = {key: article[key] for key in ("id", "text", layer)}
            problem = next((problem for problem in find_problems(kept) if not problem.warning), None)
            if problem:
                print(f"left out {article['id']}: {problem}", file=sys.stderr)
            else:
                file.write(json.dumps(kept, ensure_ascii=False) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--attributions", type=Path, required=True)
    parser.add_argument("--names", type=Path, required=True)
    parser.add_argument("--model", default=resources.DEFAULT_MODEL, help="finds the names to be exchanged")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("-o", "--output", type=Path, required=True)
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    random = Random(options.seed)
    texts = [text(f"text-{number}", random) for number in range(TEXTS)]
    marked, named = list(read_articles(options.attributions)), list(read_articles(options.names))
    write(options.output / "attributions.jsonl", attributions(marked, texts, random, options.model), "attributions")
    write(options.output / "names.jsonl", names(named, texts, random), "names")


if __name__ == "__main__":
    main()
