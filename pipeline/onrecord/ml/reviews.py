"""What a run reads of a review store: its reviewed articles, kept as a file in the run's folder.

The store goes on growing.  The run goes on, is described and is released with just what it was trained on.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ..corpora.records import Contents
from ..errors import OnrecordError
from ..store import Store, export

FILE = "reviews.jsonl"
FEW = 20  # articles; below that little is learned, and nothing spoilt (docs/review-loop.md)

# What becomes of the corrections, by whether entities were reviewed.
USES = {
    False: ("claims, acts and denials", "speakers"),
    True: ("claims, acts, denials and names", "speakers, quantities and dates"),
}


def keep(store: Path, file: Path, tell: Callable[[str], None]) -> None:
    """Writes the articles that are reviewed in a store, in the training format.

    Raises OnrecordError where there is no such store, or nothing is reviewed in it.
    """
    with Store(store, create=False) as opened:
        articles = list(export.training(opened, tell))
    if not articles:
        raise OnrecordError(f"{store}: {export.NONE_REVIEWED}, and train then")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("".join(export.lines(articles)), encoding="utf8")
    contents = Contents()
    for article in articles:
        contents.add(article)
    few = f"; expect little of fewer than {FEW} articles" if len(articles) < FEW else ""
    tell(f"{store}: {contents}, kept in {file}{few}")
    learned, measured = USES[any("names" in article for article in articles)]
    tell(
        f"{store}: what is learned from are {learned}; {measured} are told by rules, which do not learn: "
        f"“onrecord evaluate MODEL {file}” measures these"
    )
