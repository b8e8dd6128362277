"""From the rules' proposals to claims that agree with one another: one claim for the same words, nesting, kinds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..layers import Record
from ..text import late_re as re
from ..text.intervals import Intervals
from ..text.pieces import trimmed, union
from .candidate import Candidate, Piece, covered, length
from .sentences import FULL_STOPS

# "a", not ", "
WORD = re.compile(r"\w")
# ", and ", " as well as ", not "but"
BETWEEN = re.compile(r"(?:,| and| or|,? as well as)?[ ]*(?:and |or )?")
# A claim inside another is worth reporting only where the rules are sure of it; chosen, not measured: over a verb of no known rate.
NESTED_RATE = 0.6
# Where they are not, the claim around the other stays, unless it is itself doubtful; chosen, not measured.
AROUND_RATE = 0.45


@dataclass(eq=False)
class _Accepted:
    candidate: Candidate
    parent: _Accepted | None = None
    replaced: bool = False  # by a claim around it


def combine(
    text: str, candidates: Iterable[Candidate], statements: Sequence[Record], *, nested_rate: float = NESTED_RATE
) -> list[Record]:
    """The layer of claims: {id, kind, content, cue, source, negated, within, confidence, speaker, link, candidates}.

    Where two proposals cut across one another the better one stays; where one lies inside the other's content it is
    nested if both have ``nested_rate`` at least.  A content that cuts a quotation is widened to hold it whole.
    """
    marks: Intervals[Record] = Intervals()
    quotations: Intervals[Record] = Intervals()
    for statement in statements:
        marks.add(statement["outer"][0], statement["outer"][1], statement)
        if statement["depth"] == 0:
            quotations.add(statement["outer"][0], statement["outer"][1], statement)
    taken: Intervals[_Accepted] = Intervals()
    accepted: list[_Accepted] = []
    fitted = [_fit_to_quotations(text, candidate, quotations) for candidate in candidates]
    for candidate in sorted((c for c in fitted if c.content), key=lambda c: (-c.rate, c.start, -c.end)):
        new = _accept(candidate, taken, nested_rate)
        if new is not None:
            accepted.append(new)
            taken.add(*_extent(candidate), new)
    accepted = [a for a in accepted if not a.replaced]
    accepted.sort(key=lambda a: (a.candidate.start, -a.candidate.end))
    ids = {id(claim): f"c{number}" for number, claim in enumerate(accepted, 1)}
    return [
        {
            "id": ids[id(claim)],
            "kind": kind_of(text, claim.candidate, marks),
            "content": [list(piece) for piece in claim.candidate.content],
            "cue": [list(piece) for piece in claim.candidate.cue],
            "source": [list(piece) for piece in claim.candidate.source],
            "negated": claim.candidate.negated,
            "within": ids[id(claim.parent)] if claim.parent else None,
            "confidence": claim.candidate.confidence,
            "speaker": None,
            "link": None,
            "candidates": [],
        }
        for claim in accepted
    ]


def _accept(candidate: Candidate, taken: Intervals[_Accepted], nested_rate: float) -> _Accepted | None:
    """The candidate as a claim with its place among those accepted before it, or None where it clashes with one."""
    new = _Accepted(candidate)
    children, replaced = [], []
    for other in taken.touching(*_extent(candidate)):
        relation = "apart" if other.replaced else _relation(candidate, other.candidate)
        sure = min(candidate.rate, other.candidate.rate) >= nested_rate
        if relation == "clash" or (relation == "inside" and not sure):
            return None
        if relation == "around" and not sure and candidate.rate < AROUND_RATE:
            return None
        if relation == "around" and not sure:
            replaced.append(other)
            continue
        if relation == "inside" and (
            new.parent is None or _relation(other.candidate, new.parent.candidate) == "inside"
        ):
            new.parent = other
        elif relation == "around":
            children.append(other)
    for child in children:
        if child.parent is new.parent:
            child.parent = new
    for old in replaced:
        old.replaced = True
    return new


def _extent(candidate: Candidate) -> Piece:
    spans = [*candidate.content, *candidate.cue, *candidate.source]
    return min(s for s, _ in spans), max(e for _, e in spans)


def _relation(new: Candidate, old: Candidate) -> str:
    """How the new proposal lies to an old one: ``apart``, ``inside``, ``around``, or they ``clash``."""
    if set(new.cue) & set(old.cue) or new.content == old.content:
        return "clash"
    new_words, old_words = (*new.content, *new.cue), (*old.content, *old.cue)
    if covered(new_words, old.content) == length(new_words):
        return "inside"
    if covered(old_words, new.content) == length(old_words):
        return "around"
    return "clash" if covered(new_words, old.content) or covered(old_words, new.content) else "apart"


def _fit_to_quotations(text: str, candidate: Candidate, quotations: Intervals[Record]) -> Candidate:
    """The candidate with no quotation cut: widened where it holds a part, narrowed to the quotation its cue is in.

    Quotations in a row, “reckless”, “untested” and “late”, are held all or none.
    """
    pieces: list[Piece] = []
    for start, end in candidate.content:
        for quotation in quotations.touching(start, end):
            left, right = quotation["outer"]
            if any(left < s and e < right for s, e in candidate.cue):
                start, end = max(start, quotation["start"]), min(end, quotation["end"])
            elif not covered((*candidate.cue, *candidate.source), [(left, right)]):
                start, end = min(start, left), max(end, right)
        start, end = trimmed(text, start, end)
        if start < end:
            pieces.append((start, end))
    merged = union(pieces)
    if merged and any(q["outer"][1] == merged[-1][1] for q in quotations.touching(merged[-1][1] - 1, merged[-1][1])):
        merged = union([*merged, *_row(text, merged[-1][1], quotations)])
    return candidate.with_content(_join(text, merged, quotations))


def _row(text: str, end: int, quotations: Intervals[Record]) -> list[Piece]:
    """The quotations that follow at ``end`` in a row, with the commas and conjunctions between them."""
    row: list[Piece] = []
    while match := BETWEEN.match(text, end):
        if not match[0].strip() and text[end - 2 : end - 1] in FULL_STOPS:
            break  # “Why?” “Because.”: two turns
        following = [
            q["outer"] for q in quotations.touching(match.end(), match.end() + 1) if q["outer"][0] == match.end()
        ]
        if not following:
            break
        row.append((end, following[0][1]))
        end = following[0][1]
    return row


def _join(text: str, pieces: list[Piece], quotations: Intervals[Record]) -> tuple[Piece, ...]:
    """Pieces with nothing but a quotation and commas between them are one."""
    joined: list[Piece] = []
    for start, end in pieces:
        if joined:
            position = joined[-1][1]
            for left, right in sorted(q["outer"] for q in quotations.touching(position, start)):
                position = right if BETWEEN.fullmatch(text, position, max(position, left)) else position
            if BETWEEN.fullmatch(text, position, start):
                joined[-1] = (joined[-1][0], end)
                continue
        joined.append((start, end))
    return tuple(joined)


def kind_of(text: str, candidate: Candidate, quotations: Intervals[Record]) -> str:
    """direct where all words stand inside quotation marks (or are a turn's), mixed where some do, else indirect.

    Marks that hold the source as well are somebody else's: “My sister swears it was safe,” she said; also those that hold the cue, where
    the source stands in others: “My sister,” she said, “swears it was safe.”
    """
    if candidate.is_turn:
        return "direct"
    tellers = [candidate.source or candidate.cue]
    if candidate.source and any(
        _holds(q["outer"], candidate.source) for q in quotations.touching(*candidate.source[0])
    ):
        tellers.append(candidate.cue)
    quoted = unquoted = False
    for start, end in candidate.content:
        position = start
        outers = [q["outer"] for q in quotations.touching(start, end)]
        for left, right in sorted(o for o in outers if not any(_holds(o, teller) for teller in tellers)):
            quoted = True
            unquoted = unquoted or WORD.search(text, position, max(position, left)) is not None
            position = max(position, right)
        unquoted = unquoted or WORD.search(text, position, max(position, end)) is not None
    return ("mixed" if unquoted else "direct") if quoted else "indirect"


def _holds(outer: Sequence[int], pieces: tuple[Piece, ...]) -> bool:
    """Whether all of the pieces stand between two marks; none do not."""
    return bool(pieces) and covered(pieces, [(outer[0], outer[1])]) == length(pieces)
