"""Given claims: what somebody else found, with what it lacks."""

from __future__ import annotations

from typing import Any

from onrecord import layers
from onrecord.claims.given import complete_claims
from onrecord.claims.wording import Wording

from .written import at, written

TEXT = "Frost/NNP said/VBD Hale/NNP did/VBD not/RB say/VB “ it/PRP leaks/VBZ ” ."


def completed(*claims: dict[str, Any]) -> list[dict[str, Any]]:
    """Claims over TEXT, each given by the words of its parts, and what was made of them."""
    doc = written(TEXT)
    empty = {"id": None, "act": None, "negated": None, "within": None, "confidence": None}
    given = [
        {**empty, **claim, **{part: [list(p) for p in at(doc, claim[part])] for part in ("content", "cue", "source")}}
        for claim in claims
    ]
    layers.write(doc, "claims", given)
    return complete_claims(doc, Wording())


OUTER = {"content": "Hale did not say “it leaks”", "cue": "said", "source": "Frost"}
INNER = {"content": "“it leaks”", "cue": "say", "source": "Hale"}


def test_claims_get_an_id_a_kind_and_whether_they_are_denied() -> None:
    outer, inner = completed(INNER, OUTER)
    assert (outer["id"], outer["kind"], outer["negated"]) == ("c1", "mixed", False)
    assert (inner["id"], inner["kind"], inner["negated"]) == ("c2", "direct", True)


def test_what_they_bring_stays() -> None:
    outer, inner = completed(OUTER | {"id": "c2"}, INNER | {"id": "x", "negated": False})
    assert (outer["id"], inner["id"], inner["negated"]) == ("c2", "x", False)
    assert [c["id"] for c in completed(OUTER, INNER | {"id": "c1"})] == ["c2", "c1"]


def test_the_reporter_is_the_claim_that_holds_content_and_cue() -> None:
    assert [c["within"] for c in completed(OUTER, INNER)] == [None, "c1"]
    assert [c["within"] for c in completed(OUTER, INNER | {"id": "x", "within": "y"})] == [None, "y"]
    bare = INNER | {"cue": ""}
    assert [c["within"] for c in completed(bare, bare | {"source": "Frost"})] == [None, None]
    # Not one with the same content, nor one whose content has no more than that of the other's words, nor itself.
    assert [c["within"] for c in completed(INNER, INNER | {"cue": "said", "source": "Frost"})] == [None, None]
    assert [c["within"] for c in completed(OUTER | {"content": "did not say “it leaks”"}, INNER | {"cue": "said"})] == [None, None]  # fmt: skip
