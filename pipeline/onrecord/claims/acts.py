"""What the source of a claim does (``act``): a list of cue words, and a small regression over what stands around them.

The list (``cue_acts.tsv``) knows a word's act with a quotation or a clause, with an infinitive, and with anything else; the
regression (``act_weights.tsv``, by ``scripts/train_acts.py``) corrects it by the source, the complement and the words beside.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, takewhile
from typing import get_args

import numpy as np
from spacy.tokens import Doc, Token

from .. import layers
from ..layers import Record
from ..lexicons import read_table, read_words
from ..lexicons.vocabulary import roles, words_of
from ..terms import Act
from ..text import late_re as re
from ..text.noun_phrases import FINITE, PHRASE
from .complements import complement
from .contents import is_unsaid
from .denial import dismisses_words, is_ruling_out, rules_out
from .directives import exhorts
from .passive import HEARS
from .regression import Weights, probabilities

ACTS: tuple[Act, ...] = get_args(Act)
# "in a letter", "OP-EDS", not "in a call"
WRITTEN = re.compile(
    r"\b(?:letters?|e-?mails?|tweets?|posts?|blogs?|books?|columns?|memos?|op-eds?|essays?|editorials?|facebook|twitter|instagram"
    r"|weibo|telegram|reports?|rulings?|journals?|notes? to|memoirs?|filings?|polls?|surveys?|verdict|in writing"
    r"|affidavits?|bluesky|circulars?|court (?:documents|papers|records)|diar(?:y|ies)|linkedin|newsletters?|substack|text messages?"
    r"|whatsapp|written (?:answers?|evidence|repl(?:y|ies)|statements?))\b",
    re.IGNORECASE,
)
# Which of the list's three acts holds with which complement; the third with any other.
PLACES = {"quotation": 0, "that": 0, "question": 0, "clause": 0, "before": 0, "judged": 0, "to": 1}
# With these an unlisted word is taken for one of speech.
SPEECH = frozenset(["quotation", "that", "clause", "before"])
# What was not said: would not be drawn on whether it leaks.
WITHHELD = ("question", "that", "clause")
NOUNS = ("NOUN", "PROPN")
PARTICLES = ("IN", "RP", "RB", "TO")
# What is done with words: no quotation behind a colon is a thought or a deed.
WORDS = ("says", "writes", "asks")
UNSPOKEN = frozenset(["dream", "think"])
RULES_SO = frozenset(["decide", "hold"])
BENCH = frozenset(["bench", "judge", "justice", "justices", "magistrate"])
HABITS = frozenset(["like", "love", "tend", "use"])
FAILING = frozenset(["fail", "forget", "neglect", "omit"])
PERCEIVED = frozenset(["hear", "know", "see"])
ESTIMATING = frozenset(["peg", "place", "put"])
OF_IT = frozenset(
    ["for", "from", "in", "it", "of", "with"]
)  # within what a figure is put on: the cost of the weir in Selby
WITHIN = 5  # tokens from "at" on that may have the number: at more than $4 million; chosen, not measured
BESIDE = 45  # code points behind a cue that may tell the medium; chosen, not measured


@dataclass(frozen=True)
class Evidence:
    """What is known of a claim: the word of its cue, the kind of complement, and the list's act for these."""

    lemma: str
    complement: str
    listed: Act
    features: tuple[str, ...]


def with_acts(doc: Doc, claims: list[Record], table: Weights | None = None) -> list[Record]:
    """The claims, each with its ``act``; one that brings its own keeps it.  ``table``: weights that were learned, in place
    of those that come with onrecord."""
    return [claim if claim.get("act") else {**claim, "act": tell(doc, claim, table)} for claim in claims]


def tell(doc: Doc, claim: Record, table: Weights | None = None) -> Act:
    """The likeliest act; a deed where nothing is said, or no more than its object is named: criticised the plan."""
    seen = evidence(doc, claim)
    if (certain := _by_words_beside(doc, claim, seen)) is not None:
        return certain
    if exhorts(doc, claim):
        return "asks"
    if seen.lemma in words_of("of laws") and source_kind(doc, claim) == "document":
        return "writes"
    if _is_withheld(claim, seen):
        return "says"
    if _talks_down(doc, claim) or _estimates(doc, claim) or _speaks_of(doc, claim):
        return "writes" if source_kind(doc, claim) == "document" else "says"
    if any(map(is_ruling_out, layers.tokens_of(doc, claim["cue"]))):
        return "does"  # the goal
    if _takes_back(doc, claim, seen):
        return "does"
    unsaid = is_unsaid(doc, claim["cue"], claim["content"], denied=claim["negated"])
    if unsaid or seen.listed == "does" and seen.complement == "noun":
        return "does"
    act = likeliest(seen, weights() if table is None else table)
    if act in WORDS or not (_is_led_in(doc, claim) or _is_quoted_first(claim, seen)):
        return act
    return "asks" if _is_question(doc, claim) else "says"


