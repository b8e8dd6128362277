"""Whose words a writing has: "In a letter, the union called it unfair. “Pay us,” the letter read" is the union."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice, takewhile

from spacy.tokens import Token

from .. import layers
from ..layers import Record
from ..lexicons import read_words
from ..lexicons.vocabulary import bodies, words_of
from ..text import late_re as re
from ..text.noun_phrases import FINITE
from .earlier_phrases import phrase_around
from .links import Link, Question
from .nouns import is_document
from .phrases import by_itself, standing_at
from .reading import phrase_start, read_tokens
from .scene import Scene
from .sources import Description, Name, Pronoun
from .words import EDGE

# Among how many mentions a body is looked for that may say something instead; chosen, not measured.
NEAR = 4
# What writings do more often than those of whom they speak.
FINDING = frozenset(
    ["concluded", "concludes", "estimated", "estimates", "finds", "found", "recommended", "recommends", "revealed", "reveals"]
) | {"showed", "shows", "suggested", "suggests", "warned", "warns"}  # fmt: skip

# What leads from a writing to who says something in it, and what stands between it and whose it is; and how far before, in code points:
# chosen, not measured.
# "homily, in which ", not "homily which "
IN_WHICH = re.compile(r"(?P<before>[\w’'-]+),? (?:in|during|throughout) which \Z")
# "'s long ", not " long "
OWNED = re.compile(r"[’']s? (?:[\w-]+ ){0,3}\Z")
# "letter from Mayor ", "report by the mayor, ", not "letter to "
BY = re.compile(r"\b(?P<noun>[\w-]+) (?:by|from) (?:(?!by |from )[\w.’'-]+,? ){0,5}\Z")
REACH = 90

# What only a writing does, of what can be "it".
READING = frozenset(["read", "reads"])


def spoken_in(scene: Scene, claim: Record) -> Iterator[str]:
    """The nouns of the writings in which a claim's speaker says it: "in a statement", beside its cue or its source."""
    beside = min((scene.range(s, e)[0] for field in ("source", "cue") for s, e in claim[field]), default=None)
    if beside is None:
        return
    start, end = layers.sentence_range(scene.doc, beside)
    inside = [scene.range(s, e) for s, e in claim["content"]]
    for noun, places in scene.letters.items():
        around = takewhile(end.__gt__, islice(places, bisect_left(places, start), None))
        if any(all(not first <= i < behind for first, behind in inside) for i in around):
            yield noun


def whose_writing(scene: Scene, source: Pronoun) -> Name | None:
    """The person of "Hale cited *Frost*'s homily, in which he asked …", "a letter from *Frost* in which he asked …"."""
    start, text = source.span[0], scene.text
    which = IN_WHICH.search(text, max(0, start - REACH), start)
    place = next(iter(scene.before(start, 1)), None) if which else None
    if which is None or place is None or place.referent.kind != "person" or place.start < start - REACH:
        return None
    if place.end < which.start() and is_document(which["before"].lower()):
        found = OWNED.fullmatch(text, place.end, which.start()) is not None
    else:
        by = BY.search(text, max(0, place.start - REACH), place.start) if place.end == which.end("before") else None
        found = by is not None and is_document(by["noun"].lower())
    agrees = source.gender in (None, place.referent.gender) or place.referent.gender is None
    span = place.start, place.end
    return Name(span, text[slice(*span)], place.referent) if found and agrees else None


def writing_before(question: Question) -> Link | None:
    """ "It found", behind "The study, led by Ada Frost, followed nurses.": the writing that is the subject of the sentence before."""
    source, scene = question.source, question.scene
    if not isinstance(source, Pronoun) or source.phrase.lower() != "it" or scene.in_quotes(source.span[0]):
        return None
    found = _subject_before(scene, source.span[0])
    verbs = {token.lower_ for start, end in question.claim["cue"] for token in scene.tokens(start, end)}
    if found is None:
        return None
    named = (p for p in scene.before(source.span[0], NEAR) if p.start > found.span[0])
    body = any(token.lower_ in bodies() for token in scene.tokens(found.span[1], source.span[0]))
    says = not verbs.isdisjoint(words_of("said")) and not body and all(p.referent.kind == "person" for p in named)
    if FINDING.isdisjoint(verbs) and not says:
        return None
    return Link(standing_at(by_itself(question, found), found.span), "pronoun", source.span)


def read_out(question: Question) -> Link | None:
    """ "It read", behind "Ada Frost sent an e-mail to the dean.": the only writing of the sentence before, where no body is named there
    that may be meant."""
    source, scene = question.source, question.scene
    verbs = {token.lower_ for start, end in question.claim["cue"] for token in scene.tokens(start, end)}
    if not isinstance(source, Pronoun) or source.phrase.lower() != "it" or READING.isdisjoint(verbs):
        return None
    words = _words_before(scene, source.span[0])
    shown = read_words("no_sources.txt")  # "sent a letter and hung a banner"
    nouns = [token for token in words if token.tag_ == "NN" and (_is_writing(token) or token.lower_ in shown)]
    named = (p.referent.kind for p in scene.before(source.span[0], NEAR) if words and p.start >= words[0].idx)
    if (
        len(nouns) != 1
        or nouns[0].lower_ in shown
        or any(token.lower_ in bodies() for token in words)
        or any(kind != "person" for kind in named)
    ):
        return None
    return _writing_at(question, source, nouns[0].i)


