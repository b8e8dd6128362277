from __future__ import annotations

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
