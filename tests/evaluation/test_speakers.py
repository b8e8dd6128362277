from __future__ import annotations

from typing import Any

import pytest

from evaluation.articles import document
from onrecord.evaluation.speakers import count_speakers, same_name

TEXT = "Mayor Ana Silva said talks go on. She said prices rose."
MAYOR = {"names": ["Ana Silva", "Silva"], "mentions": [[6, 15], [34, 37]], "type": "person"}
GOLD: list[dict[str, Any]] = [
    {"source": [[0, 15]], "cue": [[16, 20]], "content": [[21, 32]], "speaker": MAYOR},
    {"source": [[34, 37]], "cue": [[38, 42]], "content": [[43, 54]], "core": [[43, 49]], "speaker": MAYOR},
]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ana Silva", "Mayor Ana Silva", True),
        ("Mr. Silva", "Silva", True),
        ("Ana Silva", "Silva", False),
        ("Governor Silva", "Silva", True),
        ("Ana B. Silva", "Ana Silva", True),
        ("A spokesman for Ana Silva", "Ana Silva", False),
        ("", "Silva", False),
    ],
)
def test_same_name(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same
    assert same_name(other, one) is same


def judged(*names: str | None) -> dict[str, tuple[int, int, int]]:
    """The counts where the claims have speakers of these names."""
    speakers = [{"name": name} for name in names if name]
    ids = iter(range(len(speakers)))
    claims = [
        {"content": one["content"], "speaker": f"s{next(ids)}" if name else None}
        for one, name in zip(GOLD, names, strict=False)
    ]
    return count_speakers(TEXT, GOLD, document({"id": "a", "text": TEXT}, claims, speakers=speakers))


def test_verdicts() -> None:
    counted = judged("Silva", "Tom Brandt")
    assert [counted[f"speaker {verdict}"][0] for verdict in ("right", "wrong", "unknown", "missed")] == [1, 1, 0, 0]
    assert counted["speaker wrong (hard)"] == (1, 1, 1)
    counted = judged(None)
    assert [counted[f"speaker {verdict}"][0] for verdict in ("right", "wrong", "unknown", "missed")] == [0, 0, 1, 1]
    assert count_speakers(TEXT, GOLD, None)["speaker missed"] == (2, 2, 2)


def test_what_is_not_annotated_for_speakers_is_not_measured() -> None:
    for speaker in (None, "s1", {"names": ["Silva"]}):
        assert count_speakers(TEXT, [{**GOLD[0], "speaker": speaker}], None) == {}
    first_person = {**GOLD[0], "source": [[34, 37]]}
    assert count_speakers(TEXT.replace("She", "We "), [first_person], None) == {}
