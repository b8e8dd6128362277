"""Quotations and the words beside them: ``“…,” said X``, ``X said: “…”``, ``“…,” X said, “…”``, and those without a cue.

The parse is least to be trusted around quotation marks, so the cue of a quotation is looked for by place: in the words
between the quotation and the next stop, then in those before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from .. import layers
from ..layers import Record
from .candidate import Candidate, Piece, pieces_of
from .cues import Cues
from .frames import source_tokens

# A quotation with a cue beside it is an attribution more surely than any frame; one without, less.
CUED_RATE = 0.95
FLOATING_RATE = 0.5
# What stands before the closing mark when the sentence goes on after it: “…,” he said.
GOES_ON = ",?!—–-…:;"
STOPS = (".", "!", "?", ";")
SUBJECT_ENDS = (",", ";", ":", "—", "–", "--", "(", ".", "!", "?")
# What may follow the name where the verb comes first: “…,” said X on Friday.
AFTER_SUBJECT = ("IN", "VBG", "WRB", "RB", "TO", "WDT", "WP")
# A quotation of fewer words may be a title or a catchphrase; without a cue beside it, it is left to the frames.
SPEECH_WORDS = 3
# What stands between two parts of one quotation, after its cue: “…,” she said, “…”.
LEADS = (",", ":", "—", "–", "--", "that", "and")
FINITE = ("VBD", "VBZ", "VBP", "VBN", "VB")
WINDOW = 40  # tokens looked at beside a quotation
# he said it “won't cross”: where the parse finds no clause, the words between the cue and the quotation are content.
FRAGMENT_RATE = 0.6
FRAGMENT_WINDOW = 8


@dataclass
class _Unit:
    """A quotation in its pieces (code points, marks included), its tokens, paragraph, and what was found of its cue."""

    pieces: list[Piece]
    first: int
    last: int
    paragraph: int
    last_paragraph: int
    fills_paragraph: bool
    cue: frozenset[Token] = frozenset()
    source: frozenset[Token] = frozenset()


def find_candidates(doc: Doc, cues: Cues, paragraphs: list[Piece]) -> list[Candidate]:
    """A candidate for each quotation with a cue, with the quotations that continue it; and for speech without a cue.

    Reads the layer ``statements``; ``paragraphs`` are ranges of code points.
    """
    found: list[_Unit] = []
    fragments: list[Candidate] = []
    marks = frozenset(edge for s in layers.read(doc, "statements") for edge in (s["outer"][0], s["end"]))
    for unit in _units(doc, paragraphs):
        previous = found[-1] if found else None
        start = previous.last + 1 if previous else 0
        after = _cue_after(doc, cues, marks, unit)
        if after:
            _widen_to_clause(doc, marks, unit, start)
        before = None if after and len(unit.pieces) == 1 else _cue_before(doc, cues, marks, unit, start, paragraphs)
        if after and before:  # X said: “… (new paragraph) “…,” he added: two claims, though the marks run on
            found.append(replace(unit, pieces=unit.pieces[:-1], cue=before[0], source=before[1]))
            unit.pieces = unit.pieces[-1:]
        unit.cue, unit.source = after or before or (frozenset(), frozenset())
        if before and not after:
            _take_what_leads_in(doc, marks, unit, start)
        fragment = None if unit.cue else _fragment(doc, cues, marks, unit, start)
        if fragment is not None:
            fragments.append(fragment)
        elif previous is not None and _continues(doc, previous, unit):
            previous.pieces += unit.pieces
            previous.last, previous.last_paragraph = unit.last, unit.last_paragraph
        elif unit.cue or _is_speech(doc, unit):
            found.append(unit)
    return fragments + [
        Candidate(tuple(u.pieces), pieces_of(u.cue), pieces_of(u.source), CUED_RATE if u.cue else FLOATING_RATE)
        for u in found
    ]


def _units(doc: Doc, paragraphs: list[Piece]) -> Iterator[_Unit]:
    """The outermost quotations, those that run over several paragraphs in one."""
    statements = layers.read(doc, "statements")
    chains: dict[int, list[Record]] = {}
    for place, statement in enumerate(statements):
        if statement["depth"] == 0:
            head = statement["continues"]
            chain = chains.pop(head) if head in chains else []
            chains[place] = [*chain, statement]
    number = 0
    for chain in sorted(chains.values(), key=lambda c: c[0]["start"]):
        pieces = [(s["outer"][0], s["outer"][1]) for s in chain]
        while number + 1 < len(paragraphs) and paragraphs[number + 1][0] <= pieces[0][0]:
            number += 1
        last = number
        while last + 1 < len(paragraphs) and paragraphs[last + 1][0] <= pieces[-1][0]:
            last += 1
        first_token = layers.span_of(doc, *pieces[0]).start
        span = layers.span_of(doc, *pieces[-1])
        fills = pieces[0][0] <= paragraphs[number][0] and pieces[-1][1] >= paragraphs[last][1] - 1
        yield _Unit(pieces, first_token, span.end - 1, number, last, fills)


def _cue_after(
    doc: Doc, cues: Cues, marks: frozenset[int], unit: _Unit
) -> tuple[frozenset[Token], frozenset[Token]] | None:
    """The cue and source in the words between the quotation and the next stop, where the sentence goes on there."""
    tokens = _run(doc, marks, unit.last + 1, 1)
    end = unit.pieces[-1][1]
    inside = doc.text[unit.pieces[-1][0] : end].rstrip(" \"'”’»`")
    if tokens and tokens[0].text in (",", "—", "–", "--", "-"):
        # “…”, but X said …: that is another clause.
        tokens = [] if tokens[1:2] and tokens[1].pos_ == "CCONJ" else tokens[1:]
    elif not inside or inside[-1] not in GOES_ON:
        # “…” said X: with no comma, only a verb right after it will do.
        tokens = tokens if tokens and _speaks(tokens[0], cues) else []
    for place, token in enumerate(tokens):
        # X, who leads Y, said: a relative clause is no cue.
        if _is_finite(token) and token.dep_ != "relcl" and (_speaks(token, cues) or _is_inverted(tokens, place)):
            source = (
                _inverted_subject(tokens, place, cues)
                if _comes_first(tokens, place)
                else _subject(token, tokens, place)
            )
            if source:
                return _cue(token), source
    return None


def _take_what_leads_in(doc: Doc, marks: frozenset[int], unit: _Unit, start: int) -> None:
    """Complaints, they said, “missed the facts”: the words before the cue are the first piece of the content."""
    teller = min(t.i for t in unit.cue | unit.source)
    lead = [t for t in _run(doc, marks, unit.first - 1, -1, until=start) if t.i < teller]
    says_nothing_itself = not any(t.tag_ in FINITE and t.pos_ in ("VERB", "AUX") for t in lead)
    if lead and lead[-1].text == "," and says_nothing_itself and not _starts_like_sentence(doc, unit):
        unit.pieces[:0] = pieces_of(lead)


def _widen_to_clause(doc: Doc, marks: frozenset[int], unit: _Unit, start: int) -> None:
    """Dockers ‘won't go back’, says X: the words before a fragment belong to the content, too."""
    lead = _run(doc, marks, unit.first - 1, -1, until=start)
    words = [t for t in doc[unit.first : unit.last + 1] if t.is_alpha]
    if lead and words and words[0].text[:1].islower() and lead[-1].text not in SUBJECT_ENDS:
        unit.pieces[0] = (lead[0].idx, unit.pieces[0][1])


