"""Whether reviewing the least certain first teaches more: ``python -m benchmarks.active_review --pool A --dev B``.

A simulated session: articles with gold annotation are tagged and stored, and a reviewer who knows the gold goes through
them with the same decisions as on the page, either in the order of certainty or in a random one.  After so many claims
what was decided is learned from, and the result is scored on other articles.  Whole articles are reviewed, since only
these can be trained on; by certainty the article comes first whose claims are the least certain on average.

What learns is a ``Learner``.  ``filter`` (the default, seconds) learns which of the pipeline's claims are right, and
leaves out the others.  ``train`` runs ``onrecord train --from MODEL --reviews`` on the store itself and reads with the
network that comes out of it, without the rest of the pipeline; ``--model`` must be one that was trained.
"""

from __future__ import annotations

import argparse
import itertools
import random
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

import numpy as np

from onrecord.cli.messages import say
from onrecord.corpora.records import Article, read_articles
from onrecord.document import Claim, Document
from onrecord.evaluation.attributions import attribution_scores
from onrecord.evaluation.kinds import find_kinds
from onrecord.evaluation.matching import Attribution, match
from onrecord.ml.attributions import Thresholds
from onrecord.ml.calibration import fit
from onrecord.ml.model import Model
from onrecord.store import Store, actions, articles, decisions
from onrecord.store.certainty import certainty
from onrecord.store.export import attribution
from onrecord.store.records import ReviewedArticle

from .report import RESULTS, keep, markdown

Order = Literal["certainty", "random"]
# From the store as far as it is reviewed (None before any review) and the dev articles as they were tagged before, to the
# attributions in each of these now.
Learner = Callable[[Store | None, Sequence[Document]], list[list[Attribution]]]
Gold = Mapping[str, Sequence[Attribution]]
REVIEWER = "gold"


def review(store: Store, article: ReviewedArticle, gold: Sequence[Attribution]) -> int:
    """Decides on every claim of an article as the gold has it, and adds what was missed; how many claims that were."""
    found = [attribution(claim) for claim in article.claims]
    pairs = {j: gold[i] for i, j, _ in match(article.text, gold, found)}
    for j, claim in enumerate(article.claims):
        place: dict[str, Any] = {"article": article.article, "claim": claim.id, "version": claim.version}
        action: actions.Action
        if j not in pairs:
            action = actions.Reject(**place)
        elif all(found[j][role] == pairs[j][role] for role in ("content", "cue", "source")):
            action = actions.Accept(**place)
        else:
            action = actions.Edit(**place, **spans(pairs[j]))
        decisions.decide(store, action, reviewer=REVIEWER)
    missed = [one for one in gold if not any(one is paired for paired in pairs.values())]
    for one, kind in zip(missed, find_kinds(article.text, missed), strict=True):
        decisions.decide(store, actions.Add(article=article.article, kind=kind, **spans(one)), reviewer=REVIEWER)
    decisions.decide(store, actions.Done(article=article.article), reviewer=REVIEWER)
    return len(article.claims) + len(missed)


def spans(one: Attribution) -> dict[str, Any]:
    return {role: [piece for piece in one[role] if piece[0] < piece[1]] for role in ("content", "cue", "source")}


def in_order(pool: Iterable[ReviewedArticle], order: Order, seed: int) -> list[ReviewedArticle]:
    """The articles in the order of review; those without a claim come last."""
    found = list(pool)
    random.Random(seed).shuffle(found)
    if order == "certainty":
        found.sort(key=lambda article: statistics.fmean(map(certainty, article.claims)) if article.claims else 2.0)
    return found


def session(
    documents: Iterable[Document], gold: Gold, order: Order, *, seed: int, budgets: Sequence[int]
) -> Iterator[tuple[int, Store]]:
    """Reviews until each budget of claims is reached, and hands out how many claims that were, and the store."""
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "review.db") as store:
        articles.add_all(store, documents)
        numbers = [row["key"] for row in store.db.execute("SELECT key FROM articles")]
        waiting = iter(in_order((articles.read(store, number) for number in numbers), order, seed))
        reviewed = 0
        for budget in budgets:
            while reviewed < budget and (article := next(waiting, None)):
                reviewed += review(store, article, gold[article.id])
            yield reviewed, store


