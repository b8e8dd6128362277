"""Who says a quotation that stands alone, without a source: the subject of what leads to it, who is asked, or who spoke last."""

from __future__ import annotations

from ..layers import Record
from ..lexicons.vocabulary import words_of
from ..text import late_re as re
from .links import OPEN, Link, Question, claim_start, cue_lemmas
from .referents import Place
from .scene import Scene
from .sources import Nothing

# How many mentions are looked at for the subject of the sentence before a quotation; chosen, not measured.
SUBJECTS = 8
# What leads to a quotation.
# "it read: ", "it read:", not "it read. ", "it read:\n"
COLON = re.compile(r": *\Z")
# What stands between a question and the answer of whoever is asked: “I do,” he said. “Since when?” “Since June.”
# " “", ' "', not "\n“", " Frost"
BEHIND = re.compile(r"[”\"’']? [“\"‘]")
# How far before the quotation it stands at most, in code points; chosen, not measured.
FAR = 4


def subject_before(question: Question) -> Link | None:
    """A quotation without a source, behind a sentence with one subject, or a clause and a colon: "Frost went on to the leak. “The
    seals failed.”"."""
    claim, scene = question.claim, question.scene
    if not isinstance(question.source, Nothing) or claim["kind"] != "direct" or claim["cue"]:
        return None
    start = claim_start(claim)
    colon = _colon_before(scene, start)
    here = scene.sentence(start) - 1 if colon is None else scene.sentence(colon), scene.paragraph(start)

    def is_between(place: Place) -> bool:
        return place.start >= question.past.end and (place.sentence, place.paragraph) == here

    subjects = {
        id(place.referent): place.referent
        for place in scene.before(start, SUBJECTS)
        if is_between(place) and place.subject and not place.quoted and place.referent.kind == "person"
    }
    return Link(next(iter(subjects.values())), "continuation") if len(subjects) == 1 else None


def answers(question: Question) -> Link | None:
    """ "“Is it dry?” Frost asked. “Not yet.” “Tonight?”": the one other person whom the paragraph names, of several
    nobody; and whoever asked, where a question follows the answer."""
    claim, past, scene = question.claim, question.past, question.scene
    start = claim_start(claim)
    here = scene.paragraph(start)
    if not isinstance(question.source, Nothing) or past.asker is None or past.paragraph != here:
        return None
    if claim["kind"] != "direct":
        return None
    if is_question(scene, claim):
        return Link(past.asker, "continuation")
    if past.speaker is not past.asker:
        return None
    around = [*scene.before(start, SUBJECTS), *scene.named_from(start, SUBJECTS)]
    people = {id(p.referent): p.referent for p in around if p.paragraph == here and p.referent.kind == "person"}
    others = [person for person in people.values() if person is not past.asker]
    return Link(others[0], "continuation") if len(others) == 1 else Link(candidates=others[:SUBJECTS])


def asks(scene: Scene, claim: Record) -> bool:
    """Whether a question is put with a verb of asking: “Is it dry?” Frost asked."""
    return not words_of("question verb").isdisjoint(cue_lemmas(scene, claim)) and is_question(scene, claim)


def is_question(scene: Scene, claim: Record) -> bool:
    """Whether a quotation ends with a question mark."""
    last = scene.text[claim["content"][-1][0] : claim["content"][-1][1]] if claim["content"] else ""
    return last.rstrip("”\"’' ").endswith("?")


def speaker_before(question: Question) -> Link | None:
    """A quotation without a source goes on with the speaker before it in its paragraph."""
    if not isinstance(question.source, Nothing):
        return None
    past, claim = question.past, question.claim
    passive = "be" in cue_lemmas(question.scene, claim)
    if past.speaker is None or claim["kind"] == "indirect" and claim["cue"] or passive:
        return OPEN  # "the mayor was asked whether", "“Never,” he was told": nobody says by whom
    start = claim_start(claim)
    here, colon = question.scene.paragraph(start), _colon_before(question.scene, start)
    # "The note on its gate was brief: “Closed.”" goes on with nobody before that sentence.
    led_in = colon is not None and question.scene.sentence(past.end - 1) < question.scene.sentence(colon)
    asked_back = is_question(question.scene, claim) and BEHIND.match(question.scene.text, claim["content"][-1][1])
    if claim["kind"] == "direct" and here == past.paragraph and not led_in and not asked_back:
        return Link(past.speaker, "continuation")
    return Link(candidates=[past.speaker])


def _colon_before(scene: Scene, start: int) -> int | None:
    """Where the colon stands that leads to a quotation in its paragraph, or None."""
    colon = COLON.search(scene.text, max(0, start - FAR), start)
    return colon.start() if colon else None
