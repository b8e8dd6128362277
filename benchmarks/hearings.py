"""What reviewed articles of another kind of news teach: ``python -m benchmarks.hearings``.

The twenty reports of ``corpus/hearings/``, as a review leaves them, are added to the released model, with the settings of
``onrecord train --from`` and several ``--training.blend``.  The whole pipeline, rules and all, is scored on the corpus: on its
hearings, councils and courts, and on everything else.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import onrecord
from onrecord.cli.messages import say
from onrecord.components.encoder import Encoder
from onrecord.corpora.records import Article
from onrecord.document import Document
from onrecord.evaluation import predict
from onrecord.evaluation.attributions import attribution_scores
from onrecord.evaluation.counts import total
from onrecord.evaluation.speakers import count_speakers

from .active_review import opened, predicted, write_lines
from .report import keep, markdown

CORPUS = Path(__file__).parent.parent / "corpus"
sys.path.insert(0, str(CORPUS.parent / "scripts"))

from own_articles import own_articles  # type: ignore[import-not-found]  # noqa: E402

# The articles of the corpus that are of the kind.
KIND = frozenset(
    [
        "budget-vote", "council-record", "court-ruling", "crash-inquiry", "dam-committee", "levee-hearing", "mine-court",
        "passport-hearing", "roads-debate", "shophouse-trial", "tram-trial",
    ]
)  # fmt: skip


def hearings() -> Iterator[Article]:
    """The reports in the training format."""
    for own in own_articles("hearings"):
        roles = ("source", "cue", "content")
        attributions: list[Any] = [{role: claim[role] for role in roles} for claim in own["claims"]]
        yield {"id": own["id"], "text": own["text"], "attributions": attributions}


def gold() -> list[Document]:
    return [
        Document.model_validate_json(path.read_text(encoding="utf8"))
        for path in sorted((CORPUS / "gold").glob("*.json"))
    ]


def annotated(document: Document) -> Article:
    """A gold document in the training format, with who its speakers are."""
    speakers = {speaker.id: speaker for speaker in document.speakers}
    found: list[Any] = []
    for claim in predicted(document):
        found.append({"content": claim.content, "cue": claim.cue, "source": claim.source})
        if speaker := speakers.get(claim.speaker or ""):
            names = [speaker.name] if speaker.named else []
            found[-1]["speaker"] = {"names": names, "mentions": speaker.mentions, "type": speaker.kind}
    return {"id": document.id, "text": document.text, "attributions": found}


def scores(network: str, documents: list[Document]) -> dict[str, float]:
    """Attribution F1 and right speakers of the whole pipeline around a network, on the articles of the kind and on the
    others."""
    nlp = onrecord.load()
    (encoder,) = (pipe for _, pipe in nlp.pipeline if isinstance(pipe, Encoder))
    encoder.reader = opened(network)
    rows: dict[str, list[Any]] = {"hearings": [], "others": []}
    right: dict[str, list[Any]] = {"hearings": [], "others": []}
    for article, prediction in predict(nlp, map(annotated, documents)):
        kind = "hearings" if article["id"] in KIND else "others"
        rows[kind].append((article["text"], article["attributions"], prediction.attributions))
        right[kind].append(count_speakers(article["text"], article["attributions"], prediction.document))
    found: dict[str, float] = {}
    for kind, some in rows.items():
        good, _, all_of_them = total(right[kind])["speaker right"]
        found[kind] = round(attribution_scores(some)["attribution"], 2)
        found[f"{kind}, speakers"] = round(100 * good / all_of_them, 2)
    return found


def trained(
    articles: list[Article], model: str, blend: float, documents: list[Document], seed: int
) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data.jsonl"
        write_lines(data, map(json.dumps, articles))
        command = [
            "train", "--from", model, "-o", f"{folder}/run", "--data.attributions", str(data), "--training.threads", "1",
            "--training.blend", str(blend), "--training.seed", str(seed),
        ]  # fmt: skip
        subprocess.run([sys.executable, "-m", "onrecord", *command], check=True, capture_output=True)
        return scores(f"{folder}/run", documents)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.hearings", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--model", default="onrecord_en_news")
    parser.add_argument("--articles", type=int, nargs="+", default=[20])
    parser.add_argument("--blends", type=float, nargs="+", default=[0.2, 0.5, 1.0])
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    options = parser.parse_args()
    documents, pool = gold(), list(hearings())
    before = scores(options.model, documents)
    say(f"not trained further: {before}")
    points = []
    for blend in options.blends:
        for count in options.articles:
            for seed in options.seeds:
                found = trained(pool[:count], options.model, blend, documents, seed)
                points.append({"blend": blend, "articles": count, "seed": seed, **found})
                say(f"blend {blend}, {count} articles, seed {seed}: {found}")
    rows: list[tuple[str, ...]] = [
        ("blend", "articles", *before),
        ("", "0", *(f"{value:.2f}" for value in before.values())),
    ]
    for blend in options.blends:
        for count in options.articles:
            some = [one for one in points if (one["blend"], one["articles"]) == (blend, count)]
            means = (f"{sum(one[name] for one in some) / len(some):.2f}" for name in before)
            rows.append((str(blend), str(count), *means))
    table = markdown(rows, right=range(6))
    print(table)
    keep("hearings", {"model": options.model, "before": before, "points": points}, table)


if __name__ == "__main__":
    main()
