"""The text of a PDF that has one, in paragraphs; pdfium gives the characters and where they stand.

Lines become paragraphs by the space between them.  A hyphen at the end of a line goes where the word is one without it; raised
digits are no digits of the number before; what stands first or last on several pages and differs in digits only (running
heads, page numbers) is left out and told of.
"""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from ..errors import OnrecordError
from ..text.visible import clipped
from .word import RAISED

FEW = 10  # of so many gaps one may be less than the usual; chosen, not measured
SPACED = 1.35  # a gap of this many usual ones begins a paragraph
BROKEN = "\x02\ufffe"  # what pdfium gives for a hyphen and the end of a line
HYPHENS = BROKEN + "\u00ad-\u2010"
RUNNING = 3  # pages on which a running head stands
SHOWN = 60  # characters of what is written in white
LITTLE = 8  # letters on a page below which it has no text layer to speak of
# "It rained.”", "So:", not "It rained,"
_END = re.compile(r"[.!?:][\"”’)]*$")
# "rain", not " – "
_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class Line:
    text: str
    page: int
    base: float  # above the foot of the page, in points
    size: float  # the height of its letters


def extract(data: bytes, where: str) -> tuple[str, list[str]]:
    """The paragraphs, a blank line apart, and what was left out, in a line each.

    Raises OnrecordError where the file is encrypted, broken, or has no text layer.
    """
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise OnrecordError(f"{where}: is encrypted; save it without a password") from None
        said = " ".join(str(error).split()).rstrip(".")
        raise OnrecordError(f"{where}: no PDF that can be read ({said}); save it again") from None
    white: list[str] = []
    with document:
        pages = [list(_lines(document[number], number, white)) for number in range(len(document))]
    lines = [line for page in pages for line in page]
    without = [number for number, page in enumerate(pages, 1) if _letters(page) < LITTLE]
    if _letters(lines) < LITTLE * max(1, len(pages) // 4):
        raise OnrecordError(
            f"{where}: has no text layer, as a scan; recognise its text first, for instance with “ocrmypdf”"
        )
    notices = []
    if without:
        shown = ", ".join(map(str, without[:10])) + (", …" if len(without) > 10 else "")
        notices.append(f"{where}: no text on {len(without):,} of {len(pages):,} pages, perhaps pictures: {shown}")
    kept = _without_running(lines)
    if len(kept) < len(lines):
        notices.append(f"{where}: running heads and page numbers left out: {len(lines) - len(kept):,}")
    if words := "".join(white).strip():
        notices.append(f"{where}: in white, on a dark ground or not to be seen, and read: “{clipped(words, SHOWN)}”")
    return "\n\n".join(_paragraphs(kept)), notices


def _letters(lines: list[Line]) -> int:
    return sum(character.isalnum() for line in lines for character in line.text)


def _lines(page: Any, number: int, white: list[str]) -> Iterator[Line]:
    """The lines of a page in the order of the file, which is that of reading where a program wrote it; what is written in
    white is put into ``white``, too."""
    characters: list[tuple[str, float, float]] = []
    for character in _characters(page, white):
        if character[0] not in "\r\n":
            characters.append(character)
        if character[0] in "\r\n" + BROKEN:
            yield from _line(characters, number)
            characters = []
    yield from _line(characters, number)


def _characters(page: Any, white: list[str]) -> Iterator[tuple[str, float, float]]:
    """Each character with its base line and height; those that pdfium puts in have neither."""
    import ctypes

    import pypdfium2.raw as raw

    text = page.get_textpage()
    x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
    color = [ctypes.c_uint() for _ in range(4)]
    pair = 0
    for index in range(raw.FPDFText_CountChars(text)):
        code = raw.FPDFText_GetUnicode(text, index)
        if 0xD800 <= code < 0xDC00:
            pair = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((pair - 0xD800) << 10) + (code - 0xDC00) if pair else 0xFFFD
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        size = 0.0
        if not raw.FPDFText_IsGenerated(text, index) and raw.FPDFText_GetLooseCharBox(text, index, box):
            size = box.top - box.bottom
            is_white = raw.FPDFText_GetFillColor(text, index, *color) and all(one.value == 255 for one in color)
            white.append(chr(code) if is_white else " " if white and white[-1] != " " else "")
        yield chr(code), y.value, size


def _line(characters: list[tuple[str, float, float]], page: int) -> Iterator[Line]:
    placed = [(base, size) for character, base, size in characters if size and not character.isspace()]
    if not placed:
        return
    size = statistics.median(size for _, size in placed)
    base = statistics.median(base for base, own in placed if own >= size)
    text = ""
    for character, own_base, own_size in characters:
        raised = 0 < own_size < 0.85 * size and own_base > base + 0.15 * size
        text += character.translate(RAISED) if raised else character
    yield Line(" ".join(text.split(" ")).strip(), page, base, size)


def _without_running(lines: list[Line]) -> list[Line]:
    """Without what stands first or last on several pages, at one height and the same but for its digits."""
    edges: dict[int, tuple[float, float]] = {}
    for line in lines:
        low, high = edges.get(line.page, (line.base, line.base))
        edges[line.page] = min(low, line.base), max(high, line.base)
    pages: dict[tuple[str, int], set[int]] = {}

    def place(line: Line) -> tuple[str, int]:
        # "page 12", not "page"
        return re.sub(r"\d+", "0", line.text), round(line.base)

    for line in lines:
        if line.base in edges[line.page]:
            pages.setdefault(place(line), set()).add(line.page)
    return [line for line in lines if line.base not in edges[line.page] or len(pages[place(line)]) < RUNNING]


def _paragraphs(lines: list[Line]) -> Iterator[str]:
    usual = _usual_gap(lines)
    words = Counter(word for line in lines for word in _WORD.findall(line.text.lower()))
    paragraph = ""
    before: Line | None = None
    for line in lines:
        if before is not None and _begins(line, before, usual * line.size):
            yield paragraph
            paragraph = ""
        paragraph = _joined(paragraph, line.text, words) if paragraph else line.text
        before = line
    if paragraph:
        yield paragraph


def _usual_gap(lines: list[Line]) -> float:
    """From line to line inside a paragraph, in heights of the letters: of the gaps between lines of one height those that are
    nearly the least, since where paragraphs are short most gaps are theirs."""
    gaps = sorted(
        (a.base - b.base) / b.size
        for a, b in pairwise(lines)
        if a.page == b.page and a.base > b.base and not _is_resized(b, a)
    )
    return gaps[len(gaps) // FEW] if gaps else 0.0


def _is_resized(line: Line, before: Line) -> bool:
    return not 0.85 < line.size / before.size < 1.18


def _begins(line: Line, before: Line, usual: float) -> bool:
    """Whether a line begins a paragraph: set larger or smaller, or further down than usual; at the head of a page or column
    where the one before has come to the end of a sentence."""
    if _is_resized(line, before):
        return True
    gap = before.base - line.base
    if line.page != before.page or gap < 0:
        return bool(_END.search(before.text))
    return gap > SPACED * max(usual, line.size)


def _joined(text: str, line: str, words: Counter[str]) -> str:
    """A line put behind the text.  Of a word in two parts the hyphen stays before a capital or digit, and where both parts are
    words of this text, unless the whole is one too."""
    if text[-1] not in HYPHENS or not text[-2:-1].isalnum():
        return f"{text} {line}"
    first, second = _WORD.findall(text)[-1].lower(), (_WORD.findall(line) or [""])[0].lower()
    is_one = line[:1].islower() and not (words[first] > 1 and words[second] > 1)
    return text[:-1] + ("" if is_one or words[first + second] else "-") + line
