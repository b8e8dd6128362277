"""What a page says of itself for machines: the JSON-LD of schema.org in its scripts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from typing import Any


def article_bodies(tree: Any) -> Iterator[str]:
    """The texts of articles, as they were put in."""
    for entry in _entries(tree):
        body = entry.get("articleBody")
        if isinstance(body, str):
            yield body


def all_authors(tree: Any, found: str | None) -> str | None:
    """``found``, names parted by semicolons, or those of the page's data where a name was left out as part of another one, as
    Ann Lee is beside Ann Leeson (findings/trafilatura-drops-the-shorter-name.sh)."""
    names = (found or "").split("; ")
    for entry in _entries(tree):
        written = entry.get("author")
        persons = list(filter(None, map(_name, written))) if isinstance(written, list) else []
        left_out = set(persons) - set(names)
        if set(names) < set(persons) and all(any(name in other for other in names) for name in left_out):
            return "; ".join(dict.fromkeys(persons))
    return found


def _name(author: Any) -> str:
    name = author.get("name") if isinstance(author, dict) else author
    return " ".join(name.split()) if isinstance(name, str) else ""


def _entries(tree: Any) -> Iterator[dict[str, Any]]:
    for script in tree.iterfind('.//script[@type="application/ld+json"]'):
        with suppress(ValueError, RecursionError):
            waiting = [json.loads(script.text or "")]
            while waiting:
                value = waiting.pop()
                if isinstance(value, dict):
                    yield value
                    waiting += value.values()
                elif isinstance(value, list):
                    waiting += value
