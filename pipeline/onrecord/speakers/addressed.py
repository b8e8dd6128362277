"""What people are by how they are addressed, right before the name: a doctor, a priest, a general."""

from __future__ import annotations

from ..lexicons.vocabulary import roles
from ..officials.ranks import is_rank
from ..text import late_re as re

# What people of some professions are called by how they are addressed.
# "Dr. ", "Dr ", "Barrister ", not "Mr. "
PROFESSION = re.compile(r"\b(Dr|Prof|Barr|Barrister|Engr|Atty)\.? \Z")
PROFESSIONS = {"Dr": "doctor", "Prof": "professor", "Engr": "engineer", "Atty": "attorney"} | dict.fromkeys(
    ("Barr", "Barrister"), "barrister"
)
# The same of clergy, whom others call by their post only where they have one: "Father Frost, the bishop's spokesman".
CLERGY = {"Father": "priest", "Fr": "priest", "Rev": "reverend", "Reverend": "reverend", "Sister": "nun"}
# The words right before a name on its line, with capitals: of "army spokesman Maj. Gen. Frost" the last two.
# "Maj. Gen. ", "Father ", not "my father "
CAPITALS = re.compile(r"(?:\b[A-Z][A-Za-z]*\.? ){1,3}\Z")
# How far before a name it is looked for, in code points: the longest rank of roles.tsv with its blank has fewer.
ADDRESS = 40


def addressed(text: str, start: int, *, has_post: bool) -> frozenset[str]:
    """What somebody is called at ``start`` by the words before the name; ``has_post``: whether a post is said of somebody already,
    so that a rank or a cloth comes on top of it."""
    profession = PROFESSION.search(text, max(0, start - ADDRESS), start)
    if profession:
        return frozenset([PROFESSIONS[profession[1]]])
    found = CAPITALS.search(text, max(0, start - ADDRESS), start) if has_post else None
    words = found[0].split() if found else []
    if words and (cloth := CLERGY.get(words[-1].removesuffix("."))):
        return frozenset([cloth])
    titles = (" ".join(words[i:]).lower() for i in range(len(words)))
    return next((frozenset([roles()[title].word]) for title in titles if is_rank(title)), frozenset())
