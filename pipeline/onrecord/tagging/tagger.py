"""A loaded pipeline that turns an article into its record; what a worker process runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import layers
from ..assembly import to_document
from ..components.optional import ARTICLE
from ..document import Model
from ..errors import ArticleError, OnrecordError
from ..loading import load
from ..readers import Article
from .settings import Settings, is_sure

if TYPE_CHECKING:
    from spacy.tokens import Doc

Record = str | bytes | OnrecordError  # a document's JSON, a DocBin's bytes, or why there is none


class Tagger:
    """Raises OnrecordError where the model cannot be loaded."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.nlp = load(settings.model, base=settings.base, lexicon=settings.lexicon)
        self.model = Model.model_validate(self.nlp.meta["onrecord"])
        if settings.claims_given:
            from ..components import given_claims

            self.nlp.replace_pipe("claims", given_claims.FACTORY)

    def __call__(self, article: Article) -> Record:
        try:
            # The zone frees the words that are new in this article: the vocabulary does not grow from one to the next.
            with self.nlp.memory_zone():
                return self._record(article)
        except Exception as error:  # noqa: BLE001  (one article that breaks a component must not end a run of a million)
            return ArticleError(
                article.id,
                f"{article.where}: could not be tagged, which is a fault in onrecord "
                f"({type(error).__name__}: {error}); please report it with the article",
            )

    def _record(self, article: Article) -> str | bytes:
        from spacy.tokens import DocBin

        doc = self.nlp.make_doc(article.text)
        doc._.article_meta = article.meta
        doc.user_data[ARTICLE] = article.where
        if self.settings.claims_given:
            layers.write(doc, "claims", article.claims or [])
        doc = self.nlp(doc)
        if self.settings.min_confidence is not None:
            _leave_out_unsure(doc, self.settings.min_confidence)
        if not self.settings.docs:
            return to_document(doc, id=article.id, model=self.model).to_json()
        del doc.user_data[ARTICLE]
        doc.user_data["id"] = article.id
        return DocBin(docs=[doc], store_user_data=True).to_bytes()


def _leave_out_unsure(doc: Doc, minimum: float) -> None:
    """Drops the claims with a confidence under ``minimum``; what they reported stays, as reported by nobody."""
    kept = [claim for claim in layers.read(doc, "claims") if is_sure(claim["confidence"], minimum)]
    ids = {claim["id"] for claim in kept}
    layers.write(doc, "claims", [{**c, "within": c["within"] if c["within"] in ids else None} for c in kept])
