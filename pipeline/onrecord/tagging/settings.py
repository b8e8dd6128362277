"""How to tag: what the command line and everything else that tags hand to a worker process."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

from ..selection import LeftOut, Selection

# A slow, busy machine reads some 2,000 characters a second; what takes ten times as long will never end.
LEAST_SECONDS = 60.0
SECONDS_A_CHARACTER = 1 / 200
Form = Literal["document", "line", "docbin"]
EVERY_CLAIM = Selection()


class Tagged(NamedTuple):
    """A document's JSON in UTF-8 or a DocBin's bytes, with the claims asked for, and how many were left out.

    It stands here because the parent unpickles it, which must not load spaCy for that.
    """

    data: bytes
    left_out: LeftOut


@dataclass(frozen=True, slots=True)
class Settings:
    """``model``, ``base`` and ``lexicon`` (the file of the user's own word list) are those of ``loading.load``.

    ``selection`` says which claims are given, and ``form`` as what an article is: a document, its JSON in a line (what the
    worker sends, which need not be taken apart to be written), or a spaCy Doc as the bytes of a DocBin.  With
    ``claims_given`` the articles bring their claims (see ``given_claims``), and none are looked for.  ``timeout`` is how many
    seconds an article may take: None for a generous limit that grows with its length, 0 for no limit.  With ``any_language``,
    texts in other languages than English are not warned of.
    """

    model: str | None = None
    base: str | None = None
    lexicon: Path | None = None
    selection: Selection = EVERY_CLAIM
    form: Form = "document"
    claims_given: bool = False
    timeout: float | None = None
    any_language: bool = False

    def seconds_for(self, text: str) -> float | None:
        """How long a text may take; None where there is no limit."""
        if self.timeout is None:
            return LEAST_SECONDS + SECONDS_A_CHARACTER * len(text)
        return self.timeout or None