def told_in(question: Question) -> Link | None:
    """ "It said", behind "Ada Frost said in a statement that it leaks.": the statement, where no body is named that may be meant."""
    source, scene, claim = question.source, question.scene, question.past.aloud_claim
    if not isinstance(source, Pronoun) or source.phrase.lower() != "it" or scene.in_quotes(source.span[0]):
        return None
    verbs = {token.lower_ for start, end in question.claim["cue"] for token in scene.tokens(start, end)}
    near = scene.paragraph(source.span[0]) - scene.paragraph(question.past.aloud_end - 1) < 2
    if claim is None or not claim["source"] or not near or verbs.isdisjoint(words_of("said")):
        return None
    nouns = list(spoken_in(scene, claim))
    if len(nouns) != 1 or not _is_persons_alone(question, claim["source"][-1][1]):
        return None
    start, end = layers.sentence_range(scene.doc, scene.range(*claim["source"][0])[0])
    return _writing_at(question, source, next(i for i in scene.letters[nouns[0]] if start <= i < end))


def _writing_at(question: Question, source: Pronoun, noun: int) -> Link | None:
    """The writing by whose phrase around token ``noun`` a pronoun goes."""
    found = phrase_around(question.scene, noun)
    return Link(standing_at(by_itself(question, found), found.span), "pronoun", source.span) if found else None


def _is_persons_alone(question: Question, start: int) -> bool:
    """Whether a person spoke last, and no body stands between ``start`` and the pronoun that may mean one."""
    scene, offset, speaker = question.scene, question.source.span[0], question.past.aloud  # type: ignore[union-attr]
    named = (p for p in scene.before(offset, NEAR) if p.start >= start)
    body = any(token.lower_ in bodies() for token in scene.tokens(start, offset))
    return (
        speaker is not None
        and speaker.kind == "person"
        and not body
        and all(p.referent.kind == "person" for p in named)
    )


def _words_before(scene: Scene, offset: int) -> list[Token]:
    """The words outside quotations of the sentence before that at ``offset``, which begins there or with a quotation, in its paragraph."""
    doc, here = scene.doc, scene.range(offset, offset + 1)[0]
    end = layers.sentence_start(doc[here])
    leads = all(scene.in_quotes(token.idx) or token.text in EDGE for token in doc[end:here])
    if not end or not leads or scene.in_quotes(offset):
        return []
    first = layers.sentence_start(doc[end - 1])
    if scene.paragraph(doc[first].idx) != scene.paragraph(offset):
        return []
    return [token for token in doc[first:end] if not scene.in_quotes(token.idx)]


def _is_writing(token: Token) -> bool:
    """Whether a noun is one for a writing, and of nothing else: an *e-mail*, no *letter* opener."""
    hyphened = token.i > 1 and token.nbor(-1).tag_ == "HYPH"
    word = f"{token.nbor(-2).lower_}-{token.lower_}" if hyphened else token.lower_
    return is_document(word) and token.nbor().tag_ not in ("NN", "NNS", "POS")


def _subject_before(scene: Scene, offset: int) -> Description | None:
    """The writing with which the sentence before begins, in the same paragraph, where the sentence at ``offset`` begins with it."""
    doc, here = scene.doc, scene.range(offset, offset + 1)[0]
    if here < 2 or not doc[here].is_sent_start:
        return None
    first = layers.sentence_start(doc[here - 1])
    end = next((i for i in range(first, here) if doc[i].tag_ in FINITE or doc[i].text in EDGE), here)
    if scene.paragraph(doc[first].idx) != scene.paragraph(offset) or doc[first].lower_ not in (
        "the",
        "a",
        "an",
        "this",
    ):
        return None
    found = read_tokens(scene, list(doc[first:end]))
    is_writing = isinstance(found, Description) and is_document(found.head) and not found.plural
    return found if is_writing and isinstance(found, Description) else None


def author_of(question: Question) -> Link | None:
    """ "The statement read", behind a claim that somebody made in a statement, and behind no other statement."""
    source = question.source
    if not isinstance(source, Description) or not (source.definite and source.bare):
        return None
    author = question.past.writings.get(source.head)
    return Link(author, "description", source.span) if author and not _is_others(question.scene, source) else None


def _is_others(scene: Scene, source: Description) -> bool:
    """Whether the last writing so called that was new is none in which somebody speaks: "*A statement from the union* followed"."""
    doc, letters = scene.doc, scene.letters.get(source.head, [])
    for i in reversed(scene.standing(source.head, 0, scene.range(*source.span)[0])):
        begin = phrase_start(doc, i + 1)
        new = doc[begin].lower_ in words_of("indefinite") | words_of("possessive")
        if i in letters or new or i + 1 < len(doc) and doc[i + 1].lower_ in ("by", "from"):
            return i not in letters
    return False
