"""From the search form to a query of the store, and back into an address."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args
from urllib.parse import urlencode

from ..countries import table as countries
from ..document import Kind
from ..errors import OnrecordError
from ..store.records import DECIDED, State
from ..store.search import Query

WORDS = ("words", "speaker", "agency", "country", "since", "until", "quantity")
STATES: dict[str, tuple[str, tuple[State, ...]]] = {
    "": ("all but rejected", Query().states),
    "waiting": ("to decide", ("open", "skipped")),
    "right": ("accepted or corrected", tuple(state for state in DECIDED if state != "rejected")),
    "rejected": ("rejected", ("rejected",)),
}
KINDS = get_args(Kind)


def read(form: Mapping[str, str]) -> Query:
    """What the form asks for.  Raises OnrecordError where a field has a value that it cannot have."""
    texts = {name: form.get(name, "").strip() for name in WORDS}
    kind, states, party = form.get("kind", ""), form.get("states", ""), form.get("party", "")
    if kind and kind not in KINDS:
        raise OnrecordError(f"no kind “{kind}”; there are: {', '.join(KINDS)}")
    if states not in STATES:
        raise OnrecordError(f"no state “{states}”; there are: {', '.join(filter(None, STATES))}")
    if party and not is_number(party):
        raise OnrecordError(f"no speaker “{party}”; a number is asked for")
    return Query(
        words=texts["words"],
        speaker=texts["speaker"],
        agency=texts["agency"],
        country=_country(texts["country"]),
        since=texts["since"],
        until=texts["until"],
        quantity=texts["quantity"],
        kind=next((known for known in KINDS if known == kind), None),
        states=STATES[states][1],
        party=int(party) if party else None,
        order="date" if party else "added",
    )


def is_number(written: str) -> bool:
    """Whether these are the digits of a number that the store can have given."""
    return written.isascii() and written.isdecimal() and len(written) < 19


def _country(written: str) -> str:
    """The code of a country, from its name or its code."""
    name = written.removeprefix("the ")
    known = next(filter(None, map(countries.lookup, (name, name.title(), name.upper()))), None)
    if known and known.code:
        return known.code
    if not written or (len(written) == 2 and written.isascii() and written.isalpha()):
        return written.upper()
    raise OnrecordError(f"no country “{written}”; write its name or its code, for instance China or CN")


def to_address(path: str, form: Mapping[str, str], **more: str | None) -> str:
    """``path`` with what the form says, and more."""
    fields = {name: value for name, value in {**form, **more}.items() if value}
    return f"{path}?{urlencode(fields)}" if fields else path
