"""Predicates and their frames, read off the dependency parse: ``X said (that) …``, ``urged X to …``, ``X's claim that …``.

A frame is a predicate's lemma with the kind of complement that holds the content; how often PolNeAR's annotators marked
that frame as an attribution is its rate (lexicons/cue_rates.tsv), and only frames above a threshold are proposed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from .. import layers
from .candidate import Candidate, pieces_of
from .cues import Cues

COMPLEMENTS = ("ccomp", "xcomp", "dobj", "oprd", "acomp")
NOUN_COMPLEMENTS = ("acl", "ccomp", "relcl")
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
NOUN_PREPOSITIONS = ("of", "for", "on", "about", "in", "to", "that", "against")
FIRST_OR_SECOND = frozenset(["i", "we", "you", "me", "us", "my", "our", "your", "y’all", "who", "that", "which"])
# Parts of a complement's subtree that comment on it from outside.
CUE_PARTS = ("aux", "auxpass", "neg", "prt")


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


def find_candidates(doc: Doc, cues: Cues, start: int, threshold: float) -> list[Candidate]:
    """The best frame of each predicate behind ``start`` (code points), where its rate reaches the threshold.

    What the speaker of a quotation says of himself in it (“I think …”) is no claim of its own.
    """
    found = []
    quoted = {i for s in layers.read(doc, "statements") for i in range(s["start"], s["end"])}
    for token in doc:
        if token.idx < start:
            continue
        frames = [(cues.rate(*frame.key), frame) for frame in frames_of(token)]
        gerunds = [(cues.rate(frame.key[0], "ccomp"), frame) for frame in _opening_gerund(token)]
        frames = gerunds or frames
        if not frames:
            continue
        rate, frame = max(frames, key=lambda f: (f[0], len(f[1].content)))
        if rate >= threshold and not (token.idx in quoted and _is_own(frame)):
            candidate = _candidate(frame, rate, cues)
            if candidate is not None:
                found.append(candidate)
    return found


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
                yield Frame(f"noun {child.dep_}", token, _subtree(child))
            elif child.dep_ == "prep" and child.lower_ in NOUN_PREPOSITIONS and child.i > token.i:
                yield Frame(f"noun prep {child.lower_}", token, _subtree(child) - {child})
    elif token.pos_ == "ADJ":
        for child in token.children:
            if child.dep_ in ("ccomp", "xcomp"):
                yield Frame(f"adjective {child.dep_}", token, _subtree(child))


def _verb_frames(verb: Token) -> Iterator[Frame]:
    children: dict[str, list[Token]] = defaultdict(list)
    for child in verb.children:
        children[child.dep_].append(child)
    if verb.dep_ == "parataxis" or (verb.dep_ == "advcl" and any(c.lower_ == "as" for c in children["mark"])):
        # The masks, he said, were bought …; as she put it, …: the clause around the predicate is the content.
        name = "parenthetical" if verb.dep_ == "parataxis" else "as"
        yield Frame(name, verb, _subtree(verb.head) - _subtree(verb))
        return
    for dep in COMPLEMENTS:
        for child in children[dep][-1:]:
            yield Frame(dep, verb, _subtree(child))
    objects = children["dobj"][:1]
    for second in (children["xcomp"][-1:], children["oprd"][-1:]):
        if objects and second and second[0].i > objects[0].i:
            yield Frame(f"dobj {second[0].dep_}", verb, _subtree(objects[0]) | _subtree(second[0]))
    for prep in children["prep"]:
        if prep.i > verb.i:
            yield Frame(f"prep {prep.lower_}", verb, _subtree(prep) - {prep})
            if objects and prep.i > objects[0].i:
                yield Frame(f"dobj prep {prep.lower_}", verb, _subtree(objects[0]) | _subtree(prep))
    for subject in children["nsubjpass"][:1]:
        yield Frame("passive", verb, _subtree(subject))
        for clause in children["xcomp"][-1:]:
            yield Frame("passive xcomp", verb, _subtree(subject) | _subtree(clause))


def _opening_gerund(verb: Token) -> Iterator[Frame]:
    """Stressing that …, Hua said …: up to the comma before the main clause's subject, which the parser seldom sees."""
    if verb.tag_ != "VBG" or verb.i != verb.sent.start or verb.lower_ == "according":
        return
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        subject = token.nbor(-1).text == "," and next((t for t in (token, *token.ancestors) if t.dep_ == "nsubj"), None)
        if subject and subject.left_edge == token and subject.head.i > subject.i and verb not in subject.head.ancestors:
            yield Frame("gerund", verb, frozenset(verb.doc[verb.i + 1 : token.i - 1]), _subtree(subject))
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
        yield Frame("viewpoint", noun, _subtree(preposition.head) - _subtree(preposition), source)


