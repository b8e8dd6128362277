"""From articles and predictions to scores: what an article is annotated for decides what is measured on it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..document import Document
from .amounts import count_amounts
from .attributions import count_attributions
from .counts import Counted
from .descriptions import count_descriptions
from .matching import match
from .names import count_names
from .predictions import Prediction, predict
from .scores import Scores
from .speakers import count_speakers
from .tags import count_tags
from .wording import count_wording

if TYPE_CHECKING:
    from spacy.language import Language

    from ..corpora.records import Article


def evaluate(nlp_or_documents: Language | Iterable[Document], articles: Iterable[Article]) -> Scores:
    """The scores of a pipeline (as ``onrecord.load`` gives it), or of documents that were tagged before (paired with the
    articles by id; an article without a document counts as one in which nothing was found).

    ``articles`` are of the training format (``corpora.records.read_articles``); a generator will do.  Raises
    OnrecordError where a document has another text than its article.
    """
    return score(predict(nlp_or_documents, articles))


def score(predicted: Iterable[tuple[Article, Prediction]]) -> Scores:
    """The scores of what ``predict`` gives."""
    rows: list[tuple[str, Counted]] = []
    sure: list[tuple[float, bool]] = []
    problems: dict[str, str] = {}
    for article, prediction in predicted:
        rows.append((article["id"], count(article, prediction)))
        sure += confidences(article, prediction)
        if prediction.problem:
            problems[article["id"]] = prediction.problem
    return Scores.of(rows, sure, problems)


def count(article: Article, prediction: Prediction) -> Counted:
    """The counts of one article, for all that it is annotated for and that the prediction can have."""
    text = article["text"]
    counted: Counted = {}
    if "attributions" in article:
        counted |= count_attributions(text, article["attributions"], prediction.attributions)
        counted |= count_wording(text, article["attributions"], prediction.attributions)
        counted |= count_speakers(text, article["attributions"], prediction.document)
        counted |= count_descriptions(text, article["attributions"], prediction.document)
    if "names" in article:
        counted |= count_names(text, article["names"], prediction.entities)
    if "values" in article:
        counted |= count_amounts(article["values"], prediction.entities)
    if "tokens" in article and prediction.tokens is not None and prediction.sents is not None:
        counted |= count_tags(text, article["tokens"], article["sents"], prediction.tokens, prediction.sents)
    return counted


def confidences(article: Article, prediction: Prediction) -> list[tuple[float, bool]]:
    """The confidence of each predicted attribution that has one, and whether it is right in content and source."""
    if "attributions" not in article:
        return []
    found = prediction.attributions
    right = {j for _, j, agrees in match(article["text"], article["attributions"], found) if agrees}
    return [(one["confidence"], j in right) for j, one in enumerate(found) if one["confidence"] is not None]
