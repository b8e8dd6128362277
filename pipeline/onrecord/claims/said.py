"""The words of a cue and of its content, as the rules about them see them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Token

from ..text.noun_phrases import FINITE


@dataclass(frozen=True)
class Said:
    """The words of a cue and those of its content, without punctuation; ``opens``: a quotation mark opens the content; ``denied``: the
    claim is, by its cue or its subject."""

    cue: list[Token]
    content: list[Token]
    opens: bool
    denied: bool = False

    @cached_property
    def is_clause(self) -> bool:
        return any(token.tag_ in FINITE for token in self.content)

    @cached_property
    def words(self) -> set[str]:
        """Of the content, in lower case."""
        return {token.lower_ for token in self.content}

    @cached_property
    def lemmas(self) -> set[str]:
        """Of the cue, in lower case."""
        return {token.lemma_.lower() for token in self.cue}
