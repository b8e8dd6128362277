"""Who said a quotation that the next sentence points back to: "“We are not selling.” With these words Ada Frost opened the meeting"."""

from __future__ import annotations

from ..text import late_re as re
from .links import Link, Question
from .sources import Nothing

WORDS = r"(?:words?|sentences?|lines?|phrases?|remarks?|appeal|warning|plea|promise|message|advice|view|verdict|summary|motto|answer)"
# What begins such a sentence, behind the quotation.
# " With these words ", "\n\nThat was how ", " Thus spoke ", " The words are those of ", " That is the advice of ", not " That was why "
BACK = re.compile(
    rf"\s*(?:(?:It (?:is|was) )?(?:[Ww]ith|[Ii]n) (?:this|that|these|those) (?:\w+ )?{WORDS}\b"
    r"|(?:That|This) (?:is|was) how\b"
    r"|(?:So|Thus) (?:begins?|began|ends?|ended|runs?|ran|says?|said|speaks?|spoke|writes?|wrote)\b"
    rf"|(?:The|These|Those) {WORDS} (?:are|were|is|was|come|came)\b"
    rf"|(?:That|This|Such) (?:is|was) the (?:\w+ )?{WORDS} (?:of|from)\b)"
)
# How many mentions the sentence has at most before the one meant; chosen, not measured.
MENTIONS = 3


def pointed_back(question: Question) -> Link | None:
    """The first person whom a sentence names that points back to the quotation before it."""
    claim, scene = question.claim, question.scene
    if not isinstance(question.source, Nothing) or claim["kind"] != "direct" or claim["cue"]:
        return None
    points = BACK.match(scene.text, claim["content"][-1][1])
    if points is None:
        return None
    end = points.end()
    behind = [p for p in scene.named_from(end, MENTIONS) if p.sentence == scene.sentence(end - 1) and not p.quoted]
    person = next((p.referent for p in behind if p.referent.kind == "person" and not p.possessive), None)
    return Link(person, "continuation") if person else None
