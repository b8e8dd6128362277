"""Whether what is reported was denied, or not said at all: by the cue's verb, by a negation, by a subject that is nobody."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from .. import layers
from ..lexicons import read_words
from ..lexicons.vocabulary import words_of
from ..text.pieces import Piece
from .cues import Cues

# What may stand between a negation and the cue: did not say, has never once claimed.
AUXILIARIES = ("MD", "VB", "VBD", "VBN", "VBP", "VBZ", "RB")
# How far before a verb of speech the verb that withholds it may stand: stopped well short of saying.
WITHHELD_WITHIN = 5
# How far behind it the noun may stand that a verb dismisses: dismissed as wholly untrue the newspaper's claims.
DISMISSED_WITHIN = 8


def is_denied(doc: Doc, cue: Iterable[Piece], source: Iterable[Piece], cues: Cues) -> bool:
    """Whether the source says that the content is not so, or the content was explicitly not said.

    A denial that is itself denied is open, hence False: she did not deny that, nobody disputed that.
    """
    words = layers.tokens_of(doc, cue)
    before = _auxiliaries(doc, words)
    said = any(token.lower_ in words_of("negation") for token in (*before, *words))
    unsaid = said or _is_nobody(doc, source)
    denies = any(token.lemma_.lower() in cues.denials for token in words) or _dismisses(words)
    if denies and unsaid:
        return any(token.lower_ == "nor" for token in (*before, *words))  # neither confirmed nor denied
    return denies or unsaid or _withholds(doc, words, cues)


def _auxiliaries(doc: Doc, words: list[Token]) -> list[Token]:
    place = words[0].i - 1 if words else -1
    first = place
    while place >= 0 and doc[place].tag_ in AUXILIARIES:
        place -= 1
    return list(doc[place + 1 : first + 1])


def _is_nobody(doc: Doc, source: Iterable[Piece]) -> bool:
    """No official, none of the crew: the subject's first words, which may stand before what was found of it."""
    tokens = layers.tokens_of(doc, source)
    if not tokens:
        return False
    first = tokens[0].i
    subjects = read_words("negative_subjects.txt")
    return any(
        " ".join(t.lower_ for t in doc[start : start + size]) in subjects
        for size in (1, 2, 3)
        for start in range(max(0, first - size), first + 1)
        if start + size >= first and start + size <= len(doc)
    )


def _withholds(doc: Doc, words: list[Token], cues: Cues) -> bool:
    """Refused to say, has yet to say, stopped short of saying."""
    verb = next((t for t in words if t.tag_ in ("VB", "VBG") and cues.speaks(t.lemma_.lower())), None)
    if verb is None:
        return False
    before = doc[max(verb.sent.start if doc.has_annotation("SENT_START") else 0, verb.i - WITHHELD_WITHIN) : verb.i]
    names = [t.lower_ for t in before]
    if names[-2:] == ["yet", "to"]:
        return True
    holds = read_words("withholding_verbs.txt")
    place = next((i for i in range(len(before) - 1, -1, -1) if before[i].lemma_.lower() in holds), None)
    if place is None:
        return False
    between = names[place + 1 :]
    return between in ([], ["to"], ["from"]) or "short" in between


def _dismisses(words: list[Token]) -> bool:
    """Dismissed claims that, rejected as false a report that."""
    verb = next((t for t in words if t.lemma_.lower() in read_words("dismissal_verbs.txt")), None)
    if verb is None:
        return False
    nouns = read_words("claim_nouns.txt")
    for token in verb.doc[verb.i + 1 : verb.i + 1 + DISMISSED_WITHIN]:
        if token.lemma_.lower() in nouns:
            return True
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD", ".", "WDT", "WP"):
            return False
    return False


def is_dismissed(doc: Doc, cue: Iterable[Piece], cues: Cues) -> bool:
    """Whether the cue is a noun for what others said that a verb before it denies: denied newspaper *reports* that."""
    words = layers.tokens_of(doc, cue)
    if not words or words[0].lemma_.lower() not in read_words("claim_nouns.txt"):
        return False
    place = words[0].i - 1
    while place >= 0 and doc[place].tag_ in ("DT", "JJ", "NN", "NNS", "NNP", "PRP$", "POS"):
        place -= 1
    verb = doc[place].lemma_.lower() if place >= 0 else ""
    return verb in cues.denials | read_words("dismissal_verbs.txt")
