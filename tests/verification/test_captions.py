from __future__ import annotations

import pytest

from onrecord.errors import OnrecordError
from onrecord.verification import Source, verify
from onrecord.verification.captions import read_captions
from verification.drafts import draft

VTT = """WEBVTT - hearing of the water board

STYLE
::cue { color: red }

REGION
id:ada
width:40%

NOTE
BEN HALE: this is a remark of the typist

intro
00:00:01.000 --> 00:00:04.000 align:start
<v Ada Frost>The wells are &lt;40 metres deep &amp; dry.
<v.loud Ben Hale>Are they <i>all</i> dry?</v> I am asking.

00:00:04.000 --> 00:00:09.500
Nobody is named here. {applause} <00:00:05.000>Two of them.

01:00:04.000 --> 01:00:06.000
<v Ada Frost>Not all.
"""
SRT = """1
00:00:01,000 --> 00:00:03,000
ADA FROST: The pump was off
and < 5 people knew <i>of it</i>, {or so} I think.

It was never on again.

2
00:00:03,000 --> 00:00:04,500
{\\an8}- Who switched it off?
- Nobody.

3
00:00:03,000 --> 00:00:05,000
>> BEN HALE: I did.
"""


def read(text: str, *, webvtt: bool) -> Source:
    return read_captions("h", text, "h.vtt" if webvtt else "h.srt", webvtt=webvtt)


def turns(source: Source) -> list[tuple[str | None, str, str | None]]:
    return [
        (t.voice.name if t.voice else None, source.text[t.start : t.end], source.time_at(t.start)) for t in source.turns
    ]


def test_webvtt_each_voice_of_a_cue_has_its_words_and_the_rest_the_last() -> None:
    source = read(VTT, webvtt=True)
    assert turns(source) == [
        ("Ada Frost", "The wells are <40 metres deep & dry.", "00:00:01.000"),
        ("Ben Hale", "Are they all dry? I am asking.", "00:00:01.000"),
        (None, "Nobody is named here. {applause} Two of them.", "00:00:04.000"),
        ("Ada Frost", "Not all.", "01:00:04.000"),
    ]
    assert source.notices == ["h.vtt: notes left out, since they are not speech: 1"]


def test_two_voices_on_one_line() -> None:
    source = read("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada Frost>Yes.</v> <v Ben Hale>No.</v>\n", webvtt=True)
    assert [(name, words.strip()) for name, words, _ in turns(source)] == [("Ada Frost", "Yes."), ("Ben Hale", "No.")]


def test_a_reading_above_a_word_is_none_of_the_words() -> None:
    cue = "<v Ada>We paid <ruby>12<rt>5</rt></ruby> yen, <ruby>太<rt.low>ta</rt>郎<rt>ro</ruby> said.\nNot so."
    source = read(f"WEBVTT\n\n00:01.000 --> 00:02.000\n{cue}\n", webvtt=True)
    assert source.text == "We paid 12 yen, 太郎 said.\nNot so."


def test_a_line_of_a_cue_that_is_a_number_or_a_word_of_the_format_is_said() -> None:
    cues = ("We lost\n40", "NOTE that nobody paid.", "STYLE is what\nNOTE and REGION lack.")
    text = "".join(f"\n00:0{n}.000 --> 00:0{n}.900\n{cue}\n" for n, cue in enumerate(cues))
    assert read(f"WEBVTT\n{text}", webvtt=True).text == "\n".join(cues)


def test_subrip_an_empty_line_ends_no_cue_and_what_is_no_tag_is_text() -> None:
    assert turns(read(SRT, webvtt=False)) == [
        ("Ada Frost", "The pump was off", "00:00:01,000"),
        ("Ada Frost", "and < 5 people knew of it, {or so} I think.", "00:00:01,000"),
        ("Ada Frost", "It was never on again.", "00:00:01,000"),
        ("", "Who switched it off?", "00:00:03,000"),
        ("", "Nobody.", "00:00:03,000"),
        ("Ben Hale", "I did.", "00:00:03,000"),
    ]


def test_a_number_that_is_said_is_no_cue_number() -> None:
    source = read(
        "1\n00:00:01,000 --> 00:00:02,000\nHow many?\n40\n\n2\n00:00:02,000 --> 00:00:03,000\nSo few?\n", webvtt=False
    )
    assert source.text == "How many?\n40\nSo few?"


def test_a_backslash_is_one_where_no_player_reads_it() -> None:
    cue = "00:00:01,000 --> 00:00:02,000\nIt is in C:\\New, {not \\n there}.\n"
    assert read(f"1\n{cue}", webvtt=False).text == "It is in C:\\New, {not \\n there}."


def test_two_at_the_same_time_keep_their_order_and_voices() -> None:
    source = read(
        "WEBVTT\n\n00:02.000 --> 00:04.000\n<v Ada>Yes.\n\n00:01.000 --> 00:04.000\n<v Ben>No.\n\n00:02.000 --> 00:04.000\n<v Cy>Why?\n",
        webvtt=True,
    )
    assert [name for name, _, _ in turns(source)] == ["Ada", "Ben", "Cy"]