def _according(token: Token) -> Iterator[Frame]:
    if any(child.lower_ == "to" for child in token.children) and token.head is not token:
        yield Frame("prep to", token, _subtree(token.head) - _subtree(token))


def _subtree(token: Token) -> frozenset[Token]:
    return frozenset(token.subtree)


def _candidate(frame: Frame, rate: float, cues: Cues) -> Candidate | None:
    predicate = frame.predicate
    cue = _cue_tokens(frame)
    source = (source_tokens(predicate) if frame.source is None else frame.source) - cue
    content = pieces_of(frame.content - source - cue - _asides(frame, cues))
    if not content or any(token.lemma_.lower() in cues.no_sources for token in source if token.head not in source):
        return None
    negated = predicate.lemma_.lower() in cues.denials or any(child.dep_ == "neg" for child in predicate.children)
    return Candidate(content, pieces_of(cue), pieces_of(source), rate, negated)


def _is_own(frame: Frame) -> bool:
    """Whether a report inside a quotation has its speaker or hearer for a source, or none."""
    source = source_tokens(frame.predicate) if frame.source is None else frame.source
    return not source or (len(source) == 1 and all(token.lower_ in FIRST_OR_SECOND for token in source))


def _asides(frame: Frame, cues: Cues) -> frozenset[Token]:
    """…, speaking on condition of anonymity: a participle behind a comma that is about the speaking, not the claim."""
    return frozenset(
        t
        for token in frame.content
        if token.dep_ == "advcl" and token.tag_ == "VBG" and token.i and token.nbor(-1).text == ","
        if token.lemma_.lower() in ("speak", "refer", "talk", "cite") or cues.speaks(token.lemma_.lower())
        for t in token.subtree
    )


def _cue_tokens(frame: Frame) -> frozenset[Token]:
    predicate = frame.predicate
    cue = {predicate} | {child for child in predicate.children if child.dep_ in CUE_PARTS}
    if predicate.lower_ == "according":
        cue |= {child for child in predicate.children if child.lower_ == "to"}
    if frame.name == "viewpoint":
        return frozenset(predicate.doc[predicate.head.i : predicate.i + 1]) - (frame.source or frozenset()) | {
            c for c in predicate.children if c.lower_ == "of"
        }
    if frame.name.startswith(("prep", "dobj prep", "noun prep")):
        word = frame.name.rsplit(" ", 1)[1]
        cue |= (
            {
                child
                for child in predicate.children
                if child.dep_ == "prep" and child.lower_ == word and child.nbor().i - child.i == 1
            }
            if frame.name.startswith("prep")
            else set()
        )
    if predicate.pos_ == "ADJ" and predicate.head.pos_ == "AUX":
        cue |= {predicate.head}
    return frozenset(cue)


def source_tokens(predicate: Token) -> frozenset[Token]:
    """The words for whoever says it: the subject, or what stands in for one; none where the text gives none."""
    if predicate.lower_ == "according":
        objects = [
            o for to in predicate.children if to.lower_ == "to" for o in to.children if o.dep_ in ("pobj", "pcomp")
        ]
        return _subtree(objects[0]) if objects else frozenset()
    token = predicate
    if predicate.tag_ == "VBN" and not any(child.dep_ in ("aux", "nsubj") for child in predicate.children):
        passive = _own_subject(predicate)  # asked about it, he …: whoever is asked is not the source
        return passive or frozenset()
    for _ in range(8):  # no sentence nests deeper, and a bad parse must not walk far
        found = _own_subject(token)
        if found is not None:
            return found
        if token.dep_ in ("acl",) and token.head.pos_ in ("NOUN", "PROPN", "PRON"):
            return _subtree(token.head) - _subtree(token)
        if (
            token.dep_ in ("conj", "advcl", "xcomp", "acomp", "attr", "dobj", "pcomp", "prep", "pobj", "aux", "oprd")
            and token.head is not token
        ):
            token = token.head
        else:
            return frozenset()
    return frozenset()


def _own_subject(token: Token) -> frozenset[Token] | None:
    """The subject (agent, possessor) that the token itself has; None to look further up, empty where it has no agent."""
    if token.pos_ in ("NOUN", "PROPN"):
        for child in token.children:
            if child.dep_ == "poss":
                return frozenset(t for t in child.subtree if t.dep_ != "case")
            if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from"):
                return frozenset(t for o in child.children for t in o.subtree)
        return None
    passive = any(child.dep_ in ("nsubjpass", "auxpass", "agent") for child in token.children)
    for child in token.children:
        if passive and child.dep_ == "agent":
            return frozenset(t for o in child.children for t in o.subtree)
        if not passive and child.dep_ == "nsubj":
            return _subtree(child)
    return frozenset() if passive else None
