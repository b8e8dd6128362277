"""RSS and Atom: an entry an article, its content read as a web page is.

feedparser reads them, with three things done for it: ``media:description``, the words under a picture, is taken out before,
because it gives them as the entry's content; so are addresses of authors, whose ends it gives as names; and dates are read here, as of
those with “PM” or a zone of another country it gives the wrong hour, or none.
"""

from __future__ import annotations

import html
import io
import re
import warnings
from collections.abc import Iterator
from typing import Any

from ..articles import Article, Located, Raw
from ..errors import OnrecordError, OnrecordWarning
from ..text.instants import to_iso
from .source import Source
from .streams import whole

# b'xmlns:media="http://search.yahoo.com/mrss/"', not b'xmlns:media="http://example.org/"'
_MEDIA = re.compile(rb"xmlns:([\w.-]{1,40})\s*=\s*[\"']https?://search\.yahoo\.com/mrss/?[\"']")
# What names an author without elements of its own within, as RSS does.
# b"<author>ada@a.example (Ada Frost)</", b"<itunes:author><![CDATA[Ada Frost]]></", not b"<author><name>Ada Frost</name></"
_CREDIT = re.compile(
    rb"<(?:[\w.-]{1,40}:)?(?:author|creator)(?:\s[^<>]*)?>[^<]*(?:<!\[CDATA\[.{0,1000}?\]\]>[^<]*)?(?=</)", re.DOTALL
)
# b"ada@a.example", b"&lt;ada@a.example&gt;", b"(@ada@a.example)", b"mailto:zo\xc3\xab@a.example", not b"@ada"
_ADDRESS = re.compile(
    rb"(?:&lt;|[<(]|(?<!CDATA)\[)?(?:mailto:)?@?[\w.+\x80-\xff-]{1,64}@[\w.\x80-\xff-]{1,250}(?:&gt;|[>)]|\](?!\]>))?"
)
# "https://a.example/feed", not "Reuters"
_URL = re.compile(r"\w+://")
_PAGES = ("text/html", "application/xhtml+xml")
# "<b>", "</b>", "<!-- b -->", not "a < b > c", "<5 million and >3"
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<![^<>]*>")
# "<style>p {}</style>", "<!-- <b> -->", "<SCRIPT>a()", not "<b>style</b>"
_UNSEEN = re.compile(r"<(style|script)\b[^<>]*>.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)", re.IGNORECASE | re.DOTALL)


def read(source: Source) -> Iterator[Located]:
    import feedparser

    data = whole(source.stream, source.name)
    # As a stream: of bytes that look like an address it would open the address.
    feed = feedparser.parse(
        io.BytesIO(_without_addresses(_without_media(data))), sanitize_html=False, resolve_relative_uris=False
    )
    if not feed.get("version") and not feed.entries:  # of an empty file it gives no version at all
        raise OnrecordError(f"{source.name}: no RSS or Atom; of other XML give the text as .txt")
    if feed.bozo and not isinstance(feed.bozo_exception, feedparser.CharacterEncodingOverride):
        said = " ".join(str(feed.bozo_exception).split())
        _warn(f"{source.name}: not as a feed should be ({said}); it was read as far as that goes, compare the entries")
    if not feed.entries:
        raise OnrecordError(f"{source.name}: a feed without entries; get it again")
    teasers = 0
    for number, entry in enumerate(feed.entries, 1):
        where = f"{source.name}: entry {number}"
        kind, text = _content(entry)
        teasers += not entry.get("content")
        id = entry.get("id") or _link(entry) or f"{source.id}:{number}"
        meta = _meta(entry, feed.feed)
        if not text.strip():
            yield where, OnrecordError(f"{where}: no text in it; save the page behind its link ({id[:200]})")
        elif kind == "text/plain" and ((feed.get("version") or "").startswith("atom") or not _TAG.search(text)):
            yield where, Article(id, text, meta, where, 0)
        else:
            yield where, Raw(id, "fragment", text.encode("utf-8", "replace"), where, 0, meta, "utf-8")
    if teasers:
        entries = "entry has" if teasers == 1 else "entries have"
        _warn(
            f"{source.name}: {teasers:,} {entries} a summary only, which was read; the articles are behind their links"
        )


def _without_media(data: bytes) -> bytes:
    for prefix in set(_MEDIA.findall(data[:20_000])):
        data = re.sub(rb"<(%s:description)\b[^>]*(?:/>|>.*?</\1\s*>)" % re.escape(prefix), b"", data, flags=re.DOTALL)
    return data


def _without_addresses(data: bytes) -> bytes:
    """Of an address at a longer top-level domain feedparser takes the end for a name
    (findings/feedparser-end-of-an-address-is-an-author.sh)."""
    return _CREDIT.sub(lambda credit: _ADDRESS.sub(b"", credit[0]), data)


def _content(entry: Any) -> tuple[str, str]:
    """Type and text of what the entry says, the longest that it has.

    Of two descriptions feedparser makes the first the summary and the second the content, also where that is a podcast's line
    (findings/feedparser-second-description-is-the-content.sh), so the names say nothing.
    """
    texts = [(part.get("type") or "text/html", part.get("value") or "") for part in entry.get("content", ())]
    texts = [text for text in texts if text[0] in ("text/html", "application/xhtml+xml", "text/plain")]
    detail = entry.get("summary_detail") or {}
    texts.append((detail.get("type") or "text/html", entry.get("summary") or ""))
    # A summary has spaces for tags.
    return max(texts, key=lambda text: len(_plain(_UNSEEN.sub("", text[1])).replace(" ", "")))


def _meta(entry: Any, feed: Any) -> dict[str, Any]:
    published = entry.get("published") or entry.get("updated")
    source = _plain((entry.get("source") or {}).get("title"))  # of a feed that is made of others
    meta = {
        "title": _plain(entry.get("title")),
        "author": _author(entry),
        "date": to_iso(published) if published else None,
        "url": _link(entry),
        "site": source if source and not _URL.match(source) else _plain(feed.get("title")),
    }
    if published and not meta["date"]:
        meta["published"] = published
    return {name: value for name, value in meta.items() if value}


def _link(entry: Any) -> str | None:
    """The first page of the entry: ``link`` is the last, which may be a translation or the one for phones."""
    links = entry.get("links", ())
    pages = (link.get("href") for link in links if link.get("rel") == "alternate" and link.get("type") in _PAGES)
    page: str | None = next(filter(None, pages), None) or entry.get("link")
    return page


def _author(entry: Any) -> str:
    """All authors: ``author`` is the last of them (findings/feedparser-author-is-the-last.sh), with the address."""
    # " - Ada Frost" and "," are what is left where an address was.
    names = (_plain(author.get("name")).strip(" ,;–-") for author in entry.get("authors", ()))
    # "(Ada Frost)", not "Ada Frost (desk)", "(Ada Frost) and (Ben Hale)"
    return "; ".join(dict.fromkeys(re.sub(r"^\(([^()]*)\)$", r"\1", name) for name in names if name))


def _plain(words: str | None) -> str:
    return " ".join(html.unescape(_TAG.sub("", words or "")).split())


def _warn(message: str) -> None:
    warnings.warn(OnrecordWarning(message), stacklevel=3)
