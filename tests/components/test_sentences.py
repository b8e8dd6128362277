"""Sentence boundaries from the encoder."""

from __future__ import annotations

import pytest

import onrecord.components  # noqa: F401  (declares doc._.onrecord_heads)
from blank import blank
from onrecord.components.sentences import Sentences


@pytest.mark.parametrize(
    ("text", "begun", "starts"),
    [
        ("It leaks, Roads Minister Frost said. They left.", ["Roads", "They"], ["It", "They"]),
        ("It leaks. Roads are shut.", ["Roads"], ["It", "Roads"]),
    ],
)
def test_none_begins_behind_a_comma(text: str, begun: list[str], starts: list[str]) -> None:
    doc = blank()(text)
    doc._.onrecord_heads = {"starts_sentence": [token.i == 0 or token.text in begun for token in doc]}
    assert [token.text for token in Sentences()(doc) if token.is_sent_start] == starts


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("It leaks, said Fr. Frost.", ["It"]),
        ("It leaks, said Sgt. Frost.", ["It"]),
        ("It leaks, said Sgt. McFrost.", ["It"]),
        ("It leaks, said Mohd. Frost.", ["It"]),
        ("It leaks, said Sgt. J. Reed.", ["It"]),
        ("It is a col. The army left.", ["It", "The"]),
        ("It leaks. Frost left.", ["It", "Frost"]),
        ("He read Surv. The rest left.", ["He", "The"]),
    ],
)
def test_none_begins_behind_a_title(text: str, starts: list[str]) -> None:
    doc = blank()(text)
    begun = ["It", "He", "J.", "Frost", "McFrost", "The"]
    doc._.onrecord_heads = {"starts_sentence": [token.text in begun for token in doc]}
    assert [token.text for token in Sentences()(doc) if token.is_sent_start] == starts


def test_none_begins_with_a_name_behind_a_word_without_a_stop() -> None:
    doc = blank()("Police said Frost had left The end. Frost ran")
    doc._.onrecord_heads = {"starts_sentence": [token.text in ("Police", "Frost", "The") for token in doc]}
    assert [token.i for token in Sentences()(doc) if token.is_sent_start] == [0, 5, 8]


def test_one_begins_behind_a_stop_beside_a_name() -> None:
    doc = blank()(
        "It leaks, said Hale. McFrost left at ten. Ada Reed slept. It was Lt. Benn. Lt. Kerr ran. They saw J. Hale. Rain fell."
    )
    names = [
        (doc.text.index(name), doc.text.index(name) + len(name), "PER") for name in ("Hale", "McFrost", "Ada Reed")
    ]
    doc._.onrecord_heads = {"starts_sentence": [token.i == 0 for token in doc], "names": names}
    assert [token.text for token in Sentences()(doc) if token.is_sent_start] == ["It", "McFrost", "Ada"]


def test_what_is_certain_stays() -> None:
    doc = blank()("Dear all, they left.")
    doc._.onrecord_heads = {"starts_sentence": [False] * len(doc)}
    doc[3].is_sent_start = True
    assert [token.text for token in Sentences()(doc) if token.is_sent_start] == ["Dear", "they"]
