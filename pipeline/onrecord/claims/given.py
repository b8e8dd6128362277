"""Given claims: what somebody else found, made into the layer ``claims`` that the speakers read."""

from __future__ import annotations

from spacy.tokens import Doc

from .. import layers
from ..layers import Record
from ..text.intervals import Intervals
from .candidate import Candidate, covered, length
from .combine import kind_of
from .cues import load_cues
from .denial import is_denied
from .wording import Wording

LACKED: Record = {"cue": [], "source": [], **dict.fromkeys(("id", "act", "negated", "within", "confidence"))}


def complete_claims(doc: Doc, wording: Wording) -> list[Record]:
    """The claims of the layer, in text order, with what they lack: all but the content, and ``act``, of which they bear whether
    it was given.

    Reads the layers ``claims`` and ``statements``; content, cue and source stay as they are.
    """
    text = layers.text_of(doc)
    marks: Intervals[Record] = Intervals()
    for statement in layers.read(doc, "statements"):
        marks.add(statement["outer"][0], statement["outer"][1], statement)
    given: list[Record] = [{**LACKED, **claim} for claim in layers.read(doc, "claims")]
    given.sort(key=lambda claim: (claim["content"][0][0], -claim["content"][-1][1]))
    taken = {claim["id"] for claim in given}
    free = (id for number in range(1, 2 * len(given) + 1) if (id := f"c{number}") not in taken)
    claims: list[Record] = [
        {
            **claim,
            "id": claim["id"] if claim["id"] is not None else next(free),
            "kind": kind_of(text, _candidate(claim), marks),
            "act_given": claim["act"] is not None,
            "negated": _is_denied(doc, claim, wording) if claim["negated"] is None else claim["negated"],
            "speaker": None,
            "link": None,
            "candidates": [],
        }
        for claim in given
    ]
    around: Intervals[Record] = Intervals()
    for claim in claims:
        for start, end in claim["content"]:
            around.add(start, end, claim)
    return [{**claim, "within": claim["within"] or _reporter(claim, around)} for claim in claims]


def _is_denied(doc: Doc, claim: Record, wording: Wording) -> bool:
    return wording.denies(doc, {**claim, "negated": is_denied(doc, claim["cue"], claim["source"], load_cues())})


def _candidate(claim: Record) -> Candidate:
    content, cue, source = (tuple((s, e) for s, e in claim[role]) for role in ("content", "cue", "source"))
    return Candidate(content, cue, source, 1.0)


def _reporter(claim: Record, around: Intervals[Record]) -> str | None:
    """The id of the claim in whose content this one lies with its cue, of several the innermost."""
    own = [(s, e) for s, e in (*claim["content"], *claim["cue"])]
    holding = [
        other
        for other in around.touching(*claim["content"][0])
        if covered(own, other["content"]) == length(own)
        and covered(other["content"], claim["content"]) < length(other["content"])
    ]
    return min(holding, key=lambda other: length(other["content"]))["id"] if holding else None
