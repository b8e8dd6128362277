"""From articles to documents, in one worker process or several.

``tag_articles`` is behind every command that tags.  Workers are sent articles and return records as text, never Docs.
Results come in the order of the articles, and no more than a few batches are under way at a time, so memory does not
depend on how many there are.  Errors in the stream of articles pass through untouched, and so do documents, but for the
claims that are not asked for.
"""

from __future__ import annotations

import queue
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from typing import TYPE_CHECKING, TypeAlias

from ..articles import Article, Item
from ..errors import OnrecordError
from ..selection import LeftOut
from .settings import Form, Settings, Tagged
from .worker import Ended, Stop, Worker

if TYPE_CHECKING:
    from ..document import Document
    from .tagger import Record

__all__ = ["Result", "Settings", "Stop", "Worker", "tag_articles"]

# About a quarter of a second of work: what it costs to send a batch is nothing beside it, and at the end no process waits long
# for the others.
BATCH_CHARACTERS = 5_000
ARTICLE_CHARACTERS = 1_000  # what an article costs however short it is
BATCHES_PER_PROCESS = 10  # under way or waiting to be collected

Result: TypeAlias = "Document | str | bytes | OnrecordError"
UnderWay: TypeAlias = "Future[list[Record]] | Document | OnrecordError"


def tag_articles(
    items: Iterable[Item],
    settings: Settings,
    *,
    processes: int = 1,
    left_out: Callable[[LeftOut], None] = lambda claims: None,
    stop: Stop | None = None,
) -> Iterator[Result]:
    """What was found in each article, in order, in ``settings.form``; what comes as a document stays one.

    An article that breaks a component, takes longer than ``settings.timeout`` or makes its worker die comes out as an
    error, and the rest goes on.  The pipeline is loaded when the first article comes.  With one process the result of
    an article comes before the next article is asked for.  ``left_out`` is told of each article how many claims were
    left out.  ``stop`` ends the results early, when another thread calls it.  Raises OnrecordError where the model cannot be loaded.
    """
    workers = [Worker(settings) for _ in range(processes)]
    if stop:
        for worker in workers:
            stop.watch(worker)
    for record in _until_ended(_with_several(items, workers) if processes > 1 else _with_one(items, workers[0])):
        if isinstance(record, OnrecordError):
            yield record
        elif isinstance(record, Tagged):
            left_out(record.left_out)
            yield _in_form(record.data, settings.form)
        else:
            document, claims = settings.selection.of(record)
            left_out(claims)
            yield document


def _in_form(data: bytes, form: Form) -> Document | str | bytes:
    if form != "document":
        return data.decode() if form == "line" else data
    # Only who asks for documents waits until their models are built.
    from ..document import Document

    return Document.model_validate_json(data)


def _until_ended(records: Iterator[Record | Document]) -> Iterator[Record | Document]:
    with suppress(Ended):
        yield from records


def _with_one(items: Iterable[Item], worker: Worker) -> Iterator[Record | Document]:
    with worker:
        for item in items:
            yield from worker.tag([item]) if isinstance(item, Article) else [item]


def _with_several(items: Iterable[Item], workers: list[Worker]) -> Iterator[Record | Document]:
    """A thread for each worker waits for what it answers."""
    idle: queue.SimpleQueue[Worker] = queue.SimpleQueue()
    for worker in workers:
        idle.put(worker)

    def tag(batch: list[Article]) -> list[Record]:
        worker = idle.get()
        try:
            return worker.tag(batch)
        finally:
            idle.put(worker)

    under_way: deque[UnderWay] = deque()
    with ThreadPoolExecutor(len(workers), thread_name_prefix="worker") as threads:
        try:
            for entry in _batches(items):
                under_way.append(threads.submit(tag, entry) if isinstance(entry, list) else entry)
                while len(under_way) > len(workers) * BATCHES_PER_PROCESS or under_way and _is_ready(under_way[0]):
                    yield from _collect(under_way.popleft())
            while under_way:
                yield from _collect(under_way.popleft())
        finally:
            # Interrupted, or nobody reads the results any more: do not wait for articles that are half tagged.
            threads.shutdown(wait=False, cancel_futures=True)
            for worker in workers:
                worker.end()


def _batches(items: Iterable[Item]) -> Iterator[list[Article] | Document | OnrecordError]:
    """Articles in lists of about ``BATCH_CHARACTERS``; whatever else comes, between them in its place."""
    batch: list[Article] = []
    characters = 0
    for item in items:
        if isinstance(item, Article):
            batch.append(item)
            characters += ARTICLE_CHARACTERS + len(item.text)
        if batch and (characters >= BATCH_CHARACTERS or not isinstance(item, Article)):
            yield batch
            batch, characters = [], 0
        if not isinstance(item, Article):
            yield item
    if batch:
        yield batch


def _is_ready(entry: UnderWay) -> bool:
    return not isinstance(entry, Future) or entry.done()


def _collect(entry: UnderWay) -> Iterator[Record | Document]:
    yield from entry.result() if isinstance(entry, Future) else [entry]
