"""Names of people and bodies."""

from __future__ import annotations

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text import names


def test_examples_in_the_docstrings() -> None:
    assert doctest.testmod(names).failed == 0


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("John Smith", "J. Smith"),
        ("John A. Smith", "John Smith"),
        ("Bill Hale", "William Hale"),
        ("Élise Müller", "Elise Muller"),
        ("Moon Hye-jin", "Moon Hye Jin"),
        ("IVAN KOSTIC", "Ivan Kostic"),
        ("José Ruiz Soto", "José Ruiz"),
        ("Dr. Ada Frost", "Ada Frost Jr."),
        ("Moncef Ali Ben Salah", "Ben Salah"),
        ("Layla Abu Zayd", "Abu Zayd"),
        ("Mona Abdel Rahman", "Abdel Rahman"),
        ("Malik John Hale", "John Hale"),
        ("Md. John Hale", "John Hale"),
    ],
)
def test_variants_of_a_name_are_one_person(a: str, b: str) -> None:
    assert names.same_person(names.words(a), names.words(b))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Bill Frost", "Ada Frost"),
        ("John A. Smith", "John B. Smith"),
        ("Moon Hye-jin", "Moon Jae-ho"),
        ("Frost", "Ada Frost"),
        ("Ada Ruth Hale", "Ruth Hale"),
    ],
)
def test_a_shared_surname_is_not_enough(a: str, b: str) -> None:
    assert not names.same_person(names.words(a), names.words(b))


@pytest.mark.parametrize(
    ("short", "full", "part"),
    [
        ("Frost", "Ada Frost", "family"),
        ("Ada", "Ada Frost", "given"),
        ("Hua", "Hua Chunying", "family"),
        ("van der Berg", "Nils van der Berg", "family"),
        ("Amr", "Suleiman al-Amr", "family"),
        ("Ruiz", "José Ruiz Soto", "family"),
        ("Will", "William Hale", "given"),
        ("Lind", "Ada Frost", None),
        ("van", "Nils van Berg", None),
    ],
)
def test_part_of_a_name(short: str, full: str, part: str | None) -> None:
    assert names.part(names.words(short), names.words(full)) == part


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Ninel Zakharovna Bilyk", "f"),
        ("Ruf Zakharovich Bilyk", "m"),
        ("Ninel Drozdova", "f"),
        ("Ninel Ostrowska", "f"),
        ("Frostdís Hallsdóttir", "f"),
        ("Tengku Ros binti Saad", "f"),
        ("Tengku Ros bin Saad", "m"),
        # a family name that ends so, or a man's
        ("Ruf Villanova", None),
        ("Ninel Zakharovich", None),
        ("Peter Drozdova", "m"),
        # a name of both
        ("Mwila Simukonda", None),
        ("Kehinde Ojo", None),
    ],
)
def test_gender_from_the_form_of_a_name_where_the_given_name_is_not_known(name: str, gender: str | None) -> None:
    assert names.gender(names.words(name)) == gender


def test_gender_from_the_given_name_of_a_name_in_full() -> None:
    assert [
        names.gender(names.words(n)) for n in ("Ada Frost", "Peter Lind", "Andrea Rossi", "Hua Chunying", "Peter")
    ] == [
        "f",
        "m",
        None,
        None,
        None,
    ]
    assert names.gender_alone("Melanie") == "f"


def test_bodies_by_their_words() -> None:
    assert names.body_key("the Department of Justice") == names.body_key("Justice Department")
    assert names.body_key("Hanbit Logistics Co.") == names.body_key("Hanbit Logistics")
    assert names.body_key("Justice Department") != names.body_key("Labor Department")
    assert "WHO" in names.acronyms("World Health Organization")
    assert not names.acronyms("Parliament")


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text(a: str, b: str) -> None:
    first, second = names.words(a), names.words(b)
    assert names.same_person(first, second) == names.same_person(second, first)
    names.body_key(a), names.acronyms(a), names.gender(first), names.gender_alone(a)
    if first and second:
        names.part(first, second)


@pytest.mark.parametrize(
    ("name", "words"), [("Dr. M.S. Frost", ("ms", "frost")), ("MS Frost", ("frost",)), ("M.R. Frost", ("mr", "frost"))]
)
def test_initials_are_no_form_of_address(name: str, words: tuple[str, ...]) -> None:
    assert names.words(name) == words
