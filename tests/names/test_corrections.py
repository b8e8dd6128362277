"""What the words beside a name say against the label it was given, and what looks alike and keeps it."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Span

from onrecord.names import corrections
from onrecord.names.finding import find_names

# Rule: texts with the base's label and words, and all names that are found; then texts in which the label stays.
EXAMPLES: dict[str, tuple[list[tuple[str, str, str, list[tuple[str, str]]]], list[tuple[str, str, str]]]] = {
    "storm_or_ship": (
        [
            ("So Cyclone Ida hit.", "PERSON", "Cyclone Ida", []),
            ("So Typhoon Ida hit.", "PERSON", "Ida", []),
            ("So Typhoon Ida hit.", "GPE", "Ida", []),
            ("So the trawler Ida Brock sank.", "PERSON", "Ida Brock", []),
        ],
        [
            ("So the trawler’s mate Ida Brock sank.", "PERSON", "Ida Brock"),
            ("So the tanker Selby Star sank.", "ORG", "Selby Star"),
            ("So Storm Ida Brock sang.", "PERSON", "Storm Ida Brock"),
        ],
    ),
    "bare_post": (
        [
            ("So the Taoiseach left.", "ORG", "Taoiseach", []),
            ("Economist Ida Brock left.", "ORG", "Economist", [("Ida Brock", "PERSON")]),
        ],
        [("He read the Economist again.", "ORG", "Economist")],
    ),
    "place_before_post": (
        [
            ("So Selby Governor Ida Brock left.", "PERSON", "Selby", [("Selby", "PLACE"), ("Ida Brock", "PERSON")]),
            ("So Selby Vice Mayor Ida Brock left.", "PERSON", "Selby", [("Selby", "PLACE"), ("Ida Brock", "PERSON")]),
        ],
        [("So Brock Governor left.", "PERSON", "Brock"), ("So Brock met Ida Hale.", "PERSON", "Brock")],
    ),
    "town_of_site": (
        [("He is at the High Court, Selby, today.", "PERSON", "Selby", [("Selby", "PLACE")])],
        [("He left the Court, Brock said.", "PERSON", "Brock")],
    ),
    "place_and_person": (
        [("So Regent of Selby Brock left.", "PERSON", "Selby Brock", [("Selby", "PLACE"), ("Brock", "PERSON")])],
        [
            ("So the aide of Ida Brock left.", "PERSON", "Ida Brock"),
            ("So Governor of Ida Brock left.", "PERSON", "Ida Brock"),
            ("So Mayor of San Brock, who left.", "PERSON", "San Brock"),
        ],
    ),
    "person_of_body": (
        [
            ("So analyst Peter Brock of Hale Stone left.", "ORG", "Peter Brock of Hale Stone", [("Peter Brock", "PERSON"), ("Hale Stone", "ORGANIZATION")]),
            ("So analyst Peter Brock of Hale Stone left.", "ORG", "Peter Brock", [("Peter Brock", "PERSON")]),
        ],
        [("So Peter Brock University of Selby left.", "ORG", "Peter Brock University of Selby")],
    ),
    "person_with_particle": (
        [("So Peter van der Brock left. Van der Brock sang.", "ORG", "Peter van der Brock", [("Peter van der Brock", "PERSON"), ("Van der Brock", "PERSON")])],
        [("So Peter van der Brock College shut.", "ORG", "Peter van der Brock College")],
    ),
}  # fmt: skip


def read(text: str, label: str, words: str) -> list[tuple[str, str]]:
    """The names of a text in which the encoder has found one."""
    doc = spacy.blank("en")(text)
    start = text.index(words)
    span = doc.char_span(start, start + len(words), label=label, alignment_mode="expand")
    assert isinstance(span, Span)
    doc.ents = [span]
    return [(text[r["start"] : r["end"]], r["label"]) for r in find_names(doc, 4)]


def test_each_rule_has_its_examples() -> None:
    assert [rule.__name__ for rule in corrections.RULES] == list(EXAMPLES)


@pytest.mark.parametrize(("text", "label", "words", "found"), [case for held, _ in EXAMPLES.values() for case in held])
def test_words_beside_a_name_say_what_it_is(text: str, label: str, words: str, found: list[tuple[str, str]]) -> None:
    assert read(text, label, words) == found


@pytest.mark.parametrize(("text", "label", "words"), [case for _, kept in EXAMPLES.values() for case in kept])
def test_a_label_stays_where_nothing_speaks_against_it(text: str, label: str, words: str) -> None:
    kept = {"ORG": "ORGANIZATION", "GPE": "PLACE"}.get(label, label)
    assert (words, kept) in read(text, label, words)
