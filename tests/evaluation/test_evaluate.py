"""From articles and predictions to scores."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from evaluation.articles import document
from onrecord.errors import OnrecordError
from onrecord.evaluation import evaluate

if TYPE_CHECKING:
    from spacy.language import Language

TEXT = "Ana Silva said talks go on. Tom Brandt said prices rose."
ATTRIBUTIONS = [
    {"source": [[0, 9]], "cue": [[10, 14]], "content": [[15, 26]]},
    {"source": [[28, 38]], "cue": [[39, 43]], "content": [[44, 55]]},
]
ARTICLE: dict[str, Any] = {"id": "a", "text": TEXT, "attributions": ATTRIBUTIONS}


def test_what_is_annotated_is_measured() -> None:
    claims = [
        {**ATTRIBUTIONS[0], "speaker": "s1", "confidence": 0.9},
        {**ATTRIBUTIONS[1], "speaker": "s1", "source": [[0, 9]], "confidence": 0.4},
    ]
    scores = evaluate([document(ARTICLE, claims)], [ARTICLE])
    assert scores.figures()["attribution"] == 50
    assert (scores.precision("content"), scores.recall("content")) == (100, 100)
    assert "names" not in scores.counts and "xpos" not in scores.counts
    assert scores.confidence.tolist() == [0.9, 0.4] and scores.right.tolist() == [True, False]
    names = {"id": "a", "text": TEXT, "names": [[0, 9, "PER"]]}
    assert evaluate([document(ARTICLE, [], [{"start": 0, "end": 9, "label": "OFFICIAL"}])], [names]).figures() == {
        "names": 100,
        "names PER": 100,
    }


def test_claims_in_claims_are_left_out() -> None:
    claims = [{**ATTRIBUTIONS[0]}, {**ATTRIBUTIONS[1], "within": "c0"}]
    assert evaluate([document(ARTICLE, claims)], [ARTICLE]).counts["attribution"].tolist() == [[1, 1, 2]]


def test_an_article_without_a_document_counts() -> None:
    other = {**ARTICLE, "id": "b"}
    scores = evaluate([document(ARTICLE, [{**a} for a in ATTRIBUTIONS])], [ARTICLE, other])
    assert scores.articles == ("a", "b")
    assert scores.recall("attribution") == 50
    assert scores.problems == {"b": "is not among the documents"}


def test_another_text_is_refused() -> None:
    with pytest.raises(OnrecordError, match="“a” has another text"):
        evaluate([document({**ARTICLE, "text": TEXT + " "}, [])], [ARTICLE])


def test_several_annotators_are_one_article_to_resample() -> None:
    second = {**ARTICLE, "annotator": "x", "attributions": ATTRIBUTIONS[:1]}
    scores = evaluate([document(ARTICLE, [{**ATTRIBUTIONS[0]}])], [ARTICLE, second])
    assert scores.articles == ("a",)
    assert scores.counts["attribution"].tolist() == [[2, 2, 3]]


def test_a_difference_needs_the_same_articles() -> None:
    good = evaluate([document(ARTICLE, [{**a} for a in ATTRIBUTIONS])], [ARTICLE])
    none = evaluate([document(ARTICLE, [])], [ARTICLE])
    assert good.against(none)["attribution"].value == 100
    with pytest.raises(ValueError, match="same articles"):
        good.against(evaluate([], [{**ARTICLE, "id": "b"}]))


def test_a_pipeline_is_run(nlp: Language) -> None:
    tokens = [[0, 3, "PROPN", "NNP", "Ana"], [4, 9, "PROPN", "NNP", "Silva"]]
    article = {**ARTICLE, "names": [[0, 9, "PER"], [28, 38, "PER"]], "tokens": tokens, "sents": [[0, 27], [28, 56]]}
    scores = evaluate(nlp, [article])
    assert scores.figures()["attribution"] == 100
    assert (scores.figure("names"), scores.figure("xpos"), scores.figure("sentences")) == (100, 100, 100)


def test_an_article_that_breaks_a_component_does_not_end_the_run(
    nlp: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("no good")

    monkeypatch.setattr("onrecord.assembly.to_document", broken)
    scores = evaluate(nlp, [ARTICLE])
    assert scores.counts["attribution"].tolist() == [[0, 0, 2]]
    assert scores.problems == {"a": "could not be tagged (RuntimeError: no good)"}


def test_nothing_is_no_figure() -> None:
    assert evaluate([], []).figures() == {}
    assert (
        evaluate([document({"id": "a", "text": ""}, [])], [{"id": "a", "text": "", "attributions": []}]).figures() == {}
    )
