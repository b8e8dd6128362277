"""A clause that goes on with what was said behind the one who says it: “The pit would reopen, the firm said, *and it would hire*.”

Of 55 such sentences of PolNeAR's training articles and corpus/world 47 go on so; where the reporter speaks again, the source mostly
says or does another thing (“and asked why”, “and she left”).
"""

from __future__ import annotations

from ..lexicons.vocabulary import words_of
from ..text.noun_phrases import FINITE
from .cues import Cues
from .sentences import Sentence

CONJUNCTIONS = frozenset(["and", "but", "or"])
# Verbs that may stand without a subject of their own, or behind a pronoun for the speaker: was held, would leave.
AUXILIARY = frozenset(["be", "have", "will", "would", "could", "may", "might", "shall", "should", "can", "must"])
NARRATOR = frozenset(["i", "we"])
SPEAKER = frozenset(["he", "she", "they", "it"])
# In these a reporter tells what is to come as somebody's words: would hire, had hired.
TOLD = frozenset(["would", "could", "might", "should", "had"])


def goes_on_as_told(sentence: Sentence, comma: int, cues: Cues) -> bool:
    """Whether the words behind the comma that ends a cue are somebody's as those before it: a conjunction and a clause that
    reports nothing by itself, and is no deed of whoever spoke."""
    rest = sentence.words[comma + 1 :]
    if not rest or rest[0].lower not in CONJUNCTIONS or any(word.tag in ("QUOTE", ":") for word in rest):
        return False
    verb = next((i for i, word in enumerate(rest) if word.tag in FINITE), None)
    if verb is None or any(word.tag.startswith("VB") and cues.reports(word.lemma) for word in rest):
        return False
    subject = [word.lower for word in rest[1:verb] if word.tag != "RB"]
    if not NARRATOR.isdisjoint(subject) or not words_of("relative pronoun", "question word").isdisjoint(subject):
        return False
    if not subject or subject[0] in SPEAKER:
        return rest[verb].lower in TOLD or rest[verb].lemma in AUXILIARY and subject[:1] == ["it"]
    return True
