"""Quotations as attributions: ``“…,” said X``, ``X said: “…”``, ``“…,” X said, “…”``, and those without a cue."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token

from .candidate import Candidate, Piece, pieces_of
from .cues import Cues
from .quotation_sides import FINITE, STOPS, SUBJECT_ENDS, Beside
from .sentences import FULL_STOPS
from .units import Unit, find_units

# A quotation with a cue beside it is an attribution more surely than any frame; one without, less: in that order, chosen, not measured.
CUED_RATE = 0.95
FLOATING_RATE = 0.5
HEADS = (":", "—", "–", "--", "-")  # what parts a headline’s quotation from its other half
# What stands between two parts of one quotation, after its cue: “…,” she said, “…”.
LEADS = (",", ":", "—", "–", "--", "that", "and")

# As translations have quotations, with the full stop behind the mark; of fewer words one may be a slogan; chosen, not measured.
SPOKEN_WORDS = 8


def find_candidates(doc: Doc, cues: Cues, paragraphs: list[Piece]) -> list[Candidate]:
    """A candidate for each quotation with a cue, with the quotations that continue it; and for speech without a cue.

    Reads the layer ``statements``; ``paragraphs`` are ranges of code points.
    """
    found: list[Unit] = []
    fragments: list[Candidate] = []
    beside = Beside(doc, cues, paragraphs)
    for unit in find_units(doc, paragraphs):
        previous = found[-1] if found else None
        start = previous.last + 1 if previous else 0
        found += _with_cue(beside, unit, start, paragraphs)
        fragment = None if unit.cue else beside.fragment(unit, start)
        if fragment is not None:
            fragments.append(fragment)
        elif previous is not None and _continues(doc, previous, unit):
            if _is_turn(previous, unit):
                found.append(unit)
                continue
            previous.runs_on = unit.paragraph > previous.last_paragraph
            previous.pieces += unit.pieces
            previous.last, previous.last_paragraph = unit.last, unit.last_paragraph
        elif unit.cue or _is_speech(doc, unit, len(paragraphs) - 1):
            found.append(unit)
    return fragments + [
        Candidate(tuple(u.pieces), pieces_of(u.cue), pieces_of(u.source), CUED_RATE if u.cue else FLOATING_RATE)
        for u in found
    ]


def _with_cue(beside: Beside, unit: Unit, start: int, paragraphs: list[Piece]) -> list[Unit]:
    """Gives the unit its cue, its source and the words of its clause; the units that go off it: X said: “… (new
    paragraph) “…,” he added are two claims, though the marks run on."""
    parted: list[Unit] = []
    after = beside.cue_after(unit)
    if after:
        _widen_to_clause(beside, unit, start)
    before = None if after and len(unit.pieces) == 1 else beside.cue_before(unit, start, paragraphs)
    if after and before:
        parted.append(replace(unit, pieces=unit.pieces[:-1], cue=before[0], source=before[1]))
        unit.pieces = unit.pieces[-1:]
    unit.cue, unit.source = after or before or (frozenset(), frozenset())
    if before and not after:
        _take_what_leads_in(beside, unit, start)
    return parted


def _take_what_leads_in(beside: Beside, unit: Unit, start: int) -> None:
    """Complaints, they said, “missed the facts”: the words before the cue are the first piece of the content."""
    teller = min(t.i for t in unit.cue | unit.source)
    lead = [t for t in beside.run(unit.first - 1, -1, until=start) if t.i < teller]
    says_nothing_itself = not any(t.tag_ in FINITE and t.pos_ in ("VERB", "AUX") for t in lead)
    if lead and lead[-1].text == "," and says_nothing_itself and not unit.is_sentence(beside.doc):
        unit.pieces[:0] = pieces_of(lead)


def _widen_to_clause(beside: Beside, unit: Unit, start: int) -> None:
    """Dockers ‘won't go back’, says X: the words before a fragment belong to the content, too."""
    lead = beside.run(unit.first - 1, -1, until=start)
    words = [t for t in beside.doc[unit.first : unit.last + 1] if t.is_alpha]
    if lead and words and words[0].text[:1].islower() and lead[-1].text not in SUBJECT_ENDS:
        unit.pieces[0] = (lead[0].idx, unit.pieces[0][1])


def _continues(doc: Doc, previous: Unit, unit: Unit) -> bool:
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


def _is_turn(previous: Unit, unit: Unit) -> bool:
    """Whether closed quotations in paragraphs of their own stand behind one another, as in dialogue: “Not yet.” / “Tonight?”"""
    return previous.runs_on and unit.paragraph > previous.last_paragraph


def _ends_its_paragraph(doc: Doc, previous: Unit, unit: Unit) -> bool:
    """No narration between the last paragraph's quotation, with its cue, and this paragraph."""
    stops = [t for t in doc[previous.last + 1 : unit.first] if t.text in STOPS]
    return len(stops) <= 1


def _has_verb(doc: Doc, unit: Unit) -> bool:
    """Whether the words have a finite verb, not in a title's capitals: "It sat there", "WE WERE NOT THERE", not "The Man Who Left"."""
    words = doc[unit.first : unit.last + 1]
    return any(
        t.tag_ in FINITE and t.pos_ in ("VERB", "AUX") and (t.is_upper or t.text.lower() == t.text) for t in words
    )


def _is_speech(doc: Doc, unit: Unit, last_paragraph: int) -> bool:
    """A whole sentence in quotation marks that stands alone, as a title or a catchphrase does not; it may be of one word.

    At the head of a headline no stop is needed, but a verb: “It sat there like it paid rent”: Koala moves in.  Of the own-words articles' (corpus/world) quotations of at most three words that stand alone with a stop inside, all 127 are claims.
    """
    before = next((doc[i] for i in range(unit.first - 1, max(-1, unit.first - 4), -1) if not doc[i].is_space), None)
    after = next((t for t in doc[unit.last + 1 : unit.last + 4] if not t.is_space), None)
    if after is not None and after.text[:1].islower():
        return False
    if before is None and after is not None and after.text in HEADS and unit.paragraph < last_paragraph:
        return unit.is_sentence(doc) and _has_verb(doc, unit)
    stands_alone = before is None or before.text in (*STOPS, ":") or before.is_quote or unit.fills_paragraph
    ends = unit.last_sign(doc) in FULL_STOPS or _is_stopped_behind(doc, unit, before, after)
    return stands_alone and unit.opens_sentence(doc) and ends


def _is_stopped_behind(doc: Doc, unit: Unit, before: Token | None, after: Token | None) -> bool:
    """Whether words before a closing mark and its full stop are spoken: “It leaks. We know it”. A slogan or a title is not that long."""
    if after is None or after.text != "." or before is not None and before.text == ":":
        return False
    words = [token for token in doc[unit.first : unit.last + 1] if token.is_alpha]
    return _has_verb(doc, unit) and len(words) >= SPOKEN_WORDS
