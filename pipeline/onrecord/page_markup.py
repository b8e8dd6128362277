"""An HTML page made ready for text extraction: what the markup says of the words is put into the words.

Extractors keep blocks of text and drop markup, so what only the markup says is lost, or worse: quotation marks that ``<q>``
stands for, a block quotation, footnote marks that become digits of the number before, words that were struck out, and
words in ``<time>`` or ``<code>`` that cut a sentence.
"""

from __future__ import annotations

import re
from itertools import chain, islice, takewhile

from lxml import etree
from lxml.html import HtmlElement

from .page_quotations import CONTAINERS, HEADINGS, OPENING_MARKS, PARAGRAPHS, end_with_sources, quote, words_of

REMOVED = ("del", "s", "strike", "template", "noscript", "rp", "rt")
UNWRAPPED = (
    "time", "label", "code", "kbd", "samp", "var", "abbr", "cite", "ins", "mark", "data", "output", "dfn", "small", "tt", "bdi", "bdo", "ruby", "rb",
)  # fmt: skip
# "display: none", "text-decoration: line-through", "left:-9999px", not "display: block", "left: -1px"
HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|text-decoration(?:-line)?\s*:[^;]*line-through|(?:left|top|text-indent)\s*:\s*-\d{3,}px",
    re.IGNORECASE,
)
# What is only read out to those who do not see the page.
# "sr-only", "c-visually-hidden", not "hidden-gems"
ONLY_HEARD = re.compile(r"\b(?:visually-?hidden|sr-only|screen-reader-(?:text|only))\b")
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
# What a plain element may say of itself.
LOOKS = frozenset(["dir", "lang", "style"])
INLINE = frozenset(["a", "b", "big", "br", "em", "font", "i", "img", "span", "strong", "u"])
# In an id, what extractors rightly take for the sign of something that is not the article.
FURNITURE = frozenset([
    "author", "authors", "banner", "breadcrumb", "button", "comment", "comments", "cookie", "cookies", "footer", "menu", "nav", "navigation",
    "newsletter", "premium", "related", "reply", "share", "sharing", "sidebar", "social", "syndication", "tags", "viral",
])  # fmt: skip
# In a class or id, what somebody clicks on, or is led away by, and what opens over the words.
CONTROLS = frozenset([
    "ad", "ads", "advertisement", "breadcrumb", "btn", "button", "comment", "comments", "cookie", "cookies", "embed", "footer", "hidden", "hide",
    "icon", "menu", "modal", "more", "nav", "navigation", "newsletter", "next", "noprint", "overlay", "popover", "popup", "related", "reply",
    "share", "sharing", "social", "sponsor", "tooltip", "widget",
])  # fmt: skip
# "Frost said on ", "of (", "for $", not "It rained. ", "levy"
GOING_ON = re.compile(r"[\w,;:–—-]\s{1,9}$|[(\[“\"‘$£€]$")
# " that", ", who", ".”", " 5", not " She", ""
GONE_ON = re.compile(r"^\s*[a-z\d.,;:!?)\]”’'\"]")
NEAR = 10  # characters, of a text that grows with each mark that is taken off: what stands right before the next one
ENOUGH = 200  # characters, in which a text that has SENTENCE_WORDS has them
SENTENCE_WORDS = 5  # fewer are a link to somewhere, whatever stands behind them


def prepare(page: HtmlElement) -> None:
    """Changes the page in place."""
    _remove_hidden(page)
    for element in list(page.iter("sup")):
        _superscript(element)
    end_with_sources(page)
    for element in list(page.iter(*UNWRAPPED)):
        element.drop_tag()
    for element in page.iter("section", "div", "p", "span"):
        _forget_heading(element)
    for parent in {element.getparent() for element in page.iter("p")}:
        _keep_lines(parent)
    for element in list(page.iter("p")):
        _keep_linked_sentence(element)
    quote(page)
    prose: set[HtmlElement] = set()
    for element in list(page.iter("span")):
        _keep_in_sentence(element, prose)


def _remove_hidden(page: HtmlElement) -> None:
    """What a reader of the page does not see, or sees struck out."""
    for element in [element for element in page.iter() if _is_hidden(element)]:
        if element.getparent() is None:
            continue
        if _is_initial(element):
            element.drop_tag()
        else:
            element.drop_tree()


