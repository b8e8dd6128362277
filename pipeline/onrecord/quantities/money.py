"""Currencies beside a number: symbols, ISO 4217 codes and names, from the tables of CLDR and our own list."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from functools import cache
from typing import NamedTuple

from ..countries.table import lookup
from ..lexicons import read_table
from ..text import late_re as re
from ..text.folding import folded
from ..text.nouns import singular
from .local_marks import named_countries

# Codes that are English words or other abbreviations: only directly before the digits; so is the rand's sign.
TIGHT = frozenset(
    {
        "ALL",
        "AMD",
        "BAM",
        "BOB",
        "CUP",
        "GEL",
        "MAD",
        "MOP",
        "PEN",
        "SOS",
        "TOP",
        "TRY",
        "WON",
        "STD",
        "R",
        "N",
        "P",
        "K",
        "D",
        "Bt",
        "CFP",
        "DH",
        "DHs",
        "sh",
        "Rb",
        "Rbs",
        "Yuan",
        "Zl",
    }
)
# Parts of a currency, each of which is a unit as well.
SUBUNITS = frozenset([
    "ban", "cent", "centavo", "centime", "fils", "grosz", "kobo", "kopeck", "ngwee", "paisa", "penny", "pesewa", "piastre", "satang", "sen",
    "stotinka", "thebe", "öre", "øre",
])  # fmt: skip
# The letters that a number alone may not follow: "R5" and "SR 520" are roads, "LD50" a dose, "PS 118" a school.
LETTERS = frozenset({"R", "N", "P", "K", "D"}) | frozenset(
    ["Ar", "Br", "DA", "DT", "FC", "JD", "LD", "LL", "MK", "MT", "Mt", "PS", "RO", "SR", "VT", "Vt"]
)
# Of letters that are money only where the country is named.
FOREIGN = frozenset(["Bs", "Bs.", "E", "FG", "Gs", "Gs.", "Hr", "KM", "Ks", "L", "M", "Q", "Rf"])
LETTERS |= FOREIGN
# Of these those that with a blank are clubs, parties and mountains, too ("Tam FC 3,500 fans"), but where the country is named.
ELSEWHERE = LETTERS - {"R", "N", "P", "K", "D", "JD"}
# Last words of currencies' names that alone are other words, or several currencies of which one is mostly meant.
NOT_ALONE = frozenset(
    [
        "colon",
        "dollar",
        "florin",
        "gold",
        "guarani",
        "mark",
        "pound",
        "real",
        "renminbi",
        "ruble",
        "rupee",
        "sol",
        "yuan",
    ]
)
# The countries of a mark that several have.
SHARED = {"BOB": ("BO", "VE"), "LRD": ("LR", "LY"), "PHP": ("BW", "PH"), "kwacha": ("MM", "MW", "PG", "ZM")}
# Other names that are written for one and the same.
SAME_NAME = (
    frozenset(["lira", "pound"]), frozenset(["rial", "riyal"]), frozenset(["rouble", "ruble"]), frozenset(["som", "soum", "sum"]),
    frozenset(["crown", "koruna", "krona", "krone"]),
)  # fmt: skip
MULTIPLES = {"k": 10**3, "K": 10**3, "T": 10**3, "M": 10**6, "MN": 10**6, "B": 10**9, "BN": 10**9}
SPACES = " \u00a0\u202f"
LONGEST_MARK = 7  # code points: the longest of currencies.tsv before a number has six, and a blank
# Whose dollars they are, said behind them.
WHOSE = {
    "Aust": "AUD", "Australian": "AUD", "Bds": "BBD", "Canadian": "CAD", "Cdn": "CAD", "CDN": "CAD", "EC": "XCD", "HK": "HKD", "Jamaican": "JMD",
    "New Zealand": "NZD", "NZ": "NZD", "Singapore": "SGD", "tala": "WST", "TT": "TTD", "U.S.": "USD", "US": "USD", "U.S": "USD",
}  # fmt: skip
# " US a day", " Canadian.", " (Canadian)", " CAD for", not " us a day", " US dollars", " Canadian goose"
SAID_BEHIND = re.compile(
    rf"\s(?P<open>\()?(?P<whose>{'|'.join(map(re.escape, WHOSE))}|[A-Z]{{3}}\b)(?(open)\)|(?=\s(?:an?|per|to|and|in|on|for|from|or|by|at|each|more|less|last|this|while|with)\b|\s?[.,;:)]|\s\(|\s*$))"
)
# "US$", not "$", "us$"
DOLLARS = re.compile(r"[A-Z]{2,}\$")
# " Swiss francs", "-yen", not "5"
NAME = re.compile(r"(?:[ \t\u00a0\u202f-]|[ ]?\n)?(?P<words>[^\W\d_](?:[\w.]|['’](?=anga))*(?:\s[^\W\d_][\w.]*){0,3})")
# " €", "%", not "-5", " a"
SIGN = re.compile(r"[ ]?(?P<sign>[^\w\s])(?!\.?\d)")


class Mark(NamedTuple):
    """A currency mark at ``text[start:end]``: its code, and what it multiplies by ("MUSD": a million)."""

    start: int
    end: int
    code: str
    factor: int


class _Tables(NamedTuple):
    before: dict[str, tuple[str, int]]
    codes: dict[str, tuple[str, int]]
    names: dict[str, str]


@cache
def _tables() -> _Tables:
    known = read_table("currency_names.tsv")
    full = {code: name.lower() for code, name, _ in known}
    for code, _, _ in read_table("currencies.tsv"):
        if len(code) == 3 and code.isupper():
            full.setdefault(code, code.lower())
    codes = {code: (code, 1) for code in full if code not in TIGHT}
    codes.update(
        {f"{multiple}{code}": (code, factor) for code in list(codes) for multiple, factor in MULTIPLES.items()}
    )
    return _Tables(
        _before(codes, full, {symbol: code for code, _, symbol in known if symbol != "-"}), codes, _names(full)
    )


def _listed(where: str) -> dict[str, str]:
    """The ways to write a currency in our own list, by where they stand: "before" or "after" a number."""
    rows = read_table("currencies.tsv")
    return {form: code for code, forms, place in rows if place == where for form in forms.split("|")}


def _names(full: dict[str, str]) -> dict[str, str]:
    """Names after a number, in the singular and plural: CLDR's, and the last word of each ("lempira"), which is the unit
    itself where several currencies are called so ("kwacha")."""
    names: dict[str, str] = {}
    alone: dict[str, set[str]] = defaultdict(set)
    last = {code: last_word(name) for code, name in full.items() if " " in name}
    for code, word in last.items():
        name = full[code]
        names.update({name: code, f"{name[:-1]}ies" if name.endswith("y") else f"{name}s": code})
        alone[word].add(code)
    for word in alone.keys() - NOT_ALONE:
        names[word] = names[f"{word}s"] = min(alone[word]) if len(alone[word]) == 1 else word
    listed = _listed("after")
    for code, word in last.items():
        # "Romanian lei": what the country's own plural is.
        country = full[code].rsplit(" ", 1)[0]
        names |= {f"{country} {form}": code for form, its in listed.items() if its in (code, word)}
    return names | listed


def last_word(name: str) -> str:
    """The last word of a currency's name in lower case, without accents."""
    letters = unicodedata.normalize("NFKD", name.split()[-1].lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _before(
    codes: dict[str, tuple[str, int]], full: dict[str, str], symbols: dict[str, str]
) -> dict[str, tuple[str, int]]:
    """Codes and symbols before a number."""
    single = {
        **{code: code for code in full},
        "R": "ZAR",
        "N": "NGN",
        "P": "PHP",
        "K": "kwacha",
        "D": "GMD",
        **symbols,
        **_listed("before"),
    }
    before = {**codes, **{form: (code, 1) for form, code in single.items()}}
    # "NZ $ 26 million", "AUD$5"
    before.update({f"{mark[:-1]} $": value for mark, value in list(before.items()) if DOLLARS.fullmatch(mark)})
    return before | {f"{code}$": (code, 1) for code, name in full.items() if last_word(name) in ("dollar", "peso")}


@cache
def called(code: str) -> str | None:
    """The last word of the name of a currency ("shilling" of KES); None where the code is none."""
    return next((last_word(name) for known, name, _ in read_table("currency_names.tsv") if known == code), None)


def currency_called(word: str) -> str | None:
    """The currency whose everyday name is a word in the singular, in lower case: its ISO 4217 code, or the name itself
    where several share it; None where there is none."""
    code = _tables().names.get(word)
    return None if code is None or word.endswith("s") or code in SUBUNITS else code


def is_named(text: str, code: str, factor: int = 1) -> bool:
    """Whether a text names the country of a currency, or another one whose mark is the same."""
    return not named_countries(text).isdisjoint(SHARED.get(code, (code[:2],)))


def _of_country(words: str) -> str | None:
    """The currency of a country that is named before its everyday name: "Kenya shillings", "Belarusian roubles", not "UK pound"
    shops."""
    *country, noun = words.split()
    name = singular(folded(noun))
    if not country or not noun.endswith(("s", "lira")) or name not in _everyday_names():
        return None
    of = lookup(" ".join(country).title()) or lookup(" ".join(country))
    codes = _codes().get(of.code, ()) if of and of.code else ()
    return next((code for code, called_so in codes if name in called_so), None)


@cache
def _everyday_names() -> frozenset[str]:
    return frozenset(name for codes in _codes().values() for _, names in codes for name in names)


@cache
def _codes() -> dict[str, list[tuple[str, frozenset[str]]]]:
    """The currencies of each country, whose code theirs begins with, and their everyday names."""
    codes: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for code, name, _ in read_table("currency_names.tsv"):
        names = {last_word(name)}
        codes[code[:2]].append((code, frozenset(names.union(*(same for same in SAME_NAME if names & same)))))
    return codes


def mark_before(text: str, start: int) -> Mark | None:
    """The currency mark directly before a number that starts at ``start``.

    >>> mark_before("about US$1.4bn", 9)
    Mark(start=6, end=9, code='USD', factor=1)
    """
    end = start - 1 if text[start - 1 : start] in SPACES and start else start
    table = _tables().before
    for begin in range(max(0, end - LONGEST_MARK), end):
        found = table.get(text[begin:end])
        if not found or begin and (text[begin - 1].isalnum() or text[begin - 1] in "_$£€¥"):
            continue
        if end == start or text[begin:end] not in TIGHT or is_named(text, *found):
            return Mark(begin, start, *found)
    return None


def said_behind(text: str, end: int) -> tuple[int, str] | None:
    """Whose dollars (or pesos) they are, of an amount with a bare "$" that ends at ``end``: the end of that, and the currency.

    >>> said_behind("for $500 Canadian.", 8), said_behind("for $500 CAD a day", 8), said_behind("a $500 Canadian goose", 6)
    ((17, 'CAD'), (12, 'CAD'), None)
    """
    match = SAID_BEHIND.match(text, end)
    if match is None:
        return None
    code = WHOSE.get(match["whose"]) or called(match["whose"]) in ("dollar", "peso") and match["whose"]
    return (match.end(), code) if code else None


def mark_after(text: str, end: int) -> Mark | None:
    """The currency mark directly after a number that ends at ``end``.

    >>> mark_after("10.5 million Australian dollars.", 12)
    Mark(start=12, end=31, code='AUD', factor=1)
    """
    tables = _tables()
    if match := NAME.match(text, end):
        # "two words", not " "
        ends = [found.end() for found in re.finditer(r"\S+", match["words"])]
        for length in reversed(ends):
            for words in dict.fromkeys((match["words"][:length], match["words"][:length].rstrip("."))):
                found = tables.codes.get(words) or (tables.names.get(folded(words)) or _of_country(words), 1)
                if found[0]:
                    return Mark(end, match.start("words") + len(words), found[0], found[1])
        return None
    sign = SIGN.match(text, end)
    if sign and not sign["sign"].isascii() or sign and sign["sign"] == "$":
        found = tables.before.get(sign["sign"]) or (tables.names.get(sign["sign"]), 1)
        if found[0]:
            return Mark(end, sign.end(), found[0], found[1])
    return None
