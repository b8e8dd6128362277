"""The tokens that noun phrases are made of, by their tags, and where in them the noun stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..lexicons import read_words
from ..lexicons.vocabulary import bodies, words_of
from .nouns import is_plural

if TYPE_CHECKING:
    from spacy.tokens import Token

NOUNS = frozenset(["NN", "NNS", "NNP", "NNPS"])
# In a noun phrase with its determiner, but for what each reader lets in besides: the mill's two oldest half-dry pumps.
PHRASE = NOUNS | {"DT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "HYPH"}
NOMINAL = NOUNS | {"JJ", "JJS", "POS", "HYPH", "CD", "AFX", "FW", "VBN", "ADD"}
# A verb with a subject of its own, which no noun phrase goes on behind.
FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
# What brings in a clause within another: "who", "whose", "which", "where".
SUBORDINATING = frozenset(["WDT", "WP", "WP$", "WRB"])
# Of the words in -ing only these belong to a role: the others are the verb of a clause.
ACTING = words_of("acting")
PREPOSITIONS = frozenset(["of", "for", "at", "with", "to", "in", "from", "on"])
DETERMINERS = words_of("article", "possessive") | {"this", "that", "another", "one"}


def head_at(words: Sequence[str]) -> int:
    """The place of the noun that a phrase is about: before its first preposition, else at its end.

    >>> head_at(["Inspector", "General", "of", "Police"]), head_at(["Arden", "Water", "Board"])
    (1, 2)
    """
    return next((i for i, word in enumerate(words) if i and word.lower() in PREPOSITIONS), len(words)) - 1


def body_at(words: Sequence[str]) -> int:
    """The place of the noun that says what a body is; at its end also behind a preposition, where that is within what stands before
    the noun: "Access to Justice Commission", not "Bank of Selby Council", "Friends of Selby Hospital", "Guild of the Council".

    >>> body_at(["Bank", "of", "Arden"]), body_at(["Lok", "on", "Mere", "Council"])
    (0, 3)
    """
    head, last = head_at(words), len(words) - 1
    # At least one word of its own stands before the noun: "Ministry of Police" is a ministry.
    within = last - head > 2 and words[last - 1].lower() not in DETERMINERS
    noun = words[head].lower()
    # "Pact on Lok Forces"
    if not within or noun in bodies() or is_plural(words[head]) or noun in read_words("document_nouns.txt"):
        return head
    return last if words[last].lower() in bodies() else head


def is_within_compound(token: Token) -> bool:
    """Whether hyphens join a word with those on both sides: "a right-*to*-life group", "the door-*to*-door sale"."""
    before, after = (token.doc[i] if 0 <= i < len(token.doc) else None for i in (token.i - 1, token.i + 1))
    if before is None or after is None or before.tag_ != "HYPH" or after.tag_ != "HYPH":
        return False
    return not before.whitespace_ and not token.whitespace_


def is_possessive(token: Token) -> bool:
    """Whether the token is a possessive 's, which the tagger takes for "is" after a name that it does not know."""
    return (
        token.tag_ == "POS"
        or token.text in ("'s", "’s")
        and token.i + 1 < len(token.doc)
        and token.nbor().tag_ in ("NN", "NNS", "JJ")
    )
