"""Where a long article's time goes, and what grows faster than the text: ``python -m benchmarks.scaling``.

Reads the corpus' articles, joined and repeated to one text of some size and to one four times as long, and prints the
processor seconds of each component with their ratio: about 4 is linear.
"""

from __future__ import annotations

import argparse
import time
from typing import TYPE_CHECKING

from .report import ROOT, markdown

if TYPE_CHECKING:
    from spacy.language import Language

FACTOR = 4


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
    short, long = (seconds_by_component(nlp, long_text(size)) for size in (characters, FACTOR * characters))
    return {name: (short[name], long[name]) for name in short}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scaling", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--characters", type=int, default=50_000, help="of the shorter text (%(default)s)")
    parser.add_argument("--model", help="config or model folder, as for `onrecord tag`")
    options = parser.parse_args()

    import onrecord

    rows = [("component", f"{options.characters:,}", f"{FACTOR * options.characters:,}", "ratio")]
    for name, (short, long) in growth(onrecord.load(options.model), options.characters).items():
        rows.append((name, f"{short:.2f} s", f"{long:.2f} s", f"{long / max(short, 0.001):.1f}"))
    print(markdown(rows, right=range(1, 4)))


if __name__ == "__main__":
    main()
