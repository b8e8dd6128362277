"""Who is tried: of whom an article says that he was charged, that he denies murder, or that there is a case against him."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from .. import layers
from ..text import late_re as re
from ..text.noun_phrases import FINITE
from .agreement import JUDGING
from .referents import Place

# What is said of who is tried, behind the name, and before it.
# "was jailed", "has been charged", "pleaded not guilty", "denies murder", not "was told", "denies that"
TRIED = re.compile(
    r"\b(?:was|is|were|been|being|be) (?:[a-z]+ly )?(?:accused|acquitted|arraigned|arrested|charged|convicted|detained|found (?:not )?guilty|indicted|jailed|remanded|sentenced|tried)\b"
    r"|\bplead(?:ed|s)? (?:not )?guilty\b|\b(?:stood|stands) trial\b|\b(?:(?:is|are|was|were|be|been|goes|went) )?on trial\b|\b(?:denie[sd]|admit(?:s|ted)) (?:(?:all|any|the|both|[a-z]+ counts of|[a-z]+ing) )?(?:charges?|fraud|manslaughter|murder|rape|theft|wrongdoing)\b"
    r"|\bfac(?:es|ed|ing) (?:[\w-]+ ){0,3}(?:charges?|counts?|trial)\b|\bappeared (?:in|before|at) (?:[\w’']+ ){0,4}[Cc]ourt\b|\bfrom the dock\b"
)
# "charges against ", "the trial of ", "arrested ", "identified the suspect as ", "sued ", not "the trial ", "charges "
TRYING = re.compile(
    r"\b(?:(?:charges?|case|complaint|FIR|proceedings) (?:(?:was|were|is|are) [a-z]+ )?against|trial of|identified the (?:accused|suspect) as|accus(?:ed|es|ing)|arrest(?:ed|ing)|charg(?:ed|ing)|convict(?:ed|ing)|jail(?:ed|ing)|prosecut(?:ed|ing)|su(?:ed|es|ing)|sentenc(?:ed|ing)) (?:[\w’'-]+ ){0,4}$"
)
# How far before a name is looked, in code points; chosen, not measured.
BEFORE = 60


def tried(doc: Doc, places: Iterable[Place]) -> Iterator[Place]:
    """Those of ``places`` (in text order) at which somebody is said to be tried: the last before what says so in its sentence, or the first behind."""
    people = [p for p in places if p.referent.kind == "person" and JUDGING.isdisjoint(p.referent.roles)]
    starts = [p.start for p in people]
    text = layers.text_of(doc)
    for match in TRIED.finditer(text):
        i = bisect_left(starts, match.start()) - 1
        said = layers.tokens_of(doc, [match.span()])[0]
        if i >= 0 and people[i].start >= doc[layers.sentence_start(said)].idx:
            between = layers.tokens_of(doc, [(people[i].end, match.end())])
            if not any(token.tag_ in FINITE for token in between if token.idx < match.start()):
                yield people[i]
    yield from (p for p in people if TRYING.search(text[max(0, p.start - BEFORE) : p.start]))
