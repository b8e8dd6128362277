"""Documents that a Word document has in whole (``w:altChunk``, ECMA-376 part 1, 17.17.2): Word shows them in their place.

Read are HTML, also as MHTML, and Word's own format; programs that make a report of other files write nothing else.
"""

from __future__ import annotations

import email
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from posixpath import join, normpath

from ..errors import OnrecordError
from .markup import decode

MOST = 100_000_000  # bytes that one may unfold to
RELATIONSHIPS = "word/_rels/document.xml.rels"
# Where what a page says of itself ends.
# "<body>", "<BODY class=x>", "</head>", not "<bodyguard>"
BODY = re.compile(r"<body[\s/>]|</head\s*>", re.IGNORECASE)
# What lxml and zipfile raise; the last of a part with a password or another compression.
BROKEN = (OnrecordError, SyntaxError, LookupError, ValueError, EOFError, zipfile.BadZipFile, zlib.error, RuntimeError)


def chunk(data: bytes, id: str | None, where: str) -> tuple[str, list[str]] | None:
    """The text of what a document has under a relationship's id, and what was decided about it; None where it cannot be read."""
    from lxml import etree

    with suppress(*BROKEN):
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            parts = etree.fromstring(file.read(RELATIONSHIPS), etree.XMLParser(resolve_entities=False, no_network=True))
            targets = {part.get("Id"): part.get("Target") or "" for part in parts}
            name = normpath(join("/word", targets[id]))[1:]
            content = file.read(name) if file.getinfo(name).file_size <= MOST else b""
        return _text(content, where)
    return None


def _text(content: bytes, where: str) -> tuple[str, list[str]] | None:
    from ..webpage import fragment
    from .word import extract

    if content.startswith(b"PK"):
        return extract(content, where, chunks=False)
    is_page = content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
    page = decode(content, where, None) if is_page else next(_of_mail(content, where), None)
    if page is None:
        return None
    body = BODY.search(page)
    return fragment(page[body.start() :] if body else page), []


def _of_mail(content: bytes, where: str) -> Iterator[str]:
    """The pages of MHTML (RFC 2557)."""
    for part in email.message_from_bytes(content).walk():
        page = part.get_payload(decode=True)
        if part.get_content_type() == "text/html" and isinstance(page, bytes):
            yield decode(page, where, part.get_content_charset())
