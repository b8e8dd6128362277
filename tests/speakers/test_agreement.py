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
ABROAD = Referent("person", "Rosa Lund", True, roles=frozenset(["mayor"]), countries=frozenset(["PE"]))
STATED = Referent(
    "person", "Rosa Lund", True, roles=frozenset(["mayor"]), identity={"label": "PERSON", "agency": "Selby"}
)
JUDGE = Referent("person", "Karl Brandt", True, roles=frozenset(["judge", "accused"]))
NOBODY = Referent("person", "Tom Hale", True)
SPOKESMAN = Referent("person", "A spokesman", False, head="spokesman")
CALLED_HE = Referent("person", "The head of state", False, head="head", gender="m")
FOREMAN = Referent("person", "The jury foreman", False, head="foreman")
CHAIRMAN = Referent("person", "The chairman", False, head="chairman")
GROUP = Referent("group", "voters", False, plural=True, head="voters")
UNREAD = Referent("organization", "Orbel", True, head="orbel")
FIRM = Referent("organization", "Corvane", True, head="corvane", identity={"label": "ORGANIZATION", "agency": None})
COLLEGE = Referent(
    "organization", "Selby College", True, head="college", identity={"label": "ORGANIZATION", "agency": None}
)
PARTY, BANK, LEAGUE, COUNCIL, DAILY, FOOD_AUTHORITY = (
    Referent("organization", name, True, head=head, nouns=nouns, identity={"label": label, "agency": None})
    for name, head, nouns, label in (
        ("Blue Party", "party", frozenset[str](), "ORGANIZATION"),
        ("Arden Bank", "bank", frozenset[str](), "ORGANIZATION"),
        ("Corvane", "corvane", frozenset(["club", "union"]), "ORGANIZATION"),
        ("Arden Council", "council", frozenset[str](), "AGENCY"),
        ("Arden Post", "post", frozenset(["newspaper"]), "ORGANIZATION"),
        ("Arden Food Authority", "authority", frozenset[str](), "AGENCY"),
    )
)
LAND = Referent("country", "Arden", True, head="arden")
PAPER = Referent("document", "a report", False, head="report")
JOURNAL = Referent("document", "Arden Review", True, head="review")
WORKERS = Referent("organization", "Arden Workers", True, head="workers", words=frozenset(["arden", "workers"]))
A_BANK = Referent("organization", "a bank", False, head="bank", words=frozenset(["bank"]))
MATE = Referent("person", "Ben Hale", True, roles=frozenset(["running mate"]))


@pytest.mark.parametrize(
    ("pronoun", "referent", "can_be"),
    [
        (Pronoun((0, 1), "she", "person", "f"), ADA, True),
        (Pronoun((0, 1), "she", "person", "f"), BAKER, True),
        (Pronoun((0, 1), "she", "person", "f"), SPOKESMAN, False),
        (Pronoun((0, 1), "she", "person", "f"), CHAIRMAN, True),
        (Pronoun((0, 1), "she", "person", "f"), FOREMAN, True),
        (Pronoun((0, 1), "she", "person", "f"), CALLED_HE, False),
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
        (Pronoun((0, 1), "it", "thing"), GROUP, False),
        (Pronoun((0, 1), "she", "person"), GROUP, False),
        (Pronoun((0, 1), "they", "many"), PAPER, False),
        (Pronoun((0, 1), "they", "many"), SPOKESMAN, False),
    ],
)
def test_who_a_pronoun_can_be(pronoun: Pronoun, referent: Referent, can_be: bool) -> None:
    assert (fit(pronoun, referent, spoke_last=False) is not None) is can_be


def test_a_body_is_they_right_after_it_has_spoken_and_a_report_never() -> None:
    they = Pronoun((0, 1), "they", "many")
    assert fit(they, FIRM, spoke_last=True) is not None and fit(they, PAPER, spoke_last=True) is None


