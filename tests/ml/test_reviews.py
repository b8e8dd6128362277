"""Training on a review store: what is read of it, what the run keeps, and what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("torch")
pytest.importorskip("tokenizers")

from benchmarks import active_review

from formats.story import story
from onrecord.cli.train import train
from onrecord.corpora.records import in_tuning_set, read_articles
from onrecord.corpora.tagsets import ROLES
from onrecord.document import Document
from onrecord.errors import OnrecordError
from onrecord.evaluation.kinds import find_kinds
from onrecord.ml import quality, release
from onrecord.ml.configuration import files, read_config
from onrecord.ml.package import read_meta
from onrecord.ml.run import Run
from onrecord.store import Store, actions, articles, decisions

Articles = list[dict[str, Any]]


def document(article: dict[str, Any]) -> Document:
    """The attributions of an article as claims of nobody."""
    nothing: dict[str, Any] = {"speaker": None, "link": None, "candidates": [], "negated": False, "within": None}
    nothing |= {"quantities": [], "confidence": None}
    kinds = find_kinds(article["text"], article["attributions"])
    claims = [
        {"id": f"c{i}", "kind": kind, **spans, **nothing}
        for i, (spans, kind) in enumerate(zip(article["attributions"], kinds, strict=True), 1)
    ]
    return story(id=article["id"], text=article["text"], entities=[], speakers=[], claims=claims)


def add(path: Path, some: Articles, *, done: bool = True) -> Path:
    """A store with these articles as the model found them, the claims all right; ``done`` says that a reviewer saw it."""
    with Store(path) as store:
        articles.add_all(store, map(document, some))
        for number in range(1, len(some) + 1) if done else ():
            decisions.decide(store, actions.Done(article=number), reviewer="Ana")
    return path


@pytest.fixture
def store(tmp_path: Path, articles: Articles) -> Path:
    """Every article is reviewed; of the first, one claim was rejected."""
    path = add(tmp_path / "review.db", articles)
    with Store(path) as opened:
        version = decisions.log(opened, article=1)[-1].number  # that of the claims since the article was done
        decisions.decide(opened, actions.Reject(article=1, claim="c2", version=version), reviewer="Ana")
    return path


def begun(tiny: Path, out: Path, trained: tuple[Path, Any], store: Path | None, **more: Any) -> Run:
    changes = {"training.epochs": 1, **more.pop("changes", {})}
    usual = {"overrides": changes, "resume": False, "start_from": trained[0], "store": store}
    return Run(tiny, out, **{**usual, **more})


def test_what_was_decided_is_trained_on(
    tmp_path: Path, tiny: Path, articles: Articles, trained: tuple[Path, Any], store: Path
) -> None:
    said: list[str] = []
    run = begun(tiny, tmp_path / "run", trained, store, tell=said.append)
    wanted = [one["attributions"] for one in articles]
    kept = list(read_articles(tmp_path / "run" / "reviews.jsonl"))
    found = [[{role: one[role] for role in ROLES} for one in article["attributions"]] for article in kept]
    assert found == [wanted[0][:1], *wanted[1:]]
    tuning = sum(in_tuning_set(one["id"]) for one in articles)
    assert len(run.trainer.examples["attributions"]) == len(articles) - tuning
    assert len(run.tuning["attributions"]) == tuning
    line, uses = said
    assert "learned from are claims, acts and denials; speakers are told by rules, which do not learn" in uses
    assert f"onrecord evaluate MODEL {tmp_path / 'run' / 'reviews.jsonl'}" in uses
    assert f"{store}: 40 articles ({tuning} of them in the tuning set), 79 attributions" in line
    assert "expect little" not in line


def test_names_are_learned_where_a_reviewer_corrected_any(
    tmp_path: Path, tiny: Path, articles: Articles, trained: tuple[Path, Any], store: Path
) -> None:
    assert "names" not in begun(tiny, tmp_path / "before", trained, store).trainer.examples
    with Store(store) as opened:
        start, end, _ = articles[0]["names"][0]
        person = {"id": "", "label": "PERSON", "start": start, "end": end, "speaker": None}
        decisions.decide(
            opened, actions.Mark.model_validate({"action": "mark", "article": 1, "entity": person}), reviewer="Ana"
        )
    run = begun(tiny, tmp_path / "run", trained, store)
    assert len(run.trainer.examples.get("names", [])) + len(run.tuning.get("names", [])) == 1
    assert read_config(tmp_path / "run" / "config.cfg", {})["data"]["names"] == [
        str(tmp_path / "run" / "reviews.jsonl")
    ]


def test_a_run_goes_on_and_is_released_with_what_it_was_begun_with(
    tmp_path: Path,
    tiny: Path,
    articles: Articles,
    trained: tuple[Path, Any],
    store: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    out = tmp_path / "run"
    begun(tiny, out, trained, store).trainer.save(out / "last.pt")
    before = (out / "reviews.jsonl").read_bytes()
    with Store(store) as opened:
        decisions.decide(opened, actions.Done(article=2, done=False), reviewer="Ana")
    monkeypatch.chdir(tmp_path)  # the same folder by another name
    run = begun(tiny, Path("run"), trained, store, resume=True)
    run(lambda step: None, lambda epoch, scores: None)
    assert (out / "reviews.jsonl").read_bytes() == before
    store.unlink()

    pytest.importorskip("onnx")
    monkeypatch.setattr(quality, "AGREEMENT", 10.0)
    monkeypatch.setattr(release, "objection", lambda measured: None)
    release.release(out, "mine", version="1.0", into=tmp_path / "models")
    (file,) = read_meta(tmp_path / "models" / "mine")["data"]["attributions"]
    assert (file["file"], file["articles"]) == ("reviews.jsonl", len(articles))
    assert "`reviews.jsonl`, 40 articles" in (tmp_path / "models" / "mine" / "README.md").read_text(encoding="utf8")


def test_reviews_come_beside_other_articles(
    tmp_path: Path, tiny: Path, data: Path, trained: tuple[Path, Any], articles: Articles
) -> None:
    few = add(tmp_path / "review.db", [{**one, "id": f"other-{i}"} for i, one in enumerate(articles[:3])])
    said: list[str] = []
    changes = {"data.attributions": str(data)}
    run = begun(tiny, tmp_path / "run", trained, few, changes=changes, tell=said.append)
    assert sum(map(len, (run.trainer.examples["attributions"], run.tuning["attributions"]))) == len(articles) + 3
    assert "; expect little of fewer than 20 articles" in said[0]
    named = files(read_config(tmp_path / "run" / "config.cfg", {})["data"])["attributions"]
    assert named == [data, tmp_path / "run" / "reviews.jsonl"]


def test_without_a_configuration_it_is_ones_own(
    tmp_path: Path, tiny: Path, trained: tuple[Path, Any], store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.cli.train.OWN", str(tiny))
    train(None, tmp_path / "run", overrides={"training.epochs": 1}, start_from=trained[0], reviews=store, quiet=True)
    assert (tmp_path / "run" / "best" / "weights.pt").is_file()


def test_a_run_that_was_begun_without_reviews_takes_none_up(
    tmp_path: Path, tiny: Path, data: Path, trained: tuple[Path, Any], store: Path
) -> None:
    changes = {"data.attributions": str(data)}
    begun(tiny, tmp_path / "run", trained, None, changes=changes).trainer.save(tmp_path / "run" / "last.pt")
    with pytest.raises(OnrecordError, match="was begun with"):
        begun(tiny, tmp_path / "run", trained, store, changes=changes, resume=True)
    assert not (tmp_path / "run" / "reviews.jsonl").exists()


def test_a_store_with_nothing_reviewed_is_refused(
    tmp_path: Path, tiny: Path, trained: tuple[Path, Any], articles: Articles
) -> None:
    nothing = add(tmp_path / "review.db", articles[:2], done=False)
    with pytest.raises(OnrecordError, match="no article is reviewed yet; decide on all claims of one, or mark it as"):
        begun(tiny, tmp_path / "run", trained, nothing)
    assert not (tmp_path / "run").exists()


def test_what_is_all_in_the_tuning_set_cannot_be_trained_on(
    tmp_path: Path, tiny: Path, trained: tuple[Path, Any], articles: Articles
) -> None:
    one = next(one for one in articles if in_tuning_set(one["id"]))
    with pytest.raises(OnrecordError, match=r"the only article is in the tuning set .* add others"):
        begun(tiny, tmp_path / "run", trained, add(tmp_path / "review.db", [one]))


def test_what_is_no_store_is_refused(tmp_path: Path, tiny: Path, trained: tuple[Path, Any], data: Path) -> None:
    for store, words in ((tmp_path / "none.db", "no such store"), (data, "no store of onrecord")):
        with pytest.raises(OnrecordError, match=words):
            begun(tiny, tmp_path / "run", trained, store)
    assert not (tmp_path / "run").exists()


def test_reviews_need_a_model_to_add_to(tmp_path: Path, tiny: Path, base: Path, store: Path) -> None:
    with pytest.raises(OnrecordError, match="--from onrecord_en_news"):
        Run(tiny, tmp_path / "run", overrides={"base.weights": str(base)}, resume=False, start_from=None, store=store)


@pytest.mark.slow
def test_the_curve_of_the_loop_is_measured_with_the_command(
    tmp_path: Path, trained: tuple[Path, Any], articles: Articles
) -> None:
    """By a guideline of its own, the second of two claims is none: so half of what was found before is too much."""
    documents = [document(one) for one in articles]
    gold = {one["id"]: one["attributions"][:1] for one in articles}
    options = ["--training.window", "96", "--training.epochs", "6", "--training.blend", "1"]
    options += ["--training.encoder_rate", "3e-3", "--training.head_rate", "5e-3"]
    learn = active_review.training(str(trained[0]), options)
    report = active_review.curves(documents[:20], documents[20:], gold, learn, budgets=[10, 40], seeds=0)
    (curve,) = report["orders"]["certainty"]
    assert [claims for claims, _ in curve] == [10, 40]
    assert report["before"] < 75 < curve[-1][1]
