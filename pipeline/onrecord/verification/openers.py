"""Words that tie what is said to something else: to a condition, a time, a limit, a doubt, to what others say."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicons.vocabulary import words_of
from ..text.inflection import inflected

Phrases = tuple[tuple[str, ...], ...]

CONDITIONS: Phrases = (
    ("if",), ("unless",), ("provided",), ("providing",), ("assuming",), ("as", "long", "as"), ("so", "long", "as"),
    ("on", "condition"), ("in", "case"), ("subject", "to"), ("depending", "on"), ("should", "we"), ("should", "they"),
)  # fmt: skip
# Where the words that follow them are quoted, these too: “I asked whether the dam leaks”.
HYPOTHETICAL: Phrases = (("whether",), ("suppose",), ("supposing",), ("imagine",))
# Of these only with something that will be, may be or must be: “we will close the mill after the vote”, not “we left after it”.
TIMES: Phrases = (("when",), ("once",), ("after",), ("before",), ("until",), ("till",), ("as", "soon", "as"))
UNTIL: Phrases = (("until",), ("till",))  # with what is denied, too: “we never close until the last guest has gone”
LIMITS_BEFORE: Phrases = (("only",), ("in", "theory"), ("in", "principle"), ("on", "paper"))
LIMITS_BEHIND: Phrases = (
    *LIMITS_BEFORE, ("except",), ("excepting",), ("apart", "from"), ("other", "than"), ("save", "for"),
    ("with", "the", "exception"), ("but", "only"), ("but", "not"),
)  # fmt: skip
DOUBTS: Phrases = (
    ("perhaps",), ("maybe",), ("possibly",), ("supposedly",), ("allegedly",), ("apparently",), ("presumably",),
    ("hopefully",), ("i", "hope"), ("we", "hope"), ("i", "wish"), ("we", "wish"), ("i", "fear"), ("we", "fear"),
)  # fmt: skip
MODALS: Phrases = (("might",), ("may",), ("could",))
# No condition, whatever follows: said to be polite, or to put it carefully.
IDLE: Phrases = (
    ("if", "i", "may"), ("if", "i", "can"), ("if", "i", "could"), ("if", "i", "might"), ("if", "you", "like"),
    ("if", "you", "will"), ("if", "you", "ask"), ("if", "you", "look"), ("if", "anything"), ("if", "i", "remember"),
    ("if", "i", "am"), ("if", "not"),
)  # fmt: skip
# Before an opener they make another thing of it: “even if”, “what if”, “as if”, “not only”, “the only”.
OTHERWISE = frozenset(["even", "what", "as", "not", "the", "an"]) | words_of("possessive")
# A clause may begin behind them without a mark.
HEADS = frozenset(["and", "but", "so", "then", "that", "because", "or", "only", "well", "now", "though", "although"])
# A clause that they begin has its own conditions.
STOPS = frozenset(["and", "or", "but", "because", "so", "that", "which", "who", "where", "while"])
PRONOUNS = words_of("personal pronoun") | {"there"}
FUTURE = frozenset(["will", "shall", "can", "may", "must", "going"])
# What they ask or leave open is no condition: “I do not know if the dam leaks”.
ASKING_VERBS = ("ask", "know", "wonder", "see", "say", "tell", "decide", "care", "matter", "question", "doubt", "check",
    "find", "remember", "understand", "mind", "explain")  # fmt: skip
ASKING = frozenset(
    [
        *ASKING_VERBS,
        *(form for verb in ASKING_VERBS for form in inflected(verb)),
        "sure",
        "certain",
        "clear",
        "knew",
        "known",
    ]
)
SAYING_VERBS = ("say", "claim", "allege", "argue", "insist", "tell", "suggest", "think", "believe", "assume", "report",
    "write", "complain", "maintain")  # fmt: skip
SAYING = frozenset(
    [
        *SAYING_VERBS,
        *(form for verb in SAYING_VERBS for form in inflected(verb)),
        "said",
        "told",
        "thought",
        "wrote",
        "written",
    ]
)
QUESTIONS = frozenset(
    [*inflected("ask"), "ask", *inflected("wonder"), *inflected("question"), "question", "whether", "if"]
)


def opener(keys: Sequence[str], place: int, phrases: Phrases) -> int:
    """How many words the phrase has that begins at ``place``; 0 where none does."""
    return max((len(phrase) for phrase in phrases if tuple(keys[place : place + len(phrase)]) == phrase), default=0)


def has_phrase(keys: Sequence[str], phrases: Phrases) -> bool:
    """Whether any of the phrases stands among the words."""
    return any(opener(keys, place, phrases) for place in range(len(keys)))
