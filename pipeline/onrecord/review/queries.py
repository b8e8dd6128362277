"""From the search form to a query of the store, and back into an address."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypedDict, TypeVar, get_args
from urllib.parse import urlencode

from ..countries.typed import code_of
from ..errors import OnrecordError
from ..store.queue import Filter
from ..store.records import DECIDED
from ..store.records import STATES as STATES_ALL
from ..store.search import Query
from ..terms import Act, Kind, SpeakerKind, State
from ..text.visible import clipped

WORDS = ("words", "speaker", "agency", "country", "since", "until", "quantity")
STATES: dict[str, tuple[str, tuple[State, ...]]] = {
    "": ("all but rejected", Query().states),
    "waiting": ("to decide", ("open", "skipped")),
    "right": ("accepted or corrected", tuple(state for state in DECIDED if state != "rejected")),
    "rejected": ("rejected", ("rejected",)),
}
KINDS = get_args(Kind)
ACTS = get_args(Act)
SPEAKER_KINDS: tuple[SpeakerKind, ...] = get_args(SpeakerKind)


def read(form: Mapping[str, str]) -> Query:
    """What the form asks for.  Raises OnrecordError where a field has a value that it cannot have."""
    texts = {name: form.get(name, "").strip() for name in WORDS}
    states, party = form.get("states", ""), form.get("party", "")
    if states not in STATES:
        raise OnrecordError(f"no state “{states}”; there are: {', '.join(filter(None, STATES))}")
    if party and not is_number(party):
        raise OnrecordError(f"no speaker “{party}”; a number is asked for")
    return Query(
        words=texts["words"],
        speaker=texts["speaker"],
        agency=texts["agency"],
        country=code_of(texts["country"]),
        since=texts["since"],
        until=texts["until"],
        quantity=texts["quantity"],
        kind=_one_of(KINDS, "kind", form),
        act=_one_of(ACTS, "act", form),
        states=STATES[states][1],
        party=int(party) if party else None,
        order="date" if party else "added",
    )


# What the table of speakers is narrowed by beside the claims, as the address calls it.
SPEAKER_FACETS = {"kind": "is", "role": "role", "agency": "of", "review": "review"}


class Narrowed(TypedDict):
    """Which speakers the table shall have, and in which order: as ``parties.quoted`` takes it."""

    kind: SpeakerKind | None
    role: str
    agency: str
    review: str
    sort: str


def read_narrowed(form: Mapping[str, str]) -> Narrowed:
    """Which speakers the table shall have.  Raises OnrecordError for a kind that there is not."""
    role, agency, review = (form.get(SPEAKER_FACETS[name], "") for name in ("role", "agency", "review"))
    kind, sort = _one_of(SPEAKER_KINDS, "is", form), form.get("sort", "")
    return {"kind": kind, "role": role, "agency": agency, "review": review, "sort": sort}


QUEUED: tuple[State | Literal["any"], ...] = ("any", *STATES_ALL)
FILTERS = ("state", "kind", "act", "below", "speaker", "since", "until", "reviewer", "disputed")


def read_filter(form: Mapping[str, str]) -> Filter:
    """Which claims the queue shall have.  Raises OnrecordError where a field has a value that it cannot have."""
    below = form.get("below", "").strip().removesuffix("%")
    if below and not (below.isascii() and below.isdecimal() and int(below[:4]) <= 100):
        raise OnrecordError(f"“{clipped(below, 20)}” is no confidence; write a whole number from 0 to 100")
    state = _one_of(QUEUED, "state", form)
    reviewer, disputed = form.get("reviewer", "").strip(), bool(form.get("disputed"))
    # What somebody decided, or what reviewers differ on, is hardly to decide any more.
    if state is None:
        states = STATES_ALL if reviewer or disputed else Filter().states
    else:
        states = STATES_ALL if state == "any" else (state,)
    return Filter(
        states=states,
        kind=_one_of(KINDS, "kind", form),
        act=_one_of(ACTS, "act", form),
        below=int(below) / 100 if below else None,
        speaker=form.get("speaker", "").strip(),
        since=form.get("since", "").strip(),
        until=form.get("until", "").strip(),
        reviewer=reviewer,
        disputed=disputed,
    )


T = TypeVar("T", bound=str)


def _one_of(known: tuple[T, ...], name: str, form: Mapping[str, str]) -> T | None:
    asked = form.get(name, "")
    if asked and asked not in known:
        raise OnrecordError(f"no {name} “{clipped(asked, 50)}”; there are: {', '.join(known)}")
    return next((one for one in known if one == asked), None)


def is_number(written: str) -> bool:
    """Whether these are the digits of a number that the store can have given."""
    return written.isascii() and written.isdecimal() and len(written) < 19


def to_address(path: str, form: Mapping[str, str], **more: str | None) -> str:
    """``path`` with what the form says, and more."""
    fields = {name: value for name, value in {**form, **more}.items() if value}
    return f"{path}?{urlencode(fields)}" if fields else path
