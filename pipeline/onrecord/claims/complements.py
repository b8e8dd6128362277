"""What kind of words a cue has for its content: a quotation, a clause, an infinitive, a mere noun.

Each kind is a rule over the content's first words; ``RULES`` is their table, in the order in which they are asked.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from .. import layers
from ..layers import Record
from ..lexicons.vocabulary import words_of
from ..text.noun_phrases import FINITE

RELATIVE = frozenset(["WDT", "WP", "WP$"])
QUESTION = words_of("question word") | {"whether", "if"}
OPENING = ("“", '"', "‘", "«", "„", "``", "''")
PREPOSITIONS = frozenset(["of", "for", "about", "on", "with", "against", "in", "by"])
# An object may stand before the infinitive: urged the whole crew of the ferry to leave; tokens, chosen, not measured.
OBJECT_WITHIN, VERBLESS_WITHIN = 12, 6

# Verbs of which nobody says whom they ask.
CLAUSES_ONLY = frozenset(["add", "explain", "note", "say", "state"])


@dataclass(frozen=True)
class Behind:
    """The words of a content behind its cue, without an opening quotation mark; and the cue."""

    content: list[Token]
    cue: list[Token]

    def infinitive_at(self, place: int) -> bool:
        """Whether ``to`` and a verb stand at the place."""
        words = self.content[place : place + 2]
        return len(words) == 2 and words[0].lower_ == "to" and words[1].tag_ == "VB"


def infinitive(words: Behind) -> bool:
    """… agreed *to cut them*; with the ``to`` in the cue, too."""
    led = bool(words.cue) and words.cue[-1].lower_ == "to" and words.content[0].tag_ == "VB"
    return led or words.infinitive_at(0)


def that_clause(words: Behind) -> bool:
    """… said *that it leaks*"""
    return words.content[0].lower_ == "that"


def question(words: Behind) -> bool:
    """… asked *whether it leaks*"""
    return words.content[0].lower_ in QUESTION


def prepositional(words: Behind) -> bool:
    """… spoke *of the frost*; … admitted *leaving*; but was praised *for waiting*, and not why"""
    first = words.content[0]
    if _is_passive(words.cue) and first.lower_ == "for" and [t.tag_ for t in words.content[1:2]] == ["VBG"]:
        return False
    return first.lower_ in PREPOSITIONS or first.tag_ == "VBG"


def object_with_infinitive(words: Behind) -> bool:
    """… urged *the crew to leave*; not … said *the quay to be built would leak*"""
    if words.cue and words.cue[-1].lemma_ in CLAUSES_ONLY and any(token.tag_ in FINITE for token in words.content):
        return False
    places = range(min(OBJECT_WITHIN, len(words.content)))
    verbless = not any(token.tag_ in FINITE for token in words.content[:VERBLESS_WITHIN])
    return verbless and any(map(words.infinitive_at, places))


def clause(words: Behind) -> bool:
    """… said *it leaks*; but not … backed *the mayor who lost*, whose only verb is a relative clause's."""
    first = next((token for token in words.content if token.tag_ in FINITE or token.tag_ in RELATIVE), None)
    return first is not None and first.tag_ in FINITE


def judged(words: Behind) -> bool:
    """… praised *the crew for waiting*, slammed *the plan as late*, dismissed *as late*, was hailed *as a marvel*; not … backed *the search for a site*."""
    if _is_passive(words.cue) or words.content[0].lower_ == "as":
        return True
    pairs = zip(words.content[1:], words.content[2:], strict=False)
    return any(a.lower_ == "as" or a.lower_ == "for" and b.tag_ == "VBG" for a, b in pairs)


def _is_passive(cue: list[Token]) -> bool:
    return any(token.lemma_ == "be" for token in cue[:-1]) and cue[-1].tag_ == "VBN"


def noun(words: Behind) -> bool:
    """… criticised *the plan*: whatever is left"""
    return bool(words.content)


Rule = Callable[[Behind], bool]
RULES: tuple[tuple[str, Rule], ...] = (
    ("to", infinitive),
    ("that", that_clause),
    ("question", question),
    ("of", prepositional),
    ("to", object_with_infinitive),
    ("clause", clause),
    ("judged", judged),
    ("noun", noun),
)


def _behind(doc: Doc, content: list[list[int]], cue: list[Token]) -> list[list[int]]:
    """The pieces behind the cue; none where the clause stands before it: *…*, according to Frost, *down from 9 a year ago*."""
    behind = [piece for piece in content if not cue or piece[0] >= cue[-1].idx]
    before = [piece for piece in content if piece not in behind]
    return behind if _is_clause(doc, behind) or not _is_clause(doc, before) else []


def _is_clause(doc: Doc, pieces: list[list[int]]) -> bool:
    return any(token.tag_ in FINITE for token in layers.tokens_of(doc, pieces))


def _goes_on(doc: Doc, piece: list[int]) -> bool:
    """Whether the words behind a cue go on behind a comma: *The margin,* she explained*, concerned one survey*."""
    first = layers.span_of(doc, *piece).start
    return first > 0 and doc[first - 1].text == ","


def _before(doc: Doc, content: list[list[int]], cue: list[Token]) -> str:
    """Of what stands before its cue: *It leaks*, Frost said; but *the plan* was discussed by Frost, as one who discusses *the plan*."""
    return "noun" if _is_passive(cue) and not _is_clause(doc, content) else "before"


def complement(doc: Doc, claim: Record, cue: list[Token]) -> str:
    """The name of the first rule that fits, or ``quotation``, ``before`` (the cue stands behind its content) or ``none``."""
    if not claim["content"]:
        return "none"
    if claim["kind"] == "direct":
        return "quotation"
    behind = _behind(doc, claim["content"], cue)
    if not behind:
        return _before(doc, claim["content"], cue)
    tokens = [token for token in layers.span_of(doc, *behind[0]) if not token.is_space and token.text not in OPENING]
    words = Behind(tokens, cue)
    if len(behind) < len(claim["content"]) and not _is_passive(cue) and _goes_on(doc, behind[0]):
        return "clause"  # The margin, she explained, concerned one survey: its verb may be tagged as another form
    told = not words_of("told to").isdisjoint(token.lemma_.lower() for token in cue)
    if len(behind) < len(claim["content"]) and _is_passive(cue) and tokens and infinitive(words) and not told:
        return (
            "clause"  # Frost is said to have left: of whom it is said is content, too; but the crew was told to leave
        )
    return next((name for name, rule in RULES if rule(words)), "none") if tokens else "none"
