"""The user's word list: where its entries stand in an article, before anybody asks who is who."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers
from ..user_lexicon.entries import Entry
from ..user_lexicon.matching import find_entries, phrases, put_in_place
from .optional import optional

FILE = "entries.json"


class Lexicon:
    """Writes the layer ``lexicon``: {start, end, label, name, role, agency, country, gender}, and the user's names,
    agencies and countries into the layers of these.  ``onrecord.load(lexicon=FILE)`` gives it its entries."""

    def __init__(self, entries: list[Entry] | None = None) -> None:
        self.set_entries(entries or [])

    def set_entries(self, entries: list[Entry]) -> None:
        self.entries = entries
        self._phrases = phrases(entries)

    @optional("lexicon")
    def __call__(self, doc: Doc) -> Doc:
        found = find_entries(doc, self._phrases)
        layers.write(doc, "lexicon", found)
        if found:
            put_in_place(doc, found)
        return doc

    def to_bytes(self, **kwargs: Any) -> bytes:
        return json.dumps([asdict(entry) for entry in self.entries]).encode()

    def from_bytes(self, data: bytes, **kwargs: Any) -> Lexicon:
        self.set_entries([Entry(**{**row, "aliases": tuple(row["aliases"])}) for row in json.loads(data)])
        return self

    def to_disk(self, path: Path, *, exclude: tuple[str, ...] = ()) -> None:
        path.mkdir(parents=True, exist_ok=True)
        (path / FILE).write_bytes(self.to_bytes())

    def from_disk(self, path: Path, *, exclude: tuple[str, ...] = ()) -> Lexicon:
        return self.from_bytes((path / FILE).read_bytes())


@Language.factory("onrecord_lexicon", assigns=["doc._.onrecord_layers"])
def make_lexicon(nlp: Language, name: str) -> Lexicon:
    return Lexicon()
