"""The article in an HTML page, found by trafilatura (imported when the first page is read)."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

from .page_data import all_authors, article_bodies, is_given_site
from .text.paragraphs import leads_away

_BLOCKS = {"p", "head", "quote", "list", "item", "table", "row", "cell", "code"}  # of trafilatura's XML
_HTML_BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "dd", "div", "dl", "dt", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul",
}  # fmt: skip
_NO_TEXT = ("script", "style", "figure", "iframe", "object", "svg", "form", "nav", "button")
_BREAK = "\N{LINE SEPARATOR}"


def extract(page: str) -> tuple[str, dict[str, Any]]:
    """The article text of an HTML page, paragraphs a blank line apart, and what the page says about it: ``title``,
    ``author``, ``date``, ``url`` and ``site``, where given.  Text is empty where trafilatura finds no article.
    """
    import trafilatura

    from .page_markup import prepare

    # It logs what it cannot read; the error that names the file says so already.
    for name in ("trafilatura", "htmldate", "courlan", "readability"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    tree = trafilatura.load_html(page)
    if tree is None:
        return "", {}
    prepare(tree)
    found: Any = trafilatura.bare_extraction(
        tree,
        output_format="xml",
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if found is None or found.body is None:
        return "", {}
    author = all_authors(tree, found.author)
    # Without a name that the page gives, trafilatura takes the part of the <title> with a full stop: of "The U.S. says no" that.
    site = found.sitename
    if site and "." in site and site in (found.title or "") and not is_given_site(tree, site):
        site = None
    meta = {"title": found.title, "author": author, "date": found.date, "url": found.url, "site": site}
    text = _paragraphs(found.body)
    return _as_written(tree, text), {name: value for name, value in meta.items() if value}


def fragment(markup: str) -> str:
    """The text of a piece of HTML that is an article and nothing else, as feeds have it; paragraphs a blank line apart."""
    from lxml import html

    from .page_markup import prepare

    if not markup.strip():
        return ""
    tree = html.document_fromstring(f"<html><body>{markup}</body></html>")
    for element in list(tree.iter(*_NO_TEXT)):
        element.drop_tree()
    prepare(tree)
    return _paragraphs(tree.find("body"))


def _paragraphs(body: Any) -> str:
    """The text of trafilatura's XML, or of HTML: each block a paragraph, white space as a browser shows it."""
    paragraphs: list[list[str]] = [[]]
    _collect(body, paragraphs)
    joined = ("".join(parts) for parts in paragraphs)
    blocks = ("\n".join(_lines(text)).strip() for text in joined)
    return "\n\n".join(filter(None, blocks))


def _lines(text: str) -> Iterator[str]:
    for line in text.split(_BREAK):
        words = " ".join(line.split())
        if not leads_away(words):
            yield words


def _as_written(tree: Any, text: str) -> str:
    """The text with its paragraphs, where trafilatura took all of it from one element, or the page's data for machines, and lost them."""
    if "\n" in text:
        return text
    for body in article_bodies(tree):
        if body.split() == text.split():
            return "\n\n".join(" ".join(line.split()) for line in body.splitlines() if line.strip())
    for article in tree.iter("article"):
        written = _paragraphs(article)
        if "".join(written.split()) == "".join(text.split()):
            return written
    return text


def _collect(element: Any, paragraphs: list[list[str]]) -> None:
    """Adds an element's text to the last paragraph, or to new ones.  (The HTML parser limits how deep elements nest.)"""
    is_block = element.tag in _BLOCKS or element.tag in _HTML_BLOCKS
    if is_block:
        paragraphs.append([])
    elif element.tag in ("lb", "br"):
        paragraphs[-1].append(_BREAK)
    if isinstance(element.tag, str):  # no comment
        paragraphs[-1].append(element.text or "")
    for child in element:
        _collect(child, paragraphs)
        paragraphs[-1].append(child.tail or "")
    if is_block:
        paragraphs.append([])
