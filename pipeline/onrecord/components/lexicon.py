"""The user's word list: where its entries and patterns stand in an article, before anybody asks who is who."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from itertools import takewhile
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.pipeline import EntityRuler
from spacy.tokens import Doc
from spacy.vocab import Vocab

from .. import layers
from ..user_lexicon.entries import Entry
from ..user_lexicon.matching import Finder, put_in_place
from ..user_lexicon.patterns import read
from .optional import optional

FILE = "entries.json"


class Lexicon:
    """Writes the layer ``lexicon``: {start, end, label, name, role, agency, country, gender, id}, and the user's names,
    agencies and countries into the layers of these.

    ``onrecord.load(lexicon=FILE)`` gives it entries or patterns, ``add_patterns`` more of these; what an EntityRuler or a
    SpanRuler before it found, under the labels of docs/entity-rules.md, counts as an entry that is met there.
    """

    def __init__(self, vocab: Vocab, nlp: Language | None = None) -> None:
        self.vocab = vocab
        self.nlp = nlp
        self.sent_rulers: list[EntityRuler] = []  # in a worker process, which has no pipeline to ask
        self.entries: list[Entry] = []
        self.patterns: list[dict[str, Any]] = []
        self._finder = Finder(vocab, [], [])

    @property
    def rulers(self) -> list[EntityRuler]:
        """The pipeline's entity rulers before this component, those that are switched on and have patterns."""
        if self.nlp is None:
            return self.sent_rulers
        before = takewhile(lambda pipe: pipe is not self, (pipe for _, pipe in self.nlp.pipeline))
        return [pipe for pipe in before if isinstance(pipe, EntityRuler) and len(pipe)]

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "nlp": None, "sent_rulers": self.rulers}

    def set_entries(self, entries: list[Entry], patterns: Iterable[dict[str, Any]] = ()) -> None:
        """Takes these in place of what there was.  Raises OnrecordError where a pattern cannot be used."""
        patterns = list(patterns)
        self._finder = Finder(self.vocab, entries, read(patterns))
        self.entries, self.patterns = entries, patterns

    def add_patterns(self, patterns: Iterable[dict[str, Any]]) -> None:
        """Adds patterns in the format of spaCy's rulers ({label, pattern, id}), which may have our fields as well: name, role,
        agency, country, gender.

        ``label`` is one of those in docs/entity-rules.md.  Raises OnrecordError, and adds none, where one of
        them cannot be used.
        """
        self.set_entries(self.entries, [*self.patterns, *patterns])

    def clear(self) -> None:
        """Forgets entries and patterns."""
        self.set_entries([])

    @optional("lexicon")
    def __call__(self, doc: Doc) -> Doc:
        found = self._finder.find(doc, self.rulers)
        layers.write(doc, "lexicon", found)
        if found:
            put_in_place(doc, found)
        return doc

    def to_bytes(self, **kwargs: Any) -> bytes:
        return json.dumps({"entries": [asdict(entry) for entry in self.entries], "patterns": self.patterns}).encode()

    def from_bytes(self, data: bytes, **kwargs: Any) -> Lexicon:
        saved = json.loads(data)
        if isinstance(saved, list):  # as it was before there were patterns
            saved = {"entries": saved, "patterns": []}
        entries = [Entry(**{**row, "aliases": tuple(row["aliases"])}) for row in saved["entries"]]
        self.set_entries(entries, saved["patterns"])
        return self

    def to_disk(self, path: Path, *, exclude: tuple[str, ...] = ()) -> None:
        path.mkdir(parents=True, exist_ok=True)
        (path / FILE).write_bytes(self.to_bytes())

    def from_disk(self, path: Path, *, exclude: tuple[str, ...] = ()) -> Lexicon:
        return self.from_bytes((path / FILE).read_bytes())


@Language.factory(
    "onrecord_lexicon",
    requires=["doc.ents", *layers.attributes("names", "countries", "agencies")],
    assigns=layers.written("lexicon", "names", "countries", "agencies"),
)
def make_lexicon(nlp: Language, name: str) -> Lexicon:
    return Lexicon(nlp.vocab, nlp)
