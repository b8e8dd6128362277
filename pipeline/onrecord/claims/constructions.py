"""The words of a construction that belong to another part than the encoder has them in: as Frost put *it*, *what* Frost wants
*is* rest, Frost's *message was*, *not a single* clerk said.

Each is a rule over the words of one candidate, with a sentence that it is about; ``RULES`` is their table.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise, takewhile

from spacy.tokens import Doc, Span, Token

from .. import layers
from ..lexicons import read_words
from ..lexicons.vocabulary import roles, words_of
from ..text.noun_phrases import FINITE, NOUNS, PHRASE, SUBORDINATING
from ..text.pieces import Piece
from .as_saying import quoted_as_saying
from .candidate import Candidate, pieces_of
from .denial import nobody_before
from .passive import OF_NOBODY
from .predicates import HABITS
from .reports import HEARER_VERBS
from .sentences import SUBORDINATORS
from .when import meanwhile, when

# Verbs for how somebody sees or says something, before an "it" that stands for what was said.
PUTTING = frozenset(["put", "see", "tell", "describe", "explain", "remember", "recall"])
CLEFT = frozenset(["what", "all"])
# What opens a clause with a verb of its own.
CLAUSE_OPENERS = SUBORDINATING | {"CC"}
OPENING_WORDS = SUBORDINATORS | {"that", "whether"}
# What an amount is made of, and what stands behind a clause that ends with its verb.
MEASURED = (*PHRASE, "CD", "$", "HYPH", "SYM")
CLOSING = ("", ".", ",", ";", ")", "—", "–")
RELATIVES = frozenset(["which", "what"])
# What an aside ends with, and begins with.
CLOSERS = {")": "(", ",": ","}


def it_is_put(doc: Doc, one: Candidate) -> Candidate:
    """It leaks, as Frost put *it*; “it leaks” was how she described *it*: what was said stands before."""
    last = layers.tokens_of(doc, one.content[-1:])
    if len(last) != 1 or last[0].lower_ != "it" or not last[0].i or last[0].nbor(-1).lemma_.lower() not in PUTTING:
        return one
    if len(one.content) > 1:
        return replace(one, content=one.content[:-1])
    before = _before_as(doc, one)
    return replace(one, content=before) if before else one


def _before_as(doc: Doc, one: Candidate) -> tuple[Piece, ...]:
    """The clause before “, as Frost put it”."""
    first = layers.tokens_of(doc, one.source)[:1]
    if not first or first[0].i < 2 or (first[0].nbor(-2).text, first[0].nbor(-1).lower_) != (",", "as"):
        return ()
    clause = doc[layers.sentence_start(first[0]) : first[0].i - 2]
    whole = any(token.tag_ in FINITE for token in clause) and not any(token.is_quote for token in clause)
    return pieces_of(clause) if whole else ()


def impersonal(doc: Doc, one: Candidate) -> Candidate:
    """It leaks, *it* was announced: that is nobody, and nothing that is said; but whoever is told is somebody."""
    cue = layers.tokens_of(doc, one.cue)
    it = cue[0].nbor(-1) if cue and cue[0].i > 1 else None
    if it is None or it.lower_ != "it" or not (it.nbor(-1).text == "," or it.nbor(-1).is_quote):
        return one
    verb = cue[-1]
    if verb.tag_ not in ("VBN", "VBD") or verb.nbor(-1).lemma_ != "be" or verb.lemma_ in HEARER_VERBS:
        return one
    it_alone = (it.idx, it.idx + len(it))
    if one.content[0][0] >= it.idx:
        return one  # the plan, it was called a farce
    content = tuple(piece for piece in one.content if piece != it_alone)
    return replace(one, source=() if one.source == (it_alone,) else one.source, content=content or one.content)


def expletive(doc: Doc, one: Candidate) -> Candidate:
    """*It* is feared that it leaks: nobody, and nothing that is said; but it was told that it leaks, and *it* is said to leak."""
    cue = layers.tokens_of(doc, one.cue)
    it = doc[cue[0].i - 1] if cue and cue[0].i else None
    if it is None or it.lower_ != "it" or cue[-1].lemma_.lower() not in OF_NOBODY or cue[-1].tag_ not in ("VBN", "VBD"):
        return one
    it_alone = (it.idx, it.idx + len(it))
    content = one.content[1:] if one.content[0] == it_alone else one.content
    clause = [token.tag_ for token in layers.tokens_of(doc, content[:1])][:1] not in ([], ["TO"])
    passive = any(token.lemma_ == "be" for token in cue[:-1])
    if not passive or not clause or content[0][0] < it.idx:
        return one
    return one.with_content(content, () if one.source == (it_alone,) else one.source)


def what_it_is(doc: Doc, one: Candidate) -> Candidate:
    """*What* Frost wants *is* rest, *all* she said *was* that it leaks: neither word is content."""
    source, cue = layers.tokens_of(doc, one.source), layers.tokens_of(doc, one.cue)
    if not source or not cue or cue[-1].i < source[-1].i:
        return one
    opener = source[0] if source[0].lower_ in CLEFT and len(source) > 1 else doc[max(source[0].i - 1, 0)]
    if opener.lower_ not in CLEFT or opener is source[0] and opener.lower_ != "all":
        return one
    place = cue[-1].i + 1 if cue[-1].lemma_ != "be" else cue[-1].i
    if place + 1 >= len(doc) or doc[place].lemma_ != "be":
        return one
    rest = [token for token in layers.tokens_of(doc, one.content) if token.i > place]
    said = pieces_of(token for token in source if token.i > opener.i)
    return replace(one, content=pieces_of(rest), source=said) if rest else one


def parted(doc: Doc, one: Candidate) -> Candidate:
    """The wall*, says the clerk, Ada Frost,* leaks: in the middle of what is said, the one behind the verb says it."""
    cue = layers.tokens_of(doc, one.cue)
    before = layers.tokens_of(doc, one.source or one.content[:1])
    verb = cue[0] if len(cue) == 1 else None
    if verb is None or verb.tag_ not in FINITE or not before or before[-1].i != verb.i - 2:
        return one
    alone = verb.nbor(-1).text == "," and all(token.tag_ in PHRASE for token in before)
    opens = before[0].i == layers.sentence_start(before[0]) or before[0].nbor(-1).tag_ == "CC"
    phrase = _inverted(list(doc[verb.i + 1 : layers.span_of(doc, *one.content[-1])[-1].i + 1]))
    if not (alone and opens and phrase):
        return one
    return replace(one, source=pieces_of(phrase), content=(*pieces_of(before), *pieces_of(_rest(doc, one, phrase))))


def _inverted(words: list[Token]) -> list[Token]:
    """The noun phrase with which they begin, and a second one in commas, where the verb of what is said follows behind a comma."""
    phrase = list(takewhile(lambda token: token.tag_ in PHRASE, words))
    for _ in range(2):
        behind = words[len(phrase) :]
        if not phrase or phrase[-1].tag_ not in NOUNS or len(behind) < 2 or behind[0].text != ",":
            return []
        if any(token.tag_ in FINITE for token in behind[1:3]):
            return phrase
        phrase += [behind[0], *takewhile(lambda token: token.tag_ in PHRASE, behind[1:])]
    return []


def _rest(doc: Doc, one: Candidate, phrase: list[Token]) -> list[Token]:
    return [token for token in layers.tokens_of(doc, one.content[-1:]) if token.i > phrase[-1].i + 1]


def habit(doc: Doc, one: Candidate) -> Candidate:
    """“It leaks,” Frost liked *to tell callers*: how he said it is no part of what he said."""
    cue, last = layers.tokens_of(doc, one.cue), layers.tokens_of(doc, one.content[-1:])
    speaks = len(last) > 1 and last[0].tag_ == "TO" and last[1].lemma_ in read_words("reporting_verbs.txt")
    if not cue or cue[-1].lemma_ not in HABITS or not speaks or last[0].i != cue[-1].i + 1:
        return one
    source = layers.tokens_of(doc, one.source)
    first = min(token.i for token in (*source, *cue))
    quoted = first > 0 and doc[first - 1].is_quote
    if not quoted or any(token.tag_ in (*FINITE, "TO", "IN") or token.is_quote for token in last[2:]):
        return one
    return replace(one, cue=pieces_of([*cue, *last[:2]]), content=one.content[:-1])


def copula(doc: Doc, one: Candidate) -> Candidate:
    """Her *fear is* that it leaks: the verb belongs to the noun before it."""
    cue, content = layers.tokens_of(doc, one.cue), layers.tokens_of(doc, one.content[:1])
    led = bool(cue) and cue[-1].tag_.startswith("NN") and len(content) > 1 and content[0].i == cue[-1].i + 1
    if not led or content[0].lemma_ != "be" or not (content[1].lower_ in OPENING_WORDS or content[1].tag_ == "TO"):
        return one
    rest = pieces_of(content[1:])
    return replace(one, cue=pieces_of([*cue, content[0]]), content=(*rest, *one.content[1:]))


def relative(doc: Doc, one: Candidate) -> Candidate:
    """The plan, *which* Frost called “a farce”; but *which* she said is a farce, whose subject it is."""
    first, others = layers.tokens_of(doc, one.content[:1]), layers.tokens_of(doc, one.content[1:])
    alone = len(first) == 1 and first[0].lower_ in RELATIVES
    if not alone or not others or any(token.tag_ in FINITE for token in others):
        return one
    return replace(one, content=one.content[1:])


def owner(doc: Doc, one: Candidate) -> Candidate:
    """Frost's *message was* that it leaks: hers is what is said, and the noun belongs to the cue."""
    source, cue = layers.tokens_of(doc, one.source), layers.tokens_of(doc, one.cue)
    if not cue or cue[0].lemma_ != "be" or not source or source[-1].lower_ not in words_of("what is said"):
        return one
    if cue[0].i <= source[-1].i:
        return one
    place = next((i for i in range(len(source) - 1, 0, -1) if _owns(source, i)), None)
    if place is None:
        return one
    whose = source[:place]
    noun = source[place:] if source[place].tag_ != "POS" else source[place + 1 :]
    return replace(one, source=pieces_of(whose), cue=pieces_of([*noun, *cue]))


