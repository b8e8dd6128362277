"""Claims that reviewers were not shown for their act, in training data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from formats.story import at, story
from onrecord.corpora.checks import find_problems
from onrecord.corpora.records import every_attribution
from onrecord.corpora.tagsets import ROLES
from onrecord.document import Document
from onrecord.ml import reviews
from onrecord.selection import SPOKEN, Selection
from onrecord.store import Store, articles, export

from .conftest import Decide

ACTS = {"c3": "plans", "c4": "plans", "c6": "thinks"}


def tagged() -> Document:
    """The story with three claims of other acts than are shown; within one of them another is said."""
    claims = [claim.model_copy(update={"act": ACTS.get(claim.id, "says")}) for claim in story().claims]
    return story(id="acts").model_copy(update={"claims": claims})


def add(store: Store, *, keeps: bool = True) -> None:
    """As article 2, with what is said; ``keeps`` says that what was found besides is there, too."""
    shown, _ = Selection(acts=SPOKEN).of(tagged())
    articles.add(store, shown, tagged().claims if keeps else ())


def trained_on(store: Store) -> tuple[dict[str, Any], list[str]]:
    said: list[str] = []
    (article,) = export.training(store, said.append)
    return dict(article), said


def test_what_reviewers_were_not_shown_is_trained_on_as_it_was_found(store: Store, decide: Decide) -> None:
    add(store)
    assert [claim.id for claim in articles.read(store, 2).claims] == ["c1", "c2", "c5", "c7"]
    decide("done", article=2)
    article, said = trained_on(store)
    wanted = {claim.id: [list(piece) for piece in claim.content] for claim in tagged().claims}
    assert [one["content"] for one in article["attributions"]] == [wanted[f"c{n}"] for n in (1, 2, 3, 4, 6, 7)]
    assert [one["content"] for one in article["inner"]] == [wanted["c5"]]
    bare = [one["content"] for one in every_attribution(article) if one.keys() == {*ROLES}]
    assert bare == [wanted[id] for id in ACTS] and not list(find_problems(article))
    (line,) = said
    assert line.startswith(
        f"{store.path}: 3 claims that reviewers were not shown for their act are in the training data"
    )
    assert line.endswith("“onrecord review ARTICLES --acts all --store NEW.db”")  # in this one they would be known


def test_where_reviewers_marked_other_words_what_they_were_not_shown_is_left_out(store: Store, decide: Decide) -> None:
    add(store)
    decide("add", article=2, content=[at("bridge had been neglected")], cue=[at("denied")], kind="indirect")
    decide("edit", article=2, claim="c5", version=0, content=[at("the cables")])
    decide("done", article=2)
    article, _ = trained_on(store)
    assert [one["content"] for one in article["attributions"] if "act" not in one] == [
        [at("The work costs about €4.5 million ($4.9 million)")],
    ]
    assert {"kind": "indirect", "act": "says", "negated": False}.items() <= _added(article).items()
    assert "inner" not in article


def _added(article: dict[str, Any]) -> dict[str, Any]:
    """What a reviewer added."""
    wanted = [[*at("bridge had been neglected")]]
    return next(one for one in every_attribution(article) if one["content"] == wanted)


def test_a_run_says_so(store: Store, decide: Decide, tmp_path: Path) -> None:
    add(store)
    decide("done", article=2)
    said: list[str] = []
    reviews.keep(store.path, tmp_path / "reviews.jsonl", said.append)
    assert "3 claims that reviewers were not shown" in said[0] and "7 attributions" in said[1]


@pytest.mark.parametrize(("act", "lines"), [("asks", 1), ("does", 0), (None, 0)])
def test_a_store_without_other_acts_may_have_lost_them(
    store: Store, decide: Decide, act: str | None, lines: int
) -> None:
    decide("done")
    decide("edit", "c1", act=act)
    _, said = trained_on(store)
    assert ["if these were left out when the articles were tagged" in line for line in said] == [True] * lines
