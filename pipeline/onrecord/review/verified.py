"""A draft against its sources in the review page: judged anew each time it is shown, as the claims then stand."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from ..document import Document
from ..errors import OnrecordError
from ..store import Store, articles
from ..verification import Source, page, verify
from .queries import to_address


class Verified:
    """``drafts`` are added to the store; a text that is another than the one of its id there gets an id of its own."""

    def __init__(self, store: Store, drafts: Sequence[Document], sources: Sequence[Source]) -> None:
        self.store, self.sources = store, sources
        self.articles = [_add(store, draft) for draft in drafts]

    def context(self) -> dict[str, Any]:
        """What the page shows: drafts as they are corrected, verdicts, and where each claim can be corrected."""
        drafts = [articles.read(self.store, number).document() for number in self.articles]
        judged = [
            (number, one)
            for number, draft in zip(self.articles, drafts, strict=True)
            for one in verify(draft, self.sources)
        ]
        addresses = [to_address("/", {"article": str(number), "claim": one.claim}) for number, one in judged]
        return {"addresses": addresses, **page.columns(drafts, self.sources, [one for _, one in judged])}


def _add(store: Store, draft: Document) -> int:
    """The number of the draft in the store."""
    try:
        articles.known(store, draft.id, draft.text)
    except OnrecordError:  # another text has the id
        digest = hashlib.sha256(draft.text.encode("utf-8", "surrogatepass")).hexdigest()
        draft = draft.model_copy(update={"id": f"{draft.id}@{digest[:8]}"})
    articles.add(store, draft)
    number = articles.known(store, draft.id, draft.text)
    assert number is not None
    return number
