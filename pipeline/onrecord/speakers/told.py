"""Whom a claim is told, by the pronoun behind its cue: "The clerk told him"."""

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
    scene, cue = question.scene, question.claim["cue"]
    if not isinstance(question.source, Description) or question.outer or not cue:
        return set()
    i = scene.range(*cue[-1])[1]
    behind = scene.doc[i : i + 2]
    if not behind or behind[0].lower_ not in OBJECTS:
        return set()
    if behind[0].lower_ == "her" and any(token.tag_.startswith(("NN", "JJ", "CD")) for token in behind[1:]):
        return set()  # "told her mother"
    gender = PRONOUNS[behind[0].lower_][1]
    start = question.source.span[0]
    people = [p for p in scene.before(start, MENTIONS) if p.referent.kind == "person" and not p.quoted]
    fitting = [p for p in people if p.referent.gender in (None, gender)]
    here = scene.paragraph(start)
    near = _in(fitting, here) or _in(fitting, here - 1)
    # "Mayor Hale left. His son was late. The mayor told him to go"
    return {id(r) for r in near if len(near) == 1 and not describes(question.source.title, r.roles)}


def _in(places: list[Place], paragraph: int) -> list[Referent]:
    return list({id(p.referent): p.referent for p in places if p.paragraph == paragraph}.values())
