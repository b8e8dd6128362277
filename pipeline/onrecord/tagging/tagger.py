"""A loaded pipeline that turns an article into its record; what a worker process runs."""

from __future__ import annotations

import warnings
from contextlib import ExitStack
from datetime import date
from typing import TYPE_CHECKING

from .. import layers
from ..articles import Article
from ..assembly import records_of, to_document
from ..certainty import of_claim
from ..components.optional import ARTICLE
from ..dates.finding import date_of
from ..document import Model
from ..errors import ArticleError, OnrecordError, OnrecordWarning
from ..language import FOREIGN, is_foreign
from ..loading import load
from ..selection import LeftOut, Selection
from . import parts
from .settings import Settings, Tagged

if TYPE_CHECKING:
    from spacy.tokens import Doc


Record = Tagged | OnrecordError  # or why there is none
# Characters of articles whose words the vocabulary has at a time, some fifty articles: the time that a new word takes is a
# twentieth of an article's where each article's are freed behind it; chosen, not measured.
REMEMBERED = 100_000


class Tagger:
    """Raises OnrecordError where the model cannot be loaded."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.nlp = load(settings.model, base=settings.base, lexicon=settings.lexicon)
        self.model = Model.model_validate(self.nlp.meta["onrecord"])
        self._words, self._read = ExitStack(), REMEMBERED
        if settings.claims_given:
            from ..components import given_claims

            given_claims.take_the_place_of_claims(self.nlp)

    def __call__(self, article: Article) -> Record:
        self._make_room(len(article.text))
        try:
            return self._record(article)
        except Exception as error:  # noqa: BLE001  (one article that breaks a component must not end a run of a million)
            return ArticleError(
                article.id,
                f"{article.where}: could not be tagged, which is a fault in onrecord "
                f"({type(error).__name__}: {error}); please report it with the article",
            )

    def _make_room(self, characters: int) -> None:
        """Frees the words that came with the articles before, now and then: the vocabulary does not grow with their number."""
        self._read += characters
        if self._read > REMEMBERED:
            self._words.close()
            self._words.enter_context(self.nlp.memory_zone())
            self._read = characters

    def _record(self, article: Article) -> Tagged:
        # A DocBin is of one Doc, and given claims may lie across any seam.
        if self.settings.form != "docbin" and not self.settings.claims_given and len(article.text) > parts.LONGEST:
            return self._in_parts(article)
        doc, left_out = self._read_doc(article)
        if self.settings.form != "docbin":
            return Tagged(to_document(doc, id=article.id, model=self.model).to_bytes(), left_out)
        from spacy.tokens import DocBin

        del doc.user_data[ARTICLE]
        doc.user_data["id"] = article.id
        return Tagged(DocBin(docs=[doc], store_user_data=True).to_bytes(), left_out)

    def _in_parts(self, article: Article) -> Tagged:
        joined, left_out = parts.Joined(article.id, self.model), LeftOut()
        for start, end in parts.parts_of(article.text):
            self._make_room(end - start)
            left_out += self._add_part(joined, article, start, end)
        return Tagged(joined.to_json(article.text), left_out)

    def _add_part(self, joined: parts.Joined, article: Article, start: int, end: int) -> LeftOut:
        """Reads a part of an article, whose Doc is gone when the next one is read."""
        doc, left_out = self._read_doc(article, start, end, joined.date)
        if not start:
            joined.meta, joined.date = doc._.article_meta or {}, date_of(doc)
        joined.add(records_of(doc), start)
        return left_out

    def _read_doc(
        self, article: Article, start: int = 0, end: int | None = None, day: date | None = None
    ) -> tuple[Doc, LeftOut]:
        """The article, or a part of it and the day that the article's head gives; and how many claims were left out."""
        doc = self.nlp.make_doc(article.text[start:end])
        doc._.article_meta = article.meta | {"date": day.isoformat()} if day else article.meta
        doc.user_data[ARTICLE] = article.where
        if not start and not self.settings.any_language and is_foreign(doc):
            warnings.warn(OnrecordWarning(f"{article.where}: {FOREIGN}"), stacklevel=2)
        if self.settings.claims_given:
            layers.write(doc, "claims", article.claims or [])
        doc = self.nlp(doc)
        return doc, select(doc, self.settings.selection)


def select(doc: Doc, selection: Selection) -> LeftOut:
    """Drops the claims not asked for, and says how many; what they reported is then reported by nobody."""
    claims = layers.read(doc, "claims")
    kept = [claim for claim in claims if selection.keeps(of_claim(claim), claim.get("act"))]
    if len(kept) == len(claims):
        return LeftOut()
    ids = {claim["id"] for claim in kept}
    layers.write(doc, "claims", [{**c, "within": c["within"] if c["within"] in ids else None} for c in kept])
    return selection.left_out((of_claim(claim), claim.get("act")) for claim in claims)
