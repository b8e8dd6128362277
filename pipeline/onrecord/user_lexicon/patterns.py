"""Patterns in the format of spaCy's rulers, with our fields: what the user's word list holds beside names.

{"label": "OFFICIAL", "pattern": "Ada Frost", "id": "ada-frost", "role": "auditor general", "country": "KE"}
{"label": "OFFICIAL", "pattern": [{"LOWER": "iron"}, {"LOWER": "accountant"}], "id": "ada-frost"}
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.matcher import Matcher
from spacy.tokens import Token
from spacy.vocab import Vocab

from ..errors import OnrecordError
from ..json_lines import parse_object
from ..terms import NAMES
from .entries import KINDS, VERBS, Entry, checked_form, lines_of, make_entry

FIELDS = ("name", "role", "agency", "country", "gender")
FORM = 'write one pattern a line, such as {"label": "AGENCY", "pattern": "Lake Ferry Board"}'
Tokens = list[dict[str, Any]]


@dataclass(frozen=True)
class Pattern:
    """What to look for, a phrase as written or spaCy's description of tokens, and what it means."""

    form: str | Tokens
    entry: Entry


def read_patterns(path: Path) -> list[dict[str, Any]]:
    """The patterns of a ``.jsonl``, one a line.  Raises OnrecordError at the first thing that is wrong with it."""
    lines = {number: line for number, line in enumerate(lines_of(path, "in UTF-8"), 1) if line.strip()}
    found = [parse_object(line, f"{path}:{number}", FORM) for number, line in lines.items()]
    if not found:
        raise OnrecordError(f"{path}: no patterns; {FORM}")
    read(found, [f"{path}:{number}" for number in lines])
    return found


def read(patterns: Sequence[dict[str, Any]], places: Sequence[str] = ()) -> list[Pattern]:
    """What the patterns mean, in order.  Patterns of one ``id`` are one entry, with the fields of all of them.

    Raises OnrecordError with the place of the first that is wrong: of ``places``, by default its number.
    """
    shared: dict[str | int, dict[str, str]] = defaultdict(dict)
    checked: list[tuple[str | Tokens, str | int]] = []
    lines: dict[str, str] = {}
    places = places or [f"pattern {number}" for number in range(1, len(patterns) + 1)]
    for number, (pattern, place) in enumerate(zip(patterns, places, strict=True)):
        with _at(place):
            form, cells = _read(pattern)
            if isinstance(form, str) and lines.setdefault(form, place) != place:
                raise OnrecordError(f"{form!r} is what {lines[form]} looks for already; leave one of the two")
            _share(shared[cells.get("id", number)], cells, form)
        checked.append((form, cells.get("id", number)))
    found = []
    for (form, key), place in zip(checked, places, strict=True):
        with _at(place):
            found.append(Pattern(form, _entry(shared[key])))
    return found


@contextmanager
def _at(place: str) -> Iterator[None]:
    try:
        yield
    except OnrecordError as error:
        raise OnrecordError(f"{place}: {error}") from None


def _read(pattern: dict[str, Any]) -> tuple[str | Tokens, dict[str, str]]:
    """What to look for, and the other fields, with the ``kind`` of entry for the label."""
    if not isinstance(pattern, dict):
        raise OnrecordError(f"no pattern but a {type(pattern).__name__}; {FORM}")
    if unknown := [field for field in pattern if field not in ("label", "pattern", "id", *FIELDS)]:
        raise OnrecordError(f"no field {unknown[0]!r}; a pattern has label, pattern, id, {', '.join(FIELDS)}")
    form = pattern.get("pattern")
    cells = {field: value for field, value in pattern.items() if field != "pattern" and value is not None}
    if wrong := [field for field, value in cells.items() if not isinstance(value, str) or not value.strip()]:
        raise OnrecordError(f"{wrong[0]} is {cells[wrong[0]]!r}; write it in words, or leave the field out")
    cells = {field: " ".join(value.split()) for field, value in cells.items()}
    kind = cells["kind"] = _kind(cells.pop("label", ""), "country" in cells)
    if "name" in cells:
        cells["name"] = checked_form(kind, cells["name"])
    if isinstance(form, str):
        return checked_form(kind, " ".join(form.split())), cells
    if not isinstance(form, list) or not form:
        raise OnrecordError("pattern is no phrase and no list of tokens; " + FORM)
    if kind in VERBS and len(form) > 1:
        raise OnrecordError(f"a {kind} is one verb, not {len(form)} tokens; describe one token")
    _check_tokens(form)
    return form, cells


def _kind(label: str, with_country: bool) -> str:
    if label not in NAMES and label not in KINDS:
        others = [kind for kind in KINDS if kind.upper() not in NAMES]
        raise OnrecordError(f"no label {label!r}; write one of {', '.join(NAMES)}, or {', '.join(others)}")
    return "seat" if label == "PLACE" and with_country else label.lower()


def _check_tokens(tokens: Tokens) -> None:
    try:
        Matcher(Vocab(), validate=True).add("it", [tokens])
    except (ValueError, TypeError, KeyError, re.error) as error:
        fault = " ".join(str(error).split())[:200]
        raise OnrecordError(
            f"spaCy takes no such tokens ({fault}); see https://spacy.io/api/matcher#patterns"
        ) from None
    unknown = [name for token in tokens for name in token.get("_", {}) if not Token.has_extension(name)]
    if unknown:
        raise OnrecordError(f"no extension token._.{unknown[0]}; declare it with Token.set_extension first")


def _share(shared: dict[str, str], cells: dict[str, str], form: str | Tokens) -> None:
    """Adds the fields of one pattern to those that others of its id have."""
    for field, value in cells.items():
        if shared.setdefault(field, value) != value:
            raise OnrecordError(f"the id {cells['id']!r} has the {field} {shared[field]!r} already, not {value!r}")
    if isinstance(form, str):
        shared.setdefault("first", form)


def _entry(cells: dict[str, str]) -> Entry:
    kind = cells["kind"]
    if unused := [field for field in FIELDS[1:] if field in cells and field not in KINDS[kind]]:
        raise OnrecordError(f"a pattern of that label has no {unused[0]}; leave the field out")
    return make_entry(kind, cells.get("name") or cells.get("first", ""), cells, id=cells.get("id"))
