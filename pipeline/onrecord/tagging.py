"""From articles to documents, in one process or several.

Worker processes are sent text and return records (JSON, or DocBin bytes), never Docs.  Results come in the order of the
articles, and no more than a few batches are under way at a time, so memory does not depend on how many there are.
Errors and documents in the stream of articles pass through untouched.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from .document import Document, Model
from .errors import OnrecordError
from .readers import Article, Item

if TYPE_CHECKING:
    from spacy.tokens import Doc

# About a second of work: what it costs to send a batch is nothing beside it.
BATCH_CHARACTERS = 20_000
ARTICLE_CHARACTERS = 1_000  # what an article costs however short it is
BATCHES_PER_PROCESS = 3  # under way or waiting to be collected

Result = Document | bytes | OnrecordError
Record = str | bytes | OnrecordError  # what a worker sends back
UnderWay = Future[list[Record]] | Document | OnrecordError


@dataclass(frozen=True, slots=True)
class Settings:
    """How to tag.  ``lexicon`` is the file of the user's own word list.  ``min_confidence`` leaves out claims that are less sure; those without a confidence stay.
    ``docs`` asks for spaCy's Docs, each as the bytes of a DocBin, instead of documents.  With ``claims_given`` the articles
    bring their claims (see ``given_claims``), and none are looked for."""

    model: str | None = None
    base: str | None = None
    lexicon: Path | None = None
    min_confidence: float | None = None
    docs: bool = False
    claims_given: bool = False


def tag_articles(items: Iterable[Item], settings: Settings, *, processes: int = 1) -> Iterator[Result]:
    """What was found in each article, in order: a document, or with ``settings.docs`` the bytes of a DocBin.

    The pipeline is loaded when the first article comes.  Raises OnrecordError where the model cannot be loaded, or a
    worker process dies.
    """
    if processes > 1:
        yield from _tag_in_pool(items, settings, processes)
        return
    for item in items:
        yield _tagger(settings)(item) if isinstance(item, Article) else item


class Tagger:
    """A loaded pipeline that turns an article into its record."""

    def __init__(self, settings: Settings) -> None:
        from .loading import load

        self.settings = settings
        self.nlp = load(settings.model, base=settings.base, lexicon=settings.lexicon)
        self.model = Model.model_validate(self.nlp.meta["onrecord"])
        if settings.claims_given:
            from .components import given_claims

            self.nlp.replace_pipe("claims", given_claims.FACTORY)

    def __call__(self, article: Article) -> Result:
        try:
            # The zone frees the words that are new in this article: the vocabulary does not grow from one to the next.
            with self.nlp.memory_zone():
                return self._record(article)
        except Exception as error:  # noqa: BLE001  (one article that breaks a component must not end a run of a million)
            return OnrecordError(
                f"{article.where}: could not be tagged, which is a fault in onrecord "
                f"({type(error).__name__}: {error}); please report it with the article"
            )

    def _record(self, article: Article) -> Document | bytes:
        from spacy.tokens import DocBin

        from . import layers
        from .assembly import to_document

        doc = self.nlp.make_doc(article.text)
        doc._.article_meta = article.meta
        if self.settings.claims_given:
            layers.write(doc, "claims", article.claims or [])
        doc = self.nlp(doc)
        if self.settings.min_confidence is not None:
            _leave_out_unsure(doc, self.settings.min_confidence)
        if not self.settings.docs:
            return to_document(doc, id=article.id, model=self.model)
        doc.user_data["id"] = article.id
        return DocBin(docs=[doc], store_user_data=True).to_bytes()


def _leave_out_unsure(doc: Doc, minimum: float) -> None:
    """Drops the claims with a confidence under ``minimum``; what they reported stays, as reported by nobody."""
    from . import layers

    kept = [claim for claim in layers.read(doc, "claims") if is_sure(claim["confidence"], minimum)]
    ids = {claim["id"] for claim in kept}
    layers.write(doc, "claims", [{**c, "within": c["within"] if c["within"] in ids else None} for c in kept])


def is_sure(confidence: float | None, minimum: float | None) -> bool:
    """Whether a claim stays; one without a confidence, from a pipeline that gives none, always does."""
    return confidence is None or minimum is None or confidence >= minimum


@cache
def _tagger(settings: Settings) -> Tagger:
    return Tagger(settings)


def _tag_batch(settings: Settings, batch: list[Article]) -> list[Record]:
    """What a worker process does."""
    results = map(_tagger(settings), batch)
    return [result.to_json() if isinstance(result, Document) else result for result in results]


def _tag_in_pool(items: Iterable[Item], settings: Settings, processes: int) -> Iterator[Result]:
    # Spawned, not forked: the same on every system, and safe beside threads such as the progress bar's.
    pool = ProcessPoolExecutor(processes, multiprocessing.get_context("spawn"), initializer=_die_quietly)
    under_way: deque[UnderWay] = deque()
    try:
        for entry in _batches(items):
            under_way.append(_submit(pool, settings, entry) if isinstance(entry, list) else entry)
            while len(under_way) > processes * BATCHES_PER_PROCESS or under_way and _is_ready(under_way[0]):
                yield from _collect(under_way.popleft())
        while under_way:
            yield from _collect(under_way.popleft())
    except BrokenProcessPool:
        raise OnrecordError(
            "a worker process died, most likely for lack of memory; try again with fewer --processes"
        ) from None
    except BaseException:
        # Interrupted, or nobody reads the results any more: do not wait for articles that are half tagged.
        for worker in list((pool._processes or {}).values()):
            worker.terminate()
        raise
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


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


def _submit(pool: ProcessPoolExecutor, settings: Settings, batch: list[Article]) -> Future[list[Record]]:
    """Hands a batch to the pool, which may start a process for it: with Ctrl-C held back until that is ready for it."""
    if not hasattr(signal, "pthread_sigmask"):
        return pool.submit(_tag_batch, settings, batch)
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return pool.submit(_tag_batch, settings, batch)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _die_quietly() -> None:
    """In a worker: Ctrl-C ends it without a traceback; the parent says the one line."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def _is_ready(entry: UnderWay) -> bool:
    return not isinstance(entry, Future) or entry.done()


def _collect(entry: UnderWay) -> Iterator[Result]:
    if not isinstance(entry, Future):
        yield entry
        return
    for record in entry.result():
        yield Document.model_validate_json(record) if isinstance(record, str) else record
