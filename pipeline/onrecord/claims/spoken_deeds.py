"""What is done with a verb of speech and states nothing: called *the police*, declared *war*, said *a prayer*, argued for *an hour*.

Each is a rule over the words of cue and content, as in ``contents``; objects with which a verb does something stand in
``spoken_deeds.tsv``.
"""

from __future__ import annotations

from functools import cache
from itertools import dropwhile, takewhile

from spacy.tokens import Token

from ..lexicons import read_table
from ..lexicons.vocabulary import words_of
from ..text.noun_phrases import PHRASE
from .said import Said

# What may stand behind the object: called the police *to the quay*, declared war *on* it; not called the vote rigged, nor over.
BEHIND = ("IN", "TO", "RB", "VBG", "CC", "WDT", "WP", "WRB")
WHOLE = "*"
LENGTHS = frozenset(["century", "day", "decade", "hour", "minute", "month", "week", "year"])
MATTERS = frozenset(["about", "on", "upon"])


def deed(said: Said) -> bool:
    """The mayor called *the police*, claimed *the prize*, called off *the strike*; not called *it* a shame, called *for calm*."""
    verb = next((token for token in reversed(said.cue) if token.tag_.startswith("VB")), None)
    if verb is None or said.opens or said.is_clause or said.content[0].i < verb.i:
        return False
    content = list(dropwhile(_leads, said.content))
    particles = [token.lower_ for token in verb.doc[verb.i + 1 : content[0].i] if _leads(token)] if content else []
    objects = _objects().get(" ".join([verb.lemma_.lower(), *particles]), frozenset())
    phrase = list(takewhile(lambda token: token.tag_ in PHRASE, content))
    if WHOLE in objects:
        return bool(phrase)
    behind = content[len(phrase) :]
    judged = bool(behind) and (
        behind[0].tag_ not in BEHIND or behind[0].lower_ == "as" or len(behind) == 1 and _leads(behind[0])
    )
    return bool(phrase) and phrase[-1].lemma_.lower() in objects and not judged


def _leads(token: Token) -> bool:
    return token.tag_ in ("IN", "RP", "TO")


def how_long(said: Said) -> bool:
    """They argued for *an hour*, spoke for *more than two days*: how long they did, and not what they said; but asked for *an hour*."""
    first = said.content[0]
    led = first.lower_ == "for" or first.i > 0 and first.nbor(-1).lower_ == "for"
    talks = any(token.lemma_.lower() in words_of("going on") for token in said.cue)
    return talks and led and said.content[-1].lemma_.lower() in LENGTHS and all(map(_is_measure, said.content))


def _is_measure(token: Token) -> bool:
    return token.tag_ in (*PHRASE, "IN", "RB", "RBR", "JJR")


def matter(said: Said) -> bool:
    """She commented *on the plan*, remarked *on the weather*: of what she said this is no more than the subject."""
    first = said.content[0]
    about = first.lower_ in MATTERS or first.i > 0 and first.nbor(-1).lower_ in MATTERS
    comments = any(t.lemma_.lower() in words_of("commenting") and not t.is_sent_start for t in said.cue)
    question = any(token.lower_ in words_of("question word") | {"whether", "if"} for token in said.content[:2])
    return comments and about and not said.is_clause and not said.opens and not question


def to_whom(said: Said) -> bool:
    """He apologised *to the families*, complained *to the police*: to whom, and not what of."""
    speaks = any(token.lemma_.lower() in words_of("turning to") for token in said.cue)
    words = [said.cue[-1].lower_ if said.cue else "", *(token.lower_ for token in said.content)]
    told = any(
        token.lower_ in ("for", "about", "of", "that", "over") or token.tag_ in ("VB", "TO")
        for token in said.content[1:]
    )
    return speaks and "to" in words[:2] and not said.is_clause and not said.opens and not told


@cache
def _objects() -> dict[str, frozenset[str]]:
    return {verb: frozenset(words.split()) for verb, words in read_table("spoken_deeds.tsv")}
