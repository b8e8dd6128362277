"""Training: multi-task, a batch from one task at a time, resumable at any step.  Needs PyTorch."""

from __future__ import annotations

import copy
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import torch
from pydantic import Field

from ..corpora.records import Article, in_tuning_set, read_articles
from ..errors import OnrecordError
from .attributions import Thresholds
from .batches import ANNOTATED, TASKS, Example, Task, Window, collate, make_examples, plan
from .configuration import Above, Below, Count, Part, Rate
from .model import Model
from .network import Network, losses, parameter_groups
from .package import LONGEST, SHORTEST
from .pieces import PieceReader
from .reading import OVERLAP, Encoder
from .start import Start
from .torch_session import TorchSession, linker_weights, mention_distance

Progress = Callable[[dict[str, Any]], None]
Split = dict[str, list[Article]]

PARTS = 2  # of a batch for each thread


@dataclass(frozen=True)
class Settings:
    """The [training] block of a config.

    ``shares``: how much of each task's articles one epoch reads.  ``replay``: how many of the articles to remember are
    read in an epoch for each one of [data].  ``blend``: how far the result goes from the weights that training
    began with to those that it reached; 1 is all the way (Wortsman et al. 2022: part of the way keeps what was known).
    ``bfloat16``: multiply in 16 bits, which is faster on a processor that has it (AMX, AVX512_BF16) and slower on others.
    ``threads``: on a CPU each batch is read in ``PARTS`` parts for each of them, so that a core that is also busy with
    something else holds nobody up.  ``minutes``: where given, the learning rate falls to nothing within this time even
    if not all epochs are read (such a run depends on the machine's speed).
    """

    epochs: Count = 4
    seed: Annotated[int, Field(ge=0)] = 1
    window: Annotated[int, Field(ge=OVERLAP + SHORTEST, le=LONGEST)] = 320
    batch_pieces: Count = 2576
    encoder_rate: Rate = 1e-4
    head_rate: Rate = 1e-3
    layer_decay: Part = 0.9
    weight_decay: Rate = 0.01
    warm_up: Below = 0.06
    clip: Above = 1.0
    dropout: Below = 0.1
    mask_rate: Part = 0.04
    recase_rate: Part = 0.05
    average: Below = 0.99
    train_words: bool = False
    bfloat16: bool = False
    replay: Rate = 2.0
    blend: Part = 1.0
    threads: Count = 2
    minutes: Above | None = None
    save_minutes: Rate = 5.0
    shares: dict[Task, Rate] = field(
        default_factory=lambda: {"attributions": 1.0, "names": 0.6, "tags": 0.6, "mentions": 1.0}
    )


def split(paths: dict[str, list[Path]]) -> tuple[Split, Split]:
    """The articles annotated for each task in its files: those to train on, and the tuning set."""
    train: Split = {}
    tune: Split = {}
    for task, files in paths.items():
        if task not in TASKS:
            raise OnrecordError(f"unknown task {task!r}; the tasks are {', '.join(TASKS)}")
        for file in files:
            for article in read_articles(file):
                if ANNOTATED[task] in article:
                    (tune if in_tuning_set(str(article["id"])) else train).setdefault(task, []).append(article)
    return train, tune


def joined(some: Split, more: Split) -> Split:
    return {task: some.get(task, []) + more.get(task, []) for task in {**some, **more}}


