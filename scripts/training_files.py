"""Writes all that the released encoder learns from into one folder, from others' files and ``corpus/world``:

    python scripts/training_files.py --attributions polnear-train.jsonl --names names-train.jsonl --tags gum-train.jsonl -o training
    onrecord train world -o runs/next --from onrecord_en_news

``configs/train/world.cfg`` names the files.  They are the varied data (``varied_training_data.py``) and, of the articles of the world
that the encoder is to learn from: the articles, four in ten of them once more with other names, what is said in every other one as texts of their own, and who is meant
in them.  The names that the released model finds in others' articles are among them so that they are not forgotten.  The tuning set stays
as it is, and nothing is made of it.  The same seed writes the same files, given the same model.
"""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random

import corpus_attributions
import mention_data
import varied_training_data as varied
from own_articles import WORLD, own_articles
from ranker_gold import from_attributions, own_gold
from read_names import with_names
from train_confidence import LATER
from varied_training_data import write

from onrecord import resources
from onrecord.corpora.records import Article, in_tuning_set
from onrecord.corpora.variety.renamed import renamed
from onrecord.ml.package import load_model

RENAMED = 0.4  # of the articles of the world come once more with other names; as 931 of 2,519 did for 2.0.0
PART = 4  # of the varied data's short texts one in so many, as for 2.0.0
READ_AGAIN = 160  # of others' articles the released model's names are learned again, as since 1.4.0


def is_learned(article_id: str) -> bool:
    """Whether the encoder reads this article of ``corpus/world`` while it is trained; confidence is fitted on the others."""
    return not article_id.startswith(LATER)


def called_otherwise(articles: list[Article], random: Random) -> Iterator[Article]:
    for article in articles:
        name = f"{article['id']}-renamed"
        if in_tuning_set(article["id"]) or in_tuning_set(name) or random.random() >= RENAMED:
            continue
        only = {key: article[key] for key in ("id", "text", "attributions")}
        yield {**renamed(only, [(s, e, label) for s, e, label in article["names"]], random), "id": name}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--attributions", type=Path, required=True)
    parser.add_argument("--names", type=Path, required=True)
    parser.add_argument("--tags", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=21)
    parser.add_argument("-o", "--output", type=Path, required=True)
    given = parser.parse_args()
    out: Path = given.output
    out.mkdir(parents=True, exist_ok=True)
    own = [one for one in own_articles(WORLD) if is_learned(one["id"])]
    varied.write_all(given.attributions, given.names, own, out, given.seed, part=PART)
    articles = list(corpus_attributions.articles(own, named=True))
    said = (text for one in own[::2] for text in corpus_attributions.contents(one))
    write(out / "world.jsonl", articles, "attributions", "names")
    write(out / "world-renamed.jsonl", called_otherwise(articles, Random(given.seed)), "attributions")
    write(out / "world-contents.jsonl", said, "attributions")
    reader = load_model(resources.folder("models") / resources.DEFAULT_MODEL)
    write(out / "known-names.jsonl", with_names(reader, given.attributions, READ_AGAIN), "names")
    nlp = mention_data.reader()
    meant = (own_gold(one, nlp(one["text"])) for one in own)
    write(out / "world-mentions.jsonl", mention_data.with_mentions(meant), "mentions")
    meant = from_attributions(given.attributions, nlp)
    write(out / "mentions.jsonl", mention_data.with_mentions(meant), "mentions")
    shutil.copyfile(given.tags, out / "tags.jsonl")


if __name__ == "__main__":
    main()
