"""Currencies whose name several countries share, by the country that is named: pesos in an article on Argentina are its own."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from .amount import Amount

SHARED = frozenset(["crown", "dinar", "dirham", "franc", "krona", "krone", "lira", "peso", "rial", "riyal", "shilling"])


def with_local_currencies(
    amounts: Sequence[Amount], countries: Sequence[tuple[int, str | None]], sentences: Sequence[int]
) -> list[Amount]:
    """The amounts with the ISO 4217 code for a shared name, where the countries named leave one: those of its sentence,
    else those of the article.  ``countries``: offset and ISO 3166-1 code of each mention, in order."""

    def code_of(amount: Amount) -> str | None:
        number = bisect_right(sentences, amount.number)
        near = [code for offset, code in countries if bisect_right(sentences, offset) == number]
        return _only(near, amount.unit or "") or _only((code for _, code in countries), amount.unit or "")

    return [
        replace(amount, unit=code_of(amount) or amount.unit)
        if amount.kind == "money" and amount.unit in SHARED
        else amount
        for amount in amounts
    ]


def _only(countries: Iterable[str | None], name: str) -> str | None:
    codes = {code for country in set(countries) if country for code in _currencies(country).get(name, ())}
    return codes.pop() if len(codes) == 1 else None


@cache
def _currencies(country: str) -> dict[str, list[str]]:
    """The codes of a country's currencies in use by the last word of their names ("peso")."""
    from babel.numbers import get_currency_name, get_territory_currencies

    codes: dict[str, list[str]] = {}
    for code in get_territory_currencies(country):
        name = unicodedata.normalize("NFKD", get_currency_name(code, locale="en"))
        word = "".join(c for c in name if not unicodedata.combining(c)).split()[-1].lower()
        for each in (word, "crown") if word in ("koruna", "krona", "krone") else (word,):
            codes.setdefault(each, []).append(code)
    return codes
