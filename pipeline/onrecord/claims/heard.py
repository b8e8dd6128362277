"""Headlines that tell what a court or an inquiry hears, and not who says it there: “Inquiry hears ferry ‘had no lifeboats’”, “Jury
told driver ‘never looked up’”, “Driver never looked up, inquest told”.

There "told" has lost its "was", so that the body before it reads like one that tells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..lexicons.vocabulary import words_of
from ..text.noun_phrases import FINITE, NOMINAL
from .candidate import Candidate
from .sentences import Sentence, Word

HEARS = frozenset(["hear", "hears", "heard"])
TOLD = "told"
# On the scale of the rates of cues, as another headline's (claims/headlines.py); chosen, not measured.
HEARD_RATE = 0.9


def find_heard(sentences: Sequence[Sentence]) -> Iterator[Candidate]:
    """A candidate for the headline, if it is one of these."""
    head = [word for sentence in sentences if not sentence.paragraph for word in sentence.words]
    if not head or head[-1].tag == "." or not any(sentence.paragraph for sentence in sentences):
        return
    verb = next((i for i, word in enumerate(head) if word.lower in HEARS or word.lower == TOLD), 0)
    told, last = _told_before(head, verb) if verb == len(head) - 1 else _told_behind(head, verb)
    if any(word.tag in (*FINITE, "QUOTE") for word in told):
        yield Candidate(((told[0].start, told[-1].end),), ((head[verb].start, head[last].end),), (), HEARD_RATE)


def _told_before(head: Sequence[Word], verb: int) -> tuple[Sequence[Word], int]:
    """What stands before the comma of: driver never looked up, *inquest told*; and where the cue ends."""
    body = _body(head[:verb])
    return (head[: body - 1], verb) if body and head[body - 1].text == "," else ([], verb)


def _told_behind(head: Sequence[Word], verb: int) -> tuple[Sequence[Word], int]:
    """What stands behind *Inquiry hears*, *Cork jury told of*; nothing behind what a court orders."""
    ordered = head[verb].lower == TOLD and _is_ordered(head[verb + 1 :])
    if not verb or _body(head[:verb]) != 0 or ordered:
        return [], verb
    last = verb + (head[verb + 1].lower == "of")
    return head[last + 1 :], last


def _body(words: Sequence[Word]) -> int | None:
    """Where the phrase begins that ends with a body that hears, without an article: *Inquiry*, *Cork inquest*; None for no such."""
    if not words or words[-1].lower not in words_of("hearing"):
        return None
    start = len(words)
    while start and words[start - 1].tag in NOMINAL:
        start -= 1
    return start


def _is_ordered(told: Sequence[Word]) -> bool:
    """Whether "told" is the court's own: told driver *to pay*; told *to ignore it*."""
    to = next((i for i, word in enumerate(told) if word.tag == "TO"), len(told))
    return to < len(told) and not any(word.tag in (*FINITE, "QUOTE") for word in told[:to])
