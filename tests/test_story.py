"""The story that the project starts from: every point of its expectations, by the shared data's own scorer."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from spacy.language import Language

import onrecord
from onrecord.assembly import to_document
from onrecord.document import Model

SAMPLE = Path(__file__).parent.parent / "corpus" / "sample" / "mask-quality.txt"
SHARED = Path(__file__).parent.parent.parent / "shared"
STORY = SHARED / "data" / "mask-exports"
SCORER = SHARED / "bench" / "score_story.py"


@pytest.mark.skipif(not (STORY.is_dir() and SCORER.is_file()), reason="../shared with the story and its scorer is not here")  # fmt: skip
def test_every_point_of_the_story_holds(nlp: Language, tmp_path: Path) -> None:
    text = (STORY / "article.txt").read_bytes().decode()
    document = to_document(nlp(text), id="mask-exports", model=Model.model_validate(nlp.meta["onrecord"]))
    written = tmp_path / "story.jsonl"
    written.write_text(document.to_json() + "\n", encoding="utf-8")
    scored = subprocess.run(
        [sys.executable, str(SCORER), str(STORY / "expected.json"), str(written)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert scored.returncode == 0, scored.stdout + scored.stderr


def test_every_claim_of_the_sample_article_has_a_speaker(nlp: Language) -> None:
    """What a newcomer sees first, and what every version so far has found."""
    claims = onrecord.to_document(nlp(SAMPLE.read_text(encoding="utf-8")))["claims"]
    assert len(claims) == 12
    assert all(claim["speaker"] and claim["source"] for claim in claims)
