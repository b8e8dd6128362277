"""Dialogue set off by dashes, as in translations: “– We counted the storks – says Ada Frost. – There were nine.”"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from .. import layers
from ..text import late_re as re
from ..text.noun_phrases import FINITE
from ..text.pieces import Piece, trimmed
from .candidate import Candidate
from .contents import AROUND
from .cues import Cues
from .predicates import find_predicates
from .sentences import Sentence, Word
from .subject_phrases import Range, subject_after, subject_before

# On the scale of the rates of cues, as a turn's; chosen, not measured.
DASHED_RATE = 0.97
# "– We", "—We", "- We", not "-5", "We"
OPENING = re.compile(r"(?P<sign>[–—―]|-(?=[ \t]))[ \t]?(?=[^\s–—―])")
# What stands behind a verb that has no words of its own: "- We wait - she said on Monday.", not "- Pears - Hale said they were dear.",
# "- Shops stay - owners asked for this."
BEHIND = AROUND | {"on", "to", "as", "while"}
# What somebody does while speaking: "– Which one? – laughs Frost."
WHILE_SPEAKING = frozenset(["grin", "laugh", "nod", "shrug", "sigh", "smile", "wonder"])
# The narrator's own part is nobody's: "– And then? – I ask."
NARRATOR = frozenset(["i", "we"])
OWN = frozenset(["me", "my", "our", "us"])


def find_dashed(doc: Doc, cues: Cues, paragraphs: list[Piece]) -> Iterator[Candidate]:
    """A candidate for each paragraph that begins with a dash and has who says so behind another one."""
    text = layers.text_of(doc)
    for start, end in paragraphs:
        opening = OPENING.match(text, start, end)
        parts = _parts(text, opening.end(), end, opening["sign"]) if opening else []
        told = _told(doc, parts[1], cues) if len(parts) > 1 else None
        if told is None or opening and opening["sign"] == "-" and not _is_all(doc, parts[0], *told):
            continue
        sentence, source, cue = told
        said = tuple(trimmed(text, *part) for part in (parts[0], *parts[2:]))
        if sentence.words[source[0]].lower not in NARRATOR:
            spoken = opening is not None and opening["sign"] != "-" or _is_first_person(doc, said)
            if not spoken and text[said[-1][1] - 1] == ".":
                said = (*said[:-1], (said[-1][0], said[-1][1] - 1))
            yield Candidate(said, sentence.pieces(*cue), sentence.pieces(*source), DASHED_RATE, is_turn=spoken)


def _is_first_person(doc: Doc, said: tuple[Piece, ...]) -> bool:
    """Whether somebody speaks of himself: "- I called them - she said", not "- The mill will close - she said"."""
    return any(token.lower_ in NARRATOR | OWN for token in layers.tokens_of(doc, said))


def _parts(text: str, start: int, end: int, sign: str) -> list[Piece]:
    """What the further dashes part: the first words, who says them, and what goes on behind a full stop."""
    # " – says", " —says", "—. More", not "Frost–Hale"; behind a hyphen any dash between blanks
    dash = rf"(?<=\s){sign}\s*|{sign}(?=[\s.,;])[.,;]?\s*" if sign != "-" else r"(?<=\s)[-–—]\s+"
    dashes = re.finditer(dash, text[start:end])
    marks = [(start + m.start(), start + m.end()) for m in dashes]
    begins, ends = [start, *(e for _, e in marks)], [*(s for s, _ in marks), end]
    return [(s, e) for s, e in zip(begins, ends, strict=True) if text[s:e].strip()]


def _is_all(doc: Doc, said: Piece, sentence: Sentence, source: Range, cue: Range) -> bool:
    """Whether what a hyphen opens is a sentence, not an item of a list, and who says it has no other words behind the verb."""
    behind = sentence.words[max(source[1], cue[1]) :][:1]
    bare = not behind or behind[0].tag in (".", ",", ":") or behind[0].lower in BEHIND
    return bare and any(token.tag_ in FINITE for token in layers.tokens_of(doc, (said,)))


def _told(doc: Doc, part: Piece, cues: Cues) -> tuple[Sentence, Range, Range] | None:
    """The source and the cue with which the words behind a dash begin; None where they are no report."""
    tokens = [token for token in layers.tokens_of(doc, (part,)) if not token.is_space]
    words = (Word(t.text, t.tag_, t.lemma_.lower(), t.idx, t.idx + len(t), t.lower_) for t in tokens)
    sentence = Sentence(tuple(words), 0)
    speaking = cues.with_listed(WHILE_SPEAKING, frozenset())
    predicate = next(find_predicates(sentence, speaking), None)
    if predicate is None or predicate.passive:
        return None
    if predicate.start == 0:
        source = subject_after(sentence, predicate.end)
    else:
        source = subject_before(sentence, predicate.start)
        source = source if source and source[0] == 0 else None
    return (sentence, source, (predicate.start, predicate.end)) if source else None
