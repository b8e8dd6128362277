"""Quotations: the words between quotation marks, with their nesting, paragraph after paragraph."""

from __future__ import annotations

from spacy.tokens import Doc

from .. import layers
from ..layers import Record
from ..lexicons.vocabulary import words_of
from ..text import late_re as re
from ..text.paragraphs import paragraphs
from ..text.quotes import find_quotations

# What stands around a nickname in the middle of a name, but for brackets, which quote nobody.
MARKS = frozenset("“”\"«»‘’'")

# What leads to a name that somebody goes by.
# "is known only as ", "gave her name as ", "who goes by the name ", "nicknamed ", not "known for ", "they called "
NAMING = re.compile(
    r"\b(?:(?:known|identified)(?: \w+ly)?(?: \w+)? (?:as|by)|(?:gave|giving) (?:his|her|its|their) name(?: only)? as|(?:go|goes|going|went) by(?: the name)?(?: of)?|nicknamed)(?: the)? $"
)
# What a name in marks stands behind, and before: "The maker, “northwind”, said".
# "The maker, ", "His old label, ", "A user called ", not "The maker: ", "Frost, "
APPOSED = re.compile(
    r"(?:^|[.!?:][”\"’]?\s|\n)(?:The|His|Her|Its|Their|Our|An?)(?: [a-z][\w’'-]*){0,3} (?P<noun>[a-z][\w’'-]*)(?:,| called| named) $"
)
# ", said", " says it", ", told", not ", Frost"
SAYING = re.compile(r",? (?:\w+ly )?(?P<verb>[a-z]+)\b")
# "northwind", "blue harbour,", not "no", "?!"
NAME = re.compile(r"\b(?!(?:no|never|yes|maybe)\b)[\w’'&.-]+(?: [\w’'&.-]+){0,2}(?<![.?!]),?")
# How far before a quotation what leads to it is looked for, in code points; chosen, not measured.
BEFORE = 80


def find_statements(doc: Doc) -> list[Record]:
    """One record for each quotation: {start, end, label, outer, depth, continues}, in text order; none within a person's name,
    "Ben “Buck” Frost", where the layer ``names`` is written."""
    text = layers.text_of(doc)
    nicknames = {
        offset
        for name in layers.read(doc, "names")
        if name["label"] == "PERSON" and not MARKS.isdisjoint(text[name["start"] : name["end"]])
        for offset in range(name["start"], name["end"])
    }
    quotations = find_quotations(text, paragraphs(text, layers.body_start(doc)))
    kept = [
        i for i, q in enumerate(quotations) if not ({q.outer[0], q.outer[1] - 1} <= nicknames or _names(text, *q.outer))
    ]
    numbers = {old: new for new, old in enumerate(kept)}
    return [
        {
            "start": q.start,
            "end": q.end,
            "label": "STATEMENT",
            "outer": list(q.outer),
            "depth": q.depth,
            "continues": None if q.continues is None else numbers.get(q.continues),
        }
        for q in (quotations[i] for i in kept)
    ]


def _names(text: str, start: int, end: int) -> bool:
    """Whether words in marks are what somebody is called: known only as “ghostpipe”; the maker, “northwind”, said; not the answer,
    “never”, said it all."""
    if not NAME.fullmatch(text, start + 1, end - 1):
        return False
    low = max(0, start - BEFORE)
    apposed, behind = APPOSED.search(text, low, start), SAYING.match(text, end)
    if apposed is None or behind is None:
        return NAMING.search(text, low, start) is not None
    is_name = apposed["noun"] not in words_of("what is said", "what somebody has to say", "said")
    return is_name and behind["verb"] in words_of("said")
