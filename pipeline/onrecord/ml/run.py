"""One run of ``onrecord train``: the config read, the training, the scores of each epoch, the best one kept.

Needs PyTorch.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from spacy import util

from ..errors import OnrecordError
from . import tuning
from .attributions import Thresholds
from .model import Model
from .network import Shape
from .reading import Encoder
from .torch_session import TorchSession, linker_weights, load_network
from .training import Progress, Settings, Trainer, base_folder, inventories, save_weights, split

SECTIONS = ("data", "base", "network", "training")


class Run:
    """``config`` has the sections [data] (files by task), [base] (weights), [network] (sizes) and [training]."""

    def __init__(
        self, config: Path, output: Path, *, overrides: dict[str, Any], resume: bool, start_from: Path | None
    ) -> None:
        if not config.is_file():
            raise OnrecordError(f"no configuration {config}")
        if (output / "last.pt").exists() and not resume:
            raise OnrecordError(f"{output} holds a training run; go on with --resume, or take another folder")
        try:
            settings = util.load_config(config, overrides=overrides)
        except ValueError as error:
            raise OnrecordError(f"{config}: {' '.join(str(error).split())}") from error
        unknown = set(settings) - set(SECTIONS)
        if unknown:
            raise OnrecordError(f"{config}: unknown section [{sorted(unknown)[0]}]; there are {', '.join(SECTIONS)}")
        if missing := set(SECTIONS) - set(settings):
            raise OnrecordError(f"{config}: no section [{sorted(missing)[0]}]")
        self.output = output
        self.settings = checked(Settings, settings["training"], "training")
        train, self.tuning = split({task: listed(task, files) for task, files in settings["data"].items()})
        if not train:
            raise OnrecordError("nothing to train on: name files in [data], or with --data.attributions FILE")
        shape = checked(Shape, {**settings["network"], **inventories(train)}, "network")
        old = load_network(start_from) if start_from else None
        if old is not None:
            shape = old.shape
        output.mkdir(parents=True, exist_ok=True)
        self.trainer = Trainer(self.settings, shape, base_folder(settings["base"]["weights"]), train, output)
        if old is not None:
            self.trainer.start_from(old)
        self.best = -1.0
        self.best_scores: dict[str, float] = {}
        if resume and (output / "last.pt").exists():
            self.trainer.load(output / "last.pt")
            self._read_scores()

    def __call__(self, progress: Progress, tell: Callable[[int, dict[str, float]], None]) -> dict[str, float]:
        def end_of_epoch(trainer: Trainer) -> None:
            model = self.model()
            if gold := self.tuning.get("attributions"):
                thresholds, _ = tuning.choose_thresholds(model, gold, tuning.windows(model, gold))
                model = replace(model, thresholds=thresholds)
            scores = tuning.scores(model, self.tuning)
            tell(trainer.epoch, scores)
            line = {"epoch": trainer.epoch, "scores": scores, "thresholds": asdict(model.thresholds)}
            if not scores or tuning.overall(scores) > self.best:
                self.best, self.best_scores = tuning.overall(scores) if scores else -1.0, scores
                self._keep(line)
            with (self.output / "scores.jsonl").open("a", encoding="utf8") as file:
                file.write(json.dumps(line) + "\n")

        self.trainer.run(progress, end_of_epoch)
        return self.best_scores

    def model(self) -> Model:
        """The averaged network, to read with."""
        network = copy.deepcopy(self.trainer.network)
        network.load_state_dict(self.trainer.averaged())
        network.to("cpu").eval()
        encoder = Encoder(TorchSession(network), self.trainer.reader, size=self.settings.window)
        return Model(encoder, linker_weights(network), network.shape.xpos, network.shape.upos, Thresholds())

    def _keep(self, line: dict[str, Any]) -> None:
        best = self.output / "best"
        save_weights(best, self.trainer.averaged(), self.trainer.network.shape, self.settings)
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


def listed(task: str, files: Any) -> list[Path]:
    """The files of one task: a path, a list of them, or nothing."""
    return [Path(file) for file in ([files] if isinstance(files, str) else files or [])]


def checked(kind: type[Any], values: dict[str, Any], section: str) -> Any:
    """A dataclass from a section.  Raises OnrecordError for a name that it does not have, or no number for a number."""
    usual = asdict(kind())
    for name, value in values.items():
        if name not in usual:
            raise OnrecordError(f"[{section}] has no setting {name!r}; there are {', '.join(usual)}")
        if isinstance(usual[name], int | float) and not isinstance(value, int | float):
            raise OnrecordError(f"[{section}] {name} is a number, not {value!r}")
    return kind(**values)
