"""A paragraph that is one quotation and tells no speaker, behind one in which somebody said something: "Frost said the wall was dry.",
"“We looked at it twice in May.”"; papers of one sentence a paragraph go on with a speaker so, also over several.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..layers import Record
from ..lexicons import read_words
from ..lexicons.vocabulary import words_of
from ..text import late_re as re
from ..text.noun_phrases import FINITE
from ..text.paragraphs import leads_away
from .alone import is_question
from .links import Link, Question, claim_start, cue_lemmas
from .referents import Referent
from .scene import Scene
from .sources import Nothing

# A quotation of fewer words may be somebody else's turn; chosen, not measured: most of the 390 paragraphs of one quotation in corpus/world
# are turns of a dialogue, and nearly all of the short ones.
LONG = 8
# Among how many mentions somebody else is looked for in the paragraph before; chosen, not measured.
NEAR = 12
MARKS = "\"“”„«»‘’'"
# A mark within a quotation, behind which it may go on with words of the article's own.
# "”", "\"", not "’"
QUOTED = re.compile(r"[\"“”„«»]")
ASKING = frozenset(["demand", "enquire", "inquire", "know", "put", "query", "suggest", "wonder"])
# Whoever is addressed so was spoken to, and may have spoken last.
# ", sir.", "Yes, my Lady, ", "No, Your Honour.", ", Minister.", not "the minister", "sirs"
ADDRESSED = re.compile(
    r"(?:^[“\"]|, )(?:sir|ma[’']am|madam|my l(?:ady|ord)s?|your (?:honou?r|lordship|ladyship|worship)|(?:mr|mrs|ms|madam|honou?rable) \w+|m[’']lud|minister|congress(?:man|woman)|senator|doctor|officer|counsel|deputy|judge)\b(?=[,.?!;])",
    re.IGNORECASE,
)
# What tells behind a quotation whose it was.
# "So spoke Ada Frost", "Those were her words", not "So far", "This week"
WHOSE = re.compile(
    r"(?:So|Thus|Those|These|That|This|Such) (?:is|are|was|were|spoke|began|ran|said|wrote|went|came|from)\b"
)


def speaker_above(question: Question) -> Link | None:
    """The one person who spoke in the paragraph before, up to its end, and asked nothing; nobody who is named in the quotation.

    Right for all of 3 such in ``corpus/world``, whose quotations of the kind are mostly turns.
    """
    claim, past = question.claim, question.past
    if not isinstance(question.source, Nothing) or claim["kind"] != "direct" or claim["cue"] or question.outer:
        return None
    before, speaker = past.aloud_claim, past.aloud
    if before is None or speaker is None or speaker.kind != "person" or not _is_next(question, before):
        return None
    if past.speaker is not speaker:
        return None  # "Frost said the report found it dry", "Frost recalled what Hale said": that may be read on from
    if not speaker.named and _is_aside(question.scene, before):
        return None
    named = id(speaker) in question.scene.named_in(claim["content"])
    answers = may_be_answered(question.scene, before) or _may_answer(question.scene, claim)
    return None if named or answers or _has_another(question, speaker) else Link(speaker, "continuation")


def _is_aside(scene: Scene, claim: Record) -> bool:
    """Whether somebody else's clause stands before a source in its sentence: "It was shut after *a walker* said it leaked."."""
    start = claim["source"][0][0] if claim["source"] else claim_start(claim)
    return any(token.tag_ in FINITE for token in scene.tokens(scene.sentence_at(start)[0], start))


def _is_next(question: Question, before: Record) -> bool:
    """Whether a quotation is the paragraph behind the one that a claim ends, but for lines of the page: "Article continues below"."""
    scene, start, end = question.scene, claim_start(question.claim), question.past.aloud_end
    here = scene.paragraph(start)
    told = here - 1
    while leads_away(scene.paragraph_text(told)):
        told -= 1
    follows = scene.paragraph(end - 1) == told and _is_quotation(_paragraphs(scene, question.claim))
    close = scene.text.find("\n", end, start)
    return follows and not _is_followed(scene, before, end, start if close < 0 else close)


def _may_answer(scene: Scene, claim: Record) -> bool:
    """Whether a quotation, or the next paragraph if it is one, may be somebody's turn, or what follows tells whose it was."""
    quotation = _paragraphs(scene, claim)
    behind = scene.paragraph_text(scene.paragraph(claim["content"][-1][0]) + 1)
    if WHOSE.match(behind):
        return True
    if (
        len(quotation) > 1
    ):  # no turn of a dialogue is that long: 12 of 13 such behind a report in corpus/world go on with its speaker
        return any(ADDRESSED.search(paragraph) for paragraph in quotation)
    turns = (*quotation, behind) if _is_quotation([behind]) else quotation
    return any(_is_turn(words) for words in turns)


def _paragraphs(scene: Scene, claim: Record) -> list[str]:
    """The paragraphs in which the pieces of a claim stand."""
    first, last = scene.paragraph(claim_start(claim)), scene.paragraph(claim["content"][-1][0])
    return [scene.paragraph_text(number) for number in range(first, last + 1)]


def _is_quotation(paragraphs: Sequence[str]) -> bool:
    """Whether paragraphs are one quotation, from mark to mark, in which each opens with one and only the last closes."""
    *others, last = paragraphs
    opened = all(len(paragraph) > 1 and paragraph[0] in MARKS for paragraph in paragraphs)
    inner = (*(paragraph[1:] for paragraph in others), last[1:-1])
    return opened and last[-1] in MARKS and not any(QUOTED.search(words) for words in inner)


def _is_followed(scene: Scene, before: Record, end: int, start: int) -> bool:
    """Whether more than a phrase stands between the end of a claim and a quotation; one that has its cue behind itself is gone on with
    in its own pieces (``claims.ownership``)."""
    behind = before["kind"] == "direct" and any(cue[0] > before["content"][0][0] for cue in before["cue"])
    return (
        behind
        or end < start
        and any(
            token.tag_ in FINITE for token in scene.doc[scene.range(end - 1, end)[1] : scene.range(start, start + 1)[0]]
        )
    )


def _is_turn(quotation: str) -> bool:
    """Whether a quotation may be somebody's turn in a dialogue: it asks, is short, or is said to somebody."""
    return quotation.rstrip(MARKS).endswith("?") or len(quotation.split()) < LONG or bool(ADDRESSED.search(quotation))


def may_be_answered(scene: Scene, claim: Record) -> bool:
    """Whether a claim is a question or a denial, that another answers: "asked whether it leaked", "“Is it dry?” Frost said", "Frost had
    denied the theft.\n\n“You have shown no remorse”"."""
    turns = words_of("question verb", "questioning") | ASKING | read_words("denial_verbs.txt")
    return not cue_lemmas(scene, claim).isdisjoint(turns) or is_question(scene, claim)


def _has_another(question: Question, speaker: Referent) -> bool:
    """Whether somebody else is named in the paragraph before, in words of the article's own, and may be told, or answer."""
    scene, start = question.scene, claim_start(question.claim)
    before = scene.paragraph(start) - 1
    others = (p for p in scene.before(start, NEAR) if p.paragraph == before and p.referent is not speaker)
    named = any(p.referent.kind == "person" and not (p.quoted or p.reported) for p in others)
    return named or any(other is not speaker for other in question.past.heard)
