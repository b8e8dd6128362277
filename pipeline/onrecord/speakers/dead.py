"""Who is said to be dead: whoever died says nothing now, though an article may quote what he or she once said."""

from __future__ import annotations

from ..layers import Record
from ..text import late_re as re
from .referents import Place
from .scene import Scene

# Behind a name, an apposition aside, and before one.
# " died", ", a painter, died", " lost her life in", ", who was killed in May", not ", a dying man, left", " lost her life savings"
DIED = re.compile(
    r"(?:, [^.;,\n]{1,60},)?(?:,? who)? (?:(?:had |has )?(?:died|passed away"
    r"|(?:lost|took) (?:his|her) (?:own )?life(?=[.,;]| (?:after|aged|at|by|during|in(?! (?:his|her)\b)|last|on|to|when|while)\b))"
    r"|(?:was|were) (?:found dead|killed(?! off)|murdered|(?:shot|stabbed|beaten) (?:dead|to death)))\b"
)
# "’s murder", not "’s murder-mystery"
DEATH = re.compile(r"[’']s (?:death|murder|killers?|funeral)\b(?!-)")
# "the late ", "his late husband, ", not "of late, "
LATE = re.compile(r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir) late (?:[\w-]+,? ){0,3}\Z")
# "the death of ", "the murder of 19-year-old ", not "the attempted murder of ", "the death of a friend of "
KILLED = re.compile(
    r"(?<!attempted )(?<!attempting )\b(?:(?:death|funeral|killing|manslaughter|murder) of|murder(?:ed|ing)) (?:(?:[\w-]*-old|(?:his|her) [\w-]+|M(?:rs?|s)\.?),? ){0,2}\Z"
)
# How far before a name is looked, in code points; chosen, not measured.
BEFORE = 60
# How many mentions are looked at; chosen, not measured.
MENTIONS = 60


def dead(scene: Scene, claim: Record, offset: int) -> set[int]:
    """Who is dead by what stands before ``offset`` and so cannot say now what the claim's cue has in the present tense (``id()``)."""
    tags = {token.tag_ for start, end in claim["cue"] for token in scene.tokens(start, end)}
    if tags.isdisjoint(("VBZ", "VBP")) or not tags.isdisjoint(("VBD", "VBN")):
        return set()
    return said_dead(scene, offset)


def said_dead(scene: Scene, offset: int) -> set[int]:
    """Who is dead by what stands before ``offset`` (``id()``)."""
    return {
        id(p.referent) for p in scene.before(offset, MENTIONS) if p.referent.kind == "person" and _is_dead(scene, p)
    }


def _is_dead(scene: Scene, place: Place) -> bool:
    before = scene.text[max(0, place.start - BEFORE) : place.start]
    killed = not place.possessive and KILLED.search(before)  # "the death of Frost’s brother" is not Frost's
    return bool(DIED.match(scene.text, place.end) or _has_death(scene, place) or LATE.search(before) or killed)


def _has_death(scene: Scene, place: Place) -> bool:
    """Whether somebody's death or funeral is spoken of, and not what only has its name: "Frost’s murder trial", "funeral firm"."""
    found = DEATH.match(scene.text, place.end)
    if found is None:
        return False
    after = scene.range(place.start, found.end())[1]
    return not any(token.tag_ in ("NN", "NNS") for token in scene.doc[after : after + 1])
