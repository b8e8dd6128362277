"""Labels set off otherwise than by a colon, and lines that look like them and are none."""

from __future__ import annotations

import pytest

from onrecord.claims.set_off import read_set_off
from onrecord.claims.turns import read_turns
from onrecord.text.paragraphs import paragraphs

SPEAKERS = [
    ("[Ada Frost] We opened it.\n[BEN HALE]: Who paid?", ["Ada Frost", "BEN HALE"]),
    ("[0:12] [MS. FROST] We opened it.\n[0:15] [Ben Hale] Who paid?", ["FROST", "Ben Hale"]),
    ("**Ada Frost:** We opened it.\n\n**Ben Hale:** Who paid?", ["Ada Frost", "Ben Hale"]),
    ("- **Ada Frost**: We opened it.\n- **Ben Hale, engineer**: Who paid?", ["Ada Frost", "Ben Hale"]),
    ("*[0:12] Ada:* We opened it.\n*[0:15] Ben:* Who paid?", ["Ada", "Ben"]),
    ("<ada_f> we opened it\n<Ben Hale> who paid?", ["ada_f", "Ben Hale"]),
    ("[10:04] <@ada> we opened it\n[10:05] <ben> who paid?", ["ada", "ben"]),
    ("[12/03/2024, 10:03:22] Ada Frost: We opened it.\n[12/03/2024, 10:04:01] Ben Hale: Who paid?", ["Ada Frost", "Ben Hale"]),
    ("2024-03-12 10:03 - Ada Frost: We opened it.\n2024-03-12 10:04 - Ben Hale: Who paid?", ["Ada Frost", "Ben Hale"]),
    ("10:03:22 From Ada Frost to Everyone: We opened it.\n10:04:01 From Ben Hale to Ada Frost: Who paid?", ["Ada Frost", "Ben Hale"]),
    ("Ada Frost\tWe opened it.\nBen Hale\tWho paid?", ["Ada Frost", "Ben Hale"]),
    ("| Ada Frost | We opened it. |\n| Ben Hale | Who paid? |", ["Ada Frost", "Ben Hale"]),
    ("JANE DOE\nWe opened it.\n\nMR. HALE\nWho paid?", ["JANE DOE", "HALE"]),
    ("ADA FROST, CHAIR\nWe opened it.\n\nTHE CLERK\nWho paid?\n\nFROST\nWe did.", ["ADA FROST", "THE CLERK", "FROST"]),
    ("Oda Fell\nWe opened it.\n\nIvo Crag\nWho paid?\n\nOda Fell\nWe did.\n\nIvo Crag\nIn full?", ["Oda Fell", "Ivo Crag"] * 2),
    ("Oda Fell, 00:12\nWe opened it.\n\nIvo Crag\n00:15\nWho paid?", ["Oda Fell", "Ivo Crag"]),
    ("Oda Fell - Chief Executive\nIvo Crag, Harrow Bank\n\nOda Fell\nWe opened it.\n\nIvo Crag\nWho paid?", ["Oda Fell", "Ivo Crag"]),
    ("### Ada Frost\nWe opened it.\n\n**Ben Hale** (00:15)\nWho paid?", ["Ada Frost", "Ben Hale"]),
    ("### Mayor Wyn\nWe opened it.\n\n### Judge Oy\nWho paid?", ["Wyn", "Oy"]),
]  # fmt: skip
NONE = [
    "Oda Fell\nWe opened it.\n\nIvo Crag\nWho paid?\n\nWe did.",
    "[Laughter] We opened it.\n[Applause] Who paid?", "[End of tape] We opened it.\n[No response] Who paid?",
    "[DOOR SLAMS] We opened it.\nWho paid?\nWe did.\n[PHONE RINGS] In full?\nYes.",
    "[Ada Frost] We opened it.\nWho paid?", "<p>We opened it.</p>\n<b> Who paid?</b>",
    "OPENING REMARKS\nWe opened it.\n\nNEXT STEPS\nWho paid?", "THE NATION\nWe opened it.\n\nTHE NEWS\nWho paid?",
    "## Public Comment\nWe opened it.\n\n## Next Steps\nWho paid?", "**Yes**, she said.\n**No**, he said.",
    "Ada Frost\nBen Hale\nOda Fell", "JANE DOE\n\nJOHN ROE\n\nADA FROST",
    "Arden (Selby)\nWe opened it.\nWho paid?\nWe did.\nIn full?\nYes.\nArden (Selby)\nNo.\nOda Fell\nYes.\nOda Fell\nNo.\nYes.\nNo.\nYes.\nNo.\nYes.\nNo.\nNo.",
    "Ada Frost\tWe opened it.\nWho paid?\nBen Hale\tWe did.\nIn full?\nYes.",
]  # fmt: skip


def found(text: str) -> list[str]:
    return [text[slice(*label.name)] for _, label in read_set_off(text, paragraphs(text)).values()]


@pytest.mark.parametrize(("text", "names"), SPEAKERS, ids=lambda value: str(value)[:30])
def test_who_speaks_is_read(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize("text", NONE, ids=lambda text: text[:30])
def test_lines_that_are_no_labels(text: str) -> None:
    assert found(text) == []


def test_words_begin_behind_what_sets_the_name_off() -> None:
    text = "**Mayor Ada Frost:** We opened it.\n**Ben Hale:** Who paid?"
    begin, label = read_set_off(text, paragraphs(text))[0]
    assert (text[begin : label.name[1]], text[label.end :][:13]) == ("Mayor Ada Frost", "We opened it.")


def test_the_turns_of_an_article_are_read_by_them_too() -> None:
    text = "[Ada Frost] We opened it, and we paid.\n\n[Ben Hale] I asked for the bill."
    stating, _ = read_turns(text, paragraphs(text))
    assert [text[slice(*turn.content[0])] for turn in stating] == [
        "We opened it, and we paid.",
        "I asked for the bill.",
    ]
