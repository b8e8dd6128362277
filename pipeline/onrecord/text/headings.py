"""Headings whose words have capitals, as a name's have: where such a line has its verb, no name goes on."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from .paragraphs import SENTENCE_END, paragraphs
from .words import Words

# Words of up to so many letters are small in a heading; chosen, not measured.
LITTLE = 4
# Verbs that taggers take for nouns there, and that no name has.
VERBS = frozenset(
    ["Acquires", "Appoints", "Hails", "Inaugurates", "Launches", "Signs", "Slams", "Unveils", "Urges", "Vows"]
)


def in_title_case(paragraph: str) -> bool:
    """Whether all the longer words of a paragraph have a capital.

    >>> in_title_case("Velkora Signs a Deal With Arden"), in_title_case("Velkora signs a deal with Arden")
    (True, False)
    """
    return all(word[0].isupper() for word in paragraph.split() if len(word) > LITTLE)


def heading_verbs(doc: Doc, words: Words) -> set[int]:
    """The words, by number, that are the verb of a heading in title case: "Ministry of Lands *Confirms* Sale", "Velkora *Signs* Deal"."""
    found: set[int] = set()
    for start, end in paragraphs(words.text, words.body):
        line = words.text[start:end]
        if SENTENCE_END.search(line) or not in_title_case(line):
            continue
        span = doc.char_span(start, end, alignment_mode="expand")
        tokens = list(span)[1:] if span is not None else []
        verbs = (t for t in tokens if t.text.istitle() and (t.text in VERBS or _is_finite(t)))
        found.update(words.index(token.idx) for token in verbs)
    return found


def _is_finite(token: Token) -> bool:
    """Whether a tagger has it for a verb with a subject: "Velkora *Confirms*", "Experts *Weigh*", not "Ada *Love*"."""
    return token.tag_ == "VBZ" or token.tag_ == "VBP" and token.nbor(-1).tag_ in ("NNS", "NNPS")
