"""JSON: ``.jsonl`` with one article a line, and ``.json`` with one, or a list of them."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from typing import Any

from ..articles import Located
from ..errors import OnrecordError
from ..json_lines import loads, parse_object
from . import streams
from .fields import ITEM_FORM, LINE_FORM, to_article
from .source import Source

FIRST = 100  # lines that may tell that a file is no text (chosen, not measured)


def read(source: Source) -> Iterator[Located]:
    """One article from each line; blank lines are passed over.  A file of bytes that are no text is one error."""
    held: list[Located] | None = []  # errors, until a line shows that these are lines
    for data, located in _each(source):
        if held is None:
            yield located
            continue
        held.append(located)
        if not isinstance(located[1], OnrecordError) or len(held) == FIRST:
            yield from held
            held = None
        elif b"\0" in data and not _is_utf_8(data):
            yield located
            return
    yield from held or ()


def _each(source: Source) -> Iterator[tuple[bytes, Located]]:
    """Each line with what it is."""
    offset = 0
    for number, line in enumerate(streams.lines(source.stream, source.name), 1):
        where = f"{source.name}:{number}"
        if line.removeprefix(codecs.BOM_UTF8).strip():
            try:
                text = streams.decode(line, source.name, line=number, offset=offset)
                record = parse_object(text, where, LINE_FORM)
                yield line, (where, to_article(record, where, source.naming, documents=source.documents))
            except OnrecordError as error:
                yield line, (where, error)
        offset += len(line)


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def read_whole(source: Source) -> Iterator[Located]:
    """The articles of a list, which is read at once, or the one that a file of JSON is."""
    text = streams.decode(streams.whole(source.stream, source.name), source.name)
    try:
        items = loads(text)
    except json.JSONDecodeError as error:
        if error.msg == "Extra data":  # an object a line, whatever the file is called
            message = "more than one object; name it .jsonl where there is one a line"
            raise OnrecordError(f"{source.name}:{error.lineno}: {message}") from None
        raise OnrecordError(
            f"{source.name}:{error.lineno}: not JSON ({error.msg} at column {error.colno}); export the file again"
        ) from None
    except (ValueError, RecursionError) as error:
        raise OnrecordError(f"{source.name}: not JSON that can be read ({error}); export the file again") from None
    for number, item in enumerate(items if isinstance(items, list) else [items], 1):
        yield from _item(item, f"{source.name}: item {number}", source)


def _item(item: Any, where: str, source: Source) -> Iterator[Located]:
    try:
        record = parse_object(json.dumps(item), where, ITEM_FORM)
        yield where, to_article(record, where, source.naming, documents=source.documents, form=ITEM_FORM)
    except OnrecordError as error:
        yield where, error
