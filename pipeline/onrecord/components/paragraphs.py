"""Paragraph-aware sentences: a sentence never runs over a paragraph's end, whatever the parser thinks.

Comes before the base, whose parser keeps the boundaries that are already set and adds the others.
"""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from .. import layers

LINE = re.compile(r"[^\n]+")
SENTENCE_END = re.compile(r"[.!?:…][\"”’»)\]']*$")
# A line at least this long that does not end like a sentence was broken by a column limit (mail, old wire copy).
WRAPPED_AT = 55


def paragraph_starts(text: str) -> list[int]:
    """The offsets (code points) at which paragraphs begin, white space left out.

    A blank line always ends a paragraph; a single line break does too, unless the text was wrapped there: the next
    line goes on in lower case, or this one is long and stops in the middle of a sentence.

    >>> paragraph_starts("One.\\n\\nTwo is wrapped\\nhere.\\nThree.")
    [0, 6, 27]
    """
    starts: list[int] = []
    previous: re.Match[str] | None = None
    for line in LINE.finditer(text):
        if not line[0].strip():
            previous = None
            continue
        ended = previous is None or text.count("\n", previous.end(), line.start()) > 1
        if previous is not None and not ended:
            above = previous[0].rstrip()
            wrapped = line[0].lstrip()[:1].islower() or len(above) >= WRAPPED_AT and not SENTENCE_END.search(above)
            ended = not wrapped
        if ended:
            starts.append(line.start() + len(line[0]) - len(line[0].lstrip()))
        previous = line
    return starts


class Paragraphs:
    """Sets ``token.is_sent_start`` on the first token of each paragraph, and on the first after the furniture line."""

    def __call__(self, doc: Doc) -> Doc:
        body = layers.body_start(doc)
        starts = iter(sorted({*paragraph_starts(doc.text), body} if body else paragraph_starts(doc.text)))
        next_start = next(starts, None)
        for token in doc:
            if next_start is None:
                break
            # White-space tokens belong to the sentence before them.
            if token.idx >= next_start and not token.is_space:
                token.is_sent_start = True
                while next_start is not None and next_start <= token.idx:
                    next_start = next(starts, None)
        return doc


@Language.factory("onrecord_paragraphs", assigns=["token.is_sent_start"])
def make_paragraphs(nlp: Language, name: str) -> Paragraphs:
    return Paragraphs()
