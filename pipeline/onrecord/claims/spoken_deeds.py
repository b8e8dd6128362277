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
from ..text.noun_phrases import FINITE, PHRASE
from .said import Said
from .sentences import SUBORDINATORS

# What may stand behind the object: called the police *to the quay*, declared war *on* it; not called the vote rigged, nor over.
BEHIND = ("IN", "TO", "RB", "VBG", "CC", "WDT", "WP", "WRB")
WHOLE = "*"
WHAT_OF = frozenset(["about", "against", "at", "concerning", "for", "of", "over", "regarding", "that"])
LENGTHS = frozenset(["century", "day", "decade", "hour", "minute", "month", "week", "year"])
# What is also done at a time, and how such a time begins.
DOING = frozenset(["answer", "appeal", "apologise", "apologize", "decide", "reply", "report", "respond"])
ANSWERS = frozenset(["answer", "reply"])
SOON = frozenset(["for", "in", "within"])
MEASURE = ("DT", "CD", "IN", "RB", "RBR", "JJR")
MATTERS = frozenset(["about", "on", "upon"])


def deed(said: Said) -> bool:
    """The mayor called *the police*, claimed *the prize*, called off *the strike*; not called *it* a shame, called *for calm*."""
    verb = next((token for token in reversed(said.cue) if token.tag_.startswith("VB")), None)
    words = _before_clause(said.content)
    if verb is None or said.opens or any(t.tag_ in FINITE for t in words) or said.content[0].i < verb.i:
        return False
    content = list(dropwhile(_leads, words))
    between = verb.doc[verb.i + 1 : content[0].i] if content else verb.doc[:0]
    # Urged on the crew, but urged on Monday a halt.
    particles = [token.lower_ for token in between] if all(map(_leads, between)) else []
    objects = _objects().get(" ".join([verb.lemma_.lower(), *particles]), frozenset())
    phrase = list(takewhile(lambda token: token.tag_ in PHRASE, content))
    if WHOLE in objects:
        return bool(phrase)
    behind = content[len(phrase) :]
    judged = bool(behind) and (
        behind[0].tag_ not in BEHIND or behind[0].lower_ == "as" or len(behind) == 1 and _leads(behind[0])
    )
    if judged or _is_bid(verb, behind) or _is_named(verb, phrase):
        return False
    return bool(phrase) and phrase[-1].lemma_.lower() in objects


def _before_clause(content: list[Token]) -> list[Token]:
    """The words up to a clause that tells when or why: declared a holiday *as crowds grew*, an interest *because he owns the land*."""
    place = next((i for i, t in enumerate(content) if i and t.lower_ in SUBORDINATORS), len(content))
    clause = any(token.tag_ in FINITE for token in content[place:])
    return content[:place] if clause else content


def _is_bid(verb: Token, behind: list[Token]) -> bool:
    """Ordered the car *to be towed*, told her lawyer *to sue*; but called the police *to report it*."""
    return [token.tag_ for token in behind[:2]] == ["TO", "VB"] and verb.lemma_ not in words_of("calling names")


def _is_named(verb: Token, phrase: list[Token]) -> bool:
    """Called *the loan a shot in the arm*, *him a friend*: two things, of which one is called the other."""
    return verb.lemma_ in words_of("calling names") and any(token.tag_ in ("DT", "PRP$") for token in phrase[1:])


def _leads(token: Token) -> bool:
    return token.tag_ in ("IN", "RP", "TO")


def how_long(said: Said) -> bool:
    """They argued for *an hour*, spoke for *more than two days*: how long they did, and not what they said; but asked for *an hour*."""
    if said.lemmas.isdisjoint(words_of("going on")):
        return False
    first = said.content[0]
    led = first.lower_ == "for" or first.i > 0 and first.nbor(-1).lower_ == "for"
    *measure, length = said.content
    # A four-day week, a shorter week, one more day are what is asked for.
    whole = all(token.tag_ in MEASURE for token in measure) and (not measure or measure[-1].tag_ != "JJR")
    return led and length.lemma_.lower() in LENGTHS and whole


def how_soon(said: Said) -> bool:
    """The firm would appeal *“within hours”*, answered it *“within the week”*: when it did, and not what it said."""
    if said.lemmas.isdisjoint(DOING) or not said.cue or said.content[0].i < said.cue[-1].i:
        return False
    if said.opens and (
        said.content[0].text[0].isupper() or said.content[0].i == said.cue[-1].i + 2 and ANSWERS & said.lemmas
    ):
        return False  # she answered “within hours”; the firm decided: “In a year.”
    first, *measure, length = said.content if len(said.content) > 1 else (*said.content, said.content[0])
    timed = first.lower_ in SOON and length.lemma_.lower() in LENGTHS
    return timed and all(token.tag_ in MEASURE for token in measure)


def matter(said: Said) -> bool:
    """She commented *on the plan*, remarked *on the weather*: of what she said this is no more than the subject."""
    first = said.content[0]
    about = first.lower_ in MATTERS or first.i > 0 and first.nbor(-1).lower_ in MATTERS
    comments = any(t.lemma_.lower() in words_of("commenting") and not t.is_sent_start for t in said.cue)
    question = any(token.lower_ in words_of("question word") | {"whether", "if"} for token in said.content[:2])
    return comments and about and not said.is_clause and not said.opens and not question


def to_whom(said: Said) -> bool:
    """He apologised *to the families*, complained *to the police*: to whom, and not what of."""
    if said.lemmas.isdisjoint(words_of("turning to")):
        return False
    words = [said.cue[-1].lower_ if said.cue else "", *(token.lower_ for token in said.content)]
    told = any(token.lower_ in WHAT_OF or token.tag_ in ("VB", "TO") for token in said.content[1:])
    return "to" in words[:2] and not said.is_clause and not said.opens and not told


@cache
def _objects() -> dict[str, frozenset[str]]:
    return {verb: frozenset(words.split()) for verb, words in read_table("spoken_deeds.tsv")}
