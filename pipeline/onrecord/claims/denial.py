"""Whether what is reported was denied, or not said at all: by the cue's verb, by a negation, by a subject that is nobody."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import takewhile

from spacy.tokens import Doc, Token

from .. import layers
from ..lexicons import read_words
from ..lexicons.vocabulary import roles, words_of
from ..text.noun_phrases import PHRASE
from ..text.pieces import Piece
from .cues import Cues

# What may stand between a negation and the cue: did not say, has never once claimed.
AUXILIARIES = ("MD", "VB", "VBD", "VBN", "VBP", "VBZ", "RB")
# Verbs before their subject, with what opens such a clause: nowhere does she say.
INVERTED = frozenset(["do", "have", "be", "will", "would", "could", "can", "should"])
NOT_EVER = frozenset(["nowhere", "rarely", "seldom", "hardly", "scarcely"])
# How far before its verb, in tokens; this and the next two are chosen, not measured.
INVERTED_WITHIN = 8
CLAUSE_ENDS = (",", ";", ":", "—", "–", "(")
STAYS = frozenset(["be", "keep", "stay", "remain"])
# How far before a verb of speech the verb that withholds it may stand: stopped well short of saying.
WITHHELD_WITHIN = 5
# How far behind it the noun may stand that a verb dismisses: dismissed as wholly untrue the newspaper's claims.
DISMISSED_WITHIN = 8
JOINING = frozenset(["nor", "or"])
# What is not said where these stand before its verb: far from saying that it leaks, …
LEFT_OUT = (["far", "from"], ["instead", "of"], ["rather", "than"])
# No fewer than three, none other than Frost, nobody but her.
BUT = frozenset(["but", "except", "fewer", "less", "lesser", "other"])


def is_denied(doc: Doc, cue: Iterable[Piece], source: Iterable[Piece], cues: Cues) -> bool:
    """Whether the source says that the content is not so, or the content was explicitly not said.

    A denial that is itself denied is open, hence False: she did not deny that, nobody disputed that, he refused to deny it.
    """
    words, subject = layers.tokens_of(doc, cue), layers.tokens_of(doc, source)
    negations = [*_negations(_auxiliaries(doc, words)), *_negations(words)]
    withheld = _withholds(doc, words, cues)
    if withheld is not None and _negations(_auxiliaries(doc, [withheld])):
        return False
    unsaid = (
        not all(map(_affirms, negations))
        or withheld is not None
        or _is_nobody(doc, subject)
        or _is_inverted(doc, subject)
    )
    denial = None if _is_answer(doc, [*words, *subject]) else _denial(words, cues)
    if unsaid and (denial is not None or dismisses_words(words) or _questions(words)):
        # neither confirmed *nor* denied, declined to confirm *or* deny
        return denial is not None and denial.i > 0 and denial.nbor(-1).lower_ in JOINING
    return (
        unsaid
        or denial is not None
        or dismisses_words(words)
        or _is_silent(words)
        or _is_dismissed_by(words, subject, cues)
    )


def _denial(words: list[Token], cues: Cues) -> Token | None:
    return next((token for token in words if token.lemma_.lower() in cues.denials or rules_out(token)), None)


def _is_answer(doc: Doc, words: list[Token]) -> bool:
    """“We paid,” *Frost rebutted*; *the firm denied*: “We paid”: what stands there are the words that deny."""
    first, last = min((token.i for token in words), default=0), max((token.i for token in words), default=0)
    before, behind = doc[max(first - 2, 0) : first], doc[last + 1 : last + 2]
    opens = first == layers.sentence_start(doc[first])  # “Nonsense!” Frost denied that …
    quoted = len(before) == 2 and before[1].is_quote and before[0].is_punct and not opens
    return quoted or len(behind) > 0 and behind[0].text == ":"


def _auxiliaries(doc: Doc, words: list[Token]) -> list[Token]:
    place = words[0].i - 1 if words else -1
    first = place
    while place >= 0 and doc[place].tag_ in AUXILIARIES:
        place -= 1
    return list(doc[place + 1 : first + 1])


def _negations(words: Iterable[Token]) -> list[Token]:
    return [token for token in words if token.lower_ in words_of("negation")]


def _affirms(negation: Token) -> bool:
    """Did not *hesitate* to say, has made no *secret* that, not *only* said: not, and yet it was said."""
    behind = [token.lemma_.lower() for token in negation.doc[negation.i + 1 : negation.i + 3]]
    return any(" ".join(behind[:size]) in read_words("affirming_negations.txt") for size in (1, 2))


def _is_nobody(doc: Doc, tokens: list[Token]) -> bool:
    """No official, none of the crew: the subject's first words, which may stand before what was found of it."""
    return bool(tokens) and any(_nobody_from(doc, tokens[0].i, tokens[0].i - back) for back in (0, 1, 2, 3))


