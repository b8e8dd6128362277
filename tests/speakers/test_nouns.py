"""What the noun of a source says of it."""

from __future__ import annotations

import pytest

from onrecord.speakers.nouns import are_people, is_document, is_plural, kind_of, last_words, names_called


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("report", "document"),
        ("majority", "group"),
        ("46", "group"),
        ("3.5", "group"),
        ("bank", "organization"),
        ("mayor", "person"),
        ("source", "person"),
        ("baker", "person"),
        ("democrat", "person"),
        ("swede", "person"),
        ("projections", "document"),
        ("strategy", "document"),
        ("table", "unknown"),
        ("toaster", "unknown"),
        ("banner", "unknown"),
    ],
)
def test_the_kind_of_a_speaker_whom_only_a_phrase_names(head: str, kind: str) -> None:
    assert kind_of(head, plural=False) == kind


def test_many_are_a_group_and_many_writings_are_writings() -> None:
    assert (kind_of("bakers", plural=True), kind_of("reports", plural=True)) == ("group", "document")
    assert is_document("poll") and is_document("polls") and not is_document("pole")


@pytest.mark.parametrize(
    ("head", "are"),
    [
        ("officials", True), ("bakers", True), ("sources", True), ("democrats", True), ("persons", True),
        ("villagers", True), ("danes", True), ("texans", True), ("parents", True), ("individuals", True), ("tables", False), ("banks", False),
    ],
)  # fmt: skip
def test_plurals_for_people(head: str, are: bool) -> None:
    assert are_people(head) is are


@pytest.mark.parametrize(
    ("head", "tag", "is_many"),
    [
        ("bakers", "NNS", True),
        ("eight", "CD", True),
        ("staff", "NN", True),
        ("suspects", "VBZ", True),  # a tagger's mistake
        ("baker", "NN", False),
        ("means", "VBZ", False),
    ],
)
def test_one_or_many(head: str, tag: str, is_many: bool) -> None:
    assert is_plural(head, tag) is is_many


@pytest.mark.parametrize(
    ("noun", "last"),
    [
        ("bloc", "league"),
        ("charity", "society"),
        ("union", "workers"),
        ("union", "guild"),
        ("think tank", "institute"),
        ("party", "congress"),
        ("movement", "brotherhood"),
    ],
)
def test_what_else_a_body_is_called(noun: str, last: str) -> None:
    assert last in names_called(noun)
    assert last not in names_called("bakery")


@pytest.mark.parametrize(
    ("noun", "last"),
    [("regulator", "board"), ("think tank", "centre"), ("think tank", "foundation"), ("union", "federation")],
)
def test_what_no_body_is_called(noun: str, last: str) -> None:
    assert last not in names_called(noun)


@pytest.mark.parametrize(
    ("name", "said"),
    [("Bank of Arden", "bank"), ("Committee to Mend Selby Bridge", "committee"), ("Doctors at Sea", "doctors"), ("Tarka Bank", "bank"), ("Ministry of Police", "ministry"), ("Friends of the Tarka Council", "friends"), ("Access to Justice Commission", "commission"), ("Isle of Tarka Council", "council")],
)  # fmt: skip
def test_the_noun_of_a_name_stands_before_its_first_preposition_or_at_its_end(name: str, said: str) -> None:
    assert last_words(name) == (said,)
