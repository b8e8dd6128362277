"""Names in columns, as in CoNLL-2003 and CoNLL++: a token a line, its name tag in the last column.

Blank lines end sentences and ``-DOCSTART-`` begins an article.  Tags may be IOB1, IOB2 or BIOES.  The text is rebuilt
from the tokens, a sentence a line, so that blanks are where they usually are (``words.join``); articles are called
``FILE-0``, ``FILE-1``, … in their order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..errors import OnrecordError
from ..text.visible import count_of
from .drops import Drops
from .files import File
from .labels import Labels
from .reading import Item, Read
from .words import join

DOCUMENT = "-DOCSTART-"
# "B-Content", "O", not "X-content"
_TAG = re.compile(r"O|([BIELSU])-(\S+)")
# Between cells; a blank that does not break is of the word (findings/spacy-convert-takes-a-phrase-for-a-name.sh).
# " ", "\t", not "\u00a0"
_GAP = re.compile(r"[ \t]+")
_TRIED = 50  # lines that tell the format

Token = tuple[str, str, str]  # where, the word, its tag


def looks(file: File) -> bool:
    """Whether the first lines have equally many columns, the last a name tag."""
    rows = [_cells(line) for line in file.head.split("\n")[:_TRIED] if line.strip()]
    rows = [row for row in rows if row[0] != DOCUMENT]
    return bool(rows) and all(len(row) == len(rows[0]) > 1 and _TAG.fullmatch(row[-1]) for row in rows)


def _cells(line: str) -> list[str]:
    return _GAP.split(line.strip(" \t\r"))


def read(files: Iterable[File], labels: Labels, drops: Drops) -> Iterator[Item]:
    for file in files:
        try:
            articles = list(_split(file, drops))
        except OnrecordError as error:
            yield error
            continue
        for number, sentences in enumerate(articles):
            article = {"id": f"{file.stem}-{number}", **_to_article(sentences, labels, drops)}
            yield Read(sentences[0][0][0], article)


def _split(file: File, drops: Drops) -> Iterator[list[list[Token]]]:
    """The articles of a file as sentences of tokens."""
    sentences: list[list[Token]] = [[]]
    columns = 0
    for where, line in file.lines():
        row = _cells(line)
        if not line.strip():
            sentences.append([])
            continue
        if row[0] == DOCUMENT:
            if found := list(filter(None, sentences)):
                yield found
            sentences = [[]]
            continue
        columns = columns or len(row)
        if len(row) < 2 or len(row) != columns:
            raise OnrecordError(
                f"{where}: {count_of(len(row), 'column')}, and {columns} in the first line; mend it or leave it out"
            )
        if not _TAG.fullmatch(row[-1]):
            raise OnrecordError(
                f"{where}: “{row[-1]}” is no name tag such as O, B-PER or I-LOC; mend it or leave it out"
            )
        drops.add("column between word and name tag", where, columns - 2)
        sentences[-1].append((where, row[0], row[-1]))
    if found := list(filter(None, sentences)):
        yield found


def _to_article(sentences: list[list[Token]], labels: Labels, drops: Drops) -> dict[str, object]:
    text, names = "", []
    for sentence in sentences:
        line, spans = join([word for _, word, _ in sentence])
        for first, last, label, where in _names(sentence):
            if kind := labels.name(label):
                names.append([len(text) + spans[first][0], len(text) + spans[last][1], kind])
            else:
                drops.add(f"name tag “{label}”, a label without a meaning here", where)
        text += line + "\n"
    return {"text": text[:-1], "names": names}


def _names(sentence: list[Token]) -> Iterator[tuple[int, int, str, str]]:
    """First and last token of each name, with its label and place; a name begins wherever it cannot go on."""
    begun: tuple[int, str, str] | None = None
    for index, (where, _, tag) in enumerate([*sentence, ("", "", "O")]):
        found = _TAG.fullmatch(tag)
        prefix, label = (found[1], found[2]) if found else (None, None)
        if begun and (prefix not in ("I", "E", "L") or label != begun[1]):
            yield begun[0], index - 1, begun[1], begun[2]
            begun = None
        if prefix and label and not begun:
            begun = (index, label, where)
        if begun and prefix in ("E", "L", "S", "U"):
            yield begun[0], index, begun[1], begun[2]
            begun = None
