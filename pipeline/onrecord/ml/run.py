"""One run of ``onrecord train``: the config read, the training, the scores of each epoch, the best one kept.

Needs PyTorch.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from ..corpora.records import read_articles
from ..errors import OnrecordError
from . import reviews, tuning, wording
from .batches import ANNOTATED
from .configuration import Sections, checked, files, find_config, read_config, write_config
from .pieces import PieceReader
from .start import begin
from .torch_session import save_network
from .training import Progress, Settings, Split, Trainer, joined, split

FREE = ("threads", "save_minutes")  # settings that may change when a run goes on


class Run:
    """A folder ``output`` with ``config.cfg`` (everything that the run was asked), ``scores.jsonl`` (an epoch a line),
    ``best/`` (the network of the best epoch, averaged weights, with its thresholds) and ``last.pt`` (to go on from);
    in ``best/``, too, what reviewed claims taught of acts and denials (``ml.wording``).

    ``store`` is a review store to train on beside [data]: its articles are kept in the folder, as ``reviews.jsonl``, and
    the kept configuration names that file.
    """

    def __init__(
        self,
        config: str | Path,
        output: Path,
        *,
        overrides: dict[str, Any],
        resume: bool,
        start_from: str | Path | None,
        store: Path | None = None,
        tell: Callable[[str], None] = lambda message: None,
    ) -> None:
        begun = (output / "last.pt").exists()
        if begun and not resume:
            raise OnrecordError(f"{output} holds a training run; go on with --resume, or take another folder")
        if resume and not begun:
            tell(f"{output} holds no training run to go on with: this is a new one")
        path = find_config(config)
        sections = read_config(path, overrides)
        if start_from is not None:
            sections["base"] = {**sections["base"], "model": str(start_from)}
        self.output = output
        self.settings: Settings = checked(Settings, sections["training"], "training")
        if store is not None:
            kept = output.resolve() / reviews.FILE
            if sections["base"].get("model") is None:
                raise OnrecordError("reviews are added to a trained model; name it, such as --from onrecord_en_news")
            if not begun:
                reviews.keep(store, kept, tell)
            sections = with_reviews(sections, kept)
        if begun:
            same_settings(output / "config.cfg", sections)
        train, self.tuning = split(files(sections["data"]))
        if not train:
            raise nothing_to_train_on(self.tuning, files(sections["data"]))
        for task in (task for task, paths in files(sections["data"]).items() if paths):
            if task not in train:
                tell(f"[data] {task}: no article to train on is annotated for it, so that nothing of it is learned")
        replay, more = split(files(sections.get("replay", {})))
        self.tuning = joined(self.tuning, more)
        self.start = begin(sections, self.settings.seed, joined(train, replay))
        if self.settings.window > (places := self.start.network.shape.positions):
            raise OnrecordError(f"[training] window is {self.settings.window}, and the network has {places} positions")
        reader = PieceReader(self.start.folder / "tokenizer.json")
        self.trainer = Trainer(self.settings, self.start.network, reader, train, replay, output)
        if not self.trainer.steps:
            raise OnrecordError(f"nothing to train on: [training.shares] takes nothing of {' and '.join(train)}")
        output.mkdir(parents=True, exist_ok=True)
        write_config(sections, output / "config.cfg")
        if not begun:
            wording.learn(train.get("attributions", []), self.start.folder, output / "best", tell)
        self.best = -1.0
        self.best_scores: dict[str, float] = {}
        if begun:
            self.trainer.load(output / "last.pt")
            self._read_scores()

    def __call__(self, progress: Progress, tell: Callable[[int, dict[str, float]], None]) -> dict[str, float]:
        self.trainer.run(progress, lambda trainer: self._end_of_epoch(trainer.epoch, tell))
        return self.best_scores

    def _end_of_epoch(self, epoch: int, tell: Callable[[int, dict[str, float]], None]) -> None:
        model = self.trainer.model(self.start)
        gold = self.tuning.get("attributions", [])
        # Too few articles to choose by: a network that was trained before keeps its thresholds, and the last epoch is
        # the best.
        few = self.start.thresholds is not None and len(gold) < tuning.ENOUGH
        if gold and not few:
            thresholds, _ = tuning.choose_thresholds(model, gold, tuning.windows(model, gold))
            model = replace(model, thresholds=thresholds)
        scores = tuning.scores(model, self.tuning)
        tell(epoch, scores)
        line: dict[str, Any] = {"epoch": epoch, "scores": scores, "thresholds": asdict(model.thresholds)}
        if few and model.calibration:
            line["calibration"] = list(model.calibration.weights)
        if few or not scores or tuning.overall(scores) > self.best:
            self.best, self.best_scores = tuning.overall(scores) if scores else -1.0, scores
            self._keep(line)
        with (self.output / "scores.jsonl").open("a", encoding="utf8") as file:
            file.write(json.dumps(line) + "\n")

    def _keep(self, line: dict[str, Any]) -> None:
        best = self.output / "best"
        save_network(best, self.trainer.averaged(), self.trainer.network.shape, asdict(self.settings))
        self.trainer.reader.save(best / "tokenizer.json")
        part = best / "scores.json.part"
        part.write_text(json.dumps(line, indent=1), encoding="utf8")
        part.replace(best / "scores.json")

    def _read_scores(self) -> None:
        """Takes up the best scores so far; epochs after the checkpoint are read again, so their lines are dropped."""
        path = self.output / "scores.jsonl"
        if not path.is_file():
            return
        lines = [json.loads(line) for line in path.read_text(encoding="utf8").splitlines()]
        lines = [line for line in lines if line["epoch"] <= self.trainer.epoch]
        path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf8")
        for line in lines:
            if line["scores"] and tuning.overall(line["scores"]) > self.best:
                self.best, self.best_scores = tuning.overall(line["scores"]), line["scores"]


def with_reviews(sections: Sections, kept: Path) -> Sections:
    """The configuration with the file of reviewed articles more, for each task that any of them is annotated for."""
    given = files(sections["data"])
    # A run that was begun without reviews has no such file; that it takes none up is said by ``same_settings``.
    annotated = {key for article in read_articles(kept) for key in article} if kept.is_file() else {"attributions"}
    more = {task: [*map(str, given.get(task, [])), str(kept)] for task, key in ANNOTATED.items() if key in annotated}
    return {**sections, "data": {**sections["data"], **more}}


def nothing_to_train_on(tune: Split, named: dict[str, list[Path]]) -> OnrecordError:
    if tune:
        count = max(map(len, tune.values()))
        what = f"{count} articles are all" if count > 1 else "the only article is"
        return OnrecordError(f"nothing to train on: {what} in the tuning set (every tenth by its id); add others")
    for task, paths in named.items():
        if paths:
            return OnrecordError(
                f"nothing to train on: no article in {paths[0]} is annotated for {task}; “onrecord validate” says what is in a "
                "file, and “onrecord convert” makes training data of documents"
            )
    return OnrecordError(
        "nothing to train on: name files in [data], or with --data.attributions FILE, or a review store with --reviews"
    )


def same_settings(kept: Path, sections: dict[str, Any]) -> None:
    """Raises OnrecordError where a run was begun with other settings: it would end as neither would have."""
    if not kept.is_file():
        return
    before = read_config(kept, {})
    for section in {**before, **sections}:
        old, new = before.get(section, {}), sections.get(section, {})
        for name in {**old, **new}:
            if old.get(name) != new.get(name) and name not in FREE:
                raise OnrecordError(
                    f"{kept.parent} was begun with [{section}] {name} = {old.get(name)!r}, not {new.get(name)!r}; "
                    "give the same settings, or take another folder"
                )
