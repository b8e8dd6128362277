"""What a page says of itself for machines: the JSON-LD of schema.org in its scripts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

# "Kim In Soo", not "Ada Frost In Soo", "Ada in Soo"
LIKE_PREPOSITION = re.compile(r"^(\w+) (?:Am|At|In|On|To) [^\W\d_a-z]\w*$")


def article_bodies(tree: Any) -> Iterator[str]:
    """The texts of articles, as they were put in."""
    for entry in _entries(tree):
        body = entry.get("articleBody")
        if isinstance(body, str):
            yield body


def all_authors(tree: Any, found: str | None) -> str | None:
    """``found``, names parted by semicolons, or those of the page's data where a name was left out as part of another one, as
    Ann Lee is beside Ann Leeson (findings/trafilatura-drops-the-shorter-name.sh), or cut short."""
    names = (found or "").split("; ")
    for entry in _entries(tree):
        written = entry.get("author")
        persons = list(filter(None, map(_name, written if isinstance(written, list) else [written])))
        names = [_whole(name, persons) for name in names]
        left_out = set(persons) - set(names)
        if set(names) < set(persons) and all(any(name in other for other in names) for name in left_out):
            return "; ".join(dict.fromkeys(persons))
    return "; ".join(names) or None


def is_given_site(tree: Any, name: str) -> bool:
    """Whether the page says by itself that this is its site's or publisher's name."""
    metas = (meta.get("content") for meta in tree.iter("meta"))
    return name in metas or any(_name(entry.get("publisher")) == name for entry in _entries(tree))


def _whole(name: str, persons: list[str]) -> str:
    """Kim In Soo for Kim: the second word was taken for a preposition (findings/trafilatura-cuts-kim-in-soo.sh)."""
    return next((person for person in persons if (cut := LIKE_PREPOSITION.match(person)) and cut[1] == name), name)


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
