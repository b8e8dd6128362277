"""The tokens that noun phrases are made of, by their tags."""

from __future__ import annotations

from spacy.tokens import Token

NOMINAL = frozenset(["NN", "NNS", "NNP", "NNPS", "JJ", "JJS", "POS", "HYPH", "CD", "AFX", "FW", "VBN", "ADD"])
# Of the words in -ing only these belong to a role: the others are the verb of a clause.
ACTING = frozenset(["acting", "commanding", "founding", "incoming", "managing", "outgoing", "presiding"])
PREPOSITIONS = frozenset(["of", "for", "at", "with", "to", "in", "from", "on"])
DETERMINERS = frozenset(
    ["the", "a", "an", "this", "that", "its", "his", "her", "their", "our", "my", "whose", "another", "one"]
)


def is_possessive(token: Token) -> bool:
    """Whether the token is a possessive 's, which the tagger takes for "is" after a name that it does not know."""
    return (
        token.tag_ == "POS"
        or token.text in ("'s", "’s")
        and token.i + 1 < len(token.doc)
        and token.nbor().tag_ in ("NN", "NNS", "JJ")
    )
