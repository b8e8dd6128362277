"""The figures are those of the benchmark's scorers: both read the same spoiled gold, and have to agree."""

from __future__ import annotations

import json
import os
import random
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from evaluation.articles import spoiled
from onrecord.corpora.records import read_articles
from onrecord.evaluation import Prediction, evaluate
from onrecord.evaluation.evaluate import score

SHARED = Path(os.environ.get("ONRECORD_SHARED", Path(__file__).parents[3] / "shared"))
ARTICLES = 20

pytestmark = pytest.mark.skipif(
    not (SHARED / "bench").is_dir() or not (SHARED / "data").is_dir(),
    reason="the benchmark's scorers and data are not here (../shared, or the folder that ONRECORD_SHARED names)",
)


def gold_of(name: str, folder: Path) -> tuple[list[dict[str, Any]], Path]:
    """The first articles of a set, and a file with these."""
    articles = [article for article, _ in zip(read_articles(SHARED / "data" / name), range(ARTICLES), strict=False)]
    path = folder / "gold.jsonl"
    path.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
    return articles, path


def run(scorer: str, *arguments: str | Path) -> str:
    done = subprocess.run(
        [sys.executable, str(SHARED / "bench" / scorer), *map(str, arguments)],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def written(folder: Path, documents: list[Any]) -> Path:
    path = folder / "documents.jsonl"
    path.write_text("".join(document.to_json() + "\n" for document in documents), encoding="utf-8")
    return path


@pytest.mark.slow
@pytest.mark.parametrize("seed", [0, 1])
def test_attributions(tmp_path: Path, seed: int) -> None:
    articles, gold = gold_of("polnear/dev.jsonl", tmp_path)
    documents = [spoiled(article, seed) for article in articles[1:]]  # one is missing
    (tmp_path / "predicted.jsonl").write_text(
        run("attributions_from_docs.py", written(tmp_path, documents)), encoding="utf-8"
    )
    theirs = json.loads(run("score_attributions.py", gold, tmp_path / "predicted.jsonl", "--json"))
    scores = evaluate(documents, articles)
    direct = theirs.pop("direct")
    for name, figures in theirs.items():
        assert scores.figures()[name] == pytest.approx(figures["f"], abs=0.11), name
        assert scores.precision(name) == pytest.approx(figures["p"], abs=0.06), name
        assert scores.recall(name) == pytest.approx(figures["r"], abs=0.06), name
        assert scores.counts[name].sum(axis=0)[1:].tolist() == [figures["pred"], figures["gold"]], name
    assert scores.figures()["direct recall"] == pytest.approx(direct["recall"], abs=0.06)
    assert scores.figures()["speaker given quote"] == pytest.approx(direct["speaker given quote"], abs=0.06)
    assert scores.counts["direct recall"][:, 2].sum() == direct["gold"]
    assert list(scores.problems) == [articles[0]["id"]]


def test_names(tmp_path: Path) -> None:
    articles, gold = gold_of("names/reuters-dev.jsonl", tmp_path)
    documents = [spoiled(article) for article in articles]
    scores = evaluate(documents, articles)
    rows = re.findall(
        r"(\w+) +p ([\d.]+)  r ([\d.]+)  f ([\d.]+)  gold (\d+)  pred (\d+)",
        run("score_names.py", gold, written(tmp_path, documents)),
    )
    assert len(rows) == 4
    for label, precision, recall, f, n_gold, n_predicted in rows:
        name = "names" if label == "all" else f"names {label}"
        found = [scores.precision(name), scores.recall(name), scores.figure(name)]
        assert found == pytest.approx([float(precision), float(recall), float(f)], abs=0.06)
        assert scores.counts[name].sum(axis=0)[1:].tolist() == [int(n_predicted), int(n_gold)]


@pytest.mark.parametrize("name", ["speakers/polnear-dev.jsonl", "speakers/wikinews-dev.jsonl"])
def test_speakers(tmp_path: Path, name: str) -> None:
    articles, gold = gold_of(name, tmp_path)
    documents = [spoiled(article) for article in articles]
    theirs = json.loads(run("score_speakers.py", gold, written(tmp_path, documents), "--json"))
    scores = evaluate(documents, articles)
    for group, suffix in (("all", ""), ("hard", " (hard)")):
        for verdict in ("right", "wrong", "unknown", "missed"):
            figure = f"speaker {verdict}{suffix}"
            assert scores.figures()[figure] == pytest.approx(theirs[group][verdict], abs=0.06), figure
            assert scores.counts[figure][:, 2].sum() == theirs[group]["gold"]


def test_tags(tmp_path: Path) -> None:
    articles, gold = gold_of("tags/gum-dev.jsonl", tmp_path)
    chance = random.Random(0)
    predicted = []
    for article in articles:
        tokens = [
            (start, end + (chance.random() < 0.1), upos, xpos if chance.random() < 0.9 else "NN")
            for start, end, upos, xpos, _ in article["tokens"]
        ]
        # As spaCy has it, a sentence ends with the white space behind it.
        sents = [(start, end + (article["text"][end : end + 1] == " ")) for start, end in article["sents"]]
        kept = [sent for sent in sents if chance.random() < 0.9]
        predicted.append((article, Prediction(None, tokens, kept)))
    rows = [
        {"id": a["id"], "text": a["text"], "tokens": prediction.tokens, "sents": prediction.sents}
        for a, prediction in predicted
    ]
    (tmp_path / "predicted.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    theirs = run("score_tags.py", gold, tmp_path / "predicted.jsonl")
    values = dict(re.findall(r"(upos|xpos|tokens|p|r|f) ([\d.]+)", theirs))
    scores = score(predicted)
    ours = [scores.figure("upos"), scores.figure("xpos"), scores.figure("sentences")]
    assert ours == pytest.approx([float(values["upos"]), float(values["xpos"]), float(values["f"])], abs=0.06)
    assert scores.precision("sentences") == pytest.approx(float(values["p"]), abs=0.06)
    assert scores.counts["xpos"][:, 2].sum() == int(values["tokens"])
