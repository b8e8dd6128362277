"""Compiles ``lexicons/unit_symbols.tsv``, the symbols of physical units with their full names, from pint's registry.

``pip install pint``, then ``python scripts/unit_symbols.py > pipeline/onrecord/lexicons/unit_symbols.tsv``.  Which symbols
stand in news is our own choice; what they mean is pint's.
"""

from __future__ import annotations

import pint

# Symbols by the prefixes that are met with them; single letters that are more often something else are left out.
SYMBOLS = {
    "m": ("", "k", "c", "m", "µ", "n"), "g": ("", "k", "m", "µ", "n"), "W": ("", "m", "k", "M", "G", "T"), "Wh": ("k", "M", "G", "T"),
    "V": ("", "m", "k", "M"), "A": ("m", "k"), "Ah": ("m",), "eV": ("", "k", "M", "G", "T"), "J": ("m", "k", "M", "G", "T"),
    "cal": ("k",), "Hz": ("", "k", "M", "G", "T"), "Pa": ("h", "k", "M", "G"), "bar": ("m",), "N": ("k",), "Bq": ("", "k", "M", "G", "T"),
    "Sv": ("m", "µ"), "Gy": ("", "m"), "T": ("m", "n"), "mol": ("", "m", "µ"), "s": ("m", "µ", "n"), "l": ("d", "m", "c"), "L": ("d", "m", "µ"),
    "B": ("k", "M", "G", "T", "P"), "bit": ("k", "M", "G"), "VA": ("k", "M"), "pc": ("k", "M"), "Btu": ("",), "ly": ("",),
    "ha": ("",), "mi": ("",), "oz": ("",), "lb": ("",), "hp": ("",), "dB": ("",), "lx": ("",), "kt": ("",),
}  # fmt: skip
# The contract's spelling.
SPELLING = {
    "meter": "metre", "liter": "litre", "light_year": "light-year", "_": " ", "electron volt": "electronvolt", "british": "British",
}  # fmt: skip


def name_of(registry: pint.UnitRegistry, symbol: str) -> str:
    """The full name of a symbol, in the singular."""
    # pint writes watt hours as two units.
    base, hour = (symbol[:-1], " hour") if symbol.endswith(("Wh", "Ah")) else (symbol, "")
    name = str(registry.parse_units(base))
    for theirs, ours in SPELLING.items():
        name = name.replace(theirs, ours)
    return name + hour


def main() -> None:
    registry = pint.UnitRegistry()
    forms: dict[str, list[str]] = {}
    for symbol, prefixes in SYMBOLS.items():
        for written in (prefix + symbol for prefix in prefixes):
            forms.setdefault(name_of(registry, written), []).extend(dict.fromkeys((written, written.replace("µ", "μ"))))
    print(
        f"# Symbols of physical units, compiled by scripts/unit_symbols.py from pint {pint.__version__}: name, symbols."
    )
    for name, symbols in forms.items():
        print(name, "|".join(symbols), sep="\t")


if __name__ == "__main__":
    main()
