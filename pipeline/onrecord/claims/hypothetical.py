"""Reports that nobody has made yet: “If the surveyor says the pier is sound”, “unless doctors say so”, “should the court rule
that”, “the mayor should explain why”, “has to say whether”; “did the mayor say so?” and what is said of itself, “needless to say”."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from spacy.tokens import Doc, Token

from .. import layers
from ..lexicons import read_words
from ..lexicons.vocabulary import words_of
from ..text.pieces import Piece
from .acts import listed
from .cues import Cues

CONDITIONS = frozenset(["if", "unless"])
# Before a subject they are conditions, too: should the court rule, had the court ruled; with the tag of the verb.
INVERTED = {"had": "VBN", "should": "VB"}
# What a source does with words, of the acts of cue_acts.tsv.
SPEAKING = ("says", "writes")
# With these before a verb of speech nobody speaks: of 117 cues in corpus/world that begin with a modal verb none has one of them.
SUPPOSED = frozenset(["should", "must", "may", "might"])
FIRST_PERSON = frozenset(["i", "we"])
# With others only some verbs: “she would say” is what she used to say.
ANSWERING = frozenset(["answer", "reply", "respond"])
LATER = {"could": frozenset(["explain", "indicate", "suggest"]), "will": ANSWERING, "would": ANSWERING}
# To say so is still before whom they are said of: ought to say; who has to admit it does.
AHEAD = frozenset(["have", "need", "ought"])
POINTING = frozenset(["all", "what"])  # this is what the mayor has to say
# “It is time for the mayor to say”, “it is up to the mayor to say”: the words before the mayor.
DUE = frozenset(["time for", "is for", "up to"])
# Before a subject they ask, where a question mark ends the sentence: has the mayor said that …?
ASKED_FIRST = frozenset(["be", "can", "could", "do", "have", "may", "might", "must", "should", "will", "would"])
IMPERSONAL = frozenset(["it", "there"])
IDIOM = 4  # words of the longest such idiom, the verb among them: none in idle_idioms.txt is longer
# “If the judge said so” may be what the judge did say.
OPEN_TAGS = ("VBZ", "VBP", "VB", "MD")
# Before an "if" that is a "whether": asked them if, nobody knows if, it is not clear if; how far, in tokens, chosen, not measured.
ASKING = frozenset(["ask", "clear", "check", "decide", "doubt", "know", "see", "sure", "wonder"])
ASKED_WITHIN = 4


def is_hypothetical(doc: Doc, cue: Iterable[Piece], source: Iterable[Piece], cues: Cues) -> bool:
    """Whether a conjunction of condition opens the clause in which a source speaks; not where it thinks or asks: what somebody
    may think or ask is marked in PolNeAR, “If Frost thinks that helps”."""
    subject, verbs = layers.tokens_of(doc, source), layers.tokens_of(doc, cue)
    if _is_only_possible(subject, verbs) or _is_ahead(subject, verbs) or _is_said_of_itself(subject, verbs):
        return True
    if _is_put_as_question(subject, verbs):
        return True
    if not subject or not verbs or not subject[0].i or verbs[0].i < subject[0].i:
        return False
    opening = subject[0].nbor(-1)
    inverted = INVERTED.get(opening.lower_)
    if verbs[0].tag_ not in (OPEN_TAGS if inverted is None else (inverted,)):
        return False
    verb = next((token for token in reversed(verbs) if token.tag_.startswith("VB")), verbs[0])
    acts = listed().get(verb.lemma_.lower())
    if acts is not None and acts[0] not in SPEAKING:  # an unlisted word is taken for one of speech
        return False
    if inverted is not None:
        return bool(opening.is_sent_start) or not opening.i or not opening.nbor(-1).is_alpha
    return opening.lower_ in CONDITIONS and not _is_whether(opening, cues)


def _is_only_possible(subject: list[Token], verbs: list[Token]) -> bool:
    """The mayor *should ask* herself whether, the find *could explain* why, the ministry *would reply* “in time”; not I *must say*,
    nor what somebody would say again and again."""
    if len(verbs) < 2 or verbs[0].tag_ != "MD" or any(token.lower_ in FIRST_PERSON for token in subject):
        return False
    verb = next((token for token in verbs[1:] if token.tag_ != "RB"), verbs[0])
    negated = any(token.lower_ in words_of("negation") for token in verbs)
    modal = verbs[0].lower_
    if verb.tag_ != "VB" or negated:
        return False
    act = listed().get(verb.lemma_.lower(), ("",))[0]
    if modal in ("may", "might") and _is_said_already(subject):
        return False
    return verb.lemma_ in LATER.get(modal, ()) or modal in SUPPOSED and act in (*SPEAKING, "asks")


def _is_ahead(subject: list[Token], verbs: list[Token]) -> bool:
    """Frost *has to say* whether, *is about to say*; it is *time for* Frost *to say*; asked *Frost to say* that.  *Say* that it leaks."""
    place = next((i for i, token in enumerate(verbs) if token.tag_ == "VB"), None)
    if place is None or any(token.lower_ in words_of("negation") for token in verbs):
        return False
    verb, before = verbs[place], verbs[:place]
    act = listed().get(verb.lemma_.lower(), ("",))[0]
    if not subject:
        opens = verb.i == layers.sentence_start(verb) and verb.doc[verb.i + 1 : verb.i + 2].text in ("that", "whether")
        return opens and act in SPEAKING
    if act not in (*SPEAKING, "asks") or not before or before[-1].lower_ != "to":
        return False
    if any(token.lower_ in FIRST_PERSON for token in subject):
        return False
    return _is_still_to(subject, verb, before[:-1]) if len(before) > 1 else _is_due(subject, before[0])


def _is_still_to(subject: list[Token], verb: Token, before: list[Token]) -> bool:
    """*Has* to say, was *about* to say; if she *were* to say; not *had* to say, *has* to admit, nor what she *has* to say."""
    led, opening = before[-1], subject[0].nbor(-1).lower_ if subject[0].i else ""
    about = led.lower_ == "about" and len(before) > 1 and before[-2].lemma_ == "be"
    supposed = led.lower_ in ("was", "were") and opening in CONDITIONS
    due = led.lemma_.lower() in AHEAD and led.tag_ not in ("VBD", "VBN") and verb.lemma_ not in words_of("of oneself")
    return about or supposed or due and opening not in POINTING


def _is_due(subject: list[Token], to: Token) -> bool:
    """It is *time for* Frost to say, they *asked* Frost to say; but Frost rang to say."""
    opening = list(to.doc[max(layers.sentence_start(subject[0]), subject[0].i - 2) : subject[0].i])
    if to.i != subject[-1].i + 1 or not opening:
        return False
    asked = listed().get(opening[-1].lemma_.lower(), ("", ""))[1] if opening[-1].pos_ == "VERB" else ""
    return " ".join(token.lower_ for token in opening) in DUE or asked in ("asks", "thinks")


def _is_said_of_itself(subject: list[Token], verbs: list[Token]) -> bool:
    """*It goes without saying* that, *needless to say*, *there is no telling* how: nobody says it."""
    if not verbs or any(token.lower_ not in IMPERSONAL for token in subject):
        return False
    verb = next((token for token in reversed(verbs) if token.tag_.startswith("VB")), verbs[-1])
    before = [token.lower_ for token in verb.doc[max(layers.sentence_start(verb), verb.i + 1 - IDIOM) : verb.i + 1]]
    idle = read_words("idle_idioms.txt")
    return any(" ".join(before[-size:]) in idle for size in range(2, IDIOM + 1))


def _is_put_as_question(subject: list[Token], verbs: list[Token]) -> bool:
    """*Will the mayor admit* that it leaks? *Who told* the crew that it leaks? Not: Why *did the mayor say* so?, who did."""
    if not subject or not verbs or not subject[0].i or subject[0].i > verbs[0].i:
        return False
    sentence = layers.sentence(verbs[0])
    last = next((token for token in reversed(sentence) if not (token.is_space or token.is_quote)), verbs[0])
    if last.text != "?":
        return False
    opening = subject[0].nbor(-1)
    if subject[0].lower_ == "who" and len(subject) == 1:
        # Why were residents, who say it leaks, not told?
        return not opening.is_alpha and opening.text != "," or opening.lower_ in words_of("coordination")
    if opening.lemma_.lower() not in ASKED_FIRST or verbs[0].tag_ not in ("VB", "VBN", "VBG"):
        return False
    asker = opening.nbor(-1).lower_ if opening.i else ""
    return asker not in words_of("question word") or (asker, opening.lower_) == ("how", "can")


def _is_said_already(subject: list[Token]) -> bool:
    """*The study* may suggest, *critics of the weir* may say: a writing, or many without a name, of whom some do say it."""
    head = next(iter(list(takewhile(lambda token: token.tag_ != "IN", subject))[-1:]), None)
    return head is not None and (head.tag_ == "NNS" or head.lower_ in read_words("document_nouns.txt"))


def _is_whether(opening: Token, cues: Cues) -> bool:
    """Asked the mayor *if*, nobody knows *if*; not …, *if*"""
    before = opening.doc[max(layers.sentence_start(opening), opening.i - ASKED_WITHIN) : opening.i]
    if opening.lower_ == "unless" or not len(before) or not before[-1].is_alpha:
        return False
    return any(token.lemma_.lower() in ASKING or cues.speaks(token.lemma_.lower()) for token in before)
