"""The released pipeline on whole articles of the world that nothing was learned from: ``python -m benchmarks.world``.

Reads the own articles of ``corpus/world-dev`` (another folder, as real news retold in ``retold-dev``, with ``--which``), where every claim, its speaker and every
name is marked, and prints one row: attribution and sourced F1 and the direct recall of claims that are in no other one;
speakers right, wrong, under another's name and open, over all claims that ``evaluation.speakers`` judges; the same of
claims within others alone; names of people, bodies and places, F1.  ``--misses`` names what is not right.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import onrecord
from onrecord.components.encoder import Encoder
from onrecord.corpora.records import Article
from onrecord.document import Document
from onrecord.evaluation import predict
from onrecord.evaluation.attributions import count_attributions
from onrecord.evaluation.counts import f1, total
from onrecord.evaluation.names import LABELS, count_names
from onrecord.evaluation.speakers import judge, with_speaker

from .active_review import opened
from .report import keep, markdown

sys.path.insert(0, str(Path(__file__).parent.parent / "scripts"))

from own_articles import own_articles  # type: ignore[import-not-found]

LONGEST = 90  # characters of a claim that is printed


def annotated(own: dict[str, Any]) -> Article:
    """An own article in the training format, with who its speakers are; claims within others are ``inner``."""
    speakers = {speaker["id"]: speaker for speaker in own["speakers"]}
    found: Any = {"attributions": [], "inner": []}
    for claim in own["claims"]:
        one = {role: claim[role] for role in ("source", "cue", "content")}
        if speaker := speakers.get(claim["speaker"]):
            names = [speaker["name"]] if speaker["named"] else []
            one["speaker"] = {"names": names, "mentions": speaker["mentions"], "type": speaker["kind"]}
        found["attributions" if claim["within"] is None else "inner"].append(one)
    names = [[e["start"], e["end"], LABELS[e["label"]]] for e in own["entities"] if e["label"] in LABELS]
    return {"id": own["id"], "text": own["text"], "names": names, **found}


def verdicts(article: Any, document: Document | None, *, within: bool, misses: bool) -> list[tuple[str, bool]]:
    """For each claim that can be judged, or of those within others alone: right, wrong, unknown or missed, and whether a name
    was given."""
    text, inner, found = article["text"], article["inner"], []
    for one in with_speaker(text, inner if within else article["attributions"] + inner):
        verdict, claim = judge(text, one, document)
        given = next((s for s in document.speakers if claim and s.id == claim.speaker), None) if document else None
        found.append((verdict, bool(given and given.named)))
        if misses and verdict != "right":
            words = " ".join(text[start:end] for start, end in one["content"])[:LONGEST]
            print(f"{article['id']}: {verdict}: {words!r} of {one['speaker']['names']}: {given and given.name}")
    return found


def measured(model: str | None, which: str, misses: bool = False) -> dict[str, float]:
    """The figures in percent; ``claims`` and ``claims within`` are how many were judged."""
    nlp = onrecord.load()
    if model:
        (encoder,) = (pipe for _, pipe in nlp.pipeline if isinstance(pipe, Encoder))
        trained = opened(model)
        # A run's folder has no thresholds and no confidence yet: those of the released model stand in.
        known = encoder.reader
        whole = replace(trained, thresholds=known.thresholds, calibration=known.calibration)
        encoder.reader = trained if trained.calibration else whole
    counted, all_of_them, within = [], [], []
    for article, prediction in predict(nlp, map(annotated, own_articles(which))):
        text = article["text"]
        counted.append(
            count_attributions(text, article["attributions"], prediction.attributions)
            | count_names(text, article["names"], prediction.entities)
        )
        all_of_them += verdicts(article, prediction.document, within=False, misses=misses)
        within += verdicts(article, prediction.document, within=True, misses=False)
    sums = total(counted)
    figures = {name: f1(*sums[name]) for name in ("attribution", "sourced")}
    found, _, gold = sums["direct recall"]
    figures["direct recall"] = 100 * found / max(1, gold)
    for name, some in (("", all_of_them), (" within", within)):
        share = {verdict: 100 * sum(v == verdict for v, _ in some) / max(1, len(some)) for verdict in ("right", "wrong", "unknown")}  # fmt: skip
        misattributed = 100 * sum(v == "wrong" and named for v, named in some) / max(1, len(some))
        figures |= {f"{verdict}{name}": value for verdict, value in share.items()}
        figures |= {f"misattributed{name}": misattributed, f"claims{name}": len(some)}
    return figures | {name: f1(*sums[name]) for name in ("names PER", "names ORG", "names LOC")}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.world", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--model", help="another encoder: a model's folder or a run's")
    parser.add_argument("--which", default="world-dev", help="a folder of corpus/, or a split of it (%(default)s)")
    parser.add_argument("--misses", action="store_true", help="say which claims are not right")
    parser.add_argument("--write", action="store_true", help="keep the figures in benchmarks/results")
    options = parser.parse_args()
    figures = measured(options.model, options.which, options.misses)
    table = markdown([("figure", "%"), *((name, f"{value:.1f}") for name, value in figures.items())], right=[1])
    print(table)
    if options.write:
        keep(options.which.removesuffix("-dev"), {"which": options.which, "figures": figures}, table)


if __name__ == "__main__":
    main()
