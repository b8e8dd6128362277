"""Bodies that are called after what they run and the country for which they do: "Tourism Fiji", "Statistics South Africa"."""

from __future__ import annotations

from ..countries import table
from ..lexicons.vocabulary import words_of

# Lands with teams and bodies of their own that are no countries.
NATIONS = frozenset(["England", "Northern Ireland", "Scotland", "Wales"])


def is_run_for_country(name: str) -> bool:
    """Whether a body is a country's by its name.

    >>> is_run_for_country("Tourism Fiji"), is_run_for_country("Hockey India"), is_run_for_country("Tourism Board")
    (True, False, False)
    """
    field, _, country = name.partition(" ")
    return field.lower() in words_of("run for a country") and (table.lookup(country) is not None or country in NATIONS)
