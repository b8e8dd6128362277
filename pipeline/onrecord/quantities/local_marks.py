"""The countries that a text names, also by a city, by which marks of local currencies are told from other letters."""

from __future__ import annotations

from functools import cache, lru_cache

from ..countries import table
from ..lexicons import read_table
from ..text.phrases import Phrases


@cache
def cities() -> Phrases[str]:
    """Capitals and large cities, with the ISO 3166-1 code of their country."""
    return Phrases((city, code) for name in ("capitals.tsv", "cities.tsv") for city, code in read_table(name))


@lru_cache(maxsize=2)
def named_countries(text: str) -> frozenset[str]:
    """The ISO 3166-1 codes of the countries that a text names, or of which it names a city."""
    codes = {mention.code for mention in table.find(text, 0) if mention.code}
    return frozenset(codes | {code for _, _, code in cities().find(text)})
