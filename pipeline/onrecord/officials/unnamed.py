"""What a phrase says of somebody without a name: "a spokesman for the Harbour Agency", "the Norwegian minister of roads"."""

from __future__ import annotations

from ..layers import Record
from .designations import Reader
from .finding import facts
from .its import of_its
from .ranks import is_tie

# Nouns of roles.tsv that tell age or sex, or that somebody lives there, and no function.
NO_FUNCTIONS = frozenset(
    [
        "boy",
        "girl",
        "lady",
        "local",
        "man",
        "orphan",
        "schoolboy",
        "schoolgirl",
        "teenager",
        "toddler",
        "twin",
        "woman",
        "youngster",
    ]
)


def described(reader: Reader, start: int, end: int) -> Record | None:
    """Role, agency and country as the phrase in these code points says them, and whether it is of a public office (``official``); None
    where it names no function, as "the mother of a bank's owner"."""
    span = reader.doc.char_span(start, end, alignment_mode="expand")
    found = reader.starting_at(span.start, span.end) if span else None
    if span is None or found is None or found.plural or found.head is None:
        return None
    # Who is only numbered in a transcript presides over nothing: "SPEAKER 2".
    counted = found.head.word == "speaker" and span[-1].like_num
    if found.head.word in NO_FUNCTIONS or counted or is_tie(found.head.word):
        return None
    found = of_its(reader, found)
    return {**facts(reader, [found]), "official": found.public}
