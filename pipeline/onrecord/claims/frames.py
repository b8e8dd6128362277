"""Predicates and their frames, read off the dependency parse: ``X said (that) …``, ``urged X to …``, ``X's claim that …``.

A frame is a predicate's lemma with the kind of complement that holds the content; how often PolNeAR's annotators marked
that frame as an attribution is its rate (lexicons/cue_rates.tsv); ``framed`` proposes those whose rate is high enough.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from .. import layers

COMPLEMENTS = ("ccomp", "xcomp", "dobj", "oprd", "acomp")
NOUN_COMPLEMENTS = ("acl", "ccomp", "relcl")
NOUN_PREPOSITIONS = ("of", "for", "on", "about", "in", "to", "that", "against")


@dataclass(frozen=True)
class Frame:
    """One way to read a predicate: ``name`` is the kind of complement, ``content`` the tokens of the complement.

    ``source`` is None where it is the predicate's subject, to be looked for.
    """

    name: str
    predicate: Token
    content: frozenset[Token]
    source: frozenset[Token] | None = None

    @property
    def key(self) -> tuple[str, str]:
        return self.predicate.lemma_.lower(), self.name


def frames_of(token: Token) -> Iterator[Frame]:
    """Every frame that the parse gives a token: none for most."""
    if token.lower_ == "according":
        yield from _according(token)
    elif token.pos_ in ("VERB", "AUX"):
        yield from _verb_frames(token)
    elif token.pos_ in ("NOUN", "PROPN"):
        yield from _viewpoint(token)
        for child in token.children:
            if child.dep_ in NOUN_COMPLEMENTS and child.i > token.i:
                yield Frame(f"noun {child.dep_}", token, subtree(child))
            elif child.dep_ == "prep" and child.lower_ in NOUN_PREPOSITIONS and child.i > token.i:
                yield Frame(f"noun prep {child.lower_}", token, subtree(child) - {child})
    elif token.pos_ == "ADJ":
        for child in token.children:
            if child.dep_ in ("ccomp", "xcomp"):
                yield Frame(f"adjective {child.dep_}", token, subtree(child))


def _verb_frames(verb: Token) -> Iterator[Frame]:
    children: dict[str, list[Token]] = defaultdict(list)
    for child in verb.children:
        children[child.dep_].append(child)
    if verb.dep_ == "parataxis" or (verb.dep_ == "advcl" and any(c.lower_ == "as" for c in children["mark"])):
        # The masks, he said, were bought …; as she put it, …: the clause around the predicate is the content.
        name = "parenthetical" if verb.dep_ == "parataxis" else "as"
        yield Frame(name, verb, subtree(verb.head) - subtree(verb))
        return
    for dep in COMPLEMENTS:
        for child in children[dep][-1:]:
            yield Frame(dep, verb, subtree(child))
    objects = children["dobj"][:1]
    for second in (children["xcomp"][-1:], children["oprd"][-1:]):
        if objects and second and second[0].i > objects[0].i:
            yield Frame(f"dobj {second[0].dep_}", verb, subtree(objects[0]) | subtree(second[0]))
    for prep in children["prep"]:
        if prep.i > verb.i:
            yield Frame(f"prep {prep.lower_}", verb, subtree(prep) - {prep})
            if objects and prep.i > objects[0].i:
                yield Frame(f"dobj prep {prep.lower_}", verb, subtree(objects[0]) | subtree(prep))
    for subject in children["nsubjpass"][:1]:
        yield Frame("passive", verb, subtree(subject))
        for clause in children["xcomp"][-1:]:
            yield Frame("passive xcomp", verb, subtree(subject) | subtree(clause))


def opening_gerund(verb: Token) -> Iterator[Frame]:
    """Stressing that …, Hua said …: up to the comma before the main clause's subject, which the parser seldom sees."""
    if verb.tag_ != "VBG" or verb.i != layers.sentence_start(verb) or verb.lower_ == "according":
        return
    for token in verb.doc[verb.i + 1 : layers.sentence(verb).end]:
        subject = token.nbor(-1).text == "," and next((t for t in (token, *token.ancestors) if t.dep_ == "nsubj"), None)
        if subject and subject.left_edge == token and subject.head.i > subject.i and verb not in subject.head.ancestors:
            yield Frame("gerund", verb, frozenset(verb.doc[verb.i + 1 : token.i - 1]), subtree(subject))
            return


def _viewpoint(noun: Token) -> Iterator[Frame]:
    """In the words of X, …; in X's view, …: the clause around the phrase is the content."""
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.lower_ not in ("in", "by") or preposition.head.pos_ not in ("VERB", "AUX"):
        return
    owners = [c for c in noun.children if c.dep_ == "poss"] or [
        o for of in noun.children if of.lower_ == "of" for o in of.children
    ]
    if owners:
        source = frozenset(t for t in owners[0].subtree if t.dep_ != "case")
        yield Frame("viewpoint", noun, subtree(preposition.head) - subtree(preposition), source)


def _according(token: Token) -> Iterator[Frame]:
    if any(child.lower_ == "to" for child in token.children) and token.head != token:
        yield Frame("prep to", token, subtree(token.head) - subtree(token))


def subtree(token: Token) -> frozenset[Token]:
    return frozenset(token.subtree)
