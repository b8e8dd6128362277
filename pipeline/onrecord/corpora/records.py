"""The training format: JSON Lines, one article a line.

``id`` (string) and ``text`` (string), and any of these, each present where the article is annotated for it:

- ``attributions``: a list of {"source", "cue", "content"}, each role a list of [start, end] (a role in pieces, or empty)
- ``names``: a list of [start, end, label], label one of PER, ORG, LOC, MISC
- ``inner``: more attributions, each within the content of one of these; the network tags a word once and does not read them
- ``mentions``: a list of [start, end, chain], where equal chains (strings) mean one person or thing; they may nest
- ``tokens``: a list of [start, end, universal tag, Penn tag, lemma], and ``sents``: a list of [start, end]

What was reviewed has more: an attribution ``kind``, ``act``, ``negated`` and ``speaker`` ({"names", "mentions", "type",
"role", "agency", "country"}, the last three None for none), an article ``values``, its quantities and dates as in a document.  No network learns these; ``ml.wording`` learns acts and
denials, and ``evaluation`` measures all of them.

All offsets are half-open code points of ``text``.  The same article by several people has a line for each, with the same
``id`` and ``text`` and another ``annotator`` (string).  Other keys are ignored.  ``docs/training-data.md`` has examples.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ..errors import OnrecordError
from ..text.visible import count_of
from .checks import find_problems
from .files import File
from .tagsets import NAMES as NAMES

Article = dict[str, Any]
LAYERS = ("attributions", "inner", "names", "mentions", "values", "tokens", "sents")
KEYS = ("id", "annotator", "text", *LAYERS)


@dataclass(frozen=True, slots=True)
class Checked:
    """A line of a file: the article that it is, if it is one, and what is wrong with it, a line for each."""

    article: Article | None
    errors: list[str]
    warnings: list[str]


class Known:
    """The articles met so far, to tell which comes twice."""

    def __init__(self) -> None:
        self._texts: dict[str, bytes] = {}
        self._seen: set[tuple[str, str]] = set()

    def objection(self, article: Article) -> str | None:
        """What speaks against this article after those before it, which it now belongs to; None for nothing."""
        digest = hashlib.sha256(article["text"].encode("utf8", "surrogatepass")).digest()
        if self._texts.setdefault(article["id"], digest) != digest:
            return f"an earlier article has the id “{article['id']}” and another text"
        annotator = str(article.get("annotator", ""))
        if (article["id"], annotator) in self._seen:
            of = f" of annotator “{annotator}”" if annotator else ""
            return f"an earlier article{of} has the id “{article['id']}”"
        self._seen.add((article["id"], annotator))
        return None


def check_file(path: Path) -> Iterator[Checked]:
    """Each line of a file in the training format, with all that is wrong with it.  Raises OnrecordError where the file
    cannot be read."""
    known = Known()
    for where, article in File(path).objects():
        if isinstance(article, OnrecordError):
            yield Checked(None, [str(article)], [])
            continue
        found = list(find_problems(article))
        errors = [f"{where}: {problem}" for problem in found if not problem.warning]
        if not any(problem.layer in ("id", "text") for problem in found) and (objection := known.objection(article)):
            errors.append(f"{where}: {objection}; rename one of them")
        warnings = [f"{where}: {problem}" for problem in found if problem.warning]
        yield Checked(article, errors, warnings)


def read_articles(path: Path) -> Iterator[Article]:
    """The articles of a file.  Raises OnrecordError at the first thing that is wrong with one; warnings pass."""
    for line in check_file(path):
        if line.errors:
            raise OnrecordError(f"{line.errors[0]}; “onrecord validate {path}” lists everything")
        assert line.article is not None
        yield line.article


def every_attribution(article: Article) -> list[dict[str, Any]]:
    """All that is attributed in an article, also within something else that is."""
    return [*article.get("attributions", ()), *article.get("inner", ())]


def in_tuning_set(article_id: str) -> bool:
    """Every tenth article, by a hash of its id: kept from training, for checkpoints, thresholds and calibration."""
    return int(hashlib.sha256(article_id.encode()).hexdigest(), 16) % 10 == 0


@dataclass
class Contents:
    """How much there is in articles."""

    articles: int = 0
    tuning: int = 0
    attributions: int = 0
    names: int = 0
    mentions: int = 0
    tokens: int = 0
    sentences: int = 0

    def add(self, article: Article) -> None:
        self.articles += 1
        self.tuning += in_tuning_set(article["id"])
        self.attributions += len(every_attribution(article))
        self.names += len(article.get("names", ()))
        self.mentions += len(article.get("mentions", ()))
        self.tokens += len(article.get("tokens", ()))
        self.sentences += len(article.get("sents", ()))

    def to_record(self) -> dict[str, int]:
        return asdict(self)

    def annotations(self) -> dict[str, int]:
        """How many there are of each kind, if any."""
        return {name: count for name, count in asdict(self).items() if name not in ("articles", "tuning") and count}

    def __str__(self) -> str:
        counts = [count_of(count, name.removesuffix("s")) for name, count in self.annotations().items()]
        return ", ".join([f"{count_of(self.articles, 'article')} ({self.tuning:,} of them in the tuning set)", *counts])
