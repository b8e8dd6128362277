"""Whom a pronoun means inside what somebody says, by what he or she has said before: "“My doctor was worried. She told me to stop”"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from spacy.tokens import Token

from ..layers import Record
from ..text.noun_phrases import FINITE
from .agreement import fit, gender_of
from .earlier_phrases import SAID_OF
from .nouns import are_people, kind_of
from .reading import read_tokens
from .referents import Referent
from .scene import Scene
from .sources import Description, Name, Pronoun, Source
from .subjects import is_subject
from .words import EDGE, PRONOUNS, RELATIVE

# How far back one looks within what is said, and how long a phrase is, in tokens; chosen, not measured.
BACK, PHRASE = 60, 12
# What parts an aside from "who" before it: "who, he says, left", "who according to him left".
ASIDE = frozenset([",", "–", "—", "--", "according", "to", "in"])
# How phrases begin that bring somebody up.
OPENING = frozenset(["a", "an", "one", "another", "the", "this", "that", "these", "those", "some", "two", "three"])


@dataclass(frozen=True)
class _Named:
    """Whom the content names, and whether as a subject; None for the same pronoun, which goes on with somebody before."""

    source: Source | None
    subject: bool


def spoken_of_before(
    scene: Scene, claim: Record, content: Sequence[Sequence[int]], source: Pronoun, outer: Referent | None
) -> Source | None:
    """The source that a pronoun means whose claim is a part of ``content``, what ``outer`` says; None where nobody fits.

    The nearest sentence decides that has somebody who fits: its subject, else the last one.  In an aside of a relative clause it is
    a subject, else ``outer``: "Frost blames a man who, she says, left".
    """
    aside = outer is not None and _is_aside(scene, source.span[0])
    said = _brought_up(scene, claim, content, source, outer, only_subjects=aside)
    if said is not None or not aside or outer is None:
        return said
    return Name(outer.mentions[0], outer.name, outer) if outer.mentions and _agrees(source, outer) else None


def _brought_up(
    scene: Scene,
    claim: Record,
    content: Sequence[Sequence[int]],
    source: Pronoun,
    outer: Referent | None,
    *,
    only_subjects: bool,
) -> Source | None:
    """Who fits in the nearest sentence of what is said before a pronoun."""
    start = source.span[0]
    own = {t.i for a, b in claim["content"] for t in scene.tokens(a, b)}
    # From the pronoun back: what is said may be a whole speech, with many of them.
    told = (t for a, b in reversed(content) if a < start for t in reversed(scene.span(a, min(b, start))))
    before = islice((t for t in told if t.idx < start and t.i not in own and not t.is_space), BACK)
    for sentence in _backwards(before):
        found = [one for one in _fitting(scene, sentence, source, outer) if one.subject or not only_subjects]
        best = next((one for one in reversed(found) if one.subject), found[-1] if found else None)
        if best is not None and best.source is not None:
            return best.source
    return None


def _is_aside(scene: Scene, start: int) -> bool:
    """Whether the reporter's "he" stands right behind "who" or "which", and so is not the one of whom that says something."""
    i = scene.span(start, start + 1).start - 1
    while i > 0 and scene.doc[i].text in ASIDE:
        i -= 1
    return i >= 0 and scene.doc[i].lower_ in RELATIVE - {"that"} and not scene.in_quotes(start)


def _backwards(tokens: Iterable[Token]) -> Iterator[list[Token]]:
    """The sentences of tokens that come from the last one on: the last sentence first, each in text order."""
    sentence: list[Token] = []
    for token in tokens:
        sentence.insert(0, token)
        if token.is_sent_start:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def _fitting(scene: Scene, sentence: list[Token], source: Pronoun, outer: Referent | None) -> Iterator[_Named]:
    """Those in a sentence whom the pronoun may mean, in text order."""
    over = -1
    here = scene.sentence(sentence[0].idx) == scene.sentence(source.span[0])
    for at, token in enumerate(sentence):
        if token.i < over:
            continue
        mention = scene.mention_tokens.get(token.i)
        if mention:
            over, referent = mention
            if referent is not outer and _agrees(source, referent):
                last = scene.doc[over - 1]
                span = token.idx, last.idx + len(last)
                yield _Named(Name(span, scene.text[slice(*span)], referent), is_subject(scene.doc, token.i, over))
        elif token.lower_ in PRONOUNS and PRONOUNS[token.lower_] == (source.sort, source.gender):
            if token.tag_ == "PRP" and is_subject(scene.doc, token.i, token.i + 1):
                yield _Named(None, True)
        elif _opens(token):
            read = read_tokens(scene, _phrase(sentence[at : at + PHRASE]))
            if isinstance(read, Description) and may_be(source, read) and not (here and is_own(source, token)):
                end = scene.range(*read.span)[1]
                yield _Named(read, is_subject(scene.doc, token.i, end))


def phrase_at(scene: Scene, token: Token, end: int) -> Source | None:
    """The phrase that begins with a token and ends before token ``end``, where it brings somebody up."""
    if not _opens(token):
        return None
    words = scene.doc[token.i : min(token.i + PHRASE, end)]
    stop = next((t.i for t in words[1:] if t.is_sent_start), words.end)
    return read_tokens(scene, _phrase(list(scene.doc[token.i : stop])))


def _phrase(tokens: list[Token]) -> list[Token]:
    """The noun phrase at the head of these tokens; what stands behind its noun as an adverb, "never", is the verb's, and another
    phrase ("in the morning a man") or what it does ("a clerk driving a cart") is none of it."""
    stop = (
        i
        for i, (before, t) in enumerate(pairwise(tokens), 1)
        if t.text in EDGE
        or t.tag_ in (*FINITE, "CC", "WP", "WDT", "PRP", "TO")
        or t.tag_ in ("RB", "VBG", "DT", "PRP$")
        and before.tag_.startswith("NN")
    )
    return tokens[: next(stop, len(tokens))]


def _opens(token: Token) -> bool:
    """Whether a phrase begins that brings somebody up, and is not said of somebody: "he is a man of few words"."""
    begins = token.lower_ in OPENING and token.tag_ != "IN" or token.tag_ == "PRP$"
    return begins and not (token.i and not token.is_sent_start and token.nbor(-1).lower_ in SAID_OF - {","})


def is_own(source: Pronoun, possessive: Token) -> bool:
    """Whether a possessive is the pronoun's own: in "his boss left when he asked" it is nobody's who is in the clause."""
    return PRONOUNS.get(possessive.lower_) == (source.sort, source.gender)


def _agrees(source: Pronoun, referent: Referent) -> bool:
    """Whether the pronoun may stand for somebody named; of those who are many, or a body, "they" too."""
    if source.sort == "many":
        return referent.kind in ("organization", "group")
    return fit(source, referent, spoke_last=False) is not None


def may_be(source: Pronoun, read: Description) -> bool:
    kind = kind_of(read.head, plural=read.plural)
    if source.sort == "person":
        somebody = kind == "person" and not (read.possessed and read.head == "voice")  # "her voice"
        return somebody and not read.plural and gender_of(read.head) in (None, source.gender)
    if source.sort == "thing":
        return kind in ("organization", "document") and not read.plural
    return read.plural and are_people(read.head) or kind == "organization"
