"""Currencies whose name several countries share, by the country that is named: pesos in an article on Argentina are its own."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from operator import itemgetter

from ..text import late_re as re
from .amount import Amount
from .dollars import DOLLAR, bare_dollars, declared, is_restated, the_only
from .local_marks import cities
from .money import called, last_word

# What a name means where no country is named: rupees are Indian, pounds British.
USUAL = {"INR": "rupee", "GBP": "pound"}
# Liras are Turkish where none of those is named that have or had their own.
LIRA, OTHER_LIRAS = "lira", frozenset(["IT", "LB", "MT", "SM", "SY", "VA"])
# "4,000 lira", "liras", not "lire"
LIRAS = re.compile(r"\bliras?\b", re.IGNORECASE)
# What a letter before a number stands for, by the country.
LETTERS = {
    "B$": {"BN": "BND", "BS": "BSD"},
    "Bs": {"BO": "BOB", "VE": "VES"},
    "C$": {"CA": "CAD", "NI": "NIO"},
    "Dh": {"AE": "AED", "MA": "MAD"},
    "K": {"MM": "MMK", "MW": "MWK", "PG": "PGK", "ZM": "ZMW"},
    "LD": {"LR": "LRD", "LY": "LYD"},
    "P": {"BW": "BWP", "PH": "PHP"},
    "T$": {"TO": "TOP", "TW": "TWD", "WS": "WST"},
}
# "P", "about K", "C$", "Dhs ", not "$", "PK"
LETTERED = re.compile(r"(?<![A-Za-z])(?P<letter>[BCT]\$|Bs|D[hH]|LD|[KP])s?\.?[ ]?$")
# The franc of two unions of countries.
CFA = "CFA franc"
# "5 million rupees", "Rs 40", "Rs40", "3 million pounds", not "Indian rupees", "£3"
USUAL_NAME = re.compile(
    r"(?<!indian )\brupees?\b|\bR[se]\b\.?(?=\s?[\d.])|\bRs?(?=\d)|(?<!british )\bpounds?\b", re.IGNORECASE
)


def with_local_currencies(
    text: str, amounts: Sequence[Amount], countries: Sequence[tuple[int, str | None]], sentences: Sequence[int]
) -> list[Amount]:
    """The amounts with the ISO 4217 code for a shared name, where the countries named leave one: those of its sentence,
    else those of the article, cities with theirs.  ``countries``: offset and ISO 3166-1 code of each mention, in order."""

    named = {i: name for i, amount in enumerate(amounts) if (name := _shared_name(text, amount))}
    stated = declared(text) if any(amount.unit == "USD" for amount in amounts) else None
    named |= dict.fromkeys(bare_dollars(text, amounts, stated), DOLLAR)
    if not named:
        return list(amounts)
    countries = sorted([*countries, *((start, code) for start, _, code in cities().find(text))], key=itemgetter(0))
    by_sentence: dict[int, list[str | None]] = defaultdict(list)
    for offset, code in countries:
        by_sentence[bisect_right(sentences, offset)].append(code)
    everywhere = the_only([code for _, code in countries])
    written = {amount.unit for amount in amounts if amount.kind == "money" and amount.unit}

    def code_of(amount: Amount, name: str) -> str | None:
        near = by_sentence.get(bisect_right(sentences, amount.number), [])
        if name == DOLLAR:
            whose = everywhere or the_only(near)
            return stated or (whose and _only([whose], name)) or (DOLLAR if is_restated(text, amount) else None)
        # "KSh120, against Sh85": another sum says whose they are.
        same = {code for code in written if amount.unit == name and called(code) == name}
        other = same.pop() if len(same) == 1 else None
        if letter := LETTERED.search(text, amount.start, amount.number):
            codes = {LETTERS[letter["letter"].replace("H", "h")].get(code or "") for _, code in countries} - {None}
            return codes.pop() if len(codes) == 1 else None
        named_code = _only(near, name) or other or _only((code for _, code in countries), name)
        if named_code is None and name == LIRA and LIRAS.search(text, amount.number, amount.end):
            return None if any(code in OTHER_LIRAS for _, code in countries) else "TRY"
        return named_code

    return [
        replace(amount, unit=code_of(amount, named[i]) or amount.unit) if i in named else amount
        for i, amount in enumerate(amounts)
    ]


def _shared_name(text: str, amount: Amount) -> str | None:
    """The name of an amount's currency where it says not whose it is."""
    if amount.kind != "money" or amount.unit is None:
        return None
    if amount.unit.islower() or amount.unit == CFA:
        return amount.unit
    if letter := LETTERED.search(text, amount.start, amount.number):
        return letter["letter"]
    return USUAL.get(amount.unit) if USUAL_NAME.search(text, amount.start, amount.end) else None


def _only(countries: Iterable[str | None], name: str) -> str | None:
    codes = {code for country in set(countries) if country for code in _currencies(country).get(name, ())}
    return codes.pop() if len(codes) == 1 else None


@cache
def _currencies(country: str) -> dict[str, list[str]]:
    """The codes of a country's currencies in use by the last word of their names ("peso")."""
    from babel.numbers import get_currency_name, get_territory_currencies

    codes: dict[str, list[str]] = {}
    for code in get_territory_currencies(country):
        word = last_word(get_currency_name(code, locale="en"))
        others = ["crown"] if word in ("koruna", "krona", "krone") else [CFA] if code in ("XAF", "XOF") else []
        for each in (word, *others):
            codes.setdefault(each, []).append(code)
    return codes
