"""An HTML page made ready for text extraction: what the markup says of the words is put into the words.

Extractors keep blocks of text and drop markup, so what only the markup says is lost, or worse: quotation marks that ``<q>``
stands for, a block quotation, footnote marks that become digits of the number before, words that were struck out, and
words in ``<time>`` or ``<code>`` that cut a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

REMOVED = ("del", "s", "strike", "template", "noscript", "rp", "rt")
UNWRAPPED = (
    "time", "label", "code", "kbd", "samp", "var", "abbr", "cite", "ins", "mark", "data", "output", "dfn", "small", "tt", "bdi", "bdo", "ruby", "rb",
)  # fmt: skip
# "display: none", "text-decoration: line-through", not "display: block", "text-decoration: underline"
HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|text-decoration(?:-line)?\s*:[^;]*line-through", re.IGNORECASE
)
# A reference such as 12, [3] or †; what is left of a superscript is an ordinal's ending or a power.
# "[3]", "†", "note 4", not "½"
FOOTNOTE = re.compile(
    r"[\[(]?(?:\d{1,3}|[a-z]|\*{1,3}|[†‡§¶]|note \d+|citation needed)[\])]?(?:,\s?\d{1,3})*", re.IGNORECASE
)
POWERS = {"2": "²", "3": "³"}
HIGH = str.maketrans("0123456789-−+", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻⁺")
# What a power of ten stands behind.
# "5 × 10", "2.5x10", not "May 10", "2010"
TIMES_TEN = re.compile(r"\d\s?[×x·⋅]\s?10$")
# "6", "-9", "−12", not "a"
EXPONENT = re.compile(r"[-−+]?\d{1,2}")
# "5 km", not "of them"
UNIT_BEFORE = re.compile(r"\b(?:[kcdm]?m|ft|in|yd|mi|s)$")
# "It rained.”", not "It rained,"
SENTENCE_END = re.compile(r"[.!?…][\"”’»)]*$")
SENTENCE_WORDS = 5  # fewer are a link to somewhere, whatever stands behind them
OPENING_MARKS, CLOSING_MARKS = "“‘«„\"'", "”’»“\"'"
# "— Ada Frost", not "Ada – so"
DASHED = re.compile(r"^\s*[—–-]+\s*")


def prepare(page: HtmlElement) -> None:
    """Changes the page in place."""
    _remove_hidden(page)
    for element in list(page.iter("sup")):
        _superscript(element)
    for element in list(page.iter(*UNWRAPPED)):
        element.drop_tag()
    for element in reversed(list(page.iter("q"))):  # inner ones first, while the outer are still what they are
        _quote_inline(element)
    for element in list(page.iter("p")):
        _keep_linked_sentence(element)
    blocks = [block for block in page.iter("blockquote") if next(block.iterancestors("blockquote"), None) is None]
    story = (
        " ".join(_words(p) for p in page.iter("p") if next(p.iterancestors("blockquote"), None) is None)
        if blocks
        else ""
    )
    for element in blocks:
        _quote_block(element, story)


def _remove_hidden(page: HtmlElement) -> None:
    """What a reader of the page does not see, or sees struck out."""
    for element in list(page.iter()):
        if not isinstance(element.tag, str) or element.tag in ("html", "body", "head", "meta"):
            continue
        hidden = (
            element.tag in REMOVED
            or element.get("hidden") is not None
            or element.get("aria-hidden") == "true"
            or HIDING.search(element.get("style") or "")
        )
        if hidden and element.getparent() is not None:
            element.drop_tree()


def _superscript(element: HtmlElement) -> None:
    words = (element.text_content() or "").strip()
    before = _text_before(element)
    if _is_numerator(element):
        element.text = f"{' ' if before[-1:].isdigit() else ''}{words}"
        element.drop_tag()
    elif (power := _power(element, words, before)) is not None:
        for child in list(element):
            child.drop_tree()
        element.text = power
        element.drop_tag()
    elif FOOTNOTE.fullmatch(words) or element.find(".//a") is not None:
        element.drop_tree()
    else:
        element.drop_tag()  # the th of 5th


def _power(element: HtmlElement, words: str, before: str) -> str | None:
    """3 × 10⁶, 5 km²: the raised figures behind a power of ten or a unit; what links to a note is none."""
    if element.find(".//a") is not None:
        return None
    if EXPONENT.fullmatch(words) and TIMES_TEN.search(before):
        return words.translate(HIGH)
    return POWERS.get(words) if UNIT_BEFORE.search(before) else None


def _is_numerator(element: HtmlElement) -> bool:
    """5 *3*/4, the 4 in <sub>: figures of a fraction, no footnote."""
    below = element.getnext()
    digits = not len(element) and (element.text or "").strip().isdigit()
    return digits and below is not None and below.tag == "sub" and (element.tail or "").strip() in ("/", "⁄")


def _text_before(element: HtmlElement) -> str:
    previous = element.getprevious()
    parent = element.getparent()
    if previous is not None:
        return previous.tail or previous.text_content() or ""
    return (parent.text or "") if parent is not None else ""


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


def _keep_linked_sentence(element: HtmlElement) -> None:
    """A paragraph that is all one link and a sentence is part of the story; extractors take it for navigation."""
    words = _words(element)
    links = list(element.iter("a"))
    linked = " ".join(map(_words, links))
    if links and len(linked) >= len(words) - 2 and len(words.split()) >= SENTENCE_WORDS and SENTENCE_END.search(words):
        for part in [*links, *element.iter("strong", "b", "em", "i")]:
            part.drop_tag()


def _words(element: HtmlElement) -> str:
    return " ".join((element.text_content() or "").split())


def _quote_block(quotation: HtmlElement, story: str) -> None:
    """A block quotation becomes paragraphs in quotation marks, its footer or caption a line behind a dash.

    What ``story``, the article's own paragraphs, says too is only shown large, and is left out, as an empty one is.
    """
    source = _source(quotation)
    paragraphs = list(_paragraphs(quotation))
    words = [_words(paragraph) for paragraph in paragraphs]
    if " ".join(words).strip(OPENING_MARKS + CLOSING_MARKS + " .,") in story:
        quotation.drop_tree()
        return
    first, last = (pick(i for i, text in enumerate(words) if text) for pick in (min, max))
    if words[first][0] not in OPENING_MARKS:
        for i, paragraph in enumerate(paragraphs):
            if words[i]:
                _surround(paragraph, "“", "”" if i == last else "")
    if source:
        line = quotation.makeelement("p")
        line.text = f"— {source}"
        paragraphs.append(line)
    for paragraph in paragraphs:
        paragraph.tail = None
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
        words = DASHED.sub("", _words(place))
        place.drop_tree()
        if words:
            return words
    return ""


def _paragraphs(quotation: HtmlElement) -> Iterator[HtmlElement]:
    blocks = [child for child in quotation.iter("p", "li") if child is not quotation]
    if blocks:
        for block in blocks:
            block.tag = "p"
            yield block
        return
    whole = quotation.makeelement("p")
    whole.text = quotation.text
    whole.extend(list(quotation))
    yield whole
