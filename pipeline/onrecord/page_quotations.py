"""What an HTML page quotes: ``<q>`` and block quotations get the marks and the source that their markup stands for, and what is only shown
large of the article's own words is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

OPENING_MARKS, CLOSING_MARKS = "“‘«„\"'", "”’»“\"'"
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# What has paragraphs in it, and what is one.
CONTAINERS = frozenset(["article", "blockquote", "center", "div", "figure", "header", "li", "ol", "section", "ul"])
PARAGRAPHS = frozenset(["p", "pre", *HEADINGS])
# Not the article's own words: what is shown of them, what leads elsewhere, and what no reader sees.
BESIDE = frozenset(["a", "aside", "blockquote", "button", "figcaption", "head", "nav", "script", "style", *HEADINGS])
# "pullquote", "wp-block-pullquote", "c-pull-quote__text", not "quote"
SHOWN_LARGE = re.compile(r"pull[-_]?(?:quote|out)", re.IGNORECASE)
# Fewer words may stand in the article by chance; chosen, not measured.
SHOWN_WORDS = 2
# "... ", "…", not ". "
LEFT_OUT = re.compile(r"\.\.\.|…")
# What stands before the name of a source.
# "— Ada Frost", "- Ada Frost", "Posted by Ada Frost", not "Ada – so", "-5"
DASHED = re.compile(r"^\s*(?:[—–―]+|--?(?=\s)|Posted by\b)\s*")
# The day of a post.
# "Frost on Tuesday, March 3", not "On Tuesday"
DAY_OF_POST = re.compile(r"(?<=\w) on [A-Z].*$")
# "It rained.”", not "Ada Frost"
SENTENCE_END = re.compile(r"[.!?…][\"”’»)]*$")
# Links to what a post shows, among its words.
# "pic.twitter.com/a1", "https://t.co/a1", not "twitter.com"
SHORTENED = re.compile(r"(?:pic\.twitter\.com|https?://t\.co)/\w+$")


def words_of(element: HtmlElement) -> str:
    return " ".join((element.text_content() or "").split())


def end_with_sources(page: HtmlElement) -> None:
    """A ``<cite>`` at the end of a block quotation is its source."""
    for element in list(page.iter("cite")):
        place = element
        while place.tag not in ("blockquote", "body") and place.getparent() is not None and _is_last(place):
            place = place.getparent()
        if place.tag == "blockquote" and words_of(element) != words_of(place):
            element.tag = "footer"


def _is_last(element: HtmlElement) -> bool:
    """Whether it ends what it is in, and is all of that where it is a paragraph."""
    parent = element.getparent()
    is_all = parent.tag not in PARAGRAPHS or words_of(parent) == words_of(element)
    return element.getnext() is None and is_all


def quote(page: HtmlElement) -> None:
    """Changes the page in place."""
    for element in reversed(list(page.iter("q"))):  # inner ones first, while the outer are still what they are
        _quote_inline(element)
    blocks = [block for block in page.iter("blockquote") if next(block.iterancestors("blockquote"), None) is None]
    large = [element for element in page.iter() if SHOWN_LARGE.search(element.get("class") or "")]
    if not blocks and not large:
        return
    story = _bare(" ".join(_story(page)))
    for element in large:
        if element.getparent() is not None and any(_is_told(words, story) for words in _lines(element)):
            element.drop_tree()
    for element in blocks:
        if element.getparent() is not None:
            _quote_block(element, story)


def _story(element: HtmlElement) -> Iterator[str]:
    """The article's own words, piece by piece."""
    for child in element:
        if isinstance(child.tag, str) and child.tag not in BESIDE and not SHOWN_LARGE.search(child.get("class") or ""):
            yield child.text or ""
            yield from _story(child)
        elif child.tag == "a":
            yield words_of(child)
        yield child.tail or ""


def _bare(words: str) -> str:
    """The words alone, without signs, between blanks."""
    # "don", not "“"
    found = re.findall(r"[^\W_]+", words.lower())
    return f" {' '.join(found)} "


def _is_told(words: str, story: str) -> bool:
    """Whether the article says it too, where what is left out is marked so."""
    parts = [_bare(part) for part in LEFT_OUT.split(words)]
    return len(" ".join(parts).split()) >= SHOWN_WORDS and all(part in story for part in parts)


