"""What a model says of articles: from a pipeline that reads them, or from documents that it wrote before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..certainty import of_speaker
from ..document import Document, Entity, Model
from ..errors import OnrecordError
from .matching import Attribution, Piece
from .tags import Tagged

if TYPE_CHECKING:
    from spacy.language import Language

    from ..corpora.records import Article


@dataclass(frozen=True, slots=True)
class Prediction:
    """What was found in one article.  ``tokens`` and ``sents`` are None where only the document is there, ``document`` is
    None where nothing is: then ``problem`` says why, and everything counts as not found."""

    document: Document | None
    tokens: list[Tagged] | None = None
    sents: list[Piece] | None = None
    problem: str | None = None

    @property
    def attributions(self) -> list[Attribution]:
        """The claims as attributions, with the confidence in content and source: a claim's own, without that in the
        speaker.  A claim inside another is left out: gold marks each word at most once."""
        if self.document is None:
            return []
        return [
            {
                "source": c.source,
                "cue": c.cue,
                "content": c.content,
                "act": c.act,
                "negated": c.negated,
                "confidence": c.confidence
                and min(1.0, c.confidence / (of_speaker(c.speaker, c.source, c.speaker_confidence) or 1.0)),
            }
            for c in self.document.claims
            if c.within is None
        ]

    @property
    def entities(self) -> list[Entity]:
        return self.document.entities if self.document else []


def predict(
    nlp_or_documents: Language | Iterable[Document], articles: Iterable[Article]
) -> Iterator[tuple[Article, Prediction]]:
    """Each article with what is predicted for it, in the order of the articles.

    Documents are paired by id.  Raises OnrecordError where one has another text than its article.
    """
    if callable(nlp_or_documents):  # a pipeline is
        yield from _read(nlp_or_documents, articles)
        return
    by_id = {document.id: document for document in nlp_or_documents}
    for article in articles:
        document = by_id.get(article["id"])
        if document is not None and document.text != article["text"]:
            raise OnrecordError(
                f"“{article['id']}” has another text among the documents than in the data, so its offsets mean nothing; "
                "tag the articles of the data"
            )
        yield article, Prediction(document, problem=None if document else "is not among the documents")


def _read(nlp: Language, articles: Iterable[Article]) -> Iterator[tuple[Article, Prediction]]:
    from ..assembly import to_document

    made_by = Model.model_validate(nlp.meta["onrecord"])
    for article in articles:
        try:
            # One at a time: an article that breaks a component does not end the run, and memory does not grow.
            with nlp.memory_zone():
                doc = nlp(article["text"])
                prediction = Prediction(
                    to_document(doc, id=article["id"], model=made_by),
                    [(t.idx, t.idx + len(t), t.pos_, t.tag_) for t in doc if not t.is_space],
                    [(s.start_char, s.end_char) for s in doc.sents],
                )
        except Exception as error:  # noqa: BLE001  (whatever a component may raise)
            prediction = Prediction(None, [], [], f"could not be tagged ({type(error).__name__}: {error})")
        yield article, prediction
