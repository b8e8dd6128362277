"""Prints articles with the names that a model finds in them, to be learned again so that another one does not forget them:

    python scripts/read_names.py onrecord_en_news polnear/train.jsonl 400 > polnear-names.jsonl

Of the file the first articles that are not of the tuning set, as many as are asked for.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from corpus_attributions import flat

from onrecord import resources
from onrecord.corpora.records import in_tuning_set, read_articles
from onrecord.ml.model import Model
from onrecord.ml.package import load_model


def main(model: str, file: str, most: str) -> None:
    for article in with_names(load_model(resources.folder("models") / model), Path(file), int(most)):
        print(json.dumps(article, ensure_ascii=False))


def with_names(reader: Model, file: Path, most: int) -> Iterator[dict[str, Any]]:
    articles = (article for article in read_articles(file) if not in_tuning_set(article["id"]))
    for article in islice(articles, most):
        names = flat(reader.read(article["text"], wanted=["names"]).names)  # two windows may differ
        yield {"id": article["id"], "text": article["text"], "names": names}


if __name__ == "__main__":
    main(*sys.argv[1:])
