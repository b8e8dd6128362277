"""What is read: articles, and files that have yet to be taken apart."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

if TYPE_CHECKING:
    from .document import Document
    from .errors import OnrecordError

Kind = Literal["page", "fragment", "word", "pdf"]


@dataclass(frozen=True, slots=True)
class Article:
    """A text to tag.  ``where`` names file and line for messages; ``size`` is how many bytes it was read from.

    ``claims`` are those that somebody else found in it (see ``given_claims``), None where they are to be found.
    """

    id: str
    text: str
    meta: dict[str, Any]
    where: str
    size: int
    claims: list[dict[str, Any]] | None = None


@dataclass(frozen=True, slots=True)
class Raw:
    """A document whose text is found by the process of ``extraction``: a web page, a piece of one, a Word file, a PDF.

    ``charset`` is what came with a page, as in HTTP; None where the page is to say it.
    """

    id: str
    kind: Kind
    data: bytes
    where: str
    size: int
    meta: dict[str, Any] = field(default_factory=dict)
    charset: str | None = None


# Not built here: what only reads articles needs no model of a document.
Item: TypeAlias = "Article | Document | OnrecordError"
Located: TypeAlias = "tuple[str, Item | Raw]"  # the place that a message names, and what was read there
