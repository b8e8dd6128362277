"""What other people's labels mean here: a role of an attribution, or a kind of name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..errors import OnrecordError
from .tagsets import NAMES, ROLES

# CoNLL-2003's own, OntoNotes', and the contract's.  Nationalities, events and works are MISC in CoNLL-2003.
MEANINGS: Mapping[str, str] = {
    **{role: role for role in ROLES},
    **dict.fromkeys(["per", "person", "people", "official"], "PER"),
    **dict.fromkeys(["org", "organization", "organisation", "agency"], "ORG"),
    **dict.fromkeys(["loc", "location", "place", "gpe", "fac", "country"], "LOC"),
    **dict.fromkeys(["misc", "norp", "event", "product", "work_of_art", "law", "language"], "MISC"),
}


class Labels:
    """The meanings of labels, with a user's own: ``["SPEAKER=source", "CITY=LOC"]``.

    Raises OnrecordError where one of these is not of that form.
    """

    def __init__(self, own: Iterable[str] = ()) -> None:
        self._meanings = dict(MEANINGS)
        for pair in own:
            label, equals, meaning = pair.partition("=")
            if not label or not equals or meaning not in (*ROLES, *NAMES):
                raise OnrecordError(
                    f"{pair!r} does not say what a label means; give LABEL=MEANING, the meaning one of "
                    f"{', '.join((*ROLES, *NAMES))}"
                )
            self._meanings[label.casefold()] = meaning

    def role(self, label: str) -> str | None:
        """The role of an attribution that a label means, upper and lower case alike."""
        meaning = self._meanings.get(label.casefold())
        return meaning if meaning in ROLES else None

    def name(self, label: str) -> str | None:
        """The kind of name that a label means."""
        meaning = self._meanings.get(label.casefold())
        return meaning if meaning in NAMES else None
