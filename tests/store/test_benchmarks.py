"""The benchmarks of the store on what is small enough for a test."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from benchmarks import active_review
from benchmarks import store as benchmark
from benchmarks.report import RESULTS

from formats.story import at, story
from onrecord.document import Document
from onrecord.evaluation.matching import Attribution
from onrecord.store import Store, articles, export, search
from onrecord.store.export import attribution

pytestmark = pytest.mark.slow  # seconds of a real model or of processes: left out of the two minutes of the fast suite


def test_the_stores_are_asked_for_everything(tmp_path: Path) -> None:
    report = benchmark.measure(tmp_path, sizes=(2, 5), rounds=10)
    assert report["stores"]["5"]["claims"] == 50 and json.dumps(report)
    times = [*report["asked"].values(), *report["searches"].values()]
    assert all(found["5"]["ratio"] > 0 and found["5"]["p95"] > 0 for found in times)
    table = benchmark.table(report)
    assert re.search(r"\| 2 articles \| 5 articles \| +ratio \| at most \|", table) and "| a word, country " in table


def test_invented_articles_are_found_by_every_kind_of_query(tmp_path: Path) -> None:
    benchmark.build(tmp_path / "a.db", 40)
    with Store(tmp_path / "a.db") as store:
        reader = benchmark.Reader(store, 40)
        counts = [[search.count(store, query) for query in reader.queries().values()] for _ in range(60)]
    assert all(max(column) > 0 for column in zip(*counts, strict=True))


def gold() -> list[Attribution]:
    """What is right in the story: three of its claims, one of them with another cue, and one that it has not."""
    found = [attribution(claim) for claim in story().claims]
    missed = {"source": [], "cue": [], "content": [at("Port city to close its bridge")]}
    return [found[0], {**found[1], "cue": [at("told reporters")]}, found[6], missed]


def test_the_reviewer_leaves_the_gold_in_the_store(store: Store) -> None:
    assert active_review.review(store, articles.read(store, 1), gold()) == 8
    states = [claim.state for claim in articles.read(store, 1).claims if not claim.added]
    assert states == ["accepted", "corrected", "rejected", "rejected", "rejected", "rejected", "accepted"]
    (article,) = export.training(store)
    kept = [{role: one[role] for role in ("source", "cue", "content")} for one in article["attributions"]]
    assert sorted(kept, key=str) == sorted(gold(), key=str)


def documents(count: int) -> list[Document]:
    return [story(id=f"{number}") for number in range(count)]


def test_the_filter_learns_from_the_decisions() -> None:
    rights = {document.id: gold() for document in documents(6)}
    report = active_review.curves(
        documents(4), documents(6)[4:], rights, active_review.filtering, budgets=[8, 20], seeds=2
    )
    assert [points for points, _ in report["orders"]["certainty"][0]] == [8, 24]
    assert len(report["orders"]["random"]) == 2
    # Three of six claims (one is inside another) are right: F1 goes from 2 * 3 / (6 + 4) to at most 2 * 3 / (3 + 4).
    assert report["before"] == 60.0 and report["orders"]["certainty"][0][-1][1] > 60
    report |= {"budgets": [8, 20]}
    assert active_review.table(report).startswith("| claims reviewed | certainty first | random |")
    plot = active_review.plot(report)
    assert plot.count("<polyline") == 3 and "NaN" not in plot


def test_the_least_certain_article_comes_first(store: Store) -> None:
    articles.add(store, story(id="sure", claims=[c.model_copy(update={"confidence": 0.9}) for c in story().claims]))
    articles.add(store, story(id="empty", claims=[]))
    pool = [articles.read(store, number) for number in (3, 2, 1)]
    assert [article.id for article in active_review.in_order(pool, "certainty", 0)] == ["bridge", "sure", "empty"]


def test_the_curve_in_the_documentation_is_the_measured_one() -> None:
    root = Path(__file__).parents[2]
    shown = (root / "docs" / "review-loop.md").read_text(encoding="utf-8")
    reports = [
        json.loads((RESULTS / f"active_review{name}.json").read_text(encoding="utf-8")) for name in ("", "_blend_1")
    ]
    tables = [
        re.findall(r"^\| *(\d+) \| *([\d.]+) \| *([\d.]+) \|$", active_review.table(r), re.MULTILINE) for r in reports
    ]
    assert len(tables[0]) == 5
    for (claims, *plain), (_, *far) in zip(*tables, strict=True):
        assert f"\n| {' | '.join([claims, *plain, *far])} |\n" in shown
