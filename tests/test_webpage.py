from __future__ import annotations

import json
from pathlib import Path

from onrecord.errors import OnrecordError
from onrecord.readers import Article, read
from onrecord.webpage import extract

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour bridge to close | The Gazette</title>
<meta name="author" content="Mira Olsen"><meta property="article:published_time" content="2024-03-11T08:00:00Z">
<meta property="og:site_name" content="The Gazette"><link rel="canonical" href="https://gazette.example/bridge"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Harbour bridge to close</h1>
<p>The city will close its harbour bridge for
   nine months, Mayor Ana Silva said on <b>Monday</b>, at a meeting that went on late into the night.</p>
<p>“We will not wait,” <i>Silva</i> told reporters &amp; residents.<br>Work begins in May.</p>
<blockquote><p>“Every lorry driver knows the sound,” said Bo Lind, who speaks for the city's hauliers.</p></blockquote>
</article><footer>All rights reserved.</footer></body></html>"""


def test_the_article_of_a_page_in_paragraphs_with_what_the_page_says_about_it() -> None:
    text, meta = extract(PAGE)
    assert text.split("\n\n") == [
        "Harbour bridge to close",
        "The city will close its harbour bridge for nine months, Mayor Ana Silva said on Monday, at a meeting that went"
        " on late into the night.",
        "“We will not wait,” Silva told reporters & residents.\nWork begins in May.",
        "“Every lorry driver knows the sound,” said Bo Lind, who speaks for the city's hauliers.",
    ]
    assert meta == {
        "title": "Harbour bridge to close", "author": "Mira Olsen", "date": "2024-03-11",
        "url": "https://gazette.example/bridge", "site": "The Gazette",
    }  # fmt: skip


def test_no_part_of_the_headline_is_the_site() -> None:
    unnamed = PAGE.replace('<meta property="og:site_name" content="The Gazette">', "")
    for title, site in (("The U.S. says no", None), ("Harbour bridge to close | Gazette.example", "Gazette.example")):
        page = unnamed.replace("Harbour bridge to close | The Gazette", title + " – News" * (site is None))
        assert (
            extract(page.replace("<h1>Harbour bridge to close", f"<h1>{title.split(' | ')[0]}"))[1].get("site") == site
        )
    named = PAGE.replace("The Gazette", "Gazette.example").replace(
        "bridge to close", "bridge to close, Gazette.example says"
    )
    assert extract(named)[1]["site"] == "Gazette.example"


def test_the_paragraphs_of_what_is_taken_from_one_element_or_from_the_data_for_machines() -> None:
    said = [
        "The canton voted on Wednesday to allow the hunt, after a long debate in the old hall.",
        "“We waited,” said Ada Frost.",
    ]
    data = json.dumps({"@graph": [{"@type": "WebPage"}, {"articleBody": "\r\n\r\n".join(said)}]})
    page = (
        f'<html><head><title>Hunt</title><script type="application/ld+json">{data}</script></head><body></body></html>'
    )
    assert extract(page)[0].split("\n\n") == said
    broken = f'<script type="application/ld+json">{"[" * 9999}</script>'
    assert extract(page.replace("<title>", f"{broken}<title>"))[0].split("\n\n") == said
    short = "".join(f"<p>{line}</p>" for line in said)
    assert extract(f"<html><body><article>{short}</article></body></html>")[0].split("\n\n") == said


def test_a_sentence_that_begins_as_what_leads_away_stays() -> None:
    said = [
        "The canton voted on Wednesday to allow the hunt, after a long debate in the old hall.",
        "Read more: that is what Ada Frost tells her pupils in the valley.",
        "To keep reading alive, the canton pays for a bus.",
        "To keep reading at school, pupils must register, Hale said.",
    ]
    lines = "".join(
        f"<p>{line}</p>"
        for line in [
            *said,
            "Read more: Hunt to begin",
            "The post Hunt to begin appeared first on Arden Post.",
            "To keep reading, subscribe now",
        ]
    )
    assert extract(f"<html><body><article>{lines}</article></body></html>")[0].split("\n\n") == said


def test_a_page_is_read_in_utf8_or_else_in_the_character_set_that_it_declares(tmp_path: Path) -> None:
    (tmp_path / "declared.html").write_bytes(PAGE.replace('"utf-8"', '"ISO-8859-1"').encode("windows-1252"))
    (tmp_path / "wrong.html").write_bytes(PAGE.replace('"utf-8"', '"ISO-8859-1"').encode())
    (tmp_path / "undeclared.html").write_bytes(PAGE.encode("windows-1252"))
    declared, undeclared, wrong = read([tmp_path])
    assert isinstance(declared, Article) and declared.text == extract(PAGE)[0]
    assert isinstance(wrong, Article) and wrong.text == declared.text
    assert isinstance(undeclared, OnrecordError) and "undeclared.html:7: not UTF-8 at byte " in str(undeclared)


def test_a_page_without_an_article_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "empty.html"
    for page in ("", "<html></html>", "no markup \x00", "<p>"):
        path.write_text(page, encoding="utf-8")
        [item] = read([path])
        if isinstance(item, OnrecordError):
            assert str(item) == f"{path}: no article text found in this page; save the text as .txt and tag that"
        else:
            assert page == "no markup \x00" and item.text.strip()
