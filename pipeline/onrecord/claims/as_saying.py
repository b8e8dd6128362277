"""“It leaks,” the Gazette quoted *Hale* as saying: what stands before is said by whoever is quoted, and not by the paper that quotes."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token

from .. import layers
from ..lexicons import read_words
from ..text.noun_phrases import FINITE, SUBORDINATING
from ..text.pieces import Piece
from .candidate import Candidate, pieces_of
from .passive import is_passive

QUOTING = frozenset(["cite", "quote"])
LONGEST = 30  # tokens; chosen, not measured
STOPS = (".", "?", "!", ";", ":")


def quoted_as_saying(doc: Doc, one: Candidate) -> Candidate:
    """“It leaks,” the Gazette quoted *Hale* as saying on Monday; but the Gazette quoted Hale as saying that it leaks is the report of both."""
    cue, source = layers.tokens_of(doc, one.cue), layers.tokens_of(doc, one.source)
    verb = next((token for token in cue if token.lemma_.lower() in QUOTING and not is_passive(token)), None)
    if verb is None or not source or source[-1].i > verb.i:
        return one
    as_ = _as_behind(verb)
    if as_ is None or _is_clause(doc, one, as_):
        return one
    before = tuple(piece for piece in one.content if piece[1] <= source[0].idx) or _quotation_before(doc, source[0].idx)
    if not before:
        return one
    behind = tuple(piece for piece in one.content if piece[0] > as_.idx and _is_quote(doc, piece[0]))
    quoting = [*(token for token in cue if token.i <= verb.i), as_, as_.nbor()]
    whom = pieces_of(doc[verb.i + 1 : as_.i])
    return replace(one, content=(*before, *behind), cue=pieces_of(quoting), source=whom)


def _is_clause(doc: Doc, one: Candidate, as_: Token) -> bool:
    """Whether words outside quotation marks that stand behind "as saying" are told so, and no mere "on Monday"."""
    end = layers.sentence(as_).end
    outside = (piece for piece in one.content if piece[1] > as_.idx and not _is_quote(doc, piece[0]))
    behind = (t for piece in outside for t in layers.tokens_of(doc, [piece]) if as_.i + 1 < t.i < end)
    return any(t.tag_ in FINITE or t.lower_ in ("that", "to") for t in behind)


def _as_behind(verb: Token) -> Token | None:
    """The "as" of quoted *the mayor, who left,* as saying: behind a noun phrase, before a verb of speech and what is no end of the text."""
    doc = verb.doc
    for token in doc[verb.i + 2 : min(verb.i + LONGEST, layers.sentence(verb).end - 2)]:
        says = token.nbor().tag_ == "VBG" and token.nbor().lemma_.lower() in read_words("reporting_verbs.txt")
        if token.lower_ == "as" and says:
            whom = doc[verb.i + 1 : token.i]
            clause = any(t.tag_ in FINITE for t in whom) and not any(t.tag_ in SUBORDINATING for t in whom)
            named = any(t.tag_.startswith(("NN", "PRP")) or t.tag_ in ("DT", "CD") for t in whom)
            return token if named and not clause else None
        if token.is_quote or token.text in STOPS:
            return None
    return None


def _is_quote(doc: Doc, start: int) -> bool:
    return layers.span_of(doc, start, start + 1)[0].is_quote


def _quotation_before(doc: Doc, start: int) -> tuple[Piece, ...]:
    """The quotation that ends before a place, with no more than a comma between."""
    text = layers.text_of(doc)
    outers = (tuple(s["outer"]) for s in layers.read(doc, "statements") if s["depth"] == 0)
    return tuple((s, e) for s, e in outers if e <= start and not text[e:start].strip(", "))[-1:]
