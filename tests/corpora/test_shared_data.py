"""The data that this project trains on is in the training format.  It is not part of the repository."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.corpora.records import check_file

from .conftest import Convert, words

DATA = Path(__file__).parents[3] / "shared" / "data"
FILES = sorted(path for path in DATA.rglob("*.jsonl"))

pytestmark = pytest.mark.skipif(not FILES, reason="needs the gold data, in shared/ beside the repository")


@pytest.mark.slow
@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(DATA)))
def test_every_line_is_sound(path: Path) -> None:
    lines = list(check_file(path))
    assert lines and not [error for line in lines for error in line.errors]


def test_the_polnear_sample_is_what_it_says(convert: Convert) -> None:
    folder = DATA / "formats" / "polnear"
    if not folder.is_dir():
        pytest.skip("needs the sample of PolNeAR's format")
    [article], dropped, refused = convert(folder)
    [annotation] = (folder / "attributions").glob("*.ann")
    rows = [line.split("\t") for line in annotation.read_text(encoding="utf8").splitlines()]
    said = {row[0]: row[2] for row in rows if row[0].startswith("T")}
    events = [dict(pair.split(":") for pair in row[1].split()) for row in rows if row[0].startswith("E")]
    assert (dropped, refused) == ({}, []) and len(events) == len(article["attributions"])
    for event, attribution in zip(events, article["attributions"], strict=True):
        for role in ("Source", "Cue", "Content"):
            expected = said[event[role]] if role in event else ""
            assert " ".join(words(article, attribution[role.lower()])) == expected
