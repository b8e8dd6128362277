"""Whether a candidate can be meant by the words of a source at all, and what speaks for it."""

from __future__ import annotations

import pytest

from onrecord.speakers.agreement import describes, fit, gender_of
from onrecord.speakers.referents import Referent
from onrecord.speakers.sources import Description, Pronoun

ADA = Referent(
    "person", "Ada Frost", True, gender="f", roles=frozenset(["mayor"]), words=frozenset(["ada", "frost", "mayor"])
)
BAKER = Referent("person", "A baker", False, head="baker")
GROUP = Referent("group", "voters", False, plural=True, head="voters")
FIRM = Referent("organization", "Corvane", True, head="corvane", identity={"label": "ORGANIZATION", "agency": None})
PARTY, BANK, CHAIN, COUNCIL = (
    Referent("organization", name, True, head=head, nouns=nouns, identity={"label": label, "agency": None})
    for name, head, nouns, label in (
        ("Blue Party", "party", frozenset[str](), "ORGANIZATION"),
        ("Arden Bank", "bank", frozenset[str](), "ORGANIZATION"),
        ("Corvane", "corvane", frozenset(["chain", "union"]), "ORGANIZATION"),
        ("Arden Council", "council", frozenset[str](), "AGENCY"),
    )
)
LAND = Referent("country", "Arden", True, head="arden")
PAPER = Referent("document", "a report", False, head="report")


@pytest.mark.parametrize(
    ("pronoun", "referent", "can_be"),
    [
        (Pronoun((0, 1), "she", "person", "f"), ADA, True),
        (Pronoun((0, 1), "he", "person", "m"), ADA, False),
        (Pronoun((0, 1), "he", "person", "m"), BAKER, True),
        (Pronoun((0, 1), "he", "person", "m"), FIRM, False),
        (Pronoun((0, 1), "it", "thing"), FIRM, True),
        (Pronoun((0, 1), "it", "thing"), PAPER, True),
        (Pronoun((0, 1), "it", "thing"), ADA, False),
        (Pronoun((0, 1), "they", "many"), GROUP, True),
        (Pronoun((0, 1), "they", "many"), BAKER, True),
        (Pronoun((0, 1), "they", "many"), ADA, False),
        (Pronoun((0, 1), "they", "many"), FIRM, False),
    ],
)
def test_who_a_pronoun_can_be(pronoun: Pronoun, referent: Referent, can_be: bool) -> None:
    assert (fit(pronoun, referent, spoke_last=False) is not None) is can_be


def test_a_body_is_they_right_after_it_has_spoken() -> None:
    assert fit(Pronoun((0, 1), "they", "many"), FIRM, spoke_last=True) is not None


@pytest.mark.parametrize(
    ("head", "referent", "feature"),
    [
        ("mayor", ADA, "role"),
        ("minister", ADA, None),
        ("businessman", ADA, None),
        ("woman", ADA, "epithet"),
        ("icon", ADA, "epithet"),
        ("senator", ADA, None),
        ("stone", ADA, None),
        ("baker", BAKER, "same noun"),
        ("company", FIRM, "body kind"),
        ("ministry", FIRM, None),
        ("organization", FIRM, "body kind"),
        ("bank", FIRM, "body kind"),
        ("club", FIRM, "body kind"),
        ("union", FIRM, None),
        ("party", PARTY, "body noun"),
        ("group", PARTY, "body kind"),
        ("company", PARTY, None),
        ("company", BANK, "body kind"),
        ("chain", CHAIN, "body noun"),
        ("firm", CHAIN, None),
        ("agency", COUNCIL, "body kind"),
        ("company", COUNCIL, None),
        ("kingdom", LAND, "body kind"),
        ("company", LAND, None),
        ("report", PAPER, "same noun"),
    ],
)
def test_what_a_description_can_mean(head: str, referent: Referent, feature: str | None) -> None:
    source = Description((0, 1), f"the {head}", head, head, definite=True, words=frozenset([head]))
    found = fit(source, referent, spoke_last=False)
    assert found is None if feature is None else found is not None and found[feature] == 1


def test_wider_words_for_a_role_and_what_gender_a_noun_tells() -> None:
    assert describes("lawmaker", frozenset(["senator"])) and not describes("senator", frozenset(["lawmaker"]))
    assert (gender_of("spokeswoman"), gender_of("spokesman"), gender_of("human"), gender_of("baker")) == (
        "f",
        "m",
        None,
        None,
    )
