"""Where a bare "$" is not the dollar of the United States: the text writes "US$" for that, or says in what its sums are.

A dateline does not say it: news agencies write of American dollars from everywhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..text import late_re as re
from .amount import Amount
from .money import WHOSE

DOLLAR = "dollar"
# "$", not "US$", "C$"
BARE = re.compile(r"(?<![A-Za-z.])\$\s?$")
# "US$", "USD ", not "$", "AUS$"
OF_THE_US = re.compile(r"\bU\.?S\.?\s?\$\s?$|\bUSD\s?\$?\s?$")
# " US", " U.S.", not " million"
US_BEHIND = re.compile(r"\s\(?U\.?S\b")
# " (US$30", " (about US$30", not " and US$30", " ($30"
RESTATED = re.compile(r"\s?[(\[](?:about\s|around\s|or\s|some\s)?(?:U\.?S\.?\s?\$|USD)")
# "figures in Canadian dollars", "amounts are in Cdn funds", "Prices are quoted in New Zealand dollars", not "figures in the report", "paid in Canadian dollars", "sums in Canadian papers"
DECLARED = re.compile(
    r"\b(?i:amounts|currency|figures|funds|prices|sums|values)\s(?:(?:are|cited|given|is|listed|quoted|reported|shown|stated)\s){0,2}in\s"
    rf"(?P<whose>{'|'.join(map(re.escape, WHOSE))})\s(?:currency|dollars|funds)\b"
)
# Where "$" is written for the American dollar, and the own one has a letter: "L$", "N$", "ZW$".
LETTERED = frozenset(["LR", "NA", "ZW"])


def declared(text: str) -> str | None:
    """The currency in which a text says that its sums are, if it says so.

    >>> declared("All figures in Canadian dollars."), declared("She was paid in Canadian dollars.")
    ('CAD', None)
    """
    said = DECLARED.search(text)
    return WHOSE[said["whose"]] if said else None


def bare_dollars(text: str, amounts: Sequence[Amount], stated: str | None) -> list[int]:
    """The places of the amounts with a bare "$" where that is not the American one, or where the text has ``stated`` whose it is.

    A number that the text also has with "US$" is the same sum: "US$40m for two boats … the $40m".
    """
    dollars = [(i, amount) for i, amount in enumerate(amounts) if amount.kind == "money" and amount.unit == "USD"]
    bare = {i for i, amount in dollars if BARE.search(text[max(0, amount.start - 2) : amount.number])}
    bare -= {i for i, amount in dollars if US_BEHIND.search(text, amount.number, amount.end)}
    of_us = {amount.value for _, amount in dollars if OF_THE_US.search(text[max(0, amount.number - 8) : amount.number])}
    if not of_us and stated is None:
        return []
    return [i for i in sorted(bare) if amounts[i].value not in of_us]


def the_only(countries: Sequence[str | None]) -> str | None:
    """The country whose dollars a bare "$" may mean, of those named: the only one, where that is not the United States.

    >>> the_only(["CA", None, "CA"]), the_only(["CA", "US"]), the_only(["LR"])
    ('CA', None, None)
    """
    codes = {code for code in countries if code}
    return codes.pop() if len(codes) == 1 and not codes & {"US", *LETTERED} else None


def is_restated(text: str, amount: Amount) -> bool:
    """Whether American dollars stand in brackets behind an amount: "$40 million (US$30 million)"."""
    return RESTATED.match(text, amount.end) is not None
