"""Draft and sources side by side."""

from __future__ import annotations

import re

from onrecord.verification import page, verify
from onrecord.verification.captions import read_captions
from onrecord.verification.transcripts import read_transcript
from verification.drafts import draft

VTT = (
    "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ada Frost>The pumps are old.\n\n00:03.000 --> 00:05.000\n<v Ada Frost>All of them.\n\n"
    "00:05.000 --> 00:07.000\n<v Ben & Co>The pipes are older.\n"
)  # fmt: skip
DRAFT = draft(("Ada Frost", "“The pumps are old. All of them.”"))


def labels(html: str) -> list[str]:
    return re.findall(r'data-label="([^"]*)"', html)


def test_captions_say_who_speaks_from_where_on_and_when() -> None:
    source = read_captions("h", VTT, "h.vtt", webvtt=True)
    html = page.render([DRAFT], [source], verify(DRAFT, [source]))
    assert labels(html) == ["Ada Frost · 00:01.000", "Ben &amp; Co · 00:05.000"]
    assert 'title="verbatim · 00:01.000"' in html


def test_each_passage_of_a_quotation_and_what_stands_beside_it_has_a_link() -> None:
    said = "ADA FROST: The pumps are old. If we win, we will pay.\nBEN HALE: Yes.\nADA FROST: They will be sold in the spring."
    source, quoted = read_transcript("h", said), draft(("Ada Frost", "“We will pay. They will be sold in the spring.”"))
    (judged,) = found = verify(quoted, [source])
    assert (judged.verdict, len(judged.passages), len(judged.context)) == ("composite", 2, 1)
    html = page.render([quoted], [source], found)
    anchors = dict(re.findall(r'<mark class="[a-z]+" id="([^"]+)" title="[^"]*">([^<]*)', html))
    words = {one.text: 2 for one in judged.passages} | {judged.context[0].text: 1}  # in the head of the claim, too
    for text, times in words.items():
        (place,) = (place for place, marked in anchors.items() if marked == text)
        assert html.count(f'href="#{place}"') == times


def test_unnamed_voices_of_captions_are_told_apart() -> None:
    source = read_captions(
        "h", "1\n00:00:01,000 --> 00:00:03,000\n- The pumps are old.\n- All of them.", "h", webvtt=False
    )
    html = page.render([DRAFT], [source], verify(DRAFT, [source]))
    assert labels(html) == ["somebody · 00:00:01,000"] * 2


def test_a_transcript_has_its_labels_in_its_text() -> None:
    source = read_transcript("h", "ADA FROST: The pumps are old. All of them.\nBEN HALE: Yes.")
    assert labels(page.render([DRAFT], [source], verify(DRAFT, [source]))) == []


def test_of_captions_that_nothing_quotes_no_text_is_shown() -> None:
    source = read_captions("h", VTT, "h.vtt", webvtt=True)
    other = draft(("Ada Frost", "“Nobody ever spoke of sheep in the harbour.”"))
    assert "Nothing of it is quoted" in page.render([other], [source], verify(other, [source]))
