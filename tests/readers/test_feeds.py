from __future__ import annotations

from pathlib import Path

import pytest

from readers.making import SENTENCE, read_all, write

pytest.importorskip("feedparser")
RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:media="http://search.yahoo.com/mrss/"><channel><title>The Gazette</title>
<item><title>Bridge &amp;amp; road</title><guid isPermaLink="false">g-1</guid><link>https://gazette.example/1</link>
 <dc:creator>Mira (Desk) Olsen</dc:creator><pubDate>Tue, 3 Mar 2026 18:30:00 -0500</pubDate>
 <description>A teaser.</description><media:description>A photo of a very old bridge, longer than everything that is said in
  the article itself, so that the longest text would be this one, as it tells of each pillar and each stone.</media:description>
 <content:encoded><![CDATA[<p>{SENTENCE}</p><script>x()</script><p>It closes in <q>May</q>, she added.<br>Work lasts.</p>]]></content:encoded>
 </item>
<item><title>Second</title><link>https://gazette.example/2</link><pubDate>Tue, 3 Mar 2026 06:30 PM IST</pubDate>
 <description>&lt;p&gt;Only a teaser of the story.&lt;/p&gt;</description></item>
<item><title>Third</title><guid>g-3</guid></item>
</channel></rss>"""
ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title>
<entry><id>tag:wire.example,2026:1</id><title>One</title><author><name>Ann Lee</name></author><author><name>Ben Hale</name></author><link href="https://wire.example/1"/><updated>2026-03-04T05:06:07Z</updated>
<content type="html">&lt;p&gt;{SENTENCE}&lt;/p&gt;</content></entry>
<entry><id>tag:wire.example,2026:2</id><title>Two</title><updated>2026-03-04T05:06:07Z</updated>
<content type="text">4 &lt; 5, the clerk said.</content></entry>
<entry><id>tag:wire.example,2026:3</id><title>Three</title><updated>2026-03-04</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content></entry></feed>"""


def test_rss(tmp_path: Path) -> None:
    path = write(tmp_path / "gazette.rss", RSS)
    articles, errors, said = read_all(path)
    assert [article.id for article in articles] == ["g-1", "https://gazette.example/2"]
    assert articles[0].text == f"{SENTENCE}\n\nIt closes in “May”, she added.\nWork lasts."
    assert articles[0].meta == {
        "title": "Bridge & road", "author": "Mira (Desk) Olsen", "date": "2026-03-03T18:30:00-05:00",
        "url": "https://gazette.example/1", "site": "The Gazette",
    }  # fmt: skip
    assert (articles[1].text, articles[1].meta["date"]) == ("Only a teaser of the story.", "2026-03-03")
    assert errors == [f"{path}: entry 3: no text in it; save the page behind its link (g-3)"]
    assert said == [f"{path}: 2 entries have a summary only, which was read; the articles are behind their links"]


def test_atom(tmp_path: Path) -> None:
    articles, errors, _ = read_all(write(tmp_path / "wire.xml", ATOM))
    assert [(article.id[-1], article.text) for article in articles] == [
        ("1", SENTENCE), ("2", "4 < 5, the clerk said."), ("3", "One.\n\nTwo."),
    ]  # fmt: skip
    assert [article.meta["date"] for article in articles] == ["2026-03-04T05:06:07+00:00"] * 2 + ["2026-03-04"]
    assert (articles[0].meta["author"], errors) == ("Ann Lee; Ben Hale", [])


@pytest.mark.parametrize(
    ("authors", "named"),
    [
        ("<author>ada@a.example (Ada Frost)</author>", "Ada Frost"),
        ("<author><![CDATA[ada@a.com (Ada Frost)]]></author>", "Ada Frost"),
        ("<author>Ada Frost &lt;ada@a.example&gt;</author>", "Ada Frost"),
        ("<author>desk@a.example</author><dc:creator>Ada Frost</dc:creator>", "Ada Frost"),
        ("<author>desk@a.example</author>", None),
        ("<dc:creator>Ada Frost (@ada@a.example)</dc:creator>", "Ada Frost"),
        ("<author><name>Ada Frost</name><email>ada@a.example</email></author>", "Ada Frost"),
        ("<dc:creator>Ada Frost (desk)</dc:creator>", "Ada Frost (desk)"),
        ("<author a='b'><![CDATA[zoë@a.example [desk] (Zoë Frost)]]></author>", "[desk] (Zoë Frost)"),
        ("<author>mailto:ada@a.example - Ada Frost [ada@a.example], ben@a.example</author>", "Ada Frost"),
    ],
)
def test_an_address_is_no_name(tmp_path: Path, authors: str, named: str | None) -> None:
    feed = RSS.replace("<dc:creator>Mira (Desk) Olsen</dc:creator>", authors)
    assert read_all(write(tmp_path / "gazette.rss", feed))[0][0].meta.get("author") == named


