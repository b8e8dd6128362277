"""Whoever is to do it belongs to what is asked for."""

from __future__ import annotations

import pytest

from onrecord.claims.candidate import Candidate
from onrecord.claims.directives import exhorts, with_doer

from .written import at, written


@pytest.mark.parametrize(
    ("text", "cue", "content", "whole"),
    [
        ("Frost/NNP directed/VBD the/DT clerk/NN to/TO leave/VB .", "directed", "to leave", "the clerk to leave"),
        ("Frost/NNP called/VBD on/IN both/DT sides/NNS to/TO leave/VB .", "called on", "to leave", "both sides to leave"),
        ("Frost/NNP called/VBD on/IN both/DT sides/NNS to/TO leave/VB .", "called", "to leave", "both sides to leave"),
        ("Frost/NNP ordered/VBD the/DT largest/JJS mill/NN to/TO shut/VB .", "ordered", "to shut", "the largest mill to shut"),
        ("Frost/NNP warned/VBD clerks/NNS not/RB to/TO leave/VB .", "warned", "not to leave", "clerks not to leave"),
        ("Frost/NNP asked/VBD clerks/NNS in/IN the/DT 2/CD mills/NNS to/TO leave/VB .", "asked", "to leave", "clerks in the 2 mills to leave"),
        ("Frost/NNP asked/VBD the/DT head/NN of/IN the/DT mill/NN to/TO leave/VB .", "asked", "to leave", "the head of the mill to leave"),
        ("Frost/NNP asked/VBD the/DT clerk/NN in/IN the/DT hall/NN to/TO leave/VB .", "asked", "to leave", "to leave"),
        ("Frost/NNP asked/VBD clerks/NNS in/IN a/DT letter/NN to/TO leave/VB .", "asked", "to leave", "to leave"),
        ("Frost/NNP asked/VBD clerks/NNS in/IN May/NNP to/TO leave/VB .", "asked", "to leave", "to leave"),
        ("Frost/NNP asked/VBD the/DT mill/NN for/IN a/DT bed/NN .", "asked", "for a bed", "the mill for a bed"),
        ("Frost/NNP asked/VBD on/IN Monday/NNP for/IN a/DT bed/NN .", "asked", "for a bed", "for a bed"),
        ("Frost/NNP urged/VBD the/DT mill/NN for/IN a/DT bed/NN .", "urged", "for a bed", "for a bed"),
        ("Frost/NNP told/VBD the/DT clerk/NN to/TO leave/VB .", "told", "to leave", "to leave"),
        ("Frost/NNP asked/VBD to/TO leave/VB .", "asked", "to leave", "to leave"),
        ("Frost/NNP asked/VBD the/DT clerk/NN ,/, who/WP ran/VBD ,/, to/TO leave/VB .", "asked", "to leave", "to leave"),
        ("Frost/NNP urged/VBD that/IN he/PRP leave/VB .", "urged", "that he leave", "that he leave"),
        ("To/TO leave/VB is/VBZ what/WP Frost/NNP asked/VBD .", "asked", "To leave", "To leave"),
        ("Frost/NNP asked/VBD the/DT clerk/NN in/IN the/DT old/JJ red/JJ brick/NN house/NN near/IN Arden/NNP to/TO leave/VB .", "asked", "to leave", "to leave"),
    ],
)  # fmt: skip
def test_who_is_to_do_it(text: str, cue: str, content: str, whole: str) -> None:
    doc = written(text)
    found = with_doer(doc, Candidate(at(doc, content), at(doc, cue), at(doc, "Frost"), 0.9))
    assert doc.text[slice(*found.content[0])] == whole


def test_without_a_cue_it_stays() -> None:
    doc = written("Frost/NNP asked/VBD the/DT clerk/NN to/TO leave/VB .")
    one = Candidate(at(doc, "to leave"), (), (), 0.9)
    assert with_doer(doc, one) is one


@pytest.mark.parametrize(
    ("text", "content", "is_exhorted"),
    [
        ("Frost/NNP charged/VBD the/DT clerks/NNS to/TO be/VB kind/JJ .", "the clerks to be kind", True),
        ("Frost/NNP charged/VBD them/PRP not/RB to/TO leave/VB .", "them not to leave", False),
        ("Frost/NNP charged/VBD them/PRP not/RB to/TO doze/VB .", "them not to doze", True),
        ("Frost/NNP charged/VBD Hale/NNP with/IN plotting/VBG to/TO rob/VB us/PRP .", "Hale with plotting to rob us", False),
        ("Frost/NNP charged/VBD clerks/NNS £/$ 4/CD to/TO doze/VB .", "clerks £ 4 to doze", False),
        ("Frost/NNP told/VBD the/DT clerks/NNS to/TO be/VB kind/JJ .", "the clerks to be kind", False),
    ],
)  # fmt: skip
def test_whom_somebody_charges_to_do_it(text: str, content: str, is_exhorted: bool) -> None:
    doc = written(text)
    claim = {"source": at(doc, "Frost"), "cue": at(doc, text.split()[1].split("/")[0]), "content": at(doc, content)}
    assert exhorts(doc, claim) is is_exhorted
