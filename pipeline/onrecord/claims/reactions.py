"""What people said, collected: a paragraph that is nothing but who somebody is, a colon and a quotation.

“• Ada Frost, 34, a nurse: “…””, “**The guild’s chair, Bo Li, by e-mail:** “…””, “A student, 19, who would not be named: “…””.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from spacy.tokens import Doc, Span

from .. import layers
from ..lexicons import read_words
from ..lexicons.vocabulary import bodies, roles, words_of
from ..text import late_re as re
from ..text.intervals import Intervals
from ..text.noun_phrases import FINITE, SUBORDINATING
from ..text.pieces import Piece, trimmed
from .bounds import is_title
from .candidate import Candidate
from .datelines import is_place
from .sentences import FULL_STOPS
from .subject_phrases import IN_PHRASE

# On the scale of the rates of cues, as a quotation's that is signed (claims/signed.py); chosen, not measured.
REACTION_RATE = 0.97
# Who may say something by name, and the tags of what a clause within a label begins with.
WHO = ("PERSON", "ORGANIZATION")
OPENING_A_CLAUSE = SUBORDINATING | {"IN"}
# What only goes on with a phrase: "A Ministry of Roads spokesman said" has a verb of its own.
WITHIN = words_of("small word in a body") | {"by", "from", "with"}
# The bullet or number of a list, what markdown or a page sets in bold or italics, the colon, and a mark behind it.
# "• Ada Frost, nurse: “", "**Ada Frost (34):** “", "1. *Ada Frost*: “", not "She said more", "He said it: now"
LABELLED = re.compile(
    r"(?:(?:[-–—•·▪*]|\d{1,2}[.)])[ \t]+)?(?P<set_off>\*{1,3}|_{1,2})?(?P<label>[^\W_][^\n:;“”\"«»*_]{1,140}?)[ \t]*"
    r"(?:(?P=set_off):|:(?P=set_off)|:)[ \t]+(?=[“\"‘«'])"
)
# What stands behind who it is: an age, a town or a post in brackets or behind a dash, how or where it was said, and on what.
# " (34)", " [nurse]", " – nurse", ", to Radio Selby", " by e-mail", " on the ferry", ", laughing", ", wiping her hands", not ", of Selby", ", an economist at the bank"
BEHIND = re.compile(
    r"\s*[(\[].*|\s[–—/|-]\s.*|,\s(?:at|in|on|after|before|during|when|asked|speaking|writing|reacting|responding)\s.*|,?\s(?:to|by|via|on|about)\s.*|,\s[a-z]+ing(?:\s(?:and|at|with|over|through|his|her|their|the|a)\s.*)?$"
)
# "Ada Frost, 34", "A student who left", not ",", "("
FIRST = re.compile(r"[^,(\[–—/|]+?(?=\s+(?:who|whose|which|where|of|from|with|for|in|at|to|on|by)\s|\s*[,(\[–—/|]|$)")


def find_reactions(doc: Doc, paragraphs: Iterable[Piece], dialogue: Intervals[Piece]) -> Iterator[Candidate]:
    """A candidate for each such paragraph outside a ``dialogue``; reads the tags and the layer ``statements``."""
    text = layers.text_of(doc)
    outer = {s["outer"][0]: s["outer"][1] for s in layers.read(doc, "statements") if not s["depth"]}
    names = (name for name in layers.read(doc, "names") if name["label"] in WHO)
    named = {token.idx for name in names for token in layers.span_of(doc, name["start"], name["end"])}
    for start, end in paragraphs:
        match = LABELLED.match(text, start, end)
        if match is None or dialogue.touching(match.end(), match.end() + 1):
            continue
        pieces = list(_quotations(text, match.end(), end, outer))
        source = _somebody(doc, text, *match.span("label"), named)
        if pieces and source and _is_spoken(doc, text, pieces):
            yield Candidate(tuple(pieces), (), (source,), REACTION_RATE)


def _quotations(text: str, start: int, end: int, outer: dict[int, int]) -> Iterator[Piece]:
    """The quotations that fill ``text[start:end]``; none where other words stand there as well."""
    pieces: list[Piece] = []
    while start < end and start in outer:
        pieces.append((start, outer[start]))
        start, _ = trimmed(text, outer[start], end)
    yield from pieces if start >= end else ()


def _somebody(doc: Doc, text: str, start: int, end: int, named: Container[int]) -> Piece | None:
    """Who a label means, with what it says of them; None where it has a verb of its own, or means a place, a text or nobody."""
    first = FIRST.match(text, start, end)
    if first is None or first[0].lower() in read_words("no_turns.txt") or is_place(first[0]):
        return None
    words = layers.span_of(doc, *first.span())
    if any(word.tag_ not in IN_PHRASE for word in words) or _says(layers.span_of(doc, start, end)):
        return None
    *_, last = words
    # The guild's motto, and the Harrow slogan, are no speakers; behind her name the letters of a post may stand.
    who = last.nbor(-1) if last.text.isupper() and len(words) > 1 else last
    if not (last.lower_ in roles() or last.lower_ in bodies() or who.idx in named or last.idx in named):
        return None
    behind = BEHIND.search(text, first.end(), end)
    return start, behind.start() if behind else end


def _says(label: Span) -> bool:
    """Whether a label has a verb of its own, and not only one of a clause in it: “Ada Frost, mayor, says”, “…, who runs the inn”."""
    in_clause = False
    for word in label:
        opens = word.tag_ in OPENING_A_CLAUSE and word.lower_ not in WITHIN or word.lower_ == "asked"
        in_clause = word.tag_ != "," and (in_clause or opens)
        if word.tag_ in FINITE and not in_clause:
            return True
    return False


def _is_spoken(doc: Doc, text: str, pieces: list[Piece]) -> bool:
    """Whether quotations are what somebody says, and no titles of works: “Cold River”."""
    if is_title(doc, pieces):
        return False
    return any(
        text[: end - 1].endswith(FULL_STOPS) or any(t.tag_ in (*FINITE, "PRP") for t in layers.span_of(doc, start, end))
        for start, end in pieces
    )
