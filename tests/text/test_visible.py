from __future__ import annotations

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.text.visible import clipped, one_line, visible


def test_what_a_terminal_would_act_on_is_shown() -> None:
    assert visible("a\x1b[31mb\x9bc\u202ed\u2066e\x00f\nE") == "a\\x1b[31mb\\x9bc\\u202ed\\u2066e\\x00f\\x0aE"
    assert visible("\ud800\U000e0041") == "\\ud800\\U000e0041"


def test_other_text_stays() -> None:
    assert visible("“Ünï”\u00a0👩\u200d🚀 שלום") == "“Ünï”\u00a0👩\u200d🚀 שלום"


def test_white_space_is_one_blank() -> None:
    assert one_line(" a \r\n\tb\u2028c ") == "a b c"


def test_a_long_text_is_cut_at_a_word() -> None:
    assert clipped("one two three", 9) == "one two …"
    assert clipped("one two", 9) == "one two"
    assert clipped("x" * 20, 9) == "x" * 9 + " …"


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(), max_size=50))
def test_nothing_is_left_that_controls(text: str) -> None:
    shown = one_line(text)
    assert not any(unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") for c in shown)
    assert not any(
        unicodedata.bidirectional(c) in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI") for c in shown
    )
    shown.encode()
