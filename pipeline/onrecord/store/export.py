"""What leaves the store: documents as files, and what was reviewed as training data."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ..corpora.documents import attributions, name_kind, values
from ..corpora.labels import Labels
from ..corpora.records import Article
from ..document import Claim, Document
from ..formats import Format, Target, csv, parquet, renderer
from ..formats.csv import Cell, claim_rows, to_rows
from ..formats.jsonl import escape
from ..formats.reviewed import COLUMNS as REVIEW_COLUMNS
from ..formats.xlsx import workbook
from ..text.visible import count_of
from . import articles
from .database import Store
from .records import ExportedDocument, ReviewedArticle
from .unseen import Unseen

FILE = Target(file=True)
NONE_REVIEWED = "no article is reviewed yet; decide on all claims of one, or mark it as done"
COLUMNS = (*csv.COLUMNS, *REVIEW_COLUMNS)


def write(documents: Iterable[ExportedDocument], format: Format, target: Target = FILE) -> Iterator[Any]:
    """The documents as a file, in pieces.  Raises OnrecordError where the format cannot hold them."""
    if format == "xlsx":
        yield workbook("claims", COLUMNS, (cells for document in documents for cells in rows(document)))
    elif format == "csv":
        yield ("\ufeff" if target.file else "") + to_rows([COLUMNS])
        for document in documents:
            yield to_rows(rows(document))
    elif format in ("parquet", "parquet-flat"):
        renderer(format)  # asks for its package
        yield from (
            parquet.flat(documents, COLUMNS, rows) if format == "parquet-flat" else parquet.with_reviews(documents)
        )
    else:
        yield from renderer(format)(documents, target)


def rows(document: ExportedDocument) -> Iterator[list[Cell]]:
    """A row of ``COLUMNS`` for each claim: as CSV always has it, and what became of the claim."""
    for claim, cells in zip(document.claims, claim_rows(document), strict=True):
        review = claim.review
        yield [*cells, review.state, review.reviewer, review.at, review.note]


def reviewed(store: Store) -> Iterator[ReviewedArticle]:
    """The articles that are reviewed, as they stand now.

    Reviewed is an article that a reviewer marked as done, or whose claims are all decided (and there are some).  Only
    whole articles: a claim left out would teach the model that it is none.  In one that is done, the claims that
    nobody decided count as right.
    """
    with store.reading() as db:
        found = db.execute(
            "SELECT key FROM articles WHERE done OR claims > 0 AND undecided = 0 ORDER BY key"
        ).fetchall()
        for row in found:
            yield articles.read(store, row["key"])


def training(store: Store, tell: Callable[[str], None] = lambda notice: None) -> Iterator[Article]:
    """The reviewed articles in the training format (``corpora.records``), every claim as an attribution with all that was
    reviewed of it; in an article of which a reviewer corrected any entity, all that is named, counted and dated.

    ``tell`` is told at the end what became of claims that reviewers were not shown for their act (``unseen``), and of decisions
    in articles that are not all decided.
    """
    unseen = Unseen(store)
    for article in reviewed(store):
        document = unseen.added_to(article)
        made: Article = {"id": document.id, "text": document.text, **attributions(document)}
        if article.entities_reviewed:
            made |= {"names": names(document), "values": values(document)}
        yield made
    if notice := unseen.notice():
        tell(notice)
    if begun := _begun(store):
        tell(
            f"{store.path}: {count_of(begun, 'article')} with decisions left out, since not all claims there are decided; decide on "
            "the others, or mark it as done (f)"
        )


def _begun(store: Store) -> int:
    """How many articles have decided claims and others."""
    (found,) = store.db.execute(
        "SELECT count(*) FROM articles WHERE NOT done AND undecided > 0 AND undecided < claims"
    ).fetchone()
    return int(found)


def names(document: Document) -> list[list[Any]]:
    """The named entities as the training format has them; of those that overlap, the longer one that begins first."""
    found: list[list[Any]] = []
    labels = Labels()
    for entity in sorted(document.entities, key=lambda one: (one.start, -one.end)):
        kind = name_kind(entity.label, document.text[entity.start : entity.end], labels)
        if kind and (not found or entity.start >= found[-1][1]):
            found.append([entity.start, entity.end, kind])
    return found


def lines(found: Iterable[Article]) -> Iterator[str]:
    """Articles in the training format as JSON Lines."""
    return (escape(json.dumps(article, ensure_ascii=False)) + "\n" for article in found)


def attribution(claim: Claim) -> dict[str, list[list[int]]]:
    """A claim as the training format has it."""
    return {role: [list(piece) for piece in getattr(claim, role)] for role in ("source", "cue", "content")}