def likeliest(seen: Evidence, table: Weights) -> Act:
    """The act by these weights; of a word that they do not know, what the list makes of it or of its complement, if that
    is a deed: looks *to unseat him*, ran *on his record*; but nodded, *“It leaks.”*"""
    learned = table.get(f"lemma {seen.lemma}")
    if seen.listed == "does" and seen.complement != "quotation" and (learned is None or not learned.any()):
        return "does"
    return ACTS[int(np.argmax(probabilities(seen.features, table, len(ACTS))))]


def _is_quoted_first(claim: Record, seen: Evidence) -> bool:
    """*“They shouted,”* she remembered, but not *“It is old,”* she thought: all six by verbs for what is in the mind in 500 articles of
    corpus/world are uttered."""
    behind = bool(claim["cue"]) and claim["cue"][0][0] >= claim["content"][0][1]
    return claim["kind"] == "direct" and behind and seen.lemma not in UNSPOKEN


def _by_words_beside(doc: Doc, claim: Record, seen: Evidence) -> Act | None:
    """The act that is certain by the source, the cue and the words beside it, of verbs for what is in the mind above all."""
    if seen.lemma == "state" and _is_somebody(doc, claim):
        cue = layers.tokens_of(doc, claim["cue"])
        # "In his letter the mayor stated that …"
        lead = doc[layers.sentence_start(cue[0]) : cue[0].i].text if claim["content"][0][0] > cue[0].idx else ""
        return None if WRITTEN.search(f"{lead} {beside(doc, claim, cue)}") else "says"
    if seen.lemma in HEARS and (_is_from(doc, claim) or not claim["source"]):
        return "says"  # by the clerk, or by nobody whom the text names
    if seen.listed == "thinks" and any(t.lemma_.lower() in FAILING for t in layers.tokens_of(doc, claim["cue"])):
        return "does"  # the judge failed to consider *the letters*
    if seen.listed == "thinks" and _is_question(doc, claim):
        return "asks"  # Who will feed them? she wondered.
    if seen.lemma in RULES_SO and seen.complement in SPEECH and _is_court(doc, claim):
        return "writes"
    return _knows(layers.tokens_of(doc, claim["cue"]), seen.complement) if seen.lemma == "know" else None


def _is_withheld(claim: Record, seen: Evidence) -> bool:
    """Would not be drawn on *whether it leaks*, declined to be drawn on it."""
    unspoken = seen.listed == "does" or seen.lemma in read_words("withholding_verbs.txt")
    return bool(claim.get("negated")) and unspoken and seen.complement in WITHHELD


def _is_court(doc: Doc, claim: Record) -> bool:
    """*The Supreme Court* held that it leaks, *the judge* decided that it leaks: as who ruled so."""
    return any(t.lower_ in words_of("hearing") | BENCH for t in layers.tokens_of(doc, claim["source"]))


def _is_somebody(doc: Doc, claim: Record) -> bool:
    """Whether the source is one person by its last word: *he*, *the coach*, *Ben Frost* with a first name; 16 of 21 of those who
    stated something in corpus/world said so, and of letters, laws and reports none."""
    tokens = [token for token in layers.tokens_of(doc, claim["source"]) if token.is_alpha]
    if not tokens or tokens[-1].tag_ == "PRP":
        return bool(tokens) and tokens[-1].lower_ in ("he", "she")
    return tokens[-1].lower_ in roles() or any(token.text in read_words("given_names.tsv") for token in tokens[:-1])


def _knows(cue: list[Token], complement: str) -> Act | None:
    """Wanted to *know* why it leaks: she asked; *knew* that it leaks; not: let it be *known* that."""
    if complement == "question" and any(token.lemma_.lower() in words_of("wishing") for token in cue):
        return "asks"
    return "thinks" if complement == "that" and not any(token.lower_ == "known" for token in cue) else None


def _talks_down(doc: Doc, claim: Record) -> bool:
    """Pushed back on *the suggestion that it leaks*, ruled out *a second count*: done with words, whatever else the verb may do."""
    cue = layers.tokens_of(doc, claim["cue"])
    return any(map(rules_out, cue)) or bool(claim.get("negated")) and dismisses_words(cue)


