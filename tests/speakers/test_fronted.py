"""Whose plans stand before "it said" and "the company said"."""

from __future__ import annotations

import pytest

from handmade import make, said_by

CORVANE = "[ORGANIZATION Corvane Mills]"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"[ORGANIZATION Orbel Bank] fell. <q>{CORVANE} will close two mills</q>, <s>it</s> said.", "Corvane Mills"),
        (f"[ORGANIZATION Orbel Bank] fell. <q>{CORVANE} hope_VBP for two mills</q>, <s>it</s> said.", "Corvane Mills"),
        (
            f"[ORGANIZATION Orbel Bank] fell. <q>{CORVANE} closed_VBD two mills</q>, <s>it</s> said in a filing.",
            "Corvane Mills",
        ),
        (
            f"[ORGANIZATION Orbel Bank] fell. <q>{CORVANE} closed_VBD two mills</q>, <s>it</s> said in a court filing.",
            None,
        ),
        (
            "[ORGANIZATION Orbel Bank] fell. <q>The [AGENCY Harbour Court] closed_VBD two mills</q>, <s>it</s> said in a filing.",
            None,
        ),
        (f"A storm hit_VBD the coast. <q>{CORVANE} will close two mills</q>, <s>it</s> said.", "Corvane Mills"),
        (
            f"[ORGANIZATION Orbel Foods] fell. <q>{CORVANE} will close two mills</q>, <s>the company</s> said.",
            "Corvane Mills",
        ),
    ],
)
def test_whoever_says_first_what_it_will_do_is_the_speaker(text: str, name: str | None) -> None:
    assert said_by(make(text)) == [name]


@pytest.mark.parametrize(
    "text",
    [
        # What somebody else did, a person's plans, another kind of body, a quotation, a clause that nobody says.
        f"The [ORGANIZATION Harbour Union] met. <q>{CORVANE} closed two mills</q>, <s>the union</s> said.",
        f"The [ORGANIZATION Harbour Union] met. <q>{CORVANE} will close two mills</q>, <s>the union</s> said.",
        "The [ORGANIZATION Harbour Union] met. <q>[PERSON Ada Frost] will close two mills</q>, <s>the union</s> said.",
        f"The [ORGANIZATION Harbour Union] met. <q>“{CORVANE} will close two mills,”</q> <s>the union</s> said.",
        f"The [ORGANIZATION Harbour Union] met. <s>The union</s> said <q>{CORVANE} will close two mills</q>.",
    ],
)
def test_others_say_what_they_say_of_it(text: str) -> None:
    assert said_by(make(text)) == ["Harbour Union"]


def test_a_storm_says_nothing() -> None:
    assert said_by(make("A storm hit_VBD the coast. <q>Corn will rise</q>, <s>it</s> said.")) == [None]


FOODS = "[ORGANIZATION Orbel Foods] fell."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{FOODS} <q>In spring, {CORVANE} will close two mills</q>, <s>the company</s> said.", "Corvane Mills"),
        (f"{FOODS} <q>Then {CORVANE} will close two mills</q>, <s>the company</s> said.", "Corvane Mills"),
        # Not so where nobody knows the subject's beginning, of a quotation, and of what stands behind the source or in another sentence.
        (f"{FOODS} <q>In spring {CORVANE} will close two mills</q>, <s>the company</s> said.", None),
        (f"{FOODS} <q>“{CORVANE} will close two mills,”</q> <s>the company</s> said.", "Orbel Foods"),
        (f"{FOODS} <s>The company</s> said <q>{CORVANE} will close two mills</q>.", "Orbel Foods"),
        (f"{FOODS} Once <q>{CORVANE} will close two mills</q>, <s>the company</s> said.", "Orbel Foods"),
        (f"{FOODS} <q>{CORVANE} will close two mills.</q> <s>The company</s> said so.", None),
        # Plans of a person, whom nobody calls a company or it.
        (f"{FOODS} <q>[PERSON Ada Frost] will close two mills</q>, <s>it</s> said.", "Orbel Foods"),
        # Another company, and one that more is said of.
        (f"{FOODS} <q>{CORVANE} will close two mills</q>, <s>a company</s> said.", "a company"),
        (f"{FOODS} <q>{CORVANE} will close two mills</q>, <s>the baker</s> said.", "the baker"),
    ],
)
def test_a_company_says_what_it_plans_in_the_sentence_that_ends_with_it(text: str, name: str | None) -> None:
    assert said_by(make(text)) == [name]


def test_a_source_that_says_nothing_has_no_plans() -> None:
    assert said_by(make(f"{FOODS} <s>The company</s> spoke_VBD.")) == ["Orbel Foods"]
