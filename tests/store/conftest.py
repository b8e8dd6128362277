"""A store with one article, and a reviewer's hand."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest

from onrecord.store import Store, actions, articles, decisions
from onrecord.store.records import Decision, ReviewedClaim, ReviewedSpeaker


@pytest.fixture
def store(tmp_path: Path, stored_story: Path) -> Iterator[Store]:
    """A new store in which the article number 1 is the story."""
    with Store(shutil.copy(stored_story, tmp_path / "review.db")) as made:
        yield made


def claim(store: Store, id: str, article: int = 1) -> ReviewedClaim:
    return next(claim for claim in articles.read(store, article).claims if claim.id == id)


def speaker(store: Store, id: str, article: int = 1) -> ReviewedSpeaker:
    return next(speaker for speaker in articles.read(store, article).speakers if speaker.id == id)


class Decide(Protocol):
    def __call__(self, action: str, id: str | None = None, *, by: str = "Ann", **more: Any) -> Decision: ...


@pytest.fixture
def decide(store: Store) -> Decide:
    """Decides on a claim (or, for speakers, with everything given) of article 1 as it stands."""

    def made(action: str, id: str | None = None, *, by: str = "Ann", **more: Any) -> Decision:
        record = {"action": action, "article": 1, **more}
        if id is not None:
            record |= {"claim": id, "version": more.get("version", claim(store, id).version)}
        return decisions.decide(store, actions.parse(json.dumps(record)), reviewer=by)

    return made
