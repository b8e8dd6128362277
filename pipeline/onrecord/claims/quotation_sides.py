"""The words beside a quotation: its cue and its source, looked for by place.

The parse is least to be trusted around quotation marks, so the cue is looked for in the words between the quotation and
the next stop, then in those before it; the parse only helps to tell a subject's words.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from .. import layers
from ..lexicons.vocabulary import words_of
from .agents import agent_of
from .candidate import Candidate, Piece, pieces_of
from .cues import Cues
from .passive import is_passive
from .subjects import source_tokens
from .units import Unit

STOPS = (".", "!", "?", ";")
# What stands before the closing mark when the sentence goes on after it: “…,” he said.
GOES_ON = (",", "?", "!", "—", "–", "-", "…", ":", ";")
SUBJECT_ENDS = (",", ";", ":", "—", "–", "--", "(", ".", "!", "?")
# What may follow the name where the verb comes first: “…,” said X on Friday.
AFTER_SUBJECT = ("IN", "VBG", "WRB", "RB", "TO", "WDT", "WP")
FINITE = ("VBD", "VBZ", "VBP", "VBN", "VB")
WINDOW = 40  # tokens looked at beside a quotation; chosen, not measured
# he said it “won't cross”: where the parse finds no clause, the words between the cue and the quotation are content;
# rate and width in tokens chosen, not measured.
FRAGMENT_RATE = 0.6
FRAGMENT_WINDOW = 8

Tokens = frozenset[Token]


class Beside:
    """Looks beside the quotations of one Doc, whose layer ``statements`` is written."""

    def __init__(self, doc: Doc, cues: Cues, paragraphs: list[Piece]) -> None:
        self.doc = doc
        self.cues = cues
        self.parsed = doc.has_annotation("DEP")  # without a parse, words go by their place alone
        self.starts = frozenset(start for start, _ in paragraphs)
        self.marks = frozenset(edge for s in layers.read(doc, "statements") for edge in (s["outer"][0], s["end"]))

    def cue_after(self, unit: Unit) -> tuple[Tokens, Tokens] | None:
        """The cue and source in the words between the quotation and the next stop, where the sentence goes on there."""
        tokens = self.run(unit.last + 1, 1)
        if tokens and tokens[0].text in (",", "—", "–", "--", "-"):
            # “…”, but X said …: that is another clause.
            tokens = [] if tokens[1:2] and tokens[1].pos_ == "CCONJ" else tokens[1:]
        elif unit.last_sign(self.doc) not in GOES_ON:
            # “…” said X: with no comma, only a verb right after it will do.
            tokens = tokens if tokens and self._speaks(tokens[0]) else []
        for place, token in enumerate(tokens):
            # X, who leads Y, said: a relative clause is no cue.
            if _is_finite(token) and token.dep_ != "relcl" and (self._speaks(token) or _is_inverted(tokens, place)):
                source = (
                    self._inverted_subject(tokens, place)
                    if _comes_first(tokens, place)
                    else self._subject(tokens, place)
                )
                if source:
                    return self._cue(token), source
        return None

    def cue_before(self, unit: Unit, start: int, paragraphs: list[Piece]) -> tuple[Tokens, Tokens] | None:
        """The cue and source in the words before the quotation, where a comma, a colon or the cue itself leads up to it."""
        tokens = self.run(unit.first - 1, -1, until=start)
        if not tokens:
            return None
        lead = tokens[-1]
        crosses = any(lead.idx < s for s, _ in paragraphs[max(0, unit.paragraph - 2) : unit.paragraph + 1])
        if lead.text not in (",", ":") and not (self._speaks(lead) and unit.is_sentence(self.doc)):
            return None
        if crosses and lead.text != ":":
            return None
        for place in range(len(tokens) - 1, -1, -1):
            token = tokens[place]
            if token.pos_ == "VERB" and (self._speaks(token) or lead.text == ":"):
                source = self._subject(tokens, place)
                if source:
                    return self._cue(token), source
        return None

    def fragment(self, unit: Unit, start: int) -> Candidate | None:
        """The part of a sentence that a quotation ends, from a verb of speech shortly before it."""
        tokens = self.run(unit.first - 1, -1, until=start)
        for place in range(len(tokens) - 1, max(-1, len(tokens) - 1 - FRAGMENT_WINDOW), -1):
            token = tokens[place]
            if token.text in SUBJECT_ENDS:
                return None
            if token.tag_ in FINITE and self.cues.speaks(token.lemma_.lower()):
                between = tokens[place + 1 :]
                if (
                    between
                    and between[0].pos_ == "PRON"
                    and between[1:2]
                    and between[1].tag_ in ("PRP", "DT", "NN", "NNP")
                ):
                    between = between[1:]  # told her she …: the one spoken to
                source = self._subject(tokens, place)
                lead = pieces_of(between)
                content = [*lead[:-1], (lead[-1][0], unit.pieces[0][1])] if lead else unit.pieces[:1]
                return (
                    Candidate(tuple(content), pieces_of(self._cue(token)), pieces_of(source), FRAGMENT_RATE)
                    if source
                    else None
                )
        return None

    def run(self, start: int, step: int, until: int = 0) -> list[Token]:
        """The tokens from ``start`` on, to the next stop or quotation, at most WINDOW of them, in text order."""
        run: list[Token] = []
        i = start
        while until <= i < len(self.doc) and len(run) < WINDOW:
            token = self.doc[i]
            if step > 0 and token.idx in self.starts:
                break
            if token.text in STOPS and (run or step < 0):
                break
            if token.idx in self.marks:
                break
            if not token.is_space:
                run.append(token)
            if step < 0 and token.idx in self.starts:
                break
            i += step
        return run if step > 0 else run[::-1]

    def _speaks(self, token: Token) -> bool:
        return token.pos_ in ("VERB", "AUX") and self.cues.speaks(token.lemma_.lower())

    def _inverted_subject(self, tokens: list[Token], place: int) -> Tokens:
        """The noun phrase behind the verb, with its apposition."""
        subject = [
            c
            for c in (tokens[place].children if self.parsed else ())
            if c.dep_ in ("nsubj", "dobj", "attr", "oprd", "ccomp")
            and c.i > tokens[place].i
            and c.pos_ in ("PROPN", "NOUN", "PRON")
        ]
        if subject:
            return _without_claims(subject[0], self.cues) & frozenset(tokens)
        phrase: list[Token] = []
        for token in tokens[place + 1 :]:
            if token.text in SUBJECT_ENDS or (phrase and token.tag_ in AFTER_SUBJECT):
                break
            phrase.append(token)
        return frozenset(phrase)

    def _subject(self, tokens: list[Token], place: int) -> Tokens:
        """The agent of a passive, or the verb's subject by the parse, where that lies in the run; else the noun phrase before the verb."""
        agent = agent_of(tokens[place]) if is_passive(tokens[place]) else []
        if agent:
            return frozenset(agent)
        found = source_tokens(tokens[place]) & frozenset(tokens) if self.parsed else frozenset()
        if found:
            return found
        phrase: list[Token] = []
        before = [token.lower_ for token in tokens[max(place - 2, 0) : place]]
        if before and before[-1] in words_of("personal pronoun") and before[0] not in ("and", "or"):
            return frozenset(tokens[place - 1 : place])  # The widow wept as *she* told the court: “…”
        # A clip shows *Frost* telling them: “…”
        is_shown = tokens[place].tag_ == "VBG" and place > 0 and tokens[place - 1].tag_.startswith("NN")
        for token in reversed(tokens[:place]):
            if token.text in SUBJECT_ENDS and phrase or is_shown and token.tag_ in FINITE:
                break
            if phrase or token.pos_ in ("PROPN", "NOUN", "PRON"):
                phrase.append(token)
        return frozenset(phrase)

    def _cue(self, verb: Token) -> Tokens:
        """The verb with its auxiliaries and particles."""
        if self.parsed:
            parts = {c for c in verb.children if c.dep_ in ("aux", "auxpass", "neg", "prt") and abs(c.i - verb.i) < 4}
            return frozenset({verb} | parts)
        first = verb.i
        while first > 0 and verb.i - first < 3 and self.doc[first - 1].pos_ in ("AUX", "PART"):
            first -= 1
        return frozenset(self.doc[first : verb.i + 1])


def _is_finite(token: Token) -> bool:
    return token.tag_ in FINITE and token.pos_ in ("VERB", "AUX")


def _comes_first(tokens: list[Token], place: int) -> bool:
    return all(t.pos_ in ("ADV", "AUX") for t in tokens[:place])


def _is_inverted(tokens: list[Token], place: int) -> bool:
    """“…,” sighed the goalkeeper: any verb right after the quotation, with a name or noun behind it."""
    after = tokens[place + 1 : place + 2]
    return place == 0 and bool(after) and after[0].pos_ in ("PROPN", "DET", "NOUN", "PRON", "ADJ")


def _without_claims(head: Token, cues: Cues) -> Tokens:
    """A noun phrase without what is not of it: X, who added that …; X, after the match."""
    clauses = [c for c in head.subtree if c.dep_ in ("relcl", "advcl") and cues.speaks(c.lemma_.lower())]
    asides = [c for c in head.subtree if c.dep_ == "prep" and c.i > head.i and c.nbor(-1).text == ","]
    return frozenset(head.subtree) - {t for c in (*clauses, *asides) for t in c.subtree}
