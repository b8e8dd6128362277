"""``.eml``: the text of an e-mail, with its subject for a title; what is attached is not read."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr

from ..articles import Article, Located, Raw
from ..errors import OnrecordError, OnrecordWarning
from ..text.instants import to_iso
from .source import Source
from .streams import whole


def read(source: Source) -> Iterator[Located]:
    message = BytesParser(policy=policy.default).parsebytes(whole(source.stream, source.name))
    assert isinstance(message, EmailMessage)  # the policy's own
    body = message.get_body(("plain", "html"))
    text = body.get_content() if body is not None else ""
    if not text.strip():
        raise OnrecordError(f"{source.name}: no text in this e-mail; save what is attached to it, and give that")
    attached = sum(part.is_attachment() for part in message.walk())
    if attached:
        warnings.warn(OnrecordWarning(f"{source.name}: not read of this e-mail: {attached} attached"), stacklevel=3)
    meta = _meta(message)
    if body is not None and body.get_content_subtype() == "html":
        yield source.name, Raw(source.id, "fragment", text.encode("utf-8", "replace"), source.name, 0, meta, "utf-8")
    else:
        yield source.name, Article(source.id, text.replace("\r\n", "\n"), meta, source.name, 0)


def _meta(message: EmailMessage) -> dict[str, str]:
    sender, address = parseaddr(str(message.get("From", "")))
    written = str(message.get("Date", ""))
    found = {"title": str(message.get("Subject", "")), "author": sender or address, "date": to_iso(written) or ""}
    return {name: " ".join(value.split()) for name, value in found.items() if value.strip()}
