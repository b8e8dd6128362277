"""Writes ``lexicons/currency_names.tsv``: the currencies in use and those of our own list, their English names and symbols, from Babel's copy of CLDR.

They are in a file because reading Babel's locale costs every start a twentieth of a second.  ``pip install Babel==2.18.0``
"""

from __future__ import annotations

from pathlib import Path

from babel import Locale
from babel.core import get_global

from onrecord.lexicons import read_table

FILE = Path(__file__).parent.parent / "pipeline" / "onrecord" / "lexicons" / "currency_names.tsv"
HEAD = """\
# The currencies that some country uses today or that currencies.tsv names, by scripts/currency_names.py from Unicode CLDR as Babel has it:
# ISO 4217 code, English name in the singular, symbol in English texts (- for none)
"""


def rows() -> list[str]:
    english = Locale("en")
    countries = get_global("territory_currencies").values()
    codes = {code for currencies in countries for code, _, until, tender in currencies if until is None and tender}
    codes |= {code for code, _, _ in read_table("currencies.tsv") if code in english.currencies}
    return [f"{code}\t{english.currencies[code]}\t{english.currency_symbols.get(code, '-')}" for code in sorted(codes)]


if __name__ == "__main__":
    FILE.write_text(HEAD + "\n".join(rows()) + "\n", encoding="utf-8")
