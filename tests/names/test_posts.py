"""Words of posts that are somebody's name, and those that are nobody's."""

from __future__ import annotations

import pytest

from onrecord.names.posts import is_addressed, is_post, is_post_in_full
from onrecord.text.words import Words

from .test_finding import read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("So Ms. Duke left.", "Duke"),
        ("So Mr King left.", "King"),
        ("So Mrs. Bishop’s lawyer left.", "Bishop"),
        ("So Dr. Judge left.", "Judge"),
        ("So MS. POPE left.", "POPE"),
        ("So they met Mr. Major.", "Major"),
        # The next line is another's.
        ("So they met Mr. Major\n\nVelkora sang.", "Major"),
    ],
)
def test_the_word_of_a_post_behind_a_form_of_address_is_a_name(text: str, name: str) -> None:
    assert (name, "PERSON") in read(text)
    # Where the base found it, too.
    assert (name, "PERSON") in read(text, ("PERSON", name))


@pytest.mark.parametrize(
    "text",
    [
        # Public posts are addressed so, and none but these are surnames.
        "So Mr. Speaker left.",
        "So Mr. Chairman left.",
        "So Mr. Secretary left.",
        "So Mr Justice left.",
        "So Mr. Foreman left.",
        "So Madam Forelady left.",
        "So Mr Moderator left.",
        # Madam and Lord stand before posts.
        "So Madam Judge left.",
        "So Lord Bishop left.",
        # Another form of address, a word in small letters, the next line, no form of address.
        "So Mr. Dr. left.",
        "So Mr. king left.",
        "So it is Mr.\n\nKing left.",
        "So the King left.",
    ],
)
def test_posts_behind_a_form_of_address_are_no_names(text: str) -> None:
    assert read(text) == []


def test_who_is_called_foreman_is_found() -> None:
    assert read("So Mrs. Foreman left.") == [("Foreman", "PERSON")]
    assert read("So Foreman left.", ("PERSON", "Foreman")) == [("Foreman", "PERSON")]
    assert read("So Mr. Foreman left.", ("PERSON", "Foreman")) == []
    text = "So Dan Foreman left. So Mr. Foreman ate."
    assert read(text, ("PERSON", "Dan Foreman")) == [("Dan Foreman", "PERSON"), ("Foreman", "PERSON")]


def test_a_form_of_address_that_goes_on_names_somebody_else() -> None:
    words = Words.of("So Mr. Judge Frost left.")
    assert not is_addressed(words, words.words.index("Judge"))
    assert read("So Mr. Judge Frost left.", ("PERSON", "Frost")) == [("Frost", "PERSON")]


def test_who_is_called_by_a_post_is_not_found_where_the_post_is_meant() -> None:
    text = "So Mr. King met the King, and King Velko. Then King left."
    assert read(text, ("PERSON", "Velko")) == [("King", "PERSON"), ("Velko", "PERSON"), ("King", "PERSON")]
    words = Words.of(text)
    assert [is_post(words, i) for i in words.places["King"]] == [False, True, True, False]
    # The next line is another's, whether it stands before or behind.
    words = Words.of("So ask the\n\nKing\n\nOslo")
    assert not is_post(words, words.words.index("King"))


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("So Deputy Prime Minister left.", "Prime Minister"),
        ("So Deputy Works Secretary left.", "Works Secretary"),
        ("So Acting Attorney General left.", "Attorney General"),
        ("So Works Committee Member left.", "Committee Member"),
    ],
)
def test_nobodys_name_is_a_post_in_full(text: str, post: str) -> None:
    assert read(text, ("PERSON", post)) == []


@pytest.mark.parametrize("name", ["Dean King", "Velka Major", "Prime Ruun", "Ida King"])
def test_a_name_with_a_post_in_it_is_a_name(name: str) -> None:
    assert read(f"So they met {name} there.", ("PERSON", name)) == [(name, "PERSON")]
    words = Words.of(name)
    assert not is_post_in_full(words, 0, len(words))
