"""The figures of what is told of a speaker beside the name, F1: ``role``, ``agency`` and ``country``, of the attributions whose
speaker is the right one; where the gold tells them, as that of a review store does (None for none)."""

from __future__ import annotations

from collections.abc import Iterable

from ..document import Document
from .counts import Counted
from .matching import Attribution
from .speakers import judge, with_speaker

FIELDS = ("role", "agency", "country")


def count_descriptions(text: str, gold: Iterable[Attribution], document: Document | None) -> Counted:
    """The counts of one article; none where the gold tells nothing of its speakers."""
    described = [one for one in with_speaker(text, gold) if {*FIELDS} <= one["speaker"].keys()]
    if not described:
        return {}
    speakers = {speaker.id: speaker for speaker in document.speakers} if document else {}
    pairs = []
    for one in described:
        verdict, claim = judge(text, one, document)
        if verdict == "right" and claim:
            pairs.append((one["speaker"], speakers[claim.speaker or ""]))
    counted: Counted = {}
    for field in FIELDS:
        values = [(_plain(gold[field]), _plain(getattr(given, field))) for gold, given in pairs]
        counted[f"speaker's {field}"] = (
            sum(gold == given != "" for gold, given in values),
            sum(given != "" for _, given in values),
            sum(gold != "" for gold, _ in values),
        )
    return counted


def _plain(value: str | None) -> str:
    """Without letter case and the article before it."""
    return " ".join((value or "").casefold().split()).removeprefix("the ")
