"""What a page says of itself for machines: the JSON-LD of schema.org in its scripts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from .lexicons import read_words

# "Kim In Soo", not "Ada Frost In Soo", "Ada in Soo"
LIKE_PREPOSITION = re.compile(r"^(\w+) (?:Am|At|In|On|To) [^\W\d_a-z]\w*$")
# " with Ben Hale", " with Ana de la Cruz, and others", not " with Reuters", " with the Arden Gazette", " with Ben"
WRITTEN_WITH = re.compile(
    r" with ([^\W\d_a-z][\w.'’-]*(?: (?:al|bin|da|de|del|der|di|dos|du|el|la|le|van|von))*(?: [^\W\d_a-z][\w.'’-]*){1,3})"
    r"(?=$|[,;]| (?:&|and|at|for|from|in|of) )"
)
WORDS_OF_DESKS = frozenset(["Agencies", "Agency", "Desk", "News", "Press", "Reports", "Service", "Staff", "Wires"])


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
            names = list(dict.fromkeys(persons))
            break
    for written in _written(tree):
        _put_in_others(names, written)
    return "; ".join(names) or None


def _written(tree: Any) -> Iterator[str]:
    """The authors as the page gives them, by its data or in its head; also those of what it shows beside the article."""
    for entry in _entries(tree):
        authors = entry.get("author")
        yield from filter(None, map(_name, authors if isinstance(authors, list) else [authors]))
    for meta in tree.iterfind('.//meta[@name="author"]'):
        yield " ".join(meta.get("content", "").split())


def _put_in_others(names: list[str], written: str) -> None:
    """Puts Ben Hale behind Ada Frost where “Ada Frost with Ben Hale” is ``written``: what follows “with” was cut off."""
    for match in WRITTEN_WITH.finditer(written):
        other, last = match[1], match[1].split()[-1]
        first = next((name for name in names if name and written[: match.start()].endswith(name)), None)
        desk = last in WORDS_OF_DESKS or last in read_words("organisation_ends.txt")
        if first and other not in names and not desk:
            names.insert(names.index(first) + 1, other)


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
