"""The records in words, for people: the same in the table, the page and the spreadsheet."""

from __future__ import annotations

import re

from ..certainty import OPEN_SOURCE
from ..document import Claim, Document, Quantity, Speaker

SMALL = 0.01  # from here on four places are enough; chosen, not measured
LONG = 14  # signs of a number that only arithmetic can have made: a third has 18; chosen, not measured
_BOUNDS = {"=": "", "~": "about ", "<": "under ", ">": "over ", "<=": "at most ", ">=": "at least ", "<~": "nearly "}
# "EUR", not "euro"
_CURRENCY = re.compile("[A-Z]{3}")


def position(*, role: str | None, agency: str | None, country: str | None) -> str:
    """What somebody is: ``spokeswoman, Foreign Ministry (CN)``; empty where the article does not say."""
    what = ", ".join(filter(None, (role, agency)))
    return f"{what} ({country})" if what and country else what or country or ""


def position_of(speaker: Speaker) -> str:
    return position(role=speaker.role, agency=speaker.agency, country=speaker.country)


def number(value: int | float) -> str:
    """With commas between thousands: ``3,860,000,000``, ``2.84``; what has no end is rounded, two-thirds to ``0.6667``."""
    if abs(value) < 1e15 and value == int(value):
        return f"{int(value):,}"
    return f"{round(value, 4) if len(repr(value)) > LONG and abs(value) >= SMALL else value:,}"


def amount(quantity: Quantity) -> str:
    """What a quantity says: ``about 3,860,000,000 mask``, ``CNY 10,200,000,000``, ``5.3 percent``, ``1 to 2 litre per day``."""
    value = number(quantity.value) + (f" to {number(quantity.high)}" if quantity.high is not None else "")
    unit = quantity.unit or ""
    counted = f"{unit} {value}" if _CURRENCY.fullmatch(unit) else f"{value} {unit}".strip()
    return _BOUNDS[quantity.bound] + counted + (f" per {quantity.per}" if quantity.per else "")


def manner(document: Document, claim: Claim) -> str:
    """How a claim is made: ``indirect · denied · negated · 97% sure``."""
    parts = [claim.kind, document.slice(claim.cue)]
    if claim.negated:
        parts.append("negated")
    parts.append(certainty(claim.confidence, claim.speaker))
    return " · ".join(filter(None, parts))


def certainty(confidence: float | None, speaker: object) -> str:
    """How sure a claim is: ``97% sure``; where it was left open whose words they are, that, as the number says no more."""
    if confidence is None:
        return ""
    return "speaker left open" if speaker is None and confidence <= OPEN_SOURCE else f"{confidence:.0%} sure"


def speakers_by_id(document: Document) -> dict[str, Speaker]:
    return {speaker.id: speaker for speaker in document.speakers}


def who(claim: Claim, speakers: dict[str, Speaker]) -> str:
    """The speaker's name; where the text does not say for sure, those whom it may be."""
    if claim.speaker is not None:
        return speakers[claim.speaker].name
    if claim.candidates:
        return " or ".join(speakers[id].name for id in claim.candidates) + "?"
    return "not stated"
