"""Counts how often each predicate, with each kind of complement, is the cue of an attribution: lexicons/cue_rates.tsv.

    python scripts/count_cues.py ../shared/data/polnear/train.jsonl

Reads articles with gold attributions in the training format (onrecord.corpora.records).  Every tenth
article, by the SHA-256 of its id, is the tuning set and is left out; no words of the articles are written, only lemmas
with their rates.  Takes about three minutes for PolNeAR's 840 training articles on one core.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import onrecord
from onrecord import layers
from onrecord.claims.frames import frames_of
from onrecord.corpora.records import in_tuning_set, read_articles
from onrecord.lexicons import FOLDER

WORD = re.compile(r"\w+")
MIN_SEEN, MIN_RIGHT, MIN_RATE = 3, 2, 0.2
# Below this many, one occurrence more that was none is assumed, so that three of three is no certainty.
FEW = 30
HEADER = """\
# How often a predicate with a complement is the cue of an attribution: lemma, frame, rate.  Written by
# scripts/count_cues.py from PolNeAR 1.0's training articles; set a rate by hand in cue_overrides.tsv, not here.
"""


def words(text: str, pieces: list[list[int]]) -> set[int]:
    return {m.start() for start, end in pieces for m in WORD.finditer(text, start, end)}


def count(path: Path) -> Iterator[tuple[str, str, float]]:
    nlp = onrecord.load("rules")
    nlp.select_pipes(enable=["furniture", "paragraphs", "base", "statements"])
    seen: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for row in read_articles(path):
        if in_tuning_set(row["id"]):
            continue
        contents = defaultdict(list)
        for attribution in row["attributions"]:
            content = words(row["text"], attribution["content"])
            for start in words(row["text"], attribution["cue"]):
                contents[start].append(content)
        doc = nlp(row["text"])
        # Annotators marked nothing inside what somebody said, so predicates there count for nothing.
        quoted = {i for s in layers.read(doc, "statements") for i in range(s["start"], s["end"])}
        for token in doc:
            if token.idx in quoted:
                continue
            for frame in frames_of(token):
                found = {t.idx for t in frame.content if WORD.match(t.text)}
                gold = contents.get(token.idx, [])
                seen[frame.key][0] += 1
                seen[frame.key][1] += any(len(found & c) >= 0.5 * len(found | c) > 0 for c in gold)
    for (lemma, frame_name), (total, right) in sorted(seen.items()):
        rate = right / (total if total >= FEW else total + 1)
        if total >= MIN_SEEN and right >= MIN_RIGHT and rate >= MIN_RATE:
            yield lemma, frame_name, rate


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--output", type=Path, default=FOLDER / "cue_rates.tsv")
    options = parser.parse_args()
    rows = list(count(options.articles))
    lines = [f"{lemma}\t{frame_name}\t{rate:.2f}\n" for lemma, frame_name, rate in rows]
    options.output.write_text(HEADER + "".join(lines), encoding="utf-8")
    print(f"{len(rows)} frames")


if __name__ == "__main__":
    main()
