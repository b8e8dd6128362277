"""The outlet in a dateline, of which no article tells anything: "LONDON, May 3 (Corvane News) - The bank said"."""

from __future__ import annotations

from ..text import late_re as re
from .referents import Referent
from .scene import Scene
from .sources import Description, Ranked

# What an article calls itself by: "told the agency".
PRESS = frozenset(
    ["agency", "broadcaster", "magazine", "network", "newspaper", "outlet", "paper", "publication", "website", "wire"]
)

# ") - ", ") — ", ") -- ", not "), ", ")"
BEHIND = re.compile(r"\)[ \t]*(?:[–—]|--?)[ \t\n]")
# "\nLONDON (", "LONDON, May 3 (", "Selby, Arden (", not "He left Selby ("
BEFORE = re.compile(r"(?:^|\n)[A-Z][\w.’'-]*(?:[ ,]+(?:[A-Z][\w.’'-]*|\d{1,2}))*,? ?\($")
# How far back a dateline begins, in code points; chosen, not measured.
REACH = 80


def is_outlet(scene: Scene, source: Ranked, referent: Referent) -> bool:
    """Whether a body is first named as the outlet, in brackets between the place and the dash, behind nobody's name,
    and the source no word for one."""
    if referent.kind != "organization" or not referent.mentions:
        return False
    if isinstance(source, Description) and source.head in PRESS:
        return False
    start, end = min(referent.mentions)
    if any(place.end > start - len(" (") - 1 and place.referent.kind == "person" for place in scene.before(start, 1)):
        return False  # "Ada Frost (Corvane Bank) – Rates are high."
    text = scene.text
    return BEHIND.match(text, end) is not None and BEFORE.search(text[max(0, start - REACH) : start]) is not None
