"""Web pages as bytes: their character set, and whether what was found in one looks like an article."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from ..errors import OnrecordError
from . import streams

# b'<meta charset="iso-8859-1">', not b'<meta charset="utf-8">'
_CHARSET = re.compile(
    rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*(windows-125\d|iso-8859-\d{1,2}|latin1|us-ascii)\b", re.I
)
# Browsers read all of these as the Windows superset of Latin-1 (WHATWG, Encoding).
_LATIN_1 = ("iso-8859-1", "latin1", "us-ascii")
# "It rained.”", not "It rained,”"
_SENTENCE = re.compile(r"[.!?…][\"”’»)]*$")
SENTENCE_WORDS = 6


def decode(data: bytes, where: str, charset: str | None) -> str:
    """UTF-8, else the character set that came with the page, else the one that it declares."""
    try:
        return streams.decode(data, where)
    except OnrecordError:
        declared = _CHARSET.search(data[:2048])
        named = (charset or (declared[1].decode() if declared else "")).lower()
        if not named:
            raise
        try:
            return data.decode("windows-1252" if named in _LATIN_1 else codecs.lookup(named).name)
        except (LookupError, UnicodeDecodeError):
            raise OnrecordError(
                f"{where}:1: neither UTF-8 nor the {named} that the page declares; save it again as UTF-8"
            ) from None


def cautions(text: str) -> Iterator[str]:
    """What somebody should know of the text that was found in a page: that it has no sentence, and may be navigation."""
    lines = text.splitlines()
    if lines and not any(_SENTENCE.search(line) and len(line.split()) >= SENTENCE_WORDS for line in lines):
        yield "no whole sentence on this page, only navigation perhaps; check that the article is in it"
