"""Writes the varied training data of the released encoder from the articles at hand:

    python scripts/varied_training_data.py --attributions polnear/train.jsonl --names names/reuters-train.jsonl -o varied/

US political news has paragraphs of one or two long sentences and the names of one country.  So a third of its training
articles get the people, bodies and posts of other countries; their sentences with attributions are cropped and set side by
side, with sentences between them in which nobody speaks; short texts come from templates of our own.  And what an article's source says
becomes what somebody is told of (``told.jsonl``), half of it from ``corpus/world``, as claims within claims are read.  Articles of the tuning
set stay as they are, nothing is made of them, and none of what is made is among them: a network would be judged by sentences that it
has learned.  The same seed writes the same files (given the same model, which finds the names to be exchanged).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random
from typing import Any

from corpus_attributions import attributions as of_claims
from own_articles import WORLD, own_articles

from onrecord import resources
from onrecord.corpora.checks import find_problems
from onrecord.corpora.records import Article, in_tuning_set, read_articles
from onrecord.corpora.variety.crops import SPEECH, Crop, crops, side_by_side
from onrecord.corpora.variety.renamed import renamed
from onrecord.corpora.variety.retold import retold, tellable
from onrecord.corpora.variety.templates import text
from onrecord.ml.package import load_model

RENAMED = {"attributions": 0.35, "names": 0.4}  # the part of the training articles whose names are exchanged
CROPS, TEXTS, TEXTS_WITH_NAMES, TOLD = 3000, 6000, 3000, 3600


def attributions(
    articles: list[Article], texts: list[Article], crops_made: int, random: Random, model: str
) -> Iterator[Article]:
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
    yield from untuned(side_by_side(f"crop-{number}", speaking, plain, random) for number in range(crops_made))
    yield from texts


def untuned(made: Iterable[Article]) -> Iterator[Article]:
    """Those whose ids do not fall into the tuning set."""
    return (one for one in made if not in_tuning_set(one["id"]))


def names(articles: list[Article], texts: list[Article], random: Random) -> Iterator[Article]:
    yield from texts[:TEXTS_WITH_NAMES]
    for article in articles:
        exchange = not in_tuning_set(article["id"]) and random.random() < RENAMED["names"]
        yield renamed(article, [(s, e, label) for s, e, label in article["names"]], random) if exchange else article


def told(articles: list[Article], own: list[dict[str, Any]], made: int, random: Random) -> Iterator[Article]:
    """What the sources say as somebody tells it, as often of the own articles as of the others."""
    kept = [article for article in articles if not in_tuning_set(article["id"])]
    ours = [one for one in own if not in_tuning_set(one["id"])]
    theirs = tellable(crop for article in kept for crop in crops(article)[0])
    world = tellable(crop for one in ours for crop in crops({**one, **of_claims(one["claims"])})[0])
    plain = [words for one in ours for words in plainly_said(one)]
    some = (world if random.random() < 0.5 else theirs for _ in range(made))
    yield from untuned(retold(f"told-{number}", of, plain, random) for number, of in enumerate(some))


def plainly_said(own: dict[str, Any]) -> Iterator[str]:
    """Whole sentences that somebody says and in which nobody else speaks."""
    for claim in own["claims"]:
        for start, end in claim["content"]:
            words = own["text"][start:end].strip('“”"‘’')
            if 25 < len(words) < 160 and words[0].isupper() and not SPEECH.search(words):
                yield words if words[-1] in ".!?" else words.rstrip(",") + "."


def write(path: Path, articles: Iterable[Article], *kept: str) -> None:
    """Each article with those layers alone; one that exchanging has spoilt (a mark over a name's edge) is left out and named."""
    with path.open("w", encoding="utf8") as file:
        for article in articles:
            line = json.dumps({key: article[key] for key in ("id", "text", *kept)}, ensure_ascii=False)
            problem = next((problem for problem in find_problems(json.loads(line)) if not problem.warning), None)
            if problem:
                print(f"left out {article['id']}: {problem}", file=sys.stderr)
            else:
                file.write(line + "\n")


def write_all(
    attributed: Path,
    named: Path,
    own: list[dict[str, Any]],
    out: Path,
    seed: int,
    model: str = resources.DEFAULT_MODEL,
    part: int = 1,
) -> None:
    """``part``: of crops, texts and what is told one in so many, beside whole articles of other kinds."""
    random = Random(seed)
    texts = list(untuned(text(f"text-{number}", random) for number in range(TEXTS // part)))
    articles = list(read_articles(attributed))
    made = attributions(articles, texts, CROPS // part, random, model)
    write(out / "attributions.jsonl", made, "attributions")
    write(out / "names.jsonl", names(list(read_articles(named)), texts, random), "names")
    write(out / "told.jsonl", told(articles, own, TOLD // part, random), "attributions")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--attributions", type=Path, required=True)
    parser.add_argument("--names", type=Path, required=True)
    parser.add_argument("--model", default=resources.DEFAULT_MODEL, help="finds the names to be exchanged")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("-o", "--output", type=Path, required=True)
    given = parser.parse_args()
    given.output.mkdir(parents=True, exist_ok=True)
    write_all(given.attributions, given.names, list(own_articles(WORLD)), given.output, given.seed, given.model)


if __name__ == "__main__":
    main()
