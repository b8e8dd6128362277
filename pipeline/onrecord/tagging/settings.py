"""How to tag: what the command line and everything else that tags hand to a worker process."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

# A slow, busy machine reads some 2,000 characters a second; what takes ten times as long will never end.
LEAST_SECONDS = 60.0
SECONDS_A_CHARACTER = 1 / 200


@dataclass(frozen=True, slots=True)
class Settings:
    """``model``, ``base`` and ``lexicon`` (the file of the user's own word list) are those of ``loading.load``.

    ``min_confidence`` leaves out claims that are less sure; those without a confidence stay.  ``docs`` asks for spaCy's
    Docs, each as the bytes of a DocBin, instead of documents.  With ``claims_given`` the articles bring their claims
    (see ``given_claims``), and none are looked for.  ``timeout`` is how many seconds an article may take: None for a
    generous limit that grows with its length, 0 for no limit.
    """

    model: str | None = None
    base: str | None = None
    lexicon: Path | None = None
    min_confidence: float | None = None
    docs: bool = False
    claims_given: bool = False
    timeout: float | None = None

    def seconds_for(self, text: str) -> float | None:
        """How long a text may take; None where there is no limit."""
        if self.timeout is None:
            return LEAST_SECONDS + SECONDS_A_CHARACTER * len(text)
        return self.timeout or None


def is_sure(confidence: float | None, minimum: float | None) -> bool:
    """Whether a claim stays; one without a confidence, from a pipeline that gives none, always does."""
    return confidence is None or minimum is None or confidence >= minimum
