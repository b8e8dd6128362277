"""Whom a claim is told, or is about, by what stands behind its cue or before its source: "The clerk told him", "He told the clerk"."""

from __future__ import annotations

from itertools import takewhile

from ..lexicons.vocabulary import roles
from ..text.noun_phrases import PHRASE, is_possessive
from .agreement import describes
from .links import Question
from .referents import Place, Referent
from .source_tokens import title_of
from .sources import Description, Pronoun
from .words import PRONOUNS

# Among how many mentions before a source the one who is told is looked for; chosen, not measured.
MENTIONS = 12
OBJECTS = frozenset(["him", "her"])
# Among how many mentions whoever has a post is looked for, and how long its phrase is, in tokens; chosen, not measured.
FAR, LONGEST = 40, 6


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


def told_by_post(question: Question, source: Pronoun) -> set[int]:
    """Who is not "he" of "He urged the president to wait": whoever has that post (``id()``)."""
    scene = question.scene
    if not question.claim["cue"]:
        return set()
    i = scene.range(*question.claim["cue"][-1])[1]
    phrase = list(takewhile(lambda token: token.tag_ in PHRASE, scene.doc[i : i + LONGEST]))
    after = scene.doc[i + len(phrase) : i + len(phrase) + 1]
    if len(phrase) < 2 or phrase[0].lower_ != "the" or any(is_possessive(token) for token in after):
        return set()
    title = title_of(phrase)
    if title not in roles():
        return set()
    people = (p.referent for p in scene.before(source.span[0], FAR) if p.referent.kind == "person")
    return {id(r) for r in people if describes(title, r.roles)}


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
