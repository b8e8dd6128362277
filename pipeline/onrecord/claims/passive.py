"""Who acts is not who speaks: was told by X, is accused of Y, asked whether Z, she said.

The subject of such a verb is spoken to or spoken of; the source is the agent behind ``by``, or nobody.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from spacy.tokens import Doc, Token

from .. import layers
from ..lexicons import read_words
from ..lexicons.vocabulary import words_of
from ..text.noun_phrases import FINITE, NOMINAL
from ..text.pieces import Piece
from .agents import AGENT_TAGS, LONGEST_AGENT, WITHIN_PHRASE, agent_of, is_measure, may_say, phrase_behind
from .candidate import Candidate, pieces_of

PASSIVE = frozenset(["be", "get"])
AUXILIARY = PASSIVE | {"have", "do"}
# Tags of what may stand between the auxiliary and the participle: has also been, was reportedly.
BETWEEN = ("RB", "VBN", "VBG", "VB")
# With these a question begins behind a participle: asked whether, pressed on.
LEADS = frozenset(["whether", "if", "about", "on", "by", "to"])
OPENERS = frozenset(["when", "if", "once", "after", "while", "repeatedly", "being"])
AUXILIARY_TAGS = ("VBD", "VBZ", "VBP", "VBN", "MD", "RB")
BEFORE = (*AUXILIARY_TAGS, "VB", "VBG")
# Of headlines: mayor *accused of* lying, *hailed as* a hero.
JUDGING = frozenset(["as", "for", "of", "over"])
STOPS = frozenset([".", "?", "!", ":", ";", ",", "…"])
CLOSING = (",", ";", ":", ".", "—", "–")
HEARS = frozenset(["hear", "learn"])
# With "as" behind them these call somebody something.
NAMING_AS = frozenset(["characterise", "characterize", "depict", "describe", "dismiss", "portray"])
# Behind these "by" is no agent's: asked to stand by the team.
STANDING_BY = frozenset(["abide", "come", "drive", "drop", "get", "go", "live", "pass", "stand", "stop", "swear"])
# What nobody says of somebody: is said to, were reported to.
SAID_OF = frozenset(
    ["allege", "believe", "expect", "fear", "gather", "learn", "presume", "report", "repute", "rumor", "rumour", "say", "suppose", "think", "understand"]
)  # fmt: skip
# What is done to what follows, and not to an "it" that somebody or something is: it is feared, agreed, hoped that it leaks.
OF_NOBODY = SAID_OF | {"acknowledge", "agree", "announce", "anticipate", "argue", "assume", "claim", "conclude", "confirm", "decide", "estimate"} | {
    "feel", "find", "hold", "hope", "know", "note", "predict", "propose", "recognise", "recognize", "recommend", "reveal", "suggest", "suspect"
}  # fmt: skip
QUOTED = frozenset(["cite", "hear", "quote", "report"])
QUESTIONED = words_of("question verb")


def with_actor(doc: Doc, candidate: Candidate) -> Candidate:
    """The candidate with the agent of its passive cue for a source, none where the text gives none, and the agent and
    its ``by`` out of the content; as it is where the cue is no such passive."""
    words = layers.tokens_of(doc, candidate.cue)
    if (said_of := _said_of_somebody(doc, candidate, words)) is not None:
        return said_of
    if (told := _told_somebody(candidate, layers.tokens_of(doc, candidate.source), words)) is not None:
        return told
    verb = next((t for t in words if t.lemma_.lower() in read_words("object_verbs.txt") and is_passive(t)), None)
    if verb is None:
        named = _named_by(doc, candidate, words)
        return named or _from_teller(doc, candidate, words) or _without_hearer(doc, candidate, words)
    agent = agent_of(verb)
    if not agent and (named := _named_by(doc, candidate, words) or _told_last(candidate, verb)):
        return named
    content = candidate.content
    if agent:
        content = (*(piece for piece in content if piece[1] <= words[0].idx), *_after(content, agent[-1]))
        content = content if content[-1:] != candidate.content[:1] else (*content, *_judgement(agent[-1]))
    if verb.lemma_.lower() in words_of("judging") and is_of_headline(verb):
        content = (*candidate.source, *content)
    cue = pieces_of(words[:-1]) if words[-1].lower_ == "by" else candidate.cue  # was hailed *by*
    return replace(candidate, source=pieces_of(agent), cue=cue, content=content or candidate.content)


def _judgement(last: Token) -> tuple[Piece, ...]:
    """Was criticised by Frost *as late*, *for hiding it*: how somebody judges it, right behind who does, where that was not found."""
    clause = list(
        takewhile(
            lambda token: token.text not in CLOSING and token.tag_ not in FINITE,
            last.doc[last.i + 1 : layers.sentence(last).end],
        )
    )
    stop = clause[-1].i + 1 if clause else last.i
    whole = stop < len(last.doc) and last.doc[stop].text in CLOSING
    why = len(clause) > 1 and (clause[0].lower_ == "as" or clause[0].lower_ == "for" and clause[1].tag_ == "VBG")
    return pieces_of(clause) if whole and why else ()


def _said_of_somebody(doc: Doc, candidate: Candidate, words: list[Token]) -> Candidate | None:
    """Is quoted as saying, was reported to have told, is said to have left; None of another cue."""
    if (quoting := _quoting(words)) is not None:
        return _with_quoted(doc, candidate, *quoting)
    if (reported := _is_reported_to_tell(words)) is not None:
        return candidate if candidate.source else replace(candidate, source=pieces_of(_subject_of(reported)))
    return _of_nobody(doc, candidate, words)


def _of_nobody(doc: Doc, candidate: Candidate, words: list[Token]) -> Candidate | None:
    """*Hale* is said *to have left*: whom nobody says it of belongs to what is said."""
    verb = next((t for t in words if t.lemma_.lower() in SAID_OF and t.tag_ in ("VBN", "VBD")), None)
    behind = layers.tokens_of(doc, candidate.content[:1])
    passive = verb is not None and any(token.lemma_ == "be" for token in words if token.i < verb.i)
    if verb is None or not passive or not behind or behind[0].i != words[-1].i + 1 or behind[0].tag_ != "TO":
        return None
    whom = candidate.source or pieces_of(_subject(words[0]))
    if not whom or whom[-1][1] > words[0].idx:
        return None
    return replace(candidate, source=(), content=(*whom, *candidate.content))


def _told_somebody(candidate: Candidate, source: list[Token], words: list[Token]) -> Candidate | None:
    """It was put *to the clerk* that it leaks, *to Hale by counsel*: who is told does not say it, but the agent behind; None of another."""
    verb = next((t for t in words if t.tag_ in ("VBN", "VBD") and is_passive(t)), None)
    if verb is None or not source or source[0].i <= words[-1].i or source[0].nbor(-1).lower_ != "to":
        return None
    before = next((t for t in reversed(verb.doc[layers.sentence_start(verb) : verb.i]) if t.tag_ not in BEFORE), verb)
    if before.lower_ != "it":
        return None
    return replace(candidate, source=pieces_of(phrase_behind(source[-1], "by")))


def _subject(cue: Token) -> list[Token]:
    """The words from the beginning of a sentence up to a cue, where these are no more than its subject: no verb but of a relative clause."""
    words = list(cue.doc[layers.sentence_start(cue) : cue.i])
    verbs = sum(token.tag_ in FINITE for token in words)
    bare = verbs <= sum(token.tag_ in ("WP", "WDT", "WP$") for token in words)
    named = any(token.tag_.startswith(("NN", "PRP")) for token in words)
    opens = bool(words) and words[0].tag_ not in ("IN", "RB", "CC", "WRB", "VBG", "VBN", "TO")
    return words if bare and named and opens and not any(t.is_quote or t.text in (":", ";") for t in words) else []


def _named_by(doc: Doc, candidate: Candidate, words: list[Token]) -> Candidate | None:
    """Hale was called a liar, described as odd, *by the union* on Monday: the agent behind what somebody is called."""
    # "The dam, called “a wreck” by Frost," has no auxiliary.
    verb = next((t for t in words if _calls_names(t) and (is_passive(t) or t.tag_ == "VBN")), None)
    if verb is None:
        return None
    by = _by_behind(verb)
    if by is None:
        return _called_by_nobody(candidate, words) if is_passive(verb) else None
    agent = phrase_behind(by.nbor(-1), "by")
    if by.nbor(-1).tag_ == "VBN" or not agent or is_measure(agent):
        return None  # was called a mistake made by fools
    content = tuple((s, min(e, by.idx - len(by.nbor(-1).whitespace_))) for s, e in candidate.content if s < by.idx)
    cue = pieces_of([token for token in words if token.i < by.i])
    return replace(candidate, source=pieces_of(agent), cue=cue, content=content) if content else None


def _by_behind(verb: Token) -> Token | None:
    """The "by" behind what somebody is called, in the same clause."""
    behind = verb.doc[verb.i + 1 : verb.i + 1 + LONGEST_AGENT]
    by = next((token for token in behind if token.lower_ == "by" and token.i > behind.start), None)
    if by is None or any(token.tag_ in FINITE or token.text in CLOSING for token in verb.doc[behind.start : by.i]):
        return None
    return by


def _called_by_nobody(candidate: Candidate, words: list[Token]) -> Candidate | None:
    """*Hale* is called *“a fool”*: whom nobody is said to call so belongs to what is said."""
    before = all(end <= words[0].idx for _, end in candidate.source)
    if not candidate.source or not before:
        return None
    return replace(candidate, source=(), content=tuple(sorted((*candidate.source, *candidate.content))))


def _calls_names(verb: Token) -> bool:
    """Whether a verb gives a name, or with "as" a judgement: called a liar, described as odd; not called on the board."""
    behind = verb.nbor().lower_ if verb.i + 1 < len(verb.doc) else ""
    named_as = verb.lemma_.lower() in NAMING_AS and behind == "as"
    return verb.lemma_.lower() in words_of("calling names") and behind not in ("for", "off", "on", "out") or named_as


def _told_last(candidate: Candidate, verb: Token) -> Candidate | None:
    """Farmers were urged to sell *by the ministry*, told that it was dry *by the mayor*: the agent that ends what is said, where that is no
    agent of a verb within: told that it was sold *by the bank*."""
    doc, (first, last) = verb.doc, (candidate.content[-1] if candidate.content else (0, 0))
    said = [token for token in layers.tokens_of(doc, [(first, last)]) if token.i > verb.i]
    by = next((token for token in reversed(said[1:]) if token.lower_ == "by"), None)
    if by is None or by.nbor(-1).tag_ == "VBN" or by.nbor(-1).lemma_.lower() in STANDING_BY:
        return None
    agent = phrase_behind(by.nbor(-1), "by")
    if not agent or is_measure(agent) or agent[-1].i + 1 < said[-1].i or not any(map(may_say, agent)):
        return None
    content = (*candidate.content[:-1], (first, by.idx - len(by.nbor(-1).whitespace_)))
    return replace(candidate, source=pieces_of([t for t in agent if t.text != ","]), content=content)


def _from_teller(doc: Doc, candidate: Candidate, words: list[Token]) -> Candidate | None:
    """The jury heard from a clerk that it leaks: the clerk says it."""
    heard = next((token for token in words if token.lemma_.lower() in HEARS and token.pos_ == "VERB"), None)
    teller = phrase_behind(heard, "from") if heard is not None else []
    if heard is None or not teller or candidate.content[0][0] < teller[-1].idx:
        return None
    preposition = teller[0].nbor(-1)
    cue = pieces_of([*(t for t in words if t.i <= preposition.i), preposition])
    return replace(candidate, source=pieces_of(teller), cue=cue)


def _without_hearer(doc: Doc, candidate: Candidate, words: list[Token]) -> Candidate:
    """The court heard that it leaks: somebody there says it, and the text does not say who; a council may learn that it leaks."""
    heard = next((token for token in words if token.lemma_.lower() in HEARS and token.pos_ == "VERB"), None)
    subject = layers.tokens_of(doc, candidate.source)
    head = next((t for i, t in enumerate(subject) if i + 1 == len(subject) or subject[i + 1].tag_ in ("IN", ",")), None)
    if heard is None or head is None or head.i > heard.i:
        return candidate
    hearers = ("hearing", "hearing matters") if heard.lemma_.lower() == "hear" else ("hearing",)
    if head.lower_ not in words_of(*hearers):
        return candidate
    return replace(candidate, source=())


def _quoting(words: list[Token]) -> tuple[Token, Token] | None:
    """Was *quoted* by the Gazette as *saying*, was *quoted* as *saying* by it: both verbs, where an agent stands behind one of them and
    the cue has one of them."""
    for token in words:
        doc = token.doc
        for place in range(token.i, max(layers.sentence_start(token), token.i - LONGEST_AGENT) - 1, -1):
            verb = doc[place]
            if verb.lemma_.lower() not in QUOTED or not is_passive(verb):
                continue
            agent = agent_of(verb)
            pair = doc[(agent or [verb])[-1].i + 1 :][:2]
            saying = len(pair) == 2 and pair[0].lower_ == "as" and pair[1].tag_ == "VBG" and token.i <= pair[1].i
            if saying and (agent or agent_of(pair[1])):
                return verb, pair[1]
    return None


def _with_quoted(doc: Doc, candidate: Candidate, verb: Token, says: Token) -> Candidate:
    """The one who is quoted says it, not the paper that quotes; without content where that was only found of the quoting."""
    subject = _subject_of(verb)
    first = subject[-1].i + 1 if subject else verb.i
    end = says.idx + len(says)
    begin = (subject[0] if subject else verb).idx
    content = tuple(
        (s if e <= begin else max(s, end + 1), e) for s, e in candidate.content if e <= begin or e > end + 1
    )
    cue = pieces_of([*doc[first : verb.i + 1], says.nbor(-1), says])
    return replace(candidate, source=pieces_of(subject), cue=cue, content=content)


def _is_reported_to_tell(words: list[Token]) -> Token | None:
    """The participle of *was reported to have told* (officers that it leaks), *is expected to say*: whoever tells or is to tell it is
    the source."""
    verb = next((t for t in words[1:] if t.tag_ in ("VBN", "VBD") and is_passive(t)), None)
    behind = [t.lower_ for t in words if verb is not None and t.i > verb.i]
    led = behind[:2] == ["to", "have"] and len(behind) == 3 or behind[:1] == ["to"] and len(behind) == 2
    told = led and words[-1].lemma_ in read_words("reporting_verbs.txt")
    return verb if told else None


def _subject_of(verb: Token) -> list[Token]:
    """The noun phrase right before a verb and its auxiliaries."""
    doc, first = verb.doc, verb.i
    while first > 0 and doc[first - 1].tag_ in AUXILIARY_TAGS:
        first -= 1
    start = first
    while start > 0 and (doc[start - 1].tag_ in AGENT_TAGS or doc[start - 1].lower_ in WITHIN_PHRASE):
        start -= 1
    return list(doc[start:first])


def is_passive(verb: Token) -> bool:
    """Was told, has been hailed, being asked; asked whether, pressed on: a participle that has no subject of its own."""
    if verb.tag_ not in ("VBN", "VBD"):
        return False
    place = verb.i - 1
    while place >= 0 and verb.doc[place].tag_ in BETWEEN and verb.doc[place].lemma_.lower() not in PASSIVE:
        place -= 1
    auxiliary = place >= 0 and verb.doc[place].lemma_.lower() in PASSIVE
    return auxiliary or opens_clause(verb) or is_of_headline(verb) or _ends_headline(verb)


def is_of_headline(verb: Token) -> bool:
    """Residents *urged* to boil water; mayor *accused* of lying: headlines tell in the present tense what is done, and so leave out
    the auxiliary of what is done to somebody."""
    doc, lemma = verb.doc, verb.lemma_.lower()
    if verb.i + 2 >= len(doc) or verb.i == 0 or not doc[verb.i - 1].tag_.startswith("NN"):
        return False
    following, behind = doc[verb.i + 1].lower_, doc[verb.i + 2].tag_
    is_told = following == "to" and behind == "VB" or following == ":" and lemma == "tell"
    return (is_told or following in JUDGING and lemma in words_of("judging")) and _is_headline(verb)


def _ends_headline(verb: Token) -> bool:
    """Wall was never safe, court *told*; ‘It leaks’, MPs *told*: whoever is told stands bare behind a comma, on a line without a stop."""
    doc, first = verb.doc, verb.i - 1
    ends = verb.i + 1 == len(doc) or "\n" in doc[verb.i + 1].text
    if not ends or verb.lower_ != "told":
        return False
    while first > 0 and doc[first].tag_ in (*NOMINAL, "JJ"):
        first -= 1
    return first < verb.i - 1 and doc[first].text == ","


def _is_headline(verb: Token) -> bool:
    """Whether a sentence fills its paragraph and has neither a stop nor another finite verb before this one."""
    words = [token for token in layers.sentence(verb) if not token.is_space]
    doc, first, last = verb.doc, words[0].i, words[-1].i
    begins = first == 0 or "\n" in doc[first - 1].text
    ends = last + 1 == len(doc) or "\n" in doc[last + 1].text
    before = (token for token in words if token.i < verb.i)
    return begins and ends and words[-1].text not in STOPS and not any(token.tag_ in FINITE for token in before)


def opens_clause(verb: Token) -> bool:
    """Whether the verb opens its clause: Asked whether …, when asked if …, Ada Frost, asked about …, Told that …; not he came, warned that"""
    doc = verb.doc
    that = verb.i + 1 < len(doc) and doc[verb.i + 1].lower_ == "that"
    if verb.i + 1 >= len(doc) or not that and doc[verb.i + 1].lower_ not in LEADS | words_of("question word"):
        return False
    place = verb.i - 1
    while place >= 0 and doc[place].lower_ in OPENERS:
        place -= 1
    if place >= 0 and place == verb.i - 1 and doc[place].text == ",":
        return not that and _is_inserted(verb)
    return (
        place < 0
        or doc[place].is_space
        or doc[place].text in (".", "?", "!", ",", ";", "(", "—", "–")
        or doc[place].is_quote
    )


def _is_inserted(verb: Token) -> bool:
    """Whether the clause ends with a comma and its sentence goes on to a verb; not: A neighbour, Ada Frost, asked why it leaks."""
    end = layers.sentence(verb).end
    comma = next((token.i for token in verb.doc[verb.i : end] if token.text == ","), end)
    return any(token.tag_ in FINITE for token in verb.doc[comma:end])


def _after(content: tuple[Piece, ...], last: Token) -> tuple[Piece, ...]:
    """The pieces behind the agent."""
    start = last.idx + len(last) + len(last.whitespace_)
    return tuple((max(s, start), e) for s, e in content if e > start)


def unasked_cue(cue: list[Token]) -> list[Token]:
    """The words of a cue before a question that the source was asked: *replied* asked about (the lake)."""
    for place, token in enumerate(cue[1:], 1):
        spoke = cue[place - 1].tag_ in ("VBD", "VBZ") and cue[place - 1].lemma_.lower() not in AUXILIARY
        if spoke and token.lemma_.lower() in QUESTIONED and token.tag_ in ("VBN", "VBD"):
            return cue[:place]
    return cue
