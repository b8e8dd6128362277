"""What stands behind a cue and is no statement: nothing, the matter of a question, a title, an answer that was not given.

Each is a rule over the words of cue and content, with a sentence that it is about.  What ``NONE`` lists is no claim at all;
``UNSAID`` are claims in which nothing is said to anybody: what their source does is a deed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc, Token

from .. import layers
from ..lexicons import read_words
from ..lexicons.vocabulary import words_of
from ..text.pieces import Piece
from .passive import QUESTIONED, agent_of, is_passive, opens_clause
from .sentences import FINITE, SUBORDINATORS

# Said nothing, has said little about it.
NOTHING = frozenset(["nothing", "little"])
GOES_ON = frozenset(["about", "of", "on", "more", "else", "further", "new"])
# Verbs for an answer: where it was not given, what stands behind them is what was asked for.
ANSWERS = frozenset(["respond", "reply", "answer", "return", "comment"])
POINTING = words_of("demonstrative") | {"it", "so", "otherwise", "the", "opposite", "contrary", "same", "as", "much"}
TITLED = frozenset(["titled", "entitled", "headlined"])


@dataclass(frozen=True)
class Said:
    """The words of a cue and those of its content, without punctuation; ``opens``: a quotation mark opens the content."""

    cue: list[Token]
    content: list[Token]
    opens: bool

    @property
    def is_clause(self) -> bool:
        return any(token.tag_ in FINITE for token in self.content)


def nothing(said: Said) -> bool:
    """The club has said *little about the leak*, or *nothing as it left*."""
    places = [token.i for token in said.content]
    first = said.cue[-1].i + 1 if said.cue and said.cue[-1].i + 1 in places else places[0]
    behind = said.content[places.index(first) + 1 :]
    whole = any(token.tag_ in FINITE for token in behind)
    goes_on = not whole or behind[0].lower_ in GOES_ON | SUBORDINATORS
    return said.content[places.index(first)].lower_ in NOTHING and goes_on


def no_comment(said: Said) -> bool:
    """The bank said *it had no comment*."""
    words = [token.lower_ for token in said.content[:4]]
    return any(pair == ("no", "comment") for pair in pairwise(words)) and len(said.content) <= len(words)


def no_answer(said: Said) -> bool:
    """The firm did not respond to *requests for comment*. The firm declined *to comment on the leak*, or to say *when*."""
    words = [*said.cue, *said.content[:2]]
    withheld = any(
        token.lower_ in words_of("negation") or token.lemma_.lower() in read_words("withholding_verbs.txt")
        for token in said.cue
    )
    asked = any(token.lemma_.lower() in ANSWERS for token in words)
    return withheld and not said.is_clause and (asked or said.content[-1].lower_ in words_of("question word"))


def matter_of_a_question(said: Said) -> bool:
    """The mayor, asked about *the leak*, said it was small. Asked *whether it leaked*, she shrugged."""
    asked = next((token for token in said.cue if token.lemma_.lower() in QUESTIONED and is_passive(token)), None)
    if asked is not None and opens_clause(asked) and not agent_of(asked):
        return True  # the reporter's question, which only leads to the answer
    whole = said.is_clause or said.content[0].tag_ in ("WRB", "WP", "WDT", "TO") or said.content[0].lower_ == "to"
    return asked is not None and not whole


def pronoun(said: Said) -> bool:
    """The company rejects *that*, miners say *otherwise*: what was said stands elsewhere."""
    return all(token.lower_ in POINTING for token in said.content)


def title(said: Said) -> bool:
    """In a statement titled *“Time to act,”* the union alleged that it leaks."""
    return said.opens and bool(said.cue) and said.cue[-1].lower_ in TITLED


def on_a_sign(said: Said) -> bool:
    """Some held signs saying *“Keep our bus”*, a banner that read *“No more”*: nobody says what somebody carries."""
    verb = next((token for token in reversed(said.cue) if token.tag_.startswith("VB")), None)
    if verb is None or not said.opens or verb.i == 0:
        return False
    before = verb.nbor(-1)
    if before.lower_ in ("that", "which") and before.i:
        before = before.nbor(-1)
    return before.tag_ in ("NN", "NNS") and before.lemma_.lower() in read_words("no_sources.txt")


Rule = Callable[[Said], bool]
NONE: tuple[Rule, ...] = (nothing, no_comment, matter_of_a_question, title, on_a_sign)
UNSAID: tuple[Rule, ...] = (no_answer, pronoun)


def is_content(doc: Doc, cue: Iterable[Piece], content: Iterable[Piece]) -> bool:
    """False where there is no content, or a rule holds what stands there for none."""
    said = _said(doc, cue, content)
    return bool(said.content) and not any(rule(said) for rule in NONE)


def is_unsaid(doc: Doc, cue: Iterable[Piece], content: Iterable[Piece]) -> bool:
    """Whether the words behind a cue are not what the source said."""
    said = _said(doc, cue, content)
    return bool(said.content) and any(rule(said) for rule in UNSAID)


def _said(doc: Doc, cue: Iterable[Piece], content: Iterable[Piece]) -> Said:
    words = [token for token in layers.tokens_of(doc, content) if not token.is_space]
    return Said(
        [token for token in layers.tokens_of(doc, cue) if not token.is_space],
        [token for token in words if not token.is_punct],
        bool(words) and words[0].is_quote,
    )
