"""``.html``, ``.docx`` and ``.pdf``: files that are one article each, taken apart by ``extraction``."""

from __future__ import annotations

from collections.abc import Iterator

from ..articles import Located, Raw
from .sheets import check_container
from .source import Source
from .streams import whole


def read_page(source: Source) -> Iterator[Located]:
    yield source.name, Raw(source.id, "page", whole(source.stream, source.name), source.name, 0)


def read_word(source: Source) -> Iterator[Located]:
    check_container(source, ".docx")
    yield source.name, Raw(source.id, "word", whole(source.stream, source.name), source.name, 0)


def read_pdf(source: Source) -> Iterator[Located]:
    yield source.name, Raw(source.id, "pdf", whole(source.stream, source.name), source.name, 0)
