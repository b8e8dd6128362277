"""``.txt``: UTF-8, kept exactly as it is."""

from __future__ import annotations

from collections.abc import Iterator

from ..articles import Article, Located
from ..errors import OnrecordError
from .source import Source
from .streams import decode, whole


def read(source: Source) -> Iterator[Located]:
    text = decode(whole(source.stream, source.name), source.name)
    if not text.strip():
        raise OnrecordError(f"{source.name}:1: the text is empty; put the article there, or leave the file out")
    yield source.name, Article(source.id, text, {}, source.name, 0)
