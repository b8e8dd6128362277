"""The article in an HTML page, found by trafilatura (imported when the first page is read)."""

from __future__ import annotations

import logging
from typing import Any

_BLOCKS = {"p", "head", "quote", "list", "item", "table", "row", "cell", "code"}
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


def _paragraphs(body: Any) -> str:
    """The text of trafilatura's XML: each block a paragraph, white space as a browser shows it."""
    paragraphs: list[list[str]] = [[]]
    _collect(body, paragraphs)
    joined = ("".join(parts) for parts in paragraphs)
    lines = ("\n".join(" ".join(line.split()) for line in text.split(_BREAK)).strip() for text in joined)
    return "\n\n".join(filter(None, lines))


def _collect(element: Any, paragraphs: list[list[str]]) -> None:
    """Adds an element's text to the last paragraph, or to new ones.  (The HTML parser limits how deep elements nest.)"""
    if element.tag in _BLOCKS:
        paragraphs.append([])
    elif element.tag == "lb":
        paragraphs[-1].append(_BREAK)
    paragraphs[-1].append(element.text or "")
    for child in element:
        _collect(child, paragraphs)
        paragraphs[-1].append(child.tail or "")
    if element.tag in _BLOCKS:
        paragraphs.append([])
