"""What a release is judged by: the run's tuning set, a set that was named for it, or cross-validation.  Needs PyTorch."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from ..errors import OnrecordError
from ..text.visible import count_of
from . import crossvalidation
from .configuration import Sections, files
from .model import Model
from .training import Split, joined, split
from .tuning import ENOUGH

TUNING_SET, DECLARED, CROSS_VALIDATED = "the tuning set", "the set named for it", "cross-validation"


@dataclass(frozen=True)
class Gold:
    """``on`` what a release is judged, and its ``articles`` by task; ``texts`` are all that the run has read.

    ``held_out`` are networks that did not train on the articles that come with each, where those are judged by.
    """

    on: str
    articles: Split
    texts: list[str]
    held_out: Iterable[tuple[Model, Split]] | None = None

    @property
    def few(self) -> str | None:
        """Why this is too little to tell whether a model is better, and what to do; None where it is enough."""
        count = len(self.articles.get("attributions", []))
        if count >= ENOUGH:
            return None
        articles = count_of(count, "article")
        return (
            f"{self.on} has {articles} with attributions, and {ENOUGH} are needed to tell whether the model is better; train on "
            f"more, or name a set of {ENOUGH} or more others with --tuning FILE, or release it all the same with --force"
        )


def choose_gold(sections: Sections, declared: dict[str, list[Path]], tell: Callable[[str], None]) -> Gold:
    """The set that was named; else the tuning set of all the data that the run read, where it is large enough; else
    cross-validation on the run's own data, where these are enough; else the tuning set all the same.

    Raises OnrecordError where an article of the set that was named was trained on.
    """
    own, tune = split(files(sections["data"]))
    old, more = split(files(sections.get("replay", {})))
    tuning, own_all = joined(tune, more), joined(own, tune)
    texts = list(dict.fromkeys(a["text"] for some in joined(tuning, joined(own, old)).values() for a in some))
    if any(declared.values()):
        named = joined(*split(declared))
        check_unread(named, joined(own, old))
        return Gold(DECLARED, named, texts)
    few, own_count = len(tuning.get("attributions", [])), len(own_all.get("attributions", []))
    if few >= ENOUGH or own_count < ENOUGH:
        return Gold(TUNING_SET, tuning, texts)
    tell(
        f"articles with attributions in the tuning set: {few}; {ENOUGH} are needed to judge by: training again "
        f"{crossvalidation.FOLDS} times, each time without some of the {own_count} articles, which are then read"
    )
    return Gold(CROSS_VALIDATED, own_all, texts, crossvalidation.held_out(sections, own_all, old))


def check_unread(named: Split, trained_on: Split) -> None:
    """Raises OnrecordError where an article that is judged by was trained on."""
    ids = {str(article["id"]) for some in trained_on.values() for article in some}
    texts = {article["text"] for some in trained_on.values() for article in some}
    read = {a["id"] for some in named.values() for a in some if str(a["id"]) in ids or a["text"] in texts}
    if read:
        raise OnrecordError(
            f"--tuning: {len(read)} of its articles were trained on, such as “{min(read)}”; a model is judged by articles that "
            "it has not read: leave them out"
        )
