"""Where and when an article was written is no part of what somebody said."""

from __future__ import annotations

import pytest

from onrecord.claims.candidate import Candidate
from onrecord.claims.datelines import find_datelines, is_place, without_datelines
from onrecord.text.paragraphs import paragraphs


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("SELBY, May 3 (Courier) - It rains.", "SELBY, May 3 (Courier) - "),
        ("LOWER SELBY, Peru — It rains.", "LOWER SELBY, Peru — "),
        ("SELBY -It rains.", "SELBY -"),
        ("SARAH-JANE FROST left.", None),
        ("SELBY (Courier) It rains.", None),
        ("Selby - It rains.", None),
        ("Selby/New Arden (wire) - It rains.", "Selby/New Arden (wire) - "),
        ("Selby (wire) – It rains.", "Selby (wire) – "),
        ("Selby (a wire) - It rains.", None),
        ("Selby (wire) said - It rains.", None),
        ("It rains in SELBY - again.", None),
        ("06.40 It rains.\n\nIt rained.", None),
    ],
)
def test_a_dateline_heads_its_paragraph(text: str, dateline: str | None) -> None:
    found = [text[s:e] for s, e in find_datelines(text, paragraphs(text))]
    assert found == ([dateline] if dateline else [])


@pytest.mark.parametrize(
    ("text", "clocks"),
    [
        ("06.40 It rains.\n\n7:05 “It rained.”", ["06.40 ", "7:05 "]),
        ("06.40 GMT – It rains.\n\n07.05pm It rained.", ["06.40 GMT – ", "07.05pm "]),
        ("06.40 metres of rain.\n\n7:05 It rained.", []),
        ("26.40 It rains.\n\n7:65 It rained.\n\n7:05 It rained.", []),
    ],
)
def test_when_the_paragraphs_of_a_live_page_were_written(text: str, clocks: list[str]) -> None:
    assert [text[s:e] for s, e in find_datelines(text, paragraphs(text))] == clocks


@pytest.mark.parametrize(
    ("label", "place"),
    [
        ("Lagos", True),
        ("LAGOS", True),
        ("Tarawa", True),
        ("Ohio", True),
        ("PERU", True),
        ("SELBY, Peru", True),
        ("SELBY, mayor", False),
        ("Ada Frost", False),
    ],
)
def test_a_place_of_the_lists(label: str, place: bool) -> None:
    assert is_place(label) is place


TEXT = "SELBY, May 3 - Frost said it rains."


def cut(source: str, content: str, cue: str = "said") -> tuple[list[str], list[str]]:
    def at(words: str) -> tuple[tuple[int, int], ...]:
        return ((TEXT.index(words), TEXT.index(words) + len(words)),) if words else ()

    found = without_datelines(Candidate(at(content), at(cue), at(source), 0.9), find_datelines(TEXT, paragraphs(TEXT)))
    return [TEXT[s:e] for s, e in found.source], [TEXT[s:e] for s, e in found.content]


@pytest.mark.parametrize(
    ("source", "content", "left"),
    [
        ("Frost", "it rains", (["Frost"], ["it rains"])),
        ("SELBY, May 3 - Frost", "it rains", (["Frost"], ["it rains"])),
        # Taken for the subject, it hides whoever comes after it.
        ("SELBY", "it rains", (["Frost"], ["it rains"])),
        ("Frost", "May 3", (["Frost"], [])),
        ("", "it rains", ([], ["it rains"])),
    ],
)
def test_no_piece_is_in_a_dateline(source: str, content: str, left: tuple[list[str], list[str]]) -> None:
    assert cut(source, content) == left


def test_a_claim_without_a_cue_whose_source_is_the_dateline_has_none() -> None:
    assert cut("SELBY", "it rains", cue="") == ([], ["it rains"])
