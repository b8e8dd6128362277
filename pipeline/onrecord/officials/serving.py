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
    server = None if found.head is None or found.plural else _server(reader, found.start - 1)
    if server is None or server.head is None or server.role is None or found.role is None:
        return found
    if titled and not reader.doc[server.role[0]].text[:1].isupper() or not _may_serve(reader, server, found, name):
        return found
    return replace(
        server,
        end=found.end,
        role=(server.role[0], found.role[1]),
        agency=server.agency or found.agency,
        country=server.country or found.country,
        country_at=server.country_at or found.country_at,
        public=server.head.word not in PRIVATE,
    )


def _server(reader: Reader, determiner: int) -> Designation | None:
    """Who is for or to the one whose article is this token: "an aide" of "an aide to the mayor"."""
    doc = reader.doc
    if determiner < 2 or doc[determiner].lower_ not in DETERMINERS or doc[determiner - 1].lower_ not in ("to", "for"):
        return None
    server = reader.ending_at(determiner - 1, 0)
    return None if server is None or server.plural else server


def _may_serve(reader: Reader, server: Designation, found: Designation, name: Span) -> bool:
    """Whether the name is that of who serves: "a spokesman for the mayor, Ada Frost" names the mayor."""
    assert server.head is not None and found.head is not None
    if found.head.kind not in ("office", "civil"):
        return needs_name(reader, server)
    called = gender(words(reader.doc[name[0] : name[1]].text))
    agrees = None in (called, server.head.gender) or called == server.head.gender
    return agrees and (
        server.head.word in PRIVATE | HELPERS or server.head.word.endswith(("secretary", "chief of staff"))
    )


def needs_name(reader: Reader, found: Designation) -> bool:
    """Whether a lawyer for somebody is named, since one is no more than that without an article: "counsel for the bank, Ada Frost,"."""
    doc, owner = reader.doc, found.start - 1
    if found.head is None or found.head.word not in PRIVATE or found.role is None or found.plural:
        return False
    parts = {token.lower_ for token in doc[found.role[0] : found.end + 1]}
    determined = owner >= 0 and (doc[owner].lower_ in DETERMINERS or is_possessive(doc[owner]))
    return not parts.isdisjoint(("for", "to")) and not determined
