"""A model that learned acts and denials from reviews: loaded, saved, given claims, and refused where its file was changed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

import onrecord
from onrecord import resources
from onrecord.claims import wording
from onrecord.claims.wording import BY_RULE, Wording
from onrecord.document import Document
from onrecord.errors import OnrecordError
from onrecord.ml.package import own_hash, sha256
from onrecord.readers import Article
from onrecord.tagging.settings import Settings
from onrecord.tagging.tagger import Tagger

pytestmark = pytest.mark.slow  # seconds of a real model or of processes: left out of the two minutes of the fast suite

TEXT = "Ada Frost, the harbour master, mumbled that the weir had cracked. Ben Hale said that nobody was hurt."
MUMBLED = Wording(denials={**BY_RULE, "lemma mumble": np.array([0.0, 9.0])})


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The default model, with one more word that it denies with."""
    folder = shutil.copytree(
        resources.folder("models") / resources.DEFAULT_MODEL, tmp_path_factory.mktemp("models") / "mine"
    )
    wording.write(folder, MUMBLED)
    meta = json.loads((folder / "meta.json").read_text(encoding="utf8"))
    meta["sha256"][wording.FILE] = sha256((folder / wording.FILE).read_bytes())
    meta["sha256"]["meta.json"] = own_hash(meta)
    (folder / "meta.json").write_text(json.dumps(meta), encoding="utf8")
    return folder


def denied(found: list[object]) -> list[bool]:
    return [claim.negated for claim in found]  # type: ignore[attr-defined]


def test_it_is_used_and_saved_with_the_pipeline(model: Path, tmp_path: Path) -> None:
    plain, nlp = onrecord.load(), onrecord.load(model)
    assert denied(plain(TEXT)._.claims) == [False, False]
    assert denied(nlp(TEXT)._.claims) == [True, False]
    nlp.to_disk(tmp_path / "saved")
    assert denied(onrecord.load(tmp_path / "saved")(TEXT)._.claims) == [True, False]
    assert plain.meta["onrecord"]["sha256"] != nlp.meta["onrecord"]["sha256"]


def test_claims_that_are_given_are_told_by_it_unless_they_say_themselves(model: Path) -> None:
    start = TEXT.index("mumbled")
    place = {"content": [(start + 8, TEXT.index("."))], "cue": [(start, start + 7)], "source": [(0, 9)]}
    given = {"id": None, "act": None, "negated": None, "within": None, "confidence": None, **place}
    tagger = Tagger(Settings(model=str(model), claims_given=True))
    for known, expected in ((None, True), (False, False)):
        record = tagger(Article("a", TEXT, {}, "a.txt", len(TEXT), claims=[{**given, "negated": known}]))
        assert not isinstance(record, OnrecordError)
        assert denied(list(Document.model_validate_json(record.data).claims)) == [expected]


@pytest.mark.parametrize("changed", ["{}", None])
def test_a_file_that_was_changed_or_lost_is_refused(model: Path, tmp_path: Path, changed: str | None) -> None:
    folder = shutil.copytree(model, tmp_path / "mine")
    (folder / wording.FILE).unlink()
    if changed is not None:
        (folder / wording.FILE).write_text(changed, encoding="utf8")
    with pytest.raises(OnrecordError, match=r"wording\.json (is damaged or was changed|cannot be read)"):
        onrecord.load(folder)
