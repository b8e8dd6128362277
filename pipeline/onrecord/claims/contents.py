"""What stands behind a cue and is no statement: nothing, the matter of a question, a title, an answer that was not given.

Each is a rule over the words of cue and content, with a sentence that it is about.  What ``NONE`` lists is no claim at all;
``UNSAID`` are claims in which nothing is said to anybody: what their source does is a deed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import dropwhile, pairwise, takewhile

from spacy.tokens import Doc, Token

from .. import layers
from ..lexicons import read_words
from ..lexicons.vocabulary import words_of
from ..text.noun_phrases import DETERMINERS, FINITE, PHRASE
from ..text.nouns import singular
from ..text.pieces import Piece
from .agents import agent_of
from .passive import QUESTIONED, is_passive, opens_clause
from .said import Said
from .sentences import SUBORDINATORS
from .spoken_deeds import deed, how_long, how_soon, matter, to_whom

# Said nothing, has said little about it.
NOTHING = frozenset(["nothing", "little"])
EXCEPTING = frozenset(["but", "except"])
# Where the verb is denied these are nothing, too; and "none of them", "a word", "no more" in any case.
UNSAID_ALL = frozenset(["anything", "more", "much"])
WORDS = frozenset(["peep", "syllable", "thing", "word"])
UTTERING = frozenset(["add", "breathe", "disclose", "mention", "reveal", "say", "speak", "tell", "utter", "write"])
ONE = frozenset(["a", "another", "one", "single"])
GOES_ON = frozenset(["about", "of", "on", "more", "else", "further", "new"])
# Verbs for an answer: where it was not given, what stands behind them is what was asked for.
ANSWERS = frozenset(["respond", "reply", "answer", "return", "comment"])
POINTING = words_of("demonstrative") | {
    "following",
    "it",
    "so",
    "otherwise",
    "the",
    "opposite",
    "contrary",
    "same",
    "as",
    "much",
}
# With these a clause about what was said begins, and before it one that points there.
ALL_OF_IT = frozenset(["all", "everything", "what"])
BEING = words_of("being")
# Before these a verb of speech says only where or when it was said.
AROUND = frozenset(["after", "at", "before", "during", "from", "in", "outside", "via"])
ASKING_ON = frozenset(["agree", "call", "insist"])
TELLING = frozenset(["alert", "brief", "e-mail", "email", "inform", "notify", "tell"])
EARLIER = frozenset(["earlier", "first", "initially", "originally", "previously"])
THOUGH = frozenset(["albeit", "although", "though"])
RINGING = frozenset(["call", "phone", "ring", "telephone"])
LOOKING = frozenset(["look", "looks", "looked", "looking"])
POINTING_THERE = frozenset(["gesture", "point"])
UNKNOWING = frozenset(["unbeknown", "unbeknownst", "unknown"])
# Who asks for the article itself or another outlet.
ASKING_FOR_NEWS = frozenset(["correspondent", "interviewer", "journalist", "reporter"])
TITLED = frozenset(["titled", "entitled", "headlined"])


def nothing(said: Said) -> bool:
    """The club has said *little about the leak*, or *nothing as it left*; not *“Nothing of note,”* said the club, nor recalled
    *nothing but the smell*."""
    if said.words.isdisjoint(NOTHING):
        return False
    places = [token.i for token in said.content]
    first = said.cue[-1].i + 1 if said.cue and said.cue[-1].i + 1 in places else places[0]
    behind = said.content[places.index(first) + 1 :]
    whole = any(token.tag_ in FINITE for token in behind)
    excepts = not whole and any(a.lower_ in EXCEPTING and b.tag_ in PHRASE for a, b in pairwise(behind[:3]))
    if said.opens or excepts:
        return False
    goes_on = not whole or behind[0].lower_ in GOES_ON | SUBORDINATORS
    return said.content[places.index(first)].lower_ in NOTHING and goes_on


def not_a_word(said: Said) -> bool:
    """The club has not said *a word since Friday*, or *anything about the leak*; she wrote *none of them*; they said *no more*."""
    if said.is_clause or said.opens or not any(token.lemma_ in UTTERING for token in said.cue):
        return False  # "never believed a word of it" says enough
    words = list(dropwhile(lambda token: token.lower_ in ONE or token.lower_ in words_of("negation"), said.content))
    if not words:
        return False
    first = words[0].lower_
    denied = any(token.lower_ in words_of("negation") for token in said.cue)
    goes_on = len(words) == 1 or words[1].tag_ in ("IN", "TO", "RB")
    alone = first == "none" or first in WORDS and len(words) < len(said.content)
    alone = alone or first == "more" and said.content[0].lower_ == "no" and len(words) == len(said.content) - 1
    return goes_on and (alone or denied and first in UNSAID_ALL)


def pointed_to(said: Said) -> bool:
    """*That was all* she said, *this is what* Hale told them: it stands elsewhere; not *“That was all,”* nor *that is what* she said leaks."""
    doc = said.content[0].doc
    places = takewhile(lambda i: i < len(doc) and doc[i].lower_ in ALL_OF_IT, range(said.content[-1].i + 1, len(doc)))
    last = max([said.content[-1].i, *places])  # "that was" alone may have been found
    before = bool(said.cue) and last + 1 < said.cue[0].i and not doc[last + 1].is_punct and not said.opens
    return before and doc[last].lower_ in ALL_OF_IT and said.content[0].lower_ in POINTING | BEING | ALL_OF_IT


def each_other(said: Said) -> bool:
    """The two drivers blamed *each other*, or *one another in court*; not *each other for the crash*."""
    words = [token.lower_ for token in said.content[:3]]
    pair = words[:2] in (["each", "other"], ["one", "another"])
    return pair and (len(words) == 2 or words[2] in AROUND | {"on"} or said.content[2].tag_ == "RB")


def afterthought(said: Said) -> bool:
    """She apologised, *though not to him*."""
    behind = bool(said.cue) and said.cue[-1].i < said.content[0].i
    return behind and said.content[0].lower_ in THOUGH and not said.is_clause and not said.opens


def ringing(said: Said) -> bool:
    """It was his wife, calling *about a boiler*; she phoned about *the rent*: what was said is not told."""
    verb = next((token for token in reversed(said.cue) if token.tag_.startswith("VB")), None)
    about = "about" in (said.cue[-1].lower_ if said.cue else "", said.content[0].lower_)
    return verb is not None and verb.lemma_ in RINGING and about and not said.is_clause and not said.opens


def no_comment(said: Said) -> bool:
    """The bank said *it had no comment*; but *“No comment,”* she said."""
    words = [token.lower_ for token in said.content[:4]]
    return (
        not said.opens
        and any(pair == ("no", "comment") for pair in pairwise(words))
        and len(said.content) <= len(words)
    )


def no_answer(said: Said) -> bool:
    """The firm did not respond to *requests for comment*. Neither replied to *a request*. The firm declined *to comment on the leak*, or to
    say *when*."""
    words = [*said.cue, *said.content[:2]]
    denied = said.denied or any(token.lower_ in words_of("negation") for token in said.cue)
    if not denied and said.lemmas.isdisjoint(read_words("withholding_verbs.txt")) or said.is_clause:
        return False
    asked = any(token.lemma_.lower() in ANSWERS for token in words)
    return asked or said.content[-1].lower_ in words_of("question word")


def matter_of_a_question(said: Said) -> bool:
    """The mayor, asked about *the leak*, said it was small. Asked *whether it leaked*, she shrugged."""
    asked = next((token for token in said.cue if token.lemma_.lower() in QUESTIONED and is_passive(token)), None)
    if asked is not None and opens_clause(asked):
        by = agent_of(asked)
        if not by or singular(by[-1].lower_) in ASKING_FOR_NEWS:
            return True  # the reporter's question, which only leads to the answer; not that of a lawyer
    whole = said.is_clause or said.content[0].tag_ in ("WRB", "WP", "WDT", "TO") or said.content[0].lower_ == "to"
    return asked is not None and not whole


def pronoun(said: Said) -> bool:
    """The company rejects *that*, miners say *otherwise*: what was said stands elsewhere; not denied *that*, which says enough."""
    return said.words <= POINTING and said.lemmas.isdisjoint(read_words("denial_verbs.txt"))


def title(said: Said) -> bool:
    """In a statement titled *“Time to act,”* the union alleged that it leaks."""
    return said.opens and bool(said.cue) and said.cue[-1].lower_ in TITLED


def on_a_sign(said: Said) -> bool:
    """Some held signs saying *“Keep our bus”*, a banner on the quay read *“No more”*: nobody says what somebody carries; but the
    man by the banner says so."""
    verb = next((token for token in reversed(said.cue) if token.tag_.startswith("VB")), None)
    if verb is None or not said.opens or verb.i == 0:
        return False
    before = verb.nbor(-1)
    if before.lower_ in ("that", "which") and before.i:
        before = before.nbor(-1)
    clause = list(takewhile(_in_clause, reversed(verb.doc[layers.sentence_start(verb) : verb.i])))
    phrase = list(takewhile(lambda token: token.tag_ in PHRASE, reversed(clause)))
    head = phrase[-1] if phrase and verb.tag_ in FINITE else before
    return head.tag_.startswith("NN") and head.lemma_.lower() in read_words("no_sources.txt")


def _in_clause(token: Token) -> bool:
    """Whether the subject of a verb behind it may begin before it; a banner *hung* from the quay is no clause of its own."""
    hung = token.tag_ == "VBD" and token.nbor().tag_ == "IN"
    return hung or token.tag_ not in (*FINITE, ",", ":", "CC", "WP", "WDT")


def what_is_answered(said: Said) -> bool:
    """Replying *to the debate*, the minister said it leaks; answering *a question from Hale*, …"""
    verb = next((token for token in said.cue if token.tag_ == "VBG" and token.lemma_ in ANSWERS), None)
    if verb is None or said.opens:
        return False
    return "to" in (said.cue[-1].lower_, said.content[0].lower_) or verb.lemma_ == "answer" and not said.is_clause


def where_it_was_said(said: Said) -> bool:
    """Writing *in the Gazette*, *for the majority*, she said it was small; commenting *on the leak*, she said so; not insisting *on a recount*."""
    verb = said.cue[0] if len(said.cue) == 1 else None
    if verb is None or verb.tag_ != "VBG" or not verb.is_sent_start or said.opens or said.is_clause:
        return False
    first = said.content[0].lower_
    if first in ("for", "to"):
        return verb.lemma_ == "write"
    return first in AROUND or first == "on" and verb.lemma_ not in ASKING_ON


def composed(said: Said) -> bool:
    """The judge wrote *the main opinion in the case*: a text, and nothing that it says."""
    verb = next((token for token in reversed(said.cue) if token.tag_.startswith("VB")), None)
    if verb is None or verb.lemma_ != "write" or said.is_clause or said.content[0].i < verb.i:
        return False
    if any(token.is_quote for token in verb.doc[verb.i : said.content[-1].i + 1]):
        return False
    phrase = list(takewhile(lambda token: token.tag_ in PHRASE, said.content))
    return bool(phrase) and phrase[-1].lower_ in read_words("document_nouns.txt")


def nameless(said: Said) -> bool:
    """A clerk requesting *anonymity for fear of the mob*, asking *not to be named*; but said *anonymity was dear to him*."""
    is_subject = any(token.tag_ in FINITE for token in said.content[1:2])
    words = [token.lower_ for token in said.content[:5]]
    named = words[:3] == ["not", "to", "be"] and words[3:4] in (["identified"], ["named"])
    named = named and (words[4:] != ["as"] or said.is_clause)  # not to be named as a party to the suit
    return bool(said.cue) and (named or said.content[0].lower_ == "anonymity" and not is_subject)


def scolding(said: Said) -> bool:
    """She told off *players who were late*."""
    last = said.cue[-1] if said.cue else None
    behind = last.nbor() if last is not None and last.i + 1 < len(last.doc) else None
    return (
        behind is not None
        and last is not None
        and last.lemma_ == "tell"
        and (behind.lower_, behind.tag_) == ("off", "RP")
    )


def matter_of_a_message(said: Said) -> bool:
    """The mayor was told about *the leak*: of what was said to him this is no more than the subject."""
    about = "about" in (said.cue[-1].lower_ if said.cue else "", said.content[0].lower_)
    told = about and any(token.lemma_.lower() in TELLING and is_passive(token) for token in said.cue)
    return told and not said.is_clause


def reported_first(said: Said) -> bool:
    """*The letter* was first reported by the Gazette; but *a toll of 60* was earlier reported by police."""
    before = bool(said.cue) and said.content[-1].i < said.cue[0].i and not said.is_clause
    words = {token.lower_ for token in said.cue}
    if not before or "reported" not in words or words.isdisjoint(EARLIER):
        return False
    phrase = list(takewhile(lambda token: token.tag_ in PHRASE, said.content))
    known = said.content[0].lower_ in DETERMINERS - {"a", "an"} and "first" in words
    figure = any(token.tag_ == "CD" for token in said.content)
    writing = bool(phrase) and phrase[-1].lower_ in read_words("document_nouns.txt")
    return not figure and (known or writing)


def granted(said: Said) -> bool:
    """The judge denied *the suspect bail*, the guards denied *her entry as it was late*: no statement is denied; but denied *a request was made*."""
    if not any(token.lemma_ == "deny" for token in said.cue):
        return False
    phrase = list(takewhile(lambda token: token.tag_ in PHRASE or token.tag_.startswith("PRP"), said.content))
    if not phrase or phrase[-1].lemma_.lower() not in words_of("granted") or phrase[0].lower_ == "any":
        return False
    behind = takewhile(lambda token: token.tag_ not in FINITE, said.content[len(phrase) :])
    leads = any(token.lower_ in SUBORDINATORS or token.tag_ in ("WDT", "WP", "WRB") for token in behind)
    return leads or not said.is_clause


def awarded(said: Said) -> bool:
    """*Hale* was named *best actor*: that is an award or a post; but police named *Hale* as the thief."""
    verb = next((token for token in said.cue if token.lemma_ == "name" and is_passive(token)), None)
    named = verb is not None and not said.is_clause and not said.opens
    return (
        verb is not None
        and named
        and not agent_of(verb)
        and not any(token.lower_ in ("as", "by") for token in said.content)
    )


def searching(said: Said) -> bool:
    """The test looks for *tiny fragments*, the firm is looking for *buyers*."""
    if LOOKING.isdisjoint(token.lower_ for token in said.cue):
        return False
    words = [token.lower_ for token in (*said.cue, *said.content[:1])]
    looks = any(a in LOOKING and b == "for" for a, b in pairwise(words))
    return looks and not said.is_clause and not said.opens


def to_order(said: Said) -> bool:
    """The judge called *the gallery to order twice*; but called *for order*."""
    pairs = ((a.lower_, b.lower_) for a, b in pairwise(said.content))
    return "call" in said.lemmas and ("to", "order") in pairs and not said.is_clause


def gesture(said: Said) -> bool:
    """She points to *where the wall stood*, gestured at *where it had burnt*; but pointed to *why it fell*, pointed out *where it fell*."""
    pointing = not said.lemmas.isdisjoint(POINTING_THERE) and "out" not in said.lemmas and not said.opens
    return pointing and "where" in [token.lower_ for token in said.content[:2]]


def indictment(said: Said) -> bool:
    """She was charged *with theft*, or with conspiring *to rob the bank*."""
    words = [token for token in (*said.cue, *said.content) if said.cue and token.i >= said.cue[0].i]
    charge = next((i for i, token in enumerate(words) if token.lemma_ == "charge" and is_passive(token)), len(words))
    return any(token.lower_ == "with" for token in words[charge + 1 : charge + 2])


def unknown_to(said: Said) -> bool:
    """Unbeknown to the owner, *the mare had been sold*: whoever does not know it says it least of all."""
    words = [token.lower_ for token in said.cue]
    return bool(words) and words[0] in UNKNOWING and (words[-1] == "to" or bool(said.cue[0].is_sent_start))


def to_plead(said: Said) -> bool:
    """Hale was not asked *to plead*; but his lawyer asked him *to plead guilty*."""
    words = [token.lower_ for token in said.content[:3]]
    asked = any(token.lemma_.lower() in QUESTIONED and is_passive(token) for token in said.cue)
    return asked and words[:2] == ["to", "plead"] and words[2:] in ([], ["to"])


def participle(said: Said) -> bool:
    """The structure agreed to on Monday *was a mix*: no verb of speech, but what was agreed; not a house that the firm said *was a mix*."""
    verb = next((token for token in reversed(said.cue) if token.tag_.startswith("VB")), None)
    if verb is None or verb.tag_ not in ("VBN", "VBD") or said.opens or said.content[0].i < verb.i:
        return False
    thing = list(
        takewhile(lambda token: token.tag_ in PHRASE, reversed(verb.doc[layers.sentence_start(verb) : verb.i]))
    )
    if not thing or thing[0].tag_ not in ("NN", "NNS") or thing[-1].lower_ not in DETERMINERS:
        return False
    first = thing[-1].i
    # The house *that* the firm said was a mix
    relative = first > 1 and verb.doc[first - 2].tag_.startswith("NN")
    opens = thing[-1].is_sent_start or verb.doc[first - 1].lower_ == "that" and not relative
    bare = [token.lower_ for token in thing[:-1]]
    behind = said.content[0]  # a noun may be taken for a verb: the union said *strikes* would go on
    goes_on = behind.tag_ == "MD" or behind.tag_ in FINITE and behind.lemma_ in ("be", "have")
    return opens and goes_on and DETERMINERS.isdisjoint(bare)


Rule = Callable[[Said], bool]
NONE: tuple[Rule, ...] = (
    nothing,
    not_a_word,
    pointed_to,
    each_other,
    afterthought,
    ringing,
    no_comment,
    matter_of_a_question,
    title,
    on_a_sign,
    what_is_answered,
    where_it_was_said,
    composed,
    nameless,
    scolding,
    matter_of_a_message,
    reported_first,
    granted,
    awarded,
    searching,
    to_order,
    gesture,
    participle,
    unknown_to,
    to_plead,
)
UNSAID: tuple[Rule, ...] = (no_answer, pronoun, indictment, deed, how_long, how_soon, matter, to_whom)


def is_content(doc: Doc, cue: Iterable[Piece], content: Iterable[Piece]) -> bool:
    """False where there is no content, or a rule holds what stands there for none."""
    said = _said(doc, cue, content)
    return bool(said.content) and not any(rule(said) for rule in NONE)


def is_unsaid(doc: Doc, cue: Iterable[Piece], content: Iterable[Piece], *, denied: bool = False) -> bool:
    """Whether the words behind a cue are not what the source said; ``denied``: by the cue or the subject."""
    said = replace(_said(doc, cue, content), denied=denied)
    return bool(said.content) and any(rule(said) for rule in UNSAID)


def _said(doc: Doc, cue: Iterable[Piece], content: Iterable[Piece]) -> Said:
    words = [token for token in layers.tokens_of(doc, content) if not token.is_space]
    return Said(
        [token for token in layers.tokens_of(doc, cue) if not token.is_space],
        [token for token in words if not token.is_punct],
        bool(words) and (words[0].is_quote or words[0].i > 0 and words[0].nbor(-1).is_quote),
    )