def _estimates(doc: Doc, claim: Record) -> bool:
    """Put *the toll at 41*, put *the delay down to fog*, counted *67 dead*; not put *its plans on hold*, nor *a van on sale at $900*."""
    words = layers.tokens_of(doc, claim["content"])
    if (
        words
        and words[0].tag_ == "CD"
        and any(token.lemma_ == "count" for token in layers.tokens_of(doc, claim["cue"]))
    ):
        return True
    if not any(token.lemma_ in ESTIMATING for token in layers.tokens_of(doc, claim["cue"])):
        return False
    down = any(a.lower_ == "down" and b.lower_ == "to" for a, b in pairwise(words))
    thing = list(takewhile(lambda token: token.lower_ != "at", words))
    behind = words[len(thing) : len(thing) + WITHIN]
    figure = any(token.tag_ == "CD" or token.lower_ in ("half", "nil") for token in behind)
    return down or figure and all(token.tag_ in (*PHRASE, "VBN", "CC") or token.lower_ in OF_IT for token in thing)


def _speaks_of(doc: Doc, claim: Record) -> bool:
    """Spoke of *a crash*: 20 of 20 in corpus/world are said or written."""
    cue = layers.tokens_of(doc, claim["cue"])
    return len(cue) > 1 and cue[-1].lower_ == "of" and cue[-2].lemma_ == "speak"


def _takes_back(doc: Doc, claim: Record, seen: Evidence) -> bool:
    """Recalled *40,000 vans because the brakes may fail*: an object, and only why; not recalled *how*, *a time when*, *the panic after*
    or *seeing them because* the brakes failed."""
    if seen.lemma != "recall" or seen.complement != "clause" or claim["kind"] == "direct":
        return False
    words = layers.tokens_of(doc, claim["content"])
    thing = list(takewhile(lambda token: token.lower_ != "because", words))
    reason = any(token.tag_ in FINITE for token in words[len(thing) :])
    return bool(thing) and reason and not any(token.tag_ in (*FINITE, "VBG", "PRP") for token in thing)


def _is_led_in(doc: Doc, claim: Record) -> bool:
    """Frost sees it simply: *“We close.”*: 93 of 93 quotations behind a colon in corpus/world are said, written or asked."""
    first = layers.span_of(doc, *claim["content"][0])
    return claim["kind"] == "direct" and first.start > 0 and doc[first.start - 1].text == ":"


def _is_question(doc: Doc, claim: Record) -> bool:
    """Whether a question mark parts the content from the cue behind it."""
    last = layers.span_of(doc, *claim["content"][-1])[-1]
    mark = last if last.text == "?" else last.nbor() if last.i + 1 < len(doc) else None
    return mark is not None and mark.text == "?" and bool(claim["cue"]) and claim["cue"][0][0] > mark.idx


def _is_from(doc: Doc, claim: Record) -> bool:
    """Heard *from* the clerk that it leaks: who speaks is the source."""
    cue = layers.tokens_of(doc, claim["cue"])
    return bool(cue) and cue[-1].lower_ == "from"


@cache
def weights() -> dict[str, np.ndarray]:
    """A feature's weight for each act."""
    return {name: np.array([float(w) for w in row]) for name, *row in read_table("act_weights.tsv")}


@cache
def listed() -> dict[str, tuple[str, ...]]:
    return {lemma: tuple(acts) for lemma, *acts in read_table("cue_acts.tsv")}


def evidence(doc: Doc, claim: Record) -> Evidence:
    """What the cue, the source and the complement of a claim say of its act."""
    cue = [token for token in layers.tokens_of(doc, claim["cue"]) if not token.is_space]
    kind = complement(doc, claim, cue)
    word = cue_word(cue, before=bool(cue) and claim["content"][0][0] < cue[0].idx)
    lemma = _word_of(word) if word is not None else "none"
    act = _listed_act(word, kind, mixed=claim["kind"] == "mixed", wordless=not any(token.is_alpha for token in cue))
    source = source_kind(doc, claim)
    features = [
        "bias", f"listed {act}", f"{act} {kind}", f"{act} {source}", f"complement {kind}", f"source {source}",
        f"lemma {lemma}", f"lemma {lemma} {kind}",
    ]  # fmt: skip
    if lemma not in listed():
        features.append("unlisted")
    if cue and WRITTEN.search(beside(doc, claim, cue)):
        features.append(f"written {act}")
    head = source_head(doc, claim)
    if head is not None and head.pos_ == "NOUN":
        features.append(f"head {head.lower_}")  # researchers found: they write; of "it" its speaker tells
    return Evidence(lemma, kind, act, (*features, *_form(cue, word, act)))


def _word_of(token: Token) -> str:
    """Its lemma; of a participle that the list has for what somebody is, the word itself: was *disappointed*, but had *persuaded* him."""
    lemma = token.lemma_.lower()
    does = token.tag_ == "VBD" or token.i > 0 and token.nbor(-1).lemma_ == "have"
    return token.lower_ if lemma not in listed() and token.lower_ in listed() and not does else lemma