def nobody_before(doc: Doc, tokens: list[Token]) -> int | None:
    """Where the words begin that make a subject nobody, if before what was found of it: *not* a single clerk."""
    if not tokens:
        return None
    return next((p for p in range(tokens[0].i - 3, tokens[0].i) if _nobody_from(doc, tokens[0].i, p)), None)


def _nobody_from(doc: Doc, first: int, start: int) -> bool:
    """Whether such words begin at ``start`` and reach to ``first``, or into what begins there; no *fewer* than, No *10* are somebody."""
    subjects = read_words("negative_subjects.txt")
    if start < 0 or doc[start].lower_ not in _negative_words():
        return False
    words = [doc[i].lower_ for i in range(start, min(start + 4, len(doc)))]
    return any(
        " ".join(words[:size]) in subjects and not any(word in BUT or word.isdigit() for word in words[size : size + 1])
        for size in range(max(1, first - start), 4)
    )


@cache
def _negative_words() -> frozenset[str]:
    """The words that such words begin with."""
    return frozenset(words.split()[0] for words in read_words("negative_subjects.txt"))


def _is_inverted(doc: Doc, subject: list[Token]) -> bool:
    """Not once *did* Frost say, nowhere in it *does* the council claim, at no point *had* she promised."""
    place = subject[0].i - 1 if subject else -1
    if place < 1 or doc[place].lemma_.lower() not in INVERTED or not doc.has_annotation("SENT_START"):
        return False
    opening = doc[max(layers.sentence_start(doc[place]), place - INVERTED_WITHIN) : place]
    first = next((token.i for token in reversed(opening) if token.text in CLAUSE_ENDS), opening.start - 1) + 1
    return any(token.lower_ in words_of("negation") | NOT_EVER for token in doc[first : min(first + 2, place)])


def _withholds(doc: Doc, words: list[Token], cues: Cues) -> Token | None:
    """The verb that withholds: *refused* to say, *has* yet to say, *stopped* short of saying, *shied* away from saying; *refused* to accept;
    or the preposition: left *without* saying, rather *than* say."""
    verb = _withheld(words, cues)
    if verb is None:
        return None
    before = list(doc[max(layers.sentence_start(verb), verb.i - WITHHELD_WITHIN) : verb.i])
    while before and (before[-1].tag_ == "RB" or verb.lower_ == "drawn" and before[-1].lemma_ == "be"):
        before.pop()  # refused to *publicly* say, declined to *be* drawn
    names = [t.lower_ for t in before]
    if names[-2:] in (["yet", "to"], ["short", "of"]):
        return before[max(len(before) - 3, 0)]
    return _left_out(before) or _by_verb(before)


def _withheld(words: list[Token], cues: Cues) -> Token | None:
    """Declined to *say*, to *accept*, to *blame* the driver, to be *drawn*."""
    others = words_of("taking as true") | read_words("object_verbs.txt")
    for token in words:
        speaks = token.lemma_.lower() in others or cues.speaks(token.lemma_.lower())
        if token.tag_ in ("VB", "VBG") and speaks or token.lower_ == "drawn":
            return token
    return None


def _left_out(before: list[Token]) -> Token | None:
    """Left *without* (so much as) saying, rather *than* say."""
    names = [t.lower_ for t in before]
    left = names[:-3] if names[-3:] == ["so", "much", "as"] else names
    return before[len(left) - 1] if left[-1:] == ["without"] or left[-2:] in LEFT_OUT else None


def _by_verb(before: list[Token]) -> Token | None:
    """The verb that withholds, of the words before one of speech."""
    names = [t.lower_ for t in before]
    idioms, holds = read_words("withholding_idioms.txt"), read_words("withholding_verbs.txt")
    said = (t for i, t in enumerate(before) if " ".join([t.lemma_.lower(), *names[i + 1 :]]) in idioms)
    idiom = next(said, None)
    place = next((i for i in range(len(before) - 1, -1, -1) if before[i].lemma_.lower() in holds), None)
    if idiom is not None or place is None:
        return idiom
    between = names[place + 1 :]
    return before[place] if between in ([], ["to"], ["from"]) or "short" in between else None