def _owns(source: list[Token], place: int) -> bool:
    """Whether the words before a place own what begins there: Frost | 's message, her | message."""
    return source[place].tag_ == "POS" or place == 1 and source[0].lower_ in words_of("possessive")


def nobody(doc: Doc, one: Candidate) -> Candidate:
    """*Not* a single clerk, *neither* Frost nor Hale said it: the source is nobody, and not who is left."""
    source = layers.tokens_of(doc, one.source)
    place = nobody_before(doc, source)
    return replace(one, source=pieces_of([*doc[place : source[0].i], *source])) if place is not None else one


def joint(doc: Doc, one: Candidate) -> Candidate:
    """*Ada Frost (Labour) and* two others, *Ada Frost, a plumber, and* his wife said so: whom an aside is about is one of them."""
    source, cue = layers.tokens_of(doc, one.source), layers.tokens_of(doc, one.cue)
    if not source or not cue or cue[0].i < source[-1].i or any(token.tag_ == "VBZ" for token in cue):
        return one
    sentence = layers.sentence_start(source[0])
    end = _before_asides(doc, source[0].i - 1, sentence)
    if end is None:
        return one
    first = end
    while first > sentence and doc[first - 1].tag_ in PHRASE:
        first -= 1
    # Not "Storms hit Selby, Ohio, and officials said".
    nouns = [token for token in doc[first:end] if token.tag_.startswith("NN")]
    if not nouns or not all(n.tag_ in ("NNP", "NNPS") or n.lower_ in roles() for n in nouns):
        return one
    opens = first == sentence or doc[first - 1].lower_ in OPENING_WORDS
    if not opens or one.start < source[0].idx < one.end:
        return one
    return replace(one, source=pieces_of([*doc[first : source[0].i], *source]))


