"""Currencies beside a number: symbols, ISO 4217 codes and names, from Babel's tables and our own list."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from .phrases import read_rows
from .units import alternation

# Codes that are English words or other abbreviations: only directly before the digits.
WORDLIKE = frozenset({"ALL", "AMD", "BAM", "BOB", "CUP", "GEL", "MAD", "MOP", "PEN", "SOS", "TOP", "TRY", "WON", "STD"})
MULTIPLES = {"k": 10**3, "K": 10**3, "T": 10**3, "M": 10**6, "MN": 10**6, "B": 10**9, "BN": 10**9}
LONGEST_MARK = 12


class Mark(NamedTuple):
    """A currency mark: where it starts and ends, the code, and what it multiplies by ("MUSD": a million)."""

    start: int
    end: int
    code: str
    factor: int


class _Tables(NamedTuple):
    before: re.Pattern[str]
    after: re.Pattern[str]
    marks: dict[str, str]
    names: dict[str, str]


@cache
def _codes() -> frozenset[str]:
    """The codes in use today."""
    from babel.core import get_global

    territories = get_global("territory_currencies").values()
    return frozenset(code for rows in territories for code, _, until, tender in rows if until is None and tender)


@cache
def _tables() -> _Tables:
    from babel import Locale

    english, codes = Locale("en"), _codes()
    marks = {symbol.replace("\u202f", ""): code for code, symbol in english.currency_symbols.items() if code in codes}
    names: dict[str, str] = {}
    for code in codes:
        name = english.currencies.get(code, code).lower()
        last = name.rsplit(" ", 1)[-1]
        for form in (name, f"{name}s", f"{name[:-1]}ies" if last.endswith("y") else name):
            if " " in form:
                names.setdefault(form, code)
    for code, forms, place in read_rows("currencies.tsv"):
        table = marks if place == "before" else names
        table.update(dict.fromkeys(forms.split("|"), code))
    # "NZ $ 26 million"
    marks.update({f"{mark[:-1]} $": code for mark, code in marks.items() if re.fullmatch(r"[A-Z]{2,}\$", mark)})
    letters = sorted(codes | {code for code, _, _ in read_rows("currencies.tsv") if code.isupper()})
    loose = alternation([code for code in letters if code not in WORDLIKE])
    signs = alternation(list(marks))
    before = (
        rf"(?:(?<![\w$£€¥])(?:(?P<mark>{signs})[ \u00a0\u202f]?|(?P<loose>(?:{loose}))[ \u00a0$€£]{{0,2}}|(?P<tight>{alternation(sorted(WORDLIKE))})"
        rf"|(?P<multiple>[kKMTB]|MN|BN)(?P<multiplied>{loose})[ ]?|(?P<rand>R)))$"
    )
    after = rf"(?:[ \t\u00a0\u202f-]|[ ]?\n)?(?:(?P<name>(?i:{alternation(list(names))}))|(?P<code>{loose})|(?P<multiple>[kKMTB]|MN|BN)(?P<multiplied>{loose}))(?![\w])"
    after += rf"|[ ]?(?P<sign>{alternation([mark for mark in marks if not mark[0].isalpha()])})(?![\d.]*\d)"
    return _Tables(re.compile(before), re.compile(after), marks, names)


def mark_before(text: str, start: int) -> Mark | None:
    """The currency mark directly before a number that starts at ``start``."""
    near = text[max(0, start - LONGEST_MARK) : start]
    if not near or not (near[-1].isalpha() or near[-1] in " \u00a0\u202f.$£€¥" or not near[-1].isalnum()):
        return None
    tables = _tables()
    match = tables.before.search(near)
    if not match:
        return None
    begin = start - len(near) + match.start()
    if match["rand"]:
        return Mark(begin, start, "ZAR", 1)
    if match["multiple"]:
        return Mark(begin, start, match["multiplied"], MULTIPLES[match["multiple"]])
    code = match["loose"] or match["tight"] or tables.marks[match["mark"]]
    return Mark(begin, start, code, 1)


def mark_after(text: str, end: int) -> Mark | None:
    """The currency mark directly after a number that ends at ``end``."""
    tables = _tables()
    match = tables.after.match(text, end)
    if not match:
        return None
    if match["multiple"]:
        return Mark(match.start(), match.end(), match["multiplied"], MULTIPLES[match["multiple"]])
    if match["name"]:
        return Mark(match.start(), match.end(), tables.names[" ".join(match["name"].lower().split())], 1)
    return Mark(match.start(), match.end(), match["code"] or tables.marks[match["sign"]], 1)
