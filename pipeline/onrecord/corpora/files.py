"""Files with data, as text, lines or JSON objects, and errors that say where in the file."""

from __future__ import annotations

import codecs
import io
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any, BinaryIO

from ..errors import OnrecordError
from ..json_lines import loads, parse_object
from ..readers import LINE_FORM, STDIN, decode, unreadable
from ..readers.kinds import ending, missing, not_installed
from ..readers.streams import damaged, is_damage, unpacked

HEAD = 1 << 16  # bytes that tell a format


class File:
    """A file, or standard input where ``path`` is None; read when it is asked for something.

    Every method raises OnrecordError where the file cannot be read or is not UTF-8.
    """

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.name = STDIN if path is None else str(path)
        self.stem = STDIN if path is None else os.fsencode(path.stem).decode("utf-8", "backslashreplace")

    @cached_property
    def head(self) -> str:
        """The first lines: some 64 kB, the last line perhaps in part."""
        with self._open() as file:
            return file.read(HEAD).removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace")

    @cached_property
    def first_object(self) -> dict[str, Any]:
        """The first object of a file with JSON Lines or a JSON array; empty where it has none."""
        if not self.head.lstrip().startswith(("{", "[")):
            return {}
        first = next(self.objects(), ("", OnrecordError()))[1]
        return first if isinstance(first, dict) else {}

    def content(self) -> bytes:
        """All of it, as it is."""
        with self._open() as file:
            return file.read()

    def text(self) -> str:
        """All of it, with line breaks as they are."""
        with self._open() as file:
            return decode(file.read(), self.name)

    def lines(self) -> Iterator[tuple[str, str]]:
        """Each line without its end, after the place (``FILE:LINE``) that it has."""
        for number, line in enumerate(self.text().split("\n"), 1):
            yield f"{self.name}:{number}", line.removesuffix("\r")

    def objects(self) -> Iterator[tuple[str, dict[str, Any] | OnrecordError]]:
        """Each object of JSON Lines or of a JSON array, after its place; an error in the place of a broken one."""
        if self.head.lstrip().startswith("["):
            yield from self._array()
            return
        offset = 0
        with self._open() as lines:
            for number, line in enumerate(lines, 1):
                where = f"{self.name}:{number}"
                if line.removeprefix(codecs.BOM_UTF8).strip():
                    try:
                        yield where, parse_object(decode(line, self.name, line=number, offset=offset), where, LINE_FORM)
                    except OnrecordError as error:
                        yield where, error
                offset += len(line)

    def _array(self) -> Iterator[tuple[str, dict[str, Any] | OnrecordError]]:
        try:
            items = loads(self.text())
        except json.JSONDecodeError as error:
            raise OnrecordError(
                f"{self.name}:{error.lineno}: not JSON ({error.msg} at column {error.colno}); export the file again"
            ) from None
        except (ValueError, RecursionError) as error:
            raise OnrecordError(f"{self.name}: not JSON that can be read ({error}); export the file again") from None
        for index, item in enumerate(items):
            where = f"{self.name}: [{index}]"
            try:
                yield where, parse_object(json.dumps(item), where, LINE_FORM)
            except OnrecordError as error:
                yield where, error

    @cached_property
    def _stdin(self) -> bytes:
        return sys.stdin.buffer.read()

    @contextmanager
    def _open(self) -> Iterator[BinaryIO]:
        """The content, unpacked by the file's ending.  Raises OnrecordError, in the block too, where it is damaged."""
        if self.path is None:
            yield io.BytesIO(self._stdin)
            return
        if self.path.is_dir():
            raise OnrecordError(f"{self.name}: is a folder; name a file in it")
        packing = ending(self.path.name)[1]
        if package := missing(".jsonl", packing):
            raise not_installed(self.name, package)
        try:
            with self.path.open("rb") as file:
                yield unpacked(file, packing)
        except OSError as error:
            raise damaged(self.name, error) if is_damage(error) else unreadable(self.path, error) from None
        except Exception as error:
            if not is_damage(error):
                raise
            raise damaged(self.name, error) from None
