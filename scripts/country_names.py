"""Writes lexicons/country_names.tsv from pycountry (ISO 3166-1) and Babel (CLDR): python scripts/country_names.py

To be run after a new edition of ISO 3166; both libraries are installed with what the tests need.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pycountry
from babel import Locale

from onrecord.lexicons import FOLDER

HEADER = (
    "# ISO 3166-1: code, then the country's names in ISO 3166-1 and CLDR, separated by semicolons."
    "  Made by scripts/country_names.py.\n"
)


def names(country: Any, territory: str) -> Iterator[str]:
    """The names in the order of words of a newspaper: no “Korea, Republic of”, no brackets."""
    given = [country.name, getattr(country, "official_name", ""), getattr(country, "common_name", ""), territory]
    for name in given:
        name = re.sub(r"\s+SAR China$", "", name.replace("’", "'")).replace(" - ", "-")
        name, _, inside = name.partition(" (")
        head, comma, rest = name.partition(", ")
        if comma and " and " not in rest:
            name = f"{rest} {head}"
        for form in (name, inside.rstrip(")")):
            form = re.sub(r"^[Tt]he ", "", form).replace(" & ", " and ").strip()
            if form and ")" not in form and not form.endswith(" part") and not form.startswith("Province of"):
                yield form


def main() -> None:
    territories = Locale("en").territories
    rows = [
        f"{country.alpha_2}\t{'; '.join(dict.fromkeys(names(country, territories.get(country.alpha_2, ''))))}\n"
        for country in sorted(pycountry.countries, key=lambda country: country.alpha_2)
    ]
    (FOLDER / "country_names.tsv").write_text(HEADER + "".join(rows), encoding="utf-8")
    print(f"{len(rows)} countries")


if __name__ == "__main__":
    main()