@pytest.mark.parametrize(
    ("head", "referent", "feature"),
    [
        ("mayor", ADA, "role"),
        ("councilman", Referent("person", "Ada Frost", True, gender="f", roles=frozenset(["councilman"])), "role"),
        ("minister", ADA, None),
        ("businessman", ADA, None),
        ("woman", ADA, "epithet"),
        ("icon", ADA, "epithet"),
        ("senator", ADA, None),
        ("stone", ADA, None),
        ("baker", BAKER, "same noun"),
        # A judge is nobody who stands before the court.
        ("accused", JUDGE, None),
        ("witness", NOBODY, "role unknown"),
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
        ("club", LEAGUE, "body noun"),
        ("firm", LEAGUE, None),
        ("agency", COUNCIL, "body kind"),
        ("company", COUNCIL, None),
        ("kingdom", LAND, "body kind"),
        ("company", LAND, None),
        ("report", PAPER, "same noun"),
        # A country has no role, another noun is another's; an unnamed person is known by the noun alone.
        ("book", PAPER, None),
        ("woman", BAKER, None),
        ("country", LAND, "body kind"),
        ("bank", PARTY, None),
        ("bank", BANK, "body noun"),
        ("union", LEAGUE, "body noun"),
        ("group", LAND, None),
        # A review that has a name is no company, and a nurse whom nobody names no other "winner".
        ("company", JOURNAL, None),
        ("firm", FIRM, "body kind"),
        # A body of which only the name is known.
        ("company", UNREAD, "body kind"),
        ("agency", UNREAD, None),
        ("nonprofit", UNREAD, "body kind"),
        ("nonprofit", COUNCIL, None),
        ("school", COLLEGE, "body kind"),
        ("school", BANK, None),
        # Other everyday nouns for one body.
        ("paper", DAILY, "body kind"),
        ("station", DAILY, None),
        # Who asks and where it is posted are no other firm; a parliament is no ministry.
        ("company", DAILY, "body kind"),
        ("utility", DAILY, None),
        ("utility", Referent("organization", "Facebook", True, head="facebook"), None),
        ("newspaper", Referent("organization", "Arden News", True, head="news"), "body kind"),
        ("utility", Referent("organization", "Corvane", True, head="corvane"), "body kind"),
        ("bank", Referent("organization", "Arden Senate", True, head="senate"), None),
        ("lender", BANK, "body kind"),
        ("regulator", FOOD_AUTHORITY, "body kind"),
        ("regulator", COUNCIL, None),
    ],
)
def test_what_a_description_can_mean(head: str, referent: Referent, feature: str | None) -> None:
    source = Description((0, 1), f"the {head}", head, head, definite=True, words=frozenset([head]))
    found = fit(source, referent, spoke_last=False)
    assert found is None if feature is None else found is not None and found[feature] == 1


def test_the_same_official_is_the_one_called_so() -> None:
    source = Description((0, 1), "the same official", "official", "official", definite=True, words=frozenset(["same"]))
    held = [
        Referent("person", "Ada Frost", True, roles=frozenset([role])) for role in ("official", "deputy commissioner")
    ]
    assert [fit(source, referent, spoke_last=False) is None for referent in held] == [False, True]


def test_wider_words_for_a_role() -> None:
    assert describes("governor", frozenset(["district governor"]))
    assert not describes("governor", frozenset(["deputy governor"]))
    assert not describes("general", frozenset(["attorney general"]))
    assert not describes("governor", frozenset(["subgovernor"]))
    assert describes("head teacher", frozenset(["principal"])) and not describes("head teacher", frozenset(["teacher"]))
    assert describes("shadow minister", frozenset(["shadow transport minister"]))
    assert not describes("shadow minister", frozenset(["transport minister"]))
    assert not describes("minister", frozenset(["shadow minister"]))
    assert describes("officer", frozenset(["police sergeant"])) and describes("lawmaker", frozenset(["Labour mp"]))
    assert not describes("politician", frozenset(["deputy minister"])) and not describes(
        "commander", frozenset(["attorney general"])
    )
    assert describes("detective", frozenset(["detective inspector"]))
    assert describes("prosecutor", frozenset(["crown attorney"])) and describes("judge", frozenset(["recorder"]))
    assert describes("prelate", frozenset(["bishop"])) and describes("official", frozenset(["deputy commissioner"]))
    assert describes("expert", frozenset(["economist"])) and not describes("economist", frozenset(["expert"]))
    assert describes("mp", frozenset(["legislator"])) and not describes("mp", frozenset(["senator"]))
    assert describes("lawmaker", frozenset(["senator"])) and not describes("senator", frozenset(["lawmaker"]))


@pytest.mark.parametrize(
    ("noun", "gender"),
    [
        # By the list, where the ending says nothing, or would say too much; by the ending where the list has no such word.
        ("spokeswoman", "f"), ("spokesman", "m"), ("actress", "f"), ("ombudsman", None), ("baker", None),
        ("horsewoman", "f"), ("showman", "m"), ("human", None),
    ],
)  # fmt: skip
def test_what_gender_a_noun_tells(noun: str, gender: str | None) -> None:
    assert gender_of(noun) == gender


