"""What leaves the store: documents as files, and what was reviewed as training data."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from ..corpora.records import Article
from ..document import Claim, Document
from ..formats import Format, Target, csv, renderer
from ..formats.csv import Cell, claim_rows, to_rows
from ..formats.jsonl import escape
from ..formats.xlsx import workbook
from . import articles
from .database import Store
from .records import ExportedDocument

FILE = Target(file=True)
COLUMNS = (*csv.COLUMNS, "state", "reviewer", "decided", "note")


def write(documents: Iterable[ExportedDocument], format: Format, target: Target = FILE) -> Iterator[Any]:
    """The documents as a file, in pieces.  Raises OnrecordError where the format cannot hold them."""
    if format == "xlsx":
        yield workbook("claims", COLUMNS, (cells for document in documents for cells in rows(document)))
    elif format == "csv":
        yield ("\ufeff" if target.file else "") + to_rows([COLUMNS])
        for document in documents:
            yield to_rows(rows(document))
    else:
        yield from renderer(format)(documents, target)


def rows(document: ExportedDocument) -> Iterator[list[Cell]]:
    """A row of ``COLUMNS`` for each claim: as CSV always has it, and what became of the claim."""
    for claim, cells in zip(document.claims, claim_rows(document), strict=True):
        review = claim.review
        yield [*cells, review.state, review.reviewer, review.at, review.note]


def reviewed(store: Store) -> Iterator[Document]:
    """The documents of the articles that are reviewed, as they stand now.

    Reviewed is an article that a reviewer marked as done, or whose claims are all decided (and there are some).  Only
    whole articles: a claim left out would teach the model that it is none.  In one that is done, the claims that
    nobody decided count as right.
    """
    with store.reading() as db:
        found = db.execute(
            "SELECT key FROM articles WHERE done OR claims > 0 AND undecided = 0 ORDER BY key"
        ).fetchall()
        for row in found:
            yield articles.read(store, row["key"]).document()


def training(store: Store) -> Iterator[Article]:
    """The reviewed articles in the training format (``corpora.records``), every claim as an attribution."""
    for document in reviewed(store):
        attributions = [attribution(claim) for claim in document.claims]
        yield {"id": document.id, "text": document.text, "attributions": attributions}


def lines(found: Iterable[Article]) -> Iterator[str]:
    """Articles in the training format as JSON Lines."""
    return (escape(json.dumps(article, ensure_ascii=False)) + "\n" for article in found)


def attribution(claim: Claim) -> dict[str, list[list[int]]]:
    """A claim as the training format has it."""
    return {role: [list(piece) for piece in getattr(claim, role)] for role in ("source", "cue", "content")}
