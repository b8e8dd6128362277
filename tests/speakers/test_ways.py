"""The ways from a source to a speaker, by what each must leave to the others."""

from __future__ import annotations

import pytest

from handmade import candidates, links, make, said_by

FAMILY = "[PERSON Ben Frost] and his wife, [PERSON Ada Frost], came."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # Of two who bear a surname the one who is called that in full; a first name is nobody's surname.
        (f"{FAMILY} <s>[PERSON Ada Frost]</s> said <q>so</q>.", "Ada Frost"),
        (f"{FAMILY} <s>Mr. [PERSON Frost]</s> said <q>so</q>.", "Ben Frost"),
        (f"{FAMILY} <s>[PERSON Frost]</s> said <q>so</q>.", None),
    ],
)
def test_the_bearer_of_a_surname(text: str, name: str | None) -> None:
    assert said_by(make(text))[-1] == name


def test_an_open_surname_has_its_bearers_for_candidates() -> None:
    assert candidates(make(f"{FAMILY} <s>[PERSON Frost]</s> said <q>so</q>.")) == {"Ada Frost", "Ben Frost"}


@pytest.mark.parametrize(
    ("text", "link"),
    [
        # Introduced by what they are before they are named: only in a lead, only one, only for such a noun.
        ("<s>A mayor</s> said <q>so</q>.\n\nMayor [PERSON Ada Frost] left.", ("Ada Frost", "description")),
        ("<s>A mayor</s> said <q>so</q>.\n\nMayor [PERSON Ada Frost] met Mayor [PERSON Ben Hale].", ("A mayor", "description")),
        ("<s>A baker</s> said <q>so</q>.\n\nMayor [PERSON Ada Frost] left.", ("A baker", "description")),
        ("<s>Two mayors</s> said <q>so</q>.\n\nMayor [PERSON Ada Frost] left.", ("Two mayors", "description")),
        ("It rained.\n\nIt rained.\n\nIt rained.\n\n<s>A mayor</s> said <q>so</q>.\n\nMayor [PERSON Ada Frost] left.", ("A mayor", "description")),
        ("<s>A mayor</s> said <q>so</q>." + "\n\nIt rained." * 6 + "\n\nMayor [PERSON Ada Frost] left.", ("A mayor", "description")),
        ("<s>An Arden mayor</s> said <q>so</q>.\n\n[PERSON Ada Frost], mayor of [PLACE Torvik], left.", ("An Arden mayor", "description")),
        ("<s>Union</s> says <q>so</q>.\n\nThe [ORGANIZATION Glass Union] met.", ("Glass Union", "description")),
    ],
)  # fmt: skip
def test_who_is_named_only_behind_a_lead(text: str, link: tuple[str, str]) -> None:
    assert links(make(text))[0] == link


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mayor [PERSON Ada Frost] left.\n\n<s>The MAYOR</s>: <q>It rains.</q>", "Ada Frost"),
        ("[PERSON Ada Frost] left.\n\n<s>The SPEAKER</s>: <q>It rains.</q>", "The SPEAKER"),
        ("Then <s>one_CD</s> said <q>so</q>.", None),
    ],
)
def test_a_label_that_is_a_post_is_its_holder_or_nobody_named(text: str, name: str | None) -> None:
    assert said_by(make(text))[-1] == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # In an interview "A" is the one person before it, or the one most named by far.
        ("[PERSON Ada Frost] leads it.\n\n<s1>Q</s1>: <q1>Why?</q1>\n\n<s2>A</s2>: <q2>We ran it.</q2>", [None, "Ada Frost"]),
        ("[PERSON Ada Frost] met [PERSON Ben Hale].\n\n<s1>A</s1>: <q1>We ran it.</q1>", [None]),
        ("[PERSON Ada Frost] met [PERSON Ben Hale]. [PERSON Frost] left.\n\n<s1>A</s1>: <q1>We ran it.</q1>", ["Ada Frost"]),
    ],
)  # fmt: skip
def test_who_answers_in_an_interview(text: str, names: list[str | None]) -> None:
    assert said_by(make(text)) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # The subject of the sentence before a quotation: one person, outside quotations, since the last claim.
        ("[PERSON Ada Frost] went on to the leak. <q>“It rains.”</q>", "Ada Frost"),
        ("They met [PERSON Ada Frost]. <q>“It rains.”</q>", None),
        ("“[PERSON Ada Frost] left,” it read. <q>“It rains.”</q>", None),
        ("[PERSON Ada Frost] went on to the leak. <q>It rains.</q>", None),
        ("[PERSON Ada Frost] went on. <c>It was said</c> <q>“It rains.”</q>", None),
    ],
)
def test_a_quotation_behind_its_speakers_sentence(text: str, name: str | None) -> None:
    assert said_by(make(text))[-1] == name


def test_words_without_marks_in_the_same_paragraph_go_on_with_nobody_for_certain() -> None:
    doc = make("<q1>“No,”</q1> <s1>[PERSON Ada Frost]</s1> said. <q2>It rains.</q2>")
    assert said_by(doc) == ["Ada Frost", None] and candidates(doc, 1) == {"Ada Frost"}


def test_a_holder_of_an_office_is_found_by_its_initials_alone() -> None:
    office = "The Director of Fishing Permits (DFP), [PERSON Ada Frost], left."
    assert said_by(make(f"{office} <s>The DFP</s> said <q>so</q>.")) == ["Ada Frost"]
    assert said_by(make(f"{office} <s>The DFO</s> said <q>so</q>.")) != ["Ada Frost"]
    assert said_by(make(f"{office} <s>She and the DFP</s> said <q>so</q>.")) != ["Ada Frost"]


def test_a_phrase_that_was_a_source_is_the_same_speaker_only_where_it_is_definite() -> None:
    first = "<s1>A weary_JJ clerk</s1> said <q1>so</q1>."
    assert said_by(make(f"{first} <s2>The weary_JJ clerk</s2> said <q2>no</q2>.")) == ["A weary clerk"] * 2
