from __future__ import annotations

import pytest

from onrecord.verification.transcripts import is_transcript, read_transcript

HEARING = (
    "[00:12:04] MS. ADA FROST, CHAIR: Good morning.\n"
    "We have a quorum.\n\n"
    "[00:12:30] The doors are closed.\n"
    "MR. HALE (00:13:02): Thank you. [00:13:10] I will be short."
)


def test_turns_have_voices_posts_and_times_and_labels_are_not_said() -> None:
    source = read_transcript("h", HEARING)
    assert [(t.voice.name if t.voice else None, source.text[t.start : t.end].strip(), source.time_at(t.start)) for t in source.turns] == [
        ("Ada Frost", "Good morning.", "00:12:04"), ("Ada Frost", "We have a quorum.", "00:12:04"),
        ("Ada Frost", "The doors are closed.", "00:12:30"), ("Hale", "Thank you.", "00:13:02"),
        ("Hale", "I will be short.", "00:13:10"),
    ]  # fmt: skip
    assert source.turns[0].voice is not None and source.turns[0].voice.role == "ms., chair"


def test_what_is_a_transcript() -> None:
    assert is_transcript(HEARING)
    assert is_transcript("[00:01] one\n[00:02] two\n[00:03] three")
    assert not is_transcript("The wells are dry, Ada Frost said at 10:30.\n\nBen Hale asked why.")


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Ada Frost  0:12\nThe pumps are old.\n\nBen Hale  0:15\nThey are.", ["0:12", "0:15"]),
        ("Ada Frost 00:00:12\nThe pumps are old.\n\nBen Hale 00:00:15\nThey are.", ["00:00:12", "00:00:15"]),
        ("[00:12.500 --> 00:15.000] Ada Frost: The pumps are old.\n[00:15.000 --> 00:16.000] Ben Hale: They are.", ["00:12.500", "00:15.000"]),
        ("00:00:12 - 00:00:15 Ada Frost: The pumps are old.\n00:00:15 - 00:00:16 Ben Hale: They are.", ["00:00:12", "00:00:15"]),
    ],
)  # fmt: skip
def test_times_behind_a_name_and_from_one_to_another(text: str, times: list[str]) -> None:
    source = read_transcript("h", text)
    assert said(text) == [("Ada Frost", "The pumps are old."), ("Ben Hale", "They are.")]
    assert [source.time_at(turn.start) for turn in source.turns] == times


def test_times_of_whisper_are_no_words_and_hours_that_are_said_are() -> None:
    text = "".join(f"[00:0{n}.000 --> 00:0{n + 1}.000]  The pump is old.\n" for n in range(3))
    assert is_transcript(text) and said(text) == [(None, "The pump is old.")] * 3
    assert said("10:00 to 12:00 is closed.") == [(None, "10:00 to 12:00 is closed.")]


def said(text: str) -> list[tuple[str | None, str]]:
    source = read_transcript("h", text)
    return [(turn.voice.name if turn.voice else None, source.text[turn.start : turn.end]) for turn in source.turns]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Frost:\nThe pumps are old.\n\nBen Hale:\nThey are.",
        "Ada Frost  00:12\nThe pumps are old.\n\nBen Hale  00:15\nThey are.",
        "Ada Frost (00:12):\nThe pumps are old.\n\nBen Hale (00:15):\nThey are.",
        "ADA FROST\nThe pumps are old.\n\nBEN HALE\nThey are.",
        "Ada Frost\n00:12\nThe pumps are old.\n\nBen Hale\n00:15\nThey are.",
        "00:00:12 Ada Frost\nThe pumps are old.\n\n00:00:15 Ben Hale\nThey are.",
    ],
)
def test_labels_on_a_line_of_their_own(text: str) -> None:
    assert is_transcript(text)
    assert said(text) == [("Ada Frost", "The pumps are old."), ("Ben Hale", "They are.")]


@pytest.mark.parametrize(
    "text",
    [
        "[Ada Frost] The pumps are old.\n[Ben Hale] They are.",
        "**Ada Frost:** The pumps are old.\n\n**Ben Hale:** They are.",
        "<Ada Frost> The pumps are old.\n<Ben Hale> They are.",
        "[12/03/2024, 10:03:22] Ada Frost: The pumps are old.\n[12/03/2024, 10:04:01] Ben Hale: They are.",
        ">> ADA FROST: The pumps are old.\n>> BEN HALE: They are.",
        "[00:12:04.100] Ada Frost: The pumps are old.\n[00:12:06.000] Ben Hale: They are.",
    ],
)
def test_labels_of_every_make(text: str) -> None:
    assert is_transcript(text)
    source = read_transcript("h", text)
    assert [(turn.voice and (turn.voice.name, turn.voice.role), source.text[turn.start : turn.end]) for turn in source.turns] == [
        (("Ada Frost", ""), "The pumps are old."), (("Ben Hale", ""), "They are."),
    ]  # fmt: skip


def test_names_of_other_languages_are_labels() -> None:
    assert said("Łukasz Đặng: The pumps are old.\nŞeyma Åse: They are.") == [
        ("Łukasz Đặng", "The pumps are old."), ("Şeyma Åse", "They are."),
    ]  # fmt: skip


def test_letters_without_a_stop_where_both_are_there() -> None:
    assert said("Q   Why did you go?\nA   I was asked.") == [("Q", "Why did you go?"), ("A", "I was asked.")]
    assert said("A   ship came in.\nIt left.") == [(None, "A   ship came in."), (None, "It left.")]


@pytest.mark.parametrize("page", ["\n12\n\n", "\nPage 12 of 40\n\n", "\f12\n", "- 12 -\n"])
def test_the_number_of_a_page_is_not_said_and_told_of(page: str) -> None:
    text = f"ADA FROST: The pumps are old and the\n{page}pipes are older.\nBEN HALE: Yes."
    assert [words for _, words in said(text)] == ["The pumps are old and the", "pipes are older.", "Yes."]
    assert read_transcript("h", text).notices == ["h: lines left out that are the number of a page: 1"]


def test_a_number_that_is_said_is_no_page() -> None:
    assert said("ADA FROST: We counted\n12\nof them.\n\n40.\nBEN HALE: Yes.")[1:4] == [
        ("Ada Frost", "12"), ("Ada Frost", "of them."), ("Ada Frost", "40."),
    ]  # fmt: skip


def test_numbers_of_lines_are_not_said() -> None:
    numbered = (
        "  1   MS. FROST: The pumps are old and the\n  2   pipes are older.\n  3\n  4   MR. HALE: I asked.\n"
        "  5   MS. FROST: Not in writing.\n  1   And 2 weeks late.\n"
    )
    assert is_transcript(numbered)
    assert [words for _, words in said(numbered)] == [
        "The pumps are old and the", "pipes are older.", "I asked.", "Not in writing.", "And 2 weeks late.",
    ]  # fmt: skip


def test_lines_that_begin_with_numbers_for_another_reason_keep_them() -> None:
    assert said("ADA FROST: We counted\n12 pumps,\n3 pipes,\n9 valves,\n14 taps and\n2 wells.")[1] == (
        "Ada Frost",
        "12 pumps,",
    )
