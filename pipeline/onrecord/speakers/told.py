"""Whom a claim is told, or is about, by the pronoun behind its cue or before its source: "The clerk told him"."""

from __future__ import annotations

from .agreement import describes
from .links import Question
from .referents import Place, Referent
from .sources import Description
from .words import PRONOUNS

# Among how many mentions before a source the one who is told is looked for; chosen, not measured.
MENTIONS = 12
OBJECTS = frozenset(["him", "her"])


def told(question: Question) -> set[int]:
    """Who does not speak: of "Hale drove home. The clerk told him that it leaked" Hale (``id()``), where the paragraph, or else the one
    before it, names nobody else of that gender."""
    scene = question.scene
    if not isinstance(question.source, Description) or question.outer or not question.claim["cue"]:
        return set()
    first = scene.range(*question.source.span)[0]
    if first and scene.doc[first - 1].lower_ == "whom":  # "Frost, whom the mayor called a fool, left"
        return {id(place.referent) for place in scene.before(question.source.span[0], 1)}
    gender = _gender_of_told(question)
    if gender is None:
        return set()
    start = question.source.span[0]
    people = [p for p in scene.before(start, MENTIONS) if p.referent.kind == "person" and not p.quoted]
    fitting = [p for p in people if p.referent.gender in (None, gender)]
    here = scene.paragraph(start)
    near = _in(fitting, here) or _in(fitting, here - 1)
    # "Mayor Hale left. His son was late. The mayor told him to go"
    return {id(r) for r in near if len(near) == 1 and not describes(question.source.title, r.roles)}


def _gender_of_told(question: Question) -> str | None:
    """The gender that the pronoun behind the cue tells; None where there is none, or what is somebody's: "told her mother"."""
    scene = question.scene
    i = scene.range(*question.claim["cue"][-1])[1]
    behind = scene.doc[i : i + 2]
    if not behind or behind[0].lower_ not in OBJECTS:
        return None
    if behind[0].lower_ == "her" and any(token.tag_.startswith(("NN", "JJ", "CD")) for token in behind[1:]):
        return None
    return PRONOUNS[behind[0].lower_][1]


def _in(places: list[Place], paragraph: int) -> list[Referent]:
    return list({id(p.referent): p.referent for p in places if p.paragraph == paragraph}.values())
