"""Counts how often the ways to a speaker are right that no ranker judges: ``ways`` of ``speakers/ranker.json``.

    python scripts/train_rates.py --attributions polnear-train.jsonl [--write] [--measure dev --measure world-dev]

Of claims that are found with the right content and source in the split train of ``corpus/``, in those articles of ``corpus/world`` that the
encoder has not learned from, and in PolNeAR's tuning set, where ``polnear_speakers.tsv`` says who is meant; each of these weighs the
same.  Prints the rates, also how often nobody is right where nobody was found (``certainty.py``), and of the own articles the expected
calibration error of the number that is printed with a claim, of how many claims it is 0.8 or more, and how many of these are right.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from own_articles import WORLD, own_articles
from ranker_gold import read_meant, up_to_speakers
from train_confidence import is_unlearned
from train_ranker import OUTPUT
from train_ranker import write as write_ranker

import onrecord
from onrecord.certainty import of_speaker
from onrecord.components.encoder import take_mentions
from onrecord.corpora.records import in_tuning_set, read_articles
from onrecord.evaluation.matching import match
from onrecord.evaluation.reliability import error_by_chance, reliability
from onrecord.evaluation.speakers import is_right
from onrecord.speakers.resolving import Resolved, resolve
from onrecord.speakers.scene import Scene
from onrecord.speakers.ways import RATED

Gold = dict[str, Any]
# Five imagined links, half of one wrong, keep a way that is rarely taken from being sure.
IMAGINED = {True: 4.5, False: 0.5}
OPEN, NOBODY = "open source", "no source"
LEAST = 0.8  # of the claims that are as sure as this it is said how many are right


@dataclass(frozen=True)
class Found:
    """A claim that was found: ``way`` to its speaker, None where a ranker judged; the number that is printed with it; whether content and
    source are right, and the speaker, None where nobody says."""

    way: str | None
    printed: float
    right: bool
    speaker: bool | None


def read(nlp: Any, articles: Iterable[tuple[str, list[Gold]]], *, within: bool = True) -> Iterator[Found]:
    for text, gold in articles:
        doc = up_to_speakers(nlp, text)
        found = [one for one in resolve(Scene(doc, take_mentions(doc))) if within or not one.claim["within"]]
        pairs = {j: (gold[i], agrees) for i, j, agrees in match(text, gold, [one.claim for one in found])}
        for j, one in enumerate(found):
            pair, agrees = pairs.get(j, (None, False))
            if pair is None or "speaker" in pair:
                yield judged(text, one, pair, agrees)


def judged(text: str, one: Resolved, gold: Gold | None, agrees: bool) -> Found:
    speaker, source = one.link.speaker, one.claim["source"]
    sure = of_speaker("" if speaker else None, source, one.confidence)
    way = None if one.link.probability is not None else one.way
    if speaker is None:
        way = OPEN if source else NOBODY
    right = None
    if gold is not None:
        nobody = speaker is None or gold["speaker"] is None
        right = (
            speaker is gold["speaker"] if nobody else is_right(text, gold, source, speaker.name, named=speaker.named)
        )
    return Found(way, one.claim["confidence"] * sure, agrees, right)


def own(which: str, keep: Callable[[str], bool] = bool) -> Iterator[tuple[str, list[Gold]]]:
    for article in own_articles(which):
        if keep(article["id"]):
            known = {
                one["id"]: {
                    "names": [one["name"]] * one["named"],
                    "mentions": one["mentions"],
                    "type": one["kind"],
                }
                for one in article["speakers"]
            }
            yield article["text"], [{**claim, "speaker": known.get(claim["speaker"])} for claim in article["claims"]]


def others(path: Path) -> Iterator[tuple[str, list[Gold]]]:
    """The articles of the tuning set of which ``polnear_speakers.tsv`` says who is meant."""
    meant = read_meant()
    for article in read_articles(path):
        if in_tuning_set(article["id"]) and article["id"] in meant:
            yield article["text"], [with_meant(dict(one), meant[article["id"]]) for one in article["attributions"]]


def with_meant(gold: Gold, meant: dict[tuple[int, int], str]) -> Gold:
    source = gold["source"]
    name = meant.get((source[0][0], source[-1][1])) if source else None
    if name is None:
        return gold
    names = [] if name.startswith("-") else [*name.split(" & "), name.replace("&", "and")]
    return {**gold, "speaker": {"names": names, "mentions": source}}


def rates(parts: dict[str, list[Found]]) -> dict[str, float]:
    counts: Counter[tuple[str, bool]] = Counter()
    told = {
        name: [(one.way, one.speaker) for one in some if one.right and one.speaker is not None]
        for name, some in parts.items()
    }
    every = sum(map(len, told.values()))
    for some in told.values():
        for key in some:
            counts[key] += every / len(told) / len(some)  # type: ignore[index]
    found = {}
    for way in (*RATED, OPEN, NOBODY):
        right, wrong = (counts[way, is_so] + (IMAGINED[is_so] if way in RATED else 0) for is_so in (True, False))
        found[way] = round(right / max(1.0, right + wrong), 3)
    return found


def report(name: str, found: list[Found]) -> None:
    printed = np.array([one.printed for one in found])
    right = np.array([bool(one.right and one.speaker) for one in found])
    error, _ = reliability(printed, right)
    sure = printed >= LEAST
    print(
        f"{name}: {len(found)} claims, {100 * right.mean():.1f} % right with their speaker, expected calibration error {error:.2f} "
        f"points, {error_by_chance(printed):.2f} by chance alone; {100 * sure.mean():.0f} % have {LEAST} or more, "
        f"{100 * right[sure].mean():.1f} % of these are right, {100 * printed[sure].mean():.1f} expected"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument(
        "--attributions", type=Path, required=True, help="JSON Lines with the articles of polnear_speakers.tsv"
    )
    parser.add_argument("--write", action="store_true", help="keep the rates")
    parser.add_argument("--measure", metavar="SPLIT", action="append", default=[], help="report another split, too")
    options = parser.parse_args()
    nlp = onrecord.load()
    nlp.select_pipes(disable=["quantities", "dates"])
    parts = {
        "corpus": list(read(nlp, own("train"))),
        WORLD: list(read(nlp, own(WORLD, is_unlearned))),
        options.attributions.stem: list(read(nlp, others(options.attributions), within=False)),
    }
    for name in ("corpus", WORLD):
        report(name, parts[name])
    for split in options.measure:
        report(split, list(read(nlp, own(split))))
    kept = rates(parts)
    print(kept)
    if options.write:
        ranker = json.loads(OUTPUT.read_text(encoding="utf-8"))
        write_ranker({**ranker, "ways": {way: kept[way] for way in RATED}}, OUTPUT)


if __name__ == "__main__":
    main()
