"""Cross-validation: trained as a run was, again and again, each time without some of its articles.  Needs PyTorch."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .configuration import Sections, checked
from .model import Model
from .pieces import PieceReader
from .start import begin
from .training import Settings, Split, Trainer, joined

FOLDS = 5


def held_out(sections: Sections, own: Split, replay: Split) -> Iterator[tuple[Model, Split]]:
    """For each fold of ``own`` a network that was trained, with the run's settings, on the others, and the fold.

    ``replay`` is read by all.  An article is in one fold for all its tasks, whoever annotated it.
    """
    settings: Settings = checked(Settings, sections["training"], "training")
    fold = folds(own)
    for number in range(FOLDS):
        part = {task: [a for a in some if fold[str(a["id"])] == number] for task, some in own.items()}
        rest = {task: [a for a in some if fold[str(a["id"])] != number] for task, some in own.items()}
        start = begin(sections, settings.seed, joined(rest, replay))
        with tempfile.TemporaryDirectory() as folder:
            reader = PieceReader(start.folder / "tokenizer.json")
            trainer = Trainer(settings, start.network, reader, rest, replay, Path(folder))
            trainer.run(ignore, ignore)
        yield trainer.model(start), part


def folds(articles: Split) -> dict[str, int]:
    """The fold of each article by its id: as many in each, the same however the articles are ordered."""
    ids = {str(article["id"]) for some in articles.values() for article in some}
    ordered = sorted(ids, key=lambda id: hashlib.sha256(f"fold {id}".encode()).digest())
    return {id: number % FOLDS for number, id in enumerate(ordered)}


def ignore(_: Any) -> None:
    """Nobody watches."""