def _cue_before(
    doc: Doc, cues: Cues, marks: frozenset[int], unit: _Unit, start: int, paragraphs: list[Piece]
) -> tuple[frozenset[Token], frozenset[Token]] | None:
    """The cue and source in the words before the quotation, where a comma, a colon or the cue itself leads up to it."""
    tokens = _run(doc, marks, unit.first - 1, -1, until=start)
    if not tokens:
        return None
    lead = tokens[-1]
    crosses = any(
        s <= unit.pieces[0][0] and lead.idx < s for s, _ in paragraphs[max(0, unit.paragraph - 2) : unit.paragraph + 1]
    )
    if lead.text not in (",", ":") and not (_speaks(lead, cues) and _starts_like_sentence(doc, unit)):
        return None
    if crosses and lead.text != ":":
        return None
    for place in range(len(tokens) - 1, -1, -1):
        token = tokens[place]
        if token.pos_ == "VERB" and (_speaks(token, cues) or lead.text == ":"):
            source = _subject(token, tokens, place)
            if source:
                return _cue(token), source
    return None


def _fragment(doc: Doc, cues: Cues, marks: frozenset[int], unit: _Unit, start: int) -> Candidate | None:
    """The part of a sentence that a quotation ends, from a verb of speech shortly before it."""
    tokens = _run(doc, marks, unit.first - 1, -1, until=start)
    for place in range(len(tokens) - 1, max(-1, len(tokens) - 1 - FRAGMENT_WINDOW), -1):
        token = tokens[place]
        if token.text in SUBJECT_ENDS:
            return None
        if token.tag_ in FINITE and cues.speaks(token.lemma_.lower()):
            between = tokens[place + 1 :]
            if between and between[0].pos_ == "PRON" and between[1:2] and between[1].tag_ in ("PRP", "DT", "NN", "NNP"):
                between = between[1:]  # told her she …: the one spoken to
            source = _subject(token, tokens, place)
            lead = pieces_of(between)
            content = [*lead[:-1], (lead[-1][0], unit.pieces[0][1])] if lead else unit.pieces[:1]
            return (
                Candidate(tuple(content), pieces_of(_cue(token)), pieces_of(source), FRAGMENT_RATE) if source else None
            )
    return None


def _run(doc: Doc, marks: frozenset[int], start: int, step: int, until: int = 0) -> list[Token]:
    """The tokens from ``start`` on, to the next stop or quotation, at most WINDOW of them, in text order."""
    run: list[Token] = []
    i = start
    while until <= i < len(doc) and len(run) < WINDOW:
        token = doc[i]
        if token.is_space and "\n" in token.text and step > 0:
            break
        if token.text in STOPS and (run or step < 0):
            break
        if token.idx in marks:
            break
        if not token.is_space:
            run.append(token)
        i += step
    return run if step > 0 else run[::-1]


