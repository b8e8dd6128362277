"""Tagging on a Ray cluster: Ray Data reads, tags with an actor a core, and brings the records back to the one that writes.

Ray starts an actor again that dies with its node, and does its articles again; the archive takes each article once.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from ..document import Document
from ..errors import OnrecordError
from ..readers import Article, Reading, read
from ..tagging import Result, Settings

# Ray tells its maker of its use unless this is set before it starts; docs/privacy.md.
os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
# What its processes say goes to its own logs; what matters comes back as an exception.
os.environ.setdefault("RAY_BACKEND_LOG_LEVEL", "fatal")

import pyarrow as pa
import ray
from ray.data.block import BlockMetadata
from ray.data.datasource import Datasource, ReadTask

from . import tables
from .done import Done

BATCH = 16  # articles, a second or two of work
ARTICLES = pa.schema([(name, pa.string()) for name in ("id", "text", "meta", "where", "error")])


class Inputs(Datasource):
    """Articles as the command reads them, without those that ``done`` has.

    One task reads all: an id that comes twice must get the same ``#2`` in each run, whichever machine reads.
    """

    def __init__(self, inputs: list[str], done: Done, how: Reading | None = None) -> None:
        super().__init__()
        self.inputs, self.done, self.how = inputs, done, how

    def estimate_inmemory_data_size(self) -> int | None:
        return None

    def get_read_tasks(self, parallelism: int, *_: object, **__: object) -> list[ReadTask]:
        unknown = BlockMetadata(num_rows=None, size_bytes=None, input_files=None, exec_stats=None)
        return [ReadTask(lambda: _blocks(self.inputs, self.done, self.how), unknown, schema=ARTICLES)]


def _blocks(inputs: list[str], done: Done, how: Reading | None) -> Iterator[pa.Table]:
    rows: list[dict[str, Any]] = []
    for item in done.left(read(inputs, how, done=done.is_aside)):
        if isinstance(item, Article):
            meta = json.dumps(item.meta, ensure_ascii=False)
            rows.append({"id": item.id, "text": item.text, "meta": meta, "where": item.where})
        elif not isinstance(item, Document):
            rows.append({"error": str(item)})
        if len(rows) >= BATCH:
            yield pa.Table.from_pylist(rows, schema=ARTICLES)
            rows = []
    yield pa.Table.from_pylist(rows, schema=ARTICLES)


class Tag:
    """An actor: one worker process with one loaded model."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def __call__(self, table: pa.Table) -> pa.Table:
        return tables.tag([_item(row) for row in table.to_pylist()], self.settings)


def _item(row: dict[str, Any]) -> Article | OnrecordError:
    if row["error"] is not None:
        return OnrecordError(row["error"])
    return Article(row["id"], row["text"], json.loads(row["meta"]), row["where"], len(row["text"]))


def tag_articles(
    inputs: list[str], settings: Settings, *, address: str, done: Done, how: Reading | None = None
) -> Iterator[Result]:
    """What was found in each article of ``inputs``, in no order.

    ``address`` is a cluster's (``auto`` for the one this machine is part of), or ``local`` for this machine alone.  The
    inputs and the model are read where the articles are tagged: they lie in the same place on every machine.  Raises
    OnrecordError where the cluster cannot be reached, or gives up.
    """
    if "-" in inputs:
        raise OnrecordError("standard input is not there on a cluster; name files or folders that every machine has")
    settled = [str(Path(path).absolute()) for path in inputs]
    try:
        if not ray.is_initialized():
            logging.getLogger("ray").setLevel(logging.ERROR)
            ray.init(address=address, log_to_driver=False, logging_level=logging.ERROR)  # fmt: skip
        logging.getLogger("ray.data").setLevel(logging.ERROR)
        ray.data.DataContext.get_current().enable_progress_bars = False
        cores = max(1, int(ray.cluster_resources().get("CPU", 1)))
        articles = ray.data.read_datasource(Inputs(settled, done, how), num_cpus=0.1)
        tagged = articles.map_batches(
            Tag, fn_constructor_kwargs={"settings": settings}, batch_size=BATCH, batch_format="pyarrow",
            compute=ray.data.ActorPoolStrategy(min_size=1, max_size=cores), num_cpus=0.9,
        )  # fmt: skip
        yield from _all(tagged.iter_batches(batch_format="pyarrow", batch_size=None))
    except (ray.exceptions.RayError, ConnectionError) as error:
        said = " ".join(str(error).split())
        raise OnrecordError(f"Ray at {address}: {said[:300]}") from None


def _all(batches: Iterable[pa.Table]) -> Iterator[Result]:
    for batch in batches:
        yield from tables.results(batch)