def _is_silent(words: list[Token]) -> bool:
    """Stayed silent on whether, was tight-lipped about what; dodged the question whether."""
    if any(t.lemma_.lower() == "question" for t in words) and any(
        t.lemma_.lower() in words_of("evading") for t in words
    ):
        return True
    silent = next((t for t in words if t.lower_ in read_words("silent_adjectives.txt")), None)
    return silent is not None and any(t.lemma_.lower() in STAYS for t in words if t.i < silent.i)


def dismisses(verb: Token) -> bool:
    """Whether a verb denies what others said: dismissed, poured cold water on."""
    lemma = verb.lemma_.lower()
    if lemma in read_words("dismissal_verbs.txt"):
        return True
    if lemma not in _dismissing():
        return False
    behind = [token.lower_ for token in verb.doc[verb.i + 1 : verb.i + 3]]
    return any(" ".join([lemma, *behind[:size]]) in read_words("dismissal_idioms.txt") for size in (1, 2))


@cache
def _dismissing() -> frozenset[str]:
    """The verbs of such idioms."""
    return frozenset(words.split()[0] for words in read_words("dismissal_idioms.txt"))


def rules_out(verb: Token) -> bool:
    """Ruled out a tax rise: 28 of 31 in corpus/ are marked as denied; not the referee ruled out *the goal*, nor *Hale* for a season."""
    if not is_ruling_out(verb):
        return False
    before = next((token for token in reversed(verb.doc[: verb.i]) if token.tag_ not in AUXILIARIES), verb)
    passive = verb.tag_ == "VBN" and any(token.lemma_ == "be" for token in verb.doc[before.i + 1 : verb.i])
    thing = list(takewhile(lambda token: token.tag_ in PHRASE, verb.doc[verb.i + 2 :]))
    if passive:
        thing = [before]
    mute = before.lemma_.lower() in words_of("ruling out without a word", "what befell")
    return not mute and not (thing and _is_barred(thing))


def is_ruling_out(verb: Token) -> bool:
    """*Ruled* out, whoever does it and whatever it is."""
    return verb.lemma_ == "rule" and verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "out"


def _is_barred(thing: list[Token]) -> bool:
    """What is ruled out in a game or a court: a goal, a player, evidence; not foul play."""
    head = thing[-1].lemma_.lower()
    named = all(token.tag_ in ("NNP", "NNPS") for token in thing)
    foul = len(thing) > 1 and thing[-2].lower_ == "foul"
    return named or head in roles() or head in words_of("barred") and not foul


def dismisses_words(words: list[Token]) -> bool:
    """Dismissed claims that, rejected as false a report that; contests that."""
    verb = next((t for t in words if dismisses(t)), None)
    return verb is not None and (_has_words(verb) or verb.lemma_ in words_of("questioning") and _has_clause(verb))


def _questions(words: list[Token]) -> bool:
    """Questioned that, challenged the claim that: no denial, but who does *not* question it does not deny it either."""
    verb = next((t for t in words if t.lemma_.lower() in words_of("questioning")), None)
    return verb is not None and (_has_clause(verb) or _has_words(verb))


def _has_clause(verb: Token) -> bool:
    return verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "that"


def _has_words(verb: Token) -> bool:
    """Whether the noun behind the verb is one for what others said."""
    nouns = read_words("claim_nouns.txt")
    for token in verb.doc[verb.i + 1 : verb.i + 1 + DISMISSED_WITHIN]:
        if token.lemma_.lower() in nouns:
            return True
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD", ".", "WDT", "WP"):
            return False
    return False


def _is_dismissed_by(words: list[Token], subject: list[Token], cues: Cues) -> bool:
    """*Claims* that it leaks were dismissed by *the mayor*: whose word it is denies it."""
    if not words or not subject or subject[0].i < 2 or subject[0].nbor(-1).lower_ != "by":
        return False
    verb = subject[0].nbor(-2)
    noun = any(token.lemma_.lower() in read_words("claim_nouns.txt") for token in words)
    return noun and verb.tag_ == "VBN" and (verb.lemma_ in cues.denials or dismisses(verb))


def is_dismissed(doc: Doc, cue: Iterable[Piece], cues: Cues) -> bool:
    """Whether the cue is a noun for what others said that a verb before it denies: denied newspaper *reports* that."""
    words = layers.tokens_of(doc, cue)
    if words[0].lemma_.lower() not in read_words("claim_nouns.txt"):
        return False
    place = words[0].i - 1
    while place >= 0 and doc[place].tag_ in ("DT", "JJ", "NN", "NNS", "NNP", "PRP$", "POS"):
        place -= 1
    verb = doc[place].lemma_.lower() if place >= 0 else ""
    return verb in cues.denials | read_words("dismissal_verbs.txt")
