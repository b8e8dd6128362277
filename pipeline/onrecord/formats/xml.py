"""What XML 1.0 can hold."""

from __future__ import annotations

import re

from ..document import Document
from ..errors import OnrecordError
from .reviewed import review_of

# "\x00", "\ufffe", not "It\n"
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def check(document: Document, *more: str | None) -> None:
    """Raises OnrecordError where the text, a name, a note of a reviewer, or ``more`` has a character that XML 1.0 does not have.

    It is not taken out in silence: a reader could not tell, and every offset behind it would be wrong.
    """
    reviews = [words for claim in document.claims for words in review_of(claim).values()]
    names = [text for s in document.speakers for text in (s.name, s.role, s.agency)]
    for text in (document.text, document.id, *names, *reviews, *more):
        if text and (found := _FORBIDDEN.search(text)):
            raise OnrecordError(
                f"{document.id!r}: has U+{ord(found[0]):04X} at {found.start()}, which XML cannot hold; replace it in the "
                "article, or write another format"
            )
