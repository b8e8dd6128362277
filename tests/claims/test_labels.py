"""The label of a turn: who speaks, without all that stands beside the name."""

from __future__ import annotations

import pytest

from onrecord.claims.labels import read_label

WORDS = "We opened the gate."
NAMES = [
    ("ADA FROST: ", "ADA FROST"),
    ("Frost: ", "Frost"),
    ("MR. HALE: ", "HALE"),
    ("Ms FROST: ", "FROST"),
    ("HON. T. L. FROST.- ", "T. L. FROST"),
    ("HON. T. L. FROST.— ", "T. L. FROST"),
    ("DR. LU OY, CHIEF ENGINEER, LAKE BOARD: ", "LU OY"),
    ("BEN HALE, ANCHOR (voice-over): ", "BEN HALE"),
    ("BEN HALE (on camera): ", "BEN HALE"),
    ("Mr HALE (Arden) (14:32): ", "HALE"),
    ("[00:12:41] BEN HALE: ", "BEN HALE"),
    ("14:32 – Frost: ", "Frost"),
    ("THE MINISTER FOR ROADS (Hon. ADA FROST): ", "ADA FROST"),
    ("Senator Wyn: ", "Wyn"),
    ("CHIEF JUSTICE FROST: ", "FROST"),
    ("The SPEAKER: ", "The SPEAKER"),
    ("THE PRESIDENT: ", "THE PRESIDENT"),
    ("Q: ", "Q"),
    ("Q. ", "Q"),
    ("A.  ", "A"),
    ("Speaker 2: ", "Speaker 2"),
    ("JUROR 11: ", "JUROR 11"),
    ("“O’NEILL: ", "O’NEILL"),
    ("Maria de la Cruz: ", "Maria de la Cruz"),
]
NONE = [
    "TEXT: ", "Photo: ", "Caption: ", "CREDIT: ", "In the end, Frost told them this: ", "we said: ", "At 9:30 ", "Ada Frost ",
    "Read more: ", "Step 2: ", "The mayor asked for three things: ",
]  # fmt: skip


@pytest.mark.parametrize(("label", "name"), NAMES)
def test_the_source_is_the_name_in_the_label(label: str, name: str) -> None:
    text = label + WORDS
    read = read_label(text, 0, len(text))
    assert read is not None
    assert (text[slice(*read.name)], text[read.end :]) == (name, WORDS)
    assert text[slice(*read.mark)].strip() in (":", ".-", ".—", ".")


@pytest.mark.parametrize(
    ("label", "marked", "formal"),
    [
        ("Frost: ", False, False),
        ("FROST: ", True, False),
        ("[00:12:41] Frost: ", True, False),
        ("Frost.— ", True, False),
        ("Mr Frost: ", True, True),
        ("Frost (on camera): ", True, True),
        ("FROST, CHIEF ENGINEER: ", True, True),
        ("Q. ", False, False),
    ],
)
def test_what_only_a_transcript_has(label: str, marked: bool, formal: bool) -> None:
    text = label + WORDS
    read = read_label(text, 0, len(text))
    assert read is not None and (read.is_marked, read.is_formal) == (marked, formal)


@pytest.mark.parametrize("label", NONE)
def test_what_names_no_speaker(label: str) -> None:
    text = label + WORDS
    assert read_label(text, 0, len(text)) is None
