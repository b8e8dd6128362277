"""Who testifies, or tells a court something, by the words around the name."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..text import late_re as re
from .referents import Place

# What stands before the name of somebody who testifies, and behind it.
# "the witness, ", "first prosecution witness, Sgt. ", "Taking the stand on Monday, ", not "a witness saw "
CALLED = re.compile(
    r"(?:\b[Ww]itness(?:,? (?:[A-Z][\w.’'-]* ){0,3}|, )|\b(?:[Tt]ak(?:ing|es)|[Tt]ook|[Oo]n|[Ii]n) the (?:stand|dock|witness box)[^.,;]{0,30}, "
    r"|\b(?:[Tt]estifying|[Gg]iving evidence|[Cc]ross-examined)\b[^.,;]{0,40}, )$"
)
# " took the stand", " testified", " was testifying", ", a witness,", ", who testified", not " told the court"
TESTIFIES = re.compile(
    r",? (?:who )?(?:has )?(?:then |later |also )?(?:testif(?:ied|ies)|(?:is|was) (?:testifying|giving evidence|cross-examined)|gave evidence|gives evidence|(?:took|takes|was on|was in|entered) the (?:stand|dock|witness box)|was called as a witness)\b"
    r"|, (?:a|the|another|one) [^.,;]{0,30}\bwitness\b"
)
# " told the inquest", ", a dyer, told Selby Crown Court", not " told reporters"
TELLS = re.compile(
    r"(?:, [^.;\n]{1,60},)? (?:has |had )?told (?:(?:an?|the) )?(?:[\w’'-]+ ){0,4}(?:[Cc]oroner|[Cc]ourt|hearing|inquest|inquiry|[Jj]udge|jurors|jury|[Mm]agistrate|[Tt]ribunal)\b"
)
# How far before a name is looked, in code points; chosen, not measured.
BEFORE = 60


def testifies(text: str, place: Place) -> bool:
    """Whether somebody is said to testify at a mention."""
    called = CALLED.search(text[max(0, place.start - BEFORE) : place.start])
    return called is not None or TESTIFIES.match(text, place.end) is not None


def tells(text: str, place: Place) -> bool:
    """Whether somebody is said to tell a court something."""
    return TELLS.match(text, place.end) is not None


def first_places(text: str, places: Iterable[Place], says: Callable[[str, Place], bool]) -> dict[int, Place]:
    """The first mention of each person (by ``id()``) at which ``says`` is true, in text order, as ``places`` are."""
    found: dict[int, Place] = {}
    for place in places:
        if place.referent.kind == "person" and id(place.referent) not in found and says(text, place):
            found[id(place.referent)] = place
    return found
