"""Paragraphs of plain text, from its line breaks alone."""

from __future__ import annotations

from functools import lru_cache

from . import late_re as re
from .pieces import trimmed

# "It rained.", not "\n\r"
LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")  # whatever system or converter broke the lines
# "It rained.”", "He said:", not "It rained", "No. It rained"
SENTENCE_END = re.compile(r"[.!?:…][\"”’»)\]']*$")
# A line at least this long that does not end like a sentence was broken by a column limit (mail, old wire copy).
WRAPPED_AT = 55


# How long a caption or a heading is at most, in code points; chosen, not measured. And what shows that somebody speaks in it.
ASIDE = 160
# "“It", "'It", "it‘s", not "it's", "It"
MARKS = re.compile(r"[\"“”„«»‹›‘`]|(?<!\w)['’]")

# The mark of a list's item; a dash may open a wrapped line, too, but not behind an item with one.
# "- Profit rose", "• We agree", not "-5 degrees", "profit"
ITEM = re.compile(r"[ \t]*([-–—•*·▪●])[ \t]+(?=\S)")


def paragraph_starts(text: str) -> list[int]:
    """The offsets (code points) at which paragraphs begin, white space left out.

    A blank line or a paragraph separator (U+2029) always ends a paragraph; a single line break does too, unless the
    text was wrapped there: the next line goes on in lower case, or this one is long and stops in the middle of a
    sentence.  Each item of a list is one.

    >>> paragraph_starts("One.\\n\\nTwo is wrapped\\nhere.\\nThree.")
    [0, 6, 27]
    """
    return list(_starts(text))


@lru_cache(maxsize=2)
def _starts(text: str) -> tuple[int, ...]:
    """Kept, as a dozen rules ask for those of an article, and some of them in turn with those of a piece of it."""
    starts: list[int] = []
    mark = None  # of the paragraph, if it is an item of a list
    previous: re.Match[str] | None = None
    for line in LINE.finditer(text):
        if not line[0].strip():
            previous = None
            continue
        item = ITEM.match(line[0])
        ended = previous is None or _is_gap(text[previous.end() : line.start()])
        ended = ended or item is not None and (item[1] == mark or item[1] in "•▪●")
        if previous is not None and not ended:
            above = previous[0].rstrip()
            wrapped = line[0].lstrip()[:1].islower() or len(above) >= WRAPPED_AT and not SENTENCE_END.search(above)
            ended = not wrapped
        if ended:
            starts.append(line.start() + len(line[0]) - len(line[0].lstrip()))
            mark = item[1] if item else None
        previous = line
    return tuple(starts)


LONGEST_LINE = 1_000  # code points of a line of the page; chosen, not measured
# Lines that lead to other articles, to advertisements or to a subscription, and stand between those of this one.
# "Also read: Mill to close", "ADVERTISEMENT", "Article continues below", "The post Mill to close appeared first on Selby Post.", not "Related to Frost", "Read more: so she told pupils.", "Story continues after that, she said."
LEADING_AWAY = re.compile(
    r"(?:(?:also read|read also|read more|read next|see also|related(?: (?:stories|story|articles?|news|content))?|recommended|don[’']t miss)\s*[:|–—-].*(?<![.”])"
    r"|(?:(?:skip|hide) )?(?:ads?|adverts?|advertise?ments?|advertise?ment [-–—] .*)|(?:article|story|text) continues (?:below|after)[^.,;]*|sponsored(?: content)?"
    r"|related (?:stories|articles|content|topics)|read more|continue reading(?: below)?|the post .{2,300} (?:appeared first|first appeared) on .{2,100}"
    r"|already a subscriber\b.*|to (?:continue|keep) reading(?:[,.:;–—]| (?:this|the (?:full|rest)|your|our|please|and|log|sign|subscribe|register|create|become)\b).*\b(?:subscri|log in|sign (?:in|up)|register|create an account).*|a version of this article appears in print\b.*|thank you for your patience while we verify access\b.*)$",
    re.IGNORECASE,
)


def leads_away(line: str) -> bool:
    """Whether a line of the page leads to another article, an advertisement or a subscription, and is none of the article."""
    return len(line) < LONGEST_LINE and LEADING_AWAY.match(line) is not None


def is_aside(paragraph: str) -> bool:
    """Whether a paragraph may stand between two of one quotation: a heading, a caption or a line of the page, which ends with a word and
    has no marks.

    >>> is_aside("Shortage"), is_aside("Hide Ad"), is_aside("It rained."), is_aside("“It rained"), is_aside("He said,")
    (True, True, False, False, False)
    """
    ends = paragraph[-1:].isalnum() or paragraph.endswith(")") and not SENTENCE_END.search(paragraph)
    return len(paragraph) < ASIDE and ends and not MARKS.search(paragraph)


def _is_gap(breaks: str) -> bool:
    return len(breaks.replace("\r\n", "\n")) > 1 or "\u2029" in breaks


def paragraphs(text: str, start: int = 0) -> list[tuple[int, int]]:
    """The paragraphs of ``text[start:]`` as half-open ranges of code points of ``text``, white space at the ends left out."""
    starts = sorted({s for s in paragraph_starts(text) if s > start} | {start})
    ranges = []
    for begin, end in zip(starts, [*starts[1:], len(text)], strict=True):
        first, last = trimmed(text, begin, end)
        if first < last:
            ranges.append((first, last))
    return ranges
