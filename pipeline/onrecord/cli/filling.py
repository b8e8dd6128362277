"""What ``onrecord review`` tags while its page is open."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from dataclasses import replace

from ..document import Document
from ..errors import OnrecordError
from ..readers import Item, Reading, Seen, read
from ..store import Store, articles, full_text
from ..store.database import Unavailable
from ..store.unseen import ANEW
from ..tagging import Settings, Stop, tag_articles
from ..tagging.settings import EVERY_CLAIM
from ..text.visible import count_of
from .messages import say
from .progress import Run

# What an id has behind it that came before in a run.
# "wire#2", not "wire", "#2 of a list"
_TWICE = re.compile(r"#\d+$")
MOMENT = 0.5  # seconds for a thread that is about to end anyhow


class Filling:
    """Tags what is new and adds it to the store, in a thread beside the server.

    An article that cannot be read, tagged or added is said, counted in ``refused``, and costs no other.  Claims that are not
    asked for are not shown, and kept for training.
    """

    def __init__(
        self, store: Store, inputs: list[str], settings: Settings, processes: int, how: Reading | None = None
    ) -> None:
        self.store = store
        self.inputs = inputs
        self.settings = settings
        self.processes = processes
        self.how = replace(how or Reading(), decisions=True)
        self.added = self.known = self._unshown = 0
        self._is_read = False
        self._run = Run(inputs, shows_output=False)
        # A daemon: nobody waits for the article in hand when the server ends.
        self._thread = threading.Thread(target=self._fill, name="tagging", daemon=True)
        self._stopped = threading.Event()
        self._stop_tagging = Stop()

    @property
    def refused(self) -> int:
        return self._run.refused

    def start(self) -> None:
        if self.inputs:
            self._thread.start()

    def stop(self) -> bool:
        """Ends at once; whether all articles were read by then.

        The article in hand is given up, and its worker ended.
        """
        is_through = self._is_read or not self._thread.is_alive()
        self._stopped.set()
        if not is_through:
            self._stop_tagging()
            self._thread.join(MOMENT)
        elif self._thread.is_alive():
            self._thread.join()  # the index is being merged, which ends after the step in hand
        self._run.finish()
        return is_through

    def status(self) -> str:
        """What the page says while articles come in."""
        if self._is_read or not self._thread.is_alive():
            return ""
        refused = f", {self.refused:,} could not be read" if self.refused else ""
        return f"reading articles, {self.added:,} so far{refused}"

    def _fill(self) -> None:
        items = self._new(self._run.watch(read(self.inputs, self.how, documents=True)))
        every = replace(self.settings, selection=EVERY_CLAIM)
        results = tag_articles(items, every, processes=self.processes, stop=self._stop_tagging)
        try:
            for document in self._run.results(results):
                if self._stopped.is_set():
                    return
                assert isinstance(document, Document)
                chosen, left_out = self.settings.selection.of(document)
                self._unshown += left_out.acts
                try:
                    articles.add(self.store, chosen, document.claims if left_out.acts else ())
                    self.added += 1
                except Unavailable:
                    raise  # the next article would fare no better
                except OnrecordError as error:
                    self._run.refuse(error)
            if self._stopped.is_set():
                return  # the results end early then, too
            self._is_read = True
            self._tell()
            if self.added:
                full_text.merge(self.store, self._stopped.is_set)
        except OnrecordError as error:
            if not self._stopped.is_set():
                self._run.refuse(error)
                self._run.done("reading ended there; end the server, and name the articles again for the rest")

    def _tell(self) -> None:
        there = f", {self.known:,} {'was' if self.known == 1 else 'were'} in it already" if self.known else ""
        self._run.done(f"read; {count_of(self.added, 'article')} added to {self.store.path}{there}")
        if self._unshown:
            say(f"{count_of(self._unshown, 'claim')} of other acts kept, and not shown; to review such, too, {ANEW}")

    def _new(self, items: Iterator[Item]) -> Iterator[Item]:
        """Those that the store does not have, each once."""
        met = Seen()
        for item in items:
            if self._stopped.is_set():
                return
            try:
                is_new = isinstance(item, OnrecordError) or (
                    met.add(f"{_TWICE.sub('', item.id)}\n{item.text}") and self._is_new(item.id, item.text)
                )
            except Unavailable:
                raise
            except OnrecordError as error:
                yield error
                continue
            if is_new:
                yield item
            else:
                self.known += 1

    def _is_new(self, id: str, text: str) -> bool:
        with self.store.errors():
            return articles.known(self.store, id, text) is None