def _speaks(token: Token, cues: Cues) -> bool:
    return token.pos_ in ("VERB", "AUX") and cues.speaks(token.lemma_.lower())


def _is_finite(token: Token) -> bool:
    return token.tag_ in FINITE and token.pos_ in ("VERB", "AUX")


def _comes_first(tokens: list[Token], place: int) -> bool:
    return all(t.pos_ in ("ADV", "AUX") for t in tokens[:place])


def _is_inverted(tokens: list[Token], place: int) -> bool:
    """“…,” sighed the goalkeeper: any verb right after the quotation, with a name or noun behind it."""
    after = tokens[place + 1 : place + 2]
    return place == 0 and bool(after) and after[0].pos_ in ("PROPN", "DET", "NOUN", "PRON", "ADJ")


def _inverted_subject(tokens: list[Token], place: int, cues: Cues) -> frozenset[Token]:
    """The noun phrase behind the verb, with its apposition."""
    subject = [
        c
        for c in tokens[place].children
        if c.dep_ in ("nsubj", "dobj", "attr", "oprd", "ccomp")
        and c.i > tokens[place].i
        and c.pos_ in ("PROPN", "NOUN", "PRON")
    ]
    if subject:
        return _without_claims(subject[0], cues) & frozenset(tokens)
    phrase: list[Token] = []
    for token in tokens[place + 1 :]:
        if token.text in SUBJECT_ENDS or (phrase and token.tag_ in AFTER_SUBJECT):
            break
        phrase.append(token)
    return frozenset(phrase)


def _subject(verb: Token, tokens: list[Token], place: int) -> frozenset[Token]:
    """The verb's subject by the parse, where that lies in the run; else the noun phrase before the verb."""
    run = frozenset(tokens)
    found = source_tokens(verb) & run
    if found:
        return found
    phrase: list[Token] = []
    for token in reversed(tokens[:place]):
        if token.text in SUBJECT_ENDS and phrase:
            break
        if phrase or token.pos_ in ("PROPN", "NOUN", "PRON"):
            phrase.append(token)
    return frozenset(phrase)


def _without_claims(head: Token, cues: Cues) -> frozenset[Token]:
    """A noun phrase without what is not of it: X, who added that …; X, after the match."""
    clauses = [c for c in head.subtree if c.dep_ in ("relcl", "advcl") and cues.speaks(c.lemma_.lower())]
    asides = [c for c in head.subtree if c.dep_ == "prep" and c.i > head.i and c.nbor(-1).text == ","]
    return frozenset(head.subtree) - {t for c in (*clauses, *asides) for t in c.subtree}


def _cue(verb: Token) -> frozenset[Token]:
    return frozenset(
        {verb} | {c for c in verb.children if c.dep_ in ("aux", "auxpass", "neg", "prt") and abs(c.i - verb.i) < 4}
    )


def _continues(doc: Doc, previous: _Unit, unit: _Unit) -> bool:
    """Whether a quotation goes on with the one before: it has no cue but that one's, and only that stands between."""
    if unit.cue:
        return bool(unit.cue & previous.cue)
    if unit.paragraph > previous.last_paragraph:
        adjacent = unit.paragraph == previous.last_paragraph + 1 and unit.fills_paragraph
        return adjacent and bool(previous.cue) and _ends_its_paragraph(doc, previous, unit)
    between = [t for t in doc[previous.last + 1 : unit.first] if not t.is_space]
    if not between:
        return True
    stops = [t for t in between if t.text in STOPS]
    leads = between[-1].text in LEADS if not stops else len(stops) == 1 and stops[0] is between[-1]
    return leads and any(t in previous.cue for t in between)


def _ends_its_paragraph(doc: Doc, previous: _Unit, unit: _Unit) -> bool:
    """No narration between the last paragraph's quotation, with its cue, and this paragraph."""
    stops = [t for t in doc[previous.last + 1 : unit.first] if t.text in STOPS]
    return len(stops) <= 1


def _starts_like_sentence(doc: Doc, unit: _Unit) -> bool:
    words = [t for t in doc[unit.first : unit.last + 1] if t.is_alpha or t.like_num]
    return len(words) >= SPEECH_WORDS and not words[0].text[:1].islower()


def _is_speech(doc: Doc, unit: _Unit) -> bool:
    """A whole sentence in quotation marks that stands alone, as a title or a catchphrase does not."""
    before = next((doc[i] for i in range(unit.first - 1, max(-1, unit.first - 4), -1) if not doc[i].is_space), None)
    after = next((t for t in doc[unit.last + 1 : unit.last + 4] if not t.is_space), None)
    if after is not None and after.text[:1].islower():
        return False
    stands_alone = before is None or before.text in STOPS or before.is_quote or unit.fills_paragraph
    inside = doc.text[unit.pieces[-1][0] : unit.pieces[-1][1]].rstrip(" \"'”’»`")
    return stands_alone and _starts_like_sentence(doc, unit) and inside[-1:] in tuple(".?!…—")
