"""Who serves the holder of an office, named behind both: "the press secretary to the governor, Ada Frost," is no governor."""

from __future__ import annotations

from dataclasses import replace

from ..text.names import gender, words
from ..text.noun_phrases import DETERMINERS, is_possessive
from .designation import Designation
from .designations import Reader
from .marked import Span
from .offices import HELPERS

# Who works for somebody in office and holds none: "the lawyer for the mayor".
PRIVATE = frozenset(["attorney", "counsel", "doctor", "lawyer", "physician", "solicitor"])


def serving(reader: Reader, found: Designation, name: Span, *, titled: bool = False) -> Designation:
    """The post of who serves the one in office, whose post was ``found``, before the ``name`` in these tokens; else ``found``.

    ``titled`` asks for capitals, as before a name without a comma: "Assistant to the Governor Ada Frost", but "an aide to
    the governor Ada Frost" worked for her, and "to Governor Ada Frost" always.  A lawyer without an article has a name,
    whomever he is for: "counsel for the plaintiff, Ada Frost,".
    """
    doc, determiner = reader.doc, found.start - 1
    if found.head is None or determiner < 2 or found.plural:
        return found
    if doc[determiner].lower_ not in DETERMINERS or doc[determiner - 1].lower_ not in ("to", "for"):
        return found
    server = reader.ending_at(determiner - 1, 0)
    if server is None or server.head is None or server.role is None or found.role is None or server.plural:
        return found
    private = server.head.word in PRIVATE
    if found.head.kind not in ("office", "civil") and not needs_name(reader, server):
        return found
    called = gender(words(doc[name[0] : name[1]].text))
    if called and server.head.gender and called != server.head.gender:
        return found  # "a spokesman for the mayor, Ada Frost": she is the mayor
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


def needs_name(reader: Reader, found: Designation) -> bool:
    """Whether a lawyer for somebody is named, since one is no more than that without an article: "counsel for the bank, Ada Frost,"."""
    doc, owner = reader.doc, found.start - 1
    if found.head is None or found.head.word not in PRIVATE or found.role is None or found.plural:
        return False
    parts = {token.lower_ for token in doc[found.role[0] : found.end + 1]}
    determined = owner >= 0 and (doc[owner].lower_ in DETERMINERS or is_possessive(doc[owner]))
    return not parts.isdisjoint(("for", "to")) and not determined