@pytest.mark.parametrize(
    ("first", "second"),
    [("[Ada Frost] ", "[BEN HALE]: "), ("**Ada Frost:** ", "**Ben Hale:** "), ("ADA FROST\n", "BEN HALE\n")],
)
def test_labels_that_are_set_off(first: str, second: str) -> None:
    cues = [f"{first}The pumps are old.", "They leak.", f"{second}Who paid?", "[laughter] Who?"]
    text = "".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{cue}\n\n" for n, cue in enumerate(cues, 1))
    assert [(name, words) for name, words, _ in turns(read(text, webvtt=False))] == [
        ("Ada Frost", "The pumps are old."), ("Ada Frost", "They leak."), ("Ben Hale", "Who paid?"),
        ("Ben Hale", "[laughter] Who?"),
    ]  # fmt: skip


def test_times_without_milliseconds_or_with_frames_are_times() -> None:
    srt = "1\n00:00:01 --> 00:00:02\nThe wells are dry.\n\n2\n00:00:03:12 --> 00:00:04:00\nAll of them.\n"
    source = read_captions("h", srt, "h.srt", webvtt=False)
    assert source.text == "The wells are dry.\nAll of them."
    assert [source.time_at(turn.start) for turn in source.turns] == ["00:00:01", "00:00:03:12"]


def test_a_dash_before_a_bracket_or_a_mark_is_somebody_else() -> None:
    srt = "1\n00:00:01,000 --> 00:00:02,000\nADA FROST: Are they dry?\n- (laughs) They are.\n- “All” of them?\n- 5 of them.\n"
    source = read_captions("h", srt, "h.srt", webvtt=False)
    assert [turn.voice.number if turn.voice else None for turn in source.turns] == [0, 2, 3, 3]
    assert source.text.splitlines() == ["Are they dry?", "(laughs) They are.", "“All” of them?", "- 5 of them."]


def test_a_file_without_cues_is_refused() -> None:
    with pytest.raises(OnrecordError, match=r"h\.vtt: no cue as WebVTT has them"):
        read("WEBVTT\n\nNOTE nothing\n", webvtt=True)


def test_words_with_times_are_read_once_where_captions_roll_up() -> None:
    text = """WEBVTT

00:00:01.000 --> 00:00:03.000 align:start position:0%
We<00:00:01.500><c> never</c><00:00:02.000><c> agreed</c>

00:00:03.000 --> 00:00:03.010
We never agreed

00:00:03.010 --> 00:00:05.000
We never agreed
to<00:00:04.000><c> pay</c>

00:00:05.000 --> 00:00:06.000
No.<00:00:05.500>

00:00:06.000 --> 00:00:07.000
No.<00:00:06.500>
"""
    source = read(text, webvtt=True)
    assert source.text == "We never agreed\nto pay\nNo.\nNo."
    assert source.notices == ["h.vtt: lines left out that a roll-up shows again: 2"]


def test_two_voices_with_the_same_answer_both_give_it() -> None:
    text = """WEBVTT

00:00:01.000 --> 00:00:03.000
<v Ada Frost>Will<00:00:01.500> you<00:00:02.000> pay?

00:00:03.000 --> 00:00:03.500
<v Ada Frost>Will you pay?

00:00:03.500 --> 00:00:04.000
<v Ben Hale>No.

00:00:04.000 --> 00:00:05.000
<v Cal Dow>No.
"""
    source = read(text, webvtt=True)
    assert [(name, words) for name, words, _ in turns(source)] == [
        ("Ada Frost", "Will you pay?"), ("Ben Hale", "No."), ("Cal Dow", "No."),
    ]  # fmt: skip
    assert source.notices == ["h.vtt: lines left out that a roll-up shows again: 1"]


def test_a_line_said_twice_is_read_twice_where_no_word_has_a_time() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\nNo.\n\n00:02.000 --> 00:03.000\nNo.\n"
    assert read(text, webvtt=True).text == "No.\nNo."


def test_a_quotation_has_the_speaker_of_its_line_and_not_of_its_cue() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada Frost>We opened the sluice.\n<v Ben Hale>Nobody told us of it.\n"
    judged = verify(
        draft(("Ben Hale", "“We opened the sluice.”"), ("Ben Hale", "“Nobody told us of it.”")),
        [read(text, webvtt=True)],
    )
    assert [(one.verdict, one.found_speaker) for one in judged] == [
        ("misattributed", "Ada Frost"), ("verbatim", "Ben Hale"),
    ]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), [("王芳", "李明"), ("Мария Иванова", "Άννα Παππά"), ("أحمد", "کریم")])
def test_names_in_other_scripts_are_not_one_another(one: str, other: str) -> None:
    text = f"WEBVTT\n\n00:01.000 --> 00:02.000\n<v {one}>The pumps are old.\n<v {other}>The pipes are older.\n"
    judged = verify(draft((one, "“The pumps are old.”"), (other, "“The pumps are old.”")), [read(text, webvtt=True)])
    assert [one.verdict for one in judged] == ["verbatim", "misattributed"]


def test_somebody_else_without_a_name_is_told_apart() -> None:
    source = read_captions(
        "h", "1\n00:00:01,000 --> 00:00:03,000\n- The pumps are old.\n- The pipes are older.\n", "h.srt", webvtt=False
    )
    first, second = (turn.voice for turn in source.turns)
    assert first is not None and second is not None and first != second and not first.name
    (judged,) = verify(draft(("Ada Frost", "“The pumps are old. The pipes are older.”")), [source])
    assert (judged.verdict, judged.found_speaker, judged.passages[0].speaker) == ("composite", None, None)
