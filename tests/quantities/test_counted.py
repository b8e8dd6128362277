from __future__ import annotations

import pytest

from onrecord.quantities.counted import Counted, Word, counted_noun
from onrecord.text.nouns import is_plural, singular


def words(tagged: str) -> list[Word]:
    """ "red_JJ cars_NNS" as words with one space between; "~" joins to the word before."""
    found: list[Word] = []
    for item in tagged.split():
        text, tag = item.lstrip("~").rsplit("_", 1)
        start = (found[-1].end + (not item.startswith("~"))) if found else 0
        found.append(Word(start, start + len(text), text, tag))
    return found


def unit(tagged: str, *, one: bool = False, hyphen: bool = False) -> str | None:
    counted = counted_noun(words(tagged), 0, one=one, hyphen=hyphen)
    return counted.unit if isinstance(counted, Counted) else None


@pytest.mark.parametrize(
    ("tagged", "expected"),
    [
        ("masks_NNS to_IN", "mask"),
        ("different_JJ products_NNS", "different product"),
        ("COVID-19_NNP testing_NN kits_NNS since_IN", "COVID-19 testing kit"),
        ("pieces_NNS of_IN protective_JJ clothing_NN ,_,", "piece of protective clothing"),
        ("votes_NNS of_IN confidence_NN", "vote"),
        ("first_JJ ~-_HYPH ~team_NN players_NNS", "first-team player"),
        ("sports_NNS teams_NNS", "sports team"),
        ("people_NNS", "person"),
        ("more_JJR people_NNS", "person"),
        ("previous_JJ years_NNS", "year"),
        ("large_JJ ~,_, heavy_JJ boxes_NNS", "large, heavy box"),
        ("of_IN the_DT robots_NNS", "robot"),
        ("of_IN the_DT country_NN ~'s_POS biggest_JJS firms_NNS", "biggest firm"),
        ("Ford_NNP and_CC Honda_NNP cars_NNS", "Ford and Honda car"),
        ("house\u00adholds_NNS", "household"),
        ("oak_NN and_CC birch_NN trees_NNS", "oak and birch tree"),
        ("LIBRARIES_NNS TO_TO CLOSE_VB", "library"),
        ("NGOs_NNS TO_TO", "NGO"),
        ("attorneys_NNS general_NN sued_VBD", "attorney general"),
        ("Poets_NNPS Laureate_NNP of_IN", "Poet Laureate"),
        ("passers_NNS ~-_HYPH ~by_IN left_VBD", "passer-by"),
        ("mothers_NN ~-_HYPH ~in_IN ~-_HYPH ~law_NN left_VBD", "mother-in-law"),
        ("has_VBZ been_VBN", None),
        ("dead_JJ ,_,", None),
        ("on_IN Monday_NNP", None),
        ("Monday_NNP", None),
        ("last_JJ weeks_NNS", None),
    ],
)
def test_unit(tagged: str, expected: str | None) -> None:
    assert unit(tagged) == expected


def test_a_singular_noun_needs_one_or_a_hyphen() -> None:
    assert unit("proposal_NN asks_VBZ") is None
    assert unit("proposal_NN asks_VBZ", one=True) == "proposal"
    assert unit("member_NN council_NN", hyphen=True) == "member"


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("countries", "country"),
        ("boxes", "box"),
        ("Greeks", "Greek"),
        ("People", "Person"),
        ("ex-policemen", "ex-policeman"),
        ("aircraft", "aircraft"),
        ("bus", "bus"),
        ("taxis", "taxi"),
        ("Iraqis", "Iraqi"),
        ("lenses", "lens"),
        ("tranches", "tranche"),
        ("consortia", "consortium"),
        ("appendices", "appendix"),
        ("corps", "corps"),
    ],
)
def test_singular(plural: str, one: str) -> None:
    assert singular(plural) == one


def test_is_plural() -> None:
    assert [word for word in ("masks", "people", "staff", "crisis", "glass", "virus") if is_plural(word)] == [
        "masks",
        "people",
        "staff",
    ]
