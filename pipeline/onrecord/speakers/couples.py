"""Who is one of two without a name: "the wife", behind "a couple from Arden", "the son", behind "a nurse and her son"."""

from __future__ import annotations

from .earlier_phrases import FAR, INTRODUCING
from .links import Link, Question
from .phrases import by_itself
from .reading import phrase_start
from .scene import Scene
from .sources import Description

# Who is one of a couple, and what else that is called.
HALVES = frozenset(["boyfriend", "girlfriend", "husband", "man", "wife", "woman"])
COUPLES = ("couple", "newlyweds", "pair")
# Among how many mentions somebody named since is looked for; chosen, not measured.
MENTIONS = 8


def of_couple(question: Question) -> Link | None:
    """ "The wife", behind "a couple from Arden", "the son", behind "a nurse and her son", in its paragraph: nobody who is named, where
    nobody is since."""
    source, scene = question.source, question.scene
    if not isinstance(source, Description) or source.plural or source.phrase.lower() != f"the {source.head}":
        return None
    here = scene.range(*source.span)[0]
    nouns = (source.head, *(COUPLES if source.head in HALVES else ()))
    places = sorted(i for noun in nouns for i in scene.standing(noun, here - FAR, here))
    place = next((scene.doc[i].idx for i in reversed(places) if _is_pair(scene, i, source.head)), None)
    if place is None or scene.paragraph(place) != scene.paragraph(source.span[0]):
        return None
    since = (p for p in scene.before(source.span[0], MENTIONS) if p.start > place and p.referent.kind == "person")
    return None if any(since) else Link(by_itself(question, source), "description", source.span)


def _is_pair(scene: Scene, i: int, half: str) -> bool:
    """Whether token ``i`` is the noun of "a couple from Arden", or the second one of "a nurse and her *son*"."""
    doc = scene.doc
    begin = phrase_start(doc, i + 1)
    if scene.in_quotes(doc[i].idx):
        return False
    if doc[i].lower_ != half:  # no "pair of boots"
        return doc[begin].lower_ in INTRODUCING and doc[i + 1].lower_ != "of"
    owned = doc[begin].tag_ == "PRP$" and begin > 1 and doc[begin - 1].lower_ == "and"
    return owned and doc[phrase_start(doc, begin - 1)].lower_ in INTRODUCING
