"""Whether the time for a word grows with the article: ``python -m benchmarks.scaling``.

Reads invented texts of each shape (``benchmarks.shapes``), doubled three times, and the corpus' articles joined, and prints
the processor seconds from text to record with the largest ratio of a doubling: about 2 is linear.  ``--components`` has each
component's seconds on the corpus, at one size and at four times that, to find what is not.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

from .machine import processor
from .report import ROOT, keep, markdown
from .shapes import SHAPES

if TYPE_CHECKING:
    from spacy.language import Language

FACTOR = 4
DOUBLINGS = 3
LIMIT = 2.2  # the ratio promised for a doubling
ROUNDS = 5  # of which the fastest counts


def long_text(characters: int) -> str:
    articles = "\n\n".join(
        file.read_text(encoding="utf-8") for file in sorted((ROOT / "corpus" / "articles").glob("*.txt"))
    )
    return (articles * (characters // len(articles) + 1))[:characters]


def seconds_by_component(nlp: Language, text: str) -> dict[str, float]:
    """Processor seconds of the tokenizer and of each component on one text."""
    started = time.process_time()
    doc = nlp.make_doc(text)
    seconds = {"tokenizer": time.process_time() - started}
    for name, component in nlp.pipeline:
        started = time.process_time()
        doc = component(doc)
        seconds[name] = time.process_time() - started
    return seconds


def growth(nlp: Language, characters: int) -> dict[str, tuple[float, float]]:
    """For each component the seconds on a text of so many characters, and on one ``FACTOR`` times as long."""
    seconds_by_component(nlp, long_text(2_000))  # word lists are read on first use
    gc.collect()
    gc.freeze()  # what else the process holds is not gone through while a component is timed
    try:
        short, long = (seconds_by_component(nlp, long_text(size)) for size in (characters, FACTOR * characters))
    finally:
        gc.unfreeze()
    return {name: (short[name], long[name]) for name in short}


def doubled(nlp: Language, shape: Callable[[int], str], characters: int, doublings: int = DOUBLINGS) -> list[float]:
    """Processor seconds from text to record, at each size."""
    import onrecord

    def seconds(text: str) -> float:
        started = time.process_time()
        onrecord.to_document(nlp(text))
        return time.process_time() - started

    texts = [shape(characters * 2**step) for step in range(doublings + 1)]
    return list(map(min, *([seconds(text) for text in texts] for _ in range(ROUNDS))))


def by_component(nlp: Language, characters: int) -> str:
    rows = [("component", f"{characters:,}", f"{FACTOR * characters:,}", "ratio")]
    for name, (short, long) in growth(nlp, characters).items():
        rows.append((name, f"{short:.2f} s", f"{long:.2f} s", f"{long / max(short, 0.001):.1f}"))
    return markdown(rows, right=range(1, 4))


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scaling", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--characters", type=int, help="of the shortest text (4,000; of components 50,000)")
    parser.add_argument("--model", help="config or model folder, as for `onrecord tag`")
    parser.add_argument("--components", action="store_true", help="each component on the corpus instead")
    options = parser.parse_args()

    import onrecord
    from onrecord.tagging.worker import made_to_stay

    with (
        made_to_stay()
    ):  # as in a process that tags: the collector does not go through the pipeline while a text is timed
        nlp = onrecord.load(options.model)
        nlp(long_text(2_000))
    if options.components:
        print(by_component(nlp, options.characters or 50_000))
        return
    size: int = options.characters or 4_000
    rows = [("shape", *(f"{size * 2**step:,}" for step in range(DOUBLINGS + 1)), "largest ratio")]
    report = {}
    for name, shape in {"the corpus": long_text, **SHAPES}.items():
        seconds = doubled(nlp, shape, size)
        report[name] = {"seconds": seconds, "ratio": max(long / short for short, long in pairwise(seconds))}
        rows.append((name, *(f"{s:.2f} s" for s in seconds), f"{report[name]['ratio']:.2f}"))
    table = f"{markdown(rows, right=range(1, 6))}\n\nCharacters at the head of each column. {processor()}."
    print(table)
    keep("scaling", {"processor": processor(), "shapes": report}, table)
    if slow := [name for name, found in report.items() if float(str(found["ratio"])) > LIMIT]:
        sys.exit(f"more than {LIMIT:g} times the time for twice the text: {', '.join(slow)}")


if __name__ == "__main__":
    main()
