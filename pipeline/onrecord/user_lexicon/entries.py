"""The file of a user's word list: a table with a header, read into entries or refused with the line and the remedy."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..countries import table as countries
from ..errors import OnrecordError
from ..lexicons import read_table
from ..text.separators import SAYS_SEPARATOR
from ..text.visible import count_of

PERSON = frozenset(["aliases", "role", "agency", "country", "gender"])
# The columns that an entry of each kind may fill beside its kind and its name.
KINDS = {
    "person": PERSON,
    "official": PERSON,
    "agency": frozenset(["aliases", "country"]),
    "organization": frozenset(["aliases"]),
    "country": frozenset(["aliases", "country"]),
    "place": frozenset(["aliases"]),
    "seat": frozenset(["aliases", "country"]),
    "office": frozenset(["aliases", "gender"]),
    "position": frozenset(["aliases", "gender"]),
    "cue": frozenset(["aliases"]),
    "denial": frozenset(["aliases"]),
}
COLUMNS = ("kind", "name", "aliases", "role", "agency", "country", "gender")
NEEDS_COUNTRY = ("country", "seat")
VERBS = ("cue", "denial")
DELIMITERS = ",;\t"
# "The Board", not "on the Board"
ARTICLE = re.compile(r"^the ", re.IGNORECASE)  # no part of a name: "the Iron Lady" is found after "The" as well


@dataclass(frozen=True)
class Entry:
    """What is called ``name`` or one of ``aliases``; ``country`` is an ISO 3166-1 code, ``gender`` m or f.

    A row of the table, or what a pattern means (``patterns``): only that has an ``id``, and no name where it is known by its
    tokens alone.
    """

    kind: str
    name: str
    aliases: tuple[str, ...] = ()
    role: str | None = None
    agency: str | None = None
    country: str | None = None
    gender: str | None = None
    id: str | None = None


def read_lexicon(path: Path) -> list[Entry]:
    """The entries of a file, in order.  Raises OnrecordError at the first thing that is wrong with it."""
    entries = []
    lines: dict[str, int] = {}
    for number, cells in _rows(path):
        try:
            entry = _entry(cells)
            for form in (entry.name, *entry.aliases):
                if form in lines:
                    raise OnrecordError(f"{form!r} stands on line {lines[form]} already; leave it on one of the two")
                lines[form] = number
        except OnrecordError as error:
            raise OnrecordError(f"{path}:{number}: {error}") from None
        entries.append(entry)
    if not entries:
        raise OnrecordError(f"{path}: no entries; under the header, write a line for each person, body, title or cue")
    return entries


def lines_of(path: Path, remedy: str) -> list[str]:
    """The lines of a user's list.  Raises OnrecordError where it cannot be read; ``remedy`` says how it has to be saved."""
    try:
        return path.read_text(encoding="utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise OnrecordError(f"{path}: not UTF-8 at byte {error.start}; save it {remedy}") from None
    except (OSError, ValueError) as error:
        said = getattr(error, "strerror", None) or error
        raise OnrecordError(f"{path}: cannot be read ({said}); check its name") from None


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows under the header with their line numbers, as columns with what they hold; empty cells left out."""
    header: list[str] = []
    delimiter = ","
    for number, line in enumerate(lines_of(path, "as CSV in UTF-8"), 1):
        if not line.strip() or line.startswith("#") or not header and SAYS_SEPARATOR.fullmatch(line):
            continue
        if not header:
            delimiter = max(DELIMITERS, key=line.count)
        try:
            [cells] = csv.reader([line], delimiter=delimiter, strict=True)
        except csv.Error as error:
            raise OnrecordError(f"{path}:{number}: {error}; close what opens with a quotation mark") from None
        cells = [" ".join(cell.split()) for cell in cells]
        if not header:
            header = _header(f"{path}:{number}", cells)
        elif any(cells[len(header) :]):
            raise OnrecordError(
                f'{path}:{number}: {count_of(len(cells), "cell")} under {count_of(len(header), "column")}; put a cell with a {delimiter!r} in it in "…"'
            )
        elif any(cells):
            yield number, {column: cell for column, cell in zip(header, cells, strict=False) if cell}


def _header(where: str, cells: list[str]) -> list[str]:
    header = [cell.lower() for cell in cells]
    wrong = [cell for cell in header if cell not in COLUMNS or header.count(cell) > 1]
    if wrong or not {"kind", "name"} <= set(header):
        fault = f"{wrong[0]!r} is no column, or there twice" if wrong else "kind or name is missing"
        raise OnrecordError(f"{where}: {fault}; the first line names the columns: {','.join(COLUMNS)}")
    return header


def _entry(cells: dict[str, str]) -> Entry:
    kind = cells.get("kind", "")
    if kind not in KINDS:
        raise OnrecordError(f"no kind {kind!r}; write one of {', '.join(KINDS)}")
    if unused := [column for column in cells if column not in KINDS[kind] | {"kind", "name"}]:
        columns = ", ".join(column for column in COLUMNS if column in KINDS[kind])
        raise OnrecordError(f"an entry of kind {kind} has no {unused[0]}; leave the cell empty (it may have {columns})")
    aliases = tuple(alias for alias in cells.get("aliases", "").split("|") if alias.strip())
    name, *others = (checked_form(kind, form) for form in (cells.get("name", ""), *aliases))
    return make_entry(kind, name, cells, aliases=tuple(others))


def make_entry(
    kind: str, name: str, cells: dict[str, str], *, aliases: tuple[str, ...] = (), id: str | None = None
) -> Entry:
    """The entry of a kind with its other ``cells``.  Raises OnrecordError where one of them means nothing."""
    if kind in NEEDS_COUNTRY and "country" not in cells:
        raise OnrecordError(f"a {kind} needs a country; write its code, such as FR")
    gender = cells.get("gender")
    if gender not in (None, "m", "f"):
        raise OnrecordError(f"gender {gender!r} is not m or f; leave it empty where neither is meant")
    country = _code(cells["country"]) if "country" in cells else None
    return Entry(kind, name, aliases, cells.get("role"), cells.get("agency"), country, gender, id)


def checked_form(kind: str, form: str) -> str:
    """A name as it is looked for, without its article.  Raises OnrecordError where it cannot be looked for."""
    form = ARTICLE.sub("", form.strip())
    if not form:
        raise OnrecordError("no name; write the name as articles write it")
    if not form[0].isalnum():
        raise OnrecordError(f"{form!r} does not begin with a letter or digit; leave out what stands before it")
    if kind in VERBS and not (form.isalpha() and form.islower()):
        raise OnrecordError(f"a {kind} is one verb in lower case, not {form!r}; write its basic form, such as say")
    if kind not in VERBS and len(form) < 2:
        raise OnrecordError(f"{form!r} is too short to be told from other words; write at least two letters")
    return form


def _code(country: str) -> str:
    if country.upper() in {row[0] for row in read_table("country_names.tsv")}:
        return country.upper()
    known = countries.lookup(country)
    if known is None or known.code is None:
        raise OnrecordError(f"no country {country!r}; write its ISO 3166-1 code, such as FR")
    return known.code
