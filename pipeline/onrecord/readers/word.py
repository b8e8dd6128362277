"""The text of a Word document (.docx) as its author would read it with all changes accepted.

A reader of our own: python-docx leaves out what tracked changes put in, docx2txt doubles what they move, and all of the
readers tried give a footnote's raised mark as a digit of the amount before it.  Office Open XML, ECMA-376 part 1, §17.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..errors import OnrecordError
from .word_chunks import chunk
from .word_lists import Lists

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
# The strict form of the format has other names for the same.
STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/math": M[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": ID[1:-3].encode(),
}
CHUNK = f"{W}altChunk"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
MOST = 100_000_000  # bytes of text that a document may unfold to
# What stands for a character; of breaks, only those of a line, as pages and columns are no part of the text.
CHARACTERS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\N{NON-BREAKING HYPHEN}",
    f"{W}softHyphen": "\N{SOFT HYPHEN}",
}
# Signs by their place in the font Symbol, which Word writes in place of a character: those that change a number.
SIGNS = {
    "F02B": "+", "F02D": "−", "F03C": "<", "F03D": "=", "F03E": ">", "F07E": "~", "F0A0": "€", "F0A3": "≤", "F0A4": "/",
    "F0A5": "∞", "F0B0": "°", "F0B1": "±", "F0B3": "≥", "F0B4": "×", "F0B8": "÷", "F0B9": "≠", "F0BB": "≈", "F0BC": "…",
}  # fmt: skip
TAKEN_OUT = {f"{W}del", f"{W}moveFrom"}
PUT_IN = {f"{W}ins", f"{W}moveTo"}
BEHIND = ("rPr", "pPr", "tcPr", "tblPr")  # may give a colour behind words
# Raised digits are a note's mark or a power: either way no digits of the number before.
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def extract(data: bytes, where: str, *, chunks: bool = True) -> tuple[str, list[str]]:
    """The paragraphs, a blank line apart, and what was decided about them, in a line each.

    Tables, fields, links, content controls and equations are read as they show; text boxes once, as paragraphs of their own; with
    ``chunks`` other documents in their place (findings/docx-documents-within-are-lost.sh).  The letters of lists are read, too.
    Comments, notes, headers and footers are no part of the text.  Raises OnrecordError where this is no Word document.
    """
    told: Counter[str] = Counter()
    paragraphs: list[str] = []
    notices: list[str] = []
    lists = Lists.of(data, W, STRICT)
    is_joined = False  # the mark of the paragraph before was taken out
    for paragraph in _body(data, where).iter(f"{W}p", CHUNK):
        if any(parent.tag in TAKEN_OUT or parent.tag == FALLBACK for parent in paragraph.iterancestors()):
            continue
        if paragraph.tag == CHUNK:
            within = chunk(data, paragraph.get(ID), where) if chunks else None
            told["documents within it left out, which cannot be read"] += within is None
            words, more = within or ("", [])
            paragraphs.append(words)
            notices += more
            is_joined = False
            continue
        words, label = "".join(_inline(paragraph, told)), lists.label(paragraph)
        words = f"{label} {words}" if label and words.strip() and not is_joined else words
        if is_joined and paragraphs:
            paragraphs[-1] += words
        else:
            paragraphs.append(words)
        is_joined = paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None
    notices += [f"{where}: {what}: {count:,}" for what, count in told.items() if count]
    return "\n\n".join(filter(str.strip, paragraphs)), notices


def _body(data: bytes, where: str) -> _Element:
    from lxml import etree

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            if file.getinfo("word/document.xml").file_size > MOST:
                raise OnrecordError(f"{where}: more than {MOST:,} bytes of text; give the part that you mean as .txt")
            content = file.read("word/document.xml")
        for strict, usual in STRICT.items():
            content = content.replace(strict, usual)
        return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError, NotImplementedError, RuntimeError):
        raise OnrecordError(f"{where}: no Word document that can be read; save it again as .docx, or as .txt") from None


def _inline(element: _Element, told: Counter[str]) -> Iterator[str]:
    """The words of a paragraph, those of the text boxes in it left for themselves."""
    for child in element:
        if child.tag in TAKEN_OUT:
            told["tracked changes accepted"] += 1
        elif child.tag == f"{W}r":
            yield from _run(child, told)
        elif child.tag == f"{M}t":
            yield child.text or ""
        elif child.tag == f"{M}f":
            yield "/".join("".join(_inline(part, told)) for part in child if part.tag in (f"{M}num", f"{M}den"))
        elif child.tag == f"{M}sup":
            yield _raised("".join(_inline(child, told)), "^")
        elif child.tag not in (f"{W}p", f"{W}pPr", FALLBACK):
            if child.tag in PUT_IN:
                told["tracked changes accepted"] += 1
            yield from _inline(child, told)


def _run(run: _Element, told: Counter[str]) -> Iterator[str]:
    words = "".join(_characters(run, told))
    if words and (_is_on(run, "strike") or _is_on(run, "dstrike")):
        told["struck-out words left out"] += 1
    elif words and _is_on(run, "vanish"):
        told["hidden words left out"] += 1
    elif words.strip() and _is_white(run):
        told["white words left out"] += 1
    else:
        raised = run.find(f"{W}rPr/{W}vertAlign[@{W}val='superscript']") is not None
        yield _raised(words) if raised else words


def _raised(words: str, otherwise: str = "") -> str:
    """Raised digits, where there is nothing but these."""
    # "1, 2", not "a"
    return words.translate(RAISED) if re.fullmatch(r"[\d,\s]+", words) else otherwise + words


def _characters(run: _Element, told: Counter[str]) -> Iterator[str]:
    for child in run:
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag == f"{W}sym":
            sign = SIGNS.get((child.get(f"{W}char") or "").upper()) if child.get(f"{W}font") == "Symbol" else None
            told["signs of a font that are no characters left out"] += sign is None
            yield sign or ""
        elif child.tag == f"{W}ruby":  # the reading above the words is none of them
            for base in child.iterfind(f"{W}rubyBase/{W}r"):
                yield from _characters(base, told)
        elif child.get(f"{W}type") not in ("page", "column"):
            yield CHARACTERS.get(str(child.tag), "")


def _is_white(run: _Element) -> bool:
    """Whether words are white on white: no colour behind them, their paragraph or their table's cell."""
    color = run.find(f"{W}rPr/{W}color")
    if color is None or (color.get(f"{W}val") or "").upper() != "FFFFFF":
        return False
    around = [run, *run.iterancestors(f"{W}p", f"{W}tc", f"{W}tbl")]
    behind = [shade for one in around for kind in BEHIND for shade in one.iterfind(f"{W}{kind}/{W}shd")]
    return run.find(f"{W}rPr/{W}highlight") is None and all(
        (shade.get(f"{W}fill") or "auto").upper() in ("AUTO", "FFFFFF") for shade in behind
    )


def _is_on(run: _Element, name: str) -> bool:
    found = run.find(f"{W}rPr/{W}{name}")
    return found is not None and found.get(f"{W}val") not in ("0", "false", "off", "none")