def test_the_first_page_and_the_feed_that_the_entry_is_from(tmp_path: Path) -> None:
    link = '<link href="https://wire.example/1"/>'
    more = '<link hreflang="cy" href="https://wire.example/1/cy"/><source><title>The Gazette</title></source>'
    [article, *_] = read_all(write(tmp_path / "wire.xml", ATOM.replace(link, link + more)))[0]
    assert (article.meta["url"], article.meta["site"]) == ("https://wire.example/1", "The Gazette")
    [article, *_] = read_all(
        write(tmp_path / "b.rss", RSS.replace("</guid>", "</guid><source>http://b.example</source>", 1))
    )[0]
    assert article.meta["site"] == "The Gazette"


def test_a_less_than_in_a_title_is_no_tag(tmp_path: Path) -> None:
    titles = {
        "<![CDATA[Debt <5 million & >3]]>": "Debt <5 million & >3",
        "<![CDATA[<b>Late</b> bill<!-- 2 -->]]>": "Late bill",
    }
    for written, title in titles.items():
        feed = RSS.replace("Bridge &amp;amp; road", written)
        assert read_all(write(tmp_path / "gazette.rss", feed))[0][0].meta["title"] == title


@pytest.mark.parametrize("name", ["itunes:summary", "dc:description"])
@pytest.mark.parametrize("is_before", [True, False])
def test_a_line_about_the_entry_does_not_take_the_place_of_its_description(
    tmp_path: Path, name: str, is_before: bool
) -> None:
    """Whichever stands first: the second is content to feedparser.  How it is to look is nothing that it says."""
    own = f"<description>&lt;p&gt;{SENTENCE}&lt;/p&gt;&lt;o:p/&gt;</description>"
    line = f"<{name}>Ferries.&lt;style&gt;{'p {margin: 0} ' * 40}&lt;/style&gt;</{name}>"
    item = f"<item><guid>g</guid>{line * is_before}{own}{line * (not is_before)}</item>"
    space = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
    feed = write(tmp_path / "a.rss", f"<rss version='2.0' {space}><channel><title>T</title>{item}</channel></rss>")
    assert [article.text for article in read_all(feed)[0]] == [SENTENCE]


def test_of_two_that_say_the_same_the_content_is_read_with_its_paragraphs(tmp_path: Path) -> None:
    """The summary has spaces where the other has tags."""
    content = '<content type="html">&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</content>'
    entry = f"<entry><id>i</id><title>T</title><summary>One. Two.</summary>{content}</entry>"
    feed = write(tmp_path / "a.atom", f'<feed xmlns="http://www.w3.org/2005/Atom"><title>W</title>{entry}</feed>')
    articles, _, said = read_all(feed)
    assert ([article.text for article in articles], said) == (["One.\n\nTwo."], [])


def test_what_is_no_feed_or_a_broken_one(tmp_path: Path) -> None:
    other = write(tmp_path / "a.xml", "<?xml version='1.0'?><note><to>Bo</to></note>")
    empty = write(tmp_path / "b.rss", "<rss version='2.0'><channel><title>T</title></channel></rss>")
    cut = write(tmp_path / "c.rss", RSS[: RSS.index("<item><title>Third")])
    nothing = write(tmp_path / "d.rss", "")
    articles, errors, said = read_all(other, empty, cut, nothing)
    assert errors == [
        f"{other}: no RSS or Atom; of other XML give the text as .txt", f"{empty}: a feed without entries; get it again",
        f"{nothing}: no RSS or Atom; of other XML give the text as .txt",
    ]  # fmt: skip
    assert [article.id for article in articles] == ["g-1", "https://gazette.example/2"]
    assert any(line.startswith(f"{cut}: not as a feed should be (") for line in said)


def test_nothing_is_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import urllib.request

    def fetching(*_: object, **__: object) -> None:
        raise AssertionError("fetched")

    monkeypatch.setattr(urllib.request, "urlopen", fetching)
    path = write(tmp_path / "a.rss", "https://gazette.example/feed")
    assert read_all(path)[1] == [f"{path}: no RSS or Atom; of other XML give the text as .txt"]
