"""Ways to the holder of an office: by its initials, and of those who hold it and who held it."""

from __future__ import annotations

from .. import layers
from ..lexicons import read_words
from ..text import late_re as re
from .agreement import JUDGING, describes
from .links import CANDIDATES, Link, Question, only_before
from .sources import Description, Name, UnlistedName

# What tells of another time than the article's own, when another held the office.
# "in 1986", "at the time", not "on Monday"
BACK_THEN = re.compile(r"\b(?:(?:19|20)\d\d|at the time|back then)\b")


def holder_of_office(question: Question) -> Link | None:
    """ "The DFP", behind "the Director of Fishing Permits (DFP), Ada Frost": whoever holds the office."""
    source = question.source
    if not isinstance(source, (Name, UnlistedName, Description)):
        return None
    holders = question.scene.initials.get(source.phrase.split()[-1].replace(".", ""), [])
    # "The Labour MP" is no other party's.
    beside = source.proper_words if isinstance(source, Description) else frozenset()
    text, end = question.scene.text, source.span[1]
    headline = text.find("\n", 0, end) < 0 < text.find("\n", end)  # names its holder only below
    before = [r for r in holders if (headline or min(r.mentions) < source.span) and beside <= r.words]
    if not before or isinstance(source, Name) and source.referent.kind == "person":
        return None
    if len(before) > 1:
        return Link(candidates=before[:CANDIDATES])
    return Link(before[0], "description", source.span)


def present_or_former(question: Question) -> Link | None:
    """ "The mayor", "the former mayor", where the article names one of each: the one who holds the office, the one who held it.

    Retired judges and generals are called so, too.
    """
    source, scene = question.source, question.scene
    if not isinstance(source, Description) or source.plural or source.title in JUDGING | read_words("ranks.txt"):
        return None
    phrase = source.phrase.lower()
    if phrase not in (f"the {source.title}", f"the former {source.title}"):
        return None
    held = [r for r in scene.by_word.get(source.title, []) if r.kind == "person" and describes(source.title, r.roles)]
    before = [r for r in held if min(r.mentions) < source.span]
    former = [r for r in before if r.former and not describes(source.title, r.roles - r.former)]
    present = [r for r in before if r not in former]
    if len(former) != 1 or len(present) != 1:
        return None
    if phrase.startswith("the former "):
        return only_before(source.span, former)
    sentence = layers.sentence(scene.span(*source.span)[0])
    return None if BACK_THEN.search(sentence.text) else only_before(source.span, present)