def _before_asides(doc: Doc, joint: int, sentence: int) -> int | None:
    """The token of the mark with which the asides before an "and" begin, if there are any, and no clauses."""
    if joint <= sentence or doc[joint].lower_ != "and" or doc[joint - 1].text not in CLOSERS:
        return None
    place = joint
    while doc[place - 1].text in CLOSERS:
        opening = CLOSERS[doc[place - 1].text]
        before = next((i for i in range(place - 2, sentence, -1) if doc[i].text == opening), None)
        if before is None or not _is_aside(doc[before + 1 : place - 1]):
            return None
        place = before
    return place


def _is_aside(words: Span) -> bool:
    """Whether words between two marks say of somebody who it is: no clause but a relative one, and not by whom something is told:
    "Prices rose, according to the bank, and traders say"."""
    if words[0].lower_ == "according":
        return False
    return words[0].tag_ in ("WP", "WP$") or not any(token.tag_ in FINITE for token in words)


def possessive(doc: Doc, one: Candidate) -> Candidate:
    """The mayor*'s* claim that it leaks"""
    source = layers.tokens_of(doc, one.source)
    marked = len(source) > 1 and source[-1].tag_ == "POS"
    return replace(one, source=pieces_of(source[:-1])) if marked else one


def compared(doc: Doc, one: Candidate) -> Candidate:
    """It grew more than *the 1.8%* economists had predicted: of what is compared no more than that is theirs; and nothing is of
    what was higher *than* officials said."""
    source, cue, content = (layers.tokens_of(doc, part) for part in (one.source, one.cue, one.content))
    closed = (
        bool(source and cue) and cue[0].i == source[-1].i + 1 and doc[cue[-1].i + 1 : cue[-1].i + 2].text in CLOSING
    )
    if not closed or content[-1].i > source[0].i or any(token.is_quote for token in content):
        return one
    start = source[0].i - 1
    if doc[start].lower_ == "than":
        return replace(one, content=())
    if content[-1].i != start:
        return one  # a comma is between: shut by the 3 banks, a tally shows
    while start > content[0].i and doc[start - 1].tag_ in MEASURED and doc[start].lower_ != "the":
        start -= 1
    the = doc[start].lower_ == "the" and any(token.tag_ == "CD" for token in doc[start : source[0].i])
    if not the or start == content[0].i or cue[-1].lower_ in words_of("said"):
        return one
    return replace(one, content=pieces_of(doc[start : source[0].i]))


