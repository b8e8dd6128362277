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
from ..text.visible import clipped
from .drops import Drops
from .files import File
from .labels import Labels
from .reading import Item, Read

# "# newdoc id = a1", not "# newpar"
_NEW_DOCUMENT = re.compile(r"#\s*newdoc\b(?:\s+id\s*=\s*(.*))?")
# "# newpar id = p1", not "# newpar_id"
_NEW_PARAGRAPH = re.compile(r"#\s*newpar\b(?!_)")
# "3", "3-4", "3.1", not "x"
_ID = re.compile(r"(\d{1,9})(?:-(\d{1,9})|(\.\d{1,9}))?")
COLUMNS = 10


@dataclass
class _Building:
    """An article as far as it is read."""

    id: str
    where: str
    parts: list[str] = field(default_factory=list)  # of the text
    length: int = 0
    gap: str = ""  # what stands between them and the next form
    tokens: list[list[object]] = field(default_factory=list)
    sents: list[list[int]] = field(default_factory=list)

    def add(self, form: str, *, glued: bool) -> int:
        """Appends a form and gives where it starts; no blank follows where it is ``glued``."""
        start = self.length + len(self.gap)
        self.parts += [self.gap, form]
        self.length = start + len(form)
        self.gap = "" if glued else " "
        return start


@dataclass
class _Whole:
    """A multi-word token whose words are being read: the last one's number, and its letters that are left."""

    last: int
    letters: str
    start: int

    def take(self, form: str) -> int | None:
        """Where a word starts that comes next in the letters; None where it does not."""
        if not self.letters.startswith(form):
            return None
        start = self.start
        self.letters, self.start = self.letters[len(form) :], start + len(form)
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
            text = "".join(made.parts)
            # "_ _", not "a"
            if re.fullmatch(r"[_\s]*", text):
                drops.add("article whose words are withheld", f"{made.where} “{made.id}”")
            else:
                layers = {"tokens": made.tokens, "sents": made.sents}
                yield Read(made.where, {"id": made.id, "text": text, **layers})


def _split(file: File, drops: Drops) -> Iterator[_Building]:
    made = _Building(file.stem, file.name)
    number = 0
    sentence: list[tuple[str, list[str]]] = []
    for where, line in [*file.lines(), (file.name, "")]:
        if found := _NEW_DOCUMENT.fullmatch(line.rstrip()):
            if made.parts:
                yield made
            number += 1
            made = _Building(found[1] or f"{file.stem}-{number}", where)
        elif _NEW_PARAGRAPH.match(line):
            made.gap = "\n\n" if made.parts else ""
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
    if made.parts:
        yield made


def _add_sentence(made: _Building, sentence: list[tuple[str, list[str]]], drops: Drops) -> None:
    begun = made.length + len(made.gap)
    whole: _Whole | None = None
    for where, row in sentence:
        form, (first, last, empty) = row[1], _ID.fullmatch(row[0]).groups()  # type: ignore[union-attr]  # was checked
        if empty:
            drops.add("empty node", where)
            continue
        if last:
            whole = _Whole(int(last), form, made.add(form, glued=_is_glued(row)))
            continue
        if whole and int(first) > whole.last:
            whole = None
        start = whole.take(form) if whole else made.add(form, glued=_is_glued(row))
        if start is None:
            drops.add("word of a multi-word token that is not in its letters", f"{where} “{form}”")
        else:
            made.tokens.append([start, start + len(form), row[3], row[4], row[2]])
    if made.length > begun:
        made.sents.append([begun, made.length])


def _is_glued(row: list[str]) -> bool:
    return "SpaceAfter=No" in row[9].split("|")
