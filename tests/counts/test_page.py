"""The page with charts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html

from counts.test_query import DOCUMENTS, about, article, counts
from onrecord.counts.page import render


def test_the_page_has_each_chart_with_its_figures(tmp_path: Path) -> None:
    with counts(tmp_path / "c", *DOCUMENTS) as found:
        page = html.document_fromstring(render(found))
    assert [heading.text_content() for heading in page.iter("h2")] == [
        "Who is quoted", "In which role", "For which body", "From which country", "By which outlet", "In which month",
        "Unnamed sources by outlet",
    ]  # fmt: skip
    who = page.get_element_by_id("by-speaker").getparent()
    row = who.find(".//tbody/tr")
    assert [cell.text_content() for cell in row] == ["José Núñez", "", "1", "0", "2", "3", "33\xa0%", "2"]
    assert [(part.get("class"), part.get("x"), part.get("width")) for part in row.iter("rect")] == [
        ("direct", "0.0", "33.33"), ("indirect", "33.33", "66.67"),
    ]  # fmt: skip
    assert page.get_element_by_id("by-country").getparent().find(".//tbody/tr/th").text_content() == "Spain"
    unnamed = page.get_element_by_id("unnamed").getparent()
    assert [[cell.text_content() for cell in row] for row in unnamed.findall(".//tbody/tr")] == [
        ["Wire", "", "50\xa0%", "1", "2"], ["Gazette", "", "0\xa0%", "0", "3"],
    ]  # fmt: skip
    assert "4 articles, 6 claims: 17\xa0% direct, 17\xa0% by sources without a name." in page.text_content()


@pytest.mark.parametrize("evil", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "a\u202eb\x1b[31m"])
def test_what_articles_say_is_escaped_and_nothing_is_loaded(tmp_path: Path, evil: str) -> None:
    speaker = {"name": evil, "role": evil, "agency": evil, "country": None}
    with counts(tmp_path / "c", about(article("1", speaker), outlet=evil, date="2026-01-01")) as found:
        page = render(found)
    tree = html.document_fromstring(page)
    assert not list(tree.iter("script", "img", "link", "iframe"))
    assert not re.search(r"\s(src|href|on\w+)=", re.sub(r">[^<]*<", "><", page))
    assert "\u202e" not in page and "\x1b" not in page
    assert "default-src 'none'; style-src 'sha256-" in page


def test_no_claims(tmp_path: Path) -> None:
    with counts(tmp_path / "c", article("1", claims=[])) as found:
        page = render(found)
    assert "No claims." in page and "1 article, " in page