def manner(doc: Doc, one: Candidate) -> Candidate:
    """“It leaks,” Ada Frost *bluntly* wrote: how she did is no part of who she is."""
    source = layers.tokens_of(doc, one.source)
    cue = layers.tokens_of(doc, one.cue)
    last = source[-1] if len(source) > 1 else None
    adverb = last is not None and last.tag_ == "RB" and last.lower_.endswith("ly") and cue[:1] == [doc[last.i + 1]]
    return replace(one, source=pieces_of(source[:-1])) if adverb else one


def noun_clause(doc: Doc, one: Candidate) -> Candidate:
    """Frost's claim that it leaks *was checked*: with its own verb the sentence goes on."""
    cue = layers.tokens_of(doc, one.cue)
    words = layers.tokens_of(doc, one.content[-1:])
    noun = cue[-1] if cue else None
    if noun is None or noun.tag_ not in ("NN", "NNS") or words[0].lower_ != "that" or len(one.content) > 1:
        return one
    verbs = [i for i, token in enumerate(words) if token.tag_ in FINITE]
    if len(verbs) < 2 or not _ends_before(words, *verbs[:2]):
        return one
    return replace(one, content=pieces_of(words[: verbs[1]]))


def _ends_before(words: list[Token], first: int, second: int) -> bool:
    """Whether the second finite verb has its subject nowhere in the clause of the first: behind a verb, or a preposition's noun."""
    between = [token for token in words[first + 1 : second] if not token.tag_.startswith("NN")]
    if words[first].tag_ == "MD" and all(token.tag_ == "RB" for token in words[first + 1 : second]):
        return False  # it cannot drop
    if any(t.is_punct or t.tag_ in CLAUSE_OPENERS or t.lower_ in OPENING_WORDS for t in between):
        return False
    if any(
        t.tag_ in CLAUSE_OPENERS or t.tag_ in ("DT", "PRP") and a.tag_ in NOUNS for a, t in pairwise(words[1:first])
    ):
        return False  # its own first verb is a relative clause's: the ship the navy sank was full
    place = second - 1
    while place > first and words[place].tag_ in PHRASE:
        place -= 1
    if place == second - 1:
        return place == first or words[place].tag_.startswith(("VB", "JJ", "RB"))
    return words[place].tag_ in ("IN", "TO") and place > first


Rule = Callable[[Doc, Candidate], Candidate]
RULES: tuple[Rule, ...] = (
    it_is_put,
    quoted_as_saying,
    impersonal,
    expletive,
    what_it_is,
    parted,
    habit,
    relative,
    copula,
    owner,
    nobody,
    joint,
    possessive,
    compared,
    manner,
    when,
    meanwhile,
    noun_clause,
)


def put_right(doc: Doc, one: Candidate) -> Candidate:
    """The candidate after all rules, without content where it says nothing."""
    for rule in RULES:
        one = rule(doc, one) if one.content else one
    return one
