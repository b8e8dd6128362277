"""How surely a verb with its complement is a cue."""

from __future__ import annotations

from onrecord.claims.cues import LISTED_RATE, REPORTING_RATE, Cues

CUES = Cues(
    rates={("find", "ccomp"): 0.2, ("claim", "ccomp"): 0.9, ("call", "oprd"): 0.8},
    reporting=frozenset(["quip", "find"]),
    denials=frozenset(["deny"]),
    no_sources=frozenset(),
)


def test_a_count_holds_before_the_list_of_verbs() -> None:
    assert CUES.rate("find", "ccomp") == 0.2
    assert CUES.rate("quip", "ccomp") == REPORTING_RATE
    assert CUES.rate("walk", "ccomp") == 0


def test_a_verb_of_the_list_reports_clauses_alone() -> None:
    assert CUES.rate("quip", "dobj") == 0
    assert CUES.with_listed(frozenset(["quip"]), frozenset()).rate("quip", "dobj") == 0


def test_the_users_own_verb_is_a_cue_whatever_was_counted() -> None:
    own = CUES.with_listed(frozenset(["find"]), frozenset(["walk"]))
    assert own.rate("find", "ccomp") == own.rate("walk", "ccomp") == LISTED_RATE
    assert own.denials == {"deny", "walk"} and CUES.denials == {"deny"}
    assert CUES.with_listed(frozenset(), frozenset()) is CUES


def test_what_introduces_a_quotation() -> None:
    assert CUES.speaks("quip") and CUES.speaks("claim") and not CUES.speaks("call") and not CUES.speaks("walk")
    assert CUES.with_listed(frozenset(["walk"]), frozenset()).speaks("walk")
