"""What an article as long as a book costs beside short ones: ``python -m benchmarks.long_article``.

``onrecord tag`` reads the own articles of ``corpus/world``, 200,000 characters of them one by one, and 5 MB of them as one
article.  Prints the most memory that one of its processes had and the processor time for a thousand words, start and output
included; the exit status is 1 where the long one has more than 400 MiB or takes more than 1.2 times the time.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from itertools import cycle
from pathlib import Path

from .contenders import count_words
from .machine import processor
from .report import ROOT, keep, markdown

sys.path.insert(0, str(ROOT / "scripts"))

from own_articles import own_articles  # type: ignore[import-not-found]

MEMORY, TIME = 400, 1.2  # MiB, and times the time a word of short articles: what was promised
SHORT = 200_000  # characters


def texts_of(characters: int) -> list[str]:
    """The own articles, again and again, until there are so many characters."""
    found: list[str] = []
    texts = cycle(article["text"] for article in own_articles("world"))
    while (missing := characters - sum(map(len, found))) > 0:
        found.append(next(texts)[:missing])
    return found


def cost(texts: list[str]) -> dict[str, float]:
    """MiB of the largest process, and processor seconds for a thousand words."""
    with tempfile.TemporaryDirectory() as temporary:
        articles = Path(temporary) / "articles.jsonl"
        articles.write_text(
            "".join(json.dumps({"id": str(i), "text": text}) + "\n" for i, text in enumerate(texts)), encoding="utf-8"
        )
        command = [sys.executable, "-m", "onrecord", "tag", str(articles), "-o", str(articles.with_suffix(".json"))]
        child = os.posix_spawn(sys.executable, [*command, "--timeout", "0"], os.environ)
        _, status, used = os.wait4(child, 0)
    if status:
        raise SystemExit(f"onrecord tag ended with status {os.waitstatus_to_exitcode(status)}")
    seconds = (used.ru_utime + used.ru_stime) * 1000 / count_words(texts)
    return {"words": count_words(texts), "peak memory, MiB": used.ru_maxrss / 1024, "seconds for 1,000 words": seconds}


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.long_article", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--characters", type=int, default=5_000_000, help="of the long article (5,000,000)")
    characters: int = parser.parse_args().characters
    found = {
        "short articles": cost(texts_of(SHORT)),
        f"one of {characters:,} characters": cost(["\n\n".join(texts_of(characters))[:characters]]),
    }
    rows = [("", *(heading for heading in found["short articles"]))]
    rows += [(name, *(f"{n:,.2f}" if n < 10 else f"{n:,.0f}" for n in costs.values())) for name, costs in found.items()]
    short, long = found.values()
    ratio = long["seconds for 1,000 words"] / short["seconds for 1,000 words"]
    table = (
        f"{markdown(rows, right=range(1, 4))}\n\nA word of the long one takes {ratio:.2f} times as long. {processor()}."
    )
    print(table)
    keep("long_article", {"processor": processor(), "ratio": ratio, **found}, table)
    return int(long["peak memory, MiB"] > MEMORY or ratio > TIME)


if __name__ == "__main__":
    sys.exit(main())
