"""Who is named behind "by": the agent of a passive, and which of those may say something."""

from __future__ import annotations

from functools import cache
from itertools import takewhile

from spacy.tokens import Token

from ..lexicons import read_table
from ..lexicons.vocabulary import bodies, days, months, roles
from ..text.noun_phrases import PHRASE
from ..text.nouns import singular

AGENT_TAGS = PHRASE | {"PRP", "CC", "VBG"}
WITHIN_PHRASE = frozenset(["of", "at", "in", "for", "from"])
LONGEST_AGENT = 12  # tokens; chosen, not measured
# Of a liar by day, by nature, nobody is told.
UNITS = frozenset(
    ["birth", "day", "default", "definition", "end", "law", "majority", "margin", "measure", "name", "nature", "night", "now", "standard", "then",
     "trade", "week", "weekend", "year"]
)  # fmt: skip


def agent_of(verb: Token) -> list[Token]:
    """The words of the noun phrase behind ``by``, where that follows the verb at once."""
    return phrase_behind(verb, "by")


def phrase_behind(verb: Token, preposition: str) -> list[Token]:
    """The words of the noun phrase behind the preposition, where that follows the verb at once, with a name between commas."""
    doc = verb.doc
    place = verb.i + 1
    while place < len(doc) and doc[place].tag_ == "RB":
        place += 1
    if place >= len(doc) or doc[place].lower_ != preposition:
        return []
    agent: list[Token] = []
    for token in doc[place + 1 : place + 1 + LONGEST_AGENT]:
        of = token.lower_ in WITHIN_PHRASE - {"for"} and agent and verb.lemma_.lower() != "accuse"
        if not (of or token.tag_ in AGENT_TAGS) or token.tag_ == "VBG" and agent:
            break
        agent.append(token)
    while agent and agent[-1].tag_ in ("IN", "CC", "DT", "JJ"):
        agent.pop()
    return [*agent, *_named_behind(agent)]


def _named_behind(agent: list[Token]) -> list[Token]:
    """By its auditor*, Ada Frost,* that"""
    if not agent or agent[-1].i + 2 >= len(agent[-1].doc) or agent[-1].nbor().text != ",":
        return []
    behind = agent[-1].doc[agent[-1].i + 2 : agent[-1].i + 2 + LONGEST_AGENT]
    name = list(takewhile(lambda token: token.tag_ in ("NNP", "NNPS"), behind))
    close = name[-1].nbor() if name and name[-1].i + 1 < len(name[-1].doc) else None
    return [agent[-1].nbor(), *name, close] if close is not None and close.text == "," else []


def is_measure(phrase: list[Token]) -> bool:
    """By *the end* of May, by *Monday*, by *a majority* of judges: when, or by how much, and not by whom."""
    head = next((token.nbor(-1) for token in phrase[1:] if token.tag_ == "IN"), phrase[-1])
    return head.tag_ == "CD" or head.lemma_.lower() in UNITS or head.lower_ in days()


def may_say(token: Token) -> bool:
    """Whether a word is of somebody who may say something: a name, a post, a body, people."""
    word = token.lower_
    known = word in roles() or word in bodies() or singular(word) in roles()
    is_time = word in days() or word in months() or token.text in _feasts()
    return token.tag_ in ("NNP", "NNPS") and not is_time or known


@cache
def _feasts() -> frozenset[str]:
    """The words of feasts, by which something is to be done: to rule by Christmas."""
    return frozenset(word for row in read_table("feasts.tsv") for word in row[0].split())