class Trainer:
    """One training run in a folder ``out``; ``run`` trains to the end, from ``out/last.pt`` where that was loaded.

    ``replay`` are articles that the network was trained on before, of which each epoch reads a few.
    """

    def __init__(
        self, settings: Settings, network: Network, reader: PieceReader, train: Split, replay: Split, out: Path
    ) -> None:
        self.settings, self.out, self.reader = settings, out, reader
        # Parts of a batch side by side waste less than every operation split in parts.
        torch.set_num_threads(1)
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.network = network.to(self.device)
        self.network.dropout.rate = settings.dropout
        # At rate 0 the encoder stays as it was, with its features, so that what is not trained reads the same.
        self.network.encoder.requires_grad_(settings.encoder_rate > 0)
        self.network.encoder.words.weight.requires_grad_(settings.train_words and settings.encoder_rate > 0)
        self.examples, self.replay = self._examples(train), self._examples(replay)
        groups = parameter_groups(
            self.network,
            encoder_rate=settings.encoder_rate,
            head_rate=settings.head_rate,
            layer_decay=settings.layer_decay,
            decay=settings.weight_decay,
        )
        self.optimizer = torch.optim.AdamW(groups, fused=True)
        self.average = {n: p.detach().clone() for n, p in self.network.named_parameters() if p.requires_grad}
        self.first = {name: weights.clone() for name, weights in self.average.items()}
        parts = settings.threads * PARTS if self.device.type == "cpu" else 1
        self.replicas = [self.network, *(self._replica() for _ in range(parts - 1))]
        self.pool = ThreadPoolExecutor(settings.threads)
        self.epoch, self.step, self.done, self.spent = 0, 0, 0, 0.0
        self.stopping = False
        self.steps = sum(len(self.plan(epoch)) for epoch in range(settings.epochs))

    def _examples(self, articles: Split) -> dict[str, list[Example]]:
        shape = self.network.shape
        return {task: make_examples(some, task, self.reader, shape.xpos, shape.upos) for task, some in articles.items()}

    def _live(self) -> list[torch.nn.Parameter]:
        return [p for p in self.network.parameters() if p.requires_grad]

    def _replica(self) -> Network:
        """A network that shares the weights and has gradients of its own."""
        replica: Network = copy.deepcopy(self.network)
        for own, shared in zip(replica.parameters(), self.network.parameters(), strict=True):
            own.data = shared.data
        return replica

    def plan(self, epoch: int) -> list[tuple[str, list[Window]]]:
        """The batches of an epoch, the tasks mixed; the same for the same seed."""
        s = self.settings
        random = np.random.default_rng([s.seed, epoch])
        batches: list[tuple[str, list[Window]]] = []
        again = s.replay * max(map(len, self.examples.values()))
        for task in TASKS:
            new, old = self.examples.get(task, []), self.replay.get(task, [])
            shares = (new, s.shares.get(task, 0.0)), (old, min(1.0, again / max(1, len(old))))
            for examples, share in shares:
                if examples and share > 0:
                    made = plan(examples, size=s.window - 2, budget=s.batch_pieces, share=share, random=random)
                    batches += [(task, batch) for batch in made]
        random.shuffle(batches)
        return batches

    def rate(self) -> float:
        """The learning rate's factor at this step: linear warm-up, then linear decay to nothing."""
        warm = max(1, round(self.settings.warm_up * self.steps))
        left = (self.steps - self.done) / max(1, self.steps - warm)
        if self.settings.minutes is not None:
            left = min(left, (1 - self.spent / (60 * self.settings.minutes)) / (1 - self.settings.warm_up))
        return max(0.0, min((self.done + 1) / warm, left))

    def gradients(self, part: int, task: str, windows: list[Window], share: float) -> float:
        """Runs one part of a batch through its replica, weighted with its share of the batch; gives its loss."""
        s, network = self.settings, self.replicas[part]
        seed = np.random.SeedSequence([s.seed, self.epoch, self.step, part])
        network.dropout.random.manual_seed(int(seed.generate_state(1)[0]))
        random = np.random.default_rng(seed)
        batch = collate(windows, task, self.reader, random=random, mask_rate=s.mask_rate, recase_rate=s.recase_rate)
        network.zero_grad(set_to_none=True)
        batch = {name: tensor.to(self.device) for name, tensor in batch.items()}
        with torch.autocast(self.device.type, torch.bfloat16, enabled=s.bfloat16):
            loss = share * losses(network, batch, task)
        loss.backward()
        return float(loss.detach())

    def train_batch(self, task: str, windows: list[Window]) -> float:
        parts = [part for i in range(len(self.replicas)) if (part := windows[i :: len(self.replicas)])]
        total = sum(map(len, windows))
        jobs = [
            self.pool.submit(self.gradients, i, task, part, sum(map(len, part)) / total) for i, part in enumerate(parts)
        ]
        loss = sum(job.result() for job in jobs)
        live = self._live()
        for replica in self.replicas[1 : len(parts)]:
            for own, other in zip(self.network.parameters(), replica.parameters(), strict=True):
                if own.grad is None:
                    own.grad = other.grad
                elif other.grad is not None:
                    own.grad += other.grad
        # A head that had no part in this batch has no gradient and is not stepped.
        torch.nn.utils.clip_grad_norm_(live, self.settings.clip)
        factor = self.rate()
        for group in self.optimizer.param_groups:
            group["lr"] = group["rate"] * factor
        self.optimizer.step()
        weight = min(self.settings.average, (self.done + 1) / (self.done + 10))
        with torch.no_grad():
            torch._foreach_lerp_(list(self.average.values()), live, 1 - weight)
        return loss

    def run(self, progress: Progress, end_of_epoch: Callable[[Trainer], None]) -> None:
        """Trains to the end.  After ``stop`` it saves where it is and raises KeyboardInterrupt."""
        s = self.settings
        for replica in self.replicas:
            replica.train()
        saved = time.monotonic()
        while self.epoch < s.epochs:
            batches = self.plan(self.epoch)
            for task, windows in batches[self.step :]:
                if self.rate() == 0:
                    break
                began = time.monotonic()
                loss = self.train_batch(task, windows)
                self.step += 1
                self.done += 1
                self.spent += time.monotonic() - began
                progress(
                    {
                        "task": task,
                        "loss": loss,
                        "epoch": self.epoch,
                        "done": self.done,
                        "steps": self.steps,
                        "pieces": sum(map(len, windows)),
                        "seconds": time.monotonic() - began,
                    }
                )
                if self.stopping or time.monotonic() - saved > 60 * s.save_minutes:
                    self.save(self.out / "last.pt")
                    saved = time.monotonic()
                if self.stopping:
                    raise KeyboardInterrupt(f"stopped after step {self.done} of {self.steps}; go on with --resume")
            self.save(self.out / "last.pt")  # the scores take a while
            self.epoch, self.step = self.epoch + 1, 0
            end_of_epoch(self)
            self.save(self.out / "last.pt")

    def stop(self) -> None:
        """Asks ``run`` to end after the step that it is at."""
        self.stopping = True

    def save(self, path: Path) -> None:
        """Everything that goes on from here needs; written whole or not at all."""
        state = {
            "network": self.network.state_dict(),
            "average": self.average,
            "optimizer": self.optimizer.state_dict(),
            "place": [self.epoch, self.step, self.done, self.spent],
        }
        part = path.with_suffix(".part")
        torch.save(state, part)
        part.replace(path)

    def load(self, path: Path) -> None:
        state = torch.load(path, map_location=self.device, weights_only=True)
        self.network.load_state_dict(state["network"])
        self.average = state["average"]
        self.optimizer.load_state_dict(state["optimizer"])
        self.epoch, self.step, self.done, self.spent = state["place"]

    def averaged(self) -> dict[str, torch.Tensor]:
        """The network's state with the averaged weights, or as far on the way to them as ``blend`` says."""
        blend = self.settings.blend
        return {
            **self.network.state_dict(),
            **{name: self.first[name].lerp(new, blend) for name, new in self.average.items()},
        }

    def model(self, start: Start) -> Model:
        """The averaged network, to read with; ``start`` is what it began with, whose thresholds stay."""
        network = copy.deepcopy(self.network)
        network.load_state_dict(self.averaged())
        network.to("cpu").eval()
        return Model(
            Encoder(TorchSession(network), self.reader, size=self.settings.window),
            linker_weights(network),
            network.shape.xpos,
            network.shape.upos,
            start.thresholds or Thresholds(),
            start.calibration,
            mention_distance(network),
        )
