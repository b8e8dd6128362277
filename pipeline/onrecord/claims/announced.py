"""Who is named only in a sentence about the one before: “The dam is full. *This was disclosed* by the clerk, Ada Frost.”, “This was
contained in a statement signed by Ada Frost.”

An encoder reads one sentence's words for content, and here they are another's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..lexicons import read_words
from ..lexicons.vocabulary import bodies, days, months, roles
from ..text.noun_phrases import FINITE
from .candidate import Candidate
from .sentences import Sentence, Word
from .subject_phrases import HEADS, Range, subject_after

# What is done to what has just been said.
TOLD = frozenset(
    ["announce", "communicate", "confirm", "convey", "declare", "disclose", "divulge", "indicate", "mention", "relay", "report", "reveal", "state"]
)  # fmt: skip
AUXILIARIES = frozenset(["be", "have"])
# How many words may stand between the verb and "by": in a statement issued in Selby on Monday; chosen, not measured.
BETWEEN = 14
# On the scale of the rates of cues (claims/led_in.py); chosen, not measured.
ANNOUNCED_RATE = 0.95


def find_announced(sentences: Sequence[Sentence]) -> Iterator[Candidate]:
    """A candidate for each sentence that one behind it tells of, in the same paragraph or the next."""
    for told, sentence in pairwise(sentences):
        verb = _verb(sentence.words)
        by = _by(sentence.words, verb) if verb else None
        source = subject_after(sentence, by + 1) if by is not None else None
        if not verb or source is None or not _may_tell(sentence, source) or not _is_told(told, sentence):
            continue
        yield Candidate(
            told.pieces(0, len(told.words)), sentence.pieces(1, verb), sentence.pieces(*source), ANNOUNCED_RATE
        )


def without_this(found: Sequence[Candidate], announced: Sequence[Candidate]) -> list[Candidate]:
    """What was found, without the claims that have no more than the "this" of such a sentence for content, where nobody else says what
    that means."""
    verbs = {one.cue[0][0]: one.content[0] for one in announced}
    taken = [piece for one in found for piece in one.content]
    free = {cue for cue, (start, end) in verbs.items() if not any(s < end and start < e for s, e in taken)}
    return [one for one in found if not (_is_this(one) and any(start in free for start, _ in one.cue))]


def _is_this(one: Candidate) -> bool:
    return len(one.content) == 1 and one.end - one.start == len("this")


def _verb(words: Sequence[Word]) -> int:
    """The place behind "was disclosed", "has been made known", "was contained in a statement", of which "this" is the subject; else 0."""
    if words[0].lower not in ("this", "that") or len(words) < 2 or words[1].lemma not in AUXILIARIES:
        return 0
    place = next((i for i, w in enumerate(words) if i and w.lemma not in AUXILIARIES and w.tag != "RB"), 0)
    if not place or words[place].tag not in ("VBN", "VBD", "JJ"):
        return 0
    behind = [word.lower for word in words[place + 1 : place + 4]]
    if words[place].lemma == "make":
        return place + 2 if behind[:1] in (["known"], ["public"]) else 0
    if words[place].lemma == "contain":
        return place + 4 if behind[:1] == ["in"] and behind[-1] in read_words("document_nouns.txt") else 0
    return place + 1 if words[place].lemma in TOLD else 0


def _by(words: Sequence[Word], verb: int) -> int | None:
    """The place of the "by" with which who says it follows, in the same clause."""
    place = next((i for i in range(verb, min(verb + BETWEEN, len(words))) if words[i].lower == "by"), None)
    parted = place is not None and any(w.tag in (*FINITE, "QUOTE", ":", "CC") for w in words[verb:place])
    return None if parted else place


def _may_tell(sentence: Sentence, source: Range) -> bool:
    """Whether a name, a person, a body or a text says it: not "by the fact that", "by Monday"."""
    nouns = [word for word in sentence.words[slice(*source)] if word.tag in HEADS]
    names = [word for word in nouns if word.tag in ("NNP", "NNPS", "PRP") and word.lower not in (*days(), *months())]
    known = roles().keys() | bodies().keys() | read_words("document_nouns.txt")
    return bool(names) or any(word.lemma in known or word.lower in known for word in nouns)


def _is_told(told: Sentence, sentence: Sentence) -> bool:
    """Whether the sentence before is near, ends as one, and states something in the article's own words."""
    near = sentence.paragraph - told.paragraph <= 1 and told.words[-1].text == "."
    return near and not told.quotations and told.is_clause(0, len(told.words))
