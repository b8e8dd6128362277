"""Who serves the holder of an office, named behind both: "the press secretary to the governor, Ada Frost," is no governor."""

from __future__ import annotations

from dataclasses import replace

from ..text.noun_phrases import DETERMINERS
from .designation import Designation
from .designations import Reader
from .offices import HELPERS

# Who works for somebody in office and holds none: "the lawyer for the mayor".
PRIVATE = frozenset(["attorney", "counsel", "doctor", "lawyer", "physician", "solicitor"])


def serving(reader: Reader, found: Designation, *, titled: bool = False) -> Designation:
    """The post of who serves the one in office, whose post was ``found``; else ``found``.

    ``titled`` asks for capitals, as before a name without a comma: "Assistant to the Governor Ada Frost", but "an aide to
    the governor Ada Frost" worked for her, and "to Governor Ada Frost" always.
    """
    doc, determiner = reader.doc, found.start - 1
    if found.head is None or found.head.kind not in ("office", "civil") or determiner < 2 or found.plural:
        return found
    if doc[determiner].lower_ not in DETERMINERS or doc[determiner - 1].lower_ not in ("to", "for"):
        return found
    server = reader.ending_at(determiner - 1, 0)
    if server is None or server.head is None or server.role is None or found.role is None or server.plural:
        return found
    private = server.head.word in PRIVATE
    if not (private or server.head.word in HELPERS or server.head.word.endswith(("secretary", "chief of staff"))):
        return found
    if titled and not doc[server.role[0]].text[:1].isupper():
        return found
    return replace(
        server,
        end=found.end,
        role=(server.role[0], found.role[1]),
        agency=server.agency or found.agency,
        country=server.country or found.country,
        country_at=server.country_at or found.country_at,
        public=not private,
    )
