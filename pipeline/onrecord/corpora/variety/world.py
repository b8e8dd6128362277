"""People and bodies of many countries, drawn from lists of our own (``world.json``)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any


@dataclass(frozen=True)
class Person:
    """``last`` is how the person is called at the second mention, ``first`` among friends."""

    full: str
    first: str
    last: str


@cache
def lists() -> dict[str, Any]:
    """``people`` by culture (names in full, ``first`` and ``last`` as forms over g, h given, f, k family, i an initial),
    ``bodies`` (with article and label), ``places``, ``posts``, ``jobs`` and ``groups``."""
    found: dict[str, Any] = json.loads(Path(__file__).with_name("world.json").read_text(encoding="utf8"))
    return found


def person(random: Random) -> Person:
    culture = random.choice(lists()["people"])
    given, other = random.sample(culture["given"], 2)
    family, mother = random.sample(culture["family"], 2) if culture["family"] else ("", "")
    parts = {"g": given, "h": other, "f": family, "k": mother, "i": random.choice("ABCDEFGHJKLMNPRSTW")}
    return Person(*(culture[key].format(**parts) for key in ("form", "first", "last")))


def body(random: Random) -> tuple[str, str]:
    """A body or country with its article, and its label as a name."""
    name, label = random.choice(lists()["bodies"])
    return name, label


def place(random: Random) -> str:
    found: str = random.choice(lists()["places"])
    return found