def _is_hidden(element: HtmlElement) -> bool:
    if not isinstance(element.tag, str) or element.tag in ("html", "body", "head", "meta"):
        return False
    return (
        element.tag in REMOVED
        or element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or HIDING.search(element.get("style") or "") is not None
        or ONLY_HEARD.search(element.get("class") or "") is not None
        and not _is_seen_otherwise(element)
    )


def _is_seen_otherwise(element: HtmlElement) -> bool:
    """Whether what stands right beside it is only seen: it says the same again."""
    pairs = ((element.getprevious(), element.getprevious()), (element.getnext(), element))
    return any(
        beside is not None and beside.get("aria-hidden") == "true" and not (first.tail or "").strip()
        for beside, first in pairs
    )


def _is_initial(element: HtmlElement) -> bool:
    """Whether it is the letter that is set large before the rest of its word."""
    words = (element.text_content() or "").strip()
    return len(words.lstrip(OPENING_MARKS)) == 1 and (element.tail or "")[:1].islower()


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


def _keep_in_sentence(element: HtmlElement, prose: set[HtmlElement]) -> None:
    """What is marked in the middle of a sentence is part of it, however the mark is called; extractors take an “author” or a
    “timestamp” out wherever it stands.  ``prose``: elements with the words of a sentence, to which those found here are added."""
    parent = element.getparent()
    named = _slug(f"{element.get('class', '')} {element.get('id', '')}")
    if parent is None or not named or CONTROLS.intersection(named):
        return
    goes_on = GOING_ON.search(_text_before(element)[-NEAR:]) and GONE_ON.match(element.tail or "")
    if goes_on and any(map(str.isalnum, words_of(element))):
        if parent not in prose and _has_sentence(parent):
            prose.add(parent)
        if parent in prose:
            element.drop_tag()


def _has_sentence(element: HtmlElement) -> bool:
    """Whether so many words as a sentence has stand right in the element."""
    parts = chain([element.text], (child.tail for child in element))
    words = (word for part in parts for word in (part or "")[:ENOUGH].split())
    return len(list(islice(words, SENTENCE_WORDS))) == SENTENCE_WORDS


def _forget_heading(element: HtmlElement) -> None:
    """An id that is the section's heading says nothing of what the section is for: extractors find “nav” in “navy-says-no”
    (findings/trafilatura-drops-the-navy.sh)."""
    named = _slug(element.get("id"))
    if not named or FURNITURE.intersection(named):
        return
    heading = next(element.iter(*HEADINGS), element)
    if named == _slug(words_of(heading)):
        del element.attrib["id"]


def _slug(words: str | None) -> list[str]:
    # "navy", "s", not "’"
    return re.findall(r"[^\W_]+", (words or "").lower().replace("’", "").replace("'", ""))


def _keep_lines(parent: HtmlElement) -> None:
    """A sentence in a plain ``<div>``, as editors of pages write lines, and one that stands bare before the first paragraph, is a
    paragraph; extractors that have found some leave both out (findings/trafilatura-drops-the-bare-lead.sh)."""
    for element in parent.iterchildren("div"):
        is_line = next(element.iterdescendants(*CONTAINERS, *PARAGRAPHS, "table", "dl"), None) is None
        if is_line and LOOKS.issuperset(element.attrib) and SENTENCE_END.search(_own_words(element).strip()):
            element.tag = "p"
    before = list(takewhile(lambda child: child.tag in INLINE or child.tag is etree.Comment, parent))
    opening = [parent.text, *(words for child in before for words in (_own_words(child), child.tail))]
    if parent.tag in CONTAINERS and SENTENCE_END.search("".join(filter(None, opening)).strip()):
        lead = parent.makeelement("p")
        lead.text, parent.text = parent.text, None
        lead.extend(before)
        parent.insert(0, lead)


def _own_words(element: HtmlElement) -> str:
    """Its words, of links a letter: a line that ends with one leads away."""
    if element.tag == "a":
        return "a"
    if element.tag is etree.Comment:
        return ""
    return "".join([element.text or "", *(f"{_own_words(child)}{child.tail or ''}" for child in element)])


def _keep_linked_sentence(element: HtmlElement) -> None:
    """A paragraph that is all one link and a sentence is part of the story; extractors take it for navigation."""
    words = words_of(element)
    links = list(element.iter("a"))
    linked = " ".join(map(words_of, links))
    if links and len(linked) >= len(words) - 2 and len(words.split()) >= SENTENCE_WORDS and SENTENCE_END.search(words):
        for part in [*links, *element.iter("strong", "b", "em", "i")]:
            part.drop_tag()