def features(document: Document, claim: Claim) -> list[float]:
    """What a claim shows of whether it is right, for the filter."""
    sure = min(max(certainty(claim), 0.01), 0.99)
    words = len(document.slice(claim.content).split())
    return [
        float(np.log(sure / (1 - sure))),
        float(claim.kind == "direct"),
        float(claim.kind == "mixed"),
        float(bool(claim.source)),
        float(bool(claim.cue)),
        float(claim.link == "name"),
        float(claim.link is None),
        float(np.log1p(words)) / 4,
        1.0,
    ]


def predicted(document: Document) -> list[Claim]:
    """The claims that count: gold marks each word at most once, so those inside others are left out."""
    return [claim for claim in document.claims if claim.within is None]


def filtering(store: Store | None, dev: Sequence[Document]) -> list[list[Attribution]]:
    """Learns from the reviewer's decisions which claims stand, and keeps those that pass the best threshold."""
    if store is None:
        return [[attribution(claim) for claim in predicted(document)] for document in dev]
    rows, right, missed = [], [], 0
    for number, document in articles.originals(store, decided=True):
        now = {claim.id: claim for claim in articles.read(store, number).claims}
        missed += sum(claim.added for claim in now.values())
        rows += [features(document, claim) for claim in predicted(document)]
        right += [now[claim.id].state != "rejected" for claim in predicted(document)]
    weights = np.array(fit(np.array(rows), np.array(right)).weights)

    def probability(of: Sequence[Sequence[float]]) -> np.ndarray:
        odds: np.ndarray = np.exp(-np.array(of).reshape(-1, len(weights)) @ weights)
        return 1 / (1 + odds)

    least = best_threshold(probability(rows), np.array(right), missed)
    read = []
    for document in dev:
        claims = predicted(document)
        p = probability([features(document, claim) for claim in claims])
        read.append([attribution(claim) for claim, sure in zip(claims, p, strict=True) if sure >= least])
    return read


def best_threshold(p: np.ndarray, right: np.ndarray, missed: int) -> float:
    """The least probability to keep a claim with, for the best F1 on what was reviewed; 0 keeps all."""
    gold = int(right.sum()) + missed
    tried = [0.0, *np.unique(p)]
    scores = [2 * int(right[p >= t].sum()) / max(1, int((p >= t).sum()) + gold) for t in tried]
    return float(tried[int(np.argmax(scores))])


def training(start: str, options: Sequence[str]) -> Learner:
    """Trains a model further on what is reviewed in the store, by command, and reads with it."""

    def learn(store: Store | None, dev: Sequence[Document]) -> list[list[Attribution]]:
        if store is None:
            return read(start, dev)
        with tempfile.TemporaryDirectory() as folder:
            command = ["train", "--from", start, "--reviews", str(store.path), "--output", folder, *options]
            subprocess.run([sys.executable, "-m", "onrecord", *command], check=True, stdout=subprocess.DEVNULL)
            return read(folder, dev)

    return learn


def opened(network: str) -> Model:
    """A trained network to read with: a run's folder, or a released model."""
    from onrecord.ml.pieces import PieceReader
    from onrecord.ml.reading import Encoder
    from onrecord.ml.start import from_model
    from onrecord.ml.torch_session import TorchSession, linker_weights, mention_distance

    start = from_model(network)
    encoder = Encoder(TorchSession(start.network), PieceReader(start.folder / "tokenizer.json"))
    shape, thresholds = start.network.shape, start.thresholds or Thresholds()
    weights, distance = linker_weights(start.network), mention_distance(start.network)
    return Model(encoder, weights, shape.xpos, shape.upos, thresholds, start.calibration, distance)


def read(network: str, dev: Iterable[Document]) -> list[list[Attribution]]:
    """The attributions that a trained network finds by itself."""
    model = opened(network)
    return [model.read(document.text, wanted=["attributions"]).attributions for document in dev]


def write_lines(path: Path, lines: Iterable[str]) -> None:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def tagged(path: Path, gold: Sequence[Article], model: str | None) -> list[Document]:
    """The articles as the model tags them; kept in ``path`` for the next time."""
    if not path.exists():
        import onrecord
        from onrecord.evaluation import predict

        documents = [prediction.document for _, prediction in predict(onrecord.load(model), gold)]
        path.parent.mkdir(parents=True, exist_ok=True)
        write_lines(path, (document.to_json() for document in documents if document))
    wanted = {article["id"] for article in gold}
    lines = path.read_text(encoding="utf-8").splitlines()
    return [document for document in map(Document.model_validate_json, lines) if document.id in wanted]


