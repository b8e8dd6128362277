"""The nouns that an article puts beside a body's name: "the football club SV Nordhafen", "Corvane, a chip maker"."""

from __future__ import annotations

from spacy.tokens import Doc

from ..lexicons.vocabulary import bodies, businesses
from ..text.noun_phrases import DETERMINERS, NOMINAL

# How far an apposition reaches, in tokens; chosen, not measured.
REACH = 10
# What ends the first noun phrase of an apposition.
CLOSERS = frozenset(
    [",", ".", ";", ":", ")", "—", "–", "--", "(", "of", "for", "in", "at", "that", "which", "with", "and"]
)


def _is_kind(noun: str) -> bool:
    return bodies().get(noun) == "private" and noun not in businesses()


def nouns_beside(doc: Doc, start: int, end: int) -> set[str]:
    """The nouns for a body, in lower case, that stand right before or in apposition behind the name in tokens ``start..end``."""
    found = set()
    if start and doc[start - 1].lower_ == "the" and end < len(doc) and _is_kind(doc[end].lower_):
        found.add(doc[end].lower_)  # "the Clean Creek campaign"; "the Corvane factory" is only its own
    if start and doc[start - 1].lower_ in bodies() and not doc[start].is_sent_start:
        found.add(doc[start - 1].lower_)
    if end + 1 < len(doc) and doc[end].text == ",":
        first = end + 1
        last = next((i for i in range(first, min(first + REACH, len(doc))) if doc[i].lower_ in CLOSERS), first)
        phrase = doc[first:last]
        starts = doc[first].lower_ in DETERMINERS or any(token.tag_ == "POS" for token in phrase)
        nominal = all(t.tag_ in NOMINAL or t.lower_ in DETERMINERS for t in phrase)
        if len(phrase) > 1 and starts and nominal and phrase[-1].lower_ in bodies():
            found.add(phrase[-1].lower_)
    return found