def _listed_act(word: Token | None, kind: str, *, mixed: bool, wordless: bool) -> Act:
    """The list's act for a cue word with this complement; of an unlisted one, whether it goes with speech."""
    known = listed().get(_word_of(word) if word is not None else "none")
    place = 0 if mixed else PLACES.get(kind, 2)
    act = known[place] if known else "says" if kind in SPEECH or mixed or wordless else "does"
    if known and word is not None and word.lemma_.lower() == "call" and word.pos_ in NOUNS:
        return "asks"  # repeated his call for a strike
    if act == "says" and kind in ("noun", "of") and word is not None and word.pos_ in NOUNS:
        return "does"  # presented a report on the delay: what it said is not given
    return act  # type: ignore[return-value]


def _form(cue: list[Token], word: Token | None, act: Act) -> Iterator[str]:
    """Features of the cue's own words."""
    verb = next((token for token in cue if token.pos_ == "VERB"), None)
    if verb is not None and verb is not word:
        yield f"verb {verb.lemma_.lower()}"  # signed a decree that: the noun alone would write
    if act != "thinks" and any(token.lemma_ == "be" for token in cue[:-1]) and cue[-1].tag_ == "VBN":
        yield "passive"  # was told; not was disappointed, nor is believed
    if word is not None and word.pos_ in NOUNS:
        yield f"noun {act}"
    if word is not None and cue[-1] is not word and cue[-1].tag_ in PARTICLES:
        yield f"cue {_word_of(word)} {cue[-1].lower_}"  # called for; not called


def cue_word(cue: list[Token], *, before: bool) -> Token | None:
    """The word that tells the act: of several on the list the one next to the content; else the last verb, or word."""
    words = [token for token in cue if token.is_alpha]
    known = [token for token in words if _word_of(token) in listed()]
    if len(known) > 1 and known[0].pos_ == "VERB" and known[-1].pos_ in NOUNS and _is_medium(words, known[-1]):
        known.pop()  # wrote in her opinion that
    while len(known) > 1 and (known[0].lemma_.lower() in HABITS or _is_perceived(known[0])):
        known.pop(0)  # as she likes to say, can be heard saying
    if known:
        return known[0] if before else known[-1]
    verbs = [token for token in words if token.pos_ == "VERB"]
    return (verbs or words or [None])[-1]  # type: ignore[list-item]


def _is_perceived(verb: Token) -> bool:
    """Whether somebody is *heard* or *seen* doing what the next word of the cue says: "can be heard saying", "was heard to ask"."""
    perceived = verb.lemma_.lower() in PERCEIVED and verb.tag_ == "VBN" and verb.i + 1 < len(verb.doc)
    return perceived and verb.nbor().tag_ in ("VBG", "TO")


def _is_medium(words: list[Token], noun: Token) -> bool:
    """Whether a noun only says in what somebody writes or says it: "in her opinion", "in a post"."""
    before = [token.lower_ for token in words if token.i < noun.i]
    return "in" in before[-3:]


def source_kind(doc: Doc, claim: Record) -> str:
    """none | document | other, by the head of its first phrase"""
    if not claim["source"]:
        return "none"
    head = source_head(doc, claim)
    return "document" if head is not None and head.lower_ in read_words("document_nouns.txt") else "other"


def source_head(doc: Doc, claim: Record) -> Token | None:
    """The head of the source's first phrase: *report* of "a report by the audit office"."""
    head = None
    for token in layers.span_of(doc, *claim["source"][0]) if claim["source"] else ():
        if token.tag_ in ("IN", ",", "WDT", "WP", "VBD", "VBN", "VBG", ":") and head is not None:
            break
        if token.pos_ in ("NOUN", "PROPN", "PRON"):
            head = token
    return head


def beside(doc: Doc, claim: Record, cue: list[Token]) -> str:
    """The cue and what stands behind it, but for content and source."""
    start, end = cue[0].idx, cue[-1].idx + len(cue[-1])
    stop = min([end + BESIDE, *(s for s, _ in [*claim["content"], *claim["source"]] if s >= end)])
    # Token by token: ``doc.text`` is the whole article, built anew each time it is asked for.
    parts, place = [], cue[0].i
    while place < len(doc) and doc[place].idx < max(end, stop):
        parts.append(doc[place].text_with_ws)
        place += 1
    text = "".join(parts)
    # "so. But", not "so"
    words = re.split(r"[.!?\n]", text[end - start : max(end, stop) - start])[0]
    return f"{text[: end - start]} {words}"
