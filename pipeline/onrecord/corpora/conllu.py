"""CoNLL-U, the format of Universal Dependencies and of GUM: tags, lemmas and sentences.

The text is rebuilt from the forms: ``SpaceAfter=No`` leaves the blank out, ``# newpar`` begins a paragraph (a blank
line), ``# newdoc id = X`` an article.  The words of a multi-word token (``don't``) are tokens where they make up its
letters (https://universaldependencies.org/format.html).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ..errors import OnrecordError
from ..formats.visible import clipped
from .drops import Drops
from .files import File
from .labels import Labels
from .reading import Item, Read

_NEW_DOCUMENT = re.compile(r"#\s*newdoc\b(?:\s+id\s*=\s*(.*))?")
_NEW_PARAGRAPH = re.compile(r"#\s*newpar\b(?!_)")
_ID = re.compile(r"(\d{1,9})(?:-(\d{1,9})|(\.\d{1,9}))?")
COLUMNS = 10


@dataclass
class _Building:
    """An article as far as it is read."""

    id: str
    where: str
    text: str = ""
    gap: str = ""  # what stands between the text and the next form
    tokens: list[list[object]] = field(default_factory=list)
    sents: list[list[int]] = field(default_factory=list)

    def add(self, form: str, *, glued: bool) -> int:
        """Appends a form and gives where it starts; no blank follows where it is ``glued``."""
        start = len(self.text) + len(self.gap)
        self.text += self.gap + form
        self.gap = "" if glued else " "
        return start


def looks(file: File) -> bool:
    """Whether the first line that is no comment has the ten columns."""
    rows = (line for line in file.head.split("\n") if line.strip() and not line.startswith("#"))
    return next(rows, "").count("\t") == COLUMNS - 1


def read(files: Iterable[File], labels: Labels, drops: Drops) -> Iterator[Item]:
    for file in files:
        try:
            articles = list(_split(file, drops))
        except OnrecordError as error:
            yield error
            continue
        for made in articles:
            if re.fullmatch(r"[_\s]*", made.text):
                drops.add("article whose words are withheld", f"{made.where} “{made.id}”")
            else:
                layers = {"tokens": made.tokens, "sents": made.sents}
                yield Read(made.where, {"id": made.id, "text": made.text, **layers})


def _split(file: File, drops: Drops) -> Iterator[_Building]:
    made = _Building(file.stem, file.name)
    number = 0
    sentence: list[tuple[str, list[str]]] = []
    for where, line in [*file.lines(), (file.name, "")]:
        if found := _NEW_DOCUMENT.fullmatch(line.rstrip()):
            if made.text:
                yield made
            number += 1
            made = _Building(found[1] or f"{file.stem}-{number}", where)
        elif _NEW_PARAGRAPH.match(line):
            made.gap = "\n\n" if made.text else ""
        elif line.startswith("#"):
            continue
        elif line.strip():
            row = line.split("\t")
            if len(row) != COLUMNS or not _ID.fullmatch(row[0]):
                raise OnrecordError(f"{where}: no line of CoNLL-U (“{clipped(line, 40)}”); mend it or leave it out")
            sentence.append((where, row))
        elif sentence:
            _add_sentence(made, sentence, drops)
            sentence = []
    if made.text:
        yield made


def _add_sentence(made: _Building, sentence: list[tuple[str, list[str]]], drops: Drops) -> None:
    begun = len(made.text) + len(made.gap)
    inside: tuple[int, int, int] | None = (
        None  # the multi-word token we are in: its last id, where we are in it, its end
    )
    for where, row in sentence:
        id, form = row[0], row[1]
        first, last, empty = _ID.fullmatch(id).groups()  # type: ignore[union-attr]  # checked when it was read
        if empty:
            drops.add("empty node", where)
            continue
        if last:
            start = made.add(form, glued=_is_glued(row))
            inside = (int(last), start, start + len(form))
            continue
        if inside and int(first) > inside[0]:
            inside = None
        if inside is None:
            start = made.add(form, glued=_is_glued(row))
        elif made.text.startswith(form, inside[1]) and inside[1] + len(form) <= inside[2]:
            start = inside[1]
            inside = (inside[0], start + len(form), inside[2])
        else:
            drops.add("word of a multi-word token that is not in its letters", f"{where} “{form}”")
            continue
        made.tokens.append([start, start + len(form), row[3], row[4], row[2]])
    if len(made.text) > begun:
        made.sents.append([begun, len(made.text)])


def _is_glued(row: list[str]) -> bool:
    return "SpaceAfter=No" in row[9].split("|")