def _lines(element: HtmlElement) -> list[str]:
    return [words for part in element.iter("p", "blockquote") if (words := words_of(part))] or [words_of(element)]


def _quote_inline(element: HtmlElement) -> None:
    """``<q>`` stands for its quotation marks; within another one for single ones."""
    outer, inner = ("‘", "’") if next(element.iterancestors("q"), None) is not None else ("“", "”")
    _surround(element, outer, inner)
    element.tag = "span"


def _surround(element: HtmlElement, opening: str, closing: str) -> None:
    """Marks around the words of an element, unless they have their own."""
    words = (element.text_content() or "").strip()
    if not words or words[0] in OPENING_MARKS and words[-1] in CLOSING_MARKS:
        return
    element.text = opening + (element.text or "").lstrip()
    last = element[-1] if len(element) else None
    if last is None:
        element.text = element.text.rstrip() + closing
    else:
        last.tail = (last.tail or "").rstrip() + closing


def _quote_block(quotation: HtmlElement, story: str) -> None:
    """A block quotation becomes paragraphs in quotation marks, its footer or caption a line behind a dash.

    What ``story``, the article's own words, says too is only shown large, and is left out, as an empty one is.
    """
    for link in [link for link in quotation.iter("a") if SHORTENED.match(words_of(link))]:
        link.drop_tree()
    source = _source(quotation)
    paragraphs = list(_paragraphs(quotation))
    source = source or _signature(paragraphs)
    said = [paragraph for paragraph in paragraphs if paragraph.tag not in HEADINGS]
    if not said or _is_told(" ".join(map(words_of, said)), story):
        quotation.drop_tree()
        return
    if words_of(said[0])[0] not in OPENING_MARKS:
        for paragraph in said:
            _surround(paragraph, "“", "”" if paragraph is said[-1] else "")
    if source:
        line = quotation.makeelement("p")
        line.text = f"— {source}"
        paragraphs.append(line)
    for child in list(quotation):
        quotation.remove(child)
    quotation.text = None
    quotation.extend(paragraphs)
    quotation.tag = "div"


def _source(quotation: HtmlElement) -> str:
    """The words of the footer of a block quotation, or of the caption of the figure that it is in; taken off the page."""
    parent = quotation.getparent()
    places = [*quotation.iter("footer")]
    if parent is not None and parent.tag == "figure":
        places += parent.iter("figcaption")
        parent.tag = "div"
    for place in places:
        words = DASHED.sub("", words_of(place))
        place.drop_tree()
        if words:
            return words
    return ""


def _signature(paragraphs: list[HtmlElement]) -> str:
    """The words behind the dash of the last line, taken off it; none in a dialogue of dashes."""
    last = paragraphs[-1] if paragraphs else None
    breaks = [] if last is None else list(last.iter("br"))
    if last is not None and breaks and DASHED.match(breaks[-1].tail or ""):
        parent = breaks[-1].getparent()
        line = last.makeelement("p")
        line.text = breaks[-1].tail
        line.extend(parent[parent.index(breaks[-1]) + 1 :])
        parent.remove(breaks[-1])
        paragraphs.append(line)
    dashed = [paragraph for paragraph in paragraphs if DASHED.match(words_of(paragraph))]
    if len(paragraphs) < 2 or dashed != [paragraphs[-1]] or SENTENCE_END.search(words_of(paragraphs[-1])):
        return ""
    words = words_of(paragraphs.pop())
    return DASHED.sub("", DAY_OF_POST.sub("", words) if words.startswith("Posted") else words)


def _paragraphs(element: HtmlElement) -> Iterator[HtmlElement]:
    """The paragraphs and headings in an element, with what stands loose between them; they are taken out of it."""
    loose = element.makeelement("p")
    loose.text = element.text
    for child in list(element):
        if child.tag not in CONTAINERS and child.tag not in PARAGRAPHS:
            loose.append(child)
            continue
        if words_of(loose):
            yield loose
        loose = element.makeelement("p")
        loose.text, child.tail = child.tail, None
        if child.tag in CONTAINERS:
            yield from _paragraphs(child)
        elif words_of(child):
            child.tag = child.tag if child.tag in HEADINGS else "p"
            yield child
    if words_of(loose):
        yield loose
