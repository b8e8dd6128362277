"""The article in an HTML page, found by trafilatura (imported when the first page is read)."""

from __future__ import annotations

import logging
from typing import Any

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
    meta = {"title": found.title, "author": found.author, "date": found.date, "url": found.url, "site": found.sitename}
    return _paragraphs(found.body), {name: value for name, value in meta.items() if value}


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
    lines = ("\n".join(" ".join(line.split()) for line in text.split(_BREAK)).strip() for text in joined)
    return "\n\n".join(filter(None, lines))


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
