"""The ranker: probabilities, abstention, and weights that can be read."""

from __future__ import annotations

import pytest
from spacy.language import Language

from onrecord.reference.article import Article, Referent
from onrecord.reference.ranking import Option, Said, Weights, find_options, load_ranker, rank
from onrecord.reference.resolver import WAYS
from onrecord.reference.sources import read_source


def test_probabilities_are_a_softmax_over_the_options() -> None:
    ada, ben = Referent("person", "Ada Frost", True), Referent("person", "Ben Hale", True)
    options = [Option(ben, {"near": 1.0}), Option(ada, {"near": 2.0, "of no weight": 9.0}), Option(None, {})]
    ranked = rank(options, Weights(0.5, {"near": 1.0}))
    assert [r.referent for r in ranked] == [ada, ben, None]
    assert [round(r.probability, 3) for r in ranked] == [0.665, 0.245, 0.09]


def test_the_weights_are_plain_numbers_for_features_that_exist(nlp: Language) -> None:
    ranker = load_ranker()
    assert set(ranker.groups) == {"pronoun", "description"}
    assert set(ranker.ways) == set(WAYS)
    for group in ranker.groups.values():
        assert 0.3 < group.least < 1
        assert all(abs(weight) < 10 for weight in group.weights.values())


def options_for(nlp: Language, text: str, source: str) -> list[Option]:
    article = Article(nlp(text))
    start = text.rindex(source)
    return find_options(article, read_source(article, [[start, start + len(source)]]), Said(), set())


@pytest.mark.parametrize(
    ("text", "source", "names"),
    [
        ("Mayor Ada Frost met Mr. Ben Hale. The harbour authority knew. She left.", "She", {"Ada Frost"}),
        ("Mayor Ada Frost met Mr. Ben Hale. Then the mayor left.", "the mayor", {"Ada Frost", "Ben Hale"}),
        ("Mrs. Ada Frost met Mr. Ben Hale. Then the businesswoman left.", "the businesswoman", {"Ada Frost"}),
        ("The Ministry of Health met Ada Frost. Then the ministry closed.", "the ministry", {"Ministry of Health"}),
        ("The Ministry of Health met Ada Frost. Then the company closed.", "the company", set()),
        ("Mayor Ada Frost met Ben Hale. Then the mayors left.", "the mayors", set()),
    ],
)
def test_who_can_be_meant(nlp: Language, text: str, source: str, names: set[str]) -> None:
    options = options_for(nlp, text, source)
    assert {o.referent.name for o in options if o.referent} == names
    assert options[-1].referent is None


def test_the_features_say_where_and_what_a_candidate_is(nlp: Language) -> None:
    options = options_for(nlp, "Mayor Ada Frost spoke.\n\nThen the mayor left.", "the mayor")
    features = options[0].features
    assert features["role"] == features["role held"] == features["nearest"] == features["subject"] == 1
    assert features["paragraphs back"] == 1
    assert "another role" not in features
