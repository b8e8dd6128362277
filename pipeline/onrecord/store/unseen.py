"""Claims that reviewers were not shown for their act (``onrecord review --acts``): in training data they are as they were found.

Without them a model would learn that they are no claims; nobody said that.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from pydantic import TypeAdapter

from ..document import Claim, Document
from ..selection import SPOKEN

if TYPE_CHECKING:
    from .database import Store
    from .records import ReviewedArticle

# What is in a store stays as it was tagged, and what was tagged without them has none.
ANEW = (
    "give the articles (not what was tagged without --acts all) to a new store: “onrecord review ARTICLES --acts all "
    "--store NEW.db”"
)
CLAIMS: TypeAdapter[list[Claim]] = TypeAdapter(list[Claim])


class Unseen:
    """Adds them to the documents of a store, and counts: ``claims`` that nobody was shown, ``acts`` of those shown."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.claims = 0
        self.acts: set[str] = set()

    def added_to(self, article: ReviewedArticle) -> Document:
        """The article's document as it stands now, and in it the claims that nobody was shown.

        Of these only the words are told: act and speaker nobody looked at.  One that shares words with a claim that a
        reviewer added, or gave other words, is left out: it was decided on with that.
        """
        document = article.document()
        self.acts |= {claim.act for claim in document.claims if claim.act}
        found = self._found(article)
        came = {claim.id: claim.content for claim in article.original.claims}
        theirs = _places(claim for claim in article.claims if came.get(claim.id) != claim.content)
        unseen = [c for id, c in found.items() if id not in came and theirs.isdisjoint(_places([c]))]
        if not unseen:
            return document
        self.claims += len(unseen)
        ids = {claim.id for claim in [*document.claims, *unseen]}
        within = {id: claim.within for id, claim in found.items() if claim.within in ids}
        shown = [c.model_copy(update={"within": c.within or within.get(c.id)}) for c in document.claims]
        bare = [c.model_copy(update={"within": within.get(c.id), "act": None, "speaker": None}) for c in unseen]
        claims = sorted([*shown, *bare], key=lambda claim: claim.content[0])
        return document.model_copy(update={"claims": claims})

    def notice(self) -> str | None:
        """What whoever trains on the documents must know; None for nothing.  What came without some acts already cannot
        be told from what has none of them."""
        if self.claims:
            claims, are = ("claim", "its act is") if self.claims == 1 else ("claims", "their act are")
            return (
                f"{self.store.path}: {self.claims:,} {claims} that reviewers were not shown for {are} in the training data as "
                f"found, unreviewed; to review such claims, too, {ANEW}"
            )
        if self.acts and self.acts <= {*SPOKEN}:
            return (
                f"{self.store.path}: no claim in the training data is a thought, plan or deed; if these were left out when the "
                f"articles were tagged, a model learns that they are no claims: to have them, {ANEW}"
            )
        return None

    def _found(self, article: ReviewedArticle) -> dict[str, Claim]:
        """All claims that were found, where some were left out."""
        (kept,) = self.store.db.execute("SELECT found FROM documents WHERE article = ?", (article.article,)).fetchone()
        return {claim.id: claim for claim in CLAIMS.validate_json(kept or "[]")}


def _places(claims: Iterable[Claim]) -> set[int]:
    """Where their contents are."""
    return {place for claim in claims for start, end in claim.content for place in range(start, end)}