def score(dev: Sequence[Document], gold: Gold, found: Sequence[list[Attribution]]) -> float:
    rows = [(document.text, list(gold[document.id]), one) for document, one in zip(dev, found, strict=True)]
    return round(attribution_scores(rows)["attribution"], 2)


def curves(
    pool: Sequence[Document], dev: Sequence[Document], gold: Gold, learn: Learner, *, budgets: Sequence[int], seeds: int
) -> dict[str, Any]:
    """For each order the curve of each run, points (claims reviewed, attribution F1 on dev), and F1 before any review."""
    before = score(dev, gold, learn(None, dev))
    say(f"before any review: {before}")
    orders: dict[Order, list[list[tuple[int, float]]]] = {"certainty": [], "random": []}
    for order, runs in orders.items():
        for seed in range(1 if order == "certainty" else seeds):
            runs.append([])
            for claims, store in session(pool, gold, order, seed=seed, budgets=budgets):
                runs[-1].append((claims, score(dev, gold, learn(store, dev))))
                say(f"{order}, seed {seed}, {claims} claims: {runs[-1][-1][1]}")
    return {"before": before, "orders": orders}


def table(report: dict[str, Any]) -> str:
    """The mean of each order's runs, in Markdown."""
    rows = [("claims reviewed", *(f"{order} first" if order == "certainty" else order for order in report["orders"]))]
    means = [
        [statistics.fmean(f1 for _, f1 in points) for points in zip(*runs, strict=True)]
        for runs in report["orders"].values()
    ]
    rows.append(("0", *(f"{report['before']:.2f}" for _ in means)))
    for budget, *scores in zip(report["budgets"], *means, strict=True):
        rows.append((f"{budget:,}", *(f"{f1:.2f}" for f1 in scores)))
    return markdown(rows, right=range(3))


def plot(report: dict[str, Any]) -> str:
    """The curves as SVG."""
    from jinja2 import Environment, FileSystemLoader

    templates = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True, trim_blocks=True)
    every = [point for runs in report["orders"].values() for points in runs for point in points]
    scores = [report["before"], *(f1 for _, f1 in every)]
    return templates.get_template("active_review.svg.jinja").render(
        report, most=max(claims for claims, _ in every), low=int(min(scores)), high=int(max(scores)) + 1
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.active_review", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--pool", type=Path, required=True, help="annotated articles to review, in the training format")
    parser.add_argument("--dev", type=Path, required=True, help="annotated articles to score on")
    parser.add_argument("--articles", type=int, default=150, help="how many of the pool (%(default)s)")
    parser.add_argument("--model", help="config or model, as for `onrecord tag`")
    parser.add_argument("--learner", choices=("filter", "train"), default="filter", help="(%(default)s)")
    parser.add_argument("--budgets", type=int, nargs="+", default=[50, 100, 200, 400, 800, 1600], metavar="CLAIMS")
    parser.add_argument("--seeds", type=int, default=5, help="random orders (%(default)s)")
    parser.add_argument("--tagged", type=Path, required=True, help="folder that keeps what the model tagged")
    parser.add_argument("--name", default="active_review", help="of the result's files (%(default)s)")
    parser.add_argument("options", nargs="*", help="for `onrecord train`, after --, such as -- --training.epochs 2")
    options = parser.parse_args()

    pool = list(itertools.islice(read_articles(options.pool), options.articles))
    dev = list(read_articles(options.dev))
    gold = {article["id"]: article["attributions"] for article in [*pool, *dev]}
    learn = filtering if options.learner == "filter" else training(options.model, options.options)
    report = curves(
        tagged(options.tagged / "pool.jsonl", pool, options.model),
        tagged(options.tagged / "dev.jsonl", dev, options.model),
        gold, learn, budgets=options.budgets, seeds=options.seeds,
    )  # fmt: skip
    report |= {"learner": options.learner, "model": options.model, "options": options.options}
    report |= {"budgets": options.budgets, "articles": {"pool": len(pool), "dev": len(dev)}}
    print(table(report))
    keep(options.name, report, table(report))
    (RESULTS / f"{options.name}.svg").write_text(plot(report), encoding="utf-8")


if __name__ == "__main__":
    main()
