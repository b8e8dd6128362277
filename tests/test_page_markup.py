"""What a page's markup says of its words, on pages of our own with what a reader of each sees in ``pages/NAME.txt``."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.webpage import extract

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_the_words_that_a_reader_sees_with_what_the_markup_says_of_them(page: Path) -> None:
    expected = page.with_suffix(".txt").read_text(encoding="utf8").strip().split("\n\n")
    assert extract(page.read_text(encoding="utf8"))[0].split("\n\n") == expected
