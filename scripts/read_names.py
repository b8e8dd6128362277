"""Prints articles with the names that a model finds in them, to be learned again so that another one does not forget them:

    python scripts/read_names.py onrecord_en_news polnear/train.jsonl 400 > polnear-names.jsonl

Of the file the first articles that are not of the tuning set, as many as are asked for.
"""

from __future__ import annotations

import json
import sys
from itertools import islice
from pathlib import Path

from corpus_attributions import flat

from onrecord import resources
from onrecord.corpora.records import in_tuning_set, read_articles
from onrecord.ml.package import load_model


def main(model: str, file: str, most: str) -> None:
    reader = load_model(resources.folder("models") / model)
    articles = (article for article in read_articles(Path(file)) if not in_tuning_set(article["id"]))
    for article in islice(articles, int(most)):
        names = flat(reader.read(article["text"], wanted=["names"]).names)  # two windows may differ
        print(json.dumps({"id": article["id"], "text": article["text"], "names": names}, ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