@pytest.mark.parametrize(
    ("source", "referent", "can_be"),
    [
        # Many are not one, nor is a body that is many "the council".
        (Description((0, 1), "the mayors", "mayors", "mayor", definite=True, plural=True), ADA, False),
        (Description((0, 1), "the councils", "councils", "councils", definite=True, plural=True), COUNCIL, False),
        # A noun that tells the other gender.
        (Description((0, 1), "the man", "man", "man", definite=True), ADA, False),
        # Of another country, and with a name that is not the other's.
        (Description((0, 1), "the French mayor", "mayor", "mayor", definite=True, country="FR"), ABROAD, False),
        (Description((0, 1), "the Peruvian mayor", "mayor", "mayor", definite=True, country="PE"), ABROAD, True),
        (Description((0, 1), "the mayor", "mayor", "mayor", definite=True), ABROAD, True),
        (Description((0, 1), "the Arden mayor", "mayor", "mayor", proper_words=frozenset(["arden"])), ABROAD, True),
        (Description((0, 1), "the Arden mayor", "mayor", "mayor", proper_words=frozenset(["arden"])), STATED, False),
        (Description((0, 1), "the Torvik party", "party", "party", proper_words=frozenset(["torvik"])), PARTY, False),
        (Description((0, 1), "the Torvik baker", "baker", "baker", proper_words=frozenset(["torvik"])), BAKER, True),
        (Description((0, 1), "the Torvik bank", "bank", "bank", proper_words=frozenset(["torvik"])), A_BANK, True),
        # Whose body is known may still be called by the post alone, and by a name for many nobody is called but many.
        (Description((0, 1), "the mayor", "mayor", "mayor", definite=True), STATED, True),
        (Description((0, 1), "the workers", "workers", "workers", definite=True, plural=True), WORKERS, False),
        # A role of two words, whose noun is none; a noun that is no person's, though it is often said of one.
        (Description((0, 1), "his running mate", "mate", "running mate", definite=True), MATE, True),
        (Description((0, 1), "the newlywed", "newlywed", "newlywed", definite=True), ADA, True),
    ],
)
def test_number_gender_country_and_names_must_agree(source: Description, referent: Referent, can_be: bool) -> None:
    assert (fit(source, referent, spoke_last=False) is not None) is can_be


def test_what_speaks_for_a_pronoun() -> None:
    she, it, they = (
        Pronoun((0, 1), "she", "person", "f"),
        Pronoun((0, 1), "it", "thing"),
        Pronoun((0, 1), "they", "many"),
    )
    assert fit(she, ADA, spoke_last=False) == {"gender known": 1, "named": 1, "unnamed": 0}
    assert fit(she, BAKER, spoke_last=False) == {"gender known": 0, "named": 0, "unnamed": 1}
    assert fit(it, FIRM, spoke_last=False) == {"it: organization": 1, "it: document": 0, "named": 1}
    assert fit(it, PAPER, spoke_last=False) == {"it: organization": 0, "it: document": 1, "named": 0}
    assert fit(they, GROUP, spoke_last=False) == {"they: group": 1, "they: pair": 0, "named": 0}
    assert fit(they, BAKER, spoke_last=False) == {"they: one": 1}


def test_a_name_that_no_list_has_speaks_for_a_gender_by_its_form() -> None:
    she, he = (Pronoun((0, 1), word, "person", gender) for word, gender in (("she", "f"), ("he", "m")))
    zorvina = Referent("person", "Zorvina Frost", True)
    hers, his = (fit(pronoun, zorvina, spoke_last=False) for pronoun in (she, he))
    assert hers and his and hers["gender likely"] > 0.5 and his["gender likely"] == -hers["gender likely"]
    # A form of address tells nothing here.
    assert fit(she, Referent("person", "Lama Zorvina Frost", True), spoke_last=False) == hers
    for other in (ADA, BAKER, Referent("person", "Zorvina", True)):
        assert "gender likely" not in (fit(she, other, spoke_last=False) or {})


def test_what_speaks_for_a_person_by_a_noun_that_is_no_role() -> None:
    woman = Description((0, 1), "the woman", "woman", "woman", definite=True, words=frozenset(["woman"]))
    found = fit(woman, ADA, spoke_last=False)
    assert found is not None
    assert (found["epithet"], found["gender told"], found["another role"], found["role unknown"]) == (1, 1, 1, 0)
    found = fit(woman, NOBODY, spoke_last=False)
    assert found is not None and found["gender told"] == 0
    winner = Description((0, 1), "the winner", "winner", "winner", definite=True, words=frozenset(["winner"]))
    found = fit(winner, NOBODY, spoke_last=False)
    assert found is not None
    assert (found["gender told"], found["another role"], found["role unknown"]) == (0, 0, 1)
